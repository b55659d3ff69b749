// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Posts as networks have them, stored beside our own: what we sent is recognised by its remote id, or by its
/// key when the answer to it was lost, and is never doubled. Thread: the connection's, inside the caller's
/// transaction.
namespace remoteposts {

/// Stores a page of posts of an account. New ones become posts of origin Remote; known ones take the
/// network's title, text, address and time; those that are gone go to the trash with ErrorCode::Gone as their
/// problem (our own stay, with that problem). Storing the same page twice changes nothing.
[[nodiscard]] Result<domain::StoreCounts> storePosts(Connection &connection,
                                                     const domain::Account &account,
                                                     const QList<domain::IncomingPost> &posts,
                                                     const QDateTime &now);
/// The post that an account's network calls so; nothing when it is not known here.
[[nodiscard]] Result<std::optional<domain::PostId>>
find(Connection &connection, domain::AccountId account, const domain::RemoteId &remote);

} // namespace remoteposts

} // namespace ruche::storage
