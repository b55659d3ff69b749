// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <initializer_list>
#include <span>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace ruche::storage {

class Connection;

/// A statement of SQLite's C API on the connection's own handle, for the few paths that QtSql is too slow
/// for: storing messages by the hundred thousand (measured three to four times faster), and reading as many
/// rows. Parameters are ?1, ?2 …; texts are UTF-8. Thread: the connection's. Must not outlive the connection.
class NativeStatement
{
public:
    /// A value to bind; an empty variant is NULL, a null text is "". A text must live as long as the call.
    using Value = std::variant<std::monostate, qint64, double, QByteArrayView>;

    NativeStatement(Connection &connection, QByteArray sql);
    ~NativeStatement();
    NativeStatement(const NativeStatement &) = delete;
    NativeStatement &operator=(const NativeStatement &) = delete;

    /// Binds and runs to the first row. True when there is one: read it, then call reset() or run() anew.
    /// Errors: as those of Connection::run().
    [[nodiscard]] Result<bool> run(std::initializer_list<Value> values);
    /// Binds and runs a statement that answers with no row.
    [[nodiscard]] Result<void> change(std::initializer_list<Value> values);
    /// Binds and runs an INSERT of one row into a table with an INTEGER PRIMARY KEY; the id of the new row.
    /// Not by RETURNING: with it SQLite journals the statement, and the full text search writes out what it
    /// holds at every one (measured: an import takes a fifth longer).
    [[nodiscard]] Result<qint64> insert(std::initializer_list<Value> values);
    /// The next row of what run() found; false after the last, which also resets.
    [[nodiscard]] Result<bool> next();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// A text as it is stored, without a copy: valid until the statement moves on.
    [[nodiscard]] QByteArrayView utf8(int column) const;

private:
    [[nodiscard]] Result<void> prepare();
    /// What becomes of a text that is bound.
    enum class Texts {
        Copied, ///< the statement goes on after the call
        Borrowed,
    };
    [[nodiscard]] Result<void> bind(std::span<const Value> values, Texts texts);
    [[nodiscard]] Result<bool> step();

    sqlite3 *m_handle;
    QByteArray m_sql;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace ruche::storage
