// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conversationfacets.h"

#include <algorithm>

namespace ruche::storage::conversationfacets {

namespace {

// The same numbers are in the expression of the column.
constexpr int stateStep = 40;
constexpr int moderationStep = 8;
constexpr int questionStep = 4;

int numberOf(std::optional<domain::Sentiment::Label> sentiment)
{
    return sentiment ? static_cast<int>(*sentiment) + 1 : 0;
}

} // namespace

int of(domain::ConversationState state,
       domain::Moderation moderation,
       bool isQuestion,
       std::optional<domain::Sentiment::Label> sentiment)
{
    return static_cast<int>(state) * stateStep + static_cast<int>(moderation) * moderationStep
        + (isQuestion ? questionStep : 0) + numberOf(sentiment);
}

domain::ConversationState stateOf(int facet)
{
    return static_cast<domain::ConversationState>(facet / stateStep);
}

domain::Moderation moderationOf(int facet)
{
    return static_cast<domain::Moderation>(facet % stateStep / moderationStep);
}

bool isQuestion(int facet)
{
    return facet % moderationStep >= questionStep;
}

bool isNegative(int facet)
{
    return facet % questionStep == numberOf(domain::Sentiment::Label::Negative);
}

bool isTodo(int facet)
{
    const domain::ConversationState state = stateOf(facet);
    const domain::Moderation moderation = moderationOf(facet);
    return (state == domain::ConversationState::New || state == domain::ConversationState::Open)
        && (moderation == domain::Moderation::Approved || moderation == domain::Moderation::Held);
}

Set matching(const domain::ConversationQuery &query)
{
    using enum domain::ConversationState;
    const bool onlyTodo = !query.states.isEmpty() && query.moderations.isEmpty()
        && std::all_of(query.states.begin(), query.states.end(), [](auto state) {
               return state == New || state == Open;
           });
    Set set;
    for (int facet = 0; facet < count; ++facet) {
        set[size_t(facet)] = (query.states.isEmpty() || query.states.contains(stateOf(facet)))
            && (query.moderations.isEmpty() || query.moderations.contains(moderationOf(facet)))
            && (!onlyTodo || isTodo(facet)) && (!query.questionsOnly || isQuestion(facet))
            && (!query.sentiment || facet % questionStep == numberOf(query.sentiment));
    }
    return set;
}

} // namespace ruche::storage::conversationfacets
