// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace ruche::storage {

class Connection;

/// Columns that repeat what other rows say, computed anew after many messages came or went at once. Thread:
/// the connection's, inside the caller's transaction.
namespace sitederived {

/// Count and newest incoming message (the newest of all when none is incoming). Its state of work stays.
[[nodiscard]] Result<void> refreshConversation(Connection &connection, qint64 conversation);
/// Counts, first and last activity, score.
[[nodiscard]] Result<void> refreshMember(Connection &connection, qint64 member, const QDateTime &now);
/// Approved comments by others.
[[nodiscard]] Result<void> refreshCommentCount(Connection &connection, qint64 post);

} // namespace sitederived

} // namespace ruche::storage
