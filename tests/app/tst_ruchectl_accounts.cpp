// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"
#include "tests/connectors/mastodonshapes.h"
#include "tests/support/faultyserver.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::tests;
using ruche::test::FaultyServer;
namespace shapes = ruche::test::shapes;
using How = FaultyServer::Answer::How;

/// Accounts of networks that sign in with a token or key, connected on the command line without a screen.
class tst_RuchectlAccounts : public QObject
{
    Q_OBJECT
private slots:
    void add_token_connectsWithoutUser();
    void add_noToken_isWrongUsage();

private:
    Ctl m_ctl;
};

void tst_RuchectlAccounts::add_token_connectsWithoutUser()
{
    const QByteArray token = "token-of-the-test-7351";
    FaultyServer server;
    const auto answer = [&server](const QByteArray &body) {
        server.enqueue({How::Complete, 200, {{"Content-Type", "application/json"}}, body});
    };
    answer(shapes::text(shapes::instance(u"4.3.1"_s, 1000)));
    answer(shapes::me());
    answer("{}");
    answer("[]");
    const QString file = m_ctl.newWorkspace(u"token.ruche"_s);
    const auto process = m_ctl.start({u"--workspace"_s,
                                      file,
                                      u"--json"_s,
                                      u"account"_s,
                                      u"add"_s,
                                      u"--brand"_s,
                                      u"b1"_s,
                                      u"--network"_s,
                                      u"mastodon"_s,
                                      u"--url"_s,
                                      server.url().toString(),
                                      u"--secret-stdin"_s});
    process->write(token + '\n');
    process->closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 60000);
    const QByteArray out = process->readAllStandardOutput();
    const QByteArray told = out + process->readAllStandardError();
    QVERIFY2(process->exitCode() == 0, told.constData());
    const QJsonObject account = QJsonDocument::fromJson(out).object();
    QCOMPARE(account.value("network"_L1).toString(), u"mastodon"_s);
    QCOMPARE(account.value("handle"_L1).toString(), u"@cap@mer.example"_s);
    QVERIFY(server.requests().size() >= 4);
    QCOMPARE(server.requests().at(1).headers.value("authorization"), "Bearer " + token);
    QVERIFY(!told.contains(token));
    for (const QString &name : {file, file + u"-wal"_s}) {
        QFile workspace(name);
        QVERIFY(!workspace.open(QIODevice::ReadOnly) || !workspace.readAll().contains(token));
    }
}

void tst_RuchectlAccounts::add_noToken_isWrongUsage()
{
    m_ctl.setWorkspace(m_ctl.newWorkspace(u"none.ruche"_s));
    const CtlRun none = m_ctl.run({u"account"_s,
                                   u"add"_s,
                                   u"--brand"_s,
                                   u"b1"_s,
                                   u"--network"_s,
                                   u"mastodon"_s,
                                   u"--url"_s,
                                   u"http://127.0.0.1:1"_s});
    QCOMPARE(none.status, 2);
    QVERIFY2(none.err.contains(u"RUCHE_SECRET"_s), none.told());
    QVERIFY(m_ctl.json({u"account"_s, u"list"_s}).objects().isEmpty());
}

QTEST_GUILESS_MAIN(tst_RuchectlAccounts)
#include "tst_ruchectl_accounts.moc"
