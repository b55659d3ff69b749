// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/dates.h"
#include "core/connectors/httptransport.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using std::chrono::seconds;

class tst_HttpTransport : public QObject
{
    Q_OBJECT
private slots:
    void requireSecure_address_isJudged_data();
    void requireSecure_address_isJudged();
    void errorOf_status_givesCode_data();
    void errorOf_status_givesCode();
    void errorOf_retryAfter_isRead_data();
    void errorOf_retryAfter_isRead();
    void errorOf_query_isNotInDetail();
    void header_anyCase_isFound();
    void parseRfc822_text_givesInstant_data();
    void parseRfc822_text_givesInstant();
    void parseRfc3339_text_givesInstant_data();
    void parseRfc3339_text_givesInstant();
};

void tst_HttpTransport::requireSecure_address_isJudged_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << u"https://blog.example/"_s << true;
    QTest::newRow("http to a host") << u"http://blog.example/"_s << false;
    QTest::newRow("http to 127.0.0.1") << u"http://127.0.0.1:8081/"_s << true;
    QTest::newRow("http to another loopback address") << u"http://127.8.9.1/"_s << true;
    QTest::newRow("http to ::1") << u"http://[::1]:80/"_s << true;
    QTest::newRow("http to localhost") << u"http://LocalHost/"_s << true;
    QTest::newRow("a name that only begins like one") << u"http://127.0.0.1.evil.example/"_s << false;
    QTest::newRow("a name that only ends like one") << u"http://evil.localhost.example/"_s << false;
    QTest::newRow("loopback as user name") << u"http://127.0.0.1@evil.example/"_s << false;
    QTest::newRow("private network") << u"http://192.168.1.2/"_s << false;
    QTest::newRow("any address") << u"http://0.0.0.0/"_s << false;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1/"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_HttpTransport::requireSecure_address_isJudged()
{
    QFETCH(QString, address);
    QFETCH(bool, allowed);
    const QUrl url(address);
    const Result<void> result = requireSecure(url);
    QCOMPARE(result.has_value(), allowed);
    if (!allowed) {
        QCOMPARE(result.error().code, ErrorCode::InsecureTransport);
        QCOMPARE(result.error().subject, url.host());
    }
}

void tst_HttpTransport::errorOf_status_givesCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("creates");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("301") << 301 << false << ErrorCode::NotThisNetwork;
    QTest::newRow("400") << 400 << false << ErrorCode::Invalid;
    QTest::newRow("401") << 401 << true << ErrorCode::Auth;
    QTest::newRow("403") << 403 << false << ErrorCode::Forbidden;
    QTest::newRow("404") << 404 << false << ErrorCode::Gone;
    QTest::newRow("408 reading") << 408 << false << ErrorCode::Transient;
    QTest::newRow("408 creating") << 408 << true << ErrorCode::Uncertain;
    QTest::newRow("409") << 409 << true << ErrorCode::Conflict;
    QTest::newRow("410") << 410 << false << ErrorCode::Gone;
    QTest::newRow("413") << 413 << true << ErrorCode::TooLarge;
    QTest::newRow("418") << 418 << true << ErrorCode::Invalid;
    QTest::newRow("422") << 422 << true << ErrorCode::Invalid;
    QTest::newRow("429 creating") << 429 << true << ErrorCode::Rate;
    QTest::newRow("500 reading") << 500 << false << ErrorCode::Transient;
    QTest::newRow("500 creating") << 500 << true << ErrorCode::Uncertain;
    QTest::newRow("503 creating") << 503 << true << ErrorCode::Uncertain;
    QTest::newRow("599 reading") << 599 << false << ErrorCode::Transient;
}

void tst_HttpTransport::errorOf_status_givesCode()
{
    QFETCH(int, status);
    QFETCH(bool, creates);
    HttpRequest request;
    request.url = QUrl(u"https://blog.example/x"_s);
    request.creates = creates;
    HttpResponse response;
    response.status = status;
    const Error error = errorOf(request, response, {});
    QTEST(error.code, "code");
    QCOMPARE(error.subject, u"blog.example"_s);
    QVERIFY(error.detail.contains(QString::number(status)));
    QVERIFY(!error.retryAfter);
}

void tst_HttpTransport::errorOf_retryAfter_isRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("wait"); // seconds, -1 for none
    QTest::newRow("seconds") << QByteArray("120") << QByteArray() << 120;
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << 1;
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << 1;
    QTest::newRow("too long") << QByteArray("999999999999") << QByteArray() << 3600;
    QTest::newRow("date") << QByteArray("Tue, 16 Jun 2026 18:31:30 GMT") << QByteArray() << 90;
    QTest::newRow("date with the server's clock")
        << QByteArray("Tue, 16 Jun 2026 20:00:20 GMT") << QByteArray("Tue, 16 Jun 2026 20:00:00 GMT") << 20;
    QTest::newRow("date gone by") << QByteArray("Tue, 16 Jun 2020 18:31:30 GMT") << QByteArray() << 1;
    QTest::newRow("nonsense") << QByteArray("soon") << QByteArray() << -1;
    QTest::newRow("absent") << QByteArray() << QByteArray() << -1;
}

void tst_HttpTransport::errorOf_retryAfter_isRead()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, date);
    QFETCH(int, wait);
    const QDateTime now(QDate(2026, 6, 16), QTime(18, 30), Qt::UTC);
    HttpResponse response;
    response.headers = {{"retry-after", value}};
    if (!date.isEmpty())
        response.headers << QPair<QByteArray, QByteArray>("Date", date);
    for (const int status : {429, 503}) {
        response.status = status;
        const Error error = errorOf({}, response, now);
        QCOMPARE(error.retryAfter.has_value(), wait >= 0);
        if (wait >= 0)
            QCOMPARE(error.retryAfter->count(), wait);
    }
}

void tst_HttpTransport::errorOf_query_isNotInDetail()
{
    HttpRequest request;
    request.url = QUrl(u"https://blog.example/feed?token=hush"_s);
    request.headers = {{"Authorization", "Basic hush"}};
    HttpResponse response;
    response.status = 500;
    response.body = "hush";
    const Error error = errorOf(request, response, {});
    QVERIFY(error.detail.contains(u"/feed"_s));
    QVERIFY(!error.detail.contains(u"hush"_s));
}

void tst_HttpTransport::header_anyCase_isFound()
{
    HttpResponse response;
    response.headers = {{"X-WP-Total", "7"}, {"x-wp-total", "8"}};
    QCOMPARE(response.header("x-Wp-ToTal"), QByteArray("7"));
    QVERIFY(response.header("X-WP").isEmpty());
}

void tst_HttpTransport::parseRfc822_text_givesInstant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("instant");
    const QString june = u"2026-06-16T16:30:00Z"_s;
    QTest::newRow("usual") << u"Tue, 16 Jun 2026 18:30:00 +0200"_s << june;
    QTest::newRow("GMT") << u"Tue, 16 Jun 2026 16:30:00 GMT"_s << june;
    QTest::newRow("Z") << u"16 Jun 2026 16:30:00 Z"_s << june;
    QTest::newRow("American zone") << u"Tue, 16 Jun 2026 12:30:00 EDT"_s << june;
    QTest::newRow("west") << u"Tue, 16 Jun 2026 12:00:00 -0430"_s << june;
    QTest::newRow("offset with colon") << u"Tue, 16 Jun 2026 18:30:00 +02:00"_s << june;
    QTest::newRow("no seconds") << u"Tue, 16 Jun 2026 18:30 +0200"_s << june;
    QTest::newRow("two digits of year") << u"Tue, 16 Jun 26 16:30:00 GMT"_s << june;
    QTest::newRow("RFC 850") << u"Tuesday, 16-Jun-26 16:30:00 GMT"_s << june;
    QTest::newRow("long month, spaces") << u"  Tue,  16 June 2026  16:30:00 GMT "_s << june;
    QTest::newRow("comment") << u"Tue, 16 Jun 2026 16:30:00 +0000 (UTC)"_s << june;
    QTest::newRow("last century") << u"Sun, 06 Nov 94 08:49:37 GMT"_s << u"1994-11-06T08:49:37Z"_s;
    QTest::newRow("leap second") << u"Sat, 31 Dec 2016 23:59:60 GMT"_s << u"2016-12-31T23:59:59Z"_s;
    QTest::newRow("unknown zone") << u"Tue, 16 Jun 2026 16:30:00 XYZ"_s << QString();
    QTest::newRow("no such day") << u"Tue, 31 Jun 2026 16:30:00 GMT"_s << QString();
    QTest::newRow("no such month") << u"Tue, 16 Foo 2026 16:30:00 GMT"_s << QString();
    QTest::newRow("another form") << u"2026-06-16T16:30:00Z"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_HttpTransport::parseRfc822_text_givesInstant()
{
    QFETCH(QString, text);
    QFETCH(QString, instant);
    const QDateTime parsed = parseRfc822(text);
    QCOMPARE(parsed.isValid() ? parsed.toString(Qt::ISODate) : QString(), instant);
}

void tst_HttpTransport::parseRfc3339_text_givesInstant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("instant");
    const QString june = u"2026-06-16T16:30:00.000Z"_s;
    QTest::newRow("Z") << u"2026-06-16T16:30:00Z"_s << june;
    QTest::newRow("offset") << u"2026-06-16T18:30:00+02:00"_s << june;
    QTest::newRow("fraction") << u"2026-06-16T16:30:00.250Z"_s << u"2026-06-16T16:30:00.250Z"_s;
    QTest::newRow("space") << u"2026-06-16 16:30:00Z"_s << june;
    QTest::newRow("without zone") << u"2026-06-16T16:30:00"_s << june;
    QTest::newRow("nothing of the sort") << u"yesterday"_s << QString();
    QTest::newRow("no such day") << u"2026-02-30T10:00:00Z"_s << QString();
}

void tst_HttpTransport::parseRfc3339_text_givesInstant()
{
    QFETCH(QString, text);
    QFETCH(QString, instant);
    const QDateTime parsed = parseRfc3339(text);
    QCOMPARE(parsed.isValid() ? parsed.toString(Qt::ISODateWithMs) : QString(), instant);
}

QTEST_GUILESS_MAIN(tst_HttpTransport)
#include "tst_httptransport.moc"
