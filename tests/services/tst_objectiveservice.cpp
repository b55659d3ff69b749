// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/objectiveservice.h"
#include "core/storage/eventrecorder.h"
#include "tests/services/figuresfixture.h"

#include <QSignalSpy>

#include <memory>

using namespace ruche;
using namespace ruche::services;
using namespace ruche::domain;
using namespace Qt::Literals::StringLiterals;

class tst_ObjectiveService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void add_unusable_isRefused_data();
    void add_unusable_isRefused();
    void add_good_isListedAndAnnounced();
    void add_undone_isGone();
    void list_order_isByEndDayWithoutArchivedBrands();
    void update_undone_isAsBefore();
    void remove_undone_isThereAgain();
    void current_eachMetric_isThatComputedByHand();
    void current_countedMetric_addsToTheStartValue();
    void current_nothingMeasured_isNotZero();
    void current_afterTheEnd_countsToTheEndDay();
    void current_notBegun_hasNoTrend();

private:
    [[nodiscard]] Objective objective(ObjectiveMetric metric, double target) const;
    [[nodiscard]] ObjectiveStatus statusOf(const Objective &objective);

    std::unique_ptr<FiguresFixture> m;
    std::unique_ptr<ObjectiveService> m_service;
    BrandId m_brand;
};

void tst_ObjectiveService::init()
{
    m_service.reset();
    m = std::make_unique<FiguresFixture>();
    m_service = std::make_unique<ObjectiveService>(m->storage);
    m_brand = m->addBrand(u"Pertuis"_s, u"Europe/Paris"_s);
}

Objective tst_ObjectiveService::objective(ObjectiveMetric metric, double target) const
{
    return {{},
            m_brand,
            u"Goal"_s,
            u"Be known"_s,
            metric,
            0,
            target,
            QDate(2026, 6, 1),
            QDate(2026, 6, 30),
            u"Ann"_s};
}

ObjectiveStatus tst_ObjectiveService::statusOf(const Objective &objective)
{
    const Objective added = m->wait(m_service->add(objective));
    for (const ObjectiveStatus &status : m->wait(m_service->list({}))) {
        if (status.objective == added)
            return status;
    }
    qFatal("not listed");
}

void tst_ObjectiveService::add_unusable_isRefused_data()
{
    QTest::addColumn<Objective>("wrong");
    QTest::addColumn<ErrorCode>("code");
    m_brand = BrandId(1);
    const Objective good = objective(ObjectiveMetric::Comments, 10);
    Objective wrong = good;
    wrong.name = u"  "_s;
    QTest::newRow("no name") << wrong << ErrorCode::InvalidArgument;
    wrong = good;
    wrong.endDay = wrong.startDay.addDays(-1);
    QTest::newRow("ends before it begins") << wrong << ErrorCode::InvalidArgument;
    wrong = good;
    wrong.targetValue = wrong.startValue;
    QTest::newRow("nothing to reach") << wrong << ErrorCode::InvalidArgument;
    wrong = good;
    wrong.brand = BrandId(99);
    QTest::newRow("unknown brand") << wrong << ErrorCode::NotFound;
}

void tst_ObjectiveService::add_unusable_isRefused()
{
    QFETCH(Objective, wrong);
    QFETCH(ErrorCode, code);
    const auto answer = m->answerOf(m_service->add(wrong));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
    QVERIFY(m->wait(m_service->list({})).isEmpty());
}

void tst_ObjectiveService::add_good_isListedAndAnnounced()
{
    QSignalSpy spy(&m->writer, &storage::StorageThread::committed);
    const Objective added = m->wait(m_service->add(objective(ObjectiveMetric::NetSentiment, 40)));
    QVERIFY(added.id.isValid());
    const auto list = m->wait(m_service->list({m_brand}));
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).objective, added);
    QTRY_VERIFY(!spy.isEmpty() && spy.last().at(0).value<Changes>().testFlag(Change::Objectives));
}

void tst_ObjectiveService::add_undone_isGone()
{
    const Objective kept = m->wait(m_service->add(objective(ObjectiveMetric::Comments, 10)));
    m->wait(m_service->add(objective(ObjectiveMetric::NewMembers, 10)));
    const auto undone = m->wait(m->writer.write(
        [now = m->clock.now()](storage::Connection &connection) -> Result<storage::StoredEvent> {
            RUCHE_TRY_ASSIGN(const QList<storage::StoredEvent> events,
                             storage::events::recent(connection, 1));
            return storage::events::undo(connection, events.first().id, now);
        }));
    QCOMPARE(undone.action, u"objective.add"_s);
    const auto list = m->wait(m_service->list({}));
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).objective, kept);
}

void tst_ObjectiveService::list_order_isByEndDayWithoutArchivedBrands()
{
    Objective later = objective(ObjectiveMetric::Comments, 10);
    later.name = u"Later"_s;
    later.endDay = QDate(2026, 12, 31);
    Objective sooner = objective(ObjectiveMetric::Comments, 10);
    sooner.name = u"Sooner"_s;
    m->wait(m_service->add(later));
    m->wait(m_service->add(sooner));
    const BrandId gone = m->addBrand(u"Gone"_s, u"UTC"_s);
    Objective ofGone = sooner;
    ofGone.brand = gone;
    m->wait(m_service->add(ofGone));
    m->archive(gone);
    const auto list = m->wait(m_service->list({}));
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).objective.name, u"Sooner"_s);
    QCOMPARE(list.at(1).objective.name, u"Later"_s);
    QCOMPARE(m->wait(m_service->list({gone})).size(), 1);
}

void tst_ObjectiveService::update_undone_isAsBefore()
{
    const Objective added = m->wait(m_service->add(objective(ObjectiveMetric::Comments, 10)));
    Objective changed = added;
    changed.name = u"Other"_s;
    changed.targetValue = 20;
    const EventId event = m->wait(m_service->update(changed));
    QCOMPARE(m->wait(m_service->list({})).at(0).objective, changed);
    m->wait(m->writer.write([event, now = m->clock.now()](storage::Connection &connection) {
        return storage::events::undo(connection, event, now);
    }));
    QCOMPARE(m->wait(m_service->list({})).at(0).objective, added);
    changed.id = ObjectiveId(99);
    QCOMPARE(m->answerOf(m_service->update(changed)).error().code, ErrorCode::NotFound);
}

void tst_ObjectiveService::remove_undone_isThereAgain()
{
    const Objective added = m->wait(m_service->add(objective(ObjectiveMetric::Comments, 10)));
    const EventId event = m->wait(m_service->remove(added.id));
    QVERIFY(m->wait(m_service->list({})).isEmpty());
    QCOMPARE(m->answerOf(m_service->remove(added.id)).error().code, ErrorCode::NotFound);
    m->wait(m->writer.write([event, now = m->clock.now()](storage::Connection &connection) {
        return storage::events::undo(connection, event, now);
    }));
    QCOMPARE(m->wait(m_service->list({})).at(0).objective, added);
}

void tst_ObjectiveService::current_eachMetric_isThatComputedByHand()
{
    m->addViews(m_brand, QDate(2026, 5, 31), QDate(2026, 6, 16), 10);
    const qint64 post = m->addPost(m_brand, u"A"_s, u"2026-05-31T22:00:00Z"_s); // 1 June in Paris
    m->addPost(m_brand, u"B"_s, u"2026-05-31T21:59:00Z"_s); // 31 May
    const qint64 conversation = m->addConversation(m_brand, post);
    m->addSentiment(m->addMessage(conversation, u"2026-06-02T08:00:00Z"_s), u"positive"_s, 0.5);
    m->addMessage(conversation, u"2026-06-02T09:00:00Z"_s, u"outgoing"_s);
    m->addSentiment(m->addMessage(conversation, u"2026-06-03T08:00:00Z"_s), u"neutral"_s, 0);
    m->addMessage(conversation, u"2026-06-03T18:00:00Z"_s, u"outgoing"_s);
    m->addMessage(conversation, u"2026-05-30T08:00:00Z"_s);
    m->addMember(m_brand, u"2026-06-01T10:00:00Z"_s);
    QCOMPARE(statusOf(objective(ObjectiveMetric::PageViews, 300)).progress.current.value(), 160.0);
    QCOMPARE(statusOf(objective(ObjectiveMetric::Comments, 30)).progress.current.value(), 2.0);
    QCOMPARE(statusOf(objective(ObjectiveMetric::PostsPublished, 5)).progress.current.value(), 1.0);
    QCOMPARE(statusOf(objective(ObjectiveMetric::NewMembers, 5)).progress.current.value(), 1.0);
    QCOMPARE(statusOf(objective(ObjectiveMetric::ReplyShare2h, 90)).progress.current.value(), 50.0);
    QCOMPARE(statusOf(objective(ObjectiveMetric::NetSentiment, 40)).progress.current.value(), 50.0);
}

void tst_ObjectiveService::current_countedMetric_addsToTheStartValue()
{
    m->addViews(m_brand, QDate(2026, 6, 1), QDate(2026, 6, 16), 10);
    Objective goal = objective(ObjectiveMetric::PageViews, 1300);
    goal.startValue = 1000;
    const ObjectiveStatus status = statusOf(goal);
    QCOMPARE(status.progress.current.value(), 1160.0);
    QVERIFY(qAbs(status.progress.reached - 160.0 / 300.0) < 1e-9);
    QVERIFY(qAbs(status.progress.elapsed - 16.0 / 30.0) < 1e-9);
    QCOMPARE(status.progress.pace, Pace::OnTrack);
    QVERIFY(status.progress.projectedLow.value() < 1300 && status.progress.projectedHigh.value() > 1300);
    QCOMPARE(status.trend.size(), 12);
    QCOMPARE(status.trend.first(), 1010.0); // after 16/12, so one, of its days
    QCOMPARE(status.trend.last(), 1160.0);
}

void tst_ObjectiveService::current_nothingMeasured_isNotZero()
{
    for (const auto metric : {ObjectiveMetric::PageViews,
                              ObjectiveMetric::Comments,
                              ObjectiveMetric::NewMembers,
                              ObjectiveMetric::ReplyShare2h,
                              ObjectiveMetric::NetSentiment}) {
        const ObjectiveStatus status = statusOf(objective(metric, 10));
        QVERIFY(!status.progress.current);
        QCOMPARE(status.progress.pace, Pace::NotEnoughData);
        QVERIFY(status.trend.isEmpty());
    }
    QCOMPARE(statusOf(objective(ObjectiveMetric::PostsPublished, 10)).progress.current.value(), 0.0);
}

void tst_ObjectiveService::current_afterTheEnd_countsToTheEndDay()
{
    m->addViews(m_brand, QDate(2026, 5, 1), QDate(2026, 6, 16), 10);
    Objective over = objective(ObjectiveMetric::PageViews, 500);
    over.startDay = QDate(2026, 5, 1);
    over.endDay = QDate(2026, 5, 31);
    const ObjectiveStatus status = statusOf(over);
    QCOMPARE(status.progress.current.value(), 310.0);
    QCOMPARE(status.progress.pace, Pace::Missed);
}

void tst_ObjectiveService::current_notBegun_hasNoTrend()
{
    m->addViews(m_brand, QDate(2026, 5, 1), QDate(2026, 6, 16), 10);
    Objective planned = objective(ObjectiveMetric::PageViews, 500);
    planned.startDay = QDate(2026, 6, 17);
    const ObjectiveStatus status = statusOf(planned);
    QCOMPARE(status.progress.pace, Pace::NotStarted);
    QVERIFY(!status.progress.current && status.trend.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ObjectiveService)
#include "tst_objectiveservice.moc"
