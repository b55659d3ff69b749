// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/postservice.h"

namespace ruche::storage {
class Connection;
}

namespace ruche::services {

/// Writes a new post as PostService::add() does, for those who write several in one transaction. Errors:
/// those of PostService::add(). Thread: that of the connection.
[[nodiscard]] Result<domain::PostId>
addPost(storage::Connection &connection, const PostDraft &draft, const QDateTime &now);

} // namespace ruche::services
