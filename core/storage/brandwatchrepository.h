// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/watch.h"

#include <QDateTime>
#include <QList>

namespace ruche::storage {

class Connection;

/// What is watched for each brand, what its reputation index is made of, and which alerts people were told
/// of. Thread: the connection's, inside the caller's transaction.
namespace watches {

/// Of some brands, or of all without any; in the order of their positions.
[[nodiscard]] Result<QList<domain::Watch>> list(Connection &connection, const QList<domain::BrandId> &brands);
/// Adds one without an id, after the others of its brand. NotFound.
[[nodiscard]] Result<domain::WatchId>
save(Connection &connection, const domain::Watch &watch, const QDateTime &now);
/// NotFound.
[[nodiscard]] Result<void> remove(Connection &connection, domain::WatchId watch);
/// NotFound.
[[nodiscard]] Result<domain::Watch> read(Connection &connection, domain::WatchId watch);

/// The usual ones when nobody chose others.
[[nodiscard]] Result<domain::IndexWeights> weights(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<void>
setWeights(Connection &connection, domain::BrandId brand, const domain::IndexWeights &weights);

/// Notes that people are told of an episode; false when they were before: of this one, or of one of the brand
/// that began between `since` and `until`.
[[nodiscard]] Result<bool> tell(Connection &connection,
                                domain::BrandId brand,
                                const QDateTime &began,
                                const QDateTime &since,
                                const QDateTime &until,
                                const QDateTime &now);

} // namespace watches
} // namespace ruche::storage
