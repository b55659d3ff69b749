// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QSize>

namespace ruche::services::sample {

/// Paints a picture of flat shapes as a PNG, for a workspace of examples: the core has no Qt Gui, and no file
/// of pictures is shipped. Shapes are painted one over the other: ["rect", color, x, y, width, height],
/// ["disc", color, x, y, radius], ["poly", color, x, y, x, y, …], in percent of the picture (a radius: of its
/// height), colors as "#rrggbb". What is none of these is left out. Pure.
[[nodiscard]] QByteArray paintPicture(const QJsonArray &shapes, QSize size);

} // namespace ruche::services::sample
