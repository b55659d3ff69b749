// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messagerow.h"

#include "core/text/names.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MessageRow::MessageRow(const QString &network,
                       const std::optional<domain::Sentiment> &sentiment,
                       const QString &text,
                       const QString &when,
                       int lines,
                       QWidget *parent)
    : QAbstractButton(parent)
    , m_network(network)
    , m_sentiment(sentiment)
    , m_when(when)
    , m_lines(lines)
{
    setText(text.simplified());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList parts{this->text()};
    if (sentiment)
        parts.append(text::name(sentiment->label));
    parts.append(when);
    setAccessibleName(parts.join(u", "_s));
}

QSize MessageRow::sizeHint() const
{
    return {200, m_lines > 1 ? scaled(42) : scaled(metrics::compactHeight)};
}

QSize MessageRow::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void MessageRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (underMouse() || isDown())
        paintFrame(&painter, rect(), metrics::radiusSmall, isDown() ? theme.press : theme.hover, {});
    const int side = scaled(13);
    const int firstLine = m_lines > 1 ? scaled(21) : height();
    int left = 6;
    paintIcon(&painter,
              QRectF(left, (firstLine - side) / 2.0 + (m_lines > 1 ? 2 : 0), side, side),
              networkIconName(m_network),
              theme.text2);
    left += side + 8;
    const QFont meta = ui::font(TextSize::Meta);
    const int whenWidth = textWidth(meta, m_when) + 2;
    paintElided(&painter,
                QRect(width() - 6 - whenWidth, 0, whenWidth, height()),
                m_when,
                meta,
                theme.text3,
                Qt::AlignRight | Qt::AlignVCenter);
    int right = width() - 6 - whenWidth - 8;
    if (m_sentiment) {
        right -= scaled(14);
        paintSentiment(&painter, QRect(right, 0, scaled(14), height()), *m_sentiment, false, theme);
        right -= 8;
    }
    const QRect words(left, 0, right - left, height());
    if (m_lines > 1) {
        const int lineHeight = scaled(17);
        const bool two = textWidth(ui::font(TextSize::Small), text()) > words.width();
        const int top = (height() - (two ? 2 : 1) * lineHeight) / 2;
        paintParagraph(&painter,
                       words.adjusted(0, top, 0, 0),
                       text(),
                       ui::font(TextSize::Small),
                       theme.text2,
                       2,
                       lineHeight);
    } else {
        paintElided(&painter, words, text(), ui::font(TextSize::Small), theme.text2);
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), metrics::radiusSmall, theme, -2);
}

} // namespace ruche::ui
