// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagerepository.h"

#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/messagesearch.h"
#include "core/storage/values.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::messages {

namespace {

const QString messageColumns
    = u"SELECT g.id, g.conversation_id, g.account_id, g.brand_id, g.identity_id, g.kind, g.direction, "
      u"g.moderation, g.remote_id, "
      "g.parent_remote_id, g.author_name, g.body, g.language, g.url FROM message g "_s;

domain::MessageKind kindFrom(const QString &name)
{
    using enum domain::MessageKind;
    for (const auto kind : {Comment, Mention, Direct, Topic, Review}) {
        if (domain::kindName(kind) == name)
            return kind;
    }
    return Comment;
}

domain::Message readMessage(const QSqlQuery &query)
{
    domain::Message message;
    message.id = domain::MessageId(query.value(0).toLongLong());
    message.conversation = domain::ConversationId(query.value(1).toLongLong());
    message.account = domain::AccountId(query.value(2).toLongLong());
    message.brand = domain::BrandId(query.value(3).toLongLong());
    message.author = domain::IdentityId(query.value(4).toLongLong());
    message.kind = kindFrom(query.value(5).toString());
    message.direction = query.value(6).toString() == u"outgoing"_s ? domain::Direction::Outgoing
                                                                   : domain::Direction::Incoming;
    message.moderation
        = domain::moderationFromName(query.value(7).toString()).value_or(domain::Moderation::Approved);
    message.remoteId = {query.value(8).toString()};
    message.parentRemoteId = {query.value(9).toString()};
    message.authorName = query.value(10).toString();
    message.text = query.value(11).toString();
    message.language = query.value(12).toString();
    message.url = QUrl(query.value(13).toString());
    message.writtenAt = QDateTime::fromMSecsSinceEpoch(messageid::timeOf(message.id.value), Qt::UTC);
    return message;
}

Result<QList<domain::Message>> readAll(Result<QSqlQuery *> query)
{
    if (!query)
        return fail(query.error());
    QList<domain::Message> list;
    while ((*query)->next())
        list << readMessage(**query);
    (*query)->finish();
    return list;
}

/// Everything that storing a batch has touched, refreshed once at its end.
struct Touched
{
    QSet<domain::ConversationId> conversations;
    QSet<domain::ConversationId> reopened; ///< got a new incoming message
    QSet<domain::MemberId> members;
};

/// Stores one batch for one account; remembers people and conversations, so that a thousand messages of one
/// thread look them up once.
class Batch
{
public:
    Batch(Connection &connection,
          const domain::Account &account,
          const QDateTime &now,
          domain::ImportId import)
        : m_connection(connection)
        , m_account(account)
        , m_now(now)
        , m_import(import)
    {
    }

    Result<void> store(const domain::IncomingMessage &incoming);
    Result<void> finish();
    [[nodiscard]] const domain::StoreCounts &counts() const { return m_counts; }

private:
    Result<void> update(domain::MessageId id, const domain::IncomingMessage &incoming);
    Result<void> insert(const domain::IncomingMessage &incoming);
    Result<qint64> nextId(const QDateTime &writtenAt);

    Connection &m_connection;
    const domain::Account &m_account;
    const QDateTime m_now;
    const domain::ImportId m_import;
    domain::StoreCounts m_counts;
    Touched m_touched;
    QHash<QString, members::Who> m_people;
    QHash<QString, domain::ConversationId> m_threads;
    qint64 m_lastId = 0;
};

Result<qint64> Batch::nextId(const QDateTime &writtenAt)
{
    const qint64 first
        = messageid::firstAt(writtenAt.isValid() ? writtenAt.toMSecsSinceEpoch() : m_now.toMSecsSinceEpoch());
    if (m_lastId >= first && messageid::timeOf(m_lastId) == messageid::timeOf(first))
        return ++m_lastId;
    RUCHE_TRY_ASSIGN(const QVariant taken,
                     m_connection.value(u"SELECT max(id) FROM message WHERE id >= :first AND id < :end"_s,
                                        {{u":first"_s, first},
                                         {u":end"_s, first + (qint64(1) << messageid::sequenceBits)}}));
    m_lastId = taken.isNull() ? first : taken.toLongLong() + 1;
    return m_lastId;
}

Result<void> Batch::store(const domain::IncomingMessage &incoming)
{
    RUCHE_TRY_ASSIGN(const std::optional<domain::MessageId> known,
                     find(m_connection, m_account.id, incoming.id));
    if (known)
        return update(*known, incoming);
    if (incoming.moderation == domain::Moderation::Gone || incoming.id.isEmpty()) {
        ++m_counts.unchanged;
        return {};
    }
    return insert(incoming);
}

Result<void> Batch::update(domain::MessageId id, const domain::IncomingMessage &incoming)
{
    RUCHE_TRY_ASSIGN(const domain::Message old, read(m_connection, id));
    const bool gone = incoming.moderation == domain::Moderation::Gone;
    const bool textChanged = !gone && old.text != incoming.text;
    if (!textChanged && old.moderation == incoming.moderation) {
        ++m_counts.unchanged;
        return {};
    }
    if (textChanged) {
        RUCHE_TRY(messagesearch::remove(m_connection, old));
        RUCHE_TRY(m_connection.change(u"UPDATE message SET body = :body WHERE id = :id"_s,
                                      {{u":body"_s, textOrEmpty(incoming.text)}, {u":id"_s, id.value}}));
        domain::Message changed = old;
        changed.text = incoming.text;
        RUCHE_TRY(messagesearch::add(m_connection, changed));
    }
    RUCHE_TRY(m_connection.change(
        u"UPDATE message SET moderation = :moderation WHERE id = :id"_s,
        {{u":moderation"_s, domain::moderationName(incoming.moderation)}, {u":id"_s, id.value}}));
    m_touched.conversations.insert(old.conversation);
    if (gone)
        ++m_counts.removed;
    else
        ++m_counts.updated;
    return {};
}

Result<void> Batch::insert(const domain::IncomingMessage &incoming)
{
    std::optional<members::Who> who;
    if (!incoming.own && !incoming.author.isEmpty()) {
        const auto known = m_people.constFind(incoming.author.value);
        if (known != m_people.constEnd()) {
            who = *known;
        } else {
            domain::IncomingMember person;
            person.id = incoming.author;
            person.name = incoming.authorName;
            person.email = incoming.authorEmail;
            person.url = incoming.authorUrl;
            RUCHE_TRY_ASSIGN(who,
                             members::resolve(m_connection, m_account, person, incoming.writtenAt, m_import));
            m_people.insert(incoming.author.value, *who);
        }
        m_touched.members.insert(who->member);
    }
    const QString thread = incoming.thread.isEmpty() ? incoming.id.value : incoming.thread.value;
    auto conversation = m_threads.constFind(thread);
    if (conversation == m_threads.constEnd()) {
        RUCHE_TRY_ASSIGN(const domain::ConversationId found,
                         conversations::ensure(m_connection, m_account, thread, incoming, m_now, m_import));
        conversation = m_threads.insert(thread, found);
    }
    RUCHE_TRY_ASSIGN(const qint64 id, nextId(incoming.writtenAt));
    const QString direction
        = domain::directionName(incoming.own ? domain::Direction::Outgoing : domain::Direction::Incoming);
    RUCHE_TRY(m_connection.change(
        u"INSERT INTO message (id, conversation_id, account_id, brand_id, identity_id, kind, direction, "
        u"moderation, remote_id, "
        "parent_remote_id, author_name, body, url, received_at, import_id) VALUES (:id, :conversation, "
        ":account, :brand, "
        ":identity, :kind, :direction, :moderation, :remote, :parent, :author, :body, :url, :received, :import)"_s,
        {{u":id"_s, id},
         {u":conversation"_s, conversation->value},
         {u":account"_s, m_account.id.value},
         {u":brand"_s, m_account.brand.value},
         {u":identity"_s, who ? QVariant(who->identity.value) : QVariant()},
         {u":kind"_s, domain::kindName(incoming.kind)},
         {u":direction"_s, direction},
         {u":moderation"_s, domain::moderationName(incoming.moderation)},
         {u":remote"_s, incoming.id.value},
         {u":parent"_s, textOrEmpty(incoming.parent.value)},
         {u":author"_s, textOrEmpty(incoming.authorName)},
         {u":body"_s, textOrEmpty(incoming.text)},
         {u":url"_s, textOrEmpty(incoming.url.toString())},
         {u":received"_s, m_now.toMSecsSinceEpoch()},
         {u":import"_s, m_import.isValid() ? QVariant(m_import.value) : QVariant()}}));
    domain::Message row;
    row.id = domain::MessageId(id);
    row.authorName = incoming.authorName;
    row.text = incoming.text;
    RUCHE_TRY(messagesearch::add(m_connection, row));
    m_touched.conversations.insert(*conversation);
    const bool seen = incoming.moderation == domain::Moderation::Approved
        || incoming.moderation == domain::Moderation::Held;
    if (!incoming.own && seen)
        m_touched.reopened.insert(*conversation);
    ++m_counts.created;
    return {};
}

Result<void> Batch::finish()
{
    for (const domain::ConversationId conversation : std::as_const(m_touched.conversations))
        RUCHE_TRY(
            conversations::refresh(m_connection, conversation, m_touched.reopened.contains(conversation)));
    RUCHE_TRY(members::refresh(m_connection, m_touched.members, m_now));
    if (!m_touched.conversations.isEmpty())
        m_connection.touch(domain::Change::Messages);
    return {};
}

} // namespace

Result<domain::StoreCounts> storeMessages(Connection &connection,
                                          const domain::Account &account,
                                          const QList<domain::IncomingMessage> &incoming,
                                          const QDateTime &now,
                                          domain::ImportId import)
{
    // In order of time: ids ascend, and the full text search is written several times faster so.
    QList<domain::IncomingMessage> ordered = incoming;
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) {
        return a.writtenAt < b.writtenAt;
    });
    Batch batch(connection, account, now, import);
    for (const domain::IncomingMessage &message : std::as_const(ordered))
        RUCHE_TRY(batch.store(message));
    RUCHE_TRY(batch.finish());
    return batch.counts();
}

Result<domain::Message> read(Connection &connection, domain::MessageId id)
{
    RUCHE_TRY_ASSIGN(const QList<domain::Message> list,
                     readAll(connection.run(messageColumns + u"WHERE g.id = :id"_s, {{u":id"_s, id.value}})));
    if (list.isEmpty())
        return fail(ErrorCode::NotFound, u"message"_s, id.text());
    return list.constFirst();
}

Result<std::optional<domain::MessageId>>
find(Connection &connection, domain::AccountId account, const domain::RemoteId &id)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT id FROM message WHERE account_id = :account AND remote_id = :remote"_s,
                       {{u":account"_s, account.value}, {u":remote"_s, id.value}}));
    std::optional<domain::MessageId> found;
    if (query->next())
        found = domain::MessageId(query->value(0).toLongLong());
    query->finish();
    return found;
}

Result<QList<domain::Message>>
ofConversation(Connection &connection, domain::ConversationId conversation, int limit)
{
    RUCHE_TRY_ASSIGN(QList<domain::Message> list,
                     readAll(connection.run(
                         messageColumns + u"WHERE g.conversation_id = :id ORDER BY g.id DESC LIMIT :limit"_s,
                         {{u":id"_s, conversation.value}, {u":limit"_s, limit}})));
    std::reverse(list.begin(), list.end());
    return list;
}

Result<QList<domain::Message>> ofMember(Connection &connection, domain::MemberId member, int limit)
{
    return readAll(connection.run(
        messageColumns
            + u"WHERE g.identity_id IN (SELECT id FROM identity WHERE member_id = :id) ORDER BY g.id DESC LIMIT :limit"_s,
        {{u":id"_s, member.value}, {u":limit"_s, limit}}));
}

Result<QList<std::optional<domain::Sentiment>>> sentiments(Connection &connection,
                                                           const QList<domain::MessageId> &ids)
{
    QList<std::optional<domain::Sentiment>> result;
    for (const domain::MessageId id : ids) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                         connection.run(u"SELECT s.label, s.score, s.engine, k.label FROM sentiment s "
                                        "LEFT JOIN sentiment_correction k ON k.message_id = s.message_id "
                                        "WHERE s.message_id = :id ORDER BY s.made_at DESC LIMIT 1"_s,
                                        {{u":id"_s, id.value}}));
        std::optional<domain::Sentiment> sentiment;
        if (query->next()) {
            const bool corrected = !query->value(3).isNull();
            sentiment
                = domain::Sentiment{conversations::sentimentFrom(query->value(corrected ? 3 : 0).toString()),
                                    query->value(1).toDouble(),
                                    query->value(2).toString(),
                                    corrected};
        }
        query->finish();
        result << sentiment;
    }
    return result;
}

Result<void> addSentiment(Connection &connection,
                          domain::MessageId id,
                          const domain::Sentiment &sentiment,
                          double confidence,
                          const QString &evidenceJson,
                          const QDateTime &now)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO sentiment (message_id, engine, label, score, confidence, evidence, made_at) "
        "VALUES (:id, :engine, :label, :score, :confidence, :evidence, :now) ON CONFLICT (message_id, "
        "engine) DO UPDATE SET "
        "label = excluded.label, score = excluded.score, confidence = excluded.confidence, evidence = "
        "excluded.evidence, "
        "made_at = excluded.made_at"_s,
        {{u":id"_s, id.value},
         {u":engine"_s, sentiment.engine},
         {u":label"_s, domain::sentimentName(sentiment.label)},
         {u":score"_s, sentiment.score},
         {u":confidence"_s, confidence},
         {u":evidence"_s, textOrEmpty(evidenceJson)},
         {u":now"_s, now.toMSecsSinceEpoch()}}));
    RUCHE_TRY(connection.change(
        u"UPDATE conversation SET sentiment = :label, sentiment_score = :score WHERE newest_id = :id"_s,
        {{u":label"_s, domain::sentimentName(sentiment.label)},
         {u":score"_s, sentiment.score},
         {u":id"_s, id.value}}));
    connection.touch(domain::Change::Messages);
    return {};
}

Result<void> setModeration(Connection &connection, domain::MessageId id, domain::Moderation moderation)
{
    RUCHE_TRY_ASSIGN(const domain::Message message, read(connection, id));
    RUCHE_TRY(
        connection.change(u"UPDATE message SET moderation = :moderation WHERE id = :id"_s,
                          {{u":moderation"_s, domain::moderationName(moderation)}, {u":id"_s, id.value}}));
    connection.touch(domain::Change::Messages);
    return conversations::refresh(connection, message.conversation, false);
}

Result<void> eraseWordsOf(Connection &connection, domain::MemberId member)
{
    RUCHE_TRY_ASSIGN(
        const QList<domain::Message> all,
        readAll(connection.run(
            messageColumns + u"WHERE g.identity_id IN (SELECT id FROM identity WHERE member_id = :id)"_s,
            {{u":id"_s, member.value}})));
    QSet<domain::ConversationId> touched;
    for (const domain::Message &message : all) {
        RUCHE_TRY(messagesearch::remove(connection, message));
        RUCHE_TRY(
            connection.change(u"UPDATE message SET body = '', author_name = '', url = '' WHERE id = :id"_s,
                              {{u":id"_s, message.id.value}}));
        touched.insert(message.conversation);
    }
    for (const domain::ConversationId conversation : std::as_const(touched))
        RUCHE_TRY(conversations::refresh(connection, conversation, false));
    return {};
}

Result<void> removeImport(Connection &connection, domain::ImportId import, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::Message> all,
                     readAll(connection.run(messageColumns + u"WHERE g.import_id = :import"_s,
                                            {{u":import"_s, import.value}})));
    QSet<domain::ConversationId> touched;
    for (const domain::Message &message : all) {
        RUCHE_TRY(messagesearch::remove(connection, message));
        RUCHE_TRY(connection.change(u"DELETE FROM sentiment WHERE message_id = :id"_s,
                                    {{u":id"_s, message.id.value}}));
        RUCHE_TRY(connection.change(u"DELETE FROM message WHERE id = :id"_s, {{u":id"_s, message.id.value}}));
        touched.insert(message.conversation);
    }
    for (const domain::ConversationId conversation : std::as_const(touched))
        RUCHE_TRY(conversations::refresh(connection, conversation, false));
    return members::removeImport(connection, import, now);
}

} // namespace ruche::storage::messages
