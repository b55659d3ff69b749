// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crisisrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::crises {

namespace {

using EntryKind = domain::CrisisEntry::Kind;

constexpr std::array<std::pair<EntryKind, QLatin1StringView>, 8> entryKinds{{
    {EntryKind::Began, "began"_L1},
    {EntryKind::Note, "note"_L1},
    {EntryKind::Decision, "decision"_L1},
    {EntryKind::Task, "task"_L1},
    {EntryKind::Statement, "statement"_L1},
    {EntryKind::Paused, "paused"_L1},
    {EntryKind::Resumed, "resumed"_L1},
    {EntryKind::Ended, "ended"_L1},
}};

QString entryKindName(EntryKind kind)
{
    for (const auto &[known, name] : entryKinds) {
        if (known == kind)
            return name;
    }
    return u"note"_s;
}

EntryKind entryKindFrom(const QString &name)
{
    for (const auto &[kind, known] : entryKinds) {
        if (known == name)
            return kind;
    }
    return EntryKind::Note;
}

Result<void> readParts(Connection &connection, domain::Crisis &crisis)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const tasks,
        connection.run(u"SELECT id, task, person, done_at FROM crisis_task WHERE crisis_id = :id "
                       "ORDER BY position, id"_s,
                       {{u":id"_s, crisis.id.value}}));
    while (tasks->next())
        crisis.tasks << domain::CrisisTask{tasks->value(0).toLongLong(),
                                           tasks->value(1).toString(),
                                           tasks->value(2).toString(),
                                           optionalInstantFrom(tasks->value(3))};
    tasks->finish();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const log,
        connection.run(u"SELECT at, kind, body FROM crisis_entry WHERE crisis_id = :id ORDER BY at, id"_s,
                       {{u":id"_s, crisis.id.value}}));
    while (log->next())
        crisis.log << domain::CrisisEntry{
            instantFrom(log->value(0)), entryKindFrom(log->value(1).toString()), log->value(2).toString()};
    log->finish();
    return {};
}

Result<QList<domain::CrisisId>> idsOf(Connection &connection, domain::BrandId brand, bool openOnly, int limit)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT id FROM crisis WHERE brand_id = :brand AND (:all = 1 OR ended_at IS NULL) "
                       "ORDER BY began_at DESC, id DESC LIMIT :limit"_s,
                       {{u":brand"_s, brand.value}, {u":all"_s, openOnly ? 0 : 1}, {u":limit"_s, limit}}));
    QList<domain::CrisisId> ids;
    while (query->next())
        ids << domain::CrisisId(query->value(0).toLongLong());
    query->finish();
    return ids;
}

Result<void> changedCrisis(Connection &connection, const Result<int> &rows, domain::CrisisId crisis)
{
    if (!rows)
        return fail(rows.error());
    if (*rows == 0)
        return fail(ErrorCode::NotFound, u"crisis"_s, crisis.text());
    connection.touch(domain::Change::Planning);
    return {};
}

} // namespace

Result<domain::Crisis> read(Connection &connection, domain::CrisisId crisis)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT brand_id, title, statement, began_at, ended_at FROM crisis WHERE id = :id"_s,
                       {{u":id"_s, crisis.value}}));
    domain::Crisis found;
    if (query->next()) {
        found.id = crisis;
        found.brand = domain::BrandId(query->value(0).toLongLong());
        found.title = query->value(1).toString();
        found.statement = query->value(2).toString();
        found.beganAt = instantFrom(query->value(3));
        found.endedAt = optionalInstantFrom(query->value(4));
    }
    query->finish();
    if (!found.id.isValid())
        return fail(ErrorCode::NotFound, u"crisis"_s, crisis.text());
    RUCHE_TRY(readParts(connection, found));
    return found;
}

Result<std::optional<domain::Crisis>> open(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(const QList<domain::CrisisId> ids, idsOf(connection, brand, true, 1));
    if (ids.isEmpty())
        return std::optional<domain::Crisis>();
    RUCHE_TRY_ASSIGN(const domain::Crisis crisis, read(connection, ids.constFirst()));
    return std::optional(crisis);
}

Result<QList<domain::Crisis>> list(Connection &connection, domain::BrandId brand, int limit)
{
    RUCHE_TRY_ASSIGN(const QList<domain::CrisisId> ids, idsOf(connection, brand, false, limit));
    QList<domain::Crisis> all;
    for (const domain::CrisisId id : ids) {
        RUCHE_TRY_ASSIGN(const domain::Crisis crisis, read(connection, id));
        all << crisis;
    }
    return all;
}

Result<domain::CrisisId>
add(Connection &connection, domain::BrandId brand, const QString &title, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO crisis (brand_id, title, began_at) VALUES (:brand, :title, "
            ":now) RETURNING id"_s,
            {{u":brand"_s, brand.value}, {u":title"_s, textOrEmpty(title)}, {u":now"_s, toColumn(now)}}));
    connection.touch(domain::Change::Planning);
    return domain::CrisisId(id.toLongLong());
}

Result<void>
addTask(Connection &connection, domain::CrisisId crisis, const QString &task, const QString &person)
{
    return changedCrisis(
        connection,
        connection.change(
            u"INSERT INTO crisis_task (crisis_id, position, task, person) VALUES (:id, (SELECT "
            "coalesce(max(position), 0) + 1 FROM crisis_task WHERE crisis_id = :id), :task, "
            ":person)"_s,
            {{u":id"_s, crisis.value}, {u":task"_s, textOrEmpty(task)}, {u":person"_s, textOrEmpty(person)}}),
        crisis);
}

Result<void> saveTask(Connection &connection, domain::CrisisId crisis, const domain::CrisisTask &task)
{
    return changedCrisis(
        connection,
        connection.change(u"UPDATE crisis_task SET task = :task, person = :person, done_at = "
                          ":done WHERE id = :id AND crisis_id = :crisis"_s,
                          {{u":task"_s, textOrEmpty(task.task)},
                           {u":person"_s, textOrEmpty(task.person)},
                           {u":done"_s, toColumn(task.doneAt)},
                           {u":id"_s, task.id},
                           {u":crisis"_s, crisis.value}}),
        crisis);
}

Result<void> addEntry(Connection &connection, domain::CrisisId crisis, const domain::CrisisEntry &entry)
{
    return changedCrisis(
        connection,
        connection.change(u"INSERT INTO crisis_entry (crisis_id, at, kind, body) VALUES (:id, "
                          ":at, :kind, :body)"_s,
                          {{u":id"_s, crisis.value},
                           {u":at"_s, toColumn(entry.at)},
                           {u":kind"_s, entryKindName(entry.kind)},
                           {u":body"_s, textOrEmpty(entry.text)}}),
        crisis);
}

Result<void> setStatement(Connection &connection, domain::CrisisId crisis, const QString &statement)
{
    return changedCrisis(
        connection,
        connection.change(u"UPDATE crisis SET statement = :statement WHERE id = :id"_s,
                          {{u":statement"_s, textOrEmpty(statement)}, {u":id"_s, crisis.value}}),
        crisis);
}

Result<void> end(Connection &connection, domain::CrisisId crisis, const QDateTime &now)
{
    return changedCrisis(
        connection,
        connection.change(u"UPDATE crisis SET ended_at = :now WHERE id = :id AND ended_at IS NULL"_s,
                          {{u":now"_s, toColumn(now)}, {u":id"_s, crisis.value}}),
        crisis);
}

} // namespace ruche::storage::crises
