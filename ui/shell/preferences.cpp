// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "core/settings/settings.h"
#include "ui/shell/language.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

ThemeChoice choiceOf(settings::Theme theme)
{
    switch (theme) {
    case settings::Theme::System:
        return ThemeChoice::System;
    case settings::Theme::Light:
        return ThemeChoice::Light;
    case settings::Theme::Dark:
        return ThemeChoice::Dark;
    }
    return ThemeChoice::System;
}

settings::Theme settingOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return settings::Theme::System;
    case ThemeChoice::Light:
        return settings::Theme::Light;
    case ThemeChoice::Dark:
        return settings::Theme::Dark;
    }
    return settings::Theme::System;
}

/// A value out of range does not arrive here, so that writing cannot fail; a file that cannot be written
/// costs the choice of the next start, not that of now.
template <typename T>
void keep(settings::SettingsStore &store, const settings::Setting<T> &setting, const T &value)
{
    [[maybe_unused]] const Result<void> written = setting.write(store, value);
}

} // namespace

Preferences::Preferences(settings::SettingsStore &store,
                         ThemeManager &theme,
                         Language &language,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_theme(theme)
    , m_language(language)
    , m_chosenLanguage(settings::language().read(store))
{
    m_language.setLanguage(m_chosenLanguage);
    m_theme.setTextScale(settings::textSize().read(store));
    m_theme.setChoice(choiceOf(settings::theme().read(store)));
}

void Preferences::startWith(std::optional<ThemeChoice> theme, const QString &language)
{
    if (theme)
        m_theme.setChoice(*theme);
    if (!language.isEmpty()) {
        m_chosenLanguage = language;
        m_language.setLanguage(language);
    }
    emit changed();
}

ThemeChoice Preferences::theme() const
{
    return m_theme.choice();
}

void Preferences::setTheme(ThemeChoice choice)
{
    keep(m_store, settings::theme(), settingOf(choice));
    m_theme.setChoice(choice);
    emit changed();
}

void Preferences::setLanguage(const QString &code)
{
    m_chosenLanguage = code;
    keep(m_store, settings::language(), code);
    m_language.setLanguage(code);
    emit changed();
}

int Preferences::textSize() const
{
    return m_theme.textScale();
}

void Preferences::setTextSize(int percent)
{
    const int possible = std::clamp(percent, smallestText, largestText);
    keep(m_store, settings::textSize(), possible);
    m_theme.setTextScale(possible);
    emit changed();
}

QString Preferences::userName() const
{
    const QString typed = settings::userName().read(m_store);
    return typed.isEmpty() ? systemUserName() : typed;
}

void Preferences::setUserName(const QString &name)
{
    keep(m_store, settings::userName(), name.simplified());
    emit changed();
}

QString Preferences::systemUserName()
{
    for (const char *const variable : {"RUCHE_USER", "USER", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return {};
}

bool Preferences::singleLetterKeys() const
{
    return settings::singleLetterKeys().read(m_store);
}

void Preferences::setSingleLetterKeys(bool on)
{
    keep(m_store, settings::singleLetterKeys(), on);
    emit changed();
}

} // namespace ruche::ui
