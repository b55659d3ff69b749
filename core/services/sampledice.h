// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cmath>
#include <random>

namespace ruche::services {

/// Chance that falls the same way each time for the same seed, on every machine: the distributions of the
/// standard library differ between implementations, its generator does not.
class SampleDice
{
public:
    explicit SampleDice(quint32 seed)
        : m_generator(seed)
    {
    }

    /// 0 … 1, without 1.
    [[nodiscard]] double share() { return double(m_generator()) / 4294967296.0; }
    /// 0 … count − 1.
    [[nodiscard]] qsizetype below(qsizetype count) { return qsizetype(share() * double(count)); }
    /// From `low` to `high`, both possible.
    [[nodiscard]] int between(int low, int high) { return low + int(below(high - low + 1)); }
    [[nodiscard]] bool chance(double probability) { return share() < probability; }
    /// Mostly small, sometimes large, `average` on the whole.
    [[nodiscard]] double decaying(double average) { return -average * std::log(1.0 - share()); }
    template <typename T> [[nodiscard]] const T &pick(const QList<T> &values)
    {
        return values.at(below(values.size()));
    }
    template <typename T> void shuffle(QList<T> &values)
    {
        for (qsizetype i = values.size() - 1; i > 0; --i)
            values.swapItemsAt(i, below(i + 1));
    }

private:
    std::mt19937 m_generator;
};

} // namespace ruche::services
