// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QObject>
#include <QString>

#include <optional>

namespace ruche::settings {
class SettingsStore;
}

namespace ruche::ui {

class Language;

/// What the user prefers: each choice holds at once and is kept for the next start. The only place that joins
/// the settings to the theme and the language, so that a page, a menu and the start window cannot disagree.
/// One a program. Thread: GUI.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    static constexpr int smallestText = 90; ///< percent
    static constexpr int largestText = 200;

    /// Puts on what was kept. All must outlive it.
    Preferences(settings::SettingsStore &store,
                ThemeManager &theme,
                Language &language,
                QObject *parent = nullptr);

    /// What the command line asks for: holds until the user chooses, and is not kept. An empty language and
    /// no theme leave things as they are.
    void startWith(std::optional<ThemeChoice> theme, const QString &language);

    /// The one that holds, which after startWith() may not be the one kept.
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// "fr", "en"; empty for that of the system.
    [[nodiscard]] const QString &language() const { return m_chosenLanguage; }
    void setLanguage(const QString &code);
    /// In percent; the nearest that is possible is taken.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    /// What the user typed, else what the system calls her; may be empty.
    [[nodiscard]] QString userName() const;
    /// Empty: back to the name that the system knows.
    void setUserName(const QString &name);
    [[nodiscard]] static QString systemUserName();
    /// Whether single letters act in lists.
    [[nodiscard]] bool singleLetterKeys() const;
    void setSingleLetterKeys(bool on);

signals:
    /// Any of them is another one than before.
    void changed();

private:
    settings::SettingsStore &m_store;
    ThemeManager &m_theme;
    Language &m_language;
    QString m_chosenLanguage;
};

} // namespace ruche::ui
