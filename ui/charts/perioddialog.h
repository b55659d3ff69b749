// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/period.h"

#include <QDialog>

class QDateEdit;

namespace ruche::ui {

class FormField;

/// Asks for the first and the last day of a period. Shown by open(); chosen() tells the answer.
class PeriodDialog final : public QDialog
{
    Q_OBJECT
public:
    PeriodDialog(const DaySpan &span, QDate today, QWidget *parent);

    void accept() override;

signals:
    void chosen(QDate from, QDate to);

private:
    QDateEdit *m_from;
    QDateEdit *m_to;
    FormField *m_toField;
};

} // namespace ruche::ui
