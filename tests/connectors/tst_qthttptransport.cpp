// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/qthttptransport.h"
#include "tests/support/answered.h"
#include "tests/support/faultyserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace std::chrono_literals;
using ruche::test::answered;
using ruche::test::FaultyServer;
using How = ruche::test::FaultyServer::Answer::How;

class tst_QtHttpTransport : public QObject
{
    Q_OBJECT
private slots:
    void send_success_givesAnswer();
    void send_errorStatus_isAnAnswer();
    void send_notModified_isAnAnswer();
    void send_body_arrives();
    void send_plainHttpElsewhere_isRefused();
    void send_nothingListens_isTransient();
    void send_hang_endsAtTimeout_data();
    void send_hang_endsAtTimeout();
    void send_dripOverTimeout_ends();
    void send_dropAfterRequest_isNeverRepeated_data();
    void send_dropAfterRequest_isNeverRepeated();
    void send_truncated_isTransient();
    void send_hugeBody_isTooLarge();
    void send_redirect_isFollowed();
    void send_redirect_notWanted_isTheAnswer();
    void send_redirectLoop_endsWithTheRedirect();
    void send_redirectOfCreate_isNotFollowed();
    void send_redirectToOtherHost_losesCredentials();
    void send_redirectToPlainHttp_isRefused();
    void send_selfSigned_isTransient();
    void send_redirectFromHttpsToHttp_isRefused();
    void send_threeToOneHost_twoAtOnce();
    void cancel_underWay_endsExchange();
    void cancel_inLine_neverLeaves();
    void destroy_underWay_answersCancelled();
    void send_anyFailure_tellsNoSecret();

private:
    static HttpRequest get(const QUrl &url);
    static HttpRequest create(const QUrl &url);
};

HttpRequest tst_QtHttpTransport::get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Authorization", "Basic hush-hush"}, {"Accept", "application/json"}};
    return request;
}

HttpRequest tst_QtHttpTransport::create(const QUrl &url)
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = "{\"title\":\"x\"}";
    request.creates = true;
    return request;
}

void tst_QtHttpTransport::send_success_givesAnswer()
{
    FaultyServer server;
    server.enqueue({How::Complete, 200, {{"X-Total", "3"}}, "hello"});
    QtHttpTransport transport;
    const auto result = answered(transport.send(get(server.url(u"a?b=c%20d"_s))));
    QVERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, QByteArray("hello"));
    QCOMPARE(result->header("x-total"), QByteArray("3"));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().target, QByteArray("/a?b=c%20d"));
    QCOMPARE(server.requests().first().headers.value("authorization"), QByteArray("Basic hush-hush"));
    QVERIFY(server.requests().first().headers.value("user-agent").startsWith("Ruche/"));
}

void tst_QtHttpTransport::send_errorStatus_isAnAnswer()
{
    QtHttpTransport transport;
    for (const int status : {400, 401, 403, 404, 409, 410, 418, 429, 500, 501, 503, 599}) {
        FaultyServer server;
        server.enqueue({How::Complete, status, {{"WWW-Authenticate", "Basic realm=\"x\""}}, "why"});
        const auto result = answered(transport.send(create(server.url())));
        QVERIFY2(result, qPrintable(QString::number(status)));
        QCOMPARE(result->status, status);
        QCOMPARE(result->body, QByteArray("why"));
        QCOMPARE(server.requests().size(), 1);
    }
}

void tst_QtHttpTransport::send_notModified_isAnAnswer()
{
    FaultyServer server;
    server.enqueue({How::Complete, 304, {{"ETag", "\"1\""}}, {}});
    QtHttpTransport transport;
    const auto result = answered(transport.send(get(server.url())));
    QVERIFY(result);
    QCOMPARE(result->status, 304);
}

void tst_QtHttpTransport::send_body_arrives()
{
    FaultyServer server;
    QtHttpTransport transport;
    HttpRequest request = create(server.url());
    request.body = QByteArray(3'000'000, 'x');
    QVERIFY(answered(transport.send(request)));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().method, QByteArray("POST"));
    QCOMPARE(server.requests().first().body.size(), 3'000'000);
    request.method = "DELETE";
    request.body.clear();
    QVERIFY(answered(transport.send(request)));
    QCOMPARE(server.requests().last().method, QByteArray("DELETE"));
}

void tst_QtHttpTransport::send_plainHttpElsewhere_isRefused()
{
    QtHttpTransport transport;
    const auto result = answered(transport.send(get(QUrl(u"http://blog.example/"_s))));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InsecureTransport);
    QCOMPARE(result.error().subject, u"blog.example"_s);
}

void tst_QtHttpTransport::send_nothingListens_isTransient()
{
    QUrl closed;
    {
        FaultyServer server;
        closed = server.url();
    }
    QtHttpTransport transport;
    const auto result = answered(transport.send(create(closed)));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Transient);
}

void tst_QtHttpTransport::send_hang_endsAtTimeout_data()
{
    QTest::addColumn<bool>("creates");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("reading") << false << ErrorCode::Transient;
    QTest::newRow("creating") << true << ErrorCode::Uncertain;
}

void tst_QtHttpTransport::send_hang_endsAtTimeout()
{
    QFETCH(bool, creates);
    FaultyServer server;
    server.setFallback({How::Hang, 0, {}, {}});
    QtHttpTransport transport;
    HttpRequest request = creates ? create(server.url()) : get(server.url());
    request.timeout = 200ms;
    const auto result = answered(transport.send(request));
    QVERIFY(!result);
    QTEST(result.error().code, "code");
    QCOMPARE(server.requests().size(), 1);
}

void tst_QtHttpTransport::send_dripOverTimeout_ends()
{
    FaultyServer server;
    server.setFallback({How::Drip, 200, {}, QByteArray(1000, 'x')});
    QtHttpTransport transport;
    HttpRequest request = get(server.url());
    request.timeout = 300ms;
    const auto result = answered(transport.send(request));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Transient);
}

void tst_QtHttpTransport::send_dropAfterRequest_isNeverRepeated_data()
{
    QTest::addColumn<int>("bodyBytes");
    QTest::addColumn<bool>("connectionReused");
    QTest::newRow("small, new connection") << 10 << false;
    QTest::newRow("small, kept connection") << 10 << true;
    QTest::newRow("large, new connection") << 500'000 << false;
    QTest::newRow("large, kept connection") << 500'000 << true;
}

void tst_QtHttpTransport::send_dropAfterRequest_isNeverRepeated()
{
    QFETCH(int, bodyBytes);
    QFETCH(bool, connectionReused);
    FaultyServer server;
    QtHttpTransport transport;
    if (connectionReused)
        QVERIFY(answered(transport.send(get(server.url()))));
    server.setFallback({How::Drop, 0, {}, {}});
    HttpRequest request = create(server.url());
    request.body = QByteArray(bodyBytes, 'x');
    const auto result = answered(transport.send(request));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Uncertain);
    int creates = 0;
    for (const FaultyServer::Request &received : server.requests())
        creates += received.method == "POST" ? 1 : 0;
    QCOMPARE(creates, 1);
}

void tst_QtHttpTransport::send_truncated_isTransient()
{
    FaultyServer server;
    server.enqueue({How::Truncate, 200, {}, "[{\"id\":1},"});
    server.enqueue({How::Truncate, 201, {}, "{\"id\":"});
    QtHttpTransport transport;
    const auto read = answered(transport.send(get(server.url())));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Transient);
    const auto created = answered(transport.send(create(server.url())));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Uncertain);
}

void tst_QtHttpTransport::send_hugeBody_isTooLarge()
{
    FaultyServer server;
    server.setFallback({How::Complete, 200, {}, QByteArray(200'000, 'x')});
    QtHttpTransport transport;
    HttpRequest request = get(server.url());
    request.maxAnswerBytes = 199'999;
    const auto refused = answered(transport.send(request));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    request.maxAnswerBytes = 200'000;
    const auto taken = answered(transport.send(request));
    QVERIFY(taken);
    QCOMPARE(taken->body.size(), 200'000);
}

void tst_QtHttpTransport::send_redirect_isFollowed()
{
    FaultyServer server;
    server.enqueue({How::Complete, 302, {{"Location", "/b?c=1"}}, "moved"});
    server.enqueue({How::Complete, 200, {}, "there"});
    QtHttpTransport transport;
    const auto result = answered(transport.send(get(server.url(u"a"_s))));
    QVERIFY(result);
    QCOMPARE(result->body, QByteArray("there"));
    QCOMPARE(result->url, server.url(u"b?c=1"_s));
    QCOMPARE(server.requests().last().headers.value("authorization"), QByteArray("Basic hush-hush"));
}

void tst_QtHttpTransport::send_redirect_notWanted_isTheAnswer()
{
    FaultyServer server;
    server.enqueue({How::Complete, 302, {{"Location", "/b"}}, "moved"});
    QtHttpTransport transport;
    HttpRequest request = get(server.url(u"a"_s));
    request.followsRedirects = false;
    const auto result = answered(transport.send(request));
    QVERIFY(result);
    QCOMPARE(result->status, 302);
    QCOMPARE(result->header("Location"), QByteArray("/b"));
    QCOMPARE(server.requests().size(), 1);
}

void tst_QtHttpTransport::send_redirectLoop_endsWithTheRedirect()
{
    FaultyServer server;
    server.setFallback({How::Complete, 301, {{"Location", "/again"}}, {}});
    QtHttpTransport transport;
    const auto result = answered(transport.send(get(server.url())));
    QVERIFY(result);
    QCOMPARE(result->status, 301);
    QCOMPARE(server.requests().size(), 1 + QtHttpTransport::mostRedirects);
}

void tst_QtHttpTransport::send_redirectOfCreate_isNotFollowed()
{
    FaultyServer server;
    server.setFallback({How::Complete, 307, {{"Location", "/again"}}, {}});
    QtHttpTransport transport;
    const auto result = answered(transport.send(create(server.url())));
    QVERIFY(result);
    QCOMPARE(result->status, 307);
    QCOMPARE(server.requests().size(), 1);
}

void tst_QtHttpTransport::send_redirectToOtherHost_losesCredentials()
{
    FaultyServer other;
    FaultyServer server;
    server.enqueue({How::Complete, 302, {{"Location", other.url(u"x"_s).toEncoded()}}, {}});
    QtHttpTransport transport;
    QVERIFY(answered(transport.send(get(server.url()))));
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(!other.requests().first().headers.contains("authorization"));
    QCOMPARE(other.requests().first().headers.value("accept"), QByteArray("application/json"));
}

void tst_QtHttpTransport::send_redirectToPlainHttp_isRefused()
{
    FaultyServer server;
    server.enqueue({How::Complete, 302, {{"Location", "http://elsewhere.example/"}}, {}});
    QtHttpTransport transport;
    const auto result = answered(transport.send(get(server.url())));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InsecureTransport);
    QCOMPARE(result.error().subject, u"elsewhere.example"_s);
}

void tst_QtHttpTransport::send_selfSigned_isTransient()
{
    FaultyServer server(FaultyServer::Tls::On);
    QtHttpTransport transport;
    const auto result = answered(transport.send(create(server.url())));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Transient);
    QVERIFY2(result.error().detail.startsWith(u"TLS: "_s), qPrintable(result.error().detail));
    QVERIFY(result.error().detail.contains(u"self-signed"_s));
    QVERIFY(server.requests().isEmpty());
}

void tst_QtHttpTransport::send_redirectFromHttpsToHttp_isRefused()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.setCaCertificates(QSslCertificate::fromPath(FaultyServer::certificateFile()));
    QSslConfiguration::setDefaultConfiguration(trusting);
    FaultyServer plain; // on loopback, where http alone would be allowed
    FaultyServer server(FaultyServer::Tls::On);
    server.enqueue({How::Complete, 302, {{"Location", plain.url().toEncoded()}}, {}});
    QtHttpTransport transport;
    const auto result = answered(transport.send(get(server.url())));
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InsecureTransport);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(plain.requests().isEmpty());
}

void tst_QtHttpTransport::send_threeToOneHost_twoAtOnce()
{
    FaultyServer server;
    server.setFallback({How::Hang, 0, {}, {}});
    QtHttpTransport transport;
    QList<QFuture<Result<HttpResponse>>> futures;
    for (int i = 0; i < 5; ++i)
        futures << transport.send(get(server.url(QString::number(i))));
    QTRY_COMPARE(server.requests().size(), 2);
    while (server.requests().size() < 5) {
        const qsizetype before = server.requests().size();
        server.releaseHanging({});
        QTRY_VERIFY(server.requests().size() > before);
    }
    server.releaseHanging({});
    QTRY_VERIFY((server.releaseHanging({}), futures.last().isFinished()));
    for (const auto &future : futures)
        QVERIFY(answered(future));
    QCOMPARE(server.mostAtOnce(), 2);
}

void tst_QtHttpTransport::cancel_underWay_endsExchange()
{
    FaultyServer server;
    server.setFallback({How::Hang, 0, {}, {}});
    QtHttpTransport transport;
    auto future = transport.send(create(server.url()));
    QTRY_COMPARE(server.requests().size(), 1);
    future.cancel();
    const auto result = answered(future);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QTRY_VERIFY(server.findChildren<QObject *>(Qt::FindDirectChildrenOnly).isEmpty()
                || transport.children().isEmpty());
    QTRY_VERIFY(transport.children().isEmpty());
}

void tst_QtHttpTransport::cancel_inLine_neverLeaves()
{
    FaultyServer server;
    server.setFallback({How::Hang, 0, {}, {}});
    QtHttpTransport transport;
    auto first = transport.send(get(server.url(u"1"_s)));
    auto second = transport.send(get(server.url(u"2"_s)));
    auto third = transport.send(get(server.url(u"3"_s)));
    auto fourth = transport.send(get(server.url(u"4"_s)));
    QTRY_COMPARE(server.requests().size(), 2);
    third.cancel();
    QCOMPARE(answered(third).error().code, ErrorCode::Cancelled);
    server.setFallback({});
    server.releaseHanging({});
    QVERIFY(answered(first));
    QVERIFY(answered(second));
    QVERIFY(answered(fourth));
    QCOMPARE(server.requests().size(), 3);
}

void tst_QtHttpTransport::destroy_underWay_answersCancelled()
{
    FaultyServer server;
    server.setFallback({How::Hang, 0, {}, {}});
    auto transport = std::make_unique<QtHttpTransport>();
    const auto running = transport->send(create(server.url()));
    const auto alsoRunning = transport->send(get(server.url()));
    const auto inLine = transport->send(get(server.url()));
    QTRY_COMPARE(server.requests().size(), 2);
    transport.reset();
    for (const auto &future : {running, alsoRunning, inLine}) {
        QVERIFY(future.isFinished());
        QCOMPARE(future.resultAt(0).error().code, ErrorCode::Cancelled);
    }
}

void tst_QtHttpTransport::send_anyFailure_tellsNoSecret()
{
    static QStringList logged;
    logged.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged << text; });
    FaultyServer server;
    QtHttpTransport transport;
    QStringList details;
    for (const How how : {How::Hang, How::Drop, How::Truncate, How::Complete}) {
        server.setFallback({how, 500, {}, "hush-hush"});
        HttpRequest request = create(server.url(u"x?token=hush-hush"_s));
        request.timeout = 200ms;
        request.maxAnswerBytes = 3;
        const auto result = answered(transport.send(request));
        if (!result)
            details << result.error().detail + result.error().subject;
    }
    qInstallMessageHandler(before);
    QCOMPARE(details.size(), 4);
    QVERIFY(!details.join(u' ').contains(u"hush"_s));
    QVERIFY(!logged.isEmpty());
    QVERIFY2(!logged.join(u' ').contains(u"hush"_s), qPrintable(logged.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_QtHttpTransport)
#include "tst_qthttptransport.moc"
