// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/publishing.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QStackedLayout;
class QTableView;
class QTimer;

namespace ruche::ui {

class EmptyState;
class PageContext;
class PlainLabel;
class PublishLogModel;
class SearchField;
class SkeletonList;

/// The publish log: every attempt ever made, searched by words, account and state; what the chosen one sent
/// and what came back; and all of it as a file for spreadsheets. Thread: GUI.
class PublishLogSheet final : public QDialog
{
    Q_OBJECT
public:
    /// Of one post, or (invalid) of all.
    PublishLogSheet(PageContext &context, domain::PostId post, QWidget *parent);

    [[nodiscard]] PublishLogModel &model() const { return *m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void applyFilter();
    void update();
    void showDetails();
    void fillAccounts();
    void retranslate();
    void exportFile();
    [[nodiscard]] QString detailsOf(const domain::PublishLogRow &row) const;

    PageContext &m_context;
    domain::PostId m_post;
    PublishLogModel *m_model;
    QTimer *m_typing;
    PlainLabel *m_title;
    SearchField *m_words;
    PlainLabel *m_accountLabel;
    QComboBox *m_account;
    PlainLabel *m_stateLabel;
    QComboBox *m_state;
    QStackedLayout *m_stack;
    SkeletonList *m_skeleton;
    QTableView *m_table;
    EmptyState *m_empty;
    PlainLabel *m_details;
    PlainLabel *m_said;
    QPushButton *m_whole;
    QPushButton *m_openLink;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace ruche::ui
