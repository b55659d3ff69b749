// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/services/crisisservice.h"

#include <QObject>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Decides for the crisis room of a brand: the crisis that goes on, and whether its publishing is paused.
/// Knows no widget. Thread: GUI.
class CrisisController final : public QObject
{
    Q_OBJECT
public:
    CrisisController(services::Workspace &workspace, const domain::Brand &brand, QObject *parent = nullptr);
    ~CrisisController() override;

    [[nodiscard]] const domain::Brand &brand() const { return m_brand; }
    /// Read from the file.
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// The one that goes on, or that has just ended here.
    [[nodiscard]] const std::optional<domain::Crisis> &crisis() const { return m_crisis; }
    [[nodiscard]] bool isPaused() const { return m_paused; }

    /// All of them end in changed() or failed().
    void begin(const QString &title, const QStringList &tasks);
    void note(domain::CrisisEntry::Kind kind, const QString &text);
    void addTask(const QString &task);
    void setTask(qint64 task, const QString &person, bool done);
    void setStatement(const QString &statement);
    /// Nothing of the brand is published until resume(); the log says so.
    void pause(const QString &reason, const QString &line);
    void resume(const QString &line);
    void end(const QString &lesson);

signals:
    void changed();
    void failed(const QString &text);

private:
    void load();
    void loadPause();
    void take(const QFuture<Result<domain::Crisis>> &answer);

    services::Workspace &m_workspace;
    services::CrisisService m_service;
    domain::Brand m_brand;
    std::optional<domain::Crisis> m_crisis;
    bool m_known = false;
    bool m_paused = false;
};

} // namespace ruche::ui
