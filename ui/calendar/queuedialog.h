// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zonedtime.h"
#include "core/domain/calendarpost.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QListWidget;
class QPushButton;

namespace ruche::ui {

class CalendarController;
class LabelList;
class PlainLabel;
struct MovePlan;

/// What of a brand, or of one of its pillars, is still to leave, in order: dragged, or moved by Alt with ↑
/// and ↓, posts change places while the times stay. Says what is to be moved, and moves nothing itself.
/// Deletes itself when closed. Thread: GUI.
class QueueDialog final : public QDialog
{
    Q_OBJECT
public:
    QueueDialog(CalendarController &controller,
                const LabelList &labels,
                domain::BrandId brand,
                QWidget *parent);

    static constexpr int most = 200; ///< posts
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// The moves that the order now shown asks for.
    [[nodiscard]] MovePlan plan() const;

signals:
    void chosen(const ruche::ui::MovePlan &plan);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void load();
    void fill();
    void step(int by);
    void update();
    [[nodiscard]] QString rowText(qsizetype slot, const domain::CalendarPost &post) const;

    CalendarController &m_controller;
    QList<domain::CalendarPost> m_posts; ///< as they are planned
    QComboBox *m_choice;
    QListWidget *m_list;
    PlainLabel *m_note;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QPushButton *m_save;
    bool m_loading = false;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
