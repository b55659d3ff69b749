// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/branddot.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace ruche::ui {

BrandDot::BrandDot(const domain::Brand &brand, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBrand(brand);
}

void BrandDot::setBrand(const domain::Brand &brand)
{
    m_color = brand.color;
    setToolTip(brand.name.toHtmlEscaped());
    setAccessibleName(brand.name);
    update();
}

QSize BrandDot::sizeHint() const
{
    return {scaled(8), scaled(16)};
}

void BrandDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDot(&painter, rect(), Theme::of(this).brandColor(m_color));
}

} // namespace ruche::ui
