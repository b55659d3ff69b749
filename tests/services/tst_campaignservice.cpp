// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/brandservice.h"
#include "core/services/calendarservice.h"
#include "core/services/campaignservice.h"
#include "core/services/historyeffects.h"
#include "core/services/objectiveservice.h"
#include "core/services/postservice.h"
#include "core/storage/calendarposts.h"
#include "core/storage/postrepository.h"
#include "tests/services/servicefixture.h"

#include <algorithm>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::Campaign;
using domain::CampaignStatus;

/// Campaigns, their posts, and what the plan reads of posts. Now is Tuesday 16 June 2026, 08:00 UTC, 10:00 in
/// Paris.
class tst_CampaignService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void add_isListedByFirstDay_undone_isGone();
    void add_badValues_areRefused_data();
    void add_badValues_areRefused();
    void update_keepsTheBrand_undone_isAsBefore();
    void archive_hidesAndBringsBack();
    void remove_leavesThePosts_undone_hasThemAgain();
    void setPosts_movesBetweenCampaigns_undone_areBack();
    void setPosts_ofAnotherBrand_changesNothing();
    void list_countsPlannedAndPublished();
    void list_namedBrands_only();
    void postsByDay_byTheWallClockOfTheBrand();
    void calendar_saysTheCampaignOfAPost();
    void list_campaigns_haveTheirPosts_wholeAndLight();
    void utm_isMadeOfTheName_data();
    void utm_isMadeOfTheName();
    void colours_haveNames();
    void planned_saysTheSameAsWholePosts();

private:
    Campaign
    campaign(const QString &name = u"Été"_s, QDate from = {2026, 6, 10}, QDate to = {2026, 7, 5}) const
    {
        Campaign made;
        made.brand = m_fixture->brand;
        made.name = name;
        made.goal = u"Fill the terrace"_s;
        made.colour = domain::CampaignColour::Rose;
        made.startDay = from;
        made.endDay = to;
        made.utm = u"ete-2026"_s;
        made.notes = u"With the town"_s;
        return made;
    }
    Campaign added(const QString &name = u"Été"_s, QDate from = {2026, 6, 10}, QDate to = {2026, 7, 5})
    {
        return answerOf(m_campaigns->add(campaign(name, from, to)))->campaign;
    }
    domain::PostId post(const QString &text, QTime time = {18, 0}, int days = 0)
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.text = text;
        draft.plannedFor
            = ZonedTime{QDateTime(QDate(2026, 6, 16).addDays(days), time, Qt::UTC), u"Europe/Paris"_s};
        return answerOf(services::PostService(m_fixture->storage).add(draft))->id;
    }
    domain::BrandId otherBrand()
    {
        domain::Brand brand;
        brand.name = u"Other"_s;
        brand.zone = u"Europe/Paris"_s;
        return answerOf(services::BrandService(m_fixture->storage).add(brand))->id;
    }
    QStringList names(bool archived = false)
    {
        QStringList found;
        const auto listed = answerOf(m_campaigns->list({}, archived));
        for (const CampaignStatus &status : listed.value_or(QList<CampaignStatus>()))
            found << status.campaign.name;
        return found;
    }
    domain::CampaignId of(domain::PostId id) { return *answerOf(m_campaigns->ofPost(id)); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::CampaignService> m_campaigns;
};

void tst_CampaignService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_campaigns = std::make_unique<services::CampaignService>(m_fixture->storage);
}

void tst_CampaignService::cleanup()
{
    m_campaigns.reset();
    m_fixture.reset();
}

void tst_CampaignService::add_isListedByFirstDay_undone_isGone()
{
    const Campaign late = added(u"Late"_s, QDate(2026, 9, 1), QDate(2026, 9, 2));
    const auto answer = answerOf(m_campaigns->add(campaign()));
    QVERIFY(answer);
    const Campaign early = answer->campaign;
    QVERIFY(early.id.isValid());
    QCOMPARE(names(), QStringList({u"Été"_s, u"Late"_s}));
    const auto listed = answerOf(m_campaigns->list({m_fixture->brand}));
    QVERIFY(listed);
    QCOMPARE(listed->constFirst().campaign, early);
    QCOMPARE(*answerOf(m_campaigns->read(early.id)), early);
    // Also with a post in it since.
    const domain::PostId inside = post(u"A"_s);
    QVERIFY(answerOf(m_campaigns->setPosts({inside}, early.id)));
    QVERIFY(m_fixture->undo(answer->event));
    QCOMPARE(names(), QStringList{u"Late"_s});
    QVERIFY(!of(inside).isValid());
    QVERIFY(late.id.isValid());
}

void tst_CampaignService::add_badValues_areRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no name") << u"  "_s << QDate(2026, 6, 1) << QDate(2026, 6, 2) << u"name"_s;
    QTest::newRow("ends before") << u"A"_s << QDate(2026, 6, 3) << QDate(2026, 6, 2) << u"endDay"_s;
    QTest::newRow("no day") << u"A"_s << QDate() << QDate(2026, 6, 2) << u"endDay"_s;
}

void tst_CampaignService::add_badValues_areRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    QFETCH(const QString, subject);
    const auto refused = answerOf(m_campaigns->add(campaign(name, from, to)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().subject, subject);
    Campaign unknown = campaign();
    unknown.brand = domain::BrandId(99);
    QCOMPARE(answerOf(m_campaigns->add(unknown)).error().code, ErrorCode::NotFound);
    unknown = campaign();
    unknown.objective = domain::ObjectiveId(99);
    QCOMPARE(answerOf(m_campaigns->add(unknown)).error().code, ErrorCode::NotFound);
    QVERIFY(names().isEmpty());
}

void tst_CampaignService::update_keepsTheBrand_undone_isAsBefore()
{
    domain::Objective objective;
    objective.brand = m_fixture->brand;
    objective.name = u"Views"_s;
    objective.targetValue = 10;
    objective.startDay = QDate(2026, 6, 1);
    objective.endDay = QDate(2026, 6, 30);
    const auto goal = answerOf(services::ObjectiveService(m_fixture->storage).add(objective));
    QVERIFY(goal);
    const Campaign old = added();
    Campaign changed = old;
    changed.brand = otherBrand();
    changed.name = u"Summer"_s;
    changed.colour = domain::CampaignColour::Blue;
    changed.endDay = QDate(2026, 8, 1);
    changed.objective = goal->id;
    changed.notes.clear();
    const auto event = answerOf(m_campaigns->update(changed));
    QVERIFY(event);
    changed.brand = old.brand;
    QCOMPARE(*answerOf(m_campaigns->read(old.id)), changed);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(*answerOf(m_campaigns->read(old.id)), old);
    changed.id = domain::CampaignId(99);
    QCOMPARE(answerOf(m_campaigns->update(changed)).error().code, ErrorCode::NotFound);
}

void tst_CampaignService::archive_hidesAndBringsBack()
{
    const Campaign one = added();
    const auto event = answerOf(m_campaigns->archive(one.id, true));
    QVERIFY(event);
    QVERIFY(names().isEmpty());
    QCOMPARE(names(true), QStringList{u"Été"_s});
    QVERIFY(answerOf(m_campaigns->read(one.id))->archived);
    QVERIFY(answerOf(m_campaigns->archive(one.id, false)));
    QCOMPARE(names(), QStringList{u"Été"_s});
}

void tst_CampaignService::remove_leavesThePosts_undone_hasThemAgain()
{
    const Campaign one = added();
    const domain::PostId id = post(u"A"_s);
    QVERIFY(answerOf(m_campaigns->setPosts({id}, one.id)));
    const auto event = answerOf(m_campaigns->remove(one.id));
    QVERIFY(event);
    QVERIFY(names(true).isEmpty());
    QVERIFY(!of(id).isValid());
    QCOMPARE(answerOf(m_campaigns->read(one.id)).error().code, ErrorCode::NotFound);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(names(), QStringList{u"Été"_s});
    QCOMPARE(of(id), one.id);
}

void tst_CampaignService::setPosts_movesBetweenCampaigns_undone_areBack()
{
    const Campaign one = added(u"One"_s);
    const Campaign two = added(u"Two"_s);
    const domain::PostId first = post(u"A"_s);
    const domain::PostId second = post(u"B"_s);
    QVERIFY(answerOf(m_campaigns->setPosts({first}, one.id)));
    const auto both = answerOf(m_campaigns->setPosts({first, second}, two.id));
    QVERIFY(both);
    QCOMPARE(of(first), two.id);
    QCOMPARE(of(second), two.id);
    QCOMPARE(*answerOf(m_campaigns->posts(two.id)), QList<domain::PostId>({first, second}));
    QVERIFY(answerOf(m_campaigns->posts(one.id))->isEmpty());
    const auto out = answerOf(m_campaigns->setPosts({second}, {}));
    QVERIFY(out);
    QVERIFY(!of(second).isValid());
    QVERIFY(m_fixture->undo(*out));
    QCOMPARE(of(second), two.id);
    QVERIFY(m_fixture->undo(*both));
    QCOMPARE(of(first), one.id);
    QVERIFY(!of(second).isValid());
}

void tst_CampaignService::setPosts_ofAnotherBrand_changesNothing()
{
    Campaign foreign = campaign();
    foreign.brand = otherBrand();
    const auto other = answerOf(m_campaigns->add(foreign));
    QVERIFY(other);
    const domain::CampaignId elsewhere = other->campaign.id;
    const domain::PostId id = post(u"A"_s);
    QCOMPARE(answerOf(m_campaigns->setPosts({id}, elsewhere)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(m_campaigns->setPosts({}, elsewhere)).error().code, ErrorCode::InvalidArgument);
    const Campaign own = added();
    QCOMPARE(answerOf(m_campaigns->setPosts({id, domain::PostId(99)}, own.id)).error().code,
             ErrorCode::NotFound);
    QCOMPARE(answerOf(m_campaigns->setPosts({id}, domain::CampaignId(99))).error().code, ErrorCode::NotFound);
    QVERIFY(!of(id).isValid());
}

void tst_CampaignService::list_countsPlannedAndPublished()
{
    const Campaign one = added();
    const domain::PostId planned = post(u"A"_s);
    const domain::PostId out = post(u"B"_s);
    const domain::PostId gone = post(u"C"_s);
    services::PostDraft idea;
    idea.brand = m_fixture->brand;
    idea.text = u"D"_s;
    const auto undated = answerOf(services::PostService(m_fixture->storage).add(idea));
    QVERIFY(undated);
    QVERIFY(answerOf(m_campaigns->setPosts({planned, out, gone, undated->id}, one.id)));
    QVERIFY(
        m_fixture->value(u"UPDATE post SET state = 'published' WHERE id = %1 RETURNING id"_s.arg(out.value))
            .isValid());
    QVERIFY(answerOf(services::PostService(m_fixture->storage).removeAll({gone})));
    const auto listed = answerOf(m_campaigns->list({}));
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->constFirst().posts, 3);
    QCOMPARE(listed->constFirst().planned, 1);
    QCOMPARE(listed->constFirst().published, 1);
}

void tst_CampaignService::list_namedBrands_only()
{
    Campaign foreign = campaign(u"Foreign"_s);
    foreign.brand = otherBrand();
    QVERIFY(answerOf(m_campaigns->add(foreign)));
    const Campaign own = added();
    const auto listed = answerOf(m_campaigns->list({m_fixture->brand}));
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->constFirst().campaign.id, own.id);
    QCOMPARE(names().size(), 2);
}

void tst_CampaignService::postsByDay_byTheWallClockOfTheBrand()
{
    post(u"A"_s);
    post(u"B"_s, QTime(19, 0));
    post(u"After midnight in Paris"_s, QTime(0, 30), 1); // 22:30 UTC of the day before
    post(u"Out of the days"_s, QTime(9, 0), 2);
    const QDate day(2026, 6, 16);
    const auto counts = answerOf(m_campaigns->postsByDay({m_fixture->brand}, day, day.addDays(1)));
    QVERIFY(counts);
    const QList<domain::DayCount> expected{{m_fixture->brand, day, 2}, {m_fixture->brand, day.addDays(1), 1}};
    QCOMPARE(*counts, expected);
    QVERIFY(answerOf(m_campaigns->postsByDay({domain::BrandId(99)}, day, day))->isEmpty());
}

void tst_CampaignService::calendar_saysTheCampaignOfAPost()
{
    const Campaign one = added();
    const domain::PostId in = post(u"A"_s);
    const domain::PostId none = post(u"B"_s);
    services::CalendarService calendar(m_fixture->storage);
    const auto campaignIn = [&](domain::PostId id) {
        const auto rows = answerOf(calendar.list({}));
        for (const domain::CalendarPost &row : rows.value_or(QList<domain::CalendarPost>())) {
            if (row.id == id)
                return row.campaign;
        }
        return domain::CampaignId(-1);
    };
    QCOMPARE(campaignIn(in), domain::CampaignId());
    QVERIFY(answerOf(m_campaigns->setPosts({in}, one.id)));
    QCOMPARE(campaignIn(in), one.id);
    QCOMPARE(campaignIn(none), domain::CampaignId());
    QVERIFY(answerOf(m_campaigns->remove(one.id)));
    QCOMPARE(campaignIn(in), domain::CampaignId());
}

void tst_CampaignService::list_campaigns_haveTheirPosts_wholeAndLight()
{
    const Campaign one = added(u"One"_s);
    const Campaign two = added(u"Two"_s);
    const domain::PostId first = post(u"A"_s);
    const domain::PostId second = post(u"B"_s, QTime(19, 0));
    post(u"C"_s, QTime(20, 0));
    QVERIFY(answerOf(m_campaigns->setPosts({first}, one.id)));
    QVERIFY(answerOf(m_campaigns->setPosts({second}, two.id)));
    using Ids = QList<domain::PostId>;
    const auto found = [this](const QList<domain::CampaignId> &campaigns) {
        domain::PostQuery query;
        query.campaigns = campaigns;
        const auto light = answerOf(services::CalendarService(m_fixture->storage).list(query));
        const auto whole = answerOf(services::PostService(m_fixture->storage).list(query));
        const auto planned = answerOf(m_fixture->writer.run([query](storage::Connection &connection) {
            return storage::calendarposts::planned(connection, query, false);
        }));
        QList<Ids> ids(3);
        for (const auto &row : light.value_or(QList<domain::CalendarPost>()))
            ids[0] << row.id;
        for (const auto &row : whole.value_or(QList<domain::Post>()))
            ids[1] << row.id;
        for (const auto &row : planned.value_or(QList<storage::calendarposts::PlannedVariant>()))
            ids[2] << row.post;
        return ids;
    };
    QCOMPARE(found({one.id}), QList<Ids>(3, {first}));
    QCOMPARE(found({one.id, two.id}), QList<Ids>(3, {first, second}));
    QCOMPARE(found({}).constFirst().size(), 3);
    QVERIFY(answerOf(m_campaigns->archive(one.id, true)));
    QCOMPARE(found({one.id}), QList<Ids>(3, {first}));
    QVERIFY(answerOf(m_campaigns->remove(one.id)));
    QCOMPARE(found({one.id}), QList<Ids>(3));
}

void tst_CampaignService::utm_isMadeOfTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("utm");
    QTest::newRow("accents") << u"Rentrée d’été 2026 !"_s << u"rentree-d-ete-2026"_s;
    QTest::newRow("spaces") << u"  Summer   sale  "_s << u"summer-sale"_s;
    QTest::newRow("nothing") << u"—"_s << QString();
}

void tst_CampaignService::utm_isMadeOfTheName()
{
    QFETCH(const QString, name);
    QFETCH(const QString, utm);
    QCOMPARE(domain::campaignUtm(name), utm);
}

void tst_CampaignService::colours_haveNames()
{
    const auto all = domain::campaignColours();
    QVERIFY(all.size() > 4);
    for (const domain::CampaignColour colour : all)
        QCOMPARE(domain::campaignColourFromName(domain::campaignColourName(colour)), std::optional(colour));
    QVERIFY(!domain::campaignColourFromName(u"mauve"_s));
}

void tst_CampaignService::planned_saysTheSameAsWholePosts()
{
    const domain::AccountId second = m_fixture->addAccount(u"second.test"_s);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account, second};
    draft.title = u"Marché"_s;
    draft.text = u"Demain « matin »"_s;
    draft.plannedFor = ZonedTime{QDateTime(QDate(2026, 6, 20), QTime(9, 0), Qt::UTC), u"Europe/Paris"_s};
    const auto both = answerOf(services::PostService(m_fixture->storage).add(draft));
    QVERIFY(both);
    post(u"A"_s);
    QVERIFY(m_fixture
                ->value(u"UPDATE variant SET body = 'Own words', state = 'failed' WHERE post_id = %1 AND "
                        "account_id = %2 RETURNING id"_s.arg(both->id.value)
                            .arg(second.value))
                .isValid());
    domain::PostQuery query;
    query.brands = {m_fixture->brand};
    const auto whole = m_fixture->write(
        [query](storage::Connection &connection) { return storage::posts::list(connection, query); });
    QVERIFY(whole);
    QStringList expected;
    for (const domain::Post &one : *whole) {
        for (const domain::Variant &variant : one.variants)
            expected << u"%1 %2 %3 %4 %5"_s.arg(one.id.text(),
                                                variant.account.text(),
                                                domain::stateName(variant.state),
                                                one.plannedAt->toString(Qt::ISODate),
                                                variant.title.value_or(one.title) + u'\n'
                                                    + variant.text.value_or(one.text));
    }
    QCOMPARE(expected.size(), 3);
    for (const bool texts : {true, false}) {
        const auto light = m_fixture->write([&](storage::Connection &connection) {
            return storage::calendarposts::planned(connection, query, texts);
        });
        QVERIFY(light);
        QStringList told;
        for (const storage::calendarposts::PlannedVariant &one : *light) {
            QCOMPARE(one.brand, m_fixture->brand);
            QVERIFY(!one.publishedAt);
            told << u"%1 %2 %3 %4 %5"_s.arg(one.post.text(),
                                            one.account.text(),
                                            domain::stateName(one.state),
                                            one.plannedAt->toString(Qt::ISODate),
                                            one.text);
        }
        if (texts)
            QCOMPARE(told, expected);
        else
            QVERIFY(std::all_of(
                light->begin(), light->end(), [](const auto &one) { return one.text.isEmpty(); }));
    }
}

QTEST_GUILESS_MAIN(tst_CampaignService)
#include "tst_campaignservice.moc"
