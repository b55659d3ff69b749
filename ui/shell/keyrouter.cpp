// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyrouter.h"

#include "core/base/clock.h"
#include "ui/commands/commandregistry.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace ruche::ui {

KeyRouter::KeyRouter(CommandRegistry &commands, const Clock &clock, QWidget *window)
    : QObject(window)
    , m_commands(commands)
    , m_clock(clock)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool KeyRouter::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_suspended || !object->isWidgetType())
        return false;
    const auto *widget = static_cast<QWidget *>(object);
    const QWidget *focus = m_window->focusWidget();
    // A key goes up from the widget with the focus to its parents: it is looked at once.
    const bool first = widget == (focus ? focus : m_window);
    if (!first || widget->window() != m_window || QApplication::activePopupWidget())
        return false;
    const QWidget *modal = QApplication::activeModalWidget();
    if (modal && modal != m_window)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto command = m_commands.match(*key, focus, m_clock.nowMs());
    return command && m_commands.run(*command);
}

} // namespace ruche::ui
