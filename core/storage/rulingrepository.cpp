// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rulingrepository.h"

#include "core/domain/moderationcapability.h"
#include "core/domain/outbox.h"
#include "core/storage/accountrepository.h"
#include "core/storage/connection.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messagerepository.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/outboxrepository.h"
#include "core/storage/sanctionrepository.h"
#include "core/storage/values.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::rulings {

namespace {

/// A message that is decided about, with what its account may do.
struct Judged
{
    domain::Message message;
    domain::Account account;
    domain::MemberId member; ///< invalid when nobody is known to have written it
};

Result<Judged> judgedOf(Connection &connection, domain::MessageId id, const QDateTime &now)
{
    Judged judged;
    RUCHE_TRY_ASSIGN(judged.message, messages::read(connection, id));
    RUCHE_TRY_ASSIGN(judged.account, accounts::read(connection, judged.message.account, now));
    if (judged.message.author.isValid()) {
        RUCHE_TRY_ASSIGN(
            const QVariant member,
            connection.value(u"SELECT coalesce(m.merged_into, m.id) FROM identity i JOIN member m ON "
                             "m.id = i.member_id WHERE i.id = :id"_s,
                             {{u":id"_s, judged.message.author.value}}));
        judged.member = domain::MemberId(member.toLongLong());
    }
    return judged;
}

/// Whether the network of a message must be told: what is public already needs no approval of its own.
bool tellsNetwork(const Judged &judged, const domain::RulingOrder &order)
{
    return order.action
        && (*order.action != domain::ModerationAction::Approve
            || judged.message.moderation != domain::Moderation::Approved);
}

/// Whether all of the order can be done to this message. Before anything is changed.
Result<void> check(const Judged &judged, const domain::RulingOrder &order)
{
    const auto lacks
        = [&](domain::Capability capability) { return !judged.account.capabilities.testFlag(capability); };
    if (judged.message.direction == domain::Direction::Outgoing)
        return ruche::fail(ErrorCode::Refused, u"a message of ours"_s, judged.message.id.text());
    if ((tellsNetwork(judged, order) && lacks(domain::capabilityFor(*order.action)))
        || (order.sanction && lacks(domain::capabilityFor(*order.sanction)))
        || (!order.warning.isEmpty() && lacks(domain::Capability::Reply)))
        return ruche::fail(ErrorCode::Unsupported, u"the account cannot do that"_s, judged.account.handle);
    if (order.sanction && !judged.message.author.isValid())
        return ruche::fail(
            ErrorCode::Unsupported, u"nobody is known to have written it"_s, judged.message.id.text());
    return {};
}

Result<domain::RulingId> insertRuling(Connection &connection,
                                      domain::BrandId brand,
                                      const domain::RulingOrder &order,
                                      const QDateTime &now)
{
    // As one that is undone: an undo puts that back, and the record stays.
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO ruling (brand_id, made_by, reason, rule_id, note, warning, "
                         "made_at, undone) VALUES (:brand, :by, :reason, :rule, :note, :warning, "
                         ":now, 1) RETURNING id"_s,
                         {{u":brand"_s, brand.value},
                          {u":by"_s, textOrEmpty(order.by.simplified())},
                          {u":reason"_s, textOrEmpty(order.reason.trimmed())},
                          {u":rule"_s, idOrNull(order.rule.value)},
                          {u":note"_s, textOrEmpty(order.note.trimmed())},
                          {u":warning"_s, textOrEmpty(order.warning.trimmed())},
                          {u":now"_s, toColumn(now)}}));
    return domain::RulingId(id.toLongLong());
}

Result<void> insertPenalties(Connection &connection,
                             domain::RulingId ruling,
                             const QList<Judged> &all,
                             const domain::RulingOrder &order,
                             const QDateTime &now,
                             const QDateTime &notBefore)
{
    QSet<domain::IdentityId> sanctioned;
    QSet<domain::MemberId> struck;
    for (const Judged &judged : all) {
        RUCHE_TRY(connection.change(
            u"INSERT INTO ruling_message (ruling_id, message_id, action, previous, body) "
            "VALUES (:ruling, :message, :action, :previous, :body)"_s,
            {{u":ruling"_s, ruling.value},
             {u":message"_s, judged.message.id.value},
             {u":action"_s, order.action ? QVariant(domain::actionName(*order.action)) : QVariant()},
             {u":previous"_s, domain::moderationName(judged.message.moderation)},
             {u":body"_s, textOrEmpty(judged.message.text)}}));
        if (order.strike && judged.member.isValid() && !struck.contains(judged.member)) {
            struck.insert(judged.member);
            RUCHE_TRY(
                connection.change(u"INSERT INTO strike (ruling_id, member_id) VALUES (:ruling, :member)"_s,
                                  {{u":ruling"_s, ruling.value}, {u":member"_s, judged.member.value}}));
        }
        if (order.sanction && !sanctioned.contains(judged.message.author)) {
            sanctioned.insert(judged.message.author);
            domain::Sanction sanction;
            sanction.ruling = ruling;
            sanction.account = judged.account.id;
            sanction.identity = judged.message.author;
            sanction.kind = *order.sanction;
            if (order.duration)
                sanction.endsAt = now.addSecs(order.duration->count());
            RUCHE_TRY(sanctions::add(connection, sanction, notBefore));
        }
    }
    return {};
}

Result<void> queue(Connection &connection,
                   const Judged &judged,
                   const domain::RulingOrder &order,
                   domain::EventId event,
                   const QDateTime &now,
                   const QDateTime &notBefore)
{
    domain::OutboxEntry entry;
    entry.account = judged.account.id;
    entry.conversation = judged.message.conversation;
    entry.message = judged.message.id;
    entry.notBefore = notBefore;
    // The warning first: what is gone cannot be answered.
    if (!order.warning.trimmed().isEmpty()) {
        entry.isReply = true;
        entry.text = order.warning.trimmed();
        RUCHE_TRY(outbox::add(connection, entry, event, now));
    }
    if (!tellsNetwork(judged, order))
        return {};
    entry.isReply = false;
    entry.text = domain::actionName(*order.action);
    entry.previous = judged.message.moderation;
    RUCHE_TRY(outbox::add(connection, entry, event, now));
    return messages::setModeration(connection, judged.message.id, domain::resultOf(*order.action));
}

/// What makes a message what it was.
std::optional<domain::ModerationAction> towards(domain::Moderation moderation)
{
    for (const auto action : {domain::ModerationAction::Approve,
                              domain::ModerationAction::Hold,
                              domain::ModerationAction::Spam,
                              domain::ModerationAction::Trash}) {
        if (domain::resultOf(action) == moderation)
            return action;
    }
    return std::nullopt;
}

/// Whether something of the ruling about this message has left, or may have.
bool hasLeft(const QList<domain::OutboxEntry> &entries, domain::MessageId message)
{
    for (const domain::OutboxEntry &entry : entries) {
        const bool stayed = entry.state == domain::OutboxState::Cancelled
            || entry.state == domain::OutboxState::Waiting || entry.state == domain::OutboxState::Failed;
        if (!entry.isReply && entry.message == message && !stayed)
            return true;
    }
    return false;
}

Result<void> followMessage(Connection &connection,
                           const domain::Ruling &ruling,
                           const domain::RuledMessage &ruled,
                           const QDateTime &now)
{
    if (!ruled.action)
        return {};
    const domain::Moderation decided = domain::resultOf(*ruled.action);
    const domain::Moderation from = ruling.undone ? decided : ruled.previous;
    const domain::Moderation to = ruling.undone ? ruled.previous : decided;
    RUCHE_TRY_ASSIGN(const domain::Message message, messages::read(connection, ruled.message));
    const auto action = towards(to);
    // Whoever decided otherwise since is right.
    if (message.moderation != from || from == to || !action)
        return {};
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries, outbox::ofEvent(connection, ruling.event));
    if (!ruling.undone || hasLeft(entries, ruled.message)) {
        domain::OutboxEntry entry;
        entry.account = message.account;
        entry.conversation = message.conversation;
        entry.message = message.id;
        entry.text = domain::actionName(*action);
        entry.previous = from;
        entry.notBefore = now;
        RUCHE_TRY(outbox::add(connection, entry, ruling.event, now));
    }
    return messages::setModeration(connection, message.id, to);
}

const QString rulingColumns
    = u"SELECT r.id, r.brand_id, r.event_id, r.made_by, r.reason, coalesce(c.name, ''), r.note, r.warning, "
      "r.made_at, r.undone, r.automatic FROM ruling r LEFT JOIN charter_rule c ON c.id = r.rule_id "_s;

domain::Ruling rulingFrom(const QSqlQuery &query)
{
    domain::Ruling ruling;
    ruling.id = domain::RulingId(query.value(0).toLongLong());
    ruling.brand = domain::BrandId(query.value(1).toLongLong());
    ruling.event = domain::EventId(query.value(2).toLongLong());
    ruling.by = query.value(3).toString();
    ruling.reason = query.value(4).toString();
    ruling.rule = query.value(5).toString();
    ruling.note = query.value(6).toString();
    ruling.warning = query.value(7).toString();
    ruling.at = instantFrom(query.value(8));
    ruling.undone = query.value(9).toBool();
    ruling.automatic = query.value(10).toBool();
    return ruling;
}

Result<void> complete(Connection &connection, domain::Ruling &ruling, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT j.message_id, j.action, j.previous, g.author_name, j.body FROM "
                                    "ruling_message j JOIN message g ON g.id = j.message_id "
                                    "WHERE j.ruling_id = :id ORDER BY j.message_id"_s,
                                    {{u":id"_s, ruling.id.value}}));
    while (query->next()) {
        domain::RuledMessage ruled;
        ruled.message = domain::MessageId(query->value(0).toLongLong());
        ruled.action = domain::actionFromName(query->value(1).toString());
        ruled.previous
            = domain::moderationFromName(query->value(2).toString()).value_or(domain::Moderation::Approved);
        ruled.author = query->value(3).toString();
        ruled.text = query->value(4).toString();
        ruling.messages << ruled;
    }
    query->finish();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const strikes,
        connection.run(u"SELECT member_id FROM strike WHERE ruling_id = :id ORDER BY member_id"_s,
                       {{u":id"_s, ruling.id.value}}));
    while (strikes->next())
        ruling.strikes << domain::MemberId(strikes->value(0).toLongLong());
    strikes->finish();
    RUCHE_TRY_ASSIGN(ruling.sanctions, sanctions::ofRuling(connection, ruling.id, now));
    return {};
}

Result<QList<domain::Ruling>>
rulingsOf(Connection &connection, Result<QSqlQuery *> result, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<domain::Ruling> all;
    while (query->next())
        all << rulingFrom(*query);
    query->finish();
    for (domain::Ruling &ruling : all)
        RUCHE_TRY(complete(connection, ruling, now));
    return all;
}

void touchRulings(Connection &connection)
{
    connection.touch(domain::Change::Messages | domain::Change::Members | domain::Change::Outbox
                     | domain::Change::History);
}

} // namespace

Result<domain::RulingId> decide(Connection &connection,
                                const domain::RulingOrder &order,
                                const QDateTime &now,
                                const QDateTime &notBefore)
{
    const bool something = order.action || order.sanction || order.strike
        || !order.warning.trimmed().isEmpty() || !order.note.trimmed().isEmpty();
    if (order.messages.isEmpty() || !something)
        return ruche::fail(ErrorCode::InvalidArgument, u"nothing to decide"_s);
    QList<Judged> all;
    QSet<domain::MessageId> seen;
    for (const domain::MessageId id : order.messages) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        RUCHE_TRY_ASSIGN(const Judged judged, judgedOf(connection, id, now));
        RUCHE_TRY(check(judged, order));
        all << judged;
    }
    const domain::BrandId brand = all.first().message.brand;
    RUCHE_TRY_ASSIGN(const domain::RulingId ruling, insertRuling(connection, brand, order, now));
    EventRecorder recorder(connection, u"ruling.decide"_s, now);
    RUCHE_TRY(recorder.watch(u"ruling"_s, u"id"_s, ruling.value));
    RUCHE_TRY(
        connection.change(u"UPDATE ruling SET undone = 0 WHERE id = :id"_s, {{u":id"_s, ruling.value}}));
    RUCHE_TRY_ASSIGN(const domain::EventId event, recorder.finish(brand, ruling.value, int(all.size())));
    RUCHE_TRY(connection.change(u"UPDATE ruling SET event_id = :event WHERE id = :id"_s,
                                {{u":event"_s, event.value}, {u":id"_s, ruling.value}}));
    RUCHE_TRY(insertPenalties(connection, ruling, all, order, now, notBefore));
    for (const Judged &judged : std::as_const(all))
        RUCHE_TRY(queue(connection, judged, order, event, now, notBefore));
    if (order.automatic)
        RUCHE_TRY(connection.change(u"UPDATE ruling SET automatic = 1 WHERE id = :id"_s,
                                    {{u":id"_s, ruling.value}}));
    for (const Judged &judged : std::as_const(all))
        RUCHE_TRY(moderationqueue::settle(connection, judged.message.id));
    touchRulings(connection);
    return ruling;
}

Result<bool> isDecided(Connection &connection, domain::MessageId message)
{
    RUCHE_TRY_ASSIGN(
        const QVariant decided,
        connection.value(u"SELECT EXISTS (SELECT 1 FROM ruling_message j JOIN message m ON m.id = "
                         "j.message_id WHERE j.message_id = :id AND j.body = m.body)"_s,
                         {{u":id"_s, message.value}}));
    return decided.toBool();
}

Result<void> undo(Connection &connection, domain::RulingId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Ruling ruling, read(connection, id, now));
    if (ruling.undone)
        return ruche::fail(ErrorCode::Conflict, u"undone already"_s, id.text());
    if (ruling.at.daysTo(now) > domain::rulingUndoDays)
        return ruche::fail(ErrorCode::Refused, u"too long ago to be undone"_s, id.text());
    RUCHE_TRY_ASSIGN(const QList<domain::OutboxEntry> entries, outbox::ofEvent(connection, ruling.event));
    for (const domain::OutboxEntry &entry : entries) {
        if (entry.state == domain::OutboxState::Sending)
            return ruche::fail(ErrorCode::Refused, u"it is leaving right now"_s, id.text());
        if (entry.state == domain::OutboxState::Waiting || entry.state == domain::OutboxState::Failed)
            RUCHE_TRY(outbox::cancel(connection, entry.id, now));
    }
    RUCHE_TRY(events::undo(connection, ruling.event, now));
    return follow(connection, id, now);
}

Result<void> follow(Connection &connection, domain::RulingId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Ruling ruling, read(connection, id, now));
    for (const domain::RuledMessage &ruled : ruling.messages)
        RUCHE_TRY(followMessage(connection, ruling, ruled, now));
    for (const domain::RuledMessage &ruled : ruling.messages)
        RUCHE_TRY(moderationqueue::settle(connection, ruled.message));
    // Sanctions follow by themselves: at once, not at their next time.
    RUCHE_TRY(connection.change(u"UPDATE sanction SET not_before = :now WHERE ruling_id = :id"_s,
                                {{u":now"_s, toColumn(now)}, {u":id"_s, id.value}}));
    touchRulings(connection);
    return {};
}

Result<domain::Ruling> read(Connection &connection, domain::RulingId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::Ruling> found,
                     rulingsOf(connection,
                               connection.run(rulingColumns + u"WHERE r.id = :id"_s, {{u":id"_s, id.value}}),
                               now));
    if (found.isEmpty())
        return ruche::fail(ErrorCode::NotFound, u"decision"_s, id.text());
    return found.first();
}

Result<QList<domain::Ruling>> recent(
    Connection &connection, domain::BrandId brand, int limit, const QDateTime &now, domain::RulingId before)
{
    constexpr qint64 beyond = Q_INT64_C(0x7fffffffffffffff);
    return rulingsOf(connection,
                     connection.run(rulingColumns
                                        + u"WHERE r.brand_id = :brand AND r.id < :before ORDER BY r.id DESC "
                                          "LIMIT :limit"_s,
                                    {{u":brand"_s, brand.value},
                                     {u":before"_s, before.isValid() ? before.value : beyond},
                                     {u":limit"_s, limit}}),
                     now);
}

Result<QList<domain::Ruling>> ofMember(Connection &connection, domain::MemberId member, const QDateTime &now)
{
    return rulingsOf(
        connection,
        connection.run(rulingColumns
                           + u"WHERE r.id IN (SELECT j.ruling_id FROM identity i JOIN message g ON "
                             "g.identity_id = i.id JOIN ruling_message j ON j.message_id = g.id "
                             "WHERE i.member_id = :member) ORDER BY r.id"_s,
                       {{u":member"_s, member.value}}),
        now);
}

Result<QList<domain::Ruling>>
ofMessage(Connection &connection, domain::MessageId message, const QDateTime &now)
{
    return rulingsOf(connection,
                     connection.run(rulingColumns
                                        + u"WHERE r.id IN (SELECT ruling_id FROM ruling_message WHERE "
                                          "message_id = :message) ORDER BY r.id"_s,
                                    {{u":message"_s, message.value}}),
                     now);
}

Result<QList<domain::Ruling>>
withSanctions(Connection &connection, const QList<domain::BrandId> &brands, int limit, const QDateTime &now)
{
    return rulingsOf(
        connection,
        connection.run(rulingColumns
                           + u"WHERE r.undone = 0 AND r.brand_id IN (SELECT value FROM json_each(:brands)) "
                             "AND EXISTS (SELECT 1 FROM sanction s WHERE s.ruling_id = r.id AND "
                             "s.lifted_by_hand = 0 AND (s.ends_at IS NULL OR s.ends_at > :now)) "
                             "ORDER BY r.id DESC LIMIT :limit"_s,
                       {{u":brands"_s, idArray(brands)}, {u":now"_s, toColumn(now)}, {u":limit"_s, limit}}),
        now);
}

Result<int> strikesOf(Connection &connection, domain::MemberId member, domain::CharterRuleId rule)
{
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(
            u"SELECT count(*) FROM strike s JOIN ruling r ON r.id = s.ruling_id "
            "WHERE s.member_id = :member AND r.undone = 0 "
            "AND (:any = 1 OR r.rule_id = :rule)"_s,
            {{u":member"_s, member.value}, {u":any"_s, rule.isValid() ? 0 : 1}, {u":rule"_s, rule.value}}));
    return count.toInt();
}

Result<domain::CharterRuleId> saveRule(Connection &connection, const domain::CharterRule &rule)
{
    if (rule.name.trimmed().isEmpty())
        return ruche::fail(ErrorCode::InvalidArgument, u"a rule needs a name"_s, u"name"_s);
    if (rule.id.isValid()) {
        RUCHE_TRY(
            connection.change(u"UPDATE charter_rule SET name = :name, warning = :warning WHERE id = :id"_s,
                              {{u":name"_s, rule.name.trimmed()},
                               {u":warning"_s, textOrEmpty(rule.warning.trimmed())},
                               {u":id"_s, rule.id.value}}));
        return rule.id;
    }
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO charter_rule (brand_id, name, warning) VALUES (:brand, :name, "
                         ":warning) RETURNING id"_s,
                         {{u":brand"_s, rule.brand.value},
                          {u":name"_s, rule.name.trimmed()},
                          {u":warning"_s, textOrEmpty(rule.warning.trimmed())}}));
    return domain::CharterRuleId(id.toLongLong());
}

Result<QList<domain::CharterRule>> rules(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT id, name, warning FROM charter_rule WHERE brand_id = :brand "
                                    "AND deleted_at IS NULL ORDER BY id"_s,
                                    {{u":brand"_s, brand.value}}));
    QList<domain::CharterRule> all;
    while (query->next())
        all << domain::CharterRule{domain::CharterRuleId(query->value(0).toLongLong()),
                                   brand,
                                   query->value(1).toString(),
                                   query->value(2).toString()};
    query->finish();
    return all;
}

Result<QList<domain::LadderStep>> ladder(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT strikes, sanction, seconds FROM ladder_step WHERE brand_id = :brand "
                       "ORDER BY strikes"_s,
                       {{u":brand"_s, brand.value}}));
    QList<domain::LadderStep> steps;
    while (query->next()) {
        domain::LadderStep step;
        step.strikes = query->value(0).toInt();
        step.sanction = domain::sanctionKindFromName(query->value(1).toString());
        if (!query->value(2).isNull())
            step.duration = std::chrono::seconds(query->value(2).toLongLong());
        steps << step;
    }
    query->finish();
    return steps;
}

Result<void> setLadder(Connection &connection, domain::BrandId brand, const QList<domain::LadderStep> &steps)
{
    RUCHE_TRY(connection.change(u"DELETE FROM ladder_step WHERE brand_id = :brand"_s,
                                {{u":brand"_s, brand.value}}));
    for (const domain::LadderStep &step : steps) {
        if (step.strikes < 1)
            return ruche::fail(ErrorCode::InvalidArgument, u"a step begins at one strike"_s, u"strikes"_s);
        RUCHE_TRY(connection.change(
            u"INSERT INTO ladder_step (brand_id, strikes, sanction, seconds) VALUES (:brand, :strikes, "
            u":sanction, "
            ":seconds)"_s,
            {{u":brand"_s, brand.value},
             {u":strikes"_s, step.strikes},
             {u":sanction"_s,
              step.sanction ? QVariant(domain::sanctionKindName(*step.sanction)) : QVariant()},
             {u":seconds"_s, step.duration ? QVariant(qint64(step.duration->count())) : QVariant()}}));
    }
    connection.touch(domain::Change::Members);
    return {};
}

Result<std::optional<domain::LadderStep>> proposal(Connection &connection, domain::MemberId member)
{
    RUCHE_TRY_ASSIGN(
        const QVariant brand,
        connection.value(u"SELECT brand_id FROM member WHERE id = :id"_s, {{u":id"_s, member.value}}));
    RUCHE_TRY_ASSIGN(const int strikes, strikesOf(connection, member));
    RUCHE_TRY_ASSIGN(const QList<domain::LadderStep> steps,
                     ladder(connection, domain::BrandId(brand.toLongLong())));
    std::optional<domain::LadderStep> proposed;
    for (const domain::LadderStep &step : steps) {
        if (step.strikes <= strikes + 1)
            proposed = step;
    }
    return proposed;
}

Result<void>
storeFlags(Connection &connection, domain::AccountId account, const QList<domain::IncomingMessage> &incoming)
{
    for (const domain::IncomingMessage &one : incoming) {
        RUCHE_TRY_ASSIGN(const auto message, messages::find(connection, account, one.id));
        if (!message)
            continue;
        RUCHE_TRY_ASSIGN(const int removed,
                         connection.change(u"DELETE FROM message_flag WHERE message_id = :id"_s,
                                           {{u":id"_s, message->value}}));
        for (const domain::Flag &flag : one.flags) {
            RUCHE_TRY(connection.change(
                u"INSERT INTO message_flag (message_id, reason, reporter, note, flagged_at) VALUES (:id, "
                u":reason, "
                ":reporter, :note, :at) ON CONFLICT (message_id, reason, reporter) DO NOTHING"_s,
                {{u":id"_s, message->value},
                 {u":reason"_s, domain::flagReasonName(flag.reason)},
                 {u":reporter"_s, textOrEmpty(flag.reporter)},
                 {u":note"_s, textOrEmpty(flag.note)},
                 {u":at"_s, toColumn(flag.at)}}));
        }
        if (removed > 0 || !one.flags.isEmpty())
            RUCHE_TRY(moderationqueue::settle(connection, *message));
    }
    return {};
}

Result<QList<domain::Flag>> flagsOf(Connection &connection, domain::MessageId message)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT reason, reporter, note, flagged_at FROM message_flag "
                                    "WHERE message_id = :id ORDER BY flagged_at, reason, reporter"_s,
                                    {{u":id"_s, message.value}}));
    QList<domain::Flag> flags;
    while (query->next())
        flags << domain::Flag{domain::flagReasonFromName(query->value(0).toString()),
                              query->value(1).toString(),
                              query->value(2).toString(),
                              instantFrom(query->value(3))};
    query->finish();
    return flags;
}

} // namespace ruche::storage::rulings
