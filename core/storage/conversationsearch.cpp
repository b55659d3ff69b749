// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conversationsearch.h"

#include "core/storage/connection.h"
#include "core/storage/conversationfilter.h"
#include "core/storage/ftsmatch.h"
#include "core/storage/messagesearch.h"

#include <algorithm>

namespace ruche::storage::conversationsearch {

namespace {

/// After so many messages with the words the other side is tried: the conversations of the list, if they are
/// few.
constexpr int longestReading = 2500;
constexpr int fewConversations = 2000;

/// Conversations in the order in which they were found, each once.
class Found
{
public:
    explicit Found(int limit)
        : m_limit(limit)
    {
    }
    void add(qint64 conversation)
    {
        if (m_seen.contains(conversation))
            return;
        m_seen.insert(conversation);
        m_ids << domain::ConversationId(conversation);
    }
    [[nodiscard]] bool isFull() const { return m_limit > 0 && m_ids.size() >= m_limit; }
    [[nodiscard]] const QList<domain::ConversationId> &ids() const { return m_ids; }

private:
    int m_limit;
    QSet<qint64> m_seen;
    QList<domain::ConversationId> m_ids;
};

/// The messages of a few conversations in view order, each looked up in the full text index.
Result<QList<domain::ConversationId>> lookUp(Connection &connection,
                                             const QByteArray &match,
                                             const std::vector<ConversationPlace> &places,
                                             bool oldestFirst,
                                             int limit)
{
    NativeStatement messages(connection, "SELECT id FROM message WHERE conversation_id = ?1");
    NativeStatement matches(connection,
                            "SELECT 1 FROM message_fts WHERE message_fts MATCH ?1 AND rowid = ?2");
    std::vector<std::pair<qint64, qint64>> candidates; // message, conversation
    for (const ConversationPlace &place : places) {
        RUCHE_TRY_ASSIGN(bool more, messages.run({place.id}));
        while (more) {
            candidates.emplace_back(messages.number(0), place.id);
            RUCHE_TRY_ASSIGN(more, messages.next());
        }
    }
    std::sort(candidates.begin(), candidates.end(), [oldestFirst](const auto &a, const auto &b) {
        return oldestFirst ? a < b : b < a;
    });
    Found found(limit);
    for (const auto &[message, conversation] : candidates) {
        RUCHE_TRY_ASSIGN(const bool has, matches.run({match, message}));
        matches.reset();
        if (has)
            found.add(conversation);
        if (found.isFull())
            break;
    }
    return found.ids();
}

} // namespace

Result<QList<domain::ConversationId>>
ids(Connection &connection, const QString &words, ConversationFilter &filter, int limit)
{
    RUCHE_TRY_ASSIGN(const QString expression, messagesearch::matchFor(connection, words));
    if (expression.isEmpty())
        return QList<domain::ConversationId>{};
    const QByteArray match = expression.toUtf8();
    const ConversationScope &scope = filter.scope();
    NativeStatement statement(
        connection,
        QByteArray("SELECT c.id, c.account_id, c.facet FROM message_fts f JOIN message g ON g.id = f.rowid "
                   "JOIN conversation c ON c.id = g.conversation_id WHERE f.message_fts MATCH ?1 "
                   "ORDER BY f.rowid ")
            + (scope.oldestFirst ? "ASC" : "DESC"));
    Found found(limit);
    int read = 0;
    RUCHE_TRY_ASSIGN(bool more, statement.run({match}));
    while (more && !found.isFull()) {
        const qint64 conversation = statement.number(0);
        if (scope.holds(statement.number(1), int(statement.number(2)))) {
            RUCHE_TRY_ASSIGN(const bool meant, filter.passes(conversation));
            if (meant)
                found.add(conversation);
        }
        // Beginnings of words are gathered anew for each look-up, so those are not tried.
        if (++read == longestReading && limit > 0 && !expression.contains(u'*')) {
            RUCHE_TRY_ASSIGN(const std::vector<ConversationPlace> few, filter.places(fewConversations + 1));
            if (few.size() <= size_t(fewConversations))
                return lookUp(connection, match, few, scope.oldestFirst, limit);
        }
        RUCHE_TRY_ASSIGN(more, statement.next());
    }
    return found.ids();
}

Result<QSet<qint64>> authors(Connection &connection, const QString &name)
{
    QSet<qint64> members;
    const QString match = ftsMatch(name);
    if (match.isEmpty())
        return members;
    NativeStatement statement(connection, "SELECT rowid FROM member_fts WHERE member_fts MATCH ?1");
    RUCHE_TRY_ASSIGN(bool more, statement.run({match.toUtf8()}));
    while (more) {
        members.insert(statement.number(0));
        RUCHE_TRY_ASSIGN(more, statement.next());
    }
    return members;
}

} // namespace ruche::storage::conversationsearch
