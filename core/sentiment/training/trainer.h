// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sentiment/training/corpus.h"
#include "core/sentiment/weights.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace ruche::sentiment {

/// How to train. The same settings and rows give the same weights, bit by bit, on the same machine.
struct TrainingSettings
{
    int rowBits = 20;
    int passes = 8;
    int runs = 2; ///< trainings with different seeds whose weights are averaged
    quint64 seed = 1;
    float rate = 0.03F;
    float dropout = 0.5F; ///< share of the features of a message that is left out each time it is seen
    QHash<QString, float> sourceWeights; ///< 1 for those not named
    /// Sources that speak like the messages the engine is for: their common differences go into the shared
    /// table. Every other source keeps its differences to itself and they are thrown away.
    QSet<QString> socialSources;
};

/// Trained weights before they are rounded to 8 bits.
struct FoldedWeights
{
    std::vector<Against<float>> shared;
    std::vector<Against<float>> byLanguage;
    std::array<Against<float>, languageCount> bias{};
    std::array<std::array<Against<float>, lexiconValueCount>, languageCount> lexiconWeights{};
};

/// Softmax regression by AdaGrad over hashed features, each with a shared weight, one of the source's kind
/// and one of the language. The classes of a source weigh the same; a source with two classes is asked about
/// these alone. `progress` hears run, pass and the mean loss. Rows for validation are not looked at.
[[nodiscard]] FoldedWeights train(const QList<LabelledText> &rows,
                                  const Lexicon &lexicon,
                                  const TrainingSettings &settings,
                                  const std::function<void(int, int, double)> &progress = {});

/// Rounds to 8 bits; the largest weight of a table gives its scale.
[[nodiscard]] Weights quantised(const FoldedWeights &folded, const Lexicon &lexicon, int rowBits);

} // namespace ruche::sentiment
