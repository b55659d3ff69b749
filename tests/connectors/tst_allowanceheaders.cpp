// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/allowanceheaders.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;

class tst_AllowanceHeaders : public QObject
{
    Q_OBJECT
private slots:
    void headers_areRead_data();
    void headers_areRead();
    void token_saysWhenItEnds_data();
    void token_saysWhenItEnds();
};

void tst_AllowanceHeaders::headers_areRead_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("remaining");
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<int>("seconds"); // until the reset; -1: nothing was said
    QTest::newRow("Unix seconds") << QByteArray("300") << QByteArray("2") << QByteArray("1781611500") << 300;
    QTest::newRow("a stretch of time") << QByteArray("300") << QByteArray("2") << QByteArray("59") << 59;
    QTest::newRow("with its policy") << QByteArray("300, 300;w=60") << QByteArray("2") << QByteArray("60")
                                     << 60;
    QTest::newRow("ISO 8601") << QByteArray("300") << QByteArray("2") << QByteArray("2026-06-16T12:05:00.5Z")
                              << 300;
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray() << -1;
    QTest::newRow("no reset") << QByteArray("300") << QByteArray("2") << QByteArray() << -1;
    QTest::newRow("words") << QByteArray("many") << QByteArray("some") << QByteArray("soon") << -1;
    QTest::newRow("negative") << QByteArray("300") << QByteArray("-2") << QByteArray("60") << -1;
    QTest::newRow("in a hundred years")
        << QByteArray("300") << QByteArray("2") << QByteArray("4937372700") << -1;
}

void tst_AllowanceHeaders::headers_areRead()
{
    QFETCH(const QByteArray, limit);
    QFETCH(const QByteArray, remaining);
    QFETCH(const QByteArray, reset);
    QFETCH(const int, seconds);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1781611200, Qt::UTC); // 2026-06-16T12:00:00Z
    for (const QByteArray &prefix : {QByteArray("x-ratelimit-"), QByteArray("RateLimit-")}) {
        connectors::HttpResponse response;
        if (!limit.isEmpty())
            response.headers = {{prefix + "Limit", limit}, {prefix + "Remaining", remaining}};
        if (!reset.isEmpty())
            response.headers << QPair<QByteArray, QByteArray>(prefix + "Reset", reset);
        const auto allowance = connectors::allowanceOf(response, 3, now);
        QCOMPARE(allowance.has_value(), seconds >= 0);
        if (!allowance)
            continue;
        QCOMPARE(allowance->most, 300);
        QCOMPARE(allowance->left, 2);
        QCOMPARE(allowance->cost, 3);
        QCOMPARE(now.secsTo(allowance->resetsAt), seconds);
        QCOMPARE(allowance->notedAt, now);
    }
}

void tst_AllowanceHeaders::token_saysWhenItEnds_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<qint64>("end"); // Unix seconds, 0: none
    const auto tokenOf = [](const QByteArray &payload) {
        return u"eyJhbGciOiJIUzI1NiJ9."_s
            + QString::fromLatin1(
                   payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))
            + u".c2ln"_s;
    };
    QTest::newRow("with its end") << tokenOf("{\"sub\":\"me\",\"exp\":1781697600}") << qint64(1781697600);
    QTest::newRow("without") << tokenOf("{\"sub\":\"me\"}") << qint64(0);
    QTest::newRow("a word for it") << tokenOf("{\"exp\":\"soon\"}") << qint64(0);
    QTest::newRow("app password") << u"abcd-efgh-ijkl-mnop"_s << qint64(0);
    QTest::newRow("three words") << u"a.b.c"_s << qint64(0);
    QTest::newRow("empty") << QString() << qint64(0);
}

void tst_AllowanceHeaders::token_saysWhenItEnds()
{
    QFETCH(const QString, token);
    QFETCH(const qint64, end);
    const auto found = connectors::tokenEnd(token);
    QCOMPARE(found ? found->toSecsSinceEpoch() : 0, end);
}

QTEST_GUILESS_MAIN(tst_AllowanceHeaders)
#include "tst_allowanceheaders.moc"
