// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/previewview.h"

class QPainter;

namespace ruche::ui {

struct Theme;

/// Paints a preview from the top into `width` and answers its height; without a painter it only measures.
/// Pure but for the painter. Thread: GUI.
[[nodiscard]] int
paintPreview(QPainter *painter, int width, const PreviewContent &content, const Theme &theme);

} // namespace ruche::ui
