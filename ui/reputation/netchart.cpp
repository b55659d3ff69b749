// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/netchart.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/reputation/reputationtext.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr double widestBand = 30; ///< points beyond the line that a band may ask of the axis
constexpr int volumePart = 4; ///< bars take this part of the height
constexpr int topRoom = 26;

/// Labels for whole steps around the values, at most seven, lowest first.
QList<QPair<double, QString>> netLabels(double lowest, double highest)
{
    double step = 10;
    for (const double wider : {20.0, 25.0, 50.0}) {
        if ((highest - lowest) / step <= 5)
            break;
        step = wider;
    }
    double low = std::max(-100.0, std::floor(lowest / step) * step);
    double high = std::min(100.0, std::ceil(highest / step) * step);
    if (high - low < step)
        (low > -100 ? low : high) += low > -100 ? -step : step;
    QList<QPair<double, QString>> labels;
    for (double value = low; value <= high + 0.5; value += step)
        labels.append({value, reputationtext::points(value)});
    return labels;
}

} // namespace

NetChart::NetChart(QWidget *parent)
    : ChartView(parent)
    , m_volumeAxis(new QValueAxis)
{
    setOpens(true);
    setRoom(44, topRoom, 16, 22);
    auto *const bars = new QStackedBarSeries;
    for (int i = 0; i < 4; ++i) {
        auto *const set = new QBarSet(QString::number(i));
        bars->append(set);
        m_volume << set;
    }
    bars->setBarWidth(0.7);
    attach(bars, m_volumeAxis);
    setValueLabels(netLabels(-20, 20));
    restyle();
}

void NetChart::addPiece()
{
    auto *const low = new QLineSeries;
    auto *const high = new QLineSeries;
    auto *const band = new QAreaSeries(high, low);
    low->setParent(band);
    high->setParent(band);
    auto *const line = new QLineSeries;
    attach(band);
    attach(line);
    m_pieces << Piece{low, high, band, line};
}

void NetChart::setDays(const QList<services::NetDay> &days, const QList<Stretch> &alerts, QDate today)
{
    m_days = days;
    m_alerts = alerts;
    m_today = today;
    std::array<QList<QList<QPointF>>, 3> runs; // low, high, net
    double lowest = 0;
    double highest = 0;
    bool first = true;
    bool open = false;
    for (qsizetype i = 0; i < days.size(); ++i) {
        const services::NetDay &day = days.at(i);
        if (!day.net) {
            open = false;
            continue;
        }
        const double low = day.low.value_or(*day.net);
        const double high = day.high.value_or(*day.net);
        const std::array<double, 3> values{low, high, *day.net};
        for (size_t line = 0; line < runs.size(); ++line) {
            if (!open)
                runs.at(line).append(QList<QPointF>());
            runs.at(line).last().append({double(i), values.at(line)});
        }
        open = true;
        const double bottom = std::max(low, *day.net - widestBand);
        const double top = std::min(high, *day.net + widestBand);
        lowest = first ? bottom : std::min(lowest, bottom);
        highest = first ? top : std::max(highest, top);
        first = false;
    }
    while (m_pieces.size() < runs[2].size())
        addPiece();
    setSpan(-0.5, double(std::max<qsizetype>(1, days.size())) - 0.5);
    setValueLabels(netLabels(first ? -20 : lowest, first ? 20 : highest));
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces.at(i);
        piece.low->replace(runs[0].value(i));
        piece.high->replace(runs[1].value(i));
        piece.line->replace(runs[2].value(i));
    }
    setVolume();
    restyle();
}

void NetChart::setVolume()
{
    int most = 1;
    std::array<QList<qreal>, 4> counts;
    for (const services::NetDay &day : std::as_const(m_days)) {
        counts[0] << day.negative;
        counts[1] << day.neutral;
        counts[2] << day.positive;
        counts[3] << day.uncounted;
        most = std::max(most, day.messages + day.uncounted);
    }
    for (size_t i = 0; i < counts.size(); ++i) {
        QBarSet *const set = m_volume.at(qsizetype(i));
        if (set->count() > 0)
            set->remove(0, set->count());
        set->append(counts.at(i));
    }
    m_volumeAxis->setRange(0, double(most) * volumePart);
}

void NetChart::setPrevious(const std::optional<double> &net)
{
    m_previous = net;
    refresh();
}

int NetChart::pieces() const
{
    return int(std::count_if(
        m_pieces.begin(), m_pieces.end(), [](const Piece &piece) { return piece.line->count() > 0; }));
}

void NetChart::restyle()
{
    ChartView::restyle();
    const Theme &theme = Theme::of(this);
    QPen pen(theme.chart.at(0), m_days.size() > 120 ? 1.4 : 2);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    QColor fill = theme.chart.at(0);
    fill.setAlpha(theme.dark ? 56 : 40);
    for (const Piece &piece : std::as_const(m_pieces)) {
        piece.band->setPen(Qt::NoPen);
        piece.band->setBrush(fill);
        piece.line->setPen(pen);
    }
    const std::array<QBrush, 4> fills{hatchedFill(theme.areaNegative, theme.surface),
                                      theme.areaNeutral,
                                      theme.areaPositive,
                                      QBrush(Qt::NoBrush)};
    for (size_t i = 0; i < fills.size() && qsizetype(i) < m_volume.size(); ++i) {
        QBarSet *const set = m_volume.at(qsizetype(i));
        set->setBrush(fills.at(i));
        // What is not counted is hollow.
        set->setPen(i + 1 < fills.size() ? QPen(Qt::NoPen) : QPen(theme.line2, 1));
    }
    refresh();
}

QRect NetChart::pointRect(int point) const
{
    const services::NetDay day = m_days.value(point);
    if (!day.net) {
        const QRectF area = plotArea();
        return QRectF(place(point, 0).x() - 4, area.top(), 8, area.height()).toRect();
    }
    const QPointF at = place(point, *day.net);
    return QRectF(at.x() - 5, at.y() - 5, 10, 10).toRect();
}

int NetChart::pointAt(const QPoint &position) const
{
    const QRectF area = plotArea();
    if (!area.contains(position) || m_days.isEmpty())
        return -1;
    const double part = (position.x() - area.left()) / area.width();
    return std::clamp(int(part * double(m_days.size())), 0, int(m_days.size()) - 1);
}

void NetChart::paintAlerts(QPainter *painter)
{
    const Theme &theme = Theme::of(this);
    const QRectF area = plotArea();
    QColor ground = theme.failed.fill;
    ground.setAlpha(theme.dark ? 90 : 130);
    const QFont small = ui::font(TextSize::Meta, QFont::DemiBold);
    const QString word = tr("Alert");
    const int width = textWidth(small, word) + 20;
    double free = area.right() + 1; // words do not run into each other
    for (const Stretch &stretch : std::as_const(m_alerts)) {
        const double left = place(stretch.from - 0.5, 0).x();
        const double right = place(stretch.to + 0.5, 0).x();
        painter->fillRect(QRectF(left, area.top(), std::max(3.0, right - left), area.height()), ground);
        const double end = std::clamp((left + right + width) / 2, area.left() + width, area.right());
        if (end > free)
            continue;
        free = end - width - 8;
        paintElided(painter,
                    QRect(int(end) - width, int(area.top()) - 20, width - 18, 18),
                    word,
                    small,
                    theme.failed.text,
                    Qt::AlignRight | Qt::AlignVCenter);
        paintIcon(painter, QRectF(end - 14, area.top() - 18, 14, 14), u"warning"_s, theme.failed.text);
    }
}

void NetChart::paintDates(QPainter *painter)
{
    const Theme &theme = Theme::of(this);
    const int y = int(plotArea().bottom()) + 4;
    const auto label = [&](qsizetype i, Qt::Alignment alignment) {
        const double x = place(double(i), 0).x();
        const int left = alignment & Qt::AlignLeft ? int(x)
            : alignment & Qt::AlignRight           ? int(x) - 100
                                                   : int(x) - 50;
        paintElided(painter,
                    QRect(left, y, 100, 16),
                    format::shortDate(m_days.at(i).day, m_today),
                    ui::font(TextSize::Meta),
                    theme.text3,
                    alignment | Qt::AlignVCenter);
    };
    const qsizetype last = m_days.size() - 1;
    label(0, Qt::AlignLeft);
    if (last >= 2)
        label(last, Qt::AlignRight);
    if (last >= 8) {
        label(last / 3, Qt::AlignHCenter);
        label(2 * last / 3, Qt::AlignHCenter);
    }
}

void NetChart::paintOver(QPainter *painter)
{
    if (m_days.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    const QRectF area = plotArea();
    paintAlerts(painter);
    paintDates(painter);
    if (m_previous) {
        const double y = place(0, *m_previous).y();
        if (y >= area.top() && y <= area.bottom()) {
            painter->setPen(QPen(theme.text3, 1.2, Qt::DashLine));
            painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
    }
    for (qsizetype i = m_days.size() - 1; i >= 0; --i) {
        if (!m_days.at(i).net)
            continue;
        painter->setPen(QPen(theme.surface, 1.5));
        painter->setBrush(theme.chart.at(0));
        painter->drawEllipse(place(double(i), *m_days.at(i).net), 4, 4);
        break;
    }
}

} // namespace ruche::ui
