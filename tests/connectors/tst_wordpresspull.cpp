// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressconnector.h"
#include "core/connectors/wordpress/wordpresspull.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::test::answered;
using ruche::test::FakeTransport;
using wordpress::ListPlace;

/// How WordPress is read: what a real one cannot easily be brought to do.
class tst_WordPressPull : public QObject
{
    Q_OBJECT
private slots:
    void listPlace_shrinkingList_goesBack();
    void listPlace_withoutTotal_endsAtShortPage();
    void listPlace_save_survives();
    void posts_tooLargePage_isAskedSmaller();
    void posts_killedBetweenPages_goesOn();
    void posts_weekLater_readsEverything();
    void posts_brokenCursor_startsAgain();
    void comments_threadOfUnknownParents_isResolved();
    void comments_parentsInACircle_end();
    void comments_hourLater_looksIntoTheBins();

private:
    [[nodiscard]] static Endpoint endpoint();
    static void expectMe(FakeTransport &transport);
    [[nodiscard]] static QByteArray post(int id, const char *status = "publish");
    [[nodiscard]] static QByteArray comment(int id, int parent, const char *status = "approved");
    [[nodiscard]] static QString queryOf(const HttpRequest &request, const QString &name);

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
};

Endpoint tst_WordPressPull::endpoint()
{
    Endpoint endpoint;
    endpoint.url = QUrl(u"https://a.example/"_s);
    endpoint.apiUrl = u"https://a.example/wp-json/"_s;
    endpoint.credentials = {u"me"_s, u"secret"_s};
    return endpoint;
}

void tst_WordPressPull::expectMe(FakeTransport &transport)
{
    transport.expect("GET",
                     u"/users/me"_s,
                     200,
                     R"({"id":2,"name":"Me","capabilities":{"edit_posts":true,"moderate_comments":true}})");
}

QByteArray tst_WordPressPull::post(int id, const char *status)
{
    return QByteArray("{\"id\":") + QByteArray::number(id) + ",\"status\":\"" + status
        + "\",\"date_gmt\":\"2026-06-16T13:00:00\"}";
}

QByteArray tst_WordPressPull::comment(int id, int parent, const char *status)
{
    return QByteArray("{\"id\":") + QByteArray::number(id) + ",\"post\":1,\"parent\":"
        + QByteArray::number(parent) + ",\"author_name\":\"A\",\"status\":\"" + status + "\"}";
}

QString tst_WordPressPull::queryOf(const HttpRequest &request, const QString &name)
{
    return QUrlQuery(request.url).queryItemValue(name, QUrl::FullyDecoded);
}

void tst_WordPressPull::listPlace_shrinkingList_goesBack()
{
    ListPlace place;
    QVERIFY(place.advance(100, 350));
    QCOMPARE(place.offset, 100);
    QVERIFY(place.advance(100, 350));
    QCOMPARE(place.offset, 200);
    QVERIFY(place.advance(100, 347)); // three of the first 200 were deleted
    QCOMPARE(place.offset, 297);
    QVERIFY(!place.advance(50, 360)); // what is new comes in the next pass: this was asked before
    QVERIFY(place.offset >= 360);
}

void tst_WordPressPull::listPlace_withoutTotal_endsAtShortPage()
{
    ListPlace place;
    QVERIFY(place.advance(100, {}));
    QVERIFY(!place.advance(99, {}));
}

void tst_WordPressPull::listPlace_save_survives()
{
    ListPlace place;
    QVERIFY(place.advance(100, 350));
    QVERIFY(place.shrink());
    QJsonObject cursor;
    place.save(cursor);
    const ListPlace restored = ListPlace::restored(cursor);
    QCOMPARE(restored.offset, 100);
    QCOMPARE(restored.total, 350);
    QCOMPARE(restored.perPage, 25);
    QCOMPARE(ListPlace::restored({{u"perPage"_s, 100'000}, {u"offset"_s, -5}}).perPage, 100);
    while (place.shrink())
        QVERIFY(place.perPage >= 5);
    QCOMPARE(place.perPage, 5);
}

void tst_WordPressPull::posts_tooLargePage_isAskedSmaller()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"per_page=100"_s, [](const HttpRequest &) -> Result<HttpResponse> {
        return fail(ErrorCode::TooLarge);
    });
    transport.expect("GET", u"per_page=25"_s, 200, '[' + post(1) + ']', {{"X-WP-Total", "1"}});
    WordPressConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(page);
    QCOMPARE(page->posts.size(), 1);
    QVERIFY(!page->more);
    QVERIFY(transport.isComplete());
}

void tst_WordPressPull::posts_killedBetweenPages_goesOn()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"offset=0"_s,
                     200,
                     '[' + post(1) + ']',
                     {{"X-WP-Total", "150"}, {"Date", "Tue, 16 Jun 2026 12:00:00 GMT"}});
    QString cursor;
    {
        WordPressConnector connector(endpoint(), transport, m_clock);
        const auto page = answered(connector.pull(Stream::Posts, {}));
        QVERIFY(page && page->more);
        QCOMPARE(page->total, std::optional(150));
        cursor = page->cursor;
    }
    expectMe(transport);
    transport.expect("GET", u"offset=100"_s, 200, '[' + post(2, "future") + ']', {{"X-WP-Total", "150"}});
    WordPressConnector later(endpoint(), transport, m_clock);
    const auto page = answered(later.pull(Stream::Posts, cursor));
    QVERIFY(page && !page->more);
    // The next pass asks for what was modified since before this one began, and for the planned post once it
    // is due.
    m_clock.advanceMs(2 * 3600 * 1000);
    transport.expect("GET", u"modified_after=2026-06-16T10:55:00Z"_s, 200, "[]", {{"X-WP-Total", "0"}});
    transport.expect("GET", u"include=2"_s, 200, '[' + post(2) + ']');
    const auto next = answered(later.pull(Stream::Posts, page->cursor));
    QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
    QCOMPARE(next->posts.size(), 1);
    QVERIFY(next->posts.first().published);
    QVERIFY(transport.isComplete());
    m_clock.advanceMs(-2 * 3600 * 1000);
}

void tst_WordPressPull::posts_weekLater_readsEverything()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/posts"_s, 200, "[]", {{"X-WP-Total", "0"}});
    FixedClock clock(m_clock.now());
    WordPressConnector connector(endpoint(), transport, clock);
    const auto first = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(first);
    QString cursor = first->cursor;
    for (const int days : {6, 2}) {
        clock.advanceMs(days * 24LL * 3600 * 1000);
        transport.expect("GET", u"/posts"_s, 200, "[]", {{"X-WP-Total", "0"}});
        const auto page = answered(connector.pull(Stream::Posts, cursor));
        QVERIFY(page);
        QCOMPARE(queryOf(transport.sent().last(), u"modified_after"_s).isEmpty(), days == 2);
        cursor = page->cursor;
    }
    QVERIFY(transport.isComplete());
}

void tst_WordPressPull::posts_brokenCursor_startsAgain()
{
    for (const QString &cursor :
         {u"{"_s, u"[]"_s, u"42"_s, u"{\"offset\":\"x\",\"began\":\"never\",\"planned\":[1]}"_s}) {
        FakeTransport transport;
        expectMe(transport);
        transport.expect("GET", u"offset=0"_s, 200, '[' + post(1) + ']', {{"X-WP-Total", "1"}});
        WordPressConnector connector(endpoint(), transport, m_clock);
        const auto page = answered(connector.pull(Stream::Posts, cursor));
        QVERIFY(page);
        QCOMPARE(page->posts.size(), 1);
    }
}

void tst_WordPressPull::comments_threadOfUnknownParents_isResolved()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"order=asc"_s,
                     200,
                     '[' + comment(50, 40) + ',' + comment(51, 50) + ',' + comment(52, 0) + ','
                         + comment(53, 7) + ']',
                     {{"X-WP-Total", "4"}});
    transport.expect("GET", u"include=40,7"_s, 200, '[' + comment(40, 30) + ']'); // 7 is not there any more
    transport.expect("GET", u"include=30"_s, 200, '[' + comment(30, 0) + ']');
    WordPressConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Messages, {}));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->messages.size(), 4);
    QCOMPARE(page->messages.at(0).thread.value, u"30"_s);
    QCOMPARE(page->messages.at(1).thread.value, u"30"_s);
    QCOMPARE(page->messages.at(2).thread.value, u"52"_s);
    QCOMPARE(page->messages.at(3).thread.value, u"7"_s);
    QVERIFY(transport.isComplete());
}

void tst_WordPressPull::comments_parentsInACircle_end()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"order=asc"_s,
                     200,
                     '[' + comment(1, 2) + ',' + comment(2, 1) + ',' + comment(3, 3) + ']',
                     {{"X-WP-Total", "3"}});
    WordPressConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Messages, {}));
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 3);
    for (const RemoteMessage &message : page->messages)
        QVERIFY(!message.thread.isEmpty());
    QVERIFY(transport.isComplete());
}

void tst_WordPressPull::comments_hourLater_looksIntoTheBins()
{
    FakeTransport transport;
    FixedClock clock(m_clock.now());
    WordPressConnector connector(endpoint(), transport, clock);
    QStringList statuses;
    transport.answerAll([&statuses](const HttpRequest &request) -> Result<HttpResponse> {
        if (request.url.path().endsWith(u"/users/me"_s))
            return HttpResponse{
                200, request.url, {}, R"({"id":2,"capabilities":{"moderate_comments":true}})"};
        statuses << queryOf(request, u"status"_s)
                + (queryOf(request, u"include"_s).isEmpty() ? u""_s : u" by id"_s);
        return HttpResponse{200, request.url, {{"X-WP-Total", "1"}}, '[' + comment(9, 0) + ']'};
    });
    const auto pass = [&](QString cursor) {
        statuses.clear();
        for (bool more = true; more;) {
            const auto page = answered(connector.pull(Stream::Messages, cursor));
            if (!page)
                return QString();
            cursor = page->cursor;
            more = page->more;
        }
        return cursor;
    };
    const QString first = pass({});
    QCOMPARE(statuses, QStringList{u"any"_s});
    clock.advanceMs(5 * 60 * 1000);
    const QString second = pass(first);
    QCOMPARE(statuses, (QStringList{u"any"_s, u"hold"_s}));
    clock.advanceMs(61 * 60 * 1000);
    const QString third = pass(second);
    QCOMPARE(statuses, (QStringList{u"any"_s, u"hold"_s, u"spam"_s, u"trash"_s}));
    clock.advanceMs(5 * 60 * 1000);
    QVERIFY(!pass(third).isEmpty());
    QCOMPARE(statuses, (QStringList{u"any"_s, u"hold"_s}));
}

QTEST_GUILESS_MAIN(tst_WordPressPull)
#include "tst_wordpresspull.moc"
