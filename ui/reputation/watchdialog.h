// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/watch.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ruche::ui {

class FormField;

/// A new watch, or one to change. The spellings of a name are suggested while it is typed, until a person
/// changes them. Stays open until it was saved.
class WatchDialog final : public QDialog
{
    Q_OBJECT
public:
    WatchDialog(const domain::Watch &watch, const QList<domain::Brand> &brands, QWidget *parent);

    [[nodiscard]] domain::Watch watch() const;
    /// What the workspace refused: `field` as in Error::subject ("name", "terms"), or empty.
    void showProblem(const QString &field, const QString &reason);

signals:
    void saveRequested(const ruche::domain::Watch &watch);

private:
    void suggest();

    domain::Watch m_watch;
    QComboBox *m_brand;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QPlainTextEdit *m_terms;
    QPlainTextEdit *m_excluded;
    FormField *m_nameField;
    FormField *m_termsField;
    QPushButton *m_save;
    bool m_suggests = true;
    bool m_filling = false;
};

} // namespace ruche::ui
