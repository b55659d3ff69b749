// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/zonedtime.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

/// Calendar files (RFC 5545), as other programs write and read them. Thread: any.
namespace ruche::planning {

inline constexpr qint64 largestCalendarFile = 16LL * 1024 * 1024; ///< bytes

struct CalendarEvent
{
    QString uid;
    QString summary;
    QString description;
    QString url;
    bool allDay = false;
    QDate from; ///< of a whole day
    QDate to; ///< inclusive
    ZonedTime time; ///< of one that is not
    QString rule; ///< RRULE, empty when it does not repeat

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

/// What a file has; events without a start, and those that were called off, are only counted.
struct CalendarFile
{
    QList<CalendarEvent> events;
    int withoutStart = 0;
    int cancelled = 0;
};

/// Times without a zone, and those of a zone that nobody knows and the file does not describe, are of `zone`.
/// Errors: WrongFormat, TooLarge (over largestCalendarFile or 20 000 events).
[[nodiscard]] Result<CalendarFile> readCalendar(const QByteArray &content, const QString &zone);
/// Times are written in UTC, so that every program reads them, with their zone beside: readCalendar() gives
/// the same wall clock again. `stamp` is when it is written.
[[nodiscard]] QByteArray writeCalendar(const QList<CalendarEvent> &events, const QDateTime &stamp);

} // namespace ruche::planning
