// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objective.h"
#include "ui/common/theme.h"

#include <QColor>
#include <QDate>
#include <QString>

/// How an objective is put into words and marks, the same wherever one is shown. A projection is always a
/// range, and below the stated minimum of data there is none. Thread: GUI.
namespace ruche::ui::objectivetext {

/// A value of its metric: "8 420", "81 %", "+38".
[[nodiscard]] QString value(domain::ObjectiveMetric metric, double number);
/// What is reached; a dash when nothing was measured.
[[nodiscard]] QString reached(const domain::Objective &objective, const domain::Progress &progress);
/// "Ahead: 13 100 to 13 700 expected on 30 June", "Not enough data yet: …".
[[nodiscard]] QString
forecast(const domain::Objective &objective, const domain::Progress &progress, QDate today);
/// "13 100 to 13 700, ahead": the same for the column of a table.
[[nodiscard]] QString shortForecast(const domain::Objective &objective, const domain::Progress &progress);
/// The first day on which a projection is made: 7 days or 10 % of the time, whichever is later.
[[nodiscard]] QDate firstProjectionDay(const domain::Objective &objective);
/// "▲", "▼", "●" or "○": never colour alone.
[[nodiscard]] QString mark(domain::Pace pace);
[[nodiscard]] QColor ink(domain::Pace pace, const Theme &theme);

} // namespace ruche::ui::objectivetext
