// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navrow.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

NavRow::NavRow(const QString &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLabel(text);
}

void NavRow::setLabel(const QString &text)
{
    setText(text);
    describe();
}

void NavRow::setDot(const QString &color)
{
    m_dot = color;
    update();
}

void NavRow::setCount(int count, bool hot)
{
    m_count = count;
    m_hot = hot;
    describe();
}

void NavRow::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
}

void NavRow::describe()
{
    setAccessibleName(m_count > 0 ? u"%1, %2"_s.arg(text(), format::number(m_count)) : text());
    setToolTip(m_narrow ? text().toHtmlEscaped() : QString());
    update();
}

QSize NavRow::sizeHint() const
{
    return {m_narrow ? metrics::railNarrow - 16 : metrics::railWide - 16, scaled(metrics::navRow)};
}

void NavRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (isChecked())
        paintFrame(&painter, rect(), metrics::radius, theme.surface, theme.line2);
    else if (underMouse() || isDown())
        paintFrame(&painter, rect(), metrics::radius, isDown() ? theme.press : theme.hover, QColor());
    const int side = scaled(16);
    const int left = m_narrow ? (width() - side) / 2 : 8;
    const QRectF glyph(left, (height() - side) / 2.0, side, side);
    if (!m_icon.isEmpty())
        paintIcon(&painter, glyph, m_icon, isChecked() ? theme.accent : theme.text2);
    else
        paintDot(&painter, glyph, theme.brandColor(m_dot));
    const QString count = m_count > 0 ? format::number(m_count) : QString();
    if (m_narrow) {
        if (m_hot && m_count > 0)
            paintBadge(&painter, QRect(0, -1, width(), scaled(16)), count, true, theme);
    } else {
        const QRect room = rect().adjusted(left + side + 10, 0, -8, 0);
        const int used = count.isEmpty() ? 0 : paintBadge(&painter, room, count, m_hot, theme) + 8;
        paintElided(&painter,
                    room.adjusted(0, 0, -used, 0),
                    text(),
                    ui::font(TextSize::Base, QFont::Medium),
                    isChecked() ? theme.text : theme.text2);
    }
}

} // namespace ruche::ui
