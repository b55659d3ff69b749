// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_sentiment/modelcard.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::train {

namespace {

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1);
}

QString corporaTable(const CardFacts &facts)
{
    QString table = u"| corpus | messages to train | terms |\n| --- | ---: | --- |\n"_s;
    for (const CorpusFacts &corpus : knownCorpora()) {
        const int rows = facts.trainingRows.value(corpus.source);
        if (rows > 0)
            table += u"| %1 | %2 | %3 |\n"_s.arg(corpus.title, QString::number(rows), corpus.licence);
    }
    return table;
}

QString figuresTable(const CardFacts &facts)
{
    QString table = u"| validation set | messages | macro-F1 | macro recall | accuracy | opposite sign | "
                    u"calibration error |\n"
                    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"_s;
    for (const Measured &one : facts.measured)
        table += u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n"_s.arg(one.name,
                                                                 QString::number(one.figures.count),
                                                                 percent(one.figures.macroF1()),
                                                                 percent(one.figures.macroRecall()),
                                                                 percent(one.figures.accuracy()),
                                                                 percent(one.figures.oppositeSigns()),
                                                                 percent(one.figures.calibrationError));
    return table;
}

QString reasonsTable(const CardFacts &facts)
{
    QString table = u"| reason | messages | read rightly |\n| --- | ---: | ---: |\n"_s;
    for (auto it = facts.byReason.cbegin(); it != facts.byReason.cend(); ++it)
        table += u"| %1 | %2 | %3 |\n"_s.arg(it.key(), QString::number(it->count), percent(it->accuracy()));
    return table;
}

} // namespace

const QList<CorpusFacts> &knownCorpora()
{
    static const QList<CorpusFacts> corpora{
        {u"community"_s,
         u"community messages written for Ruche (fr, en)"_s,
         u"GPL-3.0-or-later, in `corpus/`"_s,
         true},
        {u"goemotions"_s, u"GoEmotions (en, Reddit)"_s, u"Apache-2.0"_s, true},
        {u"potts"_s, u"PotTS, Potsdam Twitter Sentiment (de)"_s, u"MIT"_s, true},
        {u"deft2017"_s, u"DEFT 2017, task 1 (fr)"_s, u"CeCILL; IRIT, LIMSI, CNRS"_s, true},
        {u"umsab"_s,
         u"UMSAB, training split (en, fr, es, de, it, pt)"_s,
         u"Apache-2.0; the terms of Twitter and of its parts hold for the texts"_s,
         false},
        {u"semeval"_s,
         u"SemEval 2013 to 2016 (en)"_s,
         u"terms of Twitter; texts not to be passed on"_s,
         false},
        {u"tass-general"_s,
         u"TASS, general corpus (es)"_s,
         u"licence agreement of TASS; texts not to be passed on"_s,
         false},
        {u"intertass"_s,
         u"InterTASS 2017 (es)"_s,
         u"licence agreement of TASS; texts not to be passed on"_s,
         false},
        {u"sentipolc16"_s, u"SENTIPOLC 2016 (it)"_s, u"terms of EVALITA and Twitter"_s, false},
        {u"germeval2017"_s, u"GermEval 2017, development part (de)"_s, u"none given"_s, false},
        {u"mozetic"_s,
         u"Mozetič et al. 2016, retrieved tweets (en, es, de, pt)"_s,
         u"none given for the texts"_s,
         false},
        {u"series"_s, u"reviews of series, Dong and de Melo (fr)"_s, u"none given"_s, false},
    };
    return corpora;
}

double meanOfLanguages(const QList<Measured> &measured)
{
    double sum = 0;
    int count = 0;
    for (const Measured &one : measured) {
        if (one.source == "umsab"_L1) {
            sum += one.figures.macroF1();
            ++count;
        }
    }
    return count == 0 ? 0 : sum / count;
}

QString modelCard(const CardFacts &facts)
{
    QString card = u"# Weights of the sentiment engine%1\n\n"_s.arg(
        facts.cleanOnly ? u", clean licences alone"_s : QString());
    card += u"Written by `ruche_train_sentiment`; do not edit. Version %1, %2 bytes, 2^%3 rows, %4 passes, "
            u"mean of %5 trainings, "
            "temperature %6.\n\n"_s.arg(facts.version,
                                        QString::number(facts.bytes),
                                        QString::number(facts.settings.rowBits),
                                        QString::number(facts.settings.passes),
                                        QString::number(facts.settings.runs),
                                        QString::number(facts.temperature, 'f', 2));
    card += u"A linear model over hashed words, pairs of words, pieces of words and the values of a lexicon. "
            u"It tells whether a "
            "short message in French, English, Spanish, German, Italian or Portuguese is negative, neutral "
            "or positive. The "
            "weights hold no text.\n\n## Trained with\n\n"_s;
    card += corporaTable(facts);
    if (!facts.cleanOnly)
        card += u"\nThe texts of corpora with restricted terms are not part of Ruche, and cannot be had from "
                u"the weights. A model "
                "without them is made by `--clean-only`; its card is beside this one.\n"_s;
    card
        += u"\nLexicons: our own for French, English, Spanish, German, Italian, Portuguese and for emoji (`lexicon_*.tsv`).\n"_s;
    card += u"\n## Measured\n\nOn validation rows, never trained with; no test split was looked at. Rows of "
            u"other "
            "corpora that repeat a validation row were left out first. UMSAB, mean macro-F1 of the six "
            "languages: **%1**; "
            "with the language detected instead of given, all six together: %2. About twenty settings were "
            "compared on "
            "these same rows, which tell differences under two points from chance badly, and the temperature "
            "was fitted on "
            "those of UMSAB and of our own corpus: the figures are a little flattered.\n\n"_s.arg(
                percent(meanOfLanguages(facts.measured)), percent(facts.routed.macroF1()));
    card += figuresTable(facts);
    card += u"\nLanguage recognised, messages of three words and more of UMSAB: "_s;
    QStringList languages;
    for (const Measured &one : facts.measured) {
        if (one.source == "umsab"_L1)
            languages << u"%1 %2 %"_s.arg(sentiment::languageCode(one.language),
                                          percent(one.languageAccuracy));
    }
    card += languages.join(u", "_s) + u".\n"_s;
    card
        += u"\n## Weak spots\n\nBy reason of the label in our own corpus (codes: `corpus/GUIDELINE.md`):\n\n"_s;
    card += reasonsTable(facts);
    card += u"\nIrony (N3) and politeness that hides anger (N4) are where readings fail most. Neutral is "
            u"mistaken for a mood, and a "
            "mood for neutral, far more often than good for bad. French outside of comments (news, politics) "
            "is read worse than "
            "English. A single reading is a guess; show shares over many messages, and \"unsure\" under a "
            "confidence of 0.5. "
            "Sarcasm by emoji, dialects and messages in several languages are rare in the training texts. "
            "Hateful or sad news "
            "told without feeling reads as negative.\n"_s;
    return card;
}

} // namespace ruche::train
