// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/graphemes.h"

#include <QFile>
#include <QTest>

using namespace ruche::composing;
using namespace Qt::Literals::StringLiterals;

class tst_Graphemes : public QObject
{
    Q_OBJECT
private slots:
    void count_ofText_isWhatReadersCount_data();
    void count_ofText_isWhatReadersCount();
    void ends_ofUnicodesOwnTable_agree();
    void emoji_isTold();
};

void tst_Graphemes::count_ofText_isWhatReadersCount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("a family") << u"👨‍👩‍👧‍👦"_s << 1;
    QTest::newRow("a flag") << u"🇫🇷"_s << 1;
    QTest::newRow("two flags") << u"🇫🇷🇩🇪"_s << 2;
    QTest::newRow("an accent apart") << u"e\u0301"_s << 1;
    QTest::newRow("a line end") << u"a\r\nb"_s << 3;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << 1;
}

void tst_Graphemes::count_ofText_isWhatReadersCount()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(graphemeCount(text), count);
}

void tst_Graphemes::ends_ofUnicodesOwnTable_agree()
{
    QFile file(u"/usr/share/unicode/auxiliary/GraphemeBreakTest.txt"_s);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        QSKIP("Unicode's table is not on this machine (package: unicode-data)");
    int rows = 0;
    while (!file.atEnd()) {
        const QString row = QString::fromUtf8(file.readLine()).section(u'#', 0, 0).trimmed();
        if (row.isEmpty())
            continue;
        ++rows;
        QString text;
        QList<qsizetype> expected;
        for (const QString &word : row.split(u' ', Qt::SkipEmptyParts)) {
            if (word == u"÷"_s && !text.isEmpty())
                expected << text.size();
            else if (word != u"÷"_s && word != u"×"_s)
                text += QString::fromUcs4(std::u32string(1, char32_t(word.toUInt(nullptr, 16))).data(), 1);
        }
        QVERIFY2(graphemeEnds(text) == expected, qPrintable(row));
    }
    QVERIFY(rows > 500);
}

void tst_Graphemes::emoji_isTold()
{
    QVERIFY(isEmoji(u"👍🏽"));
    QVERIFY(isEmoji(u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"));
    QVERIFY(isEmoji(u"©\ufe0f"));
    QVERIFY(!isEmoji(u"©"));
    QVERIFY(!isEmoji(u"a"));
    QVERIFY(!isEmoji(u"👍👍"));
    QVERIFY(!isEmoji(u""));
}

QTEST_GUILESS_MAIN(tst_Graphemes)
#include "tst_graphemes.moc"
