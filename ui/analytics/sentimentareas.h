// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <QDate>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QLineSeries;
QT_END_NAMESPACE

namespace ruche::ui {

/// How messages sound, as shares of 100 % stacked over time: negative below (hatched, so that it differs
/// without its colour), neutral, positive. Each area carries its name and share at the right.
class SentimentAreas final : public ChartView
{
    Q_OBJECT
public:
    /// One stretch of days.
    struct Stretch
    {
        QDate from;
        QDate to;
        int negative = 0;
        int neutral = 0;
        int positive = 0;

        [[nodiscard]] int total() const { return negative + neutral + positive; }
        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    explicit SentimentAreas(QWidget *parent = nullptr);

    /// Only stretches with messages; at least two make areas.
    void setStretches(const QList<Stretch> &stretches, QDate today);
    [[nodiscard]] const QList<Stretch> &stretches() const { return m_stretches; }

protected:
    [[nodiscard]] int pointAt(const QPoint &position) const override;
    [[nodiscard]] QRect pointRect(int point) const override;
    void restyle() override;
    void paintOver(QPainter *painter) override;

private:
    QList<Stretch> m_stretches;
    QDate m_today;
    QList<QLineSeries *> m_edges; ///< from 0 % to 100 %, four lines; owned by the areas
    QList<QAreaSeries *> m_areas; ///< negative, neutral, positive; owned by the chart
};

} // namespace ruche::ui
