// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/domain/account.h"
#include "core/domain/post.h"
#include "core/storage/attemptrepository.h"

#include <optional>

/// The rules of sending at most once, apart from the machines that follow them. Pure. Thread: any.
namespace ruche::services {

/// An absence is believed when the create is at least that long ago: a slow server may still be at it.
constexpr std::chrono::seconds absenceAfter{60};

/// Whether an error of a create leaves no doubt that nothing was made of it.
[[nodiscard]] bool isCertainFailure(ErrorCode code);
/// Whether what failed before the create may succeed later without anybody's help.
[[nodiscard]] bool passesByItself(ErrorCode code);
/// The state of a variant that certainly was not sent: Scheduled while its plan stands, then Missed; Failed
/// without a plan.
[[nodiscard]] domain::PostState stateAfterAbsence(const std::optional<QDateTime> &plannedAt,
                                                  const QDateTime &now);
/// Whether a network is to get a variant now, to hold it until its time: chosen so, able to, and far enough
/// ahead for that network.
[[nodiscard]] bool isToHandOver(const domain::Account &account,
                                const domain::Variant &variant,
                                const std::optional<QDateTime> &plannedAt,
                                const QDateTime &now);
/// When to ask again about what has been unknown since `since`: after as long again, between 10 s and 15 min,
/// or when the server says.
[[nodiscard]] QDateTime nextQuestion(const QDateTime &since, const QDateTime &now, const Error &error);
[[nodiscard]] storage::attempts::Outcome outcomeOf(const connectors::Receipt &receipt);

} // namespace ruche::services
