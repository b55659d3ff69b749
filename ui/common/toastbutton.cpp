// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toastbutton.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace ruche::ui {

ToastButton::ToastButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void ToastButton::setKeys(const QString &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

QSize ToastButton::sizeHint() const
{
    const int keys = m_keys.isEmpty() ? 0 : keyHintWidth(m_keys) + 12;
    return {textWidth(font(), text()) + textWidth(font(), QStringLiteral("  ")) + 16 + keys, scaled(28)};
}

void ToastButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    QRect content = rect().adjusted(8, 0, -6, 0);
    const QFont strong = ui::font(TextSize::Base, QFont::DemiBold);
    const int used
        = paintElided(&painter, content, text(), strong, underMouse() ? theme.toastText : theme.toastAction);
    if (!m_keys.isEmpty()) {
        const int width = keyHintWidth(m_keys);
        const QRectF box(content.left() + used + 12, (height() - scaled(18)) / 2.0, width, scaled(18));
        paintFrame(&painter, box, metrics::radiusTiny, QColor(), theme.toastLine);
        paintElided(&painter,
                    box.toRect(),
                    m_keys,
                    ui::font(TextSize::Meta, QFont::Medium),
                    theme.toastMuted,
                    Qt::AlignCenter);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.toastAction, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace ruche::ui
