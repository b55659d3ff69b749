// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace ruche::ui {

class ChartTable;
class ImportRunner;
class PlainLabel;
class ProgressBar;
class SheetColumnsBox;

/// The sheet of an import: first what the file would bring, then what it brought; how far it is, a way to
/// stop, a way to take it back, and each rejected row with its reason. Shown by open(); closing it while it
/// runs stops the import.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Takes `runner` over. `brandName` is said in the title.
    ImportDialog(ImportRunner *runner, const QString &brandName, QWidget *parent);

    void reject() override;
    void done(int result) override;

signals:
    /// Close was pressed, or Undo, after an import that brought something: one of the two, once.
    void kept(ruche::domain::EventId event);
    void undoRequested(ruche::domain::EventId event);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void updateProgress();
    [[nodiscard]] QString sentence() const;
    /// Of the import that is done; else invalid.
    [[nodiscard]] domain::EventId event() const;

    ImportRunner *m_runner;
    QString m_brandName;
    PlainLabel *m_title;
    PlainLabel *m_file;
    PlainLabel *m_sentence;
    PlainLabel *m_counts;
    ProgressBar *m_progress;
    SheetColumnsBox *m_columns;
    PlainLabel *m_rejectedTitle;
    QTableView *m_rejected;
    ChartTable *m_rows;
    QPushButton *m_undo;
    QPushButton *m_cancel;
    QPushButton *m_go;
    bool m_undoing = false;
};

} // namespace ruche::ui
