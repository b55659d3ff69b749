// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/threadstore.h"

#include "core/domain/question.h"
#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/messagerepository.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

using Value = NativeStatement::Value;

bool isVisible(domain::Moderation moderation)
{
    return moderation == domain::Moderation::Approved || moderation == domain::Moderation::Held;
}

Value numberOrNull(qint64 number)
{
    return number == 0 ? Value() : Value(number);
}

} // namespace

ThreadStore::ThreadStore(Connection &connection,
                         const domain::Account &account,
                         const QDateTime &now,
                         domain::ImportId import)
    : m_account(account)
    , m_now(now)
    , m_import(import)
    , m_find(connection,
             "SELECT c.id, c.state, c.moderation, (SELECT count(*) FROM message k WHERE k.conversation_id = "
             "c.id), c.newest_id, c.post_id, g.direction, "
             "(SELECT max(o.id) FROM message o WHERE o.conversation_id = c.id) FROM conversation c "
             "LEFT JOIN message g ON g.id = c.newest_id WHERE c.account_id = ?1 AND c.remote_id = ?2")
    , m_findPost(connection,
                 "SELECT v.post_id, p.title FROM variant v JOIN post p ON p.id = v.post_id "
                 "WHERE v.account_id = ?1 AND v.remote_id = ?2")
    , m_insert(
          connection,
          "INSERT INTO conversation (brand_id, account_id, kind, remote_id, state, todo, post_id, subject, "
          "message_count, newest_id, member_id, author_name, excerpt, moderation, is_question, import_id) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)")
    , m_update(connection,
               "UPDATE conversation SET state = ?2, todo = ?3, post_id = ?4, message_count = ?5, "
               "snoozed_until = CASE WHEN ?6 THEN NULL ELSE snoozed_until END WHERE id = ?1")
    , m_updateShown(
          connection,
          "UPDATE conversation SET newest_id = ?2, member_id = ?3, author_name = ?4, excerpt = ?5, "
          "moderation = ?6, is_question = ?7, language = '', sentiment = NULL, sentiment_score = NULL "
          "WHERE id = ?1")
    , m_addComments(connection, "UPDATE post SET comment_count = comment_count + ?2 WHERE id = ?1")
    , m_recount(connection,
                "UPDATE post SET comment_count = (SELECT count(*) FROM message g JOIN conversation c "
                "ON c.id = g.conversation_id WHERE c.post_id = ?1 AND g.direction = 'incoming' "
                "AND g.moderation = 'approved') WHERE id = ?1")
{
}

/// What a list shows of a conversation: the newest message of others that is public or held, else the newest
/// of others, else our own. So a spam among the answers does not hide a question.
int ThreadStore::rankOf(const domain::IncomingMessage &incoming)
{
    if (incoming.own)
        return 0;
    return isVisible(incoming.moderation) ? 2 : 1;
}

bool ThreadStore::isHistory(qint64 messageId) const
{
    return m_now.toMSecsSinceEpoch() - messageid::timeOf(messageId)
        > std::chrono::milliseconds(messages::historyAge).count();
}

Result<ThreadStore::Post> ThreadStore::postOf(const domain::RemoteId &remote)
{
    if (remote.isEmpty())
        return Post();
    if (const auto known = m_posts.constFind(remote.value); known != m_posts.constEnd())
        return *known;
    RUCHE_TRY_ASSIGN(const bool found, m_findPost.run({m_account.id.value, remote.value.toUtf8()}));
    Post post;
    if (found)
        post = {m_findPost.number(0), m_findPost.text(1)};
    m_findPost.reset();
    m_posts.insert(remote.value, post);
    return post;
}

Result<void> ThreadStore::load(Thread &thread, const domain::IncomingMessage &first)
{
    RUCHE_TRY_ASSIGN(const bool found, m_find.run({m_account.id.value, thread.remote.toUtf8()}));
    if (found) {
        thread.id = m_find.number(0);
        thread.state
            = domain::conversationStateFromName(m_find.text(1)).value_or(domain::ConversationState::Open);
        thread.moderation = domain::moderationFromName(m_find.text(2)).value_or(domain::Moderation::Approved);
        thread.count = int(m_find.number(3));
        thread.shown = m_find.number(4);
        thread.post = m_find.number(5);
        if (m_find.text(6) == "outgoing"_L1)
            thread.rank = 0;
        else
            thread.rank = isVisible(thread.moderation) ? 2 : 1;
        thread.newestOfAll = m_find.number(7);
    }
    m_find.reset();
    if (thread.post == 0) {
        RUCHE_TRY_ASSIGN(const Post post, postOf(first.post));
        thread.post = post.id;
        if (found && post.id != 0) {
            thread.changed = true;
            m_linkedPosts.insert(post.id);
        }
        thread.subject = post.title.isEmpty() ? first.subject : post.title;
    }
    thread.kind = first.kind;
    return {};
}

Result<size_t> ThreadStore::place(const domain::IncomingMessage &incoming)
{
    const QString &remote = incoming.thread.isEmpty() ? incoming.id.value : incoming.thread.value;
    if (const auto known = m_places.constFind(remote); known != m_places.constEnd())
        return *known;
    Thread thread;
    thread.remote = remote;
    RUCHE_TRY(load(thread, incoming));
    m_threads.push_back(std::move(thread));
    m_places.insert(remote, m_threads.size() - 1);
    return m_threads.size() - 1;
}

void ThreadStore::add(size_t place, const Arrival &arrival)
{
    using enum domain::ConversationState;
    Thread &thread = m_threads.at(place);
    const domain::IncomingMessage &incoming = *arrival.incoming;
    const int rank = rankOf(incoming);
    const bool isNewest = arrival.id > thread.newestOfAll;
    thread.changed = true;
    ++thread.count;
    if (rank > thread.rank || (rank == thread.rank && arrival.id > thread.shown)) {
        thread.rank = rank;
        thread.shown = arrival.id;
        thread.moderation = incoming.moderation;
        thread.arrival = arrival;
    }
    if (isNewest) {
        thread.newestOfAll = arrival.id;
        thread.ownIsNewest = incoming.own;
    }
    if (!incoming.own && incoming.moderation == domain::Moderation::Approved && thread.post != 0)
        ++m_newComments[thread.post];
    if (thread.id == 0)
        return;
    const bool asksForUs = rank == 2
        && (incoming.moderation == domain::Moderation::Held || (isNewest && !isHistory(arrival.id)));
    if (asksForUs && thread.state != New) {
        thread.state = Open;
        thread.woken = true;
    } else if (incoming.own && isNewest && (thread.state == New || thread.state == Open)) {
        thread.state = Waiting;
    }
}

void ThreadStore::settleNew(Thread &thread) const
{
    using enum domain::ConversationState;
    if (thread.rank == 2 && thread.moderation == domain::Moderation::Held)
        thread.state = New;
    else if (isHistory(thread.newestOfAll))
        thread.state = Done;
    else
        thread.state = thread.ownIsNewest ? Waiting : New;
}

bool ThreadStore::isTodo(const Thread &thread)
{
    using enum domain::ConversationState;
    return (thread.state == New || thread.state == Open) && isVisible(thread.moderation);
}

Result<void> ThreadStore::insert(Thread &thread)
{
    settleNew(thread);
    const domain::IncomingMessage &shown = *thread.arrival.incoming; // a new one is made by its first message
    RUCHE_TRY_ASSIGN(thread.id,
                     m_insert.insert({m_account.brand.value,
                                      m_account.id.value,
                                      m_kindWord(thread.kind),
                                      thread.remote.toUtf8(),
                                      m_stateWord(thread.state),
                                      qint64(isTodo(thread)),
                                      numberOrNull(thread.post),
                                      thread.subject.toUtf8(),
                                      qint64(thread.count),
                                      thread.shown,
                                      numberOrNull(thread.arrival.member),
                                      shown.authorName.toUtf8(),
                                      conversations::excerptOf(shown.text).toUtf8(),
                                      m_moderationWord(thread.moderation),
                                      qint64(domain::looksLikeQuestion(shown.text)),
                                      numberOrNull(m_import.value)}));
    return {};
}

Result<void> ThreadStore::update(Thread &thread)
{
    RUCHE_TRY(m_update.change({thread.id,
                               m_stateWord(thread.state),
                               qint64(isTodo(thread)),
                               numberOrNull(thread.post),
                               qint64(thread.count),
                               qint64(thread.woken)}));
    if (!thread.arrival.incoming)
        return {};
    const domain::IncomingMessage &shown = *thread.arrival.incoming;
    return m_updateShown.change({thread.id,
                                 thread.shown,
                                 numberOrNull(thread.arrival.member),
                                 shown.authorName.toUtf8(),
                                 conversations::excerptOf(shown.text).toUtf8(),
                                 m_moderationWord(thread.moderation),
                                 qint64(domain::looksLikeQuestion(shown.text))});
}

Result<void> ThreadStore::write()
{
    for (Thread &thread : m_threads) {
        if (thread.id == 0 && thread.count > 0)
            RUCHE_TRY(insert(thread));
        else if (thread.id != 0 && thread.changed)
            RUCHE_TRY(update(thread));
    }
    return {};
}

Result<void> ThreadStore::countComments()
{
    for (auto it = m_newComments.cbegin(); it != m_newComments.cend(); ++it) {
        if (!m_linkedPosts.contains(it.key()))
            RUCHE_TRY(m_addComments.change({it.key(), qint64(it.value())}));
    }
    for (const qint64 post : std::as_const(m_linkedPosts))
        RUCHE_TRY(m_recount.change({post}));
    return {};
}

} // namespace ruche::storage
