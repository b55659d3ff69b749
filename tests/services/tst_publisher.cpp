// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/slugkey.h"
#include "core/services/accountservice.h"
#include "core/services/brandservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "core/services/sendrules.h"
#include "core/storage/accountrepository.h"
#include "core/storage/attemptrepository.h"
#include "core/storage/remotepostrepository.h"
#include "tests/services/servicefixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <thread>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;
using Fault = FakeNetwork::Fault;

class tst_Publisher : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void due_leavesOnce_withAddressAndLog();
    void due_onlyInItsWindow_data();
    void due_onlyInItsWindow();
    void due_severalAccounts_eachGetsIt();
    void media_isUploadedOnce_alsoAfterAFailedCreate();
    void lostAnswer_isUncertain_thenFound();
    void lostRequest_absenceIsBelievedLate_thenLeavesAgain();
    void lostRequest_pastTheWindow_isMissed();
    void lostAnswer_noConnection_staysUncertain();
    void transient_triesAgainInTheWindow();
    void rate_waitsAsTold();
    void invalid_isFailed_reschedulingSendsAgain();
    void auth_isFailed_andAccountToReconnect();
    void secretGone_isFailed_nothingSent();
    void partly_oneFails_oneIsOut_publishNowSendsTheRest();
    void publishNow_draft_leaves_published_isRefused();
    void publishNow_missed_leaves();
    void publishNow_transient_keepsAPlanThatStands();
    void publishNow_pausedAccount_isRefused();
    void twoProcesses_sendOnce();
    void claims_raceOfThreads_hasOneWinner();
    void deadClaim_isReleased_andLeaves();
    void deadSending_isAsked_found_data();
    void deadSending_isAsked_found();
    void clockSetBack_farClaimEnds();
    void clockSetBack_uncertainIsAskedSoon();
    void slowProcess_afterTakeOver_doesNotDouble();
    void lateReceipt_afterGivenUp_isKept();
    void archivedBrand_waits_lateIsMissed();
    void pausedAccount_waits();
    void limitedAccount_waits();
    void removedPost_staysHere();
    void heldByTheNetwork_isHandedOff_thenPublished();
    void heldByTheNetwork_outUnderAnotherId_isOneWithWhatASyncRead();
    void heldByTheNetwork_notThereAnyMore_isMissed_andMayBeSentAgain();
    void heldByTheNetwork_takenBackThere_isMissed_andSentUnderAnotherKey();
    void heldByTheNetwork_noAnswer_staysAndIsAskedAgain();
    void programEnds_claimIsFreeAtOnce();
    void automatic_sendsByItself();
    void key_isPlainAndUnique();

private:
    domain::Post plan(int minutes,
                      const QList<services::MediaFile> &media = {},
                      const QList<domain::AccountId> &accounts = {})
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = accounts.isEmpty() ? QList{m_fixture->account} : accounts;
        draft.title = u"L’été au port"_s;
        draft.text = u"Bonjour"_s;
        draft.newMedia = media;
        draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(60 * minutes), u"Europe/Paris"_s);
        const auto added = answerOf(m_posts->add(draft));
        return added.value();
    }
    QList<services::SendOutcome> publishDue() { return answerOf(m_publisher->publishDue()).value(); }
    domain::Post read(domain::PostId id) { return answerOf(m_posts->read(id)).value(); }
    PostState stateOf(const domain::Post &post) { return read(post.id).state; }
    void advance(int seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }
    void sql(const QString &statement)
    {
        QVERIFY(m_fixture->write(
            [statement](storage::Connection &connection) { return connection.change(statement); }));
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::Publisher> m_publisher;
};

void tst_Publisher::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
}

void tst_Publisher::cleanup()
{
    m_publisher.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_Publisher::due_leavesOnce_withAddressAndLog()
{
    const domain::Post post = plan(5);
    QVERIFY(publishDue().isEmpty());
    advance(300);
    QSignalSpy sent(m_publisher.get(), &services::Publisher::sent);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().post, post.id);
    QCOMPARE(outcomes.first().state, PostState::Published);
    QCOMPARE(outcomes.first().url, QUrl(u"https://cap-pertuis.example/?p=100"_s));
    QCOMPARE(sent.count(), 1);
    QVERIFY(!m_publisher->isSending());
    const domain::Post out = read(post.id);
    QCOMPARE(out.state, PostState::Published);
    QCOMPARE(out.variants.first().remoteId.value, u"r100"_s);
    QCOMPARE(out.variants.first().publishedAt.value(), m_fixture->clock.now());
    QCOMPARE(out.variants.first().attempts, 1);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(m_fixture->network.postCount(), 1);
    const auto stored = m_fixture->network.posts.first().first();
    QCOMPARE(stored.draft.title, u"L’été au port"_s);
    QCOMPARE(stored.draft.key, out.variants.first().reconcileKey);
    const auto log = answerOf(m_posts->log(post.id));
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().attempt.state, domain::Attempt::State::Sent);
    QCOMPARE(log->first().attempt.slot, post.plannedAt.value());
    QCOMPARE(log->first().accountName, u"cap-pertuis.example"_s);
}

void tst_Publisher::due_onlyInItsWindow_data()
{
    QTest::addColumn<int>("late");
    QTest::addColumn<int>("state");
    QTest::newRow("a second early") << -1 << int(PostState::Scheduled);
    QTest::newRow("on time") << 0 << int(PostState::Published);
    QTest::newRow("ten minutes late") << 600 << int(PostState::Published);
    QTest::newRow("a second over") << 601 << int(PostState::Missed);
    QTest::newRow("a week late") << 7 * 86400 << int(PostState::Missed);
}

void tst_Publisher::due_onlyInItsWindow()
{
    QFETCH(const int, late);
    QFETCH(const int, state);
    const domain::Post post = plan(5);
    advance(300 + late);
    const auto outcomes = publishDue();
    QCOMPARE(int(stateOf(post)), state);
    QCOMPARE(outcomes.size(), late < 0 ? 0 : 1);
    QCOMPARE(m_fixture->network.publishCalls, state == int(PostState::Published) ? 1 : 0);
}

void tst_Publisher::due_severalAccounts_eachGetsIt()
{
    const domain::AccountId other = m_fixture->addAccount(u"lila.example"_s);
    const domain::Post post = plan(5, {}, {m_fixture->account, other});
    advance(300);
    QCOMPARE(publishDue().size(), 2);
    QCOMPARE(m_fixture->network.postCount(), 2);
    QCOMPARE(m_fixture->network.posts.size(), 2);
    QCOMPARE(stateOf(post), PostState::Published);
}

void tst_Publisher::media_isUploadedOnce_alsoAfterAFailedCreate()
{
    const domain::Post post = plan(5, {{u"a.png"_s, u"A"_s, "a"}, {u"b.png"_s, u"B"_s, "b"}});
    m_fixture->network.publishFaults = {Fault::Transient};
    m_fixture->network.uploadFaults = {Fault::None, Fault::Transient};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Scheduled);
    QCOMPARE(m_fixture->network.uploads, QStringList({u"a.png"_s}));
    QCOMPARE(m_fixture->network.publishCalls, 0);
    advance(30);
    QCOMPARE(publishDue().first().state, PostState::Scheduled);
    advance(60);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(m_fixture->network.uploads, QStringList({u"a.png"_s, u"b.png"_s}));
    const auto stored = m_fixture->network.posts.first().first();
    QCOMPARE(stored.draft.media.size(), 2);
    QCOMPARE(stored.draft.media.first().id.value, u"media-1"_s);
    QCOMPARE(stored.draft.media.last().id.value, u"media-2"_s);
    QCOMPARE(read(post.id).variants.first().attempts, 3);
}

void tst_Publisher::lostAnswer_isUncertain_thenFound()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::LostAnswer};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Uncertain);
    QCOMPARE(stateOf(post), PostState::Uncertain);
    QVERIFY(publishDue().isEmpty()); // not asked at once
    advance(5);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().state, PostState::Published);
    QVERIFY(outcomes.first().url.isValid());
    QCOMPARE(m_fixture->network.postCount(), 1);
    QCOMPARE(m_fixture->network.publishCalls, 1);
    QCOMPARE(answerOf(m_posts->log(post.id))->size(), 1);
}

void tst_Publisher::lostRequest_absenceIsBelievedLate_thenLeavesAgain()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::LostRequest};
    advance(300);
    publishDue();
    advance(5);
    QCOMPARE(publishDue().first().state, PostState::Uncertain);
    QCOMPARE(m_fixture->network.publishCalls, 1);
    advance(56);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().state, PostState::Published);
    QCOMPARE(m_fixture->network.publishCalls, 2);
    QCOMPARE(m_fixture->network.postCount(), 1);
    const auto log = answerOf(m_posts->log(post.id));
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->at(1).attempt.state, domain::Attempt::State::Failed);
    QCOMPARE(log->at(1).attempt.problem->code, ErrorCode::Uncertain);
    QCOMPARE(log->at(0).attempt.state, domain::Attempt::State::Sent);
}

void tst_Publisher::lostRequest_pastTheWindow_isMissed()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::LostRequest};
    advance(300);
    publishDue();
    advance(601);
    QCOMPARE(publishDue().first().state, PostState::Missed);
    QCOMPARE(stateOf(post), PostState::Missed);
    QCOMPARE(m_fixture->network.publishCalls, 1);
}

void tst_Publisher::lostAnswer_noConnection_staysUncertain()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::LostAnswer};
    m_fixture->network.reconcileFails = true;
    advance(300);
    publishDue();
    for (int i = 0; i < 20; ++i) {
        advance(120);
        publishDue();
    }
    QCOMPARE(stateOf(post), PostState::Uncertain);
    QVERIFY(m_fixture->network.reconcileCalls < 20); // asked more and more rarely
    m_fixture->network.reconcileFails = false;
    advance(900);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::transient_triesAgainInTheWindow()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::Transient, Fault::Transient};
    advance(300);
    QCOMPARE(publishDue().first().error->code, ErrorCode::Transient);
    const domain::Post waiting = read(post.id);
    QCOMPARE(waiting.state, PostState::Scheduled);
    QCOMPARE(waiting.variants.first().problem->code, ErrorCode::Transient);
    QVERIFY(waiting.variants.first().retryAt.value() <= m_fixture->clock.now().addSecs(2));
    advance(3);
    publishDue();
    advance(10);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QVERIFY(!read(post.id).variants.first().problem);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::rate_waitsAsTold()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::Rate};
    advance(300);
    publishDue();
    QCOMPARE(read(post.id).variants.first().retryAt.value(), m_fixture->clock.now().addSecs(60));
    advance(59);
    QVERIFY(publishDue().isEmpty());
    advance(1);
    QCOMPARE(publishDue().first().state, PostState::Published);
}

void tst_Publisher::invalid_isFailed_reschedulingSendsAgain()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::Invalid};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Failed);
    advance(30);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(read(post.id).variants.first().problem->code, ErrorCode::Invalid);
    QVERIFY(answerOf(m_posts->reschedule(post.id, fromUtc(m_fixture->clock.now().addSecs(60), u"UTC"_s))));
    advance(60);
    QCOMPARE(publishDue().first().state, PostState::Published);
}

void tst_Publisher::auth_isFailed_andAccountToReconnect()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::Auth};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Failed);
    services::AccountService accounts(m_fixture->storage, m_fixture->pool);
    QCOMPARE(answerOf(accounts.list())->first().state, domain::AccountState::ToReconnect);
    QCOMPARE(stateOf(post), PostState::Failed);
}

void tst_Publisher::secretGone_isFailed_nothingSent()
{
    const domain::Post post = plan(5);
    QVERIFY(answerOf(m_fixture->pool.removeSecret(m_fixture->account)));
    advance(300);
    QCOMPARE(publishDue().first().error->code, ErrorCode::Auth);
    QCOMPARE(stateOf(post), PostState::Failed);
    QCOMPARE(m_fixture->network.publishCalls, 0);
}

void tst_Publisher::partly_oneFails_oneIsOut_publishNowSendsTheRest()
{
    const domain::AccountId other = m_fixture->addAccount(u"lila.example"_s);
    const domain::Post post = plan(5, {}, {m_fixture->account, other});
    m_fixture->network.publishFaults = {Fault::Invalid};
    advance(300);
    publishDue();
    QCOMPARE(stateOf(post), PostState::PartlyPublished);
    QCOMPARE(m_fixture->network.postCount(), 1);
    const auto outcomes = answerOf(m_publisher->publishNow(post.id));
    QCOMPARE(outcomes->size(), 1);
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 2);
}

void tst_Publisher::publishNow_draft_leaves_published_isRefused()
{
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.text = u"Tout de suite"_s;
    const auto post = answerOf(m_posts->add(draft));
    QCOMPARE(answerOf(m_publisher->publishNow(post->id))->first().state, PostState::Published);
    QCOMPARE(answerOf(m_publisher->publishNow(post->id)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_publisher->publishNow(domain::PostId(99))).error().code, ErrorCode::NotFound);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::publishNow_missed_leaves()
{
    const domain::Post post = plan(5);
    advance(3600);
    publishDue();
    QCOMPARE(stateOf(post), PostState::Missed);
    QCOMPARE(answerOf(m_publisher->publishNow(post.id))->first().state, PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::publishNow_transient_keepsAPlanThatStands()
{
    const domain::Post post = plan(60);
    m_fixture->network.publishFaults = {Fault::Transient, Fault::Invalid};
    QCOMPARE(answerOf(m_publisher->publishNow(post.id))->first().error->code, ErrorCode::Transient);
    QCOMPARE(stateOf(post), PostState::Scheduled);
    QCOMPARE(answerOf(m_publisher->publishNow(post.id))->first().error->code, ErrorCode::Invalid);
    QCOMPARE(stateOf(post), PostState::Failed);
}

void tst_Publisher::publishNow_pausedAccount_isRefused()
{
    const domain::Post post = plan(60);
    sql(u"UPDATE account SET paused = 1"_s);
    const auto outcomes = answerOf(m_publisher->publishNow(post.id));
    QCOMPARE(outcomes->first().error->code, ErrorCode::Refused);
    QCOMPARE(stateOf(post), PostState::Scheduled);
}

void tst_Publisher::twoProcesses_sendOnce()
{
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::Publisher elsewhere(*other->storage, m_fixture->pool);
    for (int i = 0; i < 30; ++i)
        plan(5);
    advance(300);
    const auto first = m_publisher->publishDue();
    const auto second = elsewhere.publishDue();
    const qsizetype sent = answerOf(first)->size() + answerOf(second)->size();
    QCOMPARE(sent, 30);
    QCOMPARE(m_fixture->network.postCount(), 30);
    QCOMPARE(m_fixture->network.publishCalls, 30);
}

void tst_Publisher::claims_raceOfThreads_hasOneWinner()
{
    for (int i = 0; i < 40; ++i)
        plan(5);
    const QDateTime now = m_fixture->clock.now();
    const auto grabAll = [path = m_fixture->path, now](const QString &owner) {
        int won = 0;
        auto connection = storage::Connection::open(path, storage::Access::ReadWrite);
        for (qint64 variant = 1; variant <= 40; ++variant) {
            if (!(*connection)->beginImmediate())
                continue;
            const auto claim = storage::attempts::claim(
                **connection, domain::VariantId(variant), now, owner, now, now.addSecs(180));
            if (!(*connection)->commit())
                continue;
            won += claim && claim->has_value();
        }
        return won;
    };
    std::array<int, 3> won{};
    std::array<std::thread, 3> threads;
    for (size_t i = 0; i < threads.size(); ++i)
        threads.at(i) = std::thread([&won, &grabAll, i] { won.at(i) = grabAll(u"owner%1"_s.arg(i)); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(won[0] + won[1] + won[2], 40);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM attempt"_s).toInt(), 40);
}

void tst_Publisher::deadClaim_isReleased_andLeaves()
{
    const domain::Post post = plan(5);
    sql(u"INSERT INTO attempt (variant_id, slot_at, state, owner, claimed_until, started_at) "
        "VALUES (1, 1, 'claimed', 'dead', %1, 1)"_s.arg(m_fixture->clock.nowMs() + 360000));
    advance(300);
    QVERIFY(publishDue().isEmpty());
    advance(61);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
    QCOMPARE(answerOf(m_posts->log(post.id))->at(1).attempt.state, domain::Attempt::State::Released);
}

void tst_Publisher::deadSending_isAsked_found_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("it had arrived") << true;
    QTest::newRow("it had not") << false;
}

void tst_Publisher::deadSending_isAsked_found()
{
    QFETCH(const bool, arrived);
    const domain::Post post = plan(5);
    sql(u"INSERT INTO attempt (variant_id, slot_at, state, owner, claimed_until, started_at) "
        "VALUES (1, 1, 'sending', 'dead', %1, 1)"_s.arg(m_fixture->clock.nowMs() + 360000));
    sql(u"UPDATE variant SET state = 'sending', reconcile_key = 'k'"_s);
    if (arrived) {
        connectors::Draft draft;
        draft.key = u"k"_s;
        (void)answerOf(m_fixture->network.publish(draft));
    }
    advance(300);
    QVERIFY(publishDue().isEmpty());
    advance(61);
    QCOMPARE(publishDue().first().state, arrived ? PostState::Published : PostState::Uncertain);
    advance(61);
    publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::clockSetBack_farClaimEnds()
{
    const domain::Post post = plan(5);
    sql(u"INSERT INTO attempt (variant_id, slot_at, state, owner, claimed_until, started_at) "
        "VALUES (1, 1, 'claimed', 'wrong clock', %1, 1)"_s.arg(m_fixture->clock.nowMs() + 86400000LL * 365));
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Published);
    Q_UNUSED(post)
}

void tst_Publisher::clockSetBack_uncertainIsAskedSoon()
{
    const domain::Post post = plan(365);
    m_fixture->network.publishFaults = {Fault::LostRequest};
    advance(365 * 60); // of which six hours are wrong
    publishDue();
    QCOMPARE(stateOf(post), PostState::Uncertain);
    advance(-6 * 3600);
    publishDue();
    QCOMPARE(stateOf(post), PostState::Uncertain);
    advance(61);
    publishDue();
    QCOMPARE(stateOf(post), PostState::Scheduled); // it did not arrive, and is to leave again
    advance(6 * 3600);
    publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::slowProcess_afterTakeOver_doesNotDouble()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::Hang};
    advance(300);
    const auto slow = m_publisher->publishDue();
    QTRY_COMPARE(m_fixture->network.publishCalls, 1);
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::Publisher elsewhere(*other->storage, m_fixture->pool);
    QVERIFY(answerOf(elsewhere.publishDue())->isEmpty());
    advance(240);
    QCOMPARE(answerOf(elsewhere.publishDue())->first().state, PostState::Published);
    m_fixture->network.answerHanging();
    QVERIFY(answerOf(slow));
    QCOMPARE(m_fixture->network.postCount(), 1);
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM attempt WHERE state = 'sent'"_s).toInt(), 1);
}

void tst_Publisher::lateReceipt_afterGivenUp_isKept()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::Hang};
    advance(300);
    const auto slow = m_publisher->publishDue();
    QTRY_COMPARE(m_fixture->network.publishCalls, 1);
    // Another process finds nothing for long, and gives up.
    m_fixture->network.hidesNewPosts = true;
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::Publisher elsewhere(*other->storage, m_fixture->pool);
    advance(590);
    (void)answerOf(elsewhere.publishDue());
    advance(61);
    QCOMPARE(answerOf(elsewhere.publishDue())->first().state, PostState::Missed);
    m_fixture->network.answerHanging();
    QVERIFY(answerOf(slow));
    QCOMPARE(stateOf(post), PostState::Published);
    QVERIFY(answerOf(elsewhere.publishDue())->isEmpty());
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::archivedBrand_waits_lateIsMissed()
{
    const domain::Post post = plan(5);
    services::BrandService brands(m_fixture->storage);
    QVERIFY(answerOf(brands.archive(m_fixture->brand)));
    advance(300);
    QVERIFY(publishDue().isEmpty());
    advance(3600);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(stateOf(post), PostState::Scheduled);
    QVERIFY(answerOf(brands.unarchive(m_fixture->brand)));
    QCOMPARE(publishDue().first().state, PostState::Missed);
    QCOMPARE(m_fixture->network.publishCalls, 0);
}

void tst_Publisher::pausedAccount_waits()
{
    const domain::Post post = plan(5);
    sql(u"UPDATE account SET paused = 1"_s);
    advance(300);
    QVERIFY(publishDue().isEmpty());
    sql(u"UPDATE account SET paused = 0"_s);
    QCOMPARE(publishDue().first().post, post.id);
}

void tst_Publisher::limitedAccount_waits()
{
    plan(5);
    advance(300);
    sql(u"UPDATE account SET problem_code = 'rate', retry_at = %1"_s.arg(m_fixture->clock.nowMs() + 30000));
    QVERIFY(publishDue().isEmpty());
    advance(30);
    QCOMPARE(publishDue().size(), 1);
}

void tst_Publisher::removedPost_staysHere()
{
    const domain::Post post = plan(5);
    QVERIFY(answerOf(m_posts->remove(post.id)));
    advance(300);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(answerOf(m_publisher->publishNow(post.id)).error().code, ErrorCode::NotFound);
    QCOMPARE(m_fixture->network.publishCalls, 0);
}

void tst_Publisher::heldByTheNetwork_isHandedOff_thenPublished()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishes = false;
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    advance(60);
    QVERIFY(publishDue().isEmpty());
    advance(61);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(m_fixture->network.reconcileCalls, 1);
    QCOMPARE(stateOf(post), PostState::HandedOff);
    m_fixture->network.posts.first().first().receipt.published = true;
    advance(121);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(stateOf(post), PostState::Published);
}

void tst_Publisher::heldByTheNetwork_outUnderAnotherId_isOneWithWhatASyncRead()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishes = false;
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    const auto read = m_fixture->write([account = m_fixture->account, now = m_fixture->clock.now()](
                                           storage::Connection &connection) -> Result<domain::StoreCounts> {
        RUCHE_TRY_ASSIGN(const domain::Account known, storage::accounts::read(connection, account, now));
        domain::IncomingPost out;
        out.id.value = u"out-99"_s;
        out.published = true;
        out.at = now;
        return storage::remoteposts::storePosts(connection, known, {out}, now);
    });
    QVERIFY(read);
    QCOMPARE(read->created, 1);
    connectors::Receipt &held = m_fixture->network.posts.first().first().receipt;
    held.id.value = u"out-99"_s;
    held.published = true;
    advance(121);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(m_fixture->value(u"SELECT post_id FROM variant WHERE remote_id = 'out-99'"_s).toLongLong(),
             post.id.value);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post WHERE deleted_at IS NULL"_s).toInt(), 1);
}

void tst_Publisher::heldByTheNetwork_notThereAnyMore_isMissed_andMayBeSentAgain()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishes = false;
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    m_fixture->network.posts.clear();
    advance(119);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(m_fixture->network.reconcileCalls, 0);
    advance(1);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().state, PostState::Missed);
    QCOMPARE(outcomes.first().error->code, ErrorCode::Gone);
    QCOMPARE(stateOf(post), PostState::Missed);
    QCOMPARE(m_fixture->value(u"SELECT problem_code FROM variant"_s).toString(), u"gone"_s);
    QCOMPARE(m_fixture->value(u"SELECT state FROM attempt"_s).toString(), u"failed"_s);
    QVERIFY(m_fixture->value(u"SELECT remote_id FROM variant"_s).isNull());
    // Only a person sends it again.
    advance(3600);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(m_fixture->network.publishCalls, 1);
    m_fixture->network.publishes = true;
    QCOMPARE(answerOf(m_publisher->publishNow(post.id))->first().state, PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::heldByTheNetwork_takenBackThere_isMissed_andSentUnderAnotherKey()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishes = false;
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    const QString key = m_fixture->value(u"SELECT reconcile_key FROM variant"_s).toString();
    m_fixture->network.posts.first().first().receipt.withdrawn = true;
    advance(121);
    QCOMPARE(publishDue().first().state, PostState::Missed);
    QCOMPARE(stateOf(post), PostState::Missed);
    m_fixture->network.publishes = true;
    QCOMPARE(answerOf(m_publisher->publishNow(post.id))->first().state, PostState::Published);
    QCOMPARE(stateOf(post), PostState::Published);
    QVERIFY(m_fixture->value(u"SELECT reconcile_key FROM variant"_s).toString() != key);
    QCOMPARE(m_fixture->network.posts.size(), 2);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM attempt WHERE state = 'sent'"_s).toInt(), 1);
}

void tst_Publisher::heldByTheNetwork_noAnswer_staysAndIsAskedAgain()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishes = false;
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    m_fixture->network.reconcileFails = true;
    advance(121);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(stateOf(post), PostState::HandedOff);
    QCOMPARE(m_fixture->value(u"SELECT problem_code FROM variant"_s).toString(), u"transient"_s);
    m_fixture->network.reconcileFails = false;
    m_fixture->network.posts.first().first().receipt.published = true;
    advance(120);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QVERIFY(m_fixture->value(u"SELECT problem_code FROM variant"_s).isNull());
}

void tst_Publisher::programEnds_claimIsFreeAtOnce()
{
    const domain::Post post = plan(5);
    m_fixture->network.publishFaults = {Fault::Hang};
    advance(300);
    const auto cut = m_publisher->publishDue();
    QTRY_COMPARE(m_fixture->network.publishCalls, 1);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
    QCOMPARE(answerOf(cut).error().code, ErrorCode::Cancelled);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::automatic_sendsByItself()
{
    QSignalSpy sent(m_publisher.get(), &services::Publisher::sent);
    m_publisher->setAutomatic(true);
    QTest::qWait(20);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.text = u"Bientôt"_s;
    draft.plannedFor = fromUtc(m_fixture->clock.now().addMSecs(50), u"UTC"_s);
    draft.plannedFor->wall = draft.plannedFor->wall.addMSecs(950); // whole seconds are stored
    QVERIFY(answerOf(m_posts->add(draft)));
    QCOMPARE(sent.count(), 0);
    advance(2);
    QTRY_COMPARE(sent.count(), 1);
    m_publisher->setAutomatic(false);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_Publisher::key_isPlainAndUnique()
{
    const QString key = connectors::makeSlugKey(u"  L’été : « 100 % » au port !"_s);
    QVERIFY(QRegularExpression(u"^l-ete-100-au-port-[a-z2-9]{6}$"_s).match(key).hasMatch());
    QVERIFY(connectors::makeSlugKey(u"日本語"_s).startsWith(u"post-"_s));
    QVERIFY(connectors::makeSlugKey(QString(500, u'a')).size() <= 55);
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(connectors::makeSlugKey(u"a"_s));
    QVERIFY(seen.size() > 995);
}

QTEST_GUILESS_MAIN(tst_Publisher)
#include "tst_publisher.moc"
