// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace ruche {
class Clock;
}

namespace ruche::ui {

class CommandRegistry;

/// Hands the keys of one window to its commands, before the widget with the focus sees them. Menus, dialogs
/// and the open palette keep theirs. Thread: GUI.
class KeyRouter final : public QObject
{
    Q_OBJECT
public:
    KeyRouter(CommandRegistry &commands, const Clock &clock, QWidget *window);

    /// While a layer such as the palette is on top.
    void setSuspended(bool suspended) { m_suspended = suspended; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    CommandRegistry &m_commands;
    const Clock &m_clock;
    QWidget *m_window;
    bool m_suspended = false;
};

} // namespace ruche::ui
