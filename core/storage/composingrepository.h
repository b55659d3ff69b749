// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/composing.h"
#include "core/domain/post.h"

#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// What the composer keeps beside a post: its versions, and where somebody was writing. Thread: the
/// connection's.
namespace composing {

inline constexpr int mostVersions = 50;

/// Keeps what the post says now, when it is something else than the newest version says. Saves that follow
/// each other within a minute are one version: else an hour of writing would leave none from its beginning.
[[nodiscard]] Result<void>
recordVersion(Connection &connection, const domain::Post &post, const QDateTime &now);
/// Newest first.
[[nodiscard]] Result<QList<domain::PostVersion>> versions(Connection &connection, domain::PostId post);

/// Its post is the open one from now on.
[[nodiscard]] Result<void> keepPlace(Connection &connection, const domain::WritingPlace &place);
[[nodiscard]] Result<std::optional<domain::WritingPlace>> place(Connection &connection, domain::PostId post);
/// That of the open post, if it is still a draft.
[[nodiscard]] Result<std::optional<domain::WritingPlace>> openPlace(Connection &connection);
/// No post is open any more.
[[nodiscard]] Result<void> closePlaces(Connection &connection);

} // namespace composing

} // namespace ruche::storage
