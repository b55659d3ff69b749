// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/conversationfilter.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/conversationsearch.h"
#include "core/storage/conversationwalk.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::conversations {

Result<QList<domain::ConversationId>>
ids(Connection &connection, const domain::ConversationQuery &query, int limit)
{
    RUCHE_TRY_ASSIGN(const ConversationScope scope, ConversationScope::of(connection, query));
    ConversationFilter filter(connection, scope);
    RUCHE_TRY(filter.prepare(query));
    if (!query.words.trimmed().isEmpty())
        return conversationsearch::ids(connection, query.words, filter, limit);
    RUCHE_TRY_ASSIGN(const std::vector<ConversationPlace> places, filter.places(limit));
    QList<domain::ConversationId> result;
    result.reserve(qsizetype(places.size()));
    for (const ConversationPlace &place : places)
        result << domain::ConversationId(place.id);
    return result;
}

Result<Counts> counts(Connection &connection, const QList<domain::BrandId> &brands)
{
    const qint64 most = 1'000'000;
    domain::ConversationQuery all;
    all.brands = brands;
    RUCHE_TRY_ASSIGN(const ConversationScope scope, ConversationScope::of(connection, all));
    std::array<qint64, conversationfacets::count> ofFacet{};
    NativeStatement statement(
        connection, "SELECT facet, count(*) FROM conversation WHERE account_id = ?1 GROUP BY facet");
    for (const qint64 account : scope.accounts) {
        RUCHE_TRY_ASSIGN(bool more, statement.run({account}));
        while (more) {
            ofFacet.at(size_t(statement.number(0))) += statement.number(1);
            RUCHE_TRY_ASSIGN(more, statement.next());
        }
    }
    const auto count = [&ofFacet, most](auto &&isMeant) {
        qint64 sum = 0;
        for (int facet = 0; facet < conversationfacets::count; ++facet) {
            if (isMeant(facet))
                sum += ofFacet.at(size_t(facet));
        }
        return int(std::min(sum, most));
    };
    using namespace conversationfacets;
    using enum domain::ConversationState;
    Counts result;
    result.toAnswer = count(isTodo);
    result.fresh = count([](int facet) { return isTodo(facet) && stateOf(facet) == New; });
    result.questions = count([](int facet) { return isTodo(facet) && isQuestion(facet); });
    result.negative = count([](int facet) { return isTodo(facet) && isNegative(facet); });
    result.held = count([](int facet) { return moderationOf(facet) == domain::Moderation::Held; });
    result.spam = count([](int facet) { return moderationOf(facet) == domain::Moderation::Spam; });
    result.snoozed = count([](int facet) { return stateOf(facet) == Snoozed; });
    result.done = count([](int facet) { return stateOf(facet) == Done; });
    result.all = count([](int) { return true; });
    return result;
}

} // namespace ruche::storage::conversations
