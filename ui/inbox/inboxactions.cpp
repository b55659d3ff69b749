// SPDX-License-Identifier: GPL-3.0-or-later
// The part of InboxController that changes things.
#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/outboxservice.h"
#include "core/services/workspace.h"
#include "core/text/historytext.h"
#include "ui/common/format.h"
#include "ui/inbox/inboxcontroller.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

const domain::Conversation *InboxController::conversation(domain::ConversationId id) const
{
    if (m_thread && m_thread->conversation.id == id)
        return &m_thread->conversation;
    return m_list.known(id);
}

QList<domain::ConversationId> InboxController::targets() const
{
    if (m_list.ticked().isEmpty())
        return m_current.isValid() ? QList{m_current} : QList<domain::ConversationId>();
    QList<domain::ConversationId> ids(m_list.ticked().begin(), m_list.ticked().end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

domain::Capabilities InboxController::allowed() const
{
    domain::Capabilities allowed;
    bool first = true;
    for (const domain::ConversationId id : targets()) {
        const domain::Conversation *row = conversation(id);
        if (!row)
            continue; // not looked at yet: the service checks each of them again
        const std::optional<domain::Account> owner = account(row->account);
        const domain::Capabilities own = owner ? owner->capabilities : domain::Capabilities();
        allowed = first ? own : allowed & own;
        first = false;
    }
    return allowed;
}

bool InboxController::targetsAreDone() const
{
    const auto ids = targets();
    return !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [this](domain::ConversationId id) {
        const domain::Conversation *row = conversation(id);
        return row && row->state == domain::ConversationState::Done;
    });
}

bool InboxController::targetsAreUnread() const
{
    const auto ids = targets();
    return !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [this](domain::ConversationId id) {
        const domain::Conversation *row = conversation(id);
        return row && row->state == domain::ConversationState::New;
    });
}

int InboxController::replyLimit() const
{
    if (!m_thread)
        return 0;
    for (const domain::NetworkInfo &network : services::AccountService::networks()) {
        if (network.key == m_thread->conversation.network)
            return network.limits.text;
    }
    return 0;
}

domain::ConversationId InboxController::nextAfterAction() const
{
    const int row = m_list.rowOf(m_current);
    if (row < 0)
        return {};
    const auto free = [this](int at) {
        const domain::ConversationId id = m_list.idAt(at);
        return id.isValid() && id != m_current && !m_list.ticked().contains(id);
    };
    for (int at = row + 1; at < m_list.rowCount(); ++at) {
        if (free(at))
            return m_list.idAt(at);
    }
    for (int at = row - 1; at >= 0; --at) {
        if (free(at))
            return m_list.idAt(at);
    }
    return {};
}

void InboxController::advance(domain::ConversationId acted, domain::ConversationId next)
{
    if (m_current != acted)
        return;
    if (next.isValid())
        open(next);
    else
        setCurrent({});
}

void InboxController::acted(const QString &action, int count, const Result<domain::EventId> &result)
{
    if (result)
        emit done(text::actionText(action, count), *result);
    else
        report(result.error());
}

QString InboxController::collision() const
{
    const Draft draft = m_drafts.value(m_current);
    if (!m_thread || !draft.seen.isValid())
        return {};
    QStringList lines;
    for (const domain::Message &message : m_thread->messages) {
        if (message.id.value <= draft.seen.value)
            continue;
        const QString text = message.text.simplified().left(200);
        lines.append(message.direction == domain::Direction::Outgoing
                         ? tr("It was answered: “%1”").arg(text)
                         : tr("%1 wrote: “%2”").arg(message.authorName, text));
    }
    const auto own = m_lastReplies.constFind(m_current);
    for (const domain::OutboxId entry : m_thread->pending) {
        if (own == m_lastReplies.constEnd() || own->entry != entry)
            lines.append(tr("Another answer is on its way."));
    }
    return lines.join(u'\n');
}

void InboxController::reply(bool close)
{
    const domain::ConversationId id = m_current;
    const QString text = draft(false).trimmed();
    if (!id.isValid() || text.isEmpty())
        return;
    const domain::ConversationId next = close && m_view != InboxView::All ? nextAfterAction() : id;
    async::deliver(m_workspace.inbox().reply(id, text, close),
                   this,
                   [this, id, text, close, next](const Result<services::PendingReply> &pending) {
                       if (!pending) {
                           report(pending.error());
                           return;
                       }
                       m_drafts[id].reply.clear();
                       m_lastReplies.insert(id, {pending->id, text});
                       if (id == m_current)
                           emit draftReplaced();
                       emit written();
                       emit done(close ? tr("Reply queued, conversation done") : tr("Reply queued"),
                                 pending->event);
                       if (close)
                           advance(id, next);
                       else
                           loadThread();
                   });
}

void InboxController::replyLater(const QDateTime &at)
{
    const domain::ConversationId id = m_current;
    const QString text = draft(false).trimmed();
    if (!id.isValid() || text.isEmpty() || !m_thread)
        return;
    const QString zone = zoneOf(m_thread->conversation.brand);
    const domain::ConversationId next = m_view != InboxView::All ? nextAfterAction() : id;
    async::deliver(m_workspace.inbox().replyAt(id, text, at),
                   this,
                   [this, id, text, next, at, zone](const Result<services::PendingReply> &pending) {
                       if (!pending) {
                           report(pending.error());
                           return;
                       }
                       m_drafts[id].reply.clear();
                       m_lastReplies.insert(id, {pending->id, text});
                       if (id == m_current)
                           emit draftReplaced();
                       emit written();
                       emit done(tr("Reply leaves %1", "then, like “tomorrow, 09:00”")
                                     .arg(format::nearDayAndTime(at, zone, m_workspace.clock().now())),
                                 pending->event);
                       if (next != id)
                           advance(id, next);
                       else
                           loadThread();
                   });
}

void InboxController::addNote()
{
    const domain::ConversationId id = m_current;
    const QString text = draft(true).trimmed();
    if (!id.isValid() || text.isEmpty())
        return;
    async::deliver(
        m_workspace.inbox().addNote(id, text), this, [this, id](const Result<domain::EventId> &event) {
            if (event) {
                m_drafts[id].note.clear();
                if (id == m_current)
                    emit draftReplaced();
                emit written();
                emit done(tr("Internal note added"), *event);
                loadThread();
            } else {
                report(event.error());
            }
        });
}

void InboxController::setState(domain::ConversationState state, const std::optional<QDateTime> &until)
{
    const QList<domain::ConversationId> ids = targets();
    if (ids.isEmpty())
        return;
    const bool leaves
        = state == domain::ConversationState::Done || state == domain::ConversationState::Snoozed;
    const bool advances = leaves && m_view != InboxView::All && ids.contains(m_current);
    const domain::ConversationId was = m_current;
    const domain::ConversationId next = advances ? nextAfterAction() : was;
    async::deliver(m_workspace.inbox().setState(ids, state, until),
                   this,
                   [this, state, was, next, advances, count = static_cast<int>(ids.size())](
                       const Result<domain::EventId> &event) {
                       acted(u"conversation.state:"_s + domain::stateName(state), count, event);
                       if (!event)
                           return;
                       m_list.clearTicks();
                       if (advances)
                           advance(was, next);
                   });
}

void InboxController::moderate(domain::ModerationAction action)
{
    const QList<domain::ConversationId> ids = targets();
    if (ids.isEmpty())
        return;
    QList<services::Target> aims;
    for (const domain::ConversationId id : ids)
        aims.append(id);
    const bool moderating = m_view == InboxView::Held || m_view == InboxView::Spam;
    const bool advances = moderating && ids.contains(m_current);
    const domain::ConversationId was = m_current;
    const domain::ConversationId next = advances ? nextAfterAction() : was;
    async::deliver(m_workspace.inbox().moderate(aims, action),
                   this,
                   [this, action, was, next, advances, count = static_cast<int>(ids.size())](
                       const Result<domain::EventId> &event) {
                       acted(u"message.moderate:"_s + domain::actionName(action), count, event);
                       if (!event)
                           return;
                       m_list.clearTicks();
                       if (advances)
                           advance(was, next);
                       else
                           loadThread();
                   });
}

QStringList InboxController::labelsOfTargets() const
{
    QStringList labels;
    bool first = true;
    for (const domain::ConversationId id : targets()) {
        const domain::Conversation *row = conversation(id);
        if (!row)
            continue;
        if (first)
            labels = row->labels;
        else
            labels.removeIf([row](const QString &label) { return !row->labels.contains(label); });
        first = false;
    }
    return labels;
}

void InboxController::setLabel(const QString &label, bool on)
{
    const QString word = label.trimmed();
    const QList<domain::ConversationId> ids = targets();
    const bool changes = std::any_of(ids.begin(), ids.end(), [&](domain::ConversationId id) {
        const domain::Conversation *row = conversation(id);
        return !row || row->labels.contains(word) != on; // one not looked at yet: the service knows
    });
    if (word.isEmpty() || !changes)
        return;
    const auto count = static_cast<int>(ids.size());
    async::deliver(m_workspace.inbox().label(ids, word, on),
                   this,
                   [this, word, on, count](const Result<domain::EventId> &event) {
                       if (!event) {
                           report(event.error());
                           return;
                       }
                       emit done(on ? tr("Label “%1” added to %n conversation(s)", nullptr, count).arg(word)
                                    : tr("Label “%1” taken off %n conversation(s)", nullptr, count).arg(word),
                                 *event);
                       loadThread();
                   });
}

void InboxController::retry(domain::OutboxId entry)
{
    async::deliver(m_workspace.outbox().retry(entry), this, [this](const Result<void> &result) {
        if (!result)
            report(result.error());
        loadThread();
    });
}

void InboxController::cancel(domain::OutboxId entry)
{
    QString text;
    for (const ThreadItem &item : m_messages.items()) {
        if (item.kind == ThreadItem::Kind::Pending && item.id == entry.value)
            text = item.text;
    }
    async::deliver(
        m_workspace.outbox().cancel(entry), this, [this, text, id = m_current](const Result<void> &result) {
            if (!result)
                report(result.error());
            else
                putBack(id, text);
            loadThread();
        });
}

} // namespace ruche::ui
