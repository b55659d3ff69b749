// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reputationservice.h"

#include "core/sentiment/sentimentengine.h"
#include "core/services/figures.h"
#include "core/services/reputationmath.h"
#include "core/services/storage.h"
#include "core/storage/analyticsrepository.h"
#include "core/storage/moodrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr qint64 hourMs = 3600LL * 1000;
constexpr qsizetype netDays = 7;

using Label = domain::Sentiment::Label;

/// The alerts of one brand in the hours from `fromMs` up to `toMs`.
Result<QList<NegativeAlert>>
alertsOf(storage::Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs)
{
    RUCHE_TRY_ASSIGN(const auto firstMs, storage::analyticsrepository::firstMessageMs(connection, brand));
    if (!firstMs || *firstMs >= toMs)
        return QList<NegativeAlert>();
    // Two weeks more, for what began before and for the hours that the first window reaches back.
    const qint64 begin = (fromMs / hourMs - (reputation::mostWeeks + 2) * reputation::hoursOfWeek) * hourMs;
    const auto count = qsizetype((toMs - begin + hourMs - 1) / hourMs);
    QList<int> hourly(count, 0);
    RUCHE_TRY_ASSIGN(const auto buckets,
                     storage::analyticsrepository::sentiments(connection, brand, begin, toMs));
    for (const auto &bucket : buckets) {
        const auto hour = qsizetype((bucket.startMs - begin) / hourMs);
        if (bucket.label == Label::Negative && hour >= 0 && hour < count)
            hourly[hour] += bucket.count;
    }
    const auto known = qsizetype(std::max<qint64>(0, (*firstMs - begin + hourMs - 1) / hourMs));
    const auto first = qsizetype(std::max<qint64>(0, (fromMs - begin) / hourMs));
    QList<NegativeAlert> alerts;
    for (const reputation::Episode &episode : reputation::episodesOf(hourly, known, first))
        alerts << NegativeAlert{brand,
                                QDateTime::fromMSecsSinceEpoch(begin + episode.from * hourMs, Qt::UTC),
                                QDateTime::fromMSecsSinceEpoch(begin + (episode.to + 1) * hourMs, Qt::UTC),
                                episode.negative,
                                episode.usualLow,
                                episode.usualHigh,
                                episode.to == count - 1};
    return alerts;
}

void addDays(ReputationReport &report, const figures::SentimentDays &days, qsizetype first, QDate from)
{
    for (qsizetype i = first; i < days.negative.size(); ++i) {
        int sums[3] = {0, 0, 0};
        for (qsizetype day = std::max<qsizetype>(0, i - netDays + 1); day <= i; ++day) {
            sums[0] += days.negative.at(day);
            sums[1] += days.neutral.at(day);
            sums[2] += days.positive.at(day);
        }
        NetDay point;
        point.day = from.addDays(i - first);
        point.messages = days.negative.at(i) + days.neutral.at(i) + days.positive.at(i);
        if (const auto net = reputation::netOf(sums[0], sums[1], sums[2])) {
            point.net = net->value;
            point.low = net->low;
            point.high = net->high;
        }
        report.days << point;
        report.negative += days.negative.at(i);
        report.neutral += days.neutral.at(i);
        report.positive += days.positive.at(i);
    }
}

Result<ReputationReport>
makeReport(storage::Connection &connection, const Period &period, const QDateTime &now)
{
    const qint64 length = period.from.daysTo(period.to) + 1;
    if (!period.from.isValid() || length <= 0)
        return fail(ErrorCode::InvalidArgument, u"a period without days"_s);
    RUCHE_TRY_ASSIGN(const auto engine, sentiment::SentimentEngine::shared());
    reputation::TermCounts words(engine->lexicon());
    reputation::TermCounts wordsBefore(engine->lexicon());
    RUCHE_TRY_ASSIGN(const auto zones, storage::analyticsrepository::brandZones(connection, period.brands));
    const QList<int> none(2 * length, 0);
    figures::SentimentDays all{none, none, none};
    ReputationReport report;
    for (const auto &zone : zones) {
        const figures::BrandDays days(zone.brand, zone.zone, period.from.addDays(-length), period.to, now);
        RUCHE_TRY_ASSIGN(const figures::SentimentDays moods, figures::sentimentByDay(connection, days));
        all += moods;
        const qint64 middle = days.scale.startMs(length);
        const qint64 end = std::min(days.scale.endMs(), now.toMSecsSinceEpoch());
        RUCHE_TRY_ASSIGN(const QList<NegativeAlert> alerts, alertsOf(connection, zone.brand, middle, end));
        report.alerts << alerts;
        const auto count = [&](qint64 fromMs, qint64 toMs, reputation::TermCounts &into) -> Result<void> {
            RUCHE_TRY_ASSIGN(const QStringList texts,
                             storage::moods::negativeTexts(
                                 connection, zone.brand, fromMs, toMs, ReputationService::mostTexts));
            for (const QString &text : texts)
                into.add(text);
            return {};
        };
        RUCHE_TRY(count(middle, days.scale.endMs(), words));
        RUCHE_TRY(count(days.scale.beginMs(), middle, wordsBefore));
    }
    addDays(report, all, length, period.from);
    report.net = all.net(length, 2 * length);
    report.previous = all.net(0, length);
    for (const reputation::Driver &driver :
         reputation::driversOf(words, wordsBefore, ReputationService::mostDrivers))
        report.drivers << NegativeDriver{driver.word, driver.now, driver.before, driver.strength};
    std::stable_sort(report.alerts.begin(), report.alerts.end(), [](const auto &a, const auto &b) {
        return a.from > b.from;
    });
    return report;
}

} // namespace

ReputationService::ReputationService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<ReputationReport>> ReputationService::report(const Period &period)
{
    return m_storage.read([period, now = m_storage.clock().now()](storage::Connection &connection) {
        return makeReport(connection, period, now);
    });
}

} // namespace ruche::services
