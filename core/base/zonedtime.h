// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace ruche {

/// A planned moment as a person means it: wall-clock date and time in a named zone. The UTC instant is derived, because
/// the rules of a zone can change between planning and sending. All conversion of local time goes through this file.
struct ZonedTime
{
    QDateTime wall; ///< date and time without zone (Qt::LocalTime spec is ignored)
    QString zone; ///< IANA id, for example "Europe/Paris"

    friend bool operator==(const ZonedTime &, const ZonedTime &) = default;
};

/// The instant of a wall time. A time in the spring gap moves forward by the gap (02:30 → 03:30); of two equal times in
/// autumn the first is meant. Errors: InvalidArgument for an unknown zone or an invalid date.
[[nodiscard]] Result<QDateTime> toUtc(const ZonedTime &time);
/// The wall time of an instant in a zone; in UTC when the zone is unknown.
[[nodiscard]] ZonedTime fromUtc(const QDateTime &utc, const QString &zone);
[[nodiscard]] bool isKnownZone(const QString &zone);
/// The calendar day of an instant in a zone.
[[nodiscard]] QDate dayIn(const QDateTime &utc, const QString &zone);
/// The first instant of a day in a zone (not always midnight: some zones skip it).
[[nodiscard]] QDateTime startOfDay(QDate day, const QString &zone);
/// "2026-06-16T18:30:00.000+02:00": an instant for people and scripts, always with an offset.
[[nodiscard]] QString toIsoWithOffset(const QDateTime &utc, const QString &zone);
/// Reads ISO 8601. Without an offset the time is a wall time of `zone`. Errors: InvalidArgument.
[[nodiscard]] Result<ZonedTime> parseIso(const QString &text, const QString &zone);
/// The zone of this machine, "UTC" when the system does not name one.
[[nodiscard]] QString systemZone();

} // namespace ruche
