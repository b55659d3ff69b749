// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTextEdit>
#include <QWidget>

/// Looks at a tree of widgets as a screen reader would.
namespace ruche::test {

/// Whether a user acts on it, by pointer or keys.
inline bool isInteractive(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    const bool part = qobject_cast<const QAbstractSpinBox *>(parent)
        || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent)
        || qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QAbstractItemView *>(parent);
    if (part)
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget);
}

/// A combo box is named by a label that is its buddy: its accessible name is its current text.
inline bool hasBuddy(const QWidget *widget)
{
    const QList<QLabel *> labels = widget->window()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() == widget && !label->text().isEmpty())
            return true;
    }
    return false;
}

/// The visible interactive widgets below `root` (itself included) that say no name: class and object name
/// each. Empty is what a test wants.
inline QStringList namelessWidgets(QWidget *root)
{
    QStringList result;
    QList<QWidget *> widgets = root->findChildren<QWidget *>();
    widgets.prepend(root);
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(root) || !isInteractive(widget))
            continue;
        bool named = hasBuddy(widget);
        if (!named && !qobject_cast<QComboBox *>(widget)) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            named = face && !face->text(QAccessible::Name).trimmed().isEmpty();
        }
        if (!named) {
            result.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ')
                          + widget->objectName());
        }
    }
    return result;
}

} // namespace ruche::test
