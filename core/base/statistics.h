// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace ruche {

/// The arithmetic mean; empty of nothing.
[[nodiscard]] std::optional<double> mean(const QList<double> &values);
/// The value below which the share `p` (0 … 1) of the values lies; 0.5 is the median. Exact: between two
/// values it is taken by distance, as spreadsheets do (the median of an even number is the middle of the
/// two). Empty of nothing.
[[nodiscard]] std::optional<double> quantile(QList<double> values, double p);

} // namespace ruche
