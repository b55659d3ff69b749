// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/brand.h"

#include <QDateTime>
#include <QList>

namespace ruche::storage {

class Connection;

/// The brands of a workspace. Thread: the connection's, inside the caller's transaction.
namespace brands {

/// In switcher order.
[[nodiscard]] Result<QList<domain::Brand>> list(Connection &connection, bool withArchived);
/// Errors: NotFound.
[[nodiscard]] Result<domain::Brand> read(Connection &connection, domain::BrandId id);
/// Writes a new brand at the end of the switcher; `brand.id` and `brand.position` are ignored. Errors:
/// AlreadyExists (name).
[[nodiscard]] Result<domain::BrandId>
add(Connection &connection, const domain::Brand &brand, const QDateTime &now);
/// Name, colour, zone, languages and position. Errors: NotFound, AlreadyExists.
[[nodiscard]] Result<void> update(Connection &connection, const domain::Brand &brand);
/// Errors: NotFound.
[[nodiscard]] Result<void>
setArchived(Connection &connection, domain::BrandId id, const std::optional<QDateTime> &at);
/// How many there are, archived ones too: decides the next colour.
[[nodiscard]] Result<int> count(Connection &connection);

} // namespace brands

} // namespace ruche::storage
