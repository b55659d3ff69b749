// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/storage/messagerepository.h"
#include "core/storage/remotepostrepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::ConversationId;
using domain::ConversationState;
using domain::Moderation;
using domain::ModerationAction;
using domain::OutboxState;
using services::Target;

class tst_InboxService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void reply_isQueued_andTheConversationWaits();
    void reply_close_isDone_undoBringsItBack();
    void reply_emptyUnknownOrForbidden_isRefused_andNothingIsQueued();
    void moderate_showsAtOnce_countsComments_undoCountsAgain();
    void moderate_afterItLeft_undoSendsTheOpposite_redoTheSame();
    void moderate_sameMessageTwice_isQueuedOnce();
    void moderate_oneTargetNotAllowed_changesNothing();
    void moderate_refusedByTheNetwork_isAsBefore_withTheCause();
    void moderate_refused_whileALaterOneWaits_keepsTheLater();
    void moderate_oneOfTwoRefused_undoPutsTheOtherBack();
    void moderate_goneThere_isGoneHere();
    void moderate_cancelledInTheOutbox_isAsBefore();
    void undoOfModeration_afterAnAnswerCameIn_isNotRefused();
    void setState_snooze_wakesAtItsTime();
    void setState_invalid_isRefused();
    void labelsAndNotes_areStored_andUndone();
    void label_ofSeveral_isOneEvent_andUndone();
    void lists_countsRowsAndIds_agree();
    void thread_hasMessagesNotesPostAndWhatWaits();

private:
    void receive(const QString &remote, const QString &thread, const QString &text = u"Bonjour"_s);
    ConversationId conversation(const QString &thread)
    {
        return ConversationId(
            m_fixture->value(u"SELECT id FROM conversation WHERE remote_id = '%1'"_s.arg(thread))
                .toLongLong());
    }
    domain::MessageId message(const QString &remote)
    {
        return domain::MessageId(
            m_fixture->value(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(remote)).toLongLong());
    }
    QString moderationOf(const QString &remote)
    {
        return m_fixture->value(u"SELECT moderation FROM message WHERE remote_id = '%1'"_s.arg(remote))
            .toString();
    }
    int commentCount() { return m_fixture->value(u"SELECT comment_count FROM post"_s).toInt(); }
    QString shown(const QString &thread, const QString &column)
    {
        return m_fixture->value(u"SELECT %1 FROM conversation WHERE remote_id = '%2'"_s.arg(column, thread))
            .toString();
    }
    Result<domain::EventId> moderate(const QStringList &remotes, ModerationAction action)
    {
        QList<Target> targets;
        for (const QString &remote : remotes)
            targets << Target(message(remote));
        return answerOf(m_inbox->moderate(targets, action));
    }
    QList<domain::OutboxEntry> flush()
    {
        advance(10);
        return answerOf(m_outbox->flush()).value();
    }
    void advance(int seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::InboxService> m_inbox;
    std::unique_ptr<services::OutboxService> m_outbox;
    std::unique_ptr<services::HistoryService> m_history;
};

void tst_InboxService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_inbox = std::make_unique<services::InboxService>(m_fixture->storage);
    m_outbox = std::make_unique<services::OutboxService>(m_fixture->storage, m_fixture->pool);
    m_history = std::make_unique<services::HistoryService>(m_fixture->storage, m_fixture->pool);
    domain::IncomingPost post;
    post.id = {u"p1"_s};
    post.title = u"La nouvelle carte"_s;
    post.text = u"Elle est là."_s;
    post.published = true;
    post.at = m_fixture->clock.now().addDays(-1);
    domain::Account account;
    account.id = m_fixture->account;
    account.brand = m_fixture->brand;
    account.network = u"fake"_s;
    QVERIFY(m_fixture->write([account, post, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::remoteposts::storePosts(connection, account, {post}, now);
    }));
    receive(u"c1"_s, u"t1"_s, u"Bonjour, est-ce ouvert ?"_s);
    receive(u"c2"_s, u"t2"_s, u"Très bon"_s);
}

void tst_InboxService::cleanup()
{
    m_history.reset();
    m_outbox.reset();
    m_inbox.reset();
    m_fixture.reset();
}

void tst_InboxService::receive(const QString &remote, const QString &thread, const QString &text)
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {thread};
    message.post = {u"p1"_s};
    message.author = {u"name:lea"_s};
    message.authorName = u"Léa"_s;
    message.text = text;
    message.writtenAt = m_fixture->clock.now().addSecs(-60);
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    QVERIFY(m_fixture->write([known, message, now = m_fixture->clock.now()](storage::Connection &connection) {
        return storage::messages::storeMessages(connection, known, {message}, now);
    }));
}

void tst_InboxService::reply_isQueued_andTheConversationWaits()
{
    const auto queued
        = answerOf(m_inbox->reply(Target(conversation(u"t1"_s)), u"  Oui, bienvenue  "_s, false));
    QVERIFY(queued);
    QCOMPARE(shown(u"t1"_s, u"state"_s), u"waiting"_s);
    QCOMPARE(shown(u"t1"_s, u"todo"_s), u"0"_s);
    QCOMPARE(m_fixture->value(u"SELECT kind || ':' || payload || ':' || state FROM outbox"_s).toString(),
             u"reply:Oui, bienvenue:waiting"_s);
    QCOMPARE(m_fixture->value(u"SELECT message_id FROM outbox"_s).toLongLong(), message(u"c1"_s).value);
    QVERIFY(answerOf(m_outbox->flush())->isEmpty());
    QCOMPARE(flush().size(), 1);
    QCOMPARE(m_fixture->network.replies, QStringList({u"c1: Oui, bienvenue"_s}));
    // What is out cannot be taken back.
    QCOMPARE(answerOf(m_history->undo(queued->event)).error().code, ErrorCode::Refused);
    QCOMPARE(shown(u"t1"_s, u"state"_s), u"waiting"_s);
}

void tst_InboxService::reply_close_isDone_undoBringsItBack()
{
    const auto queued = answerOf(m_inbox->reply(Target(message(u"c1"_s)), u"Oui"_s, true));
    QVERIFY(queued);
    QCOMPARE(shown(u"t1"_s, u"state"_s), u"done"_s);
    QVERIFY(answerOf(m_history->undo(queued->event)));
    QCOMPARE(shown(u"t1"_s, u"state"_s), u"new"_s);
    QCOMPARE(shown(u"t1"_s, u"todo"_s), u"1"_s);
    QVERIFY(flush().isEmpty());
    QVERIFY(m_fixture->network.replies.isEmpty());
    // A reply is written anew, not sent by a redo.
    QCOMPARE(answerOf(m_history->redo(queued->event)).error().code, ErrorCode::Refused);
}

void tst_InboxService::reply_emptyUnknownOrForbidden_isRefused_andNothingIsQueued()
{
    const Target target(conversation(u"t1"_s));
    QCOMPARE(answerOf(m_inbox->reply(target, u" \n "_s, false)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_inbox->reply(Target(ConversationId(99)), u"Oui"_s, false)).error().code,
             ErrorCode::NotFound);
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE account SET capabilities = 0"_s);
    }));
    QCOMPARE(answerOf(m_inbox->reply(target, u"Oui"_s, false)).error().code, ErrorCode::Unsupported);
    QCOMPARE(
        m_fixture->value(u"SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM event)"_s).toInt(),
        0);
    QCOMPARE(shown(u"t1"_s, u"state"_s), u"new"_s);
}

void tst_InboxService::moderate_showsAtOnce_countsComments_undoCountsAgain()
{
    QCOMPARE(commentCount(), 2);
    const auto event = moderate({u"c1"_s, u"c2"_s}, ModerationAction::Spam);
    QVERIFY(event);
    QCOMPARE(moderationOf(u"c1"_s), u"spam"_s);
    QCOMPARE(shown(u"t1"_s, u"moderation"_s), u"spam"_s);
    QCOMPARE(shown(u"t1"_s, u"todo"_s), u"0"_s);
    QCOMPARE(commentCount(), 0);
    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(shown(u"t1"_s, u"moderation"_s), u"approved"_s);
    QCOMPARE(shown(u"t1"_s, u"todo"_s), u"1"_s);
    QCOMPARE(commentCount(), 2);
    QVERIFY(flush().isEmpty());
    QVERIFY(m_fixture->network.moderations.isEmpty());
    QVERIFY(answerOf(m_history->redo(*event)));
    QCOMPARE(commentCount(), 0);
    QCOMPARE(flush().size(), 2);
    QCOMPARE(m_fixture->network.moderations.size(), 2);
}

void tst_InboxService::moderate_afterItLeft_undoSendsTheOpposite_redoTheSame()
{
    const auto event = moderate({u"c1"_s}, ModerationAction::Spam);
    QCOMPARE(flush().size(), 1);
    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(commentCount(), 2);
    QCOMPARE(flush().size(), 1);
    QVERIFY(answerOf(m_history->redo(*event)));
    QCOMPARE(commentCount(), 1);
    QCOMPARE(flush().size(), 1);
    const auto line = [](ModerationAction action) { return u"c1: %1"_s.arg(int(action)); };
    QCOMPARE(
        m_fixture->network.moderations,
        QStringList(
            {line(ModerationAction::Spam), line(ModerationAction::Approve), line(ModerationAction::Spam)}));
    // The network refuses the opposite: it is still spam there, and so it is here.
    m_fixture->network.moderateFaults = {FakeNetwork::Fault::Invalid};
    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(flush().first().state, OutboxState::Failed);
    QCOMPARE(moderationOf(u"c1"_s), u"spam"_s);
    QCOMPARE(commentCount(), 1);
}

void tst_InboxService::moderate_sameMessageTwice_isQueuedOnce()
{
    QVERIFY(answerOf(m_inbox->moderate({Target(message(u"c1"_s)), Target(conversation(u"t1"_s))},
                                       ModerationAction::Hold)));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM outbox"_s).toInt(), 1);
    QCOMPARE(m_fixture->value(u"SELECT object_count FROM event"_s).toInt(), 1);
    QCOMPARE(moderationOf(u"c1"_s), u"held"_s);
}

void tst_InboxService::moderate_oneTargetNotAllowed_changesNothing()
{
    QCOMPARE(answerOf(m_inbox->moderate({Target(message(u"c1"_s)), Target(domain::MessageId(7))},
                                        ModerationAction::Trash))
                 .error()
                 .code,
             ErrorCode::NotFound);
    QCOMPARE(answerOf(m_inbox->moderate({}, ModerationAction::Trash)).error().code,
             ErrorCode::InvalidArgument);
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE account SET capabilities = 0"_s);
    }));
    QCOMPARE(moderate({u"c1"_s}, ModerationAction::Trash).error().code, ErrorCode::Unsupported);
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM outbox"_s).toInt(), 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM event"_s).toInt(), 0);
}

void tst_InboxService::moderate_refusedByTheNetwork_isAsBefore_withTheCause()
{
    const auto event = moderate({u"c1"_s}, ModerationAction::Trash);
    QVERIFY(event);
    QCOMPARE(commentCount(), 1);
    m_fixture->network.moderateFaults = {FakeNetwork::Fault::Invalid};
    const auto tried = flush();
    QCOMPARE(tried.size(), 1);
    QCOMPARE(tried.first().state, OutboxState::Failed);
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(shown(u"t1"_s, u"moderation"_s), u"approved"_s);
    QCOMPARE(shown(u"t1"_s, u"todo"_s), u"1"_s);
    QCOMPARE(commentCount(), 2);
    const auto pending = answerOf(m_outbox->pending());
    QCOMPARE(pending->size(), 1);
    QCOMPARE(pending->first().problem->code, ErrorCode::Invalid);
    QCOMPARE(pending->first().conversation, conversation(u"t1"_s));
    // It may be undone although it has gone back by itself, and then nothing is left of it.
    QVERIFY(answerOf(m_history->undo(*event)));
    QVERIFY(answerOf(m_outbox->pending())->isEmpty());
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
}

void tst_InboxService::moderate_refused_whileALaterOneWaits_keepsTheLater()
{
    QVERIFY(moderate({u"c1"_s}, ModerationAction::Hold));
    advance(9);
    QVERIFY(moderate({u"c1"_s}, ModerationAction::Trash));
    m_fixture->network.moderateFaults = {FakeNetwork::Fault::Invalid, FakeNetwork::Fault::Invalid};
    QCOMPARE(answerOf(m_outbox->flush())->first().state, OutboxState::Failed);
    QCOMPARE(moderationOf(u"c1"_s), u"trashed"_s);
    QCOMPARE(flush().first().state, OutboxState::Failed);
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    // The same with a first one that succeeds: what is shown stays the later one.
    QVERIFY(moderate({u"c2"_s}, ModerationAction::Hold));
    advance(9);
    QVERIFY(moderate({u"c2"_s}, ModerationAction::Trash));
    m_fixture->network.moderateFaults = {FakeNetwork::Fault::None, FakeNetwork::Fault::Invalid};
    QCOMPARE(answerOf(m_outbox->flush())->first().state, OutboxState::Sent);
    QCOMPARE(moderationOf(u"c2"_s), u"trashed"_s);
    QCOMPARE(flush().first().state, OutboxState::Failed);
    QCOMPARE(moderationOf(u"c2"_s), u"held"_s);
}

void tst_InboxService::moderate_oneOfTwoRefused_undoPutsTheOtherBack()
{
    const auto event = moderate({u"c1"_s, u"c2"_s}, ModerationAction::Spam);
    m_fixture->network.moderateFaults = {FakeNetwork::Fault::Invalid};
    QCOMPARE(flush().size(), 2);
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(moderationOf(u"c2"_s), u"spam"_s);
    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(moderationOf(u"c2"_s), u"approved"_s);
    QCOMPARE(commentCount(), 2);
    QCOMPARE(flush().size(), 1);
    QCOMPARE(m_fixture->network.moderations,
             QStringList({u"c2: %1"_s.arg(int(ModerationAction::Spam)),
                          u"c2: %1"_s.arg(int(ModerationAction::Approve))}));
}

void tst_InboxService::moderate_goneThere_isGoneHere()
{
    QVERIFY(moderate({u"c1"_s}, ModerationAction::Approve));
    m_fixture->network.moderateFaults = {FakeNetwork::Fault::Gone};
    QCOMPARE(flush().first().state, OutboxState::Failed);
    QCOMPARE(moderationOf(u"c1"_s), u"gone"_s);
    QCOMPARE(answerOf(m_outbox->pending())->first().problem->code, ErrorCode::Gone);
}

void tst_InboxService::moderate_cancelledInTheOutbox_isAsBefore()
{
    QVERIFY(moderate({u"c1"_s}, ModerationAction::Spam));
    QVERIFY(answerOf(m_outbox->cancel(answerOf(m_outbox->pending())->first().id)));
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(commentCount(), 2);
    QVERIFY(flush().isEmpty());
}

void tst_InboxService::undoOfModeration_afterAnAnswerCameIn_isNotRefused()
{
    const auto event = moderate({u"c1"_s}, ModerationAction::Spam);
    receive(u"c3"_s, u"t1"_s, u"Alors ?"_s);
    QCOMPARE(shown(u"t1"_s, u"excerpt"_s), u"Alors ?"_s);
    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(shown(u"t1"_s, u"message_count"_s), u"2"_s);
    QCOMPARE(shown(u"t1"_s, u"excerpt"_s), u"Alors ?"_s);
    QCOMPARE(commentCount(), 3);
}

void tst_InboxService::setState_snooze_wakesAtItsTime()
{
    const QDateTime until = m_fixture->clock.now().addSecs(3600);
    const auto event = answerOf(
        m_inbox->setState({conversation(u"t1"_s), conversation(u"t2"_s)}, ConversationState::Snoozed, until));
    QVERIFY(event);
    QCOMPARE(
        m_fixture->value(u"SELECT count(*) FROM conversation WHERE state = 'snoozed' AND todo = 0"_s).toInt(),
        2);
    QCOMPARE(answerOf(m_inbox->counts({}))->snoozed, 2);
    advance(3599);
    QCOMPARE(answerOf(m_inbox->wakeSnoozed()).value(), 0);
    advance(1);
    QCOMPARE(answerOf(m_inbox->wakeSnoozed()).value(), 2);
    QCOMPARE(
        m_fixture->value(u"SELECT count(*) FROM conversation WHERE state = 'open' AND todo = 1"_s).toInt(),
        2);
    QVERIFY(m_fixture->value(u"SELECT max(snoozed_until) FROM conversation"_s).isNull());
    // They woke by themselves: that is not what the event would put back.
    QCOMPARE(answerOf(m_history->undo(*event)).error().code, ErrorCode::Refused);
}

void tst_InboxService::setState_invalid_isRefused()
{
    QCOMPARE(answerOf(m_inbox->setState({}, ConversationState::Done)).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_inbox->setState({conversation(u"t1"_s)}, ConversationState::Snoozed)).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_inbox->setState({conversation(u"t1"_s), ConversationId(99)}, ConversationState::Done))
                 .error()
                 .code,
             ErrorCode::NotFound);
    QCOMPARE(shown(u"t1"_s, u"state"_s), u"new"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM event"_s).toInt(), 0);
}

void tst_InboxService::labelsAndNotes_areStored_andUndone()
{
    const ConversationId id = conversation(u"t1"_s);
    QVERIFY(answerOf(m_inbox->setLabels(id, {u"presse"_s, u"urgent"_s})));
    const auto event = answerOf(m_inbox->setLabels(id, {u"presse"_s}));
    const QString labels = u"SELECT group_concat(name) FROM (SELECT t.name FROM conversation_tag c "
                           "JOIN tag t ON t.id = c.tag_id ORDER BY t.name)"_s;
    QCOMPARE(m_fixture->value(labels).toString(), u"presse"_s);
    QVERIFY(answerOf(m_history->undo(*event)));
    QCOMPARE(m_fixture->value(labels).toString(), u"presse,urgent"_s);
    QCOMPARE(answerOf(m_inbox->rows({id}))->first().labels, QStringList({u"presse"_s, u"urgent"_s}));

    QCOMPARE(answerOf(m_inbox->addNote(id, u" "_s)).error().code, ErrorCode::InvalidArgument);
    const auto noted = answerOf(m_inbox->addNote(id, u"Rappeler demain"_s));
    QVERIFY(noted);
    QCOMPARE(m_fixture->value(u"SELECT body FROM note"_s).toString(), u"Rappeler demain"_s);
    QVERIFY(answerOf(m_history->undo(*noted)));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM note"_s).toInt(), 0);
    QVERIFY(answerOf(m_history->redo(*noted)));
    QCOMPARE(answerOf(m_inbox->thread(id))->notes.first().text, u"Rappeler demain"_s);
}

void tst_InboxService::label_ofSeveral_isOneEvent_andUndone()
{
    const ConversationId one = conversation(u"t1"_s);
    const ConversationId two = conversation(u"t2"_s);
    QVERIFY(answerOf(m_inbox->setLabels(two, {u"presse"_s, u"salon"_s})));
    const QString labelled = u"SELECT count(*) FROM conversation_tag c JOIN tag t ON t.id = c.tag_id "
                             "WHERE t.name = 'presse'"_s;
    const int events = m_fixture->value(u"SELECT count(*) FROM event"_s).toInt();
    const auto added = answerOf(m_inbox->label({one, two}, u" presse "_s, true));
    QVERIFY(added);
    QCOMPARE(m_fixture->value(labelled).toInt(), 2);
    QCOMPARE(answerOf(m_inbox->label({one, two}, u"presse"_s, true)).error().code,
             ErrorCode::InvalidArgument);
    const auto off = answerOf(m_inbox->label({one, two}, u"presse"_s, false));
    QVERIFY(off);
    QCOMPARE(m_fixture->value(labelled).toInt(), 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM event"_s).toInt(), events + 2);
    QVERIFY(answerOf(m_history->undo(*off)));
    QCOMPARE(m_fixture->value(labelled).toInt(), 2);
    QVERIFY(answerOf(m_history->undo(*added)));
    QCOMPARE(m_fixture->value(labelled).toInt(), 1); // the second had it before
    QCOMPARE(answerOf(m_inbox->rows({two}))->first().labels, QStringList({u"presse"_s, u"salon"_s}));
}

void tst_InboxService::lists_countsRowsAndIds_agree()
{
    receive(u"c3"_s, u"t3"_s, u"Et le soir ?"_s);
    QVERIFY(moderate({u"c2"_s}, ModerationAction::Spam));
    const services::InboxCounts counts = answerOf(m_inbox->counts({m_fixture->brand})).value();
    QCOMPARE(counts.all, 3);
    QCOMPARE(counts.toAnswer, 2);
    QCOMPARE(counts.fresh, 2);
    QCOMPARE(counts.questions, 2);
    QCOMPARE(counts.spam, 1);
    QCOMPARE(counts.done + counts.held + counts.snoozed, 0);
    domain::ConversationQuery query;
    query.states = {ConversationState::New, ConversationState::Open};
    const auto ids = answerOf(m_inbox->ids(query)).value();
    QCOMPARE(ids.size(), counts.toAnswer);
    const auto rows = answerOf(m_inbox->rows(ids + QList<ConversationId>{ConversationId(99)})).value();
    QCOMPARE(rows.size(), 2);
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(rows.at(i).id, ids.at(i));
    QCOMPARE(answerOf(m_inbox->firstPage(query, 1))->size(), 1);
    QCOMPARE(answerOf(m_inbox->firstPage(query, 1))->first().id, ids.first());
    query.words = u"soir"_s;
    QCOMPARE(answerOf(m_inbox->ids(query)).value(), QList<ConversationId>{conversation(u"t3"_s)});
}

void tst_InboxService::thread_hasMessagesNotesPostAndWhatWaits()
{
    receive(u"c3"_s, u"t1"_s, u"Et demain ?"_s);
    const auto queued = answerOf(m_inbox->reply(Target(message(u"c3"_s)), u"Oui"_s, false));
    QVERIFY(answerOf(m_inbox->addNote(conversation(u"t1"_s), u"Note"_s)));
    const auto thread = answerOf(m_inbox->thread(conversation(u"t1"_s)));
    QVERIFY(thread);
    QCOMPARE(thread->messages.size(), 2);
    QCOMPARE(thread->messages.last().text, u"Et demain ?"_s);
    QCOMPARE(thread->sentiments.size(), 2);
    QCOMPARE(thread->notes.size(), 1);
    QCOMPARE(thread->post->title, u"La nouvelle carte"_s);
    QCOMPARE(thread->pending, QList<domain::OutboxId>{queued->id});
    QCOMPARE(answerOf(m_inbox->conversationOf(message(u"c3"_s))).value(), conversation(u"t1"_s));
    QCOMPARE(answerOf(m_inbox->thread(ConversationId(99))).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_InboxService)
#include "tst_inboxservice.moc"
