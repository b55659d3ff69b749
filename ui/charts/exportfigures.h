// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/period.h"

class QWidget;

namespace ruche::ui {

class PageContext;
struct ChartFigures;

/// Asks for a file, named after `name` and the days, writes the figures into it as CSV, and says how that
/// went.
void exportFigures(QWidget *page,
                   PageContext &context,
                   const QString &name,
                   const DaySpan &span,
                   const ChartFigures &figures);

} // namespace ruche::ui
