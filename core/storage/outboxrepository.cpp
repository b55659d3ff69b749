// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/outboxrepository.h"

#include "core/storage/connection.h"
#include "core/storage/messagerepository.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::outbox {

namespace {

const QString outboxColumns = u"SELECT o.id, o.account_id, o.conversation_id, o.message_id, o.kind, "
                              u"o.payload, o.state, o.not_before, "
                              "o.problem_code, o.problem_detail, o.created_at, o.attempts, o.previous FROM outbox o "_s;

domain::OutboxEntry outboxEntryFrom(const QSqlQuery &query)
{
    domain::OutboxEntry entry;
    entry.id = domain::OutboxId(query.value(0).toLongLong());
    entry.account = domain::AccountId(query.value(1).toLongLong());
    entry.conversation = domain::ConversationId(query.value(2).toLongLong());
    entry.message = domain::MessageId(query.value(3).toLongLong());
    entry.isReply = query.value(4).toString() == "reply"_L1;
    entry.text = query.value(5).toString();
    entry.state
        = domain::outboxStateFromName(query.value(6).toString()).value_or(domain::OutboxState::Failed);
    entry.notBefore = instantFrom(query.value(7));
    entry.problem = problemFrom(query.value(8), query.value(9));
    return entry;
}

/// An entry as `outboxColumns` has it.
domain::OutboxEntry wholeOutboxEntryFrom(const QSqlQuery &query)
{
    domain::OutboxEntry entry = outboxEntryFrom(query);
    entry.previous = domain::moderationFromName(query.value(12).toString());
    return entry;
}

Result<QList<domain::OutboxEntry>> outboxEntriesOf(Result<QSqlQuery *> result)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<domain::OutboxEntry> entries;
    while (query->next())
        entries << wholeOutboxEntryFrom(*query);
    query->finish();
    return entries;
}

/// Whether a later moderation of the same message is on its way: that one stays shown, and `moderation` is
/// what it begins from.
Result<bool> handOnToLater(Connection &connection,
                           const domain::OutboxEntry &entry,
                           domain::Moderation moderation)
{
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(u"UPDATE outbox SET previous = :previous WHERE id = (SELECT min(o.id) FROM outbox o "
                          "WHERE o.conversation_id = :conversation AND o.message_id = :message "
                          "AND o.kind = 'moderate' AND o.id > :id "
                          "AND o.state IN ('waiting', 'sending', 'uncertain'))"_s,
                          {{u":previous"_s, domain::moderationName(moderation)},
                           {u":conversation"_s, entry.conversation.value},
                           {u":message"_s, entry.message.value},
                           {u":id"_s, entry.id.value}}));
    return changed > 0;
}

} // namespace

Result<domain::OutboxId>
add(Connection &connection, const domain::OutboxEntry &entry, domain::EventId event, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO outbox (account_id, conversation_id, message_id, kind, payload, previous, state, "
            "not_before, event_id, created_at) VALUES (:account, :conversation, :message, :kind, "
            ":payload, :previous, 'waiting', :not_before, :event, :now) RETURNING id"_s,
            {{u":account"_s, entry.account.value},
             {u":conversation"_s, entry.conversation.value},
             {u":message"_s, entry.message.value},
             {u":kind"_s, entry.isReply ? u"reply"_s : u"moderate"_s},
             {u":payload"_s, textOrEmpty(entry.text)},
             {u":previous"_s,
              entry.previous ? QVariant(domain::moderationName(*entry.previous)) : QVariant()},
             {u":not_before"_s, toColumn(entry.notBefore.isValid() ? entry.notBefore : now)},
             {u":event"_s, event.isValid() ? QVariant(event.value) : QVariant()},
             {u":now"_s, toColumn(now)}}));
    connection.touch(domain::Change::Outbox);
    return domain::OutboxId(id.toLongLong());
}

Result<domain::OutboxEntry> read(Connection &connection, domain::OutboxId id)
{
    RUCHE_TRY_ASSIGN(
        const QList<domain::OutboxEntry> entries,
        outboxEntriesOf(connection.run(outboxColumns + u"WHERE o.id = :id"_s, {{u":id"_s, id.value}})));
    if (entries.isEmpty())
        return fail(ErrorCode::NotFound, u"outbox entry"_s, id.text());
    return entries.first();
}

Result<QList<domain::OutboxEntry>> pending(Connection &connection)
{
    return outboxEntriesOf(connection.run(
        outboxColumns + u"WHERE o.state IN ('waiting', 'sending', 'uncertain', 'failed') ORDER BY o.id"_s));
}

Result<QList<domain::OutboxEntry>> pendingOf(Connection &connection, domain::ConversationId conversation)
{
    return outboxEntriesOf(
        connection.run(outboxColumns
                           + u"WHERE o.conversation_id = :conversation AND o.state IN ('waiting', 'sending', "
                             "'uncertain', 'failed') ORDER BY o.id"_s,
                       {{u":conversation"_s, conversation.value}}));
}

Result<QList<domain::OutboxEntry>> ofEvent(Connection &connection, domain::EventId event)
{
    return outboxEntriesOf(connection.run(outboxColumns + u"WHERE o.event_id = :event ORDER BY o.id"_s,
                                          {{u":event"_s, event.value}}));
}

Result<std::optional<QDateTime>> nextTime(Connection &connection)
{
    RUCHE_TRY_ASSIGN(
        const QVariant first,
        connection.value(
            u"SELECT min(not_before) FROM outbox WHERE state IN ('waiting', 'uncertain', 'sending')"_s));
    return optionalInstantFrom(first);
}

Result<QList<domain::AccountId>> dueAccounts(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT DISTINCT o.account_id FROM outbox o JOIN account a ON a.id = o.account_id "
                       "JOIN brand b ON b.id = a.brand_id WHERE o.state IN ('waiting', 'uncertain') "
                       "AND o.not_before <= :now AND a.removed_at IS NULL AND a.paused = 0 "
                       "AND b.archived_at IS NULL AND b.is_sample = 0 ORDER BY o.account_id"_s,
                       {{u":now"_s, toColumn(now)}}));
    QList<domain::AccountId> accounts;
    while (query->next())
        accounts << domain::AccountId(query->value(0).toLongLong());
    query->finish();
    return accounts;
}

Result<std::optional<Claim>> claimNext(Connection &connection,
                                       domain::AccountId account,
                                       const QString &owner,
                                       const QDateTime &now,
                                       const QDateTime &until)
{
    // The oldest that has begun or whose time has come stands first in its account's line. One that still
    // waits for its own time (the seconds in which it can be taken back) holds nobody up.
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT o.id, o.account_id, o.conversation_id, o.message_id, o.kind, o.payload, o.state, "
            "o.not_before, o.problem_code, o.problem_detail, o.created_at, o.attempts, m.remote_id, "
            "(SELECT v.remote_id FROM variant v WHERE v.post_id = c.post_id AND v.account_id = o.account_id), "
            "c.remote_id FROM outbox o JOIN message m ON m.id = o.message_id JOIN conversation c ON c.id = "
            "o.conversation_id "
            "JOIN account a ON a.id = o.account_id JOIN brand b ON b.id = a.brand_id "
            "WHERE o.account_id = :account AND o.state IN ('waiting', 'sending', 'uncertain') "
            "AND (o.state <> 'waiting' OR o.attempts > 0 OR o.not_before <= :now) "
            "AND a.removed_at IS NULL AND a.paused = 0 AND b.archived_at IS NULL ORDER BY o.id LIMIT 1"_s,
            {{u":account"_s, account.value}, {u":now"_s, toColumn(now)}}));
    if (!query->next()) {
        query->finish();
        return std::nullopt;
    }
    Claim claim;
    claim.entry = outboxEntryFrom(*query);
    claim.createdAt = instantFrom(query->value(10));
    claim.attempts = query->value(11).toInt();
    claim.message = {query->value(12).toString()};
    claim.post = {query->value(13).toString()};
    claim.thread = {query->value(14).toString()};
    query->finish();
    if (claim.entry.state == domain::OutboxState::Sending || claim.entry.notBefore > now)
        return std::nullopt;
    RUCHE_TRY_ASSIGN(const int claimed,
                     connection.change(u"UPDATE outbox SET state = CASE state WHEN 'waiting' THEN 'sending' "
                                       u"ELSE state END, owner = :owner, "
                                       "claimed_until = :until, attempts = attempts + 1 WHERE id = :id "
                                       "AND (state = 'waiting' OR owner IS NULL OR claimed_until <= :now)"_s,
                                       {{u":owner"_s, owner},
                                        {u":until"_s, toColumn(until)},
                                        {u":id"_s, claim.entry.id.value},
                                        {u":now"_s, toColumn(now)}}));
    if (claimed == 0)
        return std::nullopt;
    if (claim.entry.state == domain::OutboxState::Waiting)
        claim.entry.state = domain::OutboxState::Sending;
    connection.touch(domain::Change::Outbox);
    return claim;
}

Result<bool> renew(Connection &connection, domain::OutboxId id, const QString &owner, const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(
        const int renewed,
        connection.change(u"UPDATE outbox SET claimed_until = :until WHERE id = :id AND owner = :owner "
                          "AND state IN ('sending', 'uncertain')"_s,
                          {{u":until"_s, toColumn(until)}, {u":id"_s, id.value}, {u":owner"_s, owner}}));
    return renewed > 0;
}

Result<int>
releaseDead(Connection &connection, const QDateTime &now, const QDateTime &farEnd, const QDateTime &askAt)
{
    RUCHE_TRY_ASSIGN(
        const int released,
        connection.change(
            u"UPDATE outbox SET state = 'uncertain', owner = NULL, claimed_until = NULL, "
            "not_before = :ask, problem_code = 'uncertain', "
            "problem_detail = 'the program ended while sending' "
            "WHERE state = 'sending' AND (claimed_until <= :now OR claimed_until > :far)"_s,
            {{u":ask"_s, toColumn(askAt)}, {u":now"_s, toColumn(now)}, {u":far"_s, toColumn(farEnd)}}));
    if (released > 0)
        connection.touch(domain::Change::Outbox);
    return released;
}

Result<bool> settle(Connection &connection,
                    domain::OutboxId id,
                    const QString &owner,
                    domain::OutboxState state,
                    const std::optional<Error> &problem,
                    const std::optional<QDateTime> &notBefore,
                    const QDateTime &now)
{
    const bool ended = state == domain::OutboxState::Sent || state == domain::OutboxState::Cancelled;
    RUCHE_TRY_ASSIGN(
        const int settled,
        connection.change(u"UPDATE outbox SET state = :state, owner = NULL, claimed_until = NULL, "
                          "problem_code = :code, problem_detail = :detail, "
                          "not_before = coalesce(:not_before, not_before), ended_at = :ended "
                          "WHERE id = :id AND owner = :owner AND state IN ('sending', 'uncertain')"_s,
                          {{u":state"_s, domain::outboxStateName(state)},
                           {u":code"_s, problemCode(problem)},
                           {u":detail"_s, problemDetail(problem)},
                           {u":not_before"_s, toColumn(notBefore)},
                           {u":ended"_s, ended ? toColumn(now) : QVariant()},
                           {u":id"_s, id.value},
                           {u":owner"_s, owner}}));
    if (settled > 0)
        connection.touch(domain::Change::Outbox);
    return settled > 0;
}

Result<void> retry(Connection &connection, domain::OutboxId id, const QDateTime &now)
{
    RUCHE_TRY(read(connection, id));
    // An uncertain one keeps its time: until then "it is not there" proves nothing.
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(u"UPDATE outbox SET state = 'waiting', not_before = :now WHERE id = :id "
                          "AND (state = 'failed' OR (state = 'waiting' AND attempts > 0))"_s,
                          {{u":now"_s, toColumn(now)}, {u":id"_s, id.value}}));
    if (changed == 0)
        return fail(ErrorCode::Refused, u"not to be tried again"_s, id.text());
    connection.touch(domain::Change::Outbox);
    return {};
}

Result<void> showAs(Connection &connection, domain::OutboxId id, domain::Moderation moderation)
{
    RUCHE_TRY_ASSIGN(const domain::OutboxEntry entry, read(connection, id));
    RUCHE_TRY_ASSIGN(const bool handedOn, handOnToLater(connection, entry, moderation));
    return handedOn ? Result<void>() : messages::setModeration(connection, entry.message, moderation);
}

Result<void> showPrevious(Connection &connection, domain::OutboxId id)
{
    RUCHE_TRY_ASSIGN(const domain::OutboxEntry entry, read(connection, id));
    const auto action = domain::actionFromName(entry.text);
    if (entry.isReply || !entry.previous || !action)
        return {};
    RUCHE_TRY_ASSIGN(const bool handedOn, handOnToLater(connection, entry, *entry.previous));
    if (handedOn)
        return {};
    RUCHE_TRY_ASSIGN(
        const QVariant sentSince,
        connection.value(u"SELECT count(*) FROM outbox WHERE conversation_id = :conversation "
                         "AND message_id = :message AND kind = 'moderate' AND id > :id AND state = 'sent'"_s,
                         {{u":conversation"_s, entry.conversation.value},
                          {u":message"_s, entry.message.value},
                          {u":id"_s, id.value}}));
    RUCHE_TRY_ASSIGN(const domain::Message message, messages::read(connection, entry.message));
    if (sentSince.toInt() > 0 || message.moderation != domain::resultOf(*action))
        return {};
    return messages::setModeration(connection, entry.message, *entry.previous);
}

Result<void> cancel(Connection &connection, domain::OutboxId id, const QDateTime &now)
{
    RUCHE_TRY(read(connection, id));
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE outbox SET state = 'cancelled', ended_at = :now "
                                       "WHERE id = :id AND state IN ('waiting', 'failed')"_s,
                                       {{u":now"_s, toColumn(now)}, {u":id"_s, id.value}}));
    if (changed == 0)
        return fail(ErrorCode::Refused, u"has left or is leaving"_s, id.text());
    connection.touch(domain::Change::Outbox);
    return {};
}

} // namespace ruche::storage::outbox
