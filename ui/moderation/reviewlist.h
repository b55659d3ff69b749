// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/reviewitem.h"

#include <QListView>
#include <QRect>
#include <QStyledItemDelegate>

namespace ruche::ui {

class ReviewModel;

/// Where the parts of a row stand.
struct ReviewRowLayout
{
    QRect tick;
    QRect avatar;
    QRect author;
    QRect dot;
    QRect network;
    QRect chip;
    QRect text;
    QRect time;
};
[[nodiscard]] ReviewRowLayout
layoutReviewRow(const domain::ReviewItem &item, const QString &chip, const QString &time, const QRect &rect);

/// Paints a message that waits: box, who, where, what speaks for a look, first line, when.
class ReviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ReviewDelegate(QObject *parent = nullptr);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The moderation queue as a list: one row is looked at, any number may be ticked (box, X, Ctrl or Shift with
/// click or arrows). One tab stop. Thread: GUI.
class ReviewList final : public QListView
{
    Q_OBJECT
public:
    explicit ReviewList(ReviewModel &model, QWidget *parent = nullptr);

    /// Shows which one is looked at; says nothing.
    void setOpened(domain::MessageId id);
    void toggleTick(int row);

signals:
    void openRequested(ruche::domain::MessageId id);
    /// Enter or double-click.
    void readRequested();
    void contextMenuWanted(const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void extendTo(int row);

    ReviewModel &m_model;
    int m_anchor = -1;
    bool m_quiet = false;
};

} // namespace ruche::ui
