// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

/// How a message id is made of its time, see domain::MessageId.
namespace ruche::storage::messageid {

constexpr int sequenceBits = 20;

/// The lowest id of a moment (UTC milliseconds); moments before 1970 count as 1970, so that ids stay
/// positive.
[[nodiscard]] constexpr qint64 firstAt(qint64 ms)
{
    return std::max<qint64>(ms, 1) << sequenceBits;
}

[[nodiscard]] constexpr qint64 timeOf(qint64 id)
{
    return id >> sequenceBits;
}

} // namespace ruche::storage::messageid
