// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sentiment/brandtuning.h"
#include "core/sentiment/languagedetector.h"
#include "core/sentiment/weights.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace ruche::sentiment {

/// What was read in a message.
struct Reading
{
    bool analysed = false; ///< false: empty, or in a language that cannot be read. Never shown as neutral
    Label label = Label::Neutral; ///< the likeliest one
    std::array<double, 3> probabilities{}; ///< negative, neutral, positive; sum 1 when analysed
    double score = 0; ///< positive − negative, −1…1
    double confidence = 0; ///< of the label
    bool isUnsure = false; ///< the confidence is under SentimentEngine::unsureBelow
    QString languageCode; ///< that it was read in, or of the text that was not; "und" when unknown
    bool hasLowSupport = false; ///< the language is unknown: read with what all languages share

    friend bool operator==(const Reading &, const Reading &) = default;
};

/// What a piece of a message brought: its part of ln(P(positive) / P(negative)).
struct Contribution
{
    qsizetype start = 0; ///< in UTF-16 units of the message
    qsizetype length = 0;
    double weight = 0; ///< over 0 speaks for positive
    std::optional<qsizetype> negatorStart; ///< where the word stands that turned it
    qsizetype negatorLength = 0;
};

/// A reading and where it comes from. `baseline` and all weights add up to `total`, which is ln(P(positive) /
/// P(negative)).
struct Explanation
{
    Reading reading;
    QList<Contribution> contributions; ///< in the order of the message; pieces that brought nothing left out
    double baseline = 0;
    double total = 0;
};

/// Reads the mood of messages on this computer: a linear model over words, pairs of words, pieces of words, a
/// lexicon and emoji. Linear, because it is small, quick, and each word's part in the answer can be shown
/// exactly.
///
/// Immutable once loaded: all functions may be called from several threads at once.
class SentimentEngine
{
public:
    /// Readings less certain than this are shown as unsure.
    static constexpr double unsureBelow = 0.5;

    explicit SentimentEngine(Weights weights, QString version);

    /// The engine with the weights that come with the program; loaded once, then shared. Errors: WrongFormat.
    [[nodiscard]] static Result<std::shared_ptr<const SentimentEngine>> shared();
    /// Errors: WrongFormat.
    [[nodiscard]] static Result<std::shared_ptr<const SentimentEngine>> fromFile(const QByteArray &file);

    /// Changes whenever the same message might be read otherwise ("1-6F0C21A9").
    [[nodiscard]] QString version() const { return m_version; }
    [[nodiscard]] std::shared_ptr<const Lexicon> lexicon() const;
    [[nodiscard]] LanguageGuess detect(QStringView text) const { return m_detector.detect(text); }

    /// Reads a text of a language that is known. Any: with what all languages share.
    [[nodiscard]] Reading
    analyse(QStringView text, Language language, const BrandTuning *tuning = nullptr) const;
    /// Finds the language first: the text's own when that is certain, else the account's (Any when it has
    /// none).
    [[nodiscard]] Reading read(QStringView text, Language account, const BrandTuning *tuning = nullptr) const;
    /// The same reading, and what each word brought.
    [[nodiscard]] Explanation
    explain(QStringView text, Language language, const BrandTuning *tuning = nullptr) const;
    [[nodiscard]] Explanation
    readAndExplain(QStringView text, Language account, const BrandTuning *tuning = nullptr) const;

    struct Message
    {
        QString text;
        Language account = Language::Any;
    };
    /// read() of many, for a background thread. `goOn` is asked with the number that is done, every 64
    /// messages; when it says false, what was read until then is answered.
    [[nodiscard]] QList<Reading> readAll(const QList<Message> &messages,
                                         const BrandTuning *tuning = nullptr,
                                         const std::function<bool(qsizetype)> &goOn = {}) const;

private:
    struct Routed;
    struct Scratch;
    [[nodiscard]] Routed route(const TokenList &tokens, Language account) const;
    [[nodiscard]] Reading judge(Scratch &scratch, Language language, const BrandTuning *tuning) const;
    [[nodiscard]] Explanation
    judgeInDetail(Scratch &scratch, Language language, const BrandTuning *tuning) const;
    void prepare(Scratch &scratch, Language language, const BrandTuning *tuning) const;
    [[nodiscard]] Reading readingOf(const Against<double> &logits, Language language) const;
    [[nodiscard]] static Scratch &scratchOfThread();

    std::shared_ptr<const Weights> m_weights;
    LanguageDetector m_detector;
    QString m_version;
};

} // namespace ruche::sentiment
