// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/storage/access.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <unordered_map>
#include <utility>

struct sqlite3;

namespace ruche::storage {

/// One SQLite connection, set up as the workspace needs it (WAL, foreign keys, busy timeout), with its
/// prepared statements. Belongs to the thread that opened it. Repositories take it by reference; nothing else
/// sees it.
class Connection
{
public:
    /// Errors: FileUnreadable, NotAWorkspace, Busy, DiskFull.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// A value for a named placeholder, for example {u":id"_s, id.value}. A null QString binds NULL.
    using Binding = std::pair<QString, QVariant>;

    /// How many prepared statements are kept: more than all of the program's texts, but some are composed of
    /// what is asked (brands, filters), and a window stays open for weeks.
    static constexpr int mostStatements = 400;
    /// A statement prepared once and kept while it is among the ones used last, forward only, with nothing
    /// bound. Use it to its end or finish() it: an open SELECT holds the write-ahead log. Do not keep the
    /// reference across another call with the same text.
    [[nodiscard]] QSqlQuery &prepared(const QString &sql);
    /// Binds and runs a prepared statement; the rows are read from the returned query. Errors: see errorOf().
    [[nodiscard]] Result<QSqlQuery *> run(const QString &sql, std::initializer_list<Binding> bindings = {});
    /// Runs a statement that answers with no row; the answer is how many rows it changed.
    [[nodiscard]] Result<int> change(const QString &sql, std::initializer_list<Binding> bindings = {});
    /// Runs an INSERT … RETURNING id, or any statement whose first row's first column is the answer. NotFound
    /// without a row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, std::initializer_list<Binding> bindings = {});
    /// Runs a statement once, unprepared: PRAGMA, DDL, BEGIN.
    [[nodiscard]] Result<void> execute(const QString &sql);

    /// BEGIN IMMEDIATE. QSqlDatabase::transaction() is not used: its deferred BEGIN fails at the first write
    /// when another process has committed since the first read, whatever the timeout.
    [[nodiscard]] Result<void> beginImmediate();
    [[nodiscard]] Result<void> commit();
    /// Also forgets what was touched. A full disk may have rolled back already: that is not an error.
    void rollback();

    /// Notes what the running job changes; announced when it has committed.
    void touch(domain::Changes changes) { m_touched |= changes; }
    [[nodiscard]] domain::Changes takeTouched();

    /// The driver's handle, for the few measured hot paths (bulk insert, backup); see CONTRIBUTING.
    [[nodiscard]] sqlite3 *handle() const;
    /// How many statements are kept prepared now.
    [[nodiscard]] int statementCount() const { return int(m_statements.size()); }
    /// Moves when another connection has committed.
    [[nodiscard]] qint64 dataVersion();

private:
    explicit Connection(QSqlDatabase database);

    QSqlDatabase m_database;
    struct Hash
    {
        size_t operator()(const QString &text) const noexcept { return qHash(text); }
    };
    struct Statement
    {
        std::unique_ptr<QSqlQuery> query;
        qint64 lastUse = 0; ///< a count of all uses
    };
    /// Forgets the quarter that was used longest ago, but none that is being read.
    void forgetStatements();
    std::unordered_map<QString, Statement, Hash> m_statements;
    qint64 m_uses = 0;
    domain::Changes m_touched;
};

/// The typed error of a failed statement: Busy, DiskFull, Damaged, NotAWorkspace, AlreadyExists (a unique
/// key), Refused (a foreign key or other constraint), else Internal. The detail names the statement's first
/// words, never its values.
[[nodiscard]] Error errorOf(const QSqlQuery &query);
/// The same of a statement that was run through the C API, right after it failed.
[[nodiscard]] Error errorOfSqlite(sqlite3 *handle, const QByteArray &statement);

/// A write transaction as a scope, for what runs outside StorageThread::write(): rolled back unless
/// committed.
class Transaction
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection &connection);
    Connection &m_connection;
    bool m_open = true;
};

} // namespace ruche::storage
