// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/besttimes.h"

#include "core/base/statistics.h"
#include "core/base/zoneconverter.h"

#include <algorithm>
#include <array>

namespace ruche::planning {

namespace {

constexpr int hoursOfWeek = 7 * 24;

} // namespace

QList<HeatCell> HeatMap::best() const
{
    QList<HeatCell> enough;
    std::copy_if(cells.begin(), cells.end(), std::back_inserter(enough), [](const HeatCell &cell) {
        return !cell.tooFew();
    });
    std::stable_sort(enough.begin(), enough.end(), [](const HeatCell &a, const HeatCell &b) {
        return a.median.value_or(0) > b.median.value_or(0);
    });
    return enough;
}

Result<HeatMap> heatMap(const QList<PastPost> &posts, const QString &zone)
{
    HeatMap map;
    map.zone = zone;
    map.posts = int(posts.size());
    for (const PastPost &post : posts) {
        if (!map.from || post.publishedAt < *map.from)
            map.from = post.publishedAt;
        if (!map.to || post.publishedAt > *map.to)
            map.to = post.publishedAt;
    }
    const QDateTime epoch = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    RUCHE_TRY_ASSIGN(const ZoneConverter converter,
                     ZoneConverter::make(zone, map.from.value_or(epoch), map.to.value_or(epoch)));
    std::array<QList<double>, hoursOfWeek> values;
    for (const PastPost &post : posts) {
        const QDateTime wall = QDateTime::fromMSecsSinceEpoch(
            converter.toWallMs(post.publishedAt.toMSecsSinceEpoch()), Qt::UTC);
        values.at(size_t((wall.date().dayOfWeek() - 1) * 24 + wall.time().hour())) << post.engagement;
    }
    for (int i = 0; i < hoursOfWeek; ++i) {
        const QList<double> &own = values.at(size_t(i));
        map.cells << HeatCell{i / 24 + 1,
                              i % 24,
                              int(own.size()),
                              quantile(own, 0.5),
                              quantile(own, 0.25),
                              quantile(own, 0.75)};
    }
    return map;
}

} // namespace ruche::planning
