// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"
#include "core/domain/queries.h"

#include <QFuture>
#include <QList>

#include <chrono>
#include <optional>
#include <variant>

namespace ruche::services {

class Storage;

/// Counts beside the views of the inbox.
struct InboxCounts
{
    int toAnswer = 0; ///< new or open
    int fresh = 0; ///< new
    int questions = 0;
    int negative = 0;
    int held = 0;
    int spam = 0;
    int snoozed = 0;
    int done = 0;
    int all = 0; ///< counted up to 1 000 000
};

/// What the reading pane shows.
struct Thread
{
    domain::Conversation conversation;
    QList<domain::Message> messages; ///< oldest first, at most the newest 500
    QList<std::optional<domain::Sentiment>> sentiments; ///< beside messages
    QList<domain::Note> notes;
    std::optional<domain::Post> post; ///< the one commented on
    QList<domain::OutboxId> pending; ///< replies that have not left yet
};

/// A conversation, or one message of it: what reply and moderate are aimed at.
using Target = std::variant<domain::ConversationId, domain::MessageId>;

/// A reply that waits its seconds, or for the network, in the outbox.
struct PendingReply
{
    domain::OutboxId id;
    domain::EventId event;
};

/// Conversations: list, read, answer, moderate, sort into done and later. What must reach the network goes through the
/// outbox, so it survives a crash and can be taken back while it waits. Thread: that of the Workspace.
class InboxService
{
public:
    /// Time during which a reply or a moderation can be taken back before it leaves (design: 8 s).
    static constexpr std::chrono::seconds undoTime {8};

    explicit InboxService(Storage &storage);

    [[nodiscard]] QFuture<Result<InboxCounts>> counts(const QList<domain::BrandId> &brands);
    /// The ids in view order: all of them, for a list that loads its rows as they are seen. `limit` 0 for all.
    [[nodiscard]] QFuture<Result<QList<domain::ConversationId>>> ids(const domain::ConversationQuery &query, int limit = 0);
    /// Rows in the order of `ids`; one that is gone is left out.
    [[nodiscard]] QFuture<Result<QList<domain::Conversation>>> rows(const QList<domain::ConversationId> &ids);
    /// The first page at once: what a list shows before all ids are known.
    [[nodiscard]] QFuture<Result<QList<domain::Conversation>>> firstPage(const domain::ConversationQuery &query, int limit);
    [[nodiscard]] QFuture<Result<Thread>> thread(domain::ConversationId conversation);
    /// The conversation of a message.
    [[nodiscard]] QFuture<Result<domain::ConversationId>> conversationOf(domain::MessageId message);

    /// Queues an answer to the newest incoming message, or to the one named. `delay` 0 sends at the next flush. Errors:
    /// InvalidArgument (empty text), Unsupported (the account cannot reply), NotFound.
    [[nodiscard]] QFuture<Result<PendingReply>> reply(const Target &target,
                                                      const QString &text,
                                                      bool close,
                                                      std::chrono::seconds delay = undoTime);
    /// The same, to leave at a chosen time: until then the conversation waits, and the answer can be taken back.
    [[nodiscard]] QFuture<Result<PendingReply>> replyAt(const Target &target, const QString &text, const QDateTime &at);
    /// Queues a moderation and shows its result at once. Errors: Unsupported, NotFound. Undoable: while it waits it never
    /// leaves, later the opposite is sent.
    [[nodiscard]] QFuture<Result<domain::EventId>> moderate(const QList<Target> &targets,
                                                            domain::ModerationAction action,
                                                            std::chrono::seconds delay = undoTime);
    /// All undoable.
    [[nodiscard]] QFuture<Result<domain::EventId>> setState(const QList<domain::ConversationId> &conversations,
                                                            domain::ConversationState state,
                                                            std::optional<QDateTime> snoozedUntil = std::nullopt);
    [[nodiscard]] QFuture<Result<domain::EventId>> setLabels(domain::ConversationId conversation, const QStringList &labels);
    /// Adds a label to those that have it not, or takes it off those that have it: one event. Errors: InvalidArgument (no
    /// word, or nothing changes), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>>
    label(const QList<domain::ConversationId> &conversations, const QString &label, bool on);
    [[nodiscard]] QFuture<Result<domain::EventId>> addNote(domain::ConversationId conversation, const QString &text);
    /// Ends the snoozes that are over; the answer is how many. Called at intervals by the window and the agent.
    [[nodiscard]] QFuture<Result<int>> wakeSnoozed();

private:
    Storage &m_storage;
};

} // namespace ruche::services
