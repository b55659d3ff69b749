// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"

#include <array>

namespace ruche::ui {

/// Messages by weekday and hour, in five steps from few to many; the three best cells carry a dot. Arrows go
/// through the hours and the days.
class HeatMap final : public Plot
{
    Q_OBJECT
public:
    /// Monday first.
    using Grid = std::array<std::array<int, 24>, 7>;

    explicit HeatMap(QWidget *parent = nullptr);

    void setGrid(const Grid &grid);
    [[nodiscard]] const Grid &grid() const { return m_grid; }
    /// Indexes (day × 24 + hour) of the best cells, best first, at most three; equal ones by time.
    [[nodiscard]] static QList<int> best(const Grid &grid);
    /// The step (0 … 4) of a value where `highest` is the largest one.
    [[nodiscard]] static int stepOf(int value, int highest);

protected:
    [[nodiscard]] int pointAt(const QPoint &position) const override;
    [[nodiscard]] QRect pointRect(int point) const override;
    [[nodiscard]] int rowStep() const override { return 24; }
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;

    Grid m_grid{};
};

} // namespace ruche::ui
