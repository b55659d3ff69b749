// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/member.h"

#include <algorithm>
#include <cmath>

namespace ruche::domain {

int engagementScore(int messagesIn90Days, std::optional<QDateTime> lastActiveAt, const QDateTime &now)
{
    if (!lastActiveAt || messagesIn90Days < 0)
        return 0;
    const double volume = std::min(1.0, std::log1p(messagesIn90Days) / std::log1p(10.0));
    const double days = double(std::max<qint64>(0, lastActiveAt->secsTo(now))) / 86400.0;
    const double recency = std::exp2(-days / 30.0);
    return int(std::lround(70.0 * volume + 30.0 * recency));
}

} // namespace ruche::domain
