// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/reputationrepository.h"

#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/moodsql.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::reputation {

namespace {

constexpr auto approvedOfOthers = "m.brand_id = :brand AND m.id >= :from AND m.id < :to "
                                  "AND m.direction = 'incoming' AND m.moderation = 'approved'"_L1;

domain::MoodState stateFrom(const QString &word)
{
    if (word == "unsure"_L1)
        return domain::MoodState::Unsure;
    if (word == "unread"_L1)
        return domain::MoodState::Unread;
    return word == "notAnalysed"_L1 ? domain::MoodState::NotAnalysed : domain::MoodState::Known;
}

} // namespace

Result<QList<ReadingBucket>>
readings(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql
        = u"SELECT m.id / %1 AS bucket, CASE WHEN %4 IS NOT NULL THEN %4 WHEN s.label IS NOT NULL "
          "THEN 'unsure' WHEN m.language = '' THEN 'unread' ELSE 'notAnalysed' END AS word, count(*) "
          "FROM message m %2 WHERE %3 GROUP BY 1, 2 ORDER BY 1, 2"_s.arg(bucketMs << messageid::sequenceBits)
              .arg(moodsql::join(u"m"_s), approvedOfOthers, moodsql::counted());
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(sql,
                                    {{u":brand"_s, brand.value},
                                     {u":from"_s, messageid::firstAt(fromMs)},
                                     {u":to"_s, messageid::firstAt(toMs)}}));
    QList<ReadingBucket> buckets;
    while (query->next()) {
        const QString word = query->value(1).toString();
        buckets << ReadingBucket{query->value(0).toLongLong() * bucketMs,
                                 stateFrom(word),
                                 conversations::sentimentFrom(word),
                                 query->value(2).toInt()};
    }
    query->finish();
    return buckets;
}

Result<QList<KnownText>>
knownTexts(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit)
{
    static const QString sql
        = u"SELECT m.id, m.body, %3, %4 FROM message m %1 WHERE %2 AND %3 IS NOT NULL "
          "ORDER BY m.id DESC LIMIT :limit"_s.arg(
              moodsql::join(u"m"_s), approvedOfOthers, moodsql::counted(), moodsql::score());
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(sql,
                                    {{u":brand"_s, brand.value},
                                     {u":from"_s, messageid::firstAt(fromMs)},
                                     {u":to"_s, messageid::firstAt(toMs)},
                                     {u":limit"_s, limit}}));
    QList<KnownText> texts;
    while (query->next())
        texts << KnownText{domain::MessageId(query->value(0).toLongLong()),
                           query->value(1).toString(),
                           conversations::sentimentFrom(query->value(2).toString()),
                           query->value(3).toDouble()};
    query->finish();
    return texts;
}

Result<QList<domain::MessageId>>
negatives(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit)
{
    static const QString sql = u"SELECT m.id FROM message m %1 WHERE %2 AND %3 = 'negative' "
                               "ORDER BY m.id DESC LIMIT :limit"_s.arg(
                                   moodsql::join(u"m"_s), approvedOfOthers, moodsql::counted());
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(sql,
                                    {{u":brand"_s, brand.value},
                                     {u":from"_s, messageid::firstAt(fromMs)},
                                     {u":to"_s, messageid::firstAt(toMs)},
                                     {u":limit"_s, limit}}));
    QList<domain::MessageId> ids;
    while (query->next())
        ids << domain::MessageId(query->value(0).toLongLong());
    query->finish();
    return ids;
}

Result<QList<domain::MessageId>> judged(Connection &connection, domain::BrandId brand, int limit)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT k.message_id FROM sentiment_correction k JOIN message m ON m.id = k.message_id "
            "WHERE m.brand_id = :brand ORDER BY k.message_id DESC LIMIT :limit"_s,
            {{u":brand"_s, brand.value}, {u":limit"_s, limit}}));
    QList<domain::MessageId> ids;
    while (query->next())
        ids << domain::MessageId(query->value(0).toLongLong());
    query->finish();
    return ids;
}

Result<QList<MessageRow>> rows(Connection &connection, const QList<domain::MessageId> &ids)
{
    static const QString sql
        = u"SELECT m.id, m.conversation_id, m.brand_id, a.network, m.author_name, m.body FROM message m "
          "JOIN account a ON a.id = m.account_id WHERE m.id = :id"_s;
    QList<MessageRow> rows;
    for (const domain::MessageId id : ids) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, id.value}}));
        if (query->next())
            rows << MessageRow{id,
                               domain::ConversationId(query->value(1).toLongLong()),
                               domain::BrandId(query->value(2).toLongLong()),
                               query->value(3).toString(),
                               query->value(4).toString(),
                               query->value(5).toString(),
                               QDateTime::fromMSecsSinceEpoch(messageid::timeOf(id.value), Qt::UTC)};
        query->finish();
    }
    return rows;
}

} // namespace ruche::storage::reputation
