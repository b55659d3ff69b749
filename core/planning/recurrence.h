// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/zonedtime.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// Repetition as calendars know it: rules of RFC 5545, applied to the wall clock of a zone, so that 09:00
/// stays 09:00 when the clocks change. A time that does not exist moves forward, of two equal ones the first
/// is meant. Thread: any.
namespace ruche::planning {

/// One time that a rule names.
struct Occurrence
{
    ZonedTime time;
    QDateTime instant; ///< UTC

    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

/// What a form offers of a rule: every N days, weeks, months or years, on weekdays, with an end.
struct Repeat
{
    enum class Unit { Day, Week, Month, Year };
    enum class MonthBy {
        Day, ///< on the day of the month of the first one; months without it are left out
        Weekday, ///< "the second Tuesday", as the first one is
        LastDay, ///< on the last day of the month
    };

    Unit unit = Unit::Week;
    int every = 1; ///< 1 … 999
    QList<int> weekdays = {}; ///< 1 Monday … 7 Sunday, of weeks; none: that of the first one
    MonthBy monthBy = MonthBy::Day; ///< of months
    std::optional<int> count = {}; ///< ends after so many
    std::optional<QDate> until = {}; ///< ends after this day

    friend bool operator==(const Repeat &, const Repeat &) = default;
};

/// The most that a rule may count: what would make more is taken for a mistake.
constexpr int mostCount = 1000;

/// The rule of what was chosen in a form. `first` is the day of the first one.
[[nodiscard]] QString ruleOf(const Repeat &repeat, QDate first);
/// What a form shows of a rule; nothing for rules that it cannot show, which are kept as they are. `first` as
/// above.
[[nodiscard]] std::optional<Repeat> repeatOf(const QString &rule, QDate first);

/// Whether a rule can be used: days, weeks, months or years, at most `mostCount` times, at most 12 a day.
/// Errors: InvalidArgument (subject "rule").
[[nodiscard]] Result<void> checkRule(const QString &rule);

/// What the rule names from `from` on and before `to`, in order, at most `most`. Without a rule (empty) the
/// start alone. Errors: InvalidArgument (rule, zone or start).
[[nodiscard]] Result<QList<Occurrence>> expand(const ZonedTime &start,
                                               const QString &rule,
                                               const QDateTime &from,
                                               const QDateTime &to,
                                               int most = 20000);
/// The first `count` after `after`, within the next 30 years. Errors: as above.
[[nodiscard]] Result<QList<Occurrence>>
next(const ZonedTime &start, const QString &rule, const QDateTime &after, int count);

/// The same rule, ending before `instant`. Errors: InvalidArgument.
[[nodiscard]] Result<QString> endedBefore(const QString &rule, const QDateTime &instant);
/// The same rule with as many less as were there before; a rule without a count stays as it is.
[[nodiscard]] QString withFewer(const QString &rule, int passed);
/// A weekly rule that named `from` names `to` instead; others stay as they are. For a post that is moved to
/// another day.
[[nodiscard]] QString withOtherDay(const QString &rule, QDate from, QDate to);

} // namespace ruche::planning
