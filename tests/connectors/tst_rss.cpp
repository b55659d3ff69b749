// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/rss/feed.h"
#include "core/connectors/rss/rssconnector.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::test::answered;
using ruche::test::FakeTransport;

class tst_Rss : public QObject
{
    Q_OBJECT
private slots:
    void parseFeed_rss2_isRead();
    void parseFeed_atom_isRead();
    void parseFeed_rdf_isRead();
    void parseFeed_jsonFeed_isRead();
    void parseFeed_entryWithoutId_getsKey();
    void parseFeed_sameKeyTwice_isOne();
    void parseFeed_westernEncoding_isRead();
    void parseFeed_bad_isTyped_data();
    void parseFeed_bad_isTyped();
    void parseFeed_manyEntries_areBounded();
    void signIn_feed_givesProfile();
    void signIn_page_findsItsFeed();
    void signIn_pageWithoutFeed_isNotThisNetwork();
    void pull_first_givesEntriesOldestFirst();
    void pull_later_isConditional();
    void pull_tooSoon_sendsNothing();
    void pull_status_isTyped_data();
    void pull_status_isTyped();

private:
    [[nodiscard]] static Endpoint endpoint();
    [[nodiscard]] static QByteArray sample();
};

Endpoint tst_Rss::endpoint()
{
    Endpoint endpoint;
    endpoint.url = QUrl(u"https://mer.example/feed"_s);
    return endpoint;
}

QByteArray tst_Rss::sample()
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>La mer &amp; le port</title><atom:link href="https://mer.example/feed" rel="self"/>
<link>https://mer.example/</link><image><title>Logo</title><link>https://logo.example/</link></image>
<item><title>Deux &lt;b&gt;gras&lt;/b&gt;</title><link>/deux</link><guid isPermaLink="false">n-2</guid>
  <dc:creator>Léa</dc:creator><pubDate>Tue, 16 Jun 2026 18:30:00 +0200</pubDate>
  <description>court</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded><media:content url="https://x.example/i.png"/></item>
<item><title>Un&nbsp;seul</title><link>https://mer.example/un</link><guid>n-1</guid><pubDate>Mon, 15 Jun 2026 10:00:00 GMT</pubDate>
  <author>marc@mer.example (Marc)</author><description>&lt;p&gt;texte&lt;/p&gt;</description></item>
</channel></rss>)";
}

void tst_Rss::parseFeed_rss2_isRead()
{
    const auto feed = rss::parseFeed(sample(), QUrl(u"https://mer.example/feed"_s));
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().detail));
    QCOMPARE(feed->title, u"La mer & le port"_s);
    QCOMPARE(feed->site, QUrl(u"https://mer.example/"_s));
    QCOMPARE(feed->entries.size(), 2);
    const rss::Entry two = feed->entries.first();
    QCOMPARE(two.key, u"n-2"_s);
    QCOMPARE(two.title, u"Deux gras"_s);
    QCOMPARE(two.url, QUrl(u"https://mer.example/deux"_s));
    QCOMPARE(two.text, u"<p>long</p>"_s);
    QCOMPARE(two.author, u"Léa"_s);
    QCOMPARE(two.at, QDateTime(QDate(2026, 6, 16), QTime(16, 30), Qt::UTC));
    const rss::Entry one = feed->entries.last();
    QCOMPARE(one.title, u"Un seul"_s);
    QCOMPARE(one.text, u"<p>texte</p>"_s);
}

void tst_Rss::parseFeed_atom_isRead()
{
    const auto feed = rss::parseFeed(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>
        <link rel="self" href="https://a.example/atom"/><link href="https://a.example/"/>
        <entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link rel="replies" href="/r"/><link rel="alternate" href="/1"/>
        <published>2026-06-16T18:30:00+02:00</published><updated>2026-06-17T00:00:00Z</updated>
        <author><name>Nina</name><email>n@a.example</email></author><summary>s</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bon<b>jour</b></div></content></entry></feed>)",
                                     QUrl(u"https://a.example/atom"_s));
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().detail));
    QCOMPARE(feed->site, QUrl(u"https://a.example/"_s));
    QCOMPARE(feed->entries.size(), 1);
    const rss::Entry entry = feed->entries.first();
    QCOMPARE(entry.key, u"urn:1"_s);
    QCOMPARE(entry.title, u"A & B"_s);
    QCOMPARE(entry.url, QUrl(u"https://a.example/1"_s));
    QCOMPARE(entry.author, u"Nina"_s);
    QCOMPARE(entry.text, u"Bonjour"_s);
    QCOMPARE(entry.at, QDateTime(QDate(2026, 6, 16), QTime(16, 30), Qt::UTC));
    QCOMPARE(entry.modifiedAt, QDateTime(QDate(2026, 6, 17), QTime(0, 0), Qt::UTC));
}

void tst_Rss::parseFeed_rdf_isRead()
{
    const auto feed = rss::parseFeed(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title></channel>
        <item><title>One</title><link>https://o.example/1</link><dc:date>2026-06-16T18:30:00Z</dc:date></item></rdf:RDF>)",
                                     QUrl(u"https://o.example/"_s));
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().detail));
    QCOMPARE(feed->title, u"Old"_s);
    QCOMPARE(feed->entries.size(), 1);
    QCOMPARE(feed->entries.first().key, u"https://o.example/1"_s);
    QVERIFY(feed->entries.first().at.isValid());
}

void tst_Rss::parseFeed_jsonFeed_isRead()
{
    const auto feed = rss::parseFeed(
        R"({"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/",
        "items":[{"id":7,"url":"/7","title":"Sept","content_html":"<p>x</p>","date_published":"2026-06-16T18:30:00Z",
        "authors":[{"name":"Zoé"}]}]})",
        QUrl(u"https://j.example/feed.json"_s));
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().detail));
    QCOMPARE(feed->entries.size(), 1);
    QCOMPARE(feed->entries.first().key, u"7"_s);
    QCOMPARE(feed->entries.first().url, QUrl(u"https://j.example/7"_s));
    QCOMPARE(feed->entries.first().author, u"Zoé"_s);
}

void tst_Rss::parseFeed_entryWithoutId_getsKey()
{
    const QByteArray xml = "<rss><channel><item><title>Same</title></item><item><title>Other</title></item>"
                           "<item><link>https://l.example/x</link></item><item/></channel></rss>";
    const auto feed = rss::parseFeed(xml, {});
    QVERIFY(feed);
    QCOMPARE(feed->entries.size(), 3);
    QVERIFY(feed->entries.at(0).key.startsWith(u"hash:"_s));
    QVERIFY(feed->entries.at(0).key != feed->entries.at(1).key);
    QCOMPARE(feed->entries.at(2).key, u"https://l.example/x"_s);
    QCOMPARE(rss::parseFeed(xml, {})->entries.first().key, feed->entries.first().key);
}

void tst_Rss::parseFeed_sameKeyTwice_isOne()
{
    const auto feed = rss::parseFeed(
        "<rss><channel><item><guid>1</guid></item><item><guid>1</guid></item></channel></rss>", {});
    QVERIFY(feed);
    QCOMPARE(feed->entries.size(), 1);
}

void tst_Rss::parseFeed_westernEncoding_isRead()
{
    for (const QByteArray &encoding :
         {QByteArray("windows-1252"), QByteArray("ISO-8859-1"), QByteArray("ISO-8859-15")}) {
        const auto feed = rss::parseFeed("<?xml version='1.0' encoding='" + encoding
                                             + "'?><rss><channel><title>\xE9t\xE9</title></channel></rss>",
                                         {});
        QVERIFY2(feed, feed ? "" : qPrintable(feed.error().detail));
        QCOMPARE(feed->title, u"été"_s);
    }
}

void tst_Rss::parseFeed_bad_isTyped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QByteArray laughs = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'>";
    for (char c = 'b'; c <= 'k'; ++c) {
        const QByteArray before = QByteArray("&") + char(c - 1) + ';';
        laughs += QByteArray("<!ENTITY ") + c + " '" + before.repeated(10) + "'>";
    }
    QTest::newRow("billion laughs") << laughs + "]><rss><channel><title>&k;</title></channel></rss>"
                                    << ErrorCode::MalformedAnswer;
    QTest::newRow("external entity") << QByteArray(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM "
        "'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss>")
                                     << ErrorCode::MalformedAnswer;
    QTest::newRow("cut off") << sample().left(900) << ErrorCode::MalformedAnswer;
    QTest::newRow("tags crossed") << QByteArray("<rss><channel></rss></channel>")
                                  << ErrorCode::MalformedAnswer;
    QTest::newRow("broken JSON") << QByteArray("{\"version\":") << ErrorCode::MalformedAnswer;
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << ErrorCode::NotThisNetwork;
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Hi<br></body></html>")
                              << ErrorCode::NotThisNetwork;
    QTest::newRow("other XML") << QByteArray("<svg/>") << ErrorCode::NotThisNetwork;
    QTest::newRow("text") << QByteArray("hello") << ErrorCode::NotThisNetwork;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::NotThisNetwork;
}

void tst_Rss::parseFeed_bad_isTyped()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto feed = rss::parseFeed(bytes, {});
    QVERIFY(!feed);
    QTEST(feed.error().code, "code");
    QVERIFY(timer.elapsed() < 2000);
}

void tst_Rss::parseFeed_manyEntries_areBounded()
{
    QByteArray xml = "<rss><channel>";
    for (int i = 0; i < 3000; ++i)
        xml += "<item><guid>" + QByteArray::number(i) + "</guid></item>";
    const auto feed = rss::parseFeed(xml + "</channel></rss>", {});
    QVERIFY(feed);
    QCOMPARE(feed->entries.size(), rss::mostEntries);
}

void tst_Rss::signIn_feed_givesProfile()
{
    FakeTransport transport;
    const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    transport.expect("GET", u"/feed"_s, 200, sample());
    RssConnector connector(endpoint(), transport, clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(profile);
    QCOMPARE(profile->displayName, u"La mer & le port"_s);
    QCOMPARE(profile->apiUrl, u"https://mer.example/feed"_s);
    QCOMPARE(profile->url, QUrl(u"https://mer.example/"_s));
    QCOMPARE(profile->capabilities, domain::Capabilities(domain::Capability::ReadPosts));
    QVERIFY(transport.isComplete());
}

void tst_Rss::signIn_page_findsItsFeed()
{
    FakeTransport transport;
    const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    transport.expect(
        "GET",
        u"/feed"_s,
        200,
        "<!doctype html><html><head><link rel=stylesheet href='x.css'>"
        "<LINK href='/rss.xml?a=1&amp;b=2' type=\"application/rss+xml\" rel=\"alternate\"></head></html>");
    transport.expect("GET", u"/rss.xml?a=1&b=2"_s, 200, sample());
    RssConnector connector(endpoint(), transport, clock);
    const auto profile = answered(connector.signIn());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->apiUrl, u"https://mer.example/rss.xml?a=1&b=2"_s);
    QVERIFY(transport.isComplete());
}

void tst_Rss::signIn_pageWithoutFeed_isNotThisNetwork()
{
    FakeTransport transport;
    const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    transport.expect("GET", u"/feed"_s, 200, "<html><p>nothing</p></html>");
    RssConnector connector(endpoint(), transport, clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
}

void tst_Rss::pull_first_givesEntriesOldestFirst()
{
    FakeTransport transport;
    const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    transport.expect("GET", u"/feed"_s, 200, sample());
    RssConnector connector(endpoint(), transport, clock);
    const auto page = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(page);
    QVERIFY(!page->more);
    QVERIFY(!page->cursor.isEmpty());
    QCOMPARE(page->posts.size(), 2);
    QCOMPARE(page->posts.first().id.value, u"n-1"_s);
    QVERIFY(page->posts.first().published);
}

void tst_Rss::pull_later_isConditional()
{
    FakeTransport transport;
    FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    transport.expect("GET",
                     u"/feed"_s,
                     200,
                     sample(),
                     {{"ETag", "\"v1\""}, {"Last-Modified", "Tue, 16 Jun 2026 10:00:00 GMT"}});
    RssConnector connector(endpoint(), transport, clock);
    const auto first = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(first);
    clock.advanceMs(16 * 60 * 1000);
    transport.expect("GET", u"/feed"_s, [](const HttpRequest &request) -> Result<HttpResponse> {
        const bool conditional
            = request.headers.contains(QPair<QByteArray, QByteArray>("If-None-Match", "\"v1\""))
            && request.headers.contains(
                QPair<QByteArray, QByteArray>("If-Modified-Since", "Tue, 16 Jun 2026 10:00:00 GMT"));
        return HttpResponse{conditional ? 304 : 500, request.url, {}, {}};
    });
    const auto second = answered(connector.pull(Stream::Posts, first->cursor));
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QVERIFY(second->posts.isEmpty());
    clock.advanceMs(16 * 60 * 1000);
    transport.expect("GET", u"/feed"_s, [](const HttpRequest &request) -> Result<HttpResponse> {
        const bool kept = request.headers.contains(QPair<QByteArray, QByteArray>("If-None-Match", "\"v1\""));
        return HttpResponse{kept ? 304 : 500, request.url, {}, {}};
    });
    QVERIFY(answered(connector.pull(Stream::Posts, second->cursor)));
    QVERIFY(transport.isComplete());
}

void tst_Rss::pull_tooSoon_sendsNothing()
{
    FakeTransport transport;
    FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    transport.expect("GET", u"/feed"_s, 200, sample(), {{"Cache-Control", "public, max-age=3600"}});
    RssConnector connector(endpoint(), transport, clock);
    const auto first = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(first);
    clock.advanceMs(59 * 60 * 1000);
    const auto second = answered(connector.pull(Stream::Posts, first->cursor));
    QVERIFY(second);
    QVERIFY(second->posts.isEmpty());
    QCOMPARE(second->cursor, first->cursor);
    QCOMPARE(transport.sent().size(), 1);
    clock.advanceMs(2 * 60 * 1000);
    transport.expect("GET", u"/feed"_s, 200, sample());
    QVERIFY(answered(connector.pull(Stream::Posts, second->cursor)));
    QVERIFY(transport.isComplete());
}

void tst_Rss::pull_status_isTyped_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("410") << 410 << ErrorCode::NotThisNetwork;
    QTest::newRow("404") << 404 << ErrorCode::NotThisNetwork;
    QTest::newRow("403") << 403 << ErrorCode::Forbidden;
    QTest::newRow("429") << 429 << ErrorCode::Rate;
    QTest::newRow("503") << 503 << ErrorCode::Transient;
    QTest::newRow("204") << 204 << ErrorCode::MalformedAnswer;
}

void tst_Rss::pull_status_isTyped()
{
    QFETCH(int, status);
    FakeTransport transport;
    const FixedClock clock(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    transport.expect("GET", u"/feed"_s, status, "<html>", {{"Retry-After", "60"}});
    RssConnector connector(endpoint(), transport, clock);
    const auto page = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(!page);
    QTEST(page.error().code, "code");
    QCOMPARE(page.error().retryAfter.has_value(), status == 429 || status == 503);
}

QTEST_GUILESS_MAIN(tst_Rss)
#include "tst_rss.moc"
