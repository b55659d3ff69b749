// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/keyhint.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace ruche::ui {

KeyHint::KeyHint(const QString &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyHint::setKeys(const QString &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    return m_keys.isEmpty() ? QSize(0, 0) : QSize(keyHintWidth(m_keys), scaled(18));
}

void KeyHint::paintEvent(QPaintEvent *)
{
    if (m_keys.isEmpty())
        return;
    QPainter painter(this);
    paintKeyHint(&painter, rect(), m_keys, Theme::of(this));
}

} // namespace ruche::ui
