// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/care.h"

#include <QString>

namespace ruche::ui {

/// How near a promise is: grey above an hour, amber below, red when it is broken.
enum class DueStage { None, Later, Soon, Late };

[[nodiscard]] DueStage dueStage(const std::optional<domain::CareClock> &clock, const QDateTime &now);
/// "18 min", "3 h 20 min", "− 47 min" when it is late; in whole minutes.
[[nodiscard]] QString dueText(const domain::CareClock &clock, const QDateTime &now);
/// "First reply due today, 14:05 (13:30 → 14:05, not counted: break 12:00–12:35)".
[[nodiscard]] QString
dueExplanation(const domain::CareClock &clock, const domain::WorkHours &hours, const QDateTime &now);
[[nodiscard]] QString priorityTitle(domain::Priority priority);

} // namespace ruche::ui
