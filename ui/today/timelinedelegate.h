// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ruche::ui {

class PostThumbnails;

/// Paints a post of the day: time, the line of the day with the state on it, its picture when it has one,
/// title in up to two lines, brand, networks and how it stands. The present moment is a line in the accent
/// colour.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TimelineDelegate(PostThumbnails &thumbnails, QObject *parent = nullptr);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    PostThumbnails &m_thumbnails;
};

} // namespace ruche::ui
