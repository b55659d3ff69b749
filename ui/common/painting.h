// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/domain/post.h"
#include "ui/common/theme.h"

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

/// What list delegates and the small widgets both paint, so that a chip in a row and a chip in a form are the
/// same chip. Each function leaves the painter as it was. Measures are in device independent pixels. Text is
/// always plain text.
namespace ruche::ui {

/// Saves the painter and puts it back at the end of the scope.
class PainterState
{
public:
    explicit PainterState(QPainter *painter);
    ~PainterState();
    PainterState(const PainterState &) = delete;
    PainterState &operator=(const PainterState &) = delete;

private:
    QPainter *m_painter;
};

/// How a chip looks: Label is the quiet grey tag, Outlined the white one ("? Question"), Bad and Good carry
/// their tint.
enum class ChipKind { Label, Outlined, Bad, Good, Soft };

/// One line, ended by an ellipsis when it does not fit. Returns the width used.
int paintElided(QPainter *painter,
                const QRect &rect,
                const QString &text,
                const QFont &font,
                const QColor &color,
                Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter,
                Qt::TextElideMode mode = Qt::ElideRight);
/// At most `lines` lines of `lineHeight`, word wrapped, the last one ended by an ellipsis when text is left.
/// Emoji and scripts of all kinds are laid out by QTextLayout. Returns the height used.
int paintParagraph(QPainter *painter,
                   const QRect &rect,
                   const QString &text,
                   const QFont &font,
                   const QColor &color,
                   int lines,
                   int lineHeight);
[[nodiscard]] int textWidth(const QFont &font, const QString &text);
/// Digits all as wide as "0", so that columns of figures stand still. Qt before 6.7 cannot ask the font for
/// it.
void paintTabular(QPainter *painter,
                  const QRect &rect,
                  const QString &text,
                  const QFont &font,
                  const QColor &color,
                  Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);

/// A 20 px chip with its left edge at `topLeft`; returns the rectangle it covers. `iconName` may be empty.
QRect paintChip(QPainter *painter,
                const QPoint &topLeft,
                const QString &text,
                ChipKind kind,
                const Theme &theme,
                const QString &iconName = {});
[[nodiscard]] QSize chipSize(const QString &text, bool withIcon = false);
/// The tinted disc with initials; the tint depends on the name only.
void paintAvatar(QPainter *painter, const QRectF &rect, const QString &name, const Theme &theme);
/// "Camille Roux" → "CR", "@skipper_17" → "S1", "🥐" → the first grapheme.
[[nodiscard]] QString initialsOf(const QString &name);
/// The 8 px brand dot centred in `rect`.
void paintDot(QPainter *painter, const QRectF &rect, const QColor &color);
/// A count: `hot` on the accent fill, else plain grey. Centred vertically, right-aligned in `rect`. Returns
/// the width used.
int paintBadge(QPainter *painter, const QRect &rect, const QString &text, bool hot, const Theme &theme);
[[nodiscard]] int badgeWidth(const QString &text, bool hot);
/// Key hints ("Ctrl K" in a little frame), right-aligned in `rect`. Returns the width used.
int paintKeyHint(QPainter *painter, const QRect &rect, const QString &keys, const Theme &theme);
[[nodiscard]] int keyHintWidth(const QString &keys);
/// Icon of the state, and with a text the whole pill. Returns the rectangle it covers.
QRect paintStatusPill(QPainter *painter,
                      const QPoint &topLeft,
                      domain::PostState state,
                      const QString &text,
                      const Theme &theme);
[[nodiscard]] QSize statusPillSize(const QString &text);
/// The sentiment shape, 14 px, and beside it the score when given. Returns the width used.
int paintSentiment(QPainter *painter,
                   const QRect &rect,
                   const domain::Sentiment &sentiment,
                   bool withScore,
                   const Theme &theme);
/// Track, filled part (0 … 1) and a tick where one should be by now (negative: none).
void paintProgress(
    QPainter *painter, const QRectF &rect, double value, double target, const Theme &theme, QColor fill = {});
/// A line through the values with a disc at its end; nothing for fewer than two values.
void paintSparkline(QPainter *painter, const QRectF &rect, const QList<double> &values, const QColor &color);
/// Row backgrounds: hover, selection with its 3 px accent bar on the left, bottom separator.
void paintRowBackground(QPainter *painter,
                        const QRect &rect,
                        bool selected,
                        bool hovered,
                        const Theme &theme,
                        bool separator = true);
/// The 2 px focus ring, `gap` px outside `rect` (negative: inside, for rows).
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const Theme &theme, qreal gap = 2);
/// 1 px frame and fill with crisp edges.
void paintFrame(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge);
/// 45° hatching for the negative area, so that it differs without colour.
[[nodiscard]] QBrush hatched(const QColor &color);

} // namespace ruche::ui
