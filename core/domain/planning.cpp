// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/planning.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<KeyDateKind, QLatin1StringView>, 6> keyDateKinds{{
    {KeyDateKind::Holiday, "holiday"_L1},
    {KeyDateKind::Celebration, "celebration"_L1},
    {KeyDateKind::Commerce, "commerce"_L1},
    {KeyDateKind::Awareness, "awareness"_L1},
    {KeyDateKind::School, "school"_L1},
    {KeyDateKind::Own, "own"_L1},
}};

} // namespace

QString keyDateKindName(KeyDateKind kind)
{
    for (const auto &[known, name] : keyDateKinds) {
        if (known == kind)
            return name;
    }
    return {};
}

std::optional<KeyDateKind> keyDateKindFromName(const QString &name)
{
    for (const auto &[kind, known] : keyDateKinds) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace ruche::domain
