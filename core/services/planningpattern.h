// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/planning.h"
#include "core/services/postservice.h"

#include <QDateTime>
#include <QList>

namespace ruche::storage {
class Connection;
}

/// What the posts of a series are made of. Thread: storage.
namespace ruche::services::pattern {

/// A series with the words, accounts and files of a draft, which is one of `post` (or of none, without id).
/// Errors: InvalidArgument (nothing to say, no account), NotFound (an account of another brand, a file of
/// another post), TooLarge.
[[nodiscard]] Result<domain::Series> withDraft(storage::Connection &connection,
                                               const domain::Series &series,
                                               const domain::Post &post,
                                               const PostDraft &draft,
                                               const QDateTime &now);
/// Whether they say the same on the same accounts.
[[nodiscard]] bool sameVariants(const QList<domain::Variant> &some, const QList<domain::Variant> &others);
/// Those of the series as variants of a post: each in the state that it has there, new ones scheduled.
[[nodiscard]] QList<domain::Variant> variantsFor(const domain::Post &post, const domain::Series &series);

} // namespace ruche::services::pattern
