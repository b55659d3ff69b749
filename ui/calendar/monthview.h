// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/campaignlanes.h"
#include "ui/calendar/monthlayout.h"
#include "ui/calendar/postview.h"

namespace ruche::ui {

/// The month as a grid of days over the post model. Arrows move the day; Tab goes through the posts of the
/// day. Thread: GUI.
class MonthView final : public PostView
{
    Q_OBJECT
public:
    MonthView(CalendarController &controller, PostListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QDate currentDay() const;
    /// Selects the day, and its first post when it has one.
    void setCurrentDay(QDate day);
    void goTo(QDate day) override { setCurrentDay(day); }
    /// One-line chips, whatever the room.
    void setCompact(bool compact);
    /// Geometry as painted, for tests and popups.
    [[nodiscard]] const MonthLayout &monthLayout() const;

    void selectAll() override;

protected:
    [[nodiscard]] QList<Place> arrange() const override;
    [[nodiscard]] int daysOfShift(int key) const override;
    [[nodiscard]] std::optional<DropPlace> dropPlaceAt(const QPoint &pos) const override;
    [[nodiscard]] QString
    dropText(const domain::CalendarPost &grabbed, const ZonedTime &to, bool copy) const override;
    [[nodiscard]] QRect dropArea(const DropPlace &place) const override;
    void placeBars() override;
    void pressedBeside(const QPoint &pos) override;
    void currentIsGone() override;

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void paintCell(QPainter *painter, const MonthLayout &layout, const MonthLayout::Cell &cell) const;
    void paintDropTarget(QPainter *painter, const MonthLayout::Cell &cell) const;
    void paintWeekdays(QPainter *painter, const MonthLayout &layout) const;
    void stepPost(int by);
    [[nodiscard]] QRect moreRect(const MonthLayout::Cell &cell) const;

    mutable MonthLayout m_layout;
    mutable CampaignLanes m_lanes;
    bool m_dayAlone = false; ///< the pointer chose a day beside its posts
    bool m_compact = false;
};

} // namespace ruche::ui
