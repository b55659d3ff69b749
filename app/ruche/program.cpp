// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/program.h"

#include "app/ruche/firstruntour.h"
#include "app/ruche/session.h"
#include "app/ruche/tour.h"
#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/settings/settings.h"
#include "core/text/errortext.h"
#include "ui/firstrun/firstrunwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pageregistry.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace ruche::app {

namespace {

/// The folder where workspaces are proposed to be.
QString workspaceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace

Program::Program(QApplication &application, Options options)
    : m_options(std::move(options))
    , m_settings(settings::SettingsStore::defaultPath())
    , m_windowState(settings::SettingsStore::windowStatePath())
    , m_theme(application)
    , m_language(application)
    , m_preferences(m_settings, m_theme, m_language)
{
    m_preferences.startWith(m_options.theme, m_options.locale);
}

Program::~Program() = default;

void Program::start()
{
    const bool tour = !m_options.tourFolder.isEmpty();
    QString path = m_options.workspace;
    if (path.isEmpty() && !tour) {
        path = settings::lastWorkspace().read(m_settings);
        if (!QFileInfo::exists(path))
            path.clear();
    }
    if (!path.isEmpty())
        openFile(path);
    else if (tour)
        createSample(m_tourFolder.filePath(u"sample.ruche"_s));
    else
        showStart();
}

std::unique_ptr<Session> Program::makeSession()
{
    const Session::Mode mode = m_options.tourFolder.isEmpty() ? Session::Mode::Work : Session::Mode::Tour;
    const Surroundings around{m_clock, m_preferences, m_windowState, m_theme, m_prompts};
    return std::make_unique<Session>(around, mode);
}

void Program::openFile(const QString &path)
{
    m_opening = makeSession();
    async::deliver(m_opening->open(path), this, [this, path](const Result<services::WorkspaceInfo> &answer) {
        if (answer)
            show(std::move(m_opening), path);
        else
            showStart(&answer.error());
    });
}

void Program::createFile(const QString &path, const QString &name)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_opening = makeSession();
    async::deliver(
        m_opening->create(path, name), this, [this, path](const Result<services::WorkspaceInfo> &answer) {
            if (!answer) {
                showStart(&answer.error());
                return;
            }
            settings::rememberWorkspace(m_settings, path);
            connect(
                m_start.get(),
                &ui::FirstRunWindow::finished,
                this,
                [this, path] { show(std::move(m_opening), path); },
                Qt::QueuedConnection); // the window that says so goes away then
            m_start->continueWith(m_opening->workspace());
        });
}

void Program::createSample(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_opening = makeSession();
    async::deliver(m_opening->create(path, tr("Atelier Salicorne (sample)")),
                   this,
                   [this, path](const Result<services::WorkspaceInfo> &answer) {
                       if (!answer) {
                           showStart(&answer.error());
                           return;
                       }
                       async::deliver(
                           m_opening->fillSample(), this, [this, path](const Result<void> &filled) {
                               if (filled)
                                   show(std::move(m_opening), path);
                               else
                                   showStart(&filled.error());
                           });
                   });
}

void Program::openSample()
{
    const QString path = QDir(workspaceFolder()).filePath(u"sample.ruche"_s);
    if (QFileInfo::exists(path))
        openFile(path);
    else
        createSample(path);
}

void Program::show(std::unique_ptr<Session> session, const QString &path)
{
    if (!m_options.tourFolder.isEmpty()) {
        runTour(std::move(session));
        return;
    }
    settings::rememberWorkspace(m_settings, path);
    m_session = std::move(session);
    ui::MainWindow &window = m_session->makeWindow();
    const QString last = settings::lastPage().read(m_windowState);
    if (window.registry().find(last))
        window.open(ui::OpenPage{last, {}});
    else if (!window.registry().entries().isEmpty())
        window.open(ui::OpenPage{window.registry().entries().first().id, {}});
    window.QWidget::show();
    m_start.reset();
}

void Program::runTour(std::unique_ptr<Session> session)
{
    m_session = std::move(session);
    ui::MainWindow &window = m_session->makeWindow();
    auto *tour
        = new Tour(window, m_theme, m_session->workspace(), m_options.tourFolder, m_options.size, this);
    connect(m_session.get(), &Session::ready, tour, &Tour::start);
    connect(tour, &Tour::finished, this, &Program::runFirstRunTour);
}

void Program::runFirstRunTour(int before, bool failedBefore)
{
    m_theme.setChoice(ui::ThemeChoice::Light);
    m_opening = makeSession();
    const Surroundings around{m_clock, m_preferences, m_windowState, m_theme, m_prompts};
    m_firstRunTour = std::make_unique<FirstRunTour>(*m_opening,
                                                    around,
                                                    m_tourFolder.filePath(u"first-run.ruche"_s),
                                                    m_options.tourFolder,
                                                    m_options.size);
    connect(m_firstRunTour.get(),
            &FirstRunTour::finished,
            this,
            [this, before, failedBefore](int painted, bool failedNow) {
                const int written = before + painted;
                const bool failed = failedBefore || failedNow;
                std::fprintf(stderr, "ruche: %d pictures in %s\n", written, qPrintable(m_options.tourFolder));
                QApplication::exit(failed || before == 0 ? 1 : 0);
            });
    m_firstRunTour->start();
}

void Program::showStart(const Error *problem)
{
    m_opening.reset();
    if (problem && !m_options.tourFolder.isEmpty()) {
        const text::ErrorText words = text::errorText(*problem);
        std::fprintf(stderr, "ruche: %s %s\n", qPrintable(words.message), qPrintable(words.hint));
        QApplication::exit(1);
        return;
    }
    if (!m_start) {
        m_start = std::make_unique<ui::FirstRunWindow>(m_prompts, m_clock, workspaceFolder());
        m_start->setLanguage(m_language.current());
        connect(m_start.get(), &ui::FirstRunWindow::createRequested, this, &Program::createFile);
        connect(m_start.get(), &ui::FirstRunWindow::openRequested, this, &Program::openFile);
        connect(m_start.get(), &ui::FirstRunWindow::sampleRequested, this, &Program::openSample);
        connect(m_start.get(),
                &ui::FirstRunWindow::languageChosen,
                &m_preferences,
                &ui::Preferences::setLanguage);
    }
    if (problem) {
        const text::ErrorText words = text::errorText(*problem);
        m_start->setProblem(words.message, words.hint);
    }
    m_start->show();
}

} // namespace ruche::app
