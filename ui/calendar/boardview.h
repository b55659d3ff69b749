// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/postview.h"

namespace ruche::ui {

/// The posts of a month and the drafts without a date, in columns by their state. A drag into another column
/// changes the state where that is allowed, and says why not otherwise. What is published is folded away
/// until its column is clicked. Thread: GUI.
class BoardView final : public PostView
{
    Q_OBJECT
public:
    BoardView(CalendarController &controller, PostListModel &model, QWidget *parent = nullptr);

    void goTo(QDate day) override { controller().setDay(day); }
    /// Of the column, in the viewport; empty when it is not shown.
    [[nodiscard]] QRect columnRect(BoardColumn column) const;
    [[nodiscard]] int countOf(BoardColumn column) const;
    [[nodiscard]] bool isFolded(BoardColumn column) const;
    void setPublishedShown(bool shown);

signals:
    void columnRequested(const QList<ruche::domain::PostId> &posts, ruche::ui::BoardColumn column);

protected:
    [[nodiscard]] QList<Place> arrange() const override;
    [[nodiscard]] QSize canvasSize() const override;
    [[nodiscard]] int daysOfShift(int key) const override;
    [[nodiscard]] std::optional<QString>
    considerDrop(const QList<domain::PostId> &posts, const QPoint &pos, bool copy) override;
    void finishDrop(const QList<domain::PostId> &posts, bool copy) override;
    void forgetDrop() override;

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    struct Column
    {
        BoardColumn column = BoardColumn::Draft;
        int left = 0; ///< on the canvas
        int width = 0;
        int count = 0;
        bool folded = false;
    };

    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] const Column *columnAt(const QPoint &pos) const;
    void paintColumn(QPainter *painter, const Column &column) const;
    void paintCard(QPainter *painter, const QRect &rect, int row) const;
    void paintColumnHeader(QPainter *painter, const Column &column) const;
    [[nodiscard]] static QString columnIcon(BoardColumn column);
    [[nodiscard]] static QString columnName(BoardColumn column);
    [[nodiscard]] static domain::PostState columnState(BoardColumn column);

    mutable QList<Column> m_columns;
    mutable int m_height = 0;
    mutable int m_width = 0;
    bool m_publishedShown = false;
    std::optional<BoardColumn> m_dropColumn;
    QString m_dropRefusal;
};

} // namespace ruche::ui
