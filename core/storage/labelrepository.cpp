// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelrepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/tagrepository.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::labels {

namespace {

constexpr auto pillarColumns = "l.id, l.brand_id, l.name, l.colour, l.share"_L1;

domain::Pillar pillarFrom(const QSqlQuery &query)
{
    domain::Pillar pillar;
    pillar.id = domain::PillarId(query.value(0).toLongLong());
    pillar.brand = domain::BrandId(query.value(1).toLongLong());
    pillar.name = query.value(2).toString();
    pillar.colour
        = domain::campaignColourFromName(query.value(3).toString()).value_or(domain::CampaignColour::Teal);
    pillar.share = query.value(4).toInt();
    return pillar;
}

Result<void> changedPillar(Connection &connection, const Result<int> &rows)
{
    if (!rows)
        return fail(rows.error());
    if (*rows == 0)
        return fail(ErrorCode::NotFound, u"pillar"_s);
    connection.touch(domain::Change::Planning);
    connection.touch(domain::Change::Posts);
    return {};
}

Result<domain::BrandId> brandOfRow(Connection &connection, const QString &sql, qint64 id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, id}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"no such row"_s, QString::number(id));
    }
    const domain::BrandId brand(query->value(0).toLongLong());
    query->finish();
    return brand;
}

/// The pillar and the tags that two statements name for an owner `:id`.
Result<domain::PostLabels>
labelsBy(Connection &connection, const QString &ofPillar, const QString &ofTags, qint64 id)
{
    domain::PostLabels found;
    RUCHE_TRY_ASSIGN(QSqlQuery *const pillar, connection.run(ofPillar, {{u":id"_s, id}}));
    if (pillar->next())
        found.pillar = domain::PillarId(pillar->value(0).toLongLong());
    pillar->finish();
    RUCHE_TRY_ASSIGN(QSqlQuery *const names, connection.run(ofTags, {{u":id"_s, id}}));
    while (names->next())
        found.tags << names->value(0).toString();
    names->finish();
    return found;
}

/// The tags of those names in any brand.
Result<QByteArrayList> tagIds(Connection &connection, const QStringList &names)
{
    QStringList folded;
    for (const QString &name : names)
        folded << name.toCaseFolded();
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(u"SELECT id, name FROM tag"_s));
    QByteArrayList ids;
    while (query->next()) {
        if (folded.contains(query->value(1).toString().toCaseFolded()))
            ids << QByteArray::number(query->value(0).toLongLong());
    }
    query->finish();
    return ids;
}

} // namespace

Result<QList<domain::Pillar>> pillars(Connection &connection, const QList<domain::BrandId> &brands)
{
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"l.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT %1 FROM pillar l WHERE l.deleted_at IS NULL%2 "
                                    "ORDER BY l.brand_id, l.id"_s.arg(pillarColumns, filter)));
    QList<domain::Pillar> found;
    while (query->next())
        found << pillarFrom(*query);
    query->finish();
    return found;
}

Result<domain::Pillar> readPillar(Connection &connection, domain::PillarId pillar)
{
    static const QString sql
        = u"SELECT %1 FROM pillar l WHERE l.id = :id AND l.deleted_at IS NULL"_s.arg(pillarColumns);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, pillar.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"pillar"_s, pillar.text());
    }
    const domain::Pillar found = pillarFrom(*query);
    query->finish();
    return found;
}

Result<bool> isTaken(Connection &connection, const domain::Pillar &pillar)
{
    RUCHE_TRY_ASSIGN(const QList<domain::Pillar> all, pillars(connection, {pillar.brand}));
    for (const domain::Pillar &other : all) {
        if (other.id != pillar.id && other.name.compare(pillar.name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Result<domain::PillarId> addHidden(Connection &connection, const domain::Pillar &pillar, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO pillar (brand_id, name, deleted_at) "
            "VALUES (:brand, :name, :now) RETURNING id"_s,
            {{u":brand"_s, pillar.brand.value}, {u":name"_s, pillar.name}, {u":now"_s, toColumn(now)}}));
    return domain::PillarId(id.toLongLong());
}

Result<void> updatePillar(Connection &connection, const domain::Pillar &pillar)
{
    return changedPillar(
        connection,
        connection.change(
            u"UPDATE pillar SET name = :name, colour = :colour, share = :share WHERE id = :id"_s,
            {{u":name"_s, pillar.name},
             {u":colour"_s, domain::campaignColourName(pillar.colour)},
             {u":share"_s, pillar.share},
             {u":id"_s, pillar.id.value}}));
}

Result<void> setDeleted(Connection &connection, domain::PillarId pillar, const std::optional<QDateTime> &at)
{
    return changedPillar(connection,
                         connection.change(u"UPDATE pillar SET deleted_at = :at WHERE id = :id"_s,
                                           {{u":at"_s, toColumn(at)}, {u":id"_s, pillar.value}}));
}

Result<void> setPillar(Connection &connection, domain::PostId post, domain::PillarId pillar)
{
    if (pillar.isValid())
        RUCHE_TRY(connection.change(u"INSERT INTO post_pillar (post_id, pillar_id) VALUES (:post, :pillar) "
                                    "ON CONFLICT (post_id) DO UPDATE SET pillar_id = excluded.pillar_id"_s,
                                    {{u":post"_s, post.value}, {u":pillar"_s, pillar.value}}));
    else
        RUCHE_TRY(connection.change(u"DELETE FROM post_pillar WHERE post_id = :post"_s,
                                    {{u":post"_s, post.value}}));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<void> setTags(Connection &connection, domain::PostId post, const QStringList &names)
{
    RUCHE_TRY_ASSIGN(const domain::BrandId brand,
                     brandOfRow(connection, u"SELECT brand_id FROM post WHERE id = :id"_s, post.value));
    RUCHE_TRY(connection.change(u"DELETE FROM post_tag WHERE post_id = :id"_s, {{u":id"_s, post.value}}));
    for (const QString &name : names) {
        RUCHE_TRY_ASSIGN(const qint64 tag, storage::tags::ensure(connection, brand, name));
        RUCHE_TRY(connection.change(
            u"INSERT INTO post_tag (post_id, tag_id) VALUES (:id, :tag) ON CONFLICT DO NOTHING"_s,
            {{u":id"_s, post.value}, {u":tag"_s, tag}}));
    }
    connection.touch(domain::Change::Posts);
    return {};
}

Result<domain::PostLabels> ofPost(Connection &connection, domain::PostId post)
{
    return labelsBy(connection,
                    u"SELECT l.id FROM post_pillar pp JOIN pillar l ON l.id = pp.pillar_id "
                    "WHERE pp.post_id = :id AND l.deleted_at IS NULL"_s,
                    u"SELECT t.name FROM post_tag pt JOIN tag t ON t.id = pt.tag_id "
                    "WHERE pt.post_id = :id ORDER BY t.name"_s,
                    post.value);
}

Result<domain::PostLabels> ofSeries(Connection &connection, domain::SeriesId series)
{
    return labelsBy(connection,
                    u"SELECT l.id FROM series s JOIN pillar l ON l.id = s.pillar_id "
                    "WHERE s.id = :id AND l.deleted_at IS NULL"_s,
                    u"SELECT t.name FROM series_tag st JOIN tag t ON t.id = st.tag_id "
                    "WHERE st.series_id = :id ORDER BY t.name"_s,
                    series.value);
}

Result<void> giveToSeries(Connection &connection, domain::SeriesId series, const domain::PostLabels &labels)
{
    RUCHE_TRY_ASSIGN(const domain::BrandId brand,
                     brandOfRow(connection, u"SELECT brand_id FROM series WHERE id = :id"_s, series.value));
    RUCHE_TRY(connection.change(
        u"UPDATE series SET pillar_id = :pillar WHERE id = :id"_s,
        {{u":pillar"_s, labels.pillar.isValid() ? QVariant(labels.pillar.value) : QVariant()},
         {u":id"_s, series.value}}));
    RUCHE_TRY(
        connection.change(u"DELETE FROM series_tag WHERE series_id = :id"_s, {{u":id"_s, series.value}}));
    for (const QString &name : labels.tags) {
        RUCHE_TRY_ASSIGN(const qint64 tag, storage::tags::ensure(connection, brand, name));
        RUCHE_TRY(connection.change(
            u"INSERT INTO series_tag (series_id, tag_id) VALUES (:id, :tag) ON CONFLICT DO NOTHING"_s,
            {{u":id"_s, series.value}, {u":tag"_s, tag}}));
    }
    return {};
}

Result<QStringList> tags(Connection &connection, const QList<domain::BrandId> &brands)
{
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"t.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT t.name FROM tag t JOIN post_tag pt ON pt.tag_id = t.id "
                                    "JOIN post p ON p.id = pt.post_id AND p.deleted_at IS NULL WHERE 1 = 1%1 "
                                    "GROUP BY t.name ORDER BY COUNT(*) DESC, t.name"_s.arg(filter)));
    QStringList names;
    while (query->next())
        names << query->value(0).toString();
    query->finish();
    return names;
}

Result<QList<domain::PillarCount>> counts(Connection &connection,
                                          const QList<domain::BrandId> &brands,
                                          const QDateTime &from,
                                          const QDateTime &to)
{
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"p.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT p.brand_id, COALESCE(l.id, 0), COUNT(*) FROM post p "
                       "LEFT JOIN post_pillar pp ON pp.post_id = p.id "
                       "LEFT JOIN pillar l ON l.id = pp.pillar_id AND l.deleted_at IS NULL "
                       "WHERE p.deleted_at IS NULL AND p.shown_at >= :from AND p.shown_at < :to%1 "
                       "GROUP BY p.brand_id, COALESCE(l.id, 0) "
                       "ORDER BY p.brand_id, COALESCE(l.id, 0)"_s.arg(filter),
                       {{u":from"_s, toColumn(from)}, {u":to"_s, toColumn(to)}}));
    QList<domain::PillarCount> found;
    while (query->next())
        found << domain::PillarCount{domain::BrandId(query->value(0).toLongLong()),
                                     domain::PillarId(query->value(1).toLongLong()),
                                     query->value(2).toInt()};
    query->finish();
    return found;
}

Result<QByteArray> condition(Connection &connection, const domain::LabelQuery &query)
{
    QByteArray clauses;
    if (!query.pillars.isEmpty()) {
        const QByteArray any = "SELECT 1 FROM post_pillar pp JOIN pillar l ON l.id = pp.pillar_id "
                               "AND l.deleted_at IS NULL WHERE pp.post_id = p.id";
        QByteArrayList ids;
        bool without = false;
        for (const domain::PillarId pillar : query.pillars) {
            if (pillar.isValid())
                ids << QByteArray::number(pillar.value);
            else
                without = true;
        }
        QByteArrayList either;
        if (!ids.isEmpty())
            either << "EXISTS (" + any + " AND pp.pillar_id IN (" + ids.join(',') + "))";
        if (without)
            either << "NOT EXISTS (" + any + ")";
        clauses += " AND (" + either.join(" OR ") + ")";
    }
    if (!query.tags.isEmpty()) {
        RUCHE_TRY_ASSIGN(const QByteArrayList ids, tagIds(connection, query.tags));
        if (ids.isEmpty())
            return QByteArray(" AND 1 = 0"); // nobody has written them
        clauses += " AND EXISTS (SELECT 1 FROM post_tag pt WHERE pt.post_id = p.id AND pt.tag_id IN ("
            + ids.join(',') + "))";
    }
    return clauses;
}

} // namespace ruche::storage::labels
