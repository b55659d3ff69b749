// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/conversationwalk.h"

namespace ruche::storage {

class Connection;

/// A scope with a label, which an index answers too, and part of the author's name, which none does: chooses
/// from which side to look, so that neither a rare author among millions of conversations nor a common one
/// makes a list slow. Thread: the connection's. Must not outlive the scope.
class ConversationFilter
{
public:
    ConversationFilter(Connection &connection, const ConversationScope &scope);

    /// Reads what the query asks beside the scope; before all else.
    [[nodiscard]] Result<void> prepare(const domain::ConversationQuery &query);
    [[nodiscard]] const ConversationScope &scope() const { return m_scope; }
    /// The first of the list, 0 for all.
    [[nodiscard]] Result<std::vector<ConversationPlace>> places(int limit);
    /// Whether a conversation of the scope also meets label and author.
    [[nodiscard]] Result<bool> passes(qint64 conversation);

private:
    [[nodiscard]] ConversationWalk walk() const;
    [[nodiscard]] Result<bool> hasLabel(qint64 conversation);
    [[nodiscard]] Result<bool> isByAuthor(qint64 conversation);
    [[nodiscard]] Result<std::optional<std::vector<ConversationPlace>>> walkToAuthors(int limit);
    [[nodiscard]] Result<std::vector<ConversationPlace>> collect(int limit);

    const ConversationScope &m_scope;
    std::optional<QList<qint64>> m_tags;
    std::optional<QSet<qint64>> m_authors; ///< members
    Connection &m_connection;
    NativeStatement m_hasTag;
    NativeStatement m_memberOf;
    NativeStatement m_byMember;
};

} // namespace ruche::storage
