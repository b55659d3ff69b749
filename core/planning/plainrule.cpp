// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/plainrule.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::planning {

namespace {

/// Days since a Monday, counted like Julian days: those begin on a Monday too.
qint64 weekOf(qint64 julianDay)
{
    return julianDay / 7;
}

} // namespace

std::optional<PlainRule> PlainRule::of(const QHash<QString, QString> &parts, QDate start)
{
    static const QStringList known{u"FREQ"_s, u"INTERVAL"_s, u"COUNT"_s, u"UNTIL"_s, u"WKST"_s, u"BYDAY"_s};
    static const QStringList words{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    for (auto part = parts.constBegin(); part != parts.constEnd(); ++part) {
        if (!known.contains(part.key()))
            return std::nullopt;
    }
    PlainRule rule;
    const QString unit = parts.value(u"FREQ"_s);
    rule.m_weeks = unit == "WEEKLY"_L1;
    const bool ofDays = unit == "DAILY"_L1 && !parts.contains(u"BYDAY"_s);
    if (!(rule.m_weeks || ofDays) || parts.value(u"WKST"_s, u"MO"_s) != "MO"_L1 || !start.isValid())
        return std::nullopt;
    rule.m_every = std::max(1, parts.value(u"INTERVAL"_s, u"1"_s).toInt());
    if (parts.contains(u"COUNT"_s))
        rule.m_left = parts.value(u"COUNT"_s).toInt();
    if (rule.m_weeks && parts.contains(u"BYDAY"_s)) {
        for (const QString &word : parts.value(u"BYDAY"_s).split(u',', Qt::SkipEmptyParts)) {
            const qsizetype day = words.indexOf(word);
            if (day < 0)
                return std::nullopt; // "the second Tuesday"
            rule.m_onWeekday.at(std::size_t(day)) = true;
        }
    } else {
        rule.m_onWeekday.at(std::size_t(start.dayOfWeek() - 1)) = true;
    }
    if (std::none_of(rule.m_onWeekday.begin(), rule.m_onWeekday.end(), [](bool on) { return on; }))
        return std::nullopt;
    rule.m_start = start.toJulianDay();
    rule.m_day = rule.m_start;
    return rule;
}

void PlainRule::skipTo(QDate day)
{
    const qint64 to = day.toJulianDay();
    if (to <= m_day)
        return;
    if (m_weeks)
        m_day = to;
    else
        m_day = m_start + (to - m_start + m_every - 1) / m_every * m_every;
}

QDate PlainRule::next()
{
    if (m_left == 0)
        return {};
    m_left -= m_left > 0 ? 1 : 0;
    if (!m_weeks) {
        const qint64 day = m_day;
        m_day += m_every;
        return QDate::fromJulianDay(day);
    }
    for (;;) {
        const qint64 off = (weekOf(m_day) - weekOf(m_start)) % m_every;
        if (off != 0) { // to the Monday of the next week that counts
            m_day = (weekOf(m_day) + m_every - off) * 7;
            continue;
        }
        const qint64 day = m_day++;
        if (m_onWeekday.at(std::size_t(day % 7)))
            return QDate::fromJulianDay(day);
    }
}

} // namespace ruche::planning
