// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarController does to posts: plans of moves, and their running.
#include "core/base/async.h"
#include "core/services/planningservice.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/common/format.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int soonMinutes = 5; // what would go out sooner is asked about

} // namespace

void CalendarController::addMove(MovePlan &plan,
                                 const domain::CalendarPost &post,
                                 const ZonedTime &time,
                                 bool copy) const
{
    // A draft with a date stays a draft on another day: nobody said yet that it may go out.
    plan.moves << services::PostMove{post.id, time, post.plannedFor.has_value()};
    plan.schedules = plan.schedules || (!post.plannedFor && !post.accounts.isEmpty());
    if (plan.refusal != MoveRefusal::None)
        return;
    const auto at = toUtc(time);
    MoveRefusal why = copy ? MoveRefusal::None : refusalOfState(post);
    if (why == MoveRefusal::None && (!at || *at <= m_clock.now()))
        why = MoveRefusal::PastDay;
    if (why != MoveRefusal::None) {
        plan.refusal = why;
        plan.refused = post.id;
        return;
    }
    const auto minutes = int(m_clock.now().secsTo(*at) / 60);
    const bool goesOut = post.state != domain::PostState::Draft || !post.plannedFor;
    if (goesOut && minutes < soonMinutes)
        plan.minutesLeft = std::min(minutes, plan.minutesLeft.value_or(minutes));
}

MovePlan CalendarController::planShift(const QList<domain::PostId> &posts, int days, int minutes) const
{
    MovePlan plan;
    for (const domain::PostId id : posts) {
        const domain::CalendarPost *const post = find(id);
        if (post && post->plannedFor) {
            const QDateTime wall = post->plannedFor->wall.addDays(days).addSecs(qint64(minutes) * 60);
            addMove(plan, *post, {wall, post->plannedFor->zone}, false);
        } else if (post && refusalOfState(*post) != MoveRefusal::None) {
            plan.refusal = refusalOfState(*post);
            plan.refused = id;
        }
    }
    return plan;
}

MovePlan CalendarController::planDrop(const QList<domain::PostId> &posts,
                                      QDate day,
                                      const std::optional<QTime> &time,
                                      bool copy) const
{
    MovePlan plan;
    const domain::CalendarPost *const grabbed = posts.isEmpty() ? nullptr : find(posts.constFirst());
    if (!grabbed)
        return plan;
    const QDate from = grabbed->day;
    const qint64 days = from.isValid() ? from.daysTo(day) : 0;
    const qint64 seconds = from.isValid() && time ? qint64(grabbed->time.secsTo(*time)) : 0;
    for (const domain::PostId id : posts) {
        const domain::CalendarPost *const post = find(id);
        if (!post)
            continue;
        const QDate own = post->day;
        ZonedTime to = plannedOn(*post, from.isValid() && own.isValid() ? own.addDays(days) : day);
        if (own.isValid()) {
            if (!post->plannedFor || post->isOut) { // out already: from where it stands
                const domain::Brand *const brand = brandOf(*post);
                to = {QDateTime(own, post->time, Qt::UTC), brand ? brand->zone : systemZone()};
            } else {
                to = *post->plannedFor;
            }
            to.wall = to.wall.addDays(days).addSecs(seconds);
        } else if (time) {
            to.wall.setTime(*time);
        }
        addMove(plan, *post, to, copy);
    }
    return plan;
}

MovePlan CalendarController::planDay(const QList<domain::PostId> &posts, QDate day) const
{
    MovePlan plan;
    for (const domain::PostId id : posts) {
        if (const domain::CalendarPost *const post = find(id))
            addMove(plan, *post, plannedOn(*post, day), false);
    }
    return plan;
}

void CalendarController::run(const MovePlan &plan, bool copy)
{
    if (plan.refusal != MoveRefusal::None)
        emit refused(refusalText(plan));
    else if (!copy && movesOneOfASeries(plan))
        emit scopeAsked(plan);
    else
        runAlone(plan, copy);
}

bool CalendarController::movesOneOfASeries(const MovePlan &plan) const
{
    if (plan.moves.size() != 1)
        return false;
    const services::PostMove &move = plan.moves.constFirst();
    const domain::CalendarPost *const post = find(move.post);
    return post && post->series.isValid() && post->plannedFor && *post->plannedFor != move.time;
}

void CalendarController::runAlone(const MovePlan &plan, bool copy)
{
    if (plan.minutesLeft)
        emit soonAsked(plan, copy);
    else
        runNow(plan, copy);
}

void CalendarController::runNow(const MovePlan &plan, bool copy)
{
    if (plan.moves.isEmpty())
        return;
    const QDateTime wall = plan.moves.constFirst().time.wall;
    const QString day = format::weekdayAndDay(wall.date());
    const QString time = format::time(wall.time());
    const int count = int(plan.moves.size());
    QString text;
    if (copy)
        text = count == 1 ? tr("Copied to %1, %2.").arg(day, time) : tr("%n post(s) copied.", nullptr, count);
    else if (count > 1)
        text = tr("%n post(s) moved.", nullptr, count);
    else
        text = plan.schedules ? tr("Scheduled for %1, %2.").arg(day, time)
                              : tr("Moved to %1, %2.").arg(day, time);
    services::PostService &posts = m_workspace.posts();
    deliverMove(copy ? posts.copyAll(plan.moves) : posts.rescheduleAll(plan.moves), text);
}

void CalendarController::deliverMove(const QFuture<Result<domain::EventId>> &future, const QString &text)
{
    async::deliver(future, this, [this, text](const Result<domain::EventId> &event) {
        if (event)
            emit moved(text, *event);
        else
            emit refused(text::errorText(event.error()).message);
    });
}

void CalendarController::setTime(domain::PostId post, const ZonedTime &time)
{
    const domain::CalendarPost *const found = find(post);
    if (!found)
        return;
    MovePlan plan;
    addMove(plan, *found, time, false);
    run(plan);
}

MovePlan CalendarController::planColumn(const QList<domain::PostId> &posts, BoardColumn column) const
{
    MovePlan plan;
    for (const domain::PostId id : posts) {
        const domain::CalendarPost *const post = find(id);
        if (!post || columnOf(*post) == column)
            continue;
        MoveRefusal why = refusalOfState(*post);
        if (why == MoveRefusal::None) {
            const bool waits = post->state == domain::PostState::Failed
                || post->state == domain::PostState::Missed || post->state == domain::PostState::HandedOff;
            if (column == BoardColumn::Idea)
                why = MoveRefusal::Idea;
            else if (post->isIdea)
                why = MoveRefusal::NoText;
            else if ((column == BoardColumn::Review || column == BoardColumn::Approved) && waits)
                why = MoveRefusal::Review;
            else if (column == BoardColumn::Published || column == BoardColumn::Attention)
                why = MoveRefusal::Sent;
            else if (column == BoardColumn::Scheduled && !post->plannedFor)
                why = MoveRefusal::NoDate;
            else if (column == BoardColumn::Scheduled && post->accounts.isEmpty())
                why = MoveRefusal::NoAccount;
        }
        if (why == MoveRefusal::None && column == BoardColumn::Scheduled) {
            addMove(plan, *post, *post->plannedFor, false);
            plan.moves.last().keepDraft = false;
            const auto left = int(m_clock.now().secsTo(*post->plannedAt) / 60);
            if (plan.refusal == MoveRefusal::None && left < soonMinutes)
                plan.minutesLeft = std::min(left, plan.minutesLeft.value_or(left));
        } else {
            plan.moves << services::PostMove{id, {}, true};
            if (why != MoveRefusal::None && plan.refusal == MoveRefusal::None) {
                plan.refusal = why;
                plan.refused = id;
            }
        }
    }
    return plan;
}

void CalendarController::moveToColumn(const QList<domain::PostId> &posts, BoardColumn column)
{
    MovePlan plan = planColumn(posts, column);
    if (plan.moves.isEmpty())
        return;
    if (plan.refusal != MoveRefusal::None || column == BoardColumn::Scheduled) {
        plan.schedules = true;
        run(plan);
        return;
    }
    QList<domain::PostId> ids;
    for (const services::PostMove &move : plan.moves)
        ids << move.post;
    if (column == BoardColumn::Review || column == BoardColumn::Approved) {
        emit reviewRequested(ids, column);
        return;
    }
    deliverMove(m_workspace.posts().makeDrafts(ids, true),
                tr("%n post(s) made a draft again, with the date.", nullptr, int(ids.size())));
}

void CalendarController::shiftAfter(QDate day, int days)
{
    domain::PostQuery query;
    narrow(query);
    if (query.brands.isEmpty() || days == 0)
        return;
    query.from = startOfDay(day, u"UTC"_s); // a zone may be ahead; the day of each decides
    query.states = {domain::PostState::Draft,
                    domain::PostState::InReview,
                    domain::PostState::Approved,
                    domain::PostState::Scheduled};
    async::deliver(
        m_calendar.list(query, m_filter.labels), this, [this, day, days](const Result<QList<domain::CalendarPost>> &posts) {
            if (!posts) {
                emit refused(text::errorText(posts.error()).message);
                return;
            }
            MovePlan plan;
            for (const domain::CalendarPost &post : *posts) {
                if (!post.plannedFor || post.day <= day || !domain::isEditable(post))
                    continue;
                addMove(plan, post, {post.plannedFor->wall.addDays(days), post.plannedFor->zone}, false);
            }
            if (plan.moves.isEmpty())
                emit refused(tr("Nothing is planned after that day."));
            else
                run(plan);
        });
}

void CalendarController::moveToNextSlots(const QList<domain::PostId> &posts)
{
    findSlot(posts, m_clock.now(), {});
}

void CalendarController::findSlot(QList<domain::PostId> left, const QDateTime &after, MovePlan plan)
{
    if (left.isEmpty()) {
        run(plan);
        return;
    }
    const domain::CalendarPost *const post = find(left.takeFirst());
    if (!post)
        return;
    QList<domain::AccountId> accounts = post->accounts;
    if (accounts.isEmpty()) {
        for (const domain::Account &account : accountsOfBrand(post->brand))
            accounts << account.id;
    }
    if (accounts.isEmpty()) {
        emit refused(refusalText(MoveRefusal::NoAccount));
        return;
    }
    async::deliver(m_workspace.planning().nextFreeSlots(accounts, after, 1),
                   this,
                   [this, left, plan, id = post->id](const Result<QList<planning::FreeSlot>> &found) {
                       const domain::CalendarPost *const same = find(id);
                       if (!found)
                           emit refused(text::errorText(found.error()).message);
                       else if (found->isEmpty())
                           emit refused(tr("Its accounts have no free posting slot in the next 60 days."));
                       else if (same) {
                           MovePlan longer = plan;
                           addMove(longer, *same, found->constFirst().time, false);
                           findSlot(left, found->constFirst().instant, longer);
                       }
                   });
}

void CalendarController::unschedule(const QList<domain::PostId> &posts)
{
    if (!posts.isEmpty())
        deliverMove(m_workspace.posts().makeDrafts(posts, false),
                    posts.size() == 1
                        ? tr("Moved to the drafts without a date.")
                        : tr("%n post(s) moved to the drafts without a date.", nullptr, int(posts.size())));
}

void CalendarController::remove(const QList<domain::PostId> &posts)
{
    if (!posts.isEmpty())
        deliverMove(m_workspace.posts().removeAll(posts),
                    posts.size() == 1 ? tr("Post moved to the trash.")
                                      : tr("%n post(s) moved to the trash.", nullptr, int(posts.size())));
}

} // namespace ruche::ui
