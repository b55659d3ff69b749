// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/figurerow.h"

#include "ui/common/painting.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

FigureRow::FigureRow(const QString &name, double part, const QString &figure, int series, QWidget *parent)
    : QAbstractButton(parent)
    , m_part(part)
    , m_figure(figure)
    , m_series(series)
{
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name + u": "_s + figure);
}

void FigureRow::setCurrent(bool on)
{
    m_isCurrent = on;
    update();
}

QSize FigureRow::sizeHint() const
{
    return {220, scaled(26)};
}

void FigureRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (m_isCurrent || underMouse())
        paintFrame(&painter, rect(), metrics::radiusSmall, m_isCurrent ? theme.soft : theme.hover, QColor());
    const QFont small = ui::font(TextSize::Small, m_isCurrent ? QFont::DemiBold : QFont::Normal);
    const int inset = 8;
    const int nameWidth = width() * 40 / 100 - inset;
    const int figureWidth = scaled(76);
    paintElided(&painter, QRect(inset, 0, nameWidth, height()), text(), small, theme.text);
    const QRectF track(
        inset + nameWidth + 8, height() / 2.0 - 5, width() - nameWidth - figureWidth - 2 * inset - 16, 10);
    if (m_part >= 0) {
        painter.fillRect(track, theme.press);
        painter.fillRect(
            QRectF(track.left(), track.top(), track.width() * std::clamp(m_part, 0.0, 1.0), track.height()),
            theme.chart.at(size_t(m_series) % theme.chart.size()));
    }
    paintTabular(&painter,
                 QRect(width() - inset - figureWidth, 0, figureWidth, height()),
                 m_figure,
                 ui::font(TextSize::Small, QFont::DemiBold),
                 theme.text);
    if (hasFocus())
        paintFocusRing(&painter, rect(), metrics::radiusSmall, theme, -2);
}

} // namespace ruche::ui
