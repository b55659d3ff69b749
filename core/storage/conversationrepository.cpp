// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conversationrepository.h"

#include "core/domain/question.h"
#include "core/storage/connection.h"
#include "core/storage/messageid.h"
#include "core/storage/messagerepository.h"
#include "core/storage/tagrepository.h"
#include "core/storage/values.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::conversations {

namespace {

constexpr int excerptLength = 200;

const QString conversationColumns
    = u"SELECT c.id, c.brand_id, c.account_id, a.network, c.kind, c.state, c.snoozed_until, c.post_id, "
      u"c.subject, c.message_count, "
      "c.newest_id, c.member_id, c.author_name, c.excerpt, c.moderation, c.language, c.is_question, "
      "c.sentiment, "
      "c.sentiment_score FROM conversation c JOIN account a ON a.id = c.account_id "_s;

domain::MessageKind conversationKind(const QString &name)
{
    using enum domain::MessageKind;
    for (const auto kind : {Comment, Mention, Direct, Topic, Review}) {
        if (domain::kindName(kind) == name)
            return kind;
    }
    return Comment;
}

domain::Conversation readConversation(const QSqlQuery &query)
{
    domain::Conversation row;
    row.id = domain::ConversationId(query.value(0).toLongLong());
    row.brand = domain::BrandId(query.value(1).toLongLong());
    row.account = domain::AccountId(query.value(2).toLongLong());
    row.network = query.value(3).toString();
    row.kind = conversationKind(query.value(4).toString());
    row.state = domain::conversationStateFromName(query.value(5).toString())
                    .value_or(domain::ConversationState::Open);
    row.snoozedUntil = optionalInstantFrom(query.value(6));
    row.post = domain::PostId(query.value(7).toLongLong());
    row.subject = query.value(8).toString();
    row.messageCount = query.value(9).toInt();
    row.newest = domain::MessageId(query.value(10).toLongLong());
    row.member = domain::MemberId(query.value(11).toLongLong());
    row.author = query.value(12).toString();
    row.excerpt = query.value(13).toString();
    row.moderation
        = domain::moderationFromName(query.value(14).toString()).value_or(domain::Moderation::Approved);
    row.writtenAt = QDateTime::fromMSecsSinceEpoch(messageid::timeOf(row.newest.value), Qt::UTC);
    row.language = query.value(15).toString();
    row.isQuestion = query.value(16).toInt() != 0;
    if (!query.value(17).isNull())
        row.sentiment = domain::Sentiment{
            sentimentFrom(query.value(17).toString()), query.value(18).toDouble(), {}, false};
    return row;
}

/// Whether something waits for an answer or a decision of ours.
bool isTodo(domain::ConversationState state, domain::Moderation moderation)
{
    using enum domain::ConversationState;
    const bool visible = moderation == domain::Moderation::Approved || moderation == domain::Moderation::Held;
    return (state == New || state == Open) && visible;
}

Result<void> linkPost(Connection &connection, domain::ConversationId id)
{
    // The post may come in after its comments: the thread's own post is looked up again each time.
    return connection
        .change(u"UPDATE conversation SET subject = (SELECT CASE WHEN p.title = '' THEN conversation.subject "
                u"ELSE p.title END "
                "FROM post p WHERE p.id = conversation.post_id) WHERE id = :id AND post_id IS NOT NULL"_s,
                {{u":id"_s, id.value}})
        .map([](int) {});
}

Result<void> recountPost(Connection &connection, qint64 post)
{
    return connection
        .change(
            u"UPDATE post SET comment_count = (SELECT count(*) FROM message g JOIN conversation c ON c.id = "
            u"g.conversation_id "
            "WHERE c.post_id = :post AND g.direction = 'incoming' AND g.moderation = 'approved') WHERE id = :post"_s,
            {{u":post"_s, post}})
        .map([](int) {});
}

struct Facts
{
    qint64 post = 0;
    int messages = 0;
    qint64 newest = 0;
    domain::ConversationState state = domain::ConversationState::Open;
};

Result<Facts> factsOf(Connection &connection, domain::ConversationId id)
{
    // Shown is the newest that is public or held, else the newest of others, else our own: as ThreadStore has
    // it.
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT c.state, c.post_id, (SELECT count(*) FROM message g WHERE g.conversation_id = c.id), "
            u"coalesce("
            "(SELECT max(g.id) FROM message g WHERE g.conversation_id = c.id AND g.direction = 'incoming' "
            "AND g.moderation IN ('approved', 'held')), "
            "(SELECT max(g.id) FROM message g WHERE g.conversation_id = c.id AND g.direction = 'incoming'), "
            "(SELECT max(g.id) FROM message g WHERE g.conversation_id = c.id)) FROM conversation c WHERE c.id = :id"_s,
            {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"conversation"_s, id.text());
    }
    Facts facts;
    facts.state = domain::conversationStateFromName(query->value(0).toString()).value_or(facts.state);
    facts.post = query->value(1).toLongLong();
    facts.messages = query->value(2).toInt();
    facts.newest = query->value(3).toLongLong();
    query->finish();
    return facts;
}

Result<void> removeEmpty(Connection &connection, domain::ConversationId id)
{
    RUCHE_TRY(connection.change(u"DELETE FROM conversation_tag WHERE conversation_id = :id"_s,
                                {{u":id"_s, id.value}}));
    RUCHE_TRY(connection.change(u"DELETE FROM note WHERE conversation_id = :id"_s, {{u":id"_s, id.value}}));
    RUCHE_TRY(connection.change(u"DELETE FROM conversation WHERE id = :id"_s, {{u":id"_s, id.value}}));
    return {};
}

/// Answers the post whose comments are to be counted again, 0 for none.
Result<qint64> refreshOne(Connection &connection, domain::ConversationId id)
{
    RUCHE_TRY_ASSIGN(const Facts facts, factsOf(connection, id));
    if (facts.messages == 0) {
        RUCHE_TRY(removeEmpty(connection, id));
        return facts.post;
    }
    RUCHE_TRY_ASSIGN(const domain::Message message,
                     messages::read(connection, domain::MessageId(facts.newest)));
    RUCHE_TRY_ASSIGN(const auto sentiment, messages::sentiments(connection, {message.id}));
    QVariant member;
    if (message.author.isValid()) {
        RUCHE_TRY_ASSIGN(member,
                         connection.value(u"SELECT member_id FROM identity WHERE id = :id"_s,
                                          {{u":id"_s, message.author.value}}));
    }
    const auto &mood = sentiment.constFirst();
    RUCHE_TRY(connection.change(
        u"UPDATE conversation SET todo = :todo, message_count = :count, newest_id = :newest, "
        "member_id = :member, author_name = :author, excerpt = :excerpt, moderation = :moderation, language "
        "= "
        ":language, is_question = :question, sentiment = :sentiment, sentiment_score = :score WHERE id = :id"_s,
        {{u":todo"_s, isTodo(facts.state, message.moderation) ? 1 : 0},
         {u":count"_s, facts.messages},
         {u":newest"_s, facts.newest},
         {u":member"_s, member},
         {u":author"_s, textOrEmpty(message.authorName)},
         {u":excerpt"_s, textOrEmpty(excerptOf(message.text))},
         {u":moderation"_s, domain::moderationName(message.moderation)},
         {u":language"_s, textOrEmpty(message.language)},
         {u":question"_s, domain::looksLikeQuestion(message.text) ? 1 : 0},
         {u":sentiment"_s, mood ? QVariant(domain::sentimentName(mood->label)) : QVariant()},
         {u":score"_s, mood ? QVariant(mood->score) : QVariant()},
         {u":id"_s, id.value}}));
    RUCHE_TRY(linkPost(connection, id));
    return facts.post;
}

} // namespace

domain::Sentiment::Label sentimentFrom(const QString &name)
{
    using enum domain::Sentiment::Label;
    for (const auto label : {Negative, Neutral, Positive}) {
        if (domain::sentimentName(label) == name)
            return label;
    }
    return Neutral;
}

/// A quick look: most messages are one short line, and stand as they are.
static bool isExcerpt(QStringView text)
{
    if (text.size() > excerptLength || (!text.isEmpty() && (text.front() == u' ' || text.back() == u' ')))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character.isSpace() && (character != u' ' || text.at(i + 1) == u' '))
            return false;
    }
    return true;
}

QString excerptOf(const QString &text)
{
    if (isExcerpt(text))
        return text;
    const QString line = text.left(2 * excerptLength).simplified();
    if (line.size() <= excerptLength)
        return line;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(excerptLength);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    // One "character" of hundreds of marks is nothing to keep whole.
    return line.left(finder.position() > 0 ? finder.position() : excerptLength);
}

Result<void> refresh(Connection &connection, domain::ConversationId id)
{
    return refresh(connection, QSet<domain::ConversationId>{id});
}

Result<void> refresh(Connection &connection, const QSet<domain::ConversationId> &ids)
{
    QSet<qint64> posts;
    for (const domain::ConversationId id : ids) {
        RUCHE_TRY_ASSIGN(const qint64 post, refreshOne(connection, id));
        if (post != 0)
            posts.insert(post);
    }
    for (const qint64 post : std::as_const(posts))
        RUCHE_TRY(recountPost(connection, post));
    if (!ids.isEmpty())
        connection.touch(domain::Change::Messages);
    return {};
}

Result<QList<domain::Conversation>> rows(Connection &connection, const QList<domain::ConversationId> &ids)
{
    const QString list = idArray(ids);
    QHash<qint64, domain::Conversation> found;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(conversationColumns + u"WHERE c.id IN (SELECT value FROM json_each(:ids))"_s,
                       {{u":ids"_s, list}}));
    while (query->next()) {
        const domain::Conversation row = readConversation(*query);
        found.insert(row.id.value, row);
    }
    query->finish();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const labels,
        connection.run(
            u"SELECT ct.conversation_id, t.name FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id "
            "WHERE ct.conversation_id IN (SELECT value FROM json_each(:ids)) ORDER BY t.name"_s,
            {{u":ids"_s, list}}));
    while (labels->next()) {
        if (const auto row = found.find(labels->value(0).toLongLong()); row != found.end())
            row->labels << labels->value(1).toString();
    }
    labels->finish();
    QList<domain::Conversation> result;
    for (const domain::ConversationId id : ids) {
        if (const auto row = found.constFind(id.value); row != found.constEnd())
            result << *row;
    }
    return result;
}

Result<domain::Conversation> read(Connection &connection, domain::ConversationId id)
{
    RUCHE_TRY_ASSIGN(const QList<domain::Conversation> list, rows(connection, {id}));
    if (list.isEmpty())
        return fail(ErrorCode::NotFound, u"conversation"_s, id.text());
    return list.constFirst();
}

Result<void> setState(Connection &connection,
                      domain::ConversationId id,
                      domain::ConversationState state,
                      const std::optional<QDateTime> &snoozedUntil)
{
    RUCHE_TRY_ASSIGN(const domain::Conversation row, read(connection, id));
    RUCHE_TRY(connection.change(
        u"UPDATE conversation SET state = :state, todo = :todo, snoozed_until = :until WHERE id = :id"_s,
        {{u":state"_s, domain::stateName(state)},
         {u":todo"_s, isTodo(state, row.moderation) ? 1 : 0},
         {u":until"_s, toColumn(snoozedUntil)},
         {u":id"_s, id.value}}));
    connection.touch(domain::Change::Messages);
    return {};
}

Result<void>
setLabels(Connection &connection, const domain::Conversation &conversation, const QStringList &labels)
{
    RUCHE_TRY(connection.change(u"DELETE FROM conversation_tag WHERE conversation_id = :id"_s,
                                {{u":id"_s, conversation.id.value}}));
    for (const QString &label : labels) {
        RUCHE_TRY_ASSIGN(const qint64 tag, tags::ensure(connection, conversation.brand, label));
        RUCHE_TRY(connection.change(
            u"INSERT INTO conversation_tag (conversation_id, tag_id) VALUES (:id, :tag) ON CONFLICT DO NOTHING"_s,
            {{u":id"_s, conversation.id.value}, {u":tag"_s, tag}}));
    }
    connection.touch(domain::Change::Messages);
    return {};
}

Result<int> wakeSnoozed(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const int woken,
        connection.change(u"UPDATE conversation SET state = 'open', snoozed_until = NULL, "
                          "todo = CASE WHEN moderation IN ('approved', 'held') THEN 1 ELSE 0 END "
                          "WHERE snoozed_until IS NOT NULL AND snoozed_until <= :now AND state = 'snoozed'"_s,
                          {{u":now"_s, now.toMSecsSinceEpoch()}}));
    if (woken > 0)
        connection.touch(domain::Change::Messages);
    return woken;
}

} // namespace ruche::storage::conversations
