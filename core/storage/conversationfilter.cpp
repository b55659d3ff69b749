// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conversationfilter.h"

#include "core/storage/connection.h"
#include "core/storage/conversationsearch.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

/// So many authors are looked up at once in a few milliseconds.
constexpr int fewAuthors = 5000;
/// So many conversations are looked at in view order before all those of the authors are gathered.
constexpr int longestWalk = 10'000;

} // namespace

ConversationFilter::ConversationFilter(Connection &connection, const ConversationScope &scope)
    : m_scope(scope)
    , m_connection(connection)
    , m_hasTag(connection, "SELECT 1 FROM conversation_tag WHERE conversation_id = ?1 AND tag_id = ?2")
    , m_memberOf(connection, "SELECT member_id FROM conversation WHERE id = ?1")
    , m_byMember(connection,
                 "SELECT c.newest_id, c.id, c.account_id, c.facet FROM conversation c WHERE c.member_id = ?1")
{
}

Result<void> ConversationFilter::prepare(const domain::ConversationQuery &query)
{
    if (!query.label.isEmpty()) {
        m_tags.emplace();
        RUCHE_TRY_ASSIGN(QSqlQuery *const rows,
                         m_connection.run(u"SELECT id, brand_id FROM tag WHERE name = :name"_s,
                                          {{u":name"_s, query.label}}));
        while (rows->next()) {
            if (m_scope.brands.contains(rows->value(1).toLongLong()))
                m_tags->append(rows->value(0).toLongLong());
        }
        rows->finish();
    }
    if (!query.author.isEmpty()) {
        RUCHE_TRY_ASSIGN(m_authors, conversationsearch::authors(m_connection, query.author));
    }
    return {};
}

ConversationWalk ConversationFilter::walk() const
{
    return m_tags ? ConversationWalk(m_connection, m_scope, *m_tags)
                  : ConversationWalk(m_connection, m_scope);
}

Result<bool> ConversationFilter::hasLabel(qint64 conversation)
{
    bool tagged = false;
    for (const qint64 tag : std::as_const(*m_tags)) {
        RUCHE_TRY_ASSIGN(tagged, m_hasTag.run({conversation, tag}));
        m_hasTag.reset();
        if (tagged)
            break;
    }
    return tagged;
}

Result<bool> ConversationFilter::isByAuthor(qint64 conversation)
{
    RUCHE_TRY_ASSIGN(const bool found, m_memberOf.run({conversation}));
    const bool meant = found && m_authors->contains(m_memberOf.number(0));
    m_memberOf.reset();
    return meant;
}

Result<bool> ConversationFilter::passes(qint64 conversation)
{
    if (m_tags) {
        RUCHE_TRY_ASSIGN(const bool tagged, hasLabel(conversation));
        if (!tagged)
            return false;
    }
    return m_authors ? isByAuthor(conversation) : Result<bool>(true);
}

/// All conversations of the authors, sorted here.
Result<std::vector<ConversationPlace>> ConversationFilter::collect(int limit)
{
    std::vector<ConversationPlace> found;
    for (const qint64 member : std::as_const(*m_authors)) {
        RUCHE_TRY_ASSIGN(bool more, m_byMember.run({member}));
        while (more) {
            const ConversationPlace place{m_byMember.number(0), m_byMember.number(1)};
            bool meant = m_scope.holds(m_byMember.number(2), int(m_byMember.number(3)));
            if (meant && m_tags) {
                RUCHE_TRY_ASSIGN(meant, hasLabel(place.id));
            }
            if (meant)
                found.push_back(place);
            RUCHE_TRY_ASSIGN(more, m_byMember.next());
        }
    }
    std::sort(found.begin(), found.end(), [this](const auto &a, const auto &b) {
        return m_scope.oldestFirst ? a.newest < b.newest : b.newest < a.newest;
    });
    if (limit > 0 && found.size() > size_t(limit))
        found.resize(size_t(limit));
    return found;
}

/// From the side of the list, as far as that is worth while: nothing when it leads nowhere.
Result<std::optional<std::vector<ConversationPlace>>> ConversationFilter::walkToAuthors(int limit)
{
    ConversationWalk list = walk();
    std::vector<ConversationPlace> found;
    for (int seen = 0, step = std::max(4 * limit, 200); seen < longestWalk; seen += step, step *= 2) {
        RUCHE_TRY_ASSIGN(const std::vector<ConversationPlace> places, list.next(step));
        for (const ConversationPlace &place : places) {
            RUCHE_TRY_ASSIGN(const bool meant, isByAuthor(place.id));
            if (meant)
                found.push_back(place);
            if (found.size() == size_t(limit))
                return std::optional(std::move(found));
        }
        if (places.size() < size_t(step))
            return std::optional(std::move(found));
    }
    return std::optional<std::vector<ConversationPlace>>();
}

Result<std::vector<ConversationPlace>> ConversationFilter::places(int limit)
{
    if (!m_authors)
        return walk().next(limit);
    if (limit > 0 && m_authors->size() > fewAuthors) {
        RUCHE_TRY_ASSIGN(std::optional<std::vector<ConversationPlace>> found, walkToAuthors(limit));
        if (found)
            return std::move(*found);
    }
    return collect(limit);
}

} // namespace ruche::storage
