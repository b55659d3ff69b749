// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QString>

#include <memory>

namespace ruche::ui {
class FirstRunWindow;
}

namespace ruche::app {

class Session;
struct Surroundings;

/// The part of the tour that has no main window: paints the three steps of the first run into PNG files, with
/// a workspace of its own. Goes through the window as a person does. Needs no display.
class FirstRunTour final : public QObject
{
    Q_OBJECT
public:
    /// `session` has no workspace yet: it gets one at `workspacePath`, which must not exist.
    FirstRunTour(Session &session,
                 const Surroundings &surroundings,
                 QString workspacePath,
                 QString folder,
                 QSize size,
                 QObject *parent = nullptr);
    ~FirstRunTour() override;

    void start();

signals:
    /// `written` files; `failed` when one could not be written, or the workspace not made.
    void finished(int written, bool failed);

private:
    void takePicture(const QString &file);
    void toBrand();
    void toAccounts();

    Session &m_session;
    QString m_workspacePath;
    QString m_folder;
    QSize m_size;
    std::unique_ptr<ui::FirstRunWindow> m_window;
    int m_written = 0;
    bool m_failed = false;
};

} // namespace ruche::app
