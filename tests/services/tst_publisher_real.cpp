// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/qthttptransport.h"
#include "core/services/accountservice.h"
#include "tests/services/killrounds.h"
#include "tests/support/wordpressserver.h"

#include <QMap>

#include <cstdio>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// At most once against a real WordPress, with processes that really die.
class tst_Publisher_Real : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void fiftyKills_noneLostNoneTwice();

private:
    /// How many posts of each title the site has, whatever their state.
    QMap<QString, int> countTitles();
    test::WordPressServer m_server;
};

void tst_Publisher_Real::initTestCase()
{
    if (m_server.start())
        return;
    if (m_server.isUnavailable())
        QSKIP(qPrintable(m_server.problem()));
    QFAIL(qPrintable(m_server.problem()));
}

QMap<QString, int> tst_Publisher_Real::countTitles()
{
    const QString lines = m_server.eval(
        u"global $wpdb; foreach ($wpdb->get_results(\"SELECT post_title t, COUNT(*) n FROM {$wpdb->posts} "
        "WHERE post_type = 'post' AND post_title LIKE 'Kill %' GROUP BY post_title\") as $row) "
        "echo $row->n, ' ', $row->t, \"\\n\";"_s);
    QMap<QString, int> counts;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        counts.insert(line.section(u' ', 1), line.section(u' ', 0, 0).toInt());
    return counts;
}

void tst_Publisher_Real::fiftyKills_noneLostNoneTwice()
{
    ServiceFixture fixture;
    connectors::QtHttpTransport transport;
    const SystemClock clock;
    services::ConnectorPool pool(
        services::ConnectorPool::registryFactory(transport, clock), fixture.secrets, u"uuid"_s);
    services::AccountService accounts(fixture.storage, pool);
    const QString password = m_server.fact(u"WP_EDITOR_PASSWORD"_s);
    const auto account = answerOf(accounts.connect({.brand = fixture.brand,
                                                    .network = u"wordpress"_s,
                                                    .url = m_server.url().toString(),
                                                    .user = u"editor"_s,
                                                    .secret = password}));
    QVERIFY2(account, account ? "" : qPrintable(account.error().detail));

    KillRounds rounds(fixture, account->id, u"wordpress"_s, password);
    const QStringList places = KillRounds::places(true);
    QMap<QString, int> expected;
    for (int i = 0; rounds.kills() < 50 && i < 100; ++i) {
        const QString place = places.at(i % places.size());
        const QString title = u"Kill %1 %2"_s.arg(i, 3, 10, QChar(u'0')).arg(place);
        expected.insert(title, 1);
        QVERIFY2(rounds.run(title, place), qPrintable(title));
    }
    std::fputs(qPrintable(rounds.table()), stdout);
    QVERIFY(rounds.kills() >= 50);
    QCOMPARE(countTitles(), expected);
}

QTEST_GUILESS_MAIN(tst_Publisher_Real)
#include "tst_publisher_real.moc"
