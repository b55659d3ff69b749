// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendarpost.h"
#include "ui/calendar/postview.h"

namespace ruche::ui {

/// The posts of a month as a list under their days: time, title, brand and networks, status in words. A drag
/// takes a post to another day that has posts. Thread: GUI.
class AgendaView final : public PostView
{
    Q_OBJECT
public:
    AgendaView(CalendarController &controller, PostListModel &model, QWidget *parent = nullptr);

    /// Today, or the next day that has posts.
    void showUsualPlace() override;
    /// Chooses the first post of the day, or of the next one that has any.
    void goTo(QDate day) override;

protected:
    [[nodiscard]] QList<Place> arrange() const override;
    [[nodiscard]] QSize canvasSize() const override;
    [[nodiscard]] int daysOfShift(int key) const override;
    [[nodiscard]] std::optional<DropPlace> dropPlaceAt(const QPoint &pos) const override;
    [[nodiscard]] QRect dropArea(const DropPlace &place) const override;

    void paintEvent(QPaintEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    struct Group
    {
        QDate day;
        int top = 0; ///< on the canvas
        int bottom = 0;
    };

    void paintGroup(QPainter *painter, const Group &group) const;
    void paintRow(QPainter *painter, const QRect &rect, int row) const;
    [[nodiscard]] QString remark(const domain::CalendarPost &post) const;

    mutable QList<Group> m_groups;
    mutable int m_height = 0;
};

} // namespace ruche::ui
