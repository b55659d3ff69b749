// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <QDate>

#include <optional>

QT_BEGIN_NAMESPACE
class QBarSet;
QT_END_NAMESPACE

namespace ruche::ui {

/// A month with its value and that of the year before; without a value where nothing was collected.
struct MonthBar
{
    QDate month; ///< its first day
    std::optional<double> value;
    std::optional<double> yearBefore;
    bool partial = false; ///< not over, or not whole: drawn at 55 %

    friend bool operator==(const MonthBar &, const MonthBar &) = default;
};

/// Bars a month, the year before beside each. A month without a figure is a hatched slot, never a bar of no
/// height, because nothing collected is not zero.
class MonthBars final : public ChartView
{
    Q_OBJECT
public:
    explicit MonthBars(QWidget *parent = nullptr);

    void setBars(const QList<MonthBar> &bars);
    [[nodiscard]] const QList<MonthBar> &bars() const { return m_bars; }

protected:
    [[nodiscard]] int pointAt(const QPoint &position) const override;
    [[nodiscard]] QRect pointRect(int point) const override;
    void restyle() override;
    void paintOver(QPainter *painter) override;

private:
    QList<MonthBar> m_bars;
    QBarSet *m_before; ///< owned by the chart
    QBarSet *m_now;
};

} // namespace ruche::ui
