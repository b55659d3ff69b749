// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"
#include "core/domain/message.h"
#include "core/storage/nativestatement.h"
#include "core/storage/storedwords.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <deque>

namespace ruche::storage {

class Connection;

/// The conversations of one batch of new messages. Each is read once, takes its messages in memory, and is
/// written once, with all that it repeats of its newest incoming message. Thread: the connection's.
class ThreadStore
{
public:
    /// A message on its way in, with the id it gets.
    struct Arrival
    {
        const domain::IncomingMessage *incoming = nullptr;
        qint64 id = 0;
        qint64 identity = 0; ///< 0 for none
        qint64 member = 0; ///< 0 for none
    };

    ThreadStore(Connection &connection,
                const domain::Account &account,
                const QDateTime &now,
                domain::ImportId import);

    /// The place of a message's conversation in this batch.
    [[nodiscard]] Result<size_t> place(const domain::IncomingMessage &incoming);
    /// Takes a message that is not stored yet; to be called in ascending order of ids.
    void add(size_t place, const Arrival &arrival);
    /// Writes the conversations: new ones get their ids, so messages come after it.
    [[nodiscard]] Result<void> write();
    [[nodiscard]] domain::ConversationId id(size_t place) const
    {
        return domain::ConversationId(m_threads.at(place).id);
    }
    /// Counts the comments of the posts; to be called when the messages are written.
    [[nodiscard]] Result<void> countComments();

private:
    struct Thread
    {
        qint64 id = 0; ///< 0 for a new one
        QString remote;
        domain::ConversationState state = domain::ConversationState::New;
        domain::Moderation moderation = domain::Moderation::Approved; ///< of the message shown
        domain::MessageKind kind = domain::MessageKind::Comment;
        QString subject;
        qint64 post = 0;
        int count = 0;
        qint64 newestOfAll = 0;
        bool ownIsNewest = false;
        int rank = -1; ///< of the message shown, see rankOf()
        qint64 shown = 0;
        Arrival arrival; ///< the message shown, when it is of this batch
        bool changed = false;
        bool woken = false; ///< no longer snoozed
    };

    struct Post
    {
        qint64 id = 0;
        QString title;
    };

    [[nodiscard]] static int rankOf(const domain::IncomingMessage &incoming);
    [[nodiscard]] bool isHistory(qint64 messageId) const;
    [[nodiscard]] Result<void> load(Thread &thread, const domain::IncomingMessage &first);
    [[nodiscard]] Result<Post> postOf(const domain::RemoteId &remote);
    void settleNew(Thread &thread) const;
    [[nodiscard]] Result<void> insert(Thread &thread);
    [[nodiscard]] Result<void> update(Thread &thread);
    [[nodiscard]] static bool isTodo(const Thread &thread);

    const domain::Account &m_account;
    const QDateTime m_now;
    const domain::ImportId m_import;
    std::deque<Thread> m_threads;
    QHash<QString, size_t> m_places;
    QHash<QString, Post> m_posts;
    QHash<qint64, int> m_newComments; ///< by post
    QSet<qint64> m_linkedPosts; ///< got conversations that were there before
    NativeStatement m_find;
    NativeStatement m_findPost;
    NativeStatement m_insert;
    NativeStatement m_update;
    NativeStatement m_updateShown;
    NativeStatement m_addComments;
    NativeStatement m_recount;
    StoredWords<domain::MessageKind, domain::kindName> m_kindWord;
    StoredWords<domain::ConversationState, domain::stateName> m_stateWord;
    StoredWords<domain::Moderation, domain::moderationName> m_moderationWord;
};

} // namespace ruche::storage
