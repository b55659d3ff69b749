// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connectorregistry.h"
#include "tests/services/proofrounds.h"
#include "tests/support/blueskyserver.h"
#include "tests/support/ghostserver.h"
#include "tests/support/wordpressserver.h"

#include <cstdio>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// No post is lost and none is there twice, on real servers, whatever goes wrong. RUCHE_PROOF_ROUNDS is how
/// often each fault is tried on each network (`./ruche.sh proof` says 4); without it once, twice on
/// WordPress.
class tst_Proof : public QObject
{
    Q_OBJECT
private slots:
    void wordpress();
    void bluesky();
    void ghost();
    void cleanupTestCase();

private:
    /// Rounds of every fault at that place.
    void prove(const ProofRounds::Place &place, int usually);
    /// What the account has, read as a stranger would; `titleOf` gives what tells which post it is.
    [[nodiscard]] static QMap<QString, int>
    countPulled(const ProofRounds::Place &place,
                const std::function<QString(const connectors::RemotePost &)> &titleOf);

    QList<ProofRounds::Row> m_rows;
};

void tst_Proof::prove(const ProofRounds::Place &place, int usually)
{
    bool isGiven = false;
    const int wanted = qEnvironmentVariableIntValue("RUCHE_PROOF_ROUNDS", &isGiven);
    const int times = isGiven && wanted > 0 ? wanted : usually;
    ProofRounds rounds(place);
    const auto connected = rounds.connect();
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
    QStringList restless;
    for (int i = 0; i < times; ++i) {
        for (const QString &fault : ProofRounds::faults()) {
            if (!rounds.run(fault))
                restless << fault;
        }
    }
    const bool onlyOurs = rounds.settle();
    m_rows << rounds.rows();
    QVERIFY2(restless.isEmpty(), qPrintable(u"not out in the end: "_s + restless.join(u", "_s)));
    QVERIFY(onlyOurs);
    for (const ProofRounds::Row &row : rounds.rows()) {
        QVERIFY2(row.lost == 0 && row.doubled == 0, qPrintable(row.fault));
        // A kill some ms after a step may come too late, the others always hit.
        QVERIFY2(row.struck == row.rounds || row.fault.contains(u'+') || row.fault.startsWith(u"killed"_s),
                 qPrintable(u"never happened: "_s + row.fault));
    }
}

QMap<QString, int>
tst_Proof::countPulled(const ProofRounds::Place &place,
                       const std::function<QString(const connectors::RemotePost &)> &titleOf)
{
    connectors::QtHttpTransport transport;
    const SystemClock clock;
    connectors::Endpoint endpoint;
    endpoint.url = QUrl(place.url);
    endpoint.credentials = {place.user, place.secret};
    const auto connector = connectors::makeConnector(place.network, endpoint, transport, clock);
    QMap<QString, int> counts;
    QString cursor;
    for (bool more = true; more;) {
        const auto page = answerOf(connector->pull(connectors::Stream::Posts, cursor));
        if (!page) {
            qWarning().noquote() << codeName(page.error().code) << page.error().detail;
            return {};
        }
        for (const connectors::RemotePost &post : page->posts)
            ++counts[titleOf(post)];
        more = page->more;
        cursor = page->cursor;
    }
    return counts;
}

void tst_Proof::wordpress()
{
    test::WordPressServer server;
    if (!server.start()) {
        if (server.isUnavailable())
            QSKIP(qPrintable(server.problem()));
        QFAIL(qPrintable(server.problem()));
    }
    const auto count = [&server] {
        const QString lines = server.eval(
            u"global $wpdb; foreach ($wpdb->get_results(\"SELECT post_title t, COUNT(*) n FROM "
            "{$wpdb->posts} WHERE post_type = 'post' AND post_title LIKE 'Proof %' GROUP BY post_title\") "
            "as $row) echo $row->n, ' ', $row->t, \"\\n\";"_s);
        QMap<QString, int> counts;
        for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
            counts.insert(line.section(u' ', 1), line.section(u' ', 0, 0).toInt());
        return counts;
    };
    prove({.network = u"wordpress"_s,
           .url = server.url().toString(),
           .user = u"editor"_s,
           .secret = server.fact(u"WP_EDITOR_PASSWORD"_s),
           .count = count},
          2);
}

void tst_Proof::bluesky()
{
    test::BlueskyServer server;
    if (!server.start()) {
        if (server.isUnavailable())
            QSKIP(qPrintable(server.problem()));
        QFAIL(qPrintable(server.problem()));
    }
    ProofRounds::Place place{.network = u"bluesky"_s,
                             .url = server.url().toString(),
                             .user = u"alice.test"_s,
                             .secret = server.appPassword(u"alice"_s),
                             .count = {}};
    // The account's own records: exact at once.
    place.count = [place] {
        return countPulled(place,
                           [](const connectors::RemotePost &post) { return post.text.section(u',', 0, 0); });
    };
    prove(place, 1);
}

void tst_Proof::ghost()
{
    test::GhostServer server;
    if (!server.start()) {
        if (server.isUnavailable())
            QSKIP(qPrintable(server.problem()));
        QFAIL(qPrintable(server.problem()));
    }
    ProofRounds::Place place{.network = u"ghost"_s,
                             .url = server.url().toString(),
                             .user = {},
                             .secret = server.key(),
                             .count = {}};
    place.count = [place] {
        return countPulled(place, [](const connectors::RemotePost &post) { return post.title; });
    };
    prove(place, 1);
}

void tst_Proof::cleanupTestCase()
{
    if (!m_rows.isEmpty())
        std::fputs(qPrintable(ProofRounds::table(m_rows)), stdout);
}

QTEST_GUILESS_MAIN(tst_Proof)
#include "tst_proof.moc"
