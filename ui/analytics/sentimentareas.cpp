// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/sentimentareas.h"

#include "core/text/names.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

SentimentAreas::SentimentAreas(QWidget *parent)
    : ChartView(parent)
{
    for (int i = 0; i < 4; ++i)
        m_edges.append(new QLineSeries(this));
    for (int i = 0; i < 3; ++i) {
        auto *const area = new QAreaSeries(m_edges.at(i + 1), m_edges.at(i));
        attach(area);
        m_areas.append(area);
    }
    setRoom(48, 10, 96, 22);
    setValueLabels({{0, format::percent(0)}, {50, format::percent(50)}, {100, format::percent(100)}});
    restyle();
}

void SentimentAreas::setStretches(const QList<Stretch> &stretches, QDate today)
{
    m_stretches = stretches;
    m_today = today;
    std::array<QList<QPointF>, 4> edges;
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        const Stretch &stretch = stretches.at(i);
        const double whole = std::max(1, stretch.total());
        const double negative = 100.0 * stretch.negative / whole;
        const double neutral = 100.0 * stretch.neutral / whole;
        const double x = double(i);
        edges[0].append({x, 0});
        edges[1].append({x, negative});
        edges[2].append({x, negative + neutral});
        edges[3].append({x, 100});
    }
    for (size_t i = 0; i < edges.size(); ++i)
        m_edges.at(qsizetype(i))->replace(edges.at(i));
    setSpan(0, double(std::max<qsizetype>(1, stretches.size() - 1)));
    setValueLabels({{0, format::percent(0)}, {50, format::percent(50)}, {100, format::percent(100)}});
    restyle();
}

void SentimentAreas::restyle()
{
    ChartView::restyle();
    if (m_areas.size() < 3)
        return;
    const Theme &theme = Theme::of(this);
    const std::array<QColor, 3> fills{theme.areaNegative, theme.areaNeutral, theme.areaPositive};
    for (size_t i = 0; i < fills.size(); ++i) {
        QAreaSeries *const area = m_areas.at(qsizetype(i));
        area->setColor(fills.at(i));
        area->setBrush(i == 0 ? hatchedFill(fills.at(i), theme.surface) : QBrush(fills.at(i)));
        area->setPen(QPen(theme.surface, 1.5));
    }
    refresh();
}

QRect SentimentAreas::pointRect(int point) const
{
    const QRectF area = plotArea();
    return QRectF(place(point, 0).x() - 4, area.top(), 8, area.height()).toRect();
}

int SentimentAreas::pointAt(const QPoint &position) const
{
    if (!plotArea().contains(position) || m_stretches.isEmpty())
        return -1;
    const double part = (position.x() - plotArea().left()) / plotArea().width();
    return std::clamp(
        int(std::lround(part * double(m_stretches.size() - 1))), 0, int(m_stretches.size()) - 1);
}

void SentimentAreas::paintOver(QPainter *painter)
{
    if (m_stretches.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    const QRectF area = plotArea();
    const Stretch &last = m_stretches.constLast();
    using enum domain::Sentiment::Label;
    const std::array<domain::Sentiment::Label, 3> labels{Positive, Neutral, Negative};
    const std::array<int, 3> counts{last.positive, last.neutral, last.negative};
    const double whole = std::max(1, last.total());
    double above = 0;
    int lowest = int(area.top()) - 16; // labels keep their distance when an area is thin
    for (size_t i = 0; i < labels.size(); ++i) {
        const double share = 100.0 * counts.at(i) / whole;
        const int wanted = int(area.top() + area.height() * (above + share / 2) / 100) - 8;
        const int room = int(area.bottom()) - 16 * (3 - int(i));
        const int y = std::max(lowest + 16, std::min(wanted, room));
        lowest = y;
        above += share;
        paintElided(painter,
                    QRect(int(area.right()) + 6, y, 90, 16),
                    text::name(labels.at(i)) + u' ' + format::percent(share),
                    ui::font(TextSize::Meta, QFont::Medium),
                    theme.text);
    }
    const int y = int(area.bottom()) + 4;
    const QFont meta = ui::font(TextSize::Meta);
    const QString from = format::shortDate(m_stretches.constFirst().from, m_today);
    const QString to = format::shortDate(last.to, m_today);
    paintElided(painter, QRect(int(area.left()), y, 100, 16), from, meta, theme.text3);
    paintElided(painter,
                QRect(int(area.right()) - 100, y, 100, 16),
                to,
                meta,
                theme.text3,
                Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace ruche::ui
