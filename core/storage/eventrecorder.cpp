// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/eventrecorder.h"

#include "core/base/log.h"
#include "core/storage/connection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

// An event keeps a list of row changes: {"table", "key": {primary key columns}, "row": {columns}} with only
// the columns that differ, in before_json and after_json side by side. A row that the action added has no
// "row" before; one that it removed has none after. 64-bit integers are kept as text, because JSON numbers
// are doubles.

QJsonValue toJson(const QVariant &value)
{
    if (value.isNull())
        return QJsonValue();
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return QJsonObject{{u"i"_s, QString::number(value.toLongLong())}};
    case QMetaType::Double:
        return value.toDouble();
    default:
        return value.toString();
    }
}

QVariant fromJson(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isObject())
        return value.toObject().value(u"i"_s).toString().toLongLong();
    if (value.isDouble())
        return value.toDouble();
    return value.toString();
}

struct Columns
{
    QStringList key;
    QStringList all; ///< without those that the database computes
};

Result<Columns> columnsOf(Connection &connection, const QString &table)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT name, pk FROM pragma_table_info(:table) ORDER BY pk, cid"_s,
                                    {{u":table"_s, table}}));
    Columns columns;
    while (query->next()) {
        columns.all << query->value(0).toString();
        if (query->value(1).toInt() > 0)
            columns.key << query->value(0).toString();
    }
    query->finish();
    if (!RUCHE_ENSURE(!columns.key.isEmpty()))
        return fail(ErrorCode::Internal, u"no primary key: "_s + table);
    return columns;
}

/// All rows of `table` with column = key, as {"key": …, "row": …}.
Result<QJsonArray>
image(Connection &connection, const QString &table, const QString &column, const QVariant &key)
{
    RUCHE_TRY_ASSIGN(const Columns columns, columnsOf(connection, table));
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT %1 FROM %2 WHERE %3 = :key"_s.arg(columns.all.join(u", "_s), table, column),
                       {{u":key"_s, key}}));
    QJsonArray rows;
    while (query->next()) {
        QJsonObject rowKey;
        QJsonObject row;
        const QSqlRecord record = query->record();
        for (int i = 0; i < record.count(); ++i) {
            const QString name = record.fieldName(i);
            (columns.key.contains(name) ? rowKey : row).insert(name, toJson(record.value(i)));
        }
        rows.append(QJsonObject{{u"table"_s, table}, {u"key"_s, rowKey}, {u"row"_s, row}});
    }
    query->finish();
    return rows;
}

QJsonValue findByKey(const QJsonArray &rows, const QJsonObject &entry)
{
    for (const QJsonValue &candidate : rows) {
        if (candidate.toObject().value(u"key"_s) == entry.value(u"key"_s))
            return candidate;
    }
    return {};
}

/// The rows of `before` as they are now, wherever they have moved; without those that are gone.
Result<QJsonArray> sameRowsNow(Connection &connection, const QString &table, const QJsonArray &before)
{
    RUCHE_TRY_ASSIGN(const Columns columns, columnsOf(connection, table));
    QJsonArray now;
    for (const QJsonValue &value : before) {
        const QJsonObject entry = value.toObject();
        const QString column = columns.key.constFirst();
        const QVariant key = fromJson(entry.value(u"key"_s).toObject().value(column));
        RUCHE_TRY_ASSIGN(const QJsonArray rows, image(connection, table, column, key));
        const QJsonValue found = findByKey(rows, entry);
        if (found.isObject())
            now.append(found);
    }
    return now;
}

QJsonObject without(QJsonObject entry, const QString &member)
{
    entry.remove(member);
    return entry;
}

struct Difference
{
    QJsonArray before;
    QJsonArray after;
};

void appendDifference(const QJsonArray &before, const QJsonArray &after, Difference &result)
{
    for (const QJsonValue &value : before) {
        const QJsonObject old = value.toObject();
        const QJsonValue found = findByKey(after, old);
        if (found.isUndefined() || found.isNull()) {
            result.before.append(old);
            result.after.append(without(old, u"row"_s));
            continue;
        }
        QJsonObject oldColumns;
        QJsonObject newColumns;
        const QJsonObject oldRow = old.value(u"row"_s).toObject();
        const QJsonObject newRow = found.toObject().value(u"row"_s).toObject();
        for (auto it = oldRow.begin(); it != oldRow.end(); ++it) {
            if (it.value() != newRow.value(it.key())) {
                oldColumns.insert(it.key(), it.value());
                newColumns.insert(it.key(), newRow.value(it.key()));
            }
        }
        if (oldColumns.isEmpty())
            continue;
        QJsonObject entry = old;
        entry.insert(u"partial"_s, true);
        entry.insert(u"row"_s, oldColumns);
        result.before.append(entry);
        entry.insert(u"row"_s, newColumns);
        result.after.append(entry);
    }
    for (const QJsonValue &value : after) {
        const QJsonValue found = findByKey(before, value.toObject());
        if (found.isUndefined() || found.isNull()) {
            result.before.append(without(value.toObject(), u"row"_s));
            result.after.append(value);
        }
    }
}

/// "a = :k_a AND b = :k_b", and binds what it names.
QString keyCondition(const QJsonObject &key, QList<Connection::Binding> &bindings)
{
    QStringList parts;
    for (auto it = key.begin(); it != key.end(); ++it) {
        parts << u"%1 = :k_%1"_s.arg(it.key());
        bindings.append({u":k_"_s + it.key(), fromJson(it.value())});
    }
    return parts.join(u" AND "_s);
}

Result<int> changeWith(Connection &connection, const QString &sql, const QList<Connection::Binding> &bindings)
{
    QSqlQuery &query = connection.prepared(sql);
    for (const auto &[name, value] : bindings)
        query.bindValue(name, value);
    if (!query.exec())
        return fail(errorOf(query));
    const int rows = query.numRowsAffected();
    query.finish();
    return rows;
}

/// Whether the row is as `entry` says (or absent, when the entry has no row).
Result<bool> isAs(Connection &connection, const QJsonObject &entry)
{
    QList<Connection::Binding> bindings;
    const QString condition = keyCondition(entry.value(u"key"_s).toObject(), bindings);
    QSqlQuery &query = connection.prepared(
        u"SELECT * FROM %1 WHERE %2"_s.arg(entry.value(u"table"_s).toString(), condition));
    for (const auto &[name, value] : bindings)
        query.bindValue(name, value);
    if (!query.exec())
        return fail(errorOf(query));
    const bool there = query.next();
    bool same = there == entry.contains(u"row"_s);
    if (there && same) {
        const QJsonObject row = entry.value(u"row"_s).toObject();
        for (auto it = row.begin(); it != row.end() && same; ++it)
            same = toJson(query.value(it.key())) == it.value();
    }
    query.finish();
    return same;
}

Result<void> makeAs(Connection &connection, const QJsonObject &from, const QJsonObject &to)
{
    const QString table = to.value(u"table"_s).toString();
    const QJsonObject key = to.value(u"key"_s).toObject();
    const QJsonObject row = to.value(u"row"_s).toObject();
    QList<Connection::Binding> bindings;
    QString sql;
    if (!to.contains(u"row"_s)) {
        sql = u"DELETE FROM %1 WHERE %2"_s.arg(table, keyCondition(key, bindings));
    } else if (!from.contains(u"row"_s)) {
        QStringList names;
        QStringList places;
        for (const QJsonObject &part : {key, row}) {
            for (auto it = part.begin(); it != part.end(); ++it) {
                names << it.key();
                places << u":"_s + it.key();
                bindings.append({u":"_s + it.key(), fromJson(it.value())});
            }
        }
        sql = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), places.join(u", "_s));
    } else {
        QStringList sets;
        for (auto it = row.begin(); it != row.end(); ++it) {
            sets << u"%1 = :%1"_s.arg(it.key());
            bindings.append({u":"_s + it.key(), fromJson(it.value())});
        }
        const QString condition = keyCondition(key, bindings);
        sql = u"UPDATE %1 SET %2 WHERE %3"_s.arg(table, sets.join(u", "_s), condition);
    }
    RUCHE_TRY(changeWith(connection, sql, bindings));
    return {};
}

/// Brings every row of an event from one side to the other, or none.
Result<void> apply(Connection &connection, const QJsonArray &from, const QJsonArray &to)
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const QJsonObject entry = from.at(i).toObject();
        RUCHE_TRY_ASSIGN(const bool same, isAs(connection, entry));
        if (same) {
            open << i;
            continue;
        }
        // A row that went the same way by itself (a moderation that the network refused) is no obstacle.
        RUCHE_TRY_ASSIGN(const bool thereAlready, isAs(connection, to.at(i).toObject()));
        if (!thereAlready)
            return fail(ErrorCode::Refused, u"changed since: "_s + entry.value(u"table"_s).toString());
    }
    // Rows may refer to each other in either order; the references must hold at the end.
    RUCHE_TRY(connection.execute(u"PRAGMA defer_foreign_keys=ON"_s));
    for (const qsizetype i : open)
        RUCHE_TRY(makeAs(connection, from.at(i).toObject(), to.at(i).toObject()));
    return {};
}

StoredEvent readStoredEvent(const QSqlQuery &query)
{
    StoredEvent event;
    event.id = domain::EventId(query.value(0).toLongLong());
    event.action = query.value(1).toString();
    event.brand = domain::BrandId(query.value(2).toLongLong());
    event.object = query.value(3).toLongLong();
    event.count = query.value(4).toInt();
    event.at = QDateTime::fromMSecsSinceEpoch(query.value(5).toLongLong(), Qt::UTC);
    event.undone = !query.value(6).isNull();
    return event;
}

const QString eventColumns = u"id, action, brand_id, object_id, object_count, at, undone_at"_s;

Result<QPair<QJsonArray, QJsonArray>> sides(Connection &connection, domain::EventId event)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT before_json, after_json FROM event WHERE id = :id"_s,
                                    {{u":id"_s, event.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"event"_s);
    }
    const QJsonArray before = QJsonDocument::fromJson(query->value(0).toString().toUtf8()).array();
    const QJsonArray after = QJsonDocument::fromJson(query->value(1).toString().toUtf8()).array();
    query->finish();
    if (before.size() != after.size())
        return fail(ErrorCode::Internal, u"an event whose sides differ"_s);
    return QPair{before, after};
}

} // namespace

EventRecorder::EventRecorder(Connection &connection, QString action, const QDateTime &now)
    : m_connection(connection)
    , m_action(std::move(action))
    , m_now(now)
{
}

Result<void> EventRecorder::watch(const QString &table, const QString &column, const QVariant &key)
{
    RUCHE_TRY_ASSIGN(QJsonArray before, image(m_connection, table, column, key));
    m_watched.append({table, column, key, std::move(before), false});
    return {};
}

Result<void> EventRecorder::watchMoving(const QString &table, const QString &column, const QVariant &key)
{
    RUCHE_TRY(watch(table, column, key));
    m_watched.last().moving = true;
    return {};
}

Result<domain::EventId> EventRecorder::finish(domain::BrandId brand, qint64 object, int count)
{
    Difference difference;
    for (const Watched &watched : m_watched) {
        RUCHE_TRY_ASSIGN(const QJsonArray after,
                         watched.moving ? sameRowsNow(m_connection, watched.table, watched.before)
                                        : image(m_connection, watched.table, watched.column, watched.key));
        appendDifference(watched.before, after, difference);
    }
    const auto text = [](const QJsonArray &rows) {
        return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    };
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        m_connection.value(
            u"INSERT INTO event (action, brand_id, object_id, object_count, before_json, after_json, at) "
            "VALUES (:action, :brand, :object, :count, :before, :after, :at) RETURNING id"_s,
            {{u":action"_s, m_action},
             {u":brand"_s, brand.isValid() ? QVariant(brand.value) : QVariant()},
             {u":object"_s, object},
             {u":count"_s, count},
             {u":before"_s, text(difference.before)},
             {u":after"_s, text(difference.after)},
             {u":at"_s, m_now.toMSecsSinceEpoch()}}));
    m_connection.touch(domain::Change::History);
    return domain::EventId(id.toLongLong());
}

namespace events {

Result<StoredEvent> read(Connection &connection, domain::EventId event)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT %1 FROM event WHERE id = :id"_s.arg(eventColumns),
                                    {{u":id"_s, event.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"event"_s);
    }
    const StoredEvent stored = readStoredEvent(*query);
    query->finish();
    return stored;
}

Result<QList<StoredEvent>> recent(Connection &connection, int limit)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT %1 FROM event ORDER BY id DESC LIMIT :limit"_s.arg(eventColumns),
                                    {{u":limit"_s, limit}}));
    QList<StoredEvent> list;
    while (query->next())
        list << readStoredEvent(*query);
    query->finish();
    return list;
}

Result<StoredEvent> undo(Connection &connection, domain::EventId event, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(StoredEvent stored, read(connection, event));
    if (stored.undone)
        return fail(ErrorCode::Conflict, u"undone already"_s);
    RUCHE_TRY_ASSIGN(const auto rows, sides(connection, event));
    RUCHE_TRY(apply(connection, rows.second, rows.first));
    RUCHE_TRY(connection.change(u"UPDATE event SET undone_at = :now WHERE id = :id"_s,
                                {{u":now"_s, now.toMSecsSinceEpoch()}, {u":id"_s, event.value}}));
    connection.touch(domain::Change::History);
    stored.undone = true;
    return stored;
}

Result<StoredEvent> redo(Connection &connection, domain::EventId event)
{
    RUCHE_TRY_ASSIGN(StoredEvent stored, read(connection, event));
    if (!stored.undone)
        return fail(ErrorCode::Conflict, u"not undone"_s);
    RUCHE_TRY_ASSIGN(const auto rows, sides(connection, event));
    RUCHE_TRY(apply(connection, rows.first, rows.second));
    RUCHE_TRY(
        connection.change(u"UPDATE event SET undone_at = NULL WHERE id = :id"_s, {{u":id"_s, event.value}}));
    connection.touch(domain::Change::History);
    stored.undone = false;
    return stored;
}

Result<QList<qint64>> rowIds(Connection &connection, domain::EventId event, const QString &table)
{
    RUCHE_TRY_ASSIGN(const auto both, sides(connection, event));
    QList<qint64> ids;
    for (const QJsonValue &value : both.first) {
        const QJsonObject entry = value.toObject();
        const QJsonObject key = entry.value(u"key"_s).toObject();
        const QJsonValue id = key.value(key.contains(u"id"_s) ? u"id"_s : u"message_id"_s);
        if (entry.value(u"table"_s).toString() == table && !id.isUndefined())
            ids << fromJson(id).toLongLong();
    }
    return ids;
}

void announce(Connection &connection, domain::Changes changes)
{
    connection.touch(changes);
}

} // namespace events

} // namespace ruche::storage
