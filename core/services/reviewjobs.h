// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"
#include "core/domain/review.h"
#include "core/storage/reviewrepository.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace ruche::storage {
class Connection;
class EventRecorder;
} // namespace ruche::storage

/// How a post stands with those who have to agree, and what follows from it for its states. Used wherever
/// posts are changed or sent, inside that transaction: the answer cannot be out of date. Thread: storage.
namespace ruche::services::reviewjobs {

/// All that is known of a post's approval.
struct Standing
{
    domain::ApprovalRule rule;
    std::optional<storage::reviews::Standing> review;
    QJsonObject form; ///< of what would leave now
    QByteArray hash;
    QList<domain::ReviewDecision> decisions; ///< those that hold
    int levelsDone = 0; ///< how many have approved exactly this
    domain::ReviewStatus status = domain::ReviewStatus::None;
    std::optional<domain::ReviewDecision> agreed; ///< the last approval, of whatever content

    [[nodiscard]] bool isApproved() const { return status == domain::ReviewStatus::Approved; }
    [[nodiscard]] bool isOpen() const { return review && review->open; }
    [[nodiscard]] bool schedules() const { return isOpen() && review->schedules; }
};
[[nodiscard]] Result<Standing> standing(storage::Connection &connection, const domain::Post &post);

/// Why a post may not leave as it is now: Refused, with a word of domain::approvalrefusal. Nothing when it
/// may.
[[nodiscard]] std::optional<Error> refusal(const Standing &standing);
/// The same for a post that is not read yet; only asks for its content when its brand wants approval.
[[nodiscard]] Result<std::optional<Error>> refusal(storage::Connection &connection, const domain::Post &post);

/// Puts a post that is to leave, and may not, into review: it leaves once it is approved. Variants that a
/// network holds are taken back there.
[[nodiscard]] Result<void>
hold(storage::Connection &connection, const domain::Post &post, const QDateTime &now);

/// What an edit meant to do with the plan.
enum class Wish {
    Keep,
    Schedule, ///< it is to leave at its time
    Unschedule, ///< it stays here until somebody schedules it
};
/// Brings the states of a post that was just written in line with its approval: what is not approved as it is
/// goes back into review where its brand or an open review asks for that. The recorder of the edit, if any,
/// must watch the rows of watch().
[[nodiscard]] Result<void>
settle(storage::Connection &connection, domain::PostId post, Wish wish, const QDateTime &now);
/// The rows that settle() may change beside those of the post.
[[nodiscard]] Result<void> watch(storage::EventRecorder &recorder, domain::PostId post);
/// A person made it a draft again: its review is over. What was approved stays so.
[[nodiscard]] Result<void> close(storage::Connection &connection, domain::PostId post);

/// Runs a change of a post that is none of what people agreed to (its network does not hold posts, so it
/// leaves from here): approvals go on with it.
template <typename Change>
[[nodiscard]] Result<void>
carryOver(storage::Connection &connection, const domain::Post &post, const QDateTime &now, Change change);
/// For carryOver().
[[nodiscard]] Result<void> copyApprovals(storage::Connection &connection,
                                         const Standing &before,
                                         domain::PostId post,
                                         const QDateTime &now);

/// Variants under review whose brand lets them leave all the same become Scheduled at their time.
[[nodiscard]] Result<void> release(storage::Connection &connection, const QDateTime &now);
/// Notes that a post leaves without the approval that somebody was asked for.
[[nodiscard]] Result<void> noteLeft(storage::Connection &connection,
                                    const domain::Post &post,
                                    const Standing &standing,
                                    const QDateTime &now);

/// Sets all variants in one of `from` to `to`, or the post itself while it has none.
[[nodiscard]] Result<void> moveVariants(storage::Connection &connection,
                                        const domain::Post &post,
                                        const QList<domain::PostState> &from,
                                        domain::PostState to);

template <typename Change>
Result<void>
carryOver(storage::Connection &connection, const domain::Post &post, const QDateTime &now, Change change)
{
    RUCHE_TRY_ASSIGN(const Standing before, standing(connection, post));
    RUCHE_TRY(change());
    return copyApprovals(connection, before, post.id, now);
}

} // namespace ruche::services::reviewjobs
