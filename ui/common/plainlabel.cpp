// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plainlabel.h"

#include "ui/common/painting.h"

#include <QEvent>
#include <QPainter>

namespace ruche::ui {

PlainLabel::PlainLabel(QWidget *parent)
    : PlainLabel(QString(), parent)
{
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    applyFont();
}

void PlainLabel::setTextSize(TextSize size, QFont::Weight weight)
{
    m_size = size;
    m_weight = weight;
    applyFont();
}

void PlainLabel::setInk(Ink ink)
{
    m_ink = ink;
    applyFont();
}

void PlainLabel::setEliding(bool on, Qt::TextElideMode mode)
{
    m_eliding = on;
    m_elideMode = mode;
    updateGeometry();
    update();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_eliding ? QSize(std::min(hint.width(), 24), hint.height()) : hint;
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool outer = event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange;
    if (outer && !m_applying)
        applyFont();
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_eliding) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect area = contentsRect();
    paintElided(&painter, area, text(), font(), color(), alignment(), m_elideMode);
    const bool cut = textWidth(font(), text()) > area.width();
    if (cut != !toolTip().isEmpty())
        setToolTip(cut ? text() : QString());
}

QColor PlainLabel::color() const
{
    const Theme &theme = Theme::of(this);
    if (!isEnabled())
        return theme.text3;
    switch (m_ink) {
    case Ink::Text:
        return theme.text;
    case Ink::Secondary:
        return theme.text2;
    case Ink::Meta:
        return theme.text3;
    case Ink::Accent:
        return theme.accentText;
    case Ink::Failed:
        return theme.failed.text;
    case Ink::Warn:
        return theme.warn;
    case Ink::Positive:
        return theme.positive;
    case Ink::Toast:
        return theme.toastText;
    }
    return theme.text;
}

void PlainLabel::applyFont()
{
    m_applying = true;
    setFont(ui::font(m_size, m_weight));
    QPalette p = palette();
    p.setColor(QPalette::WindowText, color());
    setPalette(p);
    m_applying = false;
}

} // namespace ruche::ui
