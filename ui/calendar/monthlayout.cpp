// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthlayout.h"

#include "ui/common/theme.h"

#include <algorithm>

namespace ruche::ui {

namespace {

constexpr int weekColumnWidth = 28;
constexpr int weekdayRowHeight = 28;
constexpr int cellPadding = 4;
constexpr int dayHeaderHeight = 20;
constexpr int chipGap = 3;
constexpr int wantedLargeChips = 2; // fewer than that and the small ones say more

} // namespace

MonthLayout MonthLayout::of(const QRect &area,
                            QDate firstShown,
                            int weeks,
                            const QList<int> &counts,
                            bool compact,
                            const QList<int> &above)
{
    MonthLayout layout;
    layout.weekColumn = QRect(area.left(), area.top(), weekColumnWidth, area.height());
    layout.weekdayRow = QRect(area.left(), area.top(), area.width(), scaled(weekdayRowHeight));
    const int left = area.left() + weekColumnWidth;
    const int top = layout.weekdayRow.bottom() + 1;
    const int width = area.right() + 1 - left;
    const int height = area.bottom() + 1 - top;
    const auto columnX = [&](int column) { return left + width * column / 7; };
    const auto rowY = [&](int row) { return top + height * row / std::max(1, weeks); };

    const int room = height / std::max(1, weeks) - 2 * cellPadding - scaled(dayHeaderHeight);
    const int large = scaled(metrics::calendarChip);
    layout.small = compact || room < wantedLargeChips * (large + chipGap);
    const int chipHeight = layout.small ? scaled(metrics::calendarChipSmall) : large;

    for (int index = 0; index < weeks * 7; ++index) {
        const int row = index / 7;
        const int column = index % 7;
        Cell cell;
        cell.day = firstShown.addDays(index);
        cell.rect
            = QRect(QPoint(columnX(column), rowY(row)), QPoint(columnX(column + 1) - 1, rowY(row + 1) - 1));
        const QRect inner = cell.rect.adjusted(cellPadding + 1, cellPadding, -cellPadding, -cellPadding);
        cell.header = QRect(inner.left(), inner.top(), inner.width(), scaled(dayHeaderHeight));
        const int count = counts.value(index);
        layout.laneTop = cell.header.bottom() + 1 - cell.rect.top();
        int y = cell.header.bottom() + 1 + chipGap + above.value(row);
        for (int i = 0; i < count && y + chipHeight <= inner.bottom() + 1; ++i) {
            cell.chips << QRect(inner.left(), y, inner.width(), chipHeight);
            y += chipHeight + chipGap;
        }
        cell.hidden = count - int(cell.chips.size());
        layout.cells << cell;
    }
    return layout;
}

int MonthLayout::cellAt(const QPoint &point) const
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells.at(i).rect.contains(point))
            return int(i);
    }
    return -1;
}

int MonthLayout::cellOf(QDate day) const
{
    if (cells.isEmpty())
        return -1;
    const qint64 index = cells.constFirst().day.daysTo(day);
    return index >= 0 && index < cells.size() ? int(index) : -1;
}

} // namespace ruche::ui
