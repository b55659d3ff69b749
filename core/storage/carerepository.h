// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/care.h"
#include "core/domain/queries.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// What brands promise and which clocks run. Whatever changes a conversation puts it into a queue (triggers
/// do); settleQueue() looks at its clock again. Thread: the connection's, inside the caller's transaction.
namespace care {

/// With the brand's zone; one that promises nothing when none was made. Errors: NotFound.
[[nodiscard]] Result<domain::CarePlan> plan(Connection &connection, domain::BrandId brand);
/// Its conversations are looked at again.
[[nodiscard]] Result<void>
setPlan(Connection &connection, domain::BrandId brand, const domain::CarePlan &plan);
/// All of the brand that may have a clock are looked at again.
[[nodiscard]] Result<void> queueBrand(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<bool> isQueueEmpty(Connection &connection);
/// Takes up to `limit` out of the queue and writes their clocks; the answer is how many it took.
[[nodiscard]] Result<int> settleQueue(Connection &connection, int limit);

[[nodiscard]] Result<void>
setPriority(Connection &connection, domain::ConversationId id, domain::Priority priority);
/// Those about which there is something to say.
[[nodiscard]] Result<domain::CareById> ofConversations(Connection &connection,
                                                       const QList<domain::ConversationId> &ids);

/// As conversations::ids(), but first those with a clock, the next due one first; with `onlyBefore` only
/// those due until then. `limit` 0 for all.
[[nodiscard]] Result<QList<domain::ConversationId>> idsByDue(Connection &connection,
                                                             const domain::ConversationQuery &query,
                                                             int limit,
                                                             const std::optional<QDateTime> &onlyBefore);
/// New and open ones that were due before that instant.
[[nodiscard]] Result<int>
countDue(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &before);
/// Promises that are about to be broken, or are, and of which nobody was told. Nothing while nobody is there,
/// and nothing of samples.
[[nodiscard]] Result<QList<domain::CareWarning>> warnings(Connection &connection, const QDateTime &now);
/// The same, each answered once.
[[nodiscard]] Result<QList<domain::CareWarning>> takeWarnings(Connection &connection, const QDateTime &now);

} // namespace care

} // namespace ruche::storage
