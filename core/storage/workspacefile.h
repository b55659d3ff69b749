// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

namespace ruche::storage {

class Connection;

/// Who a workspace is, from its table `workspace`.
struct FileIdentity
{
    QString name;
    QString uuid;
    bool isSample = false;
};

/// Everything done to the workspace file as a file. All functions run on a storage thread, or where nothing
/// else has the file.
namespace workspacefile {

/// Application id in the SQLite header ("RUCH"): tells a workspace from any other SQLite file.
constexpr int applicationId = 0x52554348;

/// Whether the file looks like a workspace, from its header alone: so that another program's database is not
/// even opened. Errors: FileUnreadable, NotAWorkspace. Thread: any.
[[nodiscard]] Result<void> recognise(const QString &path);
/// Makes tables in an empty new file and names it. Errors: those of Migrator::migrate().
[[nodiscard]] Result<FileIdentity>
initialise(Connection &connection, const QString &path, const QString &name, const QDateTime &now);
/// Checks that it is a workspace and sound enough to open, upgrades it, reads who it is. Errors:
/// NotAWorkspace, NewerFile, Damaged, DiskFull, Busy.
[[nodiscard]] Result<FileIdentity> prepare(Connection &connection, const QString &path, const QDateTime &now);
[[nodiscard]] Result<FileIdentity> identity(Connection &connection);
[[nodiscard]] Result<void> setValue(Connection &connection, const QString &key, const QString &value);

/// Rows per table kind, under names for people ("posts", "messages").
[[nodiscard]] Result<QMap<QString, qint64>> counts(Connection &connection);
/// What integrity_check and foreign_key_check find, at most 100 lines; empty when sound.
[[nodiscard]] Result<QStringList> problems(Connection &connection);
/// A consistent copy while the file is in use, made whole or not at all: written beside the destination,
/// checked, renamed. Errors: AlreadyExists, FileUnwritable, DiskFull, Damaged.
[[nodiscard]] Result<void> backup(Connection &connection, const QString &destination);
/// See services::Workspace::restore().
[[nodiscard]] Result<void> restore(const QString &source, const QString &path);

} // namespace workspacefile

} // namespace ruche::storage
