// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/analyticsservice.h"

#include "core/base/statistics.h"
#include "core/base/zonedtime.h"
#include "core/services/figures.h"
#include "core/services/storage.h"
#include "core/storage/analyticsrepository.h"
#include "core/storage/metricrepository.h"

#include <QHash>
#include <QMap>
#include <QUrlQuery>

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace analytics = storage::analyticsrepository;
namespace metrics = storage::metricrepository;
using figures::BrandDays;
using figures::Days;

namespace {

constexpr int longestPeriodYears = 50;
constexpr qsizetype seriesPoints = 12;

Result<void> checkPeriod(const Period &period)
{
    if (!period.from.isValid() || !period.to.isValid() || period.to < period.from)
        return fail(ErrorCode::InvalidArgument, u"a period ends before it begins"_s);
    if (period.from.addYears(longestPeriodYears) < period.to)
        return fail(ErrorCode::InvalidArgument,
                    u"a period is longer than %1 years"_s.arg(longestPeriodYears));
    return {};
}

/// The brands of a period with their days; `before` adds as many days before the first.
Result<QList<BrandDays>>
brandDays(storage::Connection &connection, const Period &period, const QDateTime &now, qint64 before = 0)
{
    RUCHE_TRY(checkPeriod(period));
    RUCHE_TRY_ASSIGN(const QList<analytics::BrandZone> zones,
                     analytics::brandZones(connection, period.brands));
    QList<BrandDays> result;
    for (const analytics::BrandZone &zone : zones)
        result << BrandDays(zone.brand, zone.zone, period.from.addDays(-before), period.to, now);
    return result;
}

/// Cuts days `first` up to but without `end` into up to twelve equal stretches and asks for the figure of
/// each.
QList<std::optional<double>> seriesOf(
    qsizetype first, qsizetype end, const std::function<std::optional<double>(qsizetype, qsizetype)> &figure)
{
    const qsizetype days = end - first;
    const qsizetype points = std::min(seriesPoints, days);
    QList<std::optional<double>> series;
    for (qsizetype i = 0; i < points; ++i)
        series << figure(first + i * days / points, first + (i + 1) * days / points);
    return series;
}

/// A tile of a period that is the second half of the days asked for.
Tile tileOf(qsizetype days, const std::function<std::optional<double>(qsizetype, qsizetype)> &figure)
{
    Tile tile;
    tile.value = figure(days / 2, days);
    tile.previous = figure(0, days / 2);
    tile.series = seriesOf(days / 2, days, figure);
    return tile;
}

Tile sumTile(const Days &days)
{
    return tileOf(days.size(),
                  [&days](qsizetype first, qsizetype end) { return figures::sum(days, first, end); });
}

void appendNew(QStringList &texts, const QStringList &more)
{
    for (const QString &text : more) {
        if (!texts.contains(text))
            texts << text;
    }
}

/// The comments of one article, with the day it went out.
struct ArticleDay
{
    qsizetype day = 0;
    double comments = 0;
};

/// What the tiles are made of, all brands together.
struct TileData
{
    explicit TileData(qsizetype days)
        : pageViews(days)
        , comments(days)
        , newMembers(days)
        , sentiment{QList<int>(days, 0), QList<int>(days, 0), QList<int>(days, 0)}
    {
    }

    Days pageViews;
    Days comments;
    Days newMembers;
    figures::SentimentDays sentiment;
    QList<ArticleDay> articles;
    QList<figures::Answer> answers;
    QStringList viewSources;
    QStringList networks;
    QStringList engines;
};

Result<void>
addBrand(storage::Connection &connection, const BrandDays &days, const QDateTime &now, TileData &data)
{
    RUCHE_TRY_ASSIGN(const Days views, figures::pageViewsByDay(connection, days, &data.viewSources));
    figures::add(data.pageViews, views);
    RUCHE_TRY_ASSIGN(const Days comments, figures::commentsByDay(connection, days));
    figures::add(data.comments, comments);
    RUCHE_TRY_ASSIGN(const Days members, figures::newMembersByDay(connection, days));
    figures::add(data.newMembers, members);
    RUCHE_TRY_ASSIGN(const figures::SentimentDays sentiment, figures::sentimentByDay(connection, days));
    data.sentiment += sentiment;
    RUCHE_TRY_ASSIGN(const QList<figures::Answer> answers, figures::answers(connection, days, now));
    data.answers << answers;
    const qint64 from = days.scale.beginMs();
    const qint64 to = days.scale.endMs();
    RUCHE_TRY_ASSIGN(const QList<analytics::Article> articles,
                     analytics::articles(connection, days.brand, from, to));
    for (const analytics::Article &article : articles) {
        if (const auto day = days.scale.indexOf(article.publishedAt.toMSecsSinceEpoch()))
            data.articles << ArticleDay{*day, double(article.comments)};
    }
    RUCHE_TRY_ASSIGN(const QStringList networks, analytics::networks(connection, days.brand));
    appendNew(data.networks, networks);
    RUCHE_TRY_ASSIGN(const QStringList engines, analytics::engines(connection, days.brand, from, to));
    appendNew(data.engines, engines);
    return {};
}

Tiles tilesOf(const TileData &data)
{
    const qsizetype days = data.comments.size();
    Tiles tiles;
    tiles.pageViews = sumTile(data.pageViews);
    tiles.pageViews.source = data.viewSources.join(u", "_s);
    tiles.comments = sumTile(data.comments);
    tiles.newMembers = sumTile(data.newMembers);
    tiles.commentsPerArticle = tileOf(days, [&data](qsizetype first, qsizetype end) {
        QList<double> counts;
        for (const ArticleDay &article : data.articles) {
            if (article.day >= first && article.day < end)
                counts << article.comments;
        }
        return mean(counts);
    });
    tiles.netSentiment
        = tileOf(days, [&data](qsizetype first, qsizetype end) { return data.sentiment.net(first, end); });
    tiles.netSentiment.source = data.engines.join(u", "_s);
    tiles.responseMinutes = tileOf(days, [&data](qsizetype first, qsizetype end) {
        return quantile(figures::minutesOf(data.answers, first, end), 0.5);
    });
    const QString networks = data.networks.join(u", "_s);
    for (Tile *const tile :
         {&tiles.comments, &tiles.commentsPerArticle, &tiles.newMembers, &tiles.responseMinutes})
        tile->source = networks;
    return tiles;
}

/// The page of a post's address as page views name it: decoded, with the query where it alone names the page,
/// without the slash at its end.
QString pageOf(const QUrl &url)
{
    QString page = url.path(QUrl::FullyDecoded);
    const QUrlQuery query(url);
    for (const QString &key : {u"p"_s, u"page_id"_s}) {
        if (query.hasQueryItem(key))
            page += u"?%1=%2"_s.arg(key, query.queryItemValue(key));
    }
    return page;
}

QString withoutSlash(QString page)
{
    if (page.endsWith(u'/'))
        page.chop(1);
    return page;
}

/// Page views of the period by page, each month from the source that counts for it.
Result<QHash<QString, double>> viewsByPage(storage::Connection &connection, const BrandDays &days)
{
    RUCHE_TRY_ASSIGN(const QList<figures::Month> months,
                     figures::pageViewsByMonth(connection, {days.brand, days.from(), days.to(), days.today}));
    QHash<QString, double> views;
    for (const figures::Month &month : months) {
        if (month.source.isEmpty())
            continue;
        using Sums = QHash<QString, double>;
        RUCHE_TRY_ASSIGN(const Sums sums,
                         metrics::subjectSums(connection,
                                              days.brand,
                                              u"pageViews"_s,
                                              month.source,
                                              std::max(month.month, days.from()),
                                              std::min(month.month.addMonths(1).addDays(-1), days.to())));
        for (auto sum = sums.begin(); sum != sums.end(); ++sum)
            views[withoutSlash(sum.key())] += sum.value();
    }
    return views;
}

Result<QList<TopPost>> topPostsOf(storage::Connection &connection, const BrandDays &days)
{
    using Views = QHash<QString, double>;
    RUCHE_TRY_ASSIGN(const Views views, viewsByPage(connection, days));
    RUCHE_TRY_ASSIGN(
        const QList<analytics::PostComments> comments,
        analytics::commentsByPost(connection, days.brand, days.scale.beginMs(), days.scale.endMs()));
    QHash<std::pair<qint64, qint64>, analytics::PostComments> commentsOf;
    for (const analytics::PostComments &post : comments)
        commentsOf.insert({post.post.value, post.account.value}, post);
    RUCHE_TRY_ASSIGN(const QList<analytics::PublishedVariant> variants,
                     analytics::publishedVariants(connection, days.brand, days.scale.endMs()));
    QList<TopPost> posts;
    for (const analytics::PublishedVariant &variant : variants) {
        const auto said = commentsOf.constFind({variant.post.value, variant.account.value});
        const auto seen = views.constFind(withoutSlash(pageOf(variant.url)));
        const bool isNew = variant.publishedAt.toMSecsSinceEpoch() >= days.scale.beginMs();
        if (said == commentsOf.constEnd() && seen == views.constEnd() && !isNew)
            continue;
        TopPost post{.post = variant.post,
                     .brand = days.brand,
                     .account = variant.account,
                     .network = variant.network,
                     .title = variant.title,
                     .url = variant.url,
                     .publishedAt = variant.publishedAt,
                     .pageViews = {},
                     .comments = 0,
                     .sentiment = {}};
        if (seen != views.constEnd() && !variant.url.isEmpty())
            post.pageViews = *seen;
        if (said != commentsOf.constEnd()) {
            post.comments = said->comments;
            post.sentiment = said->sentiment;
        }
        posts << post;
    }
    return posts;
}

} // namespace

AnalyticsService::AnalyticsService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<Tiles>> AnalyticsService::tiles(const Period &period)
{
    return m_storage.read(
        [period, now = m_storage.clock().now()](storage::Connection &connection) -> Result<Tiles> {
            const qint64 length = period.from.daysTo(period.to) + 1;
            RUCHE_TRY_ASSIGN(const QList<BrandDays> brands, brandDays(connection, period, now, length));
            TileData data(2 * length);
            for (const BrandDays &brand : brands)
                RUCHE_TRY(addBrand(connection, brand, now, data));
            return tilesOf(data);
        });
}

QFuture<Result<QList<MonthValue>>> AnalyticsService::pageViewsByMonth(const Period &period)
{
    return m_storage.read([period, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<MonthValue>> {
        RUCHE_TRY(checkPeriod(period));
        RUCHE_TRY_ASSIGN(const QList<analytics::BrandZone> brands,
                         analytics::brandZones(connection, period.brands));
        QMap<QDate, MonthValue> months;
        const QDate first(period.from.year(), period.from.month(), 1);
        for (QDate month = first; month <= period.to; month = month.addMonths(1))
            months.insert(month, MonthValue{month, std::nullopt, false, {}});
        QMap<QDate, bool> incomplete;
        for (const analytics::BrandZone &brand : brands) {
            RUCHE_TRY_ASSIGN(const bool measured, metrics::hasAny(connection, brand.brand, u"pageViews"_s));
            if (!measured)
                continue; // a brand without a counter takes nothing away from the others
            RUCHE_TRY_ASSIGN(const QList<figures::Month> figuresOfBrand,
                             figures::pageViewsByMonth(
                                 connection, {brand.brand, period.from, period.to, dayIn(now, brand.zone)}));
            for (const figures::Month &figure : figuresOfBrand) {
                MonthValue &month = months[figure.month];
                if (figure.value) {
                    month.value = month.value.value_or(0.0) + *figure.value;
                    appendNew(month.sources, {figure.source});
                }
                if (!figure.value || figure.partial)
                    incomplete[figure.month] = true;
            }
        }
        for (MonthValue &month : months)
            month.partial = month.value && incomplete.value(month.month);
        return months.values();
    });
}

QFuture<Result<ArticleCommentsReport>> AnalyticsService::commentsPerArticle(const Period &period)
{
    return m_storage.read([period, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<ArticleCommentsReport> {
        RUCHE_TRY_ASSIGN(const QList<BrandDays> brands, brandDays(connection, period, now));
        ArticleCommentsReport report;
        QList<double> counts;
        for (const BrandDays &brand : brands) {
            RUCHE_TRY_ASSIGN(
                const QList<analytics::Article> articles,
                analytics::articles(connection, brand.brand, brand.scale.beginMs(), brand.scale.endMs()));
            for (const analytics::Article &article : articles) {
                report.articles << ArticleComments{article.post,
                                                   brand.brand,
                                                   article.title,
                                                   article.url,
                                                   article.publishedAt,
                                                   article.comments};
                counts << double(article.comments);
            }
        }
        std::stable_sort(report.articles.begin(),
                         report.articles.end(),
                         [](const ArticleComments &a, const ArticleComments &b) {
                             return std::tuple(-a.comments, b.publishedAt)
                                 < std::tuple(-b.comments, a.publishedAt);
                         });
        report.mean = mean(counts);
        report.median = quantile(counts, 0.5);
        report.upperQuartile = quantile(counts, 0.75);
        return report;
    });
}

QFuture<Result<QList<DayValue>>> AnalyticsService::messagesByDay(const Period &period)
{
    return m_storage.read(
        [period, now = m_storage.clock().now()](storage::Connection &connection) -> Result<QList<DayValue>> {
            RUCHE_TRY_ASSIGN(const QList<BrandDays> brands, brandDays(connection, period, now));
            Days counts(period.from.daysTo(period.to) + 1);
            for (const BrandDays &brand : brands) {
                RUCHE_TRY_ASSIGN(const Days days, figures::commentsByDay(connection, brand));
                figures::add(counts, days);
            }
            QList<DayValue> values;
            for (qsizetype i = 0; i < counts.size(); ++i)
                values << DayValue{period.from.addDays(i), counts.at(i)};
            return values;
        });
}

QFuture<Result<SentimentReport>> AnalyticsService::sentiment(const Period &period)
{
    return m_storage.read([period, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<SentimentReport> {
        RUCHE_TRY_ASSIGN(const QList<BrandDays> brands, brandDays(connection, period, now));
        const QList<int> none(period.from.daysTo(period.to) + 1, 0);
        figures::SentimentDays all{none, none, none};
        SentimentReport report;
        for (const BrandDays &brand : brands) {
            RUCHE_TRY_ASSIGN(const figures::SentimentDays days, figures::sentimentByDay(connection, brand));
            all += days;
            RUCHE_TRY_ASSIGN(
                const QList<analytics::Bucket> comments,
                analytics::comments(connection, brand.brand, brand.scale.beginMs(), brand.scale.endMs()));
            for (const analytics::Bucket &bucket : comments)
                report.messages += bucket.count;
        }
        for (qsizetype i = 0; i < none.size(); ++i) {
            report.days << SentimentDay{
                period.from.addDays(i), all.negative.at(i), all.neutral.at(i), all.positive.at(i)};
            report.analysed += all.negative.at(i) + all.neutral.at(i) + all.positive.at(i);
        }
        return report;
    });
}

QFuture<Result<ResponseTimes>> AnalyticsService::responseTimes(const Period &period)
{
    return m_storage.read(
        [period, now = m_storage.clock().now()](storage::Connection &connection) -> Result<ResponseTimes> {
            RUCHE_TRY_ASSIGN(const QList<BrandDays> brands, brandDays(connection, period, now));
            QList<figures::Answer> answers;
            for (const BrandDays &brand : brands) {
                RUCHE_TRY_ASSIGN(const QList<figures::Answer> more, figures::answers(connection, brand, now));
                answers << more;
            }
            const qsizetype end = period.from.daysTo(period.to) + 1;
            const QList<double> minutes = figures::minutesOf(answers, 0, end);
            ResponseTimes times;
            times.answered = int(minutes.size());
            times.waiting = int(answers.size() - minutes.size());
            times.medianMinutes = quantile(minutes, 0.5);
            times.percentile90Minutes = quantile(minutes, 0.9);
            times.shareWithin2h = figures::shareWithin2h(answers, 0, end);
            return times;
        });
}

QFuture<Result<HourGrid>> AnalyticsService::activityByHour(const Period &period)
{
    return m_storage.read(
        [period, now = m_storage.clock().now()](storage::Connection &connection) -> Result<HourGrid> {
            RUCHE_TRY_ASSIGN(const QList<BrandDays> brands, brandDays(connection, period, now));
            HourGrid grid{};
            for (const BrandDays &brand : brands) {
                RUCHE_TRY_ASSIGN(
                    const QList<analytics::Bucket> comments,
                    analytics::comments(connection, brand.brand, brand.scale.beginMs(), brand.scale.endMs()));
                for (const analytics::Bucket &bucket : comments) {
                    const auto day = brand.scale.indexOf(bucket.startMs);
                    if (!day)
                        continue;
                    const auto weekday = std::size_t(brand.scale.day(*day).dayOfWeek() - 1);
                    grid[weekday][std::size_t(brand.scale.hourOf(bucket.startMs))] += bucket.count;
                }
            }
            return grid;
        });
}

QFuture<Result<QList<TopPost>>> AnalyticsService::topPosts(const Period &period, int limit)
{
    return m_storage.read([period, limit, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<TopPost>> {
        RUCHE_TRY_ASSIGN(const QList<BrandDays> brands, brandDays(connection, period, now));
        QList<TopPost> posts;
        for (const BrandDays &brand : brands) {
            RUCHE_TRY_ASSIGN(const QList<TopPost> more, topPostsOf(connection, brand));
            posts << more;
        }
        std::stable_sort(posts.begin(), posts.end(), [](const TopPost &a, const TopPost &b) {
            return std::tuple(-a.comments, -a.pageViews.value_or(0.0), b.publishedAt)
                < std::tuple(-b.comments, -b.pageViews.value_or(0.0), a.publishedAt);
        });
        if (limit > 0 && posts.size() > limit)
            posts.resize(limit);
        return posts;
    });
}

} // namespace ruche::services
