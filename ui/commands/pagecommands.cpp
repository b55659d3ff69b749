// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/pagecommands.h"

#include "ui/commands/commandregistry.h"

#include <utility>

namespace ruche::ui {

PageCommands::PageCommands(CommandRegistry &registry, QObject *owner, QString page, QString group)
    : m_registry(registry)
    , m_owner(owner)
    , m_page(std::move(page))
    , m_group(std::move(group))
{
}

void PageCommands::operator()(const QString &id,
                              const QString &text,
                              const QString &icon,
                              const QStringList &keys,
                              std::function<void()> run,
                              std::function<bool()> enabled,
                              bool inPalette) const
{
    Command command;
    command.id = id;
    command.text = text;
    command.icon = icon;
    command.shortcuts = keys;
    command.scope = CommandScope::Page;
    command.page = m_page;
    command.group = m_group;
    command.inPalette = inPalette;
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_registry.add(m_owner, std::move(command));
}

} // namespace ruche::ui
