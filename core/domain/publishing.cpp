// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/publishing.h"

#include <array>
#include <utility>

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<Attempt::State, const char *>, 6> attemptStateNames{{
    {Attempt::State::Claimed, "claimed"},
    {Attempt::State::Sending, "sending"},
    {Attempt::State::Uncertain, "uncertain"},
    {Attempt::State::Sent, "sent"},
    {Attempt::State::Failed, "failed"},
    {Attempt::State::Released, "released"},
}};

} // namespace

QString attemptStateName(Attempt::State state)
{
    for (const auto &[known, name] : attemptStateNames) {
        if (known == state)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Attempt::State> attemptStateFromName(const QString &name)
{
    for (const auto &[known, word] : attemptStateNames) {
        if (name == QLatin1StringView(word))
            return known;
    }
    return std::nullopt;
}

} // namespace ruche::domain
