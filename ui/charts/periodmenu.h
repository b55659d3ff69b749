// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/period.h"

#include <functional>

class QWidget;

namespace ruche::ui {

/// Opens the menu of periods below `button`: the kinds, the one in use ticked, and the dialog for other days.
void popUpPeriods(QWidget *button,
                  PeriodKind current,
                  const DaySpan &span,
                  QDate today,
                  const std::function<void(PeriodKind kind)> &choose,
                  const std::function<void(QDate from, QDate to)> &chooseDays);

} // namespace ruche::ui
