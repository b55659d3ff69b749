// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/calendar/monthlayout.h"

#include <QAbstractItemView>
#include <QDate>

namespace ruche::ui {

class CalendarController;
class PostListModel;
struct PostChip;

/// The month as a grid of days over the post model: a real item view, so that selection, dragging, keys and
/// accessibility are those of every other list. Arrows move the day; Tab goes through the posts of the day;
/// what is done to a post is asked for by signals. Thread: GUI.
class MonthView final : public QAbstractItemView
{
    Q_OBJECT
public:
    MonthView(CalendarController &controller, PostListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QDate currentDay() const { return m_day; }
    /// Selects the day, and its first post when it has one.
    void setCurrentDay(QDate day);
    void setCompact(bool compact);
    [[nodiscard]] domain::PostId currentPost() const;
    /// Geometry as painted, for tests and popups.
    [[nodiscard]] MonthLayout monthLayout() const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

signals:
    void openRequested(ruche::domain::PostId post);
    void newPostRequested(QDate day);
    void moveRequested(ruche::domain::PostId post, QDate day);
    void moveByMinutesRequested(ruche::domain::PostId post, int minutes);
    void pickDateRequested(ruche::domain::PostId post);
    void removeRequested(ruche::domain::PostId post);
    /// The "+3" of a day.
    void wholeDayRequested(QDate day, const QPoint &globalPos);
    void dayChanged(QDate day);
    /// Why a drop there would be refused; empty when it would not.
    void statusChanged(const QString &text);
    /// The pointer or keys ask for the menu of a post.
    void menuRequested(ruche::domain::PostId post, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions supported) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override { return 0; }
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    /// The post that was chosen before the posts were loaded anew, else the first of the day.
    void restoreCurrent();
    [[nodiscard]] QList<int> rowsOf(QDate day) const;
    [[nodiscard]] PostChip chipOf(int row) const;
    void paintCell(QPainter *painter, const MonthLayout &layout, const MonthLayout::Cell &cell) const;
    void paintWeekdays(QPainter *painter, const MonthLayout &layout) const;
    void stepPost(int by);
    void moveDay(int days);
    [[nodiscard]] QRect moreRect(const MonthLayout::Cell &cell) const;

    CalendarController &m_controller;
    PostListModel &m_posts;
    QDate m_day;
    QDate m_dropDay;
    bool m_dropRefused = false;
    QString m_dropText;
    domain::PostId m_dragged;
    domain::PostId m_kept;
    bool m_dayAlone = false; ///< the pointer chose a day beside its posts
    bool m_compact = false;
};

} // namespace ruche::ui
