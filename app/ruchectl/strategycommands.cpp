// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/zonedtime.h"
#include "core/services/audienceservice.h"
#include "core/services/objectiveservice.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

QJsonObject objectiveJson(const services::ObjectiveStatus &status)
{
    const domain::Objective &objective = status.objective;
    const domain::Progress &progress = status.progress;
    const auto number
        = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    return {{u"id"_s, objective.id.text()},
            {u"brand"_s, objective.brand.text()},
            {u"name"_s, objective.name},
            {u"metric"_s, domain::metricName(objective.metric)},
            {u"start"_s, objective.startValue},
            {u"target"_s, objective.targetValue},
            {u"from"_s, objective.startDay.toString(Qt::ISODate)},
            {u"to"_s, objective.endDay.toString(Qt::ISODate)},
            {u"current"_s, number(progress.current)},
            {u"reached"_s, progress.reached},
            {u"elapsed"_s, progress.elapsed},
            {u"pace"_s, domain::paceName(progress.pace)},
            {u"projectedLow"_s, number(progress.projectedLow)},
            {u"projectedHigh"_s, number(progress.projectedHigh)}};
}

const QStringList &objectiveColumns()
{
    static const QStringList columns{
        u"id"_s, u"name"_s, u"metric"_s, u"current"_s, u"target"_s, u"to"_s, u"pace"_s};
    return columns;
}

int runObjectiveList(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<services::ObjectiveStatus> list, context.wait(workspace->objectives().list(brands)));
    QList<QJsonObject> objects;
    for (const services::ObjectiveStatus &status : list)
        objects << objectiveJson(status);
    context.out().list(
        objects, objectiveColumns(), QCoreApplication::translate("ruchectl", "No objective yet."));
    return Done;
}

Result<QDate> dayOption(const Arguments &arguments, const QString &option)
{
    const QDate day = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!day.isValid())
        return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a day, as 2026-06-16."),
                               u"--"_s + option));
    return day;
}

Result<double> numberOption(const Arguments &arguments, const QString &option, const QString &otherwise)
{
    bool ok = false;
    const double number = arguments.value(option, otherwise).toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a number."), u"--"_s + option));
    return number;
}

int runObjectiveAdd(Context &context, const Arguments &arguments)
{
    domain::Objective objective;
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    objective.brand = brand.id;
    objective.name = arguments.rest().join(u' ');
    objective.purpose = arguments.value(u"purpose"_s);
    objective.owner = arguments.value(u"owner"_s);
    const auto metric = domain::objectiveMetricFromName(arguments.value(u"metric"_s));
    if (!metric)
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” names no metric that an objective can have."),
                       u"--metric"_s));
    objective.metric = *metric;
    if (!arguments.has(u"target"_s))
        return context.failed(missing(u"--target"_s));
    if (!arguments.has(u"to"_s))
        return context.failed(missing(u"--to"_s));
    CTL_TRY(objective.targetValue, numberOption(arguments, u"target"_s, {}));
    CTL_TRY(objective.startValue, numberOption(arguments, u"start"_s, u"0"_s));
    objective.startDay = dayIn(context.clock().now(), brand.zone);
    if (arguments.has(u"from"_s)) {
        CTL_TRY(objective.startDay, dayOption(arguments, u"from"_s));
    }
    CTL_TRY(objective.endDay, dayOption(arguments, u"to"_s));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Objective added, context.wait(workspace->objectives().add(objective)));
    services::ObjectiveStatus status;
    status.objective = added;
    CTL_TRY(const QList<services::ObjectiveStatus> list,
            context.wait(workspace->objectives().list({brand.id})));
    for (const services::ObjectiveStatus &candidate : list) {
        if (candidate.objective.id == added.id)
            status = candidate;
    }
    context.out().object(objectiveJson(status), objectiveColumns());
    return Done;
}

int runAdvise(Context &context, const Arguments &arguments)
{
    static const QRegularExpression ages(u"^(\\d{1,3})-(\\d{1,3})$"_s);
    services::AudienceProfile profile;
    const auto match = ages.match(arguments.value(u"age"_s, u"25-40"_s));
    if (!match.hasMatch())
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be two ages, as 25-34."), u"--age"_s));
    profile.ageFrom = match.captured(1).toInt();
    profile.ageTo = match.captured(2).toInt();
    profile.country = arguments.value(u"country"_s, u"FR"_s).toUpper();
    CTL_TRY(const QList<services::NetworkAdvice> advice, services::AudienceService().advise(profile));
    QList<QJsonObject> objects;
    for (const services::NetworkAdvice &entry : advice) {
        const bool known = entry.share.has_value();
        objects << QJsonObject{{u"network"_s, entry.network},
                               {u"share"_s, known ? QJsonValue(*entry.share) : QJsonValue()},
                               {u"population"_s, known ? QJsonValue(entry.population) : QJsonValue()},
                               {u"source"_s, known ? QJsonValue(entry.source) : QJsonValue()},
                               {u"year"_s, known ? QJsonValue(entry.year) : QJsonValue()},
                               {u"certainty"_s, known ? QJsonValue(entry.certainty) : QJsonValue()},
                               {u"why"_s, entry.why}};
    }
    context.out().list(objects,
                       {u"network"_s, u"share"_s, u"population"_s, u"year"_s, u"certainty"_s, u"why"_s});
    return Done;
}

} // namespace

QList<CommandSpec> strategyCommands()
{
    return {
        {u"objective list"_s,
         u"[--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists the objectives and where they stand."),
         {{{u"brand"_s}}},
         runObjectiveList},
        {u"objective add"_s,
         u"NAME --brand B --metric M --target N --to DAY [--start N] [--from DAY] [--purpose T] [--owner T]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Adds an objective."),
         {{{u"brand"_s}},
          {{u"metric"_s}},
          {{u"target"_s}},
          {{u"start"_s}},
          {{u"from"_s}},
          {{u"to"_s}},
          {{u"purpose"_s}},
          {{u"owner"_s}}},
         runObjectiveAdd,
         -1},
        {u"audience advise"_s,
         u"--age 25-34 --country FR"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Ranks the networks for an audience, with sources."),
         {{{u"age"_s}}, {{u"country"_s}}},
         runAdvise},
    };
}

} // namespace ruche::ctl
