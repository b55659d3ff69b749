// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/objectivetext.h"

#include "core/text/names.h"
#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::objectivetext {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::objectivetext)
};

/// Projections are no more exact than three figures.
double threeFigures(double number)
{
    if (std::abs(number) < 1000)
        return std::round(number);
    const double step = std::pow(10, std::floor(std::log10(std::abs(number))) - 2);
    return std::round(number / step) * step;
}

QString range(const domain::Objective &objective, const domain::Progress &progress)
{
    const QString low = value(objective.metric, threeFigures(*progress.projectedLow));
    const QString high = value(objective.metric, threeFigures(*progress.projectedHigh));
    //: from a lower to a higher value
    return low == high ? low : Tr::tr("%1 to %2").arg(low, high);
}

} // namespace

QString value(domain::ObjectiveMetric metric, double number)
{
    if (metric == domain::ObjectiveMetric::NetSentiment) {
        const QString digits = format::number(std::llround(std::abs(number)));
        return number < 0 ? u"−"_s + digits : u"+"_s + digits;
    }
    if (domain::isShare(metric))
        return format::percent(number);
    return format::number(std::llround(number));
}

QString reached(const domain::Objective &objective, const domain::Progress &progress)
{
    return progress.current ? value(objective.metric, *progress.current) : u"–"_s;
}

QDate firstProjectionDay(const domain::Objective &objective)
{
    const double days = double(objective.startDay.daysTo(objective.endDay) + 1);
    const qint64 needed = std::max<qint64>(7, qint64(std::ceil(days * 0.1)));
    return objective.startDay.addDays(needed - 1);
}

QString forecast(const domain::Objective &objective, const domain::Progress &progress, QDate today)
{
    const QString end = format::shortDate(objective.endDay, today);
    switch (progress.pace) {
    case domain::Pace::NotStarted:
        return Tr::tr("Starts on %1").arg(format::shortDate(objective.startDay, today));
    case domain::Pace::Reached:
        return Tr::tr("Reached");
    case domain::Pace::Missed:
        return Tr::tr("Missed: it ended on %1").arg(end);
    case domain::Pace::NotEnoughData:
        return Tr::tr("Not enough data yet: nothing was measured so far");
    case domain::Pace::Ahead:
    case domain::Pace::OnTrack:
    case domain::Pace::Behind:
        break;
    }
    const QString pace = text::name(progress.pace);
    if (progress.projectedLow && progress.projectedHigh)
        return Tr::tr("%1: %2 expected on %3").arg(pace, range(objective, progress), end);
    if (domain::isShare(objective.metric))
        return pace;
    return Tr::tr("%1; a forecast from %2 on")
        .arg(pace, format::shortDate(firstProjectionDay(objective), today));
}

QString shortForecast(const domain::Objective &objective, const domain::Progress &progress)
{
    if (progress.pace == domain::Pace::NotEnoughData)
        return Tr::tr("Not enough data yet");
    const QString pace = text::name(progress.pace);
    const bool goesOn = progress.pace == domain::Pace::Ahead || progress.pace == domain::Pace::OnTrack
        || progress.pace == domain::Pace::Behind;
    if (goesOn && progress.projectedLow && progress.projectedHigh)
        //: a projected range and how the objective does: "13 100 to 13 700, ahead"
        return Tr::tr("%1, %2").arg(range(objective, progress), pace.toLower());
    if (goesOn && !domain::isShare(objective.metric))
        return Tr::tr("%1, too early for a forecast").arg(pace);
    return pace;
}

QString mark(domain::Pace pace)
{
    switch (pace) {
    case domain::Pace::Ahead:
    case domain::Pace::Reached:
        return u"▲"_s;
    case domain::Pace::Behind:
    case domain::Pace::Missed:
        return u"▼"_s;
    case domain::Pace::OnTrack:
        return u"●"_s;
    case domain::Pace::NotStarted:
    case domain::Pace::NotEnoughData:
        break;
    }
    return u"○"_s;
}

QColor ink(domain::Pace pace, const Theme &theme)
{
    switch (pace) {
    case domain::Pace::Ahead:
    case domain::Pace::Reached:
        return theme.positive;
    case domain::Pace::Behind:
    case domain::Pace::Missed:
        return theme.negative;
    case domain::Pace::OnTrack:
        return theme.text2;
    case domain::Pace::NotStarted:
    case domain::Pace::NotEnoughData:
        break;
    }
    return theme.text3;
}

} // namespace ruche::ui::objectivetext
