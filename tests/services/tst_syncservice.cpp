// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/services/backoff.h"
#include "core/services/postservice.h"
#include "core/services/syncservice.h"
#include "tests/services/servicefixture.h"

#include <QSignalSpy>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using connectors::Page;
using connectors::Stream;
using domain::AccountState;

namespace {

QDateTime at(int day, int hour)
{
    return QDateTime(QDate(2026, 6, day), QTime(hour, 0), Qt::UTC);
}

connectors::RemotePost remotePost(const QString &id, const QString &title)
{
    connectors::RemotePost post;
    post.id = {id};
    post.title = title;
    post.text = u"<p>%1, corps.</p>"_s.arg(title);
    post.url = QUrl(u"https://cap-pertuis.example/"_s + id);
    post.slug = id;
    post.published = true;
    post.at = at(10, 9);
    post.modifiedAt = at(10, 9);
    return post;
}

Error transportError(ErrorCode code, std::optional<std::chrono::seconds> after = std::nullopt)
{
    return Error{code, u"scripted"_s, {}, after};
}

} // namespace

class tst_SyncService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void pages_areStoredWithTheirCursor();
    void pages_interrupted_goOnWhereTheyWere();
    void samePageAgain_changesNothing();
    void remoteEdit_updates_removal_hides_return_restores();
    void plannedAtTheNetwork_isHandedOff_thenPublished();
    void ourOwnPost_isNotDoubled();
    void ourLostPost_isFoundByItsKey();
    void auth_isToReconnect_othersGoOn();
    void transient_isFailing_successClears();
    void rate_isObeyed_evenByHand();
    void serverSaysLater_isObeyedAsALimit();
    void goneCursor_beginsAnew();
    void forbiddenStream_isReported();
    void pageThatLeadsToItself_ends();
    void cancel_endsAfterThePage();
    void accountBeingRead_isJoined();
    void leaseOfAnotherProcess_isRespected_untilItEnds();
    void lostLease_storesNothing();
    void atMostTwoAccounts_atOnce();
    void paused_isLeftOut();
    void automatic_obeysIntervalAndBackoff();
    void backoff_isJitteredAndCapped();

private:
    services::SyncOutcome sync() { return answerOf(m_sync->syncAccount(m_fixture->account)).value(); }
    domain::Account account()
    {
        services::AccountService accounts(m_fixture->storage, m_fixture->pool);
        return answerOf(accounts.list({m_fixture->brand}))->first();
    }
    QList<domain::Post> posts()
    {
        services::PostService service(m_fixture->storage);
        return answerOf(service.list({})).value();
    }
    void serve(const QList<connectors::RemotePost> &list)
    {
        m_fixture->network.onPull
            = [list](Stream stream, const QString &, const connectors::Endpoint &) -> Result<Page> {
            Page page;
            page.cursor = u"end"_s;
            if (stream == Stream::Posts)
                page.posts = list;
            return page;
        };
    }
    void answerWith(const Error &error)
    {
        m_fixture->network.onPull
            = [error](Stream, const QString &, const connectors::Endpoint &) -> Result<Page> {
            return fail(error);
        };
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::SyncService> m_sync;
};

void tst_SyncService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_sync = std::make_unique<services::SyncService>(m_fixture->storage, m_fixture->pool);
}

void tst_SyncService::cleanup()
{
    m_sync.reset();
    m_fixture.reset();
}

void tst_SyncService::pages_areStoredWithTheirCursor()
{
    QStringList asked;
    m_fixture->network.onPull
        = [&asked](Stream stream, const QString &cursor, const connectors::Endpoint &) -> Result<Page> {
        Page page;
        page.cursor = u"end"_s;
        if (stream != Stream::Posts)
            return page;
        asked << cursor;
        const int number = cursor.isEmpty() ? 1 : 2;
        page.posts = {remotePost(u"p%1"_s.arg(number), u"Titre %1"_s.arg(number))};
        page.cursor = u"page%1"_s.arg(number);
        page.more = number == 1;
        page.total = 2;
        return page;
    };
    QSignalSpy progress(m_sync.get(), &services::SyncService::progressed);
    QSignalSpy running(m_sync.get(), &services::SyncService::runningChanged);
    const services::SyncOutcome outcome = sync();
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.network, u"fake"_s);
    QCOMPARE(outcome.created, 2);
    QCOMPARE(asked, QStringList({QString(), u"page1"_s}));
    QCOMPARE(m_fixture->value(u"SELECT position FROM sync_cursor WHERE stream = 'posts'"_s).toString(),
             u"page2"_s);
    QCOMPARE(account().state, AccountState::UpToDate);
    QCOMPARE(account().lastSyncAt.value(), m_fixture->clock.now());
    QCOMPARE(running.count(), 2);
    QVERIFY(progress.count() >= 3);
    QCOMPARE(m_sync->lastCompleteAt().value(), m_fixture->clock.now());
    QCOMPARE(posts().size(), 2);
    QCOMPARE(posts().first().origin, domain::PostOrigin::Remote);
    QCOMPARE(posts().first().state, domain::PostState::Published);
    sync();
    QCOMPARE(asked.last(), u"page2"_s);
}

void tst_SyncService::pages_interrupted_goOnWhereTheyWere()
{
    bool broken = true;
    QStringList asked;
    m_fixture->network.onPull
        = [&](Stream stream, const QString &cursor, const connectors::Endpoint &) -> Result<Page> {
        Page page;
        page.cursor = u"end"_s;
        if (stream != Stream::Posts)
            return page;
        asked << cursor;
        if (!cursor.isEmpty() && broken)
            return fail(transportError(ErrorCode::Transient));
        page.posts = {remotePost(cursor.isEmpty() ? u"p1"_s : u"p2"_s, u"T"_s)};
        page.cursor = cursor.isEmpty() ? u"page1"_s : u"page2"_s;
        page.more = cursor.isEmpty();
        return page;
    };
    const services::SyncOutcome first = sync();
    QCOMPARE(first.error->code, ErrorCode::Transient);
    QCOMPARE(first.created, 1);
    QCOMPARE(posts().size(), 1);
    broken = false;
    QVERIFY(!sync().error);
    QCOMPARE(asked, QStringList({QString(), u"page1"_s, u"page1"_s}));
    QCOMPARE(posts().size(), 2);
}

void tst_SyncService::samePageAgain_changesNothing()
{
    serve({remotePost(u"p1"_s, u"Un"_s)});
    sync();
    const services::SyncOutcome again = sync();
    QCOMPARE(again.created + again.updated + again.removed, 0);
    QCOMPARE(posts().size(), 1);
}

void tst_SyncService::remoteEdit_updates_removal_hides_return_restores()
{
    serve({remotePost(u"p1"_s, u"Un"_s)});
    sync();
    connectors::RemotePost edited = remotePost(u"p1"_s, u"Un phare"_s);
    edited.url = QUrl(u"https://cap-pertuis.example/phare"_s);
    edited.at = at(11, 9);
    serve({edited});
    QCOMPARE(sync().updated, 1);
    QCOMPARE(posts().first().title, u"Un phare"_s);
    QCOMPARE(posts().first().variants.first().remoteUrl, edited.url);
    QCOMPARE(posts().first().variants.first().publishedAt.value(), at(11, 9));
    domain::PostQuery query;
    query.words = u"phare"_s;
    services::PostService service(m_fixture->storage);
    QCOMPARE(answerOf(service.list(query))->size(), 1);

    connectors::RemotePost gone;
    gone.id = edited.id;
    gone.gone = true;
    serve({gone});
    QCOMPARE(sync().removed, 1);
    QVERIFY(posts().isEmpty());
    QCOMPARE(m_fixture->value(u"SELECT problem_code FROM variant"_s).toString(), u"gone"_s);
    QCOMPARE(m_fixture->value(u"SELECT title FROM post"_s).toString(), u"Un phare"_s);
    QCOMPARE(sync().removed, 0);

    serve({edited});
    QCOMPARE(sync().updated, 1);
    QCOMPARE(posts().size(), 1);
    QVERIFY(!posts().first().variants.first().problem);
}

void tst_SyncService::plannedAtTheNetwork_isHandedOff_thenPublished()
{
    connectors::RemotePost planned = remotePost(u"p1"_s, u"Demain"_s);
    planned.published = false;
    planned.planned = true;
    planned.at = at(20, 9);
    serve({planned});
    sync();
    QCOMPARE(posts().first().state, domain::PostState::HandedOff);
    QCOMPARE(posts().first().plannedAt.value(), at(20, 9));
    QCOMPARE(posts().first().plannedFor->zone, u"Europe/Paris"_s);
    QCOMPARE(posts().first().plannedFor->wall.time(), QTime(11, 0));
    connectors::RemotePost out = remotePost(u"p1"_s, u"Demain"_s);
    out.at = at(20, 9);
    serve({out});
    sync();
    QCOMPARE(posts().first().state, domain::PostState::Published);
}

void tst_SyncService::ourOwnPost_isNotDoubled()
{
    services::PostService service(m_fixture->storage);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.title = u"Un"_s;
    draft.text = u"Un, corps."_s;
    const auto ours = answerOf(service.add(draft));
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(
            u"UPDATE variant SET state = 'published', remote_id = 'p1', published_at = 5, "
            "remote_url = 'https://cap-pertuis.example/p1'"_s);
    }));
    serve({remotePost(u"p1"_s, u"Un"_s)});
    sync();
    QCOMPARE(posts().size(), 1);
    QCOMPARE(posts().first().id, ours->id);
    QCOMPARE(posts().first().origin, domain::PostOrigin::Local);
    QCOMPARE(posts().first().text, draft.text);
    QVERIFY(!posts().first().variants.first().text);
    QCOMPARE(posts().first().variants.first().publishedAt.value(), at(10, 9));

    connectors::RemotePost edited = remotePost(u"p1"_s, u"Un autre titre"_s);
    serve({edited});
    sync();
    QCOMPARE(posts().first().title, u"Un"_s);
    QCOMPARE(posts().first().variants.first().title.value(), u"Un autre titre"_s);

    connectors::RemotePost gone;
    gone.id = {u"p1"_s};
    gone.gone = true;
    serve({gone});
    QCOMPARE(sync().removed, 1);
    QCOMPARE(posts().size(), 1);
    QCOMPARE(posts().first().variants.first().problem->code, ErrorCode::Gone);
}

void tst_SyncService::ourLostPost_isFoundByItsKey()
{
    services::PostService service(m_fixture->storage);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.title = u"Un"_s;
    const auto ours = answerOf(service.add(draft));
    QVERIFY(m_fixture->write([](storage::Connection &connection) -> Result<int> {
        RUCHE_TRY(connection.change(u"UPDATE variant SET state = 'uncertain', reconcile_key = 'un-a1b2'"_s));
        return connection.change(
            u"INSERT INTO attempt (variant_id, slot_at, state, owner, claimed_until, started_at) "
            "SELECT id, 1, 'uncertain', 'o', 1, 1 FROM variant"_s);
    }));
    connectors::RemotePost found = remotePost(u"77"_s, u"Un"_s);
    found.slug = u"un-a1b2"_s;
    serve({found});
    sync();
    QCOMPARE(posts().size(), 1);
    QCOMPARE(posts().first().id, ours->id);
    QCOMPARE(posts().first().state, domain::PostState::Published);
    QCOMPARE(posts().first().variants.first().remoteId.value, u"77"_s);
    QCOMPARE(m_fixture->value(u"SELECT state FROM attempt"_s).toString(), u"sent"_s);
}

void tst_SyncService::auth_isToReconnect_othersGoOn()
{
    const domain::AccountId other = m_fixture->addAccount(u"lila.example"_s);
    m_fixture->network.onPull
        = [](Stream stream, const QString &, const connectors::Endpoint &endpoint) -> Result<Page> {
        if (endpoint.url.host() == "cap-pertuis.example"_L1)
            return fail(transportError(ErrorCode::Auth));
        Page page;
        page.cursor = u"end"_s;
        if (stream == Stream::Posts)
            page.posts = {remotePost(u"p1"_s, u"Un"_s)};
        return page;
    };
    const auto outcomes = answerOf(m_sync->syncBrands());
    QCOMPARE(outcomes->size(), 2);
    QCOMPARE(outcomes->at(0).error->code, ErrorCode::Auth);
    QCOMPARE(outcomes->at(1).account, other);
    QVERIFY(!outcomes->at(1).error);
    QCOMPARE(outcomes->at(1).created, 1);
    QCOMPARE(account().state, AccountState::ToReconnect);
    QVERIFY(!m_sync->lastCompleteAt());
}

void tst_SyncService::transient_isFailing_successClears()
{
    answerWith(transportError(ErrorCode::Transient));
    QCOMPARE(sync().error->code, ErrorCode::Transient);
    QCOMPARE(account().state, AccountState::Failing);
    QVERIFY(account().retryAt.value() >= m_fixture->clock.now());
    QVERIFY(account().retryAt.value() <= m_fixture->clock.now().addSecs(2));
    sync();
    QVERIFY(account().retryAt.value() <= m_fixture->clock.now().addSecs(4));
    QCOMPARE(m_fixture->value(u"SELECT failures FROM account"_s).toInt(), 2);
    serve({});
    QVERIFY(!sync().error);
    QCOMPARE(account().state, AccountState::UpToDate);
    QVERIFY(!account().problem);
    QVERIFY(!account().retryAt);
    QCOMPARE(m_fixture->value(u"SELECT failures FROM account"_s).toInt(), 0);
}

void tst_SyncService::rate_isObeyed_evenByHand()
{
    int asked = 0;
    m_fixture->network.onPull
        = [&asked](Stream, const QString &, const connectors::Endpoint &) -> Result<Page> {
        ++asked;
        return fail(transportError(ErrorCode::Rate, std::chrono::seconds(120)));
    };
    QCOMPARE(sync().error->code, ErrorCode::Rate);
    QCOMPARE(account().state, AccountState::RateLimited);
    QCOMPARE(account().retryAt.value(), m_fixture->clock.now().addSecs(120));
    m_fixture->clock.advanceMs(60000);
    const services::SyncOutcome refused = sync();
    QCOMPARE(refused.error->code, ErrorCode::Rate);
    QCOMPARE(refused.network, u"fake"_s);
    QVERIFY(refused.error->retryAfter.value() >= std::chrono::seconds(60));
    QCOMPARE(asked, 1);
    m_fixture->clock.advanceMs(61000);
    sync();
    QCOMPARE(asked, 2);
}

void tst_SyncService::serverSaysLater_isObeyedAsALimit()
{
    answerWith(transportError(ErrorCode::Transient, std::chrono::seconds(600)));
    QCOMPARE(sync().error->code, ErrorCode::Rate);
    QCOMPARE(account().state, AccountState::RateLimited);
    QCOMPARE(account().retryAt.value(), m_fixture->clock.now().addSecs(600));
}

void tst_SyncService::goneCursor_beginsAnew()
{
    serve({remotePost(u"p1"_s, u"Un"_s)});
    sync();
    m_fixture->network.onPull
        = [](Stream stream, const QString &cursor, const connectors::Endpoint &) -> Result<Page> {
        if (!cursor.isEmpty())
            return fail(transportError(ErrorCode::Gone));
        Page page;
        page.cursor = u"fresh"_s;
        if (stream == Stream::Posts)
            page.posts = {remotePost(u"p1"_s, u"Un"_s), remotePost(u"p2"_s, u"Deux"_s)};
        return page;
    };
    const services::SyncOutcome outcome = sync();
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.created, 1);
    QCOMPARE(m_fixture->value(u"SELECT position FROM sync_cursor WHERE stream = 'posts'"_s).toString(),
             u"fresh"_s);
}

void tst_SyncService::forbiddenStream_isReported()
{
    answerWith(transportError(ErrorCode::Forbidden));
    QCOMPARE(sync().error->code, ErrorCode::Forbidden);
    QCOMPARE(account().state, AccountState::Failing);
}

void tst_SyncService::pageThatLeadsToItself_ends()
{
    m_fixture->network.onPull = [](Stream, const QString &, const connectors::Endpoint &) -> Result<Page> {
        Page page;
        page.cursor = u"same"_s;
        page.more = true;
        return page;
    };
    QCOMPARE(sync().error->code, ErrorCode::MalformedAnswer);
}

void tst_SyncService::cancel_endsAfterThePage()
{
    m_fixture->network.holdPulls = true;
    m_fixture->network.onPull
        = [](Stream, const QString &cursor, const connectors::Endpoint &) -> Result<Page> {
        Page page;
        page.posts = {remotePost(u"p"_s + cursor, u"T"_s)};
        page.cursor = cursor + u"x"_s;
        page.more = true;
        return page;
    };
    const auto future = m_sync->syncAccount(m_fixture->account);
    QTRY_COMPARE(m_fixture->network.heldPulls(), 1);
    QCOMPARE(account().state, AccountState::Syncing);
    m_sync->cancel();
    m_fixture->network.answerPulls();
    const auto outcome = answerOf(future);
    QCOMPARE(outcome->error->code, ErrorCode::Cancelled);
    QCOMPARE(outcome->created, 1);
    QCOMPARE(account().state, AccountState::NeverSynced);
    QVERIFY(!account().problem);
    QVERIFY(!m_sync->isRunning());
}

void tst_SyncService::accountBeingRead_isJoined()
{
    m_fixture->network.holdPulls = true;
    serve({remotePost(u"p1"_s, u"Un"_s)});
    const auto first = m_sync->syncAccount(m_fixture->account);
    const auto second = m_sync->syncAccount(m_fixture->account);
    QTRY_COMPARE(m_fixture->network.heldPulls(), 1);
    m_fixture->network.holdPulls = false;
    m_fixture->network.answerPulls();
    QCOMPARE(answerOf(first)->created, 1);
    QCOMPARE(answerOf(second)->created, 1);
    QCOMPARE(posts().size(), 1);
}

void tst_SyncService::leaseOfAnotherProcess_isRespected_untilItEnds()
{
    const auto other = m_fixture->openAgain(u"host:2:b"_s);
    services::SyncService elsewhere(*other->storage, m_fixture->pool);
    m_fixture->network.holdPulls = true;
    serve({});
    const auto first = elsewhere.syncAccount(m_fixture->account);
    QTRY_COMPARE(m_fixture->network.heldPulls(), 1);
    QCOMPARE(sync().error->code, ErrorCode::Busy);
    QVERIFY(!account().problem);
    // The other one dies: its right ends after a while.
    m_fixture->clock.advanceMs(4 * 60000);
    const auto second = m_sync->syncAccount(m_fixture->account);
    QTRY_COMPARE(m_fixture->network.heldPulls(), 2);
    m_fixture->network.holdPulls = false;
    m_fixture->network.answerPulls();
    QVERIFY(!answerOf(second)->error);
    QCOMPARE(answerOf(first)->error->code, ErrorCode::Busy);
}

void tst_SyncService::lostLease_storesNothing()
{
    m_fixture->network.holdPulls = true;
    serve({remotePost(u"p1"_s, u"Un"_s)});
    const auto future = m_sync->syncAccount(m_fixture->account);
    QTRY_COMPARE(m_fixture->network.heldPulls(), 1);
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE account SET sync_owner = 'other'"_s);
    }));
    m_fixture->network.answerPulls();
    QCOMPARE(answerOf(future)->error->code, ErrorCode::Busy);
    QVERIFY(posts().isEmpty());
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM sync_cursor"_s).toInt(), 0);
}

void tst_SyncService::atMostTwoAccounts_atOnce()
{
    for (int i = 0; i < 3; ++i)
        (void)m_fixture->addAccount(u"s%1.example"_s.arg(i));
    m_fixture->network.holdPulls = true;
    serve({});
    const auto future = m_sync->syncBrands({m_fixture->brand});
    QTRY_COMPARE(m_fixture->network.heldPulls(), 2);
    QTest::qWait(20);
    QCOMPARE(m_fixture->network.heldPulls(), 2);
    m_fixture->network.holdPulls = false;
    m_fixture->network.answerPulls();
    QCOMPARE(answerOf(future)->size(), 4);
}

void tst_SyncService::paused_isLeftOut()
{
    services::AccountService accounts(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(accounts.setPaused(m_fixture->account, true)));
    QVERIFY(answerOf(m_sync->syncBrands())->isEmpty());
    QCOMPARE(sync().error->code, ErrorCode::Refused);
}

void tst_SyncService::automatic_obeysIntervalAndBackoff()
{
    int asked = 0;
    std::optional<Error> error;
    m_fixture->network.onPull
        = [&](Stream stream, const QString &, const connectors::Endpoint &) -> Result<Page> {
        asked += stream == Stream::Posts;
        if (error)
            return fail(*error);
        Page page;
        page.cursor = u"end"_s;
        return page;
    };
    const auto tick = [this] {
        m_sync->setAutomatic(false);
        m_sync->setAutomatic(true);
        QTest::qWait(30);
        QTRY_VERIFY(!m_sync->isRunning());
    };
    tick();
    QCOMPARE(asked, 1);
    m_fixture->clock.advanceMs(260 * 1000); // under nine tenths of five minutes
    tick();
    QCOMPARE(asked, 1);
    m_fixture->clock.advanceMs(75 * 1000); // over eleven tenths
    error = transportError(ErrorCode::Rate, std::chrono::seconds(1000));
    tick();
    QCOMPARE(asked, 2);
    m_fixture->clock.advanceMs(900 * 1000);
    tick();
    QCOMPARE(asked, 2);
    m_fixture->clock.advanceMs(101 * 1000);
    error = transportError(ErrorCode::Auth);
    tick();
    QCOMPARE(asked, 3);
    m_fixture->clock.advanceMs(3600 * 1000);
    tick();
    QCOMPARE(asked, 3);
}

void tst_SyncService::backoff_isJitteredAndCapped()
{
    const QDateTime now = m_fixture->clock.now();
    QSet<qint64> seen;
    for (int i = 0; i < 50; ++i) {
        const qint64 wait = now.msecsTo(services::retryTime(now, 3, transportError(ErrorCode::Transient)));
        QVERIFY(wait >= 0 && wait <= 16000);
        seen.insert(wait);
    }
    QVERIFY(seen.size() > 20);
    QCOMPARE(services::longestBackoff(0), std::chrono::milliseconds(2000));
    QCOMPARE(services::longestBackoff(8), std::chrono::milliseconds(512000));
    QCOMPARE(services::longestBackoff(1000), std::chrono::milliseconds(900000));
    const Error told = transportError(ErrorCode::Rate, std::chrono::seconds(7));
    QCOMPARE(services::retryTime(now, 5, told), now.addSecs(7));
}

QTEST_GUILESS_MAIN(tst_SyncService)
#include "tst_syncservice.moc"
