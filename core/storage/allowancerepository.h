// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/allowance.h"
#include "core/domain/ids.h"

#include <QDateTime>

#include <optional>

namespace ruche::storage {

class Connection;

/// What is known beforehand of accounts: until when a sign-in holds, and how much a network still takes.
/// Thread: the connection's, inside the caller's transaction.
namespace allowances {

/// Nothing: it holds until somebody ends it.
[[nodiscard]] Result<std::optional<QDateTime>> signInEnd(Connection &connection, domain::AccountId account);
[[nodiscard]] Result<void> setSignInEnd(Connection &connection,
                                        domain::AccountId account,
                                        const std::optional<QDateTime> &end,
                                        const QDateTime &now);

/// As it was answered last; nothing when it never was, or that window has ended by `now`.
[[nodiscard]] Result<std::optional<domain::Allowance>>
allowance(Connection &connection, domain::AccountId account, const QDateTime &now);
[[nodiscard]] Result<void>
setAllowance(Connection &connection, domain::AccountId account, const domain::Allowance &allowance);

/// How many posts the account has on its network or is to send after `from` up to the planned instant of
/// `variant`: those before it, not itself. With `waitingOnly` those that are still to leave.
[[nodiscard]] Result<int> postsBefore(Connection &connection,
                                      domain::AccountId account,
                                      domain::VariantId variant,
                                      const QDateTime &from,
                                      const QDateTime &slot,
                                      bool waitingOnly);

} // namespace allowances

} // namespace ruche::storage
