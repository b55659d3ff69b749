// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reputationservice.h"

#include "core/base/zonedtime.h"
#include "core/sentiment/sentimentengine.h"
#include "core/services/figures.h"
#include "core/services/reputationmath.h"
#include "core/services/storage.h"
#include "core/storage/analyticsrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/brandwatchrepository.h"
#include "core/storage/moodrepository.h"
#include "core/storage/reputationrepository.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr qsizetype netDays = 7;

using Label = domain::Sentiment::Label;

/// The alerts of one brand that reach into the days from `from` up to `toMs`.
Result<QList<NegativeAlert>> alertsOf(storage::Connection &connection,
                                      const storage::analyticsrepository::BrandZone &brand,
                                      QDate from,
                                      qint64 toMs)
{
    RUCHE_TRY_ASSIGN(const auto firstMs,
                     storage::analyticsrepository::firstMessageMs(connection, brand.brand));
    if (!firstMs || *firstMs >= toMs)
        return QList<NegativeAlert>();
    // Two weeks more, for what began before and for the hours that the first window reaches back.
    const QDate begin = from.addDays(-7 * (reputation::mostWeeks + 2));
    const QDate last = dayIn(QDateTime::fromMSecsSinceEpoch(toMs - 1, Qt::UTC), brand.zone);
    const reputation::WallHours hours(begin, last, brand.zone);
    const auto lastHour = hours.indexOf(toMs - 1);
    if (!lastHour)
        return QList<NegativeAlert>();
    QList<int> hourly(*lastHour + 1, 0);
    RUCHE_TRY_ASSIGN(const auto buckets,
                     storage::analyticsrepository::sentiments(
                         connection, brand.brand, hours.begin(0).toMSecsSinceEpoch(), toMs));
    for (const auto &bucket : buckets) {
        if (bucket.label != Label::Negative)
            continue;
        if (const auto hour = hours.indexOf(bucket.startMs); hour && *hour < hourly.size())
            hourly[*hour] += bucket.count;
    }
    const auto known = hours.indexOf(*firstMs);
    const qsizetype first = begin.daysTo(from) * 24;
    QList<NegativeAlert> alerts;
    for (const reputation::Episode &episode : reputation::episodesOf(hourly, known ? *known + 1 : 0, first))
        alerts << NegativeAlert{brand.brand,
                                hours.begin(episode.from),
                                hours.begin(episode.to + 1),
                                episode.negative,
                                episode.usualLow,
                                episode.usualHigh,
                                episode.to == hourly.size() - 1};
    return alerts;
}

/// By day, whatever is known or not known of the mood of messages.
struct ReadDays
{
    figures::SentimentDays known;
    QList<int> uncounted;
};

void addReadings(ReadDays &days,
                 ReputationReport &report,
                 const QList<storage::reputation::ReadingBucket> &buckets,
                 const DayScale &scale,
                 qsizetype first)
{
    for (const auto &bucket : buckets) {
        const auto index = scale.indexOf(bucket.startMs);
        if (!index)
            continue;
        const bool inPeriod = *index >= first;
        switch (bucket.state) {
        case domain::MoodState::Known:
            (bucket.label == Label::Negative      ? days.known.negative
                 : bucket.label == Label::Neutral ? days.known.neutral
                                                  : days.known.positive)[*index]
                += bucket.count;
            continue;
        case domain::MoodState::Unsure:
            report.unsure += inPeriod ? bucket.count : 0;
            break;
        case domain::MoodState::NotAnalysed:
            report.notAnalysed += inPeriod ? bucket.count : 0;
            break;
        case domain::MoodState::Unread:
            report.unread += inPeriod ? bucket.count : 0;
            break;
        }
        days.uncounted[*index] += bucket.count;
    }
}

void addDays(ReputationReport &report, const ReadDays &read, qsizetype first, QDate from)
{
    const figures::SentimentDays &days = read.known;
    for (qsizetype i = first; i < days.negative.size(); ++i) {
        int sums[3] = {0, 0, 0};
        for (qsizetype day = std::max<qsizetype>(0, i - netDays + 1); day <= i; ++day) {
            sums[0] += days.negative.at(day);
            sums[1] += days.neutral.at(day);
            sums[2] += days.positive.at(day);
        }
        NetDay point;
        point.day = from.addDays(i - first);
        point.negative = days.negative.at(i);
        point.neutral = days.neutral.at(i);
        point.positive = days.positive.at(i);
        point.messages = point.negative + point.neutral + point.positive;
        point.uncounted = read.uncounted.at(i);
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

/// What the report is gathered from, over all its brands.
class ReportMaker
{
public:
    ReportMaker(storage::Connection &connection,
                const Period &period,
                const QDateTime &now,
                std::shared_ptr<const sentiment::Lexicon> lexicon)
        : m_connection(connection)
        , m_period(period)
        , m_now(now)
        , m_length(period.from.daysTo(period.to) + 1)
        , m_negatives(lexicon)
        , m_negativesBefore(lexicon)
        , m_words(lexicon)
    {
        const QList<int> none(2 * m_length, 0);
        m_days = {{none, none, none}, none};
    }

    [[nodiscard]] Result<void> add(const storage::analyticsrepository::BrandZone &brand)
    {
        const DayScale scale(m_period.from.addDays(-m_length), m_period.to, brand.zone);
        RUCHE_TRY_ASSIGN(
            const auto readings,
            storage::reputation::readings(m_connection, brand.brand, scale.beginMs(), scale.endMs()));
        addReadings(m_days, m_report, readings, scale, m_length);
        const qint64 middle = scale.startMs(m_length);
        const qint64 end = std::min(scale.endMs(), m_now.toMSecsSinceEpoch());
        RUCHE_TRY_ASSIGN(QList<NegativeAlert> alerts, alertsOf(m_connection, brand, m_period.from, end));
        if (scale.endMs() <= m_now.toMSecsSinceEpoch()) { // of the past: its last hour is not the present one
            for (NegativeAlert &alert : alerts)
                alert.isOpen = false;
        }
        m_report.alerts << alerts;
        RUCHE_TRY(count(brand.brand, middle, scale.endMs(), m_negatives));
        RUCHE_TRY(count(brand.brand, scale.beginMs(), middle, m_negativesBefore));
        RUCHE_TRY_ASSIGN(
            const auto texts,
            storage::reputation::knownTexts(
                m_connection, brand.brand, middle, scale.endMs(), ReputationService::mostWeighed));
        for (const auto &known : texts) {
            m_words.add(known.id, known.text, known.label, known.score);
            if (known.label != Label::Neutral)
                m_loud << known;
        }
        return {};
    }

    [[nodiscard]] ReputationReport take()
    {
        addDays(m_report, m_days, m_length, m_period.from);
        m_report.net = m_days.known.net(m_length, 2 * m_length);
        m_report.previous = m_days.known.net(0, m_length);
        for (const reputation::Driver &driver :
             reputation::driversOf(m_negatives, m_negativesBefore, ReputationService::mostDrivers)) {
            const reputation::WordWeight all = m_words.of(driver.word);
            m_report.drivers << NegativeDriver{driver.word,
                                               driver.now,
                                               driver.before,
                                               driver.strength,
                                               all.neutral,
                                               all.positive,
                                               all.examples};
        }
        for (const reputation::WordWeight &word : m_words.weights(ReputationService::mostWords))
            m_report.words << WordEffect{
                word.word, word.negative, word.neutral, word.positive, word.effect, word.examples};
        m_report.wordTexts = m_words.texts();
        std::stable_sort(m_report.alerts.begin(), m_report.alerts.end(), [](const auto &a, const auto &b) {
            return a.from > b.from;
        });
        addLoudest();
        return m_report;
    }

private:
    [[nodiscard]] Result<void>
    count(domain::BrandId brand, qint64 fromMs, qint64 toMs, reputation::TermCounts &into)
    {
        RUCHE_TRY_ASSIGN(
            const QStringList texts,
            storage::moods::negativeTexts(m_connection, brand, fromMs, toMs, ReputationService::mostTexts));
        for (const QString &text : texts)
            into.add(text);
        return {};
    }

    void addLoudest()
    {
        std::stable_sort(
            m_loud.begin(), m_loud.end(), [](const auto &a, const auto &b) { return a.score < b.score; });
        for (const auto &known : std::as_const(m_loud)) {
            if (known.label == Label::Negative && m_report.worst.size() < ReputationService::mostLoudest)
                m_report.worst << known.id;
        }
        for (auto known = m_loud.crbegin(); known != m_loud.crend(); ++known) {
            if (known->label == Label::Positive && m_report.best.size() < ReputationService::mostLoudest)
                m_report.best << known->id;
        }
    }

    storage::Connection &m_connection;
    const Period &m_period;
    const QDateTime &m_now;
    qsizetype m_length;
    reputation::TermCounts m_negatives;
    reputation::TermCounts m_negativesBefore;
    reputation::WordMoods m_words;
    ReadDays m_days;
    QList<storage::reputation::KnownText> m_loud;
    ReputationReport m_report;
};

Result<ReputationReport>
makeReport(storage::Connection &connection, const Period &period, const QDateTime &now)
{
    if (!period.from.isValid() || !period.to.isValid() || period.to < period.from)
        return fail(ErrorCode::InvalidArgument, u"a period without days"_s);
    RUCHE_TRY_ASSIGN(const auto engine, sentiment::SentimentEngine::shared());
    RUCHE_TRY_ASSIGN(const auto zones, storage::analyticsrepository::brandZones(connection, period.brands));
    ReportMaker maker(connection, period, now, engine->lexicon());
    for (const auto &zone : zones)
        RUCHE_TRY(maker.add(zone));
    return maker.take();
}

Result<QList<SpokenMessage>> spoken(storage::Connection &connection, const QList<domain::MessageId> &ids)
{
    RUCHE_TRY_ASSIGN(const auto rows, storage::reputation::rows(connection, ids));
    QList<domain::MessageId> found;
    for (const auto &row : rows)
        found << row.id;
    RUCHE_TRY_ASSIGN(const QList<domain::Mood> moods, storage::moods::ofMessages(connection, found));
    QList<SpokenMessage> messages;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto &row = rows.at(i);
        messages << SpokenMessage{row.id,
                                  row.conversation,
                                  row.brand,
                                  row.network,
                                  row.author,
                                  row.text,
                                  row.writtenAt,
                                  moods.at(i)};
    }
    return messages;
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

QFuture<Result<QList<SpokenMessage>>> ReputationService::messages(const QList<domain::MessageId> &ids)
{
    return m_storage.read([ids](storage::Connection &connection) { return spoken(connection, ids); });
}

QFuture<Result<QList<SpokenMessage>>> ReputationService::messagesOf(const NegativeAlert &alert, int limit)
{
    return m_storage.read([alert, limit](storage::Connection &connection) -> Result<QList<SpokenMessage>> {
        RUCHE_TRY_ASSIGN(const QList<domain::MessageId> ids,
                         storage::reputation::negatives(connection,
                                                        alert.brand,
                                                        alert.from.toMSecsSinceEpoch(),
                                                        alert.to.toMSecsSinceEpoch(),
                                                        limit));
        return spoken(connection, ids);
    });
}

QFuture<Result<QList<SpokenMessage>>> ReputationService::judged(domain::BrandId brand, int limit)
{
    return m_storage.read([brand, limit](storage::Connection &connection) -> Result<QList<SpokenMessage>> {
        RUCHE_TRY_ASSIGN(const QList<domain::MessageId> ids,
                         storage::reputation::judged(connection, brand, limit));
        return spoken(connection, ids);
    });
}

QFuture<Result<QList<NegativeAlert>>> ReputationService::openAlerts()
{
    return m_storage.read(
        [now = m_storage.clock().now()](storage::Connection &connection) -> Result<QList<NegativeAlert>> {
            RUCHE_TRY_ASSIGN(const QList<domain::Brand> brands, storage::brands::list(connection, false));
            QList<NegativeAlert> open;
            for (const domain::Brand &brand : brands) {
                if (brand.isSample)
                    continue;
                RUCHE_TRY_ASSIGN(const QList<NegativeAlert> alerts,
                                 alertsOf(connection,
                                          {brand.id, brand.zone},
                                          dayIn(now, brand.zone).addDays(-1),
                                          now.toMSecsSinceEpoch()));
                std::copy_if(alerts.begin(), alerts.end(), std::back_inserter(open), [](const auto &alert) {
                    return alert.isOpen;
                });
            }
            return open;
        });
}

QFuture<Result<QList<NegativeAlert>>> ReputationService::tellNew(const QList<NegativeAlert> &alerts)
{
    return m_storage.write([alerts, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<QList<NegativeAlert>> {
        constexpr int day = 24 * 3600;
        QList<NegativeAlert> told;
        for (const NegativeAlert &alert : alerts) {
            RUCHE_TRY_ASSIGN(const bool isNew,
                             storage::watches::tell(connection,
                                                    alert.brand,
                                                    alert.from,
                                                    alert.from.addSecs(-day),
                                                    alert.to.addSecs(day),
                                                    now));
            if (isNew)
                told << alert;
        }
        return told;
    });
}

} // namespace ruche::services
