// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sentiment/features.h"

#include <array>
#include <vector>

namespace ruche::sentiment {

/// What a message is said to be.
enum class Label : quint8 { Negative, Neutral, Positive };

/// Two numbers a feature: what speaks for negative and for positive, each against neutral.
template <typename Number> using Against = std::array<Number, 2>;

/// The trained numbers of the engine with the lexicon that they belong to, and their file. Two tables of
/// 2^rowBits rows in 8 bits: one for all languages, one in which each language finds its own differences at a
/// shifted row. The few values of the lexicon have weights in full precision, since they are the large ones.
///
/// The file is little-endian: magic "RUCHEMOD", format, extraction version, row bits, number of lexicon
/// entries, scales of both tables, temperature, biases and lexicon weights by language, both tables, lexicon
/// entries of 11 bytes, and last the CRC-32 of everything before it.
struct Weights
{
    static constexpr quint32 formatVersion = 1;
    /// Counts up when tokens, features or hashes change: older weights then mean nothing.
    static constexpr quint32 extractionVersion = 1;
    static constexpr int smallestRowBits = 4;
    static constexpr int largestRowBits = 21;

    int rowBits = smallestRowBits;
    float sharedScale = 1; ///< what 1 in the table stands for
    float languageScale = 1;
    float temperature = 1; ///< logits are divided by it
    std::array<Against<float>, languageCount> bias{};
    std::array<std::array<Against<float>, lexiconValueCount>, languageCount> lexiconWeights{};
    std::vector<Against<qint8>> shared;
    std::vector<Against<qint8>> byLanguage;
    Lexicon lexicon;

    [[nodiscard]] size_t rowCount() const { return size_t(1) << rowBits; }
};

/// The row of a feature in the table of a language, from its row in the shared table.
[[nodiscard]] constexpr size_t languageRow(size_t sharedRow, Language language, size_t mask)
{
    return (sharedRow + size_t(language) * 0x2b5a3) & mask;
}

/// Words weigh 1 together, pieces of words 0.7, however long a message is.
[[nodiscard]] float wordNorm(size_t features);
[[nodiscard]] float pieceNorm(size_t features);

[[nodiscard]] QByteArray writeWeights(const Weights &weights);
/// Errors: WrongFormat for whatever is not a complete, undamaged file of this version.
[[nodiscard]] Result<Weights> readWeights(const QByteArray &file);

} // namespace ruche::sentiment
