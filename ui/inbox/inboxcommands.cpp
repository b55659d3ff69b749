// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of InboxPage, and what they ask before they act.
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/prompts.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/inboxmenus.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/threadpane.h"
#include "ui/shell/pagecontext.h"

#include <QDesktopServices>
#include <QToolButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void InboxPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::inbox, tr("Inbox"));
    const auto one = [this] { return m_controller->current().isValid(); };
    const auto some = [this] { return !m_controller->targets().isEmpty(); };
    const auto listed = [this] { return m_controller->list().rowCount() > 0; };
    const auto write = [this](bool note) {
        m_thread->replyBox()->setNote(note);
        m_thread->replyBox()->focusText();
    };
    add(
        u"inbox.reply"_s, tr("Reply"), u"reply"_s, {u"R"_s}, [write] { write(false); }, one);
    add(
        u"inbox.note"_s, tr("Internal note"), u"note"_s, {u"I"_s}, [write] { write(true); }, one);
    const auto canSend
        = [this] { return m_controller->current().isValid() && m_thread->replyBox()->canSend(); };
    add(
        u"inbox.replyClose"_s,
        tr("Reply and close"),
        u"send"_s,
        {u"Ctrl+Return"_s},
        [this] { send(true); },
        canSend);
    add(
        u"inbox.replyKeep"_s,
        tr("Reply, keep open"),
        u"send"_s,
        {u"Ctrl+Shift+Return"_s},
        [this] { send(false); },
        canSend);
    add(
        u"inbox.replyLater"_s,
        tr("Send later…"),
        u"clock"_s,
        {u"Ctrl+Alt+Return"_s},
        [this] {
            QToolButton *button = m_thread->replyBox()->moreButton();
            m_menus->showSendLater(button->mapToGlobal(QPoint(0, button->height())),
                                   [this](const QDateTime &at) {
                                       askWhenChanged([this, at] { m_controller->replyLater(at); });
                                   });
        },
        [this, canSend] { return canSend() && !m_thread->replyBox()->isNote(); });
    add(
        u"inbox.done"_s,
        tr("Mark done or reopen"),
        u"check"_s,
        {u"E"_s},
        [this] {
            m_controller->setState(m_controller->targetsAreDone() ? domain::ConversationState::Open
                                                                  : domain::ConversationState::Done);
        },
        some);
    add(
        u"inbox.snooze"_s,
        tr("Snooze…"),
        u"snooze"_s,
        {u"Z"_s},
        [this] {
            QToolButton *button = m_thread->snoozeButton();
            m_menus->showSnooze(button->mapToGlobal(QPoint(0, button->height())));
        },
        some);
    add(
        u"inbox.label"_s,
        tr("Label…"),
        u"tag"_s,
        {u"L"_s},
        [this] {
            QToolButton *button = m_thread->moreButton();
            m_menus->showLabels(button->mapToGlobal(QPoint(0, button->height())));
        },
        some);
    add(
        u"inbox.priority"_s,
        tr("Priority…"),
        u"warning"_s,
        {u"P"_s},
        [this] {
            QToolButton *button = m_thread->moreButton();
            m_menus->showPriority(button->mapToGlobal(QPoint(0, button->height())));
        },
        some);
    add(
        u"inbox.unread"_s,
        tr("Mark as new or as seen"),
        u"mail"_s,
        {u"U"_s},
        [this] {
            m_controller->setState(m_controller->targetsAreUnread() ? domain::ConversationState::Open
                                                                    : domain::ConversationState::New);
        },
        some);
    add(
        u"inbox.next"_s, tr("Next conversation"), {}, {u"J"_s}, [this] { move(1); }, listed, false);
    add(
        u"inbox.previous"_s, tr("Previous conversation"), {}, {u"K"_s}, [this] { move(-1); }, listed, false);
    add(
        u"inbox.tick"_s,
        tr("Tick"),
        u"check"_s,
        {u"X"_s},
        [this] { m_list->toggleTick(m_list->currentIndex().row()); },
        [this] { return m_list->currentIndex().isValid(); },
        false);
    add(
        u"inbox.tickAll"_s,
        tr("Tick all that match"),
        {},
        {u"Ctrl+Shift+A"_s},
        [this] { m_controller->list().tickAll(); },
        listed);
    add(
        u"inbox.saveView"_s,
        tr("Save this search as a view…"),
        u"tag"_s,
        {},
        [this] { askViewName(); },
        [this] { return !m_controller->search().isEmpty(); });
    add(
        u"inbox.removeView"_s,
        tr("Remove this view"),
        u"trash"_s,
        {},
        [this] { m_controller->removeView(m_controller->savedView()); },
        [this] { return m_controller->savedView().isValid(); });
    add(
        u"inbox.member"_s,
        tr("Open the member"),
        u"user"_s,
        {},
        [this] { context().openMember(m_controller->member()->member.id); },
        [this] { return m_controller->member().has_value(); });
    const auto address = [this] {
        const auto &thread = m_controller->thread();
        if (thread) {
            for (const domain::Message &message : thread->messages) {
                if (message.id == thread->conversation.newest)
                    return message.url;
            }
        }
        return QUrl();
    };
    add(
        u"inbox.browser"_s,
        tr("Open in the browser…"),
        u"external"_s,
        {},
        [this, address] { openLink(address().toString()); },
        [address] { return !address().isEmpty(); });
}

void InboxPage::addModerationCommands()
{
    const auto add = [this](const QString &id,
                            const QString &text,
                            const QString &icon,
                            const QString &key,
                            domain::Capability needed,
                            std::function<void()> run) {
        Command command;
        command.id = id;
        command.text = text;
        command.icon = icon;
        command.shortcuts = {key};
        command.scope = CommandScope::Page;
        command.page = pages::inbox;
        command.group = tr("Moderation");
        command.run = std::move(run);
        command.enabled = [this, needed] {
            return !m_controller->targets().isEmpty() && m_controller->allowed().testFlag(needed);
        };
        context().commands().add(this, std::move(command));
    };
    using domain::Capability;
    using domain::ModerationAction;
    add(u"inbox.approve"_s, tr("Approve"), u"check"_s, u"A"_s, Capability::Approve, [this] {
        m_controller->moderate(ModerationAction::Approve);
    });
    add(u"inbox.hold"_s, tr("Hold"), u"eye-off"_s, u"H"_s, Capability::Hold, [this] {
        m_controller->moderate(ModerationAction::Hold);
    });
    add(u"inbox.spam"_s, tr("Spam"), u"spam"_s, u"S"_s, Capability::Spam, [this] {
        m_controller->moderate(ModerationAction::Spam);
    });
    add(u"inbox.trash"_s, tr("Trash"), u"trash"_s, u"Delete"_s, Capability::Trash, [this] { trash(); });
}

void InboxPage::send(bool close)
{
    if (m_thread->replyBox()->isNote()) {
        m_controller->addNote();
        return;
    }
    askWhenChanged([this, close] { m_controller->reply(close); });
}

void InboxPage::askWhenChanged(const std::function<void()> &send)
{
    const QString meanwhile = m_controller->collision();
    if (meanwhile.isEmpty()) {
        send();
        return;
    }
    Confirmation question;
    question.title = tr("Something happened here since you began your reply");
    question.text = meanwhile;
    question.confirmText = tr("Send anyway");
    question.cancelText = tr("Read it first");
    context().prompts().confirm(this, question, [send](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            send();
    });
}

void InboxPage::askViewName()
{
    TextQuestion question;
    question.title = tr("Save this search as a view");
    question.label = tr("Name");
    question.confirmText = tr("Save");
    question.problem = [](const QString &text) {
        return text.trimmed().isEmpty() ? tr("A view needs a name.") : QString();
    };
    context().prompts().askText(this, question, [this](const std::optional<QString> &text) {
        if (text)
            m_controller->saveView(*text);
    });
}

void InboxPage::move(int by)
{
    const domain::ConversationId next = m_controller->neighbour(by);
    if (next.isValid())
        m_controller->open(next);
}

void InboxPage::trash()
{
    const auto count = static_cast<int>(m_controller->targets().size());
    if (count == 1) {
        m_controller->moderate(domain::ModerationAction::Trash);
        return;
    }
    Confirmation question;
    question.title = tr("Move %n comment(s) to the trash?", nullptr, count);
    question.text = tr("They disappear from their sites. Their networks keep them in the trash for a while.");
    question.confirmText = tr("Move %n comment(s)", nullptr, count);
    question.destructive = true;
    context().prompts().confirm(this, question, [this](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->moderate(domain::ModerationAction::Trash);
    });
}

void InboxPage::openLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web)
        return;
    Confirmation question;
    question.title = tr("Open this address in your browser?");
    question.text = QString::fromLatin1(url.toEncoded()); // letters that only look like others show as such
    question.confirmText = tr("Open in the browser");
    context().prompts().confirm(this, question, [url](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            QDesktopServices::openUrl(url);
    });
}

} // namespace ruche::ui
