// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/analyticsservice.h"
#include "core/storage/connection.h"
#include "core/storage/metricrepository.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

constexpr int measuredDays = 1250;

int dayColumn(QDate day)
{
    return day.year() * 10000 + day.month() * 100 + day.day();
}

/// Page views of as many pages of each big brand, and of one of the small one. Made by SQL, because making
/// them is not what is measured here.
Result<void> fillPageViews(storage::Connection &connection, QDate today, qint64 pages)
{
    for (int before = 0; before < measuredDays; ++before) {
        for (int brand = 1; brand <= allBrands; ++brand) {
            RUCHE_TRY(connection.change(
                u"WITH RECURSIVE n (page) AS (SELECT 1 UNION ALL SELECT page + 1 FROM n WHERE page < :pages) "
                "INSERT INTO observation (brand_id, metric, subject, day, value, observed_at, source) "
                "SELECT :brand, 'pageViews', '/article-' || page || '/', :day, page % 17 + 1, 0, 'access-log' FROM n"_s,
                {{u":pages"_s, brand > bigBrands ? 1 : pages},
                 {u":brand"_s, brand},
                 {u":day"_s, dayColumn(today.addDays(-before))}}));
        }
    }
    return storage::metricrepository::rebuildSums(connection);
}

/// A published post for every other page, so that there is something to name the page views of.
Result<void> fillPosts(storage::Connection &connection, const QDateTime &now, qint64 pages)
{
    for (int brand = 1; brand <= bigBrands; ++brand) {
        RUCHE_TRY(connection.change(
            u"WITH RECURSIVE n (page) AS (SELECT 1 UNION ALL SELECT page + 2 FROM n WHERE page + 2 <= "
            u":pages) "
            "INSERT INTO post (id, brand_id, title, state, origin, shown_at, created_at, updated_at) "
            "SELECT :brand * 10000000 + page, :brand, 'Article ' || page, 'published', 'network', "
            ":now - page * 3600000, 0, 0 FROM n"_s,
            {{u":brand"_s, brand}, {u":pages"_s, pages}, {u":now"_s, now.toMSecsSinceEpoch()}}));
    }
    RUCHE_TRY(connection.change(
        u"INSERT INTO variant (post_id, account_id, state, remote_id, remote_url, published_at) "
        "SELECT id, brand_id, 'published', 'p' || id, 'https://b' || brand_id || '.example/article-' || "
        "(id - brand_id * 10000000) || '/', shown_at FROM post WHERE origin = 'network'"_s));
    return {};
}

QList<qint64> viewsOf(const QList<services::TopPost> &posts)
{
    QList<qint64> views;
    for (const services::TopPost &post : posts)
        views << qint64(post.pageViews.value_or(-1));
    return views;
}

/// Everything else that the page shows, of one period.
void measureRest(services::AnalyticsService &analytics,
                 Reporter &reporter,
                 const QString &suffix,
                 const services::Period &period,
                 qint64 count)
{
    const auto measure = [&](const QString &name, auto &&work) {
        const QString full = u"analytics."_s + name + suffix;
        if (reporter.wants(full))
            reporter.add({.name = full, .count = count, .ms = medianOf(3, work), .rawMs = {}, .target = {}});
    };
    measure(u"tiles"_s, [&] { (void)valueOf(analytics.tiles(period)); });
    measure(u"messagesByDay"_s, [&] { (void)valueOf(analytics.messagesByDay(period)); });
    measure(u"activityByHour"_s, [&] { (void)valueOf(analytics.activityByHour(period)); });
    measure(u"sentiment"_s, [&] { (void)valueOf(analytics.sentiment(period)); });
    measure(u"responseTimes"_s, [&] { (void)valueOf(analytics.responseTimes(period)); });
    measure(u"commentsPerArticle"_s, [&] { (void)valueOf(analytics.commentsPerArticle(period)); });
}

} // namespace

void measureAnalytics(BenchWorkspace &workspace, Reporter &reporter, double scale)
{
    if (!reporter.wants(u"analytics"_s))
        return;
    const auto pages = std::max<qint64>(1, qint64(5e6 * scale) / measuredDays / bigBrands);
    const qint64 count = (pages * bigBrands + 1) * measuredDays;
    const QDate today = workspace.now().date();
    valueOf(workspace.storage().write(
        [today, pages](storage::Connection &connection) { return fillPageViews(connection, today, pages); }));
    valueOf(workspace.storage().write([now = workspace.now(), pages](storage::Connection &connection) {
        return fillPosts(connection, now, pages);
    }));

    services::AnalyticsService analytics(workspace.storage());
    const RawDatabase raw(workspace.path());
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-12);
    const QList<std::pair<QString, QList<domain::BrandId>>> filters{
        {u"all"_s, {}}, {u"one"_s, {workspace.brand(0)}}, {u"small"_s, {workspace.brand(bigBrands)}}};
    for (const auto &[filterName, brands] : filters) {
        const QString name = u"analytics.pageViewsByMonth."_s + filterName;
        if (!reporter.wants(name))
            continue;
        const services::Period period{brands, first, today};
        const double ms = medianOf(9, [&] { (void)valueOf(analytics.pageViewsByMonth(period)); });
        qint64 sum = 0;
        for (const services::MonthValue &month : valueOf(analytics.pageViewsByMonth(period)))
            sum += qint64(month.value.value_or(0));
        const QString condition
            = brands.isEmpty() ? QString() : u" AND brand_id = %1"_s.arg(brands.constFirst().value);
        reporter.check(name,
                       {sum},
                       raw.numbers(u"SELECT sum(value) FROM observation WHERE metric = 'pageViews' "
                                   "AND day BETWEEN %1 AND %2%3"_s.arg(dayColumn(first))
                                       .arg(dayColumn(today))
                                       .arg(condition)));
        const double rawMs = medianOf(9, [&] {
            (void)raw.readAll(
                u"SELECT brand_id, month, source, value, days FROM metric_month "
                "WHERE metric = 'pageViews' AND month BETWEEN %1 AND %2%3"_s.arg(dayColumn(first) / 100)
                    .arg(dayColumn(today) / 100)
                    .arg(condition));
        });
        reporter.add(
            {.name = name, .count = count, .ms = ms, .rawMs = rawMs, .target = {.ms = 10, .ratio = {}}});
    }
    for (const auto &[suffix, from] :
         {std::pair(u".month"_s, today.addDays(-29)), std::pair(u".year"_s, first)}) {
        const services::Period period{{}, from, today};
        measureRest(analytics, reporter, suffix, period, count);
        const QString name = u"analytics.topPosts"_s + suffix;
        if (!reporter.wants(name))
            continue;
        const double ms = medianOf(3, [&] { (void)valueOf(analytics.topPosts(period, 0)); });
        const QString views
            = u"SELECT sum(value) FROM observation WHERE metric = 'pageViews' AND day BETWEEN %1 AND %2 "
              "AND brand_id <= %3 AND CAST(substr(subject, 10) AS INTEGER) % 2 = 1 "
              "GROUP BY brand_id, subject ORDER BY 1 DESC"_s.arg(dayColumn(from))
                  .arg(dayColumn(today))
                  .arg(bigBrands);
        QList<qint64> expected;
        const double rawMs = timeOf([&] { expected = raw.numbers(views); });
        QList<qint64> found = viewsOf(valueOf(analytics.topPosts(period, 0)));
        std::sort(found.begin(), found.end(), std::greater<>());
        reporter.check(name, found, expected);
        reporter.add({.name = name, .count = count, .ms = ms, .rawMs = rawMs, .target = {}});
    }
}

} // namespace ruche::bench
