// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/carerule.h"
#include "core/domain/message.h"

#include <QDateTime>
#include <QList>

namespace ruche::storage {

class Connection;

/// Rules, the messages that they have not looked at, and what they did. Thread: the connection's, inside the
/// caller's transaction.
namespace carerules {

/// In their order; with `onlyEnabled` those that act. One that this version cannot read has no actions.
[[nodiscard]] Result<QList<domain::CareRule>> list(Connection &connection, bool onlyEnabled = false);
/// Errors: NotFound.
[[nodiscard]] Result<domain::CareRule> read(Connection &connection, domain::CareRuleId id);
/// Adds it at the end, or writes over the one of its id. Errors: NotFound.
[[nodiscard]] Result<domain::CareRuleId>
save(Connection &connection, const domain::CareRule &rule, const QDateTime &now);
/// Touches nothing else of it. Errors: NotFound, Unsupported (to be switched on, and unreadable here).
[[nodiscard]] Result<void> setEnabled(Connection &connection, domain::CareRuleId id, bool enabled);
/// What it did stays in the log. Errors: NotFound.
[[nodiscard]] Result<void> remove(Connection &connection, domain::CareRuleId id);

/// The newest messages of others, of a brand or (invalid) of all that are not archived, newest first.
[[nodiscard]] Result<QList<domain::RuleFacts>>
newest(Connection &connection, domain::BrandId brand, int limit);
/// Takes messages out of the queue, oldest first. One whose mood is still to be read is left there until
/// `patience`, an instant, is later than its arrival.
[[nodiscard]] Result<QList<domain::RuleFacts>>
takeQueue(Connection &connection, int limit, const QDateTime &patience);
/// Whether it is no history: written since then, or while its account was followed.
[[nodiscard]] Result<bool>
isNews(Connection &connection, const domain::Message &message, const QDateTime &since);
[[nodiscard]] Result<bool> isQueueEmpty(Connection &connection);

/// Whether that rule has acted on that message, taken back or not: it does so once.
[[nodiscard]] Result<bool>
hasFired(Connection &connection, domain::CareRuleId rule, domain::MessageId message);
[[nodiscard]] Result<void> addFiring(Connection &connection, const domain::RuleFiring &firing);
/// Newest first.
[[nodiscard]] Result<QList<domain::RuleFiring>> firings(Connection &connection, int limit);
/// Whether takeAlerts() would take any.
[[nodiscard]] Result<bool> hasAlerts(Connection &connection);
/// The alerts that nobody was told of, oldest first; each is given once.
[[nodiscard]] Result<QList<domain::RuleFiring>> takeAlerts(Connection &connection, const QDateTime &now);

} // namespace carerules

} // namespace ruche::storage
