// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Who has to agree before a post leaves, what was decided and said about it. Values only. Thread: any.
namespace ruche::domain {

struct DecisionTag { static constexpr char letter = 'd'; };
struct CommentTag { static constexpr char letter = 'j'; };
using DecisionId = Id<DecisionTag>;
/// A comment of the people who make a post, before it is out; not one that a network has.
using CommentId = Id<CommentTag>;

/// How much a brand asks for before a post leaves.
enum class ApprovalMode {
    None,
    Optional, ///< a post under review leaves at its time all the same, and that is told
    Required, ///< nothing leaves that was not approved exactly as it is
};

/// "none", "optional", "required": stored, and printed by `--json`.
QString modeName(ApprovalMode mode);
std::optional<ApprovalMode> modeFromName(const QString &name);

struct ApprovalRule
{
    BrandId brand;
    ApprovalMode mode = ApprovalMode::None;
    QStringList approvers; ///< each a level, in order; none: anybody's word is enough

    /// How many have to agree.
    [[nodiscard]] int levels() const { return approvers.isEmpty() ? 1 : int(approvers.size()); }
    friend bool operator==(const ApprovalRule &, const ApprovalRule &) = default;
};

/// One thing that somebody decided about a post, and about which content. Never changed afterwards.
struct ReviewDecision
{
    enum class Kind {
        Requested,
        Approved,
        ChangesAsked,
        Withdrawn, ///< it is not to be reviewed any more
        LeftUnapproved, ///< it was sent without approval, which its brand allows
    };

    DecisionId id;
    PostId post;
    Kind kind = Kind::Requested;
    int level = 0; ///< of an approval: the place of the approver in the rule
    QByteArray hash; ///< SHA-256 in hex of what would have left
    QJsonObject form; ///< that content itself; see approval::leavingForm()
    QString by; ///< a name, as it was typed: proves nothing
    QString comment;
    QString answer; ///< id of the answer to a review pack that it came with; empty: decided here
    QDateTime at;
    bool undone = false;

    friend bool operator==(const ReviewDecision &, const ReviewDecision &) = default;
};

/// "requested", "approved", "changes", "withdrawn", "leftUnapproved": stored, and printed by `--json`.
QString decisionName(ReviewDecision::Kind kind);
std::optional<ReviewDecision::Kind> decisionFromName(const QString &name);

/// How a post stands with those who have to agree.
enum class ReviewStatus {
    None, ///< nobody was asked
    InReview, ///< somebody has still to say
    ChangesAsked,
    Stale, ///< it was approved, and has changed since
    Approved, ///< by everybody, exactly as it is
};

/// "none", "inReview", "changesAsked", "stale", "approved": printed by `--json`.
QString statusName(ReviewStatus status);

/// What somebody said about a post to the people who make it.
struct PostComment
{
    enum class Audience {
        Internal,
        Client, ///< read by a client in a review pack, or written there
    };

    CommentId id;
    PostId post;
    CommentId parent; ///< the comment that it answers; invalid for one that begins a thread
    Audience audience = Audience::Internal;
    QString author;
    QString text; ///< plain text
    QString answer; ///< as ReviewDecision::answer
    QDateTime createdAt;
    std::optional<QDateTime> resolvedAt; ///< of a thread's first
    QString resolvedBy;

    friend bool operator==(const PostComment &, const PostComment &) = default;
};

/// "internal", "client".
QString audienceName(PostComment::Audience audience);
std::optional<PostComment::Audience> audienceFromName(const QString &name);

/// What leaves with a post beside what domain::Post holds.
struct LeavingExtras
{
    struct FollowUp
    {
        int minutes = 0;
        QString text;
    };

    QList<FollowUp> followUps; ///< in order
    QHash<MediaId, QJsonObject> media; ///< how files are cut for this post, where they are
};

/// Why Ruche refuses something that has to do with approval: `detail` of an Error with ErrorCode::Refused.
/// text::errorText() has a sentence for each.
namespace approvalrefusal {

inline const QString notApproved = QStringLiteral("not approved");
inline const QString changedSince = QStringLiteral("changed since it was approved");
inline const QString otherTurn = QStringLiteral("somebody else approves first"); ///< subject: who
inline const QString alreadyApproved = QStringLiteral("approved already");
inline const QString notUnderReview = QStringLiteral("not under review");
inline const QString otherWorkspace = QStringLiteral("a pack of another workspace");
inline const QString aboutToLeave = QStringLiteral("about to be published by its network");

} // namespace approvalrefusal

} // namespace ruche::domain
