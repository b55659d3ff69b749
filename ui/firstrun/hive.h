// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QPainter;

namespace ruche::ui {

struct Theme;

/// The room that the hive takes, left of and above its corner, in pixels.
inline constexpr int hiveWidth = 420;
inline constexpr int hiveHeight = 360;

/// The corner of a comb with a pictogram in each cell, which fills the empty side of the first run. Says
/// nothing, so it is painted behind everything else and has no accessible name.
void paintHive(QPainter *painter, const QPointF &bottomRight, const Theme &theme);

} // namespace ruche::ui
