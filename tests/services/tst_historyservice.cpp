// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/services/brandservice.h"
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/storage/accountrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/outboxrepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::ConversationState;
using services::Target;

class tst_HistoryService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void undoAndRedo_areStored_andToldInOrder();
    void undo_twiceOrUnknown_isRefused();
    void undo_afterALaterChange_isRefused_andChangesNothing();
    void undo_inTheMiddle_leavesLaterActionsAlone();
    void undo_withinTheWindow_nothingLeaves();
    void undo_whileItIsLeaving_isRefused();
    void accountEvents_makeANewConnector();
    void disconnect_doneAgain_takesTheSecretAwayAgain();
    void undo_announcesWhatChanged();

private:
    domain::ConversationId conversation()
    {
        return domain::ConversationId(m_fixture->value(u"SELECT id FROM conversation"_s).toLongLong());
    }
    QString state() { return m_fixture->value(u"SELECT state FROM conversation"_s).toString(); }
    domain::EventId setState(ConversationState state)
    {
        m_fixture->clock.advanceMs(1000);
        return answerOf(m_inbox->setState({conversation()}, state)).value();
    }
    /// The connector that the account has now.
    const connectors::Connector *connector()
    {
        const auto account = m_fixture->write(
            [id = m_fixture->account, now = m_fixture->clock.now()](storage::Connection &connection) {
                return storage::accounts::read(connection, id, now);
            });
        const auto made = answerOf(m_fixture->pool.connectorOf(*account));
        if (!made)
            return nullptr;
        m_kept << *made; // so that no address is used twice
        return made->get();
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::HistoryService> m_history;
    std::unique_ptr<services::InboxService> m_inbox;
    QList<std::shared_ptr<connectors::Connector>> m_kept;
};

void tst_HistoryService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_history = std::make_unique<services::HistoryService>(m_fixture->storage, m_fixture->pool);
    m_inbox = std::make_unique<services::InboxService>(m_fixture->storage);
    domain::IncomingMessage message;
    message.id = {u"c1"_s};
    message.thread = {u"c1"_s};
    message.author = {u"name:lea"_s};
    message.authorName = u"Léa"_s;
    message.text = u"Bonjour"_s;
    message.writtenAt = m_fixture->clock.now().addSecs(-60);
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    QVERIFY(m_fixture->write([known, message, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::messages::storeMessages(connection, known, {message}, now);
    }));
}

void tst_HistoryService::cleanup()
{
    m_kept.clear();
    m_inbox.reset();
    m_history.reset();
    m_fixture.reset();
}

void tst_HistoryService::undoAndRedo_areStored_andToldInOrder()
{
    const domain::EventId open = setState(ConversationState::Open);
    const domain::EventId done = setState(ConversationState::Done);
    const auto undone = answerOf(m_history->undo(done));
    QVERIFY(undone);
    QCOMPARE(undone->action, u"conversation.state:done"_s);
    QCOMPARE(undone->object, conversation().value);
    QVERIFY(undone->undone);
    QCOMPARE(state(), u"open"_s);
    const auto recent = answerOf(m_history->recent(10));
    QCOMPARE(recent->size(), 2);
    QCOMPARE(recent->at(0).id, done);
    QVERIFY(recent->at(0).undone);
    QCOMPARE(recent->at(1).id, open);
    QVERIFY(!recent->at(1).undone);
    QVERIFY(recent->at(0).at > recent->at(1).at);
    QCOMPARE(answerOf(m_history->recent(1))->size(), 1);
    const auto redone = answerOf(m_history->redo(done));
    QVERIFY(redone && !redone->undone);
    QCOMPARE(state(), u"done"_s);
    QVERIFY(m_fixture->value(u"SELECT max(undone_at) FROM event"_s).isNull());
}

void tst_HistoryService::undo_twiceOrUnknown_isRefused()
{
    const domain::EventId done = setState(ConversationState::Done);
    QVERIFY(answerOf(m_history->undo(done)));
    QCOMPARE(answerOf(m_history->undo(done)).error().code, ErrorCode::Conflict);
    QVERIFY(answerOf(m_history->redo(done)));
    QCOMPARE(answerOf(m_history->redo(done)).error().code, ErrorCode::Conflict);
    QCOMPARE(answerOf(m_history->undo(domain::EventId(99))).error().code, ErrorCode::NotFound);
    QCOMPARE(answerOf(m_history->redo(domain::EventId(99))).error().code, ErrorCode::NotFound);
    QCOMPARE(state(), u"done"_s);
}

void tst_HistoryService::undo_afterALaterChange_isRefused_andChangesNothing()
{
    const domain::EventId open = setState(ConversationState::Open);
    const domain::EventId done = setState(ConversationState::Done);
    QCOMPARE(answerOf(m_history->undo(open)).error().code, ErrorCode::Refused);
    QCOMPARE(state(), u"done"_s);
    QVERIFY(m_fixture->value(u"SELECT max(undone_at) FROM event"_s).isNull());
    // Backwards, one after the other, both go.
    QVERIFY(answerOf(m_history->undo(done)));
    QVERIFY(answerOf(m_history->undo(open)));
    QCOMPARE(state(), u"new"_s);
}

void tst_HistoryService::undo_inTheMiddle_leavesLaterActionsAlone()
{
    const domain::EventId done = setState(ConversationState::Done);
    QVERIFY(answerOf(m_inbox->setLabels(conversation(), {u"presse"_s})));
    QVERIFY(answerOf(m_inbox->addNote(conversation(), u"Note"_s)));
    QVERIFY(answerOf(m_history->undo(done)));
    QCOMPARE(state(), u"new"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM conversation_tag"_s).toInt(), 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM note"_s).toInt(), 1);
}

void tst_HistoryService::undo_withinTheWindow_nothingLeaves()
{
    services::OutboxService outbox(m_fixture->storage, m_fixture->pool);
    const auto reply = answerOf(m_inbox->reply(Target(conversation()), u"Oui"_s, true));
    m_fixture->clock.advanceMs(7999);
    QVERIFY(answerOf(outbox.flush())->isEmpty());
    QVERIFY(answerOf(m_history->undo(reply->event)));
    m_fixture->clock.advanceMs(3600000);
    QVERIFY(answerOf(outbox.flush())->isEmpty());
    QVERIFY(m_fixture->network.replies.isEmpty());
    QCOMPARE(m_fixture->value(u"SELECT state FROM outbox"_s).toString(), u"cancelled"_s);
    QCOMPARE(state(), u"new"_s);
}

void tst_HistoryService::undo_whileItIsLeaving_isRefused()
{
    const auto event = answerOf(
        m_inbox->moderate({Target(conversation())}, domain::ModerationAction::Spam, std::chrono::seconds(0)));
    const QDateTime now = m_fixture->clock.now();
    QVERIFY(m_fixture->write([account = m_fixture->account, now](storage::Connection &connection) {
        return storage::outbox::claimNext(connection, account, u"other"_s, now, now.addSecs(180));
    }));
    QCOMPARE(answerOf(m_history->undo(*event)).error().code, ErrorCode::Refused);
    QCOMPARE(m_fixture->value(u"SELECT moderation FROM message"_s).toString(), u"spam"_s);
    QCOMPARE(m_fixture->value(u"SELECT state FROM outbox"_s).toString(), u"sending"_s);
}

void tst_HistoryService::accountEvents_makeANewConnector()
{
    services::AccountService accounts(m_fixture->storage, m_fixture->pool);
    const auto *const first = connector();
    QVERIFY(first);
    QCOMPARE(connector(), first);
    const auto event = answerOf(accounts.setPaused(m_fixture->account, true));
    QVERIFY(answerOf(m_history->undo(*event)));
    const auto *const second = connector();
    QVERIFY(second && second != first);
    QVERIFY(answerOf(m_history->redo(*event)));
    QVERIFY(connector() != second);
    // What has nothing to do with accounts leaves it alone.
    const auto *const third = connector();
    QVERIFY(answerOf(m_history->undo(setState(ConversationState::Done))));
    QCOMPARE(connector(), third);
}

void tst_HistoryService::disconnect_doneAgain_takesTheSecretAwayAgain()
{
    services::AccountService accounts(m_fixture->storage, m_fixture->pool);
    const auto event = answerOf(accounts.disconnect(m_fixture->account));
    QVERIFY(event);
    QVERIFY(!connector());
    QVERIFY(answerOf(m_history->undo(*event)));
    QVERIFY(answerOf(m_fixture->pool.writeSecrets(m_fixture->account, m_fixture->network.password, {})));
    QVERIFY(connector());
    QVERIFY(answerOf(m_history->redo(*event)));
    QVERIFY(!connector());
    QVERIFY(!m_fixture->value(u"SELECT removed_at FROM account"_s).isNull());
}

void tst_HistoryService::undo_announcesWhatChanged()
{
    const domain::EventId done = setState(ConversationState::Done);
    domain::Changes seen;
    const auto watch = connect(
        &m_fixture->writer,
        &storage::StorageThread::committed,
        this,
        [&seen](domain::Changes changes) { seen |= changes; },
        Qt::QueuedConnection);
    QVERIFY(answerOf(m_history->undo(done)));
    QTRY_VERIFY(seen.testFlag(domain::Change::Messages));
    disconnect(watch);
}

QTEST_GUILESS_MAIN(tst_HistoryService)
#include "tst_historyservice.moc"
