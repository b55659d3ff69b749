// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reviewjobs.h"

#include "core/approval/leavingform.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/postrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::reviewjobs {

namespace {

namespace reviews = storage::reviews;
using domain::ApprovalMode;
using domain::PostState;
using domain::ReviewStatus;
using DecisionKind = domain::ReviewDecision::Kind;

/// Reads the decisions from the oldest: a wish for changes or a withdrawal ends what was approved before it.
void judge(Standing &standing)
{
    QList<domain::ReviewDecision> approvals;
    std::optional<DecisionKind> last;
    for (const domain::ReviewDecision &decision : std::as_const(standing.decisions)) {
        if (decision.kind == DecisionKind::LeftUnapproved)
            continue;
        last = decision.kind;
        if (decision.kind == DecisionKind::Approved) {
            approvals << decision;
            standing.agreed = decision;
        } else if (decision.kind != DecisionKind::Requested) {
            approvals.clear();
        }
    }
    const auto approvedBy = [&](int level) {
        for (const domain::ReviewDecision &approval : std::as_const(approvals)) {
            const QString wanted = standing.rule.approvers.value(level);
            const bool by = wanted.isEmpty() || approval.by.compare(wanted, Qt::CaseInsensitive) == 0;
            if (by && approval.hash == standing.hash)
                return true;
        }
        return false;
    };
    while (standing.levelsDone < standing.rule.levels() && approvedBy(standing.levelsDone))
        ++standing.levelsDone;
    if (standing.levelsDone == standing.rule.levels())
        standing.status = ReviewStatus::Approved;
    else if (last == DecisionKind::ChangesAsked)
        standing.status = ReviewStatus::ChangesAsked;
    else if (!approvals.isEmpty() && approvals.last().hash != standing.hash)
        standing.status = ReviewStatus::Stale;
    else if (standing.isOpen())
        standing.status = ReviewStatus::InReview;
}

} // namespace

Result<Standing> standing(storage::Connection &connection, const domain::Post &post)
{
    Standing standing;
    RUCHE_TRY_ASSIGN(standing.rule, reviews::rule(connection, post.brand));
    RUCHE_TRY_ASSIGN(standing.review, reviews::read(connection, post.id));
    RUCHE_TRY_ASSIGN(standing.decisions, reviews::decisions(connection, post.id));
    RUCHE_TRY_ASSIGN(const domain::LeavingExtras extras, reviews::extras(connection, post));
    standing.form = approval::leavingForm(post, extras);
    standing.hash = approval::hashOf(standing.form);
    judge(standing);
    return standing;
}

std::optional<Error> refusal(const Standing &standing)
{
    if (standing.rule.mode != ApprovalMode::Required || standing.isApproved())
        return std::nullopt;
    return Error{ErrorCode::Refused,
                 standing.status == ReviewStatus::Stale ? domain::approvalrefusal::changedSince
                                                        : domain::approvalrefusal::notApproved,
                 {},
                 std::nullopt};
}

Result<std::optional<Error>> refusal(storage::Connection &connection, const domain::Post &post)
{
    RUCHE_TRY_ASSIGN(const domain::ApprovalRule rule, reviews::rule(connection, post.brand));
    if (rule.mode != ApprovalMode::Required)
        return std::nullopt;
    RUCHE_TRY_ASSIGN(const Standing known, standing(connection, post));
    return refusal(known);
}

Result<void> moveVariants(storage::Connection &connection,
                          const domain::Post &post,
                          const QList<PostState> &from,
                          PostState to)
{
    // Without accounts a post has a state of its own.
    if (post.variants.isEmpty() && post.state != to && from.contains(post.state))
        return storage::posts::setOwnState(connection, post.id, to);
    for (const domain::Variant &variant : post.variants) {
        if (variant.state != to && from.contains(variant.state))
            RUCHE_TRY(storage::posts::setVariantState(connection, variant.id, to));
    }
    return {};
}

Result<void> hold(storage::Connection &connection, const domain::Post &post, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const auto known, reviews::read(connection, post.id));
    reviews::Standing review = known.value_or(reviews::Standing{post.id, false, false, {}, now});
    if (!review.open)
        review.askedAt = now;
    review.open = true;
    review.schedules = true;
    RUCHE_TRY(reviews::write(connection, review));
    return moveVariants(connection, post, {PostState::Scheduled, PostState::HandedOff}, PostState::InReview);
}

Result<void> settle(storage::Connection &connection, domain::PostId id, Wish wish, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
    RUCHE_TRY_ASSIGN(const domain::ApprovalRule rule, reviews::rule(connection, post.brand));
    RUCHE_TRY_ASSIGN(const auto review, reviews::read(connection, id));
    if (rule.mode != ApprovalMode::Required && !(review && review->open))
        return {};
    RUCHE_TRY_ASSIGN(const Standing known, standing(connection, post));
    const bool required = known.rule.mode == ApprovalMode::Required;
    bool leaves = wish == Wish::Schedule;
    bool held = false;
    for (const domain::Variant &variant : post.variants) {
        leaves = leaves || variant.state == PostState::Scheduled;
        held = held || variant.state == PostState::HandedOff;
    }
    if (known.isOpen() && wish != Wish::Keep && known.review->schedules != leaves) {
        reviews::Standing changed = *known.review;
        changed.schedules = leaves;
        RUCHE_TRY(reviews::write(connection, changed));
    }
    const QList<PostState> waiting{PostState::Draft, PostState::InReview, PostState::Approved};
    if (known.isApproved()) {
        const bool goes = leaves || (wish == Wish::Keep && known.schedules());
        if (!known.isOpen() && !leaves)
            return {};
        return moveVariants(
            connection, post, waiting, goes && post.plannedAt ? PostState::Scheduled : PostState::Approved);
    }
    if (leaves || (held && required)) {
        // What a network holds of a brand that does not insist stays there; the rest waits here.
        domain::Post moved = post;
        if (!required)
            moved.variants.removeIf(
                [](const domain::Variant &variant) { return variant.state == PostState::HandedOff; });
        RUCHE_TRY(hold(connection, moved, now));
        return moveVariants(connection, post, waiting, PostState::InReview);
    }
    return known.isOpen() ? moveVariants(connection, post, waiting, PostState::InReview) : Result<void>();
}

Result<void> watch(storage::EventRecorder &recorder, domain::PostId post)
{
    return recorder.watch(u"review"_s, u"post_id"_s, post.value);
}

Result<void> close(storage::Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(auto review, reviews::read(connection, post));
    if (!review || !review->open)
        return {};
    review->open = false;
    review->schedules = false;
    return reviews::write(connection, *review);
}

Result<void> copyApprovals(storage::Connection &connection,
                           const Standing &before,
                           domain::PostId id,
                           const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
    RUCHE_TRY_ASSIGN(const Standing after, standing(connection, post));
    if (after.hash == before.hash)
        return {};
    for (domain::ReviewDecision decision : before.decisions) {
        if (decision.kind != DecisionKind::Approved || decision.hash != before.hash)
            continue;
        decision.hash = after.hash;
        decision.form = after.form;
        decision.at = now;
        RUCHE_TRY(reviews::add(connection, decision));
    }
    return {};
}

Result<void> release(storage::Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::VariantId> waiting, reviews::releasable(connection, now));
    for (const domain::VariantId variant : waiting)
        RUCHE_TRY(storage::posts::setVariantState(connection, variant, PostState::Scheduled));
    return {};
}

Result<void> noteLeft(storage::Connection &connection,
                      const domain::Post &post,
                      const Standing &standing,
                      const QDateTime &now)
{
    for (const domain::ReviewDecision &decision : standing.decisions) {
        if (decision.kind == DecisionKind::LeftUnapproved && decision.hash == standing.hash)
            return {};
    }
    domain::ReviewDecision left;
    left.post = post.id;
    left.kind = DecisionKind::LeftUnapproved;
    left.hash = standing.hash;
    left.form = standing.form;
    left.at = now;
    RUCHE_TRY(reviews::add(connection, left));
    return {};
}

} // namespace ruche::services::reviewjobs
