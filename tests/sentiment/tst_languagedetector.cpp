// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::sentiment;

class tst_LanguageDetector final : public QObject
{
    Q_OBJECT

private slots:
    void languageFromCode_anyForm_isRead();
    void detect_sentence_language_data();
    void detect_sentence_language();
    void detect_nothingToRead_isUnknown_data();
    void detect_nothingToRead_isUnknown();
    void detect_linksAndMentions_arePassedOver();
};

void tst_LanguageDetector::languageFromCode_anyForm_isRead()
{
    for (const Language language : supportedLanguages)
        QCOMPARE(languageFromCode(languageCode(language)), language);
    QCOMPARE(languageFromCode(u"fr-CA"_s), Language::French);
    QCOMPARE(languageFromCode(u"PT_br"_s), Language::Portuguese);
    QCOMPARE(languageFromCode(u"ja"_s), Language::Any);
    QCOMPARE(languageFromCode(QString()), Language::Any);
}

void tst_LanguageDetector::detect_sentence_language_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, const char *code) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
    };
    row("Bonjour, je voudrais savoir si le magasin est ouvert dimanche", "fr");
    row("c pas normal sa fait 3 semaine que j attend", "fr");
    row("Hi, is the shop open on Sundays? I would like to come with my kids", "en");
    row("Hola, quisiera saber si la tienda abre los domingos", "es");
    row("Guten Tag, ist das Geschäft am Sonntag auch geöffnet?", "de");
    row("Buongiorno, vorrei sapere se il negozio è aperto la domenica", "it");
    row("Bom dia, gostaria de saber se a loja abre no domingo", "pt");
    row("このお店のケーキはとても美味しいです", "ja");
    row("Это очень хороший магазин", "ru");
    row("Αυτό το κατάστημα είναι πολύ καλό", "el");
}

void tst_LanguageDetector::detect_sentence_language()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto engine = SentimentEngine::shared();
    QVERIFY(engine);
    const LanguageGuess guess = (*engine)->detect(text);
    QCOMPARE(guess.code, code);
    QVERIFY(guess.isCertain);
    QVERIFY(guess.confidence > 0.2 && guess.confidence <= 1);
    QCOMPARE(guess.language, languageFromCode(code));
}

void tst_LanguageDetector::detect_nothingToRead_isUnknown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("emoji") << u"😍😍😍"_s;
    QTest::newRow("numbers") << u"12 345 6,7"_s;
    QTest::newRow("link") << u"https://example.org/this/is/english"_s;
    QTest::newRow("mentions") << u"@jean @marie"_s;
}

void tst_LanguageDetector::detect_nothingToRead_isUnknown()
{
    QFETCH(QString, text);
    const auto engine = SentimentEngine::shared();
    QVERIFY(engine);
    QCOMPARE((*engine)->detect(text), LanguageGuess{});
}

void tst_LanguageDetector::detect_linksAndMentions_arePassedOver()
{
    const auto engine = SentimentEngine::shared();
    QVERIFY(engine);
    const QString text = u"la livraison est arrivée ce matin"_s;
    QCOMPARE((*engine)->detect(u"@the_english_shop https://example.org/the-best-shop-in-the-world "_s + text),
             (*engine)->detect(text));
}

QTEST_GUILESS_MAIN(tst_LanguageDetector)
#include "tst_languagedetector.moc"
