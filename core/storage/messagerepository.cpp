// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagerepository.h"

#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/messagesearch.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/moodrepository.h"
#include "core/storage/moodsql.h"
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

} // namespace

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
    static const QString sql
        = u"SELECT %1, %2, s.engine, k.label IS NOT NULL FROM message m %3 WHERE m.id = :id"_s.arg(
            moodsql::counted(), moodsql::score(), moodsql::join(u"m"_s));
    QList<std::optional<domain::Sentiment>> result;
    for (const domain::MessageId id : ids) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, id.value}}));
        std::optional<domain::Sentiment> sentiment;
        if (query->next() && !query->value(0).isNull())
            sentiment = domain::Sentiment{conversations::sentimentFrom(query->value(0).toString()),
                                          query->value(1).toDouble(),
                                          query->value(2).toString(),
                                          query->value(3).toBool()};
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
    RUCHE_TRY(moods::refreshConversation(connection, id));
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
    RUCHE_TRY(moderationqueue::settle(connection, id));
    return conversations::refresh(connection, message.conversation);
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
        // Decisions and those who report quote them.
        RUCHE_TRY(connection.change(u"UPDATE ruling_message SET body = '' WHERE message_id = :id"_s,
                                    {{u":id"_s, message.id.value}}));
        RUCHE_TRY(connection.change(u"UPDATE message_flag SET note = '' WHERE message_id = :id"_s,
                                    {{u":id"_s, message.id.value}}));
        RUCHE_TRY(connection.change(u"UPDATE appeal SET body = '' WHERE ruling_id IN (SELECT ruling_id FROM "
                                    "ruling_message WHERE message_id = :id)"_s,
                                    {{u":id"_s, message.id.value}}));
        RUCHE_TRY(connection.change(u"UPDATE review_item SET spam = 0, words = 0, reasons = '[]' "
                                    "WHERE message_id = :id"_s,
                                    {{u":id"_s, message.id.value}}));
        RUCHE_TRY(moderationqueue::settle(connection, message.id));
        // An engine's evidence quotes them.
        RUCHE_TRY(connection.change(u"UPDATE sentiment SET evidence = '[]' WHERE message_id = :id"_s,
                                    {{u":id"_s, message.id.value}}));
        touched.insert(message.conversation);
    }
    RUCHE_TRY(conversations::refresh(connection, touched));
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
        for (const QString &table : {u"message_flag"_s, u"ruling_message"_s})
            RUCHE_TRY(connection.change(u"DELETE FROM %1 WHERE message_id = :id"_s.arg(table),
                                        {{u":id"_s, message.id.value}}));
        RUCHE_TRY(connection.change(u"DELETE FROM sentiment WHERE message_id = :id"_s,
                                    {{u":id"_s, message.id.value}}));
        RUCHE_TRY(connection.change(u"DELETE FROM message WHERE id = :id"_s, {{u":id"_s, message.id.value}}));
        touched.insert(message.conversation);
    }
    RUCHE_TRY(conversations::refresh(connection, touched));
    return members::removeImport(connection, import, now);
}

} // namespace ruche::storage::messages
