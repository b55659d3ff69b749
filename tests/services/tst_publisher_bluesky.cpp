// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "core/services/accountservice.h"
#include "tests/services/killrounds.h"
#include "tests/support/blueskyserver.h"

#include <QMap>

#include <cstdio>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// At most once against a real Bluesky network, with processes that really die.
class tst_Publisher_Bluesky : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void thirtyKills_noneLostNoneTwice();

private:
    [[nodiscard]] QMap<QString, int> countTitles(connectors::HttpTransport &transport) const;
    test::BlueskyServer m_server;
};

void tst_Publisher_Bluesky::initTestCase()
{
    if (m_server.start())
        return;
    if (m_server.isUnavailable())
        QSKIP(qPrintable(m_server.problem()));
    QFAIL(qPrintable(m_server.problem()));
}

/// How many posts of each title the account has: its own records, exact at once.
QMap<QString, int> tst_Publisher_Bluesky::countTitles(connectors::HttpTransport &transport) const
{
    const SystemClock clock;
    connectors::Endpoint endpoint;
    endpoint.url = m_server.url();
    endpoint.credentials = {u"alice.test"_s, m_server.appPassword(u"alice"_s)};
    const auto connector = connectors::makeConnector(u"bluesky"_s, endpoint, transport, clock);
    QMap<QString, int> counts;
    QString cursor;
    for (bool more = true; more;) {
        const auto page = answerOf(connector->pull(connectors::Stream::Posts, cursor));
        if (!page) {
            qWarning().noquote() << codeName(page.error().code) << page.error().detail;
            return {};
        }
        for (const connectors::RemotePost &post : page->posts)
            ++counts[post.text.section(u',', 0, 0)];
        more = page->more;
        cursor = page->cursor;
    }
    return counts;
}

void tst_Publisher_Bluesky::thirtyKills_noneLostNoneTwice()
{
    ServiceFixture fixture;
    connectors::QtHttpTransport transport;
    const SystemClock clock;
    services::ConnectorPool pool(
        services::ConnectorPool::registryFactory(transport, clock), fixture.secrets, u"uuid"_s);
    services::AccountService accounts(fixture.storage, pool);
    const QString password = m_server.appPassword(u"alice"_s);
    const auto account = answerOf(accounts.connect({.brand = fixture.brand,
                                                    .network = u"bluesky"_s,
                                                    .url = m_server.url().toString(),
                                                    .user = u"alice.test"_s,
                                                    .secret = password}));
    QVERIFY2(account, account ? "" : qPrintable(account.error().detail));

    KillRounds rounds(fixture, account->id, u"bluesky"_s, password);
    const QStringList places = KillRounds::places(true);
    QMap<QString, int> expected;
    for (int i = 0; rounds.kills() < 30 && i < 60; ++i) {
        const QString place = places.at(i % places.size());
        const QString title = u"Kill %1 %2"_s.arg(i, 3, 10, QChar(u'0')).arg(place);
        expected.insert(title, 1);
        QVERIFY2(rounds.run(title, place), qPrintable(title));
    }
    std::fputs(qPrintable(rounds.table()), stdout);
    QVERIFY(rounds.kills() >= 30);
    QCOMPARE(countTitles(transport), expected);
}

QTEST_GUILESS_MAIN(tst_Publisher_Bluesky)
#include "tst_publisher_bluesky.moc"
