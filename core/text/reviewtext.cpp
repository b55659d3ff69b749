// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/reviewtext.h"

#include <QCoreApplication>

namespace ruche::text {

namespace {

struct ReviewTr
{
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

} // namespace

QString outcomeText(const domain::AnswerLine &line)
{
    using enum domain::AnswerLine::Outcome;
    switch (line.outcome) {
    case Approves:
        return ReviewTr::tr("It is approved.");
    case AsksChanges:
        return ReviewTr::tr("Changes are asked for.");
    case Comments:
        return ReviewTr::tr("A comment, without a decision.");
    case UnknownPost:
        return ReviewTr::tr("Refused: this post is not here any more.");
    case Forged:
        return ReviewTr::tr(
            "Refused: the pack did not show this post in this version. The answer was changed.");
    case ChangedSince:
        return ReviewTr::tr("Refused: the post was changed since the pack was made.");
    case Out:
        return ReviewTr::tr("Refused: the post is out, or on its way.");
    case Already:
        return ReviewTr::tr("Known already: nothing changes.");
    case OtherTurn:
        return ReviewTr::tr("Refused: %1 has to approve it first.").arg(line.detail);
    case NoComment:
        return ReviewTr::tr("Refused: it does not say which changes.");
    case CommentTooLong:
        return ReviewTr::tr("Refused: the comment is too long.");
    }
    return {};
}

QString decisionText(const domain::ReviewDecision &decision)
{
    using enum domain::ReviewDecision::Kind;
    const QString by = decision.by.isEmpty() ? ReviewTr::tr("Somebody") : decision.by;
    switch (decision.kind) {
    case Requested:
        return ReviewTr::tr("%1 requested a review").arg(by);
    case Approved:
        return ReviewTr::tr("%1 approved it").arg(by);
    case ChangesAsked:
        return ReviewTr::tr("%1 asked for changes").arg(by);
    case Withdrawn:
        return ReviewTr::tr("%1 withdrew it from review").arg(by);
    case LeftUnapproved:
        return ReviewTr::tr("It left without approval");
    }
    return {};
}

QString statusText(domain::ReviewStatus status)
{
    switch (status) {
    case domain::ReviewStatus::None:
        return ReviewTr::tr("Nobody was asked for a review.");
    case domain::ReviewStatus::InReview:
        return ReviewTr::tr("It waits for a review.");
    case domain::ReviewStatus::ChangesAsked:
        return ReviewTr::tr("Changes were asked for.");
    case domain::ReviewStatus::Stale:
        return ReviewTr::tr("It was changed since it was approved.");
    case domain::ReviewStatus::Approved:
        return ReviewTr::tr("It is approved exactly as it is.");
    }
    return {};
}

QString partText(approval::FormChange::Part part)
{
    using enum approval::FormChange::Part;
    switch (part) {
    case Title:
        return ReviewTr::tr("Title");
    case Text:
        return ReviewTr::tr("Text");
    case Time:
        return ReviewTr::tr("Time");
    case Accounts:
        return ReviewTr::tr("Accounts");
    case Options:
        return ReviewTr::tr("Options");
    case Delivery:
        return ReviewTr::tr("Way of delivery");
    case Media:
        return ReviewTr::tr("Files");
    case AltText:
        return ReviewTr::tr("Description of a picture");
    case Crop:
        return ReviewTr::tr("Part of a picture");
    case FollowUp:
        return ReviewTr::tr("What follows the post");
    }
    return {};
}

} // namespace ruche::text
