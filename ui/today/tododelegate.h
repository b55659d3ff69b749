// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ruche::ui {

/// Paints a person who waits: disc, name, brand, network, how it sounds, the words and how long. The chosen
/// row is taller and carries a Reply button, which R, Enter and the context menu do as well.
class TodoDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// Where the Reply button of a chosen row stands.
    [[nodiscard]] QRect buttonRect(const QRect &row) const;
    /// The chosen row has changed: both change their height.
    void relayout(const QModelIndex &index) { emit sizeHintChanged(index); }

signals:
    void replyRequested(const QModelIndex &index);
};

} // namespace ruche::ui
