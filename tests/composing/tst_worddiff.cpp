// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/worddiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ruche::composing;
using namespace Qt::Literals::StringLiterals;

class tst_WordDiff : public QObject
{
    Q_OBJECT
private slots:
    void diff_oneWord_isThatWord();
    void diff_ofTexts_givesBothBack_data();
    void diff_ofTexts_givesBothBack();
    void diff_random_givesBothBack();

private:
    static QString joined(const QList<DiffPart> &parts, DiffPart::Kind with)
    {
        QString text;
        for (const DiffPart &part : parts) {
            if (part.kind == DiffPart::Kind::Same || part.kind == with)
                text += part.text;
        }
        return text;
    }
};

void tst_WordDiff::diff_oneWord_isThatWord()
{
    using enum DiffPart::Kind;
    const QList<DiffPart> expected{
        {Same, u"Le port ouvre à "_s}, {Removed, u"neuf"_s}, {Added, u"dix"_s}, {Same, u" heures."_s}};
    QCOMPARE(wordDiff(u"Le port ouvre à neuf heures."_s, u"Le port ouvre à dix heures."_s), expected);
}

void tst_WordDiff::diff_ofTexts_givesBothBack_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("both empty") << QString() << QString();
    QTest::newRow("from nothing") << QString() << u"a b"_s;
    QTest::newRow("to nothing") << u"a b"_s << QString();
    QTest::newRow("the same") << u"a b"_s << u"a b"_s;
    QTest::newRow("nothing alike") << u"un deux trois"_s << u"1, 2, 3"_s;
    QTest::newRow("moved") << u"a b c d e"_s << u"d e a b c"_s;
    QTest::newRow("emoji") << u"👨‍👩‍👧‍👦 ici"_s << u"là 👨‍👩‍👧‍👦"_s;
    QTest::newRow("very different") << u"a "_s.repeated(4000) << u"b "_s.repeated(4000);
}

void tst_WordDiff::diff_ofTexts_givesBothBack()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QList<DiffPart> parts = wordDiff(before, after);
    QCOMPARE(joined(parts, DiffPart::Kind::Removed), before);
    QCOMPARE(joined(parts, DiffPart::Kind::Added), after);
    for (qsizetype at = 1; at < parts.size(); ++at)
        QVERIFY(parts.at(at).kind != parts.at(at - 1).kind);
}

void tst_WordDiff::diff_random_givesBothBack()
{
    QRandomGenerator dice(7);
    const QStringList words{u"a"_s, u"b"_s, u"c"_s, u" "_s, u", "_s, u"\n"_s};
    for (int round = 0; round < 300; ++round) {
        QString before;
        QString after;
        for (int i = dice.bounded(12); i > 0; --i)
            before += words.at(dice.bounded(int(words.size())));
        for (int i = dice.bounded(12); i > 0; --i)
            after += words.at(dice.bounded(int(words.size())));
        const QList<DiffPart> parts = wordDiff(before, after);
        QCOMPARE(joined(parts, DiffPart::Kind::Removed), before);
        QCOMPARE(joined(parts, DiffPart::Kind::Added), after);
    }
}

QTEST_GUILESS_MAIN(tst_WordDiff)
#include "tst_worddiff.moc"
