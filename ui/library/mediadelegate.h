// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>
#include <QStyledItemDelegate>

namespace ruche::ui {

class FileThumbnails;

/// Where the parts of a card are.
struct MediaCardLayout
{
    QRect card;
    QRect picture;
    QRect name;
    QRect state;
};

/// Pure.
[[nodiscard]] MediaCardLayout layoutMediaCard(const QRect &cell);
/// Cells of a grid that wide: as many as fit at 148 px and more, all equally wide.
[[nodiscard]] QSize mediaCellSize(int width);

/// The card of a file: its picture, its name with the dot of its brand, and whether it is described. Thread:
/// GUI.
class MediaDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit MediaDelegate(FileThumbnails &thumbnails, QObject *parent = nullptr);

    void setCellSize(QSize size) { m_cell = size; }
    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    FileThumbnails &m_thumbnails;
    QSize m_cell{176, 180};
};

} // namespace ruche::ui
