// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace ruche::ui {

/// The segments of the switch between the ways to look at files.
inline constexpr QLatin1StringView lookCards("cards");
inline constexpr QLatin1StringView lookLines("lines");

} // namespace ruche::ui
