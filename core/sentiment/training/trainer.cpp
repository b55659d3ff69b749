// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace ruche::sentiment {

namespace {

constexpr size_t classCount = 3;
using Classes = std::array<float, classCount>;

/// A weight for each class with the sums of squares that AdaGrad keeps.
struct Cell
{
    Classes weight{};
    Classes squares{};
};

/// One message, ready to be trained with.
struct Example
{
    size_t begin = 0; ///< of its rows in the pool: words, then pieces
    quint32 words = 0;
    quint32 pieces = 0;
    std::array<float, lexiconValueCount> values{};
    Language language = Language::Any;
    quint8 group = 0;
    quint8 label = 0;
    std::array<bool, classCount> asked{true, true, true};
    float weight = 1;
};

/// Small, quick, and the same everywhere.
class TrainingRandom
{
public:
    explicit TrainingRandom(quint64 seed)
        : m_state(hashMix(seed + 0x9e3779b97f4a7c15ULL) | 1)
    {
    }
    quint64 next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    float share() { return float(next() >> 40) / float(1 << 24); }

private:
    quint64 m_state;
};

struct CollectingSink
{
    size_t mask;
    std::vector<quint32> words;
    std::vector<quint32> pieces;

    void word(quint64 hash, size_t) { words.push_back(quint32(size_t(hash) & mask)); }
    void pair(quint64 hash, size_t, size_t) { words.push_back(quint32(size_t(hash) & mask)); }
    void piece(quint64 hash, size_t) { pieces.push_back(quint32(size_t(hash) & mask)); }
};

/// Every message as numbers of rows, cut up once for all passes.
struct ExampleSet
{
    std::vector<quint32> pool;
    std::vector<Example> examples;
    int groups = 1; ///< group 0 is that of the social sources
};

ExampleSet cutUp(const QList<LabelledText> &rows, const Lexicon &lexicon, const TrainingSettings &settings)
{
    ExampleSet set;
    QHash<QString, quint8> groups;
    QHash<QString, std::array<int, classCount>> counts;
    for (const LabelledText &row : rows) {
        if (!row.forValidation)
            ++counts[row.source + languageCode(row.language)][size_t(row.label)];
    }
    TokenList tokens;
    Annotations annotations;
    CollectingSink sink{.mask = (size_t(1) << settings.rowBits) - 1, .words = {}, .pieces = {}};
    for (const LabelledText &row : rows) {
        if (row.forValidation)
            continue;
        tokens.read(row.text);
        annotations.reset(tokens.tokens().size());
        annotate(tokens, lexicon, row.language, &annotations);
        sink.words.clear();
        sink.pieces.clear();
        extractFeatures(tokens, annotations, sink);
        Example example;
        example.begin = set.pool.size();
        example.words = quint32(sink.words.size());
        example.pieces = quint32(sink.pieces.size());
        set.pool.insert(set.pool.end(), sink.words.begin(), sink.words.end());
        set.pool.insert(set.pool.end(), sink.pieces.begin(), sink.pieces.end());
        for (const LexiconPart &part : annotations.parts)
            example.values[size_t(part.feature)] += part.value;
        example.language = row.language;
        example.label = quint8(row.label);
        if (!settings.socialSources.contains(row.source)) {
            if (!groups.contains(row.source))
                groups.insert(row.source, quint8(groups.size() + 1));
            example.group = groups.value(row.source);
        }
        const auto &classes = counts[row.source + languageCode(row.language)];
        const auto kinds = std::count_if(classes.begin(), classes.end(), [](int n) { return n > 0; });
        const int total = std::accumulate(classes.begin(), classes.end(), 0);
        for (size_t i = 0; i < classCount; ++i)
            example.asked[i] = classes[i] > 0;
        example.weight = settings.sourceWeights.value(row.source, 1.0F)
            * std::min(float(total) / float(kinds * classes[example.label]), 4.0F);
        set.examples.push_back(example);
    }
    set.groups = int(groups.size()) + 1;
    return set;
}

/// The tables of one training.
class Training
{
public:
    Training(const ExampleSet &set, const TrainingSettings &settings)
        : m_set(set)
        , m_settings(settings)
        , m_mask((size_t(1) << settings.rowBits) - 1)
        , m_shared(m_mask + 1)
        , m_languages(m_mask + 1)
        , m_groups(size_t(set.groups), std::vector<Cell>(m_mask + 1))
        , m_values(size_t(1 + set.groups + languageCount))
    {
    }

    /// The mean loss of the pass.
    double pass(const std::vector<quint32> &order, TrainingRandom &random)
    {
        double loss = 0;
        for (const quint32 index : order)
            loss += learn(m_set.examples[index], random);
        return loss / double(std::max<size_t>(1, order.size()));
    }

    void addTo(FoldedWeights *folded, float share) const
    {
        for (size_t row = 0; row <= m_mask; ++row) {
            addCells(&folded->shared[row], {&m_shared[row], &m_groups[0][row]}, share);
            addCells(&folded->byLanguage[row], {&m_languages[row]}, share);
        }
        for (size_t language = 0; language < languageCount; ++language) {
            const auto &own = m_values[size_t(1 + m_set.groups) + language];
            for (size_t i = 0; i <= lexiconValueCount; ++i) {
                Against<float> *target
                    = i < lexiconValueCount ? &folded->lexiconWeights[language][i] : &folded->bias[language];
                addCells(target, {&m_values[0][i], &m_values[1][i], &own[i]}, share);
            }
        }
    }

private:
    using Values = std::array<Cell, lexiconValueCount + 1>; // the last one is the bias

    static void addCells(Against<float> *target, std::initializer_list<const Cell *> cells, float share)
    {
        for (const Cell *cell : cells) {
            (*target)[0] += share * (cell->weight[0] - cell->weight[1]);
            (*target)[1] += share * (cell->weight[2] - cell->weight[1]);
        }
    }

    double learn(const Example &example, TrainingRandom &random)
    {
        choose(example, random);
        std::vector<Cell> &group = m_groups[example.group];
        const std::array<Values *, 3> values{&m_values[0],
                                             &m_values[size_t(1 + example.group)],
                                             &m_values[size_t(1 + m_set.groups) + size_t(example.language)]};
        const float wordShare = wordNorm(example.words) / (1 - m_settings.dropout);
        const float pieceShare = pieceNorm(example.pieces) / (1 - m_settings.dropout);
        Classes logits{};
        for (const Values *one : values) {
            for (size_t c = 0; c < classCount; ++c) {
                logits[c] += (*one)[lexiconValueCount].weight[c];
                for (size_t i = 0; i < lexiconValueCount; ++i)
                    logits[c] += (*one)[i].weight[c] * example.values[i];
            }
        }
        for (size_t i = 0; i < m_chosen.size(); ++i) {
            const size_t row = m_chosen[i];
            const size_t own = languageRow(row, example.language, m_mask);
            const float share = i < m_chosenWords ? wordShare : pieceShare;
            for (size_t c = 0; c < classCount; ++c)
                logits[c]
                    += share * (m_shared[row].weight[c] + group[row].weight[c] + m_languages[own].weight[c]);
        }
        double loss = 0;
        const Classes slope = slopeOf(example, logits, &loss);
        for (size_t i = 0; i < m_chosen.size(); ++i) {
            const size_t row = m_chosen[i];
            const size_t own = languageRow(row, example.language, m_mask);
            const float share = i < m_chosenWords ? wordShare : pieceShare;
            step(&m_shared[row], slope, share);
            step(&group[row], slope, share);
            step(&m_languages[own], slope, share);
        }
        for (Values *one : values) {
            step(&(*one)[lexiconValueCount], slope, 1);
            for (size_t i = 0; i < lexiconValueCount; ++i) {
                if (example.values[i] != 0.0F)
                    step(&(*one)[i], slope, example.values[i]);
            }
        }
        return loss;
    }

    /// Draws the features that stay in this time.
    void choose(const Example &example, TrainingRandom &random)
    {
        m_chosen.clear();
        const auto limit = quint64(double(m_settings.dropout) * 65536);
        quint64 bits = 0;
        for (size_t i = 0; i < size_t(example.words) + example.pieces; ++i) {
            if (i == example.words)
                m_chosenWords = m_chosen.size();
            if (i % 4 == 0)
                bits = random.next();
            if (((bits >> (16 * (i % 4))) & 0xffff) >= limit)
                m_chosen.push_back(m_set.pool[example.begin + i]);
        }
        if (example.pieces == 0)
            m_chosenWords = m_chosen.size();
    }

    static Classes slopeOf(const Example &example, const Classes &logits, double *loss)
    {
        float largest = -1e30F;
        for (size_t c = 0; c < classCount; ++c) {
            if (example.asked[c])
                largest = std::max(largest, logits[c]);
        }
        Classes slope{};
        float sum = 0;
        for (size_t c = 0; c < classCount; ++c) {
            slope[c] = example.asked[c] ? std::exp(logits[c] - largest) : 0;
            sum += slope[c];
        }
        for (size_t c = 0; c < classCount; ++c)
            slope[c] = (slope[c] / sum - (c == example.label ? 1.0F : 0.0F)) * example.weight;
        *loss = double(std::log(sum) + largest - logits[example.label]);
        return slope;
    }

    void step(Cell *cell, const Classes &slope, float share) const
    {
        for (size_t c = 0; c < classCount; ++c) {
            const float gradient = slope[c] * share;
            cell->squares[c] += gradient * gradient;
            cell->weight[c] -= m_settings.rate * gradient / (std::sqrt(cell->squares[c]) + 1e-6F);
        }
    }

    const ExampleSet &m_set;
    const TrainingSettings &m_settings;
    size_t m_mask;
    std::vector<Cell> m_shared;
    std::vector<Cell> m_languages;
    std::vector<std::vector<Cell>> m_groups;
    std::vector<Values> m_values; // shared, by group, by language
    std::vector<quint32> m_chosen;
    size_t m_chosenWords = 0;
};

float largestOf(const std::vector<Against<float>> &table)
{
    float largest = 0;
    for (const Against<float> &row : table)
        largest = std::max({largest, std::abs(row[0]), std::abs(row[1])});
    return largest;
}

std::vector<Against<qint8>> rounded(const std::vector<Against<float>> &table, float scale)
{
    std::vector<Against<qint8>> rows(table.size());
    for (size_t i = 0; i < table.size(); ++i) {
        for (size_t side = 0; side < 2; ++side)
            rows[i][side] = qint8(std::clamp(std::lround(table[i][side] / scale), -127L, 127L));
    }
    return rows;
}

} // namespace

FoldedWeights train(const QList<LabelledText> &rows,
                    const Lexicon &lexicon,
                    const TrainingSettings &settings,
                    const std::function<void(int, int, double)> &progress)
{
    const ExampleSet set = cutUp(rows, lexicon, settings);
    FoldedWeights folded;
    folded.shared.resize(size_t(1) << settings.rowBits);
    folded.byLanguage.resize(size_t(1) << settings.rowBits);
    for (int run = 0; run < settings.runs; ++run) {
        TrainingRandom random(settings.seed + quint64(run) * 1000);
        Training training(set, settings);
        std::vector<quint32> order(set.examples.size());
        std::iota(order.begin(), order.end(), 0U);
        for (int pass = 0; pass < settings.passes; ++pass) {
            for (size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[size_t(random.next() % i)]);
            const double loss = training.pass(order, random);
            if (progress)
                progress(run, pass, loss);
        }
        training.addTo(&folded, 1.0F / float(settings.runs));
    }
    return folded;
}

Weights quantised(const FoldedWeights &folded, const Lexicon &lexicon, int rowBits)
{
    Weights weights;
    weights.rowBits = rowBits;
    weights.sharedScale = std::max(largestOf(folded.shared) / 127, 1e-6F);
    weights.languageScale = std::max(largestOf(folded.byLanguage) / 127, 1e-6F);
    weights.shared = rounded(folded.shared, weights.sharedScale);
    weights.byLanguage = rounded(folded.byLanguage, weights.languageScale);
    weights.bias = folded.bias;
    weights.lexiconWeights = folded.lexiconWeights;
    weights.lexicon = lexicon;
    return weights;
}

} // namespace ruche::sentiment
