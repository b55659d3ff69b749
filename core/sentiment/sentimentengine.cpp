// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"

#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

static void initSentimentResources()
{
    Q_INIT_RESOURCE(sentiment);
}

namespace ruche::sentiment {

struct SentimentEngine::Scratch
{
    TokenList tokens;
    Annotations annotations;
    std::vector<BrandTuning::Shift> shifts;
};

struct SentimentEngine::Routed
{
    Language language = Language::Any;
    QString refused; ///< code of a language that cannot be read
};

namespace {

/// The sums of both tables, in whole numbers: the order of adding plays no part.
struct TableSum
{
    std::array<qint64, 2> shared{};
    std::array<qint64, 2> language{};

    void add(const Against<qint8> &one, const Against<qint8> &other, qint64 times)
    {
        shared[0] += one[0] * times;
        shared[1] += one[1] * times;
        language[0] += other[0] * times;
        language[1] += other[1] * times;
    }
    [[nodiscard]] double value(size_t side, const Weights &weights) const
    {
        return double(shared[side]) * double(weights.sharedScale)
            + double(language[side]) * double(weights.languageScale);
    }
};

/// Finds the rows of a feature. Without a language the second table says nothing.
class RowFinder
{
public:
    RowFinder(const Weights &weights, Language language)
        : m_shared(weights.shared.data())
        , m_language(language == Language::Any ? nullptr : weights.byLanguage.data())
        , m_mask(weights.rowCount() - 1)
        , m_of(language)
    {
    }

    void addTo(TableSum *sum, quint64 hash, qint64 times) const
    {
        static constexpr Against<qint8> nothing{};
        const size_t row = size_t(hash) & m_mask;
        sum->add(m_shared[row], m_language ? m_language[languageRow(row, m_of, m_mask)] : nothing, times);
    }

private:
    const Against<qint8> *m_shared;
    const Against<qint8> *m_language;
    size_t m_mask;
    Language m_of;
};

/// Adds up a whole message.
struct TotalSink
{
    const RowFinder &rows;
    TableSum words;
    TableSum pieces;
    size_t wordCount = 0;
    size_t pieceCount = 0;

    void word(quint64 hash, size_t)
    {
        rows.addTo(&words, hash, 1);
        ++wordCount;
    }
    void pair(quint64 hash, size_t, size_t)
    {
        rows.addTo(&words, hash, 1);
        ++wordCount;
    }
    void piece(quint64 hash, size_t)
    {
        rows.addTo(&pieces, hash, 1);
        ++pieceCount;
    }
};

/// Adds up each token by itself, in halves, because a pair belongs half to each of its words.
struct TokenSink
{
    const RowFinder &rows;
    std::vector<TableSum> words;
    std::vector<TableSum> pieces;
    size_t wordCount = 0;
    size_t pieceCount = 0;

    void word(quint64 hash, size_t token)
    {
        rows.addTo(&words[token], hash, 2);
        ++wordCount;
    }
    void pair(quint64 hash, size_t first, size_t second)
    {
        rows.addTo(&words[first], hash, 1);
        rows.addTo(&words[second], hash, 1);
        ++wordCount;
    }
    void piece(quint64 hash, size_t token)
    {
        rows.addTo(&pieces[token], hash, 2);
        ++pieceCount;
    }
};

} // namespace

SentimentEngine::SentimentEngine(Weights weights, QString version)
    : m_weights(std::make_shared<const Weights>(std::move(weights)))
    , m_detector(m_weights->lexicon)
    , m_version(std::move(version))
{
}

Result<std::shared_ptr<const SentimentEngine>> SentimentEngine::fromFile(const QByteArray &file)
{
    RUCHE_TRY_ASSIGN(Weights weights, readWeights(file));
    // The last four bytes are the checksum of all others.
    const QString version = u"%1-%2"_s.arg(QString::number(Weights::extractionVersion),
                                           QString::fromLatin1(file.last(4).toHex().toUpper()));
    return std::make_shared<const SentimentEngine>(std::move(weights), version);
}

Result<std::shared_ptr<const SentimentEngine>> SentimentEngine::shared()
{
    static const Result<std::shared_ptr<const SentimentEngine>> engine
        = []() -> Result<std::shared_ptr<const SentimentEngine>> {
        initSentimentResources();
        QFile file(u":/ruche/sentiment/weights.bin"_s);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::WrongFormat, u"weights of the sentiment engine: not there"_s);
        return fromFile(file.readAll());
    }();
    return engine;
}

std::shared_ptr<const Lexicon> SentimentEngine::lexicon() const
{
    return {m_weights, &m_weights->lexicon};
}

SentimentEngine::Scratch &SentimentEngine::scratchOfThread()
{
    static thread_local Scratch scratch;
    return scratch;
}

SentimentEngine::Routed SentimentEngine::route(const TokenList &tokens, Language account) const
{
    if (!tokens.hasLetters())
        return {.language = account, .refused = {}};
    const LanguageGuess guess = m_detector.detect(tokens);
    if (guess.isCertain) {
        if (guess.language != Language::Any)
            return {.language = guess.language, .refused = {}};
        return {.language = Language::Any, .refused = guess.code};
    }
    if (account != Language::Any)
        return {.language = account, .refused = {}};
    return {.language = guess.language, .refused = {}};
}

void SentimentEngine::prepare(Scratch &scratch, Language language, const BrandTuning *tuning) const
{
    Annotations &annotations = scratch.annotations;
    annotations.reset(scratch.tokens.tokens().size());
    scratch.shifts.clear();
    std::vector<BrandTuning::Found> found;
    if (tuning) {
        found = tuning->findWords(scratch.tokens);
        for (const BrandTuning::Found &word : found)
            std::fill_n(annotations.muted.begin() + ptrdiff_t(word.first), word.count, quint8(1));
    }
    annotate(scratch.tokens, m_weights->lexicon, language, &annotations);
    if (tuning)
        scratch.shifts = tuning->shifts(scratch.tokens, annotations, found, language);
}

Reading SentimentEngine::readingOf(const Against<double> &logits, Language language) const
{
    const auto heat = double(m_weights->temperature);
    const std::array<double, 3> cooled{logits[0] / heat, 0, logits[1] / heat};
    const double largest = std::max({cooled[0], cooled[1], cooled[2]});
    Reading reading;
    double sum = 0;
    for (size_t i = 0; i < 3; ++i) {
        reading.probabilities[i] = std::exp(cooled[i] - largest);
        sum += reading.probabilities[i];
    }
    for (double &probability : reading.probabilities)
        probability /= sum;
    const auto best = std::max_element(reading.probabilities.begin(), reading.probabilities.end());
    reading.analysed = true;
    reading.label = Label(best - reading.probabilities.begin());
    reading.confidence = *best;
    reading.score = reading.probabilities[2] - reading.probabilities[0];
    reading.isUnsure = reading.confidence < unsureBelow;
    reading.languageCode = languageCode(language);
    reading.hasLowSupport = language == Language::Any;
    return reading;
}

Reading SentimentEngine::judge(Scratch &scratch, Language language, const BrandTuning *tuning) const
{
    if (scratch.tokens.tokens().empty())
        return {.languageCode = u"und"_s};
    prepare(scratch, language, tuning);
    const Weights &weights = *m_weights;
    const RowFinder rows(weights, language);
    TotalSink sink{.rows = rows, .words = {}, .pieces = {}};
    extractFeatures(scratch.tokens, scratch.annotations, sink);
    Against<double> logits{};
    for (size_t side = 0; side < 2; ++side) {
        logits[side] = double(weights.bias[size_t(language)][side])
            + sink.words.value(side, weights) * double(wordNorm(sink.wordCount))
            + sink.pieces.value(side, weights) * double(pieceNorm(sink.pieceCount));
        for (const LexiconPart &part : scratch.annotations.parts)
            logits[side] += double(weights.lexiconWeights[size_t(language)][size_t(part.feature)][side])
                * double(part.value);
        for (const BrandTuning::Shift &shift : scratch.shifts)
            logits[side] += shift.logits[side];
    }
    return readingOf(logits, language);
}

Explanation
SentimentEngine::judgeInDetail(Scratch &scratch, Language language, const BrandTuning *tuning) const
{
    Explanation explanation;
    explanation.reading = judge(scratch, language, tuning);
    if (!explanation.reading.analysed)
        return explanation;
    const Weights &weights = *m_weights;
    const std::vector<Token> &tokens = scratch.tokens.tokens();
    const RowFinder rows(weights, language);
    TokenSink sink{.rows = rows,
                   .words = std::vector<TableSum>(tokens.size()),
                   .pieces = std::vector<TableSum>(tokens.size())};
    extractFeatures(scratch.tokens, scratch.annotations, sink);
    const auto heat = double(weights.temperature);
    const auto of = size_t(language);
    std::vector<double> brought(tokens.size());
    double baseline = double(weights.bias[of][1] - weights.bias[of][0]);
    for (size_t i = 0; i < tokens.size(); ++i) {
        brought[i] = (sink.words[i].value(1, weights) - sink.words[i].value(0, weights)) / 2
                * double(wordNorm(sink.wordCount))
            + (sink.pieces[i].value(1, weights) - sink.pieces[i].value(0, weights)) / 2
                * double(pieceNorm(sink.pieceCount));
    }
    for (const LexiconPart &part : scratch.annotations.parts) {
        const Against<float> &weight = weights.lexiconWeights[of][size_t(part.feature)];
        const double value = double(weight[1] - weight[0]) * double(part.value);
        if (part.first < 0)
            baseline += value;
        for (qint32 i = part.first; i >= 0 && i <= part.last; ++i)
            brought[size_t(i)] += value / double(part.last - part.first + 1);
    }
    for (const BrandTuning::Shift &shift : scratch.shifts)
        brought[shift.token] += shift.logits[1] - shift.logits[0];
    explanation.baseline = baseline / heat;
    explanation.total = explanation.baseline;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const double weight = brought[i] / heat;
        if (weight == 0.0)
            continue;
        Contribution part{
            .start = tokens[i].start, .length = tokens[i].length, .weight = weight, .negatorStart = {}};
        if (const qint32 negator = scratch.annotations.negators[i]; negator >= 0) {
            part.negatorStart = tokens[size_t(negator)].start;
            part.negatorLength = tokens[size_t(negator)].length;
        }
        explanation.contributions.append(part);
        explanation.total += weight;
    }
    return explanation;
}

Reading SentimentEngine::analyse(QStringView text, Language language, const BrandTuning *tuning) const
{
    Scratch &scratch = scratchOfThread();
    scratch.tokens.read(text);
    return judge(scratch, language, tuning);
}

Reading SentimentEngine::read(QStringView text, Language account, const BrandTuning *tuning) const
{
    Scratch &scratch = scratchOfThread();
    scratch.tokens.read(text);
    const Routed routed = route(scratch.tokens, account);
    return routed.refused.isEmpty() ? judge(scratch, routed.language, tuning)
                                    : Reading{.languageCode = routed.refused};
}

Explanation SentimentEngine::explain(QStringView text, Language language, const BrandTuning *tuning) const
{
    Scratch &scratch = scratchOfThread();
    scratch.tokens.read(text);
    return judgeInDetail(scratch, language, tuning);
}

Explanation
SentimentEngine::readAndExplain(QStringView text, Language account, const BrandTuning *tuning) const
{
    Scratch &scratch = scratchOfThread();
    scratch.tokens.read(text);
    const Routed routed = route(scratch.tokens, account);
    if (!routed.refused.isEmpty())
        return {.reading = {.languageCode = routed.refused}, .contributions = {}};
    return judgeInDetail(scratch, routed.language, tuning);
}

QList<Reading> SentimentEngine::readAll(const QList<Message> &messages,
                                        const BrandTuning *tuning,
                                        const std::function<bool(qsizetype)> &goOn) const
{
    QList<Reading> readings;
    readings.reserve(messages.size());
    for (const Message &message : messages) {
        if (goOn && readings.size() % 64 == 0 && !goOn(readings.size()))
            break;
        readings.append(read(message.text, message.account, tuning));
    }
    return readings;
}

} // namespace ruche::sentiment
