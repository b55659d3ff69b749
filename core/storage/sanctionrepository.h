// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ruling.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace ruche::storage {

class Connection;

/// What networks are to be asked for about people. Nothing is queued and forgotten: what is wanted and what
/// the network has are compared, so that an undo, an end that comes while nothing runs, and a process that
/// dies in the middle all lead to the right thing. Thread: the connection's, inside the caller's transaction.
namespace sanctions {

/// One thing to tell a network: that somebody is under a sanction until `until`, or under none.
struct Work
{
    domain::Sanction sanction;
    bool stands = false; ///< this or another sanction of the same kind is wanted for the same person
    std::optional<QDateTime> until; ///< when the last of them ends; nothing: without end
    int attempts = 0; ///< tries before this one
};

/// Adds one that waits (its id and state are ignored).
[[nodiscard]] Result<domain::SanctionId>
add(Connection &connection, const domain::Sanction &sanction, const QDateTime &notBefore);
[[nodiscard]] Result<QList<domain::Sanction>>
ofRuling(Connection &connection, domain::RulingId ruling, const QDateTime &now);
/// Those that are wanted now of all identities of a member, the one that ends first in front.
[[nodiscard]] Result<QList<domain::Sanction>>
activeOf(Connection &connection, domain::MemberId member, const QDateTime &now);
/// Ends one before its time, and leaves the decision that it came of.
[[nodiscard]] Result<void>
liftByHand(Connection &connection, domain::SanctionId sanction, const QDateTime &now);

/// Reserves what is due first, so that of several processes one does it; from then on it is uncertain what
/// the network has, until settle(). Nothing when nothing is due. Accounts that are paused or removed wait.
[[nodiscard]] Result<std::optional<Work>>
claimNext(Connection &connection, const QString &owner, const QDateTime &now, std::chrono::milliseconds time);
/// The network has been told.
[[nodiscard]] Result<void> settle(Connection &connection, const Work &work, const QString &owner);
/// It could not be told: tried again at `retryAt`, or never when that is nothing.
[[nodiscard]] Result<void> fail(Connection &connection,
                                const Work &work,
                                const QString &owner,
                                const Error &problem,
                                const std::optional<QDateTime> &retryAt);
/// When the next one is due; nothing when none is.
[[nodiscard]] Result<std::optional<QDateTime>> nextTime(Connection &connection, const QDateTime &now);

} // namespace sanctions

} // namespace ruche::storage
