// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connectorregistry.h"
#include "core/connectors/mastodon/mastodonapp.h"
#include "core/connectors/oauth/codeflow.h"
#include "core/connectors/oauth/loopbacklistener.h"
#include "core/connectors/oauth/pkce.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::connectors::oauth;
using ruche::test::answered;
using ruche::test::FakeTransport;

namespace {

const auto knownState = u"known-state-of-this-test"_s;

/// What a browser would get for these bytes; empty when it is hung up on or cannot connect.
QByteArray sendRaw(quint16 port, const QByteArray &bytes, const QString &host = u"127.0.0.1"_s)
{
    QTcpSocket socket;
    socket.connectToHost(host, port);
    const auto decided = [&] {
        return socket.state() == QAbstractSocket::ConnectedState
            || socket.state() == QAbstractSocket::UnconnectedState;
    };
    if (!QTest::qWaitFor(decided, 5000) || socket.state() != QAbstractSocket::ConnectedState)
        return {};
    socket.write(bytes);
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
    return socket.readAll();
}

QByteArray getOf(const QByteArray &target, quint16 port)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
        + "\r\nAccept: text/html\r\n\r\n";
}

} // namespace

/// Signing in with the browser: what is made up for it, the way back from the browser, and what others may
/// send there.
class tst_OAuth : public QObject
{
    Q_OBJECT
private slots:
    void challenge_ofTheRfc_isTheRfcs();
    void randomText_each_isAnother();
    void sameSecret_comparesAll();
    void listener_validRequest_givesCodeOnce();
    void listener_denied_givesTheWord();
    void listener_hostileRequest_doesNotEndTheWait_data();
    void listener_hostileRequest_doesNotEndTheWait();
    void listener_hugeRequest_isRefused();
    void listener_manyConnections_areBounded();
    void listener_anotherAddress_isNotServed();
    void listener_page_saysNothingOfTheRequest();
    void listener_nobodyComes_timesOut();
    void flow_loopback_endsWithToken();
    void flow_redirectRefused_showsCode();
    void flow_pastedAddress_isChecked();
    void flow_refusedCode_isAuthAndTellsNothing();
    void flow_notAServer_isTyped();
    void flow_plainHttp_isRefused();
    void flow_destroyed_answersCancelled();
    void makeCodeFlow_network_hasOneOrNot();

private:
    static void expectApp(FakeTransport &transport);
    [[nodiscard]] static QString valueIn(const QUrl &url, const QString &name);
    [[nodiscard]] static QUrlQuery formIn(const HttpRequest &request);

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC)};
};

void tst_OAuth::challenge_ofTheRfc_isTheRfcs()
{
    QCOMPARE(challengeOf(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
             u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
}

void tst_OAuth::randomText_each_isAnother()
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9_-]{43}$"_s);
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString text = randomText();
        QVERIFY2(allowed.match(text).hasMatch(), qPrintable(text));
        seen.insert(text);
    }
    QCOMPARE(seen.size(), 200);
}

void tst_OAuth::sameSecret_comparesAll()
{
    QVERIFY(sameSecret(u"abc"_s, u"abc"_s));
    QVERIFY(!sameSecret(u"abc"_s, u"abd"_s));
    QVERIFY(!sameSecret(u"abc"_s, u"abcd"_s));
    QVERIFY(!sameSecret(u"abc"_s, QString()));
}

void tst_OAuth::listener_validRequest_givesCodeOnce()
{
    LoopbackListener listener(knownState);
    QSignalSpy answers(&listener, &LoopbackListener::answered);
    const auto address = listener.listen();
    QVERIFY(address);
    QCOMPARE(address->host(), u"127.0.0.1"_s);
    QCOMPARE(address->path(), u"/callback"_s);
    const auto port = quint16(address->port());
    const QByteArray request = getOf("/callback?code=a%2Fb&state=" + knownState.toLatin1(), port);
    const QByteArray page = sendRaw(port, request);
    QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().at(0).toString(), u"a/b"_s);
    QVERIFY(answers.first().at(1).toString().isEmpty());
    // The port is closed: a second request reaches nobody.
    QVERIFY(!listener.isListening());
    QVERIFY(sendRaw(port, request).isEmpty());
    QCOMPARE(answers.size(), 1);
}

void tst_OAuth::listener_denied_givesTheWord()
{
    LoopbackListener listener(knownState);
    QSignalSpy answers(&listener, &LoopbackListener::answered);
    const auto port = quint16(listener.listen()->port());
    sendRaw(port, getOf("/callback?error=access_denied&state=" + knownState.toLatin1(), port));
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.first().at(0).toString().isEmpty());
    QCOMPARE(answers.first().at(1).toString(), u"access_denied"_s);
}

void tst_OAuth::listener_hostileRequest_doesNotEndTheWait_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray state = knownState.toLatin1();
    const QByteArray host = "Host: 127.0.0.1:PORT\r\n\r\n";
    QTest::newRow("wrong state") << "GET /callback?code=x&state=guess HTTP/1.1\r\n" + host;
    QTest::newRow("no state") << "GET /callback?code=x HTTP/1.1\r\n" + host;
    QTest::newRow("two states") << "GET /callback?code=x&state=guess&state=" + state + " HTTP/1.1\r\n" + host;
    QTest::newRow("no code") << "GET /callback?state=" + state + " HTTP/1.1\r\n" + host;
    QTest::newRow("two codes") << "GET /callback?code=x&code=y&state=" + state + " HTTP/1.1\r\n" + host;
    QTest::newRow("other path") << "GET /favicon.ico?code=x&state=" + state + " HTTP/1.1\r\n" + host;
    QTest::newRow("below the path") << "GET /callback/x?code=x&state=" + state + " HTTP/1.1\r\n" + host;
    QTest::newRow("POST") << "POST /callback?code=x&state=" + state + " HTTP/1.1\r\n" + host;
    QTest::newRow("other host") << "GET /callback?code=x&state=" + state
            + " HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    QTest::newRow("two hosts") << "GET /callback?code=x&state=" + state
            + " HTTP/1.1\r\nHost: evil.example\r\n" + host;
    QTest::newRow("no host") << "GET /callback?code=x&state=" + state + " HTTP/1.1\r\n\r\n";
    QTest::newRow("as a proxy") << "GET http://evil.example/callback?code=x&state=" + state + " HTTP/1.1\r\n"
            + host;
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\r\n\r\n");
    QTest::newRow("nothing") << QByteArray("\r\n\r\n");
}

void tst_OAuth::listener_hostileRequest_doesNotEndTheWait()
{
    QFETCH(QByteArray, request);
    LoopbackListener listener(knownState);
    QSignalSpy answers(&listener, &LoopbackListener::answered);
    const auto port = quint16(listener.listen()->port());
    request.replace("PORT", QByteArray::number(port));
    const QByteArray page = sendRaw(port, request);
    QVERIFY2(page.startsWith("HTTP/1.1 404 "), page.constData());
    QVERIFY(answers.isEmpty());
    QVERIFY(listener.isListening());
    sendRaw(port, getOf("/callback?code=good&state=" + knownState.toLatin1(), port));
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().at(0).toString(), u"good"_s);
}

void tst_OAuth::listener_hugeRequest_isRefused()
{
    LoopbackListener listener(knownState);
    QSignalSpy answers(&listener, &LoopbackListener::answered);
    const auto port = quint16(listener.listen()->port());
    sendRaw(port,
            "GET /callback?code=x&state=" + knownState.toLatin1()
                + " HTTP/1.1\r\nX: " + QByteArray(1024 * 1024, 'x'));
    QVERIFY(answers.isEmpty());
    QVERIFY(listener.isListening());
}

void tst_OAuth::listener_manyConnections_areBounded()
{
    LoopbackListener listener(knownState);
    const auto port = quint16(listener.listen()->port());
    QList<std::shared_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < LoopbackListener::mostConnections + 4; ++i) {
        sockets << std::make_shared<QTcpSocket>();
        sockets.last()->connectToHost(u"127.0.0.1"_s, port);
        QVERIFY(sockets.last()->waitForConnected(5000));
    }
    const auto open = [&sockets] {
        return std::count_if(sockets.begin(), sockets.end(), [](const auto &socket) {
            return socket->state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_COMPARE(int(open()), LoopbackListener::mostConnections);
    sockets.clear();
    // They went away, so there is room again.
    QSignalSpy answers(&listener, &LoopbackListener::answered);
    QTRY_VERIFY(sendRaw(port, getOf("/callback?code=x&state=" + knownState.toLatin1(), port))
                    .startsWith("HTTP/1.1 200")
                || !answers.isEmpty());
    QCOMPARE(answers.size(), 1);
}

void tst_OAuth::listener_anotherAddress_isNotServed()
{
    LoopbackListener listener(knownState);
    const auto port = quint16(listener.listen()->port());
    QVERIFY(sendRaw(port, getOf("/", port), u"127.0.0.2"_s).isEmpty());
    QVERIFY(!sendRaw(port, getOf("/", port)).isEmpty());
}

void tst_OAuth::listener_page_saysNothingOfTheRequest()
{
    LoopbackListener listener(knownState);
    listener.setPage(u"C’est <fait>"_s, u"Vous pouvez fermer cette page."_s);
    const auto port = quint16(listener.listen()->port());
    const QByteArray page
        = sendRaw(port, getOf("/callback?code=verysecret&state=" + knownState.toLatin1(), port));
    QVERIFY(!page.contains("verysecret") && !page.contains(knownState.toLatin1()));
    QVERIFY(page.contains("Cache-Control: no-store\r\n"));
    QVERIFY(page.contains(u"C’est &lt;fait&gt;"_s.toUtf8()));
}

void tst_OAuth::listener_nobodyComes_timesOut()
{
    LoopbackListener listener(knownState);
    QSignalSpy ends(&listener, &LoopbackListener::timedOut);
    QVERIFY(listener.listen(std::chrono::milliseconds(20)));
    QTRY_COMPARE(ends.size(), 1);
    QVERIFY(!listener.isListening());
    QCOMPARE(LoopbackListener::patience, std::chrono::milliseconds(300'000));
}

void tst_OAuth::expectApp(FakeTransport &transport)
{
    transport.expect(
        "POST", u"/api/v1/apps"_s, 200, "{\"client_id\":\"the-client\",\"client_secret\":\"cs-1\"}");
}

QString tst_OAuth::valueIn(const QUrl &url, const QString &name)
{
    return QUrlQuery(url).queryItemValue(name, QUrl::FullyDecoded);
}

QUrlQuery tst_OAuth::formIn(const HttpRequest &request)
{
    return QUrlQuery(QString::fromLatin1(request.body));
}

void tst_OAuth::flow_loopback_endsWithToken()
{
    FakeTransport transport;
    expectApp(transport);
    transport.expect("POST",
                     u"/oauth/token"_s,
                     200,
                     "{\"access_token\":\"tok-1\",\"token_type\":\"Bearer\",\"expires_in\":7200}");
    CodeFlow flow(transport, m_clock, mastodon::registerApp);
    const auto open = answered(flow.start(QUrl(u"https://mer.example/@cap"_s)));
    QVERIFY(open);
    QCOMPARE(open->host(), u"mer.example"_s);
    QCOMPARE(open->path(), u"/oauth/authorize"_s);
    QCOMPARE(valueIn(*open, u"client_id"_s), u"the-client"_s);
    QCOMPARE(valueIn(*open, u"response_type"_s), u"code"_s);
    QCOMPARE(valueIn(*open, u"code_challenge_method"_s), u"S256"_s);
    QVERIFY(valueIn(*open, u"scope"_s).contains(u"write:statuses"_s));
    const QUrl back(valueIn(*open, u"redirect_uri"_s));
    QCOMPARE(back.host(), u"127.0.0.1"_s);
    const QJsonObject app = QJsonDocument::fromJson(transport.sent().first().body).object();
    QCOMPARE(app.value("redirect_uris"_L1).toString(),
             u"http://127.0.0.1/callback\nurn:ietf:wg:oauth:2.0:oob"_s);
    QCOMPARE(app.value("scopes"_L1).toString(), valueIn(*open, u"scope"_s));
    const auto port = quint16(back.port());
    sendRaw(port, getOf("/callback?code=c-1&state=" + valueIn(*open, u"state"_s).toLatin1(), port));
    const auto token = answered(flow.token());
    QVERIFY(transport.isComplete());
    QVERIFY(token);
    QCOMPARE(*token, u"tok-1"_s);
    QCOMPARE(flow.tokenEnd(), std::optional(m_clock.now().addSecs(7200)));
    const QUrlQuery form = formIn(transport.sent().last());
    QCOMPARE(form.queryItemValue(u"code"_s), u"c-1"_s);
    QCOMPARE(form.queryItemValue(u"client_secret"_s), u"cs-1"_s);
    QCOMPARE(form.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), back.toString());
    QCOMPARE(challengeOf(form.queryItemValue(u"code_verifier"_s)), valueIn(*open, u"code_challenge"_s));
}

void tst_OAuth::flow_redirectRefused_showsCode()
{
    FakeTransport transport;
    transport.expect("POST", u"/api/v1/apps"_s, 422, "{\"error\":\"Redirect URI must be an absolute URI.\"}");
    expectApp(transport);
    transport.expect("POST", u"/oauth/token"_s, 200, "{\"access_token\":\"tok-2\"}");
    CodeFlow flow(transport, m_clock, mastodon::registerApp);
    QVERIFY(!flow.takesCode(u"c-2"_s));
    const auto open = answered(flow.start(QUrl(u"https://mer.example/"_s)));
    QVERIFY(open);
    QCOMPARE(valueIn(*open, u"redirect_uri"_s), u"urn:ietf:wg:oauth:2.0:oob"_s);
    QVERIFY(flow.takesCode(u" c-2 "_s));
    flow.useCode(u" c-2 "_s);
    const auto token = answered(flow.token());
    QVERIFY(token);
    QCOMPARE(*token, u"tok-2"_s);
    QVERIFY(!flow.tokenEnd()); // it was not said
    QCOMPARE(formIn(transport.sent().last()).queryItemValue(u"code"_s), u"c-2"_s);
    flow.useCode(u"c-2"_s); // a second time is nothing
    QVERIFY(transport.isComplete());
}

void tst_OAuth::flow_pastedAddress_isChecked()
{
    FakeTransport transport;
    expectApp(transport);
    transport.expect("POST", u"/oauth/token"_s, 200, "{\"access_token\":\"tok-3\"}");
    CodeFlow flow(transport, m_clock, mastodon::registerApp);
    const auto open = answered(flow.start(QUrl(u"https://mer.example/"_s)));
    QVERIFY(open);
    const QString back = valueIn(*open, u"redirect_uri"_s);
    QVERIFY(!flow.takesCode(u"a-token-from-the-settings"_s));
    flow.useCode(back + u"?code=c-3&state=guess"_s);
    QCOMPARE(transport.sent().size(), 1);
    flow.useCode(back + u"?code=c-3&state="_s + valueIn(*open, u"state"_s));
    const auto token = answered(flow.token());
    QVERIFY(token);
    QCOMPARE(*token, u"tok-3"_s);
}

void tst_OAuth::flow_refusedCode_isAuthAndTellsNothing()
{
    FakeTransport transport;
    transport.expect("POST", u"/api/v1/apps"_s, 422, "{}");
    expectApp(transport);
    transport.expect("POST", u"/oauth/token"_s, 400, "{\"error\":\"invalid_grant\"}");
    CodeFlow flow(transport, m_clock, mastodon::registerApp);
    QVERIFY(answered(flow.start(QUrl(u"https://mer.example/"_s))));
    flow.useCode(u"hush-hush"_s);
    const auto token = answered(flow.token());
    QVERIFY(!token);
    QCOMPARE(token.error().code, ErrorCode::Auth);
    QVERIFY(!token.error().detail.contains(u"hush"_s));
}

void tst_OAuth::flow_notAServer_isTyped()
{
    FakeTransport transport;
    transport.expect("POST", u"/api/v1/apps"_s, 404, "<html></html>");
    CodeFlow flow(transport, m_clock, mastodon::registerApp);
    const auto open = answered(flow.start(QUrl(u"https://shop.example/"_s)));
    QVERIFY(!open);
    QCOMPARE(open.error().code, ErrorCode::NotThisNetwork);
    QVERIFY(!answered(flow.token()));
}

void tst_OAuth::flow_plainHttp_isRefused()
{
    FakeTransport transport;
    CodeFlow flow(transport, m_clock, mastodon::registerApp);
    const auto open = answered(flow.start(QUrl(u"http://mer.example/"_s)));
    QVERIFY(!open);
    QCOMPARE(open.error().code, ErrorCode::InsecureTransport);
    QVERIFY(transport.sent().isEmpty());
}

void tst_OAuth::flow_destroyed_answersCancelled()
{
    FakeTransport transport;
    expectApp(transport);
    auto flow = std::make_unique<CodeFlow>(transport, m_clock, mastodon::registerApp);
    const auto token = flow->token();
    const auto open = answered(flow->start(QUrl(u"https://mer.example/"_s)));
    QVERIFY(open);
    const auto port = quint16(QUrl(valueIn(*open, u"redirect_uri"_s)).port());
    flow.reset();
    const auto ended = answered(token);
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::Cancelled);
    QVERIFY(sendRaw(port, getOf("/", port)).isEmpty());
}

void tst_OAuth::makeCodeFlow_network_hasOneOrNot()
{
    FakeTransport transport;
    QVERIFY(makeCodeFlow(u"mastodon"_s, transport, m_clock));
    QVERIFY(!makeCodeFlow(u"wordpress"_s, transport, m_clock));
    QVERIFY(!makeCodeFlow(u"nowhere"_s, transport, m_clock));
    for (const domain::NetworkInfo &info : networks())
        QCOMPARE(makeCodeFlow(info.key, transport, m_clock) != nullptr,
                 info.signIn == domain::SignIn::Browser);
}

QTEST_GUILESS_MAIN(tst_OAuth)
#include "tst_oauth.moc"
