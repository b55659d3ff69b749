// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QDir>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

namespace {

constexpr qsizetype mostRecentWorkspaces = 10;

constexpr std::array<std::pair<Theme, const char *>, 3> themeWords{{
    {Theme::System, "system"},
    {Theme::Light, "light"},
    {Theme::Dark, "dark"},
}};
constexpr std::array<std::pair<Density, const char *>, 2> densityWords{{
    {Density::Comfortable, "comfortable"},
    {Density::Compact, "compact"},
}};

template <typename E, std::size_t count>
QString wordIn(const std::array<std::pair<E, const char *>, count> &words, E value)
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template <typename E, std::size_t count>
std::optional<E> valueIn(const std::array<std::pair<E, const char *>, count> &words, const QString &text)
{
    for (const auto &[value, word] : words) {
        if (text == QLatin1StringView(word))
            return value;
    }
    return std::nullopt;
}

QString cleanWorkspacePath(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir().absoluteFilePath(path));
}

} // namespace

QString settingWord(Theme theme)
{
    return wordIn(themeWords, theme);
}

std::optional<Theme> settingFromWord(const QString &word, Theme)
{
    return valueIn(themeWords, word);
}

QString settingWord(Density density)
{
    return wordIn(densityWords, density);
}

std::optional<Density> settingFromWord(const QString &word, Density)
{
    return valueIn(densityWords, word);
}

const Setting<QString> &language()
{
    static const Setting<QString> setting{u"general/language"_s, {}, [](const QString &code) {
                                              return code.isEmpty() || code == "fr"_L1 || code == "en"_L1;
                                          }};
    return setting;
}

const Setting<Theme> &theme()
{
    static const Setting<Theme> setting{u"appearance/theme"_s, Theme::System};
    return setting;
}

const Setting<Density> &density()
{
    static const Setting<Density> setting{u"appearance/density"_s, Density::Comfortable};
    return setting;
}

const Setting<bool> &singleLetterKeys()
{
    static const Setting<bool> setting{u"keyboard/singleLetterKeys"_s, true};
    return setting;
}

const Setting<int> &undoSeconds()
{
    static const Setting<int> setting{
        u"general/undoSeconds"_s, 8, [](const int &seconds) { return seconds >= 0 && seconds <= 60; }};
    return setting;
}

const Setting<QString> &lastWorkspace()
{
    static const Setting<QString> setting{u"workspaces/last"_s};
    return setting;
}

const Setting<QStringList> &recentWorkspaces()
{
    static const Setting<QStringList> setting{u"workspaces/recent"_s};
    return setting;
}

void rememberWorkspace(SettingsStore &store, const QString &path)
{
    const QString clean = cleanWorkspacePath(path);
    if (clean.isEmpty())
        return;
    QStringList recent = recentWorkspaces().read(store);
    recent.removeAll(clean);
    recent.prepend(clean);
    store.setValue(recentWorkspaces().key, QStringList(recent.mid(0, mostRecentWorkspaces)));
    store.setValue(lastWorkspace().key, clean);
}

void forgetWorkspace(SettingsStore &store, const QString &path)
{
    const QString clean = cleanWorkspacePath(path);
    QStringList recent = recentWorkspaces().read(store);
    if (recent.removeAll(clean) > 0)
        store.setValue(recentWorkspaces().key, recent);
    if (lastWorkspace().read(store) == clean)
        lastWorkspace().reset(store);
}

const Setting<QByteArray> &windowGeometry()
{
    static const Setting<QByteArray> setting{u"window/geometry"_s};
    return setting;
}

const Setting<QString> &lastPage()
{
    static const Setting<QString> setting{u"window/page"_s};
    return setting;
}

Setting<QByteArray> splitterState(const QString &page)
{
    return {u"splitters/"_s + page, {}, nullptr};
}

} // namespace ruche::settings
