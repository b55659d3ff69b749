// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// When posts of a brand were answered most, from its own history alone. A figure of few posts is chance, so
/// each cell says of how many it is made, and how far they lie apart. Thread: any.
namespace ruche::planning {

/// A post that went out, with what came of it.
struct PastPost
{
    QDateTime publishedAt; ///< UTC
    double engagement = 0; ///< how often others reacted
};

/// The posts of one hour of the week, by the wall clock of the brand.
struct HeatCell
{
    static constexpr int fewest = 5; ///< of less than this many posts nothing is said

    int weekday = 1; ///< 1 Monday … 7 Sunday
    int hour = 0; ///< 0 … 23
    int n = 0; ///< posts
    std::optional<double> median; ///< of their engagement; empty without posts
    std::optional<double> lowerQuartile;
    std::optional<double> upperQuartile;

    [[nodiscard]] bool tooFew() const { return n < fewest; }
    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

struct HeatMap
{
    QList<HeatCell> cells; ///< 7 × 24: cells[(weekday - 1) * 24 + hour]
    QString zone; ///< whose wall clock
    int posts = 0; ///< of all cells
    std::optional<QDateTime> from; ///< the oldest post in it
    std::optional<QDateTime> to;

    [[nodiscard]] const HeatCell &cell(int weekday, int hour) const
    {
        return cells.at((weekday - 1) * 24 + hour);
    }
    /// The hours with enough posts, the best first.
    [[nodiscard]] QList<HeatCell> best() const;
};

/// Errors: InvalidArgument (zone).
[[nodiscard]] Result<HeatMap> heatMap(const QList<PastPost> &posts, const QString &zone);

} // namespace ruche::planning
