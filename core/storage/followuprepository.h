// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/followup.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace ruche::storage {

class Connection;

/// What is said under posts after they are out, and the tries to send it: as with attempts, every step is a
/// change from a named state by a named owner, and of one follow-up under one variant there is one row, so
/// that of two processes that want to send it one loses. Thread: the connection's, inside the caller's
/// transaction.
namespace followups {

/// Of a post, in order.
[[nodiscard]] Result<QList<domain::FollowUp>> list(Connection &connection, domain::PostId post);
/// In place of those it has. Errors: Refused (one of them has begun to leave).
[[nodiscard]] Result<void>
replace(Connection &connection, domain::PostId post, const QList<domain::FollowUp> &followUps);
/// Of each account of the post whose network lets one.
[[nodiscard]] Result<QList<domain::FollowUpStanding>> standings(Connection &connection, domain::PostId post);

/// One to be sent, or to be asked for, now.
struct Due
{
    domain::FollowUpId followUp;
    domain::VariantId variant;
    domain::AccountId account;
    domain::RemoteId post; ///< under which it goes
    QString text;
};
/// Those whose time has come and is at most `lateWindow` past, or whose further try is due, of posts that are
/// out, on accounts that may be used; earliest first.
[[nodiscard]] Result<QList<Due>>
due(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow);
/// Those later than that which were never tried have failed. The answer is how many.
[[nodiscard]] Result<int>
markLate(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow);
/// The next instant at which one is due; nothing when none waits.
[[nodiscard]] Result<std::optional<QDateTime>>
nextTime(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow);

/// What a claim found.
struct Claim
{
    bool uncertain = false; ///< an earlier try may have arrived
    QString key; ///< of the earlier try
    QString text; ///< as it left then; the one of now when nothing did
    QDateTime firstTriedAt;
    QDateTime since; ///< of the state that it is in
    int tries = 0;
};
/// Reserves it; nothing when another process is at it, or it is out.
[[nodiscard]] Result<std::optional<Claim>> claim(Connection &connection,
                                                 const Due &due,
                                                 const QString &owner,
                                                 const QDateTime &now,
                                                 const QDateTime &until);
/// To be committed before it leaves. False when the claim was lost.
[[nodiscard]] Result<bool> beginSending(Connection &connection,
                                        const Due &due,
                                        const QString &owner,
                                        const QString &key,
                                        const QDateTime &now,
                                        const QDateTime &until);
[[nodiscard]] Result<bool> setSent(Connection &connection,
                                   const Due &due,
                                   const domain::RemoteId &remote,
                                   const QUrl &url,
                                   const QDateTime &now);
/// Failed for good, or to be tried (with `uncertain`: asked for) again at `retryAt`.
[[nodiscard]] Result<bool> setNotSent(Connection &connection,
                                      const Due &due,
                                      const QString &owner,
                                      const Error &problem,
                                      bool uncertain,
                                      const std::optional<QDateTime> &retryAt,
                                      const QDateTime &now);
/// Whether a post or message that a sync found is one of these.
[[nodiscard]] Result<bool>
isFollowUp(Connection &connection, domain::AccountId account, const domain::RemoteId &remote);

} // namespace followups

} // namespace ruche::storage
