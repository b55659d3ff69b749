// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/recurrence.h"

#include "core/base/zoneconverter.h"
#include "core/planning/plainrule.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

extern "C" {
#include <libical/ical.h>
}

using namespace Qt::Literals::StringLiterals;

namespace ruche::planning {

namespace {

constexpr int mostADay = 12;
constexpr int longestRule = 400;
constexpr qint64 recurrenceDayMs = 24LL * 3600 * 1000;
constexpr int mostYears = 30;

constexpr std::array<QLatin1StringView, 7> dayWords{
    "MO"_L1, "TU"_L1, "WE"_L1, "TH"_L1, "FR"_L1, "SA"_L1, "SU"_L1};

tl::unexpected<Error> badRule(const QString &detail)
{
    return fail(ErrorCode::InvalidArgument, detail, u"rule"_s);
}

QString dayWord(int weekday)
{
    return dayWords.at(size_t(std::clamp(weekday, 1, 7) - 1));
}

/// "FREQ" → "WEEKLY", …, with the order in which they stood.
struct RuleParts
{
    QStringList order;
    QHash<QString, QString> values;

    [[nodiscard]] QString text() const
    {
        QStringList parts;
        for (const QString &name : order)
            parts << name + u'=' + values.value(name);
        return parts.join(u';');
    }
    void set(const QString &name, const QString &value)
    {
        if (!values.contains(name))
            order << name;
        values.insert(name, value);
    }
    void remove(const QString &name)
    {
        order.removeAll(name);
        values.remove(name);
    }
};

Result<RuleParts> partsOf(const QString &rule)
{
    if (rule.size() > longestRule)
        return badRule(u"the rule is too long"_s);
    RuleParts parts;
    for (const QString &part : rule.toUpper().split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        if (!part.contains(u'=') || parts.values.contains(name))
            return badRule(u"not a part of a rule: "_s + part);
        parts.set(name, part.section(u'=', 1).trimmed());
    }
    return parts;
}

/// A number within bounds, or `otherwise` when it is not given.
Result<int> numberIn(const RuleParts &parts, const QString &name, int least, int most, int otherwise)
{
    if (!parts.values.contains(name))
        return otherwise;
    bool ok = false;
    const int number = parts.values.value(name).toInt(&ok);
    if (!ok || number < least || number > most)
        return badRule(u"%1 is not from %2 to %3"_s.arg(name).arg(least).arg(most));
    return number;
}

/// 30 February: the library would look for it through centuries.
bool namesNoDay(const RuleParts &parts)
{
    const QStringList months = parts.values.value(u"BYMONTH"_s).split(u',', Qt::SkipEmptyParts);
    const QStringList days = parts.values.value(u"BYMONTHDAY"_s).split(u',', Qt::SkipEmptyParts);
    return !months.isEmpty() && !days.isEmpty()
        && std::none_of(months.begin(), months.end(), [&days](const QString &month) {
               const int length = QDate(2024, std::clamp(month.toInt(), 1, 12), 1).daysInMonth();
               return std::any_of(days.begin(), days.end(), [length](const QString &day) {
                   return std::abs(day.toInt()) <= length;
               });
           });
}

Result<void> checkParts(const RuleParts &parts)
{
    static const QStringList known{u"FREQ"_s,
                                   u"INTERVAL"_s,
                                   u"COUNT"_s,
                                   u"UNTIL"_s,
                                   u"BYHOUR"_s,
                                   u"BYMINUTE"_s,
                                   u"BYDAY"_s,
                                   u"BYMONTH"_s,
                                   u"BYWEEKNO"_s,
                                   u"BYMONTHDAY"_s,
                                   u"BYYEARDAY"_s,
                                   u"BYSETPOS"_s,
                                   u"WKST"_s};
    for (const QString &name : parts.order) {
        if (!known.contains(name))
            return badRule(u"not supported in a rule: "_s + name);
    }
    static const QStringList units{u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
    if (!units.contains(parts.values.value(u"FREQ"_s)))
        return badRule(u"a post repeats by days, weeks, months or years"_s);
    RUCHE_TRY(numberIn(parts, u"INTERVAL"_s, 1, 999, 1));
    RUCHE_TRY(numberIn(parts, u"COUNT"_s, 1, mostCount, 1));
    if (parts.values.contains(u"COUNT"_s) && parts.values.contains(u"UNTIL"_s))
        return badRule(u"COUNT and UNTIL exclude each other"_s);
    const auto times = [&parts](const QString &name) {
        return std::max(qsizetype(1), parts.values.value(name).split(u',', Qt::SkipEmptyParts).size());
    };
    if (times(u"BYHOUR"_s) * times(u"BYMINUTE"_s) > mostADay)
        return badRule(u"more than 12 times a day"_s);
    if (namesNoDay(parts))
        return badRule(u"no month has such a day"_s);
    return {};
}

/// The last wall time that UNTIL allows; UTC ones are turned into the zone, days are meant to their end.
Result<std::optional<QDateTime>> untilOf(const RuleParts &parts, const QString &zone)
{
    if (!parts.values.contains(u"UNTIL"_s))
        return std::optional<QDateTime>();
    const QString text = parts.values.value(u"UNTIL"_s);
    const QDate day = QDate::fromString(text.left(8), u"yyyyMMdd"_s);
    if (!day.isValid())
        return badRule(u"UNTIL is no date"_s);
    if (text.size() == 8)
        return std::optional(QDateTime(day, QTime(23, 59, 59), Qt::UTC));
    const QTime time = QTime::fromString(text.mid(9, 6), u"HHmmss"_s);
    const bool utc = text.size() == 16 && text.endsWith(u'Z');
    if (!time.isValid() || text.at(8) != u'T' || (!utc && text.size() != 15))
        return badRule(u"UNTIL is no time"_s);
    const QDateTime moment(day, time, Qt::UTC);
    return std::optional(utc ? fromUtc(moment, zone).wall : moment);
}

Result<icalrecurrencetype> icalRuleOf(const RuleParts &parts)
{
    RuleParts bare = parts;
    bare.remove(u"UNTIL"_s); // compared here, since it may be in another zone than the start
    const icalrecurrencetype rule = icalrecurrencetype_from_string(bare.text().toLatin1().constData());
    if (rule.freq == ICAL_NO_RECURRENCE)
        return badRule(u"not a rule of RFC 5545"_s);
    return rule;
}

icaltimetype icalTimeOf(const QDateTime &wall)
{
    icaltimetype time = icaltime_null_time();
    time.year = wall.date().year();
    time.month = wall.date().month();
    time.day = wall.date().day();
    time.hour = wall.time().hour();
    time.minute = wall.time().minute();
    time.second = wall.time().second();
    return time;
}

qint64 wallMsOf(const icaltimetype &time)
{
    return QDateTime(
               QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC)
        .toMSecsSinceEpoch();
}

struct FreeIterator
{
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

/// The wall clock as milliseconds, without a zone.
QDateTime bareWall(const QDateTime &wall)
{
    return {wall.date(), QTime(wall.time().hour(), wall.time().minute(), wall.time().second()), Qt::UTC};
}

struct Stretch
{
    qint64 fromMs = 0; ///< UTC
    qint64 toMs = 0;
    int most = 0;
};

/// The wall times that a rule names, one after the other: plain rules by arithmetic, others by the library.
class WallTimes
{
public:
    static Result<WallTimes> make(const QDateTime &wall, const RuleParts &parts, const QDateTime &begin)
    {
        WallTimes times;
        // Years that are over need not be gone through; a rule that is counted has to be.
        const bool skips = !parts.values.contains(u"COUNT"_s) && begin > wall.addDays(366);
        times.m_plain = PlainRule::of(parts.values, wall.date());
        times.m_timeOfDay = wall.time().msecsSinceStartOfDay();
        if (times.m_plain) {
            if (skips)
                times.m_plain->skipTo(begin.date());
            return times;
        }
        RUCHE_TRY_ASSIGN(const icalrecurrencetype rule, icalRuleOf(parts));
        times.m_iterator.reset(icalrecur_iterator_new(rule, icalTimeOf(wall)));
        if (times.m_iterator && skips)
            icalrecur_iterator_set_start(times.m_iterator.get(), icalTimeOf(begin));
        return times;
    }

    /// Milliseconds of the wall clock; nothing after the last.
    std::optional<qint64> next()
    {
        if (m_plain) {
            const QDate day = m_plain->next();
            if (!day.isValid())
                return std::nullopt;
            return (day.toJulianDay() - epochDay) * recurrenceDayMs + m_timeOfDay;
        }
        if (!m_iterator) // 30 February, say: no time at all fits
            return std::nullopt;
        const icaltimetype time = icalrecur_iterator_next(m_iterator.get());
        if (icaltime_is_null_time(time))
            return std::nullopt;
        return wallMsOf(time);
    }

private:
    static constexpr qint64 epochDay = 2440588; ///< Julian day of 1 January 1970

    std::optional<PlainRule> m_plain;
    int m_timeOfDay = 0; ///< of a plain rule, in milliseconds
    Iterator m_iterator;
};

Result<QList<Occurrence>> occurrences(const ZonedTime &start, const RuleParts &parts, const Stretch &stretch)
{
    const QDateTime wall = bareWall(start.wall);
    RUCHE_TRY_ASSIGN(const std::optional<QDateTime> until, untilOf(parts, start.zone));
    const QDateTime begin
        = std::max(wall, QDateTime::fromMSecsSinceEpoch(stretch.fromMs - 2 * recurrenceDayMs, Qt::UTC));
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(stretch.toMs + 2 * recurrenceDayMs, Qt::UTC);
    RUCHE_TRY_ASSIGN(WallTimes times, WallTimes::make(wall, parts, begin));
    if (end <= begin)
        return QList<Occurrence>();
    RUCHE_TRY_ASSIGN(const ZoneConverter zone, ZoneConverter::make(start.zone, begin, end));

    const qint64 endWallMs = end.toMSecsSinceEpoch();
    const qint64 lastWallMs = until ? std::min(until->toMSecsSinceEpoch(), endWallMs) : endWallMs;
    QList<Occurrence> found;
    for (int step = 0; step < 40000 && found.size() < stretch.most; ++step) {
        const std::optional<qint64> wallMs = times.next();
        if (!wallMs || *wallMs > lastWallMs)
            break;
        const qint64 utcMs = zone.toUtcMs(*wallMs);
        if (utcMs >= stretch.toMs)
            break;
        const bool repeated = !found.isEmpty() && found.last().instant.toMSecsSinceEpoch() == utcMs;
        if (utcMs < stretch.fromMs || repeated)
            continue;
        found << Occurrence{{QDateTime::fromMSecsSinceEpoch(zone.toWallMs(utcMs), Qt::UTC), start.zone},
                            QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)};
    }
    return found;
}

/// "BYDAY=TU,TH" as numbers; nothing when a day has a number before it.
std::optional<QList<int>> plainDays(const QString &value)
{
    QList<int> days;
    for (const QString &word : value.split(u',', Qt::SkipEmptyParts)) {
        const auto found = std::find(dayWords.begin(), dayWords.end(), word);
        if (found == dayWords.end())
            return std::nullopt;
        days << int(found - dayWords.begin()) + 1;
    }
    return days;
}

} // namespace

QString ruleOf(const Repeat &repeat, QDate first)
{
    static const QStringList units{u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
    RuleParts parts;
    parts.set(u"FREQ"_s, units.at(int(repeat.unit)));
    if (repeat.every > 1)
        parts.set(u"INTERVAL"_s, QString::number(repeat.every));
    if (repeat.unit == Repeat::Unit::Week && !repeat.weekdays.isEmpty()) {
        QStringList days;
        QList<int> sorted = repeat.weekdays;
        std::sort(sorted.begin(), sorted.end());
        for (const int day : std::as_const(sorted))
            days << dayWord(day);
        parts.set(u"BYDAY"_s, days.join(u','));
    }
    if (repeat.unit == Repeat::Unit::Month && repeat.monthBy == Repeat::MonthBy::LastDay)
        parts.set(u"BYMONTHDAY"_s, u"-1"_s);
    if (repeat.unit == Repeat::Unit::Month && repeat.monthBy == Repeat::MonthBy::Weekday) {
        const int week = (first.day() - 1) / 7 + 1;
        const QString number = week == 5 ? u"-1"_s : QString::number(week); // not every month has a fifth
        parts.set(u"BYDAY"_s, number + dayWord(first.dayOfWeek()));
    }
    if (repeat.count)
        parts.set(u"COUNT"_s, QString::number(*repeat.count));
    else if (repeat.until)
        parts.set(u"UNTIL"_s, repeat.until->toString(u"yyyyMMdd"_s));
    return parts.text();
}

std::optional<Repeat> repeatOf(const QString &rule, QDate first)
{
    const auto parts = partsOf(rule);
    if (!parts || !checkParts(*parts))
        return std::nullopt;
    Repeat repeat;
    const QString unit = parts->values.value(u"FREQ"_s);
    repeat.unit = unit == "DAILY"_L1 ? Repeat::Unit::Day
        : unit == "WEEKLY"_L1        ? Repeat::Unit::Week
        : unit == "MONTHLY"_L1       ? Repeat::Unit::Month
                                     : Repeat::Unit::Year;
    repeat.every = parts->values.value(u"INTERVAL"_s, u"1"_s).toInt();
    if (parts->values.contains(u"COUNT"_s))
        repeat.count = parts->values.value(u"COUNT"_s).toInt();
    if (parts->values.contains(u"UNTIL"_s))
        repeat.until = QDate::fromString(parts->values.value(u"UNTIL"_s).left(8), u"yyyyMMdd"_s);
    if (repeat.unit == Repeat::Unit::Week) {
        const auto days = plainDays(parts->values.value(u"BYDAY"_s));
        if (!days)
            return std::nullopt;
        repeat.weekdays = *days;
    } else if (parts->values.value(u"BYMONTHDAY"_s) == "-1"_L1) {
        repeat.monthBy = Repeat::MonthBy::LastDay;
    } else if (parts->values.contains(u"BYDAY"_s)) {
        repeat.monthBy = Repeat::MonthBy::Weekday;
    }
    // Whatever is not said by the form's own words is not shown by it. An end at a time of day is not, but
    // its day is.
    RuleParts same = *parts;
    if (repeat.until)
        same.set(u"UNTIL"_s, repeat.until->toString(u"yyyyMMdd"_s));
    same.remove(u"WKST"_s);
    if (repeat.every == 1)
        same.remove(u"INTERVAL"_s);
    const auto own = partsOf(ruleOf(repeat, first));
    return own && own->values == same.values ? std::optional(repeat) : std::nullopt;
}

Result<void> checkRule(const QString &rule)
{
    RUCHE_TRY_ASSIGN(const RuleParts parts, partsOf(rule));
    RUCHE_TRY(checkParts(parts));
    RUCHE_TRY(untilOf(parts, u"UTC"_s));
    RUCHE_TRY(icalRuleOf(parts));
    return {};
}

Result<QList<Occurrence>>
expand(const ZonedTime &start, const QString &rule, const QDateTime &from, const QDateTime &to, int most)
{
    RUCHE_TRY_ASSIGN(const QDateTime first, toUtc(start));
    if (rule.isEmpty()) {
        if (first < from || first >= to || most < 1)
            return QList<Occurrence>();
        return QList<Occurrence>{{fromUtc(first, start.zone), first}};
    }
    RUCHE_TRY_ASSIGN(const RuleParts parts, partsOf(rule));
    RUCHE_TRY(checkParts(parts));
    const qint64 lastMs = std::max(first, from).addYears(mostYears).toMSecsSinceEpoch();
    return occurrences(
        start,
        parts,
        {std::max(from, first).toMSecsSinceEpoch(), std::min(to.toMSecsSinceEpoch(), lastMs), most});
}

Result<QList<Occurrence>> next(const ZonedTime &start, const QString &rule, const QDateTime &after, int count)
{
    RUCHE_TRY_ASSIGN(const QDateTime first, toUtc(start));
    const QDateTime from = std::max(first, after.addMSecs(1));
    // Most rules have enough in the next two years; the zone need not be asked for thirty.
    RUCHE_TRY_ASSIGN(QList<Occurrence> found, expand(start, rule, from, from.addYears(2), count));
    if (found.size() < count)
        return expand(start, rule, from, from.addYears(mostYears), count);
    return found;
}

Result<QString> endedBefore(const QString &rule, const QDateTime &instant)
{
    RUCHE_TRY_ASSIGN(RuleParts parts, partsOf(rule));
    RUCHE_TRY(checkParts(parts));
    parts.remove(u"COUNT"_s);
    parts.remove(u"UNTIL"_s);
    parts.set(u"UNTIL"_s, instant.toUTC().addSecs(-1).toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    return parts.text();
}

QString withFewer(const QString &rule, int passed)
{
    auto parts = partsOf(rule);
    if (!parts || !parts->values.contains(u"COUNT"_s))
        return rule;
    parts->set(u"COUNT"_s, QString::number(std::max(1, parts->values.value(u"COUNT"_s).toInt() - passed)));
    return parts->text();
}

QString withOtherDay(const QString &rule, QDate from, QDate to)
{
    auto parts = partsOf(rule);
    if (!parts || parts->values.value(u"FREQ"_s) != "WEEKLY"_L1 || !parts->values.contains(u"BYDAY"_s))
        return rule;
    auto days = plainDays(parts->values.value(u"BYDAY"_s));
    if (!days || !days->contains(from.dayOfWeek()))
        return rule;
    days->removeAll(from.dayOfWeek());
    if (!days->contains(to.dayOfWeek()))
        *days << to.dayOfWeek();
    std::sort(days->begin(), days->end());
    QStringList words;
    for (const int day : std::as_const(*days))
        words << dayWord(day);
    parts->set(u"BYDAY"_s, words.join(u','));
    return parts->text();
}

} // namespace ruche::planning
