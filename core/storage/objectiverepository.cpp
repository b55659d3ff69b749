// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/objectiverepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::objectiverepository {

namespace {

constexpr auto objectiveColumns
    = "o.id, o.brand_id, o.name, o.purpose, o.metric, o.start_value, o.target_value, "
      "o.start_day, o.end_day, o.owner"_L1;

int dayColumn(QDate day)
{
    return day.year() * 10000 + day.month() * 100 + day.day();
}

QDate dayFromColumn(const QVariant &column)
{
    const int number = column.toInt();
    return {number / 10000, number / 100 % 100, number % 100};
}

domain::Objective readObjective(const QSqlQuery &query)
{
    domain::Objective objective;
    objective.id = domain::ObjectiveId(query.value(0).toLongLong());
    objective.brand = domain::BrandId(query.value(1).toLongLong());
    objective.name = query.value(2).toString();
    objective.purpose = query.value(3).toString();
    objective.metric = domain::objectiveMetricFromName(query.value(4).toString())
                           .value_or(domain::ObjectiveMetric::PageViews);
    objective.startValue = query.value(5).toDouble();
    objective.targetValue = query.value(6).toDouble();
    objective.startDay = dayFromColumn(query.value(7));
    objective.endDay = dayFromColumn(query.value(8));
    objective.owner = query.value(9).toString();
    return objective;
}

Result<void> changedOne(Connection &connection, const Result<int> &rows)
{
    if (!rows)
        return fail(rows.error());
    if (*rows == 0)
        return fail(ErrorCode::NotFound, u"objective"_s);
    connection.touch(domain::Change::Objectives);
    return {};
}

} // namespace

Result<QList<domain::Objective>> list(Connection &connection, const QList<domain::BrandId> &brands)
{
    static const QString sql = u"SELECT %1 FROM objective o JOIN brand b ON b.id = o.brand_id "
                               "WHERE o.deleted_at IS NULL AND (b.archived_at IS NULL OR :named = 1) "
                               "ORDER BY o.end_day, o.id"_s.arg(objectiveColumns);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":named"_s, brands.isEmpty() ? 0 : 1}}));
    QList<domain::Objective> objectives;
    while (query->next()) {
        domain::Objective objective = readObjective(*query);
        if (brands.isEmpty() || brands.contains(objective.brand))
            objectives << std::move(objective);
    }
    query->finish();
    return objectives;
}

Result<domain::Objective> read(Connection &connection, domain::ObjectiveId objective)
{
    static const QString sql
        = u"SELECT %1 FROM objective o WHERE o.id = :id AND o.deleted_at IS NULL"_s.arg(objectiveColumns);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, objective.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"objective"_s, objective.text());
    }
    domain::Objective found = readObjective(*query);
    query->finish();
    return found;
}

Result<domain::Objective>
add(Connection &connection, const domain::Objective &objective, const QDateTime &now)
{
    RUCHE_TRY(connection.value(u"SELECT id FROM brand WHERE id = :brand"_s,
                               {{u":brand"_s, objective.brand.value}}));
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO objective (brand_id, name, purpose, metric, start_value, target_value, "
            "start_day, end_day, owner, created_at) VALUES (:brand, :name, :purpose, :metric, :start, "
            ":target, :startDay, :endDay, :owner, :now) RETURNING id"_s,
            {{u":brand"_s, objective.brand.value},
             {u":name"_s, objective.name},
             {u":purpose"_s, textOrEmpty(objective.purpose)},
             {u":metric"_s, domain::metricName(objective.metric)},
             {u":start"_s, objective.startValue},
             {u":target"_s, objective.targetValue},
             {u":startDay"_s, dayColumn(objective.startDay)},
             {u":endDay"_s, dayColumn(objective.endDay)},
             {u":owner"_s, textOrEmpty(objective.owner)},
             {u":now"_s, toColumn(now)}}));
    connection.touch(domain::Change::Objectives);
    domain::Objective added = objective;
    added.id = domain::ObjectiveId(id.toLongLong());
    return added;
}

Result<void> update(Connection &connection, const domain::Objective &objective)
{
    return changedOne(
        connection,
        connection.change(
            u"UPDATE objective SET name = :name, purpose = :purpose, metric = :metric, "
            "start_value = :start, target_value = :target, start_day = :startDay, end_day = :endDay, "
            "owner = :owner WHERE id = :id AND deleted_at IS NULL"_s,
            {{u":name"_s, objective.name},
             {u":purpose"_s, textOrEmpty(objective.purpose)},
             {u":metric"_s, domain::metricName(objective.metric)},
             {u":start"_s, objective.startValue},
             {u":target"_s, objective.targetValue},
             {u":startDay"_s, dayColumn(objective.startDay)},
             {u":endDay"_s, dayColumn(objective.endDay)},
             {u":owner"_s, textOrEmpty(objective.owner)},
             {u":id"_s, objective.id.value}}));
}

Result<void> remove(Connection &connection, domain::ObjectiveId objective, const QDateTime &now)
{
    return changedOne(
        connection,
        connection.change(u"UPDATE objective SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL"_s,
                          {{u":now"_s, toColumn(now)}, {u":id"_s, objective.value}}));
}

} // namespace ruche::storage::objectiverepository
