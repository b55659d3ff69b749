// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace ruche::ui {

class CrisisController;
class PageContext;
class PlainLabel;

/// Where a team handles a crisis of a brand: the timeline of what happens, the switch that pauses publishing,
/// a holding statement, who does what, and the log for the day after as a file. Before one has begun it asks
/// what it is about. Shown by open().
class CrisisRoom final : public QDialog
{
    Q_OBJECT
public:
    CrisisRoom(const domain::Brand &brand, const QString &suggestion, PageContext &context, QWidget *parent);

    [[nodiscard]] CrisisController &controller() const { return *m_controller; }

private:
    [[nodiscard]] QWidget *buildBeginning(const QString &suggestion);
    [[nodiscard]] QWidget *buildRoom();
    void refresh();
    void refreshTasks();
    void addLine();
    void togglePause();
    void useTemplate(int index);
    void askEnd();
    void exportLog();

    PageContext &m_context;
    CrisisController *m_controller;
    QStackedLayout *m_stack;
    QWidget *m_beginning = nullptr;
    QWidget *m_room = nullptr;
    QLineEdit *m_title = nullptr;
    QPushButton *m_begin = nullptr;
    PlainLabel *m_heading = nullptr;
    PlainLabel *m_state = nullptr;
    QPushButton *m_pause = nullptr;
    QListWidget *m_log = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_line = nullptr;
    QPushButton *m_addLine = nullptr;
    QComboBox *m_templates = nullptr;
    QPlainTextEdit *m_statement = nullptr;
    QPushButton *m_keepStatement = nullptr;
    QPushButton *m_post = nullptr;
    QWidget *m_tasks = nullptr;
    QVBoxLayout *m_taskRows = nullptr;
    QLineEdit *m_newTask = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_end = nullptr;
    QList<QWidget *> m_madeTasks;
    QString m_shownTasks; ///< so that a field that is being written in stays
};

} // namespace ruche::ui
