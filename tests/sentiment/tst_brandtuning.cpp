// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::sentiment;

class tst_BrandTuning final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void setWord_praiseOfTheBrand_turnsTheScore();
    void setWord_neutral_takesTheWordOut();
    void setWord_negated_turns();
    void setWord_phraseAccentsCapitals_areFound();
    void setWord_unusable_isRefused_data();
    void setWord_unusable_isRefused();
    void learn_correction_movesTheSameText();
    void learn_correction_helpsSimilarTextsOnly();
    void learn_sameLabel_isNothing();
    void learn_manyTimes_isBounded();
    void forget_anyOrder_isExact();

private:
    [[nodiscard]] double score(const QString &text, const BrandTuning &tuning) const
    {
        return m_engine->analyse(text, Language::French, &tuning).score;
    }

    std::shared_ptr<const SentimentEngine> m_engine;
};

void tst_BrandTuning::initTestCase()
{
    const auto engine = SentimentEngine::shared();
    QVERIFY(engine);
    m_engine = *engine;
}

void tst_BrandTuning::setWord_praiseOfTheBrand_turnsTheScore()
{
    BrandTuning tuning(m_engine->lexicon());
    QVERIFY(tuning.isEmpty());
    const QString text = u"ce jeu est un tueur"_s;
    const double before = score(text, tuning);
    QVERIFY(tuning.setWord(u"tueur"_s, 1));
    QCOMPARE(tuning.wordCount(), 1);
    QVERIFY(score(text, tuning) > before);
    QVERIFY(score(text, tuning) > 0.3);
    tuning.removeWord(u"TUEUR"_s);
    QVERIFY(tuning.isEmpty());
    QCOMPARE(score(text, tuning), before);
}

void tst_BrandTuning::setWord_neutral_takesTheWordOut()
{
    // A product called "Désastre" is no disaster.
    BrandTuning tuning(m_engine->lexicon());
    const double before = score(u"j'ai reçu Désastre hier"_s, tuning);
    tuning.setWord(u"désastre"_s, 0);
    const Explanation explanation
        = m_engine->explain(u"j'ai reçu Désastre hier"_s, Language::French, &tuning);
    QVERIFY(explanation.reading.score > before);
    for (const Contribution &part : explanation.contributions)
        QVERIFY(part.start != 10);
}

void tst_BrandTuning::setWord_negated_turns()
{
    BrandTuning tuning(m_engine->lexicon());
    tuning.setWord(u"zorglub"_s, 1);
    QVERIFY(score(u"ce n'est pas zorglub"_s, tuning) < score(u"c'est zorglub"_s, tuning) - 0.3);
}

void tst_BrandTuning::setWord_phraseAccentsCapitals_areFound()
{
    BrandTuning tuning(m_engine->lexicon());
    tuning.setWord(u"crème brûlée"_s, 1);
    TokenList tokens;
    tokens.read(u"la CREME BRULEE du midi"_s);
    const auto found = tuning.findWords(tokens);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().first, 1U);
    QCOMPARE(found.front().count, 2U);
    tokens.read(u"crème"_s);
    QVERIFY(tuning.findWords(tokens).empty());
}

void tst_BrandTuning::setWord_unusable_isRefused_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<double>("valence");
    QTest::newRow("empty") << QString() << 1.0;
    QTest::newRow("blank") << u"  "_s << 1.0;
    QTest::newRow("six words") << u"un deux trois quatre cinq six"_s << 1.0;
    QTest::newRow("no number") << u"mot"_s << qQNaN();
}

void tst_BrandTuning::setWord_unusable_isRefused()
{
    QFETCH(QString, word);
    QFETCH(double, valence);
    BrandTuning tuning(m_engine->lexicon());
    QVERIFY(!tuning.setWord(word, valence));
    QVERIFY(tuning.isEmpty());
}

void tst_BrandTuning::learn_correction_movesTheSameText()
{
    BrandTuning tuning(m_engine->lexicon());
    const QString text = u"Encore une livraison pile comme la dernière"_s;
    const Reading before = m_engine->analyse(text, Language::French, &tuning);
    const Label is = before.label == Label::Negative ? Label::Positive : Label::Negative;
    tuning.learn({text, Language::French, before.label, is});
    const Reading after = m_engine->analyse(text, Language::French, &tuning);
    QVERIFY(after.probabilities[size_t(is)] > before.probabilities[size_t(is)] + 0.1);
    QVERIFY(after.probabilities[size_t(before.label)] < before.probabilities[size_t(before.label)]);
}

void tst_BrandTuning::learn_correction_helpsSimilarTextsOnly()
{
    BrandTuning tuning(m_engine->lexicon());
    const QString other = u"le magasin ouvre demain"_s;
    const QString similar = u"le brouzouf est arrivé"_s;
    const double otherBefore = score(other, tuning);
    const double similarBefore = score(similar, tuning);
    tuning.learn({u"quel brouzouf"_s, Language::French, Label::Neutral, Label::Positive});
    QVERIFY(score(similar, tuning) > similarBefore);
    QCOMPARE(score(other, tuning), otherBefore);
    QCOMPARE(tuning.learnedCount(), 1); // "quel" is a small word: nothing is learned of it
}

void tst_BrandTuning::learn_sameLabel_isNothing()
{
    BrandTuning tuning(m_engine->lexicon());
    tuning.learn({u"brouzouf"_s, Language::French, Label::Positive, Label::Positive});
    QVERIFY(tuning.isEmpty());
    tuning.learn({QString(), Language::French, Label::Positive, Label::Negative});
    QVERIFY(tuning.isEmpty());
}

void tst_BrandTuning::learn_manyTimes_isBounded()
{
    BrandTuning tuning(m_engine->lexicon());
    for (int i = 0; i < 1000; ++i)
        tuning.learn({u"brouzouf"_s, Language::French, Label::Neutral, Label::Positive});
    const double bounded = score(u"un scandale, une honte, une arnaque de brouzouf"_s, tuning);
    QVERIFY2(bounded < 0, qPrintable(QString::number(bounded)));
}

void tst_BrandTuning::forget_anyOrder_isExact()
{
    QList<Correction> corrections;
    for (int i = 0; i < 60; ++i)
        corrections.append({u"mot%1 brouzouf mot%2 🙂 #Truc pas bien"_s.arg(i % 7).arg(i % 11),
                            i % 2 == 0 ? Language::French : Language::English,
                            Label(i % 3),
                            Label((i + 1) % 3)});
    BrandTuning kept(m_engine->lexicon());
    for (qsizetype i = 0; i < 20; ++i)
        kept.learn(corrections[i]);
    BrandTuning tuning(m_engine->lexicon());
    for (const Correction &correction : corrections)
        tuning.learn(correction);
    QVERIFY(!(tuning == kept));
    for (qsizetype i = corrections.size() - 1; i >= 20; i -= 2)
        tuning.forget(corrections[i]);
    for (qsizetype i = 20; i < corrections.size(); i += 2)
        tuning.forget(corrections[i]);
    QVERIFY(tuning == kept);
    for (qsizetype i = 0; i < 20; ++i)
        tuning.forget(corrections[i]);
    QVERIFY(tuning.isEmpty());
}

QTEST_GUILESS_MAIN(tst_BrandTuning)
#include "tst_brandtuning.moc"
