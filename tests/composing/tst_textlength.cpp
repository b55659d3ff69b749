// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/limitstable.h"
#include "core/composing/textlength.h"

#include <QTest>

#include <numeric>

using namespace ruche::composing;
using namespace Qt::Literals::StringLiterals;

class tst_TextLength : public QObject
{
    Q_OBJECT
private slots:
    void measure_text_isTheNetworksSum_data();
    void measure_text_isTheNetworksSum();
    void measure_shares_addUp_data();
    void measure_shares_addUp();
    void measure_warning_counts();
    void measure_bytes_haveALimitOfTheirOwn();
    void fits_atTheLimit();
};

void tst_TextLength::measure_text_isTheNetworksSum_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("mastodon");
    QTest::addColumn<int>("bluesky");
    QTest::addColumn<int>("x");
    QTest::newRow("nothing") << QString() << 0 << 0 << 0;
    QTest::newRow("family") << u"👨‍👩‍👧‍👦"_s << 1 << 1 << 2;
    QTest::newRow("flag") << u"🇫🇷"_s << 1 << 1 << 2;
    QTest::newRow("accent apart") << u"e\u0301"_s << 1 << 1 << 1;
    QTest::newRow("Japanese") << u"日本語"_s << 3 << 3 << 6;
    QTest::newRow("ellipsis") << u"…"_s << 1 << 1 << 2;
    QTest::newRow("euro") << u"€"_s << 1 << 1 << 2;
    QTest::newRow("bullet") << u"•"_s << 1 << 1 << 2;
    QTest::newRow("dash") << u"–"_s << 1 << 1 << 1;
    QTest::newRow("apostrophe") << u"’"_s << 1 << 1 << 1;
    QTest::newRow("quotation mark") << u"“"_s << 1 << 1 << 1;
    QTest::newRow("trade mark") << u"™"_s << 1 << 1 << 2;
    QTest::newRow("copyright") << u"©"_s << 1 << 1 << 1;
    QTest::newRow("copyright as emoji") << u"©\ufe0f"_s << 1 << 1 << 2;
    QTest::newRow("keycap") << u"1\ufe0f\u20e3"_s << 1 << 1 << 2;
    QTest::newRow("keycap, plain") << u"1\u20e3"_s << 1 << 1 << 2;
    QTest::newRow("skin tone") << u"👍🏽👍"_s << 2 << 2 << 4;
    QTest::newRow("Cyrillic") << u"Привет"_s << 6 << 6 << 6;
    QTest::newRow("address") << u"https://example.com/a/very/long/path?x=1"_s << 23 << 40 << 23;
    QTest::newRow("bare address") << u"example.com"_s << 11 << 11 << 23;
    QTest::newRow("mention") << u"@alice@example.social hi"_s << 9 << 24 << 24;
    QTest::newRow("sentence") << u"Le port, c’est ici : https://example.com/port !"_s << 21 + 23 + 2 << 47
                              << 21 + 23 + 2;
}

void tst_TextLength::measure_text_isTheNetworksSum()
{
    QFETCH(QString, text);
    QTEST(measure(text, builtInLimits().value(u"mastodon"_s)).length, "mastodon");
    QTEST(measure(text, builtInLimits().value(u"bluesky"_s)).length, "bluesky");
    QTEST(measure(text, builtInLimits().value(u"x"_s)).length, "x");
}

void tst_TextLength::measure_shares_addUp_data()
{
    QTest::addColumn<QString>("network");
    for (const QString &network : builtInLimits().keys())
        QTest::newRow(qPrintable(network)) << network;
}

void tst_TextLength::measure_shares_addUp()
{
    QFETCH(QString, network);
    const QString text
        = u"Été 🇫🇷 : @lea@mer.example voit https://example.com/é?a=1 et 日本語… e\u0301 👩🏽‍🚀\n#sel"_s;
    const TextLength length = measure(text, builtInLimits().value(network), u"Attention"_s);
    const int sum = std::accumulate(
        length.shares.begin(), length.shares.end(), 0, [](int before, const LengthShare &share) {
            return before + share.weight;
        });
    QCOMPARE(sum, length.length);
    QVERIFY(length.length > 30);
}

void tst_TextLength::measure_warning_counts()
{
    const auto mastodon = builtInLimits().value(u"mastodon"_s);
    QCOMPARE(measure(u"abc"_s, mastodon, u"é🇫🇷"_s).length, 5);
    QCOMPARE(measure(u"abc"_s, builtInLimits().value(u"x"_s), u"é"_s).length, 3);
    ruche::domain::Limits limits;
    limits.rule = ruche::domain::CountRule::CodePoints;
    QCOMPARE(measure(u"https://example.com 🇫🇷"_s, limits, u"é"_s).length, 20 + 2 + 1);
}

void tst_TextLength::measure_bytes_haveALimitOfTheirOwn()
{
    const auto bluesky = builtInLimits().value(u"bluesky"_s);
    const TextLength families = measure(u"👨‍👩‍👧‍👦"_s.repeated(121), bluesky);
    QCOMPARE(families.length, 121);
    QCOMPARE(families.bytes, 3025);
    QVERIFY(!families.fits());
    QVERIFY(measure(u"👨‍👩‍👧‍👦"_s.repeated(120), bluesky).fits());
}

void tst_TextLength::fits_atTheLimit()
{
    const auto x = builtInLimits().value(u"x"_s);
    QVERIFY(measure(QString(280, u'a'), x).fits());
    QCOMPARE(measure(QString(280, u'a'), x).remaining(), 0);
    QVERIFY(!measure(QString(281, u'a'), x).fits());
    QCOMPARE(measure(QString(281, u'a'), x).remaining(), -1);
    QVERIFY(measure(QString(100'000, u'a'), builtInLimits().value(u"wordpress"_s)).fits());
    // Threads counts an emoji as its bytes.
    QCOMPARE(measure(u"a👍"_s, builtInLimits().value(u"threads"_s)).length, 5);
    QCOMPARE(measure(u"é👍"_s, builtInLimits().value(u"youtube"_s)).length, 6);
    QCOMPARE(measure(u"é👍"_s, builtInLimits().value(u"instagram"_s)).length, 3);
}

QTEST_GUILESS_MAIN(tst_TextLength)
#include "tst_textlength.moc"
