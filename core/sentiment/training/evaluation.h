// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sentiment/sentimentengine.h"
#include "core/sentiment/training/corpus.h"

namespace ruche::sentiment {

/// How well an engine reads a set of labelled messages.
struct Figures
{
    std::array<std::array<int, 3>, 3> confusion{}; ///< [label][reading]
    int count = 0;
    double calibrationError = 0; ///< expected, in ten steps of confidence; 0…1
    double loss = 0; ///< mean negative logarithm of the probability of the label

    [[nodiscard]] double accuracy() const;
    /// F1 of each label there is in the set, averaged.
    [[nodiscard]] double macroF1() const;
    [[nodiscard]] double macroRecall() const;
    /// Share of messages read as the opposite of what they are.
    [[nodiscard]] double oppositeSigns() const;
};

/// Reads each message in the language that the corpus says.
[[nodiscard]] Figures evaluate(const SentimentEngine &engine, const QList<LabelledText> &rows);
/// Share of messages whose language is recognised; messages without three words are left out.
[[nodiscard]] double languageAccuracy(const SentimentEngine &engine, const QList<LabelledText> &rows);
/// The temperature under which the probabilities of `weights` fit the rows best.
[[nodiscard]] float fittedTemperature(const Weights &weights, const QList<LabelledText> &rows);

} // namespace ruche::sentiment
