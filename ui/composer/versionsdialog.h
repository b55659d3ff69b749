// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/composing.h"

#include <QDialog>
#include <QList>

class QListWidget;
class QPushButton;
class QTextEdit;

namespace ruche::ui {

/// What a post said before: on the left when, on the right what has changed since, word by word. Thread: GUI.
class VersionsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `versions` newest first; `now` is what is being written. `zone` is that of the brand.
    VersionsDialog(const QList<domain::PostVersion> &versions,
                   const domain::PostVersion &now,
                   const QString &zone,
                   QWidget *parent = nullptr);

signals:
    void restoreRequested(const ruche::domain::PostVersion &version);

private:
    void showVersion(int row);

    QList<domain::PostVersion> m_versions;
    domain::PostVersion m_now;
    QListWidget *m_list;
    QTextEdit *m_changes;
    QPushButton *m_restore;
};

} // namespace ruche::ui
