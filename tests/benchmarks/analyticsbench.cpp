// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/analyticsservice.h"
#include "core/storage/connection.h"
#include "core/storage/metricrepository.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

#include <algorithm>

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
        const QString condition
            = brands.isEmpty() ? QString() : u" AND brand_id = %1"_s.arg(brands.constFirst().value);
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
    const services::Period month{{}, today.addDays(-29), today};
    if (reporter.wants(u"analytics.tiles"_s)) {
        const double ms = medianOf(9, [&] { (void)valueOf(analytics.tiles(month)); });
        reporter.add({.name = u"analytics.tiles"_s, .count = count, .ms = ms, .rawMs = {}, .target = {}});
    }
    if (reporter.wants(u"analytics.topPosts"_s)) {
        const double ms = medianOf(5, [&] { (void)valueOf(analytics.topPosts(month, 10)); });
        reporter.add({.name = u"analytics.topPosts"_s, .count = count, .ms = ms, .rawMs = {}, .target = {}});
    }
}

} // namespace ruche::bench
