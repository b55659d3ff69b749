// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/training/evaluation.h"
#include "core/sentiment/training/trainer.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::sentiment;

class tst_Trainer final : public QObject
{
    Q_OBJECT

private slots:
    void readCorpus_columnsByName_areRead();
    void readCorpus_badFile_saysWhere();
    void withoutLeaks_sameWords_areLeftOut();
    void train_twice_isTheSameBitByBit();
    void train_otherSeed_differs();
    void train_tinyCorpus_isLearned();
    void quantised_anyWeight_isWithinHalfAStep();
    void quantised_logits_stayNearTheFoldedOnes();
    void figures_knownConfusion_areRight();
    void fittedTemperature_overconfident_isAboveOne();
    void ownCorpus_files_keepTheGuideline_data();
    void ownCorpus_files_keepTheGuideline();
};

namespace {

QList<LabelledText> tinyCorpus()
{
    const QStringList good{u"lumineux"_s, u"parfait"_s, u"adorable"_s, u"splendide"_s};
    const QStringList bad{u"cassé"_s, u"honteux"_s, u"affreux"_s, u"minable"_s};
    const QStringList plain{u"mardi"_s, u"table"_s, u"ouvert"_s, u"adresse"_s};
    QList<LabelledText> rows;
    for (int i = 0; i < 16; ++i) {
        const QString other = u"mot%1 et chose%2"_s.arg(QChar(u'a' + i), QChar(u'k' + i % 5));
        rows.append(
            {u"%1 %2"_s.arg(good[i % 4], other), u"tiny"_s, {}, Language::French, Label::Positive, false});
        rows.append(
            {u"%1 %2"_s.arg(bad[i % 4], other), u"tiny"_s, {}, Language::French, Label::Negative, false});
        rows.append(
            {u"%1 %2"_s.arg(plain[i % 4], other), u"tiny"_s, {}, Language::French, Label::Neutral, false});
    }
    return rows;
}

TrainingSettings tinySettings()
{
    TrainingSettings settings;
    settings.rowBits = 12;
    settings.runs = 2;
    settings.passes = 8;
    settings.rate = 0.1F;
    settings.socialSources = {u"tiny"_s};
    return settings;
}

QString write(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(u"corpus.tsv"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

void tst_Trainer::readCorpus_columnsByName_areRead()
{
    const QTemporaryDir folder;
    const QString path = write(folder,
                               "lang\tlabel\treason\tkind\tsplit\ttext\n"
                               "fr\tpos\tP1\tlive\ttrain\tBravo à tous\n"
                               "mix\tneg\tN1\tlive\tval\ttrop bad\n"
                               "ja\tneg\tN1\tlive\tval\tx\n"
                               "fr\tneu\tU1\tlive\tval\tQuand ?\n");
    const auto rows = readCorpus(path, u"own"_s);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0),
             (LabelledText{u"Bravo à tous"_s, u"own"_s, u"P1"_s, Language::French, Label::Positive, false}));
    QCOMPARE(rows->at(1).language, Language::French);
    QVERIFY(rows->at(1).forValidation);
    QCOMPARE(rows->at(2).label, Label::Neutral);
}

void tst_Trainer::readCorpus_badFile_saysWhere()
{
    const QTemporaryDir folder;
    QCOMPARE(readCorpus(folder.filePath(u"none.tsv"_s), u"x"_s).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(readCorpus(write(folder, "a\tb\n"), u"x"_s).error().code, ErrorCode::WrongFormat);
    const auto bad = readCorpus(
        write(folder, "split\tlang\tlabel\ttext\ntrain\tfr\tpos\tok\ntrain\tfr\thappy\tok\n"), u"x"_s);
    QCOMPARE(bad.error().code, ErrorCode::WrongFormat);
    QCOMPARE(bad.error().detail, u"line 3"_s);
}

void tst_Trainer::withoutLeaks_sameWords_areLeftOut()
{
    const auto row = [](const QString &text, bool forValidation) {
        return LabelledText{text, u"x"_s, {}, Language::English, Label::Neutral, forValidation};
    };
    const QList<LabelledText> rows{row(u"I\\u2019m so happy today http"_s, true),
                                   row(u"one two three four five six seven eight nine ten eleven"_s, true),
                                   row(u"@you: I'm so happy, today!"_s, false),
                                   row(u"One two three four five six seven eight nine ten"_s, false),
                                   row(u"I'm so happy today too"_s, false)};
    const auto kept = withoutLeaks(rows);
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.last().text, u"I'm so happy today too"_s);
}

void tst_Trainer::train_twice_isTheSameBitByBit()
{
    const FoldedWeights first = train(tinyCorpus(), {}, tinySettings());
    const FoldedWeights second = train(tinyCorpus(), {}, tinySettings());
    QCOMPARE(writeWeights(quantised(first, {}, 12)), writeWeights(quantised(second, {}, 12)));
    QVERIFY(first.shared == second.shared);
}

void tst_Trainer::train_otherSeed_differs()
{
    TrainingSettings settings = tinySettings();
    const FoldedWeights first = train(tinyCorpus(), {}, settings);
    settings.seed = 2;
    QVERIFY(first.shared != train(tinyCorpus(), {}, settings).shared);
}

void tst_Trainer::train_tinyCorpus_isLearned()
{
    int passes = 0;
    double last = 0;
    double first = 0;
    const auto folded = train(tinyCorpus(), {}, tinySettings(), [&](int, int pass, double loss) {
        ++passes;
        last = loss;
        first = pass == 0 ? loss : first;
    });
    QCOMPARE(passes, 16);
    QVERIFY(last < first);
    const SentimentEngine engine(quantised(folded, {}, 12), u"tiny"_s);
    QCOMPARE(engine.analyse(u"adorable"_s, Language::French).label, Label::Positive);
    QCOMPARE(engine.analyse(u"honteux"_s, Language::French).label, Label::Negative);
    QCOMPARE(engine.analyse(u"mardi"_s, Language::French).label, Label::Neutral);
    QVERIFY(evaluate(engine, tinyCorpus()).macroF1() > 0.95);
}

void tst_Trainer::quantised_anyWeight_isWithinHalfAStep()
{
    const auto folded = train(tinyCorpus(), {}, tinySettings());
    const Weights weights = quantised(folded, {}, 12);
    bool any = false;
    for (size_t i = 0; i < folded.shared.size(); ++i) {
        for (size_t side = 0; side < 2; ++side) {
            QVERIFY(std::abs(folded.shared[i][side] - float(weights.shared[i][side]) * weights.sharedScale)
                    <= weights.sharedScale * 0.501F);
            QVERIFY(std::abs(folded.byLanguage[i][side]
                             - float(weights.byLanguage[i][side]) * weights.languageScale)
                    <= weights.languageScale * 0.501F);
            any = any || weights.shared[i][side] == 127 || weights.shared[i][side] == -127;
        }
    }
    QVERIFY(any); // the largest weight uses the whole range
    QCOMPARE(weights.bias, folded.bias);
}

void tst_Trainer::quantised_logits_stayNearTheFoldedOnes()
{
    // Weights that are multiples of a finer step stand in for the floats: 8 bits against the same in 2^-12
    // steps.
    const auto folded = train(tinyCorpus(), {}, tinySettings());
    const SentimentEngine engine(quantised(folded, {}, 12), u"tiny"_s);
    struct Sink
    {
        const FoldedWeights &folded;
        double words = 0;
        double pieces = 0;
        size_t wordCount = 0;
        size_t pieceCount = 0;
        [[nodiscard]] double value(quint64 hash) const
        {
            const size_t row = size_t(hash) & 4095;
            const auto &own = folded.byLanguage[languageRow(row, Language::French, 4095)];
            return double(folded.shared[row][1] - folded.shared[row][0]) + double(own[1] - own[0]);
        }
        void word(quint64 hash, size_t) { words += value(hash), ++wordCount; }
        void pair(quint64 hash, size_t, size_t) { words += value(hash), ++wordCount; }
        void piece(quint64 hash, size_t) { pieces += value(hash), ++pieceCount; }
    };
    for (const LabelledText &row : tinyCorpus()) {
        TokenList tokens;
        tokens.read(row.text);
        Annotations annotations;
        annotations.reset(tokens.tokens().size());
        annotate(tokens, {}, Language::French, &annotations);
        Sink sink{.folded = folded};
        extractFeatures(tokens, annotations, sink);
        double expected = double(folded.bias[1][1] - folded.bias[1][0])
            + sink.words * double(wordNorm(sink.wordCount))
            + sink.pieces * double(pieceNorm(sink.pieceCount));
        for (const LexiconPart &part : annotations.parts) {
            const auto &weight = folded.lexiconWeights[1][size_t(part.feature)];
            expected += double(weight[1] - weight[0]) * double(part.value);
        }
        QVERIFY(std::abs(engine.explain(row.text, Language::French).total - expected) < 0.08);
    }
}

void tst_Trainer::figures_knownConfusion_areRight()
{
    Figures figures;
    figures.confusion = {{{8, 1, 1}, {2, 6, 2}, {0, 0, 10}}};
    figures.count = 30;
    QCOMPARE(figures.accuracy(), 0.8);
    QCOMPARE(figures.macroRecall(), 0.8);
    QCOMPARE(figures.oppositeSigns(), 1.0 / 30);
    QCOMPARE(figures.macroF1(), (16.0 / 20 + 12.0 / 17 + 20.0 / 23) / 3);
    QCOMPARE(Figures().macroF1(), 0.0);
}

void tst_Trainer::fittedTemperature_overconfident_isAboveOne()
{
    auto folded = train(tinyCorpus(), {}, tinySettings());
    QList<LabelledText> wrong = tinyCorpus();
    for (qsizetype i = 0; i < wrong.size(); i += 2)
        wrong[i].label = Label((int(wrong[i].label) + 1) % 3);
    const float doubtful = fittedTemperature(quantised(folded, {}, 12), wrong);
    const float certain = fittedTemperature(quantised(folded, {}, 12), tinyCorpus());
    QVERIFY(doubtful > 1);
    QVERIFY(certain < doubtful);
}

void tst_Trainer::ownCorpus_files_keepTheGuideline_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("French") << u"community_fr.tsv"_s;
    QTest::newRow("English") << u"community_en.tsv"_s;
}

void tst_Trainer::ownCorpus_files_keepTheGuideline()
{
    QFETCH(QString, name);
    const auto rows = readCorpus(QDir(QStringLiteral(RUCHE_SENTIMENT_CORPUS)).filePath(name), u"community"_s);
    QVERIFY(rows);
    QSet<QString> seen;
    int validation = 0;
    for (const LabelledText &row : *rows) {
        QVERIFY2(!row.text.trimmed().isEmpty() && row.text.size() < 1500, qPrintable(row.text));
        QVERIFY2(!seen.contains(row.text), qPrintable(row.text));
        seen.insert(row.text);
        const QChar group = row.reason.at(0);
        QVERIFY2(group == u'X'
                     || group
                         == (row.label == Label::Positive       ? u'P'
                                 : row.label == Label::Negative ? u'N'
                                                                : u'U'),
                 qPrintable(row.text));
        validation += row.forValidation ? 1 : 0;
    }
    const double share = double(validation) / double(rows->size());
    QVERIFY2(share > 0.15 && share < 0.25, qPrintable(QString::number(share)));
}

QTEST_GUILESS_MAIN(tst_Trainer)
#include "tst_trainer.moc"
