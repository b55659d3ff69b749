// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyeffects.h"
#include "core/services/planningservice.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/postrepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;
using services::SeriesScope;

/// Repeating posts with their three scopes, slots, key dates and what is said of a plan. Now is Tuesday 16
/// June 2026, 08:00 UTC, 10:00 in Paris.
class tst_PlanningService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void addSeries_makesThePostsOfEightWeeks_undone_noneIsLeft();
    void addSeries_undoneAfterExtend_takesThoseToo();
    void addSeries_badValues_areRefused_data();
    void addSeries_badValues_areRefused();
    void addSeries_acrossTheClockChange_keepsTheHour();
    void extend_makesWhatHasComeNear_once();
    void extend_postInTheTrash_isNotMadeAgain();
    void extend_accountTakenOff_makesNoneForIt();
    void repeatPost_isTheFirstOfTheSeries();
    void repeatPost_ofADraft_schedulesIt_undone_isADraftAgain();
    void edit_thisOne_leavesTheOthers();
    void edit_following_startsASeriesOfItsOwn_undone_isOneAgain();
    void edit_following_countedRule_keepsItsEnd();
    void edit_following_fromTheFirst_isAll();
    void edit_all_keepsWhatAPostHasByItself();
    void edit_all_otherTime_movesAllButTheMoved();
    void edit_all_otherDay_movesTheDayOfTheRule();
    void edit_otherRule_getsItsTimes_undone_isBack();
    void edit_staleOrOut_isRefused();
    void edit_postThatDoesNotRepeat_isRefused();
    void remove_scopes_data();
    void remove_scopes();
    void removeSeries_publishedStay_undone_isBack();
    void undo_whenOneWentOut_isRefused();
    void slots_addedRemovedAndSet_undone();
    void slots_bad_areRefused();
    void nextFreeSlot_leavesOutTheTaken_andFreesAgain();
    void keyDates_own_builtIn_hidden_undone();
    void keyDates_bad_areRefused_data();
    void keyDates_bad_areRefused();
    void gapsAndClashes_areFound();
    void bestTimes_countsThePostsOfEachHour();
    void filters_savedOverAndRemoved();

private:
    services::PostDraft draft(const QString &text = u"Marché"_s, QTime time = {18, 0}) const
    {
        services::PostDraft made;
        made.brand = m_fixture->brand;
        made.accounts = {m_fixture->account};
        made.text = text;
        made.plannedFor = ZonedTime{QDateTime(QDate(2026, 6, 16), time, Qt::UTC), u"Europe/Paris"_s};
        return made;
    }
    domain::Series added(const QString &rule) { return *answerOf(m_planning->addSeries(draft(), rule)); }
    /// Not those in the trash, by time.
    QList<domain::Post> posts()
    {
        domain::PostQuery query;
        query.brands = {m_fixture->brand};
        return *m_fixture->write(
            [query](storage::Connection &connection) { return storage::posts::list(connection, query); });
    }
    /// "06-16 18:00 Marché" each.
    QStringList told()
    {
        QStringList texts;
        for (const domain::Post &post : posts())
            texts << post.plannedFor->wall.toString(u"MM-dd hh:mm "_s) + post.text;
        return texts;
    }
    services::PostDraft asDraft(const domain::Post &post) const
    {
        services::PostDraft made;
        made.brand = post.brand;
        for (const domain::Variant &variant : post.variants)
            made.accounts << variant.account;
        made.title = post.title;
        made.text = post.text;
        made.plannedFor = post.plannedFor;
        return made;
    }
    Result<domain::EventId> edit(int index,
                                 SeriesScope scope,
                                 const services::PostDraft &draft,
                                 const std::optional<QString> &rule = {})
    {
        const domain::Post post = posts().at(index);
        return answerOf(m_planning->editSeries(post.id, post.revision, scope, draft, rule));
    }
    domain::EventId lastEvent()
    {
        return domain::EventId(m_fixture->value(u"SELECT max(id) FROM event"_s).toLongLong());
    }
    /// As the history does it, with what follows from it.
    Result<void> undo(domain::EventId event)
    {
        return m_fixture->write(
            [event, now = m_fixture->clock.now()](storage::Connection &connection) -> Result<void> {
                RUCHE_TRY_ASSIGN(const storage::StoredEvent stored,
                                 storage::events::undo(connection, event, now));
                return services::history::refresh(connection, stored, now);
            });
    }
    void setPublished(domain::PostId post)
    {
        QVERIFY(m_fixture->write([post](storage::Connection &connection) -> Result<void> {
            RUCHE_TRY_ASSIGN(const domain::Post read, storage::posts::read(connection, post));
            return storage::posts::setVariantState(
                connection, read.variants.first().id, PostState::Published);
        }));
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PlanningService> m_planning;
};

void tst_PlanningService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_planning = std::make_unique<services::PlanningService>(m_fixture->storage);
}

void tst_PlanningService::cleanup()
{
    m_planning.reset();
    m_fixture.reset();
}

void tst_PlanningService::addSeries_makesThePostsOfEightWeeks_undone_noneIsLeft()
{
    const domain::Series series = added(u"FREQ=WEEKLY"_s);
    QVERIFY(series.id.isValid());
    QCOMPARE(series.text, u"Marché"_s);
    QCOMPARE(series.variants.size(), 1);
    const QList<domain::Post> made = posts();
    QCOMPARE(made.size(), 8); // to 4 August; 11 August is later in its day than now
    for (const domain::Post &post : made) {
        QCOMPARE(post.state, PostState::Scheduled);
        QCOMPARE(post.series, series.id);
        QCOMPARE(post.occurrence, post.plannedAt);
        QCOMPARE(post.plannedFor->wall.time(), QTime(18, 0));
        QCOMPARE(post.variants.first().state, PostState::Scheduled);
    }
    QCOMPARE(told().last(), u"08-04 18:00 Marché"_s);
    QCOMPARE(answerOf(m_planning->listSeries({}))->size(), 1);
    QVERIFY(undo(lastEvent()));
    QVERIFY(posts().isEmpty());
    QVERIFY(answerOf(m_planning->listSeries({}))->isEmpty());
    QCOMPARE(*answerOf(m_planning->extend()), 0);
}

void tst_PlanningService::addSeries_undoneAfterExtend_takesThoseToo()
{
    added(u"FREQ=WEEKLY"_s);
    const domain::EventId event = lastEvent();
    m_fixture->clock.advanceMs(15LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 3);
    QVERIFY(undo(event));
    QVERIFY(posts().isEmpty());
}

void tst_PlanningService::addSeries_badValues_areRefused_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("subject");
    QTest::newRow("each second") << u"FREQ=SECONDLY"_s << QString() << u"rule"_s;
    QTest::newRow("a billion") << u"FREQ=DAILY;COUNT=1000000000"_s << QString() << u"rule"_s;
    QTest::newRow("over") << u"FREQ=DAILY;UNTIL=20260101"_s << QString() << u"rule"_s;
    QTest::newRow("no day fits") << u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_s << QString() << u"rule"_s;
    QTest::newRow("no time") << u"FREQ=DAILY"_s << u"time"_s << u"time"_s;
    QTest::newRow("no account") << u"FREQ=DAILY"_s << u"accounts"_s << u"accounts"_s;
    QTest::newRow("nothing to say") << u"FREQ=DAILY"_s << u"text"_s << u"text"_s;
}

void tst_PlanningService::addSeries_badValues_areRefused()
{
    QFETCH(QString, rule);
    QFETCH(QString, change);
    QFETCH(QString, subject);
    services::PostDraft bad = draft();
    if (change == "time"_L1)
        bad.plannedFor.reset();
    if (change == "accounts"_L1)
        bad.accounts.clear();
    if (change == "text"_L1)
        bad.text = u"  "_s;
    const auto refused = answerOf(m_planning->addSeries(bad, rule));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().subject, subject);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM series"_s).toInt(), 0);
    QVERIFY(posts().isEmpty());
}

void tst_PlanningService::addSeries_acrossTheClockChange_keepsTheHour()
{
    m_fixture->clock.set(QDateTime(QDate(2026, 10, 20), QTime(8, 0), Qt::UTC));
    services::PostDraft made = draft();
    made.plannedFor->wall = QDateTime(QDate(2026, 10, 21), QTime(9, 0), Qt::UTC);
    QVERIFY(answerOf(m_planning->addSeries(made, u"FREQ=WEEKLY;COUNT=2"_s)));
    QCOMPARE(told(), QStringList({u"10-21 09:00 Marché"_s, u"10-28 09:00 Marché"_s}));
    QCOMPARE(posts().at(0).plannedAt->time(), QTime(7, 0));
    QCOMPARE(posts().at(1).plannedAt->time(), QTime(8, 0));
}

void tst_PlanningService::extend_makesWhatHasComeNear_once()
{
    added(u"FREQ=WEEKLY;COUNT=10"_s);
    QCOMPARE(posts().size(), 8);
    QCOMPARE(*answerOf(m_planning->extend()), 0);
    m_fixture->clock.advanceMs(1LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 1);
    QCOMPARE(*answerOf(m_planning->extend()), 0);
    m_fixture->clock.advanceMs(30LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 1); // ten in all, then it ends
    QCOMPARE(posts().size(), 10);
    QCOMPARE(posts().last().state, PostState::Scheduled);
}

void tst_PlanningService::extend_postInTheTrash_isNotMadeAgain()
{
    added(u"FREQ=DAILY;COUNT=60"_s);
    const domain::PostId last = posts().last().id;
    QVERIFY(answerOf(m_planning->removeFromSeries(last, SeriesScope::ThisOne)));
    const auto before = posts().size();
    m_fixture->clock.advanceMs(24LL * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 1);
    QCOMPARE(posts().size(), before + 1);
}

void tst_PlanningService::extend_accountTakenOff_makesNoneForIt()
{
    const domain::AccountId second = m_fixture->addAccount(u"two.example"_s);
    services::PostDraft both = draft();
    both.accounts << second;
    QVERIFY(answerOf(m_planning->addSeries(both, u"FREQ=WEEKLY"_s)));
    QVERIFY(
        m_fixture->value(u"UPDATE account SET removed_at = 1 WHERE id = %1 RETURNING id"_s.arg(second.value))
            .isValid());
    m_fixture->clock.advanceMs(1LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 1);
    QCOMPARE(posts().last().variants.size(), 1);
    QCOMPARE(posts().last().variants.first().account, m_fixture->account);
}

void tst_PlanningService::repeatPost_isTheFirstOfTheSeries()
{
    services::PostService service(m_fixture->storage);
    const auto post = answerOf(service.add(draft(u"Une fois"_s)));
    QVERIFY(post);
    const auto repeated = answerOf(m_planning->repeatPost(post->id, u"FREQ=WEEKLY;COUNT=3"_s));
    QVERIFY(repeated);
    QCOMPARE(repeated->series.start, *post->plannedFor);
    QCOMPARE(told(),
             QStringList({u"06-16 18:00 Une fois"_s, u"06-23 18:00 Une fois"_s, u"06-30 18:00 Une fois"_s}));
    QCOMPARE(posts().first().id, post->id);
    QCOMPARE(answerOf(m_planning->repeatPost(post->id, u"FREQ=DAILY"_s)).error().code, ErrorCode::Refused);
    QVERIFY(undo(repeated->event));
    QCOMPARE(told(), QStringList{u"06-16 18:00 Une fois"_s});
    QVERIFY(!posts().first().series.isValid());
}

void tst_PlanningService::repeatPost_ofADraft_schedulesIt_undone_isADraftAgain()
{
    services::PostService service(m_fixture->storage);
    services::PostDraft made = draft(u"Une fois"_s);
    made.asDraft = true;
    const auto post = answerOf(service.add(made));
    QVERIFY(post);
    QCOMPARE(posts().first().state, PostState::Draft);
    QVERIFY(answerOf(m_planning->repeatPost(post->id, u"FREQ=WEEKLY;COUNT=2"_s)));
    QCOMPARE(told(), QStringList({u"06-16 18:00 Une fois"_s, u"06-23 18:00 Une fois"_s}));
    for (const domain::Post &one : posts())
        QCOMPARE(one.state, PostState::Scheduled);
    QVERIFY(undo(lastEvent()));
    QCOMPARE(told(), QStringList{u"06-16 18:00 Une fois"_s});
    QCOMPARE(posts().first().state, PostState::Draft);
}

void tst_PlanningService::edit_thisOne_leavesTheOthers()
{
    added(u"FREQ=WEEKLY;COUNT=3"_s);
    services::PostDraft changed = asDraft(posts().at(1));
    changed.text = u"Ce mardi seulement"_s;
    changed.plannedFor->wall = changed.plannedFor->wall.addSecs(3600);
    QVERIFY(edit(1, SeriesScope::ThisOne, changed));
    QCOMPARE(
        told(),
        QStringList({u"06-16 18:00 Marché"_s, u"06-23 19:00 Ce mardi seulement"_s, u"06-30 18:00 Marché"_s}));
    QVERIFY(posts().at(1).series.isValid());
    QCOMPARE(*answerOf(m_planning->extend()), 0);
    QVERIFY(undo(lastEvent()));
    QCOMPARE(told().at(1), u"06-23 18:00 Marché"_s);
}

void tst_PlanningService::edit_following_startsASeriesOfItsOwn_undone_isOneAgain()
{
    const domain::Series series = added(u"FREQ=WEEKLY"_s);
    const QStringList before = told();
    services::PostDraft changed = asDraft(posts().at(6));
    changed.text = u"Nouveau"_s;
    changed.plannedFor->wall.setTime({9, 0});
    QVERIFY(edit(6, SeriesScope::Following, changed));
    QCOMPARE(told().mid(5),
             QStringList({u"07-21 18:00 Marché"_s, u"07-28 09:00 Nouveau"_s, u"08-04 09:00 Nouveau"_s}));
    const auto all = answerOf(m_planning->listSeries({}));
    QCOMPARE(all->size(), 2);
    QVERIFY(all->first().rule.contains("UNTIL="_L1));
    QCOMPARE(all->last().text, u"Nouveau"_s);
    QCOMPARE(posts().at(7).series, all->last().id);
    // What comes later is of the new one.
    m_fixture->clock.advanceMs(8LL * 24 * 3600 * 1000);
    const domain::EventId edited = lastEvent();
    QCOMPARE(*answerOf(m_planning->extend()), 2); // 11 and 18 August, 09:00
    QCOMPARE(told().last(), u"08-18 09:00 Nouveau"_s);
    QVERIFY(undo(edited));
    QCOMPARE(answerOf(m_planning->listSeries({}))->size(), 1);
    QCOMPARE(answerOf(m_planning->readSeries(series.id))->rule, u"FREQ=WEEKLY"_s);
    QCOMPARE(told(), before);
    QCOMPARE(*answerOf(m_planning->extend()), 2); // 11 and 18 August again, of the old one
    QCOMPARE(told().last(), u"08-18 18:00 Marché"_s);
}

void tst_PlanningService::edit_following_countedRule_keepsItsEnd()
{
    added(u"FREQ=WEEKLY;COUNT=5"_s);
    services::PostDraft changed = asDraft(posts().at(2));
    changed.text = u"Suite"_s;
    QVERIFY(edit(2, SeriesScope::Following, changed));
    QCOMPARE(posts().size(), 5);
    QCOMPARE(answerOf(m_planning->listSeries({}))->last().rule, u"FREQ=WEEKLY;COUNT=3"_s);
    m_fixture->clock.advanceMs(60LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 0);
}

void tst_PlanningService::edit_following_fromTheFirst_isAll()
{
    added(u"FREQ=WEEKLY;COUNT=2"_s);
    services::PostDraft changed = asDraft(posts().at(0));
    changed.text = u"Tout"_s;
    QVERIFY(edit(0, SeriesScope::Following, changed));
    QCOMPARE(told(), QStringList({u"06-16 18:00 Tout"_s, u"06-23 18:00 Tout"_s}));
    QCOMPARE(answerOf(m_planning->listSeries({}))->size(), 1);
}

void tst_PlanningService::edit_all_keepsWhatAPostHasByItself()
{
    const domain::AccountId second = m_fixture->addAccount(u"two.example"_s);
    added(u"FREQ=WEEKLY;COUNT=3"_s);
    services::PostDraft own = asDraft(posts().at(1));
    own.text = u"À part"_s;
    QVERIFY(edit(1, SeriesScope::ThisOne, own));
    services::PostDraft changed = asDraft(posts().at(2));
    changed.text = u"Pour tous"_s;
    changed.accounts << second;
    QVERIFY(edit(2, SeriesScope::All, changed));
    QCOMPARE(told(),
             QStringList({u"06-16 18:00 Pour tous"_s, u"06-23 18:00 À part"_s, u"06-30 18:00 Pour tous"_s}));
    for (const domain::Post &post : posts())
        QCOMPARE(post.variants.size(), 2);
    QCOMPARE(posts().at(0).variants.last().state, PostState::Scheduled);
}

void tst_PlanningService::edit_all_otherTime_movesAllButTheMoved()
{
    added(u"FREQ=WEEKLY;COUNT=3"_s);
    services::PostDraft moved = asDraft(posts().at(1));
    moved.plannedFor->wall.setTime({7, 30});
    QVERIFY(edit(1, SeriesScope::ThisOne, moved));
    services::PostDraft changed = asDraft(posts().at(0));
    changed.plannedFor->wall.setTime({20, 0});
    QVERIFY(edit(0, SeriesScope::All, changed));
    QCOMPARE(told(),
             QStringList({u"06-16 20:00 Marché"_s, u"06-23 07:30 Marché"_s, u"06-30 20:00 Marché"_s}));
    QCOMPARE(posts().at(1).occurrence,
             QDateTime(QDate(2026, 6, 23), QTime(18, 0), Qt::UTC)); // 20:00 in Paris
    QVERIFY(undo(lastEvent()));
    QCOMPARE(told(),
             QStringList({u"06-16 18:00 Marché"_s, u"06-23 07:30 Marché"_s, u"06-30 18:00 Marché"_s}));
}

void tst_PlanningService::edit_all_otherDay_movesTheDayOfTheRule()
{
    added(u"FREQ=WEEKLY;BYDAY=TU,FR;COUNT=4"_s);
    services::PostDraft changed = asDraft(posts().at(0));
    changed.plannedFor->wall = changed.plannedFor->wall.addDays(1);
    QVERIFY(edit(0, SeriesScope::All, changed));
    QCOMPARE(told(),
             QStringList({u"06-17 18:00 Marché"_s,
                          u"06-19 18:00 Marché"_s,
                          u"06-24 18:00 Marché"_s,
                          u"06-26 18:00 Marché"_s}));
    QCOMPARE(answerOf(m_planning->listSeries({}))->first().rule, u"FREQ=WEEKLY;BYDAY=WE,FR;COUNT=4"_s);
}

void tst_PlanningService::edit_otherRule_getsItsTimes_undone_isBack()
{
    added(u"FREQ=WEEKLY;COUNT=4"_s);
    const QStringList before = told();
    QVERIFY(edit(0, SeriesScope::All, asDraft(posts().at(0)), u"FREQ=DAILY;COUNT=2"_s));
    QCOMPARE(told(), QStringList({u"06-16 18:00 Marché"_s, u"06-17 18:00 Marché"_s}));
    QVERIFY(undo(lastEvent()));
    QCOMPARE(told(), before);
    QVERIFY(edit(1, SeriesScope::Following, asDraft(posts().at(1)), u"FREQ=DAILY;COUNT=5"_s));
    QCOMPARE(told(),
             QStringList({u"06-16 18:00 Marché"_s,
                          u"06-23 18:00 Marché"_s,
                          u"06-24 18:00 Marché"_s,
                          u"06-25 18:00 Marché"_s,
                          u"06-26 18:00 Marché"_s,
                          u"06-27 18:00 Marché"_s}));
    QCOMPARE(posts().last().state, PostState::Scheduled);
    QVERIFY(undo(lastEvent()));
    QCOMPARE(told(), before);
    QCOMPARE(edit(0, SeriesScope::All, asDraft(posts().at(0)), u"FREQ=SECONDLY"_s).error().subject,
             u"rule"_s);
    QCOMPARE(told(), before);
}

void tst_PlanningService::edit_staleOrOut_isRefused()
{
    added(u"FREQ=WEEKLY;COUNT=3"_s);
    const domain::Post first = posts().at(0);
    QCOMPARE(answerOf(m_planning->editSeries(first.id, first.revision + 1, SeriesScope::All, asDraft(first)))
                 .error()
                 .code,
             ErrorCode::Conflict);
    services::PostDraft past = asDraft(first);
    past.plannedFor->wall = past.plannedFor->wall.addDays(-7);
    QCOMPARE(edit(0, SeriesScope::All, past).error().code, ErrorCode::Refused);
    setPublished(first.id);
    QCOMPARE(edit(0, SeriesScope::All, asDraft(first)).error().code, ErrorCode::Refused);
    services::PostDraft changed = asDraft(posts().at(1));
    changed.text = u"Après"_s;
    QVERIFY(edit(1, SeriesScope::All, changed));
    QCOMPARE(told(), QStringList({u"06-16 18:00 Marché"_s, u"06-23 18:00 Après"_s, u"06-30 18:00 Après"_s}));
}

void tst_PlanningService::edit_postThatDoesNotRepeat_isRefused()
{
    services::PostService service(m_fixture->storage);
    const auto post = answerOf(service.add(draft()));
    const auto refused
        = answerOf(m_planning->editSeries(post->id, post->revision, SeriesScope::ThisOne, asDraft(*post)));
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_planning->removeFromSeries(post->id, SeriesScope::All)).error().code,
             ErrorCode::InvalidArgument);
}

void tst_PlanningService::remove_scopes_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<int>("series");
    const QStringList all{
        u"06-16 18:00 Marché"_s, u"06-23 18:00 Marché"_s, u"06-30 18:00 Marché"_s, u"07-07 18:00 Marché"_s};
    QTest::newRow("this one") << int(SeriesScope::ThisOne) << QStringList{all.at(0), all.at(2), all.at(3)}
                              << 1;
    QTest::newRow("following") << int(SeriesScope::Following) << QStringList{all.at(0)} << 1;
    QTest::newRow("all") << int(SeriesScope::All) << QStringList() << 0;
}

void tst_PlanningService::remove_scopes()
{
    QFETCH(int, scope);
    QFETCH(QStringList, left);
    QFETCH(int, series);
    added(u"FREQ=WEEKLY;COUNT=4"_s);
    const auto event = answerOf(m_planning->removeFromSeries(posts().at(1).id, SeriesScope(scope)));
    QVERIFY(event);
    QCOMPARE(told(), left);
    QCOMPARE(answerOf(m_planning->listSeries({}))->size(), series);
    m_fixture->clock.advanceMs(3LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 0);
    QVERIFY(undo(*event));
    QCOMPARE(posts().size(), 4);
    QCOMPARE(answerOf(m_planning->listSeries({}))->first().rule, u"FREQ=WEEKLY;COUNT=4"_s);
}

void tst_PlanningService::removeSeries_publishedStay_undone_isBack()
{
    const domain::Series series = added(u"FREQ=WEEKLY;COUNT=3"_s);
    setPublished(posts().at(0).id);
    const auto event = answerOf(m_planning->removeSeries(series.id));
    QVERIFY(event);
    QCOMPARE(told(), QStringList{u"06-16 18:00 Marché"_s});
    QCOMPARE(answerOf(m_planning->removeSeries(series.id)).error().code, ErrorCode::NotFound);
    QVERIFY(undo(*event));
    QCOMPARE(posts().size(), 3);
}

void tst_PlanningService::undo_whenOneWentOut_isRefused()
{
    added(u"FREQ=WEEKLY;COUNT=3"_s);
    const domain::EventId event = lastEvent();
    setPublished(posts().at(0).id);
    QCOMPARE(undo(event).error().code, ErrorCode::Refused);
    QCOMPARE(posts().size(), 3);
}

void tst_PlanningService::slots_addedRemovedAndSet_undone()
{
    const domain::AccountId account = m_fixture->account;
    const auto event = answerOf(m_planning->addSlots({{{}, account, 2, {9, 0}}, {{}, account, 4, {18, 30}}}));
    QVERIFY(event);
    auto all = answerOf(m_planning->weekSlots({}));
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().weekday, 2);
    QCOMPARE(all->last().time, QTime(18, 30));
    QVERIFY(answerOf(m_planning->addSlots({{{}, account, 2, {9, 0}}}))); // there already
    QCOMPARE(answerOf(m_planning->weekSlots({account}))->size(), 2);
    const auto removed = answerOf(m_planning->removeSlots({all->first().id}));
    QVERIFY(removed);
    QCOMPARE(answerOf(m_planning->weekSlots({account}))->size(), 1);
    QVERIFY(undo(*removed));
    QCOMPARE(answerOf(m_planning->weekSlots({account}))->size(), 2);
    const auto set = answerOf(m_planning->setSlots(account, {{{}, {}, 4, {18, 30}}, {{}, {}, 5, {12, 0}}}));
    QVERIFY(set);
    all = answerOf(m_planning->weekSlots({account}));
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->last().weekday, 5);
    QVERIFY(undo(*set));
    QCOMPARE(answerOf(m_planning->weekSlots({account}))->first().weekday, 2);
}

void tst_PlanningService::slots_bad_areRefused()
{
    const domain::AccountId account = m_fixture->account;
    QCOMPARE(answerOf(m_planning->addSlots({{{}, account, 8, {9, 0}}})).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_planning->addSlots({{{}, account, 1, QTime()}})).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_planning->addSlots({{{}, domain::AccountId(99), 1, {9, 0}}})).error().code,
             ErrorCode::NotFound);
    QCOMPARE(answerOf(m_planning->addSlots({})).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_planning->removeSlots({domain::SlotId(99)})).error().code, ErrorCode::NotFound);
}

void tst_PlanningService::nextFreeSlot_leavesOutTheTaken_andFreesAgain()
{
    const domain::AccountId account = m_fixture->account;
    const QDateTime now = m_fixture->clock.now();
    QVERIFY(answerOf(m_planning->nextFreeSlots({account}, now))->isEmpty());
    QVERIFY(answerOf(m_planning->addSlots({{{}, account, 2, {9, 0}}, {{}, account, 2, {18, 0}}})));
    auto next = answerOf(m_planning->nextFreeSlots({account}, now, 2));
    QCOMPARE(next->size(), 2);
    QCOMPARE(next->first().instant, QDateTime(QDate(2026, 6, 16), QTime(16, 0), Qt::UTC));
    QCOMPARE(next->first().time.wall.time(), QTime(18, 0));
    QCOMPARE(next->last().instant, QDateTime(QDate(2026, 6, 23), QTime(7, 0), Qt::UTC));
    services::PostService service(m_fixture->storage);
    const auto post = answerOf(service.add(draft(u"Là"_s, {18, 5}))); // near enough
    QCOMPARE(answerOf(m_planning->nextFreeSlots({account}, now))->first().instant, next->last().instant);
    QVERIFY(answerOf(service.remove(post->id)));
    QCOMPARE(answerOf(m_planning->nextFreeSlots({account}, now))->first().instant, next->first().instant);
}

void tst_PlanningService::keyDates_own_builtIn_hidden_undone()
{
    planning::KeyDateQuery query;
    query.from = QDate(2026, 10, 31);
    query.to = QDate(2026, 10, 31);
    query.language = u"fr"_s;
    auto dates = answerOf(m_planning->keyDates(query));
    const auto halloween = std::find_if(
        dates->begin(), dates->end(), [](const domain::KeyDate &date) { return date.key == "halloween"_L1; });
    QVERIFY(halloween != dates->end());
    const auto count = dates->size();
    const auto hidden = answerOf(m_planning->hideKeyDate(*halloween, true));
    QVERIFY(hidden);
    QCOMPARE(answerOf(m_planning->keyDates(query))->size(), count - 1);
    QVERIFY(undo(*hidden));
    QCOMPARE(answerOf(m_planning->keyDates(query))->size(), count);

    domain::StoredKeyDate own;
    own.brand = m_fixture->brand;
    own.name = u"Anniversaire"_s;
    own.rules = u"10-31"_s;
    const auto id = answerOf(m_planning->saveKeyDate(own));
    QVERIFY(id);
    QCOMPARE(answerOf(m_planning->keyDates(query))->size(), count + 1);
    own.id = *id;
    own.rules = u"11-02"_s;
    QVERIFY(answerOf(m_planning->saveKeyDate(own)));
    QCOMPARE(answerOf(m_planning->keyDates(query))->size(), count);
    QVERIFY(undo(lastEvent()));
    QCOMPARE(answerOf(m_planning->keyDates(query))->size(), count + 1);
    QVERIFY(answerOf(m_planning->removeKeyDate(*id)));
    QCOMPARE(answerOf(m_planning->keyDates(query))->size(), count);
    QCOMPARE(answerOf(m_planning->removeKeyDate(*id)).error().code, ErrorCode::NotFound);

    domain::StoredKeyDate renamed;
    renamed.key = u"halloween"_s;
    renamed.name = u"Citrouilles"_s;
    const auto changed = answerOf(m_planning->saveKeyDate(renamed));
    QVERIFY(changed);
    QCOMPARE(answerOf(m_planning->keyDates(query))->size(), count);
    QVERIFY(answerOf(m_planning->removeKeyDate(*changed))); // is as built in again
    QVERIFY(answerOf(m_planning->saveKeyDate(renamed))); // and may be changed again
    QCOMPARE(answerOf(m_planning->storedKeyDates())->size(), 1);
}

void tst_PlanningService::keyDates_bad_areRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("key");
    QTest::newRow("no name") << QString() << u"06-21"_s << 1 << QString();
    QTest::newRow("no rule") << u"Fête"_s << QString() << 1 << QString();
    QTest::newRow("no such day") << u"Fête"_s << u"02-30"_s << 1 << QString();
    QTest::newRow("no days") << u"Fête"_s << u"06-21"_s << 0 << QString();
    QTest::newRow("unknown key") << u"Fête"_s << u"06-21"_s << 1 << u"no-such-day"_s;
}

void tst_PlanningService::keyDates_bad_areRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, rules);
    QFETCH(int, days);
    QFETCH(QString, key);
    domain::StoredKeyDate bad;
    bad.name = name;
    bad.rules = rules;
    bad.days = days;
    bad.key = key;
    QVERIFY(!answerOf(m_planning->saveKeyDate(bad)));
    QVERIFY(answerOf(m_planning->storedKeyDates())->isEmpty());
}

void tst_PlanningService::gapsAndClashes_areFound()
{
    using Kind = planning::Finding::Kind;
    services::PostService service(m_fixture->storage);
    const auto first = answerOf(service.add(draft(u"Un"_s)));
    const auto second = answerOf(service.add(draft(u"Deux"_s, {18, 10})));
    services::PostDraft again = draft(u"un !"_s);
    again.plannedFor->wall = again.plannedFor->wall.addDays(12);
    const auto third = answerOf(service.add(again));
    QVERIFY(first && second && third);
    const QDateTime from = m_fixture->clock.now();
    const auto found = answerOf(m_planning->gapsAndClashes({m_fixture->brand}, from, from.addDays(16)));
    QVERIFY(found);
    QList<Kind> kinds;
    for (const planning::Finding &finding : *found)
        kinds << finding.kind;
    QCOMPARE(kinds.size(), 3);
    QVERIFY(kinds.contains(Kind::Gap) && kinds.contains(Kind::Clash) && kinds.contains(Kind::SameText));
    for (const planning::Finding &finding : *found) {
        QCOMPARE(finding.account, m_fixture->account);
        if (finding.kind == Kind::Clash)
            QCOMPARE(finding.posts, QList<domain::PostId>({first->id, second->id}));
        if (finding.kind == Kind::SameText)
            QCOMPARE(finding.posts, QList<domain::PostId>({first->id, third->id}));
        if (finding.kind == Kind::Gap)
            QCOMPARE(finding.to, *third->plannedAt);
    }
}

void tst_PlanningService::bestTimes_countsThePostsOfEachHour()
{
    // Six on Mondays at 20:30 UTC, which is 22:30 in Paris, with 0 to 5 comments; one yesterday, which is too
    // young.
    const QDateTime monday(QDate(2026, 5, 4), QTime(20, 30), Qt::UTC);
    for (int i = 0; i < 7; ++i) {
        const QDateTime at = i < 6 ? monday.addDays(7 * i) : m_fixture->clock.now().addDays(-1);
        QVERIFY(
            m_fixture
                ->value(u"INSERT INTO post (brand_id, state, origin, shown_at, comment_count, created_at, "
                        "updated_at) VALUES (%1, 'published', 'remote', %2, %3, 0, 0) RETURNING id"_s
                            .arg(m_fixture->brand.value)
                            .arg(at.toMSecsSinceEpoch())
                            .arg(i))
                .isValid());
    }
    const auto map = answerOf(m_planning->bestTimes(m_fixture->brand));
    QVERIFY(map);
    QCOMPARE(map->cells.size(), 168);
    QCOMPARE(map->posts, 6);
    QCOMPARE(map->zone, u"Europe/Paris"_s);
    const planning::HeatCell &cell = map->cell(1, 22);
    QCOMPARE(cell.n, 6);
    QVERIFY(!cell.tooFew());
    QCOMPARE(cell.median, std::optional(2.5));
    QVERIFY(map->cell(1, 20).tooFew());
    QVERIFY(!map->cell(1, 20).median);
    QCOMPARE(map->best().size(), 1);
    QCOMPARE(answerOf(m_planning->bestTimes(domain::BrandId(99))).error().code, ErrorCode::NotFound);
}

void tst_PlanningService::filters_savedOverAndRemoved()
{
    const auto id = answerOf(m_planning->saveFilter({{}, u"calendar"_s, u"Mine"_s, u"a"_s}));
    QVERIFY(id);
    QCOMPARE(*answerOf(m_planning->saveFilter({{}, u"calendar"_s, u"Mine"_s, u"b"_s})), *id);
    QVERIFY(answerOf(m_planning->saveFilter({{}, u"inbox"_s, u"Mine"_s, u"c"_s})));
    const auto saved = answerOf(m_planning->savedFilters(u"calendar"_s));
    QCOMPARE(saved->size(), 1);
    QCOMPARE(saved->first().filter, u"b"_s);
    QVERIFY(!answerOf(m_planning->saveFilter({{}, u"calendar"_s, u" "_s, u"b"_s})));
    const auto removed = answerOf(m_planning->removeFilter(*id));
    QVERIFY(removed);
    QVERIFY(answerOf(m_planning->savedFilters(u"calendar"_s))->isEmpty());
    QVERIFY(undo(*removed));
    QCOMPARE(answerOf(m_planning->savedFilters(u"calendar"_s))->size(), 1);
}

QTEST_GUILESS_MAIN(tst_PlanningService)
#include "tst_planningservice.moc"
