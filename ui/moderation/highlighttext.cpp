// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/highlighttext.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ruche::ui {

HighlightText::HighlightText(TextSize size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HighlightText::setContent(const QString &text, const QList<HighlightSpan> &spans)
{
    m_text = text;
    m_text.replace(QChar(u'\n'), QChar(QChar::LineSeparator)); // as long as it was: spans stay right
    m_spans = spans;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int HighlightText::layOut(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const Theme &theme = Theme::of(this);
    QList<QTextLayout::FormatRange> ranges;
    for (const HighlightSpan &span : m_spans) {
        QTextLayout::FormatRange range;
        range.start = int(std::clamp<qsizetype>(span.from, 0, m_text.size()));
        range.length = int(std::clamp<qsizetype>(span.length, 0, m_text.size() - range.start));
        range.format.setForeground(theme.negative);
        range.format.setFontUnderline(true);
        range.format.setBackground(theme.status(domain::PostState::Failed).fill);
        if (range.length > 0)
            ranges << range;
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    qreal y = 0;
    const qreal lineHeight = scaled(m_size == TextSize::Reading ? 22 : 18);
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(20, width));
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += std::max(lineHeight, line.height());
    }
    layout.endLayout();
    return int(std::ceil(y));
}

int HighlightText::heightForWidth(int width) const
{
    QTextLayout layout(m_text, ui::font(m_size));
    return layOut(layout, width);
}

QSize HighlightText::sizeHint() const
{
    return {240, heightForWidth(std::max(240, width()))};
}

void HighlightText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout(m_text, ui::font(m_size));
    layOut(layout, width());
    painter.setPen(Theme::of(this).text);
    layout.draw(&painter, {});
}

} // namespace ruche::ui
