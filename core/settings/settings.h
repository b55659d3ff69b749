// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/setting.h"

/// Every setting of the program. Those of the first group are preferences and live in
/// SettingsStore::defaultPath(); those of the second are the state of one window and live in
/// SettingsStore::windowStatePath(). Secrets are never settings.
namespace ruche::settings {

enum class Theme { System, Light, Dark };
enum class Density { Comfortable, Compact };

[[nodiscard]] QString settingWord(Theme theme);
[[nodiscard]] std::optional<Theme> settingFromWord(const QString &word, Theme);
[[nodiscard]] QString settingWord(Density density);
[[nodiscard]] std::optional<Density> settingFromWord(const QString &word, Density);

// Preferences

/// "fr", "en"; empty for the language of the system.
[[nodiscard]] const Setting<QString> &language();
[[nodiscard]] const Setting<Theme> &theme();
[[nodiscard]] const Setting<Density> &density();
/// Whether single letters (E, R, J, K…) act in lists.
[[nodiscard]] const Setting<bool> &singleLetterKeys();
/// Seconds during which what leaves for a network can be taken back, 0 … 60.
[[nodiscard]] const Setting<int> &undoSeconds();
/// Path of the workspace opened last; empty when there was none.
[[nodiscard]] const Setting<QString> &lastWorkspace();
/// Paths, newest first, at most ten; see rememberWorkspace().
[[nodiscard]] const Setting<QStringList> &recentWorkspaces();

/// Makes a workspace the last one and puts it first among the recent ones.
void rememberWorkspace(SettingsStore &store, const QString &path);
/// Takes a workspace that is no more from the recent ones.
void forgetWorkspace(SettingsStore &store, const QString &path);

// Window state

[[nodiscard]] const Setting<QByteArray> &windowGeometry();
/// Id of the page shown last.
[[nodiscard]] const Setting<QString> &lastPage();
/// QSplitter::saveState() of a page; `page` is its id ("inbox"), with a name after a dot when it has several.
[[nodiscard]] Setting<QByteArray> splitterState(const QString &page);

} // namespace ruche::settings
