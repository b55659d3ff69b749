// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/textline.h"

#include <QCache>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qsizetype keptCharacters = 60'000;
constexpr qsizetype longestKept = 300;
constexpr qsizetype costOfLine = 24; // beside its characters
constexpr qreal narrowestGlyph = 2;
constexpr qreal endless = 1 << 24; // pixels
constexpr qsizetype mostShaped = 4'000; // no line of a screen has room for more

struct LineKey
{
    QFont font;
    QString text;

    friend bool operator==(const LineKey &, const LineKey &) = default;
    friend size_t qHash(const LineKey &key, size_t seed) { return qHashMulti(seed, key.font, key.text); }
};

using LineCache = QCache<LineKey, std::shared_ptr<const TextLine>>;

/// Goes before the application does: lines hold fonts.
LineCache &lineCache()
{
    static LineCache *cache = nullptr;
    if (!cache) {
        cache = new LineCache(keptCharacters);
        qAddPostRoutine([] {
            delete cache;
            cache = nullptr;
        });
    }
    return *cache;
}

bool runsRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirRLO
        || c.direction() == QChar::DirRLE || c.direction() == QChar::DirRLI;
}

} // namespace

TextLine::TextLine(const QFont &font, const QString &text)
    : m_layout(text, font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true); // else the glyphs are looked for at each painting
    m_layout.beginLayout();
    if (QTextLine line = m_layout.createLine(); line.isValid()) {
        line.setLineWidth(endless);
        m_width = line.naturalTextWidth();
    }
    m_layout.endLayout();
}

std::shared_ptr<const TextLine> TextLine::of(const QFont &font, const QString &text)
{
    const LineKey key{font, text};
    if (const auto *const known = lineCache().object(key))
        return *known;
    QString flat = text;
    flat.replace(u'\n', u' ').replace(u'\t', u' ').replace(QChar(QChar::LineSeparator), u' ');
    auto line = std::make_shared<const TextLine>(font, flat);
    if (text.size() <= longestKept)
        lineCache().insert(key, new std::shared_ptr<const TextLine>(line), int(text.size() + costOfLine));
    return line;
}

qreal TextLine::paint(QPainter *painter, const QRectF &area, Qt::Alignment alignment) const
{
    if (m_layout.lineCount() == 0)
        return 0;
    const qreal width = std::min(m_width, area.width());
    QPointF corner = area.topLeft();
    if (alignment & Qt::AlignRight)
        corner.rx() += area.width() - width;
    else if (alignment & Qt::AlignHCenter)
        corner.rx() += (area.width() - width) / 2;
    const qreal height = m_layout.lineAt(0).height();
    if (alignment & Qt::AlignBottom)
        corner.ry() += area.height() - height;
    else if (alignment & Qt::AlignVCenter)
        corner.ry() += (area.height() - height) / 2;
    if (m_width > area.width())
        return paintBeginning(painter, corner, area.width());
    m_layout.draw(painter, corner);
    return m_width;
}

qreal TextLine::paintBeginning(QPainter *painter, const QPointF &corner, qreal room) const
{
    const QString text = m_layout.text();
    if (std::any_of(text.begin(), text.end(), runsRightToLeft)) {
        const QString shown = QFontMetricsF(m_layout.font()).elidedText(text, Qt::ElideRight, room);
        const auto line = of(m_layout.font(), shown);
        line->m_layout.draw(painter, corner);
        return line->m_width;
    }
    const auto ellipsis = of(m_layout.font(), u"…"_s);
    const QTextLine line = m_layout.lineAt(0);
    const int end = line.xToCursor(std::max(0.0, room - ellipsis->m_width), QTextLine::CursorOnCharacter);
    const qreal width = end > 0 ? line.cursorToX(end) : 0;
    if (end > 0) {
        for (const QGlyphRun &run : m_layout.glyphRuns(0, end))
            painter->drawGlyphRun(corner, run);
    }
    ellipsis->m_layout.draw(painter, corner + QPointF(width, 0));
    return std::min(room, width + ellipsis->m_width);
}

QString beginningFor(const QString &text, qreal room)
{
    const auto most = qsizetype(std::max(0.0, room) / narrowestGlyph) + 8;
    if (text.size() <= most)
        return text;
    const QString beginning = text.left(most);
    // Marks that take no room would make it too short: then all of it is needed.
    const bool plain = std::all_of(beginning.begin(), beginning.end(), [](QChar c) {
        return c.isPrint() && !c.isMark() && !c.isSurrogate();
    });
    return plain ? beginning : text.left(mostShaped);
}

} // namespace ruche::ui
