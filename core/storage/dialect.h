// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::storage {

/// The migrations are written in PostgreSQL's words, so that a second engine needs no second schema. For
/// SQLite: identity columns become INTEGER PRIMARY KEY (the row id), the number types INTEGER and REAL, BYTEA
/// becomes BLOB, every table is STRICT, and one whose key has several columns is WITHOUT ROWID. Statements
/// that define no columns (or those of a virtual table) pass through unchanged. Pure.
[[nodiscard]] QString toSqlite(const QString &statement);

} // namespace ruche::storage
