// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/objective.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;

namespace ruche::ui {

class FormField;
class PlainLabel;

/// A new objective, or one to change. Checks what it can itself and says it under the field; what the
/// workspace refuses is shown in the same places. Stays open until it was saved.
class ObjectiveDialog final : public QDialog
{
    Q_OBJECT
public:
    ObjectiveDialog(const domain::Objective &objective, const QList<domain::Brand> &brands, QWidget *parent);

    [[nodiscard]] domain::Objective objective() const;
    /// What the workspace refused: `field` as in Error::subject, or empty.
    void showProblem(const QString &field, const QString &reason);

signals:
    void saveRequested(const ruche::domain::Objective &objective);

private:
    void build();
    void save();
    void updateUnits();
    [[nodiscard]] bool check();

    domain::Objective m_objective;
    QList<domain::Brand> m_brands;
    QComboBox *m_brand;
    QLineEdit *m_name;
    QLineEdit *m_purpose;
    QComboBox *m_metric;
    QDoubleSpinBox *m_start;
    QDoubleSpinBox *m_target;
    QDateEdit *m_startDay;
    QDateEdit *m_endDay;
    FormField *m_nameField;
    FormField *m_targetField;
    FormField *m_endField;
    FormField *m_brandField;
    PlainLabel *m_problem;
    QPushButton *m_save;
};

} // namespace ruche::ui
