// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/setting.h"

/// Every setting of the program. Those of the first group are preferences and live in
/// SettingsStore::defaultPath(); those of the second are the state of one window and live in
/// SettingsStore::windowStatePath(). Secrets are never settings.
namespace ruche::settings {

enum class Theme { System, Light, Dark };
/// The rail of the window: by the room there is, or as the user forced it.
enum class Rail { Automatic, Narrow, Wide };

[[nodiscard]] QString settingWord(Theme theme);
[[nodiscard]] std::optional<Theme> settingFromWord(const QString &word, Theme);
[[nodiscard]] QString settingWord(Rail rail);
[[nodiscard]] std::optional<Rail> settingFromWord(const QString &word, Rail);

// Preferences

/// "fr", "en"; empty for the language of the system.
[[nodiscard]] const Setting<QString> &language();
[[nodiscard]] const Setting<Theme> &theme();
/// In percent, 90 … 200.
[[nodiscard]] const Setting<int> &textSize();
/// How the window calls its user; empty for the name that the system knows.
[[nodiscard]] const Setting<QString> &userName();
/// Whether single letters (E, R, J, K…) act in lists.
[[nodiscard]] const Setting<bool> &singleLetterKeys();
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
[[nodiscard]] const Setting<Rail> &rail();
/// What Analytics shows: the word of a period ("days30"), or two ISO dates with a slash between them.
[[nodiscard]] const Setting<QString> &analyticsPeriod();
/// What Calendar shows of a workspace (by its uuid): the word of a view ("month"), and the filter as
/// CalendarFilter writes it.
[[nodiscard]] Setting<QString> calendarView(const QString &workspace);
[[nodiscard]] Setting<QString> calendarFilter(const QString &workspace);
/// Whether the posts of the month take one line each.
[[nodiscard]] const Setting<bool> &calendarDense();
/// Whether the library lists its files in lines instead of cards.
[[nodiscard]] const Setting<bool> &libraryListed();
/// Whom the advisor of Strategy looks for: ages in years, both included, and a country as ISO 3166-1 alpha-2.
[[nodiscard]] const Setting<int> &audienceAgeFrom();
[[nodiscard]] const Setting<int> &audienceAgeTo();
[[nodiscard]] const Setting<QString> &audienceCountry();
/// How the composer checks spelling: "auto" (in the language of account and brand), "off", or a language ("fr").
[[nodiscard]] const Setting<QString> &spelling();
/// QSplitter::saveState() of a page; `page` is its id ("inbox"), with a name after a dot when it has several.
[[nodiscard]] Setting<QByteArray> splitterState(const QString &page);

} // namespace ruche::settings
