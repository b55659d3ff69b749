// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QFont>
#include <QStyle>

class QIcon;
class QPainter;
class QStyleOption;
class QWidget;

/// What the parts of Style share: how it reads the properties of a widget. Only for style*.cpp.
namespace ruche::ui::stylekit {

enum class Kind { Primary, Secondary, Quiet, Danger, DangerPrimary, Segment };

[[nodiscard]] Kind kindOf(const QWidget *button);
[[nodiscard]] bool flag(const QWidget *widget, const char *property);
[[nodiscard]] int buttonHeight(const QWidget *button);
[[nodiscard]] QFont buttonFont(const QWidget *button);
[[nodiscard]] int fieldHeight(const QWidget *field);
/// Text and icon colour of a button in its state.
[[nodiscard]] QColor buttonInk(const QStyleOption &option, const QWidget *button, const Theme &theme);
/// One of our icons in `ink`; another as it is.
void paintInkedIcon(QPainter *painter, const QRect &rect, const QIcon &icon, const QColor &ink, bool enabled);
/// Frame and fill of a button, without its label.
void paintButtonFrame(QPainter *painter,
                      const QRect &rect,
                      const QStyleOption &option,
                      const QWidget *button,
                      const Theme &theme);
/// Frame and fill of a field: edge by state, 2 px with the focus.
void paintField(QPainter *painter,
                const QRect &rect,
                const QStyleOption &option,
                const QWidget *field,
                const Theme &theme);

} // namespace ruche::ui::stylekit
