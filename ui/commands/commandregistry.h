// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QKeyEvent;
class QWidget;

namespace ruche::ui {

/// All commands of a window: the only place that knows what can be done, with which key and when. Shell and
/// pages add theirs with themselves as owner; they go with their owner. Thread: GUI.
class CommandRegistry final : public QObject
{
    Q_OBJECT
public:
    explicit CommandRegistry(QObject *parent = nullptr);

    /// Replaces a command of the same id (a page does so after a language change). Removed when `owner` dies.
    void add(QObject *owner, Command command);
    void remove(const QString &id);
    [[nodiscard]] const Command *find(const QString &id) const;
    /// In the order in which they were added.
    [[nodiscard]] QList<const Command *> all() const;
    /// Those that apply now: everywhere's, and the current page's.
    [[nodiscard]] QList<const Command *> applicable() const;
    [[nodiscard]] bool isEnabled(const QString &id) const;

    /// Runs it when it applies and is enabled; says whether it did.
    bool run(const QString &id);
    /// An action for menus and buttons: text, icon and tool tip of the command, runs it; enabled state is
    /// asked again when the menu opens (or by refresh()). The key is shown, not bound: keys are the router's.
    [[nodiscard]] QAction *action(const QString &id, QObject *parent) const;
    /// Brings `action`s made by action() up to date.
    void refresh();

    void setCurrentPage(const QString &page);
    [[nodiscard]] const QString &currentPage() const { return m_page; }
    /// Single letters and "G T" sequences can be turned off in Settings.
    void setSingleKeys(bool on) { m_singleKeys = on; }
    [[nodiscard]] bool singleKeys() const { return m_singleKeys; }

    /// Key hint of the first shortcut in the words of the interface language: "Ctrl K", "G then T", "".
    [[nodiscard]] QString keysText(const QString &id) const;

    /// The command for a key press, by the rules in Command. `focus` tells whether a text field would want
    /// the key. A waiting sequence ("G") is kept between calls for two seconds of `nowMs`.
    [[nodiscard]] std::optional<QString> match(const QKeyEvent &event, const QWidget *focus, qint64 nowMs);
    /// True while the first key of a sequence was pressed.
    [[nodiscard]] bool isWaiting() const { return !m_pending.isEmpty(); }

signals:
    void commandsChanged();
    void ran(const QString &id);

private:
    struct Entry
    {
        Command command;
        QObject *owner = nullptr;
    };

    [[nodiscard]] bool applies(const Command &command) const;

    QList<Entry> m_entries;
    QString m_page;
    bool m_singleKeys = true;
    QString m_pending;
    qint64 m_pendingSince = 0;
};

/// "Ctrl+Shift+Z" → "Ctrl Shift Z", "G T" → "G then T", "Return" → "↵", in the interface language.
[[nodiscard]] QString shortcutText(const QString &shortcut);

} // namespace ruche::ui
