// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QSize>
#include <QString>

#include <optional>

/// Shapes into which pictures are cut. Areas are fractions of width and height. Pure. Thread: any.
namespace ruche::media {

/// "1:1", "4:5", "16:9", "1.91:1", "9:16".
[[nodiscard]] QList<QString> ratioNames();
/// Width by height; nothing for a free shape.
[[nodiscard]] std::optional<double> ratioValue(const QString &name);
/// What a network's pictures mostly are, to begin with; empty where there is no such shape.
[[nodiscard]] QString usualRatio(const QString &network);

/// The largest area of that shape around `focus` (the middle by default) that lies in the picture.
[[nodiscard]] QRectF largestArea(QSize picture, const QString &ratio, std::optional<QPointF> focus = {});
/// The same area within the picture, at least a pixel wide, and of its shape where it has one.
[[nodiscard]] QRectF bounded(QRectF area, QSize picture, const QString &ratio);
/// Pixels of the area.
[[nodiscard]] QRect pixelArea(const QRectF &area, QSize picture);
/// Where an area, or a point as an area without size, is after the picture was turned once to the right.
[[nodiscard]] QRectF turnedRight(const QRectF &area);

} // namespace ruche::media
