// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/monthbars.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MonthBars::MonthBars(QWidget *parent)
    : ChartView(parent)
    , m_before(new QBarSet(u"before"_s))
    , m_now(new QBarSet(u"now"_s))
{
    auto *const series = new QBarSeries;
    series->append(m_before);
    series->append(m_now);
    series->setBarWidth(0.72);
    attach(series);
    setOpens(true);
    setRoom(44, 22, 12, 22); // the figure of the highest bar stands above it
    restyle();
}

void MonthBars::setBars(const QList<MonthBar> &bars)
{
    m_bars = bars;
    const int old = m_now->count();
    const int count = int(bars.size());
    if (old > count) {
        m_now->remove(count, old - count);
        m_before->remove(count, old - count);
    } else {
        for (int i = old; i < count; ++i) {
            m_now->append(0);
            m_before->append(0);
        }
    }
    m_now->deselectAllBars();
    double highest = 0;
    for (int i = 0; i < count; ++i) {
        const MonthBar &bar = bars.at(i);
        m_now->replace(i, bar.value.value_or(0));
        m_before->replace(i, bar.yearBefore.value_or(0));
        m_now->setBarSelected(i, bar.partial);
        highest = std::max({highest, bar.value.value_or(0), bar.yearBefore.value_or(0)});
    }
    setSpan(-0.5, std::max(1, count) - 0.5);
    setValueLabels(roundLabels(highest));
}

void MonthBars::restyle()
{
    ChartView::restyle();
    if (!m_now)
        return;
    const Theme &theme = Theme::of(this);
    QColor partial = theme.chart.at(0);
    partial.setAlphaF(0.55F);
    // Bars keep the colour that they were selected with.
    const QList<int> selected = m_now->selectedBars();
    m_now->deselectAllBars();
    m_now->setColor(theme.chart.at(0));
    m_now->setBorderColor(Qt::transparent);
    m_now->setSelectedColor(partial);
    m_now->selectBars(selected);
    m_before->setColor(theme.previous);
    m_before->setBorderColor(Qt::transparent);
    refresh();
}

QRect MonthBars::pointRect(int point) const
{
    const QRectF area = plotArea();
    const double slot = area.width() / double(std::max<qsizetype>(1, m_bars.size()));
    return QRectF(area.left() + slot * (point + 0.08), area.top(), slot * 0.84, area.height()).toRect();
}

int MonthBars::pointAt(const QPoint &position) const
{
    const QRectF area = plotArea().adjusted(0, 0, 0, 20);
    if (!area.contains(position) || m_bars.isEmpty())
        return -1;
    return std::min(int((position.x() - area.left()) / area.width() * double(m_bars.size())),
                    int(m_bars.size()) - 1);
}

void MonthBars::paintOver(QPainter *painter)
{
    const Theme &theme = Theme::of(this);
    const QRectF area = plotArea();
    const QLocale locale;
    int top = -1;
    for (int i = 0; i < m_bars.size(); ++i) {
        if (m_bars.at(i).value && (top < 0 || *m_bars.at(i).value > *m_bars.at(top).value))
            top = i;
    }
    const double slot = area.width() / double(std::max<qsizetype>(1, m_bars.size()));
    const int each = slot < 22 ? 2 : 1; // labels that would touch are left out
    for (int i = 0; i < m_bars.size(); ++i) {
        const MonthBar &bar = m_bars.at(i);
        const QRect rect = pointRect(i);
        if (!bar.value) {
            const QRectF gap(rect.center().x() - slot * 0.02, area.bottom() - 26, slot * 0.36, 26);
            painter->setPen(QPen(theme.line2, 1, Qt::DashLine));
            painter->setBrush(QBrush(theme.line2, Qt::BDiagPattern));
            painter->drawRect(gap);
        } else if (i == top || i == m_bars.size() - 1) {
            const QPointF at = place(i, *bar.value);
            paintElided(painter,
                        QRect(int(at.x() - slot * 0.6), int(at.y()) - 17, int(slot * 1.6), 16),
                        format::compactNumber(*bar.value),
                        ui::font(TextSize::Meta, QFont::DemiBold),
                        theme.text,
                        Qt::AlignCenter,
                        Qt::ElideNone);
        }
        if (i % each == (m_bars.size() - 1) % each) {
            const bool last = i == m_bars.size() - 1;
            paintElided(painter,
                        QRect(rect.left() - 8, int(area.bottom()) + 4, rect.width() + 16, 16),
                        locale.standaloneMonthName(bar.month.month(), QLocale::ShortFormat),
                        ui::font(TextSize::Tiny, last ? QFont::DemiBold : QFont::Normal),
                        last ? theme.text : theme.text3,
                        Qt::AlignCenter,
                        Qt::ElideNone);
        }
    }
}

} // namespace ruche::ui
