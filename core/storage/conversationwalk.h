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

/// Walks the conversations of a scope in view order, as far as it is asked to. Each account and facet is a
/// stretch of one index in that order; the walk merges them and reads of each only what may still come.
/// Thread: the connection's. Must not outlive the scope.
class ConversationWalk
{
public:
    ConversationWalk(Connection &connection, const ConversationScope &scope);

    /// The next ones, 0 for all the rest; fewer than asked for only at the end.
    [[nodiscard]] Result<std::vector<ConversationPlace>> next(int limit);

private:
    struct Stretch
    {
        qint64 owner = 0; ///< an account, or without facet a brand
        std::optional<int> facet;
    };

    [[nodiscard]] Result<void> findStretches();
    [[nodiscard]] Result<void>
    read(const Stretch &stretch, int limit, qint64 bound, std::vector<ConversationPlace> &found);
    [[nodiscard]] bool comesBefore(const ConversationPlace &a, const ConversationPlace &b) const
    {
        return m_scope.oldestFirst ? a.newest < b.newest : b.newest < a.newest;
    }

    const ConversationScope &m_scope;
    std::optional<std::vector<Stretch>> m_stretches;
    qint64 m_from; ///< newest message of the last one told
    NativeStatement m_nextFacet;
    NativeStatement m_ofFacet;
    NativeStatement m_ofBrand;
};

} // namespace ruche::storage
