// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/objective.h"

#include <QDateTime>
#include <QList>

namespace ruche::storage {

class Connection;

/// The goals of the brands. Where they stand is not stored: ObjectiveService computes it.
namespace objectiverepository {

/// By end day, then id; those removed left out. Empty brands: all that are not archived.
[[nodiscard]] Result<QList<domain::Objective>> list(Connection &connection,
                                                    const QList<domain::BrandId> &brands);
/// Errors: NotFound.
[[nodiscard]] Result<domain::Objective> read(Connection &connection, domain::ObjectiveId objective);
/// The answer carries the new id. Errors: NotFound (the brand).
[[nodiscard]] Result<domain::Objective>
add(Connection &connection, const domain::Objective &objective, const QDateTime &now);
/// All but the brand, which stays. Errors: NotFound.
[[nodiscard]] Result<void> update(Connection &connection, const domain::Objective &objective);
/// Errors: NotFound.
[[nodiscard]] Result<void>
remove(Connection &connection, domain::ObjectiveId objective, const QDateTime &now);

} // namespace objectiverepository

} // namespace ruche::storage
