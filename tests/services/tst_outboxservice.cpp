// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/incoming.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/services/syncservice.h"
#include "core/storage/messagerepository.h"
#include "core/storage/outboxrepository.h"
#include "tests/services/servicefixture.h"

#include <QSignalSpy>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using connectors::Page;
using connectors::Stream;
using domain::OutboxState;
using Fault = FakeNetwork::Fault;

class tst_OutboxService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void reply_leavesAtItsTime_andIsStored();
    void reply_toAnAnswer_staysInItsConversation();
    void ofEvent_tellsOneActionOnly();
    void moderation_leaves_andSetsTheMessage();
    void order_isKeptForEachAccount();
    void transient_waits_andHoldsTheLine();
    void invalid_fails_andTheNextGoesOn_retrySends();
    void auth_waitsForTheAccount();
    void lostAnswer_replyIsFoundOnTheNetwork();
    void lostAnswer_replyIsFoundInTheWorkspace();
    void lostRequest_replyLeavesAgain();
    void lostAnswer_noConnection_staysUncertain();
    void lostModeration_isDoneAgain();
    void deadSender_isAskedFor();
    void twoProcesses_sendOnce();
    void cancel_whileWaiting_neverLeaves_afterwardsIsRefused();
    void cancel_ofTheOnlyAnswer_opensTheConversationAgain();
    void replyAt_isKeptInTheFile_andLeavesAtItsTimeWhoeverRuns();
    void pausedAccount_waits();
    void automatic_flushesByItself();

private:
    void receive(domain::AccountId account, const QString &remote, const QString &thread = {});
    domain::OutboxId queue(const QString &text, bool isReply = true, int seconds = 0);
    QList<domain::OutboxEntry> flush() { return answerOf(m_outbox->flush()).value(); }
    OutboxState stateOf(domain::OutboxId id)
    {
        return m_fixture
            ->write([id](storage::Connection &connection) { return storage::outbox::read(connection, id); })
            ->state;
    }
    void advance(int seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }
    /// What the network answers to a pull of messages: its reply, if it arrived.
    void showReplies()
    {
        m_fixture->network.onPull
            = [this](Stream stream, const QString &, const connectors::Endpoint &) -> Result<Page> {
            Page page;
            page.cursor = u"end"_s;
            if (stream != Stream::Messages)
                return page;
            for (const QString &reply : std::as_const(m_fixture->network.replies)) {
                connectors::RemoteMessage message;
                message.id = {u"remote-"_s + reply};
                message.parent = {reply.section(u": "_s, 0, 0)};
                message.thread = message.parent;
                message.own = true;
                message.text = reply.section(u": "_s, 1);
                message.writtenAt = m_fixture->clock.now();
                page.messages << message;
            }
            return page;
        };
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::OutboxService> m_outbox;
};

void tst_OutboxService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_outbox = std::make_unique<services::OutboxService>(m_fixture->storage, m_fixture->pool);
    receive(m_fixture->account, u"c1"_s);
}

void tst_OutboxService::cleanup()
{
    m_outbox.reset();
    m_fixture.reset();
}

void tst_OutboxService::receive(domain::AccountId account, const QString &remote, const QString &thread)
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {thread.isEmpty() ? remote : thread};
    message.author = {u"name:lea"_s};
    message.authorName = u"Léa"_s;
    message.text = u"Bonjour, est-ce ouvert ?"_s;
    message.writtenAt = m_fixture->clock.now().addSecs(-60);
    domain::Account known;
    known.id = account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    QVERIFY(m_fixture->write([known, message, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::messages::storeMessages(connection, known, {message}, now);
    }));
}

domain::OutboxId tst_OutboxService::queue(const QString &text, bool isReply, int seconds)
{
    domain::OutboxEntry entry;
    entry.account = m_fixture->account;
    entry.message = domain::MessageId(
        m_fixture->value(u"SELECT id FROM message WHERE remote_id = 'c1'"_s).toLongLong());
    entry.conversation = domain::ConversationId(
        m_fixture->value(u"SELECT conversation_id FROM message WHERE remote_id = 'c1'"_s).toLongLong());
    entry.isReply = isReply;
    entry.text = text;
    entry.notBefore = m_fixture->clock.now().addSecs(seconds);
    return m_fixture
        ->write([entry, now = m_fixture->clock.now()](storage::Connection &connection) {
            return storage::outbox::add(connection, entry, {}, now);
        })
        .value();
}

void tst_OutboxService::reply_leavesAtItsTime_andIsStored()
{
    const domain::OutboxId id = queue(u"Oui, bienvenue"_s, true, 8);
    QVERIFY(flush().isEmpty());
    QCOMPARE(answerOf(m_outbox->pending())->size(), 1);
    advance(8);
    QSignalSpy settled(m_outbox.get(), &services::OutboxService::settled);
    const auto entries = flush();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().id, id);
    QCOMPARE(entries.first().state, OutboxState::Sent);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_fixture->network.replies, QStringList({u"c1: Oui, bienvenue"_s}));
    QCOMPARE(m_fixture->value(u"SELECT body FROM message WHERE direction = 'outgoing'"_s).toString(),
             u"Oui, bienvenue"_s);
    QVERIFY(answerOf(m_outbox->pending())->isEmpty());
    QVERIFY(flush().isEmpty());
}

void tst_OutboxService::reply_toAnAnswer_staysInItsConversation()
{
    // The network names the answered message as the top, as one does that was asked for this reply alone.
    receive(m_fixture->account, u"c2"_s, u"c1"_s);
    services::InboxService inbox(m_fixture->storage);
    const domain::MessageId answer(
        m_fixture->value(u"SELECT id FROM message WHERE remote_id = 'c2'"_s).toLongLong());
    QVERIFY(answerOf(inbox.reply(answer, u"Oui"_s, false, std::chrono::seconds(0))));
    QCOMPARE(flush().first().state, OutboxState::Sent);
    QCOMPARE(m_fixture->network.replies, QStringList({u"c2: Oui"_s}));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM conversation"_s).toInt(), 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM message"_s).toInt(), 3);
}

void tst_OutboxService::ofEvent_tellsOneActionOnly()
{
    queue(u"Avant"_s);
    services::InboxService inbox(m_fixture->storage);
    const domain::MessageId message(
        m_fixture->value(u"SELECT id FROM message WHERE remote_id = 'c1'"_s).toLongLong());
    const auto event
        = answerOf(inbox.moderate({message}, domain::ModerationAction::Spam, std::chrono::seconds(0)));
    QVERIFY(event);
    QVERIFY(!m_outbox->isSending());
    const auto flushing = m_outbox->flush();
    QVERIFY(m_outbox->isSending());
    QCOMPARE(answerOf(flushing)->size(), 2);
    QVERIFY(!m_outbox->isSending());
    const auto mine = answerOf(m_outbox->ofEvent(*event));
    QCOMPARE(mine->size(), 1);
    QCOMPARE(mine->first().state, OutboxState::Sent);
    QCOMPARE(mine->first().text, u"spam"_s);
    QVERIFY(answerOf(m_outbox->ofEvent(domain::EventId(999)))->isEmpty());
}

void tst_OutboxService::moderation_leaves_andSetsTheMessage()
{
    queue(u"spam"_s, false);
    QCOMPARE(flush().first().state, OutboxState::Sent);
    QCOMPARE(m_fixture->network.moderations,
             QStringList({u"c1: %1"_s.arg(int(domain::ModerationAction::Spam))}));
    QCOMPARE(m_fixture->value(u"SELECT moderation FROM message WHERE remote_id = 'c1'"_s).toString(),
             u"spam"_s);
    queue(u"dance"_s, false);
    QCOMPARE(flush().first().state, OutboxState::Failed);
}

void tst_OutboxService::order_isKeptForEachAccount()
{
    for (int i = 0; i < 5; ++i)
        queue(u"Réponse %1"_s.arg(i));
    QCOMPARE(flush().size(), 5);
    QCOMPARE(m_fixture->network.replies.first(), u"c1: Réponse 0"_s);
    QCOMPARE(m_fixture->network.replies.last(), u"c1: Réponse 4"_s);
}

void tst_OutboxService::transient_waits_andHoldsTheLine()
{
    m_fixture->network.replyFaults = {Fault::Rate};
    const domain::OutboxId first = queue(u"Un"_s);
    const domain::OutboxId second = queue(u"Deux"_s);
    QCOMPARE(flush().size(), 1);
    QCOMPARE(stateOf(first), OutboxState::Waiting);
    QVERIFY(flush().isEmpty());
    QCOMPARE(stateOf(second), OutboxState::Waiting);
    QVERIFY(m_fixture->network.replies.isEmpty());
    advance(60);
    QCOMPARE(flush().size(), 2);
    QCOMPARE(m_fixture->network.replies, QStringList({u"c1: Un"_s, u"c1: Deux"_s}));
}

void tst_OutboxService::invalid_fails_andTheNextGoesOn_retrySends()
{
    m_fixture->network.replyFaults = {Fault::Invalid};
    const domain::OutboxId first = queue(u"Un"_s);
    queue(u"Deux"_s);
    QCOMPARE(flush().size(), 2);
    QCOMPARE(stateOf(first), OutboxState::Failed);
    QCOMPARE(m_fixture->network.replies, QStringList({u"c1: Deux"_s}));
    QCOMPARE(answerOf(m_outbox->pending())->first().problem->code, ErrorCode::Invalid);
    QVERIFY(flush().isEmpty());
    QVERIFY(answerOf(m_outbox->retry(first)));
    QCOMPARE(flush().size(), 1);
    QCOMPARE(stateOf(first), OutboxState::Sent);
    QCOMPARE(answerOf(m_outbox->retry(first)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_outbox->retry(domain::OutboxId(99))).error().code, ErrorCode::NotFound);
}

void tst_OutboxService::auth_waitsForTheAccount()
{
    m_fixture->network.replyFaults = {Fault::Auth};
    const domain::OutboxId id = queue(u"Un"_s);
    flush();
    QCOMPARE(stateOf(id), OutboxState::Waiting);
    QCOMPARE(m_fixture->value(u"SELECT problem_code FROM account"_s).toString(), u"auth"_s);
    QVERIFY(flush().isEmpty());
    QVERIFY(answerOf(m_outbox->retry(id)));
    QCOMPARE(flush().first().state, OutboxState::Sent);
}

void tst_OutboxService::lostAnswer_replyIsFoundOnTheNetwork()
{
    m_fixture->network.replyFaults = {Fault::LostAnswer};
    showReplies();
    const domain::OutboxId id = queue(u"Oui"_s);
    QCOMPARE(flush().first().state, OutboxState::Uncertain);
    QVERIFY(flush().isEmpty());
    QCOMPARE(answerOf(m_outbox->retry(id)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_outbox->cancel(id)).error().code, ErrorCode::Refused);
    advance(60);
    QCOMPARE(flush().first().state, OutboxState::Sent);
    QCOMPARE(m_fixture->network.replies.size(), 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM message WHERE direction = 'outgoing'"_s).toInt(), 1);
}

void tst_OutboxService::lostAnswer_replyIsFoundInTheWorkspace()
{
    m_fixture->network.replyFaults = {Fault::LostAnswer};
    showReplies();
    queue(u"Oui"_s);
    flush();
    services::SyncService sync(m_fixture->storage, m_fixture->pool);
    QVERIFY(!answerOf(sync.syncAccount(m_fixture->account))->error);
    m_fixture->network.onPull = nullptr;
    advance(60);
    QCOMPARE(flush().first().state, OutboxState::Sent);
    QCOMPARE(m_fixture->network.replies.size(), 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM message WHERE direction = 'outgoing'"_s).toInt(), 1);
}

void tst_OutboxService::lostRequest_replyLeavesAgain()
{
    m_fixture->network.replyFaults = {Fault::LostRequest};
    showReplies();
    const domain::OutboxId id = queue(u"Oui"_s);
    flush();
    advance(59);
    QVERIFY(flush().isEmpty());
    QVERIFY(m_fixture->network.replies.isEmpty());
    advance(1);
    QCOMPARE(flush().first().state, OutboxState::Sent);
    QCOMPARE(m_fixture->network.replies.size(), 1);
    QCOMPARE(stateOf(id), OutboxState::Sent);
}

void tst_OutboxService::lostAnswer_noConnection_staysUncertain()
{
    m_fixture->network.replyFaults = {Fault::LostAnswer};
    const domain::OutboxId id = queue(u"Oui"_s);
    flush();
    m_fixture->network.onPull = [](Stream, const QString &, const connectors::Endpoint &) -> Result<Page> {
        return fail(ErrorCode::Transient, u"scripted"_s);
    };
    for (int i = 0; i < 5; ++i) {
        advance(70);
        flush();
        QCOMPARE(stateOf(id), OutboxState::Uncertain);
    }
    QCOMPARE(m_fixture->network.replies.size(), 1);
    showReplies();
    advance(900);
    QCOMPARE(flush().first().state, OutboxState::Sent);
    QCOMPARE(m_fixture->network.replies.size(), 1);
}

void tst_OutboxService::lostModeration_isDoneAgain()
{
    m_fixture->network.moderateFaults = {Fault::LostAnswer};
    queue(u"approve"_s, false);
    QCOMPARE(flush().first().state, OutboxState::Uncertain);
    advance(60);
    QCOMPARE(flush().first().state, OutboxState::Sent);
}

void tst_OutboxService::deadSender_isAskedFor()
{
    const domain::OutboxId id = queue(u"Oui"_s);
    const QDateTime now = m_fixture->clock.now();
    QVERIFY(m_fixture->write([account = m_fixture->account, now](storage::Connection &connection) {
        return storage::outbox::claimNext(connection, account, u"dead"_s, now, now.addSecs(180));
    }));
    m_fixture->network.replies << u"c1: Oui"_s; // it had left
    showReplies();
    QVERIFY(flush().isEmpty());
    QCOMPARE(stateOf(id), OutboxState::Sending);
    advance(181);
    QVERIFY(flush().isEmpty());
    QCOMPARE(stateOf(id), OutboxState::Uncertain);
    advance(61);
    QCOMPARE(flush().first().state, OutboxState::Sent);
    QCOMPARE(m_fixture->network.replies.size(), 1);
}

void tst_OutboxService::twoProcesses_sendOnce()
{
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::OutboxService elsewhere(*other->storage, m_fixture->pool);
    for (int i = 0; i < 20; ++i)
        queue(u"Réponse %1"_s.arg(i));
    const auto first = m_outbox->flush();
    const auto second = elsewhere.flush();
    qsizetype sent = answerOf(first)->size() + answerOf(second)->size();
    sent += flush().size(); // one may have met the other at the head of the line
    QCOMPARE(sent, 20);
    QCOMPARE(m_fixture->network.replies.size(), 20);
    QCOMPARE(QSet<QString>(m_fixture->network.replies.begin(), m_fixture->network.replies.end()).size(), 20);
}

void tst_OutboxService::cancel_whileWaiting_neverLeaves_afterwardsIsRefused()
{
    const domain::OutboxId id = queue(u"Non"_s, true, 8);
    QVERIFY(answerOf(m_outbox->cancel(id)));
    advance(60);
    QVERIFY(flush().isEmpty());
    QVERIFY(m_fixture->network.replies.isEmpty());
    const domain::OutboxId sent = queue(u"Oui"_s);
    flush();
    QCOMPARE(answerOf(m_outbox->cancel(sent)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_outbox->cancel(domain::OutboxId(99))).error().code, ErrorCode::NotFound);
}

void tst_OutboxService::cancel_ofTheOnlyAnswer_opensTheConversationAgain()
{
    services::InboxService inbox(m_fixture->storage);
    const domain::ConversationId conversation(
        m_fixture->value(u"SELECT id FROM conversation"_s).toLongLong());
    const auto reply = answerOf(inbox.reply(conversation, u"Non"_s, true));
    QVERIFY(reply);
    QCOMPARE(m_fixture->value(u"SELECT state FROM conversation"_s).toString(), u"done"_s);
    QVERIFY(answerOf(m_outbox->cancel(reply->id)));
    QCOMPARE(m_fixture->value(u"SELECT state FROM conversation"_s).toString(), u"open"_s);
    const auto first = answerOf(inbox.reply(conversation, u"Oui"_s, false));
    QVERIFY(answerOf(inbox.reply(conversation, u"À demain"_s, false)));
    QVERIFY(answerOf(m_outbox->cancel(first->id)));
    QCOMPARE(m_fixture->value(u"SELECT state FROM conversation"_s).toString(), u"waiting"_s);
}

void tst_OutboxService::replyAt_isKeptInTheFile_andLeavesAtItsTimeWhoeverRuns()
{
    services::InboxService inbox(m_fixture->storage);
    const domain::ConversationId conversation(
        m_fixture->value(u"SELECT id FROM conversation"_s).toLongLong());
    const QDateTime at = m_fixture->clock.now().addSecs(3600);
    const auto later = answerOf(inbox.replyAt(conversation, u" Demain "_s, at));
    QVERIFY(later);
    QCOMPARE(answerOf(inbox.replyAt(conversation, u"  "_s, at)).error().code, ErrorCode::InvalidArgument);
    const auto taken = answerOf(inbox.replyAt(conversation, u"Jamais"_s, at));
    QVERIFY(m_fixture->undo(taken->event));
    QVERIFY(answerOf(m_outbox->cancel(taken->id))); // as the history does with an undone action's entries
    // What was queued behind it leaves before it.
    queue(u"Tout de suite"_s);
    QCOMPARE(flush().size(), 1);
    m_outbox.reset(); // the program that was told is gone: nothing of this was in its memory alone
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::OutboxService elsewhere(*other->storage, m_fixture->pool);
    advance(3599);
    QVERIFY(answerOf(elsewhere.flush())->isEmpty());
    QCOMPARE(answerOf(elsewhere.pending())->constFirst().notBefore, at);
    advance(1);
    QCOMPARE(answerOf(elsewhere.flush())->size(), 1);
    QCOMPARE(m_fixture->network.replies.size(), 2);
    QVERIFY(m_fixture->network.replies.last().endsWith(u"Demain"_s));
}

void tst_OutboxService::pausedAccount_waits()
{
    queue(u"Oui"_s);
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE account SET paused = 1"_s);
    }));
    QVERIFY(flush().isEmpty());
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE account SET paused = 0"_s);
    }));
    QCOMPARE(flush().size(), 1);
}

void tst_OutboxService::automatic_flushesByItself()
{
    QSignalSpy settled(m_outbox.get(), &services::OutboxService::settled);
    m_outbox->setAutomatic(true);
    queue(u"Oui"_s);
    QTRY_COMPARE_WITH_TIMEOUT(settled.count(), 1, 15000);
    m_outbox->setAutomatic(false);
    QCOMPARE(m_fixture->network.replies.size(), 1);
}

QTEST_GUILESS_MAIN(tst_OutboxService)
#include "tst_outboxservice.moc"
