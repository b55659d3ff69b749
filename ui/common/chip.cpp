// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "ui/common/icons.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Chip::Chip(const QString &text, ChipKind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setText(text);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_removable)
            emit removeRequested();
    });
}

void Chip::setKind(ChipKind kind)
{
    m_kind = kind;
    update();
}

void Chip::setFilter(bool on)
{
    m_filter = on;
    setFocusPolicy(on || m_removable ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
}

void Chip::setRemovable(bool on)
{
    m_removable = on;
    setFocusPolicy(on || m_filter ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
}

void Chip::setMenuArrow(bool on)
{
    m_arrow = on;
    updateGeometry();
}

QString Chip::endIcon() const
{
    if (m_removable)
        return u"close"_s;
    return m_arrow ? u"chevron-down"_s : QString();
}

QSize Chip::sizeHint() const
{
    const int end = endIcon().isEmpty() ? 0 : scaled(13) + 6;
    if (!m_filter)
        return chipSize(text()) + QSize(end, 0);
    return {textWidth(ui::font(TextSize::Small, QFont::Medium), text()) + 20 + end,
            scaled(metrics::compactHeight)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QString end = endIcon();
    QColor ink = theme.text2;
    if (m_filter) {
        const bool on = isChecked() || m_kind == ChipKind::Soft;
        ink = on ? theme.accentText : theme.text2;
        const QColor fill = on ? theme.soft : (underMouse() ? theme.hover : theme.surface);
        paintFrame(&painter, rect(), metrics::radius, fill, on ? theme.softLine : theme.line2);
        paintElided(&painter,
                    rect().adjusted(10, 0, end.isEmpty() ? -10 : -8 - scaled(13), 0),
                    text(),
                    ui::font(TextSize::Small, QFont::Medium),
                    ink);
    } else {
        const QRect drawn
            = paintChip(&painter, QPoint(0, (height() - scaled(20)) / 2), text(), m_kind, theme);
        if (!end.isEmpty()) {
            paintFrame(&painter,
                       QRect(0, drawn.top(), width(), drawn.height()),
                       metrics::radiusSmall,
                       theme.sunken,
                       theme.line);
            paintElided(
                &painter, drawn.adjusted(7, 0, 0, 0), text(), ui::font(TextSize::Meta, QFont::Medium), ink);
        }
    }
    if (!end.isEmpty()) {
        const int side = scaled(13);
        paintIcon(&painter, QRectF(width() - side - 7, (height() - side) / 2.0, side, side), end, ink);
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), metrics::radius, theme, -2);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace ruche::ui
