// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/spelling.h"
#include "core/composing/spellingdesk.h"
#include "tests/support/answered.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::composing;
using ruche::test::answered;

/// With dictionaries of a few words, so that it is the same on every system; with those of the system where
/// they are.
class tst_Spelling : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;

    [[nodiscard]] bool write(const QString &name, const QByteArray &content)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    static QStringList cut(const QString &text, const QList<TextRange> &ranges)
    {
        QStringList words;
        for (const TextRange &range : ranges)
            words << text.mid(range.start, range.length);
        return words;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(write(u"fr.aff"_s, "SET UTF-8\nTRY aeioubt\nWORDCHARS '\n"));
        QVERIFY(write(u"fr.dic"_s, "8\nbateau\nécoute\nvoile\nl'eau\nweek-end\nbon\nle\nun\n"));
        QVERIFY(write(u"en_US.aff"_s, "SET ISO8859-1\nTRY aeiou\n"));
        QVERIFY(write(u"en_US.dic"_s, "4\nboat\nsail\ncaf\xe9\nthe\n"));
        QVERIFY(write(u"pl_PL.aff"_s, "SET ISO8859-2\n"));
        QVERIFY(write(u"pl_PL.dic"_s, "1\nstatek\n"));
    }

    void open_takesTheNearestDictionary()
    {
        QVERIFY(Spelling::open(u"fr"_s, {folder.path()}));
        const auto country = Spelling::open(u"fr-FR"_s, {folder.path()});
        QVERIFY(country);
        QCOMPARE(country->name(), u"fr"_s);
        const auto british = Spelling::open(u"en_GB"_s, {folder.path()});
        QVERIFY(british);
        QCOMPARE(british->name(), u"en_US"_s);
        QVERIFY(!Spelling::open(u"de"_s, {folder.path()}));
        QVERIFY(!Spelling::open(QString(), {folder.path()}));
        QVERIFY(!Spelling::open(u"fr"_s, {}));
        QVERIFY2(!Spelling::open(u"pl"_s, {folder.path()}), "its letters would be read as others");
        QVERIFY(Spelling::isInstalled(u"fr"_s, {u"/nowhere"_s, folder.path()}));
        QVERIFY(!Spelling::isInstalled(u"de"_s, {folder.path()}));
        QCOMPARE(Spelling::installed({folder.path()}), (QStringList{u"en"_s, u"fr"_s, u"pl"_s}));
    }

    void wrongWords_areFound()
    {
        const auto spelling = Spelling::open(u"fr"_s, {folder.path()});
        QVERIFY(spelling->wrongWords(u"bateau, voile écoute"_s).isEmpty());
        QCOMPARE(spelling->wrongWords(u"un batau"_s), (QList<TextRange>{{3, 5}}));
        QVERIFY2(spelling->wrongWords(u"L’eau, l'eau"_s).isEmpty(), "either apostrophe");
        QVERIFY2(spelling->wrongWords(u"e\u0301coute"_s).isEmpty(), "letters in two pieces");
        QVERIFY(spelling->wrongWords(u"Bon week-end"_s).isEmpty());
        const QString text = u"bon 👩‍👩‍👧 wek-end week"_s;
        QCOMPARE(cut(text, spelling->wrongWords(text)), (QStringList{u"wek"_s, u"end"_s, u"week"_s}));
    }

    void wordsToCheck_leaveOutWhatIsNoLanguage()
    {
        const QString text = u"#batau @batau https://batau.example.com/xx batau.fr a@batau.fr "
                             u"https://batau.example/xx www.batau.example 3bis {brand} `cod` <stron> "
                             "&nbsp; SNSM J ветер un_nom Batau"_s;
        QCOMPARE(cut(text, wordsToCheck(text)), QStringList{u"Batau"_s});
        QVERIFY(wordsToCheck({}).isEmpty());
    }

    void suggestions_nameTheNearestWord()
    {
        const auto spelling = Spelling::open(u"fr"_s, {folder.path()});
        QVERIFY(spelling->suggestions(u"batau"_s).contains(u"bateau"_s));
        QVERIFY(spelling->suggestions(u"l’eu"_s).contains(u"l’eau"_s));
        const auto english = Spelling::open(u"en"_s, {folder.path()});
        QVERIFY(english->isRight(u"café"_s));
        QVERIFY(english->suggestions(u"cafe"_s).contains(u"café"_s));
    }

    void desk_readsInTheLanguageWithFewestMistakes()
    {
        SpellingDesk desk({folder.path()});
        const auto french = answered(desk.check(u"bateau voile"_s, {u"en"_s, u"fr"_s}, {}));
        QVERIFY(french);
        QCOMPARE(french->language, u"fr"_s);
        QVERIFY(french->wrong.isEmpty());
        const auto english = answered(desk.check(u"the boat, un sial"_s, {u"en"_s, u"fr"_s}, {}));
        QCOMPARE(english->language, u"en"_s);
        QCOMPARE(english->wrong, (QList<TextRange>{{10, 2}, {13, 4}}));
        const auto first = answered(desk.check(u"12"_s, {u"en"_s, u"fr"_s}, {}));
        QCOMPARE(first->language, u"en"_s);
        const auto none = answered(desk.check(u"Schiff"_s, {u"de"_s}, {}));
        QVERIFY(none && none->language.isEmpty() && none->wrong.isEmpty());
    }

    void desk_takesKnownWordsForRight()
    {
        SpellingDesk desk({folder.path()});
        const auto verdict
            = answered(desk.check(u"Ruche ruche Pertuis pertuis"_s, {u"fr"_s}, {u"ruche"_s, u"Pertuis"_s}));
        QCOMPARE(verdict->wrong, (QList<TextRange>{{20, 7}}));
        QVERIFY(
            answered(desk.suggestions(u"batau"_s, u"fr"_s)).value_or(QStringList()).contains(u"bateau"_s));
        const auto absent = answered(desk.suggestions(u"batau"_s, u"de"_s));
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, ErrorCode::NotFound);
    }

    void systemDictionaries_knowFrenchAndEnglish()
    {
        const QStringList folders = Spelling::systemFolders();
        if (!Spelling::isInstalled(u"fr"_s, folders) || !Spelling::isInstalled(u"en"_s, folders))
            QSKIP("this system has no dictionaries");
        const auto french = Spelling::open(u"fr"_s, folders);
        const QString good = u"Aujourd’hui, qu’il fasse beau ou non, c’est-à-dire peut-être, l’équipe part "
                             "naviguer ce week-end : rendez-vous jusqu’à midi. Où êtes-vous ? Cœur, Noël."_s;
        QCOMPARE(cut(good, french->wrongWords(good)), QStringList());
        const QString bad = u"Les bateau partirons demin"_s;
        QCOMPARE(cut(bad, french->wrongWords(bad)), QStringList{u"demin"_s});
        const auto english = Spelling::open(u"en"_s, folders);
        const QString text = u"We don’t knwo yet, the team’s well-known boat isn't ready."_s;
        QCOMPARE(cut(text, english->wrongWords(text)), QStringList{u"knwo"_s});
        QVERIFY(english->suggestions(u"knwo"_s).contains(u"know"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Spelling)
#include "tst_spelling.moc"
