// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/objectiveservice.h"

#include "core/base/zonedtime.h"
#include "core/services/figures.h"
#include "core/services/storage.h"
#include "core/storage/analyticsrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/objectiverepository.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace objectives = storage::objectiverepository;
using domain::Objective;
using domain::ObjectiveMetric;
using figures::BrandDays;
using figures::Days;

namespace {

constexpr qsizetype trendPoints = 12;

Result<void> checkObjective(const Objective &objective)
{
    if (objective.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"an objective needs a name"_s, u"name"_s);
    if (!objective.startDay.isValid() || !objective.endDay.isValid() || objective.endDay < objective.startDay)
        return fail(ErrorCode::InvalidArgument, u"an objective ends before it begins"_s, u"endDay"_s);
    if (objective.targetValue == objective.startValue)
        return fail(ErrorCode::InvalidArgument, u"the target is the start value"_s, u"targetValue"_s);
    return {};
}

/// The value of an objective at the end of its first `n` days.
using ValueAfter = std::function<std::optional<double>(qsizetype n)>;

ValueAfter sumAfter(Days days, double startValue)
{
    return [days = std::move(days), startValue](qsizetype n) -> std::optional<double> {
        const auto counted = figures::sum(days, 0, n);
        return counted ? std::optional(startValue + *counted) : std::nullopt;
    };
}

Result<ValueAfter> valueAfter(storage::Connection &connection,
                              const Objective &objective,
                              const BrandDays &days,
                              const QDateTime &now)
{
    const auto counted
        = [&](Result<Days> (*figure)(storage::Connection &, const BrandDays &)) -> Result<ValueAfter> {
        RUCHE_TRY_ASSIGN(Days values, figure(connection, days));
        return sumAfter(std::move(values), objective.startValue);
    };
    switch (objective.metric) {
    case ObjectiveMetric::Comments:
        return counted(&figures::commentsByDay);
    case ObjectiveMetric::PostsPublished:
        return counted(&figures::postsByDay);
    case ObjectiveMetric::NewMembers:
        return counted(&figures::newMembersByDay);
    case ObjectiveMetric::ReplyShare2h: {
        RUCHE_TRY_ASSIGN(const QList<figures::Answer> answers, figures::answers(connection, days, now));
        return ValueAfter([answers](qsizetype n) { return figures::shareWithin2h(answers, 0, n); });
    }
    case ObjectiveMetric::NetSentiment: {
        RUCHE_TRY_ASSIGN(const figures::SentimentDays sentiment, figures::sentimentByDay(connection, days));
        return ValueAfter([sentiment](qsizetype n) { return sentiment.net(0, n); });
    }
    case ObjectiveMetric::PageViews:
        break;
    }
    RUCHE_TRY_ASSIGN(Days views, figures::pageViewsByDay(connection, days));
    return sumAfter(std::move(views), objective.startValue);
}

Result<ObjectiveStatus> statusOf(storage::Connection &connection,
                                 const Objective &objective,
                                 const QString &zone,
                                 const QDateTime &now)
{
    ObjectiveStatus status{objective, {}, {}};
    const QDate today = dayIn(now, zone);
    const QDate last = std::min(today, objective.endDay);
    if (last < objective.startDay) {
        status.progress = domain::progressOf(objective, std::nullopt, today);
        return status;
    }
    const BrandDays days(objective.brand, zone, objective.startDay, last, now);
    RUCHE_TRY_ASSIGN(const ValueAfter value, valueAfter(connection, objective, days, now));
    const qsizetype count = days.scale.days();
    status.progress = domain::progressOf(objective, value(count), today);
    const qsizetype points = std::min(trendPoints, count);
    for (qsizetype i = 1; i <= points; ++i) {
        if (const auto point = value(i * count / points))
            status.trend << *point;
    }
    return status;
}

} // namespace

ObjectiveService::ObjectiveService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<ObjectiveStatus>>> ObjectiveService::list(const QList<domain::BrandId> &brands)
{
    return m_storage.read([brands, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<ObjectiveStatus>> {
        RUCHE_TRY_ASSIGN(const QList<Objective> stored, objectives::list(connection, brands));
        QList<ObjectiveStatus> statuses;
        for (const Objective &objective : stored) {
            using Zones = QList<storage::analyticsrepository::BrandZone>;
            RUCHE_TRY_ASSIGN(const Zones zones,
                             storage::analyticsrepository::brandZones(connection, {objective.brand}));
            RUCHE_TRY_ASSIGN(ObjectiveStatus status,
                             statusOf(connection, objective, zones.first().zone, now));
            statuses << std::move(status);
        }
        return statuses;
    });
}

QFuture<Result<Objective>> ObjectiveService::add(const Objective &objective)
{
    return m_storage.write(
        [objective, now = m_storage.clock().now()](storage::Connection &connection) -> Result<Objective> {
            RUCHE_TRY(checkObjective(objective));
            storage::EventRecorder recorder(connection, u"objective.add"_s, now);
            // The row has no id yet, so it is watched for among those of its brand.
            RUCHE_TRY(recorder.watch(u"objective"_s, u"brand_id"_s, objective.brand.value));
            RUCHE_TRY_ASSIGN(Objective added, objectives::add(connection, objective, now));
            RUCHE_TRY(recorder.finish(objective.brand, added.id.value));
            return added;
        });
}

QFuture<Result<domain::EventId>> ObjectiveService::update(const Objective &objective)
{
    return m_storage.write([objective, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY(checkObjective(objective));
        RUCHE_TRY_ASSIGN(const Objective old, objectives::read(connection, objective.id));
        storage::EventRecorder recorder(connection, u"objective.update"_s, now);
        RUCHE_TRY(recorder.watch(u"objective"_s, u"id"_s, objective.id.value));
        RUCHE_TRY(objectives::update(connection, objective));
        return recorder.finish(old.brand, objective.id.value);
    });
}

QFuture<Result<domain::EventId>> ObjectiveService::remove(domain::ObjectiveId objective)
{
    return m_storage.write([objective, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const Objective old, objectives::read(connection, objective));
        storage::EventRecorder recorder(connection, u"objective.remove"_s, now);
        RUCHE_TRY(recorder.watch(u"objective"_s, u"id"_s, objective.value));
        RUCHE_TRY(objectives::remove(connection, objective, now));
        return recorder.finish(old.brand, objective.value);
    });
}

} // namespace ruche::services
