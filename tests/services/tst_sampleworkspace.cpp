// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/analyticsservice.h"
#include "core/services/campaignservice.h"
#include "core/services/connectorpool.h"
#include "core/services/followupservice.h"
#include "core/services/objectiveservice.h"
#include "core/services/postservice.h"
#include "core/services/publishdesk.h"
#include "core/services/sampleworkspace.h"
#include "core/settings/memorysecretstore.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/noticerepository.h"
#include "core/storage/workspacefile.h"
#include "tests/services/figuresfixture.h"

#include <QMap>

#include <memory>

using namespace ruche;
using namespace ruche::domain;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;

class tst_SampleWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void file_afterwards_isSoundAndMarked();
    void fill_again_isRefused();
    void posts_eachState_isThere();
    void failedPost_log_tellsWhy();
    void campaigns_eachHasPostsAndAGoal();
    void pillars_eachHasPosts_andNotAllPostsHaveOne();
    void writtenPosts_areThereAsPlanned();
    void postByHand_isDue_andNobodyIsTold();
    void accounts_all_areUpToDate();
    void figures_each_isThere();
    void objectives_pace_isAsPlanned();
    void messages_eachStateAndModeration_isThere();
    void members_severalIdentities_areOnePerson();
    void fill_inAnotherWorkspace_makesTheSame();

private:
    [[nodiscard]] qint64 count(FiguresFixture &fixture, const QString &from)
    {
        return fixture.wait(fixture.reader.run([from](storage::Connection &connection) -> Result<qint64> {
            RUCHE_TRY_ASSIGN(const QVariant number, connection.value(u"SELECT count(*) FROM "_s + from));
            return number.toLongLong();
        }));
    }
    std::unique_ptr<FiguresFixture> m;
};

void tst_SampleWorkspace::initTestCase()
{
    m = std::make_unique<FiguresFixture>();
    const auto filled = m->answerOf(fillSample(m->storage));
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
}

void tst_SampleWorkspace::file_afterwards_isSoundAndMarked()
{
    const auto problems = m->wait(m->writer.run(
        [](storage::Connection &connection) { return storage::workspacefile::problems(connection); }));
    QCOMPARE(problems, QStringList());
    QCOMPARE(count(*m, u"workspace WHERE key = 'sample' AND value = '1'"_s), 1);
    QCOMPARE(count(*m, u"brand WHERE is_sample = 1"_s), 2);
    QCOMPARE(count(*m, u"brand"_s), 2);
    QCOMPARE(count(*m, u"observation WHERE source <> 'sample'"_s), 0);
    QVERIFY(count(*m, u"observation"_s) > 15000);
}

void tst_SampleWorkspace::fill_again_isRefused()
{
    const auto again = m->answerOf(fillSample(m->storage));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Refused);
    QCOMPARE(count(*m, u"brand"_s), 2);
}

void tst_SampleWorkspace::posts_eachState_isThere()
{
    PostService posts(m->storage);
    QMap<PostState, int> states;
    int withoutDate = 0;
    for (const Post &post : m->wait(posts.list({}))) {
        ++states[post.state];
        withoutDate += post.state == PostState::Draft && !post.plannedFor ? 1 : 0;
        QVERIFY(!post.title.isEmpty());
    }
    QVERIFY(states.value(PostState::Published) > 150);
    QVERIFY(states.value(PostState::Scheduled) >= 8);
    QVERIFY(states.value(PostState::Approved) >= 1);
    QVERIFY(states.value(PostState::InReview) >= 1);
    QCOMPARE(states.value(PostState::Failed), 2);
    QCOMPARE(states.value(PostState::Missed), 1);
    QCOMPARE(withoutDate, 10);
}

void tst_SampleWorkspace::failedPost_log_tellsWhy()
{
    PostService posts(m->storage);
    PostQuery query;
    query.states = {PostState::Failed};
    for (const Post &post : m->wait(posts.list(query))) {
        QVERIFY(post.variants.first().problem);
        const auto log = m->wait(posts.log(post.id));
        QCOMPARE(log.size(), 1);
        QCOMPARE(log.first().attempt.state, Attempt::State::Failed);
        QVERIFY(log.first().attempt.problem && log.first().attempt.startedAt < m->clock.now());
    }
}

void tst_SampleWorkspace::campaigns_eachHasPostsAndAGoal()
{
    CampaignService campaigns(m->storage);
    const auto all = m->wait(campaigns.list({}));
    QCOMPARE(all.size(), 3);
    int published = 0;
    for (const CampaignStatus &status : all) {
        QVERIFY(status.planned > 0);
        QVERIFY(status.campaign.objective.isValid());
        published += status.published;
    }
    QVERIFY(published >= 3);
}

void tst_SampleWorkspace::writtenPosts_areThereAsPlanned()
{
    PostService posts(m->storage);
    FollowUpService followUps(m->storage);
    int followed = 0;
    int customised = 0;
    int threads = 0;
    for (const Post &post : m->wait(posts.list({}))) {
        followed += m->wait(followUps.list(post.id)).isEmpty() ? 0 : 1;
        threads += post.origin == PostOrigin::Local && post.text.contains(u"\n---\n"_s) ? 1 : 0;
        const bool several = post.variants.size() > 1 && post.media.size() > 1;
        for (const Variant &variant : post.variants)
            customised += several && variant.text ? 1 : 0;
    }
    QCOMPARE(followed, 1);
    QCOMPARE(customised, 1);
    QCOMPARE(threads, 1);
}

void tst_SampleWorkspace::postByHand_isDue_andNobodyIsTold()
{
    settings::MemorySecretStore secrets;
    ConnectorPool pool(
        [](const QString &, const connectors::Endpoint &) { return nullptr; }, secrets, u"sample"_s);
    PublishDesk desk(m->storage, pool);
    const auto due = m->wait(desk.assistedDue());
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().account.network, u"instagram"_s);
    QCOMPARE(due.first().media.size(), 1);
    QVERIFY(due.first().dueAt < m->clock.now());
    // But nobody is told of the sample.
    const auto told = m->wait(m->reader.run([now = m->clock.now()](storage::Connection &connection) {
        return storage::notices::dueByHand(connection, now);
    }));
    QVERIFY(told.isEmpty());
}

void tst_SampleWorkspace::accounts_all_areUpToDate()
{
    const auto now = m->clock.now();
    const auto accounts = m->wait(m->reader.run(
        [now](storage::Connection &connection) { return storage::accounts::list(connection, {}, now); }));
    QCOMPARE(accounts.size(), 8);
    for (const Account &account : accounts) {
        QCOMPARE(account.state, AccountState::UpToDate);
        QVERIFY(account.url.host().endsWith(u".example"_s));
    }
}

void tst_SampleWorkspace::figures_each_isThere()
{
    AnalyticsService analytics(m->storage);
    const Period month{{}, QDate(2026, 5, 18), QDate(2026, 6, 16)};
    const auto tiles = m->wait(analytics.tiles(month));
    for (const Tile &tile : {tiles.pageViews,
                             tiles.comments,
                             tiles.commentsPerArticle,
                             tiles.newMembers,
                             tiles.netSentiment,
                             tiles.responseMinutes})
        QVERIFY(tile.value && tile.previous && tile.series.size() == 12 && !tile.source.isEmpty());
    QVERIFY(*tiles.netSentiment.value > 0);
    QVERIFY(*tiles.responseMinutes.value > 5 && *tiles.responseMinutes.value < 120);
    const auto months = m->wait(analytics.pageViewsByMonth({{}, QDate(2025, 6, 1), QDate(2026, 6, 30)}));
    QCOMPARE(months.size(), 13);
    for (const MonthValue &value : months) {
        QVERIFY(value.value && *value.value > 1000);
        QCOMPARE(value.partial, value.month == QDate(2026, 6, 1));
        QCOMPARE(value.sources, QStringList{u"sample"_s});
    }
    const auto comments = m->wait(analytics.commentsPerArticle(month));
    QVERIFY(comments.articles.size() > 15 && comments.median && comments.articles.first().comments > 3);
    const auto sentiment = m->wait(analytics.sentiment(month));
    QVERIFY(sentiment.analysed > 50 && sentiment.messages > sentiment.analysed);
    const auto times = m->wait(analytics.responseTimes(month));
    QVERIFY(times.answered > 30 && times.waiting > 5 && times.percentile90Minutes && times.shareWithin2h);
    int active = 0;
    for (const auto &day : m->wait(analytics.activityByHour(month))) {
        for (const int hour : day)
            active += hour > 0 ? 1 : 0;
    }
    QVERIFY(active > 40);
    const auto posts = m->wait(analytics.topPosts(month, 10));
    QCOMPARE(posts.size(), 10);
    QVERIFY(posts.first().comments > 0 && posts.first().pageViews && posts.first().sentiment);
    int days = 0;
    for (const DayValue &day : m->wait(analytics.messagesByDay(month)))
        days += day.value && *day.value > 0 ? 1 : 0;
    QVERIFY(days > 20);
}

void tst_SampleWorkspace::objectives_pace_isAsPlanned()
{
    ObjectiveService objectives(m->storage);
    QMap<Pace, int> paces;
    const auto list = m->wait(objectives.list({}));
    QCOMPARE(list.size(), 6);
    for (const ObjectiveStatus &status : list) {
        ++paces[status.progress.pace];
        QVERIFY(status.progress.current && !status.trend.isEmpty());
        QVERIFY2(status.progress.reached > 0.2 && status.progress.reached < 2,
                 qPrintable(status.objective.name));
    }
    QVERIFY(paces.value(Pace::Ahead) >= 2);
    QVERIFY(paces.value(Pace::Behind) >= 2);
    QVERIFY(paces.value(Pace::OnTrack) >= 1);
}

void tst_SampleWorkspace::messages_eachStateAndModeration_isThere()
{
    const qint64 incoming = count(*m, u"message WHERE direction = 'incoming'"_s);
    QVERIFY2(incoming > 1000 && incoming < 1500, qPrintable(QString::number(incoming)));
    for (const QString &state : {u"new"_s, u"open"_s, u"waiting"_s, u"snoozed"_s, u"done"_s})
        QVERIFY2(count(*m, u"conversation WHERE state = '%1'"_s.arg(state)) >= 3, qPrintable(state));
    const qint64 todo = count(*m, u"conversation WHERE todo = 1"_s);
    QVERIFY2(todo >= 15 && todo < 90, qPrintable(QString::number(todo)));
    QVERIFY(count(*m, u"conversation WHERE moderation = 'held'"_s) >= 4);
    QVERIFY(count(*m, u"conversation WHERE moderation = 'spam'"_s) >= 8);
    QVERIFY(count(*m, u"conversation WHERE post_id IS NULL"_s) == 0);
    QVERIFY(count(*m, u"conversation_tag"_s) > 5);
    QVERIFY(count(*m, u"note WHERE conversation_id IS NOT NULL"_s) > 2);
    QVERIFY(count(*m, u"sentiment WHERE engine = 'sample'"_s) > 900);
    QCOMPARE(count(*m, u"sentiment WHERE engine <> 'sample'"_s), 0);
    QCOMPARE(count(*m, u"event"_s), 0);
    QCOMPARE(count(*m, u"outbox"_s), 0);
}

void tst_SampleWorkspace::members_severalIdentities_areOnePerson()
{
    const qint64 people = count(*m, u"member WHERE merged_into IS NULL"_s);
    QVERIFY2(people > 140 && people < 220, qPrintable(QString::number(people)));
    QVERIFY(count(*m, u"identity"_s) > people);
    QVERIFY(count(*m, u"(SELECT member_id FROM identity GROUP BY member_id HAVING count(*) > 1) AS several"_s)
            > 40);
    QVERIFY(count(*m, u"member_tag"_s) > 20);
    QVERIFY(count(*m, u"note WHERE member_id IS NOT NULL"_s) > 5);
    QVERIFY(count(*m, u"member WHERE score > 0"_s) > 50);
}

void tst_SampleWorkspace::pillars_eachHasPosts_andNotAllPostsHaveOne()
{
    QCOMPARE(count(*m, u"pillar WHERE id NOT IN (SELECT pillar_id FROM post_pillar)"_s), 0);
    QCOMPARE(count(*m, u"pillar WHERE deleted_at IS NULL"_s), 8);
    QVERIFY(count(*m, u"post_pillar"_s) > 60);
    QVERIFY(count(*m, u"post_pillar"_s) < count(*m, u"post"_s));
}

void tst_SampleWorkspace::fill_inAnotherWorkspace_makesTheSame()
{
    FiguresFixture other;
    QVERIFY(other.answerOf(fillSample(other.storage)));
    for (const QString &table : {u"post"_s,
                                 u"variant"_s,
                                 u"message"_s,
                                 u"conversation"_s,
                                 u"member"_s,
                                 u"observation"_s,
                                 u"campaign"_s,
                                 u"post_campaign"_s,
                                 u"post_pillar"_s,
                                 u"follow_up"_s,
                                 u"sentiment"_s})
        QCOMPARE(count(other, table), count(*m, table));
    const auto bodies = [](FiguresFixture &fixture) {
        return fixture.wait(fixture.reader.run([](storage::Connection &connection) -> Result<QString> {
            RUCHE_TRY_ASSIGN(
                const QVariant all,
                connection.value(u"SELECT group_concat(id || body) FROM (SELECT id, body FROM message "
                                 "ORDER BY id)"_s));
            return all.toString();
        }));
    };
    QVERIFY(bodies(other) == bodies(*m));
}

QTEST_GUILESS_MAIN(tst_SampleWorkspace)
#include "tst_sampleworkspace.moc"
