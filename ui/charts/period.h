// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <utility>

namespace ruche::ui {

/// The stretches of time that the pages with figures offer.
enum class PeriodKind { ThisMonth, LastMonth, Days30, Days90, Months12, ThisYear, Custom };

/// Days from and to, both inclusive.
struct DaySpan
{
    QDate from;
    QDate to;

    [[nodiscard]] qint64 days() const { return from.daysTo(to) + 1; }
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// The days of a kind, seen from `today`; what is still going on ends today. Custom: an empty span.
[[nodiscard]] DaySpan spanOf(PeriodKind kind, QDate today);
/// The days of equal number just before: what the tiles compare with.
[[nodiscard]] DaySpan spanBefore(const DaySpan &span);
/// The neighbour that ← and → go to: whole months stay whole months, all else moves by its own length. Never
/// beyond `today`.
[[nodiscard]] DaySpan stepped(const DaySpan &span, int by, QDate today);
/// The months that the bars of a period show: twelve at least, up to that of its last day.
[[nodiscard]] DaySpan monthsShown(const DaySpan &span);
/// "1–16 June 2026", "June 2026".
[[nodiscard]] QString spanText(const DaySpan &span, QDate today);
[[nodiscard]] QString periodName(PeriodKind kind);
/// How a chosen period is kept: "days30"; a custom one as "2026-06-01/2026-06-16".
[[nodiscard]] QString periodWord(PeriodKind kind, const DaySpan &span);
/// The span is that of a custom one. What cannot be read is the last 30 days.
[[nodiscard]] std::pair<PeriodKind, DaySpan> periodFromWord(const QString &word);

/// The period that a page shows: a kind, or where the arrows and the dialog led.
class ChosenPeriod
{
public:
    explicit ChosenPeriod(QDate today);

    /// Not Custom.
    void choose(PeriodKind kind, QDate today);
    /// Errors are not possible: a wrong order is turned, and nothing lies after today. False for no dates.
    bool chooseDays(QDate from, QDate to, QDate today);
    /// False when there is nothing beyond.
    bool step(int by, QDate today);
    /// Another day has begun, or `today` is that of another zone.
    void follow(QDate today);
    [[nodiscard]] PeriodKind kind() const { return m_kind; }
    [[nodiscard]] const DaySpan &span() const { return m_span; }

private:
    PeriodKind m_kind = PeriodKind::Days30;
    DaySpan m_span;
};

} // namespace ruche::ui
