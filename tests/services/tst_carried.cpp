// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/campaignservice.h"
#include "core/services/followupservice.h"
#include "core/services/historyeffects.h"
#include "core/services/labelservice.h"
#include "core/services/planningservice.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/postrepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using services::SeriesScope;

/// What follows a post and its campaign, on its copies and on the posts of a series made from it. Now is
/// Tuesday 16 June 2026, 08:00 UTC.
class tst_Carried : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void repeatPost_givesWhatFollowsAndTheCampaign_alsoToThoseMadeLater();
    void edit_thisOne_changesNoOther();
    void edit_all_givesToAllButThoseWithTheirOwn_undone_isBack();
    void edit_following_leavesThoseBefore_undone_isOneAgain();
    void edit_all_withoutAny_takesThemAway();
    void edit_all_otherRule_newPostsHaveThem_undone_isBack();
    void edit_all_shorter_undoneAfterNewPosts_isBack();
    void archivedCampaign_takesNoMorePosts();
    void copy_keepsCampaignAndMarkedLinks();
    void copyAll_isInTheCampaign_undone_isNot();
    void labels_areThoseOfCopiesAndOfTheSeries_editedForAll_undone_areBack();

private:
    domain::Post plan(const QString &text = u"Marché https://a.example/?utm_campaign=ete"_s)
    {
        services::PostDraft made;
        made.brand = m_fixture->brand;
        made.accounts = {m_fixture->account};
        made.text = text;
        made.plannedFor = ZonedTime{QDateTime(QDate(2026, 6, 16), {18, 0}, Qt::UTC), u"Europe/Paris"_s};
        return *answerOf(m_posts->add(made));
    }
    domain::CampaignId campaign(const QString &name)
    {
        domain::Campaign made;
        made.brand = m_fixture->brand;
        made.name = name;
        made.startDay = QDate(2026, 6, 1);
        made.endDay = QDate(2026, 8, 31);
        return answerOf(m_campaigns->add(made))->campaign.id;
    }
    void follow(domain::PostId post, const QStringList &texts)
    {
        QList<domain::FollowUp> wanted;
        for (const QString &text : texts)
            wanted << domain::FollowUp{{}, 5, text};
        QVERIFY(answerOf(m_followUps->save(post, wanted)));
    }
    /// A post that repeats weekly, three times unless told otherwise, with a first comment, in a campaign.
    void repeat(const QString &rule = u"FREQ=WEEKLY;COUNT=3"_s, const QStringList &texts = {u"Le lien"_s})
    {
        const domain::Post post = plan();
        follow(post.id, texts);
        m_campaign = campaign(u"Été"_s);
        QVERIFY(answerOf(m_campaigns->setPosts({post.id}, m_campaign)));
        QVERIFY(answerOf(m_planning->repeatPost(post.id, rule)));
    }
    QList<domain::Post> posts()
    {
        domain::PostQuery query;
        query.brands = {m_fixture->brand};
        return *answerOf(m_posts->list(query));
    }
    /// "06-16 Le lien, Encore | Été" each, by time.
    QStringList told()
    {
        QHash<domain::CampaignId, QString> names;
        const auto campaigns = answerOf(m_campaigns->list({}, true));
        for (const domain::CampaignStatus &status : *campaigns)
            names.insert(status.campaign.id, status.campaign.name);
        QStringList all;
        for (const domain::Post &post : posts()) {
            QStringList texts;
            const auto followUps = answerOf(m_followUps->list(post.id));
            for (const domain::FollowUp &followUp : *followUps)
                texts << followUp.text;
            all << post.plannedFor->wall.toString(u"MM-dd "_s) + texts.join(u", "_s) + u" | "_s
                    + names.value(*answerOf(m_campaigns->ofPost(post.id)));
        }
        return all;
    }
    /// Saves the post of that place as it is, for the scope.
    void edit(int index, SeriesScope scope, const std::optional<QString> &rule = {})
    {
        const domain::Post post = posts().at(index);
        services::PostDraft same;
        same.brand = post.brand;
        same.accounts = {m_fixture->account};
        same.text = post.text;
        same.plannedFor = post.plannedFor;
        QVERIFY(answerOf(m_planning->editSeries(post.id, post.revision, scope, same, rule)));
    }
    domain::EventId lastEvent()
    {
        return domain::EventId(m_fixture->value(u"SELECT max(id) FROM event"_s).toLongLong());
    }
    void undo(domain::EventId event)
    {
        QVERIFY(m_fixture->write(
            [event, now = m_fixture->clock.now()](storage::Connection &connection) -> Result<void> {
                RUCHE_TRY_ASSIGN(const storage::StoredEvent stored,
                                 storage::events::undo(connection, event, now));
                return services::history::refresh(connection, stored, now);
            }));
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::PlanningService> m_planning;
    std::unique_ptr<services::FollowUpService> m_followUps;
    std::unique_ptr<services::CampaignService> m_campaigns;
    domain::CampaignId m_campaign;
};

void tst_Carried::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_planning = std::make_unique<services::PlanningService>(m_fixture->storage);
    m_followUps = std::make_unique<services::FollowUpService>(m_fixture->storage);
    m_campaigns = std::make_unique<services::CampaignService>(m_fixture->storage);
}

void tst_Carried::cleanup()
{
    m_campaigns.reset();
    m_followUps.reset();
    m_planning.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_Carried::repeatPost_givesWhatFollowsAndTheCampaign_alsoToThoseMadeLater()
{
    repeat(u"FREQ=WEEKLY"_s, {u"Le lien"_s, u"Encore"_s});
    QCOMPARE(told().size(), 8);
    const QStringList all = told();
    for (const QString &one : all)
        QVERIFY2(one.endsWith(u" Le lien, Encore | Été"_s), qPrintable(one));
    QCOMPARE(answerOf(m_followUps->list(posts().at(3).id))->first().minutes, 5);
    m_fixture->clock.advanceMs(8LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 2);
    QCOMPARE(told().last(), u"08-18 Le lien, Encore | Été"_s);
}

void tst_Carried::edit_thisOne_changesNoOther()
{
    repeat();
    follow(posts().at(1).id, {u"Autre"_s});
    edit(1, SeriesScope::ThisOne);
    QCOMPARE(told(),
             QStringList({u"06-16 Le lien | Été"_s, u"06-23 Autre | Été"_s, u"06-30 Le lien | Été"_s}));
}

void tst_Carried::edit_all_givesToAllButThoseWithTheirOwn_undone_isBack()
{
    repeat(u"FREQ=WEEKLY;COUNT=4"_s);
    follow(posts().at(3).id, {u"À part"_s});
    const domain::CampaignId other = campaign(u"Rentrée"_s);
    QVERIFY(answerOf(m_campaigns->setPosts({posts().at(2).id}, {})));
    const domain::PostId first = posts().at(0).id;
    follow(first, {u"Autre"_s, u"Encore"_s});
    QVERIFY(answerOf(m_campaigns->setPosts({first}, other)));
    const QStringList before = told();
    edit(0, SeriesScope::All);
    QCOMPARE(told(),
             QStringList({u"06-16 Autre, Encore | Rentrée"_s,
                          u"06-23 Autre, Encore | Rentrée"_s,
                          u"06-30 Autre, Encore | "_s,
                          u"07-07 À part | Rentrée"_s}));
    undo(lastEvent());
    QCOMPARE(told(), before);
    edit(0, SeriesScope::All); // compares with what the series gave before
    QCOMPARE(told().at(1), u"06-23 Autre, Encore | Rentrée"_s);
}

void tst_Carried::edit_following_leavesThoseBefore_undone_isOneAgain()
{
    repeat(u"FREQ=WEEKLY"_s);
    const QStringList untouched = told();
    follow(posts().at(6).id, {u"Autre"_s});
    edit(6, SeriesScope::Following);
    const domain::EventId edited = lastEvent();
    QCOMPARE(told().mid(5),
             QStringList({u"07-21 Le lien | Été"_s, u"07-28 Autre | Été"_s, u"08-04 Autre | Été"_s}));
    m_fixture->clock.advanceMs(8LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 2);
    QCOMPARE(told().last(), u"08-18 Autre | Été"_s);
    undo(edited);
    QCOMPARE(told().mid(0, 6), untouched.mid(0, 6));
    QCOMPARE(told().at(7), u"08-04 Le lien | Été"_s);
    QCOMPARE(*answerOf(m_planning->extend()), 2);
    QCOMPARE(told().last(), u"08-18 Le lien | Été"_s);
}

void tst_Carried::edit_all_withoutAny_takesThemAway()
{
    repeat();
    follow(posts().at(1).id, {});
    QVERIFY(answerOf(m_campaigns->setPosts({posts().at(1).id}, {})));
    edit(1, SeriesScope::All);
    QCOMPARE(told(), QStringList({u"06-16  | "_s, u"06-23  | "_s, u"06-30  | "_s}));
}

void tst_Carried::edit_all_otherRule_newPostsHaveThem_undone_isBack()
{
    repeat();
    const QStringList before = told();
    follow(posts().at(0).id, {u"Autre"_s});
    edit(0, SeriesScope::All, u"FREQ=WEEKLY;COUNT=5"_s);
    QCOMPARE(told().size(), 5);
    QCOMPARE(told().last(), u"07-14 Autre | Été"_s);
    undo(lastEvent());
    QCOMPARE(told().mid(1), before.mid(1));
    QCOMPARE(told().first(), u"06-16 Autre | Été"_s);
}

void tst_Carried::edit_all_shorter_undoneAfterNewPosts_isBack()
{
    repeat(u"FREQ=WEEKLY;COUNT=3"_s, {u"Un"_s, u"Deux"_s});
    const QStringList before = told();
    follow(posts().at(0).id, {u"Seul"_s});
    // Two more posts and one comment less each: no row may be given the id of one that went.
    edit(0, SeriesScope::All, u"FREQ=WEEKLY;COUNT=5"_s);
    QCOMPARE(told().at(1), u"06-23 Seul | Été"_s);
    undo(lastEvent());
    QCOMPARE(told().mid(1), before.mid(1));
}

void tst_Carried::archivedCampaign_takesNoMorePosts()
{
    repeat(u"FREQ=WEEKLY"_s);
    QVERIFY(answerOf(m_campaigns->archive(m_campaign, true)));
    m_fixture->clock.advanceMs(8LL * 24 * 3600 * 1000);
    QCOMPARE(*answerOf(m_planning->extend()), 2);
    QCOMPARE(told().last(), u"08-18 Le lien | "_s);
    QCOMPARE(told().at(7), u"08-04 Le lien | Été"_s);
    const auto copy = answerOf(m_posts->duplicate(posts().first().id, std::nullopt));
    QVERIFY(copy);
    QVERIFY(!answerOf(m_campaigns->ofPost(copy->id))->isValid());
}

void tst_Carried::copy_keepsCampaignAndMarkedLinks()
{
    const domain::Post post = plan();
    const domain::CampaignId summer = campaign(u"Été"_s);
    QVERIFY(answerOf(m_campaigns->setPosts({post.id}, summer)));
    const auto copy = answerOf(m_posts->duplicate(post.id, std::nullopt));
    QVERIFY(copy);
    QCOMPARE(*answerOf(m_campaigns->ofPost(copy->id)), summer);
    QCOMPARE(copy->text, post.text);
    QVERIFY(copy->text.contains(u"utm_campaign=ete"_s));
    QVERIFY(answerOf(m_campaigns->remove(summer)));
    const auto later = answerOf(m_posts->duplicate(post.id, std::nullopt));
    QVERIFY(later);
    QVERIFY(!answerOf(m_campaigns->ofPost(later->id))->isValid());
}

void tst_Carried::copyAll_isInTheCampaign_undone_isNot()
{
    const domain::Post post = plan();
    const domain::CampaignId summer = campaign(u"Été"_s);
    QVERIFY(answerOf(m_campaigns->setPosts({post.id}, summer)));
    ZonedTime later = *post.plannedFor;
    later.wall = later.wall.addDays(7);
    const auto event = answerOf(m_posts->copyAll({{post.id, later}}));
    QVERIFY(event);
    QCOMPARE(answerOf(m_campaigns->posts(summer))->size(), 2);
    undo(*event);
    QCOMPARE(answerOf(m_campaigns->posts(summer))->size(), 1);
}

void tst_Carried::labels_areThoseOfCopiesAndOfTheSeries_editedForAll_undone_areBack()
{
    services::LabelService labels(m_fixture->storage);
    domain::Pillar wanted;
    wanted.brand = m_fixture->brand;
    wanted.name = u"Conseils"_s;
    const auto advice = answerOf(labels.savePillar(wanted));
    QVERIFY(advice);
    const domain::Post post = plan();
    QVERIFY(answerOf(labels.setPillar({post.id}, advice->pillar.id)));
    QVERIFY(answerOf(labels.changeTags({post.id}, {u"été"_s, u"Marché"_s}, {})));
    const auto of = [&](domain::PostId id) { return answerOf(labels.ofPosts({id}))->constFirst(); };
    const domain::PostLabels whole{advice->pillar.id, {u"Marché"_s, u"été"_s}};
    const ZonedTime later{post.plannedFor->wall.addDays(1), post.plannedFor->zone};
    QVERIFY(answerOf(m_posts->copyAll({{post.id, later, false}})));
    QCOMPARE(of(posts().at(1).id), whole);
    QVERIFY(answerOf(m_posts->removeAll({posts().at(1).id})));
    QVERIFY(answerOf(m_planning->repeatPost(post.id, u"FREQ=WEEKLY;COUNT=3"_s)));
    QCOMPARE(posts().size(), 3);
    for (const domain::Post &one : posts())
        QCOMPARE(of(one.id), whole);
    // The last has tags of its own now: these stay when the others get new ones.
    QVERIFY(answerOf(labels.changeTags({posts().at(2).id}, {u"fin"_s}, {})));
    QVERIFY(answerOf(labels.changeTags({post.id}, {u"juin"_s}, {u"été"_s})));
    QVERIFY(answerOf(labels.setPillar({post.id}, {})));
    edit(0, SeriesScope::All);
    const domain::EventId edited = lastEvent();
    QCOMPARE(of(posts().at(1).id), (domain::PostLabels{{}, {u"Marché"_s, u"juin"_s}}));
    QCOMPARE(of(posts().at(2).id), (domain::PostLabels{{}, {u"Marché"_s, u"fin"_s, u"été"_s}}));
    undo(edited);
    QCOMPARE(of(posts().at(1).id), whole);
}

QTEST_GUILESS_MAIN(tst_Carried)
#include "tst_carried.moc"
