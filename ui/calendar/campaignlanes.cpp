// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/campaignlanes.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ruche::ui {

CampaignLanes CampaignLanes::of(
    const QList<domain::Campaign> &campaigns, QDate firstDay, int rows, int columns, int mostLanes)
{
    CampaignLanes found;
    found.lanes.fill(0, rows);
    found.hidden.resize(rows);
    QList<int> order(campaigns.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const domain::Campaign &one = campaigns.at(a);
        const domain::Campaign &other = campaigns.at(b);
        return std::tuple(one.startDay, other.endDay, one.id)
            < std::tuple(other.startDay, one.endDay, other.id);
    });
    for (int row = 0; row < rows; ++row) {
        const QDate begin = firstDay.addDays(qint64(row) * columns);
        const QDate end = begin.addDays(columns - 1);
        QList<QList<bool>> taken; // of each lane, each column
        QList<Bar> bars;
        for (const int index : std::as_const(order)) {
            const domain::Campaign &campaign = campaigns.at(index);
            if (campaign.endDay < begin || campaign.startDay > end)
                continue;
            Bar bar;
            bar.campaign = index;
            bar.row = row;
            bar.before = campaign.startDay < begin;
            bar.after = campaign.endDay > end;
            bar.first = bar.before ? 0 : int(begin.daysTo(campaign.startDay));
            bar.last = bar.after ? columns - 1 : int(begin.daysTo(campaign.endDay));
            const auto isFree = [&bar](const QList<bool> &lane) {
                return std::none_of(
                    lane.begin() + bar.first, lane.begin() + bar.last + 1, [](bool one) { return one; });
            };
            const auto lane = std::find_if(taken.begin(), taken.end(), isFree);
            bar.lane = int(std::distance(taken.begin(), lane));
            if (bar.lane >= mostLanes) {
                found.hidden[row] << index;
                continue;
            }
            if (lane == taken.end())
                taken << QList<bool>(columns, false);
            std::fill(taken[bar.lane].begin() + bar.first, taken[bar.lane].begin() + bar.last + 1, true);
            bars << bar;
        }
        std::stable_sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) {
            return std::tuple(a.lane, a.first) < std::tuple(b.lane, b.first);
        });
        found.bars << bars;
        found.lanes[row] = int(taken.size());
    }
    return found;
}

} // namespace ruche::ui
