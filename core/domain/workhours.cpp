// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/workhours.h"

#include "core/base/zonedtime.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int furthestDays = 3 * 366;

/// A period as it was on one day.
struct Stretch
{
    QDateTime from;
    QDateTime to;
};

QString zoneInUse(const WorkHours &hours)
{
    return isKnownZone(hours.zone) ? hours.zone : u"UTC"_s;
}

QDateTime instantOf(QDate day, int minute, const QString &zone)
{
    if (minute == 0)
        return startOfDay(day, zone);
    if (minute >= minutesOfDay)
        return startOfDay(day.addDays(1), zone);
    const QDateTime wall(day, QTime(minute / 60, minute % 60), Qt::UTC);
    return toUtc({wall, zone}).value_or(wall);
}

QList<OpenPeriod> periodsOf(QDate day, const WorkHours &hours)
{
    if (hours.holidays.contains(day))
        return {};
    if (hours.isAroundTheClock())
        return {{0, minutesOfDay}};
    return hours.week.at(size_t(day.dayOfWeek() - 1));
}

QList<Stretch> stretchesOf(QDate day, const WorkHours &hours)
{
    QList<Stretch> stretches;
    for (const OpenPeriod &period : periodsOf(day, hours)) {
        Stretch stretch{instantOf(day, period.from, zoneInUse(hours)),
                        instantOf(day, period.to, zoneInUse(hours))};
        // Where the clock jumps, a time inside the gap is later than one behind it.
        if (!stretches.isEmpty())
            stretch.from = std::max(stretch.from, stretches.constLast().to);
        if (stretch.from < stretch.to)
            stretches.append(stretch);
    }
    return stretches;
}

/// Minutes from midnight, -1 for what is no time.
int minuteOf(const QString &text)
{
    static const QRegularExpression time(u"^(\\d{1,2})(?:[:hH.](\\d{2})?)?$"_s);
    const QRegularExpressionMatch match = time.match(text.trimmed());
    if (!match.hasMatch())
        return -1;
    const int minute = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return match.captured(2).toInt() < 60 && minute <= minutesOfDay ? minute : -1;
}

QString minuteText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60).arg(minute % 60, 2, 10, QChar(u'0'));
}

} // namespace

bool WorkHours::isAroundTheClock() const
{
    return std::all_of(week.begin(), week.end(), [](const auto &day) { return day.isEmpty(); });
}

Result<QList<OpenPeriod>> readPeriods(const QString &text)
{
    static const QRegularExpression between(u"\\s*(?:[,;&]|\\bet\\b|\\band\\b)\\s*"_s);
    static const QRegularExpression dash(u"\\s*[-\\x{2013}\\x{2014}\\x{2212}]\\s*"_s);
    QList<OpenPeriod> periods;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const QStringList ends = part.trimmed().split(dash);
        const OpenPeriod period{minuteOf(ends.first()), ends.size() == 2 ? minuteOf(ends.last()) : -1};
        const bool follows = periods.isEmpty() || period.from > periods.constLast().to;
        if (period.from < 0 || period.to <= period.from || !follows)
            return fail(ErrorCode::InvalidArgument, u"no hours of a day"_s, part.trimmed());
        periods.append(period);
    }
    return periods;
}

QString periodsText(const QList<OpenPeriod> &periods)
{
    QStringList parts;
    for (const OpenPeriod &period : periods)
        parts.append(u"%1-%2"_s.arg(minuteText(period.from), minuteText(period.to)));
    return parts.join(u", "_s);
}

qint64 openTime(const QDateTime &from, const QDateTime &to, const WorkHours &hours)
{
    qint64 sum = 0;
    const QDate last = dayIn(to, zoneInUse(hours));
    for (QDate day = dayIn(from, zoneInUse(hours)); from < to && day <= last; day = day.addDays(1)) {
        for (const Stretch &stretch : stretchesOf(day, hours)) {
            const QDateTime begin = std::max(stretch.from, from);
            const QDateTime end = std::min(stretch.to, to);
            sum += std::max<qint64>(0, begin.msecsTo(end));
        }
    }
    return sum;
}

std::optional<QDateTime> afterOpenTime(const QDateTime &from, qint64 ms, const WorkHours &hours)
{
    if (ms <= 0)
        return from;
    QDate day = dayIn(from, zoneInUse(hours));
    for (int i = 0; i < furthestDays; ++i, day = day.addDays(1)) {
        for (const Stretch &stretch : stretchesOf(day, hours)) {
            const QDateTime begin = std::max(stretch.from, from);
            const qint64 length = begin.msecsTo(stretch.to);
            if (length <= 0)
                continue;
            if (ms <= length)
                return begin.addMSecs(ms);
            ms -= length;
        }
    }
    return std::nullopt;
}

bool isOpen(const QDateTime &at, const WorkHours &hours)
{
    const QList<Stretch> stretches = stretchesOf(dayIn(at, zoneInUse(hours)), hours);
    return std::any_of(stretches.begin(), stretches.end(), [&at](const Stretch &stretch) {
        return stretch.from <= at && at < stretch.to;
    });
}

QList<ClockPause> pausesBetween(const QDateTime &from, const QDateTime &to, const WorkHours &hours)
{
    QList<ClockPause> pauses;
    QDateTime reached = from;
    QDate reachedDay = dayIn(from, zoneInUse(hours));
    bool workedToday = false;
    PauseKind kind = PauseKind::Closed;
    const auto pauseUntil = [&](const QDateTime &end) {
        if (reached < end)
            pauses.append({kind, reached, end});
        kind = PauseKind::Closed;
    };
    const QDate last = dayIn(to, zoneInUse(hours));
    for (QDate day = reachedDay; from < to && day <= last; day = day.addDays(1)) {
        const QList<Stretch> stretches = stretchesOf(day, hours);
        if (hours.holidays.contains(day))
            kind = PauseKind::Holiday;
        else if (stretches.isEmpty() && kind != PauseKind::Holiday)
            kind = PauseKind::FreeDay;
        workedToday = false;
        for (const Stretch &stretch : stretches) {
            if (stretch.from >= to)
                break;
            if (stretch.to <= from) {
                workedToday = true;
                continue;
            }
            if (workedToday)
                kind = PauseKind::Break;
            pauseUntil(std::max(stretch.from, from));
            reached = std::min(stretch.to, to);
            workedToday = true;
        }
    }
    pauseUntil(to);
    return pauses;
}

} // namespace ruche::domain
