// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/planningservice.h"

#include <QDialog>

class QButtonGroup;

namespace ruche::ui {

/// What is asked before a post of a repeating one is changed.
struct ScopeQuestion
{
    QString title;
    QString text;
    QString confirmText;
    bool destructive = false;
};

/// For which posts of a repeating one a change is: this one, those that follow too, or all that are to come.
/// Closed otherwise, nothing is said. Deletes itself when closed. Thread: GUI.
class ScopeDialog final : public QDialog
{
    Q_OBJECT
public:
    ScopeDialog(const ScopeQuestion &question, QWidget *parent);

    [[nodiscard]] services::SeriesScope scope() const;

signals:
    void chosen(ruche::services::SeriesScope scope);

private:
    QButtonGroup *m_scopes;
};

} // namespace ruche::ui
