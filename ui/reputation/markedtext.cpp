// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/markedtext.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr double markedLineHeight = 25;

} // namespace

MarkedText::MarkedText(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MarkedText::setText(const QString &text, const QList<domain::MoodEvidence> &evidence)
{
    // A line break is a blank here: the places of the evidence stay as they are.
    m_text = text.left(longest);
    std::replace_if(
        m_text.begin(), m_text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; }, u' ');
    if (text.size() > longest)
        m_text += u'…';
    m_evidence = evidence;
    setAccessibleName(text);
    updateGeometry();
    update();
}

double MarkedText::layOut(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    const double step = scaled(int(markedLineHeight));
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (step - line.height()) / 2});
        y += step;
    }
    layout.endLayout();
    return y;
}

int MarkedText::heightForWidth(int width) const
{
    QTextLayout layout(m_text, ui::font(TextSize::Reading));
    return int(std::ceil(layOut(layout, std::max(width, 40))));
}

QSize MarkedText::sizeHint() const
{
    return {300, heightForWidth(300)};
}

QSize MarkedText::minimumSizeHint() const
{
    return {120, scaled(int(markedLineHeight))};
}

void MarkedText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void MarkedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    QTextLayout layout(m_text, ui::font(TextSize::Reading));
    QList<QTextLayout::FormatRange> ranges;
    for (const domain::MoodEvidence &piece : m_evidence) {
        QTextLayout::FormatRange range;
        range.start = int(piece.start);
        range.length = int(piece.length);
        range.format.setForeground(piece.weight < 0 ? theme.negative : theme.positive);
        ranges << range;
    }
    layout.setFormats(ranges);
    layOut(layout, width());
    const auto mark = [&](qsizetype start, qsizetype length, const QColor &ink, bool ground) {
        if (start < 0 || length <= 0 || start + length > m_text.size())
            return;
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int from = std::max(int(start), line.textStart());
            const int to = std::min(int(start + length), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double left = line.cursorToX(from);
            const double right = line.cursorToX(to);
            const QRectF box(
                std::min(left, right) - 2, line.y(), std::abs(right - left) + 4, line.height() + 1);
            if (ground) {
                QColor fill = ink;
                fill.setAlpha(theme.dark ? 60 : 34);
                painter.setPen(Qt::NoPen);
                painter.setBrush(fill);
                painter.drawRoundedRect(box, 3, 3);
            }
            painter.setPen(QPen(ink, 1.6, ground ? Qt::SolidLine : Qt::DashLine));
            painter.drawLine(box.bottomLeft(), box.bottomRight());
        }
    };
    for (const domain::MoodEvidence &piece : m_evidence) {
        mark(piece.start, piece.length, piece.weight < 0 ? theme.negative : theme.positive, true);
        mark(piece.negatorStart, piece.negatorLength, theme.text2, false);
    }
    painter.setPen(theme.text);
    layout.draw(&painter, {0, 0});
}

} // namespace ruche::ui
