// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QList>
#include <QString>

namespace ruche::storage {

class Connection;

/// The condition that keeps a list to some brands, the same for every list.
namespace brandfilter {

/// " AND column = 3", " AND column IN (1,2)", or nothing when all brands are meant and none is archived.
/// Numbers are written into the text: an index is then chosen for what is asked.
[[nodiscard]] Result<QString>
condition(Connection &connection, const QString &column, const QList<domain::BrandId> &brands);

/// Those asked for; none means all that are not archived.
[[nodiscard]] Result<QList<domain::BrandId>> brands(Connection &connection,
                                                    const QList<domain::BrandId> &wanted);

} // namespace brandfilter

} // namespace ruche::storage
