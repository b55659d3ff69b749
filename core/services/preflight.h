// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/publishwarning.h"

#include <QDateTime>
#include <QList>

namespace ruche::storage {
class Connection;
}

/// What can be known of a planned post before its time without asking a network. Thread: that of the
/// connection.
namespace ruche::services {

/// What keeps a variant from leaving as things are: a refused sign-in, a text over its network's limit, a
/// file that is missing or too large… Empty when nothing does.
[[nodiscard]] Result<QList<domain::PublishWarning>>
checkVariant(storage::Connection &connection, domain::VariantId variant, const QDateTime &now);

} // namespace ruche::services
