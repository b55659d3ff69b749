// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/campaign.h"

#include <QDate>
#include <QList>

namespace ruche::ui {

/// Where the bars of campaigns go above rows of days: a bar stays in one lane of its row, and where there are
/// more than fit the last ones are counted. Pure; read by painting and by the tests.
struct CampaignLanes
{
    struct Bar
    {
        int campaign = 0; ///< index into what was given
        int row = 0;
        int lane = 0;
        int first = 0; ///< columns, both inclusive
        int last = 0;
        bool before = false; ///< it begins before this row
        bool after = false; ///< and goes on after it

        friend bool operator==(const Bar &, const Bar &) = default;
    };

    QList<Bar> bars; ///< by row, then lane, then first column
    QList<int> lanes; ///< used in each row
    QList<QList<int>> hidden; ///< of each row: campaigns without a lane

    /// `rows` of `columns` days each, from `firstDay` on. The longest that begin first take the upper lanes.
    [[nodiscard]] static CampaignLanes
    of(const QList<domain::Campaign> &campaigns, QDate firstDay, int rows, int columns, int mostLanes);
};

} // namespace ruche::ui
