// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ruche {

std::optional<double> mean(const QList<double> &values)
{
    if (values.isEmpty())
        return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

std::optional<double> quantile(QList<double> values, double p)
{
    if (values.isEmpty())
        return std::nullopt;
    const double place = std::clamp(p, 0.0, 1.0) * double(values.size() - 1);
    const auto below = qsizetype(std::floor(place));
    const auto lower = values.begin() + below;
    std::nth_element(values.begin(), lower, values.end());
    const double first = *lower;
    if (below + 1 >= values.size())
        return first;
    const double second = *std::min_element(lower + 1, values.end());
    return first + (place - double(below)) * (second - first);
}

} // namespace ruche
