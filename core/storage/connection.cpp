// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/base/log.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <algorithm>
#include <sqlite3.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

Error typedError(int extended, const QString &text, const QString &statement)
{
    // Values could hold what people wrote; the words of the statement cannot.
    const QString detail
        = u"%1 [%2] in: %3"_s.arg(text, QString::number(extended), statement.simplified().left(80));
    const auto make = [&detail](ErrorCode code) { return Error{code, detail, {}, std::nullopt}; };
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorCode::Busy);
    case SQLITE_FULL:
        return make(ErrorCode::DiskFull);
    case SQLITE_CORRUPT:
        return make(ErrorCode::Damaged);
    case SQLITE_NOTADB:
        return make(ErrorCode::NotAWorkspace);
    case SQLITE_CANTOPEN:
        return make(ErrorCode::FileUnreadable);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return make(ErrorCode::FileUnwritable);
    case SQLITE_IOERR:
        // The second: no room for the index of the log, which is mapped into memory.
        return make(extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_SHMSIZE
                        ? ErrorCode::DiskFull
                        : ErrorCode::FileUnreadable);
    case SQLITE_INTERRUPT:
        return make(ErrorCode::Cancelled);
    case SQLITE_CONSTRAINT:
        if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY)
            return make(ErrorCode::AlreadyExists);
        return make(ErrorCode::Refused);
    default:
        return make(ErrorCode::Internal);
    }
}

Error sqlErrorOf(const QSqlError &error, const QString &statement)
{
    return typedError(error.nativeErrorCode().toInt(), error.databaseText(), statement);
}

/// SQLite keeps statistics of its memory, behind a lock at every allocation, unless it is told not to before
/// it starts.
void forgoMemoryStatistics()
{
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(done) // refused when somebody else has started it: slower, nothing worse
}

} // namespace

Error errorOfSqlite(sqlite3 *handle, const QByteArray &statement)
{
    return typedError(sqlite3_extended_errcode(handle),
                      QString::fromUtf8(sqlite3_errmsg(handle)),
                      QString::fromUtf8(statement));
}

Error errorOf(const QSqlQuery &query)
{
    return sqlErrorOf(query.lastError(), query.lastQuery());
}

Connection::Connection(QSqlDatabase database)
    : m_database(std::move(database))
{
}

Connection::~Connection()
{
    m_statements.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    forgoMemoryStatistics();
    const QString name = u"ruche-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    if (!database.open()) {
        Error error = sqlErrorOf(database.lastError(), u"open"_s);
        error.subject = path;
        if (error.code == ErrorCode::Internal)
            error.code = ErrorCode::FileUnreadable;
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
        return fail(std::move(error));
    }
    std::unique_ptr<Connection> connection(new Connection(database));
    database = QSqlDatabase(); // a second handle would keep the connection from being removed
    // The page size only counts in a new file: an import is a tenth faster than with SQLite's 4096 bytes.
    // secure_delete is on in some builds and off in others: erased people must not stay in free pages.
    const QStringList forWriters{u"PRAGMA page_size=16384"_s,
                                 u"PRAGMA journal_mode=WAL"_s,
                                 u"PRAGMA synchronous=NORMAL"_s,
                                 u"PRAGMA secure_delete=ON"_s};
    const QStringList forAll{
        u"PRAGMA foreign_keys=ON"_s, u"PRAGMA cache_size=-65536"_s, u"PRAGMA temp_store=MEMORY"_s};
    const QStringList pragmas = access == Access::ReadWrite ? forWriters + forAll : forAll;
    for (const QString &pragma : pragmas) {
        if (auto done = connection->execute(pragma); !done) {
            Error error = done.error();
            error.subject = path;
            return fail(std::move(error));
        }
    }
    return connection;
}

QSqlQuery &Connection::prepared(const QString &sql)
{
    if (m_statements.size() >= size_t(mostStatements) && !m_statements.contains(sql))
        forgetStatements();
    Statement &entry = m_statements[sql];
    entry.lastUse = ++m_uses;
    if (!entry.query) {
        entry.query = std::make_unique<QSqlQuery>(m_database);
        entry.query->setForwardOnly(true);
        if (!entry.query->prepare(sql))
            qCCritical(lcStorage).noquote()
                << "cannot prepare:" << entry.query->lastError().databaseText() << sql.simplified();
    } else {
        entry.query->finish();
    }
    return *entry.query;
}

void Connection::forgetStatements()
{
    std::vector<qint64> uses;
    uses.reserve(m_statements.size());
    for (const auto &[sql, statement] : m_statements)
        uses.push_back(statement.lastUse);
    const auto quarter = uses.begin() + qsizetype(uses.size() / 4);
    std::nth_element(uses.begin(), quarter, uses.end());
    const qint64 oldest = *quarter;
    std::erase_if(m_statements, [oldest](const auto &entry) {
        return entry.second.lastUse < oldest && !entry.second.query->isActive();
    });
}

Result<QSqlQuery *> Connection::run(const QString &sql, std::initializer_list<Binding> bindings)
{
    QSqlQuery &query = prepared(sql);
    for (const auto &[name, value] : bindings)
        query.bindValue(name, value);
    if (!query.exec())
        return fail(errorOf(query));
    return &query;
}

Result<int> Connection::change(const QString &sql, std::initializer_list<Binding> bindings)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, run(sql, bindings));
    const int rows = query->numRowsAffected();
    query->finish();
    return rows;
}

Result<QVariant> Connection::value(const QString &sql, std::initializer_list<Binding> bindings)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, run(sql, bindings));
    if (!query->next()) {
        const bool failed = query->lastError().isValid();
        const Error error = failed ? errorOf(*query)
                                   : Error{ErrorCode::NotFound, sql.simplified().left(80), {}, std::nullopt};
        query->finish();
        return fail(error);
    }
    QVariant first = query->value(0);
    query->finish();
    return first;
}

Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return fail(sqlErrorOf(query.lastError(), sql));
    return {};
}

Result<void> Connection::beginImmediate()
{
    return execute(u"BEGIN IMMEDIATE"_s);
}

Result<void> Connection::commit()
{
    return execute(u"COMMIT"_s);
}

void Connection::rollback()
{
    (void)takeTouched();
    if (auto done = execute(u"ROLLBACK"_s); !done)
        qCDebug(lcStorage).noquote() << "rollback:" << done.error().detail;
}

domain::Changes Connection::takeTouched()
{
    return std::exchange(m_touched, domain::Changes());
}

sqlite3 *Connection::handle() const
{
    return *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
}

qint64 Connection::dataVersion()
{
    return value(u"PRAGMA data_version"_s).value_or(QVariant(0)).toLongLong();
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection)
{
    RUCHE_TRY(connection.beginImmediate());
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction()
{
    if (m_open)
        m_connection.rollback();
}

Result<void> Transaction::commit()
{
    RUCHE_TRY(m_connection.commit());
    m_open = false;
    return {};
}

} // namespace ruche::storage
