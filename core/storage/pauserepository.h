// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// The quiet switch: while it is on for a brand, or for all, nothing of it is sent. Every use of it stays on
/// record. Thread: the connection's, inside the caller's transaction.
namespace pauses {

struct Pause
{
    qint64 id = 0;
    domain::BrandId brand; ///< invalid: all brands
    QString reason;
    QDateTime startedAt;
    std::optional<QDateTime> endedAt;
};

/// An SQL condition that is true while the brand in `column` is paused.
[[nodiscard]] QString condition(const QString &column);
/// The same for the instant in `at`: whether it fell into a pause.
[[nodiscard]] QString conditionAt(const QString &column, const QString &at);
/// Newest first; with `openOnly` those that are on.
[[nodiscard]] Result<QList<Pause>> list(Connection &connection, bool openOnly);
[[nodiscard]] Result<bool> isPaused(Connection &connection, domain::BrandId brand);
/// Invalid: all. Errors: AlreadyExists (it is on), NotFound.
[[nodiscard]] Result<void>
begin(Connection &connection, domain::BrandId brand, const QString &reason, const QDateTime &now);
/// False when it was not on.
[[nodiscard]] Result<bool> end(Connection &connection, domain::BrandId brand, const QDateTime &now);

} // namespace pauses

} // namespace ruche::storage
