// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ruche/options.h"
#include "core/base/clock.h"
#include "core/settings/settingsstore.h"
#include "ui/common/dialogprompts.h"
#include "ui/common/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QApplication;

namespace ruche::ui {
class FirstRunWindow;
}

namespace ruche::app {

class FirstRunTour;
class Session;

/// The program from its start to its end: which workspace is open, and the start window while none is.
class Program final : public QObject
{
    Q_OBJECT
public:
    Program(QApplication &application, Options options);
    ~Program() override;

    void start();

private:
    void openFile(const QString &path);
    /// A new workspace; the first run then asks for its first brand and accounts.
    void createFile(const QString &path, const QString &name);
    void createSample(const QString &path);
    void openSample();
    void show(std::unique_ptr<Session> session, const QString &path);
    void runTour(std::unique_ptr<Session> session);
    /// Its last part; `before` pictures were painted.
    void runFirstRunTour(int before, bool failedBefore);
    void showStart(const Error *problem = nullptr);
    [[nodiscard]] std::unique_ptr<Session> makeSession();

    Options m_options;
    SystemClock m_clock;
    settings::SettingsStore m_settings;
    settings::SettingsStore m_windowState;
    ui::ThemeManager m_theme;
    ui::Language m_language;
    ui::Preferences m_preferences;
    ui::DialogPrompts m_prompts;
    QTemporaryDir m_tourFolder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Session> m_opening;
    std::unique_ptr<ui::FirstRunWindow> m_start;
    std::unique_ptr<FirstRunTour> m_firstRunTour;
};

} // namespace ruche::app
