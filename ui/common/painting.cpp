// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/painting.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/textline.h"

#include <QFontMetrics>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QRectF crisp(const QRectF &rect)
{
    return rect.adjusted(0.5, 0.5, -0.5, -0.5);
}

QString firstGrapheme(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? text.left(end) : text;
}

} // namespace

PainterState::PainterState(QPainter *painter)
    : m_painter(painter)
{
    m_painter->save();
}

PainterState::~PainterState()
{
    m_painter->restore();
}

int textWidth(const QFont &font, const QString &text)
{
    // Rounded up: eliding counts parts of a pixel, and would cut a text that just fits.
    return int(std::ceil(TextLine::of(font, text)->width()));
}

int paintElided(QPainter *painter,
                const QRect &rect,
                const QString &text,
                const QFont &font,
                const QColor &color,
                Qt::Alignment alignment,
                Qt::TextElideMode mode)
{
    if (rect.width() <= 0)
        return 0;
    const PainterState state(painter);
    painter->setPen(color);
    const QString shown = mode == Qt::ElideRight ? beginningFor(text, rect.width())
                                                 : QFontMetricsF(font).elidedText(text, mode, rect.width());
    return qRound(TextLine::of(font, shown)->paint(painter, rect, alignment));
}

int paintParagraph(QPainter *painter,
                   const QRect &rect,
                   const QString &text,
                   const QFont &font,
                   const QColor &color,
                   int lines,
                   int lineHeight)
{
    const PainterState state(painter);
    painter->setPen(color);
    painter->setFont(font);
    QString flat = text;
    flat.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(flat, font);
    const QFontMetrics fm(font);
    layout.setCacheEnabled(true); // else the glyphs are looked for again at the painting
    layout.beginLayout();
    int y = rect.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const int start = line.textStart();
        const bool last = i == lines - 1;
        const bool more = start + line.textLength() < flat.size();
        const int baseline = y + (lineHeight - fm.height()) / 2 + fm.ascent();
        if (last && more) {
            QString rest = flat.mid(start);
            rest.replace(QChar(QChar::LineSeparator), u' ');
            const QRectF area(rect.left(), baseline - fm.ascent(), rect.width(), fm.height());
            TextLine::of(font, beginningFor(rest, area.width()))->paint(painter, area, Qt::AlignTop);
        } else {
            line.setPosition(QPointF(0, 0));
            line.draw(painter, QPointF(rect.left(), baseline - line.ascent()));
        }
        y += lineHeight;
    }
    layout.endLayout();
    return y - rect.top();
}

void paintTabular(QPainter *painter,
                  const QRect &rect,
                  const QString &text,
                  const QFont &font,
                  const QColor &color,
                  Qt::Alignment alignment)
{
    const PainterState state(painter);
    painter->setFont(font);
    painter->setPen(color);
    const QFontMetrics fm(font);
    const int zero = fm.horizontalAdvance(u'0');
    int width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? zero : fm.horizontalAdvance(c);
    int x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - width) / 2;
    const int baseline = rect.top() + (rect.height() - fm.height()) / 2 + fm.ascent();
    for (const QChar c : text) {
        const int own = fm.horizontalAdvance(c);
        const int cell = c.isDigit() ? zero : own;
        painter->drawText(QPoint(x + (cell - own) / 2, baseline), QString(c));
        x += cell;
    }
}

QSize chipSize(const QString &text, bool withIcon)
{
    const QFont f = font(TextSize::Meta, QFont::Medium);
    return {textWidth(f, text) + 14 + (withIcon ? scaled(13) + 4 : 0), scaled(20)};
}

QRect paintChip(QPainter *painter,
                const QPoint &topLeft,
                const QString &text,
                ChipKind kind,
                const Theme &theme,
                const QString &iconName)
{
    const QRect rect(topLeft, chipSize(text, !iconName.isEmpty()));
    QColor fill = theme.sunken;
    QColor edge = theme.line;
    QColor ink = theme.text2;
    switch (kind) {
    case ChipKind::Label:
        break;
    case ChipKind::Outlined:
        fill = theme.surface;
        edge = theme.line2;
        ink = theme.text;
        break;
    case ChipKind::Bad:
        fill = theme.failed.fill;
        edge = theme.failedLine;
        ink = theme.failed.text;
        break;
    case ChipKind::Good:
        fill = theme.approved.fill;
        edge = theme.approvedLine;
        ink = theme.approved.text;
        break;
    case ChipKind::Soft:
        fill = theme.soft;
        edge = theme.softLine;
        ink = theme.accentText;
        break;
    }
    paintFrame(painter, rect, metrics::radiusSmall, fill, edge);
    QRect content = rect.adjusted(7, 0, -7, 0);
    if (!iconName.isEmpty()) {
        const int side = scaled(13);
        paintIcon(painter, QRectF(content.left() - 1, rect.top(), side, rect.height()), iconName, ink);
        content.setLeft(content.left() + side + 3);
    }
    const PainterState state(painter);
    painter->setFont(font(TextSize::Meta, QFont::Medium));
    painter->setPen(ink);
    painter->drawText(
        content, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
    return rect;
}

QString initialsOf(const QString &name)
{
    QString spaced = name;
    for (QChar &c : spaced) {
        if (c == u'@' || c == u'_' || c == u'.' || c == u'/' || c == u'-')
            c = u' ';
    }
    const QStringList words = spaced.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    const QString first = firstGrapheme(words.first());
    QString second;
    if (words.size() > 1)
        second = firstGrapheme(words.at(1));
    else
        second = firstGrapheme(words.first().mid(first.size()));
    return (first + second).toUpper();
}

void paintAvatar(QPainter *painter, const QRectF &rect, const QString &name, const Theme &theme)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    uint hash = 7;
    for (const uint c : name.toUcs4())
        hash = hash * 31 + c;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.avatar.at(hash % theme.avatar.size()));
    painter->drawEllipse(rect);
    QFont f = font(TextSize::Meta, QFont::DemiBold);
    f.setPixelSize(std::max(8, static_cast<int>(std::lround(rect.height() * 0.4))));
    painter->setFont(f);
    painter->setPen(theme.avatarText);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextDontClip, initialsOf(name));
}

void paintDot(QPainter *painter, const QRectF &rect, const QColor &color)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(rect.center() + QPointF(0.0, 0.0), 4.0, 4.0);
}

int badgeWidth(const QString &text, bool hot)
{
    const int width = textWidth(font(TextSize::Meta, hot ? QFont::DemiBold : QFont::Medium), text);
    return hot ? std::max(width + 12, scaled(16)) : width;
}

int paintBadge(QPainter *painter, const QRect &rect, const QString &text, bool hot, const Theme &theme)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const int width = badgeWidth(text, hot);
    const int height = scaled(16);
    const QRect badge(rect.right() + 1 - width, rect.top() + (rect.height() - height) / 2, width, height);
    if (hot) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
    }
    painter->setFont(font(TextSize::Meta, hot ? QFont::DemiBold : QFont::Medium));
    painter->setPen(hot ? theme.onAccent : theme.text3);
    painter->drawText(badge, Qt::AlignCenter | Qt::TextDontClip, text);
    return width;
}

int keyHintWidth(const QString &keys)
{
    return std::max(textWidth(font(TextSize::Meta, QFont::Medium), keys) + 10, scaled(18));
}

int paintKeyHint(QPainter *painter, const QRect &rect, const QString &keys, const Theme &theme)
{
    const int width = keyHintWidth(keys);
    const int height = scaled(18);
    const QRect box(rect.right() + 1 - width, rect.top() + (rect.height() - height) / 2, width, height);
    paintFrame(painter, box, metrics::radiusTiny, theme.surface, theme.line2);
    const PainterState state(painter);
    painter->setFont(font(TextSize::Meta, QFont::Medium));
    painter->setPen(theme.text3);
    painter->drawText(box, Qt::AlignCenter | Qt::TextDontClip, keys);
    return width;
}

QSize statusPillSize(const QString &text)
{
    const int width = text.isEmpty()
        ? scaled(14)
        : textWidth(font(TextSize::Meta, QFont::DemiBold), text) + scaled(13) + 17;
    return {width, scaled(text.isEmpty() ? 14 : 20)};
}

QRect paintStatusPill(QPainter *painter,
                      const QPoint &topLeft,
                      domain::PostState state,
                      const QString &text,
                      const Theme &theme)
{
    const QRect rect(topLeft, statusPillSize(text));
    const Tint &tint = theme.status(state);
    if (text.isEmpty()) {
        paintIcon(painter, rect, statusIconName(state), tint.text);
        return rect;
    }
    const PainterState saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tint.fill);
    painter->drawRoundedRect(rect, metrics::radiusSmall, metrics::radiusSmall);
    const int side = scaled(13);
    paintIcon(
        painter, QRectF(rect.left() + 5, rect.top(), side, rect.height()), statusIconName(state), tint.text);
    painter->setPen(tint.text);
    painter->setFont(font(TextSize::Meta, QFont::DemiBold));
    painter->drawText(rect.adjusted(side + 10, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                      text);
    return rect;
}

int paintSentiment(QPainter *painter,
                   const QRect &rect,
                   const domain::Sentiment &sentiment,
                   bool withScore,
                   const Theme &theme)
{
    const QColor color = theme.sentiment(sentiment.label);
    const int side = scaled(14);
    paintIcon(painter,
              QRectF(rect.left(), rect.top() + (rect.height() - side) / 2.0, side, side),
              sentimentIconName(sentiment.label),
              color);
    if (!withScore)
        return side;
    const QFont f = font(TextSize::Small, QFont::Medium);
    return side + 5
        + paintElided(painter, rect.adjusted(side + 5, 0, 0, 0), format::score(sentiment.score), f, color);
}

void paintProgress(
    QPainter *painter, const QRectF &rect, double value, double target, const Theme &theme, QColor fill)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal height = std::min(rect.height(), 6.0);
    const QRectF track(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.press);
    painter->drawRoundedRect(track, height / 2, height / 2);
    const double part = std::clamp(value, 0.0, 1.0);
    if (part > 0) {
        painter->setBrush(fill.isValid() ? fill : theme.accent);
        painter->drawRoundedRect(
            QRectF(track.left(), track.top(), std::max(height, track.width() * part), height),
            height / 2,
            height / 2);
    }
    if (target >= 0) {
        const qreal x = track.left() + track.width() * std::clamp(target, 0.0, 1.0);
        painter->setBrush(theme.text);
        painter->drawRoundedRect(QRectF(std::min(x, track.right() - 2), track.center().y() - 6, 2, 12), 1, 1);
    }
}

void paintSparkline(QPainter *painter, const QRectF &rect, const QList<double> &values, const QColor &color)
{
    if (values.size() < 2)
        return;
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double span = *high - *low;
    QPolygonF line;
    const QRectF area = rect.adjusted(2, 3, -4, -3);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double x
            = area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double part = span > 0 ? (values.at(i) - *low) / span : 0.5;
        line.append({x, area.bottom() - area.height() * part});
    }
    QPen pen(color, 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    painter->setPen(pen);
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(line.last(), 2, 2);
}

void paintRowBackground(
    QPainter *painter, const QRect &rect, bool selected, bool hovered, const Theme &theme, bool separator)
{
    if (selected) {
        painter->fillRect(rect, theme.soft);
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent);
    } else if (hovered) {
        painter->fillRect(rect, theme.hover);
    }
    if (separator)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const Theme &theme, qreal gap)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.focus, 2));
    const qreal out = gap + 1;
    painter->drawRoundedRect(
        rect.adjusted(-out, -out, out, out), std::max(0.0, radius + out), std::max(0.0, radius + out));
}

void paintFrame(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    const QRectF r = edge.isValid() ? crisp(rect) : rect;
    painter->drawRoundedRect(r, radius - 0.5, radius - 0.5);
}

QBrush hatched(const QColor &color)
{
    return {color, Qt::BDiagPattern};
}

} // namespace ruche::ui
