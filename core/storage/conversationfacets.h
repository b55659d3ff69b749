// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/domain/queries.h"

#include <bitset>
#include <optional>

namespace ruche::storage {

/// State, moderation, question or not, and sentiment of a conversation as one number: the column "facet",
/// which the database computes. With it each combination of these conditions is a few walks along one index,
/// and no combination has to be looked for among millions of others. Pure.
namespace conversationfacets {

constexpr int count = 200;
using Set = std::bitset<count>;

[[nodiscard]] int of(domain::ConversationState state,
                     domain::Moderation moderation,
                     bool isQuestion,
                     std::optional<domain::Sentiment::Label> sentiment);

/// A conversation that waits for an answer of ours. Spam that nobody looked at does not, whatever its state.
[[nodiscard]] bool isTodo(int facet);
[[nodiscard]] bool isQuestion(int facet);
[[nodiscard]] bool isNegative(int facet);
[[nodiscard]] domain::ConversationState stateOf(int facet);
[[nodiscard]] domain::Moderation moderationOf(int facet);

/// What a query asks of state, moderation, question and sentiment.
[[nodiscard]] Set matching(const domain::ConversationQuery &query);

} // namespace conversationfacets

} // namespace ruche::storage
