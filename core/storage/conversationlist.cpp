// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/ftsmatch.h"

#include <QSet>

#include <limits>

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

void addStates(const domain::ConversationQuery &query, Condition &condition)
{
    using enum domain::ConversationState;
    if (query.states.isEmpty())
        return;
    const QSet<int> wanted = [&] {
        QSet<int> set;
        for (const auto state : query.states)
            set.insert(int(state));
        return set;
    }();
    if (wanted == QSet<int>{int(New), int(Open)} && query.moderations.isEmpty()) {
        condition.sql += u" AND c.todo = 1"_s;
        return;
    }
    QStringList names;
    for (const auto state : query.states)
        names << domain::stateName(state);
    condition.sql += u" AND c.state IN (%1)"_s.arg(quotedNames(names));
}

Result<Condition> conditionOf(Connection &connection, const domain::ConversationQuery &query)
{
    Condition condition;
    RUCHE_TRY_ASSIGN(condition.sql, brandfilter::condition(connection, u"c.brand_id"_s, query.brands));
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
        condition.sql += u" AND c.sentiment = '%1'"_s.arg(domain::sentimentName(*query.sentiment));
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
    RUCHE_TRY_ASSIGN(Condition condition, conditionOf(connection, query));
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
    RUCHE_TRY_ASSIGN(const Condition condition, conditionOf(connection, query));
    QString sql = u"SELECT c.id FROM conversation c WHERE c.newest_id > 0%1 ORDER BY c.newest_id %2"_s.arg(
        condition.sql, query.oldestFirst ? u"ASC"_s : u"DESC"_s);
    if (limit > 0)
        sql += u" LIMIT "_s + QString::number(limit);
    RUCHE_TRY_ASSIGN(QSqlQuery *const rows, runWith(connection, sql, condition.bindings));
    QList<domain::ConversationId> result;
    while (rows->next())
        result << domain::ConversationId(rows->value(0).toLongLong());
    rows->finish();
    return result;
}

Result<Counts> counts(Connection &connection, const QList<domain::BrandId> &brands)
{
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"c.brand_id"_s, brands));
    const auto count = [&](const QString &condition) -> Result<int> {
        RUCHE_TRY_ASSIGN(
            const QVariant value,
            connection.value(
                u"SELECT count(*) FROM (SELECT 1 FROM conversation c WHERE %1%2 LIMIT 1000000)"_s.arg(
                    condition, filter)));
        return value.toInt();
    };
    Counts result;
    RUCHE_TRY_ASSIGN(result.toAnswer, count(u"c.todo = 1"_s));
    RUCHE_TRY_ASSIGN(result.fresh, count(u"c.todo = 1 AND c.state = 'new'"_s));
    RUCHE_TRY_ASSIGN(result.questions, count(u"c.is_question = 1 AND c.todo = 1"_s));
    RUCHE_TRY_ASSIGN(result.negative,
                     count(u"c.sentiment = 'negative' AND c.sentiment IS NOT NULL AND c.todo = 1"_s));
    RUCHE_TRY_ASSIGN(result.held, count(u"c.moderation = 'held' AND c.moderation <> 'approved'"_s));
    RUCHE_TRY_ASSIGN(result.spam, count(u"c.moderation = 'spam' AND c.moderation <> 'approved'"_s));
    RUCHE_TRY_ASSIGN(result.snoozed, count(u"c.state = 'snoozed'"_s));
    RUCHE_TRY_ASSIGN(result.done, count(u"c.state = 'done'"_s));
    RUCHE_TRY_ASSIGN(result.all, count(u"1 = 1"_s));
    return result;
}

} // namespace ruche::storage::conversations
