// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandregistry.h"

#include "ui/commands/keymatch.h"
#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qint64 sequenceMs = 2000;

} // namespace

CommandRegistry::CommandRegistry(QObject *parent)
    : QObject(parent)
{
}

void CommandRegistry::add(QObject *owner, Command command)
{
    const QString id = command.id;
    const bool newOwner = std::none_of(
        m_entries.begin(), m_entries.end(), [owner](const Entry &e) { return e.owner == owner; });
    const auto known = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.command.id == id; });
    if (known != m_entries.end()) {
        known->command = std::move(command);
        known->owner = owner;
    } else {
        m_entries.append({std::move(command), owner});
    }
    if (newOwner) {
        connect(owner, &QObject::destroyed, this, [this](QObject *gone) {
            m_entries.removeIf([gone](const Entry &e) { return e.owner == gone; });
            emit commandsChanged();
        });
    }
    emit commandsChanged();
}

void CommandRegistry::remove(const QString &id)
{
    if (m_entries.removeIf([&](const Entry &e) { return e.command.id == id; }) > 0)
        emit commandsChanged();
}

const Command *CommandRegistry::find(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.command.id == id)
            return &entry.command;
    }
    return nullptr;
}

QList<const Command *> CommandRegistry::all() const
{
    QList<const Command *> result;
    for (const Entry &entry : m_entries)
        result.append(&entry.command);
    return result;
}

QList<const Command *> CommandRegistry::applicable() const
{
    QList<const Command *> result;
    for (const Entry &entry : m_entries) {
        if (applies(entry.command))
            result.append(&entry.command);
    }
    return result;
}

bool CommandRegistry::applies(const Command &command) const
{
    return command.scope == CommandScope::Everywhere || command.page == m_page;
}

bool CommandRegistry::isEnabled(const QString &id) const
{
    const Command *command = find(id);
    return command && applies(*command) && command->run && (!command->enabled || command->enabled());
}

bool CommandRegistry::run(const QString &id)
{
    if (!isEnabled(id))
        return false;
    const auto act = find(id)->run; // a copy: the command may be replaced while it runs
    act();
    emit ran(id);
    return true;
}

QAction *CommandRegistry::action(const QString &id, QObject *parent) const
{
    auto *action = new QAction(parent);
    action->setObjectName(id);
    const auto update = [this, id, action] {
        const Command *command = find(id);
        if (!command)
            return;
        action->setText(command->text);
        if (!command->icon.isEmpty())
            action->setIcon(icon(command->icon));
        const QString keys = keysText(id);
        action->setProperty("keys", keys);
        action->setToolTip(keys.isEmpty() ? command->text : u"%1 (%2)"_s.arg(command->text, keys));
        action->setEnabled(isEnabled(id));
    };
    update();
    connect(this, &CommandRegistry::commandsChanged, action, update);
    connect(action, &QAction::triggered, this, [registry = const_cast<CommandRegistry *>(this), id] {
        registry->run(id);
    });
    return action;
}

void CommandRegistry::refresh()
{
    emit commandsChanged();
}

void CommandRegistry::setCurrentPage(const QString &page)
{
    m_page = page;
    m_pending.clear();
    emit commandsChanged();
}

QString CommandRegistry::keysText(const QString &id) const
{
    const Command *command = find(id);
    return command && !command->shortcuts.isEmpty() ? shortcutText(command->shortcuts.first()) : QString();
}

std::optional<QString> CommandRegistry::match(const QKeyEvent &event, const QWidget *focus, qint64 nowMs)
{
    if (!m_pending.isEmpty() && nowMs - m_pendingSince > sequenceMs)
        m_pending.clear();
    const bool typing = takesText(focus);
    if (isModifierKey(event) || (typing && isEditingKey(event)))
        return std::nullopt;
    bool startsSequence = false;
    // The page's own commands win over those of everywhere.
    for (const bool ofPage : {true, false}) {
        for (const Entry &entry : m_entries) {
            const Command &command = entry.command;
            if ((command.scope == CommandScope::Page) != ofPage || !applies(command))
                continue;
            for (const QString &shortcut : command.shortcuts) {
                const Shortcut keys = Shortcut::parse(shortcut);
                if (keys.isPlain() && (typing || !m_singleKeys))
                    continue;
                if (keys.isPlain() && focusWantsKey(focus, event))
                    continue;
                const bool enabled = isEnabled(command.id);
                if (keys.isSequence()) {
                    if (!m_pending.isEmpty() && keys.first().text == m_pending && keys.second().matches(event)
                        && enabled) {
                        m_pending.clear();
                        return command.id;
                    }
                    startsSequence = startsSequence || (m_pending.isEmpty() && keys.first().matches(event));
                } else if (m_pending.isEmpty() && keys.first().matches(event) && enabled) {
                    return command.id;
                }
            }
        }
    }
    m_pending.clear();
    if (startsSequence) {
        m_pending = event.text().toLower();
        m_pendingSince = nowMs;
    }
    return std::nullopt;
}

} // namespace ruche::ui
