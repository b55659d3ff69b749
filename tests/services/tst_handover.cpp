// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "core/storage/accountrepository.h"
#include "core/storage/remotepostrepository.h"
#include "tests/services/servicefixture.h"

#include <algorithm>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;
using Fault = FakeNetwork::Fault;

/// Posts that a network holds: handed over ahead of their time, changed, taken back.
class tst_HandOver : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void options_reachTheNetwork();
    void scheduled_isHandedOverAtOnce_andOutByItself();
    void tooNear_leavesAtItsTime();
    void accountThatCannot_leavesAtItsTime();
    void serverThatCannot_fallsBack_withANote();
    void lostAnswer_isFound_notHandedOverTwice();
    void transient_triesAgain_wellBeforeItsTime();
    void reschedule_isCarried();
    void edit_isCarried();
    void edit_refusedInPlace_isTakenBackAndHandedOverAnew();
    void edit_withFiles_isHandedOverAnew();
    void edit_whileAnotherIsOnItsWay_isCarriedToo();
    void change_lostAnswer_isRepeated();
    void change_ofWhatIsOut_showsThatItIsOut();
    void change_notThereAnyMore_isHandedOverAnew();
    void change_aMinuteBefore_isRefused();
    void change_whereNothingComesBack_isRefused();
    void unschedule_takesItBack();
    void remove_takesItBack_undoHandsItOverAgain();
    void reschedule_undo_isCarriedBack();
    void directAgain_takesItBack_andLeavesAtItsTime();
    void accountTakenOff_takesItBack();
    void sync_doesNotUndoWhatIsOnItsWay();
    void twoProcesses_takeItBackOnce();

private:
    domain::Post plan(int minutes, const std::function<void(services::PostDraft &)> &change = {})
    {
        services::PostDraft draft = draftOf(minutes);
        if (change)
            change(draft);
        return answerOf(m_posts->add(draft)).value();
    }
    services::PostDraft draftOf(int minutes)
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.title = u"L’été au port"_s;
        draft.text = u"Bonjour"_s;
        draft.variants[m_fixture->account].delivery = domain::Delivery::Native;
        draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(60 * minutes), u"Europe/Paris"_s);
        return draft;
    }
    domain::Post handedOver(int minutes = 600)
    {
        const domain::Post post = plan(minutes);
        (void)publishDue();
        return read(post.id);
    }
    QList<services::SendOutcome> publishDue() { return answerOf(m_publisher->publishDue()).value(); }
    domain::Post read(domain::PostId id) { return answerOf(m_posts->read(id)).value(); }
    PostState stateOf(const domain::Post &post) { return read(post.id).variants.value(0).state; }
    void advance(int seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }
    connectors::Draft onNetwork()
    {
        const auto all = network().allPosts();
        return all.size() == 1 ? all.first().draft : connectors::Draft();
    }
    FakeNetwork &network() { return m_fixture->network; }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::Publisher> m_publisher;
};

void tst_HandOver::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    using enum domain::Capability;
    network().capabilities
        |= ScheduleNatively | EditPost | DeletePost | Visibility | ContentWarning | Language;
    m_fixture->account = m_fixture->addAccount(u"held.example"_s);
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
}

void tst_HandOver::cleanup()
{
    m_publisher.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_HandOver::options_reachTheNetwork()
{
    const domain::PostOptions options{.visibility = domain::Visibility::Unlisted,
                                      .contentWarning = u"Mer"_s,
                                      .language = u"fr"_s,
                                      .sensitiveMedia = true};
    const domain::Post post = plan(5, [&](services::PostDraft &draft) {
        draft.variants[m_fixture->account] = {.title = std::nullopt,
                                              .text = u"Pour vous"_s,
                                              .delivery = domain::Delivery::Direct,
                                              .options = options};
    });
    advance(300);
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(onNetwork().options, options);
    QCOMPARE(onNetwork().text, u"Pour vous"_s);
    QVERIFY(!onNetwork().at);
}

void tst_HandOver::scheduled_isHandedOverAtOnce_andOutByItself()
{
    const domain::Post post = plan(600);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().state, PostState::HandedOff);
    QCOMPARE(stateOf(post), PostState::HandedOff);
    QCOMPARE(onNetwork().at.value(), post.plannedAt.value());
    advance(300);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().publishCalls, 1);
    advance(600 * 60);
    network().releaseHeld();
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::tooNear_leavesAtItsTime()
{
    const domain::Post post = plan(0, [&](services::PostDraft &draft) {
        draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(59), u"UTC"_s);
    });
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(stateOf(post), PostState::Scheduled);
    advance(59);
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
    QVERIFY(!onNetwork().at);
}

void tst_HandOver::accountThatCannot_leavesAtItsTime()
{
    network().capabilities.setFlag(domain::Capability::ScheduleNatively, false);
    m_fixture->account = m_fixture->addAccount(u"plain.example"_s);
    const domain::Post post = plan(600);
    QVERIFY(publishDue().isEmpty());
    advance(600 * 60);
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
}

void tst_HandOver::serverThatCannot_fallsBack_withANote()
{
    network().publishFaults = {Fault::Unsupported};
    const domain::Post post = plan(600);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.first().state, PostState::Scheduled);
    const domain::Variant variant = read(post.id).variants.first();
    QCOMPARE(variant.state, PostState::Scheduled);
    QCOMPARE(variant.delivery, domain::Delivery::Direct);
    QCOMPARE(variant.problem->code, ErrorCode::Unsupported);
    QVERIFY(!variant.retryAt);
    QVERIFY(publishDue().isEmpty());
    advance(600 * 60);
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::lostAnswer_isFound_notHandedOverTwice()
{
    network().publishFaults = {Fault::LostAnswer};
    const domain::Post post = plan(600);
    QCOMPARE(publishDue().first().state, PostState::Uncertain);
    advance(5);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    QCOMPARE(stateOf(post), PostState::HandedOff);
    QCOMPARE(network().postCount(), 1);
    QCOMPARE(network().publishCalls, 1);
}

void tst_HandOver::transient_triesAgain_wellBeforeItsTime()
{
    network().publishFaults = {Fault::Transient};
    const domain::Post post = plan(600);
    QCOMPARE(publishDue().first().state, PostState::Scheduled);
    advance(10);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    QCOMPARE(network().postCount(), 1);
    QCOMPARE(stateOf(post), PostState::HandedOff);
}

void tst_HandOver::reschedule_isCarried()
{
    const domain::Post post = handedOver();
    const QDateTime later = m_fixture->clock.now().addSecs(86400);
    QVERIFY(answerOf(m_posts->reschedule(post.id, fromUtc(later, u"UTC"_s))));
    QCOMPARE(stateOf(post), PostState::HandedOff);
    (void)publishDue();
    QCOMPARE(onNetwork().at.value(), later);
    QCOMPARE(network().updateCalls, 1);
    QCOMPARE(network().publishCalls, 1);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().updateCalls, 1);
    // The old time passes: nothing is asked before the new one.
    advance(600 * 60 + 200);
    const int asked = network().reconcileCalls;
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().reconcileCalls, asked);
    QCOMPARE(stateOf(post), PostState::HandedOff);
}

void tst_HandOver::edit_isCarried()
{
    const domain::Post post = handedOver();
    services::PostDraft draft = draftOf(600);
    draft.text = u"Bonsoir"_s;
    QVERIFY(answerOf(m_posts->update(post.id, post.revision, draft)));
    (void)publishDue();
    QCOMPARE(onNetwork().text, u"Bonsoir"_s);
    QCOMPARE(stateOf(post), PostState::HandedOff);
    QCOMPARE(network().publishCalls, 1);
}

void tst_HandOver::edit_refusedInPlace_isTakenBackAndHandedOverAnew()
{
    const domain::Post post = handedOver();
    const QString key = read(post.id).variants.first().reconcileKey;
    services::PostDraft draft = draftOf(600);
    draft.text = u"Bonsoir"_s;
    QVERIFY(answerOf(m_posts->update(post.id, post.revision, draft)));
    network().updateFaults = {Fault::Invalid};
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    QCOMPARE(onNetwork().text, u"Bonsoir"_s);
    QCOMPARE(network().deleteCalls, 1);
    QCOMPARE(network().publishCalls, 2);
    QVERIFY(read(post.id).variants.first().reconcileKey != key);
}

void tst_HandOver::edit_withFiles_isHandedOverAnew()
{
    const domain::Post post = handedOver();
    services::PostDraft draft = draftOf(600);
    draft.newMedia = {{u"a.png"_s, u"A"_s, "a"}};
    QVERIFY(answerOf(m_posts->update(post.id, post.revision, draft)));
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    QCOMPARE(onNetwork().media.size(), 1);
    QCOMPARE(network().updateCalls, 0);
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::edit_whileAnotherIsOnItsWay_isCarriedToo()
{
    const domain::Post post = handedOver();
    services::PostDraft draft = draftOf(600);
    draft.text = u"Un"_s;
    const auto first = answerOf(m_posts->update(post.id, post.revision, draft));
    QVERIFY(first);
    const auto round = m_publisher->publishDue();
    draft.text = u"Deux"_s;
    QVERIFY(answerOf(m_posts->update(post.id, first->revision, draft)));
    QVERIFY(answerOf(round));
    (void)publishDue();
    QCOMPARE(onNetwork().text, u"Deux"_s);
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::change_lostAnswer_isRepeated()
{
    const domain::Post post = handedOver();
    const QDateTime later = m_fixture->clock.now().addSecs(86400);
    QVERIFY(answerOf(m_posts->reschedule(post.id, fromUtc(later, u"UTC"_s))));
    network().updateFaults = {Fault::LostAnswer, Fault::Transient};
    QVERIFY(publishDue().isEmpty());
    QVERIFY(read(post.id).variants.first().problem);
    advance(40);
    QVERIFY(publishDue().isEmpty());
    advance(40);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().updateCalls, 3);
    QVERIFY(!read(post.id).variants.first().problem);
    QCOMPARE(onNetwork().at.value(), later);
}

void tst_HandOver::change_ofWhatIsOut_showsThatItIsOut()
{
    const domain::Post post = handedOver(10);
    QVERIFY(answerOf(m_posts->unschedule(post.id)));
    network().deleteFaults = {Fault::Transient};
    QVERIFY(publishDue().isEmpty());
    network().releaseHeld();
    advance(600);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.first().state, PostState::Published);
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::change_notThereAnyMore_isHandedOverAnew()
{
    const domain::Post post = handedOver();
    network().posts.clear();
    const QDateTime later = m_fixture->clock.now().addSecs(86400);
    QVERIFY(answerOf(m_posts->reschedule(post.id, fromUtc(later, u"UTC"_s))));
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    QCOMPARE(onNetwork().at.value(), later);
}

void tst_HandOver::change_aMinuteBefore_isRefused()
{
    const domain::Post post = handedOver(10);
    advance(541);
    const ZonedTime later = fromUtc(m_fixture->clock.now().addSecs(86400), u"UTC"_s);
    QCOMPARE(answerOf(m_posts->reschedule(post.id, later)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_posts->unschedule(post.id)).error().code, ErrorCode::Refused);
    QCOMPARE(answerOf(m_posts->remove(post.id)).error().code, ErrorCode::Refused);
}

void tst_HandOver::change_whereNothingComesBack_isRefused()
{
    network().capabilities.setFlag(domain::Capability::DeletePost, false);
    m_fixture->account = m_fixture->addAccount(u"oneway.example"_s);
    const domain::Post post = handedOver();
    const auto refused = answerOf(m_posts->unschedule(post.id));
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    QCOMPARE(refused.error().subject, u"oneway.example"_s);
    QCOMPARE(answerOf(m_posts->remove(post.id)).error().code, ErrorCode::Unsupported);
    QCOMPARE(stateOf(post), PostState::HandedOff);
}

void tst_HandOver::unschedule_takesItBack()
{
    const domain::Post post = handedOver();
    QVERIFY(answerOf(m_posts->unschedule(post.id)));
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().postCount(), 0);
    const domain::Variant variant = read(post.id).variants.first();
    QCOMPARE(variant.state, PostState::Draft);
    QVERIFY(variant.remoteId.isEmpty());
    QCOMPARE(m_fixture->value(u"SELECT state FROM attempt"_s).toString(), u"released"_s);
    // It can be planned again, as if nothing had been.
    const QDateTime later = m_fixture->clock.now().addSecs(86400);
    QVERIFY(answerOf(m_posts->reschedule(post.id, fromUtc(later, u"UTC"_s))));
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::HandedOff);
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::remove_takesItBack_undoHandsItOverAgain()
{
    const domain::Post post = handedOver();
    services::HistoryService history(m_fixture->storage, m_fixture->pool);
    const auto event = answerOf(m_posts->remove(post.id));
    QVERIFY(event);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().postCount(), 0);
    QVERIFY(answerOf(history.undo(*event)));
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::HandedOff);
    QCOMPARE(network().postCount(), 1);
    QCOMPARE(onNetwork().at.value(), post.plannedAt.value());
}

void tst_HandOver::reschedule_undo_isCarriedBack()
{
    const domain::Post post = handedOver();
    services::HistoryService history(m_fixture->storage, m_fixture->pool);
    const QDateTime later = m_fixture->clock.now().addSecs(86400);
    const auto event = answerOf(m_posts->reschedule(post.id, fromUtc(later, u"UTC"_s)));
    (void)publishDue();
    QCOMPARE(onNetwork().at.value(), later);
    QVERIFY(answerOf(history.undo(*event)));
    (void)publishDue();
    QCOMPARE(onNetwork().at.value(), post.plannedAt.value());
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::directAgain_takesItBack_andLeavesAtItsTime()
{
    const domain::Post post = handedOver(10);
    services::PostDraft draft = draftOf(10);
    draft.variants[m_fixture->account].delivery = domain::Delivery::Direct;
    QVERIFY(answerOf(m_posts->update(post.id, post.revision, draft)));
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().postCount(), 0);
    QCOMPARE(stateOf(post), PostState::Scheduled);
    advance(600);
    (void)publishDue();
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(network().postCount(), 1);
}

void tst_HandOver::accountTakenOff_takesItBack()
{
    const domain::AccountId other = m_fixture->addAccount(u"other.example"_s);
    const domain::Post post = plan(600, [&](services::PostDraft &draft) {
        draft.accounts << other;
        draft.variants[other].delivery = domain::Delivery::Native;
    });
    (void)publishDue();
    QCOMPARE(network().postCount(), 2);
    services::PostDraft draft = draftOf(600);
    draft.accounts = {other};
    QVERIFY(answerOf(m_posts->update(post.id, read(post.id).revision, draft)));
    (void)publishDue();
    QCOMPARE(network().postCount(), 1);
    QCOMPARE(read(post.id).variants.size(), 1);
    QCOMPARE(read(post.id).state, PostState::HandedOff);
}

void tst_HandOver::sync_doesNotUndoWhatIsOnItsWay()
{
    const domain::Post post = handedOver();
    services::PostDraft draft = draftOf(600);
    draft.text = u"Bonsoir"_s;
    QVERIFY(answerOf(m_posts->update(post.id, post.revision, draft)));
    const auto stored = m_fixture->write(
        [account = m_fixture->account,
         remote = post.variants.first().remoteId,
         at = post.plannedAt.value(),
         now = m_fixture->clock.now()](storage::Connection &connection) -> Result<domain::StoreCounts> {
            RUCHE_TRY_ASSIGN(const domain::Account known, storage::accounts::read(connection, account, now));
            domain::IncomingPost old;
            old.id = remote;
            old.title = u"L’été au port"_s;
            old.text = u"Bonjour"_s;
            old.planned = true;
            old.at = at;
            return storage::remoteposts::storePosts(connection, known, {old}, now);
        });
    QCOMPARE(stored->unchanged, 1);
    (void)publishDue();
    QCOMPARE(onNetwork().text, u"Bonsoir"_s);
}

void tst_HandOver::twoProcesses_takeItBackOnce()
{
    const domain::Post post = handedOver();
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::Publisher second(*other->storage, m_fixture->pool);
    QVERIFY(answerOf(m_posts->unschedule(post.id)));
    const auto one = m_publisher->publishDue();
    const auto two = second.publishDue();
    QVERIFY(answerOf(one));
    QVERIFY(answerOf(two));
    QCOMPARE(network().deleteCalls, 1);
    QCOMPARE(network().postCount(), 0);
    QCOMPARE(stateOf(post), PostState::Draft);
}

QTEST_GUILESS_MAIN(tst_HandOver)
#include "tst_handover.moc"
