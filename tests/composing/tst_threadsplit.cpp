// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/limitstable.h"
#include "core/composing/textlength.h"
#include "core/composing/threadsplit.h"

#include <QRegularExpression>
#include <QTest>

using namespace ruche;
using namespace ruche::composing;
using namespace Qt::Literals::StringLiterals;

class tst_ThreadSplit : public QObject
{
    Q_OBJECT
private slots:
    void split_short_isOnePart();
    void split_long_losesNothingAndFits_data();
    void split_long_losesNothingAndFits();
    void split_sentences_areKeptWhole();
    void split_paragraphs_areKeptWhole();
    void split_address_isNeverCut();
    void split_tooLongAddress_goesWhole();
    void split_manualBreaks_areKept();
    void manualParts_areLinesOfDashesAlone();
    void withManualBreaks_splitsTheSame();

private:
    static domain::Limits limited(int length)
    {
        domain::Limits limits;
        limits.text = length;
        return limits;
    }
    static QString withoutSpace(QString text)
    {
        static const QRegularExpression space(u"\\s+"_s);
        return text.remove(space);
    }
    static QString joined(QStringList parts, bool numbered)
    {
        static const QRegularExpression number(u"\n\\d+/\\d+$"_s);
        if (numbered && parts.size() > 1)
            parts.replaceInStrings(number, QString());
        return withoutSpace(parts.join(u' '));
    }
};

void tst_ThreadSplit::split_short_isOnePart()
{
    QCOMPARE(splitThread(u"  Bonjour. "_s, limited(20)), QStringList{u"Bonjour."_s});
    QCOMPARE(splitThread(u" \n "_s, limited(20)), QStringList());
    QCOMPARE(splitThread(QString(5000, u'a'), limited(0)).size(), 1);
}

void tst_ThreadSplit::split_long_losesNothingAndFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<domain::Limits>("limits");
    const QString prose
        = u"Le marché ouvre à huit heures. Venez tôt ! Il y aura du poisson, des huîtres… et du pain.\n\n"_s
          u"Le parking est gratuit ; voir https://example.com/plan?ville=royan pour le plan. À bientôt, #Royan ! "_s;
    QTest::newRow("prose") << prose.repeated(9) << limited(100);
    QTest::newRow("prose on Bluesky") << prose.repeated(9) << builtInLimits().value(u"bluesky"_s);
    QTest::newRow("prose on X") << prose.repeated(20) << builtInLimits().value(u"x"_s);
    QTest::newRow("prose on Mastodon") << prose.repeated(20) << builtInLimits().value(u"mastodon"_s);
    QTest::newRow("one word") << QString(1000, u'a') << limited(60);
    QTest::newRow("emoji") << u"👨‍👩‍👧‍👦"_s.repeated(200) << limited(30);
    QTest::newRow("Japanese") << u"港は八時に開きます。早く来てください。"_s.repeated(30) << limited(50);
    QTest::newRow("more than nine parts") << u"un deux trois. "_s.repeated(120) << limited(40);
}

void tst_ThreadSplit::split_long_losesNothingAndFits()
{
    QFETCH(QString, text);
    QFETCH(domain::Limits, limits);
    for (const bool numbered : {true, false}) {
        const QStringList parts = splitThread(text, limits, numbered);
        QVERIFY(parts.size() > 1);
        for (const QString &part : parts) {
            QVERIFY2(measure(part, limits).fits(), qPrintable(part));
            QVERIFY(!part.trimmed().isEmpty());
        }
        QCOMPARE(joined(parts, numbered), withoutSpace(text));
        if (numbered) {
            QVERIFY(parts.first().endsWith(u"\n1/%1"_s.arg(parts.size())));
            QVERIFY(parts.last().endsWith(u"\n%1/%1"_s.arg(parts.size())));
        }
    }
}

void tst_ThreadSplit::split_sentences_areKeptWhole()
{
    const QStringList parts = splitThread(
        u"Une phrase courte. Une autre phrase ici. Et une dernière pour finir."_s, limited(45), false);
    QCOMPARE(parts,
             (QStringList{u"Une phrase courte. Une autre phrase ici."_s, u"Et une dernière pour finir."_s}));
}

void tst_ThreadSplit::split_paragraphs_areKeptWhole()
{
    const QStringList parts
        = splitThread(u"Un. Deux. Trois. Quatre.\n\nCinq. Six. Sept. Huit. Neuf."_s, limited(40), false);
    QCOMPARE(parts, (QStringList{u"Un. Deux. Trois. Quatre."_s, u"Cinq. Six. Sept. Huit. Neuf."_s}));
}

void tst_ThreadSplit::split_address_isNeverCut()
{
    const QString address = u"https://example.com/un-chemin.tres.long/avec?des=points.et.encore"_s;
    for (int before = 1; before < 60; ++before) {
        const QStringList parts
            = splitThread(QString(before, u'a') + u' ' + address + u" fin."_s, limited(70), false);
        const bool whole = std::any_of(
            parts.begin(), parts.end(), [&](const QString &part) { return part.contains(address); });
        QVERIFY2(whole, qPrintable(parts.join(u'|')));
    }
}

void tst_ThreadSplit::split_tooLongAddress_goesWhole()
{
    const QString address = u"https://example.com/"_s + QString(200, u'x');
    const QStringList parts = splitThread(u"Voir "_s + address, limited(50), false);
    QCOMPARE(parts.last(), address);
}

Q_DECLARE_METATYPE(domain::Limits)
void tst_ThreadSplit::split_manualBreaks_areKept()
{
    QCOMPARE(splitThread(u"One.\n---\nTwo.\n ---\t\nThree."_s, limited(300)),
             (QStringList{u"One.\n1/3"_s, u"Two.\n2/3"_s, u"Three.\n3/3"_s}));
    QCOMPARE(splitThread(u"One.\n---\nTwo."_s, limited(0), false), (QStringList{u"One."_s, u"Two."_s}));
    // A part that is too long is cut further.
    const QStringList parts
        = splitThread(u"Short.\n---\n"_s + u"Four words in here. "_s.repeated(3), limited(30));
    QCOMPARE(parts.size(), 4);
    QCOMPARE(parts.constFirst(), u"Short.\n1/4"_s);
    // Blank parts are no parts.
    QCOMPARE(splitThread(u"---\nOne.\n---\n---\n"_s, limited(300)), QStringList{u"One."_s});
}

void tst_ThreadSplit::manualParts_areLinesOfDashesAlone()
{
    QCOMPARE(manualParts(u"a --- b\n----\nc"_s).size(), 1);
    const QString text = u"one\n---\ntwo"_s;
    QCOMPARE(manualParts(text), (QList<ManualPart>{{0, 3}, {8, 3}}));
    QCOMPARE(manualParts(QString()), (QList<ManualPart>{{0, 0}}));
}

void tst_ThreadSplit::withManualBreaks_splitsTheSame()
{
    const QString text = u"This is a sentence of some words. "_s.repeated(12);
    const QStringList parts = splitThread(text, limited(100));
    QVERIFY(parts.size() > 3);
    const QString broken = withManualBreaks(text, limited(100));
    QCOMPARE(manualParts(broken).size(), parts.size());
    QCOMPARE(splitThread(broken, limited(100)), parts);
    QCOMPARE(withManualBreaks(broken, limited(100)), broken);
    QCOMPARE(withManualBreaks(u"Short."_s, limited(100)), u"Short."_s);
}

QTEST_GUILESS_MAIN(tst_ThreadSplit)
#include "tst_threadsplit.moc"
