// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/hostlookup.h"
#include "core/services/linkchecker.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using ruche::test::answered;
using services::LinkChecker;
using services::LinkVerdict;
using State = services::LinkVerdict::State;

/// Which links are dead, and that nothing of one's own network is ever asked.
class tst_LinkChecker : public QObject
{
    Q_OBJECT

    QStringList resolved;

    LinkChecker::Resolver resolver()
    {
        return [this](const QString &host) {
            resolved << host;
            if (host == u"gone.example"_s)
                return async::ready<bool>(fail(ErrorCode::Gone, u"no such host"_s, host));
            if (host == u"offline.example"_s)
                return async::ready<bool>(fail(ErrorCode::Transient, u"no resolver"_s, host));
            return async::ready<bool>(host == u"rebound.example"_s);
        };
    }

private slots:
    void init() { resolved.clear(); }

    void links_areAsked_headThenGet()
    {
        test::FakeTransport transport;
        transport.expect("HEAD", u"/good"_s, 200, {});
        transport.expect("HEAD", u"/getonly"_s, 405, {});
        transport.expect("GET", u"/getonly"_s, 200, "page");
        transport.expect("HEAD", u"/missing"_s, 404, {});
        transport.expect("GET", u"/missing"_s, 404, {});
        transport.expect("HEAD", u"/login"_s, 403, {});
        transport.expect("GET", u"/login"_s, 403, {});
        LinkChecker checker(transport, resolver());
        const auto verdicts = answered(checker.check({QUrl(u"https://a.example/good#part"_s),
                                                      QUrl(u"https://a.example/getonly"_s),
                                                      QUrl(u"https://a.example/missing"_s),
                                                      QUrl(u"https://a.example/missing"_s),
                                                      QUrl(u"https://a.example/login"_s),
                                                      QUrl(u"https://gone.example/x"_s),
                                                      QUrl(u"https://offline.example/x"_s)}));
        QVERIFY(verdicts);
        QList<State> states;
        for (const LinkVerdict &verdict : *verdicts)
            states << verdict.state;
        QCOMPARE(states,
                 (QList<State>{
                     State::Alive, State::Alive, State::Dead, State::Unclear, State::Dead, State::Unclear}));
        QCOMPARE(verdicts->at(2).url, QUrl(u"https://a.example/missing"_s));
        QVERIFY2(transport.isComplete(), qPrintable(transport.problems().join(u'\n')));
        QVERIFY(!checker.isBusy());
    }

    void ownNetwork_isNeverAsked()
    {
        test::FakeTransport transport;
        LinkChecker checker(transport, resolver());
        const auto verdicts = answered(checker.check({QUrl(u"https://192.168.1.1/admin"_s),
                                                      QUrl(u"https://[::1]/"_s),
                                                      QUrl(u"https://localhost/"_s),
                                                      QUrl(u"https://nas.local/"_s),
                                                      QUrl(u"https://rebound.example/"_s),
                                                      QUrl(u"http://plain.example/"_s)}));
        QVERIFY(verdicts);
        QCOMPARE(verdicts->size(), 6);
        for (const LinkVerdict &verdict : *verdicts)
            QCOMPARE(int(verdict.state), int(State::NotAsked));
        QCOMPARE(resolved, QStringList{u"rebound.example"_s});
        QVERIFY(transport.sent().isEmpty());
    }

    void redirect_isFollowed_whereItLeadsOutside()
    {
        test::FakeTransport transport;
        transport.expect("HEAD", u"/moved"_s, 301, {}, {{"Location", "/here"}});
        transport.expect("HEAD", u"/here"_s, 302, {}, {{"Location", "https://b.example/new"}});
        transport.expect("HEAD", u"/new"_s, 404, {});
        transport.expect("GET", u"/new"_s, 302, {}, {{"Location", "https://b.example/newer"}});
        transport.expect("HEAD", u"/newer"_s, 200, {});
        LinkChecker checker(transport, resolver());
        const auto verdicts = answered(checker.check({QUrl(u"https://a.example/moved"_s)}));
        QVERIFY(verdicts);
        QCOMPARE(verdicts->size(), 1);
        QCOMPARE(verdicts->first().url, QUrl(u"https://a.example/moved"_s));
        QCOMPARE(int(verdicts->first().state), int(State::Alive));
        QCOMPARE(resolved.count(u"b.example"_s), 2);
        QVERIFY2(transport.isComplete(), qPrintable(transport.problems().join(u'\n')));
        for (const auto &request : transport.sent())
            QVERIFY(!request.followsRedirects); // or the way out would follow without asking
    }

    void redirect_intoThePrivateNetwork_isNeverAsked_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("metadata service") << QByteArray("https://169.254.169.254/latest/meta-data/");
        QTest::newRow("router") << QByteArray("https://192.168.1.1/admin");
        QTest::newRow("this machine") << QByteArray("https://localhost:8443/");
        QTest::newRow("loopback, IPv6") << QByteArray("https://[::1]/");
        QTest::newRow("a name that leads inside") << QByteArray("https://rebound.example/");
        QTest::newRow("without encryption") << QByteArray("http://a.example/plain");
        QTest::newRow("a file") << QByteArray("file:///etc/passwd");
        QTest::newRow("without scheme") << QByteArray("//10.0.0.7/");
    }
    void redirect_intoThePrivateNetwork_isNeverAsked()
    {
        QFETCH(const QByteArray, target);
        test::FakeTransport transport;
        transport.expect("HEAD", u"/out"_s, 302, {}, {{"Location", target}});
        LinkChecker checker(transport, resolver());
        const auto verdicts = answered(checker.check({QUrl(u"https://a.example/out"_s)}));
        QVERIFY(verdicts);
        QCOMPARE(int(verdicts->first().state), int(State::NotAsked));
        QCOMPARE(transport.sent().size(), 1);
        QVERIFY2(transport.isComplete(), qPrintable(transport.problems().join(u'\n')));
    }

    void redirects_withoutEnd_areLeft()
    {
        test::FakeTransport transport;
        transport.answerAll([](const connectors::HttpRequest &request) {
            connectors::HttpResponse answer;
            answer.status = 302;
            answer.url = request.url;
            answer.headers = {{"Location", "/again"}};
            return answer;
        });
        LinkChecker checker(transport, resolver());
        const auto verdicts = answered(checker.check({QUrl(u"https://a.example/round"_s)}));
        QVERIFY(verdicts);
        QCOMPARE(int(verdicts->first().state), int(State::Unclear));
        QCOMPARE(transport.sent().size(), 6);
    }

    void privateAddresses_areKnown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("expected");
        for (const char *const address : {"127.0.0.1",
                                          "10.1.2.3",
                                          "172.16.0.9",
                                          "192.168.0.1",
                                          "169.254.169.254",
                                          "100.64.0.1",
                                          "0.0.0.0",
                                          "::1",
                                          "fe80::1",
                                          "fd00::1",
                                          "::ffff:192.168.0.1",
                                          "224.0.0.1"})
            QTest::newRow(address) << QString::fromLatin1(address) << true;
        for (const char *const address : {"93.184.216.34", "172.32.0.1", "2606:2800:220:1::1"})
            QTest::newRow(address) << QString::fromLatin1(address) << false;
    }
    void privateAddresses_areKnown()
    {
        QFETCH(QString, address);
        QTEST(connectors::isPrivateAddress(address), "expected");
    }

    void check_cancelled_answersSo_andStops()
    {
        test::FakeTransport transport;
        transport.expectHang("HEAD", u"/slow"_s);
        LinkChecker checker(transport, resolver());
        const auto answer
            = checker.check({QUrl(u"https://a.example/slow"_s), QUrl(u"https://a.example/b"_s)});
        QTRY_COMPARE(transport.sent().size(), 1);
        QVERIFY(checker.isBusy());
        checker.cancel();
        const auto verdicts = answered(answer);
        QVERIFY(!verdicts);
        QCOMPARE(verdicts.error().code, ErrorCode::Cancelled);
        QVERIFY(!checker.isBusy());
        QTest::qWait(0);
        QCOMPARE(transport.sent().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_LinkChecker)
#include "tst_linkchecker.moc"
