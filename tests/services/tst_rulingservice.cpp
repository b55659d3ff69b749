// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/outboxservice.h"
#include "core/services/pagestore.h"
#include "core/services/rulingservice.h"
#include "core/storage/accountrepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using domain::Capability;
using domain::ModerationAction;
using domain::SanctionKind;
using Fault = FakeNetwork::Fault;

/// Decisions all the way to the network, and back.
class tst_RulingService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void decide_all_leavesInOrder();
    void timedBan_isLiftedOnceByUs();
    void timedMute_endsOnTheNetwork();
    void undo_byHistory_bringsBackAndLifts();
    void undo_withSentWarning_works();
    void lostAnswer_isToldAgain();
    void refused_staysShown();
    void twoProcesses_tellOnce();
    void automatic_liftsByItself();
    void page_flags_areStored();
    void warning_quote_isCutBetweenCharacters();

private:
    [[nodiscard]] domain::MessageId message();
    [[nodiscard]] domain::Ruling decide(domain::RulingOrder order, std::chrono::seconds delay = 0s);
    void flush() { QVERIFY(answerOf(m_outbox->flush())); }
    void advance(qint64 seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }
    [[nodiscard]] QStringList &told() { return m_fixture->network.sanctions; }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::OutboxService> m_outbox;
    std::unique_ptr<services::RulingService> m_rulings;
};

void tst_RulingService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_outbox = std::make_unique<services::OutboxService>(m_fixture->storage, m_fixture->pool);
    m_rulings = std::make_unique<services::RulingService>(m_fixture->storage);
    using enum Capability;
    const domain::Capabilities all
        = ReadComments | Reply | Approve | Hold | Spam | Trash | Mute | MuteTimed | Ban;
    QVERIFY(m_fixture->write([account = m_fixture->account, all, now = m_fixture->clock.now()](
                                 storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(u"UPDATE account SET capabilities = :all"_s, {{u":all"_s, all.toInt()}}));
        RUCHE_TRY_ASSIGN(const domain::Account known, storage::accounts::read(connection, account, now));
        connectors::RemoteMessage rude;
        rude.id = {u"c1"_s};
        rude.thread = {u"c1"_s};
        rude.author = {u"name:lea"_s};
        rude.authorName = u"Léa"_s;
        rude.text = u"Insult"_s;
        rude.writtenAt = now.addSecs(-60);
        rude.flags = {{domain::FlagReason::Abuse, u"mara"_s, {}, now}};
        connectors::Page page;
        page.messages = {rude};
        RUCHE_TRY(services::storePage(connection, known, page, now));
        return {};
    }));
}

void tst_RulingService::cleanup()
{
    m_rulings.reset();
    m_outbox.reset();
    m_fixture.reset();
}

domain::MessageId tst_RulingService::message()
{
    return domain::MessageId(
        m_fixture->value(u"SELECT id FROM message WHERE remote_id = 'c1'"_s).toLongLong());
}

domain::Ruling tst_RulingService::decide(domain::RulingOrder order, std::chrono::seconds delay)
{
    order.messages = {message()};
    order.reason = u"Insult"_s;
    const auto ruling = answerOf(m_rulings->decide(order, delay));
    if (!ruling)
        qWarning() << codeName(ruling.error().code) << ruling.error().detail;
    return ruling.value_or(domain::Ruling());
}

void tst_RulingService::decide_all_leavesInOrder()
{
    domain::RulingOrder order;
    order.action = ModerationAction::Trash;
    order.sanction = SanctionKind::Mute;
    order.duration = 24h;
    order.warning = u"Restez polie."_s;
    order.strike = true;
    QVERIFY(decide(order, 8s).id.isValid());
    flush();
    QVERIFY(m_fixture->network.replies.isEmpty() && told().isEmpty()); // its seconds are not over
    advance(8);
    flush();
    QCOMPARE(m_fixture->network.replies, QStringList{u"c1: Restez polie."_s});
    QCOMPARE(m_fixture->network.moderations.size(), 1);
    QCOMPARE(told(), QStringList{u"name:lea: mute until 2026-06-17T08:00:00Z"_s});
    flush();
    QCOMPARE(told().size(), 1);
    const domain::MemberId member(m_fixture->value(u"SELECT member_id FROM strike"_s).toLongLong());
    const auto standing = answerOf(m_rulings->standing(member));
    QVERIFY(standing);
    QCOMPARE(standing->strikes, 1);
    QCOMPARE(standing->active.size(), 1);
    QCOMPARE(standing->record.size(), 1);
    QCOMPARE(answerOf(m_rulings->log(m_fixture->brand, 10))->size(), 1);
}

void tst_RulingService::timedBan_isLiftedOnceByUs()
{
    domain::RulingOrder order;
    order.sanction = SanctionKind::Ban;
    order.duration = 1h;
    QVERIFY(decide(order).id.isValid());
    flush();
    QCOMPARE(told(), QStringList{u"name:lea: ban"_s}); // this network knows no end of a ban
    advance(3599);
    flush();
    QCOMPARE(told().size(), 1);
    advance(1);
    flush();
    flush();
    advance(86400);
    flush();
    QCOMPARE(told(), (QStringList{u"name:lea: ban"_s, u"name:lea: end of ban"_s}));
}

void tst_RulingService::timedMute_endsOnTheNetwork()
{
    domain::RulingOrder order;
    order.sanction = SanctionKind::Mute;
    const auto open = decide(order);
    flush();
    QCOMPARE(told(), QStringList{u"name:lea: mute"_s});
    order.duration = 2h;
    QVERIFY(decide(order).id.isValid());
    flush();
    QCOMPARE(told().last(), u"name:lea: mute"_s); // the one without end stands, too
    QVERIFY(answerOf(m_rulings->liftByHand(open.sanctions.first().id)));
    flush();
    QCOMPARE(told().last(), u"name:lea: mute until 2026-06-16T10:00:00Z"_s);
}

void tst_RulingService::undo_byHistory_bringsBackAndLifts()
{
    domain::RulingOrder order;
    order.action = ModerationAction::Spam;
    order.sanction = SanctionKind::Ban;
    const auto ruling = decide(order);
    flush();
    services::HistoryService history(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(history.undo(ruling.event)));
    QCOMPARE(m_fixture->value(u"SELECT moderation FROM message WHERE remote_id = 'c1'"_s).toString(),
             u"approved"_s);
    flush();
    QCOMPARE(m_fixture->network.moderations.size(), 2);
    QCOMPARE(told().last(), u"name:lea: end of ban"_s);
    QVERIFY(answerOf(history.redo(ruling.event)));
    flush();
    QCOMPARE(m_fixture->network.moderations.size(), 3);
    QCOMPARE(told().last(), u"name:lea: ban"_s);
    QCOMPARE(m_fixture->value(u"SELECT moderation FROM message WHERE remote_id = 'c1'"_s).toString(),
             u"spam"_s);
}

void tst_RulingService::undo_withSentWarning_works()
{
    domain::RulingOrder order;
    order.action = ModerationAction::Trash;
    order.warning = u"Stop"_s;
    const auto ruling = decide(order);
    flush();
    advance(20 * 86400);
    QVERIFY(answerOf(m_rulings->undo(ruling.id)));
    flush();
    QCOMPARE(m_fixture->network.moderations.size(), 2);
    QCOMPARE(m_fixture->network.replies.size(), 1);
    QCOMPARE(answerOf(m_rulings->undo(ruling.id)).error().code, ErrorCode::Conflict);
}

void tst_RulingService::lostAnswer_isToldAgain()
{
    m_fixture->network.sanctionFaults = {Fault::LostAnswer, Fault::Transient};
    domain::RulingOrder order;
    order.sanction = SanctionKind::Ban;
    const auto ruling = decide(order);
    flush();
    QCOMPARE(told().size(), 1);
    advance(3600);
    flush();
    advance(3600);
    flush();
    QCOMPARE(told(), (QStringList{u"name:lea: ban"_s, u"name:lea: ban"_s}));
    advance(3600);
    flush();
    QCOMPARE(told().size(), 2);
}

void tst_RulingService::refused_staysShown()
{
    m_fixture->network.sanctionFaults = {Fault::Invalid};
    domain::RulingOrder order;
    order.sanction = SanctionKind::Ban;
    QVERIFY(decide(order).id.isValid());
    flush();
    advance(86400);
    flush();
    QVERIFY(told().isEmpty());
    const auto log = answerOf(m_rulings->log(m_fixture->brand, 1));
    QCOMPARE(log->first().sanctions.first().state, domain::SanctionState::Failed);
    QCOMPARE(log->first().sanctions.first().problem->code, ErrorCode::Invalid);
}

void tst_RulingService::twoProcesses_tellOnce()
{
    const auto other = m_fixture->openAgain(u"other"_s);
    services::OutboxService second(*other->storage, m_fixture->pool);
    domain::RulingOrder order;
    order.sanction = SanctionKind::Ban;
    QVERIFY(decide(order).id.isValid());
    const auto one = m_outbox->flush();
    const auto two = second.flush();
    QVERIFY(answerOf(one) && answerOf(two));
    QCOMPARE(told().size(), 1);
}

void tst_RulingService::automatic_liftsByItself()
{
    domain::RulingOrder order;
    order.sanction = SanctionKind::Ban;
    order.duration = 1h;
    m_outbox->setAutomatic(true);
    QVERIFY(decide(order).id.isValid());
    QTRY_COMPARE(told(), QStringList{u"name:lea: ban"_s});
    QTRY_VERIFY(!m_outbox->isSending());
    advance(3600);
    // Any commit that concerns what leaves makes it look.
    domain::RulingOrder note;
    note.note = u"Over"_s;
    QVERIFY(decide(note).id.isValid());
    QTRY_COMPARE(told().last(), u"name:lea: end of ban"_s);
}

void tst_RulingService::page_flags_areStored()
{
    const auto flags = answerOf(m_rulings->flags(message()));
    QCOMPARE(flags->size(), 1);
    QCOMPARE(flags->first().reporter, u"mara"_s);
    QCOMPARE(flags->first().reason, domain::FlagReason::Abuse);
}

void tst_RulingService::warning_quote_isCutBetweenCharacters()
{
    QCOMPARE(services::warningText(u"You wrote “{quote}”."_s, u"a\n b"_s), u"You wrote “a b”."_s);
    QCOMPARE(services::warningText(u"{quote}"_s, u"ab😀cd"_s, 4), u"ab…"_s);
    QCOMPARE(services::warningText(u"No quote."_s, u"x"_s), u"No quote."_s);
}

QTEST_GUILESS_MAIN(tst_RulingService)
#include "tst_rulingservice.moc"
