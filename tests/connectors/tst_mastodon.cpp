// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/mastodon/mastodonwrite.h"
#include "core/connectors/qthttptransport.h"
#include "tests/connectors/mastodonshapes.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"
#include "tests/support/faultyserver.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::test::answered;
using ruche::test::FakeTransport;
using ruche::test::FaultyServer;
namespace shapes = ruche::test::shapes;
using domain::Capability;
using How = ruche::test::FaultyServer::Answer::How;

/// Signing in and writing, against answers in the shapes that the documentation of Mastodon gives, and with
/// the ways of GoToSocial that differ. No real server: none can be installed for a test.
class tst_Mastodon : public QObject
{
    Q_OBJECT
private slots:
    void signIn_mastodon_givesProfile();
    void signIn_goToSocial_holdsNothing();
    void signIn_oldServer_isAskedForVersionOne();
    void signIn_elsewhere_isNotThisNetwork();
    void signIn_badToken_isAuth();
    void signIn_redirected_asksWhereItLives();
    void signIn_scopes_limitCapabilities();
    void upload_processing_isWaitedFor();
    void upload_refused_isInvalid();
    void publish_saysHowMuchIsLeft();
    void publish_now_isSentOnceWithKey();
    void publish_ahead_isHeldThere();
    void publish_near_waitsUntilDue();
    void publish_heldByNobody_isUnsupportedAndRemembered();
    void publish_answerLost_isUncertain();
    void publish_redirected_isNotSentElsewhere();
    void reconcile_sameWords_isFound();
    void reconcile_othersAround_isNothing_data();
    void reconcile_othersAround_isNothing();
    void reconcile_file_decides();
    void reconcile_manyPosts_pagesUntilBefore();
    void reconcile_tooMany_isUncertain();
    void reconcile_serverClock_countsForTheWindow();
    void reconcile_held_isFoundInTheList();
    void reconcile_heldOneIsOut_isFoundAmongPosts();
    void reconcile_stillHeld_isNotPublished();
    void update_published_isPut();
    void update_heldTime_isPut();
    void update_heldWords_replaces();
    void update_heldWordsTwice_findsTheFirst();
    void delete_gone_isDone();
    void delete_heldOneIsOut_saysSo();
    void reply_public_mentionsAuthor();
    void reply_direct_staysDirect();
    void reply_sentBefore_isRecognised();
    void moderate_nothing_isOffered();

private:
    [[nodiscard]] static Endpoint endpoint(std::optional<domain::Capabilities> capabilities = {});
    [[nodiscard]] Draft draft() const;
    static void expectMe(FakeTransport &transport);
    [[nodiscard]] static QJsonObject bodyOf(const HttpRequest &request);
    [[nodiscard]] static QByteArray headerOf(const HttpRequest &request, const QByteArray &name);

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
};

Endpoint tst_Mastodon::endpoint(std::optional<domain::Capabilities> capabilities)
{
    Endpoint endpoint;
    endpoint.url = QUrl(u"https://mer.example/@cap"_s);
    endpoint.credentials = {u"@cap@mer.example"_s, u"token-1"_s};
    endpoint.capabilities = capabilities;
    return endpoint;
}

Draft tst_Mastodon::draft() const
{
    Draft draft;
    draft.key = u"key-1"_s;
    draft.text = u"Ouvert dimanche, avec @lea@terre.example"_s;
    draft.firstTriedAt = m_clock.now().addSecs(-60);
    return draft;
}

void tst_Mastodon::expectMe(FakeTransport &transport)
{
    transport.expect("GET", u"/api/v1/accounts/verify_credentials"_s, 200, shapes::me());
}

QJsonObject tst_Mastodon::bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QByteArray tst_Mastodon::headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

void tst_Mastodon::signIn_mastodon_givesProfile()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v2/instance"_s, 200, shapes::text(shapes::instance(u"4.3.1"_s, 1000)));
    expectMe(transport);
    transport.expect("GET", u"/api/v1/apps/verify_credentials"_s, 200, "{\"name\":\"Ruche\"}");
    transport.expect("GET", u"/api/v1/scheduled_statuses?limit=1"_s, 200, "[]");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(transport.isComplete());
    QVERIFY(profile);
    QCOMPARE(profile->url, QUrl(u"https://mer.example/"_s));
    QCOMPARE(profile->apiUrl, u"https://mer.example/"_s);
    QCOMPARE(profile->handle, u"@cap@mer.example"_s);
    QCOMPARE(profile->displayName, u"CAP"_s);
    QCOMPARE(profile->capabilities, connector.info().capabilities);
    QVERIFY(profile->limits);
    QCOMPARE(profile->limits->text, 1000);
    QCOMPARE(profile->limits->rule, domain::CountRule::Mastodon);
    // The token goes nowhere before the server is known for what it is.
    QVERIFY(headerOf(transport.sent().first(), "Authorization").isEmpty());
    QCOMPARE(headerOf(transport.sent().at(1), "Authorization"), "Bearer token-1");
}

void tst_Mastodon::signIn_goToSocial_holdsNothing()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v2/instance"_s, 200, shapes::text(shapes::instance(u"0.19.2"_s, 5000)));
    expectMe(transport);
    transport.expect("GET", u"/apps/verify_credentials"_s, 404, "{\"error\":\"Not Found\"}");
    transport.expect("GET", u"/scheduled_statuses"_s, 404, "{\"error\":\"Not Found\"}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(transport.isComplete());
    QVERIFY(profile);
    QCOMPARE(profile->limits->rule, domain::CountRule::CodePoints);
    QVERIFY(!profile->capabilities.testFlag(Capability::ScheduleNatively));
    QVERIFY(profile->capabilities.testFlag(Capability::Publish));
}

void tst_Mastodon::signIn_oldServer_isAskedForVersionOne()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v2/instance"_s, 404, "<html></html>");
    transport.expect("GET", u"/api/v1/instance"_s, 200, "{\"uri\":\"mer.example\",\"version\":\"3.5.1\"}");
    expectMe(transport);
    transport.expect("GET", u"/apps/verify_credentials"_s, 200, "{}");
    transport.expect("GET", u"/scheduled_statuses"_s, 200, "[]");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(transport.isComplete());
    QVERIFY(profile);
    QCOMPARE(profile->limits->text, 500);
}

void tst_Mastodon::signIn_elsewhere_isNotThisNetwork()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v2/instance"_s, 200, "<html>shop</html>");
    transport.expect("GET", u"/api/v1/instance"_s, 404, "<html>none</html>");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(transport.isComplete());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
    for (const HttpRequest &request : transport.sent())
        QVERIFY(headerOf(request, "Authorization").isEmpty());
}

void tst_Mastodon::signIn_badToken_isAuth()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v2/instance"_s, 200, shapes::text(shapes::instance(u"4.3.1"_s, 500)));
    transport.expect("GET", u"/verify_credentials"_s, 401, "{\"error\":\"Le jeton d’accès est invalide\"}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(transport.isComplete());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Auth);
}

void tst_Mastodon::signIn_redirected_asksWhereItLives()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v2/instance"_s, [](const HttpRequest &) -> Result<HttpResponse> {
        return HttpResponse{200,
                            QUrl(u"https://social.mer.example/api/v2/instance"_s),
                            {},
                            shapes::text(shapes::instance(u"4.3.1"_s, 500))};
    });
    expectMe(transport);
    transport.expect("GET", u"/apps/verify_credentials"_s, 200, "{}");
    transport.expect("GET", u"/scheduled_statuses"_s, 200, "[]");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(profile);
    QCOMPARE(profile->apiUrl, u"https://social.mer.example/"_s);
    QCOMPARE(profile->handle, u"@cap@mer.example"_s);
    QCOMPARE(transport.sent().at(1).url.host(), u"social.mer.example"_s);
}

void tst_Mastodon::signIn_scopes_limitCapabilities()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v2/instance"_s, 200, shapes::text(shapes::instance(u"4.3.1"_s, 500)));
    expectMe(transport);
    transport.expect("GET", u"/apps/verify_credentials"_s, 200, "{\"scopes\":[\"read\"]}");
    transport.expect("GET", u"/scheduled_statuses"_s, 200, "[]");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto profile = answered(connector.signIn());
    QVERIFY(profile);
    QVERIFY(profile->capabilities.testFlag(Capability::ReadComments));
    QVERIFY(!profile->capabilities.testFlag(Capability::Publish));
    QVERIFY(!profile->capabilities.testFlag(Capability::ScheduleNatively));
}

void tst_Mastodon::upload_processing_isWaitedFor()
{
    FakeTransport transport;
    transport.expect("POST", u"/api/v2/media"_s, 202, "{\"id\":\"77\",\"url\":null}");
    transport.expect("GET", u"/api/v1/media/77"_s, 206, "{\"id\":\"77\",\"url\":null}");
    transport.expect("GET", u"/api/v1/media/77"_s, 200, "{\"id\":\"77\"}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto id = answered(connector.uploadMedia({u"f.mp4"_s, u"video/mp4"_s, u"Le port"_s, "bytes"}));
    QVERIFY(transport.isComplete());
    QVERIFY(id);
    QCOMPARE(id->value, u"77"_s);
}

void tst_Mastodon::upload_refused_isInvalid()
{
    FakeTransport transport;
    transport.expect("POST", u"/api/v2/media"_s, 202, "{\"id\":\"77\"}");
    transport.expect("GET", u"/api/v1/media/77"_s, 422, "{\"error\":\"?\"}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto id = answered(connector.uploadMedia({u"f.mp4"_s, u"video/mp4"_s, {}, "bytes"}));
    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::Invalid);
}

void tst_Mastodon::publish_saysHowMuchIsLeft()
{
    FakeTransport transport;
    transport.expect("POST",
                     u"/api/v1/statuses"_s,
                     200,
                     shapes::text(shapes::status(u"1"_s, u"<p>x</p>"_s)),
                     {{"X-RateLimit-Limit", "300"},
                      {"X-RateLimit-Remaining", "2"},
                      {"X-RateLimit-Reset", "2026-06-16T15:00:00.123456Z"}});
    Endpoint told = endpoint();
    QList<domain::Allowance> heard;
    told.noteAllowance = [&heard](const domain::Allowance &allowance) { heard << allowance; };
    MastodonConnector connector(told, transport, m_clock);
    QVERIFY(answered(connector.publish(draft())));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().most, 300);
    QCOMPARE(heard.first().left, 2);
    QCOMPARE(heard.first().cost, 1);
    QCOMPARE(m_clock.now().secsTo(heard.first().resetsAt), 3 * 3600);
}

void tst_Mastodon::publish_now_isSentOnceWithKey()
{
    FakeTransport transport;
    transport.expect(
        "POST", u"/api/v1/statuses"_s, 200, shapes::text(shapes::status(u"01J9ULID"_s, u"<p>x</p>"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto receipt = answered(connector.publish(draft()));
    QVERIFY(transport.isComplete());
    QVERIFY(receipt);
    QVERIFY(receipt->published);
    QCOMPARE(receipt->id.value, u"01J9ULID"_s);
    QCOMPARE(receipt->url, QUrl(u"https://mer.example/@cap/01J9ULID"_s));
    QCOMPARE(headerOf(transport.sent().first(), "Idempotency-Key"), "key-1");
    QCOMPARE(bodyOf(transport.sent().first()).value("status"_L1).toString(), draft().text);
    QVERIFY(connector.makeKey(draft()) != connector.makeKey(draft()));
}

void tst_Mastodon::publish_ahead_isHeldThere()
{
    FakeTransport transport;
    transport.expect("POST",
                     u"/api/v1/statuses"_s,
                     200,
                     shapes::text(shapes::scheduled(u"31"_s, draft().text, u"2026-06-16T13:00:00.000Z"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft later = draft();
    later.at = m_clock.now().addSecs(3600);
    const auto receipt = answered(connector.publish(later));
    QVERIFY(receipt);
    QVERIFY(!receipt->published);
    QCOMPARE(receipt->id, mastodon::scheduledRemoteId(u"31"_s));
    QCOMPARE(receipt->at, *later.at);
    QCOMPARE(bodyOf(transport.sent().first()).value("scheduled_at"_L1).toString(),
             u"2026-06-16T13:00:00.000Z"_s);
}

void tst_Mastodon::publish_near_waitsUntilDue()
{
    FakeTransport transport;
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft soon = draft();
    soon.at = m_clock.now().addSecs(200);
    const auto receipt = answered(connector.publish(soon));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Transient);
    QCOMPARE(receipt.error().retryAfter, std::optional(std::chrono::seconds(200)));
    QVERIFY(transport.sent().isEmpty());
    transport.expect("POST", u"/statuses"_s, 200, shapes::text(shapes::status(u"5"_s, u"x"_s)));
    m_clock.advanceMs(200'000);
    const auto sent = answered(connector.publish(soon));
    m_clock.advanceMs(-200'000);
    QVERIFY(sent);
    QVERIFY(!bodyOf(transport.sent().first()).contains("scheduled_at"_L1));
}

void tst_Mastodon::publish_heldByNobody_isUnsupportedAndRemembered()
{
    FakeTransport transport;
    transport.expect("POST",
                     u"/api/v1/statuses"_s,
                     501,
                     "{\"error\":\"Not Implemented: scheduled statuses are not yet supported\"}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft later = draft();
    later.at = m_clock.now().addSecs(3600);
    for (int i = 0; i < 2; ++i) {
        const auto receipt = answered(connector.publish(later));
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Unsupported);
        QCOMPARE(transport.sent().size(), 1);
    }
    // What sign-in found is obeyed without asking.
    FakeTransport silent;
    MastodonConnector less(endpoint(MastodonConnector::network().capabilities
                                    & ~domain::Capabilities(Capability::ScheduleNatively)),
                           silent,
                           m_clock);
    const auto refused = answered(less.publish(later));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    QVERIFY(silent.sent().isEmpty());
}

void tst_Mastodon::publish_answerLost_isUncertain()
{
    for (const How how : {How::Drop, How::Truncate}) {
        FaultyServer server;
        const QByteArray whole = shapes::text(shapes::status(u"5"_s, u"x"_s));
        server.enqueue({how, 200, {{"Content-Type", "application/json"}}, whole.left(40)});
        QtHttpTransport transport;
        Endpoint at = endpoint();
        at.url = server.url();
        MastodonConnector connector(at, transport, m_clock);
        const auto receipt = answered(connector.publish(draft()));
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Uncertain);
        QCOMPARE(server.requests().size(), 1);
    }
}

void tst_Mastodon::publish_redirected_isNotSentElsewhere()
{
    FaultyServer elsewhere;
    FaultyServer server;
    server.enqueue({How::Complete, 307, {{"Location", elsewhere.url(u"/x"_s).toEncoded()}}, {}});
    QtHttpTransport transport;
    Endpoint at = endpoint();
    at.url = server.url();
    MastodonConnector connector(at, transport, m_clock);
    const auto receipt = answered(connector.publish(draft()));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::NotThisNetwork);
    QVERIFY(elsewhere.requests().isEmpty());
}

void tst_Mastodon::reconcile_sameWords_isFound()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET",
                     u"/api/v1/accounts/1/statuses"_s,
                     200,
                     shapes::text(QJsonArray{
                         shapes::status(u"8"_s, u"<p>autre</p>"_s, u"2026-06-16T11:59:50Z"_s),
                         shapes::status(u"7"_s,
                                        u"<p>Ouvert dimanche, avec <a class=\"u-url mention\" "
                                        "href=\"https://terre.example/@lea\">@<span>lea</span></a></p>"_s,
                                        u"2026-06-16T11:59:10Z"_s)}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto found = answered(connector.reconcile(draft()));
    QVERIFY(transport.isComplete());
    QVERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->id.value, u"7"_s);
    QVERIFY((*found)->published);
}

void tst_Mastodon::reconcile_othersAround_isNothing_data()
{
    QTest::addColumn<QJsonObject>("status");
    const QString words = u"<p>Ouvert dimanche, avec @lea</p>"_s;
    QTest::newRow("older") << shapes::status(u"1"_s, words, u"2026-06-15T11:59:00Z"_s);
    QTest::newRow("other words") << shapes::status(
        u"1"_s, u"<p>Ouvert lundi</p>"_s, u"2026-06-16T12:00:00Z"_s);
    QTest::newRow("an answer") << shapes::answering(
        shapes::status(u"1"_s, words, u"2026-06-16T12:00:00Z"_s), u"9"_s, u"5"_s);
    QTest::newRow("with a picture") << shapes::with(shapes::status(u"1"_s, words, u"2026-06-16T12:00:00Z"_s),
                                                    u"media_attachments"_s,
                                                    QJsonArray{QJsonObject{{u"id"_s, u"3"_s}}});
}

void tst_Mastodon::reconcile_othersAround_isNothing()
{
    QFETCH(QJsonObject, status);
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/statuses"_s, 200, shapes::text(QJsonArray{status}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto found = answered(connector.reconcile(draft()));
    QVERIFY(transport.isComplete());
    QVERIFY(found);
    QVERIFY(!*found);
}

void tst_Mastodon::reconcile_file_decides()
{
    FakeTransport transport;
    expectMe(transport);
    transport.expect(
        "GET",
        u"/statuses"_s,
        200,
        shapes::text(QJsonArray{shapes::with(
            shapes::status(u"4"_s, u"<p>mis en forme autrement</p>"_s, u"2026-06-16T12:00:00Z"_s),
            u"media_attachments"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"77"_s}}})}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft pictured = draft();
    pictured.media = {{.id = {u"77"_s}, .altText = {}, .size = {}}};
    const auto found = answered(connector.reconcile(pictured));
    QVERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->id.value, u"4"_s);
}

void tst_Mastodon::reconcile_manyPosts_pagesUntilBefore()
{
    FakeTransport transport;
    expectMe(transport);
    const shapes::Headers more{{"Link", "<https://mer.example/x?max_id=6>; rel=\"next\""}};
    transport.expect("GET",
                     u"exclude_reblogs"_s,
                     200,
                     shapes::text(QJsonArray{shapes::status(u"6"_s, u"a"_s, u"2026-06-16T12:00:00Z"_s)}),
                     more);
    transport.expect("GET",
                     u"max_id=6"_s,
                     200,
                     shapes::text(QJsonArray{shapes::status(u"5"_s, u"b"_s, u"2026-06-16T09:00:00Z"_s)}),
                     more);
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto found = answered(connector.reconcile(draft()));
    QVERIFY(transport.isComplete()); // what is older was not asked for
    QVERIFY(found);
    QVERIFY(!*found);
}

void tst_Mastodon::reconcile_tooMany_isUncertain()
{
    FakeTransport transport;
    expectMe(transport);
    transport.answerAll([](const HttpRequest &request) -> Result<HttpResponse> {
        return HttpResponse{
            200,
            request.url,
            {{"Link", "<https://mer.example/x?max_id=6>; rel=\"next\""}},
            shapes::text(QJsonArray{shapes::status(u"6"_s, u"a"_s, u"2026-06-16T12:00:00Z"_s)})};
    });
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto found = answered(connector.reconcile(draft()));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Uncertain);
}

void tst_Mastodon::reconcile_serverClock_countsForTheWindow()
{
    FakeTransport transport;
    expectMe(transport);
    // This machine is an hour ahead of the server.
    transport.expect("GET",
                     u"/statuses"_s,
                     200,
                     shapes::text(QJsonArray{shapes::status(
                         u"7"_s, u"<p>Ouvert dimanche, avec @lea</p>"_s, u"2026-06-16T10:59:05Z"_s)}),
                     {{"Date", "Tue, 16 Jun 2026 11:00:00 GMT"}});
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto found = answered(connector.reconcile(draft()));
    QVERIFY(found);
    QVERIFY(*found);
}

void tst_Mastodon::reconcile_held_isFoundInTheList()
{
    FakeTransport transport;
    transport.expect(
        "GET",
        u"/api/v1/scheduled_statuses"_s,
        200,
        shapes::text(QJsonArray{shapes::scheduled(u"30"_s, draft().text, u"2026-06-18T13:00:00Z"_s),
                                shapes::scheduled(u"31"_s, draft().text, u"2026-06-16T13:00:00Z"_s)}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft later = draft();
    later.at = m_clock.now().addSecs(3600);
    const auto found = answered(connector.reconcile(later));
    QVERIFY(transport.isComplete());
    QVERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->id, mastodon::scheduledRemoteId(u"31"_s));
    QVERIFY(!(*found)->published);
}

void tst_Mastodon::reconcile_heldOneIsOut_isFoundAmongPosts()
{
    FakeTransport transport;
    transport.expect("GET", u"/api/v1/scheduled_statuses/31"_s, 404, "{\"error\":\"Record not found\"}");
    expectMe(transport);
    transport.expect("GET",
                     u"/statuses"_s,
                     200,
                     shapes::text(QJsonArray{shapes::status(
                         u"99"_s, u"<p>Ouvert dimanche, avec @lea</p>"_s, u"2026-06-16T12:00:00Z"_s)}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft held = draft();
    held.remote = mastodon::scheduledRemoteId(u"31"_s);
    const auto found = answered(connector.reconcile(held));
    QVERIFY(transport.isComplete());
    QVERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->id.value, u"99"_s); // the id of the held one was another
    QVERIFY((*found)->published);
}

void tst_Mastodon::reconcile_stillHeld_isNotPublished()
{
    FakeTransport transport;
    transport.expect("GET",
                     u"/scheduled_statuses/31"_s,
                     200,
                     shapes::text(shapes::scheduled(u"31"_s, draft().text, u"2026-06-16T11:00:00Z"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft held = draft();
    held.remote = mastodon::scheduledRemoteId(u"31"_s);
    const auto found = answered(connector.reconcile(held));
    QVERIFY(transport.isComplete());
    QVERIFY(found);
    QVERIFY(*found);
    QVERIFY(!(*found)->published);
}

void tst_Mastodon::update_published_isPut()
{
    FakeTransport transport;
    transport.expect("PUT", u"/api/v1/statuses/7"_s, 200, shapes::text(shapes::status(u"7"_s, u"y"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft changed = draft();
    changed.text = u"Fermé"_s;
    changed.media = {{.id = {u"77"_s}, .altText = u"Le port"_s, .size = {}}};
    const auto receipt = answered(connector.updatePost({u"7"_s}, changed));
    QVERIFY(receipt);
    QVERIFY(receipt->published);
    const QJsonObject body = bodyOf(transport.sent().first());
    QCOMPARE(body.value("status"_L1).toString(), u"Fermé"_s);
    QCOMPARE(body.value("media_ids"_L1).toArray(), QJsonArray{u"77"_s});
    QCOMPARE(
        body.value("media_attributes"_L1).toArray().first().toObject().value("description"_L1).toString(),
        u"Le port"_s);
    QVERIFY(!body.contains("visibility"_L1));
}

void tst_Mastodon::update_heldTime_isPut()
{
    FakeTransport transport;
    transport.expect("GET",
                     u"/scheduled_statuses/31"_s,
                     200,
                     shapes::text(shapes::scheduled(u"31"_s, draft().text, u"2026-06-16T13:00:00Z"_s)));
    transport.expect("PUT",
                     u"/api/v1/scheduled_statuses/31"_s,
                     200,
                     shapes::text(shapes::scheduled(u"31"_s, draft().text, u"2026-06-17T12:00:00Z"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft moved = draft();
    moved.at = m_clock.now().addDays(1);
    const auto receipt = answered(connector.updatePost(mastodon::scheduledRemoteId(u"31"_s), moved));
    QVERIFY(transport.isComplete());
    QVERIFY(receipt);
    QCOMPARE(receipt->at, *moved.at);
    QCOMPARE(bodyOf(transport.sent().last()).keys(), QStringList{u"scheduled_at"_s});
}

void tst_Mastodon::update_heldWords_replaces()
{
    FakeTransport transport;
    transport.expect("GET",
                     u"/scheduled_statuses/31"_s,
                     200,
                     shapes::text(shapes::scheduled(u"31"_s, u"avant"_s, u"2026-06-16T13:00:00Z"_s)));
    transport.expect("DELETE", u"/api/v1/scheduled_statuses/31"_s, 200, "{}");
    transport.expect("POST",
                     u"/api/v1/statuses"_s,
                     200,
                     shapes::text(shapes::scheduled(u"32"_s, draft().text, u"2026-06-16T13:00:00Z"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto receipt = answered(connector.updatePost(mastodon::scheduledRemoteId(u"31"_s), draft()));
    QVERIFY(transport.isComplete());
    QVERIFY(receipt);
    QCOMPARE(receipt->id, mastodon::scheduledRemoteId(u"32"_s));
    const QJsonObject body = bodyOf(transport.sent().last());
    QCOMPARE(body.value("scheduled_at"_L1).toString(), u"2026-06-16T13:00:00.000Z"_s); // as it was
    QVERIFY(headerOf(transport.sent().last(), "Idempotency-Key") != "key-1");
}

void tst_Mastodon::update_heldWordsTwice_findsTheFirst()
{
    FakeTransport transport;
    transport.expect("GET", u"/scheduled_statuses/31"_s, 404, "{}");
    transport.expect(
        "GET",
        u"/scheduled_statuses?"_s,
        200,
        shapes::text(QJsonArray{shapes::scheduled(u"32"_s, draft().text, u"2026-06-16T13:00:00Z"_s)}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    Draft changed = draft();
    changed.at = m_clock.now().addSecs(3600);
    const auto receipt = answered(connector.updatePost(mastodon::scheduledRemoteId(u"31"_s), changed));
    QVERIFY(transport.isComplete());
    QVERIFY(receipt);
    QCOMPARE(receipt->id, mastodon::scheduledRemoteId(u"32"_s));
}

void tst_Mastodon::delete_gone_isDone()
{
    FakeTransport transport;
    transport.expect("DELETE", u"/api/v1/statuses/7"_s, 404, "{\"error\":\"Record not found\"}");
    transport.expect("DELETE", u"/api/v1/statuses/8"_s, 403, "{\"error\":\"no\"}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    QVERIFY(answered(connector.deletePost({u"7"_s})));
    const auto refused = answered(connector.deletePost({u"8"_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
}

void tst_Mastodon::delete_heldOneIsOut_saysSo()
{
    FakeTransport transport;
    transport.expect("DELETE", u"/api/v1/scheduled_statuses/31"_s, 404, "{}");
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto deleted = answered(connector.deletePost(mastodon::scheduledRemoteId(u"31"_s)));
    QVERIFY(!deleted);
    QCOMPARE(deleted.error().code, ErrorCode::Gone);
}

void tst_Mastodon::reply_public_mentionsAuthor()
{
    const QJsonObject theirs = shapes::by(
        shapes::answering(
            shapes::with(shapes::status(u"20"_s, u"<p>Ouvert ?</p>"_s), u"visibility"_s, u"unlisted"_s),
            u"10"_s,
            u"1"_s),
        u"5"_s,
        u"lea@terre.example"_s);
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/api/v1/statuses/20"_s, 200, shapes::text(theirs));
    transport.expect("GET",
                     u"/api/v1/statuses/20/context"_s,
                     200,
                     shapes::text(QJsonObject{{u"ancestors"_s, QJsonArray{shapes::status(u"10"_s, u"x"_s)}},
                                              {u"descendants"_s, QJsonArray()}}));
    transport.expect(
        "POST",
        u"/api/v1/statuses"_s,
        200,
        shapes::text(shapes::answering(shapes::status(u"21"_s, u"<p>@lea Oui.</p>"_s), u"20"_s, u"5"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto message = answered(connector.reply({u"10"_s}, {u"20"_s}, u"Oui."_s));
    QVERIFY(transport.isComplete());
    QVERIFY(message);
    QVERIFY(message->own);
    QCOMPARE(message->text, u"Oui."_s); // as it was written, so that a sync finds it again
    QCOMPARE(message->parent.value, u"20"_s);
    QCOMPARE(message->thread.value, u"10"_s);
    QCOMPARE(message->post.value, u"10"_s);
    QCOMPARE(message->kind, domain::MessageKind::Comment);
    const QJsonObject body = bodyOf(transport.sent().last());
    QCOMPARE(body.value("status"_L1).toString(), u"@lea@terre.example Oui."_s);
    QCOMPARE(body.value("visibility"_L1).toString(), u"unlisted"_s);
    QCOMPARE(body.value("in_reply_to_id"_L1).toString(), u"20"_s);
    QVERIFY(headerOf(transport.sent().last(), "Idempotency-Key").size() >= 32);
}

void tst_Mastodon::reply_direct_staysDirect()
{
    const QJsonObject theirs
        = shapes::by(shapes::with(shapes::status(u"20"_s, u"<p>Un mot</p>"_s), u"visibility"_s, u"direct"_s),
                     u"5"_s,
                     u"noa"_s);
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/statuses/20"_s, 200, shapes::text(theirs));
    transport.expect("GET", u"/context"_s, 200, "{\"ancestors\":[],\"descendants\":[]}");
    transport.expect(
        "POST",
        u"/statuses"_s,
        200,
        shapes::text(shapes::with(
            shapes::answering(shapes::status(u"21"_s, u"<p>@noa Bien sûr</p>"_s), u"20"_s, u"5"_s),
            u"visibility"_s,
            u"direct"_s)));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto message = answered(connector.reply({}, {u"20"_s}, u"@noa Bien sûr"_s));
    QVERIFY(message);
    QCOMPARE(message->kind, domain::MessageKind::Direct);
    QCOMPARE(message->thread.value, u"20"_s);
    QCOMPARE(bodyOf(transport.sent().last()).value("visibility"_L1).toString(), u"direct"_s);
    QCOMPARE(bodyOf(transport.sent().last()).value("status"_L1).toString(), u"@noa Bien sûr"_s);
}

void tst_Mastodon::reply_sentBefore_isRecognised()
{
    const QJsonObject theirs
        = shapes::by(shapes::status(u"20"_s, u"<p>Ouvert ?</p>"_s), u"5"_s, u"lea@terre.example"_s);
    FakeTransport transport;
    expectMe(transport);
    transport.expect("GET", u"/statuses/20"_s, 200, shapes::text(theirs));
    transport.expect(
        "GET",
        u"/context"_s,
        200,
        shapes::text(QJsonObject{
            {u"ancestors"_s, QJsonArray()},
            {u"descendants"_s,
             QJsonArray{
                 shapes::by(
                     shapes::answering(shapes::status(u"21"_s, u"<p>@lea Oui.</p>"_s), u"20"_s, u"5"_s),
                     u"6"_s,
                     u"other"_s),
                 shapes::answering(shapes::status(u"22"_s, u"<p>@lea Oui.</p>"_s), u"20"_s, u"5"_s)}}}));
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto message = answered(connector.reply({}, {u"20"_s}, u"Oui."_s));
    QVERIFY(transport.isComplete()); // nothing was posted
    QVERIFY(message);
    QCOMPARE(message->id.value, u"22"_s);
}

void tst_Mastodon::moderate_nothing_isOffered()
{
    FakeTransport transport;
    MastodonConnector connector(endpoint(), transport, m_clock);
    const auto result = answered(connector.moderate({u"20"_s}, domain::ModerationAction::Spam));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unsupported);
    QVERIFY(transport.sent().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Mastodon)
#include "tst_mastodon.moc"
