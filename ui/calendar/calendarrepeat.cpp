// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage offers about posts that repeat.
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/format.h"
#include "ui/common/toasthost.h"
#include "ui/repeat/repeatactions.h"
#include "ui/shell/pagecontext.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void CalendarPage::askRepeat(const QList<domain::PostId> &posts)
{
    if (posts.size() == 1)
        m_repeats->repeat(posts.constFirst());
    else if (!posts.isEmpty())
        context().toast({tr("Choose one post: each repeats by itself."), {}, {}, {}, false});
}

void CalendarPage::askScopeOf(const MovePlan &plan)
{
    const services::PostMove move = plan.moves.constFirst();
    ScopeQuestion question;
    question.title = tr("Move a post that repeats");
    question.text = tr("To %1, %2.", "day, time")
                        .arg(format::longDate(move.time.wall.date()), format::time(move.time.wall.time()));
    question.confirmText = tr("Move");
    m_repeats->askScope(question, [this, plan, move](services::SeriesScope scope) {
        if (scope == services::SeriesScope::ThisOne)
            m_controller->runAlone(plan, false);
        else if (plan.minutesLeft)
            askSoon(plan, false, [this, move, scope] { m_repeats->move(move.post, move.time, scope); });
        else
            m_repeats->move(move.post, move.time, scope);
    });
}

void CalendarPage::askRemoveFrom(const domain::CalendarPost &post)
{
    ScopeQuestion question;
    question.title = tr("Move a post that repeats to the trash?");
    question.text = tr("“%1” will not go out. What is on a network already stays there. You can undo this.")
                        .arg(post.title);
    question.confirmText = tr("Move to the trash");
    question.destructive = true;
    m_repeats->askScope(question,
                        [this, id = post.id](services::SeriesScope scope) { m_repeats->remove(id, scope); });
}

void CalendarPage::addRepeatCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    add(
        u"calendar.repeat"_s,
        tr("Repeat…"),
        u"refresh"_s,
        {u"R"_s},
        [this] { askRepeat(chosenPosts()); },
        [this] { return !chosenPosts().isEmpty(); });
}

} // namespace ruche::ui
