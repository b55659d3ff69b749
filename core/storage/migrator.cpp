// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrator.h"

#include "core/base/log.h"
#include "core/storage/connection.h"
#include "core/storage/dialect.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are not registered by themselves.
static void initMigrationResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace ruche::storage {

namespace {

QStringList migrationFiles()
{
    initMigrationResources();
    QStringList files = QDir(u":/ruche/migrations"_s).entryList(QDir::Files, QDir::Name);
    return files;
}

Result<void> copyBeforeUpgrade(Connection &connection, const QString &path, int version, const QDateTime &now)
{
    const QString copy = u"%1.v%2-%3.bak"_s.arg(path).arg(version).arg(now.toString(u"yyyyMMdd-HHmmss"_s));
    QString quoted = copy;
    quoted.replace(u'\'', u"''"_s);
    if (auto done = connection.execute(u"VACUUM INTO '%1'"_s.arg(quoted)); !done) {
        QFile::remove(copy);
        Error error = done.error();
        error.subject = copy;
        return fail(std::move(error));
    }
    return {};
}

Result<void> applyMigration(Connection &connection, const QString &file, int version)
{
    QFile resource(u":/ruche/migrations/"_s + file);
    if (!resource.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"missing migration "_s + file);
    RUCHE_TRY_ASSIGN(auto transaction, Transaction::begin(connection));
    for (const QString &statement : Migrator::statements(QString::fromUtf8(resource.readAll())))
        RUCHE_TRY(connection.execute(statement));
    RUCHE_TRY(connection.execute(u"PRAGMA user_version=%1"_s.arg(version)));
    return transaction->commit();
}

} // namespace

int Migrator::newestVersion()
{
    return int(migrationFiles().size());
}

Result<int> Migrator::version(Connection &connection)
{
    RUCHE_TRY_ASSIGN(const QVariant value, connection.value(u"PRAGMA user_version"_s));
    return value.toInt();
}

QStringList Migrator::statements(const QString &text)
{
    static const QRegularExpression blankLines(u"\\n[ \\t]*\\n"_s);
    static const QRegularExpression commentLine(u"(?m)^--[^\\n]*\\n?"_s);
    QStringList result;
    for (QString paragraph : text.split(blankLines, Qt::SkipEmptyParts)) {
        paragraph.remove(commentLine);
        if (!paragraph.trimmed().isEmpty())
            result << toSqlite(paragraph.trimmed());
    }
    return result;
}

Result<void> Migrator::migrate(Connection &connection, const QString &path, const QDateTime &now, int upTo)
{
    RUCHE_TRY_ASSIGN(const int from, version(connection));
    const QStringList files = migrationFiles();
    if (from > files.size())
        return fail(
            ErrorCode::NewerFile, u"schema %1, this program knows %2"_s.arg(from).arg(files.size()), path);
    if (from == files.size())
        return {};
    if (from > 0)
        RUCHE_TRY(copyBeforeUpgrade(connection, path, from, now));
    for (int step = from; step < std::min<qsizetype>(upTo, files.size()); ++step) {
        qCDebug(lcStorage).noquote() << "applying migration" << files.at(step);
        if (auto done = applyMigration(connection, files.at(step), step + 1); !done) {
            Error error = done.error();
            error.subject = path;
            return fail(std::move(error));
        }
    }
    return {};
}

} // namespace ruche::storage
