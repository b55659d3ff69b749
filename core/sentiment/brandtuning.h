// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sentiment/features.h"
#include "core/sentiment/weights.h"

#include <QHash>

#include <memory>

namespace ruche::sentiment {

/// A label that a person put in the place of the engine's.
struct Correction
{
    QString text;
    Language language = Language::Any; ///< that the message was read in
    Label was = Label::Neutral;
    Label is = Label::Neutral;
};

/// What one brand teaches the engine on top of the common weights: meanings of its own words ("tueur" as
/// praise, a product called "Désastre") and corrections of messages. Everything is additive, so it shows in
/// explanations like the rest.
///
/// A correction adds whole numbers that depend on nothing but itself. Therefore forget() undoes learn()
/// exactly, in any order, and a table made anew from kept corrections is the same table. A value: copy it
/// into a background job.
class BrandTuning
{
public:
    /// `lexicon` tells small words and negators; SentimentEngine::lexicon() has it.
    explicit BrandTuning(std::shared_ptr<const Lexicon> lexicon);

    /// Gives a word or a phrase of up to five words a mood from −1 to 1; 0 says that it tells nothing. It
    /// replaces what the engine thinks of these words, in every language, whatever their accents and
    /// capitals. False for an empty word.
    bool setWord(const QString &word, double valence);
    void removeWord(const QString &word);

    /// Moves the words of the text from the label it had to the one it has. Nothing when they are the same.
    void learn(const Correction &correction) { apply(correction, 1); }
    /// Undoes learn() of the same correction.
    void forget(const Correction &correction) { apply(correction, -1); }

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_learned.isEmpty(); }
    [[nodiscard]] qsizetype wordCount() const { return m_words.size(); }
    [[nodiscard]] qsizetype learnedCount() const { return m_learned.size(); }

    /// What a token brings to the logits of negative and positive against neutral.
    struct Shift
    {
        size_t token = 0;
        Against<double> logits{};
    };
    /// A word of the brand that was found in a message.
    struct Found
    {
        size_t first = 0;
        size_t count = 1;
        double valence = 0;
    };
    [[nodiscard]] std::vector<Found> findWords(const TokenList &tokens) const;
    [[nodiscard]] std::vector<Shift> shifts(const TokenList &tokens,
                                            const Annotations &annotations,
                                            const std::vector<Found> &found,
                                            Language language) const;

    friend bool operator==(const BrandTuning &a, const BrandTuning &b)
    {
        return a.m_words == b.m_words && a.m_learned == b.m_learned;
    }

private:
    using Steps = std::array<qint32, 3>; // of negative, neutral, positive
    void apply(const Correction &correction, qint32 sign);
    [[nodiscard]] std::vector<std::pair<size_t, quint64>>
    contentWords(const TokenList &tokens, const Annotations &annotations, Language language) const;

    std::shared_ptr<const Lexicon> m_lexicon;
    QHash<quint64, double> m_words; // by the hashes of the phrase
    QHash<quint64, Steps> m_learned;
};

} // namespace ruche::sentiment
