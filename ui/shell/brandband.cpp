// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/brandband.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace ruche::ui {

BrandBand::BrandBand(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("brandBand"));
    setFixedHeight(3);
    hide();
}

void BrandBand::setBrand(const QString &color)
{
    m_color = color;
    setVisible(!color.isEmpty());
    update();
}

void BrandBand::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).brandColor(m_color));
}

} // namespace ruche::ui
