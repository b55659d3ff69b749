// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMenu;
class QPushButton;
class QToolButton;
class QWidget;

/// The buttons and menus of the page's toolbar, made alike.
namespace ruche::ui {

[[nodiscard]] QToolButton *toolbarTool(const QString &name, const QString &iconName, QWidget *parent);
[[nodiscard]] QPushButton *toolbarButton(const QString &name, const QString &iconName, QWidget *parent);
[[nodiscard]] QMenu *menuBelow(QWidget *button, const QString &name);
void popUp(QMenu *menu, QWidget *button);
/// Whether ← and → may change the period: nothing that has the focus moves by them.
[[nodiscard]] bool arrowsAreFree();

} // namespace ruche::ui
