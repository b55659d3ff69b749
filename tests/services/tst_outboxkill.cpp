// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/incoming.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/storage/messagerepository.h"
#include "tests/services/commentsite.h"
#include "tests/services/servicefixture.h"
#include "tests/support/stuckprocess.h"

#include <QProcess>
#include <QTimer>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using Stage = CommentSite::Stage;
using Then = CommentSite::Then;

Q_DECLARE_METATYPE(CommentSite::Stage)

/// Replies and moderations, sent by processes that are killed on the way: none is lost, none is there twice.
class tst_OutboxKill : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void cleanupTestCase() { QVERIFY2(m_stuck <= 1, "senders stand still: their threads are in the log"); }
    void reply_senderKilled_isThereOnce_data() { places(); }
    void reply_senderKilled_isThereOnce();
    void moderation_senderKilled_isDone_data() { places(); }
    void moderation_senderKilled_isDone();
    void line_senderKilled_keepsItsOrder();
    void reply_killedTwice_siteUnreachable_isUncertainAndNotRepeated();

private:
    static void places();
    /// A comment on the site that the workspace knows; its id there.
    int receive(const QString &text);
    [[nodiscard]] domain::MessageId messageOf(int remote);
    [[nodiscard]] int count(const QString &sql) { return m_fixture->value(sql).toInt(); }
    /// Starts a sender and kills it `delayMs` after the site reached `stage` for the nth time; whether it
    /// died by that.
    bool sendAndKill(Stage stage, int delayMs = 0, int nth = 1);
    void send();
    bool run();
    /// Sends again as a user or a timer would, until nothing waits or `most` tries are over.
    void sendUntilThrough(int most = 6);
    [[nodiscard]] QList<domain::OutboxEntry> pending();

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<CommentSite> m_site;
    QProcess *m_sender = nullptr;
    /// Senders that stood still and were killed for it, as their user would do. What the tests ask holds for
    /// them too; but they are never many.
    int m_stuck = 0;
};

void tst_OutboxKill::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_site = std::make_unique<CommentSite>();
    QVERIFY(m_fixture->write([url = m_site->url().toString()](storage::Connection &connection) {
        return connection.change(u"UPDATE account SET network = 'wordpress', url = :url"_s,
                                 {{u":url"_s, url}});
    }));
}

void tst_OutboxKill::cleanup()
{
    m_site.reset();
    m_fixture.reset();
}

void tst_OutboxKill::places()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<int>("delayMs");
    QTest::newRow("claimed, before it asks who it is") << Stage::Asked << 0;
    QTest::newRow("the request arrived and was not done") << Stage::Arrived << 0;
    QTest::newRow("done, not answered") << Stage::Done << 0;
    QTest::newRow("answered") << Stage::Answered << 0;
    QTest::newRow("answered, 2 ms later") << Stage::Answered << 2;
    QTest::newRow("answered, 5 ms later") << Stage::Answered << 5;
    QTest::newRow("answered, 15 ms later") << Stage::Answered << 15;
}

int tst_OutboxKill::receive(const QString &text)
{
    const QDateTime when = m_fixture->clock.now().addSecs(-60);
    const int id = m_site->receive(text, when);
    domain::IncomingMessage message;
    message.id = {QString::number(id)};
    message.thread = message.id;
    message.author = {u"name:lea"_s};
    message.authorName = u"Léa"_s;
    message.text = text;
    message.writtenAt = when;
    message.moderation = domain::Moderation::Held;
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"wordpress"_s;
    const auto stored
        = m_fixture->write([known, message, now = m_fixture->clock.now()](storage::Connection &connection) {
              return storage::messages::storeMessages(connection, known, {message}, now);
          });
    if (!stored)
        qFatal("the comment cannot be stored");
    return id;
}

domain::MessageId tst_OutboxKill::messageOf(int remote)
{
    return domain::MessageId(
        m_fixture->value(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(remote)).toLongLong());
}

QList<domain::OutboxEntry> tst_OutboxKill::pending()
{
    services::OutboxService outbox(m_fixture->storage, m_fixture->pool);
    return answerOf(outbox.pending()).value();
}

bool tst_OutboxKill::run()
{
    m_site->setNow(m_fixture->clock.now());
    QProcess sender;
    m_sender = &sender;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RUCHE_TEST_SECRET"_s, u"secret"_s);
    sender.setProcessEnvironment(environment);
    sender.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    sender.start(QStringLiteral(RUCHE_SENDPROBE),
                 {m_fixture->path, QString::number(m_fixture->clock.nowMs()), u"wordpress"_s, u"outbox"_s});
    // The site answers in this thread: its events have to run.
    if (!QTest::qWaitFor([&sender] { return sender.state() == QProcess::NotRunning; }, 60'000)) {
        ++m_stuck;
        tellAndKill(sender);
    }
    m_sender = nullptr;
    return sender.exitStatus() == QProcess::CrashExit;
}

void tst_OutboxKill::send()
{
    const int stuck = m_stuck;
    const bool killed = run();
    QVERIFY(!killed || m_stuck > stuck);
}

bool tst_OutboxKill::sendAndKill(Stage stage, int delayMs, int nth)
{
    m_site->onStage = [this, stage, delayMs, nth](Stage reached) mutable {
        if (reached != stage || --nth > 0 || !m_sender)
            return Then::GoOn;
        const auto die = [sender = m_sender] { sender->kill(); }; // SIGKILL
        if (delayMs > 0)
            QTimer::singleShot(delayMs, Qt::PreciseTimer, m_sender, die);
        else
            die();
        nth = 1'000'000;
        return delayMs > 0 ? Then::GoOn : Then::Cut;
    };
    const bool killed = run();
    m_site->onStage = nullptr;
    return killed;
}

void tst_OutboxKill::sendUntilThrough(int most)
{
    // The claim of the killed one ends after three minutes; an absence is believed after one more.
    for (int i = 0; i < most && !pending().isEmpty(); ++i) {
        m_fixture->clock.advanceMs(1000LL * (i == 0 ? 181 : 61));
        send();
    }
}

void tst_OutboxKill::reply_senderKilled_isThereOnce()
{
    QFETCH(const Stage, stage);
    QFETCH(const int, delayMs);
    services::InboxService inbox(m_fixture->storage);
    QStringList expected;
    for (int round = 0; round < 3; ++round) {
        const int question = receive(u"Question %1 ?"_s.arg(round));
        const QString answer = u"Réponse %1, « bien à vous »"_s.arg(round);
        expected << u"%1: %2"_s.arg(QString::number(question), answer);
        QVERIFY(answerOf(inbox.reply(messageOf(question), answer, false, std::chrono::seconds(0))));
        const bool killed = sendAndKill(stage, delayMs);
        QVERIFY(killed || stage == Stage::Answered); // once answered, it may have been through
        const qsizetype left = m_site->replies().size();
        QVERIFY(left == expected.size() || left == expected.size() - 1);
        // Started again at once, nothing leaves: the claim of the dead one still holds.
        if (killed) {
            send();
            QCOMPARE(m_site->replies().size(), left);
        }
        sendUntilThrough();
        QVERIFY2(pending().isEmpty(), "it was not sent");
        QCOMPARE(m_site->replies(), expected);
        m_fixture->clock.advanceMs(1000);
    }
    QCOMPARE(count(u"SELECT count(*) FROM message WHERE direction = 'outgoing'"_s), 3);
    QCOMPARE(count(u"SELECT count(*) FROM outbox WHERE state = 'sent'"_s), 3);
}

void tst_OutboxKill::moderation_senderKilled_isDone()
{
    QFETCH(const Stage, stage);
    QFETCH(const int, delayMs);
    services::InboxService inbox(m_fixture->storage);
    for (int round = 0; round < 3; ++round) {
        const int comment = receive(u"Pub %1"_s.arg(round));
        QVERIFY(answerOf(
            inbox.moderate({messageOf(comment)}, domain::ModerationAction::Spam, std::chrono::seconds(0))));
        const bool killed = sendAndKill(stage, delayMs);
        QVERIFY(killed || stage == Stage::Answered);
        sendUntilThrough();
        QVERIFY2(pending().isEmpty(), "it was not done");
        QCOMPARE(m_site->statusOf(comment), u"spam"_s);
        QCOMPARE(m_site->changesOf(comment), 1); // the state is read first: what is done is not written again
        QCOMPARE(m_fixture->value(u"SELECT moderation FROM message WHERE remote_id = '%1'"_s.arg(comment))
                     .toString(),
                 u"spam"_s);
        m_fixture->clock.advanceMs(1000);
    }
}

void tst_OutboxKill::line_senderKilled_keepsItsOrder()
{
    services::InboxService inbox(m_fixture->storage);
    const int question = receive(u"Une question ?"_s);
    QStringList expected;
    for (int i = 0; i < 4; ++i) {
        const QString answer = u"Partie %1"_s.arg(i);
        expected << u"%1: %2"_s.arg(QString::number(question), answer);
        QVERIFY(answerOf(inbox.reply(messageOf(question), answer, false, std::chrono::seconds(0))));
    }
    QVERIFY(sendAndKill(Stage::Done, 0, 2));
    QCOMPARE(m_site->replies(), expected.mid(0, 2));
    send(); // the second one is unclear: the third must not overtake it
    QCOMPARE(m_site->replies(), expected.mid(0, 2));
    sendUntilThrough();
    QCOMPARE(m_site->replies(), expected);
    QVERIFY(pending().isEmpty());
}

void tst_OutboxKill::reply_killedTwice_siteUnreachable_isUncertainAndNotRepeated()
{
    services::InboxService inbox(m_fixture->storage);
    const int question = receive(u"Une question ?"_s);
    QVERIFY(answerOf(inbox.reply(messageOf(question), u"Oui"_s, false, std::chrono::seconds(0))));
    QVERIFY(sendAndKill(Stage::Done));
    m_fixture->clock.advanceMs(181'000);
    send();
    QCOMPARE(pending().size(), 1);
    QCOMPARE(pending().first().state, domain::OutboxState::Uncertain);
    m_fixture->clock.advanceMs(61'000);
    QVERIFY(sendAndKill(Stage::Asked)); // killed while it looks for the reply
    m_site->onStage = [](Stage) { return Then::Cut; };
    for (int i = 0; i < 3; ++i) {
        m_fixture->clock.advanceMs(300'000);
        send();
        QCOMPARE(pending().size(), 1);
        QCOMPARE(pending().first().state, domain::OutboxState::Uncertain);
        QVERIFY(pending().first().problem);
    }
    m_site->onStage = nullptr;
    m_fixture->clock.advanceMs(900'000);
    send();
    QVERIFY(pending().isEmpty());
    QCOMPARE(m_site->replies(), QStringList{u"%1: Oui"_s.arg(question)});
}

QTEST_GUILESS_MAIN(tst_OutboxKill)
#include "tst_outboxkill.moc"
