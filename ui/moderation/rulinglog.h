// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reviewitem.h"
#include "core/domain/ruling.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace ruche::ui {

class EmptyState;
class ModerationController;
class PageContext;
class PlainLabel;

/// What was decided: when, what, about whom, the words as they were then, by which rule and why, by whom, and
/// whether it was undone. Filtered by words, exported as a table, undone for 30 days, with the appeal against
/// a decision and its outcome. Thread: GUI.
class RulingLog final : public QWidget
{
    Q_OBJECT
public:
    RulingLog(ModerationController &controller, PageContext &context, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void show();
    void showActions();
    void exportTable();
    void askAppeal();
    void askOutcome(const domain::Appeal &appeal, const domain::Ruling &ruling);
    void undo();
    [[nodiscard]] const domain::Ruling *chosen() const;
    [[nodiscard]] QStringList cellsOf(const domain::Ruling &ruling) const;
    [[nodiscard]] bool canUndo(const domain::Ruling &ruling) const;

    ModerationController &m_controller;
    PageContext &m_context;
    QList<domain::Ruling> m_shown; ///< those of the filter, in the order of the rows
    QLineEdit *m_filter;
    QPushButton *m_export;
    QTableView *m_table;
    QStandardItemModel *m_model;
    EmptyState *m_empty;
    PlainLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_appeal;
};

} // namespace ruche::ui
