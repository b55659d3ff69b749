// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/care.h"

#include <QDialog>

#include <array>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ruche::ui {

class PlainLabel;

/// The working hours of a brand and within which time it promises answers. Knows no workspace: it is shown a
/// plan, and tells the one that was typed. Thread: GUI.
class CarePlanDialog final : public QDialog
{
    Q_OBJECT
public:
    CarePlanDialog(const QString &brand, const domain::CarePlan &plan, QWidget *parent = nullptr);

    /// Errors: InvalidArgument (subject: what cannot be read).
    [[nodiscard]] Result<domain::CarePlan> typed() const;

signals:
    void saveRequested(const ruche::domain::CarePlan &plan);

private:
    [[nodiscard]] QWidget *makeHours();
    [[nodiscard]] QWidget *makeTargets();
    void check();

    domain::CarePlan m_plan;
    std::array<QLineEdit *, 7> m_days{};
    QLineEdit *m_holidays;
    std::array<std::array<QSpinBox *, 3>, domain::priorityCount> m_targets{};
    QSpinBox *m_warn;
    PlainLabel *m_problem;
    QPushButton *m_save;
};

} // namespace ruche::ui
