// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/importservice.h"

#include <QObject>

namespace ruche::ui {

/// Takes a file into a brand in two steps: first it is only read, and what would happen is told; then, when
/// that was confirmed, it is imported. Either can be stopped, which keeps nothing. Knows no widget. Thread:
/// GUI.
class ImportRunner final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Checking, Checked, Importing, Done, Failed, Cancelled };
    Q_ENUM(State)

    explicit ImportRunner(services::ImportService &imports, QObject *parent = nullptr);
    /// Stops what runs.
    ~ImportRunner() override;

    /// Reads the file without keeping anything.
    void check(domain::BrandId brand, const QString &path);
    /// Imports what was checked.
    void import();
    /// Of a table of posts: reads it again, with its columns so. Not while something runs.
    void checkWith(const QMap<QString, int> &columns);
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Checking || m_state == State::Importing; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// The headings of a table of posts and what its columns are; none of another file.
    [[nodiscard]] const services::PlanSheet &sheet() const { return m_sheet; }
    /// Of the check, then of the import.
    [[nodiscard]] const services::ImportReport &report() const { return m_report; }
    /// Whether importing would change anything.
    [[nodiscard]] bool hasNews() const { return m_report.created > 0 || m_report.updated > 0; }
    /// In words, when it failed.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const QString &hint() const { return m_hint; }
    /// 0 … 1; −1 while the size is not known.
    [[nodiscard]] double progress() const { return m_progress; }

signals:
    void changed();
    void progressed();

private:
    void run(bool dryRun);
    void lookAtSheet();

    services::ImportService &m_imports;
    domain::BrandId m_brand;
    QString m_path;
    services::PlanSheet m_sheet;
    State m_state = State::Idle;
    services::ImportReport m_report;
    QString m_problem;
    QString m_hint;
    double m_progress = -1;
};

} // namespace ruche::ui
