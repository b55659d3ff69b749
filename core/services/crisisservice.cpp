// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/crisisservice.h"

#include "core/services/storage.h"
#include "core/storage/crisisrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace crises = storage::crises;
using CrisisKind = domain::CrisisEntry::Kind;

Result<domain::Crisis> goingOn(storage::Connection &connection, domain::CrisisId id)
{
    RUCHE_TRY_ASSIGN(domain::Crisis crisis, crises::read(connection, id));
    if (crisis.endedAt)
        return fail(ErrorCode::Refused, u"the crisis has ended"_s, id.text());
    return crisis;
}

Result<QString> neededText(const QString &text, const QString &what)
{
    const QString clean = text.trimmed();
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a text is needed"_s, what);
    return clean;
}

} // namespace

CrisisService::CrisisService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<std::optional<domain::Crisis>>> CrisisService::open(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return crises::open(connection, brand); });
}

QFuture<Result<QList<domain::Crisis>>> CrisisService::list(domain::BrandId brand, int limit)
{
    return m_storage.read(
        [brand, limit](storage::Connection &connection) { return crises::list(connection, brand, limit); });
}

QFuture<Result<domain::Crisis>>
CrisisService::begin(domain::BrandId brand, const QString &title, const QStringList &tasks)
{
    return m_storage.write([brand, title, tasks, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::Crisis> {
        RUCHE_TRY_ASSIGN(const QString name, neededText(title, u"title"_s));
        RUCHE_TRY_ASSIGN(const auto open, crises::open(connection, brand));
        if (open)
            return fail(ErrorCode::AlreadyExists, u"crisis"_s, open->id.text());
        RUCHE_TRY_ASSIGN(const domain::CrisisId id, crises::add(connection, brand, name, now));
        for (const QString &task : tasks)
            RUCHE_TRY(crises::addTask(connection, id, task, {}));
        RUCHE_TRY(crises::addEntry(connection, id, {now, CrisisKind::Began, name}));
        return crises::read(connection, id);
    });
}

QFuture<Result<domain::Crisis>>
CrisisService::note(domain::CrisisId crisis, CrisisKind kind, const QString &text)
{
    return m_storage.write([crisis, kind, text, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::Crisis> {
        RUCHE_TRY_ASSIGN(const QString clean, neededText(text, u"text"_s));
        RUCHE_TRY(goingOn(connection, crisis));
        RUCHE_TRY(crises::addEntry(connection, crisis, {now, kind, clean}));
        return crises::read(connection, crisis);
    });
}

QFuture<Result<domain::Crisis>> CrisisService::addTask(domain::CrisisId crisis, const QString &task)
{
    return m_storage.write([crisis, task](storage::Connection &connection) -> Result<domain::Crisis> {
        RUCHE_TRY_ASSIGN(const QString clean, neededText(task, u"task"_s));
        RUCHE_TRY(goingOn(connection, crisis));
        RUCHE_TRY(crises::addTask(connection, crisis, clean, {}));
        return crises::read(connection, crisis);
    });
}

QFuture<Result<domain::Crisis>>
CrisisService::setTask(domain::CrisisId crisis, qint64 task, const QString &person, bool done)
{
    return m_storage.write(
        [=, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::Crisis> {
            RUCHE_TRY_ASSIGN(const domain::Crisis before, goingOn(connection, crisis));
            const auto found = std::find_if(
                before.tasks.begin(), before.tasks.end(), [task](const auto &one) { return one.id == task; });
            if (found == before.tasks.end())
                return fail(ErrorCode::NotFound, u"task"_s, QString::number(task));
            domain::CrisisTask changed = *found;
            changed.person = person.simplified();
            changed.doneAt = !done ? std::nullopt : found->doneAt ? found->doneAt : std::optional(now);
            if (changed == *found)
                return before;
            RUCHE_TRY(crises::saveTask(connection, crisis, changed));
            if (done && !found->doneAt) {
                const QString by = changed.person.isEmpty() ? QString() : u" ("_s + changed.person + u')';
                RUCHE_TRY(crises::addEntry(connection, crisis, {now, CrisisKind::Task, changed.task + by}));
            }
            return crises::read(connection, crisis);
        });
}

QFuture<Result<domain::Crisis>> CrisisService::setStatement(domain::CrisisId crisis, const QString &statement)
{
    return m_storage.write([crisis, statement, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::Crisis> {
        RUCHE_TRY_ASSIGN(const QString clean, neededText(statement, u"statement"_s));
        RUCHE_TRY_ASSIGN(const domain::Crisis before, goingOn(connection, crisis));
        if (before.statement == clean)
            return before;
        RUCHE_TRY(crises::setStatement(connection, crisis, clean));
        RUCHE_TRY(crises::addEntry(connection, crisis, {now, CrisisKind::Statement, clean}));
        return crises::read(connection, crisis);
    });
}

QFuture<Result<domain::Crisis>> CrisisService::end(domain::CrisisId crisis, const QString &lesson)
{
    return m_storage.write([crisis, lesson, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::Crisis> {
        RUCHE_TRY(goingOn(connection, crisis));
        RUCHE_TRY(crises::addEntry(connection, crisis, {now, CrisisKind::Ended, lesson.trimmed()}));
        RUCHE_TRY(crises::end(connection, crisis, now));
        return crises::read(connection, crisis);
    });
}

} // namespace ruche::services
