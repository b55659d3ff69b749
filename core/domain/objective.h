// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDate>
#include <QMetaType>
#include <QString>

#include <optional>

namespace ruche::domain {

/// What an objective counts. Each is computed from stored data, for the days of the objective; see ObjectiveService.
enum class ObjectiveMetric {
    PageViews, ///< sum
    Comments, ///< approved incoming messages, sum
    PostsPublished, ///< sum
    NewMembers, ///< people first seen, sum
    ReplyShare2h, ///< percentage of incoming messages answered within 2 h
    NetSentiment, ///< positive minus negative, percentage points of the analysed messages
};

/// A goal with a number and an end. Progress and pace are computed, never typed.
struct Objective
{
    ObjectiveId id;
    BrandId brand;
    QString name;
    QString purpose; ///< the strategic goal it serves, in the user's words
    ObjectiveMetric metric = ObjectiveMetric::PageViews;
    double startValue = 0;
    double targetValue = 0;
    QDate startDay;
    QDate endDay; ///< inclusive
    QString owner;

    friend bool operator==(const Objective &, const Objective &) = default;
};

enum class Pace { NotStarted, Ahead, OnTrack, Behind, Reached, Missed, NotEnoughData };

/// Where an objective stands on a day.
struct Progress
{
    std::optional<double> current; ///< empty when nothing was measured yet
    double reached = 0; ///< 0 … 1 and beyond: (current − start) / (target − start)
    double elapsed = 0; ///< 0 … 1 of the time
    Pace pace = Pace::NotEnoughData;
    std::optional<double> projectedLow; ///< at the end day; a range, never one number
    std::optional<double> projectedHigh;

    friend bool operator==(const Progress &, const Progress &) = default;
};

/// Progress from a current value. Ahead or behind means more than 5 points between reached and elapsed. There is no
/// projection before 7 days or 10 % of the time have passed, whichever is later.
Progress progressOf(const Objective &objective, std::optional<double> current, QDate today);

QString metricName(ObjectiveMetric metric);
std::optional<ObjectiveMetric> objectiveMetricFromName(const QString &name);
/// Whether the metric is a share (shown with %) and not a sum over the days.
bool isShare(ObjectiveMetric metric);
QString paceName(Pace pace);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Objective)
