// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/nativestatement.h"

#include "core/storage/connection.h"

#include <sqlite3.h>
#include <utility>

namespace ruche::storage {

NativeStatement::NativeStatement(Connection &connection, QByteArray sql)
    : m_handle(connection.handle())
    , m_sql(std::move(sql))
{
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_statement);
}

Result<void> NativeStatement::prepare()
{
    if (!m_statement) {
        const int code = sqlite3_prepare_v3(
            m_handle, m_sql.constData(), int(m_sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
        if (code != SQLITE_OK)
            return fail(errorOfSqlite(m_handle, m_sql));
    }
    return {};
}

Result<void> NativeStatement::bind(std::span<const Value> values, Texts texts)
{
    RUCHE_TRY(prepare());
    sqlite3_reset(m_statement);
    const auto kept = texts == Texts::Copied ? SQLITE_TRANSIENT : SQLITE_STATIC;
    int index = 0;
    for (const Value &value : values) {
        ++index;
        if (const auto *const number = std::get_if<qint64>(&value))
            sqlite3_bind_int64(m_statement, index, *number);
        else if (const auto *const real = std::get_if<double>(&value))
            sqlite3_bind_double(m_statement, index, *real);
        else if (const auto *const text = std::get_if<QByteArrayView>(&value))
            sqlite3_bind_text(
                m_statement, index, text->isNull() ? "" : text->data(), int(text->size()), kept);
        else
            sqlite3_bind_null(m_statement, index);
    }
    return {};
}

Result<bool> NativeStatement::run(std::initializer_list<Value> values)
{
    RUCHE_TRY(bind(values, Texts::Copied));
    return step();
}

Result<bool> NativeStatement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        sqlite3_reset(m_statement);
        return false;
    default: {
        const Error error = errorOfSqlite(m_handle, m_sql);
        sqlite3_reset(m_statement);
        return fail(error);
    }
    }
}

Result<bool> NativeStatement::next()
{
    return step();
}

Result<void> NativeStatement::change(std::initializer_list<Value> values)
{
    RUCHE_TRY(bind(values, Texts::Borrowed));
    RUCHE_TRY_ASSIGN(const bool row, step());
    if (row)
        reset();
    return {};
}

Result<qint64> NativeStatement::insert(std::initializer_list<Value> values)
{
    RUCHE_TRY(change(values));
    return qint64(sqlite3_last_insert_rowid(m_handle));
}

void NativeStatement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

bool NativeStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 NativeStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double NativeStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView NativeStatement::utf8(int column) const
{
    const auto *const text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QByteArrayView(text, sqlite3_column_bytes(m_statement, column));
}

QString NativeStatement::text(int column) const
{
    return QString::fromUtf8(utf8(column)); // as it is stored: SQLite's own conversion is slower
}

} // namespace ruche::storage
