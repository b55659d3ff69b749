// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/heatmap.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int dayNames = 40;

} // namespace

HeatMap::HeatMap(QWidget *parent)
    : Plot(parent)
{
}

void HeatMap::setGrid(const Grid &grid)
{
    m_grid = grid;
    update();
}

int HeatMap::stepOf(int value, int highest)
{
    if (value <= 0 || highest <= 0)
        return 0;
    return std::clamp(int(std::ceil(4.0 * value / highest)), 1, 4);
}

QList<int> HeatMap::best(const Grid &grid)
{
    QList<int> cells;
    for (int i = 0; i < 7 * 24; ++i) {
        if (grid.at(size_t(i) / 24).at(size_t(i) % 24) > 0)
            cells << i;
    }
    std::stable_sort(cells.begin(), cells.end(), [&grid](int a, int b) {
        return grid.at(size_t(a) / 24).at(size_t(a) % 24) > grid.at(size_t(b) / 24).at(size_t(b) % 24);
    });
    return cells.mid(0, 3);
}

QRectF HeatMap::area() const
{
    return QRectF(rect()).adjusted(metrics::cardPadding + dayNames, 2, -metrics::cardPadding, -20);
}

QRect HeatMap::pointRect(int point) const
{
    const QRectF inner = area();
    const double w = inner.width() / 24;
    const double h = inner.height() / 7;
    return QRectF(inner.left() + w * (point % 24), inner.top() + h * (point / 24), w - 2, h - 2).toRect();
}

int HeatMap::pointAt(const QPoint &position) const
{
    const QRectF inner = area();
    if (!inner.contains(position))
        return -1;
    const int hour = std::min(23, int((position.x() - inner.left()) / inner.width() * 24));
    const int day = std::min(6, int((position.y() - inner.top()) / inner.height() * 7));
    return day * 24 + hour;
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF inner = area();
    const double w = inner.width() / 24;
    const double h = inner.height() / 7;
    int highest = 0;
    for (const auto &day : m_grid)
        highest = std::max(highest, *std::max_element(day.begin(), day.end()));
    const QList<int> top = best(m_grid);
    const QLocale locale;
    for (int day = 0; day < 7; ++day) {
        paintElided(&painter,
                    QRectF(metrics::cardPadding, inner.top() + h * day, dayNames - 4, h).toRect(),
                    locale.standaloneDayName(day + 1, QLocale::ShortFormat),
                    ui::font(TextSize::Meta),
                    theme.text3);
        for (int hour = 0; hour < 24; ++hour) {
            const int value = m_grid.at(size_t(day)).at(size_t(hour));
            const QRectF cell(inner.left() + w * hour, inner.top() + h * day, w - 2, h - 2);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.heat.at(size_t(stepOf(value, highest))));
            painter.drawRoundedRect(cell, 2, 2);
            if (top.contains(day * 24 + hour)) {
                painter.setBrush(theme.surface);
                const double r = std::min({cell.width(), cell.height(), 7.0}) / 2.6;
                painter.drawEllipse(cell.center(), r, r);
            }
        }
    }
    for (int hour = 0; hour < 24; hour += 3) {
        paintElided(&painter,
                    QRect(int(inner.left() + w * hour), int(inner.bottom()) + 3, int(w * 3), 16),
                    //: an hour of the day
                    tr("%1 h").arg(hour),
                    ui::font(TextSize::Meta),
                    theme.text3);
    }
    paintCurrent(&painter);
}

} // namespace ruche::ui
