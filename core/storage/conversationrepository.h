// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"
#include "core/domain/queries.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <optional>

namespace ruche::storage {

class Connection;

/// Conversations and the lists of them. A row repeats what a list shows of its newest incoming message, so
/// that any view of two million is one walk along an index. Thread: the connection's, inside the caller's
/// transaction.
namespace conversations {

/// What a list shows of a text: its beginning, in one line, cut between whole characters.
[[nodiscard]] QString excerptOf(const QString &text);
/// After messages that were there before have changed: repeats the newest incoming one into the row again,
/// and counts. A conversation without any message left is removed; the comments of its post are counted.
[[nodiscard]] Result<void> refresh(Connection &connection, domain::ConversationId id);
/// The same of several; each post is counted once.
[[nodiscard]] Result<void> refresh(Connection &connection, const QSet<domain::ConversationId> &ids);

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
