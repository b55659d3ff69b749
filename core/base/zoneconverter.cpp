// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zoneconverter.h"

#include "core/base/zonedtime.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche {

namespace {

constexpr qint64 converterDayMs = 24LL * 3600 * 1000;

} // namespace

Result<ZoneConverter> ZoneConverter::make(const QString &zone, const QDateTime &from, const QDateTime &to)
{
    if (!isKnownZone(zone))
        return fail(ErrorCode::InvalidArgument, u"unknown time zone"_s, zone);
    const QTimeZone rules(zone.toUtf8());
    const QDateTime begin = from.toUTC().addDays(-3);
    ZoneConverter converter;
    converter.m_firstOffset = qint64(rules.offsetFromUtc(begin)) * 1000;
    for (const QTimeZone::OffsetData &change : rules.transitions(begin, to.toUTC().addDays(3))) {
        converter.m_changes << change.atUtc.toMSecsSinceEpoch();
        converter.m_offsets << qint64(change.offsetFromUtc) * 1000;
    }
    return converter;
}

qint64 ZoneConverter::offsetMsAt(qint64 utcMs) const
{
    const auto after = std::upper_bound(m_changes.cbegin(), m_changes.cend(), utcMs);
    return after == m_changes.cbegin() ? m_firstOffset : m_offsets.at(after - m_changes.cbegin() - 1);
}

qint64 ZoneConverter::toUtcMs(qint64 wallMs) const
{
    // The same decision as in toUtc().
    const qint64 before = offsetMsAt(wallMs - converterDayMs);
    const qint64 after = offsetMsAt(wallMs + converterDayMs);
    const qint64 first = wallMs - before;
    const qint64 second = wallMs - after;
    const bool firstHolds = offsetMsAt(first) == before;
    const bool secondHolds = offsetMsAt(second) == after;
    return firstHolds || !secondHolds ? first : second;
}

} // namespace ruche
