// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dayscale.h"

#include "core/base/zonedtime.h"

#include <algorithm>

namespace ruche {

namespace {

constexpr qint64 hourMs = 3600 * 1000;

} // namespace

DayScale::DayScale(QDate from, QDate to, const QString &zone)
    : m_from(from)
    , m_zone(zone)
{
    m_starts << startOfDay(from, zone).toMSecsSinceEpoch();
    for (QDate day = from; day <= to; day = day.addDays(1))
        m_starts << startOfDay(day.addDays(1), zone).toMSecsSinceEpoch();
}

std::optional<qsizetype> DayScale::indexOf(qint64 utcMs) const
{
    if (utcMs < beginMs() || utcMs >= endMs())
        return std::nullopt;
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), utcMs);
    return qsizetype(after - m_starts.begin()) - 1;
}

int DayScale::hourOf(qint64 utcMs) const
{
    const auto index = indexOf(utcMs);
    // A day of 24 hours has no change of the clock (or one that another undoes, which no zone has within a
    // day).
    if (index && startMs(*index + 1) - startMs(*index) == 24 * hourMs)
        return int((utcMs - startMs(*index)) / hourMs);
    return fromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC), m_zone).wall.time().hour();
}

} // namespace ruche
