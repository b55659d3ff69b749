// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/workspacefile.h"

#include "core/storage/connection.h"
#include "core/storage/migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::workspacefile {

namespace {

Error withSubject(Error error, const QString &subject)
{
    error.subject = subject;
    return error;
}

Result<int> applicationIdOf(Connection &connection)
{
    RUCHE_TRY_ASSIGN(const QVariant value, connection.value(u"PRAGMA application_id"_s));
    return value.toInt();
}

Result<QStringList> firstColumn(Connection &connection, const QString &sql)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql));
    QStringList lines;
    while (query->next() && lines.size() < 100)
        lines << query->value(0).toString();
    query->finish();
    return lines;
}

/// Whether a file that nobody has open is a sound workspace.
Result<void> verifyFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::FileUnreadable, u"no such file"_s, path);
    auto connection = Connection::open(path, Access::ReadOnly);
    if (!connection)
        return fail(withSubject(connection.error(), path));
    auto id = applicationIdOf(**connection);
    if (!id)
        return fail(withSubject(id.error(), path));
    if (*id != applicationId)
        return fail(ErrorCode::NotAWorkspace, u"application id %1"_s.arg(*id), path);
    RUCHE_TRY_ASSIGN(const int version, Migrator::version(**connection));
    if (version > Migrator::newestVersion())
        return fail(ErrorCode::NewerFile, u"schema %1"_s.arg(version), path);
    RUCHE_TRY_ASSIGN(const QStringList found, problems(**connection));
    if (!found.isEmpty())
        return fail(ErrorCode::Damaged, found.first(), path);
    return {};
}

} // namespace

Result<void> recognise(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), path);
    // Offsets of the SQLite file header: https://www.sqlite.org/fileformat2.html, "The Database Header".
    constexpr qint64 headerBytes = 100;
    constexpr qint64 applicationIdOffset = 68;
    const QByteArray header = file.read(headerBytes);
    if (header.size() < headerBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return fail(ErrorCode::NotAWorkspace, u"not an SQLite file"_s, path);
    if (qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != applicationId)
        return fail(ErrorCode::NotAWorkspace, u"another program's database"_s, path);
    return {};
}

Result<FileIdentity> identity(Connection &connection)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(u"SELECT key, value FROM workspace"_s));
    FileIdentity who;
    while (query->next()) {
        const QString key = query->value(0).toString();
        const QString value = query->value(1).toString();
        if (key == u"name"_s)
            who.name = value;
        else if (key == u"uuid"_s)
            who.uuid = value;
        else if (key == u"sample"_s)
            who.isSample = value == u"1"_s;
    }
    query->finish();
    return who;
}

Result<void> setValue(Connection &connection, const QString &key, const QString &value)
{
    RUCHE_TRY(connection.change(u"INSERT INTO workspace (key, value) VALUES (:key, :value) "
                                "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                                {{u":key"_s, key}, {u":value"_s, value}}));
    return {};
}

Result<FileIdentity>
initialise(Connection &connection, const QString &path, const QString &name, const QDateTime &now)
{
    RUCHE_TRY(connection.execute(u"PRAGMA application_id=%1"_s.arg(applicationId)));
    RUCHE_TRY(Migrator::migrate(connection, path, now));
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    RUCHE_TRY(setValue(connection, u"name"_s, name));
    RUCHE_TRY(setValue(connection, u"uuid"_s, uuid));
    RUCHE_TRY(setValue(connection, u"created_at"_s, QString::number(now.toMSecsSinceEpoch())));
    return FileIdentity{name, uuid, false};
}

Result<FileIdentity> prepare(Connection &connection, const QString &path, const QDateTime &now)
{
    auto id = applicationIdOf(connection);
    if (!id)
        return fail(withSubject(id.error(), path));
    if (*id != applicationId)
        return fail(ErrorCode::NotAWorkspace, u"application id %1"_s.arg(*id), path);
    // The full check takes seconds on a large file; the quick one finds broken pages and is part of opening.
    auto quick = firstColumn(connection, u"PRAGMA quick_check(1)"_s);
    if (!quick)
        return fail(withSubject(quick.error(), path));
    if (*quick != QStringList{u"ok"_s})
        return fail(ErrorCode::Damaged, quick->value(0), path);
    RUCHE_TRY(Migrator::migrate(connection, path, now));
    return identity(connection);
}

Result<QMap<QString, qint64>> counts(Connection &connection)
{
    static const QList<QPair<QString, QString>> tables{
        {u"brands"_s, u"brand"_s},
        {u"accounts"_s, u"account WHERE removed_at IS NULL"_s},
        {u"posts"_s, u"post WHERE deleted_at IS NULL"_s},
        {u"conversations"_s, u"conversation"_s},
        {u"messages"_s, u"message"_s},
        {u"members"_s, u"member WHERE merged_into IS NULL AND erased_at IS NULL"_s},
        {u"identities"_s, u"identity"_s},
        {u"observations"_s, u"observation"_s},
        {u"objectives"_s, u"objective WHERE deleted_at IS NULL"_s},
        {u"events"_s, u"event"_s},
        {u"imports"_s, u"import"_s},
    };
    QMap<QString, qint64> result;
    for (const auto &[name, table] : tables) {
        RUCHE_TRY_ASSIGN(const QVariant rows, connection.value(u"SELECT count(*) FROM "_s + table));
        result.insert(name, rows.toLongLong());
    }
    return result;
}

Result<QStringList> problems(Connection &connection)
{
    RUCHE_TRY_ASSIGN(QStringList found, firstColumn(connection, u"PRAGMA integrity_check(100)"_s));
    found.removeAll(u"ok"_s);
    RUCHE_TRY_ASSIGN(const QStringList orphans, firstColumn(connection, u"PRAGMA foreign_key_check"_s));
    for (const QString &table : orphans)
        found << u"a row of %1 refers to something that is not there"_s.arg(table);
    return found.mid(0, 100);
}

Result<void> backup(Connection &connection, const QString &destination)
{
    if (QFileInfo::exists(destination))
        return fail(ErrorCode::AlreadyExists, u"the file exists"_s, destination);
    const QString part = destination + u".part"_s;
    QFile::remove(part);
    QString quoted = part;
    quoted.replace(u'\'', u"''"_s);
    auto done = connection.execute(u"VACUUM INTO '%1'"_s.arg(quoted));
    if (done)
        done = verifyFile(part);
    if (done && !QFile::rename(part, destination))
        done = fail(ErrorCode::FileUnwritable, u"cannot rename the finished copy"_s);
    if (!done) {
        QFile::remove(part);
        Error error = withSubject(done.error(), destination);
        if (error.code == ErrorCode::FileUnreadable)
            error.code = ErrorCode::FileUnwritable;
        return fail(std::move(error));
    }
    return {};
}

Result<void> restore(const QString &source, const QString &path)
{
    RUCHE_TRY(verifyFile(source));
    const QString part = path + u".part"_s;
    QFile::remove(part);
    {
        RUCHE_TRY_ASSIGN(const auto from, Connection::open(source, Access::ReadOnly));
        QString quoted = part;
        quoted.replace(u'\'', u"''"_s);
        if (auto copied = from->execute(u"VACUUM INTO '%1'"_s.arg(quoted)); !copied) {
            QFile::remove(part);
            return fail(withSubject(copied.error(), path));
        }
    }
    const QString kept = path + u".before-restore"_s;
    if (QFileInfo::exists(path)) {
        // Whoever has the file open keeps a lock; an exclusive one shows that nobody does, and folds the log
        // into the file.
        if (auto existing = Connection::open(path, Access::ReadWrite)) {
            auto alone = (*existing)->execute(u"PRAGMA locking_mode=EXCLUSIVE"_s);
            if (alone)
                alone = (*existing)->execute(u"BEGIN EXCLUSIVE"_s);
            if (!alone && alone.error().code == ErrorCode::Busy) {
                QFile::remove(part);
                return fail(withSubject(alone.error(), path));
            }
            if (alone)
                (void)(*existing)->execute(u"ROLLBACK"_s);
            (void)(*existing)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        } // a damaged file cannot be opened at all, and is replaced for just that reason
        QFile::remove(kept);
        if (!QFile::rename(path, kept)) {
            QFile::remove(part);
            return fail(ErrorCode::FileUnwritable, u"cannot move the old file"_s, path);
        }
        for (const QString &side : {u"-wal"_s, u"-shm"_s}) {
            QFile::remove(kept + side);
            QFile::rename(path + side, kept + side);
        }
    }
    if (!QFile::rename(part, path)) {
        QFile::rename(kept, path);
        return fail(ErrorCode::FileUnwritable, u"cannot put the copy in place"_s, path);
    }
    return {};
}

} // namespace ruche::storage::workspacefile
