// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/domain/calendarpost.h"
#include "core/services/calendarservice.h"
#include "core/services/postservice.h"
#include "ui/calendar/calendarfilter.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Why a post cannot go to a day, or into a column of the board.
enum class MoveRefusal {
    None,
    Published,
    Sending,
    NotOurs,
    PastDay,
    NoDate,
    NoAccount,
    Review,
    Sent,
    Idea,
    NoText
};

/// The ways to look at the same posts.
enum class CalendarView { Month, Week, Agenda, Board, Timeline };

/// The columns of the board, from left to right.
enum class BoardColumn { Idea, Draft, Review, Approved, Scheduled, Attention, Published };

/// Posts and their new times, or why one of them may not go.
struct MovePlan
{
    QList<services::PostMove> moves;
    MoveRefusal refusal = MoveRefusal::None;
    domain::PostId refused;
    bool schedules = false; ///< a draft without a date becomes scheduled by it
    std::optional<int> minutesLeft; ///< until the first of them, when it goes out in less than five minutes
};

/// What the calendar shows and does: the posts around a day, the drafts without date, moves. Knows no widget.
/// Posts stand on their day in their brand's zone. What is done to several posts is one step, for all of them
/// or none. Thread: GUI.
class CalendarController final : public QObject
{
    Q_OBJECT
public:
    CalendarController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    void setFilter(const CalendarFilter &filter);
    [[nodiscard]] const CalendarFilter &filter() const { return m_filter; }
    /// What the filter lets through, whenever it is: the question that a file of the calendar answers.
    [[nodiscard]] domain::PostQuery shownPosts() const;
    /// Of the accounts of the brands, in order of their keys.
    [[nodiscard]] QStringList allNetworks() const;

    [[nodiscard]] CalendarView view() const { return m_view; }
    void setView(CalendarView view);
    /// The day around which everything stands. Its month is loaded, with the whole weeks at both ends.
    [[nodiscard]] QDate day() const { return m_day; }
    void setDay(QDate day);
    /// The same for a day that is shown, at the edge of the next month too: the month stays.
    void chooseDay(QDate day);
    /// First day of the month shown.
    [[nodiscard]] QDate month() const { return m_month; }
    /// Today when it is in that month, else the first.
    void setMonth(QDate anyDay);
    void nextPeriod() { step(1); }
    void previousPeriod() { step(-1); }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// The hour now, where today() is.
    [[nodiscard]] QTime timeNow() const;
    /// First and last day that the grid shows: whole weeks, Monday or Sunday first as the locale says.
    [[nodiscard]] QDate firstShown() const;
    [[nodiscard]] QDate lastShown() const;
    [[nodiscard]] int weeks() const;
    [[nodiscard]] QDate weekStart() const;
    /// Of the view: first and last day.
    [[nodiscard]] QDate periodStart() const;
    [[nodiscard]] QDate periodEnd() const;
    /// "June 2026", "15 – 21 June 2026".
    [[nodiscard]] QString periodText() const;
    /// The same for a narrow toolbar: "29 Jun – 5 Jul".
    [[nodiscard]] QString shortPeriodText() const;
    /// "84 posts in June 2026", "Week 25, 20 posts".
    [[nodiscard]] QString summary() const;
    /// Of the timeline: first and last day, whole weeks.
    [[nodiscard]] QDate timelineStart() const;
    [[nodiscard]] QDate timelineEnd() const;
    static constexpr int timelineWeeks = 12;
    /// By ISO 8601, of the week that begins on `first`.
    [[nodiscard]] static int weekNumber(QDate first);

    /// Those of the shown days, failures first within a day, then by time.
    [[nodiscard]] const QList<domain::CalendarPost> &posts() const { return m_posts; }
    /// Of posts(): those of a day, in that order.
    [[nodiscard]] QList<int> rowsOf(QDate day) const { return m_rowsOfDay.value(day); }
    [[nodiscard]] const QHash<QDate, QList<int>> &rowsByDay() const { return m_rowsOfDay; }
    [[nodiscard]] const QList<domain::CalendarPost> &drafts() const { return m_drafts; }
    /// Posts within the period of the view, for the subtitle.
    [[nodiscard]] int postsInPeriod() const;
    [[nodiscard]] bool isLoading() const { return m_loading > 0; }

    [[nodiscard]] const domain::Brand *brandOf(const domain::CalendarPost &post) const;
    /// Networks of the post's accounts, in order, without repeats.
    [[nodiscard]] QStringList networksOf(const domain::CalendarPost &post) const;
    /// Names of the post's accounts.
    [[nodiscard]] QStringList accountsOf(const domain::CalendarPost &post) const;
    /// By id.
    [[nodiscard]] QList<domain::Account> accountsOfBrand(domain::BrandId brand) const;
    /// One of its accounts is posted on by hand.
    [[nodiscard]] bool isByHand(const domain::CalendarPost &post) const;
    [[nodiscard]] QString accountName(domain::AccountId account) const;
    [[nodiscard]] static BoardColumn columnOf(domain::PostState state);
    [[nodiscard]] static BoardColumn columnOf(const domain::CalendarPost &post);

    [[nodiscard]] MoveRefusal refusal(const domain::CalendarPost &post, QDate day) const;
    /// In words, for the status tip and the toast.
    [[nodiscard]] static QString refusalText(MoveRefusal refusal);
    /// Empty when nothing is refused; names the post when there are several.
    [[nodiscard]] QString refusalText(const MovePlan &plan) const;
    /// The time that a move to `day` gives: its own; for a draft without date 09:00, or on today's date the
    /// next full hour that is at least an hour ahead.
    [[nodiscard]] ZonedTime plannedOn(const domain::CalendarPost &post, QDate day) const;

    /// Each by the same days and minutes, of the wall clock. Those without a date stay out.
    [[nodiscard]] MovePlan planShift(const QList<domain::PostId> &posts, int days, int minutes) const;
    /// As when `posts` are dragged by the first of them onto `day` (and `time`): the others keep their
    /// distance. Drafts without a date go to that day too. `copy` also takes what is out already.
    [[nodiscard]] MovePlan planDrop(const QList<domain::PostId> &posts,
                                    QDate day,
                                    const std::optional<QTime> &time,
                                    bool copy = false) const;
    /// Each to `day`, at its own time.
    [[nodiscard]] MovePlan planDay(const QList<domain::PostId> &posts, QDate day) const;
    /// Ends in moved() or refused(); asks by scopeAsked() first when one post alone is moved that repeats, by
    /// soonAsked() when one would go out within five minutes.
    void run(const MovePlan &plan, bool copy = false);
    /// The same for these posts alone, repeating or not.
    void runAlone(const MovePlan &plan, bool copy);
    /// The same without asking.
    void runNow(const MovePlan &plan, bool copy);

    void setTime(domain::PostId post, const ZonedTime &time);
    /// Whether posts may go into that column; the reason when not.
    [[nodiscard]] MovePlan planColumn(const QList<domain::PostId> &posts, BoardColumn column) const;
    void moveToColumn(const QList<domain::PostId> &posts, BoardColumn column);
    /// Everything that is planned after `day`, in the brands and networks shown, by so many days.
    void shiftAfter(QDate day, int days);
    /// Each to the next free posting slot of its accounts (or of its brand's, while it has none), one after
    /// the other.
    void moveToNextSlots(const QList<domain::PostId> &posts);
    /// Back to the drafts.
    void unschedule(const QList<domain::PostId> &posts);
    void remove(const QList<domain::PostId> &posts);

    void reload();
    [[nodiscard]] const domain::CalendarPost *find(domain::PostId post) const;
    [[nodiscard]] services::Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] services::CalendarService &calendar() { return m_calendar; }

signals:
    void changed();
    void monthChanged();
    void dayChanged();
    void viewChanged();
    void filterChanged();
    void brandsChanged();
    /// Done; `event` undoes it. `text` is what a toast says.
    void moved(const QString &text, ruche::domain::EventId event);
    void refused(const QString &reason);
    /// They were put into the column of what is under review, or of what is approved.
    void reviewRequested(const QList<ruche::domain::PostId> &posts, ruche::ui::BoardColumn column);
    void scopeAsked(const ruche::ui::MovePlan &plan);
    void soonAsked(const ruche::ui::MovePlan &plan, bool copy);

private:
    void step(int by);
    void reloadAccounts();
    void findSlot(QList<domain::PostId> left, const QDateTime &after, MovePlan plan);
    void deliverMove(const QFuture<Result<domain::EventId>> &future, const QString &text);
    void addMove(MovePlan &plan, const domain::CalendarPost &post, const ZonedTime &time, bool copy) const;
    /// Whether it gives another time to one post that repeats, and to no other.
    [[nodiscard]] bool movesOneOfASeries(const MovePlan &plan) const;
    [[nodiscard]] MoveRefusal refusalOfState(const domain::CalendarPost &post) const;
    void narrow(domain::PostQuery &query) const;
    void setPosts(const QList<domain::CalendarPost> &posts);

    services::Workspace &m_workspace;
    services::CalendarService m_calendar;
    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    CalendarFilter m_filter;
    CalendarView m_view = CalendarView::Month;
    QDate m_day;
    QDate m_month;
    QList<domain::CalendarPost> m_posts;
    QList<domain::CalendarPost> m_drafts;
    QHash<domain::PostId, qsizetype> m_places; ///< into m_posts
    QHash<QDate, QList<int>> m_rowsOfDay;
    QHash<domain::AccountId, domain::Account> m_accounts;
    int m_loading = 0;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
