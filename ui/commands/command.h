// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace ruche::ui {

/// Where a command applies. A page's own commands only run while that page is shown.
enum class CommandScope {
    Everywhere,
    Page, ///< the page named in Command::page
};

/// One thing the user can do: written once, shown by menus, buttons, the shortcut sheet and the palette.
///
/// Shortcuts are written as people read them, in portable words: "Ctrl+K", "Shift+F6", "N", "G T" (one after
/// the other),
/// "?", "Delete", "Alt+Up". A letter or sign without Ctrl or Alt is matched by the character typed, whatever
/// key made it, and only while no text field has the focus. "Alt+1" also answers to the digit row of a French
/// keyboard.
struct Command
{
    QString id; ///< "inbox.reply": stable, for tests and settings
    QString text; ///< translated, "Reply"; "…" at the end when a question follows
    QString icon; ///< name of an icon, may be empty
    QStringList shortcuts; ///< the first is shown
    CommandScope scope = CommandScope::Everywhere;
    QString page; ///< id of the page for CommandScope::Page
    QString group; ///< heading of the shortcut sheet, translated; empty: that of the page or "Everywhere"
    bool inPalette = true;
    std::function<void()> run;
    std::function<bool()> enabled; ///< empty: always
    std::function<QString()> hint; ///< grey text beside it in the palette: "Marie-Claude Pérot, 2 h 14"
};

} // namespace ruche::ui
