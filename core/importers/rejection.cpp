// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/rejection.h"

#include <QCoreApplication>

namespace ruche::importers {

namespace {

struct RejectionTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::importers::Rejection)
};

} // namespace

void Rejections::add(qint64 row, RejectReason reason, const QString &detail)
{
    ++count;
    if (first.size() < kept)
        first.append({row, reason, detail});
}

QString rejectionText(const Rejection &rejection)
{
    switch (rejection.reason) {
    case RejectReason::TooLong:
        return RejectionTr::tr("This line or item is too long.");
    case RejectReason::NotALogLine:
        return RejectionTr::tr("This is not a line of an access log.");
    case RejectReason::BadTime:
        return RejectionTr::tr("The date or time does not exist.");
    case RejectReason::TooManyPages:
        return RejectionTr::tr("The file has too many different page addresses; this one is not counted.");
    case RejectReason::NoTitleAndText:
        return RejectionTr::tr("The article has neither a title nor a text.");
    case RejectReason::NoId:
        return RejectionTr::tr("The number that WordPress gives each object is missing.");
    case RejectReason::NoDate:
        return RejectionTr::tr("The date is missing or does not exist.");
    case RejectReason::EmptyText:
        return RejectionTr::tr("The comment has no text.");
    case RejectReason::NotAnArticle:
        return RejectionTr::tr("Only articles are imported; this is of the type “%1”.").arg(rejection.detail);
    case RejectReason::NotAComment:
        return RejectionTr::tr("Only comments by people are imported; this is of the type “%1”.")
            .arg(rejection.detail);
    case RejectReason::NotKept:
        return RejectionTr::tr("It is not imported because of its state “%1”.").arg(rejection.detail);
    case RejectReason::Duplicate:
        return RejectionTr::tr("The same object stands in the file twice.");
    case RejectReason::NothingToSay:
        return RejectionTr::tr("The row has neither a title nor a text.");
    case RejectReason::BadDate:
        return RejectionTr::tr("“%1” is not a date and time.").arg(rejection.detail);
    case RejectReason::TimePast:
        return RejectionTr::tr("The time is past.");
    case RejectReason::UnknownState:
        return RejectionTr::tr("“%1” is not a status; write “draft” or “scheduled”.").arg(rejection.detail);
    case RejectReason::UnknownAccount:
        return RejectionTr::tr("The brand has no account “%1”.").arg(rejection.detail);
    case RejectReason::AmbiguousAccount:
        return RejectionTr::tr("Several accounts of the brand are called “%1”.").arg(rejection.detail);
    case RejectReason::NoAccount:
        return RejectionTr::tr("It is to be scheduled, but no account is named.");
    }
    return {};
}

} // namespace ruche::importers
