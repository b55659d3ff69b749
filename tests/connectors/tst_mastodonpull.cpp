// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/mastodon/mastodonpull.h"
#include "tests/connectors/mastodonshapes.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::test::answered;
using ruche::test::FakeTransport;
namespace shapes = ruche::test::shapes;

/// How the streams are read, against answers in the documented shapes.
class tst_MastodonPull : public QObject
{
    Q_OBJECT
private slots:
    void marks_missing_areThoseBetweenTheRest();
    void posts_first_readsBackByLink();
    void posts_onlyOwnWords_arePosts();
    void posts_later_stopAtTheKnownAndTellGone();
    void posts_brokenCursor_startsAgain();
    void posts_rateLimit_isTyped();
    void posts_truncated_isMalformed();
    void messages_pass_readsMentionsAnswersDirect();
    void messages_threads_areJoinedByTheirTop();
    void messages_context_failing_keepsTheParent();
    void messages_context_rateLimit_failsThePage();
    void messages_later_keepTheirThreadWithoutAsking();
    void messages_clearedMention_isAskedForBeforeItIsGone();
    void messages_oldOnes_endThePass();
    void messages_serverWithoutConversations_isFine_data();
    void messages_serverWithoutConversations_isFine();
    void members_pass_readsAllThenOnlyNew();
    void members_tooSoon_sendNothing();

private:
    [[nodiscard]] static Endpoint endpoint();
    static void expectMe(FakeTransport &transport);
    [[nodiscard]] static shapes::Headers next(const QByteArray &query);
    [[nodiscard]] static QJsonObject fromLea(const QString &id, const QString &words);

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
};

Endpoint tst_MastodonPull::endpoint()
{
    Endpoint endpoint;
    endpoint.url = QUrl(u"https://mer.example/"_s);
    endpoint.apiUrl = u"https://mer.example/"_s;
    endpoint.credentials = {u"@cap@mer.example"_s, u"token-1"_s};
    return endpoint;
}

void tst_MastodonPull::expectMe(FakeTransport &transport)
{
    transport.expect("GET", u"/verify_credentials"_s, 200, shapes::me());
}

shapes::Headers tst_MastodonPull::next(const QByteArray &query)
{
    return {{"Link", "<https://mer.example/api/v1/somewhere?" + query + ">; rel=\"next\""}};
}

QJsonObject tst_MastodonPull::fromLea(const QString &id, const QString &words)
{
    return shapes::by(shapes::status(id, u"<p>%1</p>"_s.arg(words)), u"5"_s, u"lea@terre.example"_s);
}

void tst_MastodonPull::marks_missing_areThoseBetweenTheRest()
{
    const auto of = [](const QStringList &ids) {
        mastodon::Marks marks;
        for (const QString &id : ids)
            marks.add({id, u"s"_s + id, {}});
        return marks;
    };
    const mastodon::Marks known = of({u"9"_s, u"8"_s, u"7"_s, u"6"_s});
    QCOMPARE(known.missingFrom(of({u"10"_s, u"9"_s, u"7"_s}), false), QStringList{u"s8"_s});
    QCOMPARE(known.missingFrom(of({u"12"_s, u"11"_s}), false), QStringList()); // much is new
    QCOMPARE(known.missingFrom(of({u"8"_s}), true), (QStringList{u"s9"_s, u"s7"_s, u"s6"_s}));
    QCOMPARE(known.missingFrom(of({}), true).size(), 4);
    mastodon::Marks kept = of({u"9"_s});
    kept.setRoot(u"9"_s, {u"3"_s, true});
    const mastodon::Marks restored = mastodon::Marks::restored(kept.saved());
    QCOMPARE(restored.all().first().root.id, u"3"_s);
    QVERIFY(restored.all().first().root.own);
    QCOMPARE(restored.all().first().status, u"s9"_s);
}

void tst_MastodonPull::posts_first_readsBackByLink()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/api/v1/accounts/1/statuses?limit=40&exclude_reblogs=true"_s,
                     200,
                     shapes::text(QJsonArray{shapes::status(u"01C"_s, u"<p>c</p>"_s),
                                             shapes::status(u"01B"_s, u"<p>b</p>"_s)}),
                     next("limit=40&max_id=01B"));
    transport.expect("GET",
                     u"/api/v1/accounts/1/statuses?limit=40&max_id=01B"_s,
                     200,
                     shapes::text(QJsonArray{shapes::status(u"01A"_s, u"<p>a</p>"_s)}),
                     next("limit=40&max_id=01A"));
    transport.expect("GET", u"max_id=01A"_s, 200, "[]", next("limit=40&max_id=01A"));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto first = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(first);
    QVERIFY(first->more);
    QCOMPARE(first->posts.size(), 2);
    QCOMPARE(first->posts.first().text, u"b"_s); // oldest first
    const auto second = answered(connector.pull(Stream::Posts, first->cursor));
    QVERIFY(second);
    QVERIFY(second->more);
    QVERIFY(second->cursor != first->cursor);
    const auto last = answered(connector.pull(Stream::Posts, second->cursor));
    QVERIFY(last);
    QVERIFY(!last->more);
    QVERIFY(transport.isComplete());
    for (const HttpRequest &request : transport.sent())
        QCOMPARE(request.url.host(), u"mer.example"_s);
}

void tst_MastodonPull::posts_onlyOwnWords_arePosts()
{
    FakeTransport transport;
    expectMe(transport);
    const QJsonObject boost
        = shapes::with(shapes::status(u"9"_s, {}), u"reblog"_s, shapes::status(u"2"_s, u"x"_s));
    const QJsonObject direct = shapes::with(shapes::status(u"8"_s, u"x"_s), u"visibility"_s, u"direct"_s);
    const QJsonObject answer = shapes::answering(shapes::status(u"7"_s, u"x"_s), u"3"_s, u"5"_s);
    const QJsonObject part = shapes::answering(shapes::status(u"6"_s, u"2/2"_s), u"4"_s, u"1"_s);
    transport.expect("GET",
                     u"/statuses"_s,
                     200,
                     shapes::text(QJsonArray{boost, direct, answer, part, shapes::status(u"4"_s, u"1/2"_s)}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(page);
    QCOMPARE(page->posts.size(), 2);
    QCOMPARE(page->posts.at(0).id.value, u"4"_s);
    QCOMPARE(page->posts.at(1).id.value, u"6"_s);
    QVERIFY(!page->more);
}

void tst_MastodonPull::posts_later_stopAtTheKnownAndTellGone()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/statuses"_s,
                     200,
                     shapes::text(QJsonArray{shapes::status(u"3"_s, u"c"_s),
                                             shapes::status(u"2"_s, u"b"_s),
                                             shapes::status(u"1"_s, u"a"_s)}));
    const QJsonObject edited
        = shapes::with(shapes::status(u"3"_s, u"c, corrigé"_s), u"edited_at"_s, u"2026-06-16T11:30:00Z"_s);
    transport.expect(
        "GET",
        u"/statuses"_s,
        200,
        shapes::text(QJsonArray{shapes::status(u"4"_s, u"d"_s), edited, shapes::status(u"1"_s, u"a"_s)}),
        next("max_id=1"));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto first = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(first);
    QVERIFY(!first->more);
    const auto second = answered(connector.pull(Stream::Posts, first->cursor));
    QVERIFY(second);
    QVERIFY(transport.isComplete());
    QVERIFY(!second->more);
    QCOMPARE(second->posts.size(), 4);
    QCOMPARE(second->posts.at(1).text, u"c, corrigé"_s);
    QCOMPARE(second->posts.at(2).id.value, u"4"_s);
    QVERIFY(second->posts.at(3).gone);
    QCOMPARE(second->posts.at(3).id.value, u"2"_s);
}

void tst_MastodonPull::posts_brokenCursor_startsAgain()
{
    for (const QString &cursor : {u"{"_s, u"[]"_s, u"{\"known\":7,\"next\":[]}"_s}) {
        FakeTransport transport;
        expectMe(transport);
        transport.expect("GET", u"limit=40"_s, 200, "[]");
        MastodonConnector connector(endpoint(), transport, m_clock);
        QVERIFY(answered(connector.pull(Stream::Posts, cursor)));
        QVERIFY(transport.isComplete());
    }
}

void tst_MastodonPull::posts_rateLimit_isTyped()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/statuses"_s,
                     429,
                     "{\"error\":\"Too many requests\"}",
                     {{"X-RateLimit-Reset", "2026-06-16T12:04:10.000Z"}});
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Rate);
    QCOMPARE(page.error().retryAfter, std::optional(std::chrono::seconds(250)));
}

void tst_MastodonPull::posts_truncated_isMalformed()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/statuses"_s, 200, "[{\"id\":\"1\",\"created_at\":");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Posts, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::MalformedAnswer);
}

void tst_MastodonPull::messages_pass_readsMentionsAnswersDirect()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect(
        "GET",
        u"/api/v1/notifications?limit=40&types[]=mention"_s,
        200,
        shapes::text(QJsonArray{
            shapes::mention(u"n2"_s, fromLea(u"21"_s, u"Bravo"_s)),
            shapes::with(shapes::mention(u"n1"_s, fromLea(u"20"_s, u"x"_s)), u"type"_s, u"favourite"_s),
            shapes::with(shapes::mention(u"n0"_s, {}), u"status"_s, QJsonValue::Null)}));
    transport.expect("GET",
                     u"/api/v1/accounts/1/statuses"_s,
                     200,
                     shapes::text(QJsonArray{
                         shapes::answering(shapes::status(u"22"_s, u"<p>@lea Merci</p>"_s), u"21"_s, u"5"_s),
                         shapes::status(u"10"_s, u"un article"_s)}));
    const QJsonObject secretWords
        = shapes::with(fromLea(u"30"_s, u"entre nous"_s), u"visibility"_s, u"direct"_s);
    transport.expect(
        "GET",
        u"/api/v1/conversations"_s,
        200,
        shapes::text(QJsonArray{QJsonObject{{u"id"_s, u"c1"_s}, {u"last_status"_s, secretWords}}}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto mentions = answered(connector.pull(Stream::Messages, {}));
    QVERIFY(mentions);
    QVERIFY(mentions->more);
    QCOMPARE(mentions->messages.size(), 1);
    const RemoteMessage bravo = mentions->messages.first();
    QCOMPARE(bravo.id.value, u"21"_s);
    QCOMPARE(bravo.kind, domain::MessageKind::Mention);
    QCOMPARE(bravo.author.value, u"5"_s);
    QCOMPARE(bravo.authorName, u"LEA"_s);
    QCOMPARE(bravo.thread.value, u"21"_s);
    QVERIFY(!bravo.own);
    const auto answers = answered(connector.pull(Stream::Messages, mentions->cursor));
    QVERIFY(answers);
    QVERIFY(answers->more);
    QCOMPARE(answers->messages.size(), 1);
    QVERIFY(answers->messages.first().own);
    QCOMPARE(answers->messages.first().text, u"Merci"_s);
    QCOMPARE(answers->messages.first().parent.value, u"21"_s);
    QCOMPARE(answers->messages.first().thread.value, u"21"_s);
    const auto direct = answered(connector.pull(Stream::Messages, answers->cursor));
    QVERIFY(direct);
    QVERIFY(!direct->more);
    QCOMPARE(direct->messages.size(), 1);
    QCOMPARE(direct->messages.first().kind, domain::MessageKind::Direct);
    QVERIFY(transport.isComplete());
}

void tst_MastodonPull::messages_threads_areJoinedByTheirTop()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect(
        "GET",
        u"/notifications"_s,
        200,
        shapes::text(QJsonArray{
            shapes::mention(u"n2"_s, shapes::answering(fromLea(u"23"_s, u"Encore"_s), u"22"_s, u"7"_s)),
            shapes::mention(u"n1"_s,
                            shapes::answering(fromLea(u"22"_s, u"Et samedi ?"_s), u"21"_s, u"7"_s))}));
    transport.expect(
        "GET",
        u"/api/v1/statuses/23/context"_s,
        200,
        shapes::text(QJsonObject{{u"ancestors"_s,
                                  QJsonArray{shapes::status(u"10"_s, u"article"_s),
                                             shapes::answering(fromLea(u"21"_s, u"a"_s), u"10"_s, u"1"_s),
                                             shapes::answering(fromLea(u"22"_s, u"b"_s), u"21"_s, u"5"_s)}},
                                 {u"descendants"_s, QJsonArray()}}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Messages, {}));
    QVERIFY(transport.isComplete()); // one question for the whole thread
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 2);
    for (const RemoteMessage &message : page->messages) {
        QCOMPARE(message.thread.value, u"10"_s);
        QCOMPARE(message.post.value, u"10"_s); // it is our own post
        QCOMPARE(message.kind, domain::MessageKind::Comment);
    }
    QCOMPARE(page->messages.first().id.value, u"22"_s);
}

void tst_MastodonPull::messages_context_failing_keepsTheParent()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/notifications"_s,
                     200,
                     shapes::text(QJsonArray{shapes::mention(
                         u"n1"_s, shapes::answering(fromLea(u"22"_s, u"x"_s), u"21"_s, u"7"_s))}));
    transport.expect("GET", u"/context"_s, 404, "{}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Messages, {}));
    QVERIFY(page);
    QCOMPARE(page->messages.first().thread.value, u"21"_s);
    QVERIFY(page->messages.first().post.isEmpty());
}

void tst_MastodonPull::messages_context_rateLimit_failsThePage()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/notifications"_s,
                     200,
                     shapes::text(QJsonArray{shapes::mention(
                         u"n1"_s, shapes::answering(fromLea(u"22"_s, u"x"_s), u"21"_s, u"7"_s))}));
    transport.expect("GET", u"/context"_s, 429, "{}", {{"X-RateLimit-Reset", "2026-06-16T12:01:00Z"}});
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Messages, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Rate);
    QCOMPARE(page.error().retryAfter, std::optional(std::chrono::seconds(60)));
}

void tst_MastodonPull::messages_later_keepTheirThreadWithoutAsking()
{
    const QByteArray list = shapes::text(
        QJsonArray{shapes::mention(u"n1"_s, shapes::answering(fromLea(u"22"_s, u"x"_s), u"21"_s, u"7"_s))});
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/notifications"_s, 200, list);
    transport.expect(
        "GET",
        u"/context"_s,
        200,
        shapes::text(QJsonObject{{u"ancestors"_s, QJsonArray{shapes::status(u"10"_s, u"article"_s)}}}));
    transport.expect("GET", u"/statuses"_s, 200, "[]");
    transport.expect("GET", u"/conversations"_s, 200, "[]");
    QString cursor;
    {
        MastodonConnector connector(endpoint(), transport, m_clock);
        for (int i = 0; i < 3; ++i) {
            const auto page = answered(connector.pull(Stream::Messages, cursor));
            QVERIFY(page);
            cursor = page->cursor;
        }
    }
    QVERIFY(transport.isComplete());
    // The program was started again: what it knows is in the cursor.
    expectMe(transport);
    transport.expect("GET", u"/notifications"_s, 200, list, next("max_id=n1"));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Messages, cursor));
    QVERIFY(transport.isComplete());
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 1);
    QCOMPARE(page->messages.first().thread.value, u"10"_s);
    QCOMPARE(page->messages.first().post.value, u"10"_s);
}

void tst_MastodonPull::messages_clearedMention_isAskedForBeforeItIsGone()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/notifications"_s,
                     200,
                     shapes::text(QJsonArray{shapes::mention(u"n2"_s, fromLea(u"21"_s, u"a"_s)),
                                             shapes::mention(u"n1"_s, fromLea(u"20"_s, u"b"_s))}));
    transport.expect("GET", u"/statuses"_s, 200, "[]");
    transport.expect("GET", u"/conversations"_s, 200, "[]");
    transport.expect("GET", u"/notifications"_s, 200, "[]"); // somebody cleared the list
    transport.expect("GET", u"/api/v1/statuses/21"_s, 200, shapes::text(fromLea(u"21"_s, u"a"_s)));
    transport.expect("GET", u"/api/v1/statuses/20"_s, 404, "{}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    QString cursor;
    Page last;
    for (int i = 0; i < 4; ++i) {
        const auto page = answered(connector.pull(Stream::Messages, cursor));
        QVERIFY(page);
        cursor = page->cursor;
        last = *page;
    }
    QVERIFY(transport.isComplete());
    QCOMPARE(last.messages.size(), 1);
    QCOMPARE(last.messages.first().id.value, u"20"_s);
    QCOMPARE(last.messages.first().moderation, domain::Moderation::Gone);
}

void tst_MastodonPull::messages_oldOnes_endThePass()
{
    FakeTransport transport;
    expectMe(transport);
    const QJsonObject old = shapes::with(fromLea(u"2"_s, u"x"_s), u"created_at"_s, u"2024-01-01T00:00:00Z"_s);
    transport.expect("GET",
                     u"/notifications"_s,
                     200,
                     shapes::text(QJsonArray{shapes::mention(u"n1"_s, old)}),
                     next("max_id=n1"));
    transport.expect("GET", u"/accounts/1/statuses"_s, 200, "[]");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto page = answered(connector.pull(Stream::Messages, {}));
    QVERIFY(page);
    QVERIFY(page->messages.isEmpty());
    QVERIFY(answered(connector.pull(Stream::Messages, page->cursor)));
    QVERIFY(transport.isComplete());
}

void tst_MastodonPull::messages_serverWithoutConversations_isFine_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("fine");
    QTest::newRow("no such call") << 404 << true;
    QTest::newRow("not implemented") << 501 << true;
    QTest::newRow("scope is missing") << 403 << true;
    QTest::newRow("broken") << 500 << false;
    QTest::newRow("signed out") << 401 << false;
}

void tst_MastodonPull::messages_serverWithoutConversations_isFine()
{
    QFETCH(int, status);
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/notifications"_s, 200, "[]");
    transport.expect("GET", u"/statuses"_s, 200, "[]");
    transport.expect("GET", u"/conversations"_s, status, "{\"error\":\"?\"}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto first = answered(connector.pull(Stream::Messages, {}));
    QVERIFY(first);
    const auto second = answered(connector.pull(Stream::Messages, first->cursor));
    QVERIFY(second);
    const auto third = answered(connector.pull(Stream::Messages, second->cursor));
    QTEST(third.has_value(), "fine");
    if (third)
        QVERIFY(!third->more);
}

void tst_MastodonPull::members_pass_readsAllThenOnlyNew()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/api/v1/accounts/1/followers?limit=80"_s,
                     200,
                     shapes::text(QJsonArray{shapes::account(u"5"_s, u"lea@terre.example"_s),
                                             shapes::account(u"4"_s, u"noa"_s)}),
                     next("limit=80&max_id=771"));
    transport.expect(
        "GET", u"max_id=771"_s, 200, shapes::text(QJsonArray{shapes::account(u"3"_s, u"max"_s)}));
    transport.expect("GET",
                     u"limit=80"_s,
                     200,
                     shapes::text(QJsonArray{shapes::account(u"8"_s, u"zoe"_s),
                                             shapes::account(u"5"_s, u"lea@terre.example"_s)}),
                     next("limit=80&max_id=770"));
    FixedClock clock(m_clock.now());
    MastodonConnector connector(endpoint(), transport, clock);
    const auto first = answered(connector.pull(Stream::Members, {}));
    QVERIFY(first);
    QVERIFY(first->more);
    QCOMPARE(first->members.size(), 2);
    QCOMPARE(first->members.at(1).handle, u"@noa@mer.example"_s);
    const auto second = answered(connector.pull(Stream::Members, first->cursor));
    QVERIFY(second);
    QVERIFY(!second->more);
    clock.advanceMs(2 * 3600 * 1000);
    const auto later = answered(connector.pull(Stream::Members, second->cursor));
    QVERIFY(later);
    QVERIFY(!later->more); // Léa is known: what comes behind her, too
    QVERIFY(transport.isComplete());
    clock.advanceMs(8LL * 86400 * 1000);
    transport.expect("GET",
                     u"limit=80"_s,
                     200,
                     shapes::text(QJsonArray{shapes::account(u"5"_s, u"lea@terre.example"_s)}),
                     next("limit=80&max_id=769"));
    const auto week = answered(connector.pull(Stream::Members, later->cursor));
    QVERIFY(week);
    QVERIFY(week->more); // all of them once a week
}

void tst_MastodonPull::members_tooSoon_sendNothing()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/followers"_s, 200, "[]");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto first = answered(connector.pull(Stream::Members, {}));
    QVERIFY(first);
    const auto second = answered(connector.pull(Stream::Members, first->cursor));
    QVERIFY(second);
    QVERIFY(!second->more);
    QVERIFY(!second->cursor.isEmpty());
    QCOMPARE(transport.sent().size(), 2);
}

QTEST_GUILESS_MAIN(tst_MastodonPull)
#include "tst_mastodonpull.moc"
