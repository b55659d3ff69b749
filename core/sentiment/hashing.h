// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace ruche::sentiment {

/// Hashes of words and of pieces of words. They are part of the format of the weights: another function means
/// other rows.
inline constexpr quint64 hashSeed = 0xcbf29ce484222325ULL;

[[nodiscard]] constexpr quint64 hashStep(quint64 hash, char16_t unit)
{
    return (hash ^ unit) * 0x100000001b3ULL;
}

/// Spreads a hash over all of its bits.
[[nodiscard]] constexpr quint64 hashMix(quint64 hash)
{
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33;
    return hash;
}

[[nodiscard]] constexpr quint64 hashPair(quint64 first, quint64 second)
{
    return hashMix(first * 0x9e3779b97f4a7c15ULL + second);
}

[[nodiscard]] constexpr quint64 hashOf(std::span<const char16_t> text)
{
    quint64 hash = hashSeed;
    for (const char16_t unit : text)
        hash = hashStep(hash, unit);
    return hashMix(hash);
}

} // namespace ruche::sentiment
