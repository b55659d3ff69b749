// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/crisis.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Crises with their tasks and their log. Thread: the connection's, inside the caller's transaction.
namespace crises {

/// The one that is open; nothing otherwise.
[[nodiscard]] Result<std::optional<domain::Crisis>> open(Connection &connection, domain::BrandId brand);
/// NotFound.
[[nodiscard]] Result<domain::Crisis> read(Connection &connection, domain::CrisisId crisis);
/// Newest first, at most `limit`.
[[nodiscard]] Result<QList<domain::Crisis>> list(Connection &connection, domain::BrandId brand, int limit);
[[nodiscard]] Result<domain::CrisisId>
add(Connection &connection, domain::BrandId brand, const QString &title, const QDateTime &now);
[[nodiscard]] Result<void>
addTask(Connection &connection, domain::CrisisId crisis, const QString &task, const QString &person);
/// NotFound.
[[nodiscard]] Result<void>
saveTask(Connection &connection, domain::CrisisId crisis, const domain::CrisisTask &task);
[[nodiscard]] Result<void>
addEntry(Connection &connection, domain::CrisisId crisis, const domain::CrisisEntry &entry);
[[nodiscard]] Result<void>
setStatement(Connection &connection, domain::CrisisId crisis, const QString &statement);
[[nodiscard]] Result<void> end(Connection &connection, domain::CrisisId crisis, const QDateTime &now);

} // namespace crises
} // namespace ruche::storage
