// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/mediarepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::media {

namespace {

using domain::MediaQuery;

/// Deleted, and in no post and no repeating one.
constexpr auto leftoverIds = "SELECT d.id FROM media d WHERE d.deleted_at IS NOT NULL "
                             "AND NOT EXISTS (SELECT 1 FROM post_media pm WHERE pm.media_id = d.id) "
                             "AND NOT EXISTS (SELECT 1 FROM series_media sm WHERE sm.media_id = d.id)"_L1;

const QString itemColumns
    = u"SELECT m.id, m.brand_id, m.file_name, m.mime_type, m.alt_text, m.byte_count, m.sha256, m.folder_id, "
      "m.width, m.height, m.duration_ms, m.credit, m.rights, m.rights_until, m.focus_x, m.focus_y, m.turns, "
      "m.created_at, m.deleted_at, "
      "(SELECT count(*) FROM post_media pm JOIN post p ON p.id = pm.post_id "
      "WHERE pm.media_id = m.id AND p.deleted_at IS NULL) FROM media m "_s;

domain::MediaItem itemFrom(const QSqlQuery &query)
{
    domain::MediaItem item;
    item.id = domain::MediaId(query.value(0).toLongLong());
    item.file.id = item.id;
    item.file.brand = domain::BrandId(query.value(1).toLongLong());
    item.file.fileName = query.value(2).toString();
    item.file.mimeType = query.value(3).toString();
    item.file.altText = query.value(4).toString();
    item.file.bytes = query.value(5).toLongLong();
    item.file.sha256 = QByteArray::fromHex(query.value(6).toString().toLatin1());
    item.folder = domain::MediaFolderId(query.value(7).toLongLong());
    item.pixels = QSize(query.value(8).toInt(), query.value(9).toInt());
    item.duration = std::chrono::milliseconds(query.value(10).toLongLong());
    item.credit = query.value(11).toString();
    item.rights = query.value(12).toString();
    if (const QDate day = QDate::fromString(query.value(13).toString(), Qt::ISODate); day.isValid())
        item.rightsUntil = day;
    if (!query.value(14).isNull() && !query.value(15).isNull())
        item.edits.focus = QPointF(query.value(14).toDouble(), query.value(15).toDouble());
    item.edits.turns = query.value(16).toInt();
    item.addedAt = instantFrom(query.value(17));
    item.deletedAt = optionalInstantFrom(query.value(18));
    item.uses = query.value(19).toInt();
    return item;
}

using Items = QHash<qint64, domain::MediaItem>;

Result<void> addTagsAndCrops(Connection &connection, const QString &list, Items &items)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const tags,
        connection.run(u"SELECT media_id, tag FROM media_tag "
                       "WHERE media_id IN (SELECT value FROM json_each(:ids)) ORDER BY media_id, tag"_s,
                       {{u":ids"_s, list}}));
    while (tags->next()) {
        if (const auto item = items.find(tags->value(0).toLongLong()); item != items.end())
            item->tags << tags->value(1).toString();
    }
    tags->finish();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const crops,
        connection.run(u"SELECT media_id, network, ratio, x, y, width, height FROM media_crop "
                       "WHERE media_id IN (SELECT value FROM json_each(:ids)) ORDER BY media_id, network"_s,
                       {{u":ids"_s, list}}));
    while (crops->next()) {
        if (const auto item = items.find(crops->value(0).toLongLong()); item != items.end())
            item->edits.crops << domain::MediaCrop{crops->value(1).toString(),
                                                   crops->value(2).toString(),
                                                   QRectF(crops->value(3).toDouble(),
                                                          crops->value(4).toDouble(),
                                                          crops->value(5).toDouble(),
                                                          crops->value(6).toDouble())};
    }
    crops->finish();
    return {};
}

Result<Items> itemsOf(Connection &connection, const QList<domain::MediaId> &ids, bool deletedToo)
{
    const QString list = idArray(ids);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(itemColumns + u"WHERE m.id IN (SELECT value FROM json_each(:ids))"_s,
                                    {{u":ids"_s, list}}));
    Items items;
    while (query->next()) {
        const domain::MediaItem item = itemFrom(*query);
        if (deletedToo || !item.deletedAt)
            items.insert(item.id.value, item);
    }
    query->finish();
    RUCHE_TRY(addTagsAndCrops(connection, list, items));
    return items;
}

/// Without accents and capitals.
QString plainWords(const QString &text)
{
    QString plain;
    const QString parts = text.normalized(QString::NormalizationForm_D);
    for (const QChar letter : parts) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter;
    }
    return plain.toCaseFolded();
}

QString groupCondition(MediaQuery::Group group)
{
    switch (group) {
    case MediaQuery::Group::All:
        return {};
    case MediaQuery::Group::NoAltText:
        return u" AND m.mime_type LIKE 'image/%' AND m.alt_text = ''"_s;
    case MediaQuery::Group::RightsOver:
        return u" AND m.rights_until < :today"_s;
    case MediaQuery::Group::NeverUsed:
        return u" AND NOT EXISTS (SELECT 1 FROM post_media pm JOIN post p ON p.id = pm.post_id "
               "WHERE pm.media_id = m.id AND p.deleted_at IS NULL)"_s;
    }
    return {};
}

QString kindCondition(MediaQuery::Kind kind)
{
    switch (kind) {
    case MediaQuery::Kind::Any:
        return {};
    case MediaQuery::Kind::Pictures:
        return u" AND m.mime_type LIKE 'image/%'"_s;
    case MediaQuery::Kind::Videos:
        return u" AND m.mime_type LIKE 'video/%'"_s;
    case MediaQuery::Kind::Others:
        return u" AND m.mime_type NOT LIKE 'image/%' AND m.mime_type NOT LIKE 'video/%'"_s;
    }
    return {};
}

/// Everything by which a file is found, in one column.
const QString searchedColumn
    = u"m.file_name || ' ' || m.alt_text || ' ' || m.credit || ' ' || "
      "coalesce((SELECT group_concat(t.tag, ' ') FROM media_tag t WHERE t.media_id = m.id), '') || ' ' || "
      "coalesce((SELECT group_concat(CASE p.title WHEN '' THEN substr(p.body, 1, 80) ELSE p.title END, ' ') "
      "FROM post_media pm JOIN post p ON p.id = pm.post_id "
      "WHERE pm.media_id = m.id AND p.deleted_at IS NULL), '')"_s;

} // namespace

Result<QList<domain::MediaId>> list(Connection &connection, const MediaQuery &query, QDate today)
{
    RUCHE_TRY_ASSIGN(const QString brands, brandfilter::condition(connection, u"m.brand_id"_s, query.brands));
    const QStringList words = plainWords(query.words).split(u' ', Qt::SkipEmptyParts);
    QString sql = u"SELECT m.id, %1 FROM media m WHERE m.deleted_at IS NULL"_s.arg(
                      words.isEmpty() ? u"''"_s : searchedColumn)
        + brands + groupCondition(query.group) + kindCondition(query.kind);
    if (query.folder.isValid())
        sql += u" AND m.folder_id = :folder"_s;
    if (!query.tag.isEmpty())
        sql += u" AND EXISTS (SELECT 1 FROM media_tag t WHERE t.media_id = m.id AND t.tag = :tag)"_s;
    QSqlQuery &statement = connection.prepared(sql + u" ORDER BY m.id DESC"_s);
    if (query.group == MediaQuery::Group::RightsOver)
        statement.bindValue(u":today"_s, today.toString(Qt::ISODate));
    if (query.folder.isValid())
        statement.bindValue(u":folder"_s, query.folder.value);
    if (!query.tag.isEmpty())
        statement.bindValue(u":tag"_s, query.tag);
    if (!statement.exec())
        return fail(errorOf(statement));
    QList<domain::MediaId> ids;
    while (statement.next()) {
        const QString text = words.isEmpty() ? QString() : plainWords(statement.value(1).toString());
        if (std::all_of(
                words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); }))
            ids << domain::MediaId(statement.value(0).toLongLong());
    }
    statement.finish();
    return ids;
}

Result<QList<domain::MediaItem>> rows(Connection &connection, const QList<domain::MediaId> &ids)
{
    RUCHE_TRY_ASSIGN(const Items items, itemsOf(connection, ids, false));
    QList<domain::MediaItem> list;
    for (const domain::MediaId id : ids) {
        if (const auto item = items.constFind(id.value); item != items.constEnd())
            list << *item;
    }
    return list;
}

Result<domain::MediaItem> read(Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(const Items items, itemsOf(connection, {id}, true));
    if (items.isEmpty())
        return fail(ErrorCode::NotFound, u"no such file"_s, id.text());
    return *items.constBegin();
}

Result<domain::MediaCounts> counts(Connection &connection, const QList<domain::BrandId> &brands, QDate today)
{
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"m.brand_id"_s, brands));
    domain::MediaCounts counts;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const sums,
        connection.run(u"SELECT count(*), count(CASE WHEN m.mime_type LIKE 'image/%' THEN 1 END), "
                       "count(CASE WHEN m.mime_type LIKE 'image/%' AND m.alt_text <> '' THEN 1 END), "
                       "count(CASE WHEN m.rights_until < :today THEN 1 END), "
                       "count(CASE WHEN NOT EXISTS (SELECT 1 FROM post_media pm JOIN post p ON p.id = "
                       "pm.post_id WHERE pm.media_id = m.id AND p.deleted_at IS NULL) THEN 1 END) "
                       "FROM media m WHERE m.deleted_at IS NULL"_s
                           + filter,
                       {{u":today"_s, today.toString(Qt::ISODate)}}));
    if (sums->next()) {
        counts.all = sums->value(0).toInt();
        counts.pictures = sums->value(1).toInt();
        counts.described = sums->value(2).toInt();
        counts.rightsOver = sums->value(3).toInt();
        counts.neverUsed = sums->value(4).toInt();
    }
    sums->finish();
    RUCHE_TRY_ASSIGN(const QString ofFolders, brandfilter::condition(connection, u"f.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(QSqlQuery *const folders,
                     connection.run(u"SELECT f.id, f.brand_id, f.name, (SELECT count(*) FROM media m "
                                    "WHERE m.folder_id = f.id AND m.deleted_at IS NULL) FROM media_folder f "
                                    "WHERE f.deleted_at IS NULL%1 ORDER BY f.name, f.id"_s.arg(ofFolders)));
    while (folders->next())
        counts.folders << domain::MediaFolder{domain::MediaFolderId(folders->value(0).toLongLong()),
                                              domain::BrandId(folders->value(1).toLongLong()),
                                              folders->value(2).toString(),
                                              folders->value(3).toInt()};
    folders->finish();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const tags,
        connection.run(
            u"SELECT t.tag, count(*) FROM media_tag t JOIN media m ON m.id = t.media_id "
            "WHERE m.deleted_at IS NULL%1 GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT 50"_s.arg(
                filter)));
    while (tags->next())
        counts.tags << tags->value(0).toString();
    tags->finish();
    return counts;
}

Result<QList<domain::MediaUse>> uses(Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT p.id, CASE p.title WHEN '' THEN substr(p.body, 1, 80) ELSE p.title END, p.state, "
            "p.planned_at FROM post_media pm JOIN post p ON p.id = pm.post_id "
            "WHERE pm.media_id = :id AND p.deleted_at IS NULL ORDER BY p.planned_at DESC, p.id DESC"_s,
            {{u":id"_s, id.value}}));
    QList<domain::MediaUse> uses;
    while (query->next())
        uses << domain::MediaUse{
            domain::PostId(query->value(0).toLongLong()),
            query->value(1).toString().simplified(),
            domain::stateFromName(query->value(2).toString()).value_or(domain::PostState::Draft),
            optionalInstantFrom(query->value(3))};
    query->finish();
    return uses;
}

Result<std::optional<Need>> neededBy(Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(const QList<domain::MediaUse> posts, uses(connection, id));
    for (const domain::MediaUse &use : posts) {
        using enum domain::PostState;
        if (use.state != Draft && use.state != Published && use.state != PartlyPublished
            && use.state != Missed && use.state != Failed)
            return Need{use.post};
    }
    RUCHE_TRY_ASSIGN(const QVariant series,
                     connection.value(u"SELECT count(*) FROM series_media sm JOIN series s ON s.id = "
                                      "sm.series_id WHERE sm.media_id = :id AND s.deleted_at IS NULL"_s,
                                      {{u":id"_s, id.value}}));
    return series.toInt() > 0 ? std::optional(Need{}) : std::nullopt;
}

Result<std::optional<domain::Media>>
same(Connection &connection, domain::BrandId brand, const QByteArray &sha256)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(itemColumns
                           + u"WHERE m.brand_id = :brand AND m.sha256 = :sha "
                             "AND m.deleted_at IS NULL ORDER BY m.id LIMIT 1"_s,
                       {{u":brand"_s, brand.value}, {u":sha"_s, QString::fromLatin1(sha256.toHex())}}));
    std::optional<domain::Media> found;
    if (query->next())
        found = itemFrom(*query).file;
    query->finish();
    return found;
}

Result<void> setHead(Connection &connection, domain::MediaId id, const Head &head)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(u"UPDATE media SET width = :width, height = :height, "
                                "duration_ms = :duration, turns = :turns WHERE id = :id"_s,
                                {{u":width"_s, std::max(0, head.pixels.width())},
                                 {u":height"_s, std::max(0, head.pixels.height())},
                                 {u":duration"_s, head.durationMs},
                                 {u":turns"_s, head.turns},
                                 {u":id"_s, id.value}}));
    return {};
}

Result<void> setName(Connection &connection, domain::MediaId id, const QString &name)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(u"UPDATE media SET file_name = :name WHERE id = :id"_s,
                                {{u":name"_s, name}, {u":id"_s, id.value}}));
    return {};
}

Result<void> setRights(Connection &connection,
                       domain::MediaId id,
                       const QString &credit,
                       const QString &rights,
                       const std::optional<QDate> &until)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(
        u"UPDATE media SET credit = :credit, rights = :rights, rights_until = :until WHERE id = :id"_s,
        {{u":credit"_s, textOrEmpty(credit)},
         {u":rights"_s, textOrEmpty(rights)},
         {u":until"_s, until ? QVariant(until->toString(Qt::ISODate)) : QVariant()},
         {u":id"_s, id.value}}));
    return {};
}

Result<void> setFolder(Connection &connection, domain::MediaId id, domain::MediaFolderId folder)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(u"UPDATE media SET folder_id = :folder WHERE id = :id"_s,
                                {{u":folder"_s, idOrNull(folder.value)}, {u":id"_s, id.value}}));
    return {};
}

Result<void> setTags(Connection &connection, domain::MediaId id, const QStringList &tags)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(u"DELETE FROM media_tag WHERE media_id = :id"_s, {{u":id"_s, id.value}}));
    for (const QString &tag : tags) {
        const QString clean = tag.simplified();
        if (!clean.isEmpty())
            RUCHE_TRY(connection.change(
                u"INSERT INTO media_tag (media_id, tag) VALUES (:id, :tag) ON CONFLICT DO NOTHING"_s,
                {{u":id"_s, id.value}, {u":tag"_s, clean}}));
    }
    return {};
}

Result<void> setDeleted(Connection &connection, domain::MediaId id, const std::optional<QDateTime> &at)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(u"UPDATE media SET deleted_at = :at WHERE id = :id"_s,
                                {{u":at"_s, toColumn(at)}, {u":id"_s, id.value}}));
    return {};
}

Result<Leftovers> leftovers(Connection &connection)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT COUNT(*), COALESCE(SUM(m.byte_count), 0) FROM media_content c "
                       "JOIN media m ON m.id = c.media_id WHERE c.media_id IN (%1)"_s.arg(leftoverIds)));
    Leftovers found;
    if (query->next())
        found = {query->value(0).toInt(), query->value(1).toLongLong()};
    query->finish();
    return found;
}

Result<Leftovers> purge(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const Leftovers found, leftovers(connection));
    if (found.files == 0)
        return found;
    // Another time of deletion than the one that the history knows: so it is never brought back without
    // bytes.
    RUCHE_TRY(
        connection.change(u"UPDATE media SET deleted_at = CASE WHEN deleted_at >= :now THEN deleted_at + 1 "
                          "ELSE :now END WHERE id IN (%1) "
                          "AND id IN (SELECT media_id FROM media_content)"_s.arg(leftoverIds),
                          {{u":now"_s, toColumn(now)}}));
    RUCHE_TRY(connection.change(u"DELETE FROM media_content WHERE media_id IN (%1)"_s.arg(leftoverIds)));
    connection.touch(domain::Change::Posts);
    return found;
}

Result<domain::MediaEdits> edits(Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(const domain::MediaItem item, read(connection, id));
    return item.edits;
}

Result<void> setEdits(Connection &connection, domain::MediaId id, const domain::MediaEdits &edits)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(
        connection.change(u"UPDATE media SET turns = :turns, focus_x = :x, focus_y = :y WHERE id = :id"_s,
                          {{u":turns"_s, (edits.turns % 4 + 4) % 4},
                           {u":x"_s, edits.focus ? QVariant(edits.focus->x()) : QVariant()},
                           {u":y"_s, edits.focus ? QVariant(edits.focus->y()) : QVariant()},
                           {u":id"_s, id.value}}));
    RUCHE_TRY(connection.change(u"DELETE FROM media_crop WHERE media_id = :id"_s, {{u":id"_s, id.value}}));
    for (const domain::MediaCrop &crop : edits.crops)
        RUCHE_TRY(connection.change(u"INSERT INTO media_crop (media_id, network, ratio, x, y, width, height) "
                                    "VALUES (:id, :network, :ratio, :x, :y, :width, :height)"_s,
                                    {{u":id"_s, id.value},
                                     {u":network"_s, textOrEmpty(crop.network)},
                                     {u":ratio"_s, textOrEmpty(crop.ratio)},
                                     {u":x"_s, crop.area.x()},
                                     {u":y"_s, crop.area.y()},
                                     {u":width"_s, crop.area.width()},
                                     {u":height"_s, crop.area.height()}}));
    return {};
}

Result<void> forgetUploads(Connection &connection, domain::MediaId id)
{
    RUCHE_TRY(connection.change(
        u"DELETE FROM variant_media WHERE media_id = :id AND variant_id IN (SELECT id FROM variant "
        "WHERE state IN ('draft', 'inReview', 'approved', 'scheduled', 'failed', 'missed'))"_s,
        {{u":id"_s, id.value}}));
    return {};
}

Result<domain::MediaFolderId>
addFolder(Connection &connection, domain::BrandId brand, const QString &name, const QDateTime &now)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO media_folder (brand_id, name, created_at) "
                         "VALUES (:brand, :name, :now) RETURNING id"_s,
                         {{u":brand"_s, brand.value}, {u":name"_s, name}, {u":now"_s, toColumn(now)}}));
    return domain::MediaFolderId(id.toLongLong());
}

Result<domain::MediaFolder> readFolder(Connection &connection, domain::MediaFolderId id)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT brand_id, name, (SELECT count(*) FROM media m WHERE m.folder_id = f.id "
                       "AND m.deleted_at IS NULL) FROM media_folder f "
                       "WHERE f.id = :id AND f.deleted_at IS NULL"_s,
                       {{u":id"_s, id.value}}));
    std::optional<domain::MediaFolder> folder;
    if (query->next())
        folder = domain::MediaFolder{id,
                                     domain::BrandId(query->value(0).toLongLong()),
                                     query->value(1).toString(),
                                     query->value(2).toInt()};
    query->finish();
    if (!folder)
        return fail(ErrorCode::NotFound, u"no such folder"_s, id.text());
    return *folder;
}

Result<void> setFolderName(Connection &connection, domain::MediaFolderId id, const QString &name)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(u"UPDATE media_folder SET name = :name WHERE id = :id"_s,
                                {{u":name"_s, name}, {u":id"_s, id.value}}));
    return {};
}

Result<void> setFolderDeleted(Connection &connection, domain::MediaFolderId id, const QDateTime &at)
{
    connection.touch(domain::Change::Posts);
    RUCHE_TRY(connection.change(u"UPDATE media_folder SET deleted_at = :at WHERE id = :id"_s,
                                {{u":at"_s, toColumn(at)}, {u":id"_s, id.value}}));
    RUCHE_TRY(connection.change(u"UPDATE media SET folder_id = NULL WHERE folder_id = :id"_s,
                                {{u":id"_s, id.value}}));
    return {};
}

Result<bool> altRequired(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(u"SELECT count(*) FROM media_rule WHERE brand_id = :brand AND alt_required = 1"_s,
                         {{u":brand"_s, brand.value}}));
    return count.toInt() > 0;
}

Result<void> setAltRequired(Connection &connection, domain::BrandId brand, bool required)
{
    connection.touch(domain::Change::Brands | domain::Change::Posts);
    RUCHE_TRY(connection.change(u"INSERT INTO media_rule (brand_id, alt_required) VALUES (:brand, :required) "
                                "ON CONFLICT (brand_id) DO UPDATE SET alt_required = excluded.alt_required"_s,
                                {{u":brand"_s, brand.value}, {u":required"_s, required ? 1 : 0}}));
    return {};
}

} // namespace ruche::storage::media
