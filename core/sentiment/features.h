// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sentiment/hashing.h"
#include "core/sentiment/lexicon.h"
#include "core/sentiment/tokeniser.h"

#include <vector>

namespace ruche::sentiment {

inline constexpr int lexiconValueCount = 10;

/// A word or phrase of the lexicon in a message, with its value after intensifiers and negation.
struct LexiconHit
{
    float value = 0;
    qint32 first = 0; ///< index of its first token
    qint32 last = 0;
    qint32 negator = -1; ///< index of the token that turned it
};

/// One of the ten lexicon values, or the part of it that a hit brings.
struct LexiconPart
{
    int feature = 0;
    float value = 0;
    qint32 first = -1; ///< tokens that it is owed to; −1: to the message as a whole
    qint32 last = -1;
};

/// What is known of a message before any weight is looked at: which words are negated, and which the lexicon
/// knows.
struct Annotations
{
    std::vector<qint32> negators; ///< for each token the one that turns it, or −1
    std::vector<quint8> muted; ///< for each token 1 when it is left out (words that a brand gave a meaning)
    std::vector<quint8> turned; ///< for each token 1 when the lexicon knows its mood and it is negated
    std::vector<LexiconHit> hits;
    std::vector<LexiconPart> parts;

    void reset(size_t tokens);
};

/// Finds negations and lexicon words; `annotations.muted` is read, the rest is written.
void annotate(const TokenList &tokens, const Lexicon &lexicon, Language language, Annotations *annotations);

/// Kinds of word features, part of the format of the weights.
enum class FeatureSalt : quint64 { Word = 1, Negated = 2, Capitals = 3, Elongated = 4, Pair = 5, Pieces = 6 };

[[nodiscard]] constexpr quint64 saltedHash(quint64 hash, FeatureSalt salt)
{
    return hashPair(hash, quint64(salt));
}

/// Calls `sink.word(hash, token)`, `sink.pair(hash, first token, second token)` and `sink.piece(hash, token)`
/// for the features of a message: words with and without accents, their negated copies, pairs of words, and
/// the runs of three to five letters of each word. A template, because this is the innermost loop of reading
/// and of training.
template <typename Sink>
void extractFeatures(const TokenList &list, const Annotations &annotations, Sink &sink)
{
    const std::vector<Token> &tokens = list.tokens();
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (annotations.muted[i])
            continue;
        const Token &token = tokens[i];
        // A mood that is turned must not speak for itself as well.
        const bool turned = annotations.turned[i] != 0;
        if (!turned) {
            sink.word(saltedHash(token.hash, FeatureSalt::Word), i);
            if (token.foldedHash != token.hash)
                sink.word(saltedHash(token.foldedHash, FeatureSalt::Word), i);
        }
        if (annotations.negators[i] >= 0)
            sink.word(saltedHash(token.foldedHash, FeatureSalt::Negated), i);
        if (token.capitals)
            sink.word(saltedHash(0, FeatureSalt::Capitals), i);
        if (token.elongated)
            sink.word(saltedHash(0, FeatureSalt::Elongated), i);
        if (i > 0 && !annotations.muted[i - 1])
            sink.pair(saltedHash(hashPair(tokens[i - 1].foldedHash, token.foldedHash), FeatureSalt::Pair),
                      i - 1,
                      i);
        if (token.kind != TokenKind::Word || turned)
            continue;
        const std::span<const char16_t> letters = list.folded(token);
        const size_t length = letters.size() + 2;
        const auto at = [&](size_t position) {
            return position == 0 ? u'<' : position == length - 1 ? u'>' : letters[position - 1];
        };
        for (size_t start = 0; start + 3 <= length; ++start) {
            quint64 hash = hashSeed + quint64(FeatureSalt::Pieces);
            for (size_t n = 0; n < 5 && start + n < length; ++n) {
                hash = hashStep(hash, at(start + n));
                if (n >= 2)
                    sink.piece(hashMix(hash), i);
            }
        }
    }
}

} // namespace ruche::sentiment
