// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/watch.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<Watch::Kind, QLatin1StringView>, 5> watchKinds{{
    {Watch::Kind::Brand, "brand"_L1},
    {Watch::Kind::Product, "product"_L1},
    {Watch::Kind::Person, "person"_L1},
    {Watch::Kind::Competitor, "competitor"_L1},
    {Watch::Kind::Topic, "topic"_L1},
}};

} // namespace

QString watchKindName(Watch::Kind kind)
{
    for (const auto &[known, name] : watchKinds) {
        if (known == kind)
            return name;
    }
    return {};
}

Watch::Kind watchKindFromName(const QString &name)
{
    for (const auto &[kind, known] : watchKinds) {
        if (known == name)
            return kind;
    }
    return Watch::Kind::Topic;
}

QStringList spellingsOf(const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty())
        return {};
    QStringList found{clean};
    const auto add = [&found](const QString &one) {
        if (!found.contains(one, Qt::CaseInsensitive))
            found << one;
    };
    QString joined = clean;
    joined.remove(u' ').remove(u'-').remove(u'’').remove(u'\'');
    add(joined);
    QString single;
    for (const QChar letter : clean) {
        if (single.isEmpty() || letter.isSpace() || single.back().toLower() != letter.toLower())
            single += letter;
    }
    add(single);
    return found;
}

} // namespace ruche::domain
