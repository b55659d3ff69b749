// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/carerulerepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/messagerepository.h"
#include "core/storage/values.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::carerules {

namespace {

const QString ruleColumns = u"SELECT id, brand_id, name, enabled, rule FROM care_rule "_s;

Result<QList<domain::CareRule>> rulesOf(Result<QSqlQuery *> result)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<domain::CareRule> rules;
    while (query->next()) {
        // One that a newer program wrote and that this one cannot read does nothing: its actions are empty.
        domain::CareRule rule
            = domain::ruleFromJson(QJsonDocument::fromJson(query->value(4).toString().toUtf8()).object())
                  .value_or(domain::CareRule());
        const bool readable = rule.then != domain::RuleActions{};
        rule.id = domain::CareRuleId(query->value(0).toLongLong());
        rule.brand = domain::BrandId(query->value(1).toLongLong());
        rule.name = query->value(2).toString();
        rule.enabled = readable && query->value(3).toInt() != 0;
        rules << rule;
    }
    query->finish();
    return rules;
}

const QString firingColumns = u"SELECT f.id, f.rule_id, f.rule_name, f.conversation_id, f.message_id, "
                              u"f.event_id, f.fired_at, f.alert, "
                              "e.undone_at FROM care_firing f LEFT JOIN event e ON e.id = f.event_id "_s;

Result<QList<domain::RuleFiring>> firingsOf(Result<QSqlQuery *> result)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<domain::RuleFiring> firings;
    while (query->next())
        firings.append({query->value(0).toLongLong(),
                        domain::CareRuleId(query->value(1).toLongLong()),
                        query->value(2).toString(),
                        domain::ConversationId(query->value(3).toLongLong()),
                        domain::MessageId(query->value(4).toLongLong()),
                        domain::EventId(query->value(5).toLongLong()),
                        instantFrom(query->value(6)),
                        query->value(7).toInt() != 0,
                        !query->value(8).isNull()});
    query->finish();
    return firings;
}

/// The facts of messages, in the order of the ids; what is gone is left out.
Result<QList<domain::RuleFacts>> factsOfMessages(Connection &connection, const QList<domain::MessageId> &ids)
{
    RUCHE_TRY_ASSIGN(const auto moods, messages::sentiments(connection, ids));
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT m.id, m.conversation_id, m.account_id, m.brand_id, m.body, m.language, a.network, "
            u"m.kind, "
            "(SELECT group_concat(t.name, char(10)) FROM identity i JOIN member_tag k ON k.member_id = "
            "i.member_id JOIN tag t ON t.id = k.tag_id WHERE i.id = m.identity_id) "
            "FROM message m JOIN account a ON a.id = m.account_id "
            "WHERE m.id IN (SELECT value FROM json_each(:ids))"_s,
            {{u":ids"_s, idArray(ids)}}));
    QHash<qint64, domain::RuleFacts> found;
    while (query->next()) {
        domain::RuleFacts facts;
        facts.message = domain::MessageId(query->value(0).toLongLong());
        facts.conversation = domain::ConversationId(query->value(1).toLongLong());
        facts.account = domain::AccountId(query->value(2).toLongLong());
        facts.brand = domain::BrandId(query->value(3).toLongLong());
        facts.text = query->value(4).toString();
        facts.language = query->value(5).toString();
        facts.network = query->value(6).toString();
        using enum domain::MessageKind;
        for (const domain::MessageKind kind : {Comment, Mention, Direct, Topic, Review}) {
            if (domain::kindName(kind) == query->value(7).toString())
                facts.kind = kind;
        }
        facts.authorTags = query->value(8).toString().split(u'\n', Qt::SkipEmptyParts);
        found.insert(facts.message.value, facts);
    }
    query->finish();
    QList<domain::RuleFacts> facts;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto one = found.find(ids.at(i).value);
        if (one == found.end())
            continue;
        if (moods.value(i))
            one->sentiment = moods.value(i)->label;
        facts << *one;
    }
    return facts;
}

} // namespace

Result<QList<domain::CareRule>> list(Connection &connection, bool onlyEnabled)
{
    return rulesOf(connection.run(ruleColumns + u"WHERE enabled >= :least ORDER BY position, id"_s,
                                  {{u":least"_s, onlyEnabled ? 1 : 0}}));
}

Result<domain::CareRule> read(Connection &connection, domain::CareRuleId id)
{
    RUCHE_TRY_ASSIGN(const QList<domain::CareRule> rules,
                     rulesOf(connection.run(ruleColumns + u"WHERE id = :id"_s, {{u":id"_s, id.value}})));
    if (rules.isEmpty())
        return fail(ErrorCode::NotFound, u"rule"_s, id.text());
    return rules.constFirst();
}

Result<domain::CareRuleId> save(Connection &connection, const domain::CareRule &rule, const QDateTime &now)
{
    const QString json
        = QString::fromUtf8(QJsonDocument(domain::ruleToJson(rule)).toJson(QJsonDocument::Compact));
    connection.touch(domain::Change::Planning);
    if (!rule.id.isValid()) {
        RUCHE_TRY_ASSIGN(const QVariant id,
                         connection.value(u"INSERT INTO care_rule (brand_id, name, enabled, position, rule, "
                                          "created_at) VALUES (:brand, :name, :enabled, (SELECT "
                                          "coalesce(max(position), 0) + 1 FROM care_rule), :rule, :now) "
                                          "RETURNING id"_s,
                                          {{u":brand"_s, idOrNull(rule.brand.value)},
                                           {u":name"_s, textOrEmpty(rule.name)},
                                           {u":enabled"_s, rule.enabled ? 1 : 0},
                                           {u":rule"_s, json},
                                           {u":now"_s, toColumn(now)}}));
        return domain::CareRuleId(id.toLongLong());
    }
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE care_rule SET brand_id = :brand, name = :name, enabled = "
                                       ":enabled, rule = :rule WHERE id = :id"_s,
                                       {{u":brand"_s, idOrNull(rule.brand.value)},
                                        {u":name"_s, textOrEmpty(rule.name)},
                                        {u":enabled"_s, rule.enabled ? 1 : 0},
                                        {u":rule"_s, json},
                                        {u":id"_s, rule.id.value}}));
    if (changed == 0)
        return fail(ErrorCode::NotFound, u"rule"_s, rule.id.text());
    return rule.id;
}

Result<void> setEnabled(Connection &connection, domain::CareRuleId id, bool enabled)
{
    RUCHE_TRY_ASSIGN(const domain::CareRule rule, read(connection, id));
    if (enabled && rule.then == domain::RuleActions{})
        return fail(ErrorCode::Unsupported, u"a rule that this version cannot read"_s, rule.name);
    connection.touch(domain::Change::Planning);
    return connection
        .change(u"UPDATE care_rule SET enabled = :enabled WHERE id = :id"_s,
                {{u":enabled"_s, enabled ? 1 : 0}, {u":id"_s, id.value}})
        .map([](int) {});
}

Result<void> remove(Connection &connection, domain::CareRuleId id)
{
    RUCHE_TRY_ASSIGN(const int removed,
                     connection.change(u"DELETE FROM care_rule WHERE id = :id"_s, {{u":id"_s, id.value}}));
    if (removed == 0)
        return fail(ErrorCode::NotFound, u"rule"_s, id.text());
    connection.touch(domain::Change::Planning);
    return {};
}

Result<QList<domain::RuleFacts>> newest(Connection &connection, domain::BrandId brand, int limit)
{
    QList<domain::BrandId> wanted;
    if (brand.isValid())
        wanted << brand;
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> brands, brandfilter::brands(connection, wanted));
    QList<domain::MessageId> ids;
    for (const domain::BrandId one : brands) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                         connection.run(u"SELECT id FROM message WHERE brand_id = :brand AND direction = "
                                        "'incoming' ORDER BY id DESC LIMIT :limit"_s,
                                        {{u":brand"_s, one.value}, {u":limit"_s, limit}}));
        while (query->next())
            ids << domain::MessageId(query->value(0).toLongLong());
        query->finish();
    }
    std::sort(ids.begin(), ids.end(), [](auto a, auto b) { return b.value < a.value; });
    return factsOfMessages(connection, ids.mid(0, limit));
}

Result<QList<domain::RuleFacts>> takeQueue(Connection &connection, int limit, const QDateTime &patience)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT q.message_id FROM rule_queue q LEFT JOIN message m ON m.id = q.message_id "
                       "WHERE m.id IS NULL OR m.received_at <= :patience "
                       "OR q.message_id NOT IN (SELECT message_id FROM mood_queue) "
                       "ORDER BY q.message_id LIMIT :limit"_s,
                       {{u":patience"_s, toColumn(patience)}, {u":limit"_s, limit}}));
    QList<domain::MessageId> ids;
    while (query->next())
        ids << domain::MessageId(query->value(0).toLongLong());
    query->finish();
    for (const domain::MessageId id : std::as_const(ids))
        RUCHE_TRY(
            connection.change(u"DELETE FROM rule_queue WHERE message_id = :id"_s, {{u":id"_s, id.value}}));
    return factsOfMessages(connection, ids);
}

Result<bool> isNews(Connection &connection, const domain::Message &message, const QDateTime &since)
{
    if (message.writtenAt >= since)
        return true;
    RUCHE_TRY_ASSIGN(const QVariant known,
                     connection.value(u"SELECT created_at <= :written FROM account WHERE id = :account"_s,
                                      {{u":written"_s, toColumn(message.writtenAt)},
                                       {u":account"_s, message.account.value}}));
    return known.toInt() != 0;
}

Result<bool> isQueueEmpty(Connection &connection)
{
    RUCHE_TRY_ASSIGN(const QVariant there, connection.value(u"SELECT EXISTS (SELECT 1 FROM rule_queue)"_s));
    return there.toInt() == 0;
}

Result<bool> hasFired(Connection &connection, domain::CareRuleId rule, domain::MessageId message)
{
    RUCHE_TRY_ASSIGN(const QVariant there,
                     connection.value(u"SELECT EXISTS (SELECT 1 FROM care_firing WHERE rule_id = :rule "
                                      "AND message_id = :message)"_s,
                                      {{u":rule"_s, rule.value}, {u":message"_s, message.value}}));
    return there.toInt() != 0;
}

Result<void> addFiring(Connection &connection, const domain::RuleFiring &firing)
{
    connection.touch(domain::Change::Messages);
    return connection
        .change(u"INSERT INTO care_firing (rule_id, rule_name, conversation_id, message_id, event_id, alert, "
                "fired_at) VALUES (:rule, :name, :conversation, :message, :event, :alert, :at)"_s,
                {{u":rule"_s, firing.rule.value},
                 {u":name"_s, textOrEmpty(firing.ruleName)},
                 {u":conversation"_s, firing.conversation.value},
                 {u":message"_s, firing.message.value},
                 {u":event"_s, idOrNull(firing.event.value)},
                 {u":alert"_s, firing.alert ? 1 : 0},
                 {u":at"_s, toColumn(firing.at)}})
        .map([](int) {});
}

Result<QList<domain::RuleFiring>> firings(Connection &connection, int limit)
{
    return firingsOf(
        connection.run(firingColumns + u"ORDER BY f.id DESC LIMIT :limit"_s, {{u":limit"_s, limit}}));
}

Result<bool> hasAlerts(Connection &connection)
{
    RUCHE_TRY_ASSIGN(const QVariant there,
                     connection.value(u"SELECT EXISTS (SELECT 1 FROM care_firing WHERE alert = 1 "
                                      "AND told_at IS NULL)"_s));
    return there.toInt() != 0;
}

Result<QList<domain::RuleFiring>> takeAlerts(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(QList<domain::RuleFiring> alerts,
                     firingsOf(connection.run(firingColumns
                                              + u"WHERE f.alert = 1 AND f.told_at IS NULL ORDER BY f.id"_s)));
    RUCHE_TRY(
        connection.change(u"UPDATE care_firing SET told_at = :now WHERE alert = 1 AND told_at IS NULL"_s,
                          {{u":now"_s, toColumn(now)}}));
    alerts.removeIf([](const domain::RuleFiring &firing) { return firing.undone; });
    return alerts;
}

} // namespace ruche::storage::carerules
