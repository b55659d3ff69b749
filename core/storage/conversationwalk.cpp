// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conversationwalk.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

constexpr qint64 beforeAll = std::numeric_limits<qint64>::min();
constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

/// Between two messages, without both.
QByteArray stretchStatement(const char *rows, bool oldestFirst)
{
    return QByteArray("SELECT newest_id, ") + rows
        + " AND newest_id > ?4 AND newest_id < ?5 ORDER BY newest_id " + (oldestFirst ? "ASC" : "DESC")
        + " LIMIT ?6";
}

} // namespace

Result<ConversationScope> ConversationScope::of(Connection &connection,
                                                const domain::ConversationQuery &query)
{
    ConversationScope scope;
    scope.facets = conversationfacets::matching(query);
    scope.oldestFirst = query.oldestFirst;
    scope.anyAccount = query.accounts.isEmpty() && query.network.isEmpty();
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> brands, brandfilter::brands(connection, query.brands));
    for (const domain::BrandId brand : brands) {
        scope.brands << brand.value;
        RUCHE_TRY_ASSIGN(QSqlQuery *const rows,
                         connection.run(u"SELECT id, network FROM account WHERE brand_id = :brand"_s,
                                        {{u":brand"_s, brand.value}}));
        while (rows->next()) {
            const domain::AccountId account(rows->value(0).toLongLong());
            if ((query.accounts.isEmpty() || query.accounts.contains(account))
                && (query.network.isEmpty() || rows->value(1).toString() == query.network))
                scope.accounts.insert(account.value);
        }
        rows->finish();
    }
    return scope;
}

ConversationWalk::ConversationWalk(Connection &connection, const ConversationScope &scope)
    : m_scope(scope)
    , m_from(scope.oldestFirst ? beforeAll : afterAll)
    , m_nextFacet(
          connection,
          "SELECT facet FROM conversation WHERE account_id = ?1 AND facet >= ?2 ORDER BY facet LIMIT 1")
    , m_nextFacetOfTag(connection,
                       "SELECT account_id, facet FROM label_order WHERE tag_id = ?1 AND account_id = ?2 AND "
                       "facet > ?3 ORDER BY facet LIMIT 1")
    , m_nextAccountOfTag(connection,
                         "SELECT account_id, facet FROM label_order WHERE tag_id = ?1 AND account_id > ?2 "
                         "ORDER BY account_id, facet LIMIT 1")
    , m_ofFacet(connection,
                stretchStatement("id FROM conversation WHERE account_id = ?1 AND ?2 = 0 AND facet = ?3",
                                 scope.oldestFirst))
    , m_ofBrand(connection,
                stretchStatement("id FROM conversation WHERE brand_id = ?1 AND ?2 = 0 AND ?3 = 0",
                                 scope.oldestFirst))
    , m_ofTag(connection,
              stretchStatement(
                  "conversation_id FROM label_order WHERE tag_id = ?1 AND account_id = ?2 AND facet = ?3",
                  scope.oldestFirst))
{
}

ConversationWalk::ConversationWalk(Connection &connection,
                                   const ConversationScope &scope,
                                   const QList<qint64> &tags)
    : ConversationWalk(connection, scope)
{
    m_tags = tags;
}

NativeStatement &ConversationWalk::statementOf(Stretch::Kind kind)
{
    switch (kind) {
    case Stretch::Kind::Brand:
        return m_ofBrand;
    case Stretch::Kind::Tag:
        return m_ofTag;
    case Stretch::Kind::Facet:
        break;
    }
    return m_ofFacet;
}

Result<void> ConversationWalk::findStretches()
{
    m_stretches.emplace();
    if (m_tags)
        return findStretchesOfTags();
    if (!m_scope.anyAccount || !m_scope.facets.all())
        return findStretchesOfAccounts();
    for (const qint64 brand : m_scope.brands)
        m_stretches->push_back({Stretch::Kind::Brand, brand});
    return {};
}

Result<void> ConversationWalk::findStretchesOfTags()
{
    for (const qint64 tag : std::as_const(*m_tags)) {
        qint64 account = 0;
        qint64 facet = 0;
        while (true) {
            // Two questions, for SQLite does not step over a stretch by (account, facet) > (…).
            NativeStatement *next = &m_nextFacetOfTag;
            RUCHE_TRY_ASSIGN(bool more, next->run({tag, account, facet}));
            if (!more) {
                next = &m_nextAccountOfTag;
                RUCHE_TRY_ASSIGN(more, next->run({tag, account}));
            }
            if (!more)
                break;
            account = next->number(0);
            facet = next->number(1);
            next->reset();
            if (m_scope.holds(account, int(facet)))
                m_stretches->push_back({Stretch::Kind::Tag, tag, account, int(facet)});
        }
    }
    return {};
}

Result<void> ConversationWalk::findStretchesOfAccounts()
{
    for (const qint64 account : m_scope.accounts) {
        int facet = 0;
        while (facet < conversationfacets::count) {
            if (!m_scope.facets.test(size_t(facet))) {
                ++facet;
                continue;
            }
            RUCHE_TRY_ASSIGN(const bool more, m_nextFacet.run({account, qint64(facet)}));
            if (!more)
                break;
            const int there = int(m_nextFacet.number(0));
            m_nextFacet.reset();
            if (m_scope.facets.test(size_t(there)))
                m_stretches->push_back({Stretch::Kind::Facet, account, 0, there});
            facet = there + 1;
        }
    }
    return {};
}

Result<void>
ConversationWalk::read(const Stretch &stretch, int limit, qint64 bound, std::vector<ConversationPlace> &found)
{
    const qint64 low = m_scope.oldestFirst ? m_from : bound;
    const qint64 high = m_scope.oldestFirst ? bound : m_from;
    const qint64 most = limit > 0 ? limit : -1;
    NativeStatement &statement = statementOf(stretch.kind);
    RUCHE_TRY_ASSIGN(bool more,
                     statement.run({stretch.owner, stretch.account, qint64(stretch.facet), low, high, most}));
    while (more) {
        found.push_back({statement.number(0), statement.number(1)});
        RUCHE_TRY_ASSIGN(more, statement.next());
    }
    return {};
}

Result<std::vector<ConversationPlace>> ConversationWalk::next(int limit)
{
    if (!m_stretches)
        RUCHE_TRY(findStretches());
    const auto before = [this](const auto &a, const auto &b) { return comesBefore(a, b); };
    const size_t wanted = limit > 0 ? size_t(limit) : std::numeric_limits<size_t>::max();
    qint64 bound = m_scope.oldestFirst ? afterAll : beforeAll;
    std::vector<ConversationPlace> found;
    for (const Stretch &stretch : *m_stretches) {
        RUCHE_TRY(read(stretch, limit, bound, found));
        if (m_stretches->size() == 1 || found.size() < wanted)
            continue;
        // What comes after the last of these is not needed of the other stretches.
        const auto last = found.begin() + std::ptrdiff_t(wanted) - 1;
        std::nth_element(found.begin(), last, found.end(), before);
        bound = last->newest;
        found.resize(wanted);
    }
    if (m_stretches->size() > 1)
        std::sort(found.begin(), found.end(), before);
    if (!found.empty())
        m_from = found.back().newest;
    return found;
}

} // namespace ruche::storage
