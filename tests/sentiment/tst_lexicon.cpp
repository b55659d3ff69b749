// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/features.h"
#include "core/sentiment/sentimentengine.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::sentiment;

/// How the lexicon is read, and what negators, intensifiers and phrases make of its words.
class tst_Lexicon final : public QObject
{
    Q_OBJECT

private slots:
    void fromSources_badLine_saysWhere_data();
    void fromSources_badLine_saysWhere();
    void find_accentsMissing_isFound();
    void find_otherLanguage_isNotFound();
    void annotate_message_hits_data();
    void annotate_message_hits();
    void annotate_lexiconParts_addUpByHit();
    void annotate_shippedLexicon_sign_data();
    void annotate_shippedLexicon_sign();
};

namespace {

const QByteArray smallLexicon = "# words to test with\n"
                                "bon\tvalence\t2\n"
                                "mauvais\tvalence\t-2\n"
                                "déçu\tvalence\t-2.5\n"
                                "pas mal\tvalence\t1.5\n"
                                "mal\tvalence\t-1.5\n"
                                "ne\tnegator\t2\n"
                                "n'\tnegator\t2\n"
                                "pas\tnegator\t4\n"
                                "jamais\tnegator\t4\n"
                                "non seulement\tfunction\t0\n"
                                "non\tnegator\t2\n"
                                "plus\tlate-negator\t1.2\n"
                                "très\tintensifier\t1.5\n"
                                "peu\tintensifier\t0.5\n"
                                "mais\tcontrast\t0\n";

Lexicon makeLexicon()
{
    return *Lexicon::fromSources({{Language::French, smallLexicon, u"small"_s}});
}

float sumOf(const QString &text, const Lexicon &lexicon, Language language)
{
    TokenList tokens;
    tokens.read(text);
    Annotations annotations;
    annotations.reset(tokens.tokens().size());
    annotate(tokens, lexicon, language, &annotations);
    float sum = 0;
    for (const LexiconHit &hit : annotations.hits)
        sum += hit.value;
    return sum;
}

} // namespace

void tst_Lexicon::fromSources_badLine_saysWhere_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("two columns") << QByteArray("bon\tvalence");
    QTest::newRow("unknown kind") << QByteArray("bon\tmood\t2");
    QTest::newRow("no number") << QByteArray("bon\tvalence\tgood");
    QTest::newRow("infinite") << QByteArray("bon\tvalence\tinf");
}

void tst_Lexicon::fromSources_badLine_saysWhere()
{
    QFETCH(QByteArray, line);
    const auto lexicon = Lexicon::fromSources({{Language::French, "mal\tvalence\t-1\n" + line, u"a.tsv"_s}});
    QVERIFY(!lexicon);
    QCOMPARE(lexicon.error().code, ErrorCode::WrongFormat);
    QCOMPARE(lexicon.error().subject, u"a.tsv"_s);
    QVERIFY(lexicon.error().detail.contains(u"line 2"_s));
}

void tst_Lexicon::find_accentsMissing_isFound()
{
    const Lexicon lexicon = makeLexicon();
    TokenList tokens;
    for (const QString &word : {u"déçu"_s, u"DECU"_s, u"deçu"_s}) {
        tokens.read(word);
        const LexiconEntry *entry = lexicon.find(tokens.tokens().front(), Language::French);
        QVERIFY(entry);
        QCOMPARE(entry->value(), -2.5F);
    }
}

void tst_Lexicon::find_otherLanguage_isNotFound()
{
    const Lexicon lexicon = makeLexicon();
    TokenList tokens;
    tokens.read(u"bon"_s);
    QVERIFY(lexicon.find(tokens.tokens().front(), Language::French));
    QVERIFY(!lexicon.find(tokens.tokens().front(), Language::English));
    QVERIFY(!Lexicon().find(tokens.tokens().front(), Language::French));
}

void tst_Lexicon::annotate_message_hits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<float>("sum");
    QTest::newRow("no word known") << u"il arrive demain"_s << 0.0F;
    QTest::newRow("plain") << u"il est bon"_s << 2.0F;
    QTest::newRow("negated") << u"il n'est pas bon"_s << -1.6F;
    QTest::newRow("negator without ne") << u"pas bon"_s << -1.6F;
    QTest::newRow("negated bad") << u"jamais déçu"_s << 1.5F;
    QTest::newRow("far from the negator") << u"pas un deux trois quatre bon"_s << 2.0F;
    QTest::newRow("a comma ends negation") << u"pas là, bon"_s << 2.0F;
    QTest::newRow("phrase with its own negator") << u"ce n'est pas mal"_s << 1.5F;
    QTest::newRow("phrase that negates nothing") << u"non seulement bon"_s << 2.0F;
    QTest::newRow("plus strengthens") << u"plus bon"_s << 2.4F;
    QTest::newRow("ne … plus negates") << u"il n'est plus bon"_s << -1.6F;
    QTest::newRow("intensified") << u"très bon"_s << 3.0F;
    QTest::newRow("weakened") << u"peu bon"_s << 1.0F;
    QTest::newRow("capitals") << u"BON"_s << 2.4F;
    QTest::newRow("after but weighs more") << u"bon mais mauvais"_s << 2 * 0.6F - 2 * 1.2F;
    QTest::newRow("empty") << QString() << 0.0F;
}

void tst_Lexicon::annotate_message_hits()
{
    QFETCH(QString, text);
    QFETCH(float, sum);
    const float found = sumOf(text, makeLexicon(), Language::French);
    QVERIFY2(qAbs(found - sum) < 1e-5F, qPrintable(QString::number(double(found))));
}

void tst_Lexicon::annotate_lexiconParts_addUpByHit()
{
    const Lexicon lexicon = makeLexicon();
    TokenList tokens;
    tokens.read(u"très bon, pas mal, mauvais"_s);
    Annotations annotations;
    annotations.reset(tokens.tokens().size());
    annotate(tokens, lexicon, Language::French, &annotations);
    QCOMPARE(annotations.hits.size(), 3U);
    QCOMPARE(annotations.hits[1].last - annotations.hits[1].first, 1);
    for (const LexiconPart &part : annotations.parts) {
        QVERIFY(part.feature >= 0 && part.feature < lexiconValueCount);
        QVERIFY(part.first <= part.last);
        QVERIFY(part.last < qint32(tokens.tokens().size()));
    }
    tokens.read(u"rien"_s);
    annotations.reset(1);
    annotate(tokens, lexicon, Language::French, &annotations);
    QCOMPARE(annotations.parts.size(), 1U);
    QCOMPARE(annotations.parts.front().first, -1);
}

void tst_Lexicon::annotate_shippedLexicon_sign_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("sign");
    const auto row = [](const char *text, Language language, int sign) {
        QTest::newRow(text) << QString::fromUtf8(text) << language << sign;
    };
    row("pas mal du tout", Language::French, 1);
    row("jamais déçu", Language::French, 1);
    row("je n'ai jamais été déçue", Language::French, 1);
    row("rien à redire", Language::French, 1);
    row("franchement une tuerie", Language::French, 1);
    row("ça déchire", Language::French, 1);
    row("pas terrible", Language::French, -1);
    row("c'est pas bon", Language::French, -1);
    row("une honte", Language::French, -1);
    row("je n'aime pas du tout", Language::French, -1);
    row("aucun problème", Language::French, 1);
    row("merci d'avance", Language::French, 0);
    row("not bad at all", Language::English, 1);
    row("no problem at all", Language::English, 1);
    row("can't wait", Language::English, 1);
    row("I don't like it", Language::English, -1);
    row("never disappointed", Language::English, 1);
    row("not exactly great", Language::English, -1);
    row("waste of money", Language::English, -1);
    row("❤️", Language::Any, 1);
    row("👎🏿", Language::Any, -1);
    row(":-(", Language::Any, -1);
}

void tst_Lexicon::annotate_shippedLexicon_sign()
{
    QFETCH(QString, text);
    QFETCH(Language, language);
    QFETCH(int, sign);
    const auto engine = SentimentEngine::shared();
    QVERIFY(engine);
    const float sum = sumOf(text, *(*engine)->lexicon(), language);
    QCOMPARE(sum > 0.01F ? 1 : sum < -0.01F ? -1 : 0, sign);
}

Q_DECLARE_METATYPE(Language)
QTEST_GUILESS_MAIN(tst_Lexicon)
#include "tst_lexicon.moc"
