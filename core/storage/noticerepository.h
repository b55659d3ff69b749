// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/publishwarning.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace ruche::storage {

class Connection;

/// What is to be told of planned posts: found before their time, or after it. Also the lists that are made of
/// plans and tries alone: what is to be posted by hand, what was missed, how accounts are doing. Thread: the
/// connection's, inside the caller's transaction.
namespace notices {

/// A variant and its planned instant.
struct Planned
{
    domain::VariantId variant;
    domain::PostId post;
    domain::AccountId account;
    QDateTime slot;
    bool byPause = false; ///< of missed(): its time fell into a pause
};

/// The brands of a sample workspace: what they show of a post that did not leave is no matter for a decision.
enum class Samples { Without, With };

/// Those of the instant for which the post is planned now; of one post, or of all whose time is to come or
/// just passed.
[[nodiscard]] Result<QList<domain::PublishWarning>>
list(Connection &connection, std::optional<domain::PostId> post, const QDateTime &since);
/// False when it was told before.
[[nodiscard]] Result<bool> add(Connection &connection, const domain::PublishWarning &warning);
/// In the place of what was found before for that instant; what is told after it stays.
[[nodiscard]] Result<void>
replaceChecks(Connection &connection, const Planned &planned, const QList<domain::PublishWarning> &found);

/// Variants that are to leave within a day and were not looked at yet for the stage that they are in (a day,
/// an hour, five minutes); with the stage in seconds.
struct ToCheck
{
    Planned planned;
    int stage = 0;
};
[[nodiscard]] Result<QList<ToCheck>> toCheck(Connection &connection, const QDateTime &now);
[[nodiscard]] Result<void> setChecked(Connection &connection, const ToCheck &checked);
/// Variants that are not out `after` their time although nothing keeps them back, and were not told of.
[[nodiscard]] Result<QList<Planned>>
late(Connection &connection, const QDateTime &now, std::chrono::seconds after);
/// To be posted by hand: scheduled, their time has come; earliest first.
[[nodiscard]] Result<QList<Planned>>
dueByHand(Connection &connection, const QDateTime &now, Samples samples = Samples::Without);
/// Missed ones, latest first.
[[nodiscard]] Result<QList<Planned>> missed(Connection &connection, Samples samples = Samples::Without);
/// Those that the network did not take, or that it is being asked about, earliest first; of the sample too.
[[nodiscard]] Result<QList<Planned>> stuck(Connection &connection);
/// What came due while a brand was paused (invalid: any brand) becomes missed when the pause ends.
[[nodiscard]] Result<int> missPaused(Connection &connection, domain::BrandId brand, const QDateTime &now);

struct Health
{
    domain::AccountId account;
    std::optional<QDateTime> lastSentAt;
    std::optional<QDateTime> lastFailedAt;
    std::optional<Error> lastFailure;
    int waiting = 0; ///< planned posts
};
/// Of all accounts that are in use.
[[nodiscard]] Result<QList<Health>> health(Connection &connection);
/// A person has put it there: it is out, and the log says by whom.
[[nodiscard]] Result<void> setPostedByHand(Connection &connection,
                                           const Planned &planned,
                                           const QUrl &address,
                                           const QString &owner,
                                           const QDateTime &now);

} // namespace notices

} // namespace ruche::storage
