// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sentiment/lexicon.h"
#include "core/sentiment/tokeniser.h"

namespace ruche::sentiment {

/// What language a text seems to be in.
struct LanguageGuess
{
    QString code
        = QStringLiteral("und"); ///< ISO 639-1 where there is one ("ja"); "und" when nothing can be said
    Language language = Language::Any; ///< Any also for languages whose mood cannot be read
    double confidence = 0; ///< 0…1
    bool isCertain = false; ///< sure enough to go before the setting of the account

    friend bool operator==(const LanguageGuess &, const LanguageGuess &) = default;
};

/// Tells languages apart by CLD2 and, where that is not sure (short, misspelt or mixed texts), by the small
/// words of the lexicon. Links, mentions, numbers and emoji are not looked at. Any thread.
class LanguageDetector
{
public:
    /// The lexicon must outlive the detector.
    explicit LanguageDetector(const Lexicon &lexicon)
        : m_lexicon(lexicon)
    {
    }

    [[nodiscard]] LanguageGuess detect(QStringView text) const;
    [[nodiscard]] LanguageGuess detect(const TokenList &tokens) const;

private:
    [[nodiscard]] LanguageGuess byLexicon(const TokenList &tokens) const;

    const Lexicon &m_lexicon;
};

} // namespace ruche::sentiment
