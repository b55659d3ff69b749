// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/objective.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<ObjectiveMetric, const char *>, 6> metricNames {{
    {ObjectiveMetric::PageViews, "pageViews"},
    {ObjectiveMetric::Comments, "comments"},
    {ObjectiveMetric::PostsPublished, "postsPublished"},
    {ObjectiveMetric::NewMembers, "newMembers"},
    {ObjectiveMetric::ReplyShare2h, "replyShare2h"},
    {ObjectiveMetric::NetSentiment, "netSentiment"},
}};

constexpr double paceTolerance = 0.05;
constexpr int minimumDaysToProject = 7;
constexpr double minimumShareToProject = 0.1;
constexpr double projectionSpread = 0.1; ///< ±10 % of what is still to come, widened by the time that is left

} // namespace

QString metricName(ObjectiveMetric metric)
{
    for (const auto &[known, name] : metricNames) {
        if (known == metric)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<ObjectiveMetric> objectiveMetricFromName(const QString &name)
{
    for (const auto &[metric, known] : metricNames) {
        if (name == QLatin1StringView(known))
            return metric;
    }
    return std::nullopt;
}

bool isShare(ObjectiveMetric metric)
{
    return metric == ObjectiveMetric::ReplyShare2h || metric == ObjectiveMetric::NetSentiment;
}

QString paceName(Pace pace)
{
    switch (pace) {
    case Pace::NotStarted: return u"notStarted"_s;
    case Pace::Ahead: return u"ahead"_s;
    case Pace::OnTrack: return u"onTrack"_s;
    case Pace::Behind: return u"behind"_s;
    case Pace::Reached: return u"reached"_s;
    case Pace::Missed: return u"missed"_s;
    case Pace::NotEnoughData: return u"notEnoughData"_s;
    }
    return {};
}

Progress progressOf(const Objective &objective, std::optional<double> current, QDate today)
{
    Progress progress;
    progress.current = current;
    const double totalDays = double(std::max<qint64>(1, objective.startDay.daysTo(objective.endDay) + 1));
    const double daysGone = double(objective.startDay.daysTo(today) + 1);
    progress.elapsed = std::clamp(daysGone / totalDays, 0.0, 1.0);
    const double distance = objective.targetValue - objective.startValue;
    if (current && !qFuzzyIsNull(distance))
        progress.reached = (*current - objective.startValue) / distance;

    if (today < objective.startDay) {
        progress.pace = Pace::NotStarted;
        return progress;
    }
    if (!current) {
        progress.pace = Pace::NotEnoughData;
        return progress;
    }
    if (progress.reached >= 1.0)
        progress.pace = Pace::Reached;
    else if (today > objective.endDay)
        progress.pace = Pace::Missed;
    else if (isShare(objective.metric)) // a share is a level to hold, not a sum that grows with time
        progress.pace = progress.reached >= 1.0 - paceTolerance ? Pace::OnTrack : Pace::Behind;
    else if (progress.reached > progress.elapsed + paceTolerance)
        progress.pace = Pace::Ahead;
    else if (progress.reached < progress.elapsed - paceTolerance)
        progress.pace = Pace::Behind;
    else
        progress.pace = Pace::OnTrack;

    const bool enough = daysGone >= minimumDaysToProject && progress.elapsed >= minimumShareToProject;
    if (enough && !isShare(objective.metric) && today <= objective.endDay) {
        const double gained = *current - objective.startValue;
        const double toCome = gained / progress.elapsed - gained;
        const double spread = std::abs(toCome) * (projectionSpread + (1.0 - progress.elapsed) * projectionSpread);
        progress.projectedLow = *current + toCome - spread;
        progress.projectedHigh = *current + toCome + spread;
    }
    return progress;
}

} // namespace ruche::domain
