// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"
#include "core/domain/review.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Rules of approval, reviews that are open, decisions, comments and review packs. Decisions and comments are
/// added, or marked as undone, and never taken away. Thread: the connection's, inside the caller's
/// transaction.
namespace reviews {

/// ApprovalMode::None for a brand that has none.
[[nodiscard]] Result<domain::ApprovalRule> rule(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<void> setRule(Connection &connection, const domain::ApprovalRule &rule);

/// That a post is, or was, under review.
struct Standing
{
    domain::PostId post;
    bool open = false;
    bool schedules = false; ///< it leaves at its time once it is approved
    QString askedBy;
    QDateTime askedAt;
};
[[nodiscard]] Result<std::optional<Standing>> read(Connection &connection, domain::PostId post);
[[nodiscard]] Result<void> write(Connection &connection, const Standing &standing);
/// Posts under review that are neither out nor in the trash, by planned time, those without a time last; of
/// some brands, or of all that are not archived.
[[nodiscard]] Result<QList<domain::PostId>> open(Connection &connection,
                                                 const QList<domain::BrandId> &brands);
/// Posts of a brand whose variants are to leave by themselves.
[[nodiscard]] Result<QList<domain::PostId>> leaving(Connection &connection, domain::BrandId brand);
/// Variants that wait for a review although their brand lets them leave without, and whose time has come by
/// `now`.
[[nodiscard]] Result<QList<domain::VariantId>> releasable(Connection &connection, const QDateTime &now);
/// When the next of these is; nothing without one.
[[nodiscard]] Result<std::optional<QDateTime>> nextRelease(Connection &connection, const QDateTime &now);
/// What leaves with a post and stands in other tables.
[[nodiscard]] Result<domain::LeavingExtras> extras(Connection &connection, const domain::Post &post);
/// SQL: the post `p` of a variant `v` is to leave once it is approved.
[[nodiscard]] QString waitsCondition();

/// Oldest first; without those that were undone unless asked for.
[[nodiscard]] Result<QList<domain::ReviewDecision>>
decisions(Connection &connection, domain::PostId post, bool withUndone = false);
/// Marked as undone when `undone`; `id` is ignored.
[[nodiscard]] Result<domain::DecisionId> add(Connection &connection, const domain::ReviewDecision &decision);
[[nodiscard]] Result<void> setUndone(Connection &connection, domain::DecisionId id, bool undone);
/// What came with answers to packs since, newest first; at most `limit`.
[[nodiscard]] Result<QList<domain::ReviewDecision>>
answered(Connection &connection, const QDateTime &since, int limit);

/// Oldest first.
[[nodiscard]] Result<QList<domain::PostComment>> comments(Connection &connection, domain::PostId post);
/// Errors: NotFound.
[[nodiscard]] Result<domain::PostComment> comment(Connection &connection, domain::CommentId id);
/// Marked as undone when `undone`; `id` is ignored.
[[nodiscard]] Result<domain::CommentId>
add(Connection &connection, const domain::PostComment &comment, bool undone = false);
[[nodiscard]] Result<void> setUndone(Connection &connection, domain::CommentId id, bool undone);
[[nodiscard]] Result<void> setResolved(Connection &connection,
                                       domain::CommentId id,
                                       const std::optional<QDateTime> &at,
                                       const QString &by);
/// How many threads of a post are not resolved.
[[nodiscard]] Result<int> openThreads(Connection &connection, domain::PostId post);

/// A pack that was made here.
struct Pack
{
    QString id;
    domain::BrandId brand;
    QByteArray sealKey;
    QString language;
    QDateTime madeAt;
};
[[nodiscard]] Result<void> addPack(Connection &connection, const Pack &pack);
/// Nothing when it was not made in this workspace.
[[nodiscard]] Result<std::optional<Pack>> pack(Connection &connection, const QString &id);
[[nodiscard]] Result<void>
addPackPost(Connection &connection, const QString &pack, domain::PostId post, const QByteArray &hash);
/// Whether an answer was read in before, and not undone.
[[nodiscard]] Result<bool> isAnswerRead(Connection &connection, const QString &answer);
[[nodiscard]] Result<void> addAnswer(Connection &connection,
                                     const QString &answer,
                                     const QString &pack,
                                     const QString &reviewer,
                                     const QDateTime &now,
                                     bool undone);
[[nodiscard]] Result<void> setAnswerUndone(Connection &connection, const QString &answer, bool undone);

} // namespace reviews

} // namespace ruche::storage
