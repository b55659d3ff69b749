// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/surface.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace ruche::ui {

Surface::Surface(Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
{
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    if (m_lines.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, theme.line);
    if (m_lines.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, theme.line);
    if (m_lines.testFlag(Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), theme.line);
    if (m_lines.testFlag(Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), theme.line);
}

} // namespace ruche::ui
