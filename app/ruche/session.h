// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/care.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>

namespace ruche::connectors {
class HttpTransport;
}
namespace ruche::services {
class CareService;
class ModerationWatch;
class MoodService;
class RuleService;
class Workspace;
struct WorkspaceInfo;
} // namespace ruche::services
namespace ruche::settings {
class SecretStore;
class SettingsStore;
} // namespace ruche::settings
namespace ruche::ui {
class CommandRegistry;
class MainWindow;
class PageContext;
class PageRegistry;
class Preferences;
class Prompts;
class PublishNotices;
class ThemeManager;
class TrayNotice;
class WorkspaceShellModel;
} // namespace ruche::ui

namespace ruche::app {

/// What lives as long as the program and what every session uses.
struct Surroundings
{
    const Clock &clock;
    ui::Preferences &preferences;
    settings::SettingsStore &windowState;
    ui::ThemeManager &theme;
    ui::Prompts &prompts;
};

/// One open workspace with its window: secret store, transport, services, commands, pages, in the order in
/// which they need each other. Thread: GUI.
class Session final : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        Work, ///< sends and reads on its own, remembers window and page
        Tour, ///< does nothing by itself, keeps secrets in memory
    };

    Session(const Surroundings &surroundings, Mode mode, QObject *parent = nullptr);
    ~Session() override;

    /// Errors: those of Workspace::open() and create().
    [[nodiscard]] QFuture<Result<services::WorkspaceInfo>> open(const QString &path);
    [[nodiscard]] QFuture<Result<services::WorkspaceInfo>> create(const QString &path, const QString &name);
    /// Fills the workspace that was just made with the sample.
    [[nodiscard]] QFuture<Result<void>> fillSample();

    /// After open() or create() succeeded: makes the window. Not shown yet.
    ui::MainWindow &makeWindow();
    [[nodiscard]] ui::MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] services::Workspace &workspace() const { return *m_workspace; }

signals:
    /// The brands are there: pages have something to ask for.
    void ready();

private:
    void prepare(const QString &path);
    void startWorking();
    void guidePublishing();
    void watchPromises();
    /// Tells of what rules found, whichever process ran them.
    void takeAlerts();
    void tellPromises(const QList<domain::CareWarning> &warnings);

    Surroundings m_surroundings;
    Mode m_mode;
    std::unique_ptr<connectors::HttpTransport> m_transport;
    std::unique_ptr<settings::SecretStore> m_secrets;
    std::unique_ptr<services::Workspace> m_workspace;
    std::unique_ptr<services::MoodService> m_moods; ///< only while it works by itself
    std::unique_ptr<services::ModerationWatch> m_watch; ///< as m_moods
    std::unique_ptr<services::CareService> m_care; ///< as m_moods
    std::unique_ptr<services::RuleService> m_rules; ///< as m_moods
    std::unique_ptr<ui::CommandRegistry> m_commands;
    std::unique_ptr<ui::PageRegistry> m_pages;
    std::unique_ptr<ui::WorkspaceShellModel> m_model;
    std::unique_ptr<ui::PublishNotices> m_notices;
    std::unique_ptr<ui::PageContext> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::TrayNotice *m_tray = nullptr; ///< none on a tour
    bool m_trayTellsOfPromises = false; ///< the last thing that it told
};

} // namespace ruche::app
