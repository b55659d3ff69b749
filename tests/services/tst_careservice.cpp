// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/incoming.h"
#include "core/services/careservice.h"
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/storage/brandrepository.h"
#include "core/storage/messagerepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::CareClock;
using domain::ConversationId;
using domain::Priority;

/// It is Tuesday, 16 June 2026, 8:00 UTC, 10:00 in Paris.
class tst_CareService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void plan_isKept_undone_andReckonsAnew();
    void clock_stopsWhenAnswered_andRunsAgain();
    void priority_hasItsOwnTargets_andIsUndone();
    void idsByDue_lateFirst_thenTheRest();
    void moderation_ofSpam_stopsTheClock();
    void automatic_followsWhatComesIn();
    void warnings_areGivenOnce_atWork();
    void plan_ofANewerVersion_promisesNothing_andStopsNobodyElse();
    void twoProcesses_settleTheSameQueue();
    void queue_leavesHistoryAlone();

private:
    ConversationId
    receive(const QString &remote, const QDateTime &at, bool own = false, const QString &thread = {});
    domain::CarePlan office() const;
    std::optional<CareClock> clockOf(ConversationId id)
    {
        return answerOf(m_care->ofConversations({id}))->value(id).clock;
    }
    int settle() { return answerOf(m_care->settle()).value_or(-1); }
    QDateTime at(int hour, int minute) const
    {
        return QDateTime(QDate(2026, 6, 16), QTime(hour, minute), Qt::UTC).addSecs(-2 * 3600);
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::CareService> m_care;
    std::unique_ptr<services::InboxService> m_inbox;
    std::unique_ptr<services::HistoryService> m_history;
};

void tst_CareService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_care = std::make_unique<services::CareService>(m_fixture->storage);
    m_inbox = std::make_unique<services::InboxService>(m_fixture->storage);
    m_history = std::make_unique<services::HistoryService>(m_fixture->storage, m_fixture->pool);
    QVERIFY(m_fixture->write([brand = m_fixture->brand](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY_ASSIGN(domain::Brand read, storage::brands::read(connection, brand));
        read.zone = u"Europe/Paris"_s;
        return storage::brands::update(connection, read);
    }));
}

void tst_CareService::cleanup()
{
    m_history.reset();
    m_inbox.reset();
    m_care.reset();
    m_fixture.reset();
}

domain::CarePlan tst_CareService::office() const
{
    domain::CarePlan plan;
    for (size_t day = 0; day < 5; ++day)
        plan.hours.week.at(day) = {{9 * 60, 12 * 60}, {14 * 60, 18 * 60}};
    plan.targets.at(size_t(Priority::Normal)) = {60, 30, 0};
    plan.targets.at(size_t(Priority::Urgent)) = {10, 10, 0};
    return plan;
}

ConversationId
tst_CareService::receive(const QString &remote, const QDateTime &at, bool own, const QString &thread)
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {thread.isEmpty() ? remote : thread};
    message.author = {own ? QString() : u"name:lea"_s};
    message.authorName = own ? QString() : u"Léa"_s;
    message.own = own;
    message.text = u"Bonjour, est-ce ouvert ?"_s;
    message.writtenAt = at;
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    const auto stored
        = m_fixture->write([known, message, now = m_fixture->clock.now()](storage::Connection &connection) {
              return storage::messages::storeMessages(connection, known, {message}, now);
          });
    return stored ? ConversationId(
               m_fixture->value(u"SELECT conversation_id FROM message WHERE remote_id = '%1'"_s.arg(remote))
                   .toLongLong())
                  : ConversationId();
}

void tst_CareService::plan_isKept_undone_andReckonsAnew()
{
    const ConversationId id = receive(u"c1"_s, at(9, 30));
    settle();
    QVERIFY(!clockOf(id)); // nothing is promised
    const auto event = answerOf(m_care->setPlan(m_fixture->brand, office()));
    QVERIFY(event);
    domain::CarePlan expected = office();
    expected.hours.zone = u"Europe/Paris"_s;
    QCOMPARE(*answerOf(m_care->plan(m_fixture->brand)), expected);
    settle();
    QCOMPARE(clockOf(id)->due, at(10, 30));
    QCOMPARE(clockOf(id)->kind, CareClock::Kind::FirstReply);
    domain::CarePlan slower = office();
    slower.targets.at(size_t(Priority::Normal)).firstReply = 180;
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, slower)));
    settle();
    QCOMPARE(clockOf(id)->due, at(14, 30)); // over lunch
    slower.hours.holidays = {QDate(2026, 6, 16)};
    const auto holiday = answerOf(m_care->setPlan(m_fixture->brand, slower));
    settle();
    QCOMPARE(clockOf(id)->due, at(12, 0).addDays(1));
    QVERIFY(answerOf(m_history->undo(*holiday)));
    settle();
    QCOMPARE(clockOf(id)->due, at(14, 30));
    QCOMPARE(answerOf(m_care->plan(domain::BrandId(99))).error().code, ErrorCode::NotFound);
}

void tst_CareService::clock_stopsWhenAnswered_andRunsAgain()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    const ConversationId id = receive(u"c1"_s, at(9, 30));
    settle();
    QVERIFY(clockOf(id));
    const auto reply = answerOf(m_inbox->reply(id, u"Oui"_s, false));
    QVERIFY(!clockOf(id)); // at once: nobody shows a clock that has stopped
    settle();
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM conversation_due"_s).toInt(), 0);
    QVERIFY(answerOf(m_history->undo(reply->event)));
    settle();
    QCOMPARE(clockOf(id)->due, at(10, 30)); // it never stood still
    QVERIFY(receive(u"r1"_s, at(9, 45), true, u"c1"_s).isValid());
    settle();
    QVERIFY(!clockOf(id));
    receive(u"c2"_s, at(9, 50), false, u"c1"_s);
    settle();
    QCOMPARE(clockOf(id)->kind, CareClock::Kind::NextReply);
    QCOMPARE(clockOf(id)->due, at(10, 20));
    const auto done = answerOf(m_inbox->setState({id}, domain::ConversationState::Done));
    settle();
    QVERIFY(!clockOf(id));
    QVERIFY(answerOf(m_history->undo(*done)));
    settle();
    QVERIFY(clockOf(id));
}

void tst_CareService::priority_hasItsOwnTargets_andIsUndone()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    const ConversationId id = receive(u"c1"_s, at(9, 30));
    const auto event = answerOf(m_care->setPriority({id}, Priority::Urgent));
    QVERIFY(event);
    settle();
    QCOMPARE(clockOf(id)->due, at(9, 40));
    QCOMPARE(answerOf(m_care->ofConversations({id}))->value(id).priority, Priority::Urgent);
    QVERIFY(answerOf(m_care->setPriority({id}, Priority::Low)));
    settle();
    QVERIFY(!clockOf(id)); // promises nothing
    QVERIFY(answerOf(m_care->setPriority({id}, Priority::Urgent)));
    QCOMPARE(answerOf(m_care->setPriority({}, Priority::Low)).error().code, ErrorCode::InvalidArgument);
    const ConversationId other = receive(u"c2"_s, at(9, 31));
    const auto both = answerOf(m_care->setPriority({id, other}, Priority::High));
    QVERIFY(answerOf(m_history->undo(*both)));
    settle();
    QCOMPARE(answerOf(m_care->ofConversations({id}))->value(id).priority, Priority::Urgent);
    QCOMPARE(clockOf(other)->due, at(10, 31));
}

void tst_CareService::idsByDue_lateFirst_thenTheRest()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    QList<ConversationId> ids;
    for (int i = 0; i < 6; ++i)
        ids << receive(u"c%1"_s.arg(i),
                       at(8, 10 * i)); // all due at 10:00, but in the order in which they came
    QVERIFY(answerOf(m_care->setPriority({ids.at(4)}, Priority::Urgent)));
    QVERIFY(answerOf(m_care->setPriority({ids.at(0), ids.at(1)}, Priority::Low)));
    QVERIFY(answerOf(m_inbox->setState({ids.at(2)}, domain::ConversationState::Done)));
    settle();
    domain::ConversationQuery query;
    query.brands = {m_fixture->brand};
    query.states = {domain::ConversationState::New, domain::ConversationState::Open};
    const QList<ConversationId> expected{ids.at(4), ids.at(3), ids.at(5), ids.at(1), ids.at(0)};
    QCOMPARE(*answerOf(m_care->idsByDue(query)), expected);
    for (int limit = 1; limit <= 5; ++limit)
        QCOMPARE(*answerOf(m_care->idsByDue(query, limit)), expected.mid(0, limit));
    query.words = u"ouvert"_s;
    QCOMPARE(*answerOf(m_care->idsByDue(query)), expected);
    QCOMPARE(*answerOf(m_care->idsByDue(query, 2)), expected.mid(0, 2));
    query.words = u"fermé"_s;
    QVERIFY(answerOf(m_care->idsByDue(query))->isEmpty());
    query.words.clear();
    QCOMPARE(*answerOf(m_care->overdue(query)), QList<ConversationId>({ids.at(4), ids.at(3), ids.at(5)}));
    QCOMPARE(answerOf(m_care->counts({m_fixture->brand}))->overdue, 3);
    m_fixture->clock.set(at(9, 30));
    QCOMPARE(*answerOf(m_care->overdue(query)), QList<ConversationId>({ids.at(4)}));
    QCOMPARE(answerOf(m_care->counts({}))->overdue, 1);
    QCOMPARE(answerOf(m_care->counts({}))->withinAnHour, 2);
}

void tst_CareService::moderation_ofSpam_stopsTheClock()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    const ConversationId id = receive(u"c1"_s, at(9, 30));
    settle();
    QVERIFY(clockOf(id));
    QVERIFY(m_fixture->write([id](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY_ASSIGN(const auto messages, storage::messages::ofConversation(connection, id, 1));
        return storage::messages::setModeration(
            connection, messages.constFirst().id, domain::Moderation::Spam);
    }));
    settle();
    QVERIFY(!clockOf(id));
}

void tst_CareService::automatic_followsWhatComesIn()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    const ConversationId first = receive(u"c1"_s, at(9, 30));
    m_care->setAutomatic(true);
    QTRY_VERIFY(clockOf(first));
    const ConversationId second = receive(u"c2"_s, at(9, 40));
    m_care->wake();
    m_care->wake();
    QTRY_VERIFY(clockOf(second));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM care_queue"_s).toInt(), 0);
}

void tst_CareService::warnings_areGivenOnce_atWork()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    const ConversationId id = receive(u"c1"_s, at(9, 30)); // due at 10:30
    settle();
    QVERIFY(answerOf(m_care->takeWarnings())->isEmpty()); // 10:00, 15 minutes are enough
    m_fixture->clock.set(at(10, 15));
    const auto warnings = answerOf(m_care->takeWarnings());
    QCOMPARE(warnings->size(), 1);
    QCOMPARE(warnings->first().conversation, id);
    QCOMPARE(warnings->first().author, u"Léa"_s);
    QVERIFY(answerOf(m_care->takeWarnings())->isEmpty());
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    settle();
    QVERIFY(answerOf(m_care->takeWarnings())->isEmpty()); // the same promise still
    // Due at 9:05 tomorrow: nobody is called at night, but when the day begins.
    receive(u"c2"_s, at(17, 5));
    settle();
    m_fixture->clock.set(at(17, 30));
    QVERIFY(answerOf(m_care->takeWarnings())->isEmpty());
    m_fixture->clock.set(at(17, 55));
    QCOMPARE(answerOf(m_care->takeWarnings())->size(), 1);
    receive(u"c3"_s, at(17, 10)); // due at 9:10
    settle();
    m_fixture->clock.set(at(23, 0));
    QVERIFY(answerOf(m_care->takeWarnings())->isEmpty());
    m_fixture->clock.set(at(9, 0).addDays(1));
    QCOMPARE(answerOf(m_care->takeWarnings())->size(), 1);
}

void tst_CareService::plan_ofANewerVersion_promisesNothing_andStopsNobodyElse()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    const ConversationId id = receive(u"c1"_s, at(9, 30));
    settle();
    QVERIFY(clockOf(id));
    m_fixture->clock.set(at(10, 15));
    QCOMPARE(m_fixture->value(u"UPDATE care_plan SET plan = '{\"targets\":{\"cosmic\":{}}}' RETURNING brand_id"_s)
                 .toLongLong(),
             m_fixture->brand.value);
    QCOMPARE(answerOf(m_care->plan(m_fixture->brand)).error().code, ErrorCode::InvalidArgument);
    const auto warnings = answerOf(m_care->takeWarnings());
    QVERIFY(warnings);
    QVERIFY(warnings->isEmpty());
    receive(u"c2"_s, at(9, 40));
    QVERIFY(settle() > 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM care_queue"_s).toInt(), 0);
}

void tst_CareService::twoProcesses_settleTheSameQueue()
{
    QVERIFY(answerOf(m_care->setPlan(m_fixture->brand, office())));
    for (int i = 0; i < 250; ++i)
        QVERIFY(receive(u"c%1"_s.arg(i), at(9, 30)).isValid());
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::CareService elsewhere(*other->storage);
    const auto first = m_care->settle();
    const auto second = elsewhere.settle();
    QCOMPARE(*answerOf(first) + *answerOf(second), 250);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM conversation_due"_s).toInt(), 250);
}

void tst_CareService::queue_leavesHistoryAlone()
{
    const ConversationId old = receive(u"c1"_s, at(9, 30).addYears(-2)); // done when it comes in
    QCOMPARE(m_fixture->value(u"SELECT state FROM conversation"_s).toString(), u"done"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM care_queue"_s).toInt(), 0);
    QVERIFY(answerOf(m_inbox->setState({old}, domain::ConversationState::Open)));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM care_queue"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(tst_CareService)
#include "tst_careservice.moc"
