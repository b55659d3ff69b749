// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/care.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr qint64 msOfMinute = 60'000;
constexpr int newMatterDays = 7;
constexpr int mostMinutes = 60 * 24 * 366;

constexpr std::array<std::pair<Priority, const char *>, priorityCount> priorityWords{{
    {Priority::Low, "low"},
    {Priority::Normal, "normal"},
    {Priority::High, "high"},
    {Priority::Urgent, "urgent"},
}};

constexpr std::array<std::pair<CareClock::Kind, const char *>, 3> clockWords{{
    {CareClock::Kind::FirstReply, "firstReply"},
    {CareClock::Kind::NextReply, "nextReply"},
    {CareClock::Kind::Resolution, "resolution"},
}};

constexpr std::array<const char *, 7> dayWords{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

Result<int> minutesFrom(const QJsonObject &json, const QString &name, int otherwise)
{
    const QJsonValue value = json.value(name);
    if (value.isUndefined())
        return otherwise;
    const int minutes = value.toInt(-1);
    if (minutes < 0 || minutes > mostMinutes)
        return fail(ErrorCode::InvalidArgument, u"no number of minutes"_s, name);
    return minutes;
}

Result<CareTargets> targetsFrom(const QJsonObject &json)
{
    CareTargets targets;
    RUCHE_TRY_ASSIGN(targets.firstReply, minutesFrom(json, u"firstReply"_s, 0));
    RUCHE_TRY_ASSIGN(targets.nextReply, minutesFrom(json, u"nextReply"_s, 0));
    RUCHE_TRY_ASSIGN(targets.resolution, minutesFrom(json, u"resolution"_s, 0));
    return targets;
}

} // namespace

QString priorityName(Priority priority)
{
    for (const auto &[value, name] : priorityWords) {
        if (value == priority)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Priority> priorityFromName(const QString &name)
{
    for (const auto &[value, word] : priorityWords) {
        if (name == QLatin1StringView(word))
            return value;
    }
    return std::nullopt;
}

QString clockKindName(CareClock::Kind kind)
{
    for (const auto &[value, name] : clockWords) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<CareClock::Kind> clockKindFromName(const QString &name)
{
    for (const auto &[value, word] : clockWords) {
        if (name == QLatin1StringView(word))
            return value;
    }
    return std::nullopt;
}

bool CarePlan::promisesNothing() const
{
    return std::all_of(
        targets.begin(), targets.end(), [](const CareTargets &one) { return one == CareTargets{}; });
}

QJsonObject toJson(const CarePlan &plan)
{
    QJsonObject hours;
    for (size_t day = 0; day < dayWords.size(); ++day) {
        if (!plan.hours.week.at(day).isEmpty())
            hours.insert(QString::fromLatin1(dayWords.at(day)), periodsText(plan.hours.week.at(day)));
    }
    QJsonArray holidays;
    for (const QDate day : plan.hours.holidays)
        holidays.append(day.toString(Qt::ISODate));
    QJsonObject targets;
    for (const auto &[priority, name] : priorityWords) {
        const CareTargets &one = plan.of(priority);
        if (one != CareTargets{})
            targets.insert(QString::fromLatin1(name),
                           QJsonObject{{u"firstReply"_s, one.firstReply},
                                       {u"nextReply"_s, one.nextReply},
                                       {u"resolution"_s, one.resolution}});
    }
    return {{u"hours"_s, hours},
            {u"holidays"_s, holidays},
            {u"targets"_s, targets},
            {u"warnMinutes"_s, plan.warnMinutes}};
}

Result<CarePlan> carePlanFromJson(const QJsonObject &json)
{
    CarePlan plan;
    const QJsonObject hours = json.value(u"hours"_s).toObject();
    for (auto it = hours.begin(); it != hours.end(); ++it) {
        const auto day = std::find_if(dayWords.begin(), dayWords.end(), [&it](const char *word) {
            return it.key() == QLatin1StringView(word);
        });
        if (day == dayWords.end() || !it.value().isString())
            return fail(ErrorCode::InvalidArgument, u"no day of the week"_s, it.key());
        RUCHE_TRY_ASSIGN(plan.hours.week.at(size_t(day - dayWords.begin())),
                         readPeriods(it.value().toString()));
    }
    for (const QJsonValue &value : json.value(u"holidays"_s).toArray()) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!day.isValid())
            return fail(ErrorCode::InvalidArgument, u"no date"_s, value.toString());
        plan.hours.holidays.append(day);
    }
    const QJsonObject targets = json.value(u"targets"_s).toObject();
    for (auto it = targets.begin(); it != targets.end(); ++it) {
        const auto priority = priorityFromName(it.key());
        if (!priority)
            return fail(ErrorCode::InvalidArgument, u"no priority"_s, it.key());
        RUCHE_TRY_ASSIGN(plan.targets.at(size_t(*priority)), targetsFrom(it.value().toObject()));
    }
    RUCHE_TRY_ASSIGN(plan.warnMinutes, minutesFrom(json, u"warnMinutes"_s, CarePlan().warnMinutes));
    return plan;
}

std::optional<CareClock>
runningClock(const QList<CareTurn> &turns, const CareTargets &targets, const WorkHours &hours)
{
    QDateTime waiting; // since when they wait; invalid while it is their turn
    QDateTime ourLast;
    qint64 spent = 0;
    for (const CareTurn &turn : turns) {
        if (turn.own) {
            if (waiting.isValid())
                spent += openTime(waiting, turn.at, hours);
            waiting = {};
            ourLast = turn.at;
        } else if (!waiting.isValid()) {
            if (ourLast.isValid() && ourLast.daysTo(turn.at) >= newMatterDays) {
                ourLast = {};
                spent = 0;
            }
            waiting = turn.at;
        }
    }
    if (!waiting.isValid())
        return std::nullopt;
    std::optional<CareClock> first;
    const auto consider = [&](CareClock::Kind kind, int minutes, qint64 already) {
        if (minutes <= 0)
            return;
        CareClock clock{kind, waiting, already, minutes * msOfMinute, {}};
        const auto due = afterOpenTime(waiting, std::max<qint64>(0, clock.target - already), hours);
        if (!due)
            return;
        clock.due = *due;
        if (!first || clock.due < first->due)
            first = clock;
    };
    if (ourLast.isValid())
        consider(CareClock::Kind::NextReply, targets.nextReply, 0);
    else
        consider(CareClock::Kind::FirstReply, targets.firstReply, 0);
    consider(CareClock::Kind::Resolution, targets.resolution, spent);
    return first;
}

DueExplanation explain(const CareClock &clock, const WorkHours &hours)
{
    return {clock.since.addMSecs(std::max<qint64>(0, clock.target - clock.spent)),
            pausesBetween(clock.since, clock.due, hours)};
}

} // namespace ruche::domain
