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
    [[nodiscard]] std::optional<QString>
    considerDrop(const QList<domain::PostId> &posts, const QPoint &pos, bool copy) override;
    void finishDrop(const QList<domain::PostId> &posts, bool copy) override;
    void forgetDrop() override;

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

    [[nodiscard]] QDate groupAt(const QPoint &pos) const;
    void paintGroup(QPainter *painter, const Group &group) const;
    void paintRow(QPainter *painter, const QRect &rect, int row) const;
    [[nodiscard]] QString remark(const domain::CalendarPost &post) const;

    mutable QList<Group> m_groups;
    mutable int m_height = 0;
    QDate m_dropDay;
    bool m_dropCopies = false;
    QString m_dropRefusal;
};

} // namespace ruche::ui
