// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"
#include "core/domain/message.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <chrono>
#include <optional>

namespace ruche::storage {

class Connection;
class MessageSearchBatch;

/// Messages: what comes in, and what is done to one. Each keeps its row of the full text search beside it;
/// conversations, people and posts that hang on them are brought up to date in the same transaction. Thread:
/// the connection's, inside the caller's transaction.
namespace messages {

/// A comment that is older than this when it is first seen, public and not held, is history: its conversation
/// starts as done, so that connecting an old site does not fill the inbox with years.
constexpr std::chrono::days historyAge{30};

/// Stores what was read, in any order, any number of times: known messages (by account and remote id) are
/// updated, never doubled. A new incoming one reopens its conversation; one of ours that is the newest makes
/// it wait for them. With `search`, which an import keeps over all its batches, the new ones are found only
/// when the caller has written that; without, at once.
[[nodiscard]] Result<domain::StoreCounts> storeMessages(Connection &connection,
                                                        const domain::Account &account,
                                                        const QList<domain::IncomingMessage> &incoming,
                                                        const QDateTime &now,
                                                        domain::ImportId import = {},
                                                        MessageSearchBatch *search = nullptr);

[[nodiscard]] Result<domain::Message> read(Connection &connection, domain::MessageId id);
[[nodiscard]] Result<std::optional<domain::MessageId>>
find(Connection &connection, domain::AccountId account, const domain::RemoteId &id);
/// Oldest first, at most the newest `limit`.
[[nodiscard]] Result<QList<domain::Message>>
ofConversation(Connection &connection, domain::ConversationId conversation, int limit);
/// Newest first.
[[nodiscard]] Result<QList<domain::Message>>
ofMember(Connection &connection, domain::MemberId member, int limit);
/// The corrected label when a person gave one, else that of the newest engine when it is sure; in the order
/// of `ids`.
[[nodiscard]] Result<QList<std::optional<domain::Sentiment>>> sentiments(Connection &connection,
                                                                         const QList<domain::MessageId> &ids);
/// Keeps what an engine says of a message.
[[nodiscard]] Result<void> addSentiment(Connection &connection,
                                        domain::MessageId id,
                                        const domain::Sentiment &sentiment,
                                        double confidence,
                                        const QString &evidenceJson,
                                        const QDateTime &now);

/// What the network, or a person here, made of it. The conversation follows.
[[nodiscard]] Result<void>
setModeration(Connection &connection, domain::MessageId id, domain::Moderation moderation);
/// Takes the words of a person's messages away, also from the full text search; the rows stay.
[[nodiscard]] Result<void> eraseWordsOf(Connection &connection, domain::MemberId member);
/// Takes back what an import created.
[[nodiscard]] Result<void>
removeImport(Connection &connection, domain::ImportId import, const QDateTime &now);

} // namespace messages

} // namespace ruche::storage
