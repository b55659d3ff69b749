// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/limitstable.h"
#include "core/composing/quotatable.h"

#include <QString>

namespace ruche::services {

/// The user's own limits of networks, beside the settings; RUCHE_LIMITS, when set, names another file.
[[nodiscard]] QString limitsPath();
/// What networks accept: what comes with the program, and over it what the user's file says. A file that
/// cannot be read is left aside, and said in the log; the window says more. The same for the composer, the
/// checks ahead of time and whoever sends. Thread: any.
[[nodiscard]] composing::LimitsTable limitsInForce();
/// Likewise how many posts they take in which time.
[[nodiscard]] composing::QuotaTable quotasInForce();

} // namespace ruche::services
