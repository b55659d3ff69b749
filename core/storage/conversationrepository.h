// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"
#include "core/domain/message.h"
#include "core/domain/queries.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Conversations and the lists of them. A row repeats what a list shows of its newest incoming message, so
/// that any view of two million is one walk along an index. Thread: the connection's, inside the caller's
/// transaction.
namespace conversations {

/// The conversation of a thread, made when it is new. `first` is the message that brings it.
[[nodiscard]] Result<domain::ConversationId> ensure(Connection &connection,
                                                    const domain::Account &account,
                                                    const QString &thread,
                                                    const domain::IncomingMessage &first,
                                                    const QDateTime &now,
                                                    domain::ImportId import);
/// Repeats the newest incoming message into the row, counts, and settles the state; `reopen`: something new
/// came in. A conversation without any message left is removed.
[[nodiscard]] Result<void> refresh(Connection &connection, domain::ConversationId id, bool reopen);

/// In view order; `limit` 0 for all.
[[nodiscard]] Result<QList<domain::ConversationId>>
ids(Connection &connection, const domain::ConversationQuery &query, int limit);
/// In the order of the ids; what is gone is left out.
[[nodiscard]] Result<QList<domain::Conversation>> rows(Connection &connection,
                                                       const QList<domain::ConversationId> &ids);
[[nodiscard]] Result<domain::Conversation> read(Connection &connection, domain::ConversationId id);

struct Counts
{
    int toAnswer = 0;
    int fresh = 0;
    int questions = 0;
    int negative = 0;
    int held = 0;
    int spam = 0;
    int snoozed = 0;
    int done = 0;
    int all = 0;
};
[[nodiscard]] Result<Counts> counts(Connection &connection, const QList<domain::BrandId> &brands);

[[nodiscard]] Result<void> setState(Connection &connection,
                                    domain::ConversationId id,
                                    domain::ConversationState state,
                                    const std::optional<QDateTime> &snoozedUntil);
/// Replaces the labels; new names become tags of the brand.
[[nodiscard]] Result<void>
setLabels(Connection &connection, const domain::Conversation &conversation, const QStringList &labels);
/// Snoozes that are over.
[[nodiscard]] Result<int> wakeSnoozed(Connection &connection, const QDateTime &now);
[[nodiscard]] domain::Sentiment::Label sentimentFrom(const QString &name);

} // namespace conversations

} // namespace ruche::storage
