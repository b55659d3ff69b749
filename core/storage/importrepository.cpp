// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/importrepository.h"

#include "core/storage/connection.h"
#include "core/storage/metricrepository.h"
#include "core/storage/siteimport.h"
#include "core/storage/values.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::imports {

namespace {

StoredImport readImport(const QSqlQuery &query)
{
    StoredImport import;
    import.id = domain::ImportId(query.value(0).toLongLong());
    import.brand = domain::BrandId(query.value(1).toLongLong());
    import.format = query.value(2).toString();
    import.fileName = query.value(3).toString();
    import.sha256 = query.value(4).toString();
    import.bytes = query.value(5).toLongLong();
    import.mark = query.value(6).toString();
    import.created = query.value(7).toInt();
    import.updated = query.value(8).toInt();
    import.unchanged = query.value(9).toInt();
    import.rejected = query.value(10).toInt();
    import.startedAt = instantFrom(query.value(11));
    return import;
}

const QString importColumns
    = u"id, brand_id, format, file_name, sha256, byte_count, mark, created_count, updated_count, "
      "unchanged_count, rejected_count, started_at"_s;

Result<QString> stateOfImport(Connection &connection, domain::ImportId id)
{
    RUCHE_TRY_ASSIGN(const QVariant state,
                     connection.value(u"SELECT state FROM import WHERE id = :id"_s, {{u":id"_s, id.value}}));
    return state.toString();
}

/// Figures of a later import of the same source hold those of this one: taking this one back would leave them
/// wrong.
Result<bool> isBuiltUpon(Connection &connection, domain::ImportId id)
{
    RUCHE_TRY_ASSIGN(
        const QVariant later,
        connection.value(u"SELECT EXISTS (SELECT 1 FROM observation AS mine JOIN observation AS other "
                         "ON other.brand_id = mine.brand_id AND other.metric = mine.metric "
                         "AND other.source = mine.source AND other.day = mine.day "
                         "AND other.subject = mine.subject AND other.import_id > mine.import_id "
                         "WHERE mine.import_id = :id)"_s,
                         {{u":id"_s, id.value}}));
    return later.toBool();
}

} // namespace

Result<Target> target(Connection &connection, domain::BrandId brand)
{
    Target target;
    RUCHE_TRY_ASSIGN(const QVariant zone,
                     connection.value(u"SELECT zone FROM brand WHERE id = :id"_s, {{u":id"_s, brand.value}}));
    target.zone = zone.toString();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT url FROM account WHERE brand_id = :brand AND removed_at IS NULL"_s,
                       {{u":brand"_s, brand.value}}));
    while (query->next()) {
        const QString host = QUrl(query->value(0).toString()).host().toLower();
        if (!host.isEmpty() && !target.hosts.contains(host))
            target.hosts << host;
    }
    query->finish();
    return target;
}

Result<QList<StoredImport>> list(Connection &connection, domain::BrandId brand, const QString &format)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT %1 FROM import WHERE brand_id = :brand AND format = :format "
                                    "AND state = 'done' ORDER BY id"_s.arg(importColumns),
                                    {{u":brand"_s, brand.value}, {u":format"_s, format}}));
    QList<StoredImport> list;
    while (query->next())
        list << readImport(*query);
    query->finish();
    return list;
}

Result<std::optional<StoredImport>>
ofFile(Connection &connection, domain::BrandId brand, const QString &sha256)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT %1 FROM import WHERE brand_id = :brand AND sha256 = :sha "
                                    "AND state = 'done' ORDER BY id DESC LIMIT 1"_s.arg(importColumns),
                                    {{u":brand"_s, brand.value}, {u":sha"_s, sha256}}));
    std::optional<StoredImport> found;
    if (query->next())
        found = readImport(*query);
    query->finish();
    return found;
}

Result<domain::ImportId> add(Connection &connection, const StoredImport &import)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO import (brand_id, format, file_name, sha256, byte_count, mark, state, "
                         "started_at) VALUES (:brand, :format, :name, :sha, :bytes, :mark, 'done', :started) "
                         "RETURNING id"_s,
                         {{u":brand"_s, import.brand.value},
                          {u":format"_s, import.format},
                          {u":name"_s, textOrEmpty(import.fileName)},
                          {u":sha"_s, import.sha256},
                          {u":bytes"_s, import.bytes},
                          {u":mark"_s, textOrEmpty(import.mark)},
                          {u":started"_s, import.startedAt.toMSecsSinceEpoch()}}));
    StoredImport counted = import;
    counted.id = domain::ImportId(id.toLongLong());
    RUCHE_TRY(setCounts(connection, counted));
    return counted.id;
}

Result<void> setCounts(Connection &connection, const StoredImport &import)
{
    RUCHE_TRY(connection.change(u"UPDATE import SET created_count = :created, updated_count = :updated, "
                                "unchanged_count = :unchanged, rejected_count = :rejected WHERE id = :id"_s,
                                {{u":created"_s, import.created},
                                 {u":updated"_s, import.updated},
                                 {u":unchanged"_s, import.unchanged},
                                 {u":rejected"_s, import.rejected},
                                 {u":id"_s, import.id.value}}));
    connection.touch(domain::Change::Imports);
    return {};
}

Result<bool> isPlanned(Connection &connection,
                       domain::BrandId brand,
                       const QString &title,
                       const QString &text,
                       const std::optional<QDateTime> &at)
{
    // Two statements, so that each can use the index of the calendar.
    const QString when = at ? u"shown_at = :at"_s : u"shown_at IS NULL AND :at IS NULL"_s;
    RUCHE_TRY_ASSIGN(
        const QVariant found,
        connection.value(u"SELECT EXISTS (SELECT 1 FROM post WHERE brand_id = :brand AND %1 "
                         "AND deleted_at IS NULL AND title = :title AND body = :text)"_s.arg(when),
                         {{u":brand"_s, brand.value},
                          {u":at"_s, toColumn(at)},
                          {u":title"_s, textOrEmpty(title)},
                          {u":text"_s, textOrEmpty(text)}}));
    return found.toBool();
}

Result<void> takeBack(Connection &connection, domain::ImportId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QString state, stateOfImport(connection, id));
    if (state != u"done"_s)
        return fail(ErrorCode::Conflict, u"the import was taken back already"_s);
    RUCHE_TRY_ASSIGN(const bool builtUpon, isBuiltUpon(connection, id));
    if (builtUpon)
        return fail(ErrorCode::Refused, u"a later import builds on this one"_s);
    RUCHE_TRY(metricrepository::removeImport(connection, id));
    RUCHE_TRY(siteimport::takeBack(connection, id, now));
    RUCHE_TRY(
        connection.change(u"UPDATE import SET state = 'undone' WHERE id = :id"_s, {{u":id"_s, id.value}}));
    connection.touch(domain::Change::Imports);
    return {};
}

} // namespace ruche::storage::imports
