// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/links.h"

#include <QTest>

using namespace ruche::composing;
using namespace Qt::Literals::StringLiterals;

class tst_Links : public QObject
{
    Q_OBJECT
private slots:
    void cleaned_link_losesTrackersOnly_data();
    void cleaned_link_losesTrackersOnly();
    void marked_link_hasTheMarksOnce_data();
    void marked_link_hasTheMarksOnce();
    void texts_keepTheirWords();
};

void tst_Links::cleaned_link_losesTrackersOnly_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("expected");
    QTest::newRow("clean") << u"https://a.example/b?c=1#d"_s << u"https://a.example/b?c=1#d"_s;
    QTest::newRow("only trackers") << u"https://a.example/b?fbclid=x&utm_source=y"_s
                                   << u"https://a.example/b"_s;
    QTest::newRow("between") << u"https://a.example/?q=a%20b%26c&gclid=1&page=2#x"_s
                             << u"https://a.example/?q=a%20b%26c&page=2#x"_s;
    QTest::newRow("capitals") << u"https://a.example/?UTM_Source=1&GCLID=2"_s << u"https://a.example/"_s;
    QTest::newRow("no value") << u"https://a.example/?preview&fbclid"_s << u"https://a.example/?preview"_s;
    QTest::newRow("alike") << u"https://a.example/?my_fbclid=1"_s << u"https://a.example/?my_fbclid=1"_s;
}

void tst_Links::cleaned_link_losesTrackersOnly()
{
    QFETCH(QString, link);
    QTEST(cleanedLink(QUrl(link)).toString(QUrl::FullyEncoded), "expected");
}

void tst_Links::marked_link_hasTheMarksOnce_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain")
        << u"https://a.example/b"_s
        << u"https://a.example/b?utm_source=mastodon&utm_campaign=%C3%A9t%C3%A9%20%26%20sel"_s;
    QTest::newRow("marked before")
        << u"https://a.example/?utm_source=x&p=1#t"_s
        << u"https://a.example/?p=1&utm_source=mastodon&utm_campaign=%C3%A9t%C3%A9%20%26%20sel#t"_s;
}

void tst_Links::marked_link_hasTheMarksOnce()
{
    QFETCH(QString, link);
    const Utm utm{
        .source = u"mastodon"_s, .medium = {}, .campaign = u"été & sel"_s, .term = {}, .content = {}};
    const QUrl once = markedLink(QUrl(link), utm);
    QTEST(once.toString(QUrl::FullyEncoded), "expected");
    QCOMPARE(markedLink(once, utm), once);
}

void tst_Links::texts_keepTheirWords()
{
    const QString text = u"Voir (https://example.com/é?a=1&fbclid=2) et https://example.org. example.net ?"_s;
    QCOMPARE(textWithCleanedLinks(text),
             u"Voir (https://example.com/%C3%A9?a=1) et https://example.org. example.net ?"_s);
    QCOMPARE(textWithCleanedLinks(u"https://example.com/é?a=1"_s), u"https://example.com/é?a=1"_s);
    const Utm utm{.source = u"x"_s, .medium = {}, .campaign = {}, .term = {}, .content = {}};
    QCOMPARE(textWithMarkedLinks(u"Là : https://example.org."_s, utm),
             u"Là : https://example.org?utm_source=x."_s);
    QCOMPARE(textWithMarkedLinks(u"rien"_s, utm), u"rien"_s);
}

QTEST_GUILESS_MAIN(tst_Links)
#include "tst_links.moc"
