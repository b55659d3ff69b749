// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/approvalservice.h"
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/storage/eventrecorder.h"
#include "core/text/errortext.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::ApprovalMode;
using domain::PostState;
using domain::ReviewStatus;

class tst_ApprovalService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void required_unapproved_isNeverSent_andToldInTime();
    void required_approved_leavesAtItsTime();
    void required_publishNow_isRefusedInWords();
    void required_edits_makeItStale_data();
    void required_edits_makeItStale();
    void required_editTakenBack_isApprovedAgain();
    void required_editBehindTheBack_isNotSent();
    void required_editWhileClaimed_isNotSent();
    void required_twoProcesses_editApproveAndSend_sendOnlyWhatWasApproved();
    void required_approvedLate_isMissed();
    void required_changesAskedOfHeld_areTakenBack();
    void required_unapprovedEditOfHeld_isTakenBack();
    void required_threadThatCannotBeHeld_staysApproved();
    void required_postedByHand_isNotOffered();
    void optional_underReview_leavesAndSaysSo();
    void none_reviewMayBeAsked();
    void levels_inTheirOrder();
    void approve_anotherVersion_isAConflict();
    void decisions_areUndone_andKept_data();
    void decisions_areUndone_andKept();
    void setRule_required_holdsWhatIsScheduled_undoFrees();
    void setRule_badNames_areRefused();
    void withdraw_endsWhatWasApproved();
    void postWithoutAccount_hasAState();
    void comments_threads_resolveAndReopen();
    void comments_badOnes_areRefused();

private:
    domain::Post plan(int minutes = 60, const QString &text = u"Bonjour"_s)
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.title = u"L’été au port"_s;
        draft.text = text;
        draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(60 * minutes), u"Europe/Paris"_s);
        return answerOf(m_posts->add(draft)).value();
    }
    void setMode(ApprovalMode mode, const QStringList &approvers = {})
    {
        QVERIFY(answerOf(m_approval->setRule({m_fixture->brand, mode, approvers})));
    }
    services::PostDraft draftOf(const domain::Post &post)
    {
        services::PostDraft draft;
        draft.brand = post.brand;
        for (const domain::Variant &variant : post.variants)
            draft.accounts << variant.account;
        draft.title = post.title;
        draft.text = post.text;
        draft.plannedFor = post.plannedFor;
        return draft;
    }
    domain::Post edit(domain::PostId id, const QString &text)
    {
        const domain::Post post = read(id);
        services::PostDraft draft = draftOf(post);
        draft.text = text;
        return answerOf(m_posts->update(id, post.revision, draft)).value();
    }
    domain::Post read(domain::PostId id) { return answerOf(m_posts->read(id)).value(); }
    services::Review review(domain::PostId id) { return answerOf(m_approval->read(id)).value(); }
    QList<services::SendOutcome> publishDue() { return answerOf(m_publisher->publishDue()).value(); }
    void advance(int minutes) { m_fixture->clock.advanceMs(60000LL * minutes); }
    void undo(domain::EventId event)
    {
        services::HistoryService history(m_fixture->storage, m_fixture->pool);
        QVERIFY(answerOf(history.undo(event)));
    }
    bool approve(domain::PostId id, const QString &by = u"Éloïse"_s)
    {
        return answerOf(m_approval->approve({id}, by)).has_value();
    }

    /// From now on there is an account whose network holds posts until their time.
    void mayHold()
    {
        using enum domain::Capability;
        m_fixture->network.capabilities |= ScheduleNatively | EditPost | DeletePost;
        m_fixture->account = m_fixture->addAccount(u"held.example"_s);
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::ApprovalService> m_approval;
    std::unique_ptr<services::Publisher> m_publisher;
};

void tst_ApprovalService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_approval = std::make_unique<services::ApprovalService>(m_fixture->storage);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
}

void tst_ApprovalService::cleanup()
{
    m_publisher.reset();
    m_approval.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_ApprovalService::required_unapproved_isNeverSent_andToldInTime()
{
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    QCOMPARE(post.state, PostState::InReview);
    QVERIFY(review(post.id).schedules);
    const auto ahead = answerOf(m_publisher->desk().look()).value();
    QCOMPARE(ahead.size(), 1);
    QCOMPARE(ahead.first().kind, domain::PublishWarning::Kind::NotApproved);
    advance(60);
    QVERIFY(publishDue().isEmpty());
    advance(3);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(m_fixture->network.publishCalls, 0);
    QCOMPARE(read(post.id).state, PostState::InReview);
    const auto late = answerOf(m_publisher->desk().look()).value();
    QCOMPARE(late.size(), 1);
    QCOMPARE(late.first().kind, domain::PublishWarning::Kind::Late);
}

void tst_ApprovalService::required_approved_leavesAtItsTime()
{
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    QVERIFY(approve(post.id));
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    QCOMPARE(review(post.id).status, ReviewStatus::Approved);
    QVERIFY(answerOf(m_publisher->desk().preflight(post.id)).value().isEmpty());
    advance(60);
    QCOMPARE(publishDue().size(), 1);
    QCOMPARE(read(post.id).state, PostState::Published);
    QCOMPARE(m_fixture->network.postCount(), 1);
}

void tst_ApprovalService::required_publishNow_isRefusedInWords()
{
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    const auto outcomes = answerOf(m_publisher->publishNow(post.id)).value();
    QCOMPARE(outcomes.size(), 1);
    QVERIFY(outcomes.first().error);
    QCOMPARE(outcomes.first().error->code, ErrorCode::Refused);
    QCOMPARE(text::errorText(*outcomes.first().error).message,
             u"This post may not leave before it is approved."_s);
    QCOMPARE(m_fixture->network.publishCalls, 0);
    QVERIFY(approve(post.id));
    QVERIFY(!answerOf(m_publisher->publishNow(post.id)).value().first().error);
    QCOMPARE(read(post.id).state, PostState::Published);
}

void tst_ApprovalService::required_edits_makeItStale_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("part");
    QTest::newRow("title") << 0 << u"title"_s;
    QTest::newRow("text") << 1 << u"text"_s;
    QTest::newRow("own text") << 2 << u"text"_s;
    QTest::newRow("options") << 3 << u"options"_s;
    QTest::newRow("delivery") << 4 << u"delivery"_s;
    QTest::newRow("time") << 5 << u"time"_s;
    QTest::newRow("file") << 6 << u"media"_s;
    QTest::newRow("account") << 7 << u"accounts"_s;
}

void tst_ApprovalService::required_edits_makeItStale()
{
    QFETCH(int, what);
    QFETCH(QString, part);
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    QVERIFY(approve(post.id));
    const domain::Post before = read(post.id);
    services::PostDraft draft = draftOf(before);
    services::VariantDraft own;
    if (what == 0)
        draft.title += u" !"_s;
    if (what == 1)
        draft.text += u" !"_s;
    if (what == 2)
        own.text = u"Autre"_s;
    if (what == 3)
        own.options.sensitiveMedia = true;
    if (what == 4)
        own.delivery = domain::Delivery::Native;
    if (what >= 2 && what <= 4)
        draft.variants.insert(m_fixture->account, own);
    if (what == 5)
        draft.plannedFor->wall = draft.plannedFor->wall.addSecs(60);
    if (what == 6)
        draft.newMedia << services::MediaFile{u"a.png"_s, u"Un port"_s, "\x89PNG"};
    if (what == 7)
        draft.accounts << m_fixture->addAccount(u"autre.example"_s);
    QVERIFY(answerOf(m_posts->update(post.id, before.revision, draft)));
    QCOMPARE(read(post.id).state, PostState::InReview);
    const services::Review stale = review(post.id);
    QCOMPARE(stale.status, ReviewStatus::Stale);
    QCOMPARE(stale.changes.size(), 1);
    QCOMPARE(approval::partName(stale.changes.first().part), part);
    advance(62);
    QVERIFY(publishDue().isEmpty());
    QCOMPARE(m_fixture->network.publishCalls, 0);
}

void tst_ApprovalService::required_editTakenBack_isApprovedAgain()
{
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    QVERIFY(approve(post.id));
    edit(post.id, u"Autre chose"_s);
    QCOMPARE(read(post.id).state, PostState::InReview);
    edit(post.id, u"Bonjour"_s);
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    QCOMPARE(review(post.id).status, ReviewStatus::Approved);
}

void tst_ApprovalService::required_editBehindTheBack_isNotSent()
{
    // A file's description is changed in the library: no post is written then.
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    QVERIFY(approve(post.id));
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE post SET body = 'Autre chose'"_s);
    }));
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    advance(60);
    const auto outcomes = publishDue();
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().state, PostState::InReview);
    QCOMPARE(outcomes.first().error->detail, domain::approvalrefusal::changedSince);
    QCOMPARE(m_fixture->network.publishCalls, 0);
    QCOMPARE(read(post.id).state, PostState::InReview);
    QVERIFY(publishDue().isEmpty()); // told once, and not tried over and over
}

void tst_ApprovalService::required_editWhileClaimed_isNotSent()
{
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    QVERIFY(approve(post.id));
    advance(60);
    const auto other = m_fixture->openAgain(u"other"_s);
    bool edited = false;
    services::Publisher publisher(m_fixture->storage, m_fixture->pool, [&](const QString &step) {
        if (step != u"claimed"_s)
            return;
        edited = true;
        (void)other->storage->write([](storage::Connection &connection) {
            return connection.change(u"UPDATE post SET body = 'Autre chose'"_s);
        });
        QTest::qWait(20);
    });
    (void)answerOf(publisher.publishDue());
    QVERIFY(edited);
    QCOMPARE(m_fixture->network.publishCalls, 0);
    QCOMPARE(read(post.id).state, PostState::InReview);
}

void tst_ApprovalService::required_twoProcesses_editApproveAndSend_sendOnlyWhatWasApproved()
{
    setMode(ApprovalMode::Required);
    const auto other = m_fixture->openAgain(u"other"_s);
    services::PostService otherPosts(*other->storage);
    services::ApprovalService otherApproval(*other->storage);
    services::Publisher otherPublisher(*other->storage, m_fixture->pool);
    QSet<QString> approved;
    for (int round = 0; round < 12; ++round) {
        const domain::Post post = plan(1, u"Version %1"_s.arg(round));
        QVERIFY(approve(post.id));
        approved.insert(u"Version %1"_s.arg(round));
        m_fixture->clock.advanceMs(61000);
        services::PostDraft draft = draftOf(post);
        draft.text = u"Jamais approuvé"_s;
        draft.asDraft = true;
        // All at once, in two processes.
        const auto editing = otherPosts.update(post.id, post.revision, draft);
        const auto sendingHere = m_publisher->publishDue();
        const auto sendingThere = otherPublisher.publishDue();
        const auto asking = otherApproval.askChanges({post.id}, u"Client"_s, u"Non"_s);
        (void)answerOf(editing);
        (void)answerOf(asking);
        (void)answerOf(sendingHere);
        (void)answerOf(sendingThere);
    }
    for (const FakeNetwork::Stored &stored : m_fixture->network.allPosts())
        QVERIFY2(approved.contains(stored.draft.text), qPrintable(stored.draft.text));
    QVERIFY(m_fixture->network.postCount() <= 12);
}

void tst_ApprovalService::required_approvedLate_isMissed()
{
    setMode(ApprovalMode::Required);
    const domain::Post near = plan(10);
    const domain::Post far = plan(10);
    advance(15);
    QVERIFY(approve(near.id));
    QCOMPARE(read(near.id).state, PostState::Scheduled);
    QCOMPARE(publishDue().size(), 1);
    advance(30);
    QVERIFY(approve(far.id));
    QCOMPARE(read(far.id).state, PostState::Missed);
    QVERIFY(publishDue().isEmpty());
    QVERIFY(!answerOf(m_publisher->publishNow(far.id)).value().first().error);
}

void tst_ApprovalService::required_changesAskedOfHeld_areTakenBack()
{
    mayHold();
    m_fixture->network.publishes = false;
    setMode(ApprovalMode::Required);
    services::PostDraft draft = draftOf(plan(24 * 60));
    services::VariantDraft own;
    own.delivery = domain::Delivery::Native;
    draft.variants.insert(m_fixture->account, own);
    draft.text = u"À tenir"_s;
    const domain::Post post = answerOf(m_posts->add(draft)).value();
    QVERIFY(publishDue().isEmpty()); // not handed over before it is approved
    QCOMPARE(m_fixture->network.publishCalls, 0);
    QVERIFY(approve(post.id));
    QCOMPARE(publishDue().size(), 1);
    QCOMPARE(read(post.id).state, PostState::HandedOff);
    QVERIFY(answerOf(m_approval->askChanges({post.id}, u"Client"_s, u"Plus court"_s)));
    (void)publishDue();
    QCOMPARE(m_fixture->network.deleteCalls, 1);
    QCOMPARE(m_fixture->network.postCount(), 0);
    QCOMPARE(read(post.id).state, PostState::InReview);
    // Approved again, it goes there again.
    QVERIFY(approve(post.id));
    (void)publishDue();
    QCOMPARE(read(post.id).state, PostState::HandedOff);
}

void tst_ApprovalService::required_unapprovedEditOfHeld_isTakenBack()
{
    mayHold();
    m_fixture->network.publishes = false;
    setMode(ApprovalMode::Required);
    services::PostDraft draft = draftOf(plan(24 * 60));
    services::VariantDraft own;
    own.delivery = domain::Delivery::Native;
    draft.variants.insert(m_fixture->account, own);
    const domain::Post post = answerOf(m_posts->add(draft)).value();
    QVERIFY(approve(post.id));
    QCOMPARE(publishDue().size(), 1);
    QVERIFY(m_fixture->write([id = post.id](storage::Connection &connection) {
        return connection.change(
            u"UPDATE post SET body = 'Autre chose', revision = revision + 1 WHERE id = %1"_s.arg(id.value));
    }));
    (void)publishDue();
    QCOMPARE(m_fixture->network.updateCalls, 0);
    QCOMPARE(m_fixture->network.deleteCalls, 1);
    QCOMPARE(read(post.id).state, PostState::InReview);
}

void tst_ApprovalService::required_threadThatCannotBeHeld_staysApproved()
{
    mayHold();
    m_fixture->network.publishFaults = {FakeNetwork::Fault::Unsupported};
    setMode(ApprovalMode::Required);
    services::PostDraft draft = draftOf(plan(24 * 60));
    services::VariantDraft own;
    own.delivery = domain::Delivery::Native;
    draft.variants.insert(m_fixture->account, own);
    const domain::Post post = answerOf(m_posts->add(draft)).value();
    QVERIFY(approve(post.id));
    (void)publishDue();
    const domain::Post fallen = read(post.id);
    QCOMPARE(fallen.variants.first().delivery, domain::Delivery::Direct);
    QCOMPARE(fallen.state, PostState::Scheduled);
    QCOMPARE(review(post.id).status, ReviewStatus::Approved);
}

void tst_ApprovalService::required_postedByHand_isNotOffered()
{
    services::PostDraft draft = draftOf(plan());
    services::VariantDraft own;
    own.delivery = domain::Delivery::Assisted;
    draft.variants.insert(m_fixture->account, own);
    const domain::Post post = answerOf(m_posts->add(draft)).value();
    setMode(ApprovalMode::Required);
    advance(61);
    QVERIFY(answerOf(m_publisher->desk().assistedDue()).value().isEmpty());
    QVERIFY(approve(post.id));
    QCOMPARE(answerOf(m_publisher->desk().assistedDue()).value().size(), 1);
}

void tst_ApprovalService::optional_underReview_leavesAndSaysSo()
{
    setMode(ApprovalMode::Optional);
    const domain::Post post = plan();
    QCOMPARE(post.state, PostState::Scheduled);
    QVERIFY(answerOf(m_approval->request({post.id}, u"Yanis"_s)));
    QCOMPARE(read(post.id).state, PostState::InReview);
    const auto ahead = answerOf(m_publisher->desk().preflight(post.id)).value();
    QCOMPARE(ahead.size(), 1);
    QCOMPARE(ahead.first().kind, domain::PublishWarning::Kind::LeavesUnapproved);
    advance(60);
    QCOMPARE(publishDue().size(), 1);
    QCOMPARE(read(post.id).state, PostState::Published);
    QCOMPARE(review(post.id).decisions.last().kind, domain::ReviewDecision::Kind::LeftUnapproved);
}

void tst_ApprovalService::none_reviewMayBeAsked()
{
    const domain::Post post = plan();
    QVERIFY(answerOf(m_approval->request({post.id}, u"Yanis"_s)));
    QCOMPARE(read(post.id).state, PostState::InReview);
    QCOMPARE(answerOf(m_approval->open()).value().size(), 1);
    QVERIFY(approve(post.id));
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    QVERIFY(answerOf(m_approval->open()).value().isEmpty());
}

void tst_ApprovalService::levels_inTheirOrder()
{
    setMode(ApprovalMode::Required, {u"Éloïse"_s, u"Client Cap Pertuis"_s});
    const domain::Post post = plan();
    const auto early = answerOf(m_approval->approve({post.id}, u"Client Cap Pertuis"_s));
    QVERIFY(!early);
    QCOMPARE(early.error().detail, domain::approvalrefusal::otherTurn);
    QCOMPARE(early.error().subject, u"Éloïse"_s);
    QVERIFY(approve(post.id, u"éloïse"_s));
    QCOMPARE(read(post.id).state, PostState::InReview);
    QCOMPARE(review(post.id).levelsDone, 1);
    QCOMPARE(review(post.id).next, u"Client Cap Pertuis"_s);
    QVERIFY(approve(post.id, u"Client Cap Pertuis"_s));
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    QVERIFY(!approve(post.id, u"Client Cap Pertuis"_s)); // there is nothing more to approve
    edit(post.id, u"Autre"_s);
    QCOMPARE(review(post.id).levelsDone, 0);
    QCOMPARE(review(post.id).next, u"Éloïse"_s);
}

void tst_ApprovalService::approve_anotherVersion_isAConflict()
{
    const domain::Post post = plan();
    const QByteArray seen = review(post.id).hash;
    edit(post.id, u"Autre"_s);
    const auto refused = answerOf(m_approval->approve({post.id}, u"Éloïse"_s, {}, seen));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(answerOf(m_approval->approve({post.id}, u"Éloïse"_s, {}, review(post.id).hash)));
}

void tst_ApprovalService::decisions_areUndone_andKept_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("request") << 0;
    QTest::newRow("approve") << 1;
    QTest::newRow("ask for changes") << 2;
    QTest::newRow("withdraw") << 3;
}

void tst_ApprovalService::decisions_areUndone_andKept()
{
    QFETCH(int, what);
    const domain::Post post = plan();
    if (what > 0)
        QVERIFY(answerOf(m_approval->request({post.id}, u"Yanis"_s)));
    const domain::Post before = read(post.id);
    const services::Review reviewBefore = review(post.id);
    const auto event = what == 0 ? answerOf(m_approval->request({post.id}, u"Yanis"_s))
        : what == 1              ? answerOf(m_approval->approve({post.id}, u"Éloïse"_s, u"Parfait"_s))
        : what == 2              ? answerOf(m_approval->askChanges({post.id}, u"Éloïse"_s, u"Plus court"_s))
                                 : answerOf(m_approval->withdraw({post.id}, u"Éloïse"_s));
    QVERIFY(event);
    QVERIFY(read(post.id).state != before.state || review(post.id).status != reviewBefore.status);
    QCOMPARE(review(post.id).decisions.size(), reviewBefore.decisions.size() + 1);
    undo(*event);
    QCOMPARE(read(post.id).state, before.state);
    QCOMPARE(review(post.id).status, reviewBefore.status);
    QCOMPARE(review(post.id).decisions, reviewBefore.decisions);
    QCOMPARE(review(post.id).comments.size(), 0);
    // What was undone stays on record.
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM review_decision"_s).toInt(),
             int(reviewBefore.decisions.size()) + 1);
    QVERIFY(m_fixture->write(
        [event](storage::Connection &connection) { return storage::events::redo(connection, *event); }));
    QCOMPARE(review(post.id).decisions.size(), reviewBefore.decisions.size() + 1);
}

void tst_ApprovalService::setRule_required_holdsWhatIsScheduled_undoFrees()
{
    const domain::Post open = plan();
    const domain::Post approved = plan(90, u"Déjà vu"_s);
    QVERIFY(approve(approved.id));
    const auto event = answerOf(m_approval->setRule({m_fixture->brand, ApprovalMode::Required, {}}));
    QVERIFY(event);
    QCOMPARE(read(open.id).state, PostState::InReview);
    QCOMPARE(read(approved.id).state, PostState::Scheduled);
    undo(*event);
    QCOMPARE(answerOf(m_approval->rule(m_fixture->brand)).value().mode, ApprovalMode::None);
    QCOMPARE(read(open.id).state, PostState::Scheduled);
}

void tst_ApprovalService::setRule_badNames_areRefused()
{
    for (const QStringList &names : {QStringList{u" "_s}, QStringList{u"Éloïse"_s, u"éloïse"_s}}) {
        const auto refused = answerOf(m_approval->setRule({m_fixture->brand, ApprovalMode::Required, names}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }
    QVERIFY(!answerOf(m_approval->setRule({domain::BrandId(99), ApprovalMode::Required, {}})));
}

void tst_ApprovalService::withdraw_endsWhatWasApproved()
{
    setMode(ApprovalMode::Required);
    const domain::Post post = plan();
    QVERIFY(approve(post.id));
    QVERIFY(answerOf(m_approval->withdraw({post.id}, u"Éloïse"_s)));
    QCOMPARE(read(post.id).state, PostState::Draft);
    QCOMPARE(review(post.id).status, ReviewStatus::None);
    const auto again = answerOf(m_posts->reschedule(post.id, *post.plannedFor));
    QVERIFY(again);
    QCOMPARE(read(post.id).state, PostState::InReview);
}

void tst_ApprovalService::postWithoutAccount_hasAState()
{
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.text = u"Une idée"_s;
    const domain::Post post = answerOf(m_posts->add(draft)).value();
    QVERIFY(answerOf(m_approval->request({post.id}, u"Yanis"_s)));
    QCOMPARE(read(post.id).state, PostState::InReview);
    edit(post.id, u"Une autre idée"_s);
    QCOMPARE(read(post.id).state, PostState::InReview);
    QVERIFY(approve(post.id));
    QCOMPARE(read(post.id).state, PostState::Approved);
}

void tst_ApprovalService::comments_threads_resolveAndReopen()
{
    const domain::Post post = plan();
    using Audience = domain::PostComment::Audience;
    QVERIFY(answerOf(m_approval->comment(post.id, {}, Audience::Client, u"Éloïse"_s, u"Ce lien ?\u0007"_s)));
    const domain::PostComment first = review(post.id).comments.first();
    QCOMPARE(first.text, u"Ce lien ?"_s);
    const auto answer
        = answerOf(m_approval->comment(post.id, first.id, Audience::Internal, u"Yanis"_s, u"Corrigé."_s));
    QVERIFY(answer);
    QCOMPARE(review(post.id).comments.size(), 2);
    QCOMPARE(review(post.id).comments.last().parent, first.id);
    QCOMPARE(review(post.id).comments.last().audience, Audience::Client); // as its thread
    QVERIFY(answerOf(m_approval->setResolved(review(post.id).comments.last().id, true, u"Yanis"_s)));
    QVERIFY(review(post.id).comments.first().resolvedAt);
    const auto reopened = answerOf(m_approval->setResolved(first.id, false, {}));
    QVERIFY(reopened);
    QVERIFY(!review(post.id).comments.first().resolvedAt);
    undo(*reopened);
    QCOMPARE(review(post.id).comments.first().resolvedBy, u"Yanis"_s);
    undo(*answer);
    QCOMPARE(review(post.id).comments.size(), 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post_comment"_s).toInt(), 2);
}

void tst_ApprovalService::comments_badOnes_areRefused()
{
    const domain::Post post = plan();
    const domain::Post other = plan(90, u"Autre"_s);
    using Audience = domain::PostComment::Audience;
    QCOMPARE(answerOf(m_approval->comment(post.id, {}, Audience::Internal, u"É"_s, u" \n "_s)).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(
        answerOf(m_approval->comment(post.id, {}, Audience::Internal, u"É"_s, QString(10001, QChar(u'a'))))
            .error()
            .code,
        ErrorCode::TooLarge);
    QVERIFY(answerOf(m_approval->comment(post.id, {}, Audience::Internal, u"É"_s, u"Oui"_s)));
    const domain::CommentId first = review(post.id).comments.first().id;
    QCOMPARE(
        answerOf(m_approval->comment(other.id, first, Audience::Internal, u"É"_s, u"Oui"_s)).error().code,
        ErrorCode::NotFound);
    QCOMPARE(answerOf(m_approval->askChanges({post.id}, u"É"_s, u" "_s)).error().code,
             ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_ApprovalService)
#include "tst_approvalservice.moc"
