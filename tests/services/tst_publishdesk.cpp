// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/services/postservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/storage/accountrepository.h"
#include "core/storage/allowancerepository.h"
#include "tests/services/servicefixture.h"
#include "tests/support/faketransport.h"

#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>

#include <algorithm>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;
using Kind = domain::PublishWarning::Kind;

/// What people have to do with publishing.
class tst_PublishDesk : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void byHand_isDueAtItsTime_neverSentNorMissed();
    void byHand_accountOfAClosedNetwork();
    void markPosted_address_data();
    void markPosted_address();
    void markPosted_twice_isRefused();
    void unclear_whereNobodyCanBeAsked_waitsForAWord();
    void unclear_saidToBeThere_isOut();
    void unclear_saidToBeAnotherPost_isRefused();
    void unclear_saidNotToBeThere_leavesOnceMore();
    void files_goWithThePost_whereTheNetworkWantsThem();
    void writeMedia_givesTheFiles();
    void pause_nothingLeaves_missedAfterwards();
    void pause_long_countsWhatWasMissedMeanwhile();
    void pause_ofAnotherBrand_changesNothing();
    void pause_isLogged_needsAReason();
    void pause_takesBackWhatNetworksHold();
    void missed_nextDay_sameTime();
    void missed_skip_isADraft();
    void missed_ofTheSample_isListedToo();
    void preflight_findsWhatKeepsItBack();
    void look_asksTheNetworkFiveMinutesBefore();
    void look_refusedSignIn_isToldADayAhead();
    void look_signInThatEnds_isTold();
    void look_quotaUsedUp_byThePlan();
    void look_quotaUsedUp_byTheNetworksWord();
    void look_tellsOnce_whatIsLate();
    void look_tellsOnce_whatIsToBePostedByHand();
    void health_countsAndDates();

private:
    domain::Post plan(int minutes,
                      domain::Delivery delivery = domain::Delivery::Direct,
                      const QList<services::MediaFile> &media = {})
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.title = u"L’été au port"_s;
        draft.text = u"Bonjour"_s;
        draft.newMedia = media;
        draft.variants[m_fixture->account].delivery = delivery;
        draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(60 * minutes), u"Europe/Paris"_s);
        return answerOf(m_posts->add(draft)).value();
    }
    QList<services::SendOutcome> publishDue() { return answerOf(m_publisher->publishDue()).value(); }
    services::PublishDesk &desk() { return m_publisher->desk(); }
    PostState stateOf(const domain::Post &post) { return answerOf(m_posts->read(post.id))->state; }
    void advance(int seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }
    QList<Kind> kindsOf(const QList<domain::PublishWarning> &warnings)
    {
        QList<Kind> kinds;
        for (const domain::PublishWarning &warning : warnings)
            kinds << warning.kind;
        return kinds;
    }
    FakeNetwork &network() { return m_fixture->network; }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::Publisher> m_publisher;
};

void tst_PublishDesk::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
}

void tst_PublishDesk::cleanup()
{
    m_publisher.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_PublishDesk::byHand_isDueAtItsTime_neverSentNorMissed()
{
    const domain::Post post = plan(5, domain::Delivery::Assisted);
    QVERIFY(answerOf(desk().assistedDue())->isEmpty());
    QCOMPARE(answerOf(desk().byHand(post.id))->size(), 1);
    advance(300);
    QVERIFY(publishDue().isEmpty());
    const auto due = answerOf(desk().assistedDue());
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().post, post.id);
    QCOMPARE(due->first().text, u"Bonjour"_s);
    QCOMPARE(due->first().composeUrl, QUrl(u"https://cap-pertuis.example"_s));
    advance(7 * 86400);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(answerOf(desk().assistedDue())->size(), 1);
    QCOMPARE(answerOf(m_publisher->publishNow(post.id))->first().error->code, ErrorCode::Unsupported);
    QCOMPARE(network().publishCalls, 0);
    const auto posted = answerOf(desk().markPosted(post.id, {}, u" https://cap-pertuis.example/2026/ete "_s));
    QVERIFY2(posted, posted ? "" : qPrintable(posted.error().detail));
    QCOMPARE(posted->state, PostState::Published);
    QCOMPARE(posted->variants.first().remoteUrl, QUrl(u"https://cap-pertuis.example/2026/ete"_s));
    QVERIFY(answerOf(desk().assistedDue())->isEmpty());
    const auto log = answerOf(m_posts->log(post.id));
    QCOMPARE(log->size(), 1);
    QVERIFY(log->first().attempt.owner.startsWith(u"by hand"_s));
}

void tst_PublishDesk::byHand_accountOfAClosedNetwork()
{
    test::FakeTransport transport;
    services::ConnectorPool pool(
        services::ConnectorPool::registryFactory(transport, m_fixture->clock), m_fixture->secrets, u"uuid"_s);
    services::AccountService accounts(m_fixture->storage, pool);
    const auto account = answerOf(accounts.connect({.brand = m_fixture->brand,
                                                    .network = u"instagram"_s,
                                                    .url = {},
                                                    .user = u"@cap.mer"_s,
                                                    .secret = {}}));
    QVERIFY2(account, account ? "" : qPrintable(account.error().detail));
    QCOMPARE(account->url, QUrl(u"https://www.instagram.com/cap.mer/"_s));
    QCOMPARE(account->handle, u"@cap.mer"_s);
    QVERIFY(transport.sent().isEmpty());
    m_fixture->account = account->id;
    const domain::Post post = plan(5);
    advance(300);
    QVERIFY(publishDue().isEmpty());
    const auto due = answerOf(desk().assistedDue());
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().composeUrl, QUrl(u"https://www.instagram.com/"_s));
    QVERIFY(answerOf(desk().markPosted(post.id, account->id, u"https://www.instagram.com/p/abc/"_s)));
    QCOMPARE(stateOf(post), PostState::Published);
}

void tst_PublishDesk::markPosted_address_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("taken");
    QTest::newRow("its site") << u"https://cap-pertuis.example/a"_s << true;
    QTest::newRow("below it") << u"http://www.cap-pertuis.example/a"_s << true;
    QTest::newRow("another site") << u"https://elsewhere.example/a"_s << false;
    QTest::newRow("looks alike") << u"https://notcap-pertuis.example/a"_s << false;
    QTest::newRow("no web") << u"ftp://cap-pertuis.example/a"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("with a name") << u"https://me:pw@cap-pertuis.example/a"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_PublishDesk::markPosted_address()
{
    QFETCH(const QString, address);
    QFETCH(const bool, taken);
    const domain::Post post = plan(5, domain::Delivery::Assisted);
    const auto posted = answerOf(desk().markPosted(post.id, {}, address));
    QCOMPARE(posted.has_value(), taken);
    if (!taken)
        QCOMPARE(posted.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(stateOf(post), taken ? PostState::Published : PostState::Scheduled);
}

void tst_PublishDesk::markPosted_twice_isRefused()
{
    const domain::Post post = plan(5, domain::Delivery::Assisted);
    QVERIFY(answerOf(desk().markPosted(post.id, {}, u"https://cap-pertuis.example/a"_s)));
    QCOMPARE(answerOf(desk().markPosted(post.id, {}, u"https://cap-pertuis.example/b"_s)).error().code,
             ErrorCode::Refused);
    QCOMPARE(answerOf(desk().markPosted(plan(5).id, {}, u"https://cap-pertuis.example/b"_s)).error().code,
             ErrorCode::Refused);
}

void tst_PublishDesk::unclear_whereNobodyCanBeAsked_waitsForAWord()
{
    network().cannotBeAsked = true;
    const domain::Post post = plan(5);
    QCOMPARE(answerOf(desk().settleByWord(post.id, {}, std::nullopt)).error().code, ErrorCode::Refused);
    network().publishFaults = {FakeNetwork::Fault::LostAnswer};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Uncertain);
    for (int i = 0; i < 20; ++i) {
        advance(600);
        publishDue();
    }
    QCOMPARE(stateOf(post), PostState::Uncertain); // never sent again by itself
    QCOMPARE(network().publishCalls, 1);
    const domain::Post waiting = answerOf(m_posts->read(post.id)).value();
    QCOMPARE(waiting.variants.first().problem->code, ErrorCode::Unsupported);
    for (const QString &address :
         {u"ete"_s, u"https://elsewhere.example/7"_s, u"https://cap-pertuis.example/about"_s, QString()}) {
        const auto refused = answerOf(desk().settleByWord(post.id, {}, address));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(stateOf(post), PostState::Uncertain);
    }
}

void tst_PublishDesk::unclear_saidToBeThere_isOut()
{
    network().cannotBeAsked = true;
    const domain::Post post = plan(5);
    network().publishFaults = {FakeNetwork::Fault::LostAnswer};
    advance(300);
    publishDue();
    const auto settled
        = answerOf(desk().settleByWord(post.id, {}, u"https://cap-pertuis.example/channel/4711"_s));
    QVERIFY2(settled, settled ? "" : qPrintable(settled.error().detail));
    QCOMPARE(settled->state, PostState::Published);
    QCOMPARE(settled->variants.first().remoteId.value, u"4711"_s);
    advance(3600);
    publishDue();
    QCOMPARE(network().publishCalls, 1);
    QCOMPARE(answerOf(desk().settleByWord(post.id, {}, std::nullopt)).error().code, ErrorCode::Refused);
}

void tst_PublishDesk::unclear_saidToBeAnotherPost_isRefused()
{
    network().cannotBeAsked = true;
    const QString address = u"https://cap-pertuis.example/channel/4711"_s;
    const domain::Post first = plan(5);
    const domain::Post second = plan(6);
    network().publishFaults = {FakeNetwork::Fault::LostAnswer, FakeNetwork::Fault::LostAnswer};
    advance(360);
    publishDue();
    QVERIFY(answerOf(desk().settleByWord(first.id, {}, address)));
    const auto refused = answerOf(desk().settleByWord(second.id, {}, address));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(stateOf(second), PostState::Uncertain);
    QCOMPARE(answerOf(m_posts->read(first.id))->variants.first().remoteId.value, u"4711"_s);
}

void tst_PublishDesk::unclear_saidNotToBeThere_leavesOnceMore()
{
    network().cannotBeAsked = true;
    const domain::Post post = plan(5);
    network().publishFaults = {FakeNetwork::Fault::LostRequest};
    advance(300);
    publishDue();
    advance(120);
    publishDue();
    const auto settled = answerOf(desk().settleByWord(post.id, m_fixture->account, std::nullopt));
    QVERIFY2(settled, settled ? "" : qPrintable(settled.error().detail));
    QCOMPARE(settled->state, PostState::Scheduled);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(network().publishCalls, 2);
    QCOMPARE(network().postCount(), 1);
}

void tst_PublishDesk::files_goWithThePost_whereTheNetworkWantsThem()
{
    network().takesFilesWithPost = true;
    plan(5, domain::Delivery::Direct, {{u"one.txt"_s, {}, "first"}, {u"two.txt"_s, {}, "second"}});
    network().publishFaults = {FakeNetwork::Fault::Transient};
    advance(300);
    publishDue();
    advance(60);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QVERIFY(network().uploads.isEmpty());
    const QList<connectors::DraftMedia> media = network().allPosts().first().draft.media;
    QCOMPARE(media.size(), 2);
    QCOMPARE(media.first().file->bytes, QByteArray("first"));
    QCOMPARE(media.last().file->bytes, QByteArray("second"));
}

void tst_PublishDesk::writeMedia_givesTheFiles()
{
    const domain::Post post = plan(
        5, domain::Delivery::Assisted, {{u"../a b.png"_s, u"A"_s, "one"}, {u"été.png"_s, u"B"_s, "two"}});
    const QString folder = m_fixture->folder.filePath(u"out"_s);
    const auto paths = answerOf(desk().writeMedia(post.id, folder));
    QCOMPARE(paths->size(), 2);
    QByteArray contents;
    for (const QString &path : *paths) {
        QVERIFY(path.startsWith(folder + u'/'));
        QVERIFY(!path.contains(u".."_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        contents += file.readAll();
    }
    QCOMPARE(contents, QByteArray("onetwo"));
}

void tst_PublishDesk::pause_nothingLeaves_missedAfterwards()
{
    const domain::Post during = plan(5);
    const domain::Post after = plan(60);
    QVERIFY(answerOf(desk().pause({}, u"Tempête"_s)));
    advance(300);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(answerOf(m_publisher->publishNow(during.id))->first().error->code, ErrorCode::Refused);
    QCOMPARE(network().publishCalls, 0);
    advance(60);
    QCOMPARE(answerOf(desk().resume({})).value(), 1);
    QVERIFY(publishDue().isEmpty()); // no burst, though it would be in time still
    QCOMPARE(stateOf(during), PostState::Missed);
    const auto missed = answerOf(desk().missed());
    QCOMPARE(missed->size(), 1);
    QVERIFY(missed->first().byPause);
    QCOMPARE(missed->first().age, std::chrono::seconds(60));
    advance(54 * 60);
    QCOMPARE(publishDue().size(), 1);
    QCOMPARE(stateOf(after), PostState::Published);
    QCOMPARE(answerOf(desk().resume({})).error().code, ErrorCode::NotFound);
}

void tst_PublishDesk::pause_long_countsWhatWasMissedMeanwhile()
{
    const domain::Post before = plan(5);
    advance(3600);
    publishDue();
    QCOMPARE(stateOf(before), PostState::Missed); // for want of somebody who sends
    const domain::Post during = plan(5);
    QVERIFY(answerOf(desk().pause({}, u"Tempête"_s)));
    advance(3600);
    publishDue();
    QCOMPARE(network().publishCalls, 0);
    QCOMPARE(stateOf(during), PostState::Missed);
    QCOMPARE(answerOf(desk().resume({})).value(), 1);
}

void tst_PublishDesk::pause_ofAnotherBrand_changesNothing()
{
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(
            u"INSERT INTO brand (id, name, color, zone, languages, position, created_at) "
            "SELECT 99, 'B', color, zone, languages, 9, created_at FROM brand LIMIT 1"_s);
    }));
    const domain::Post post = plan(5);
    QVERIFY(answerOf(desk().pause(domain::BrandId(99), u"Ailleurs"_s)));
    advance(300);
    QCOMPARE(publishDue().size(), 1);
    QCOMPARE(stateOf(post), PostState::Published);
}

void tst_PublishDesk::pause_isLogged_needsAReason()
{
    QCOMPARE(answerOf(desk().pause({}, u"  "_s)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(desk().pause(domain::BrandId(77), u"x"_s)).error().code, ErrorCode::NotFound);
    QVERIFY(answerOf(desk().pause(m_fixture->brand, u"Tempête"_s)));
    QCOMPARE(answerOf(desk().pause(m_fixture->brand, u"Encore"_s)).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(answerOf(desk().pauses(true))->size(), 1);
    advance(10);
    QVERIFY(answerOf(desk().resume(m_fixture->brand)));
    QVERIFY(answerOf(desk().pauses(true))->isEmpty());
    const auto log = answerOf(desk().pauses(false));
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().reason, u"Tempête"_s);
    QCOMPARE(log->first().startedAt.secsTo(log->first().endedAt.value()), 10);
}

void tst_PublishDesk::pause_takesBackWhatNetworksHold()
{
    network().capabilities |= domain::Capability::ScheduleNatively | domain::Capability::DeletePost;
    m_fixture->account = m_fixture->addAccount(u"held.example"_s);
    const domain::Post post = plan(60, domain::Delivery::Native);
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    QVERIFY(answerOf(desk().pause({}, u"Tempête"_s)));
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().postCount(), 0);
    QCOMPARE(stateOf(post), PostState::Scheduled);
    QVERIFY(answerOf(desk().resume({})));
    QCOMPARE(publishDue().first().state, PostState::HandedOff);
    QCOMPARE(network().postCount(), 1);
}

void tst_PublishDesk::missed_nextDay_sameTime()
{
    const domain::Post post = plan(5);
    advance(3600);
    (void)publishDue();
    const auto missed = answerOf(desk().missed());
    QCOMPARE(missed->size(), 1);
    QVERIFY(!missed->first().byPause);
    QCOMPARE(missed->first().age, std::chrono::seconds(3300));
    QVERIFY(answerOf(desk().nextDay(post.id)));
    const domain::Post moved = answerOf(m_posts->read(post.id)).value();
    QCOMPARE(moved.state, PostState::Scheduled);
    QCOMPARE(moved.plannedFor->wall, post.plannedFor->wall.addDays(1));
    QVERIFY(answerOf(desk().missed())->isEmpty());
}

void tst_PublishDesk::missed_skip_isADraft()
{
    const domain::Post post = plan(5);
    advance(3600);
    (void)publishDue();
    QVERIFY(answerOf(desk().skip(post.id)));
    QCOMPARE(stateOf(post), PostState::Draft);
    QVERIFY(answerOf(desk().missed())->isEmpty());
}

void tst_PublishDesk::missed_ofTheSample_isListedToo()
{
    (void)plan(5);
    advance(3600);
    (void)publishDue();
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE brand SET is_sample = 1"_s);
    }));
    QCOMPARE(answerOf(desk().missed())->size(), 1); // as Today counts it
}

void tst_PublishDesk::preflight_findsWhatKeepsItBack()
{
    const domain::Post post = plan(60 * 30, domain::Delivery::Direct, {{u"a.png"_s, u"A"_s, "a"}});
    QVERIFY(answerOf(desk().preflight(post.id))->isEmpty());
    QVERIFY(m_fixture->write([](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(
            u"UPDATE account SET problem_code = 'auth', limits = '{\"rule\":\"graphemes\",\"text\":3}'"_s));
        RUCHE_TRY(connection.change(u"DELETE FROM media_content"_s));
        return {};
    }));
    const auto found = kindsOf(answerOf(desk().preflight(post.id)).value());
    for (const Kind kind : {Kind::ToReconnect, Kind::TextTooLong, Kind::FileMissing})
        QVERIFY(found.contains(kind));
    // Nothing is stored before a day ahead, then once a stage.
    QVERIFY(answerOf(desk().look())->isEmpty());
    advance(6 * 3600);
    QVERIFY(answerOf(desk().look())->size() >= 3);
    QVERIFY(answerOf(desk().look())->isEmpty());
    QVERIFY(answerOf(desk().warnings())->size() >= 3);
    QVERIFY(m_fixture->write([](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(u"UPDATE account SET problem_code = NULL, limits = NULL"_s));
        return {};
    }));
    advance(23 * 3600 + 600);
    QCOMPARE(kindsOf(answerOf(desk().look()).value()), QList<Kind>{Kind::FileMissing});
    QCOMPARE(kindsOf(answerOf(desk().warnings()).value()), QList<Kind>{Kind::FileMissing});
}

void tst_PublishDesk::look_asksTheNetworkFiveMinutesBefore()
{
    const domain::Post post = plan(60);
    QVERIFY(answerOf(desk().look())->isEmpty());
    network().password = u"changed"_s;
    advance(56 * 60);
    QSignalSpy warned(&desk(), &services::PublishDesk::warned);
    QCOMPARE(kindsOf(answerOf(desk().look()).value()), QList<Kind>{Kind::ToReconnect});
    QCOMPARE(warned.count(), 1);
    QCOMPARE(kindsOf(answerOf(desk().preflight(post.id)).value()), QList<Kind>{Kind::ToReconnect});
    QVERIFY(answerOf(desk().look())->isEmpty());
}

void tst_PublishDesk::look_refusedSignIn_isToldADayAhead()
{
    const domain::Post post = plan(23 * 60);
    network().password = u"revoked"_s;
    QCOMPARE(kindsOf(answerOf(desk().look()).value()), QList<Kind>{Kind::ToReconnect});
    QCOMPARE(kindsOf(answerOf(desk().preflight(post.id)).value()), QList<Kind>{Kind::ToReconnect});
    // Mended, it is not told any more.
    network().password = u"good"_s;
    advance(22 * 3600 + 600);
    QVERIFY(answerOf(desk().look())->isEmpty());
    QVERIFY(answerOf(desk().preflight(post.id))->isEmpty());
}

void tst_PublishDesk::look_signInThatEnds_isTold()
{
    const domain::Post before = plan(20 * 60);
    const domain::Post after = plan(22 * 60);
    const QDateTime end = m_fixture->clock.now().addSecs(21 * 3600);
    services::AccountService accounts(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(accounts.reconnect(m_fixture->account, u"anna"_s, u"good"_s, end)));
    const auto found = answerOf(desk().look()).value();
    QCOMPARE(kindsOf(found), QList<Kind>{Kind::SignInEnds});
    QCOMPARE(found.first().post, after.id);
    QVERIFY(answerOf(desk().preflight(before.id))->isEmpty());
    QVERIFY(answerOf(accounts.reconnect(m_fixture->account, u"anna"_s, u"good"_s)));
    QVERIFY(answerOf(desk().preflight(after.id))->isEmpty());
}

void tst_PublishDesk::look_quotaUsedUp_byThePlan()
{
    QFile limits(m_fixture->folder.filePath(u"limits.json"_s));
    QVERIFY(limits.open(QIODevice::WriteOnly));
    limits.write("{\"fake\": {\"quota\": {\"posts\": 2, \"minutes\": 120}}}");
    limits.close();
    qputenv("RUCHE_LIMITS", limits.fileName().toUtf8());
    const auto back = qScopeGuard([] { qunsetenv("RUCHE_LIMITS"); });
    (void)plan(0);
    QCOMPARE(publishDue().size(), 1); // one is out
    const domain::Post second = plan(30);
    const domain::Post third = plan(60);
    const domain::Post later = plan(125); // the first is out of the window by then
    const domain::Post byHand = plan(61, domain::Delivery::Assisted);
    QVERIFY(answerOf(desk().preflight(second.id))->isEmpty());
    QCOMPARE(kindsOf(answerOf(desk().preflight(third.id)).value()), QList<Kind>{Kind::QuotaUsedUp});
    QCOMPARE(kindsOf(answerOf(desk().preflight(byHand.id)).value()), QList<Kind>{Kind::QuotaUsedUp});
    QVERIFY(answerOf(m_posts->remove(third.id)));
    QVERIFY(answerOf(m_posts->remove(byHand.id)));
    QVERIFY(answerOf(desk().preflight(later.id))->isEmpty());
    QVERIFY(answerOf(desk().look())->isEmpty());
}

void tst_PublishDesk::look_quotaUsedUp_byTheNetworksWord()
{
    (void)plan(0);
    QCOMPARE(publishDue().size(), 1);
    const QDateTime now = m_fixture->clock.now();
    const domain::Post first = plan(10);
    const domain::Post second = plan(20);
    const domain::Post afterReset = plan(61);
    QVERIFY(network().made.last().noteAllowance);
    // Seven points, of which a post takes three: two more can leave.
    network().made.last().noteAllowance({5000, 7, 3, now.addSecs(3600), now});
    QTRY_COMPARE(m_fixture->value(u"SELECT count(*) FROM account_allowance"_s).toInt(), 1);
    QVERIFY(answerOf(desk().preflight(second.id))->isEmpty());
    network().made.last().noteAllowance({5000, 5, 3, now.addSecs(3600), now});
    QTRY_COMPARE(m_fixture->value(u"SELECT remaining FROM account_allowance"_s).toInt(), 5);
    QVERIFY(answerOf(desk().preflight(first.id))->isEmpty());
    const auto found = answerOf(desk().preflight(second.id)).value();
    QCOMPARE(kindsOf(found), QList<Kind>{Kind::QuotaUsedUp});
    QVERIFY(found.first().detail.contains(u"5 of 5000"_s));
    QVERIFY(answerOf(desk().preflight(afterReset.id))->isEmpty());
    advance(3601); // it takes again, whatever it said
    QVERIFY(answerOf(desk().preflight(second.id))->isEmpty());
}

void tst_PublishDesk::look_tellsOnce_whatIsLate()
{
    const domain::Post post = plan(5);
    advance(300 + 119);
    QVERIFY(answerOf(desk().look())->isEmpty());
    advance(1);
    const auto told = answerOf(desk().look());
    QCOMPARE(kindsOf(told.value()), QList<Kind>{Kind::Late});
    QCOMPARE(told->first().post, post.id);
    QVERIFY(answerOf(desk().look())->isEmpty());
    QCOMPARE(kindsOf(answerOf(desk().warnings()).value()), QList<Kind>{Kind::Late});
    (void)publishDue();
    QVERIFY(answerOf(desk().warnings())->isEmpty());
}

void tst_PublishDesk::look_tellsOnce_whatIsToBePostedByHand()
{
    (void)plan(5, domain::Delivery::Assisted);
    advance(300);
    QCOMPARE(kindsOf(answerOf(desk().look()).value()), QList<Kind>{Kind::ByHand});
    advance(600);
    QVERIFY(answerOf(desk().look())->isEmpty());
}

void tst_PublishDesk::health_countsAndDates()
{
    (void)plan(5);
    (void)plan(600);
    advance(300);
    const QDateTime sentAt = m_fixture->clock.now();
    (void)publishDue();
    const auto health = answerOf(desk().health());
    QCOMPARE(health->size(), 1);
    QCOMPARE(health->first().account.id, m_fixture->account);
    QCOMPARE(health->first().lastSuccessAt.value(), sentAt);
    QCOMPARE(health->first().waitingPosts, 1);
    QVERIFY(!health->first().lastFailure);
    QVERIFY(!health->first().signInEnd);
    const domain::Allowance said{50, 12, 1, sentAt.addSecs(3600), sentAt};
    const QDateTime end = sentAt.addDays(3);
    QVERIFY(
        m_fixture->write([&, account = m_fixture->account](storage::Connection &connection) -> Result<void> {
            RUCHE_TRY(storage::allowances::setAllowance(connection, account, said));
            return storage::allowances::setSignInEnd(connection, account, end, sentAt);
        }));
    const auto known = answerOf(desk().health());
    QCOMPARE(known->first().allowance, std::optional(said));
    QCOMPARE(known->first().signInEnd, std::optional(end));
    network().publishFaults = {FakeNetwork::Fault::Invalid};
    advance(600 * 60 - 300);
    (void)publishDue();
    const auto later = answerOf(desk().health());
    QCOMPARE(later->first().lastFailure->code, ErrorCode::Invalid);
    QCOMPARE(later->first().lastFailureAt.value(), m_fixture->clock.now());
    QCOMPARE(later->first().waitingPosts, 0);
}

QTEST_GUILESS_MAIN(tst_PublishDesk)
#include "tst_publishdesk.moc"
