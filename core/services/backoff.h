// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>

#include <chrono>

namespace ruche::services {

/// When to try again after the `failures`-th failure in a row (0 for the first): the server's own word if it
/// gave one, else a random time up to 2 s × 2^failures, at most 15 minutes ("full jitter": many accounts do
/// not come back at once). Thread: any.
[[nodiscard]] QDateTime retryTime(const QDateTime &now, int failures, const Error &error);
/// The longest that retryTime() answers for a failure without a word of the server.
[[nodiscard]] std::chrono::milliseconds longestBackoff(int failures);

} // namespace ruche::services
