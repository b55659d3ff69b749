// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/domain/post.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

class QApplication;
class QWidget;

namespace ruche::ui {

class Style;

/// A colour and the fill behind it: statuses, warnings.
struct Tint
{
    QColor text;
    QColor fill;
};

/// Every colour of the window, by what it means, once for light and once for dark. Nothing else in ui names a
/// colour. The contrast of each pair that can meet is held by tst_theme.
struct Theme
{
    bool dark = false;

    QColor canvas; ///< page background
    QColor rail; ///< left rail
    QColor surface; ///< cards, lists, bars
    QColor sunken; ///< group headers, wells
    QColor hover;
    QColor press; ///< pressed; the empty part of tracks
    QColor line; ///< separators
    QColor line2; ///< edges of buttons and popups
    QColor control; ///< edges of fields, check boxes, radio buttons
    QColor text;
    QColor text2; ///< secondary text, icons
    QColor text3; ///< meta, placeholder
    QColor accent; ///< primary action, selection, progress
    QColor accentHover;
    QColor onAccent;
    QColor accentText; ///< links
    QColor soft; ///< selection, active filter
    QColor softLine;
    QColor focus;
    QColor warn;
    QColor warnFill;
    QColor warnLine;
    QColor scrim; ///< behind palette and dialogs

    Tint draft, inReview, approved, scheduled, published, failed;
    QColor failedLine; ///< edge of the failed fill
    QColor approvedLine; ///< edge of the approved fill
    QColor danger; ///< fill of a destructive main button, white on it in both themes
    QColor dangerHover;

    QColor negative, neutral, positive; ///< sentiment marks and text
    QColor areaNegative, areaNeutral, areaPositive; ///< area fills; the negative one is hatched

    std::array<QColor, 6> chart; ///< at most six series
    QColor previous; ///< previous period
    QColor grid;
    std::array<QColor, 5> heat;

    std::array<QColor, 8> brand; ///< beside services::brandColors()
    std::array<QColor, 8> avatar; ///< disc tints, the same in both themes
    QColor avatarText;

    QColor toast, toastText, toastMuted, toastAction, toastLine; ///< the same in both themes

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &darkTheme();
    /// The theme of the application's style; light or dark by the palette when another style is set.
    [[nodiscard]] static const Theme &of(const QWidget *widget);
    /// Of the application, for what is painted without a widget.
    [[nodiscard]] static const Theme &current();

    [[nodiscard]] QPalette palette() const;
    /// Colour of a state and its fill. The states that people rarely see borrow the colour of what they
    /// resemble; their shape (see statusIconName()) is their own.
    [[nodiscard]] const Tint &status(domain::PostState state) const;
    [[nodiscard]] QColor sentiment(domain::Sentiment::Label label) const;
    /// The colour to show for a brand's stored "#rrggbb" (a light value): in the dark theme one of the eight
    /// becomes its dark twin, any other colour is lightened until it stands out.
    [[nodiscard]] QColor brandColor(const QString &stored) const;
};

/// Sizes in pixels at 100 % text; heights grow with the font (scaled()).
namespace metrics {
inline constexpr int grid = 8;
inline constexpr int pageMargin = 20;
inline constexpr int cardGap = 12;
inline constexpr int cardPadding = 16;
inline constexpr int rowPadding = 16;
inline constexpr int radius = 8; ///< card, control, dialog
inline constexpr int radiusSmall = 6; ///< chip, menu row, thumbnail
inline constexpr int radiusTiny = 4; ///< check box, key hint
inline constexpr int controlHeight = 32;
inline constexpr int compactHeight = 28;
inline constexpr int largeField = 36; ///< first run
inline constexpr int topBar = 52;
inline constexpr int toolBar = 48;
inline constexpr int paneHeader = 44;
inline constexpr int groupHeader = 28;
inline constexpr int navRow = 32;
inline constexpr int menuRow = 32;
inline constexpr int tableRow = 36;
inline constexpr int tableRowDense = 29;
inline constexpr int memberRow = 40;
inline constexpr int inboxRow = 92;
inline constexpr int twoLineRow = 50;
inline constexpr int calendarChip = 38;
inline constexpr int calendarChipSmall = 22;
inline constexpr int railWide = 208;
inline constexpr int railNarrow = 56;
inline constexpr int compactWidth = 1180; ///< below it the window is in its compact layout
inline constexpr int compactHeightLimit = 760; ///< below it optional sections fold
} // namespace metrics

/// `pixels` at the user's text size: 1.0 at 100 %, never less than 0.9.
[[nodiscard]] int scaled(int pixels);

/// The type scale of the design. Inter first, the colour emoji font second: else many emoji come out black.
enum class TextSize { Tiny, Meta, Small, Base, Reading, Title, Figure, Welcome };
/// 10, 11, 12, 13, 14, 16, 22 and 24 px at 100 % text, at the text size of the application font.
[[nodiscard]] QFont font(TextSize size, QFont::Weight weight = QFont::Normal);
/// For codes and technical lines.
[[nodiscard]] QFont monospaceFont();
/// The application font at a text size of `percent` (90 … 200).
[[nodiscard]] QFont applicationFont(int percent = 100);

enum class ThemeChoice { System, Light, Dark };

/// Puts a theme on the application and changes it while running: style, palette, font. One per program, made
/// by main() after QApplication. Widgets learn of a change by QEvent::PaletteChange, others by changed().
/// Thread: GUI.
class ThemeManager final : public QObject
{
    Q_OBJECT
public:
    explicit ThemeManager(QApplication &application, QObject *parent = nullptr);
    ~ThemeManager() override;

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    [[nodiscard]] const Theme &theme() const;
    /// Text size in percent, 90 … 200.
    [[nodiscard]] int textScale() const { return m_textScale; }
    void setTextScale(int percent);

signals:
    void changed(const ruche::ui::Theme &theme);

private:
    void apply();

    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemIsDark = false;
    int m_textScale = 100;
    Style *m_style = nullptr; ///< owned by the application
};

} // namespace ruche::ui
