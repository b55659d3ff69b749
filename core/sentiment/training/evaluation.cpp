// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/training/evaluation.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::sentiment {

double Figures::accuracy() const
{
    return count == 0 ? 0 : double(confusion[0][0] + confusion[1][1] + confusion[2][2]) / count;
}

double Figures::macroF1() const
{
    double sum = 0;
    int labels = 0;
    for (size_t label = 0; label < 3; ++label) {
        const int actual = confusion[label][0] + confusion[label][1] + confusion[label][2];
        const int read = confusion[0][label] + confusion[1][label] + confusion[2][label];
        if (actual == 0)
            continue;
        ++labels;
        sum += 2.0 * confusion[label][label] / (actual + read);
    }
    return labels == 0 ? 0 : sum / labels;
}

double Figures::macroRecall() const
{
    double sum = 0;
    int labels = 0;
    for (size_t label = 0; label < 3; ++label) {
        const int actual = confusion[label][0] + confusion[label][1] + confusion[label][2];
        if (actual == 0)
            continue;
        ++labels;
        sum += double(confusion[label][label]) / actual;
    }
    return labels == 0 ? 0 : sum / labels;
}

double Figures::oppositeSigns() const
{
    return count == 0 ? 0 : double(confusion[0][2] + confusion[2][0]) / count;
}

Figures evaluate(const SentimentEngine &engine, const QList<LabelledText> &rows)
{
    struct Bin
    {
        int count = 0;
        int right = 0;
        double confidence = 0;
    };
    std::array<Bin, 10> bins{};
    Figures figures;
    for (const LabelledText &row : rows) {
        const Reading reading = engine.analyse(row.text, row.language);
        if (!reading.analysed)
            continue;
        ++figures.count;
        ++figures.confusion[size_t(row.label)][size_t(reading.label)];
        figures.loss -= std::log(std::max(reading.probabilities[size_t(row.label)], 1e-9));
        Bin &bin = bins[std::min(size_t(reading.confidence * 10), size_t(9))];
        ++bin.count;
        bin.right += reading.label == row.label ? 1 : 0;
        bin.confidence += reading.confidence;
    }
    if (figures.count == 0)
        return figures;
    figures.loss /= figures.count;
    for (const Bin &bin : bins)
        figures.calibrationError += std::abs(bin.confidence - bin.right) / figures.count;
    return figures;
}

double languageAccuracy(const SentimentEngine &engine, const QList<LabelledText> &rows)
{
    int right = 0;
    int count = 0;
    TokenList tokens;
    for (const LabelledText &row : rows) {
        tokens.read(row.text);
        if (tokens.wordCount() < 3)
            continue;
        ++count;
        right += engine.detect(row.text).language == row.language ? 1 : 0;
    }
    return count == 0 ? 0 : double(right) / count;
}

float fittedTemperature(const Weights &weights, const QList<LabelledText> &rows)
{
    Weights tried = weights;
    tried.temperature = 1;
    const SentimentEngine engine(std::move(tried), u"fit"_s);
    // From the probabilities at temperature 1 the logits come back, so that each message is read once.
    struct Fitted
    {
        std::array<double, 3> logits{};
        size_t label = 0;
    };
    std::vector<Fitted> read;
    for (const LabelledText &row : rows) {
        const Reading reading = engine.analyse(row.text, row.language);
        if (!reading.analysed)
            continue;
        Fitted one{.label = size_t(row.label)};
        for (size_t i = 0; i < 3; ++i)
            one.logits[i] = std::log(std::max(reading.probabilities[i], 1e-12));
        read.push_back(one);
    }
    float best = 1;
    double least = 1e300;
    for (int step = 0; step <= 110; ++step) {
        const double heat = 0.4 + step * 0.02;
        double loss = 0;
        for (const Fitted &one : read) {
            double sum = 0;
            for (const double logit : one.logits)
                sum += std::exp(logit / heat);
            loss += std::log(sum) - one.logits[one.label] / heat;
        }
        if (loss < least) {
            least = loss;
            best = float(heat);
        }
    }
    return read.empty() ? 1.0F : best;
}

} // namespace ruche::sentiment
