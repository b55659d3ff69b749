// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/planning.h"

#include <QWidget>

#include <utility>

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class CalendarController;
class PlainLabel;
class PlanOverlay;

/// The pane beside the agenda: key dates to come, how many posts stand on each, a button that begins one; and
/// which sets of them are shown. Thread: GUI.
class KeyDatesPane final : public QWidget
{
    Q_OBJECT
public:
    KeyDatesPane(CalendarController &controller, PlanOverlay &overlay, QWidget *parent = nullptr);

    void retranslate();
    /// What a set is called.
    [[nodiscard]] static QString nameOf(domain::KeyDateKind kind);
    /// In the order in which they are listed.
    [[nodiscard]] static QList<domain::KeyDateKind> kinds();

signals:
    void dayRequested(QDate day);
    /// A post for it is wanted, on its first day.
    void postRequested(const ruche::domain::KeyDate &date);
    void addRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();
    void fill();
    void updateSets();
    [[nodiscard]] QWidget *rowOf(const domain::KeyDate &date);
    [[nodiscard]] QString remarkOf(const domain::KeyDate &date) const;

    CalendarController &m_controller;
    PlanOverlay &m_overlay;
    PlainLabel *m_title;
    PlainLabel *m_count;
    QToolButton *m_add;
    QWidget *m_rows = nullptr;
    QList<std::pair<domain::KeyDate, int>> m_shown; ///< with how many posts
    QVBoxLayout *m_list;
    PlainLabel *m_none;
    PlainLabel *m_setsTitle;
    QList<QCheckBox *> m_sets; ///< in the order of kinds()
};

} // namespace ruche::ui
