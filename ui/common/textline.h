// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace ruche::ui {

/// One line of plain text whose glyphs are found. Finding them costs several times more than painting them,
/// and a list shows the same times, names and titles again and again: lines in use lately are kept. Widths
/// are in device independent pixels. Thread: the window's.
class TextLine
{
public:
    /// Line ends and tabs in `text` count as spaces.
    [[nodiscard]] static std::shared_ptr<const TextLine> of(const QFont &font, const QString &text);

    TextLine(const QFont &font, const QString &text);

    [[nodiscard]] qreal width() const { return m_width; }
    /// Paints in the pen of the painter and in `area`, ended by an ellipsis where it is wider than that;
    /// answers the width painted.
    qreal paint(QPainter *painter, const QRectF &area, Qt::Alignment alignment) const;

private:
    qreal paintBeginning(QPainter *painter, const QPointF &corner, qreal room) const;

    QTextLayout m_layout;
    qreal m_width = 0;
};

/// The beginning of a text is enough for a line that has little room: as much of it as surely fills `room`.
[[nodiscard]] QString beginningFor(const QString &text, qreal room);

} // namespace ruche::ui
