// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approval/leavingform.h"
#include "core/domain/review.h"
#include "core/domain/reviewanswer.h"

#include <QString>

namespace ruche::text {

/// What becomes of one post of an answer, in one sentence.
[[nodiscard]] QString outcomeText(const domain::AnswerLine &line);
/// "Éloïse approved it", "Claire asked for changes": without the comment.
[[nodiscard]] QString decisionText(const domain::ReviewDecision &decision);
/// "Approved", "Changed since it was approved"…
[[nodiscard]] QString statusText(domain::ReviewStatus status);
/// Which part of a post has changed: "The text", "The time"…
[[nodiscard]] QString partText(approval::FormChange::Part part);

} // namespace ruche::text
