// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace ruche::storage {

class Connection;

/// The tries to send variants: the only truth about what was sent. Of a variant at most one attempt is alive
/// or successful (a unique index holds that), so of two processes that want to send it one loses. Every step
/// is a change from one named state by one named owner: whoever lost the claim changes nothing. Thread: the
/// connection's, inside the caller's transaction.
namespace attempts {

/// One attempt in the publish log.
struct Logged
{
    domain::Attempt attempt;
    domain::AccountId account;
    QString accountName;
};

/// What there is to do for a variant.
struct Task
{
    domain::VariantId variant;
    domain::PostId post;
    domain::AccountId account;
    QDateTime slot; ///< the planned instant
};

/// An attempt to be settled by asking the network.
struct Open
{
    domain::Attempt attempt;
    domain::PostId post;
    domain::AccountId account;
    QString key; ///< Variant::reconcileKey
};

/// Every attempt to send a post, newest first.
[[nodiscard]] Result<QList<Logged>> log(Connection &connection, domain::PostId post);
[[nodiscard]] Result<domain::Attempt> read(Connection &connection, domain::AttemptId id);

/// Scheduled variants whose time has come and is at most `lateWindow` past, on accounts that may be used (not
/// removed, not paused, not told to wait, brand neither archived nor paused, not to be posted by hand), that
/// no attempt is at; earliest first.
[[nodiscard]] Result<QList<Task>>
due(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow);
/// Scheduled variants that a network is to hold, on accounts that may be used and can do so, whose time is to
/// come; earliest first.
[[nodiscard]] Result<QList<Task>> toHandOver(Connection &connection, const QDateTime &now);
/// Scheduled variants later than that become Missed. The answer is what became so.
[[nodiscard]] Result<QList<Task>>
markMissed(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow);
/// The next instant at which something falls due or is to be asked again, `now` when something is due;
/// nothing when nothing waits.
[[nodiscard]] Result<std::optional<QDateTime>>
nextTime(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow);

/// When the first attempt to send a variant began that was not given up before anything left; invalid without
/// one.
[[nodiscard]] Result<QDateTime> firstTriedAt(Connection &connection, domain::VariantId variant);
/// Reserves a variant; nothing when another attempt of it lives or was successful.
[[nodiscard]] Result<std::optional<domain::AttemptId>> claim(Connection &connection,
                                                             domain::VariantId variant,
                                                             const QDateTime &slot,
                                                             const QString &owner,
                                                             const QDateTime &now,
                                                             const QDateTime &until);
/// A sign of life. False when the claim was lost.
[[nodiscard]] Result<bool>
renew(Connection &connection, domain::AttemptId id, const QString &owner, const QDateTime &until);
/// Claimed → Sending, and the variant with it; `key` is stored with the variant. To be committed before the
/// create leaves. False when the claim was lost.
[[nodiscard]] Result<bool> beginSending(Connection &connection,
                                        domain::AttemptId id,
                                        const QString &owner,
                                        const QString &key,
                                        const QDateTime &until);
/// Sending → Uncertain: to be asked not before `askAt`. False when it is settled already.
[[nodiscard]] Result<bool> setUncertain(Connection &connection,
                                        domain::AttemptId id,
                                        const Error &problem,
                                        const QDateTime &askAt,
                                        const QDateTime &now);
/// What a network made of it.
struct Outcome
{
    domain::RemoteId remoteId;
    QUrl url;
    bool published = true; ///< false: the network holds it
    QDateTime at;
};
/// It is there: the attempt is Sent, the variant Published or HandedOff. The same post found by a sync
/// meanwhile is taken over. False when it was settled as sent before.
[[nodiscard]] Result<bool>
setSent(Connection &connection, domain::AttemptId id, const Outcome &outcome, const QDateTime &now);
/// The same post, found on the network by a sync before its answer was stored, becomes one with ours.
[[nodiscard]] Result<void> takeOver(Connection &connection,
                                    domain::VariantId ours,
                                    const domain::RemoteId &remote,
                                    const QDateTime &now);
/// Whether another post of ours has this id at the account of a variant.
[[nodiscard]] Result<bool>
isTaken(Connection &connection, domain::VariantId ours, const domain::RemoteId &remote);
/// It certainly was not published: the attempt is Failed and the variant in `next`. False when it is settled
/// already.
[[nodiscard]] Result<bool> setFailed(Connection &connection,
                                     domain::AttemptId id,
                                     const Error &problem,
                                     domain::PostState next,
                                     const std::optional<QDateTime> &retryAt,
                                     const QDateTime &now);
/// A network that was to hold a variant does not: it leaves from here at its time, and says why.
[[nodiscard]] Result<void>
fallBackToDirect(Connection &connection, domain::VariantId variant, const Error &note);
/// Given up before anything left.
[[nodiscard]] Result<bool> setReleased(Connection &connection, domain::AttemptId id, const QDateTime &now);

/// Claims that ended: those with nothing sent are released, those that were sending become uncertain, to be
/// asked not before `askAt`. An end far in the future is the mark of a clock that was wrong, and ends too.
[[nodiscard]] Result<int> releaseDead(Connection &connection,
                                      const QDateTime &now,
                                      std::chrono::milliseconds claimTime,
                                      const QDateTime &askAt);
/// Uncertain attempts that may be asked for now; with a post named, all of that post.
[[nodiscard]] Result<QList<Open>>
uncertain(Connection &connection, const QDateTime &now, std::optional<domain::PostId> post = std::nullopt);
/// Counts from `now` on how long an attempt is uncertain: the clock was ahead when that began.
[[nodiscard]] Result<void>
setUncertainSince(Connection &connection, domain::AttemptId id, const QDateTime &now);
/// Asks again at `askAt`; the attempt stays uncertain.
[[nodiscard]] Result<void>
postpone(Connection &connection, domain::VariantId variant, const Error &problem, const QDateTime &askAt);
/// Our own variants that a network was to publish by itself at least `grace` ago, and that may be asked for
/// now.
[[nodiscard]] Result<QList<Open>>
heldPastTime(Connection &connection, const QDateTime &now, std::chrono::milliseconds grace);
/// The network has published what it held.
[[nodiscard]] Result<void>
setHeldPublished(Connection &connection, domain::VariantId variant, const Outcome &outcome);

/// The network will not publish what it held: its attempt has failed after all, and the variant is Missed,
/// for a person to decide. With `newKey` the network has it in another state (a draft, its trash), so that
/// another try must not be taken for it. False when it was settled otherwise meanwhile.
[[nodiscard]] Result<bool> setHeldMissed(
    Connection &connection, domain::AttemptId id, const Error &problem, bool newKey, const QDateTime &now);

/// What of a variant's media is on the network already.
[[nodiscard]] Result<QHash<domain::MediaId, domain::RemoteId>> uploaded(Connection &connection,
                                                                        domain::VariantId variant);
[[nodiscard]] Result<void> setUploaded(Connection &connection,
                                       domain::VariantId variant,
                                       domain::MediaId media,
                                       const domain::RemoteId &remote);

} // namespace attempts

} // namespace ruche::storage
