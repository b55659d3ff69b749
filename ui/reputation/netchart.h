// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reputationservice.h"
#include "ui/charts/chartview.h"

#include <QDate>

#include <optional>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QBarSet;
class QLineSeries;
QT_END_NAMESPACE

namespace ruche::ui {

/// The net sentiment of seven days, day by day, as a line in the band where the true figure lies in 95 of 100
/// cases; below it how many messages each day had and how they sound, those that are not counted among them;
/// the days of an alert on a red ground; the mean of the period before as dashes. Broken where nothing was
/// read.
class NetChart final : public ChartView
{
    Q_OBJECT
public:
    /// Days on which more negative messages came than usual, by index, both inclusive.
    struct Stretch
    {
        int from = 0;
        int to = 0;

        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    explicit NetChart(QWidget *parent = nullptr);

    /// `today` decides which dates carry their year.
    void setDays(const QList<services::NetDay> &days, const QList<Stretch> &alerts, QDate today);
    [[nodiscard]] const QList<services::NetDay> &days() const { return m_days; }
    [[nodiscard]] const QList<Stretch> &alerts() const { return m_alerts; }
    /// The net of the period before; nothing hides it.
    void setPrevious(const std::optional<double> &net);
    /// How many unbroken pieces the line has.
    [[nodiscard]] int pieces() const;

protected:
    [[nodiscard]] int pointAt(const QPoint &position) const override;
    [[nodiscard]] QRect pointRect(int point) const override;
    void restyle() override;
    void paintOver(QPainter *painter) override;

private:
    struct Piece
    {
        QLineSeries *low; ///< owned by the area, as is the next
        QLineSeries *high;
        QAreaSeries *band; ///< owned by the chart, as is the line
        QLineSeries *line;
    };
    void addPiece();
    void setVolume();
    void paintAlerts(QPainter *painter);
    void paintDates(QPainter *painter);

    QList<services::NetDay> m_days;
    QList<Stretch> m_alerts;
    QDate m_today;
    std::optional<double> m_previous;
    QList<Piece> m_pieces;
    QValueAxis *m_volumeAxis; ///< owned by the chart
    QList<QBarSet *> m_volume; ///< negative, neutral, positive, not counted; owned by the chart
};

} // namespace ruche::ui
