// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/tipbar.h"

#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

namespace ruche::ui {

TipBar::TipBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusTip"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void TipBar::say(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setVisible(!text.isEmpty());
    setAccessibleName(text);
    if (text.isEmpty())
        return;
    place();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

void TipBar::placeIn(const QRect &area)
{
    m_area = area;
    place();
}

void TipBar::place()
{
    const int wanted = textWidth(ui::font(TextSize::Small), m_text) + 28;
    const int height = scaled(32);
    setGeometry(m_area.left() + metrics::pageMargin,
                m_area.bottom() - metrics::pageMargin - height,
                std::min(wanted, m_area.width() - 2 * metrics::pageMargin),
                height);
}

void TipBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.toast, theme.dark ? theme.line2 : theme.toast);
    paintElided(&painter, rect().adjusted(14, 0, -14, 0), m_text, ui::font(TextSize::Small), theme.toastText);
}

} // namespace ruche::ui
