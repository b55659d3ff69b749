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
constexpr std::array<std::pair<Rail, const char *>, 3> railWords{{
    {Rail::Automatic, "automatic"},
    {Rail::Narrow, "narrow"},
    {Rail::Wide, "wide"},
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

bool isAge(const int &years)
{
    return years >= 13 && years <= 99;
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

QString settingWord(Rail rail)
{
    return wordIn(railWords, rail);
}

std::optional<Rail> settingFromWord(const QString &word, Rail)
{
    return valueIn(railWords, word);
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

const Setting<int> &textSize()
{
    static const Setting<int> setting{
        u"appearance/textSize"_s, 100, [](const int &percent) { return percent >= 90 && percent <= 200; }};
    return setting;
}

const Setting<QString> &userName()
{
    static const Setting<QString> setting{u"general/userName"_s};
    return setting;
}

const Setting<bool> &singleLetterKeys()
{
    static const Setting<bool> setting{u"keyboard/singleLetterKeys"_s, true};
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

const Setting<Rail> &rail()
{
    static const Setting<Rail> setting{u"window/rail"_s, Rail::Automatic};
    return setting;
}

const Setting<QString> &analyticsPeriod()
{
    static const Setting<QString> setting{u"pages/analyticsPeriod"_s};
    return setting;
}

Setting<QString> calendarView(const QString &workspace)
{
    return {u"pages/calendarView/"_s + workspace, {}, nullptr};
}

Setting<QString> calendarFilter(const QString &workspace)
{
    return {u"pages/calendarFilter/"_s + workspace, {}, nullptr};
}

const Setting<bool> &calendarDense()
{
    static const Setting<bool> setting{u"pages/calendarDense"_s, false};
    return setting;
}

const Setting<bool> &libraryListed()
{
    static const Setting<bool> setting{u"pages/libraryListed"_s, false};
    return setting;
}

const Setting<int> &audienceAgeFrom()
{
    static const Setting<int> setting{u"pages/audienceAgeFrom"_s, 25, isAge};
    return setting;
}

const Setting<int> &audienceAgeTo()
{
    static const Setting<int> setting{u"pages/audienceAgeTo"_s, 40, isAge};
    return setting;
}

const Setting<QString> &audienceCountry()
{
    static const Setting<QString> setting{u"pages/audienceCountry"_s, u"FR"_s};
    return setting;
}

const Setting<QString> &spelling()
{
    static const Setting<QString> setting{u"composer/spelling"_s, u"auto"_s};
    return setting;
}

Setting<QByteArray> splitterState(const QString &page)
{
    return {u"splitters/"_s + page, {}, nullptr};
}

} // namespace ruche::settings
