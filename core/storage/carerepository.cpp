// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/carerepository.h"

#include "core/base/log.h"
#include "core/storage/brandfilter.h"
#include "core/storage/brandrepository.h"
#include "core/storage/connection.h"
#include "core/storage/conversationfilter.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/nativestatement.h"
#include "core/storage/values.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::care {

namespace {

constexpr int mostTurns = 2000;
constexpr qint64 furthestWarning = 10LL * 24 * 3600 * 1000; ///< how long nobody may be at work

const QString clockColumns = u"d.kind, d.since, d.spent, d.target, d.due_at"_s;

domain::CareClock clockFrom(const QSqlQuery &query, int first)
{
    return {domain::clockKindFromName(query.value(first).toString())
                .value_or(domain::CareClock::Kind::FirstReply),
            instantFrom(query.value(first + 1)),
            query.value(first + 2).toLongLong(),
            query.value(first + 3).toLongLong(),
            instantFrom(query.value(first + 4))};
}

/// Messages of others that are public or held, and ours; the newest of them, in order of time.
Result<QList<domain::CareTurn>> turnsOf(Connection &connection, qint64 conversation)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT id, direction FROM message WHERE conversation_id = :id AND "
                       "(direction = 'outgoing' OR moderation IN ('approved', 'held')) ORDER BY id DESC "
                       "LIMIT :most"_s,
                       {{u":id"_s, conversation}, {u":most"_s, mostTurns}}));
    QList<domain::CareTurn> turns;
    while (query->next())
        turns.prepend(
            {QDateTime::fromMSecsSinceEpoch(messageid::timeOf(query->value(0).toLongLong()), Qt::UTC),
             query->value(1).toString() == "outgoing"_L1});
    query->finish();
    return turns;
}

/// What of a conversation decides about its clock.
struct Waiting
{
    qint64 id = 0;
    domain::BrandId brand;
    domain::Priority priority = domain::Priority::Normal;
    bool counts = false;
};

Result<QList<Waiting>> takeQueue(Connection &connection, int limit)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT q.conversation_id, c.brand_id, w.priority, c.state IN ('new', 'open', "
                       "'snoozed') AND c.moderation IN ('approved', 'held') FROM care_queue q "
                       "LEFT JOIN conversation c ON c.id = q.conversation_id "
                       "LEFT JOIN conversation_care w ON w.conversation_id = q.conversation_id "
                       "ORDER BY q.conversation_id DESC LIMIT :limit"_s,
                       {{u":limit"_s, limit}}));
    QList<Waiting> taken;
    while (query->next())
        taken.append({query->value(0).toLongLong(),
                      domain::BrandId(query->value(1).toLongLong()),
                      domain::priorityFromName(query->value(2).toString()).value_or(domain::Priority::Normal),
                      query->value(3).toInt() != 0});
    query->finish();
    for (const Waiting &one : std::as_const(taken))
        RUCHE_TRY(
            connection.change(u"DELETE FROM care_queue WHERE conversation_id = :id"_s, {{u":id"_s, one.id}}));
    return taken;
}

/// Who was warned of a clock is not warned again of the same.
Result<int>
writeClock(Connection &connection, const Waiting &of, const std::optional<domain::CareClock> &clock)
{
    if (!clock)
        return connection.change(u"DELETE FROM conversation_due WHERE conversation_id = :id"_s,
                                 {{u":id"_s, of.id}});
    return connection.change(
        u"INSERT INTO conversation_due (conversation_id, brand_id, kind, since, spent, target, due_at) "
        "VALUES (:id, :brand, :kind, :since, :spent, :target, :due) ON CONFLICT (conversation_id) DO UPDATE "
        "SET told_at = CASE WHEN kind = excluded.kind AND since = excluded.since AND due_at = "
        "excluded.due_at THEN told_at ELSE NULL END, kind = excluded.kind, since = excluded.since, "
        "spent = excluded.spent, target = excluded.target, due_at = excluded.due_at "
        "WHERE (kind, since, spent, target, due_at) <> (excluded.kind, excluded.since, excluded.spent, "
        "excluded.target, excluded.due_at)"_s,
        {{u":id"_s, of.id},
         {u":brand"_s, of.brand.value},
         {u":kind"_s, domain::clockKindName(clock->kind)},
         {u":since"_s, toColumn(clock->since)},
         {u":spent"_s, clock->spent},
         {u":target"_s, clock->target},
         {u":due"_s, toColumn(clock->due)}});
}

/// A conversation with a clock, in the order in which they are due.
struct DuePlace
{
    qint64 due = 0;
    qint64 id = 0;
};

Result<std::vector<DuePlace>>
duePlaces(Connection &connection, const ConversationScope &scope, const std::optional<QDateTime> &before)
{
    NativeStatement statement(
        connection,
        "SELECT d.due_at, d.conversation_id, c.account_id, c.facet FROM conversation_due d "
        "JOIN conversation c ON c.id = d.conversation_id WHERE d.brand_id = ?1 AND d.due_at <= ?2 "
        "ORDER BY d.due_at, d.conversation_id");
    const qint64 last = before ? before->toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    std::vector<DuePlace> places;
    for (const qint64 brand : scope.brands) {
        RUCHE_TRY_ASSIGN(bool more, statement.run({brand, last}));
        while (more) {
            if (scope.holds(statement.number(2), int(statement.number(3))))
                places.push_back({statement.number(0), statement.number(1)});
            RUCHE_TRY_ASSIGN(more, statement.next());
        }
    }
    std::stable_sort(
        places.begin(), places.end(), [](const DuePlace &a, const DuePlace &b) { return a.due < b.due; });
    return places;
}

} // namespace

namespace {

/// What is promised as far as this version can read it: one plan that it cannot must not stop all clocks.
Result<domain::CarePlan> promises(Connection &connection, domain::BrandId brand)
{
    const Result<domain::CarePlan> read = plan(connection, brand);
    if (read || read.error().code != ErrorCode::InvalidArgument)
        return read;
    qCWarning(lcStorage).noquote() << "promises of brand" << brand.text()
                                   << "cannot be read:" << read.error().subject << read.error().detail;
    return domain::CarePlan();
}

} // namespace

Result<domain::CarePlan> plan(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(const domain::Brand owner, brands::read(connection, brand));
    const auto stored = connection.value(u"SELECT plan FROM care_plan WHERE brand_id = :brand"_s,
                                         {{u":brand"_s, brand.value}});
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return fail(stored.error());
    domain::CarePlan plan;
    if (stored) {
        const QJsonObject json = QJsonDocument::fromJson(stored->toString().toUtf8()).object();
        RUCHE_TRY_ASSIGN(plan, domain::carePlanFromJson(json));
    }
    plan.hours.zone = owner.zone;
    return plan;
}

Result<void> setPlan(Connection &connection, domain::BrandId brand, const domain::CarePlan &plan)
{
    const QString json
        = QString::fromUtf8(QJsonDocument(domain::toJson(plan)).toJson(QJsonDocument::Compact));
    RUCHE_TRY(connection.change(u"INSERT INTO care_plan (brand_id, plan) VALUES (:brand, :plan) "
                                "ON CONFLICT (brand_id) DO UPDATE SET plan = excluded.plan"_s,
                                {{u":brand"_s, brand.value}, {u":plan"_s, json}}));
    connection.touch(domain::Change::Brands);
    return queueBrand(connection, brand);
}

Result<void> queueBrand(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO care_queue (conversation_id) SELECT id FROM conversation WHERE account_id IN "
        "(SELECT id FROM account WHERE brand_id = :brand) AND facet < 160 AND state IN ('new', 'open', "
        "'snoozed') ON CONFLICT DO NOTHING"_s,
        {{u":brand"_s, brand.value}}));
    connection.touch(domain::Change::Messages);
    return {};
}

Result<bool> isQueueEmpty(Connection &connection)
{
    RUCHE_TRY_ASSIGN(const QVariant there, connection.value(u"SELECT EXISTS (SELECT 1 FROM care_queue)"_s));
    return there.toInt() == 0;
}

Result<int> settleQueue(Connection &connection, int limit)
{
    RUCHE_TRY_ASSIGN(const QList<Waiting> taken, takeQueue(connection, limit));
    QHash<qint64, domain::CarePlan> plans;
    int changed = 0;
    for (const Waiting &one : taken) {
        std::optional<domain::CareClock> clock;
        if (one.counts) {
            if (!plans.contains(one.brand.value)) {
                RUCHE_TRY_ASSIGN(const domain::CarePlan read, promises(connection, one.brand));
                plans.insert(one.brand.value, read);
            }
            const domain::CarePlan &promised = plans[one.brand.value];
            if (promised.of(one.priority) != domain::CareTargets{}) {
                RUCHE_TRY_ASSIGN(const QList<domain::CareTurn> turns, turnsOf(connection, one.id));
                clock = domain::runningClock(turns, promised.of(one.priority), promised.hours);
            }
        }
        RUCHE_TRY_ASSIGN(const int rows, writeClock(connection, one, clock));
        changed += rows;
    }
    if (changed > 0)
        connection.touch(domain::Change::Messages);
    return int(taken.size());
}

Result<void> setPriority(Connection &connection, domain::ConversationId id, domain::Priority priority)
{
    connection.touch(domain::Change::Messages);
    return connection
        .change(u"INSERT INTO conversation_care (conversation_id, priority) VALUES (:id, :priority) "
                "ON CONFLICT (conversation_id) DO UPDATE SET priority = excluded.priority"_s,
                {{u":id"_s, id.value}, {u":priority"_s, domain::priorityName(priority)}})
        .map([](int) {});
}

Result<domain::CareById> ofConversations(Connection &connection, const QList<domain::ConversationId> &ids)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT c.id, w.priority, "_s + clockColumns
                                        + u" FROM conversation c LEFT JOIN conversation_care w "
                                          "ON w.conversation_id = c.id LEFT JOIN conversation_due d "
                                          "ON d.conversation_id = c.id "
                                          "AND c.state NOT IN ('waiting', 'done') "
                                          "WHERE c.id IN (SELECT value FROM json_each(:ids))"_s,
                                    {{u":ids"_s, idArray(ids)}}));
    domain::CareById found;
    while (query->next()) {
        domain::ConversationCare care;
        care.priority
            = domain::priorityFromName(query->value(1).toString()).value_or(domain::Priority::Normal);
        if (!query->value(2).isNull())
            care.clock = clockFrom(*query, 2);
        if (care != domain::ConversationCare())
            found.insert(domain::ConversationId(query->value(0).toLongLong()), care);
    }
    query->finish();
    return found;
}

Result<QList<domain::ConversationId>> idsByDue(Connection &connection,
                                               const domain::ConversationQuery &query,
                                               int limit,
                                               const std::optional<QDateTime> &onlyBefore)
{
    RUCHE_TRY_ASSIGN(const ConversationScope scope, ConversationScope::of(connection, query));
    RUCHE_TRY_ASSIGN(const std::vector<DuePlace> due, duePlaces(connection, scope, onlyBefore));
    // Words are looked up once, all else is asked of each.
    const bool words = !query.words.trimmed().isEmpty();
    QList<domain::ConversationId> rest;
    if (words || (!onlyBefore && limit <= 0)) {
        RUCHE_TRY_ASSIGN(rest, conversations::ids(connection, query, 0));
    }
    const QSet<domain::ConversationId> hits
        = words ? QSet<domain::ConversationId>(rest.begin(), rest.end()) : QSet<domain::ConversationId>();
    ConversationFilter filter(connection, scope);
    RUCHE_TRY(filter.prepare(query));
    QList<domain::ConversationId> found;
    QSet<domain::ConversationId> taken;
    for (const DuePlace &place : due) {
        const domain::ConversationId id(place.id);
        bool meant = hits.contains(id);
        if (!words) {
            RUCHE_TRY_ASSIGN(meant, filter.passes(place.id));
        }
        if (meant) {
            found << id;
            taken.insert(id);
        }
        if (limit > 0 && found.size() == limit)
            return found;
    }
    if (onlyBefore)
        return found;
    if (!words && limit > 0) {
        RUCHE_TRY_ASSIGN(rest, conversations::ids(connection, query, limit + int(found.size())));
    }
    for (const domain::ConversationId id : std::as_const(rest)) {
        if (limit > 0 && found.size() >= limit)
            break;
        if (!taken.contains(id))
            found << id;
    }
    return found;
}

Result<int> countDue(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &before)
{
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> shown, brandfilter::brands(connection, brands));
    int count = 0;
    for (const domain::BrandId brand : shown) {
        RUCHE_TRY_ASSIGN(
            const QVariant found,
            connection.value(u"SELECT count(*) FROM conversation_due d JOIN conversation c "
                             "ON c.id = d.conversation_id WHERE d.brand_id = :brand AND d.due_at <= :before "
                             "AND c.todo = 1"_s,
                             {{u":brand"_s, brand.value}, {u":before"_s, toColumn(before)}}));
        count += found.toInt();
    }
    return count;
}

Result<QList<domain::CareWarning>> warnings(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT d.conversation_id, d.brand_id, c.author_name, "_s + clockColumns
                           + u" FROM conversation_due d JOIN conversation c ON c.id = d.conversation_id "
                             "JOIN brand b ON b.id = d.brand_id WHERE d.told_at IS NULL AND d.due_at <= :far "
                             "AND c.todo = 1 AND b.is_sample = 0 AND b.archived_at IS NULL "
                             "ORDER BY d.due_at, d.conversation_id"_s,
                       {{u":far"_s, now.toMSecsSinceEpoch() + furthestWarning}}));
    QList<domain::CareWarning> candidates;
    while (query->next())
        candidates.append({domain::ConversationId(query->value(0).toLongLong()),
                           domain::BrandId(query->value(1).toLongLong()),
                           query->value(2).toString(),
                           clockFrom(*query, 3)});
    query->finish();
    QHash<qint64, domain::CarePlan> plans;
    QList<domain::CareWarning> found;
    for (const domain::CareWarning &one : std::as_const(candidates)) {
        if (!plans.contains(one.brand.value)) {
            RUCHE_TRY_ASSIGN(const domain::CarePlan read, promises(connection, one.brand));
            plans.insert(one.brand.value, read);
        }
        const domain::CarePlan &promised = plans[one.brand.value];
        if (promised.promisesNothing() || !domain::isOpen(now, promised.hours)
            || domain::openTime(now, one.clock.due, promised.hours) > promised.warnMinutes * 60'000LL)
            continue;
        found << one;
    }
    return found;
}

Result<QList<domain::CareWarning>> takeWarnings(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::CareWarning> taken, warnings(connection, now));
    for (const domain::CareWarning &one : taken)
        RUCHE_TRY(
            connection.change(u"UPDATE conversation_due SET told_at = :now WHERE conversation_id = :id"_s,
                              {{u":now"_s, toColumn(now)}, {u":id"_s, one.conversation.value}}));
    return taken;
}

} // namespace ruche::storage::care
