// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inboxservice.h"

#include "core/base/async.h"
#include "core/domain/moderationcapability.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messagerepository.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/noterepository.h"
#include "core/storage/outboxrepository.h"
#include "core/storage/postrepository.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr int threadLimit = 500;

/// The message that a target means: itself, or the newest incoming one of the conversation.
Result<domain::Message> targetMessage(storage::Connection &connection, const Target &target)
{
    if (const auto *const message = std::get_if<domain::MessageId>(&target))
        return storage::messages::read(connection, *message);
    RUCHE_TRY_ASSIGN(const domain::Conversation conversation,
                     storage::conversations::read(connection, std::get<domain::ConversationId>(target)));
    return storage::messages::read(connection, conversation.newest);
}

Result<void> requireCapability(storage::Connection &connection,
                               domain::AccountId id,
                               domain::Capability capability,
                               const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Account account, storage::accounts::read(connection, id, now));
    if (!account.capabilities.testFlag(capability))
        return fail(ErrorCode::Unsupported, u"the account may not do that"_s, account.handle);
    return {};
}

Result<void> watchConversation(storage::EventRecorder &recorder, domain::ConversationId id)
{
    return recorder.watch(u"conversation"_s, u"id"_s, id.value);
}

Result<PendingReply> queueReply(storage::Connection &connection,
                                const Target &target,
                                const QString &text,
                                bool close,
                                const QDateTime &now,
                                const QDateTime &notBefore)
{
    RUCHE_TRY_ASSIGN(const domain::Message message, targetMessage(connection, target));
    RUCHE_TRY(requireCapability(connection, message.account, domain::Capability::Reply, now));
    storage::EventRecorder recorder(connection, u"conversation.reply"_s, now);
    RUCHE_TRY(watchConversation(recorder, message.conversation));
    RUCHE_TRY(storage::conversations::setState(connection,
                                               message.conversation,
                                               close ? domain::ConversationState::Done
                                                     : domain::ConversationState::Waiting,
                                               std::nullopt));
    RUCHE_TRY_ASSIGN(const domain::EventId event, recorder.finish(message.brand, message.conversation.value));
    domain::OutboxEntry entry;
    entry.account = message.account;
    entry.conversation = message.conversation;
    entry.message = message.id;
    entry.isReply = true;
    entry.text = text;
    entry.notBefore = notBefore;
    RUCHE_TRY_ASSIGN(const domain::OutboxId id, storage::outbox::add(connection, entry, event, now));
    return PendingReply{id, event};
}

Result<domain::EventId> queueModeration(storage::Connection &connection,
                                        const QList<Target> &targets,
                                        domain::ModerationAction action,
                                        const QDateTime &now,
                                        const QDateTime &notBefore)
{
    if (targets.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"nothing to moderate"_s);
    storage::EventRecorder recorder(connection, u"message.moderate:"_s + domain::actionName(action), now);
    QList<domain::Message> chosen;
    for (const Target &target : targets) {
        RUCHE_TRY_ASSIGN(const domain::Message message, targetMessage(connection, target));
        const bool twice = std::any_of(
            chosen.cbegin(), chosen.cend(), [&message](const auto &known) { return known.id == message.id; });
        if (twice)
            continue;
        RUCHE_TRY(requireCapability(connection, message.account, domain::capabilityFor(action), now));
        // Its conversation only repeats it: an undo brings that up to date by itself.
        RUCHE_TRY(recorder.watch(u"message"_s, u"id"_s, message.id.value));
        RUCHE_TRY(recorder.watch(u"judged_harmless"_s, u"message_id"_s, message.id.value));
        chosen << message;
    }
    for (const domain::Message &message : std::as_const(chosen))
        RUCHE_TRY(storage::messages::setModeration(connection, message.id, domain::resultOf(action)));
    // Whoever lets it through has looked at it: it waits for no other look.
    for (const domain::Message &message : std::as_const(chosen)) {
        if (action == domain::ModerationAction::Approve)
            RUCHE_TRY(storage::moderationqueue::markHarmless(connection, message.id, {}, now));
    }
    RUCHE_TRY_ASSIGN(
        const domain::EventId event,
        recorder.finish(chosen.constFirst().brand, chosen.constFirst().id.value, int(chosen.size())));
    for (const domain::Message &message : std::as_const(chosen)) {
        domain::OutboxEntry entry;
        entry.account = message.account;
        entry.conversation = message.conversation;
        entry.message = message.id;
        entry.text = domain::actionName(action);
        entry.previous = message.moderation;
        entry.notBefore = notBefore;
        RUCHE_TRY(storage::outbox::add(connection, entry, event, now));
    }
    return event;
}

Result<Thread> readThread(storage::Connection &connection, domain::ConversationId id)
{
    Thread thread;
    RUCHE_TRY_ASSIGN(thread.conversation, storage::conversations::read(connection, id));
    RUCHE_TRY_ASSIGN(thread.messages, storage::messages::ofConversation(connection, id, threadLimit));
    QList<domain::MessageId> ids;
    for (const domain::Message &message : std::as_const(thread.messages))
        ids << message.id;
    RUCHE_TRY_ASSIGN(thread.sentiments, storage::messages::sentiments(connection, ids));
    RUCHE_TRY_ASSIGN(thread.notes, storage::notes::ofConversation(connection, id));
    if (thread.conversation.post.isValid()) {
        RUCHE_TRY_ASSIGN(thread.post, storage::posts::read(connection, thread.conversation.post));
    }
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> pending, storage::outbox::pendingOf(connection, id));
    for (const domain::OutboxEntry &entry : pending) {
        if (entry.isReply)
            thread.pending << entry.id;
    }
    return thread;
}

} // namespace

InboxService::InboxService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<InboxCounts>> InboxService::counts(const QList<domain::BrandId> &brands)
{
    return m_storage.read([brands](storage::Connection &connection) -> Result<InboxCounts> {
        RUCHE_TRY_ASSIGN(const auto found, storage::conversations::counts(connection, brands));
        return InboxCounts{found.toAnswer,
                           found.fresh,
                           found.questions,
                           found.negative,
                           found.held,
                           found.spam,
                           found.snoozed,
                           found.done,
                           found.all};
    });
}

QFuture<Result<QList<domain::ConversationId>>> InboxService::ids(const domain::ConversationQuery &query,
                                                                 int limit)
{
    return m_storage.read([query, limit](storage::Connection &connection) {
        return storage::conversations::ids(connection, query, limit);
    });
}

QFuture<Result<QList<domain::Conversation>>> InboxService::rows(const QList<domain::ConversationId> &ids)
{
    return m_storage.read(
        [ids](storage::Connection &connection) { return storage::conversations::rows(connection, ids); });
}

QFuture<Result<QList<domain::Conversation>>> InboxService::firstPage(const domain::ConversationQuery &query,
                                                                     int limit)
{
    return m_storage.read(
        [query, limit](storage::Connection &connection) -> Result<QList<domain::Conversation>> {
            RUCHE_TRY_ASSIGN(const auto found, storage::conversations::ids(connection, query, limit));
            return storage::conversations::rows(connection, found);
        });
}

QFuture<Result<Thread>> InboxService::thread(domain::ConversationId conversation)
{
    return m_storage.read(
        [conversation](storage::Connection &connection) { return readThread(connection, conversation); });
}

QFuture<Result<domain::ConversationId>> InboxService::conversationOf(domain::MessageId message)
{
    return m_storage.read([message](storage::Connection &connection) -> Result<domain::ConversationId> {
        RUCHE_TRY_ASSIGN(const domain::Message found, storage::messages::read(connection, message));
        return found.conversation;
    });
}

QFuture<Result<PendingReply>>
InboxService::reply(const Target &target, const QString &text, bool close, std::chrono::seconds delay)
{
    if (text.trimmed().isEmpty())
        return async::ready(Result<PendingReply>(fail(ErrorCode::InvalidArgument, u"an empty reply"_s)));
    const QDateTime now = m_storage.clock().now();
    const QDateTime notBefore = now.addSecs(delay.count());
    return m_storage.write([=](storage::Connection &connection) {
        return queueReply(connection, target, text.trimmed(), close, now, notBefore);
    });
}

QFuture<Result<PendingReply>>
InboxService::replyAt(const Target &target, const QString &text, const QDateTime &at)
{
    if (text.trimmed().isEmpty() || !at.isValid())
        return async::ready(
            Result<PendingReply>(fail(ErrorCode::InvalidArgument, u"an empty reply, or no time"_s)));
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) {
        return queueReply(connection, target, text.trimmed(), false, now, std::max(now, at));
    });
}

QFuture<Result<domain::EventId>> InboxService::moderate(const QList<Target> &targets,
                                                        domain::ModerationAction action,
                                                        std::chrono::seconds delay)
{
    const QDateTime now = m_storage.clock().now();
    const QDateTime notBefore = now.addSecs(delay.count());
    return m_storage.write([=](storage::Connection &connection) {
        return queueModeration(connection, targets, action, now, notBefore);
    });
}

QFuture<Result<domain::EventId>> InboxService::setState(const QList<domain::ConversationId> &conversations,
                                                        domain::ConversationState state,
                                                        std::optional<QDateTime> snoozedUntil)
{
    if (conversations.isEmpty() || (state == domain::ConversationState::Snoozed && !snoozedUntil))
        return async::ready(
            Result<domain::EventId>(fail(ErrorCode::InvalidArgument, u"nothing chosen, or no time"_s)));
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        storage::EventRecorder recorder(connection, u"conversation.state:"_s + domain::stateName(state), now);
        RUCHE_TRY_ASSIGN(const domain::Conversation first,
                         storage::conversations::read(connection, conversations.constFirst()));
        for (const domain::ConversationId id : conversations) {
            RUCHE_TRY(watchConversation(recorder, id));
            RUCHE_TRY(storage::conversations::setState(connection, id, state, snoozedUntil));
        }
        return recorder.finish(first.brand, first.id.value, int(conversations.size()));
    });
}

QFuture<Result<domain::EventId>> InboxService::setLabels(domain::ConversationId conversation,
                                                         const QStringList &labels)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Conversation row,
                         storage::conversations::read(connection, conversation));
        storage::EventRecorder recorder(connection, u"conversation.labels"_s, now);
        RUCHE_TRY(recorder.watch(u"conversation_tag"_s, u"conversation_id"_s, conversation.value));
        RUCHE_TRY(storage::conversations::setLabels(connection, row, labels));
        return recorder.finish(row.brand, conversation.value);
    });
}

QFuture<Result<domain::EventId>>
InboxService::label(const QList<domain::ConversationId> &conversations, const QString &label, bool on)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write(
        [=, word = label.trimmed()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(QList<domain::Conversation> rows,
                             storage::conversations::rows(connection, conversations));
            rows.removeIf([&](const domain::Conversation &row) { return row.labels.contains(word) == on; });
            if (word.isEmpty() || rows.isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no label, or nothing changes"_s, word);
            storage::EventRecorder recorder(connection, u"conversation.labels"_s, now);
            for (const domain::Conversation &row : std::as_const(rows))
                RUCHE_TRY(recorder.watch(u"conversation_tag"_s, u"conversation_id"_s, row.id.value));
            for (const domain::Conversation &row : std::as_const(rows)) {
                QStringList labels = row.labels;
                if (on)
                    labels.append(word);
                else
                    labels.removeAll(word);
                RUCHE_TRY(storage::conversations::setLabels(connection, row, labels));
            }
            return recorder.finish(rows.constFirst().brand, rows.constFirst().id.value, int(rows.size()));
        });
}

QFuture<Result<domain::EventId>> InboxService::addNote(domain::ConversationId conversation,
                                                       const QString &text)
{
    if (text.trimmed().isEmpty())
        return async::ready(Result<domain::EventId>(fail(ErrorCode::InvalidArgument, u"an empty note"_s)));
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Conversation row,
                         storage::conversations::read(connection, conversation));
        storage::EventRecorder recorder(connection, u"conversation.note"_s, now);
        RUCHE_TRY(recorder.watch(u"note"_s, u"conversation_id"_s, conversation.value));
        RUCHE_TRY(storage::notes::add(connection, {{}, conversation, {}, text.trimmed(), {}, now}));
        return recorder.finish(row.brand, conversation.value);
    });
}

QFuture<Result<int>> InboxService::wakeSnoozed()
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([now](storage::Connection &connection) {
        return storage::conversations::wakeSnoozed(connection, now);
    });
}

} // namespace ruche::services
