// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/measure.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

struct LabelledMessage
{
    QString text;
    sentiment::Language language = sentiment::Language::Any;
    sentiment::Label label = sentiment::Label::Neutral;
};

/// The validation rows of the corpus that comes with the program.
QList<LabelledMessage> ownMessages()
{
    QList<LabelledMessage> messages;
    const std::array files{std::pair{u"community_fr.tsv"_s, sentiment::Language::French},
                           std::pair{u"community_en.tsv"_s, sentiment::Language::English}};
    for (const auto &[name, language] : files) {
        QFile file(QDir(QStringLiteral(RUCHE_SENTIMENT_CORPUS)).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> cells = line.split('\t');
            if (cells.size() != 6 || cells[4] != "val")
                continue;
            const auto label = cells[1] == "neg" ? sentiment::Label::Negative
                : cells[1] == "pos"              ? sentiment::Label::Positive
                                                 : sentiment::Label::Neutral;
            messages.append({QString::fromUtf8(cells[5]), language, label});
        }
    }
    return messages;
}

double macroF1(const std::array<std::array<int, 3>, 3> &confusion)
{
    double sum = 0;
    for (size_t i = 0; i < 3; ++i) {
        const int marked = confusion[i][0] + confusion[i][1] + confusion[i][2];
        const int read = confusion[0][i] + confusion[1][i] + confusion[2][i];
        sum += 2.0 * confusion[i][i] / std::max(1, marked + read);
    }
    return sum / 3;
}

} // namespace

/// Reads short messages, with the language given and with the language looked for; beside it the raw work of
/// counting the words of the same messages in a hash, which is the least that any reader of words must do.
/// What was found is held against a floor under the quality that was reached.
void measureSentiment(Reporter &reporter, double scale)
{
    const QString given = u"sentiment.read"_s;
    const QString detected = u"sentiment.detectAndRead"_s;
    const QString quality = u"sentiment.quality"_s;
    if (!reporter.wants(given) && !reporter.wants(detected) && !reporter.wants(quality))
        return;
    const auto engine = sentiment::SentimentEngine::shared();
    const QList<LabelledMessage> messages = ownMessages();
    // In percent of macro-F1: the floors are five points under what the weights reached when they were made.
    const std::array floors{std::pair{sentiment::Language::French, 70},
                            std::pair{sentiment::Language::English, 53}};
    for (const auto &[language, floor] : floors) {
        std::array<std::array<int, 3>, 3> confusion{};
        for (const LabelledMessage &message : messages) {
            if (engine && message.language == language)
                ++confusion[size_t(message.label)]
                           [size_t((*engine)->analyse(message.text, message.language).label)];
        }
        const double reached = macroF1(confusion) * 100;
        // Beside the lines of measures, which are times.
        std::fprintf(stderr,
                     "sentiment.quality: own messages, %s: macro-F1 %.1f, floor %d\n",
                     qPrintable(sentiment::languageCode(language)),
                     reached,
                     floor);
        reporter.check(quality, {reached >= floor ? 1 : 0}, {1});
    }
    if (!engine || messages.isEmpty())
        return;
    QList<LabelledMessage> shorts;
    for (const LabelledMessage &message : messages) {
        if (message.text.size() <= 140)
            shorts.append(message);
    }
    const auto count = std::max<qsizetype>(100, qsizetype(50'000 * scale));
    qint64 read = 0;
    const double raw = medianOf(3, [&] {
        QHash<QString, int> words;
        for (qsizetype i = 0; i < count; ++i) {
            for (const QString &word : shorts[i % shorts.size()].text.toLower().split(u' '))
                ++words[word];
        }
        read += words.size();
    });
    const auto measure = [&](const QString &name, auto work) {
        if (!reporter.wants(name))
            return;
        qint64 analysed = 0;
        const double ms = medianOf(3, [&] {
            analysed = 0;
            for (qsizetype i = 0; i < count; ++i)
                analysed += work(shorts[i % shorts.size()]) ? 1 : 0;
        });
        reporter.check(name, {read > 0 && analysed > count * 9 / 10 ? 1 : 0}, {1});
        reporter.add({.name = name,
                      .count = count,
                      .ms = ms,
                      .rawMs = raw,
                      .target = {.ms = 1000 * double(count) / 50'000, .ratio = {}}});
    };
    measure(given, [&](const LabelledMessage &message) {
        return (*engine)->analyse(message.text, message.language).analysed;
    });
    measure(detected, [&](const LabelledMessage &message) {
        return (*engine)->read(message.text, message.language).analysed;
    });
}

} // namespace ruche::bench
