// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/alertrow.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

AlertRow::AlertRow(const QString &text, const QString &detail, bool open, QWidget *parent)
    : QAbstractButton(parent)
    , m_detail(detail)
    , m_open(open)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(text + u". "_s + detail);
}

void AlertRow::setCurrent(bool on)
{
    m_isCurrent = on;
    update();
}

QSize AlertRow::sizeHint() const
{
    return {240, scaled(metrics::twoLineRow)};
}

void AlertRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintRowBackground(&painter, rect(), m_isCurrent, underMouse(), theme);
    const int left = metrics::rowPadding;
    paintIcon(&painter,
              QRectF(left, (height() - 18) / 2.0, 18, 18),
              u"warning"_s,
              m_open ? theme.failed.text : theme.text3);
    const QRect words = rect().adjusted(left + 28, 0, -metrics::rowPadding, 0);
    const int middle = height() / 2;
    paintElided(&painter,
                QRect(words.left(), middle - 19, words.width(), 19),
                text(),
                ui::font(TextSize::Small, QFont::DemiBold),
                theme.text);
    paintElided(&painter,
                QRect(words.left(), middle + 1, words.width(), 17),
                m_detail,
                ui::font(TextSize::Meta),
                theme.text2);
    if (hasFocus())
        paintFocusRing(&painter, rect(), 0, theme, -2);
}

} // namespace ruche::ui
