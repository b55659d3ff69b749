// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/reviewitem.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// The moderation queue: every message with something that speaks for a look, whatever its brand and network,
/// and where it stands. settle() says that anew from the message, its reports, what was read in it and what
/// was decided; whoever changes one of those calls it, in the same transaction. Thread: the connection's,
/// inside the caller's transaction.
namespace moderationqueue {

/// Of the words of a message, as kept to know whether they have changed.
[[nodiscard]] QString hashOf(const QString &text);

/// Keeps what was read in a message, and settles it.
[[nodiscard]] Result<void> store(Connection &connection, const domain::ReviewReading &reading);
/// Says anew where a message stands. One that is gone is no item.
[[nodiscard]] Result<void> settle(Connection &connection, domain::MessageId message);
/// The same for a brand's items, after its threshold changed from the one to the other: those whose score
/// lies between them.
[[nodiscard]] Result<void>
settleBetween(Connection &connection, domain::BrandId brand, double before, double after);
/// Whether a person has decided about a message anywhere: judged it harmless, or hid or let it through.
[[nodiscard]] Result<bool> isJudged(Connection &connection, domain::MessageId message);
/// Whether the words that a message has now have been read, and something was found in them.
[[nodiscard]] Result<bool> wasRead(Connection &connection, domain::MessageId message);

/// The riskiest first, then who has waited longest.
[[nodiscard]] Result<QList<domain::MessageId>>
ids(Connection &connection, const domain::ReviewQuery &query, int limit);
/// In the order of the ids; what is no item any more is left out.
[[nodiscard]] Result<QList<domain::ReviewItem>> rows(Connection &connection,
                                                     const QList<domain::MessageId> &ids);
[[nodiscard]] Result<domain::ReviewCounts> counts(Connection &connection,
                                                  const QList<domain::BrandId> &brands);

/// Somebody has looked and finds nothing wrong: the words count as fine until they change. Undoable; the
/// answer is the event. Errors: NotFound, InvalidArgument (none).
[[nodiscard]] Result<domain::EventId> judgeHarmless(Connection &connection,
                                                    const QList<domain::MessageId> &messages,
                                                    const QString &by,
                                                    const QDateTime &now);
/// The same for one message as a part of another action, whose recorder watches its row of judged_harmless.
[[nodiscard]] Result<void>
markHarmless(Connection &connection, domain::MessageId message, const QString &by, const QDateTime &now);
/// Makes the rest follow after an undo or redo of judgeHarmless().
[[nodiscard]] Result<void> followHarmless(Connection &connection, domain::EventId event);

/// Replaces what is kept of the appeal against a decision.
[[nodiscard]] Result<void> saveAppeal(Connection &connection, const domain::Appeal &appeal);
[[nodiscard]] Result<std::optional<domain::Appeal>> appealOf(Connection &connection, domain::RulingId ruling);

} // namespace moderationqueue

} // namespace ruche::storage
