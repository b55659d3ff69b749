// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/followupservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "core/storage/followuprepository.h"
#include "core/storage/partrepository.h"
#include "tests/services/servicefixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::tests;
using Fault = FakeNetwork::Fault;
using State = domain::FollowUpStanding::State;

/// What follows a post under it: at its time, once, whatever happens to the answer or to the process.
class tst_FollowUps : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ServiceFixture> f;
    std::unique_ptr<services::PostService> posts;
    std::unique_ptr<services::FollowUpService> followUps;
    std::unique_ptr<services::Publisher> publisher;
    int hosts = 0;

    void connectAccount(domain::Capabilities capabilities)
    {
        f->network.capabilities = capabilities;
        f->account = f->addAccount(u"follows%1.example"_s.arg(++hosts));
    }

    /// Planned in five minutes, with a follow-up ten minutes after it.
    domain::Post plan(const QList<domain::FollowUp> &wanted)
    {
        services::PostDraft draft;
        draft.brand = f->brand;
        draft.accounts = {f->account};
        draft.text = u"The post"_s;
        draft.plannedFor = fromUtc(f->clock.now().addSecs(300), u"Europe/Paris"_s);
        const domain::Post post = answerOf(posts->add(draft)).value();
        [[maybe_unused]] const auto saved = answerOf(followUps->save(post.id, wanted));
        return post;
    }
    domain::Post planned() { return plan({{{}, 10, u"The link"_s}}); }

    void publishAfter(int seconds)
    {
        f->clock.advanceMs(1000LL * seconds);
        QVERIFY(answerOf(publisher->publishDue()));
    }

    QStringList texts()
    {
        QStringList all;
        for (const FakeNetwork::Stored &stored : f->network.allPosts())
            all << stored.draft.text;
        all.sort();
        return all;
    }

    domain::FollowUpStanding standing(domain::PostId post)
    {
        const auto all = answerOf(followUps->standings(post));
        return all && all->size() == 1 ? all->first() : domain::FollowUpStanding{};
    }

private slots:
    void copyOfAPost_hasThemToo()
    {
        connectAccount(domain::Capability::Publish | domain::Capability::Reply);
        const domain::Post post = planned();
        const auto copy = answerOf(posts->duplicate(post.id, std::nullopt));
        QVERIFY(copy);
        const auto copied = answerOf(followUps->list(copy->id));
        QVERIFY(copied);
        QCOMPARE(copied->size(), 1);
        QCOMPARE(copied->constFirst().text, u"The link"_s);
        QCOMPARE(copied->constFirst().minutes, 10);
        QCOMPARE(answerOf(followUps->list(post.id))->size(), 1);
    }

    void init()
    {
        f = std::make_unique<ServiceFixture>();
        posts = std::make_unique<services::PostService>(f->storage);
        followUps = std::make_unique<services::FollowUpService>(f->storage);
        publisher = std::make_unique<services::Publisher>(f->storage, f->pool);
        connectAccount(f->network.capabilities | domain::Capability::Thread);
    }
    void cleanup()
    {
        publisher.reset();
        followUps.reset();
        posts.reset();
        f.reset();
    }

    void followUp_leavesAtItsTime_underThePost_once()
    {
        const domain::Post post = planned();
        publishAfter(300);
        QCOMPARE(texts(), QStringList{u"The post"_s});
        publishAfter(599);
        QCOMPARE(texts(), QStringList{u"The post"_s});
        QCOMPARE(int(standing(post.id).state), int(State::Waiting));
        publishAfter(1);
        QCOMPARE(texts(), (QStringList{u"The link"_s, u"The post"_s}));
        const domain::Variant variant = answerOf(posts->read(post.id))->variants.first();
        for (const FakeNetwork::Stored &stored : f->network.allPosts()) {
            if (stored.draft.text == u"The link"_s) {
                QVERIFY(stored.draft.thread);
                QCOMPARE(stored.draft.thread->root, variant.remoteId);
                QCOMPARE(stored.draft.thread->parent, variant.remoteId);
                QVERIFY(stored.draft.media.isEmpty());
                const domain::RemoteId remote = stored.receipt.id;
                // A sync that finds it must not take it for a post of its own.
                const auto known = f->write([account = f->account, remote](storage::Connection &connection) {
                    return storage::parts::isPart(connection, account, remote);
                });
                QVERIFY(known && *known);
            }
        }
        const domain::FollowUpStanding out = standing(post.id);
        QCOMPARE(int(out.state), int(State::Sent));
        QCOMPARE(out.account, f->account);
        QVERIFY(!out.url.isEmpty());
        publishAfter(3600);
        QCOMPARE(f->network.publishCalls, 2);
    }

    void followUps_atOnceAndLater_leaveInOrder()
    {
        plan({{{}, 0, u"First comment"_s}, {{}, 120, u"Two hours later"_s}, {{}, 5, u"  "_s}});
        QCOMPARE(f->value(u"SELECT count(*) FROM follow_up"_s).toInt(), 2);
        publishAfter(300);
        QCOMPARE(texts(), (QStringList{u"First comment"_s, u"The post"_s}));
        publishAfter(7200);
        QCOMPARE(texts().size(), 3);
    }

    void lostAnswer_isAskedFor_andNotSentAgain()
    {
        const domain::Post post = planned();
        publishAfter(300);
        f->network.publishFaults = {Fault::LostAnswer};
        publishAfter(600);
        QCOMPARE(int(standing(post.id).state), int(State::Uncertain));
        QCOMPARE(texts().size(), 2);
        publishAfter(120);
        QCOMPARE(int(standing(post.id).state), int(State::Sent));
        QCOMPARE(f->network.publishCalls, 2);
        QCOMPARE(texts().size(), 2);
    }

    void lostRequest_isAskedFor_thenSentOnce()
    {
        const domain::Post post = planned();
        publishAfter(300);
        f->network.publishFaults = {Fault::LostRequest};
        publishAfter(600);
        QCOMPARE(texts().size(), 1);
        publishAfter(20); // an absence is not believed so soon
        QCOMPARE(texts().size(), 1);
        publishAfter(120);
        publishAfter(120);
        QCOMPARE(int(standing(post.id).state), int(State::Sent));
        QCOMPARE(texts().size(), 2);
        QCOMPARE(f->network.publishCalls, 3);
    }

    void process_diesWhileItLeaves_theNextOneFindsIt()
    {
        const domain::Post post = planned();
        publishAfter(300);
        f->network.publishFaults = {Fault::Hang};
        f->clock.advanceMs(600000);
        const auto round = publisher->publishDue();
        QTRY_COMPARE(f->network.publishCalls, 2);
        publisher.reset();
        publisher = std::make_unique<services::Publisher>(f->storage, f->pool);
        publishAfter(60); // its claim holds
        QCOMPARE(f->network.publishCalls, 2);
        QCOMPARE(int(standing(post.id).state), int(State::Sending));
        publishAfter(180);
        QCOMPARE(int(standing(post.id).state), int(State::Sent));
        QCOMPARE(f->network.publishCalls, 2);
        QCOMPARE(texts().size(), 2);
    }

    void passingTrouble_isTriedAgain_lastingTroubleIsSaid()
    {
        const domain::Post post = planned();
        publishAfter(300);
        f->network.publishFaults = {Fault::Transient};
        publishAfter(600);
        QCOMPARE(int(standing(post.id).state), int(State::Waiting));
        f->network.publishFaults = {Fault::Invalid};
        publishAfter(3600);
        const domain::FollowUpStanding failed = standing(post.id);
        QCOMPARE(int(failed.state), int(State::Failed));
        QVERIFY(failed.problem);
        QCOMPARE(failed.problem->code, ErrorCode::Invalid);
        publishAfter(3600);
        QCOMPARE(texts(), QStringList{u"The post"_s});
    }

    void networkWithoutThreads_getsAComment()
    {
        domain::Capabilities capabilities = f->network.capabilities;
        capabilities.setFlag(domain::Capability::Thread, false);
        capabilities.setFlag(domain::Capability::Reply, true);
        connectAccount(capabilities);
        const domain::Post post = planned();
        publishAfter(300);
        publishAfter(600);
        QCOMPARE(f->network.replies, QStringList{u": The link"_s});
        QCOMPARE(texts(), QStringList{u"The post"_s});
        QCOMPARE(int(standing(post.id).state), int(State::Sent));
    }

    void networkWithNeither_getsNone()
    {
        connectAccount(domain::Capability::Publish);
        const domain::Post post = planned();
        publishAfter(300);
        publishAfter(600);
        QCOMPARE(texts(), QStringList{u"The post"_s});
        QVERIFY(answerOf(followUps->standings(post.id))->isEmpty());
    }

    void tooLate_isFailed_notSentInABurst()
    {
        const domain::Post post = planned();
        publishAfter(300);
        publishAfter(7 * 3600);
        QCOMPARE(texts(), QStringList{u"The post"_s});
        QCOMPARE(int(standing(post.id).state), int(State::Failed));
    }

    void pausedBrandAndRemovedPost_sendNothing()
    {
        const domain::Post post = planned();
        publishAfter(300);
        QVERIFY(f->write([](storage::Connection &connection) {
            return connection.change(u"UPDATE account SET paused = 1"_s);
        }));
        publishAfter(600);
        QCOMPARE(texts().size(), 1);
        QVERIFY(f->write([](storage::Connection &connection) {
            return connection.change(u"UPDATE account SET paused = 0"_s);
        }));
        QVERIFY(answerOf(posts->remove(post.id)));
        publishAfter(60);
        QCOMPARE(texts().size(), 1);
    }

    void save_isRefusedOnceItBegan_andForBadValues()
    {
        const domain::Post post = planned();
        QCOMPARE(answerOf(followUps->save(post.id, {{{}, 1441, u"x"_s}})).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(answerOf(followUps->save(domain::PostId(999), {})).error().code, ErrorCode::NotFound);
        publishAfter(300);
        publishAfter(600);
        QCOMPARE(answerOf(followUps->save(post.id, {{{}, 1, u"Other"_s}})).error().code, ErrorCode::Refused);
        QCOMPARE(answerOf(followUps->list(post.id))->first().text, u"The link"_s);
    }

    void automatic_wakesForTheFollowUp()
    {
        const domain::Post post = planned();
        publishAfter(300);
        f->clock.advanceMs(600000 - 300);
        publisher->setAutomatic(true);
        QTest::qWait(0);
        QCOMPARE(texts().size(), 1);
        f->clock.advanceMs(300);
        QTRY_COMPARE_WITH_TIMEOUT(texts().size(), 2, 20000);
        QTRY_COMPARE(int(standing(post.id).state), int(State::Sent));
    }
};

QTEST_GUILESS_MAIN(tst_FollowUps)
#include "tst_followups.moc"
