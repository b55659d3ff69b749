// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage offers about posts that repeat.
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/commands/pagecommands.h"
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
