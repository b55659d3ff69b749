// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/brandwatchrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::watches {

namespace {

const QString watchSql = u"SELECT id, brand_id, kind, name, terms, excluded, position FROM watch "_s;

domain::Watch watchFrom(const QSqlQuery &query)
{
    return {domain::WatchId(query.value(0).toLongLong()),
            domain::BrandId(query.value(1).toLongLong()),
            domain::watchKindFromName(query.value(2).toString()),
            query.value(3).toString(),
            query.value(4).toString().split(u'\n', Qt::SkipEmptyParts),
            query.value(5).toString().split(u'\n', Qt::SkipEmptyParts),
            query.value(6).toInt()};
}

} // namespace

Result<QList<domain::Watch>> list(Connection &connection, const QList<domain::BrandId> &brands)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(watchSql + u"ORDER BY brand_id, position, id"_s));
    QList<domain::Watch> found;
    while (query->next()) {
        const domain::Watch watch = watchFrom(*query);
        if (brands.isEmpty() || brands.contains(watch.brand))
            found << watch;
    }
    query->finish();
    return found;
}

Result<domain::Watch> read(Connection &connection, domain::WatchId watch)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(watchSql + u"WHERE id = :id"_s, {{u":id"_s, watch.value}}));
    const bool there = query->next();
    const domain::Watch found = there ? watchFrom(*query) : domain::Watch();
    query->finish();
    return there ? Result<domain::Watch>(found) : fail(ErrorCode::NotFound, u"watch"_s, watch.text());
}

Result<domain::WatchId> save(Connection &connection, const domain::Watch &watch, const QDateTime &now)
{
    connection.touch(domain::Change::Planning);
    if (!watch.id.isValid()) {
        RUCHE_TRY_ASSIGN(
            const QVariant id,
            connection.value(
                u"INSERT INTO watch (brand_id, kind, name, terms, excluded, position, created_at) VALUES "
                "(:brand, :kind, :name, :terms, :excluded, (SELECT coalesce(max(position), 0) + 1 FROM watch "
                "WHERE brand_id = :brand), :now) RETURNING id"_s,
                {{u":brand"_s, watch.brand.value},
                 {u":kind"_s, domain::watchKindName(watch.kind)},
                 {u":name"_s, watch.name},
                 {u":terms"_s, textOrEmpty(watch.terms.join(u'\n'))},
                 {u":excluded"_s, textOrEmpty(watch.excluded.join(u'\n'))},
                 {u":now"_s, toColumn(now)}}));
        return domain::WatchId(id.toLongLong());
    }
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE watch SET kind = :kind, name = :name, terms = :terms, "
                                       "excluded = :excluded WHERE id = :id"_s,
                                       {{u":kind"_s, domain::watchKindName(watch.kind)},
                                        {u":name"_s, watch.name},
                                        {u":terms"_s, textOrEmpty(watch.terms.join(u'\n'))},
                                        {u":excluded"_s, textOrEmpty(watch.excluded.join(u'\n'))},
                                        {u":id"_s, watch.id.value}}));
    if (changed == 0)
        return fail(ErrorCode::NotFound, u"watch"_s, watch.id.text());
    return watch.id;
}

Result<void> remove(Connection &connection, domain::WatchId watch)
{
    RUCHE_TRY_ASSIGN(const int removed,
                     connection.change(u"DELETE FROM watch WHERE id = :id"_s, {{u":id"_s, watch.value}}));
    if (removed == 0)
        return fail(ErrorCode::NotFound, u"watch"_s, watch.text());
    connection.touch(domain::Change::Planning);
    return {};
}

Result<domain::IndexWeights> weights(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT sentiment, complaints, replies, ratings FROM reputation_weights "
                                    "WHERE brand_id = :brand"_s,
                                    {{u":brand"_s, brand.value}}));
    domain::IndexWeights weights;
    if (query->next())
        weights = {query->value(0).toInt(),
                   query->value(1).toInt(),
                   query->value(2).toInt(),
                   query->value(3).toInt()};
    query->finish();
    return weights;
}

Result<void> setWeights(Connection &connection, domain::BrandId brand, const domain::IndexWeights &weights)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO reputation_weights (brand_id, sentiment, complaints, replies, ratings) VALUES (:brand, "
        ":sentiment, :complaints, :replies, :ratings) ON CONFLICT (brand_id) DO UPDATE SET sentiment = "
        "excluded.sentiment, complaints = excluded.complaints, replies = excluded.replies, ratings = "
        "excluded.ratings"_s,
        {{u":brand"_s, brand.value},
         {u":sentiment"_s, weights.sentiment},
         {u":complaints"_s, weights.complaints},
         {u":replies"_s, weights.replies},
         {u":ratings"_s, weights.ratings}}));
    connection.touch(domain::Change::Planning);
    return {};
}

Result<bool> tell(Connection &connection,
                  domain::BrandId brand,
                  const QDateTime &began,
                  const QDateTime &since,
                  const QDateTime &until,
                  const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const int told,
                     connection.change(u"INSERT INTO alert_told (brand_id, began_at, told_at) SELECT :brand, "
                                       ":began, :now WHERE NOT EXISTS (SELECT 1 FROM alert_told WHERE "
                                       "brand_id = :brand AND began_at >= :since AND began_at <= :until)"_s,
                                       {{u":brand"_s, brand.value},
                                        {u":began"_s, toColumn(began)},
                                        {u":now"_s, toColumn(now)},
                                        {u":since"_s, toColumn(since)},
                                        {u":until"_s, toColumn(until)}}));
    return told > 0;
}

} // namespace ruche::storage::watches
