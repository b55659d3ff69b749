// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/analyticsservice.h"
#include "core/services/postservice.h"
#include "core/services/sampleworkspace.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/workspacefile.h"
#include "tests/services/figuresfixture.h"

#include <QElapsedTimer>
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
    void accounts_all_areUpToDate();
    void pageViews_eachMonth_isThere();
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
    QElapsedTimer timer;
    timer.start();
    const auto filled = m->answerOf(fillSample(m->storage));
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    qInfo() << "the sample in" << timer.elapsed() << "ms";
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
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

void tst_SampleWorkspace::accounts_all_areUpToDate()
{
    const auto now = m->clock.now();
    const auto accounts = m->wait(m->reader.run(
        [now](storage::Connection &connection) { return storage::accounts::list(connection, {}, now); }));
    QCOMPARE(accounts.size(), 6);
    for (const Account &account : accounts) {
        QCOMPARE(account.state, AccountState::UpToDate);
        QVERIFY(account.url.host().endsWith(u".example"_s));
    }
}

void tst_SampleWorkspace::pageViews_eachMonth_isThere()
{
    AnalyticsService analytics(m->storage);
    const auto months = m->wait(analytics.pageViewsByMonth({{}, QDate(2025, 6, 1), QDate(2026, 6, 30)}));
    QCOMPARE(months.size(), 13);
    for (const MonthValue &value : months) {
        QVERIFY(value.value && *value.value > 1000);
        QCOMPARE(value.partial, value.month == QDate(2026, 6, 1));
        QCOMPARE(value.sources, QStringList{u"sample"_s});
    }
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
