// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::sentiment;

/// The engine with the weights that come with the program.
class tst_SentimentEngine final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void analyse_plainMessage_asExpected_data();
    void analyse_plainMessage_asExpected();
    void analyse_emptyText_isNotAnalysed();
    void analyse_anyText_probabilitiesAreSound();
    void analyse_hugeOrBinaryText_isRead();
    void read_otherLanguage_isNotAnalysed_data();
    void read_otherLanguage_isNotAnalysed();
    void read_ownLanguage_goesBeforeTheAccounts();
    void read_fewWords_useTheAccountsLanguage();
    void read_unknownLanguage_hasLowSupport();
    void explain_anyText_contributionsAddUp();
    void explain_negatedWord_namesItsNegator();
    void explain_praise_namesTheWord();
    void readAll_cancelled_answersWhatWasRead();
    void read_severalThreads_sameAnswers();

private:
    std::shared_ptr<const SentimentEngine> m_engine;
};

namespace {

/// Sentences of both moods put together by chance, for what must hold for every text.
QStringList manyTexts()
{
    static const QStringList words{
        u"pas"_s,    u"jamais"_s, u"très"_s,  u"génial"_s,    u"nul"_s,      u"déçue"_s,
        u"mais"_s,   u"merci"_s,  u"not"_s,   u"bad"_s,       u"GREAT"_s,    u"😍"_s,
        u"🙃"_s,   u"!!"_s,     u"?"_s,     u"#TropBien"_s, u"l'équipe"_s, u"https://exemple.fr"_s,
        u"@marie"_s, u"3/10"_s,   u"nuuul"_s, u"livraison"_s, u",:("_s,      u"tout"_s};
    QStringList texts;
    quint32 state = 11;
    for (int i = 0; i < 400; ++i) {
        QStringList chosen;
        for (int n = 0; n <= i % 23; ++n) {
            state = state * 1664525 + 1013904223;
            chosen << words.at(qsizetype(state >> 8) % words.size());
        }
        texts << chosen.join(i % 5 == 0 ? u""_s : u" "_s);
    }
    return texts;
}

} // namespace

void tst_SentimentEngine::initTestCase()
{
    const auto engine = SentimentEngine::shared();
    QVERIFY2(engine, engine ? "" : qPrintable(engine.error().detail));
    m_engine = *engine;
}

void tst_SentimentEngine::analyse_plainMessage_asExpected_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<Label>("label");
    const auto row = [](const char *text, const char *language, Label label) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(language) << label;
    };
    using enum Label;
    row("pas mal du tout", "fr", Positive);
    row("Jamais déçue, merci à toute l'équipe !", "fr", Positive);
    row("C'est génial, j'adore 😍", "fr", Positive);
    row("Une vraie pépite, je recommande les yeux fermés", "fr", Positive);
    row("c'est nul", "fr", Negative);
    row("Très déçu, le produit est arrivé cassé et personne ne répond.", "fr", Negative);
    row("Une honte, plus jamais je ne commande chez vous", "fr", Negative);
    row("j'en ai marre de vos retards", "fr", Negative);
    row("À quelle heure ouvre le magasin samedi ?", "fr", Neutral);
    row("not bad at all", "en", Positive);
    row("I love it, best purchase ever!", "en", Positive);
    row("Thank you so much, you made my day", "en", Positive);
    row("This is awful, I want my money back", "en", Negative);
    row("Worst service ever, avoid", "en", Negative);
    row("What time does the shop open on Saturday?", "en", Neutral);
    row("Me encanta, muchas gracias", "es", Positive);
    row("Das ist wirklich super, danke!", "de", Positive);
    row("Schrecklich, nie wieder!", "de", Negative);
    row("Bellissimo, grazie mille!", "it", Positive);
    row("Adorei, muito obrigada!", "pt", Positive);
}

void tst_SentimentEngine::analyse_plainMessage_asExpected()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(Label, label);
    const Reading reading = m_engine->analyse(text, languageFromCode(language));
    QVERIFY(reading.analysed);
    QCOMPARE(reading.languageCode, language);
    QVERIFY2(reading.label == label,
             qPrintable(u"%1 %2 %3"_s.arg(reading.probabilities[0])
                            .arg(reading.probabilities[1])
                            .arg(reading.probabilities[2])));
}

void tst_SentimentEngine::analyse_emptyText_isNotAnalysed()
{
    for (const QString &text : {QString(), u"   \n"_s, u"."_s, QString(3, QChar(0xfe0f))}) {
        const Reading reading = m_engine->read(text, Language::French);
        QVERIFY(!reading.analysed);
        QCOMPARE(reading.languageCode, u"und"_s);
        QVERIFY(!reading.isUnsure);
    }
}

void tst_SentimentEngine::analyse_anyText_probabilitiesAreSound()
{
    int unsure = 0;
    for (const QString &text : manyTexts()) {
        const Reading reading = m_engine->analyse(text, Language::French);
        if (!reading.analysed)
            continue;
        const auto [negative, neutral, positive] = reading.probabilities;
        QVERIFY(std::abs(negative + neutral + positive - 1) < 1e-9);
        QCOMPARE(reading.score, positive - negative);
        QCOMPARE(reading.confidence, std::max({negative, neutral, positive}));
        QCOMPARE(reading.confidence, reading.probabilities[size_t(reading.label)]);
        QCOMPARE(reading.isUnsure, reading.confidence < SentimentEngine::unsureBelow);
        unsure += reading.isUnsure ? 1 : 0;
    }
    QVERIFY(unsure > 0);
}

void tst_SentimentEngine::analyse_hugeOrBinaryText_isRead()
{
    QVERIFY(m_engine->read(u"vraiment nul "_s.repeated(80'000), Language::French).score < 0);
    QString binary;
    for (int i = 0; i < 70'000; ++i)
        binary += QChar(char16_t(i * 7919));
    const Explanation explanation = m_engine->readAndExplain(binary, Language::French);
    QVERIFY(std::isfinite(explanation.total));
    QVERIFY(std::isfinite(explanation.reading.score));
}

void tst_SentimentEngine::read_otherLanguage_isNotAnalysed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("Japanese") << u"このお店のケーキはとても美味しいです。また行きたいと思います。"_s
                              << u"ja"_s;
    QTest::newRow("Russian") << u"Это очень плохой магазин, я больше никогда сюда не приду"_s << u"ru"_s;
    QTest::newRow("Arabic") << u"هذا المنتج رائع جدا وأنصح الجميع بشرائه"_s << u"ar"_s;
    QTest::newRow("Polish")
        << u"Bardzo dziękuję za szybką odpowiedź, wszystko działa znakomicie i polecam ten sklep"_s
        << u"pl"_s;
}

void tst_SentimentEngine::read_otherLanguage_isNotAnalysed()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Reading reading = m_engine->read(text, Language::French);
    QVERIFY(!reading.analysed);
    QCOMPARE(reading.languageCode, code);
    QCOMPARE(reading.probabilities, (std::array<double, 3>{}));
    QVERIFY(m_engine->readAndExplain(text, Language::French).contributions.isEmpty());
}

void tst_SentimentEngine::read_ownLanguage_goesBeforeTheAccounts()
{
    const Reading reading
        = m_engine->read(u"I really love this shop and the people who work there"_s, Language::French);
    QCOMPARE(reading.languageCode, u"en"_s);
    QVERIFY(reading.analysed);
    QVERIFY(!reading.hasLowSupport);
}

void tst_SentimentEngine::read_fewWords_useTheAccountsLanguage()
{
    QCOMPARE(m_engine->read(u"Ok !"_s, Language::French).languageCode, u"fr"_s);
    QCOMPARE(m_engine->read(u"😍"_s, Language::Italian).languageCode, u"it"_s);
}

void tst_SentimentEngine::read_unknownLanguage_hasLowSupport()
{
    const Reading reading = m_engine->read(u"❤️❤️"_s, Language::Any);
    QVERIFY(reading.analysed);
    QVERIFY(reading.hasLowSupport);
    QCOMPARE(reading.languageCode, u"und"_s);
    QCOMPARE(reading.label, Label::Positive);
}

void tst_SentimentEngine::explain_anyText_contributionsAddUp()
{
    BrandTuning tuning(m_engine->lexicon());
    tuning.setWord(u"livraison"_s, 0);
    tuning.setWord(u"très génial"_s, -0.5);
    tuning.learn({u"tout nul mais merci"_s, Language::French, Label::Negative, Label::Positive});
    const std::array<const BrandTuning *, 2> tunings{nullptr, &tuning};
    for (const QString &text : manyTexts()) {
        for (const Language language : {Language::French, Language::English, Language::Any}) {
            for (const BrandTuning *one : tunings) {
                const Explanation explanation = m_engine->explain(text, language, one);
                QCOMPARE(explanation.reading, m_engine->analyse(text, language, one));
                if (!explanation.reading.analysed)
                    continue;
                double sum = explanation.baseline;
                for (const Contribution &part : explanation.contributions) {
                    sum += part.weight;
                    QVERIFY(part.start >= 0 && part.start + part.length <= text.size());
                }
                QCOMPARE(sum, explanation.total);
                const auto &p = explanation.reading.probabilities;
                QVERIFY2(std::abs(explanation.total - std::log(p[2] / p[0])) < 1e-6, qPrintable(text));
            }
        }
    }
}

void tst_SentimentEngine::explain_negatedWord_namesItsNegator()
{
    const QString text = u"Franchement, je ne suis pas du tout content."_s;
    const Explanation explanation = m_engine->explain(text, Language::French);
    const auto content = std::find_if(
        explanation.contributions.begin(), explanation.contributions.end(), [&](const Contribution &part) {
            return text.mid(part.start, part.length) == u"content"_s;
        });
    QVERIFY(content != explanation.contributions.end());
    QVERIFY(content->negatorStart);
    QCOMPARE(text.mid(*content->negatorStart, content->negatorLength), u"pas"_s);
    QVERIFY(explanation.reading.score < 0);
}

void tst_SentimentEngine::explain_praise_namesTheWord()
{
    const QString text = u"Le service est excellent ici"_s;
    const Explanation explanation = m_engine->explain(text, Language::French);
    const auto best
        = std::max_element(explanation.contributions.begin(),
                           explanation.contributions.end(),
                           [](const Contribution &a, const Contribution &b) { return a.weight < b.weight; });
    QVERIFY(best != explanation.contributions.end());
    QCOMPARE(text.mid(best->start, best->length), u"excellent"_s);
}

void tst_SentimentEngine::readAll_cancelled_answersWhatWasRead()
{
    QList<SentimentEngine::Message> messages;
    for (const QString &text : manyTexts())
        messages.append({text, Language::French});
    qsizetype last = -1;
    const auto some = m_engine->readAll(messages, nullptr, [&](qsizetype done) {
        last = done;
        return done < 128;
    });
    QCOMPARE(last, 128);
    QCOMPARE(some.size(), 128);
    const auto all = m_engine->readAll(messages);
    QCOMPARE(all.size(), messages.size());
    QCOMPARE(all.first(128), some);
}

void tst_SentimentEngine::read_severalThreads_sameAnswers()
{
    const QStringList texts = manyTexts();
    QList<Reading> expected;
    for (const QString &text : texts)
        expected << m_engine->read(text, Language::French);
    std::array<QList<Reading>, 4> found;
    {
        std::vector<std::jthread> threads;
        for (QList<Reading> &mine : found) {
            threads.emplace_back([&] {
                for (const QString &text : texts)
                    mine << m_engine->read(text, Language::French);
            });
        }
    }
    for (const QList<Reading> &mine : found)
        QCOMPARE(mine, expected);
}

Q_DECLARE_METATYPE(Label)
QTEST_GUILESS_MAIN(tst_SentimentEngine)
#include "tst_sentimentengine.moc"
