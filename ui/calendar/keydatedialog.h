// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/planning.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ruche::ui {

/// A key date of the user's own: its name, its first day, how long it lasts, whether it comes back each year,
/// and for which brand. Says what was chosen, and keeps nothing itself. Deletes itself when closed. Thread:
/// GUI.
class KeyDateDialog final : public QDialog
{
    Q_OBJECT
public:
    /// An `old` one with an id is changed, one without is new.
    KeyDateDialog(const domain::StoredKeyDate &old,
                  QDate day,
                  const QList<domain::Brand> &brands,
                  QWidget *parent);

    [[nodiscard]] domain::StoredKeyDate date() const;

signals:
    void chosen(const ruche::domain::StoredKeyDate &date);
    void removeRequested(ruche::domain::KeyDateId date);

private:
    void update();

    domain::StoredKeyDate m_old;
    QDate m_oldDay;
    QLineEdit *m_name;
    QDateEdit *m_day;
    QSpinBox *m_days;
    QCheckBox *m_yearly;
    QComboBox *m_brand;
    QPushButton *m_save;
};

} // namespace ruche::ui
