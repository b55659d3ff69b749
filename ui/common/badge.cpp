// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/badge.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QPainter>

namespace ruche::ui {

Badge::Badge(int count, bool hot, QWidget *parent)
    : QWidget(parent)
    , m_count(count)
    , m_hot(hot)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(count);
}

void Badge::setCount(int count)
{
    m_count = count;
    setAccessibleName(count > 0 ? format::number(count) : QString());
    updateGeometry();
    update();
}

void Badge::setHot(bool hot)
{
    m_hot = hot;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return m_count > 0 ? QSize(badgeWidth(format::number(m_count), m_hot), scaled(16)) : QSize(0, scaled(16));
}

void Badge::paintEvent(QPaintEvent *)
{
    if (m_count <= 0)
        return;
    QPainter painter(this);
    paintBadge(&painter, rect(), format::number(m_count), m_hot, Theme::of(this));
}

} // namespace ruche::ui
