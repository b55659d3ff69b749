// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/publishing.h"

#include <QList>

namespace ruche::storage {

class Connection;

/// All attempts of a workspace, to be read and searched. Thread: the connection's, inside the caller's
/// transaction.
namespace publishlog {

/// Newest first.
[[nodiscard]] Result<QList<domain::PublishLogRow>> find(Connection &connection,
                                                        const domain::PublishLogQuery &query);

} // namespace publishlog

} // namespace ruche::storage
