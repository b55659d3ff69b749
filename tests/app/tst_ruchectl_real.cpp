// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/app/ctlprocess.h"
#include "tests/support/wordpressserver.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// The command line against a real WordPress; what it did is looked up on the site, past Ruche.
class tst_Ruchectl_Real : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void wrongPassword_isOne_andNothingIsAdded();
    void connect_thenTest();
    void sync_twice_secondIsNothingNew();
    void reply_isOnTheSiteOnce();
    void approve_andSpam_areOnTheSite();
    void schedule_agentSendsOnce();
    void revokedPassword_isNamed_replyWaits();
    void secret_isNowhere();

private:
    /// GET of the site's REST interface as its administrator.
    [[nodiscard]] QJsonDocument get(const QString &route,
                                    const QList<std::pair<QString, QString>> &query = {});
    [[nodiscard]] QString conversationOf(const QString &text);
    [[nodiscard]] CtlRun json(const QStringList &arguments)
    {
        CtlRun run = m_ctl.json(arguments);
        m_printed += run.out + run.err;
        return run;
    }

    test::WordPressServer m_server;
    Ctl m_ctl;
    QString m_secret;
    QString m_printed; ///< all that ruchectl said
    QNetworkAccessManager m_network;
};

void tst_Ruchectl_Real::initTestCase()
{
    if (!m_server.start()) {
        if (m_server.isUnavailable())
            QSKIP(qPrintable(m_server.problem()));
        QFAIL(qPrintable(m_server.problem()));
    }
    m_secret = m_server.fact(u"WP_ADMIN_PASSWORD"_s);
    QVERIFY(!m_secret.isEmpty());
    const QString file = m_ctl.path(u"w.ruche"_s);
    QCOMPARE(json({u"workspace"_s, u"init"_s, file}).status, 0);
    m_ctl.setWorkspace(file);
    QCOMPARE(json({u"brand"_s, u"add"_s, u"Port"_s, u"--timezone"_s, u"Europe/Paris"_s}).status, 0);
}

QJsonDocument tst_Ruchectl_Real::get(const QString &route, const QList<std::pair<QString, QString>> &query)
{
    QUrl url = m_server.url();
    url.setPath(u"/index.php"_s);
    QUrlQuery asked{
        {u"rest_route"_s, u"/wp/v2/"_s + route}, {u"context"_s, u"edit"_s}, {u"per_page"_s, u"100"_s}};
    for (const auto &[name, value] : query)
        asked.addQueryItem(name, value);
    url.setQuery(asked);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Basic " + u"admin:%1"_s.arg(m_secret).toUtf8().toBase64());
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 60'000))
        return {};
    return QJsonDocument::fromJson(reply->readAll());
}

QString tst_Ruchectl_Real::conversationOf(const QString &text)
{
    const QList<QJsonObject> found = json({u"inbox"_s, u"list"_s, u"--limit"_s, u"100"_s}).objects();
    for (const QJsonObject &conversation : found) {
        if (conversation.value("text"_L1).toString().startsWith(text))
            return conversation.value("id"_L1).toString();
    }
    return {};
}

void tst_Ruchectl_Real::wrongPassword_isOne_andNothingIsAdded()
{
    m_ctl.setEnvironment(u"RUCHE_SECRET"_s, u"wrong wrong wrong"_s);
    const CtlRun run = json({u"account"_s,
                             u"add"_s,
                             u"--brand"_s,
                             u"b1"_s,
                             u"--network"_s,
                             u"wordpress"_s,
                             u"--url"_s,
                             m_server.url().toString(),
                             u"--user"_s,
                             u"admin"_s});
    m_ctl.unsetEnvironment(u"RUCHE_SECRET"_s);
    QVERIFY2(run.status == 1, run.told());
    QCOMPARE(run.code(), u"auth"_s);
    QVERIFY(!run.err.contains(u"wrong wrong"_s));
    QVERIFY(json({u"account"_s, u"list"_s}).objects().isEmpty());
}

void tst_Ruchectl_Real::connect_thenTest()
{
    m_ctl.setEnvironment(u"RUCHE_SECRET"_s, m_secret);
    const CtlRun run = json({u"account"_s,
                             u"add"_s,
                             u"--brand"_s,
                             u"b1"_s,
                             u"--network"_s,
                             u"wordpress"_s,
                             u"--url"_s,
                             m_server.url().toString(),
                             u"--user"_s,
                             u"admin"_s});
    m_ctl.unsetEnvironment(u"RUCHE_SECRET"_s);
    QVERIFY2(run.status == 0, run.told());
    QCOMPARE(run.object().value("id"_L1).toString(), u"a1"_s);
    QVERIFY(run.object().value("capabilities"_L1).toArray().contains(u"reply"_s));
    const CtlRun again = json({u"account"_s, u"test"_s, u"a1"_s}); // by the stored secret
    QVERIFY2(again.status == 0, again.told());
    m_ctl.setEnvironment(u"RUCHE_PASSPHRASE"_s, u"another one"_s);
    const CtlRun locked = json({u"account"_s, u"test"_s, u"a1"_s});
    m_ctl.setEnvironment(u"RUCHE_PASSPHRASE"_s, u"a passphrase for tests"_s);
    QVERIFY2(locked.status == 1, locked.told());
    QCOMPARE(locked.code(), u"secretsLocked"_s);
}

void tst_Ruchectl_Real::sync_twice_secondIsNothingNew()
{
    const CtlRun first = json({u"sync"_s});
    QVERIFY2(first.status == 0, first.told());
    const QJsonObject outcome = first.object();
    QCOMPARE(outcome.value("account"_L1).toString(), u"a1"_s);
    QCOMPARE(outcome.value("network"_L1).toString(), u"wordpress"_s);
    QVERIFY(outcome.value("new"_L1).toInt() > 0);
    QVERIFY(outcome.contains("updated"_L1) && outcome.contains("removed"_L1));
    QVERIFY(outcome.value("error"_L1).isNull());
    const CtlRun second = json({u"sync"_s, u"--account"_s, u"a1"_s});
    QVERIFY2(second.status == 0, second.told());
    QCOMPARE(second.object().value("new"_L1).toInt(-1), 0);
    QCOMPARE(second.object().value("updated"_L1).toInt(-1), 0);
    QCOMPARE(second.object().value("removed"_L1).toInt(-1), 0);
}

void tst_Ruchectl_Real::reply_isOnTheSiteOnce()
{
    const QString conversation = conversationOf(u"Et les horaires"_s);
    QVERIFY(!conversation.isEmpty());
    const QString answer = u"Tous les jours, 9 h – 18 h, « même » le dimanche."_s;
    const CtlRun run = json({u"inbox"_s, u"reply"_s, conversation, u"--text"_s, answer});
    QVERIFY2(run.status == 0, run.told());
    const QJsonObject sent = run.object();
    QCOMPARE(sent.value("conversation"_L1).toString(), conversation);
    QCOMPARE(sent.value("kind"_L1).toString(), u"reply"_s);
    QVERIFY(sent.value("sent"_L1).toBool());
    QCOMPARE(sent.value("state"_L1).toString(), u"sent"_s);
    const QJsonArray comments = get(u"comments"_s, {{u"search"_s, u"Tous les jours"_s}}).array();
    QCOMPARE(comments.size(), 1);
    QCOMPARE(comments.first().toObject().value("content"_L1).toObject().value("raw"_L1).toString(), answer);
    QCOMPARE(json({u"sync"_s}).status, 0);
    const QJsonArray messages
        = json({u"inbox"_s, u"show"_s, conversation}).object().value("messages"_L1).toArray();
    int ours = 0;
    for (const QJsonValue &message : messages)
        ours += message.toObject().value("own"_L1).toBool();
    QCOMPARE(ours, 1);
}

void tst_Ruchectl_Real::approve_andSpam_areOnTheSite()
{
    const QList<QJsonObject> held = json({u"inbox"_s, u"list"_s, u"--query"_s, u"is:held"_s}).objects();
    QCOMPARE(held.size(), 2);
    const QStringList authors{held.at(0).value("author"_L1).toString(),
                              held.at(1).value("author"_L1).toString()};
    const CtlRun approved = json(
        {u"inbox"_s, u"moderate"_s, held.at(0).value("id"_L1).toString(), u"--action"_s, u"approve"_s});
    QVERIFY2(approved.status == 0, approved.told());
    QCOMPARE(approved.objects().size(), 1);
    QCOMPARE(approved.object().value("kind"_L1).toString(), u"moderate"_s);
    const CtlRun spam = json(
        {u"inbox"_s, u"moderate"_s, held.at(1).value("message"_L1).toString(), u"--action"_s, u"spam"_s});
    QVERIFY2(spam.status == 0, spam.told());
    // Only what this command queued is told, not the reply and the approval before it.
    QCOMPARE(spam.objects().size(), 1);
    const auto has = [](const QStringList &names, const QString &author) {
        return names.filter(author.left(4)).size() == 1; // control characters of a name are not shown here
    };
    const auto authorsOf = [this](const QString &status) {
        QStringList names;
        const QJsonArray comments = get(u"comments"_s, {{u"status"_s, status}}).array();
        for (const QJsonValue &comment : comments)
            names << comment.toObject().value("author_name"_L1).toString();
        return names;
    };
    QVERIFY(has(authorsOf(u"approve"_s), authors.at(0)));
    QVERIFY(has(authorsOf(u"spam"_s), authors.at(1)));
    QVERIFY(authorsOf(u"hold"_s).isEmpty());
    const CtlRun ban
        = json({u"inbox"_s, u"moderate"_s, held.at(0).value("id"_L1).toString(), u"--action"_s, u"ban"_s});
    QCOMPARE(ban.status, 1);
    QCOMPARE(ban.code(), u"unsupported"_s);
}

void tst_Ruchectl_Real::schedule_agentSendsOnce()
{
    const QString title = u"Régates d’automne"_s;
    const QString at = SystemClock().now().addSecs(3).toString(Qt::ISODate);
    const CtlRun added = json({u"post"_s,
                               u"add"_s,
                               u"--brand"_s,
                               u"b1"_s,
                               u"--account"_s,
                               u"a1"_s,
                               u"--title"_s,
                               title,
                               u"--text"_s,
                               u"Douze bateaux, un après-midi."_s,
                               u"--at"_s,
                               at});
    QVERIFY2(added.status == 0, added.told());
    QCOMPARE(added.object().value("state"_L1).toString(), u"scheduled"_s);
    const QString post = added.object().value("id"_L1).toString();
    const auto agent = m_ctl.start({u"--json"_s, u"agent"_s});
    const auto other = m_ctl.start({u"--json"_s, u"agent"_s}); // two on one file: still once
    const auto state = [&] {
        return json({u"post"_s, u"show"_s, post}).object().value("state"_L1).toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"published"_s, 120'000);
    QString told;
    for (QProcess *const process : {agent.get(), other.get()}) {
        process->terminate();
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
        told += QString::fromUtf8(process->readAllStandardOutput());
        m_printed += told + QString::fromUtf8(process->readAllStandardError());
    }
    QCOMPARE(told.count(post), 1);
    const QJsonArray articles
        = get(u"posts"_s, {{u"search"_s, u"Régates"_s}, {u"status"_s, u"any"_s}}).array();
    QCOMPARE(articles.size(), 1);
    QCOMPARE(articles.first().toObject().value("status"_L1).toString(), u"publish"_s);
    const QJsonObject variant
        = json({u"post"_s, u"show"_s, post}).object().value("variants"_L1).toArray().first().toObject();
    QCOMPARE(variant.value("state"_L1).toString(), u"published"_s);
    QCOMPARE(variant.value("attempts"_L1).toInt(), 1);
    QVERIFY(!variant.value("url"_L1).toString().isEmpty());
    const CtlRun due = json({u"publish"_s, u"--due"_s});
    QCOMPARE(due.status, 0);
    QVERIFY(due.objects().isEmpty());
}

void tst_Ruchectl_Real::revokedPassword_isNamed_replyWaits()
{
    const QString conversation
        = json({u"inbox"_s, u"list"_s, u"--limit"_s, u"1"_s}).object().value("id"_L1).toString();
    m_server.eval(u"WP_Application_Passwords::delete_all_application_passwords(%1);"_s.arg(
        m_server.fact(u"WP_ADMIN_ID"_s)));
    // It is queued: a script that takes this for "nothing happened" would send it twice later.
    const CtlRun reply = json({u"inbox"_s, u"reply"_s, conversation, u"--text"_s, u"Plus tard"_s});
    QVERIFY2(reply.status == 3, reply.told());
    QCOMPARE(reply.object().value("state"_L1).toString(), u"waiting"_s);
    QCOMPARE(reply.object().value("error"_L1).toString(), u"auth"_s);
    QCOMPARE(reply.errors().size(), 1);
    QCOMPARE(reply.errors().first().value("item"_L1).toString(), conversation);
    const CtlRun sync = json({u"sync"_s});
    QVERIFY2(sync.status == 1, sync.told());
    QCOMPARE(sync.object().value("error"_L1).toString(), u"auth"_s);
    QCOMPARE(sync.code(), u"auth"_s);
    QCOMPARE(json({u"account"_s, u"list"_s}).object().value("state"_L1).toString(), u"toReconnect"_s);
}

void tst_Ruchectl_Real::secret_isNowhere()
{
    QString bare = m_secret;
    bare.remove(u' ');
    QStringList forms{m_secret, bare};
    forms << QString::fromLatin1(u"admin:%1"_s.arg(m_secret).toUtf8().toBase64())
          << QString::fromLatin1(u"admin:%1"_s.arg(bare).toUtf8().toBase64());
    for (const QString &form : std::as_const(forms))
        QVERIFY(!m_printed.contains(form));
    int files = 0;
    for (QDirIterator it(m_ctl.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        ++files;
        for (const QString &form : std::as_const(forms))
            QVERIFY2(!content.contains(form.toUtf8()), qPrintable(file.fileName()));
    }
    QVERIFY(files >= 2); // the workspace, and the encrypted secrets beside it
}

QTEST_GUILESS_MAIN(tst_Ruchectl_Real)
#include "tst_ruchectl_real.moc"
