// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/savedview.h"

#include <QDateTime>
#include <QList>

namespace ruche::storage {

class Connection;

/// The named searches of the inbox. Thread: the connection's, inside the caller's transaction.
namespace savedviews {

/// In the order in which they were made.
[[nodiscard]] Result<QList<domain::SavedView>> list(Connection &connection);
/// Adds it, or gives the one of that name another query and base; its id is ignored.
[[nodiscard]] Result<domain::SavedViewId>
save(Connection &connection, const domain::SavedView &view, const QDateTime &now);
/// Errors: NotFound.
[[nodiscard]] Result<void> remove(Connection &connection, domain::SavedViewId id);

} // namespace savedviews

} // namespace ruche::storage
