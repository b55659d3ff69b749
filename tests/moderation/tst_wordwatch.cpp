// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/watchlist.h"
#include "core/moderation/wordwatch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::moderation;

/// Watched words are found however they are written, and only they.
class tst_WordWatch : public QObject
{
    Q_OBJECT
private slots:
    void word_disguised_isFound_data();
    void word_disguised_isFound();
    void word_partOfAnother_isNot_data();
    void word_partOfAnother_isNot();
    void stem_beginning_isFound();
    void hit_place_isThatOfTheOriginal_data();
    void hit_place_isThatOfTheOriginal();
    void pattern_accents_areIgnored();
    void pattern_wrong_saysWhy();
    void pattern_catastrophic_givesUp();
    void pattern_ownLimits_cannotBeRaised();
    void replaced_words_othersStay();
    void starterList_bothLanguages_areFine();
    void list_written_isReadAgain();
    void list_broken_isRefused();
};

void tst_WordWatch::word_disguised_isFound_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"merde"_s << u"Quelle merde !"_s;
    QTest::newRow("capitals") << u"merde"_s << u"MERDE"_s;
    QTest::newRow("accents in the text") << u"merde"_s << u"Mérdé"_s;
    QTest::newRow("accents in the list") << u"enfoiré"_s << u"enfoire"_s;
    QTest::newRow("decomposed") << u"enfoiré"_s << u"enfoire\u0301"_s;
    QTest::newRow("spaced") << u"merde"_s << u"quelle m e r d e alors"_s;
    QTest::newRow("dotted") << u"merde"_s << u"m.e.r.d.e"_s;
    QTest::newRow("dashed") << u"merde"_s << u"m - e - r - d - e"_s;
    QTest::newRow("digits") << u"merde"_s << u"m3rd3"_s;
    QTest::newRow("signs") << u"salope"_s << u"$@lope"_s;
    QTest::newRow("euro") << u"merde"_s << u"m€rd€ !!"_s;
    QTest::newRow("masked") << u"merde"_s << u"m*rde"_s;
    QTest::newRow("drawn out") << u"merde"_s << u"meeeerde"_s;
    QTest::newRow("drawn out where it is double") << u"connard"_s << u"connnnard"_s;
    QTest::newRow("invisible") << u"merde"_s << u"me\u200brde"_s;
    QTest::newRow("soft hyphen") << u"merde"_s << u"mer\u00adde"_s;
    QTest::newRow("Cyrillic") << u"merde"_s << u"m\u0435rd\u0435"_s;
    QTest::newRow("full width") << u"merde"_s << u"\uff4d\uff45\uff52\uff44\uff45"_s;
    QTest::newRow("bold letters") << u"merde"_s
                                  << QString::fromUcs4(U"\U0001D426\U0001D41E\U0001D42B\U0001D41D\U0001D41E");
    QTest::newRow("several words") << u"ta gueule"_s << u"Ferme ta  GUEULE."_s;
    QTest::newRow("hyphenated") << u"sous merde"_s << u"espèce de sous-merde"_s;
}

void tst_WordWatch::word_disguised_isFound()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    const WordWatch watch({{.text = word}});
    QCOMPARE(watch.read(text).hits.size(), 1);
}

void tst_WordWatch::word_partOfAnother_isNot_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::newRow("side by side") << u"merde"_s << u"la mer de Bretagne"_s;
    QTest::newRow("inside") << u"con"_s << u"un conseil sur le balcon"_s;
    QTest::newRow("longer") << u"pute"_s << u"on en dispute, on s'ampute"_s;
    QTest::newRow("double letter") << u"ass"_s << u"as usual"_s;
    QTest::newRow("a number") << u"so"_s << u"50 %"_s;
    QTest::newRow("only mask") << u"con"_s << u"***"_s;
    QTest::newRow("Russian stays Russian") << u"con"_s << u"\u0441\u043e\u043d"_s;
    QTest::newRow("nothing") << u"con"_s << QString();
}

void tst_WordWatch::word_partOfAnother_isNot()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    QVERIFY(WordWatch({{.text = word}}).read(text).hits.isEmpty());
}

void tst_WordWatch::stem_beginning_isFound()
{
    const WordWatch watch({{.text = u"encul"_s, .kind = WatchKind::Stem}});
    for (const QString &text :
         {u"enculé"_s, u"Bande d'ENCULÉS"_s, u"enc*ler"_s, u"3nculer"_s, u"e n c u l e"_s})
        QVERIFY2(watch.read(text).hits.size() == 1, qPrintable(text));
    QVERIFY(watch.read(u"il recule"_s).hits.isEmpty());
}

void tst_WordWatch::hit_place_isThatOfTheOriginal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("middle") << u"Oh mérdé alors"_s << u"mérdé"_s;
    QTest::newRow("after an emoji") << u"👩‍🚀 merde"_s << u"merde"_s;
    QTest::newRow("decomposed before") << u"e\u0301te\u0301 merde."_s << u"merde"_s;
    QTest::newRow("spelt") << u"la m.e.r.d.e !"_s << u"m.e.r.d.e"_s;
    QTest::newRow("invisible inside") << u"a me\u200brde b"_s << u"me\u200brde"_s;
}

void tst_WordWatch::hit_place_isThatOfTheOriginal()
{
    QFETCH(QString, text);
    const auto hits = WordWatch({{.text = u"merde"_s}}).read(text).hits;
    QCOMPARE(hits.size(), 1);
    QTEST(text.mid(hits.first().from, hits.first().length), "marked");
}

void tst_WordWatch::pattern_accents_areIgnored()
{
    const WordWatch watch({{.text = u"rembours(é|ement)s?\\b"_s, .kind = WatchKind::Pattern}});
    const auto hits = watch.read(u"REMBOURSÉS ? Un remboursement !"_s).hits;
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.first(), (WatchHit{0, 0, 10}));
}

void tst_WordWatch::pattern_wrong_saysWhy()
{
    const WordWatch watch(
        {{.text = u"(oops"_s, .kind = WatchKind::Pattern}, {.text = u" "_s}, {.text = u"fine"_s}});
    QVERIFY(watch.problemOf(0).contains(u"(5)"_s));
    QVERIFY(!watch.problemOf(1).isEmpty());
    QVERIFY(watch.problemOf(2).isEmpty());
    QCOMPARE(watch.read(u"fine (oops"_s).hits.size(), 1);
}

void tst_WordWatch::pattern_catastrophic_givesUp()
{
    const WordWatch watch({{.text = u"(a+)+$"_s, .kind = WatchKind::Pattern},
                           {.text = u"(x*)*y"_s, .kind = WatchKind::Pattern},
                           {.text = u"end"_s}});
    // Without limits this takes longer than anybody lives.
    const auto result = watch.read(QString(5000, u'a') + u"! "_s + QString(5000, u'x') + u" end"_s);
    QVERIFY(result.gaveUp.contains(0));
    QCOMPARE(result.hits.size(), 1); // the others were looked for all the same
    QCOMPARE(result.hits.first().index, 2);
}

void tst_WordWatch::pattern_ownLimits_cannotBeRaised()
{
    const WordWatch watch({{.text = u"(*LIMIT_MATCH=4000000000)(a+)+$"_s, .kind = WatchKind::Pattern}});
    QVERIFY(!watch.problemOf(0).isEmpty() || watch.read(QString(5000, u'a') + u'!').gaveUp.contains(0));
}

void tst_WordWatch::replaced_words_othersStay()
{
    const WordWatch watch({{.text = u"merde"_s, .action = WatchAction::Replace, .with = u"***"_s},
                           {.text = u"zut"_s, .action = WatchAction::Flag}});
    QCOMPARE(watch.replaced(u"Zut, m3rde et M E R D E."_s), u"Zut, *** et ***."_s);
    QCOMPARE(watch.replaced(u"Bonjour"_s), u"Bonjour"_s);
}

void tst_WordWatch::starterList_bothLanguages_areFine()
{
    const QList<WatchedText> list = starterList();
    const WordWatch watch(list);
    int french = 0;
    int english = 0;
    for (int i = 0; i < list.size(); ++i) {
        QVERIFY2(watch.problemOf(i).isEmpty(), qPrintable(list.at(i).text));
        french += list.at(i).language == "fr"_L1 ? 1 : 0;
        english += list.at(i).language == "en"_L1 ? 1 : 0;
    }
    QVERIFY(french >= 40 && english >= 30);
    QVERIFY(!watch.read(u"Bande de VOLEURS, allez vous faire cuire ailleurs"_s).hits.isEmpty());
    QVERIFY(!watch.read(u"You are an 1d10t"_s).hits.isEmpty());
    for (const QString &kind : {u"Merci pour la mercerie, la mer de glace et le débit de boissons."_s,
                                u"Le bassiste assure, quelle classe !"_s,
                                u"The class assessed the Scunthorpe assignment as usual."_s,
                                u"Votre méthode de réputation et de dispute amiable"_s})
        QVERIFY2(watch.read(kind).hits.isEmpty(), qPrintable(kind));
}

void tst_WordWatch::list_written_isReadAgain()
{
    const QList<WatchedText> texts{
        {u"zut"_s, WatchKind::Word, WatchAction::Replace, u"flûte"_s, u"fr"_s},
        {u"a+b"_s, WatchKind::Pattern, WatchAction::Hold, {}, u"fr"_s},
    };
    const auto again = parseWatchList(writeWatchList(texts));
    QVERIFY(again);
    QCOMPARE(*again, texts);
}

void tst_WordWatch::list_broken_isRefused()
{
    QCOMPARE(parseWatchList("{").error().code, ErrorCode::MalformedAnswer);
    QVERIFY(!parseWatchList("{\"lists\":[{\"texts\":[{\"text\":\"a\",\"kind\":\"odd\"}]}]}"));
    QVERIFY(!parseWatchList("{\"lists\":[{\"texts\":[\"\"]}]}"));
}

QTEST_GUILESS_MAIN(tst_WordWatch)
#include "tst_wordwatch.moc"
