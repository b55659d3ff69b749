// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QRect>

namespace ruche::ui {

/// Where everything of the month grid is: pure geometry, read by painting, hit tests and the tests.
struct MonthLayout
{
    /// One day's cell and the places for posts in it.
    struct Cell
    {
        QDate day;
        QRect rect; ///< with the day's number
        QRect header; ///< number at the left, "+3" at the right
        QList<QRect> chips; ///< those that fit, top to bottom
        int hidden = 0; ///< posts without a place
    };

    QRect weekColumn; ///< week numbers
    QRect weekdayRow; ///< names of the days
    QList<Cell> cells; ///< row by row
    bool small = false; ///< one-line chips
    int laneTop = 0; ///< of the first bar above the posts, from the top of its cells

    /// `counts` are the posts of each shown day. Cells of `weeks` rows fill `area`; chips are the large ones
    /// when three of them fit, else the small ones. `above` is the height that is left free above the
    /// posts of each row, for the bars of campaigns.
    [[nodiscard]] static MonthLayout
    of(const QRect &area,
       QDate firstShown,
       int weeks,
       const QList<int> &counts,
       bool compact,
       const QList<int> &above = {});
    /// Index into cells of the day under a point; −1 outside.
    [[nodiscard]] int cellAt(const QPoint &point) const;
    [[nodiscard]] int cellOf(QDate day) const;
};

} // namespace ruche::ui
