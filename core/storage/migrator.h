// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace ruche::storage {

class Connection;

/// Brings a workspace to the schema of this program. The migrations are resources named NNNN_name.sql,
/// applied in order, each in its own transaction together with its number (PRAGMA user_version). A shipped
/// one is never edited. Thread: the connection's.
class Migrator
{
public:
    /// What this program writes.
    [[nodiscard]] static int newestVersion();
    /// 0 for an empty file.
    [[nodiscard]] static Result<int> version(Connection &connection);
    /// Applies what is missing. Before the first step of an existing file a copy is made beside it, named
    /// "<file>.v<N>-<yyyymmdd-hhmmss>.bak" after `now`. Errors: NewerFile, DiskFull (nothing changed),
    /// Damaged. Tests stop at an older version with `upTo`, to have an older file.
    [[nodiscard]] static Result<void>
    migrate(Connection &connection, const QString &path, const QDateTime &now, int upTo = newestVersion());

    /// The statements of a migration text: paragraphs split at blank lines, comments kept, translated for
    /// SQLite.
    [[nodiscard]] static QStringList statements(const QString &text);
};

} // namespace ruche::storage
