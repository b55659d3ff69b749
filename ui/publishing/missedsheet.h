// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDialog>
#include <QHash>

class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace ruche::ui {

class EmptyState;
class MissedController;
class PageContext;
class PlainLabel;
class SkeletonList;
struct MissedRow;

/// Missed while away: what did not leave at its time, and what to do about each, or about all. Stays open
/// while there is something to decide. Thread: GUI.
class MissedSheet final : public QDialog
{
    Q_OBJECT
public:
    /// Rows with buttons; beyond these the buttons for all remain.
    static constexpr int mostRows = 50;

    MissedSheet(PageContext &context, QWidget *parent);

    [[nodiscard]] MissedController &controller() const { return *m_controller; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFooter(QVBoxLayout *column);
    void update();
    void rebuild();
    void retranslate();
    [[nodiscard]] QWidget *rowOf(const MissedRow &row);
    QPushButton *addRowButton(QWidget *row, const QString &name, const QString &text, const QString &of);
    void askPublish(const QList<domain::PostId> &posts);

    PageContext &m_context;
    MissedController *m_controller;
    PlainLabel *m_title;
    PlainLabel *m_about;
    QStackedLayout *m_stack;
    QScrollArea *m_area;
    QVBoxLayout *m_rows;
    EmptyState *m_empty;
    SkeletonList *m_skeleton;
    PlainLabel *m_more;
    PlainLabel *m_problem;
    QWidget *m_allRow;
    PlainLabel *m_allLabel;
    QPushButton *m_publishAll;
    QPushButton *m_nextDayAll;
    QPushButton *m_nextSlotAll;
    QPushButton *m_skipAll;
    QPushButton *m_close;
};

} // namespace ruche::ui
