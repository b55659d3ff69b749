// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/watch.h"
#include "core/services/analyticsservice.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ruche::services {

class Storage;

/// One stated part of the index.
struct IndexPart
{
    enum class Kind { Sentiment, Complaints, Replies, Ratings };

    Kind kind = Kind::Sentiment;
    /// What was measured: net −100 … 100; percent of negative messages; percent answered within two hours;
    /// mean of stars. Empty when there is nothing to measure.
    std::optional<double> value;
    std::optional<double> score; ///< the same as 0 (worst) … 100
    int basis = 0; ///< messages that it was measured on
    int weight = 0; ///< as chosen
    double share = 0; ///< of the index, 0 … 1: its weight among the parts that are known

    /// Points that it brings to the index.
    [[nodiscard]] double points() const { return score.value_or(0) * share; }
};

struct BrandIndex
{
    domain::BrandId brand;
    std::optional<double> value; ///< 0 … 100; empty when no part with a weight is known
    QList<IndexPart> parts; ///< in the order of their kinds
    domain::IndexWeights weights;
};

/// The scores of the parts, and their sum by the weights. Pure.
[[nodiscard]] BrandIndex
indexOf(domain::BrandId brand, const QList<IndexPart> &measured, const domain::IndexWeights &weights);

/// A reputation index without a black box: parts that are stated, weights that can be changed. Thread: that
/// of the Workspace.
class ReputationIndexService
{
public:
    explicit ReputationIndexService(Storage &storage);

    /// One a brand. Errors: InvalidArgument (a period without days).
    [[nodiscard]] QFuture<Result<QList<BrandIndex>>> index(const Period &period);
    /// Undoable. Errors: InvalidArgument (outside of 0 … 100, or all 0).
    [[nodiscard]] QFuture<Result<domain::EventId>> setWeights(domain::BrandId brand,
                                                              const domain::IndexWeights &weights);

private:
    Storage &m_storage;
};

} // namespace ruche::services
