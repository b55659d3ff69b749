// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

/// How a message id is made of its time, see domain::MessageId.
namespace ruche::storage::messageid {

constexpr int sequenceBits = 20;

/// The lowest id of a moment (UTC milliseconds). Moments before 1970 count as 1970 and those after 2248 as
/// 2248, so that ids stay positive whatever a network claims.
[[nodiscard]] constexpr qint64 firstAt(qint64 ms)
{
    constexpr qint64 latest = (qint64(1) << (63 - sequenceBits)) - 1;
    return std::clamp<qint64>(ms, 1, latest) << sequenceBits;
}

/// The highest id of the moment that `id` is of.
[[nodiscard]] constexpr qint64 lastOf(qint64 id)
{
    return id | ((qint64(1) << sequenceBits) - 1);
}

[[nodiscard]] constexpr qint64 timeOf(qint64 id)
{
    return id >> sequenceBits;
}

} // namespace ruche::storage::messageid
