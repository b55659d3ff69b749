// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/postservice.h"

namespace ruche::storage {
class Connection;
}

namespace ruche::services {

/// Keeps a new file for a brand. Errors: TooLarge (over 32 MB), InvalidArgument (empty). Thread: that of the
/// connection.
[[nodiscard]] Result<domain::Media>
keepFile(storage::Connection &connection, domain::BrandId brand, const MediaFile &file, const QDateTime &now);

} // namespace ruche::services
