// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/brandtuning.h"

#include <algorithm>
#include <cmath>

namespace ruche::sentiment {

namespace {

constexpr double stepUnit = 1024; // whole numbers of this share of a logit
constexpr double stepOfCorrection = 1.5; // logits that one correction moves a label of the same text by
constexpr double saturation = 2.5; // no word moves a label by more, however often it was corrected
constexpr double wordStrength = 3; // logits of a brand's word of valence 1
constexpr double negatedWord = -0.6;

quint64 phraseHash(const std::vector<Token> &tokens, size_t first, size_t count)
{
    quint64 hash = tokens[first].foldedHash;
    for (size_t i = 1; i < count; ++i)
        hash = hashPair(hash, tokens[first + i].foldedHash);
    return hash;
}

double saturated(qint32 steps)
{
    const double logits = steps / stepUnit;
    return logits * saturation / (std::abs(logits) + saturation);
}

} // namespace

BrandTuning::BrandTuning(std::shared_ptr<const Lexicon> lexicon)
    : m_lexicon(std::move(lexicon))
{
}

bool BrandTuning::setWord(const QString &word, double valence)
{
    TokenList tokens;
    tokens.read(word);
    const size_t count = tokens.tokens().size();
    if (count == 0 || count > size_t(Lexicon::longestPhrase) || !std::isfinite(valence))
        return false;
    m_words.insert(phraseHash(tokens.tokens(), 0, count), std::clamp(valence, -1.0, 1.0));
    return true;
}

void BrandTuning::removeWord(const QString &word)
{
    TokenList tokens;
    tokens.read(word);
    if (!tokens.tokens().empty())
        m_words.remove(phraseHash(tokens.tokens(), 0, tokens.tokens().size()));
}

std::vector<BrandTuning::Found> BrandTuning::findWords(const TokenList &list) const
{
    std::vector<Found> found;
    if (m_words.isEmpty())
        return found;
    const std::vector<Token> &tokens = list.tokens();
    for (size_t i = 0; i < tokens.size();) {
        size_t length = 1;
        const size_t longest = std::min(size_t(Lexicon::longestPhrase), tokens.size() - i);
        for (size_t count = longest; count >= 1; --count) {
            const auto word = m_words.constFind(phraseHash(tokens, i, count));
            if (word == m_words.cend())
                continue;
            found.push_back({i, count, *word});
            length = count;
            break;
        }
        i += length;
    }
    return found;
}

/// The words that corrections are kept for: those with a meaning, or all of them when there are none.
std::vector<std::pair<size_t, quint64>>
BrandTuning::contentWords(const TokenList &list, const Annotations &annotations, Language language) const
{
    const std::vector<Token> &tokens = list.tokens();
    std::vector<std::pair<size_t, quint64>> words;
    for (const bool all : {false, true}) {
        for (size_t i = 0; i < tokens.size(); ++i) {
            const Token &token = tokens[i];
            if (token.kind != TokenKind::Word && token.kind != TokenKind::Hashtag
                && token.kind != TokenKind::Emoji)
                continue;
            const LexiconEntry *entry = m_lexicon->find(token, language);
            if (!all && (annotations.muted[i] || (entry && entry->kind != WordKind::Valence)))
                continue;
            const auto salt = annotations.negators[i] >= 0 ? FeatureSalt::Negated : FeatureSalt::Word;
            words.emplace_back(i, saltedHash(token.foldedHash, salt));
        }
        if (!words.empty())
            break;
    }
    return words;
}

void BrandTuning::apply(const Correction &correction, qint32 sign)
{
    if (correction.was == correction.is)
        return;
    TokenList tokens;
    tokens.read(correction.text);
    Annotations annotations;
    annotations.reset(tokens.tokens().size());
    annotate(tokens, *m_lexicon, correction.language, &annotations);
    const auto words = contentWords(tokens, annotations, correction.language);
    const auto step
        = qint32(std::lround(stepUnit * stepOfCorrection * double(wordNorm(words.size())))) * sign;
    for (const auto &[token, hash] : words) {
        Steps &steps = m_learned[hash];
        steps[size_t(correction.is)] += step;
        steps[size_t(correction.was)] -= step;
        if (steps == Steps{})
            m_learned.remove(hash);
    }
}

std::vector<BrandTuning::Shift> BrandTuning::shifts(const TokenList &tokens,
                                                    const Annotations &annotations,
                                                    const std::vector<Found> &found,
                                                    Language language) const
{
    std::vector<Shift> shifts;
    for (const Found &word : found) {
        double valence = word.valence;
        if (annotations.negators[word.first] >= 0)
            valence *= negatedWord;
        const double logits = std::abs(valence) * wordStrength;
        for (size_t i = 0; i < word.count; ++i) {
            const double share = logits / double(word.count);
            shifts.push_back(
                {word.first + i, valence > 0 ? Against<double>{0, share} : Against<double>{share, 0}});
        }
    }
    if (m_learned.isEmpty())
        return shifts;
    const auto words = contentWords(tokens, annotations, language);
    const auto norm = double(wordNorm(words.size()));
    for (const auto &[token, hash] : words) {
        const auto steps = m_learned.constFind(hash);
        if (steps == m_learned.cend())
            continue;
        const double neutral = saturated((*steps)[size_t(Label::Neutral)]);
        shifts.push_back({token,
                          {norm * (saturated((*steps)[size_t(Label::Negative)]) - neutral),
                           norm * (saturated((*steps)[size_t(Label::Positive)]) - neutral)}});
    }
    return shifts;
}

} // namespace ruche::sentiment
