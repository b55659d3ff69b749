// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/firstruntour.h"

#include "app/ruche/session.h"
#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/firstrun/firstrunwindow.h"

#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::app {

namespace {

/// The time a step gets to show itself.
constexpr std::chrono::milliseconds stepTime{600};

void fill(const QWidget &window, const QString &field, const QString &text)
{
    if (auto *const edit = window.findChild<QLineEdit *>(field))
        edit->setText(text);
}

} // namespace

FirstRunTour::FirstRunTour(Session &session,
                           const Surroundings &surroundings,
                           QString workspacePath,
                           QString folder,
                           QSize size,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_workspacePath(std::move(workspacePath))
    , m_folder(std::move(folder))
    , m_size(size)
    , m_window(std::make_unique<ui::FirstRunWindow>(
          surroundings.prompts, surroundings.clock, QDir::home().filePath(u"Ruche"_s)))
{
}

FirstRunTour::~FirstRunTour() = default;

void FirstRunTour::start()
{
    m_window->setLanguage(QLocale().name().left(2));
    m_window->resize(m_size);
    fill(*m_window, u"workspaceName"_s, u"Atelier Salicorne"_s);
    m_window->show();
    QTimer::singleShot(stepTime, this, [this] {
        takePicture(u"10a-first-run-workspace"_s);
        toBrand();
    });
}

void FirstRunTour::toBrand()
{
    async::deliver(m_session.create(m_workspacePath, u"Atelier Salicorne"_s),
                   this,
                   [this](const Result<services::WorkspaceInfo> &made) {
                       if (!made) {
                           emit finished(m_written, true);
                           return;
                       }
                       m_window->continueWith(m_session.workspace());
                       fill(*m_window, u"brandName"_s, u"Cap Pertuis"_s);
                       QTimer::singleShot(stepTime, this, [this] {
                           takePicture(u"10b-first-run-brand"_s);
                           toAccounts();
                       });
                   });
}

void FirstRunTour::toAccounts()
{
    if (auto *const next = m_window->findChild<QPushButton *>(u"next"_s))
        next->click();
    QTimer::singleShot(stepTime, this, [this] {
        takePicture(u"10c-first-run-connect"_s);
        emit finished(m_written, m_failed);
    });
}

void FirstRunTour::takePicture(const QString &file)
{
    if (m_window->grab().save(QDir(m_folder).filePath(file + u".png"_s)))
        ++m_written;
    else
        m_failed = true;
}

} // namespace ruche::app
