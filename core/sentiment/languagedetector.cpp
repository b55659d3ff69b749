// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/languagedetector.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::sentiment {

namespace {

/// More than this says nothing new about the language.
constexpr qsizetype detectedBytes = 1500;
constexpr int flagBestEffort = 0x4000; // CLD2 keeps its name for it in an internal header

struct Cld2Guess
{
    QString code;
    int percent = 0;
    bool reliable = false;
    bool latin = true;
};

/// The words of a message in UTF-8, for CLD2. False in `latin` when most letters are of another script.
QByteArray wordsOf(const TokenList &list, bool *latin)
{
    QByteArray words;
    int latinLetters = 0;
    int otherLetters = 0;
    for (const Token &token : list.tokens()) {
        if (token.kind != TokenKind::Word)
            continue;
        for (const char16_t unit : list.lower(token))
            unit < 0x250 ? ++latinLetters : ++otherLetters;
        words += list.text(token).toUtf8();
        const std::span<const char16_t> letters = list.lower(token);
        if (letters.back() != u'\'')
            words += ' ';
        if (words.size() > detectedBytes)
            break;
    }
    *latin = otherLetters <= latinLetters;
    return words;
}

Cld2Guess askCld2(const TokenList &list)
{
    Cld2Guess guess;
    const QByteArray words = wordsOf(list, &guess.latin);
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int textBytes = 0;
    const CLD2::Language best = CLD2::ExtDetectLanguageSummary(words.constData(),
                                                               int(words.size()),
                                                               true,
                                                               &hints,
                                                               flagBestEffort,
                                                               languages.data(),
                                                               percents.data(),
                                                               scores.data(),
                                                               nullptr,
                                                               &textBytes,
                                                               &guess.reliable);
    if (best != CLD2::UNKNOWN_LANGUAGE) {
        guess.code = QString::fromLatin1(CLD2::LanguageCode(best));
        guess.percent = percents[0];
    }
    return guess;
}

} // namespace

LanguageGuess LanguageDetector::detect(QStringView text) const
{
    static thread_local TokenList tokens;
    tokens.read(text);
    return detect(tokens);
}

LanguageGuess LanguageDetector::detect(const TokenList &tokens) const
{
    if (!tokens.hasLetters())
        return {};
    const Cld2Guess cld2 = askCld2(tokens);
    const Language language = languageFromCode(cld2.code);
    if (!cld2.latin) {
        return {.code = cld2.code.isEmpty() ? u"und"_s : cld2.code,
                .language = Language::Any,
                .confidence = cld2.percent / 100.0,
                .isCertain = !cld2.code.isEmpty()};
    }
    if (language != Language::Any && cld2.reliable && cld2.percent >= 80 && tokens.wordCount() >= 4)
        return {.code = languageCode(language),
                .language = language,
                .confidence = cld2.percent / 100.0,
                .isCertain = true};
    LanguageGuess own = byLexicon(tokens);
    if (own.isCertain
        && !(cld2.reliable && language == Language::Any && !cld2.code.isEmpty() && own.confidence < 0.6))
        return own;
    if (cld2.code.isEmpty())
        return own;
    return {.code = cld2.code,
            .language = language,
            .confidence = cld2.percent / 100.0 * (cld2.reliable ? 0.9 : 0.5),
            .isCertain = cld2.reliable && tokens.wordCount() >= 3};
}

/// Counts the words that each language's lexicon knows; small words count most, for they hardly ever travel.
LanguageGuess LanguageDetector::byLexicon(const TokenList &list) const
{
    std::array<double, languageCount> votes{};
    int words = 0;
    for (const Token &token : list.tokens()) {
        if (token.kind != TokenKind::Word)
            continue;
        if (++words > 200)
            break;
        for (const Language language : supportedLanguages) {
            if (const LexiconEntry *entry = m_lexicon.findOwn(token, language))
                votes[size_t(language)] += entry->kind == WordKind::Valence ? 0.8 : 1.0;
        }
    }
    const auto best = std::max_element(votes.begin(), votes.end());
    double second = 0;
    for (auto it = votes.begin(); it != votes.end(); ++it)
        second = it == best ? second : std::max(second, *it);
    if (words == 0 || *best <= second)
        return {};
    const auto language = Language(best - votes.begin());
    return {.code = languageCode(language),
            .language = language,
            .confidence = std::min(1.0, (*best - second) / words + 0.25),
            .isCertain = *best - second >= 0.8 && *best >= words * 0.25};
}

} // namespace ruche::sentiment
