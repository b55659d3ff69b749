// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_sentiment/modelcard.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

#include <algorithm>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

Result<sentiment::Lexicon> readLexicons(const QString &folder)
{
    QList<sentiment::Lexicon::Source> sources;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"lexicon_*.tsv"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, file.errorString(), info.filePath());
        const QString code = info.completeBaseName().section(u'_', 1);
        sources.append({sentiment::languageFromCode(code), file.readAll(), info.fileName()});
    }
    return sentiment::Lexicon::fromSources(sources);
}

/// Labels of other tasks (toxicity, irony, spam) stand in the same folder; their files are left out by name.
bool isOfMood(const QString &name)
{
    return !name.startsWith("tox_"_L1) && !name.startsWith("hate_"_L1) && !name.startsWith("irony_"_L1)
        && !name.startsWith("spam_"_L1);
}

Result<QList<sentiment::LabelledText>> readAllCorpora(const QStringList &folders, bool cleanOnly)
{
    QSet<QString> clean;
    for (const train::CorpusFacts &corpus : train::knownCorpora()) {
        if (corpus.isClean)
            clean.insert(corpus.source);
    }
    QList<sentiment::LabelledText> rows;
    for (const QString &folder : folders) {
        for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.tsv"_s}, QDir::Files, QDir::Name)) {
            if (!isOfMood(info.fileName()))
                continue;
            RUCHE_TRY_ASSIGN(const QList<sentiment::LabelledText> read,
                             sentiment::readCorpus(info.filePath(), u"community"_s));
            for (const sentiment::LabelledText &row : read) {
                if (row.forValidation || !cleanOnly || clean.contains(row.source))
                    rows.append(row);
            }
        }
    }
    return sentiment::withoutLeaks(rows);
}

QList<sentiment::LabelledText>
validation(const QList<sentiment::LabelledText> &rows, const QString &source, sentiment::Language language)
{
    QList<sentiment::LabelledText> chosen;
    for (const sentiment::LabelledText &row : rows) {
        if (row.forValidation && row.source == source && row.language == language)
            chosen.append(row);
    }
    return chosen;
}

void measure(const sentiment::SentimentEngine &engine,
             const QList<sentiment::LabelledText> &rows,
             train::CardFacts *facts)
{
    using sentiment::Language;
    struct Set
    {
        QString title;
        QString source;
        Language language;
    };
    QList<Set> sets;
    for (const Language language : sentiment::supportedLanguages)
        sets.append({u"UMSAB %1"_s.arg(sentiment::languageCode(language)), u"umsab"_s, language});
    sets.append({u"TweetEval en"_s, u"tweeteval-sentiment"_s, Language::English});
    sets.append({u"GoEmotions en"_s, u"goemotions"_s, Language::English});
    sets.append({u"community fr"_s, u"community"_s, Language::French});
    sets.append({u"community en"_s, u"community"_s, Language::English});
    for (const Set &set : sets) {
        const auto chosen = validation(rows, set.source, set.language);
        if (chosen.isEmpty())
            continue;
        facts->measured.append({set.title,
                                set.language,
                                set.source,
                                sentiment::evaluate(engine, chosen),
                                sentiment::languageAccuracy(engine, chosen)});
        const sentiment::Figures &figures = facts->measured.last().figures;
        out() << set.title.leftJustified(16) << Qt::fixed << qSetRealNumberPrecision(1) << " F1 "
              << figures.macroF1() * 100 << "  recall " << figures.macroRecall() * 100 << "  acc "
              << figures.accuracy() * 100 << "  opposite " << figures.oppositeSigns() * 100 << "  ECE "
              << figures.calibrationError * 100 << "  lang " << facts->measured.last().languageAccuracy * 100
              << "  n " << figures.count << Qt::endl;
    }
    QMap<QString, QList<sentiment::LabelledText>> byReason;
    for (const sentiment::LabelledText &row : rows) {
        if (row.forValidation && row.source == "community"_L1)
            byReason[row.reason].append(row);
        if (row.forValidation && row.source == "umsab"_L1) {
            const sentiment::Reading reading = engine.read(row.text, Language::Any);
            ++facts->routed.count;
            ++facts->routed.confusion[size_t(row.label)][size_t(reading.label)];
        }
    }
    for (auto it = byReason.cbegin(); it != byReason.cend(); ++it)
        facts->byReason.insert(it.key(), sentiment::evaluate(engine, *it));
    out() << "UMSAB mean " << train::meanOfLanguages(facts->measured) * 100 << ", language detected "
          << facts->routed.macroF1() * 100 << Qt::endl;
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return true;
    out() << path << ": " << file.errorString() << Qt::endl;
    return false;
}

sentiment::TrainingSettings settingsFrom(const QCommandLineParser &options)
{
    sentiment::TrainingSettings settings;
    settings.rowBits = options.value(u"row-bits"_s).toInt();
    settings.passes = options.value(u"passes"_s).toInt();
    settings.runs = options.value(u"runs"_s).toInt();
    settings.dropout = std::clamp(options.value(u"dropout"_s).toFloat(), 0.0F, 0.95F);
    settings.rate = options.value(u"rate"_s).toFloat();
    settings.seed = options.value(u"seed"_s).toULongLong();
    settings.socialSources = {u"umsab"_s,
                              u"semeval"_s,
                              u"tass-general"_s,
                              u"intertass"_s,
                              u"sentipolc16"_s,
                              u"deft2017"_s,
                              u"potts"_s,
                              u"germeval2017"_s,
                              u"community"_s};
    // Messages of communities are what the engine is for, and few; retrieved tweets are many, and noisy.
    settings.sourceWeights
        = {{u"community"_s, 12.0F}, {u"umsab"_s, 2.0F}, {u"goemotions"_s, 0.5F}, {u"mozetic"_s, 0.2F}};
    for (const QString &weight : options.values(u"weight"_s))
        settings.sourceWeights.insert(weight.section(u'=', 0, 0), weight.section(u'=', 1).toFloat());
    for (const QString &source : options.values(u"apart"_s))
        settings.socialSources.remove(source);
    return settings;
}

int run(const QCommandLineParser &options)
{
    const bool cleanOnly = options.isSet(u"clean-only"_s);
    const auto lexicon = readLexicons(options.value(u"lexicons"_s));
    const auto rows = readAllCorpora(options.positionalArguments(), cleanOnly);
    for (const Error *error : {lexicon ? nullptr : &lexicon.error(), rows ? nullptr : &rows.error()}) {
        if (error) {
            out() << error->subject << ": " << error->detail << Qt::endl;
            return 1;
        }
    }
    train::CardFacts facts;
    facts.cleanOnly = cleanOnly;
    facts.settings = settingsFrom(options);
    QList<sentiment::LabelledText> fitted;
    for (const sentiment::LabelledText &row : *rows) {
        if (!row.forValidation)
            ++facts.trainingRows[row.source];
        else if (row.source == "umsab"_L1 || row.source == "community"_L1)
            fitted.append(row);
    }
    out() << rows->size() << " messages, " << lexicon->entries().size() << " lexicon entries" << Qt::endl;
    const sentiment::FoldedWeights folded
        = sentiment::train(*rows, *lexicon, facts.settings, [](int which, int pass, double loss) {
              out() << "run " << which + 1 << " pass " << pass + 1 << " loss " << loss << Qt::endl;
          });
    sentiment::Weights weights = sentiment::quantised(folded, *lexicon, facts.settings.rowBits);
    weights.temperature = sentiment::fittedTemperature(weights, fitted);
    facts.temperature = double(weights.temperature);
    const QByteArray file = sentiment::writeWeights(weights);
    const auto engine = sentiment::SentimentEngine::fromFile(file);
    if (!engine) {
        out() << engine.error().detail << Qt::endl;
        return 1;
    }
    facts.bytes = file.size();
    facts.version = (*engine)->version();
    measure(**engine, *rows, &facts);
    const bool saved = (!options.isSet(u"output"_s) || save(options.value(u"output"_s), file))
        && (!options.isSet(u"card"_s) || save(options.value(u"card"_s), train::modelCard(facts).toUtf8()));
    return saved ? 0 : 1;
}

} // namespace

/// Trains the sentiment engine from folders of labelled messages, measures it on their validation rows, and
/// writes weights and their card. Ends with status 1 when a file cannot be read or written.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(u"Trains the sentiment engine and measures it."_s);
    options.addHelpOption();
    options.addOptions({
        {u"lexicons"_s, u"Folder of lexicon_*.tsv."_s, u"folder"_s, u"resources/sentiment"_s},
        {u"output"_s, u"Where the weights go."_s, u"file"_s},
        {u"card"_s, u"Where the card goes."_s, u"file"_s},
        {u"clean-only"_s, u"Only corpora whose licence allows it by name."_s},
        {u"row-bits"_s, u"Rows of a table, as a power of two."_s, u"bits"_s, u"20"_s},
        {u"passes"_s, u"How often each message is seen."_s, u"count"_s, u"8"_s},
        {u"runs"_s, u"How many trainings are averaged."_s, u"count"_s, u"4"_s},
        {u"dropout"_s, u"Share of features left out each time."_s, u"share"_s, u"0.5"_s},
        {u"rate"_s, u"How far a step goes."_s, u"number"_s, u"0.03"_s},
        {u"seed"_s, u"Where chance begins."_s, u"number"_s, u"1"_s},
        {u"weight"_s, u"Weight of a corpus; may be repeated."_s, u"source=weight"_s},
        {u"apart"_s, u"A corpus whose own manner is thrown away; may be repeated."_s, u"source"_s},
    });
    options.addPositionalArgument(u"folders"_s, u"Folders of corpora (*.tsv)."_s, u"folders…"_s);
    options.process(application);
    if (options.positionalArguments().isEmpty())
        options.showHelp(2);
    return run(options);
}
