// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"
#include "core/domain/queries.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Posts with their variants and media. What is derived of a post (its combined state, where the calendar
/// shows it, its search row) is kept by refresh(), which every function here that writes calls. Thread: the
/// connection's, inside the caller's transaction.
namespace posts {

/// By planned or published time, then id. Not the ones in the trash.
[[nodiscard]] Result<QList<domain::Post>> list(Connection &connection, const domain::PostQuery &query);
/// One in the trash too. Errors: NotFound.
[[nodiscard]] Result<domain::Post> read(Connection &connection, domain::PostId id);
/// Errors: NotFound.
[[nodiscard]] Result<domain::Variant> readVariant(Connection &connection, domain::VariantId id);
[[nodiscard]] Result<domain::PostId> postOf(Connection &connection, domain::VariantId id);

/// Writes a new post with its variants (account, title, text, state) and media (ids, in order).
[[nodiscard]] Result<domain::PostId>
add(Connection &connection, const domain::Post &post, const QDateTime &now);
/// Writes title, text, plan, variants and media over what is there and grows the revision. A variant that is
/// not in the post any more is removed but keeps its attempts; one that comes back is the same again. Errors:
/// Conflict when the stored revision is not `post.revision`, NotFound.
[[nodiscard]] Result<void> update(Connection &connection, const domain::Post &post, const QDateTime &now);
/// Another plan, or none; grows the revision.
[[nodiscard]] Result<void> setPlan(Connection &connection,
                                   domain::PostId id,
                                   const std::optional<ZonedTime> &plannedFor,
                                   const std::optional<QDateTime> &plannedAt,
                                   const QDateTime &now);
[[nodiscard]] Result<void>
setDeleted(Connection &connection, domain::PostId id, const std::optional<QDateTime> &at);

/// A variant's state and what came of its last attempt; clears neither key nor remote id.
[[nodiscard]] Result<void> setVariantState(Connection &connection,
                                           domain::VariantId id,
                                           domain::PostState state,
                                           const std::optional<Error> &problem = std::nullopt,
                                           const std::optional<QDateTime> &retryAt = std::nullopt);
/// The state of a post that has no variant.
[[nodiscard]] Result<void> setOwnState(Connection &connection, domain::PostId id, domain::PostState state);
/// Computes anew what is derived of a post: also to be called when its rows were changed from outside (an
/// undo).
[[nodiscard]] Result<void> refresh(Connection &connection, domain::PostId id);

/// Keeps a file of a brand. `media.id` is ignored.
[[nodiscard]] Result<domain::MediaId>
addMedia(Connection &connection, const domain::Media &media, const QByteArray &content, const QDateTime &now);
[[nodiscard]] Result<void> setAltText(Connection &connection, domain::MediaId id, const QString &altText);
/// Whether all of it is there, by its size.
[[nodiscard]] Result<bool> hasContent(Connection &connection, domain::MediaId id);
/// Errors: NotFound.
[[nodiscard]] Result<QByteArray> mediaContent(Connection &connection, domain::MediaId id);

} // namespace posts

} // namespace ruche::storage
