// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sendrules.h"

#include "core/connectors/nativelead.h"
#include "core/services/publisher.h"

#include <algorithm>

namespace ruche::services {

domain::PostState stateAfterAbsence(const std::optional<QDateTime> &plannedAt, const QDateTime &now)
{
    if (!plannedAt)
        return domain::PostState::Failed;
    return plannedAt->addMSecs(std::chrono::milliseconds(Publisher::lateWindow).count()) >= now
        ? domain::PostState::Scheduled
        : domain::PostState::Missed;
}

bool isCertainFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Rate:
    case ErrorCode::Auth:
    case ErrorCode::Forbidden:
    case ErrorCode::Invalid:
    case ErrorCode::Gone:
    case ErrorCode::Transient:
    case ErrorCode::InsecureTransport:
    case ErrorCode::Unsupported:
        return true;
    default:
        return false;
    }
}

bool passesByItself(ErrorCode code)
{
    return code == ErrorCode::Transient || code == ErrorCode::Rate || code == ErrorCode::SecretsLocked
        || code == ErrorCode::Cancelled || code == ErrorCode::Uncertain;
}

bool isToHandOver(const domain::Account &account,
                  const domain::Variant &variant,
                  const std::optional<QDateTime> &plannedAt,
                  const QDateTime &now)
{
    return variant.delivery == domain::Delivery::Native && plannedAt
        && account.capabilities.testFlag(domain::Capability::ScheduleNatively)
        && now.secsTo(*plannedAt) >= connectors::nativeLead(account.network).count();
}

QDateTime nextQuestion(const QDateTime &since, const QDateTime &now, const Error &error)
{
    if (error.retryAfter)
        return now.addSecs(error.retryAfter->count());
    return now.addSecs(std::clamp<qint64>(since.secsTo(now), 10, 900));
}

storage::attempts::Outcome outcomeOf(const connectors::Receipt &receipt)
{
    return {.remoteId = receipt.id, .url = receipt.url, .published = receipt.published, .at = receipt.at};
}

} // namespace ruche::services
