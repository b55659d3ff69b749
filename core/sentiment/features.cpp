// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/features.h"

#include <algorithm>
#include <cmath>

namespace ruche::sentiment {

namespace {

// "Not good" is bad; "not bad" is only fairly good.
constexpr float negatedGood = -0.8F;
constexpr float negatedBad = -0.6F;
constexpr float capitalsFactor = 1.2F;
constexpr float beforeContrast = 0.6F;
constexpr float afterContrast = 1.2F;

enum LexiconFeature {
    PositiveSum,
    NegativeSum,
    LargestPositive,
    LargestNegative,
    LastHit,
    NoHit,
    BothSigns,
    Compound,
    PositiveCount,
    NegativeCount
};

/// Walks over a message once and keeps what holds at the current word.
class Annotator
{
public:
    Annotator(const TokenList &tokens, const Lexicon &lexicon, Language language, Annotations *annotations)
        : m_tokens(tokens.tokens())
        , m_lexicon(lexicon)
        , m_language(language)
        , m_out(annotations)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_tokens.size();)
            i += step(i);
    }

private:
    size_t step(size_t i)
    {
        const Token &token = m_tokens[i];
        if (token.breakBefore) {
            m_reach = 0;
            m_factor = 1;
            m_shortNegator = -1;
        }
        if (m_out->muted[i]) {
            if (m_reach > 0) {
                m_out->negators[i] = qint32(m_negator);
                --m_reach;
            }
            return 1;
        }
        const LexiconEntry *entry = m_lexicon.findPhrase(m_tokens, i, m_language);
        if (!entry && m_language != Language::Any)
            entry = m_lexicon.findPhrase(m_tokens, i, Language::Any);
        if (!entry)
            entry = m_lexicon.find(token, m_language);
        m_inScope = m_reach > 0;
        if (m_inScope && (!entry || entry->words == 1))
            m_out->negators[i] = qint32(m_negator);
        if (token.kind == TokenKind::Word || token.kind == TokenKind::Hashtag)
            m_reach = std::max(0, m_reach - (entry ? entry->words : 1));
        if (!entry) {
            m_factor = 1;
            return 1;
        }
        meet(*entry, i);
        return entry->words;
    }

    void meet(const LexiconEntry &entry, size_t i)
    {
        switch (entry.kind) {
        case WordKind::Valence:
            hit(entry, i);
            break;
        case WordKind::Negator:
            negate(i, int(entry.value()));
            break;
        case WordKind::LateNegator:
            if (m_shortNegator >= 0 && qint32(i) - m_shortNegator <= 4)
                negate(i, 4);
            else
                m_factor = entry.value();
            break;
        case WordKind::Intensifier:
            m_factor *= entry.value();
            break;
        case WordKind::Contrast:
            for (LexiconHit &before : m_out->hits)
                before.value *= beforeContrast;
            m_contrast = afterContrast;
            m_reach = 0;
            m_factor = 1;
            break;
        case WordKind::Function:
        case WordKind::PhraseStart:
            break;
        }
    }

    void negate(size_t i, int reach)
    {
        m_negator = i;
        m_reach = reach;
        m_factor = 1;
        if (reach <= 2)
            m_shortNegator = qint32(i);
        m_out->negators[i] = -1;
    }

    void hit(const LexiconEntry &entry, size_t i)
    {
        LexiconHit found{.value = entry.value() * m_factor * m_contrast,
                         .first = qint32(i),
                         .last = qint32(i) + entry.words - 1,
                         .negator = -1};
        if (m_tokens[i].capitals)
            found.value *= capitalsFactor;
        // "pas mal" after "n'est" is one thing: the phrase holds its own negator.
        const LexiconEntry *start = entry.words > 1 ? m_lexicon.find(m_tokens[i], m_language) : nullptr;
        const bool negatesItself
            = start && (start->kind == WordKind::Negator || start->kind == WordKind::LateNegator);
        if (m_inScope && !negatesItself) {
            found.value *= found.value > 0 ? negatedGood : negatedBad;
            found.negator = qint32(m_negator);
            m_out->turned[i] = 1;
        }
        m_factor = 1;
        m_out->hits.push_back(found);
    }

    const std::vector<Token> &m_tokens;
    const Lexicon &m_lexicon;
    Language m_language;
    Annotations *m_out;
    size_t m_negator = 0;
    int m_reach = 0; // words that a negator still turns
    bool m_inScope = false; // the current word is one of them
    qint32 m_shortNegator = -1;
    float m_factor = 1;
    float m_contrast = 1;
};

/// The ten values, each cut up by the hits that it is owed to.
void sumUp(Annotations *annotations)
{
    const std::vector<LexiconHit> &hits = annotations->hits;
    float positive = 0;
    float negative = 0;
    const LexiconHit *best = nullptr;
    const LexiconHit *worst = nullptr;
    for (const LexiconHit &hit : hits) {
        if (hit.value > 0) {
            positive += hit.value;
            if (!best || hit.value > best->value)
                best = &hit;
        } else if (hit.value < 0) {
            negative -= hit.value;
            if (!worst || hit.value < worst->value)
                worst = &hit;
        }
    }
    const auto add = [&](int feature, float value, const LexiconHit *hit) {
        annotations->parts.push_back({feature, value, hit ? hit->first : -1, hit ? hit->last : -1});
    };
    if (!best && !worst) {
        add(NoHit, 1, nullptr);
        return;
    }
    const float total = positive - negative;
    const float compound = 1.0F / std::sqrt(total * total + 15);
    const LexiconHit *last = nullptr;
    for (const LexiconHit &hit : hits) {
        if (hit.value > 0) {
            add(PositiveSum, hit.value / (positive + 4), &hit);
            add(PositiveCount, 0.3F / (1 + positive / 8), &hit);
        } else if (hit.value < 0) {
            add(NegativeSum, -hit.value / (negative + 4), &hit);
            add(NegativeCount, 0.3F / (1 + negative / 8), &hit);
        } else {
            continue;
        }
        add(Compound, hit.value * compound, &hit);
        last = &hit;
    }
    if (best)
        add(LargestPositive, best->value / 4, best);
    if (worst)
        add(LargestNegative, -worst->value / 4, worst);
    add(LastHit, last->value / 4, last);
    if (best && worst)
        add(BothSigns, 1, nullptr);
}

} // namespace

void Annotations::reset(size_t tokens)
{
    negators.assign(tokens, -1);
    muted.assign(tokens, 0);
    turned.assign(tokens, 0);
    hits.clear();
    parts.clear();
}

void annotate(const TokenList &tokens, const Lexicon &lexicon, Language language, Annotations *annotations)
{
    Annotator(tokens, lexicon, language, annotations).run();
    sumUp(annotations);
}

} // namespace ruche::sentiment
