// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>
#include <QStyledItemDelegate>

namespace ruche::domain {
struct MediaItem;
}

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
/// Where the parts of a line are; those without room are empty.
struct MediaLineLayout
{
    QRect picture;
    QRect name;
    QRect state;
    QRect facts; ///< measures and size
    QRect uses;
};

/// Pure.
[[nodiscard]] MediaLineLayout layoutMediaLine(const QRect &line);
/// Of a list that wide.
[[nodiscard]] QSize mediaLineSize(int width);
/// Cells of a grid that wide: as many as fit at 148 px and more, all equally wide.
[[nodiscard]] QSize mediaCellSize(int width);

/// The card of a file, or its line: its picture, its name with the dot of its brand, and whether it is
/// described. Thread: GUI.
class MediaDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit MediaDelegate(FileThumbnails &thumbnails, QObject *parent = nullptr);

    void setCellSize(QSize size) { m_cell = size; }
    /// Lines instead of cards.
    void setListed(bool listed) { m_listed = listed; }
    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPicture(QPainter *painter,
                      const QRect &place,
                      const domain::MediaItem &item,
                      const QWidget *widget) const;

    FileThumbnails &m_thumbnails;
    bool m_listed = false;
    QSize m_cell{176, 180};
};

} // namespace ruche::ui
