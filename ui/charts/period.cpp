// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/period.h"

#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct PeriodTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::AnalyticsPeriod)
};

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDate lastOfMonth(QDate day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

constexpr std::array<std::pair<PeriodKind, QLatin1StringView>, 6> periodWords{{
    {PeriodKind::ThisMonth, "thisMonth"_L1},
    {PeriodKind::LastMonth, "lastMonth"_L1},
    {PeriodKind::Days30, "days30"_L1},
    {PeriodKind::Days90, "days90"_L1},
    {PeriodKind::Months12, "months12"_L1},
    {PeriodKind::ThisYear, "thisYear"_L1},
}};

/// Begins on the first of a month and ends with it, or today within it.
bool isOneMonth(const DaySpan &span, QDate today)
{
    return span.from == firstOfMonth(span.from) && span.from == firstOfMonth(span.to)
        && (span.to == lastOfMonth(span.from) || span.to == today);
}

} // namespace

DaySpan spanOf(PeriodKind kind, QDate today)
{
    switch (kind) {
    case PeriodKind::ThisMonth:
        return {firstOfMonth(today), today};
    case PeriodKind::LastMonth: {
        const QDate before = firstOfMonth(today).addDays(-1);
        return {firstOfMonth(before), before};
    }
    case PeriodKind::Days30:
        return {today.addDays(-29), today};
    case PeriodKind::Days90:
        return {today.addDays(-89), today};
    case PeriodKind::Months12:
        return {firstOfMonth(today).addMonths(-11), today};
    case PeriodKind::ThisYear:
        return {QDate(today.year(), 1, 1), today};
    case PeriodKind::Custom:
        break;
    }
    return {};
}

DaySpan spanBefore(const DaySpan &span)
{
    return {span.from.addDays(-span.days()), span.from.addDays(-1)};
}

DaySpan stepped(const DaySpan &span, int by, QDate today)
{
    DaySpan next;
    if (isOneMonth(span, today)) {
        next.from = span.from.addMonths(by);
        next.to = lastOfMonth(next.from);
    } else {
        next = {span.from.addDays(span.days() * by), span.to.addDays(span.days() * by)};
    }
    if (next.from > today)
        return span;
    next.to = std::min(next.to, today);
    return next;
}

DaySpan monthsShown(const DaySpan &span)
{
    const QDate last = firstOfMonth(span.to);
    return {std::max(std::min(firstOfMonth(span.from), last.addMonths(-11)), last.addMonths(-23)), span.to};
}

QString spanText(const DaySpan &span, QDate today)
{
    if (span.from == firstOfMonth(span.from) && span.to == lastOfMonth(span.from))
        return format::month(span.from);
    if (span.from == span.to)
        return format::shortDate(span.to, today);
    const bool sameYear = span.from.year() == span.to.year();
    const QString from = format::shortDate(span.from, sameYear ? QDate() : today);
    //: from one day to another
    return PeriodTr::tr("%1 – %2").arg(from, format::shortDate(span.to, today));
}

QString periodName(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::ThisMonth:
        return PeriodTr::tr("This month");
    case PeriodKind::LastMonth:
        return PeriodTr::tr("Last month");
    case PeriodKind::Days30:
        return PeriodTr::tr("Last 30 days");
    case PeriodKind::Days90:
        return PeriodTr::tr("Last 90 days");
    case PeriodKind::Months12:
        return PeriodTr::tr("Last 12 months");
    case PeriodKind::ThisYear:
        return PeriodTr::tr("This year");
    case PeriodKind::Custom:
        break;
    }
    return PeriodTr::tr("Other dates…");
}

QString periodWord(PeriodKind kind, const DaySpan &span)
{
    for (const auto &[known, word] : periodWords) {
        if (known == kind)
            return word;
    }
    return span.from.toString(Qt::ISODate) + u'/' + span.to.toString(Qt::ISODate);
}

std::pair<PeriodKind, DaySpan> periodFromWord(const QString &word)
{
    for (const auto &[kind, known] : periodWords) {
        if (known == word)
            return {kind, {}};
    }
    const DaySpan span{QDate::fromString(word.section(u'/', 0, 0), Qt::ISODate),
                       QDate::fromString(word.section(u'/', 1, 1), Qt::ISODate)};
    if (span.from.isValid() && span.to.isValid())
        return {PeriodKind::Custom, span};
    return {PeriodKind::Days30, {}};
}

ChosenPeriod::ChosenPeriod(QDate today)
    : m_span(spanOf(PeriodKind::Days30, today))
{
}

void ChosenPeriod::choose(PeriodKind kind, QDate today)
{
    if (kind == PeriodKind::Custom)
        return;
    m_kind = kind;
    m_span = spanOf(kind, today);
}

bool ChosenPeriod::chooseDays(QDate from, QDate to, QDate today)
{
    if (!from.isValid() || !to.isValid())
        return false;
    m_kind = PeriodKind::Custom;
    m_span = {std::min({from, to, today}), std::min(std::max(from, to), today)};
    return true;
}

bool ChosenPeriod::step(int by, QDate today)
{
    const DaySpan next = stepped(m_span, by, today);
    if (next == m_span)
        return false;
    m_span = next;
    m_kind = PeriodKind::Custom;
    for (const PeriodKind kind : {PeriodKind::ThisMonth, PeriodKind::LastMonth}) {
        if (spanOf(kind, today) == next)
            m_kind = kind;
    }
    return true;
}

void ChosenPeriod::follow(QDate today)
{
    if (m_kind != PeriodKind::Custom)
        m_span = spanOf(m_kind, today);
}

} // namespace ruche::ui
