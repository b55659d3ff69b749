// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/tokeniser.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::sentiment;

class tst_Tokeniser final : public QObject
{
    Q_OBJECT

private slots:
    void read_text_pieces_data();
    void read_text_pieces();
    void read_accents_joinedAndFolded();
    void read_marksOfWriting_areKept();
    void read_anyPiece_standsInTheSource();
    void read_entityAndEmoji_placesCoverTheSource();
    void read_megabyte_isCutShort();
    void read_anyUnits_areAccepted();
    void foldAccents_latinLetters_loseThem();
};

namespace {

QString joined(const TokenList &list)
{
    QStringList texts;
    for (const Token &token : list.tokens())
        texts << list.text(token);
    return texts.join(u'|');
}

} // namespace

void tst_Tokeniser::read_text_pieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pieces");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blanks") << u"  \t\n "_s << QString();
    QTest::newRow("words, capitals") << u"Très BON produit."_s << u"très|bon|produit"_s;
    QTest::newRow("French elisions") << u"L’équipe qu'on n'oublie pas"_s
                                     << u"l'|équipe|qu'|on|n'|oublie|pas"_s;
    QTest::newRow("word that only looks like one") << u"aujourd'hui"_s << u"aujourd'hui"_s;
    QTest::newRow("Italian elision") << u"dell'anno"_s << u"dell'|anno"_s;
    QTest::newRow("English contractions stay whole") << u"I don’t, it's"_s << u"i|don't|it's"_s;
    QTest::newRow("link") << u"voir https://exemple.fr/a?b=c, merci"_s << u"voir|http|merci"_s;
    QTest::newRow("link without scheme") << u"sur exemple.fr/aide svp"_s << u"sur|http|svp"_s;
    QTest::newRow("mention") << u"@marie_b. bonjour"_s << u"@|bonjour"_s;
    QTest::newRow("hashtag in words") << u"#MauvaiseFoi"_s << u"#mauvaisefoi|mauvaise|foi"_s;
    QTest::newRow("hashtag with underscore") << u"#trop_bien"_s << u"#trop_bien|trop|bien"_s;
    QTest::newRow("numbers are alike") << u"en 2024, 3,50 et 12h30"_s << u"en|0|0|et|0"_s;
    QTest::newRow("good mark") << u"5/5"_s << u"0/0+"_s;
    QTest::newRow("bad mark") << u"note 2/10 !"_s << u"note|0/0-|!"_s;
    QTest::newRow("middling mark") << u"3/5"_s << u"0/0"_s;
    QTest::newRow("date is no mark") << u"5/10/2024"_s << u"0|0|0"_s;
    QTest::newRow("elongation") << u"trooooop bieeen"_s << u"troop|bieen"_s;
    QTest::newRow("points and calls") << u"quoi ?! non!!! ah..."_s << u"quoi|!?|non|!!|ah|…"_s;
    QTest::newRow("emoticons") << u"ok :-) mais :'( et <3 ^^"_s << u"ok|:)|mais|:'(|et|<3|^^"_s;
    QTest::newRow("ratio is no emoticon") << u"ratio 4:3"_s << u"ratio|0"_s;
    QTest::newRow("entities") << u"l&#39;eau &amp; le pain&nbsp;!"_s << u"l'|eau|&|le|pain|!"_s;
    QTest::newRow("escape") << u"c\\u2019est"_s << u"c'|est"_s;
    QTest::newRow("ligature and sharp s") << u"CŒUR Straße"_s << u"coeur|strasse"_s;
    QTest::newRow("skin tone and selector") << u"👍🏽 ❤️"_s << u"👍|❤"_s;
    QTest::newRow("Japanese") << u"とても良い"_s << u"とても良い"_s;
}

void tst_Tokeniser::read_text_pieces()
{
    QFETCH(QString, text);
    QFETCH(QString, pieces);
    TokenList list;
    list.read(text);
    QCOMPARE(joined(list), pieces);
}

void tst_Tokeniser::read_accents_joinedAndFolded()
{
    TokenList apart;
    apart.read(u"de\u0301c\u0327u"_s);
    TokenList together;
    together.read(u"déçu"_s);
    TokenList without;
    without.read(u"decu"_s);
    QCOMPARE(apart.tokens().size(), 1U);
    QCOMPARE(apart.tokens().front().hash, together.tokens().front().hash);
    QVERIFY(together.tokens().front().hash != without.tokens().front().hash);
    QCOMPARE(together.tokens().front().foldedHash, without.tokens().front().foldedHash);
    QCOMPARE(apart.tokens().front().length, 6);
}

void tst_Tokeniser::read_marksOfWriting_areKept()
{
    TokenList list;
    list.read(u"NUL, vraiment nuuuul\nde A"_s);
    QCOMPARE(list.tokens().size(), 5U);
    QVERIFY(list.tokens()[0].capitals);
    QVERIFY(list.tokens()[1].breakBefore); // a comma
    QVERIFY(!list.tokens()[1].capitals);
    QVERIFY(list.tokens()[2].elongated);
    QVERIFY(!list.tokens()[2].breakBefore);
    QVERIFY(list.tokens()[3].breakBefore); // a line
    QVERIFY(!list.tokens()[4].capitals); // one letter shouts nothing
    QVERIFY(list.hasLetters());
    QCOMPARE(list.wordCount(), 5);
    list.read(u"😀 12 !"_s);
    QVERIFY(!list.hasLetters());
    QCOMPARE(list.wordCount(), 0);
}

void tst_Tokeniser::read_anyPiece_standsInTheSource()
{
    const QString text = u"Ah, l’équipe : #TropBien !! 👍🏽 &amp; co"_s;
    TokenList list;
    list.read(text);
    for (const Token &token : list.tokens()) {
        QVERIFY(token.start >= 0 && token.length > 0);
        QVERIFY(token.start + token.length <= text.size());
    }
    const auto found = std::find_if(list.tokens().begin(), list.tokens().end(), [&](const Token &token) {
        return list.text(token) == u"équipe"_s;
    });
    QVERIFY(found != list.tokens().end());
    QCOMPARE(text.mid(found->start, found->length), u"équipe"_s);
}

void tst_Tokeniser::read_entityAndEmoji_placesCoverTheSource()
{
    const QString text = u"&amp; 👍🏽"_s;
    TokenList list;
    list.read(text);
    QCOMPARE(list.tokens().size(), 2U);
    QCOMPARE(text.mid(list.tokens()[0].start, list.tokens()[0].length), u"&amp;"_s);
    QCOMPARE(text.mid(list.tokens()[1].start, list.tokens()[1].length), u"👍🏽"_s);
}

void tst_Tokeniser::read_megabyte_isCutShort()
{
    TokenList list;
    list.read(u"bien "_s.repeated(200'000));
    QCOMPARE(list.wordCount(), int(TokenList::longestText / 5) + 1);
    list.read(QString(1'000'000, u'a'));
    QCOMPARE(list.tokens().size(), 1U);
    QVERIFY(list.tokens().front().textLength < 64);
    QCOMPARE(list.tokens().front().length, TokenList::longestText);
}

void tst_Tokeniser::read_anyUnits_areAccepted()
{
    // Every unit, lone surrogates and controls among them, in an order without sense.
    quint32 state = 7;
    TokenList list;
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = 0; i < 200; ++i) {
            state = state * 1664525 + 1013904223;
            text += QChar(char16_t(round % 3 == 0       ? state >> 16
                                       : round % 3 == 1 ? 0x20 + ((state >> 16) % 0x60)
                                                        : 0xd780 + ((state >> 16) % 0x900)));
        }
        list.read(text);
        qsizetype before = 0;
        for (const Token &token : list.tokens()) {
            QVERIFY(token.start >= before || token.kind == TokenKind::Word);
            QVERIFY(token.start + token.length <= text.size());
            QCOMPARE(list.lower(token).size(), list.folded(token).size());
            before = token.start;
        }
    }
}

void tst_Tokeniser::foldAccents_latinLetters_loseThem()
{
    QCOMPARE(foldAccents(u'é'), u'e');
    QCOMPARE(foldAccents(u'ç'), u'c');
    QCOMPARE(foldAccents(u'ñ'), u'n');
    QCOMPARE(foldAccents(u'ü'), u'u');
    QCOMPARE(foldAccents(u'a'), u'a');
    QCOMPARE(foldAccents(u'ø'), u'ø'); // no accent: a letter of its own
    QCOMPARE(foldAccents(u'良'), u'良');
}

QTEST_GUILESS_MAIN(tst_Tokeniser)
#include "tst_tokeniser.moc"
