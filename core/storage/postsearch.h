// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QString>

namespace ruche::storage {

class Connection;

/// Full text search of posts: title and text without markup. Rows are written beside their post by the post
/// repositories. Thread: the connection's.
namespace postsearch {

/// What people type as a match: all words, each as a beginning, accents and case ignored; quoted words as a
/// phrase. Empty when nothing in it can be searched for.
[[nodiscard]] QString matchOf(const QString &words);
/// A condition on posts called `p` for `:words` bound to matchOf().
[[nodiscard]] QString condition();
/// Writes or rewrites the row of a post.
[[nodiscard]] Result<void>
index(Connection &connection, domain::PostId id, const QString &title, const QString &text);

} // namespace postsearch

} // namespace ruche::storage
