// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conversationfilter.h"

#include "core/storage/connection.h"
#include "core/storage/conversationsearch.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

/// So many labelled conversations or authors are read at once in a few milliseconds.
constexpr int smallSide = 5000;
/// So many conversations are looked at in view order before the other side is tried.
constexpr int longestWalk = 10'000;

} // namespace

ConversationFilter::ConversationFilter(Connection &connection, const ConversationScope &scope)
    : m_scope(scope)
    , m_connection(connection)
    , m_hasTag(connection, "SELECT 1 FROM conversation_tag WHERE conversation_id = ?1 AND tag_id = ?2")
    , m_memberOf(connection, "SELECT member_id FROM conversation WHERE id = ?1")
    , m_byTag(connection,
              "SELECT c.newest_id, c.id, c.account_id, c.facet, c.member_id FROM conversation_tag t "
              "JOIN conversation c ON c.id = t.conversation_id WHERE t.tag_id = ?1")
    , m_byMember(connection,
                 "SELECT c.newest_id, c.id, c.account_id, c.facet, c.member_id FROM conversation c "
                 "WHERE c.member_id = ?1")
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

Result<bool> ConversationFilter::passes(qint64 conversation)
{
    if (m_tags) {
        bool tagged = false;
        for (const qint64 tag : std::as_const(*m_tags)) {
            RUCHE_TRY_ASSIGN(tagged, m_hasTag.run({conversation, tag}));
            m_hasTag.reset();
            if (tagged)
                break;
        }
        if (!tagged)
            return false;
    }
    if (m_authors) {
        RUCHE_TRY_ASSIGN(const bool found, m_memberOf.run({conversation}));
        const bool meant = found && m_authors->contains(m_memberOf.number(0));
        m_memberOf.reset();
        return meant;
    }
    return true;
}

/// Whether all that have the label, or the author, are few.
Result<bool> ConversationFilter::isSmall()
{
    if (m_authors && m_authors->size() <= smallSide)
        return true;
    if (!m_tags)
        return false;
    qint64 sum = 0;
    NativeStatement count(m_connection,
                          "SELECT count(*) FROM (SELECT 1 FROM conversation_tag WHERE tag_id = ?1 LIMIT ?2)");
    for (const qint64 tag : std::as_const(*m_tags)) {
        RUCHE_TRY(count.run({tag, qint64(smallSide + 1)}));
        sum += count.number(0);
        count.reset();
    }
    return sum <= smallSide;
}

Result<void>
ConversationFilter::collectOf(NativeStatement &statement, qint64 key, std::vector<ConversationPlace> &found)
{
    RUCHE_TRY_ASSIGN(bool more, statement.run({key}));
    while (more) {
        if (m_scope.holds(statement.number(2), int(statement.number(3)))
            && (!m_authors || m_authors->contains(statement.number(4))))
            found.push_back({statement.number(0), statement.number(1)});
        RUCHE_TRY_ASSIGN(more, statement.next());
    }
    return {};
}

/// From the side of label or author: all of them, sorted here.
Result<std::vector<ConversationPlace>> ConversationFilter::collect(int limit)
{
    std::vector<ConversationPlace> found;
    if (m_tags) {
        for (const qint64 tag : std::as_const(*m_tags))
            RUCHE_TRY(collectOf(m_byTag, tag, found));
    } else {
        for (const qint64 member : std::as_const(*m_authors))
            RUCHE_TRY(collectOf(m_byMember, member, found));
    }
    std::sort(found.begin(), found.end(), [this](const auto &a, const auto &b) {
        return m_scope.oldestFirst ? a.newest < b.newest : b.newest < a.newest;
    });
    if (limit > 0 && found.size() > size_t(limit))
        found.resize(size_t(limit));
    return found;
}

/// From the side of the list: in its order, at most `most` of it. `complete` when no more than what is found
/// was asked for, or there.
Result<std::vector<ConversationPlace>> ConversationFilter::walk(int limit, int most, bool &complete)
{
    ConversationWalk walk(m_connection, m_scope);
    std::vector<ConversationPlace> found;
    complete = false;
    for (int seen = 0, step = std::max(4 * limit, 200); seen < most; step *= 2) {
        RUCHE_TRY_ASSIGN(const std::vector<ConversationPlace> places, walk.next(step));
        for (const ConversationPlace &place : places) {
            RUCHE_TRY_ASSIGN(const bool meant, passes(place.id));
            if (meant)
                found.push_back(place);
            if (found.size() == size_t(limit)) {
                complete = true;
                return found;
            }
        }
        seen += step;
        if (places.size() < size_t(step)) {
            complete = true;
            return found;
        }
    }
    return found;
}

Result<std::vector<ConversationPlace>> ConversationFilter::places(int limit)
{
    if (!m_tags && !m_authors)
        return ConversationWalk(m_connection, m_scope).next(limit);
    if (limit > 0) {
        RUCHE_TRY_ASSIGN(const bool small, isSmall());
        bool complete = false;
        if (!small) {
            RUCHE_TRY_ASSIGN(std::vector<ConversationPlace> found, walk(limit, longestWalk, complete));
            if (complete)
                return found;
        }
    }
    return collect(limit);
}

} // namespace ruche::storage
