// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/period.h"

#include <functional>
#include <optional>
#include <utility>

class QWidget;

namespace ruche::ui {

class PageContext;

/// Opens the menu of periods below `button`: the kinds, the one in use ticked, and the dialog for other days.
void popUpPeriods(QWidget *button,
                  PeriodKind current,
                  const DaySpan &span,
                  QDate today,
                  const std::function<void(PeriodKind kind)> &choose,
                  const std::function<void(QDate from, QDate to)> &chooseDays);

/// The period that was chosen (not where the arrows led) is that of the next start, on every page with
/// figures.
void keepPeriod(PageContext &context, PeriodKind kind, const DaySpan &span);
/// Nothing when none was kept or nothing is kept here.
[[nodiscard]] std::optional<std::pair<PeriodKind, DaySpan>> keptPeriod(PageContext &context);

} // namespace ruche::ui
