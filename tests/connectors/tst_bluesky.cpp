// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/bluesky/blueskytid.h"
#include "core/connectors/qthttptransport.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"
#include "tests/support/faultyserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::test::answered;
using ruche::test::FakeTransport;
using ruche::test::FaultyServer;
using How = ruche::test::FaultyServer::Answer::How;

namespace {

/// Single quotes stand for double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const auto expired = json("{'error':'ExpiredToken','message':'Token has expired'}");

QByteArray sessionAnswer(const QByteArray &access, const QByteArray &server = {})
{
    QByteArray body = json("{'did':'did:plc:me','handle':'me.test','accessJwt':'") + access
        + json("','refreshJwt':'refresh of ") + access + '"';
    if (!server.isEmpty())
        body
            += json(",'didDoc':{'service':[{'id':'#atproto_pds','serviceEndpoint':'") + server + json("'}]}");
    return body + '}';
}

QByteArray tokenOf(const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "Authorization")
            return value;
    }
    return {};
}

QJsonObject bodyOfSent(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

/// The connector against a scripted line, and one that breaks.
class tst_Bluesky : public QObject
{
    Q_OBJECT
private slots:
    void signIn_service_namesTheServer();
    void signIn_keptSession_makesNoNewOne();
    void signIn_serverHereFromOutThere_isRefused();
    void signIn_webPage_isNotThisNetwork();
    void session_none_isMadeOnceAndKept();
    void session_expired_isRenewedOnceForAll();
    void session_refreshRefused_signsInAnew();
    void session_refreshFails_isPassedOn();
    void session_expiredAgain_isAuth();
    void publish_expiredToken_createsOnce();
    void publish_saysHowMuchIsLeft();
    void publish_keyTaken_isUncertain();
    void publish_oldKey_saysNow();
    void publish_unknownMention_staysText();
    void publish_wrongKey_sendsNothing();
    void publish_thread_pointsAtVersions();
    void publish_brokenLine_isTyped_data();
    void publish_brokenLine_isTyped();
    void upload_tooLarge_sendsNothing();
    void reconcile_absent_isNothing();
    void reconcile_pageOfAProxy_isNoAbsence();
    void reply_repeated_isFoundAgain();
    void moderate_changedMeanwhile_triesAgain();
    void moderate_foreignThread_isForbidden();
    void pull_posts_leavesRepliesOutAndSeesGone();
    void pull_messages_goesOnWhereItStopped();

private:
    [[nodiscard]] Endpoint endpoint(bool withSession = true);
    [[nodiscard]] std::unique_ptr<Connector> make(const Endpoint &endpoint)
    {
        return std::make_unique<BlueskyConnector>(endpoint, m_transport, m_clock);
    }
    [[nodiscard]] Draft draft(const QString &text) const
    {
        Draft made;
        made.key = bluesky::makeTid(m_clock.now());
        made.text = text;
        return made;
    }
    static QByteArray created(const Draft &made)
    {
        return json("{'uri':'at://did:plc:me/app.bsky.feed.post/") + made.key.toUtf8() + json("','cid':'c'}");
    }

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
    FakeTransport m_transport;
    QStringList m_kept;

private slots:
    void init()
    {
        m_transport = FakeTransport();
        m_kept.clear();
    }
};

Endpoint tst_Bluesky::endpoint(bool withSession)
{
    Endpoint made;
    made.url = QUrl(u"https://service.example/"_s);
    made.apiUrl = u"https://pds.example/"_s;
    made.credentials = {u"@Me.test"_s, u"hush-hush"_s};
    if (withSession)
        made.session = QString::fromUtf8(sessionAnswer("old"));
    made.keepSession = [this](const QString &session) { m_kept << session; };
    return made;
}

void tst_Bluesky::signIn_service_namesTheServer()
{
    Endpoint typed = endpoint(false);
    typed.apiUrl.clear();
    m_transport.expect("POST", u"createSession"_s, 200, sessionAnswer("a", "https://pds.example"));
    m_transport.expect(
        "GET", u"app.bsky.actor.getProfile?actor=did:plc:me"_s, 200, json("{'displayName':'Me\\u202e '}"));
    const auto profile = answered(make(typed)->signIn());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    QCOMPARE(bodyOfSent(m_transport.sent().first()),
             (QJsonObject{{u"identifier"_s, u"me.test"_s}, {u"password"_s, u"hush-hush"_s}}));
    QCOMPARE(m_transport.sent().at(1).url.host(), u"pds.example"_s);
    QCOMPARE(tokenOf(m_transport.sent().at(1)), QByteArray("Bearer a"));
    QCOMPARE(profile->url, QUrl(u"https://service.example/"_s));
    QCOMPARE(profile->apiUrl, u"https://pds.example/"_s);
    QCOMPARE(profile->handle, u"me.test"_s);
    QCOMPARE(profile->displayName, u"Me"_s);
    QCOMPARE(bluesky::Tokens::fromText(profile->session).access, u"a"_s);
    QVERIFY(profile->capabilities.testFlag(domain::Capability::Thread));
    QVERIFY(!profile->capabilities.testFlag(domain::Capability::EditPost));
}

void tst_Bluesky::signIn_keptSession_makesNoNewOne()
{
    m_transport.expect("GET", u"getSession"_s, 200, json("{'did':'did:plc:me','handle':'new.test'}"));
    m_transport.expect("GET", u"getProfile"_s, 502, json("{'error':'UpstreamFailure'}"));
    const auto profile = answered(make(endpoint())->signIn());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    QCOMPARE(profile->handle, u"new.test"_s);
    QCOMPARE(profile->displayName, u"new.test"_s);
    QCOMPARE(bluesky::Tokens::fromText(profile->session).refresh, u"refresh of old"_s);
}

void tst_Bluesky::signIn_serverHereFromOutThere_isRefused()
{
    for (const QByteArray &server : {QByteArray("http://localhost:99"), QByteArray("http://pds.example")}) {
        m_transport.expect("POST", u"createSession"_s, 200, sessionAnswer("a", server));
        const auto profile = answered(make(endpoint(false))->signIn());
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::InsecureTransport);
    }
    QCOMPARE(m_transport.sent().size(), 2);
}

void tst_Bluesky::signIn_webPage_isNotThisNetwork()
{
    for (const int status : {200, 404, 405}) {
        m_transport.expect("POST", u"createSession"_s, status, "<html>Hello</html>");
        QCOMPARE(answered(make(endpoint(false))->signIn()).error().code, ErrorCode::NotThisNetwork);
    }
}

void tst_Bluesky::session_none_isMadeOnceAndKept()
{
    m_transport.expect("POST", u"createSession"_s, 200, sessionAnswer("a"));
    m_transport.expect("GET", u"listRecords"_s, 200, json("{'records':[]}"));
    m_transport.expect("GET", u"getFollowers"_s, 200, json("{'followers':[]}"));
    const auto connector = make(endpoint(false));
    const auto posts = connector->pull(Stream::Posts, {});
    const auto members = connector->pull(Stream::Members, {});
    QVERIFY(answered(posts));
    QVERIFY(answered(members));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    QCOMPARE(m_kept.size(), 1);
    QCOMPARE(bluesky::Tokens::fromText(m_kept.first()).access, u"a"_s);
}

void tst_Bluesky::session_expired_isRenewedOnceForAll()
{
    m_transport.expect("GET", u"listRecords"_s, 400, expired);
    m_transport.expect("GET", u"getFollowers"_s, 400, expired);
    m_transport.expect("POST", u"refreshSession"_s, 200, sessionAnswer("new"));
    m_transport.expect("GET", u"listRecords"_s, 200, json("{'records':[]}"));
    m_transport.expect("GET", u"getFollowers"_s, 200, json("{'followers':[]}"));
    const auto connector = make(endpoint());
    const auto posts = connector->pull(Stream::Posts, {});
    const auto members = connector->pull(Stream::Members, {});
    QVERIFY(answered(posts));
    QVERIFY(answered(members));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    QCOMPARE(tokenOf(m_transport.sent().at(2)), QByteArray("Bearer refresh of old"));
    QVERIFY(m_transport.sent().at(2).body.isEmpty());
    QCOMPARE(tokenOf(m_transport.sent().at(3)), QByteArray("Bearer new"));
    QCOMPARE(m_kept.size(), 1);
}

void tst_Bluesky::session_refreshRefused_signsInAnew()
{
    m_transport.expect("GET", u"listRecords"_s, 400, expired);
    m_transport.expect("POST", u"refreshSession"_s, 400, expired);
    m_transport.expect("POST", u"createSession"_s, 200, sessionAnswer("new"));
    m_transport.expect("GET", u"listRecords"_s, 200, json("{'records':[]}"));
    QVERIFY(answered(make(endpoint())->pull(Stream::Posts, {})));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    QCOMPARE(m_transport.sent().at(1).url.host(), u"pds.example"_s);
    QCOMPARE(m_transport.sent().at(2).url.host(), u"service.example"_s);
}

void tst_Bluesky::session_refreshFails_isPassedOn()
{
    m_transport.expect("GET", u"listRecords"_s, 400, expired);
    m_transport.expect("POST", u"refreshSession"_s, 503, "<html>later</html>", {{"Retry-After", "30"}});
    const auto page = answered(make(endpoint())->pull(Stream::Posts, {}));
    QCOMPARE(page.error().code, ErrorCode::Transient);
    QCOMPARE(page.error().retryAfter, std::optional(std::chrono::seconds(30)));
    QVERIFY(m_transport.isComplete());
    QVERIFY(m_kept.isEmpty());
}

void tst_Bluesky::session_expiredAgain_isAuth()
{
    m_transport.expect("GET", u"listRecords"_s, 400, expired);
    m_transport.expect("POST", u"refreshSession"_s, 200, sessionAnswer("new"));
    m_transport.expect("GET", u"listRecords"_s, 400, expired);
    QCOMPARE(answered(make(endpoint())->pull(Stream::Posts, {})).error().code, ErrorCode::Auth);
    QVERIFY(m_transport.isComplete());
}

void tst_Bluesky::publish_expiredToken_createsOnce()
{
    const Draft made = draft(u"Hello"_s);
    m_transport.expect("POST", u"createRecord"_s, 400, expired);
    m_transport.expect("POST", u"refreshSession"_s, 200, sessionAnswer("new"));
    m_transport.expect("POST", u"createRecord"_s, 200, created(made));
    const auto receipt = answered(make(endpoint())->publish(made));
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QVERIFY(m_transport.isComplete());
    QCOMPARE(m_transport.sent().first().body, m_transport.sent().last().body);
    const QJsonObject body = bodyOfSent(m_transport.sent().last());
    QCOMPARE(body.value("rkey"_L1).toString(), made.key);
    QCOMPARE(body.value("repo"_L1).toString(), u"did:plc:me"_s);
    QCOMPARE(body.value("record"_L1).toObject().value("createdAt"_L1).toString(),
             u"2026-06-16T12:00:00.000Z"_s);
    QCOMPARE(receipt->id.value, u"at://did:plc:me/app.bsky.feed.post/"_s + made.key);
    QCOMPARE(receipt->url, QUrl(u"https://bsky.app/profile/me.test/post/"_s + made.key));
    QVERIFY(receipt->published);
    QCOMPARE(receipt->at, m_clock.now());
}

void tst_Bluesky::publish_saysHowMuchIsLeft()
{
    const Draft made = draft(u"Hello"_s);
    const QDateTime reset = m_clock.now().addSecs(1800);
    m_transport.expect("POST",
                       u"createRecord"_s,
                       200,
                       created(made),
                       {{"RateLimit-Limit", "5000"},
                        {"RateLimit-Remaining", "7"},
                        {"RateLimit-Reset", QByteArray::number(reset.toSecsSinceEpoch())},
                        {"RateLimit-Policy", "5000;w=3600"}});
    Endpoint told = endpoint();
    QList<domain::Allowance> heard;
    told.noteAllowance = [&heard](const domain::Allowance &allowance) { heard << allowance; };
    QVERIFY(answered(make(told)->publish(made)));
    QCOMPARE(heard, (QList<domain::Allowance>{{5000, 7, 3, reset, m_clock.now()}}));
}

void tst_Bluesky::publish_keyTaken_isUncertain()
{
    m_transport.expect("POST", u"createRecord"_s, 500, json("{'error':'InternalServerError'}"));
    QCOMPARE(answered(make(endpoint())->publish(draft(u"Hello"_s))).error().code, ErrorCode::Uncertain);
    QCOMPARE(m_transport.sent().size(), 1);
}

void tst_Bluesky::publish_oldKey_saysNow()
{
    Draft made = draft(u"Hello"_s);
    made.key = bluesky::makeTid(m_clock.now().addDays(-2));
    m_transport.expect("POST", u"createRecord"_s, 200, created(made));
    QVERIFY(answered(make(endpoint())->publish(made)));
    const QJsonObject record = bodyOfSent(m_transport.sent().last()).value("record"_L1).toObject();
    QCOMPARE(record.value("createdAt"_L1).toString(), u"2026-06-16T12:00:00.000Z"_s);
}

void tst_Bluesky::publish_unknownMention_staysText()
{
    const Draft made = draft(u"@a.test @b.test @a.test"_s);
    m_transport.expect("GET", u"resolveHandle?handle=a.test"_s, 400, json("{'error':'HandleNotFound'}"));
    m_transport.expect("GET", u"resolveHandle?handle=b.test"_s, 200, json("{'did':'did:plc:b'}"));
    m_transport.expect("POST", u"createRecord"_s, 200, created(made));
    QVERIFY(answered(make(endpoint())->publish(made)));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    const QJsonObject record = bodyOfSent(m_transport.sent().last()).value("record"_L1).toObject();
    QCOMPARE(record.value("facets"_L1).toArray().size(), 1);
}

void tst_Bluesky::publish_wrongKey_sendsNothing()
{
    Draft made = draft(u"Hello"_s);
    made.key = u"a-slug"_s;
    QCOMPARE(answered(make(endpoint())->publish(made)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answered(make(endpoint())->reconcile(made)).error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_transport.sent().isEmpty());
}

void tst_Bluesky::publish_thread_pointsAtVersions()
{
    Draft made = draft(u"3/3"_s);
    made.thread = ThreadPlace{{u"at://did:plc:me/app.bsky.feed.post/1"_s},
                              {u"at://did:plc:me/app.bsky.feed.post/2"_s}};
    m_transport.expect(
        "GET",
        u"rkey=1"_s,
        200,
        json("{'uri':'at://did:plc:me/app.bsky.feed.post/1','cid':'c1','value':{'text':'1'}}"));
    m_transport.expect(
        "GET",
        u"rkey=2"_s,
        200,
        json("{'uri':'at://did:plc:me/app.bsky.feed.post/2','cid':'c2','value':{'text':'2'}}"));
    m_transport.expect("POST", u"createRecord"_s, 200, created(made));
    QVERIFY(answered(make(endpoint())->publish(made)));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    const QJsonObject reply
        = bodyOfSent(m_transport.sent().last()).value("record"_L1).toObject().value("reply"_L1).toObject();
    QCOMPARE(reply.value("root"_L1).toObject().value("cid"_L1).toString(), u"c1"_s);
    QCOMPARE(reply.value("parent"_L1).toObject().value("cid"_L1).toString(), u"c2"_s);
}

void tst_Bluesky::publish_brokenLine_isTyped_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray fine = json("{'uri':'at://did:plc:me/app.bsky.feed.post/3lenax2ss2227','cid':'c'}");
    QTest::newRow("dropped") << int(How::Drop) << 200 << QByteArray() << ErrorCode::Uncertain;
    QTest::newRow("cut short") << int(How::Truncate) << 200 << fine << ErrorCode::Uncertain;
    QTest::newRow("half an object") << int(How::Complete) << 200 << fine.left(20) << ErrorCode::Uncertain;
    QTest::newRow("another record") << int(How::Complete) << 200
                                    << json("{'uri':'at://did:plc:me/app.bsky.feed.post/other','cid':'c'}")
                                    << ErrorCode::Uncertain;
    QTest::newRow("429") << int(How::Complete) << 429 << json("{'error':'RateLimitExceeded'}")
                         << ErrorCode::Rate;
    QTest::newRow("500") << int(How::Complete) << 500 << QByteArray("oops") << ErrorCode::Uncertain;
    QTest::newRow("502 of a proxy") << int(How::Complete) << 502 << QByteArray("<html></html>")
                                    << ErrorCode::Uncertain;
    QTest::newRow("400") << int(How::Complete) << 400
                         << json("{'error':'InvalidRequest','message':'grapheme too big'}")
                         << ErrorCode::Invalid;
}

void tst_Bluesky::publish_brokenLine_isTyped()
{
    QFETCH(int, how);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    FaultyServer server;
    server.setFallback({How(how), status, {}, body});
    QtHttpTransport transport;
    Endpoint broken = endpoint();
    broken.url = server.url();
    broken.apiUrl = server.url().toString();
    BlueskyConnector connector(broken, transport, m_clock);
    Draft made = draft(u"Hello"_s);
    made.key = u"3lenax2ss2227"_s;
    const auto receipt = answered(connector.publish(made));
    QVERIFY(!receipt);
    QTEST(receipt.error().code, "code");
    QCOMPARE(server.requests().size(), 1);
}

void tst_Bluesky::upload_tooLarge_sendsNothing()
{
    const QByteArray large(BlueskyConnector::mostImageBytes + 1, 'x');
    const auto connector = make(endpoint());
    const auto id = answered(connector->uploadMedia({u"a.png"_s, u"image/png"_s, {}, large}));
    QCOMPARE(id.error().code, ErrorCode::Invalid);
    QVERIFY(id.error().detail.contains(u"1000001"_s));
    QCOMPARE(answered(connector->uploadMedia({u"a.mp4"_s, u"video/mp4"_s, {}, "x"})).error().code,
             ErrorCode::Invalid);
    QVERIFY(m_transport.sent().isEmpty());
}

void tst_Bluesky::reconcile_absent_isNothing()
{
    m_transport.expect(
        "GET", u"getRecord"_s, 400, json("{'error':'RecordNotFound','message':'Could not locate record'}"));
    const auto found = answered(make(endpoint())->reconcile(draft({})));
    QVERIFY(found);
    QVERIFY(!*found);
}

void tst_Bluesky::reconcile_pageOfAProxy_isNoAbsence()
{
    for (const int status : {400, 404, 410, 502}) {
        m_transport.expect("GET", u"getRecord"_s, status, "<html>What?</html>");
        const auto found = answered(make(endpoint())->reconcile(draft({})));
        QVERIFY2(!found, "a page of something in between proves nothing");
    }
}

void tst_Bluesky::reply_repeated_isFoundAgain()
{
    const QByteArray parent
        = json("{'uri':'at://did:plc:b/app.bsky.feed.post/3lenax2ss2227','cid':'cb','value':{'text':'Open?', "
               "'reply':{'root':{'uri':'at://did:plc:me/app.bsky.feed.post/"
               "1','cid':'c1'},'parent':{'uri':'at://did:plc:me/app.bsky.feed.post/1','cid':'c1'}}}}");
    const domain::RemoteId message{u"at://did:plc:b/app.bsky.feed.post/3lenax2ss2227"_s};
    m_transport.expect("GET", u"repo=did:plc:b"_s, 200, parent);
    m_transport.expect("GET", u"repo=did:plc:me"_s, 400, json("{'error':'RecordNotFound'}"));
    QByteArray record;
    QString key;
    m_transport.expect("POST", u"createRecord"_s, [&](const HttpRequest &request) -> Result<HttpResponse> {
        key = bodyOfSent(request).value("rkey"_L1).toString();
        record = QJsonDocument(bodyOfSent(request).value("record"_L1).toObject()).toJson();
        return HttpResponse{500, request.url, {}, json("{'error':'InternalServerError'}")};
    });
    const auto connector = make(endpoint());
    QCOMPARE(answered(connector->reply({}, message, u"Yes!"_s)).error().code, ErrorCode::Uncertain);

    m_transport.expect("GET", u"repo=did:plc:b"_s, 200, parent);
    m_transport.expect("GET",
                       u"rkey="_s + key,
                       200,
                       json("{'uri':'at://did:plc:me/app.bsky.feed.post/") + key.toUtf8()
                           + json("','cid':'c','value':") + record + '}');
    const auto again = answered(connector->reply({}, message, u"Yes!"_s));
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    QCOMPARE(again->id.value, u"at://did:plc:me/app.bsky.feed.post/"_s + key);
    QCOMPARE(again->parent, message);
    QCOMPARE(again->thread.value, u"at://did:plc:me/app.bsky.feed.post/1"_s);
    QCOMPARE(again->text, u"Yes!"_s);
    QVERIFY(again->own);
}

void tst_Bluesky::moderate_changedMeanwhile_triesAgain()
{
    const domain::RemoteId message{u"at://did:plc:b/app.bsky.feed.post/9"_s};
    const auto gate = [](const QByteArray &cid, const QByteArray &hidden) {
        return json("{'uri':'at://did:plc:me/app.bsky.feed.threadgate/1','cid':'") + cid
            + json("','value':{'post':'p','allow':[],'hiddenReplies':[") + hidden + "]}}";
    };
    m_transport.expect("GET",
                       u"repo=did:plc:b"_s,
                       200,
                       json("{'uri':'at://did:plc:b/app.bsky.feed.post/9','cid':'c','value':{'text':'x', "
                            "'reply':{'root':{'uri':'at://did:plc:me/app.bsky.feed.post/1'}}}}"));
    m_transport.expect("GET", u"threadgate"_s, 400, json("{'error':'RecordNotFound'}"));
    m_transport.expect("POST", u"putRecord"_s, 400, json("{'error':'InvalidSwap'}"));
    m_transport.expect("GET", u"threadgate"_s, 200, gate("g2", json("'at://x/y/z'")));
    m_transport.expect("POST", u"putRecord"_s, 200, json("{'uri':'u','cid':'g3'}"));
    const auto hidden = answered(make(endpoint())->moderate(message, domain::ModerationAction::Trash));
    QVERIFY2(hidden, hidden ? "" : qPrintable(hidden.error().detail));
    QCOMPARE(*hidden, domain::Moderation::Trashed);
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
    const QJsonObject first = bodyOfSent(m_transport.sent().at(2));
    QVERIFY(first.contains("swapRecord"_L1) && first.value("swapRecord"_L1).isNull());
    const QJsonObject second = bodyOfSent(m_transport.sent().last());
    QCOMPARE(second.value("swapRecord"_L1).toString(), u"g2"_s);
    // What others have set stays.
    QCOMPARE(second.value("record"_L1).toObject().value("hiddenReplies"_L1).toArray(),
             (QJsonArray{u"at://x/y/z"_s, message.value}));
    QVERIFY(second.value("record"_L1).toObject().value("allow"_L1).isArray());
}

void tst_Bluesky::moderate_foreignThread_isForbidden()
{
    m_transport.expect("GET",
                       u"getRecord"_s,
                       200,
                       json("{'uri':'at://did:plc:b/app.bsky.feed.post/9','cid':'c','value':{'text':'x'}}"));
    const auto hidden = answered(
        make(endpoint())
            ->moderate({u"at://did:plc:b/app.bsky.feed.post/9"_s}, domain::ModerationAction::Hold));
    QCOMPARE(hidden.error().code, ErrorCode::Forbidden);
    QVERIFY(m_transport.isComplete());
}

void tst_Bluesky::pull_posts_leavesRepliesOutAndSeesGone()
{
    const auto post = [](const QByteArray &key, const QByteArray &more = {}) {
        return json("{'uri':'at://did:plc:me/app.bsky.feed.post/") + key
            + json("','cid':'c','value':{'text':'") + key + '"' + more + "}}";
    };
    const QByteArray reply = json(",'reply':{'root':{'uri':'at://did:plc:b/app.bsky.feed.post/"
                                  "1'},'parent':{'uri':'at://did:plc:b/app.bsky.feed.post/1'}}");
    const auto connector = make(endpoint());
    // Everything, oldest first, in two pages.
    m_transport.expect("GET",
                       u"reverse=true"_s,
                       200,
                       json("{'cursor':'k2','records':[") + post("k1") + ',' + post("k2", reply) + "]}");
    auto page = answered(connector->pull(Stream::Posts, {}));
    QVERIFY(page && page->more);
    QCOMPARE(page->posts.size(), 1);
    QCOMPARE(page->posts.first().slug, u"k1"_s);
    m_transport.expect("GET", u"cursor=k2"_s, 200, json("{'records':[") + post("k3") + "]}");
    page = answered(connector->pull(Stream::Posts, page->cursor));
    QVERIFY(page && !page->more);
    QCOMPARE(page->posts.size(), 1);
    // Then only what is new, but the newest again.
    m_transport.expect("GET",
                       u"listRecords"_s,
                       200,
                       json("{'cursor':'k1','records':[") + post("k4") + ',' + post("k3") + ',' + post("k1")
                           + "]}");
    page = answered(connector->pull(Stream::Posts, page->cursor));
    QVERIFY(page && !page->more);
    QCOMPARE(page->posts.size(), 3);
    QVERIFY(!m_transport.sent().last().url.query().contains(u"reverse"_s));
    // And one was deleted.
    m_transport.expect("GET",
                       u"listRecords"_s,
                       200,
                       json("{'cursor':'k1','records':[") + post("k4") + ',' + post("k1") + "]}");
    page = answered(connector->pull(Stream::Posts, page->cursor));
    QVERIFY(page && !page->more);
    QStringList gone;
    for (const RemotePost &one : page->posts) {
        if (one.gone)
            gone << one.id.value;
    }
    QCOMPARE(gone, QStringList{u"at://did:plc:me/app.bsky.feed.post/k3"_s});
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
}

void tst_Bluesky::pull_messages_goesOnWhereItStopped()
{
    const auto notification
        = [](const QByteArray &key, const QByteArray &at, const QByteArray &reason = "reply") {
              return json("{'uri':'at://did:plc:b/app.bsky.feed.post/") + key
                  + json("','cid':'c','author':{'did':'did:plc:b','handle':'b.test'},'reason':'") + reason
                  + json("','indexedAt':'") + at + json("','record':{'text':'") + key + json("'}}");
          };
    const auto connector = make(endpoint());
    m_transport.expect("GET",
                       u"listNotifications?limit=100&reasons=reply&reasons=mention&reasons=quote"_s,
                       200,
                       json("{'cursor':'next','notifications':[") + notification("b", "2026-06-02") + "]}");
    auto page = answered(connector->pull(Stream::Messages, {}));
    QVERIFY(page && page->more);
    QCOMPARE(page->messages.size(), 1);
    m_transport.expect("GET",
                       u"cursor=next"_s,
                       200,
                       json("{'notifications':[") + notification("a", "2026-06-01") + ','
                           + notification("like", "2026-06-01", "like") + "]}");
    page = answered(connector->pull(Stream::Messages, page->cursor));
    QVERIFY(page && page->more);
    QCOMPARE(page->messages.size(), 1);
    m_transport.expect("GET", u"listRecords"_s, 200, json("{'records':[]}"));
    page = answered(connector->pull(Stream::Messages, page->cursor));
    QVERIFY(page && !page->more);

    // The next pass ends where the last one began; "b" is not there any more.
    m_transport.expect("GET",
                       u"listNotifications"_s,
                       200,
                       json("{'cursor':'next','notifications':[") + notification("c", "2026-06-03") + ','
                           + notification("a", "2026-06-01") + "]}");
    page = answered(connector->pull(Stream::Messages, page->cursor));
    QVERIFY(page && page->more);
    m_transport.expect("GET", u"listRecords"_s, 200, json("{'records':[]}"));
    page = answered(connector->pull(Stream::Messages, page->cursor));
    QVERIFY(page && page->more);
    m_transport.expect(
        "GET", u"getPosts?uris=at://did:plc:b/app.bsky.feed.post/b"_s, 200, json("{'posts':[]}"));
    page = answered(connector->pull(Stream::Messages, page->cursor));
    QVERIFY(page && !page->more);
    QCOMPARE(page->messages.size(), 1);
    QCOMPARE(page->messages.first().id.value, u"at://did:plc:b/app.bsky.feed.post/b"_s);
    QCOMPARE(page->messages.first().moderation, domain::Moderation::Gone);
    QVERIFY2(m_transport.isComplete(), qPrintable(m_transport.problems().join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Bluesky)
#include "tst_bluesky.moc"
