// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "core/storage/accountrepository.h"
#include "core/storage/remotepostrepository.h"
#include "tests/services/servicefixture.h"

#include <QSet>

#include <algorithm>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;
using Fault = FakeNetwork::Fault;

/// Texts that are too long for one post and go out in parts.
class tst_Threads : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void cutByItsAuthor_goesOutInParts();
    void tooLong_isCutAndNumbered();
    void shortText_goesOutWhole();
    void networkWithout_getsTheWholeText();
    void lostAnswer_ofTheSecond_isFound_thenTheThird();
    void lostRequest_ofTheSecond_leavesAgainOnce();
    void transient_ofTheSecond_goesOnThere();
    void invalid_ofTheSecond_isFailed_publishNowGoesOn();
    void files_goWithTheFirst();
    void options_goWithEachPart();
    void handOver_ofAThread_leavesAtItsTime();
    void edit_onceAPartIsOut_isRefused();
    void edit_beforeAnyIsOut_cutsAnew();
    void sync_ofALaterPart_addsNoPost();
    void diedBetweenParts_goesOn_data();
    void diedBetweenParts_goesOn();

private:
    domain::Post plan(const QString &text, const std::function<void(services::PostDraft &)> &change = {})
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.text = text;
        draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(300), u"Europe/Paris"_s);
        if (change)
            change(draft);
        return answerOf(m_posts->add(draft)).value();
    }
    QList<services::SendOutcome> publishDue() { return answerOf(m_publisher->publishDue()).value(); }
    domain::Post read(domain::PostId id) { return answerOf(m_posts->read(id)).value(); }
    PostState stateOf(const domain::Post &post) { return read(post.id).variants.first().state; }
    void advance(int seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }
    FakeNetwork &network() { return m_fixture->network; }
    QStringList texts()
    {
        QStringList all;
        for (const FakeNetwork::Stored &stored : network().allPosts())
            all << stored.draft.text;
        return all;
    }
    /// Each part hangs under the one before it, all under the first; none is there twice.
    void verifyChain()
    {
        const auto all = network().allPosts();
        QSet<QString> keys;
        for (qsizetype i = 0; i < all.size(); ++i) {
            keys.insert(all.at(i).draft.key);
            QCOMPARE(all.at(i).draft.thread.has_value(), i > 0);
            if (i > 0) {
                QCOMPARE(all.at(i).draft.thread->root, all.first().receipt.id);
                QCOMPARE(all.at(i).draft.thread->parent, all.at(i - 1).receipt.id);
            }
        }
        QCOMPARE(keys.size(), all.size());
        QCOMPARE(network().posts.size(), all.size());
    }

    const QString m_three = u"Un\n---\nDeux\n\nencore\n  ---  \nTrois"_s;
    const QStringList m_parts{u"Un\n1/3"_s, u"Deux\n\nencore\n2/3"_s, u"Trois\n3/3"_s};
    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::Publisher> m_publisher;
};

void tst_Threads::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    network().capabilities
        |= domain::Capability::Thread | domain::Capability::DeletePost | domain::Capability::ScheduleNatively;
    m_fixture->account = m_fixture->addAccount(u"threads.example"_s);
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
}

void tst_Threads::cleanup()
{
    m_publisher.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_Threads::cutByItsAuthor_goesOutInParts()
{
    const domain::Post post = plan(m_three);
    advance(300);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().state, PostState::Published);
    QCOMPARE(texts(), m_parts);
    verifyChain();
    const domain::Variant variant = read(post.id).variants.first();
    QCOMPARE(variant.remoteId, network().allPosts().first().receipt.id);
    QCOMPARE(variant.remoteUrl, network().allPosts().first().receipt.url);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM variant_part WHERE remote_id IS NOT NULL"_s).toInt(), 3);
    QCOMPARE(answerOf(m_posts->log(post.id))->size(), 1);
    QVERIFY(publishDue().isEmpty());
}

void tst_Threads::tooLong_isCutAndNumbered()
{
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE account SET limits = '{\"rule\":\"graphemes\",\"text\":40}'"_s);
    }));
    (void)plan(u"La première phrase est assez longue. La seconde phrase est longue aussi."_s);
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QVERIFY(texts().size() >= 2);
    QVERIFY(texts().first().endsWith(u"\n1/%1"_s.arg(texts().size())));
    for (const QString &text : texts())
        QVERIFY(text.size() <= 40);
    verifyChain();
}

void tst_Threads::shortText_goesOutWhole()
{
    const domain::Post post = plan(u"Court"_s);
    advance(300);
    (void)publishDue();
    QCOMPARE(texts(), QStringList{u"Court"_s});
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM variant_part"_s).toInt(), 0);
    QVERIFY(!read(post.id).variants.first().reconcileKey.isEmpty());
}

void tst_Threads::networkWithout_getsTheWholeText()
{
    network().capabilities.setFlag(domain::Capability::Thread, false);
    m_fixture->account = m_fixture->addAccount(u"blog.example"_s);
    (void)plan(m_three);
    advance(300);
    (void)publishDue();
    QCOMPARE(texts(), QStringList{m_three});
}

void tst_Threads::lostAnswer_ofTheSecond_isFound_thenTheThird()
{
    const domain::Post post = plan(m_three);
    network().publishFaults = {Fault::None, Fault::LostAnswer};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Uncertain);
    QCOMPARE(network().publishCalls, 2);
    advance(5);
    QCOMPARE(publishDue().last().state, PostState::Published);
    QCOMPARE(network().publishCalls, 3);
    QCOMPARE(texts(), m_parts);
    verifyChain();
    QCOMPARE(stateOf(post), PostState::Published);
}

void tst_Threads::lostRequest_ofTheSecond_leavesAgainOnce()
{
    (void)plan(m_three);
    network().publishFaults = {Fault::None, Fault::LostRequest};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Uncertain);
    advance(5);
    QCOMPARE(publishDue().first().state, PostState::Uncertain); // too early to believe it
    QCOMPARE(network().publishCalls, 2);
    advance(61);
    QCOMPARE(publishDue().last().state, PostState::Published);
    QCOMPARE(texts(), m_parts);
    verifyChain();
}

void tst_Threads::transient_ofTheSecond_goesOnThere()
{
    const domain::Post post = plan(m_three);
    network().publishFaults = {Fault::None, Fault::Transient};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Scheduled);
    QCOMPARE(texts(), m_parts.mid(0, 1));
    advance(10);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(texts(), m_parts);
    verifyChain();
    QCOMPARE(stateOf(post), PostState::Published);
}

void tst_Threads::invalid_ofTheSecond_isFailed_publishNowGoesOn()
{
    const domain::Post post = plan(m_three);
    network().publishFaults = {Fault::None, Fault::Invalid};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Failed);
    advance(30);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(answerOf(m_publisher->publishNow(post.id))->first().state, PostState::Published);
    QCOMPARE(texts(), m_parts);
    verifyChain();
}

void tst_Threads::files_goWithTheFirst()
{
    (void)plan(m_three, [](services::PostDraft &draft) { draft.newMedia = {{u"a.png"_s, u"A"_s, "a"}}; });
    network().publishFaults = {Fault::None, Fault::Transient};
    advance(300);
    (void)publishDue();
    advance(10);
    (void)publishDue();
    QCOMPARE(network().uploads.size(), 1);
    const auto all = network().allPosts();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).draft.media.size(), 1);
    QVERIFY(all.at(1).draft.media.isEmpty());
    QVERIFY(all.at(2).draft.media.isEmpty());
}

void tst_Threads::options_goWithEachPart()
{
    (void)plan(m_three, [this](services::PostDraft &draft) {
        draft.variants[m_fixture->account].options.visibility = domain::Visibility::Followers;
    });
    advance(300);
    (void)publishDue();
    for (const FakeNetwork::Stored &stored : network().allPosts())
        QCOMPARE(stored.draft.options.visibility, domain::Visibility::Followers);
}

void tst_Threads::handOver_ofAThread_leavesAtItsTime()
{
    const domain::Post post = plan(m_three, [this](services::PostDraft &draft) {
        draft.variants[m_fixture->account].delivery = domain::Delivery::Native;
    });
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(network().publishCalls, 0);
    const domain::Variant variant = read(post.id).variants.first();
    QCOMPARE(variant.delivery, domain::Delivery::Direct);
    QCOMPARE(variant.problem->code, ErrorCode::Unsupported);
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(texts(), m_parts);
}

void tst_Threads::edit_onceAPartIsOut_isRefused()
{
    const domain::Post post = plan(m_three);
    network().publishFaults = {Fault::None, Fault::Invalid};
    advance(300);
    (void)publishDue();
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.text = u"Autre chose"_s;
    QCOMPARE(answerOf(m_posts->update(post.id, post.revision, draft)).error().code, ErrorCode::Refused);
}

void tst_Threads::edit_beforeAnyIsOut_cutsAnew()
{
    const domain::Post post = plan(m_three);
    network().publishFaults = {Fault::Invalid};
    advance(300);
    QCOMPARE(publishDue().first().state, PostState::Failed);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account};
    draft.text = u"Seul"_s;
    draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(60), u"UTC"_s);
    QVERIFY(answerOf(m_posts->update(post.id, post.revision, draft)));
    advance(60);
    QCOMPARE(publishDue().first().state, PostState::Published);
    QCOMPARE(texts(), QStringList{u"Seul"_s});
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM variant_part"_s).toInt(), 0);
}

void tst_Threads::sync_ofALaterPart_addsNoPost()
{
    (void)plan(m_three);
    advance(300);
    (void)publishDue();
    const auto stored = m_fixture->write(
        [account = m_fixture->account,
         remote = network().allPosts().last().receipt.id,
         now = m_fixture->clock.now()](storage::Connection &connection) -> Result<domain::StoreCounts> {
            RUCHE_TRY_ASSIGN(const domain::Account known, storage::accounts::read(connection, account, now));
            domain::IncomingPost part;
            part.id = remote;
            part.text = u"Trois"_s;
            part.published = true;
            part.at = now;
            return storage::remoteposts::storePosts(connection, known, {part}, now);
        });
    QCOMPARE(stored->created, 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post"_s).toInt(), 1);
}

void tst_Threads::diedBetweenParts_goesOn_data()
{
    QTest::addColumn<int>("out"); // parts on record when the program died
    QTest::addColumn<bool>("nextLeft"); // the next had a key and reached the network
    QTest::newRow("before the second") << 1 << false;
    QTest::newRow("with the second on its way") << 1 << true;
    QTest::newRow("before the third") << 2 << false;
    QTest::newRow("with the third on its way") << 2 << true;
    QTest::newRow("after the third") << 3 << false;
}

void tst_Threads::diedBetweenParts_goesOn()
{
    QFETCH(const int, out);
    QFETCH(const bool, nextLeft);
    const domain::Post post = plan(m_three);
    advance(300);
    (void)publishDue();
    QCOMPARE(network().postCount(), 3);
    // The rows as a program leaves them that dies there, and the network as it is then.
    const auto all = network().allPosts();
    for (int i = out + (nextLeft ? 1 : 0); i < 3; ++i)
        network().posts.remove(all.at(i).draft.key);
    QVERIFY(m_fixture->write([out, nextLeft](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(u"UPDATE attempt SET state = 'sending', claimed_until = 0"_s));
        RUCHE_TRY(connection.change(
            u"UPDATE variant SET state = 'sending', published_at = NULL, reconcile_key = ''"_s));
        RUCHE_TRY(connection.change(u"UPDATE variant_part SET remote_id = NULL WHERE position >= :out"_s,
                                    {{u":out"_s, out}}));
        RUCHE_TRY(connection.change(u"UPDATE variant_part SET reconcile_key = '' WHERE position >= :first"_s,
                                    {{u":first"_s, out + (nextLeft ? 1 : 0)}}));
        return {};
    }));
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
    QCOMPARE(publishDue().last().state, PostState::Published);
    QCOMPARE(stateOf(post), PostState::Published);
    QCOMPARE(texts(), m_parts);
    verifyChain();
}

QTEST_GUILESS_MAIN(tst_Threads)
#include "tst_threads.moc"
