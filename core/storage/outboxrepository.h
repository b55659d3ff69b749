// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/outbox.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// Replies and moderations that wait for their network. An entry is sent by who claims it; the claims of a
/// process that died end by themselves. Thread: the connection's, inside the caller's transaction.
namespace outbox {

/// What a sender needs besides the entry.
struct Claim
{
    domain::OutboxEntry entry;
    domain::RemoteId message; ///< what the network calls the message
    domain::RemoteId thread; ///< what the network calls the conversation
    domain::RemoteId post; ///< and the post it is under; empty if none
    QDateTime createdAt;
    int attempts = 0; ///< tries before this one
};

/// Queues an entry (its id and state are ignored). `event` is the user's action that it belongs to.
[[nodiscard]] Result<domain::OutboxId>
add(Connection &connection, const domain::OutboxEntry &entry, domain::EventId event, const QDateTime &now);
[[nodiscard]] Result<domain::OutboxEntry> read(Connection &connection, domain::OutboxId id);
/// Waiting, sending, uncertain and failed ones, oldest first.
[[nodiscard]] Result<QList<domain::OutboxEntry>> pending(Connection &connection);
/// Those of one conversation that have not been sent, oldest first.
[[nodiscard]] Result<QList<domain::OutboxEntry>> pendingOf(Connection &connection,
                                                           domain::ConversationId conversation);
/// All that a user's action queued, whatever became of it, oldest first.
[[nodiscard]] Result<QList<domain::OutboxEntry>> ofEvent(Connection &connection, domain::EventId event);
/// When the next entry's time comes; nothing when none waits.
[[nodiscard]] Result<std::optional<QDateTime>> nextTime(Connection &connection);

/// Accounts that have an entry whose time has come and that may be used (not removed, not paused, brand not
/// archived).
[[nodiscard]] Result<QList<domain::AccountId>> dueAccounts(Connection &connection, const QDateTime &now);
/// Reserves the account's oldest entry, if it may leave now: an entry waits for the ones queued before it on
/// its account, unless those failed. The answer is nothing when there is none. A claimed one is Sending, or
/// stays Uncertain.
[[nodiscard]] Result<std::optional<Claim>> claimNext(Connection &connection,
                                                     domain::AccountId account,
                                                     const QString &owner,
                                                     const QDateTime &now,
                                                     const QDateTime &until);
/// A sign of life. False when the claim was lost: nothing may leave then.
[[nodiscard]] Result<bool>
renew(Connection &connection, domain::OutboxId id, const QString &owner, const QDateTime &until);
/// What was being sent by a process whose claim ended becomes uncertain, to be asked for not before `askAt`.
/// A claim that ends later than `farEnd` was made by a clock that was wrong, and has ended too. The answer is
/// how many.
[[nodiscard]] Result<int>
releaseDead(Connection &connection, const QDateTime &now, const QDateTime &farEnd, const QDateTime &askAt);

/// Ends a claim. `state` Waiting or Uncertain: tried again, not before `notBefore`. False when the claim was
/// lost.
[[nodiscard]] Result<bool> settle(Connection &connection,
                                  domain::OutboxId id,
                                  const QString &owner,
                                  domain::OutboxState state,
                                  const std::optional<Error> &problem,
                                  const std::optional<QDateTime> &notBefore,
                                  const QDateTime &now);
/// Failed and uncertain ones may leave at the next flush. Errors: NotFound, Refused (sent, cancelled or
/// sending).
[[nodiscard]] Result<void> retry(Connection &connection, domain::OutboxId id, const QDateTime &now);
/// The network has made the message what is said here. When another moderation of it is on its way, that one
/// stays shown.
[[nodiscard]] Result<void>
showAs(Connection &connection, domain::OutboxId id, domain::Moderation moderation);
/// After a moderation was refused for good or taken back: the message is again what it was, unless something
/// newer is known of it. When another moderation of it is on its way, that one stays shown, and goes back to
/// the same should it fail too.
[[nodiscard]] Result<void> showPrevious(Connection &connection, domain::OutboxId id);
/// Takes back what has not left. Errors: NotFound, Refused (sending, uncertain or sent).
[[nodiscard]] Result<void> cancel(Connection &connection, domain::OutboxId id, const QDateTime &now);

} // namespace outbox

} // namespace ruche::storage
