// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/toolbarparts.h"

#include "ui/charts/plot.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace ruche::ui {

QToolButton *toolbarTool(const QString &name, const QString &iconName, QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    setButtonKind(button, "secondary", true);
    return button;
}

QPushButton *toolbarButton(const QString &name, const QString &iconName, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    setButtonKind(button, "secondary", true);
    return button;
}

QMenu *menuBelow(QWidget *button, const QString &name)
{
    auto *const menu = new QMenu(button);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void popUp(QMenu *menu, QWidget *button)
{
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2)));
}

bool arrowsAreFree()
{
    const QWidget *const focus = QApplication::focusWidget();
    return !qobject_cast<const Plot *>(focus) && !qobject_cast<const QAbstractItemView *>(focus)
        && !qobject_cast<const QAbstractItemView *>(focus ? focus->parentWidget() : nullptr);
}

} // namespace ruche::ui
