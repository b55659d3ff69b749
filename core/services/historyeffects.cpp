// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyeffects.h"

#include "core/storage/importrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/outboxrepository.h"
#include "core/storage/postrepository.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::history {

namespace {

/// What makes a message what it is now.
domain::ModerationAction actionTowards(domain::Moderation moderation)
{
    switch (moderation) {
    case domain::Moderation::Approved: return domain::ModerationAction::Approve;
    case domain::Moderation::Held: return domain::ModerationAction::Hold;
    case domain::Moderation::Spam: return domain::ModerationAction::Spam;
    case domain::Moderation::Trashed:
    case domain::Moderation::Gone: return domain::ModerationAction::Trash;
    }
    return domain::ModerationAction::Hold;
}

/// The network follows what the workspace now says of each message that the event had moderated there.
Result<void> queueModeration(storage::Connection &connection, const storage::StoredEvent &event, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries, storage::outbox::ofEvent(connection, event.id));
    QSet<domain::MessageId> done;
    for (const domain::OutboxEntry &entry : entries) {
        // What never left needs no opposite, unless it is to leave after all (a redo).
        const bool neverLeft = entry.state == domain::OutboxState::Cancelled;
        if (entry.isReply || (neverLeft && event.undone) || done.contains(entry.message))
            continue;
        done.insert(entry.message);
        RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, entry.message));
        domain::OutboxEntry opposite;
        opposite.account = entry.account;
        opposite.conversation = entry.conversation;
        opposite.message = entry.message;
        opposite.text = domain::actionName(actionTowards(message.moderation));
        opposite.notBefore = now;
        RUCHE_TRY(storage::outbox::add(connection, opposite, event.id, now));
    }
    return {};
}

} // namespace

Result<void> beforeUndo(storage::Connection &connection, domain::EventId event, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries, storage::outbox::ofEvent(connection, event));
    for (const domain::OutboxEntry &entry : entries) {
        const bool canStay = entry.state == domain::OutboxState::Waiting || entry.state == domain::OutboxState::Failed;
        if (canStay)
            RUCHE_TRY(storage::outbox::cancel(connection, entry.id, now));
        else if (entry.isReply && entry.state != domain::OutboxState::Cancelled)
            return fail(ErrorCode::Refused, u"the reply has left"_s);
        else if (entry.state == domain::OutboxState::Sending)
            return fail(ErrorCode::Refused, u"it is leaving right now"_s);
    }
    return {};
}

Result<void> beforeRedo(storage::Connection &connection, domain::EventId event, const QDateTime &)
{
    RUCHE_TRY_ASSIGN(const storage::StoredEvent stored, storage::events::read(connection, event));
    if (stored.action == u"import.run"_s)
        return fail(ErrorCode::Refused, u"the file must be read again"_s);
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries, storage::outbox::ofEvent(connection, event));
    for (const domain::OutboxEntry &entry : entries) {
        if (entry.isReply)
            return fail(ErrorCode::Refused, u"a reply is written anew"_s);
    }
    return {};
}

Result<void> refresh(storage::Connection &connection, const storage::StoredEvent &event, const QDateTime &now)
{
    using domain::Change;
    const QString area = event.action.section(u'.', 0, 0);
    if (area == u"import"_s) {
        // Not before the undo of the rows: that compares them with what the import left, counts of comments among them.
        storage::events::announce(connection, Change::Everything);
        return storage::imports::takeBack(connection, domain::ImportId(event.object), now);
    }
    if (area == u"post"_s) {
        storage::events::announce(connection, Change::Posts);
        return storage::posts::refresh(connection, domain::PostId(event.object));
    }
    if (area == u"message"_s) {
        storage::events::announce(connection, Change::Messages | Change::Outbox);
        return queueModeration(connection, event, now);
    }
    if (area == u"conversation"_s)
        storage::events::announce(connection, Change::Messages | Change::Outbox);
    else if (area == u"member"_s)
        storage::events::announce(connection, Change::Members | Change::Messages);
    else if (area == u"brand"_s)
        storage::events::announce(connection, Change::Brands | Change::Posts);
    else if (area == u"account"_s)
        storage::events::announce(connection, Change::Accounts | Change::Posts);
    else if (area == u"objective"_s)
        storage::events::announce(connection, Change::Objectives);
    else
        storage::events::announce(connection, Change::Everything);
    return {};
}

} // namespace ruche::services::history
