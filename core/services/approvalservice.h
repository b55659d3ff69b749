// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approval/leavingform.h"
#include "core/base/result.h"
#include "core/domain/post.h"
#include "core/domain/review.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ruche::services {

class Storage;

/// How a post stands with those who have to agree: what the composer and `review list` show.
struct Review
{
    domain::Post post;
    domain::ApprovalRule rule;
    domain::ReviewStatus status = domain::ReviewStatus::None;
    bool open = false; ///< somebody was asked, or its brand insists
    bool schedules = false; ///< it leaves at its time once it is approved
    QString askedBy;
    QDateTime askedAt;
    int levelsDone = 0; ///< approvers who agree to exactly this
    QString next; ///< the approver whose turn it is; empty: anybody, or nobody any more
    QByteArray hash; ///< of what would leave now
    QList<approval::FormChange> changes; ///< since it was approved last; of a stale one
    QList<domain::ReviewDecision> decisions; ///< oldest first, without those undone
    QList<domain::PostComment> comments; ///< oldest first
};

/// Agreement before a post leaves. An approval is bound to a hash of all that leaves (approval::leavingForm),
/// so an edit makes it stale by itself. Whether a post may leave is asked by Publisher in the transaction
/// that claims it. Names are as typed: who sits at this computer may use any, and Ruche does not know who
/// that is. All that changes something is undoable; decisions and comments stay on record all the same.
/// Thread: that of the Workspace, which must be open and outlive this.
class ApprovalService
{
public:
    explicit ApprovalService(Storage &storage);

    [[nodiscard]] QFuture<Result<domain::ApprovalRule>> rule(domain::BrandId brand);
    /// What is scheduled and not approved goes into review when the rule insists. Errors: NotFound,
    /// InvalidArgument (a name twice, an empty one).
    [[nodiscard]] QFuture<Result<domain::EventId>> setRule(const domain::ApprovalRule &rule);

    [[nodiscard]] QFuture<Result<Review>> read(domain::PostId post);
    /// Under review, by planned time; of some brands, or of all.
    [[nodiscard]] QFuture<Result<QList<Review>>> open(const QList<domain::BrandId> &brands = {});
    /// What clients decided in answers to review packs, newest first.
    [[nodiscard]] QFuture<Result<QList<domain::ReviewDecision>>> answered(const QDateTime &since, int limit);

    /// Several at once are one step: all of them or, when one may not, none. Errors: NotFound, Refused (out,
    /// sending, not ours, approved already: see domain::approvalrefusal).
    [[nodiscard]] QFuture<Result<domain::EventId>> request(const QList<domain::PostId> &posts,
                                                           const QString &by);
    /// The approver whose turn it is agrees to the posts as they are now. A post that was scheduled, or was
    /// to be, leaves at its time; one that is late by more than the window of Publisher is Missed.
    /// `expected`: the hash that was looked at, empty for whatever it is now. Errors: those of request(),
    /// Refused (another's turn), Conflict (changed since it was looked at).
    [[nodiscard]] QFuture<Result<domain::EventId>> approve(const QList<domain::PostId> &posts,
                                                           const QString &by,
                                                           const QString &comment = {},
                                                           const QByteArray &expected = {});
    /// Takes back what was approved, also from a network that holds it. Errors: those of request(),
    /// InvalidArgument (no comment), Refused (about to be published).
    [[nodiscard]] QFuture<Result<domain::EventId>>
    askChanges(const QList<domain::PostId> &posts, const QString &by, const QString &comment);
    /// Drafts again, and approved no more. Errors: those of request(), Refused (not under review).
    [[nodiscard]] QFuture<Result<domain::EventId>> withdraw(const QList<domain::PostId> &posts,
                                                            const QString &by);

    /// An invalid parent begins a thread; an answer has the audience of its thread. Errors: NotFound,
    /// InvalidArgument (empty), TooLarge (over 10 000 characters).
    [[nodiscard]] QFuture<Result<domain::EventId>> comment(domain::PostId post,
                                                           domain::CommentId parent,
                                                           domain::PostComment::Audience audience,
                                                           const QString &by,
                                                           const QString &text);
    /// Of a thread, by its first comment or any other. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>>
    setResolved(domain::CommentId comment, bool resolved, const QString &by);

private:
    Storage &m_storage;
};

} // namespace ruche::services
