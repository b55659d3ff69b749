// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/figures.h"

#include "core/base/zonedtime.h"
#include "core/storage/analyticsrepository.h"
#include "core/storage/metricrepository.h"

#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::figures {

namespace analytics = storage::analyticsrepository;
namespace metrics = storage::metricrepository;

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 twoHoursMs = 120 * minuteMs;

QString pageViewsMetric()
{
    return u"pageViews"_s;
}

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

/// The sum of the source that counts, by month. Whole months decide, so that a part of one agrees with the
/// whole.
Result<QMap<QDate, metrics::MonthSum>>
validMonths(storage::Connection &connection, domain::BrandId brand, QDate from, QDate to)
{
    RUCHE_TRY_ASSIGN(const QList<metrics::MonthSum> sums,
                     metrics::monthSums(connection, brand, pageViewsMetric(), from, to));
    QMap<QDate, QList<domain::SourceDays>> sources;
    for (const metrics::MonthSum &sum : sums)
        sources[sum.month] << domain::SourceDays{sum.source, sum.days};
    QMap<QDate, metrics::MonthSum> valid;
    for (const metrics::MonthSum &sum : sums) {
        if (domain::preferredSource(sources.value(sum.month)) == sum.source)
            valid.insert(sum.month, sum);
    }
    return valid;
}

/// Zeros where something could have been counted, and what was.
Days spread(const QList<analytics::Bucket> &buckets,
            const BrandDays &days,
            std::optional<qint64> knownSinceMs)
{
    Days counts(days.scale.days());
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (knownSinceMs && days.scale.startMs(i + 1) > *knownSinceMs && days.scale.day(i) <= days.today)
            counts[i] = 0.0;
    }
    for (const analytics::Bucket &bucket : buckets) {
        if (const auto index = days.scale.indexOf(bucket.startMs))
            counts[*index] = counts.at(*index).value_or(0.0) + bucket.count;
    }
    return counts;
}

} // namespace

BrandDays::BrandDays(domain::BrandId whose, const QString &zone, QDate from, QDate to, const QDateTime &now)
    : brand(whose)
    , scale(from, to, zone)
    , today(dayIn(now, zone))
{
}

Result<QList<Month>> pageViewsByMonth(storage::Connection &connection, const Stretch &days)
{
    using MonthSums = QMap<QDate, metrics::MonthSum>;
    RUCHE_TRY_ASSIGN(const MonthSums valid, validMonths(connection, days.brand, days.from, days.to));
    QList<Month> months;
    for (QDate month = firstOfMonth(days.from); month <= days.to; month = month.addMonths(1)) {
        const QDate last = month.addMonths(1).addDays(-1);
        const bool cut = month < days.from || last > days.to;
        Month figure{month, std::nullopt, false, {}};
        if (const auto sum = valid.constFind(month); sum != valid.constEnd()) {
            figure.value = sum->value;
            figure.source = sum->source;
            figure.partial = cut || sum->days < month.daysInMonth() || last >= days.today;
            if (cut) {
                RUCHE_TRY_ASSIGN(const QList<metrics::DaySum> parts,
                                 metrics::daySums(connection,
                                                  days.brand,
                                                  pageViewsMetric(),
                                                  std::max(month, days.from),
                                                  std::min(last, days.to)));
                figure.value.reset();
                for (const metrics::DaySum &part : parts) {
                    if (part.source == sum->source)
                        figure.value = figure.value.value_or(0.0) + part.value;
                }
            }
        }
        months << figure;
    }
    return months;
}

Result<Days> pageViewsByDay(storage::Connection &connection, const BrandDays &days, QStringList *sources)
{
    using MonthSums = QMap<QDate, metrics::MonthSum>;
    RUCHE_TRY_ASSIGN(const MonthSums valid, validMonths(connection, days.brand, days.from(), days.to()));
    RUCHE_TRY_ASSIGN(const QList<metrics::DaySum> sums,
                     metrics::daySums(connection, days.brand, pageViewsMetric(), days.from(), days.to()));
    Days views(days.scale.days());
    for (const metrics::DaySum &sum : sums) {
        if (valid.value(firstOfMonth(sum.day)).source != sum.source)
            continue;
        views[days.from().daysTo(sum.day)] = sum.value;
        if (sources && !sources->contains(sum.source))
            *sources << sum.source;
    }
    return views;
}

Result<Days> commentsByDay(storage::Connection &connection, const BrandDays &days)
{
    RUCHE_TRY_ASSIGN(const std::optional<qint64> since, analytics::firstMessageMs(connection, days.brand));
    RUCHE_TRY_ASSIGN(const QList<analytics::Bucket> buckets,
                     analytics::comments(connection, days.brand, days.scale.beginMs(), days.scale.endMs()));
    return spread(buckets, days, since);
}

Result<Days> newMembersByDay(storage::Connection &connection, const BrandDays &days)
{
    RUCHE_TRY_ASSIGN(const std::optional<qint64> since, analytics::firstMemberMs(connection, days.brand));
    RUCHE_TRY_ASSIGN(const QList<analytics::Bucket> buckets,
                     analytics::newMembers(connection, days.brand, days.scale.beginMs(), days.scale.endMs()));
    return spread(buckets, days, since);
}

Result<Days> postsByDay(storage::Connection &connection, const BrandDays &days)
{
    RUCHE_TRY_ASSIGN(
        const QList<analytics::Bucket> buckets,
        analytics::postsPublished(connection, days.brand, days.scale.beginMs(), days.scale.endMs()));
    return spread(buckets, days, 0);
}

std::optional<double> SentimentDays::net(qsizetype first, qsizetype end) const
{
    int all = 0;
    int balance = 0;
    for (qsizetype i = first; i < end; ++i) {
        all += negative.at(i) + neutral.at(i) + positive.at(i);
        balance += positive.at(i) - negative.at(i);
    }
    return all > 0 ? std::optional(100.0 * balance / all) : std::nullopt;
}

SentimentDays &SentimentDays::operator+=(const SentimentDays &other)
{
    for (qsizetype i = 0; i < negative.size(); ++i) {
        negative[i] += other.negative.at(i);
        neutral[i] += other.neutral.at(i);
        positive[i] += other.positive.at(i);
    }
    return *this;
}

Result<SentimentDays> sentimentByDay(storage::Connection &connection, const BrandDays &days)
{
    RUCHE_TRY_ASSIGN(const QList<analytics::SentimentBucket> buckets,
                     analytics::sentiments(connection, days.brand, days.scale.beginMs(), days.scale.endMs()));
    const QList<int> none(days.scale.days(), 0);
    SentimentDays result{none, none, none};
    for (const analytics::SentimentBucket &bucket : buckets) {
        const auto index = days.scale.indexOf(bucket.startMs);
        if (!index)
            continue;
        switch (bucket.label) {
        case domain::Sentiment::Label::Negative:
            result.negative[*index] += bucket.count;
            break;
        case domain::Sentiment::Label::Neutral:
            result.neutral[*index] += bucket.count;
            break;
        case domain::Sentiment::Label::Positive:
            result.positive[*index] += bucket.count;
            break;
        }
    }
    return result;
}

Result<QList<Answer>> answers(storage::Connection &connection, const BrandDays &days, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<analytics::CommentAnswer> stored,
                     analytics::answers(connection, days.brand, days.scale.beginMs(), days.scale.endMs()));
    QList<Answer> answers;
    for (const analytics::CommentAnswer &comment : stored) {
        if (!comment.answeredMs && comment.closed)
            continue;
        const auto index = days.scale.indexOf(comment.writtenMs);
        if (!index)
            continue;
        Answer answer;
        answer.day = *index;
        if (comment.answeredMs)
            answer.minutes = double(*comment.answeredMs - comment.writtenMs) / double(minuteMs);
        else
            answer.overdue = now.toMSecsSinceEpoch() - comment.writtenMs > twoHoursMs;
        answers << answer;
    }
    return answers;
}

std::optional<double> shareWithin2h(const QList<Answer> &answers, qsizetype first, qsizetype end)
{
    int within = 0;
    int all = 0;
    for (const Answer &answer : answers) {
        if (answer.day < first || answer.day >= end || (!answer.minutes && !answer.overdue))
            continue;
        ++all;
        if (answer.minutes && *answer.minutes * double(minuteMs) <= double(twoHoursMs))
            ++within;
    }
    return all > 0 ? std::optional(100.0 * within / all) : std::nullopt;
}

QList<double> minutesOf(const QList<Answer> &answers, qsizetype first, qsizetype end)
{
    QList<double> minutes;
    for (const Answer &answer : answers) {
        if (answer.minutes && answer.day >= first && answer.day < end)
            minutes << *answer.minutes;
    }
    return minutes;
}

std::optional<double> sum(const Days &days, qsizetype first, qsizetype end)
{
    std::optional<double> total;
    for (qsizetype i = first; i < end; ++i) {
        if (days.at(i))
            total = total.value_or(0.0) + *days.at(i);
    }
    return total;
}

void add(Days &days, const Days &others)
{
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (others.at(i))
            days[i] = days.at(i).value_or(0.0) + *others.at(i);
    }
}

} // namespace ruche::services::figures
