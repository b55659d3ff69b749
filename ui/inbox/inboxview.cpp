// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxview.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct InboxViewTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::InboxView)
};

} // namespace

QList<InboxView> inboxViews()
{
    using enum InboxView;
    return {ToAnswer, Overdue, Questions, Negative, Held, Spam, Snoozed, Done, All};
}

QString inboxViewId(InboxView view)
{
    switch (view) {
    case InboxView::ToAnswer:
        return u"toAnswer"_s;
    case InboxView::Overdue:
        return u"overdue"_s;
    case InboxView::Questions:
        return u"questions"_s;
    case InboxView::Negative:
        return u"negative"_s;
    case InboxView::Held:
        return u"held"_s;
    case InboxView::Spam:
        return u"spam"_s;
    case InboxView::Snoozed:
        return u"snoozed"_s;
    case InboxView::Done:
        return u"done"_s;
    case InboxView::All:
        return u"all"_s;
    }
    return {};
}

InboxView inboxViewFromId(const QString &id)
{
    for (const InboxView view : inboxViews()) {
        if (inboxViewId(view) == id)
            return view;
    }
    return InboxView::ToAnswer;
}

QString inboxViewTitle(InboxView view)
{
    switch (view) {
    case InboxView::ToAnswer:
        return InboxViewTr::tr("To answer");
    case InboxView::Overdue:
        return InboxViewTr::tr("Overdue", "conversations");
    case InboxView::Questions:
        return InboxViewTr::tr("Questions");
    case InboxView::Negative:
        return InboxViewTr::tr("Negative", "conversations");
    case InboxView::Held:
        return InboxViewTr::tr("To review");
    case InboxView::Spam:
        return InboxViewTr::tr("Probable spam");
    case InboxView::Snoozed:
        return InboxViewTr::tr("Snoozed", "conversations");
    case InboxView::Done:
        return InboxViewTr::tr("Done", "conversations");
    case InboxView::All:
        return InboxViewTr::tr("All", "conversations");
    }
    return {};
}

QString inboxViewIcon(InboxView view)
{
    switch (view) {
    case InboxView::ToAnswer:
        return u"reply"_s;
    case InboxView::Overdue:
        return u"warning"_s;
    case InboxView::Questions:
        return u"question"_s;
    case InboxView::Negative:
        return u"sentiment-negative"_s;
    case InboxView::Held:
        return u"reputation"_s;
    case InboxView::Spam:
        return u"spam"_s;
    case InboxView::Snoozed:
        return u"snooze"_s;
    case InboxView::Done:
        return u"check"_s;
    case InboxView::All:
        return u"inbox"_s;
    }
    return {};
}

int inboxViewCount(InboxView view, const services::InboxCounts &counts, const services::DueCounts &due)
{
    switch (view) {
    case InboxView::ToAnswer:
        return counts.toAnswer;
    case InboxView::Overdue:
        return due.overdue;
    case InboxView::Questions:
        return counts.questions;
    case InboxView::Negative:
        return counts.negative;
    case InboxView::Held:
        return counts.held;
    case InboxView::Spam:
        return counts.spam;
    case InboxView::Snoozed:
        return counts.snoozed;
    case InboxView::Done:
        return counts.done;
    case InboxView::All:
        return counts.all;
    }
    return 0;
}

domain::ConversationQuery inboxViewQuery(InboxView view, domain::ConversationQuery typed)
{
    using enum domain::ConversationState;
    const auto states = [&typed](const QList<domain::ConversationState> &ofView) {
        if (typed.states.isEmpty())
            typed.states = ofView;
    };
    const auto moderation = [&typed](domain::Moderation ofView) {
        if (typed.moderations.isEmpty())
            typed.moderations = {ofView};
    };
    switch (view) {
    case InboxView::ToAnswer:
    case InboxView::Overdue:
        states({New, Open});
        break;
    case InboxView::Questions:
        states({New, Open});
        typed.questionsOnly = true;
        break;
    case InboxView::Negative:
        states({New, Open});
        if (!typed.sentiment)
            typed.sentiment = domain::Sentiment::Label::Negative;
        break;
    case InboxView::Held:
        moderation(domain::Moderation::Held);
        break;
    case InboxView::Spam:
        moderation(domain::Moderation::Spam);
        break;
    case InboxView::Snoozed:
        states({Snoozed});
        break;
    case InboxView::Done:
        states({Done});
        break;
    case InboxView::All:
        break;
    }
    return typed;
}

} // namespace ruche::ui
