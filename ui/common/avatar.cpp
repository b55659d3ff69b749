// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/avatar.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace ruche::ui {

Avatar::Avatar(const QString &name, int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

QSize Avatar::sizeHint() const
{
    return {scaled(m_size), scaled(m_size)};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_name, Theme::of(this));
}

} // namespace ruche::ui
