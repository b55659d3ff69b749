// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/ftsmatch.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::conversations {

namespace {

/// A condition with what it binds; the texts of a query never become part of the statement.
struct Condition
{
    QString sql;
    QList<Connection::Binding> bindings;
};

QString quotedNames(const QStringList &names)
{
    return u'\'' + names.join(u"','"_s) + u'\'';
}

/// What waits for us has indexes of its own. Spam that nobody looked at is not part of it, whatever its
/// state.
void addStates(const domain::ConversationQuery &query, Condition &condition)
{
    using enum domain::ConversationState;
    if (query.states.isEmpty())
        return;
    const bool onlyTodo = std::all_of(
        query.states.begin(), query.states.end(), [](auto state) { return state == New || state == Open; });
    if (onlyTodo && query.moderations.isEmpty()) {
        condition.sql += u" AND c.todo = 1"_s;
        if (query.states.contains(New) && query.states.contains(Open))
            return;
    }
    QStringList names;
    for (const auto state : query.states)
        names << domain::stateName(state);
    if (names.size() == 1)
        condition.sql += u" AND c.state = '%1'"_s.arg(names.constFirst());
    else
        condition.sql += u" AND c.state IN (%1)"_s.arg(quotedNames(names));
}

/// All conditions but the brands.
Condition conditionOf(const domain::ConversationQuery &query)
{
    Condition condition;
    addStates(query, condition);
    if (!query.accounts.isEmpty()) {
        QStringList numbers;
        for (const domain::AccountId account : query.accounts)
            numbers << QString::number(account.value);
        condition.sql += u" AND c.account_id IN (%1)"_s.arg(numbers.join(u','));
    }
    if (query.moderations.size() == 1) {
        // The second half of it lets SQLite use the index that leaves the approved ones out.
        const QString name = domain::moderationName(query.moderations.constFirst());
        condition.sql += u" AND c.moderation = '%1'"_s.arg(name);
        if (query.moderations.constFirst() != domain::Moderation::Approved)
            condition.sql += u" AND c.moderation <> 'approved'"_s;
    } else if (!query.moderations.isEmpty()) {
        QStringList names;
        for (const auto moderation : query.moderations)
            names << domain::moderationName(moderation);
        condition.sql += u" AND c.moderation IN (%1)"_s.arg(quotedNames(names));
    }
    if (query.questionsOnly)
        condition.sql += u" AND c.is_question = 1"_s;
    if (query.sentiment)
        condition.sql += u" AND c.sentiment = '%1' AND c.sentiment IS NOT NULL"_s.arg(
            domain::sentimentName(*query.sentiment));
    if (!query.network.isEmpty()) {
        condition.sql += u" AND c.account_id IN (SELECT id FROM account WHERE network = :network)"_s;
        condition.bindings.append({u":network"_s, query.network});
    }
    if (!query.label.isEmpty()) {
        condition.sql += u" AND c.id IN (SELECT ct.conversation_id FROM conversation_tag ct JOIN tag t ON "
                         u"t.id = ct.tag_id "
                         "WHERE t.name = :label)"_s;
        condition.bindings.append({u":label"_s, query.label});
    }
    if (!query.author.isEmpty()) {
        condition.sql
            += u" AND c.member_id IN (SELECT rowid FROM member_fts WHERE member_fts MATCH :author)"_s;
        condition.bindings.append({u":author"_s, ftsMatch(query.author)});
    }
    return condition;
}

Result<QSqlQuery *>
runWith(Connection &connection, const QString &sql, const QList<Connection::Binding> &bindings)
{
    QSqlQuery &query = connection.prepared(sql);
    for (const auto &[name, value] : bindings)
        query.bindValue(name, value);
    if (!query.exec())
        return fail(errorOf(query));
    return &query;
}

/// Conversations by their newest matching message: along the full text index, newest first, until there are
/// enough.
Result<QList<domain::ConversationId>>
idsByWords(Connection &connection, const domain::ConversationQuery &query, const QString &match, int limit)
{
    Condition condition = conditionOf(query);
    RUCHE_TRY_ASSIGN(const QString brands, brandfilter::condition(connection, u"c.brand_id"_s, query.brands));
    condition.sql += brands;
    const int batch = limit > 0 ? limit * 4 : 100000;
    const QString comparison = query.oldestFirst ? u">"_s : u"<"_s;
    const QString direction = query.oldestFirst ? u"ASC"_s : u"DESC"_s;
    const QString sql
        = u"SELECT g.conversation_id, f.rowid FROM message_fts f JOIN message g ON g.id = f.rowid "
          "JOIN conversation c ON c.id = g.conversation_id WHERE f.message_fts MATCH :match AND f.rowid %1 "
          ":from %2 "
          "ORDER BY f.rowid %3 LIMIT %4"_s.arg(comparison, condition.sql, direction, QString::number(batch));
    qint64 from = query.oldestFirst ? 0 : std::numeric_limits<qint64>::max();
    QList<domain::ConversationId> result;
    QSet<qint64> seen;
    while (true) {
        QList<Connection::Binding> bindings = condition.bindings;
        bindings.append({u":match"_s, match});
        bindings.append({u":from"_s, from});
        RUCHE_TRY_ASSIGN(QSqlQuery *const rows, runWith(connection, sql, bindings));
        int read = 0;
        while (rows->next()) {
            ++read;
            from = rows->value(1).toLongLong();
            const qint64 conversation = rows->value(0).toLongLong();
            if (!seen.contains(conversation)) {
                seen.insert(conversation);
                result << domain::ConversationId(conversation);
                if (limit > 0 && result.size() == limit)
                    break;
            }
        }
        rows->finish();
        if (read < batch || (limit > 0 && result.size() == limit))
            return result;
    }
}

} // namespace

Result<QList<domain::ConversationId>>
ids(Connection &connection, const domain::ConversationQuery &query, int limit)
{
    if (!query.words.trimmed().isEmpty()) {
        const QString match = ftsMatch(query.words);
        return match.isEmpty() ? QList<domain::ConversationId>{}
                               : idsByWords(connection, query, match, limit);
    }
    if (!query.author.isEmpty() && ftsMatch(query.author).isEmpty())
        return QList<domain::ConversationId>{};
    // A brand at a time: each is one walk along an index, and the newest of all are among the newest of each.
    const Condition condition = conditionOf(query);
    QString sql
        = u"SELECT c.id, c.newest_id FROM conversation c WHERE c.brand_id = :brand%1 ORDER BY c.newest_id %2"_s
              .arg(condition.sql, query.oldestFirst ? u"ASC"_s : u"DESC"_s);
    if (limit > 0)
        sql += u" LIMIT "_s + QString::number(limit);
    std::vector<std::pair<qint64, qint64>> found; // newest message, conversation
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> brands, brandfilter::brands(connection, query.brands));
    for (const domain::BrandId brand : brands) {
        QList<Connection::Binding> bindings = condition.bindings;
        bindings.append({u":brand"_s, brand.value});
        RUCHE_TRY_ASSIGN(QSqlQuery *const rows, runWith(connection, sql, bindings));
        while (rows->next())
            found.emplace_back(rows->value(1).toLongLong(), rows->value(0).toLongLong());
        rows->finish();
    }
    if (brands.size() > 1) {
        std::sort(found.begin(), found.end(), [&query](const auto &a, const auto &b) {
            return query.oldestFirst ? a < b : b < a;
        });
    }
    if (limit > 0 && found.size() > size_t(limit))
        found.resize(size_t(limit));
    QList<domain::ConversationId> result;
    result.reserve(qsizetype(found.size()));
    for (const auto &[newest, id] : found)
        result << domain::ConversationId(id);
    return result;
}

Result<Counts> counts(Connection &connection, const QList<domain::BrandId> &brands)
{
    constexpr int most = 1'000'000;
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> counted, brandfilter::brands(connection, brands));
    const auto count = [&](const QString &condition) -> Result<int> {
        int sum = 0;
        for (const domain::BrandId brand : counted) {
            RUCHE_TRY_ASSIGN(
                const QVariant value,
                connection.value(
                    u"SELECT count(*) FROM (SELECT 1 FROM conversation c WHERE c.brand_id = :brand%1 LIMIT "
                    ":most)"_s.arg(condition),
                    {{u":brand"_s, brand.value}, {u":most"_s, most}}));
            sum += value.toInt();
        }
        return std::min(sum, most);
    };
    Counts result;
    RUCHE_TRY_ASSIGN(result.toAnswer, count(u" AND c.todo = 1"_s));
    RUCHE_TRY_ASSIGN(result.fresh, count(u" AND c.todo = 1 AND c.state = 'new'"_s));
    RUCHE_TRY_ASSIGN(result.questions, count(u" AND c.is_question = 1 AND c.todo = 1"_s));
    RUCHE_TRY_ASSIGN(result.negative,
                     count(u" AND c.sentiment = 'negative' AND c.sentiment IS NOT NULL AND c.todo = 1"_s));
    RUCHE_TRY_ASSIGN(result.held, count(u" AND c.moderation = 'held' AND c.moderation <> 'approved'"_s));
    RUCHE_TRY_ASSIGN(result.spam, count(u" AND c.moderation = 'spam' AND c.moderation <> 'approved'"_s));
    RUCHE_TRY_ASSIGN(result.snoozed, count(u" AND c.state = 'snoozed'"_s));
    RUCHE_TRY_ASSIGN(result.done, count(u" AND c.state = 'done'"_s));
    RUCHE_TRY_ASSIGN(result.all, count(QString()));
    return result;
}

} // namespace ruche::storage::conversations
