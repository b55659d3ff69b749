// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sentiment/language.h"
#include "core/sentiment/tokeniser.h"

#include <QByteArray>

#include <vector>

namespace ruche::sentiment {

/// What a word of the lexicon does. The order is part of the format of the weights.
enum class WordKind : quint8 {
    Valence, ///< tells a mood by itself; value −4 (worst) to 4 (best)
    Negator, ///< turns the words after it; value: how many of them
    LateNegator, ///< a negator only after a short negator ("ne … plus"), an intensifier otherwise
    Intensifier, ///< strengthens (over 1) or weakens (under 1) what follows; value: the factor
    Contrast, ///< what comes after it weighs more than what came before ("mais", "but")
    Function, ///< no mood, and turns nothing: small words, and phrases like "not only"
    PhraseStart, ///< some phrase begins with this word; no meaning of its own
};

struct LexiconEntry
{
    quint64 key = 0;
    qint8 scaled = 0; ///< value × 30 of valences, × 50 of intensifiers, as it is of negators
    WordKind kind = WordKind::Function;
    quint8 words = 1;

    [[nodiscard]] float value() const;
};

/// Words with a meaning for mood that is known beforehand, by language, found by hash. It is kept inside the
/// file of weights, because weights are only right together with the lexicon that they were trained with.
/// Immutable; any thread.
class Lexicon
{
public:
    static constexpr int longestPhrase = 5;

    /// The text of one file: `word TAB kind TAB value` a line, `#` begins a comment; kinds are "valence",
    /// "negator", "late-negator", "intensifier", "contrast" and "function". Words may be phrases, emoji or
    /// emoticons.
    struct Source
    {
        Language language = Language::Any;
        QByteArray text;
        QString name; ///< for errors
    };

    Lexicon() = default;
    /// Errors: WrongFormat, with file and line.
    [[nodiscard]] static Result<Lexicon> fromSources(const QList<Source> &sources);
    /// Entries as entries() gave them; what they mean is not checked.
    [[nodiscard]] static Lexicon fromEntries(std::vector<LexiconEntry> entries);

    /// In the order of their keys.
    [[nodiscard]] const std::vector<LexiconEntry> &entries() const { return m_entries; }
    /// A word of the language, then the same without accents, then a word of all languages; null when there
    /// is none.
    [[nodiscard]] const LexiconEntry *find(const Token &token, Language language) const;
    /// Only in the language itself.
    [[nodiscard]] const LexiconEntry *findOwn(const Token &token, Language language) const;
    /// The longest phrase that begins at this token; null when there is none.
    [[nodiscard]] const LexiconEntry *
    findPhrase(const std::vector<Token> &tokens, size_t at, Language language) const;

private:
    [[nodiscard]] const LexiconEntry *lookUp(quint64 key) const;
    void index();

    std::vector<LexiconEntry> m_entries;
    std::vector<quint32> m_slots; // open addressing; 0 is empty, else index + 1
};

} // namespace ruche::sentiment
