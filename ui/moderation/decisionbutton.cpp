// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/decisionbutton.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

DecisionButton::DecisionButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DecisionButton::setKeys(const QString &keys)
{
    m_keys = keys;
    update();
}

void DecisionButton::setConsequence(const QString &text)
{
    m_consequence = text;
    setToolTip(text);
    setAccessibleDescription(text);
    update();
}

QSize DecisionButton::sizeHint() const
{
    return {200, scaled(40)};
}

void DecisionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const bool on = isEnabled();
    if (on && (underMouse() || isDown()))
        paintFrame(&painter, rect(), metrics::radiusSmall, isDown() ? theme.press : theme.hover, {});
    const int side = scaled(16);
    const QColor ink = on ? theme.text : theme.text3;
    const int line = scaled(18);
    const int top = (height() - line - scaled(16)) / 2;
    paintIcon(&painter, QRectF(8, top + (line - side) / 2.0, side, side), m_icon, on ? theme.text2 : ink);
    const int left = 8 + side + 10;
    const int keys = on && !m_keys.isEmpty()
        ? paintKeyHint(&painter, QRect(left, top, width() - left - 8, line), m_keys, theme)
        : 0;
    paintElided(&painter,
                QRect(left, top, width() - left - 16 - keys, line),
                text(),
                ui::font(TextSize::Small, QFont::DemiBold),
                ink);
    paintElided(&painter,
                QRect(left, top + line, width() - left - 8, scaled(16)),
                m_consequence,
                ui::font(TextSize::Meta),
                theme.text3);
    if (hasFocus())
        paintFocusRing(&painter, rect(), metrics::radiusSmall, theme, -2);
}

} // namespace ruche::ui
