// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"

#include <QBrush>
#include <QColor>
#include <QList>
#include <QMargins>
#include <QPair>

QT_BEGIN_NAMESPACE
class QAbstractSeries;
class QCategoryAxis;
class QChart;
class QGraphicsView;
class QValueAxis;
QT_END_NAMESPACE

namespace ruche::ui {

class ChartCanvas;

/// A plot drawn by Qt Charts: transparent, without a legend, in the colours of the theme, with room around it
/// for labels of our own. Subclasses fill the chart once and then only replace values. Thread: GUI.
class ChartView : public Plot
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

protected:
    friend class ChartCanvas;
    [[nodiscard]] QChart *chart() const { return m_chart; }
    /// The part of this widget that values are drawn in.
    [[nodiscard]] QRectF plotArea() const;
    /// Pixels kept free around the plot for axis labels and the names of series.
    void setRoom(int left, int top, int right, int bottom);
    /// Labels at the left: value and text, lowest first. The axis spans from the first to the last.
    void setValueLabels(const QList<QPair<double, QString>> &labels);
    /// Joins a series to the value axis and a hidden horizontal one from `from` to `to`.
    void attach(QAbstractSeries *series);
    /// The same, but for its height, which stands against a hidden axis of its own. Takes `values` over.
    void attach(QAbstractSeries *series, QValueAxis *values);
    void setSpan(double from, double to);
    /// Where a value stands, in pixels of this widget.
    [[nodiscard]] QPointF place(double x, double y) const;
    [[nodiscard]] double valueMaximum() const { return m_highest; }
    /// Sets the chart's theme first, then our colours on it; subclasses then colour their series.
    void restyle() override;
    /// Painted over the chart: labels, gaps, names of series.
    virtual void paintOver(QPainter *painter) = 0;
    /// Renews what was painted.
    void refresh();
    void resizeEvent(QResizeEvent *event) override;

private:
    QChart *m_chart;
    ChartCanvas *m_canvas;
    QCategoryAxis *m_values;
    QValueAxis *m_across;
    QList<QValueAxis *> m_own; ///< hidden ones, of single series
    QMargins m_room;
    double m_lowest = 0;
    double m_highest = 1;
    double m_from = 0;
    double m_to = 1;
};

/// A fill with pale lines at 45°, so that it differs from others without its colour.
[[nodiscard]] QBrush hatchedFill(const QColor &fill, const QColor &line);
/// Round steps for an axis from 0 to at least `highest`: three labels, compact numbers.
[[nodiscard]] QList<QPair<double, QString>> roundLabels(double highest);

} // namespace ruche::ui
