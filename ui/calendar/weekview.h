// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/campaignlanes.h"
#include "ui/calendar/postview.h"

#include <QTime>

namespace ruche::ui {

/// Seven days beside each other with the hours from top to bottom: posts stand at their time, and a drag
/// changes it in steps of 15 minutes. Thread: GUI.
class WeekView final : public PostView
{
    Q_OBJECT
public:
    WeekView(CalendarController &controller, PostListModel &model, QWidget *parent = nullptr);

    /// Height of the row with the days, which does not scroll.
    [[nodiscard]] int headerHeight() const;
    /// Where a time of a day is, in the viewport.
    [[nodiscard]] QPoint pointOf(QDate day, QTime time) const;
    /// The day and the time under a point, in steps of 15 minutes.
    [[nodiscard]] QDate dayAt(const QPoint &pos) const;
    [[nodiscard]] QTime timeAt(const QPoint &pos) const;
    void goTo(QDate day) override;
    /// An hour before the first post of the week, or seven in the morning.
    void showUsualPlace() override;
    void selectAll() override;

protected:
    [[nodiscard]] QList<Place> arrange() const override;
    [[nodiscard]] QSize canvasSize() const override;
    [[nodiscard]] std::optional<DropPlace> dropPlaceAt(const QPoint &pos) const override;
    [[nodiscard]] QString
    dropText(const domain::CalendarPost &grabbed, const ZonedTime &to, bool copy) const override;
    [[nodiscard]] QRegion dropChange(const Drop &before, const Drop &after) const override;
    void placeBars() override;
    void pressedBeside(const QPoint &pos) override;
    void currentIsGone() override;

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void arrangeDay(QDate day, QList<Place> &places) const;
    [[nodiscard]] int hourHeight() const;
    /// Of a column, on the canvas; 0 is the first day of the week.
    [[nodiscard]] int columnX(int column) const;
    /// Where hours lie on the canvas, above the first of them and one of them being so high.
    struct HourScale
    {
        int top = 0;
        int hour = 0;
        [[nodiscard]] int yOf(QTime time) const;
    };
    [[nodiscard]] HourScale hourScale() const;
    [[nodiscard]] int yOf(QTime time) const;
    [[nodiscard]] QRect moreRect(int column) const;
    void paintHeader(QPainter *painter) const;
    void paintHours(QPainter *painter) const;
    void paintNow(QPainter *painter) const;
    void paintDrop(QPainter *painter) const;
    /// In the viewport: where a dropped post would stand, and where its times are said.
    [[nodiscard]] QRect dropSlot(const DropPlace &place) const;
    [[nodiscard]] QRect dropLabel(const Drop &drop) const;
    /// Of the header, without the bars of campaigns.
    [[nodiscard]] int daysHeight() const;
    mutable CampaignLanes m_lanes;
    mutable QList<int> m_hidden; ///< posts of each day without room
    bool m_shownBefore = false;
};

} // namespace ruche::ui
