// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/metricrepository.h"

#include "core/storage/connection.h"
#include "core/storage/nativestatement.h"
#include "core/storage/values.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::metricrepository {

namespace {

/// What one sum by day is about.
struct DayKey
{
    qint64 brand = 0;
    QString metric;
    QString source;
    int day = 0;

    friend bool operator<(const DayKey &a, const DayKey &b)
    {
        return std::tie(a.brand, a.metric, a.source, a.day) < std::tie(b.brand, b.metric, b.source, b.day);
    }
};

/// What one sum by month of a subject is about.
struct SubjectKey
{
    DayKey month; ///< with a month (yyyymm) in the place of the day
    QString subject;

    friend bool operator<(const SubjectKey &a, const SubjectKey &b)
    {
        return std::tie(a.month, a.subject) < std::tie(b.month, b.subject);
    }
};

/// By how much such a sum changes, and by how many valid observations.
struct SubjectChange
{
    double value = 0;
    int things = 0;
};

using SubjectChanges = std::map<SubjectKey, SubjectChange>;

/// The observation that counts for one thing on one day.
struct ValidValue
{
    double value = 0;
    qint64 observedAt = 0;
    qint64 import = 0;
};

using Thing = std::pair<qint64, QString>; ///< account, subject
using ValidByThing = std::map<Thing, ValidValue>;

int dayNumber(QDate day)
{
    return day.year() * 10000 + day.month() * 100 + day.day();
}

QDate dayOfNumber(int number)
{
    return {number / 10000, number / 100 % 100, number % 100};
}

int monthNumber(QDate day)
{
    return day.year() * 100 + day.month();
}

bool isUsable(const domain::Observation &observation)
{
    return observation.brand.isValid() && !observation.metric.isEmpty() && !observation.source.isEmpty()
        && observation.day.isValid() && std::isfinite(observation.value);
}

Result<ValidByThing> readValid(Connection &connection, const DayKey &key)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT account_id, subject, value, observed_at, import_id FROM ("
                       "SELECT account_id, subject, value, observed_at, import_id, row_number() OVER "
                       "(PARTITION BY subject, account_id ORDER BY observed_at DESC, id DESC) AS place "
                       "FROM observation WHERE brand_id = :brand AND metric = :metric "
                       "AND source = :source AND day = :day) AS placed WHERE place = 1"_s,
                       {{u":brand"_s, key.brand},
                        {u":metric"_s, key.metric},
                        {u":source"_s, key.source},
                        {u":day"_s, key.day}}));
    ValidByThing valid;
    while (query->next()) {
        valid[{query->value(0).toLongLong(), query->value(1).toString()}]
            = {query->value(2).toDouble(), query->value(3).toLongLong(), query->value(4).toLongLong()};
    }
    query->finish();
    return valid;
}

Result<void> insertOne(Connection &connection, const domain::Observation &observation)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO observation (brand_id, account_id, metric, subject, day, value, observed_at, source, "
        u"import_id) "
        "VALUES (:brand, :account, :metric, :subject, :day, :value, :observed, :source, :import)"_s,
        {{u":brand"_s, observation.brand.value},
         {u":account"_s, idOrNull(observation.account.value)},
         {u":metric"_s, observation.metric},
         {u":subject"_s, observation.subject.isNull() ? u""_s : observation.subject},
         {u":day"_s, dayNumber(observation.day)},
         {u":value"_s, observation.value},
         {u":observed"_s, observation.observedAt.toMSecsSinceEpoch()},
         {u":source"_s, observation.source},
         {u":import"_s, idOrNull(observation.import.value)}}));
    return {};
}

DayKey monthOf(const DayKey &day)
{
    return {day.brand, day.metric, day.source, day.day / 100};
}

/// Notes that the valid values of a day count, or with `sign` -1 that they count no longer.
void noteDay(SubjectChanges &changes, const DayKey &day, const ValidByThing &valid, int sign)
{
    for (const auto &[thing, value] : valid) {
        SubjectChange &change = changes[{monthOf(day), thing.second}];
        change.value += sign * value.value;
        change.things += sign;
    }
}

/// Unlike the sums of days these are changed by differences: a page of a month has up to 31 days to read.
Result<void> changeSubjects(Connection &connection, const SubjectChanges &changes)
{
    for (const auto &[key, change] : changes) {
        if (change.value == 0 && change.things == 0)
            continue;
        RUCHE_TRY(connection.change(
            u"INSERT INTO metric_subject (brand_id, metric, source, month, subject, value, things) "
            "VALUES (:brand, :metric, :source, :month, :subject, :value, :things) "
            "ON CONFLICT (brand_id, metric, source, month, subject) DO UPDATE SET "
            "value = metric_subject.value + excluded.value, things = metric_subject.things + excluded.things"_s,
            {{u":brand"_s, key.month.brand},
             {u":metric"_s, key.month.metric},
             {u":source"_s, key.month.source},
             {u":month"_s, key.month.day},
             {u":subject"_s, key.subject.isNull() ? u""_s : key.subject},
             {u":value"_s, change.value},
             {u":things"_s, change.things}}));
        if (change.things >= 0)
            continue;
        RUCHE_TRY(connection.change(
            u"DELETE FROM metric_subject WHERE brand_id = :brand AND metric = :metric AND source = :source "
            "AND month = :month AND subject = :subject AND things = 0"_s,
            {{u":brand"_s, key.month.brand},
             {u":metric"_s, key.month.metric},
             {u":source"_s, key.month.source},
             {u":month"_s, key.month.day},
             {u":subject"_s, key.subject.isNull() ? u""_s : key.subject}}));
    }
    return {};
}

/// Sets the sum of a day from its observations; without any there is no row, which is a gap and not zero.
Result<void> refreshDay(Connection &connection, const DayKey &key)
{
    RUCHE_TRY_ASSIGN(const ValidByThing valid, readValid(connection, key));
    if (valid.empty()) {
        RUCHE_TRY(connection.change(u"DELETE FROM metric_day WHERE brand_id = :brand AND metric = :metric "
                                    "AND day = :day AND source = :source"_s,
                                    {{u":brand"_s, key.brand},
                                     {u":metric"_s, key.metric},
                                     {u":day"_s, key.day},
                                     {u":source"_s, key.source}}));
        return {};
    }
    double sum = 0;
    for (const auto &[thing, value] : valid)
        sum += value.value;
    RUCHE_TRY(connection.change(
        u"INSERT INTO metric_day (brand_id, metric, day, source, value) "
        "VALUES (:brand, :metric, :day, :source, :value) "
        "ON CONFLICT (brand_id, metric, day, source) DO UPDATE SET value = excluded.value"_s,
        {{u":brand"_s, key.brand},
         {u":metric"_s, key.metric},
         {u":day"_s, key.day},
         {u":source"_s, key.source},
         {u":value"_s, sum}}));
    return {};
}

/// Sets the sum of a month from those of its days. `month` has a month (yyyymm) in the place of the day.
Result<void> refreshMonth(Connection &connection, const DayKey &month)
{
    RUCHE_TRY(connection.change(u"DELETE FROM metric_month WHERE brand_id = :brand AND metric = :metric "
                                "AND month = :month AND source = :source"_s,
                                {{u":brand"_s, month.brand},
                                 {u":metric"_s, month.metric},
                                 {u":month"_s, month.day},
                                 {u":source"_s, month.source}}));
    RUCHE_TRY(
        connection.change(u"INSERT INTO metric_month (brand_id, metric, month, source, value, days) "
                          "SELECT brand_id, metric, :month, source, sum(value), count(*) FROM metric_day "
                          "WHERE brand_id = :brand AND metric = :metric AND day BETWEEN :first AND :last "
                          "AND source = :source GROUP BY brand_id, metric, source"_s,
                          {{u":month"_s, month.day},
                           {u":brand"_s, month.brand},
                           {u":metric"_s, month.metric},
                           {u":first"_s, month.day * 100 + 1},
                           {u":last"_s, month.day * 100 + 31},
                           {u":source"_s, month.source}}));
    return {};
}

Result<void> refresh(Connection &connection, const std::set<DayKey> &days)
{
    std::set<DayKey> months;
    for (const DayKey &key : days) {
        RUCHE_TRY(refreshDay(connection, key));
        months.insert(monthOf(key));
    }
    for (const DayKey &month : months)
        RUCHE_TRY(refreshMonth(connection, month));
    connection.touch(domain::Change::Metrics);
    return {};
}

} // namespace

Result<Added>
addObservations(Connection &connection, const QList<domain::Observation> &observations, Meaning meaning)
{
    Added added;
    std::map<DayKey, ValidByThing> known;
    std::set<DayKey> touched;
    SubjectChanges subjects;
    for (domain::Observation observation : observations) {
        if (!isUsable(observation))
            return fail(ErrorCode::InvalidArgument,
                        u"observation without brand, metric, source, day or value"_s);
        const DayKey key{
            observation.brand.value, observation.metric, observation.source, dayNumber(observation.day)};
        auto place = known.find(key);
        if (place == known.end()) {
            RUCHE_TRY_ASSIGN(ValidByThing valid, readValid(connection, key));
            place = known.emplace(key, std::move(valid)).first;
        }
        const Thing thing{observation.account.value, observation.subject};
        const auto old = place->second.find(thing);
        const bool isKnown = old != place->second.end();
        if (meaning == Meaning::Differences && isKnown)
            observation.value += old->second.value;
        const ValidValue fresh{
            observation.value, observation.observedAt.toMSecsSinceEpoch(), observation.import.value};
        SubjectChange &ofSubject = subjects[{monthOf(key), observation.subject}];
        if (!isKnown) {
            ++added.created;
            ++ofSubject.things;
            ofSubject.value += fresh.value;
            place->second.emplace(thing, fresh);
        } else {
            const bool same = old->second.value == fresh.value;
            ++(same ? added.unchanged : added.updated);
            // From another import it is kept although it says the same, so that each can be taken back alone.
            if (same && old->second.import == fresh.import)
                continue;
            if (fresh.observedAt >= old->second.observedAt) {
                ofSubject.value += fresh.value - old->second.value;
                old->second = fresh;
            }
        }
        RUCHE_TRY(insertOne(connection, observation));
        touched.insert(key);
    }
    RUCHE_TRY(refresh(connection, touched));
    RUCHE_TRY(changeSubjects(connection, subjects));
    return added;
}

Result<int> removeImport(Connection &connection, domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT DISTINCT brand_id, metric, source, day FROM observation "
                                    "WHERE import_id = :import"_s,
                                    {{u":import"_s, import.value}}));
    std::set<DayKey> touched;
    while (query->next()) {
        touched.insert({query->value(0).toLongLong(),
                        query->value(1).toString(),
                        query->value(2).toString(),
                        query->value(3).toInt()});
    }
    query->finish();
    SubjectChanges subjects;
    for (const DayKey &day : touched) {
        RUCHE_TRY_ASSIGN(const ValidByThing before, readValid(connection, day));
        noteDay(subjects, day, before, -1);
    }
    RUCHE_TRY_ASSIGN(const int gone,
                     connection.change(u"DELETE FROM observation WHERE import_id = :import"_s,
                                       {{u":import"_s, import.value}}));
    for (const DayKey &day : touched) {
        RUCHE_TRY_ASSIGN(const ValidByThing after, readValid(connection, day));
        noteDay(subjects, day, after, 1);
    }
    RUCHE_TRY(refresh(connection, touched));
    RUCHE_TRY(changeSubjects(connection, subjects));
    return gone;
}

Result<void> rebuildSums(Connection &connection)
{
    static const QString valid
        = u"(SELECT brand_id, metric, day, source, subject, value, row_number() OVER (PARTITION BY brand_id, "
          "metric, source, day, subject, account_id ORDER BY observed_at DESC, id DESC) AS place "
          "FROM observation) AS placed WHERE place = 1"_s;
    RUCHE_TRY(connection.change(u"DELETE FROM metric_day"_s));
    RUCHE_TRY(connection.change(u"DELETE FROM metric_month"_s));
    RUCHE_TRY(connection.change(u"DELETE FROM metric_subject"_s));
    RUCHE_TRY(connection.change(u"INSERT INTO metric_day (brand_id, metric, day, source, value) "
                                "SELECT brand_id, metric, day, source, sum(value) FROM %1 "
                                "GROUP BY brand_id, metric, day, source"_s.arg(valid)));
    RUCHE_TRY(connection.change(
        u"INSERT INTO metric_subject (brand_id, metric, source, month, subject, value, things) "
        "SELECT brand_id, metric, source, day / 100, subject, sum(value), count(*) FROM %1 "
        "GROUP BY brand_id, metric, source, day / 100, subject"_s.arg(valid)));
    RUCHE_TRY(
        connection.change(u"INSERT INTO metric_month (brand_id, metric, month, source, value, days) "
                          "SELECT brand_id, metric, day / 100, source, sum(value), count(*) FROM metric_day "
                          "GROUP BY brand_id, metric, day / 100, source"_s));
    connection.touch(domain::Change::Metrics);
    return {};
}

Result<QList<MonthSum>>
monthSums(Connection &connection, domain::BrandId brand, const QString &metric, QDate from, QDate to)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT month, source, value, days FROM metric_month WHERE brand_id = :brand "
                       "AND metric = :metric AND month BETWEEN :from AND :to ORDER BY month, source"_s,
                       {{u":brand"_s, brand.value},
                        {u":metric"_s, metric},
                        {u":from"_s, monthNumber(from)},
                        {u":to"_s, monthNumber(to)}}));
    QList<MonthSum> sums;
    while (query->next()) {
        sums << MonthSum{dayOfNumber(query->value(0).toInt() * 100 + 1),
                         query->value(1).toString(),
                         query->value(2).toDouble(),
                         query->value(3).toInt()};
    }
    query->finish();
    return sums;
}

Result<QList<DaySum>>
daySums(Connection &connection, domain::BrandId brand, const QString &metric, QDate from, QDate to)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT day, source, value FROM metric_day WHERE brand_id = :brand "
                       "AND metric = :metric AND day BETWEEN :from AND :to ORDER BY day, source"_s,
                       {{u":brand"_s, brand.value},
                        {u":metric"_s, metric},
                        {u":from"_s, dayNumber(from)},
                        {u":to"_s, dayNumber(to)}}));
    QList<DaySum> sums;
    while (query->next()) {
        sums << DaySum{
            dayOfNumber(query->value(0).toInt()), query->value(1).toString(), query->value(2).toDouble()};
    }
    query->finish();
    return sums;
}

namespace {

/// What the sums of subjects are asked for.
struct SubjectSource
{
    qint64 brand = 0;
    QByteArray metric;
    QByteArray source;
};

using RawSums = QHash<QByteArray, double>; ///< by subject, UTF-8

Result<void>
addWholeMonths(NativeStatement &statement, const SubjectSource &what, QDate from, QDate to, RawSums &sums)
{
    RUCHE_TRY_ASSIGN(
        bool more, statement.run({what.brand, what.metric, what.source, monthNumber(from), monthNumber(to)}));
    while (more) {
        sums[statement.utf8(0).toByteArray()] += statement.real(1);
        RUCHE_TRY_ASSIGN(more, statement.next());
    }
    return {};
}

/// Days that are no whole month, from the observations, in the order of the index. What is superseded is
/// sorted out here: a window function would sort all of it anew.
Result<void>
addDays(NativeStatement &statement, const SubjectSource &what, QDate from, QDate to, RawSums &sums)
{
    int day = 0;
    QByteArray subject;
    std::map<qint64, ValidValue> valid; // of the day and subject, by account
    const auto settle = [&] {
        for (const auto &[account, value] : valid)
            sums[subject] += value.value;
        valid.clear();
    };
    RUCHE_TRY_ASSIGN(bool more,
                     statement.run({what.brand, what.metric, what.source, dayNumber(from), dayNumber(to)}));
    while (more) {
        const int nextDay = int(statement.number(0));
        if (const QByteArrayView next = statement.utf8(1); nextDay != day || next != subject) {
            settle();
            day = nextDay;
            subject = next.toByteArray();
        }
        const ValidValue value{statement.real(3), statement.number(4), 0};
        const auto [known, isNew] = valid.emplace(statement.number(2), value);
        if (!isNew && value.observedAt >= known->second.observedAt)
            known->second = value;
        RUCHE_TRY_ASSIGN(more, statement.next());
    }
    settle();
    return {};
}

} // namespace

Result<QHash<QString, double>> subjectSums(Connection &connection,
                                           domain::BrandId brand,
                                           const QString &metric,
                                           const QString &source,
                                           QDate from,
                                           QDate to)
{
    NativeStatement months(connection,
                           "SELECT subject, value FROM metric_subject WHERE brand_id = ?1 AND metric = ?2 "
                           "AND source = ?3 AND month BETWEEN ?4 AND ?5");
    NativeStatement days(connection,
                         "SELECT day, subject, account_id, value, observed_at FROM observation "
                         "WHERE brand_id = ?1 AND metric = ?2 AND source = ?3 AND day BETWEEN ?4 AND ?5 "
                         "ORDER BY day, subject, id");
    const SubjectSource what{brand.value, metric.toUtf8(), source.toUtf8()};
    RawSums sums;
    const auto firstOfMonth = [](QDate day) { return QDate(day.year(), day.month(), 1); };
    const QDate firstWhole = from.day() == 1 ? from : firstOfMonth(from).addMonths(1);
    const QDate endOfWhole = firstOfMonth(to.addDays(1)); // the first day that is in no whole month
    if (firstWhole >= endOfWhole) {
        RUCHE_TRY(addDays(days, what, from, to, sums));
    } else {
        if (from < firstWhole)
            RUCHE_TRY(addDays(days, what, from, firstWhole.addDays(-1), sums));
        RUCHE_TRY(addWholeMonths(months, what, firstWhole, endOfWhole.addDays(-1), sums));
        if (endOfWhole <= to)
            RUCHE_TRY(addDays(days, what, endOfWhole, to, sums));
    }
    QHash<QString, double> result;
    result.reserve(sums.size());
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        result.insert(QString::fromUtf8(sum.key()), sum.value());
    return result;
}

Result<bool> hasAny(Connection &connection, domain::BrandId brand, const QString &metric)
{
    RUCHE_TRY_ASSIGN(
        const QVariant any,
        connection.value(
            u"SELECT EXISTS (SELECT 1 FROM metric_month WHERE brand_id = :brand AND metric = :metric)"_s,
            {{u":brand"_s, brand.value}, {u":metric"_s, metric}}));
    return any.toBool();
}

} // namespace ruche::storage::metricrepository
