// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <QDate>

#include <optional>

QT_BEGIN_NAMESPACE
class QLineSeries;
QT_END_NAMESPACE

namespace ruche::ui {

/// A value a day as a line. Where days have none the line is broken.
class DayLine final : public ChartView
{
    Q_OBJECT
public:
    struct Day
    {
        QDate day;
        std::optional<double> value;

        friend bool operator==(const Day &, const Day &) = default;
    };

    explicit DayLine(QWidget *parent = nullptr);

    /// Consecutive days. `today` decides which dates carry their year.
    void setDays(const QList<Day> &days, QDate today);
    [[nodiscard]] const QList<Day> &days() const { return m_days; }
    /// How many unbroken pieces the line has.
    [[nodiscard]] int pieces() const;

protected:
    [[nodiscard]] int pointAt(const QPoint &position) const override;
    [[nodiscard]] QRect pointRect(int point) const override;
    void restyle() override;
    void paintOver(QPainter *painter) override;

private:
    QList<Day> m_days;
    QDate m_today;
    QList<QLineSeries *> m_pieces; ///< owned by the chart
};

} // namespace ruche::ui
