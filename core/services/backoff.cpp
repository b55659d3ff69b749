// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ruche::services {

std::chrono::milliseconds longestBackoff(int failures)
{
    constexpr std::chrono::milliseconds base = std::chrono::seconds(2);
    constexpr std::chrono::milliseconds cap = std::chrono::minutes(15);
    // 2 s × 2^9 is over the cap: further doubling would only overflow.
    return std::min(cap, base * (1 << std::clamp(failures, 0, 9)));
}

QDateTime retryTime(const QDateTime &now, int failures, const Error &error)
{
    if (error.retryAfter)
        return now.addSecs(error.retryAfter->count());
    return now.addMSecs(QRandomGenerator::global()->bounded(qint64(longestBackoff(failures).count()) + 1));
}

} // namespace ruche::services
