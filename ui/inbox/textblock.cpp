// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/textblock.h"

#include <QPainter>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

TextBlock::TextBlock(const QString &text, const QFont &font, int width, int lineHeight)
    : m_text(text)
{
    m_text.replace(u"\r\n"_s, u"\n"_s);
    m_text.replace(u'\n', QChar::LineSeparator);
    static const QRegularExpression address(uR"(\bhttps?://[^\s<>"'\x{2028}]+)"_s);
    for (auto found = address.globalMatch(m_text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        int length = static_cast<int>(match.capturedLength());
        while (length > 0 && u".,;:!?)]}"_s.contains(m_text.at(match.capturedStart() + length - 1)))
            --length;
        m_links.append({static_cast<int>(match.capturedStart()), length});
    }
    m_layout = std::make_unique<QTextLayout>(m_text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, m_height + (lineHeight - line.height()) / 2));
        m_height += lineHeight;
    }
    m_layout->endLayout();
}

void TextBlock::paint(QPainter *painter, const QPoint &topLeft, const QColor &ink, const QColor &linkInk)
{
    painter->setPen(ink);
    QList<QTextLayout::FormatRange> formats;
    for (const Link &link : m_links) {
        QTextLayout::FormatRange range;
        range.start = link.start;
        range.length = link.length;
        range.format.setForeground(linkInk);
        range.format.setFontUnderline(true);
        formats.append(range);
    }
    m_layout->draw(painter, topLeft, formats);
}

QString TextBlock::linkAt(const QPoint &point) const
{
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        if (!line.naturalTextRect().contains(point))
            continue;
        const int at = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (const Link &link : m_links) {
            if (at >= link.start && at < link.start + link.length)
                return m_text.mid(link.start, link.length);
        }
    }
    return {};
}

} // namespace ruche::ui
