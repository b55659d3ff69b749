// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QString>

namespace ruche::domain {

/// One post in an answer, and what becomes of it.
struct AnswerLine
{
    enum class Outcome {
        Approves,
        AsksChanges,
        Comments, ///< no decision
        // refused, with the reason:
        UnknownPost, ///< not in that pack, or in the trash
        Forged, ///< its seal is not that of the pack
        ChangedSince, ///< it is another version now; a comment is kept all the same
        Out, ///< published, or on its way
        Already, ///< this was read in before
        OtherTurn, ///< somebody else approves first; a comment is kept all the same
        NoComment, ///< changes are asked for, but not which
        CommentTooLong,
    };

    QString written; ///< the id as it stands in the file
    PostId post; ///< invalid for an unknown one
    QString title;
    Outcome outcome = Outcome::UnknownPost;
    QString comment;
    QString detail; ///< of OtherTurn: whose turn it is

    /// It changes something about the decision.
    [[nodiscard]] bool counts() const
    {
        return outcome == Outcome::Approves || outcome == Outcome::AsksChanges
            || outcome == Outcome::Comments;
    }
    /// Refused, but what was said is kept.
    [[nodiscard]] bool keepsComment() const
    {
        return (outcome == Outcome::ChangedSince || outcome == Outcome::OtherTurn) && !comment.isEmpty();
    }
};

/// "approves", "asksChanges", …: printed by `--json`.
QString outcomeName(AnswerLine::Outcome outcome);

} // namespace ruche::domain
