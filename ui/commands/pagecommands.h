// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QObject;

namespace ruche::ui {

class CommandRegistry;

/// Adds the commands of one page: all they have in common is said once. Called like a function, once a
/// command.
class PageCommands
{
public:
    /// They go with `owner`. `group` is their heading in the sheet of shortcuts; empty for that of the page.
    PageCommands(CommandRegistry &registry, QObject *owner, QString page, QString group = {});

    /// See Command. `keys` empty for none; `enabled` empty for always.
    void operator()(const QString &id,
                    const QString &text,
                    const QString &icon,
                    const QStringList &keys,
                    std::function<void()> run,
                    std::function<bool()> enabled = {},
                    bool inPalette = true) const;

private:
    CommandRegistry &m_registry;
    QObject *m_owner;
    QString m_page;
    QString m_group;
};

} // namespace ruche::ui
