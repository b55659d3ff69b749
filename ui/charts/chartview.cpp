// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QImage>
#include <QPaintEvent>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

/// Shows the chart, lets the plot paint on it, and leaves the mouse to the plot.
class ChartCanvas final : public QChartView
{
public:
    ChartCanvas(QChart *chart, ChartView *plot)
        : QChartView(chart, plot)
        , m_plot(plot)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setRenderHint(QPainter::Antialiasing);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        setAutoFillBackground(false);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QChartView::resizeEvent(event);
        // The chart has its size only now: what was laid out before is laid out anew.
        chart()->setPlotArea({});
        chart()->setPlotArea(m_plot->plotArea());
        // A fixed area moves the series at once, the axes only with the layout.
        chart()->layout()->invalidate();
        chart()->layout()->activate();
    }

    void paintEvent(QPaintEvent *event) override
    {
        QChartView::paintEvent(event);
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        m_plot->paintOver(&painter);
        m_plot->paintCurrent(&painter);
    }

private:
    ChartView *m_plot;
};

ChartView::ChartView(QWidget *parent)
    : Plot(parent)
    , m_chart(new QChart)
    , m_canvas(new ChartCanvas(m_chart, this))
    , m_values(new QCategoryAxis)
    , m_across(new QValueAxis)
{
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->setMargins({});
    m_values->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_chart->addAxis(m_values, Qt::AlignLeft);
    m_chart->addAxis(m_across, Qt::AlignBottom);
    m_across->setVisible(false);
    setRoom(44, 10, 8, 22);
    ChartView::restyle();
}

ChartView::~ChartView() = default;

void ChartView::attach(QAbstractSeries *series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_values);
    series->attachAxis(m_across);
}

void ChartView::attach(QAbstractSeries *series, QValueAxis *values)
{
    m_chart->addSeries(series);
    m_chart->addAxis(values, Qt::AlignRight);
    values->setVisible(false);
    series->attachAxis(values);
    series->attachAxis(m_across);
    m_own << values;
}

void ChartView::setSpan(double from, double to)
{
    m_from = from;
    m_to = to > from ? to : from + 1;
    m_across->setRange(m_from, m_to);
    refresh();
}

void ChartView::setRoom(int left, int top, int right, int bottom)
{
    m_room = {left, top, right, bottom};
    m_chart->setPlotArea(plotArea());
}

QRectF ChartView::plotArea() const
{
    return QRectF(rect().marginsRemoved(m_room));
}

QPointF ChartView::place(double x, double y) const
{
    const QRectF area = plotArea();
    return {area.left() + area.width() * (x - m_from) / (m_to - m_from),
            area.bottom() - area.height() * (y - m_lowest) / (m_highest - m_lowest)};
}

void ChartView::setValueLabels(const QList<QPair<double, QString>> &labels)
{
    const QStringList before = m_values->categoriesLabels();
    for (const QString &label : before)
        m_values->remove(label);
    if (labels.size() < 2)
        return;
    m_lowest = labels.constFirst().first;
    m_highest = labels.constLast().first;
    m_values->setRange(m_lowest, m_highest);
    m_values->setStartValue(m_lowest);
    for (const auto &[value, text] : labels)
        m_values->append(text, value);
    m_values->setRange(m_lowest, m_highest);
    refresh();
}

void ChartView::restyle()
{
    const Theme &theme = Theme::of(this);
    // The chart's own theme sets every colour anew, so it comes first.
    m_chart->setTheme(theme.dark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    m_chart->setBackgroundBrush(theme.surface);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_values->setLinePen(Qt::NoPen);
    m_values->setGridLinePen(QPen(theme.grid, 1));
    m_values->setLabelsColor(theme.text3);
    m_values->setLabelsFont(ui::font(TextSize::Meta));
    m_values->setShadesVisible(false);
    m_across->setGridLineVisible(false);
    m_across->setVisible(false);
    for (QValueAxis *const axis : std::as_const(m_own))
        axis->setVisible(false);
    refresh();
}

void ChartView::refresh()
{
    m_canvas->viewport()->update();
}

void ChartView::resizeEvent(QResizeEvent *)
{
    m_canvas->setGeometry(rect());
}

QBrush hatchedFill(const QColor &fill, const QColor &line)
{
    constexpr int side = 8;
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(fill);
    for (int x = 0; x < side; ++x)
        tile.setPixelColor(x,
                           side - 1 - x,
                           QColor::fromRgbF(fill.redF() * 0.45F + line.redF() * 0.55F,
                                            fill.greenF() * 0.45F + line.greenF() * 0.55F,
                                            fill.blueF() * 0.45F + line.blueF() * 0.55F));
    return QBrush(tile);
}

QList<QPair<double, QString>> roundLabels(double highest)
{
    const double wanted = std::max(highest, 1.0) / 3;
    const double ten = std::pow(10, std::floor(std::log10(wanted)));
    double step = ten;
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
        step = ten * factor;
        if (step >= wanted)
            break;
    }
    if (highest <= 10)
        step = std::ceil(step);
    QList<QPair<double, QString>> labels;
    for (int i = 0; i <= 3; ++i)
        labels.append({step * i, format::compactNumber(step * i)});
    return labels;
}

} // namespace ruche::ui
