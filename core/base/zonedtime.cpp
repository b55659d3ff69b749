// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zonedtime.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace ruche {

namespace {

QTimeZone zoneOf(const QString &name)
{
    return QTimeZone(name.toUtf8());
}

} // namespace

bool isKnownZone(const QString &zone)
{
    return !zone.isEmpty() && QTimeZone::isTimeZoneIdAvailable(zone.toUtf8());
}

Result<QDateTime> toUtc(const ZonedTime &time)
{
    if (!isKnownZone(time.zone))
        return fail(ErrorCode::InvalidArgument, u"unknown time zone"_s, time.zone);
    if (!time.wall.isValid())
        return fail(ErrorCode::InvalidArgument, u"invalid date or time"_s);

    // Qt 6.4 answers wrongly in the spring gap and takes the second of two equal times in autumn, so the offsets on both
    // sides of the moment decide here: the earlier offset gives the first of two equal times and, in a gap, the same
    // distance past it; where only the later offset reproduces the wall time, that one holds.
    const QTimeZone zone = zoneOf(time.zone);
    const qint64 wallAsUtc = QDateTime(time.wall.date(), time.wall.time(), Qt::UTC).toMSecsSinceEpoch();
    constexpr qint64 dayMs = 24LL * 3600 * 1000;
    const auto offsetMsAt = [&zone](qint64 utcMs) {
        return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
    };
    const qint64 before = offsetMsAt(wallAsUtc - dayMs);
    const qint64 after = offsetMsAt(wallAsUtc + dayMs);
    const qint64 first = wallAsUtc - before;
    const qint64 second = wallAsUtc - after;
    const bool firstHolds = offsetMsAt(first) == before;
    const bool secondHolds = offsetMsAt(second) == after;
    const qint64 chosen = firstHolds || !secondHolds ? first : second;
    return QDateTime::fromMSecsSinceEpoch(chosen, Qt::UTC);
}

ZonedTime fromUtc(const QDateTime &utc, const QString &zone)
{
    const QString known = isKnownZone(zone) ? zone : u"UTC"_s;
    const qint64 offset = zoneOf(known).offsetFromUtc(utc.toUTC());
    const QDateTime shifted = utc.toUTC().addSecs(offset);
    return {QDateTime(shifted.date(), shifted.time(), Qt::UTC), known};
}

QDate dayIn(const QDateTime &utc, const QString &zone)
{
    return fromUtc(utc, zone).wall.date();
}

QDateTime startOfDay(QDate day, const QString &zone)
{
    const QString known = isKnownZone(zone) ? zone : u"UTC"_s;
    return toUtc({QDateTime(day, QTime(0, 0), Qt::UTC), known}).value_or(QDateTime(day, QTime(0, 0), Qt::UTC));
}

QString toIsoWithOffset(const QDateTime &utc, const QString &zone)
{
    if (!utc.isValid())
        return {};
    const int offset = isKnownZone(zone) ? zoneOf(zone).offsetFromUtc(utc.toUTC()) : 0;
    QDateTime local = utc.toOffsetFromUtc(offset);
    QString text = local.toString(Qt::ISODate);
    if (text.endsWith(u'Z'))
        text.replace(text.size() - 1, 1, u"+00:00"_s);
    return text;
}

Result<ZonedTime> parseIso(const QString &text, const QString &zone)
{
    static const QRegularExpression offsetAtEnd(u"(?:[zZ]|[+-]\\d{2}:?\\d{2})$"_s);
    const QString trimmed = text.trimmed();
    const bool hasTime = trimmed.contains(u'T') || trimmed.contains(u' ');
    QString normal = trimmed;
    if (hasTime)
        normal.replace(u' ', u'T');
    const QDateTime parsed = hasTime ? QDateTime::fromString(normal, Qt::ISODateWithMs)
                                     : QDateTime(QDate::fromString(normal, Qt::ISODate), QTime(0, 0), Qt::UTC);
    if (!parsed.isValid())
        return fail(ErrorCode::InvalidArgument, u"not an ISO 8601 time"_s, text);
    if (hasTime && offsetAtEnd.match(normal.mid(10)).hasMatch())
        return fromUtc(parsed.toUTC(), zone);
    if (!isKnownZone(zone))
        return fail(ErrorCode::InvalidArgument, u"unknown time zone"_s, zone);
    return ZonedTime {QDateTime(parsed.date(), parsed.time(), Qt::UTC), zone};
}

QString systemZone()
{
    const QString name = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    return isKnownZone(name) ? name : u"UTC"_s;
}

} // namespace ruche
