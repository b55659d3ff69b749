// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace ruche::domain {

/// A stretch of a day at work, in minutes from midnight: 0 ≤ from < to ≤ 1440.
struct OpenPeriod
{
    int from = 0;
    int to = 0;

    friend bool operator==(const OpenPeriod &, const OpenPeriod &) = default;
};

/// When somebody is there to answer. A week without any period is around the clock; holidays are free either
/// way.
struct WorkHours
{
    std::array<QList<OpenPeriod>, 7> week; ///< Monday first; ascending, none touches another
    QList<QDate> holidays;
    QString zone; ///< IANA id; an unknown one counts as UTC

    [[nodiscard]] bool isAroundTheClock() const;
    friend bool operator==(const WorkHours &, const WorkHours &) = default;
};

/// Why a clock stood still.
enum class PauseKind {
    Break, ///< between two periods of a day
    Closed, ///< from the end of one day to the beginning of the next
    FreeDay, ///< a whole day without periods is in it
    Holiday,
};

struct ClockPause
{
    PauseKind kind = PauseKind::Closed;
    QDateTime from; ///< UTC
    QDateTime to; ///< UTC

    friend bool operator==(const ClockPause &, const ClockPause &) = default;
};

/// Reads the periods of one day: "9:00-12:30, 14:00-18:00", "24:00" for the end of the day, "" for none.
/// Errors: InvalidArgument (cannot be read, or they overlap; its subject is the part that is wrong).
[[nodiscard]] Result<QList<OpenPeriod>> readPeriods(const QString &text);
/// readPeriods() of it gives the same.
[[nodiscard]] QString periodsText(const QList<OpenPeriod> &periods);

/// Milliseconds at work from one instant to a later one; 0 when it is not later. An hour that a change of
/// clocks takes away is none, one that comes twice is two.
[[nodiscard]] qint64 openTime(const QDateTime &from, const QDateTime &to, const WorkHours &hours);
/// The first instant by which so many milliseconds at work have gone by; `from` itself for none. Nothing when
/// that is not within three years.
[[nodiscard]] std::optional<QDateTime>
afterOpenTime(const QDateTime &from, qint64 ms, const WorkHours &hours);
[[nodiscard]] bool isOpen(const QDateTime &at, const WorkHours &hours);
/// The pauses between two instants, in order.
[[nodiscard]] QList<ClockPause>
pausesBetween(const QDateTime &from, const QDateTime &to, const WorkHours &hours);

} // namespace ruche::domain
