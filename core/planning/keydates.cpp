// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/keydates.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are not registered by themselves.
static void initKeyDateResources()
{
    Q_INIT_RESOURCE(keydates);
}

namespace ruche::planning {

namespace {

constexpr int mostKeyDays = 366;

/// The day that a rule names in a year; none when it names none in it.
using DayOfYear = std::function<std::optional<QDate>(int year)>;

std::optional<QDate> validDay(QDate day)
{
    return day.isValid() ? std::optional(day) : std::nullopt;
}

/// "06-21" in some year; a leap year, so that 29 February is one.
std::optional<QDate> monthAndDay(const QString &text)
{
    return text.size() == 5 ? validDay(QDate::fromString(u"2024-"_s + text, u"yyyy-MM-dd"_s)) : std::nullopt;
}

QDate frenchMothersDay(int year)
{
    const QDate lastOfMay(year, 5, 31);
    const QDate sunday = lastOfMay.addDays(-(lastOfMay.dayOfWeek() % 7));
    return sunday == easterSunday(year).addDays(49) ? sunday.addDays(7) : sunday;
}

DayOfYear easterRule(const QString &rule)
{
    bool ok = true;
    const QString distance = rule.mid(6);
    const int days = distance.isEmpty() ? 0 : distance.toInt(&ok);
    const bool isSigned = distance.isEmpty() || distance.startsWith(u'+') || distance.startsWith(u'-');
    if (!ok || !isSigned || days < -100 || days > 200)
        return {};
    return [days](int year) { return validDay(easterSunday(year).addDays(days)); };
}

DayOfYear weekdayRule(const QString &rule)
{
    static const std::array<QLatin1StringView, 7> words{
        "MO"_L1, "TU"_L1, "WE"_L1, "TH"_L1, "FR"_L1, "SA"_L1, "SU"_L1};
    const auto word = std::find(words.begin(), words.end(), rule.left(2));
    const auto earliest = monthAndDay(rule.mid(4));
    if (word == words.end() || !earliest)
        return {};
    const int weekday = int(word - words.begin()) + 1;
    return [weekday, day = *earliest](int year) -> std::optional<QDate> {
        const QDate first(year, day.month(), day.day());
        if (!first.isValid())
            return std::nullopt;
        return first.addDays((weekday - first.dayOfWeek() + 7) % 7);
    };
}

/// Empty for what is no rule.
DayOfYear keyRuleOf(const QString &rule)
{
    if (rule == "mothersday-fr"_L1)
        return [](int year) { return validDay(frenchMothersDay(year)); };
    if (rule.startsWith("easter"_L1))
        return easterRule(rule);
    if (rule.mid(2, 2) == ">="_L1)
        return weekdayRule(rule);
    if (const auto day = monthAndDay(rule))
        return [day = *day](int year) { return validDay(QDate(year, day.month(), day.day())); };
    const QDate once = QDate::fromString(rule, u"yyyy-MM-dd"_s);
    if (rule.size() == 10 && once.isValid())
        return [once](int year) { return once.year() == year ? std::optional(once) : std::nullopt; };
    return {};
}

QStringList rulesOf(const QString &rules)
{
    return rules.split(u' ', Qt::SkipEmptyParts);
}

Result<BuiltInKeyDate> readKeyDate(const QString &key, const QJsonObject &object)
{
    BuiltInKeyDate entry;
    entry.key = key;
    const auto kind = domain::keyDateKindFromName(object.value("kind"_L1).toString());
    entry.rules = object.value("when"_L1).toString();
    entry.region = object.value("region"_L1).toString();
    entry.days = object.value("days"_L1).toInt(1);
    for (const QString &language : {u"en"_s, u"fr"_s})
        entry.names.insert(language, object.value(language).toString());
    const bool named = !entry.names.value(u"en"_s).isEmpty() && !entry.names.value(u"fr"_s).isEmpty();
    if (!kind || !named || !checkKeyRules(entry.rules) || entry.days < 1 || entry.days > mostKeyDays)
        return fail(ErrorCode::WrongFormat, u"a key date needs kind, names and a rule"_s, key);
    entry.kind = *kind;
    return entry;
}

QList<BuiltInKeyDate> readBuiltInKeyDates()
{
    initKeyDateResources();
    QFile file(u":/ruche/data/keydates.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("keydates.json is missing from the program");
    auto parsed = parseKeyDates(file.readAll());
    if (!parsed)
        qFatal(
            "keydates.json: %s, %s", qPrintable(parsed.error().detail), qPrintable(parsed.error().subject));
    return *std::move(parsed);
}

/// Adds every time that a key date comes within the query.
void addTimes(const domain::KeyDate &pattern,
              int days,
              const KeyDateQuery &query,
              QList<domain::KeyDate> &found)
{
    if (!query.kinds.isEmpty() && !query.kinds.contains(pattern.kind))
        return;
    if (pattern.hidden && !query.withHidden)
        return;
    for (const QDate day : daysOf(pattern.rules, days, query.from, query.to)) {
        domain::KeyDate date = pattern;
        date.from = day;
        date.to = day.addDays(days - 1);
        found << date;
    }
}

} // namespace

QString BuiltInKeyDate::name(const QString &language) const
{
    return names.value(language, names.value(u"en"_s));
}

const QList<BuiltInKeyDate> &builtInKeyDates()
{
    static const QList<BuiltInKeyDate> dates = readBuiltInKeyDates();
    return dates;
}

Result<QList<BuiltInKeyDate>> parseKeyDates(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(ErrorCode::WrongFormat,
                    u"byte %1: %2"_s.arg(QString::number(problem.offset), problem.errorString()),
                    u"keydates"_s);
    QList<BuiltInKeyDate> dates;
    const QJsonObject entries = document.object();
    for (auto at = entries.begin(); at != entries.end(); ++at) {
        RUCHE_TRY_ASSIGN(const BuiltInKeyDate entry, readKeyDate(at.key(), at.value().toObject()));
        dates << entry;
    }
    return dates;
}

QDate easterSunday(int year)
{
    // The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
    const int golden = year % 19;
    const int century = year / 100;
    const int yearOfCentury = year % 100;
    const int correction = (century + 8) / 25;
    const int moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7;
    const int shift = (golden + 11 * moon + 22 * weekday) / 451;
    const int month = (moon + weekday - 7 * shift + 114) / 31;
    const int day = (moon + weekday - 7 * shift + 114) % 31 + 1;
    return {year, month, day};
}

Result<void> checkKeyRules(const QString &rules)
{
    const QStringList parts = rulesOf(rules);
    if (parts.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a key date needs a day"_s, u"rule"_s);
    for (const QString &part : parts) {
        if (!keyRuleOf(part))
            return fail(ErrorCode::InvalidArgument, u"no rule for a day: "_s + part, u"rule"_s);
    }
    return {};
}

QList<QDate> daysOf(const QString &rules, int days, QDate from, QDate to)
{
    QList<QDate> found;
    if (!from.isValid() || !to.isValid() || to < from)
        return found;
    for (const QString &part : rulesOf(rules)) {
        const DayOfYear dayOfYear = keyRuleOf(part);
        // A day of the year before may last into the stretch.
        for (int year = from.year() - 1; dayOfYear && year <= to.year(); ++year) {
            const auto day = dayOfYear(year);
            if (day && *day <= to && day->addDays(days - 1) >= from && !found.contains(*day))
                found << *day;
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

QString yearlyRule(QDate day)
{
    return day.toString(u"MM-dd"_s);
}

QString onceRule(QDate day)
{
    return day.toString(u"yyyy-MM-dd"_s);
}

QList<domain::KeyDate> keyDates(const QList<BuiltInKeyDate> &builtIn,
                                const QList<domain::StoredKeyDate> &stored,
                                const KeyDateQuery &query)
{
    QHash<QString, domain::StoredKeyDate> changed;
    QList<domain::KeyDate> found;
    for (const domain::StoredKeyDate &own : stored) {
        if (!own.key.isEmpty()) {
            changed.insert(own.key, own);
            continue;
        }
        if (own.brand.isValid() && !query.brands.isEmpty() && !query.brands.contains(own.brand))
            continue;
        addTimes({own.id, {}, own.brand, own.name, own.kind, {}, {}, own.rules, own.hidden},
                 own.days,
                 query,
                 found);
    }
    for (const BuiltInKeyDate &entry : builtIn) {
        if (!entry.region.isEmpty() && !query.regions.contains(entry.region))
            continue;
        domain::KeyDate pattern{
            {}, entry.key, {}, entry.name(query.language), entry.kind, {}, {}, entry.rules, false};
        int days = entry.days;
        if (const auto own = changed.constFind(entry.key); own != changed.constEnd()) {
            pattern.id = own->id;
            pattern.hidden = own->hidden;
            if (!own->name.isEmpty())
                pattern.name = own->name;
            if (!own->rules.isEmpty()) {
                pattern.rules = own->rules;
                days = own->days;
            }
        }
        addTimes(pattern, days, query, found);
    }
    std::sort(found.begin(), found.end(), [](const domain::KeyDate &a, const domain::KeyDate &b) {
        return a.from != b.from ? a.from < b.from : a.name.localeAwareCompare(b.name) < 0;
    });
    return found;
}

} // namespace ruche::planning
