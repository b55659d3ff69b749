// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

#include <QList>
#include <QString>

#include <optional>

namespace ruche::domain {

/// Readings of an engine that is less certain than this count as unsure: neither negative, neutral nor
/// positive.
inline constexpr double unsureBelow = 0.5;

/// The language of a message without anything to read (no letters, no emoji), as ISO 639 has it.
inline constexpr auto nothingToRead = "zxx";

/// What is known of a message's mood.
enum class MoodState {
    Unread, ///< nothing has looked at it yet
    NotAnalysed, ///< in a language that cannot be read, or empty; never to be shown as neutral
    Unsure, ///< read, but not with enough certainty
    Known, ///< an engine is sure of it, or a person said it
};

/// From what lists have of a message: its language ("" when nothing has read it) and its mood when known.
[[nodiscard]] MoodState moodState(const QString &language, const std::optional<Sentiment> &known);
/// Whether the mood of texts in a language is read at all; "und" (a few words, only emoji) is.
[[nodiscard]] bool isMoodLanguage(const QString &language);

/// A piece of a message that spoke for positive (over 0) or negative, in UTF-16 units of its text.
struct MoodEvidence
{
    qsizetype start = 0;
    qsizetype length = 0;
    double weight = 0;
    qsizetype negatorStart = -1; ///< where the word stands that turned it; −1 for none
    qsizetype negatorLength = 0;

    friend bool operator==(const MoodEvidence &, const MoodEvidence &) = default;
};

/// What an engine read in a message, whether it is sure or not, and what a person said instead.
struct Mood
{
    MessageId message;
    QString language; ///< as in Message
    bool isRead = false; ///< false: what follows, up to the correction, means nothing
    Sentiment::Label label = Sentiment::Label::Neutral; ///< the likeliest
    double score = 0; ///< −1 … 1
    double confidence = 0; ///< 0 … 1
    QString engine;
    QList<MoodEvidence> evidence; ///< the strongest first
    std::optional<Sentiment::Label> corrected;

    [[nodiscard]] MoodState state() const;
    /// What counts: the person's word, else the engine's when it is sure.
    [[nodiscard]] std::optional<Sentiment::Label> counted() const;

    friend bool operator==(const Mood &, const Mood &) = default;
};

/// A word or phrase that means something else for a brand.
struct BrandWord
{
    QString word;
    double valence = 0; ///< −1 … 1; 0: it tells nothing

    friend bool operator==(const BrandWord &, const BrandWord &) = default;
};

} // namespace ruche::domain
