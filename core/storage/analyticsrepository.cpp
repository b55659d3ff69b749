// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/analyticsrepository.h"

#include "core/storage/connection.h"
#include "core/storage/moodsql.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::analyticsrepository {

namespace {

using domain::Sentiment;

/// Bits of a message id below its milliseconds.
constexpr int sequenceBits = 20;

qint64 firstIdAt(qint64 ms)
{
    return ms << sequenceBits;
}

/// Conditions of a comment in a stretch, with m for the message; the placeholders are those of stretch().
constexpr auto commentCondition = "m.brand_id = :brand AND m.id >= :from AND m.id < :to "
                                  "AND m.direction = 'incoming' AND m.moderation = 'approved'"_L1;

Result<QSqlQuery *>
runOnIds(Connection &connection, const QString &sql, domain::BrandId brand, qint64 from, qint64 to)
{
    return connection.run(
        sql, {{u":brand"_s, brand.value}, {u":from"_s, firstIdAt(from)}, {u":to"_s, firstIdAt(to)}});
}

Result<QSqlQuery *>
runOnTimes(Connection &connection, const QString &sql, domain::BrandId brand, qint64 from, qint64 to)
{
    return connection.run(sql, {{u":brand"_s, brand.value}, {u":from"_s, from}, {u":to"_s, to}});
}

QList<Bucket> readBuckets(QSqlQuery &query)
{
    QList<Bucket> buckets;
    while (query.next())
        buckets << Bucket{query.value(0).toLongLong() * bucketMs, query.value(1).toInt()};
    query.finish();
    return buckets;
}

QStringList readTexts(QSqlQuery &query)
{
    QStringList texts;
    while (query.next())
        texts << query.value(0).toString();
    query.finish();
    return texts;
}

Result<std::optional<qint64>> readOptional(Connection &connection, const QString &sql, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(const QVariant first, connection.value(sql, {{u":brand"_s, brand.value}}));
    return first.isNull() ? std::nullopt : std::optional(first.toLongLong());
}

Sentiment::Label labelOf(const QString &word)
{
    for (const auto label : {Sentiment::Label::Negative, Sentiment::Label::Positive}) {
        if (domain::sentimentName(label) == word)
            return label;
    }
    return Sentiment::Label::Neutral;
}

QDateTime instantOf(const QVariant &ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), Qt::UTC);
}

} // namespace

Result<QList<BrandZone>> brandZones(Connection &connection, const QList<domain::BrandId> &brands)
{
    QList<BrandZone> zones;
    if (brands.isEmpty()) {
        RUCHE_TRY_ASSIGN(
            QSqlQuery *const query,
            connection.run(u"SELECT id, zone FROM brand WHERE archived_at IS NULL ORDER BY position, id"_s));
        while (query->next())
            zones << BrandZone{domain::BrandId(query->value(0).toLongLong()), query->value(1).toString()};
        query->finish();
        return zones;
    }
    for (const domain::BrandId brand : brands) {
        RUCHE_TRY_ASSIGN(
            const QVariant zone,
            connection.value(u"SELECT zone FROM brand WHERE id = :brand"_s, {{u":brand"_s, brand.value}}));
        zones << BrandZone{brand, zone.toString()};
    }
    return zones;
}

Result<QList<Bucket>> comments(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql
        = u"SELECT m.id / %1 AS bucket, count(*) FROM message m WHERE %2 GROUP BY 1 ORDER BY 1"_s
              .arg(firstIdAt(bucketMs))
              .arg(commentCondition);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, runOnIds(connection, sql, brand, fromMs, toMs));
    return readBuckets(*query);
}

Result<QList<Bucket>> newMembers(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql
        = u"SELECT first_seen_at / %1 AS bucket, count(*) FROM member WHERE brand_id = :brand "
          "AND merged_into IS NULL AND erased_at IS NULL AND first_seen_at >= :from "
          "AND first_seen_at < :to GROUP BY 1 ORDER BY 1"_s.arg(bucketMs);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, runOnTimes(connection, sql, brand, fromMs, toMs));
    return readBuckets(*query);
}

Result<QList<Bucket>>
postsPublished(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql
        = u"SELECT shown_at / %1 AS bucket, count(*) FROM post WHERE brand_id = :brand "
          "AND deleted_at IS NULL AND shown_at >= :from AND shown_at < :to "
          "AND state IN ('published', 'partlyPublished') GROUP BY 1 ORDER BY 1"_s.arg(bucketMs);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, runOnTimes(connection, sql, brand, fromMs, toMs));
    return readBuckets(*query);
}

Result<QList<SentimentBucket>>
sentiments(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql = u"SELECT m.id / %1 AS bucket, %4 AS word, count(*) "
                               "FROM message m %2 WHERE %3 AND %4 IS NOT NULL "
                               "GROUP BY 1, 2 ORDER BY 1, 2"_s.arg(firstIdAt(bucketMs))
                                   .arg(moodsql::join(u"m"_s))
                                   .arg(commentCondition)
                                   .arg(moodsql::counted());
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, runOnIds(connection, sql, brand, fromMs, toMs));
    QList<SentimentBucket> buckets;
    while (query->next()) {
        buckets << SentimentBucket{query->value(0).toLongLong() * bucketMs,
                                   labelOf(query->value(1).toString()),
                                   query->value(2).toInt()};
    }
    query->finish();
    return buckets;
}

Result<std::optional<qint64>> firstMessageMs(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        const std::optional<qint64> id,
        readOptional(connection, u"SELECT min(id) FROM message WHERE brand_id = :brand"_s, brand));
    return id ? std::optional(*id >> sequenceBits) : std::nullopt;
}

Result<std::optional<qint64>> firstMemberMs(Connection &connection, domain::BrandId brand)
{
    return readOptional(
        connection,
        u"SELECT min(first_seen_at) FROM member WHERE brand_id = :brand AND merged_into IS NULL "
        "AND erased_at IS NULL"_s,
        brand);
}

Result<QList<CommentAnswer>>
answers(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql
        = u"SELECT m.id, (SELECT r.id FROM message r WHERE r.conversation_id = m.conversation_id "
          "AND r.id > m.id AND r.direction = 'outgoing' ORDER BY r.id LIMIT 1), "
          "c.state = 'done' FROM message m JOIN conversation c ON c.id = m.conversation_id "
          "WHERE %1 ORDER BY m.id"_s.arg(commentCondition);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, runOnIds(connection, sql, brand, fromMs, toMs));
    QList<CommentAnswer> answers;
    while (query->next()) {
        const QVariant reply = query->value(1);
        answers << CommentAnswer{query->value(0).toLongLong() >> sequenceBits,
                                 reply.isNull() ? std::nullopt
                                                : std::optional(reply.toLongLong() >> sequenceBits),
                                 query->value(2).toBool()};
    }
    query->finish();
    return answers;
}

Result<QList<Article>> articles(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        runOnTimes(
            connection,
            u"SELECT p.id, p.title, p.shown_at, (SELECT v.remote_url FROM variant v WHERE v.post_id = p.id "
            "AND v.state = 'published' AND v.removed_at IS NULL ORDER BY v.published_at, v.id LIMIT 1), "
            "(SELECT count(*) FROM conversation c JOIN message m ON m.conversation_id = c.id "
            "WHERE c.post_id = p.id AND m.direction = 'incoming' AND m.moderation = 'approved') "
            "FROM post p WHERE p.brand_id = :brand AND p.deleted_at IS NULL AND p.shown_at >= :from "
            "AND p.shown_at < :to AND p.state IN ('published', 'partlyPublished') ORDER BY p.shown_at, p.id"_s,
            brand,
            fromMs,
            toMs));
    QList<Article> articles;
    while (query->next()) {
        articles << Article{domain::PostId(query->value(0).toLongLong()),
                            query->value(1).toString(),
                            QUrl(query->value(3).toString()),
                            instantOf(query->value(2)),
                            query->value(4).toInt()};
    }
    query->finish();
    return articles;
}

Result<QList<PublishedVariant>> publishedVariants(Connection &connection, domain::BrandId brand, qint64 toMs)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT v.post_id, v.account_id, a.network, coalesce(v.title, p.title), "
                       "v.remote_url, v.published_at FROM post p JOIN variant v ON v.post_id = p.id "
                       "JOIN account a ON a.id = v.account_id WHERE p.brand_id = :brand "
                       "AND p.deleted_at IS NULL AND v.state = 'published' AND v.removed_at IS NULL AND "
                       "v.published_at < :to "
                       "ORDER BY v.published_at DESC, v.id DESC"_s,
                       {{u":brand"_s, brand.value}, {u":to"_s, toMs}}));
    QList<PublishedVariant> variants;
    while (query->next()) {
        variants << PublishedVariant{domain::PostId(query->value(0).toLongLong()),
                                     domain::AccountId(query->value(1).toLongLong()),
                                     query->value(2).toString(),
                                     query->value(3).toString(),
                                     QUrl(query->value(4).toString()),
                                     instantOf(query->value(5))};
    }
    query->finish();
    return variants;
}

Result<QList<PostComments>>
commentsByPost(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql
        = u"SELECT c.post_id, c.account_id, count(*), "
          "avg(%3) FROM message m JOIN conversation c ON c.id = m.conversation_id %1 WHERE %2 "
          "AND c.post_id IS NOT NULL GROUP BY c.post_id, c.account_id"_s.arg(moodsql::join(u"m"_s))
              .arg(commentCondition)
              .arg(moodsql::score());
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, runOnIds(connection, sql, brand, fromMs, toMs));
    QList<PostComments> posts;
    while (query->next()) {
        const QVariant score = query->value(3);
        posts << PostComments{domain::PostId(query->value(0).toLongLong()),
                              domain::AccountId(query->value(1).toLongLong()),
                              query->value(2).toInt(),
                              score.isNull() ? std::nullopt : std::optional(score.toDouble())};
    }
    query->finish();
    return posts;
}

Result<QStringList> networks(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT DISTINCT network FROM account WHERE brand_id = :brand ORDER BY network"_s,
                       {{u":brand"_s, brand.value}}));
    return readTexts(*query);
}

Result<QStringList> engines(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    static const QString sql
        = u"SELECT DISTINCT s.engine FROM message m JOIN sentiment s ON s.message_id = m.id "
          "WHERE %1 ORDER BY s.engine"_s.arg(commentCondition);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, runOnIds(connection, sql, brand, fromMs, toMs));
    return readTexts(*query);
}

} // namespace ruche::storage::analyticsrepository
