// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/dayline.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QChart>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

DayLine::DayLine(QWidget *parent)
    : ChartView(parent)
{
    setOpens(true);
    setRoom(44, 12, 16, 22);
}

void DayLine::setDays(const QList<Day> &days, QDate today)
{
    m_days = days;
    m_today = today;
    QList<QList<QPointF>> runs;
    double highest = 0;
    bool open = false;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (!days.at(i).value) {
            open = false;
            continue;
        }
        if (!open)
            runs.append(QList<QPointF>());
        open = true;
        runs.last().append({double(i), *days.at(i).value});
        highest = std::max(highest, *days.at(i).value);
    }
    while (m_pieces.size() < runs.size()) {
        auto *const piece = new QLineSeries;
        attach(piece);
        m_pieces.append(piece);
    }
    setSpan(0, double(std::max<qsizetype>(1, days.size() - 1)));
    setValueLabels(roundLabels(highest));
    for (qsizetype i = 0; i < m_pieces.size(); ++i)
        m_pieces.at(i)->replace(i < runs.size() ? runs.at(i) : QList<QPointF>());
    restyle();
}

int DayLine::pieces() const
{
    return int(std::count_if(
        m_pieces.begin(), m_pieces.end(), [](const QLineSeries *piece) { return piece->count() > 0; }));
}

void DayLine::restyle()
{
    ChartView::restyle();
    const Theme &theme = Theme::of(this);
    QPen pen(theme.chart.at(0), m_days.size() > 120 ? 1 : 2);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    for (QLineSeries *const piece : std::as_const(m_pieces))
        piece->setPen(pen);
    refresh();
}

QRect DayLine::pointRect(int point) const
{
    const QPointF at = place(point, m_days.value(point).value.value_or(0));
    return QRectF(at.x() - 5, at.y() - 5, 10, 10).toRect();
}

int DayLine::pointAt(const QPoint &position) const
{
    const QRectF area = plotArea().adjusted(-6, 0, 6, 0);
    if (!area.contains(position) || m_days.isEmpty())
        return -1;
    const double part = (position.x() - plotArea().left()) / plotArea().width();
    return std::clamp(int(std::lround(part * double(m_days.size() - 1))), 0, int(m_days.size()) - 1);
}

void DayLine::paintOver(QPainter *painter)
{
    if (m_days.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    const QRectF area = plotArea();
    const int y = int(area.bottom()) + 4;
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
    label(0, Qt::AlignLeft);
    if (m_days.size() > 2) {
        label(m_days.size() / 2, Qt::AlignHCenter);
        label(m_days.size() - 1, Qt::AlignRight);
    }
    // The last known point carries its value.
    for (qsizetype i = m_days.size() - 1; i >= 0; --i) {
        if (!m_days.at(i).value)
            continue;
        const QPointF at = place(double(i), *m_days.at(i).value);
        painter->setPen(QPen(theme.surface, 1.5));
        painter->setBrush(theme.chart.at(0));
        painter->drawEllipse(at, 4, 4);
        break;
    }
}

} // namespace ruche::ui
