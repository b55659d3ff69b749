// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/queries.h"
#include "core/storage/conversationfacets.h"
#include "core/storage/nativestatement.h"

#include <QSet>

#include <optional>
#include <vector>

namespace ruche::storage {

class Connection;

/// Where a query looks: brands, accounts of a network, and facets; all that an index answers alone.
struct ConversationScope
{
    QList<qint64> brands;
    QSet<qint64> accounts; ///< of the brands, as far as they were asked for
    bool anyAccount = true; ///< all of the brands
    conversationfacets::Set facets;
    bool oldestFirst = false;

    [[nodiscard]] static Result<ConversationScope> of(Connection &connection,
                                                      const domain::ConversationQuery &query);
    [[nodiscard]] bool holds(qint64 account, int facet) const
    {
        return accounts.contains(account) && facets.test(size_t(facet));
    }
};

/// A conversation and what lists are sorted by.
struct ConversationPlace
{
    qint64 newest = 0; ///< its newest message
    qint64 id = 0;
};

/// Walks the conversations of a scope, or those of it with a label, in view order, as far as it is asked to.
/// Each account and facet (of a label) is a stretch of one index in that order; the walk merges them and
/// reads of each only what may still come. Thread: the connection's. Must not outlive the scope.
class ConversationWalk
{
public:
    ConversationWalk(Connection &connection, const ConversationScope &scope);
    /// Of the scope, those with one of these tags; a conversation has at most one of them.
    ConversationWalk(Connection &connection, const ConversationScope &scope, const QList<qint64> &tags);

    /// The next ones, 0 for all the rest; fewer than asked for only at the end.
    [[nodiscard]] Result<std::vector<ConversationPlace>> next(int limit);

private:
    struct Stretch
    {
        enum class Kind { Facet, Brand, Tag };
        Kind kind = Kind::Facet;
        qint64 owner = 0; ///< an account, a brand or a tag
        qint64 account = 0; ///< of a tag
        int facet = 0; ///< of an account, or of a tag's
    };

    [[nodiscard]] Result<void> findStretches();
    [[nodiscard]] Result<void> findStretchesOfTags();
    [[nodiscard]] Result<void> findStretchesOfAccounts();
    [[nodiscard]] Result<void>
    read(const Stretch &stretch, int limit, qint64 bound, std::vector<ConversationPlace> &found);
    [[nodiscard]] NativeStatement &statementOf(Stretch::Kind kind);
    [[nodiscard]] bool comesBefore(const ConversationPlace &a, const ConversationPlace &b) const
    {
        return m_scope.oldestFirst ? a.newest < b.newest : b.newest < a.newest;
    }

    const ConversationScope &m_scope;
    std::optional<QList<qint64>> m_tags;
    std::optional<std::vector<Stretch>> m_stretches;
    qint64 m_from; ///< newest message of the last one told
    NativeStatement m_nextFacet;
    NativeStatement m_nextFacetOfTag;
    NativeStatement m_nextAccountOfTag;
    NativeStatement m_ofFacet;
    NativeStatement m_ofBrand;
    NativeStatement m_ofTag;
};

} // namespace ruche::storage
