// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QProxyStyle>

namespace ruche::ui {

/// How every standard widget looks: buttons, fields, check boxes, switches, scroll bars, menus, tool tips,
/// the focus ring. Fusion does what is not repainted. There is no style sheet in the program: a style sheet
/// beside a proxy style makes Qt bypass parts of both.
///
/// Dynamic properties that it reads:
/// - buttons: `kind` = "primary", "secondary" (default), "quiet" (default of tool buttons), "danger",
/// "dangerPrimary";
///   `compact` = true (28 px high)
/// - QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit: `invalid` = true (edge in the failed colour),
/// `compact`,
///   `large` = true (36 px), `frameless` = true
/// - QCheckBox: `switch` = true draws a switch
/// - QAction in a menu: `keys` (shown at the right), `danger` = true (in the failed colour)
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    [[nodiscard]] const Theme &theme() const { return *m_theme; }
    /// `theme` must outlive the style: one of the two of Theme.
    void setTheme(const Theme &theme) { m_theme = &theme; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption *option,
                     QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex *option,
                            QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type,
                           const QStyleOption *option,
                           const QSize &size,
                           const QWidget *widget) const override;
    QRect
    subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control,
                         const QStyleOptionComplex *option,
                         SubControl subControl,
                         const QWidget *widget) const override;

private:
    void drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawCheckIndicator(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawRadioIndicator(const QStyleOption *option, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOption *option, QPainter *painter) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    [[nodiscard]] QSize menuItemSize(const QStyleOption *option, const QWidget *widget) const;

    const Theme *m_theme;
};

/// Sets `kind` and `compact` on a button and lets the style measure it again.
void setButtonKind(QWidget *button, const char *kind, bool compact = false);

} // namespace ruche::ui
