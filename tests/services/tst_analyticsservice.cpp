// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/analyticsservice.h"
#include "tests/services/figuresfixture.h"

#include <memory>

using namespace ruche;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;

class tst_AnalyticsService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void pageViews_monthsInAPeriod_areSumsGapsAndParts();
    void pageViews_twoSources_oneCountsAMonth();
    void pageViews_periodCutsMonths_countsItsDaysOnly();
    void pageViews_severalBrands_addUpAndMarkTheIncomplete();
    void pageViews_archivedBrand_isNoPartOfAll();
    void messagesByDay_zoneOfTheBrand_decidesTheDay_data();
    void messagesByDay_zoneOfTheBrand_decidesTheDay();
    void messagesByDay_beforeTheFirstAndAfterToday_areGaps();
    void messagesByDay_ownHeldAndSpam_doNotCount();
    void commentsPerArticle_figures_areThoseComputedByHand();
    void sentiment_correctedAndTwoEngines_countOnce();
    void responseTimes_figures_areThoseComputedByHand();
    void activityByHour_dayOfChangeOfTheClock_isThatOfTheWall();
    void topPosts_order_isCommentsThenViews();
    void tiles_periodAndTheOneBefore_areThoseComputedByHand();
    void tiles_emptyBrand_hasNoZeros();
    void period_endBeforeStart_isRefused();
    void period_unknownBrand_isNotFound();

private:
    [[nodiscard]] AnalyticsService service() { return AnalyticsService(m->storage); }
    [[nodiscard]] Period period(const QString &from, const QString &to) const
    {
        return {{}, QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
    }

    std::unique_ptr<FiguresFixture> m;
};

void tst_AnalyticsService::init()
{
    m = std::make_unique<FiguresFixture>();
}

void tst_AnalyticsService::pageViews_monthsInAPeriod_areSumsGapsAndParts()
{
    const auto brand = m->addBrand(u"Pertuis"_s, u"Europe/Paris"_s);
    m->addViews(brand, QDate(2026, 2, 1), QDate(2026, 2, 28), 10); // whole
    m->addViews(brand, QDate(2026, 4, 11), QDate(2026, 4, 30), 5); // begun on the 11th; March is a gap
    m->addViews(brand, QDate(2026, 6, 1), QDate(2026, 6, 16), 2); // not over
    const auto months = m->wait(service().pageViewsByMonth(period(u"2026-02-01"_s, u"2026-06-30"_s)));
    QCOMPARE(months.size(), 5);
    QCOMPARE(months.at(0).month, QDate(2026, 2, 1));
    QCOMPARE(months.at(0).value, std::optional<double>(280));
    QVERIFY(!months.at(0).partial);
    QCOMPARE(months.at(0).sources, QStringList{u"access-log"_s});
    QVERIFY(!months.at(1).value);
    QVERIFY(!months.at(1).partial);
    QCOMPARE(months.at(2).value, std::optional<double>(100));
    QVERIFY(months.at(2).partial);
    QVERIFY(!months.at(3).value);
    QCOMPARE(months.at(4).value, std::optional<double>(32));
    QVERIFY(months.at(4).partial);
}

void tst_AnalyticsService::pageViews_twoSources_oneCountsAMonth()
{
    const auto brand = m->addBrand(u"Pertuis"_s, u"Europe/Paris"_s);
    m->addViews(brand, QDate(2026, 4, 1), QDate(2026, 4, 30), 10, u"access-log"_s);
    m->addViews(brand, QDate(2026, 4, 1), QDate(2026, 4, 30), 7, u"wordpress"_s);
    m->addViews(brand, QDate(2026, 5, 30), QDate(2026, 5, 31), 10, u"access-log"_s); // the log was lost
    m->addViews(brand, QDate(2026, 5, 1), QDate(2026, 5, 31), 7, u"wordpress"_s);
    const auto months = m->wait(service().pageViewsByMonth(period(u"2026-04-01"_s, u"2026-05-31"_s)));
    QCOMPARE(months.at(0).value, std::optional<double>(300));
    QCOMPARE(months.at(0).sources, QStringList{u"access-log"_s});
    QCOMPARE(months.at(1).value, std::optional<double>(217));
    QCOMPARE(months.at(1).sources, QStringList{u"wordpress"_s});
    QVERIFY(!months.at(1).partial);
}

void tst_AnalyticsService::pageViews_periodCutsMonths_countsItsDaysOnly()
{
    const auto brand = m->addBrand(u"Pertuis"_s, u"Europe/Paris"_s);
    m->addViews(brand, QDate(2026, 3, 1), QDate(2026, 5, 31), 1);
    const auto months = m->wait(service().pageViewsByMonth(period(u"2026-03-30"_s, u"2026-05-03"_s)));
    QCOMPARE(months.size(), 3);
    QCOMPARE(months.at(0).value, std::optional<double>(2));
    QVERIFY(months.at(0).partial);
    QCOMPARE(months.at(1).value, std::optional<double>(30));
    QVERIFY(!months.at(1).partial);
    QCOMPARE(months.at(2).value, std::optional<double>(3));
    QVERIFY(months.at(2).partial);
}

void tst_AnalyticsService::pageViews_severalBrands_addUpAndMarkTheIncomplete()
{
    const auto first = m->addBrand(u"Pertuis"_s, u"Europe/Paris"_s);
    const auto second = m->addBrand(u"Levain"_s, u"Asia/Kolkata"_s);
    m->addBrand(u"Uncounted"_s, u"UTC"_s); // has no counter: takes nothing away
    m->addViews(first, QDate(2026, 4, 1), QDate(2026, 5, 31), 1);
    m->addViews(second, QDate(2026, 5, 1), QDate(2026, 5, 31), 2, u"manual"_s);
    const auto months = m->wait(service().pageViewsByMonth(period(u"2026-04-01"_s, u"2026-05-31"_s)));
    QCOMPARE(months.at(0).value, std::optional<double>(30));
    QVERIFY(months.at(0).partial); // the second brand lacks
    QCOMPARE(months.at(1).value, std::optional<double>(31 + 62));
    QVERIFY(!months.at(1).partial);
    QCOMPARE(months.at(1).sources, (QStringList{u"access-log"_s, u"manual"_s}));
    Period only = period(u"2026-05-01"_s, u"2026-05-31"_s);
    only.brands = {second};
    QCOMPARE(m->wait(service().pageViewsByMonth(only)).at(0).value, std::optional<double>(62));
}

void tst_AnalyticsService::pageViews_archivedBrand_isNoPartOfAll()
{
    const auto brand = m->addBrand(u"Pertuis"_s, u"Europe/Paris"_s);
    const auto gone = m->addBrand(u"Gone"_s, u"Europe/Paris"_s);
    m->addViews(brand, QDate(2026, 5, 1), QDate(2026, 5, 31), 1);
    m->addViews(gone, QDate(2026, 5, 1), QDate(2026, 5, 31), 100);
    m->addMessage(m->addConversation(gone), u"2026-06-10T12:00:00Z"_s);
    m->archive(gone);
    QCOMPARE(m->wait(service().pageViewsByMonth(period(u"2026-05-01"_s, u"2026-05-31"_s))).at(0).value,
             std::optional<double>(31));
    QVERIFY(!m->wait(service().messagesByDay(period(u"2026-06-10"_s, u"2026-06-10"_s))).at(0).value);
    Period named = period(u"2026-05-01"_s, u"2026-05-31"_s);
    named.brands = {gone};
    QCOMPARE(m->wait(service().pageViewsByMonth(named)).at(0).value, std::optional<double>(3100));
}

void tst_AnalyticsService::messagesByDay_zoneOfTheBrand_decidesTheDay_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("lastOfThe14th");
    QTest::addColumn<QString>("firstOfThe15th");
    QTest::newRow("Paris, summer") << u"Europe/Paris"_s << u"2026-06-14T21:59:59Z"_s
                                   << u"2026-06-14T22:00:00Z"_s;
    QTest::newRow("India, +05:30") << u"Asia/Kolkata"_s << u"2026-06-14T18:29:59Z"_s
                                   << u"2026-06-14T18:30:00Z"_s;
    QTest::newRow("Newfoundland, summer")
        << u"America/St_Johns"_s << u"2026-06-15T02:29:59Z"_s << u"2026-06-15T02:30:00Z"_s;
}

void tst_AnalyticsService::messagesByDay_zoneOfTheBrand_decidesTheDay()
{
    QFETCH(QString, zone);
    QFETCH(QString, lastOfThe14th);
    QFETCH(QString, firstOfThe15th);
    const auto conversation = m->addConversation(m->addBrand(u"B"_s, zone));
    m->addMessage(conversation, lastOfThe14th);
    m->addMessage(conversation, firstOfThe15th);
    m->addMessage(conversation, firstOfThe15th);
    const auto days = m->wait(service().messagesByDay(period(u"2026-06-14"_s, u"2026-06-15"_s)));
    QCOMPARE(days.size(), 2);
    QCOMPARE(days.at(0).day, QDate(2026, 6, 14));
    QCOMPARE(days.at(0).value, std::optional<double>(1));
    QCOMPARE(days.at(1).value, std::optional<double>(2));
}

void tst_AnalyticsService::messagesByDay_beforeTheFirstAndAfterToday_areGaps()
{
    // Newfoundland in winter, −03:30: today began at 03:30 UTC.
    m->clock.set(FiguresFixture::utc(u"2026-01-15T12:00:00Z"_s));
    const auto conversation = m->addConversation(m->addBrand(u"B"_s, u"America/St_Johns"_s));
    m->addMessage(conversation, u"2026-01-14T03:29:00Z"_s); // 23:59 of the 13th
    m->addMessage(conversation, u"2026-01-15T03:30:00Z"_s); // 00:00 of the 15th
    const auto days = m->wait(service().messagesByDay(period(u"2026-01-12"_s, u"2026-01-16"_s)));
    QVERIFY(!days.at(0).value);
    QCOMPARE(days.at(1).value, std::optional<double>(1));
    QCOMPARE(days.at(2).value, std::optional<double>(0));
    QCOMPARE(days.at(3).value, std::optional<double>(1));
    QVERIFY(!days.at(4).value);
}

void tst_AnalyticsService::messagesByDay_ownHeldAndSpam_doNotCount()
{
    const auto conversation = m->addConversation(m->addBrand(u"B"_s, u"Europe/Paris"_s));
    m->addMessage(conversation, u"2026-06-15T08:00:00Z"_s);
    m->addMessage(conversation, u"2026-06-15T08:01:00Z"_s, u"outgoing"_s);
    m->addMessage(conversation, u"2026-06-15T08:02:00Z"_s, u"incoming"_s, u"held"_s);
    m->addMessage(conversation, u"2026-06-15T08:03:00Z"_s, u"incoming"_s, u"spam"_s);
    const auto days = m->wait(service().messagesByDay(period(u"2026-06-15"_s, u"2026-06-15"_s)));
    QCOMPARE(days.at(0).value, std::optional<double>(1));
}

void tst_AnalyticsService::commentsPerArticle_figures_areThoseComputedByHand()
{
    const auto brand = m->addBrand(u"B"_s, u"Europe/Paris"_s);
    const int comments[] = {0, 1, 3, 8};
    for (int i = 0; i < 4; ++i) {
        const qint64 post = m->addPost(brand, u"Article%1"_s.arg(i), u"2026-06-0%1T10:00:00Z"_s.arg(i + 1));
        for (int n = 0; n < comments[i]; ++n) {
            const qint64 conversation = m->addConversation(brand, post);
            m->addMessage(conversation, u"2026-06-10T10:00:00Z"_s);
            m->addMessage(conversation, u"2026-06-10T11:00:00Z"_s, u"outgoing"_s); // not by others
        }
    }
    m->addPost(brand, u"Earlier"_s, u"2026-05-31T21:59:59Z"_s); // still May in Paris
    const auto report = m->wait(service().commentsPerArticle(period(u"2026-06-01"_s, u"2026-06-30"_s)));
    QCOMPARE(report.articles.size(), 4);
    QCOMPARE(report.articles.at(0).title, u"Article3"_s);
    QCOMPARE(report.articles.at(0).comments, 8);
    QCOMPARE(report.articles.at(0).url, QUrl(u"https://blog.example/article3/"_s));
    QCOMPARE(report.articles.at(3).comments, 0);
    QCOMPARE(report.mean.value(), 3.0);
    QCOMPARE(report.median.value(), 2.0);
    QCOMPARE(report.upperQuartile.value(), 4.25);
    const auto none = m->wait(service().commentsPerArticle(period(u"2025-06-01"_s, u"2025-06-30"_s)));
    QVERIFY(none.articles.isEmpty() && !none.mean && !none.median && !none.upperQuartile);
}

void tst_AnalyticsService::sentiment_correctedAndTwoEngines_countOnce()
{
    const auto conversation = m->addConversation(m->addBrand(u"B"_s, u"Europe/Paris"_s));
    m->addSentiment(m->addMessage(conversation, u"2026-06-14T08:00:00Z"_s), u"negative"_s, -0.8);
    const qint64 corrected = m->addMessage(conversation, u"2026-06-15T08:00:00Z"_s);
    m->addSentiment(corrected, u"negative"_s, -0.5);
    m->correct(corrected, u"positive"_s);
    const qint64 twice = m->addMessage(conversation, u"2026-06-15T09:00:00Z"_s);
    m->addSentiment(twice, u"negative"_s, -0.5, 1);
    m->addSentiment(twice, u"neutral"_s, 0.0, 2); // the newer engine
    m->addMessage(conversation, u"2026-06-15T10:00:00Z"_s); // not analysed
    const auto report = m->wait(service().sentiment(period(u"2026-06-14"_s, u"2026-06-15"_s)));
    QCOMPARE(report.messages, 4);
    QCOMPARE(report.analysed, 3);
    QCOMPARE(report.days.at(0).negative, 1);
    QCOMPARE(report.days.at(1).negative, 0);
    QCOMPARE(report.days.at(1).neutral, 1);
    QCOMPARE(report.days.at(1).positive, 1);
    const auto tiles = m->wait(service().tiles(period(u"2026-06-14"_s, u"2026-06-15"_s)));
    QCOMPARE(tiles.netSentiment.value.value(), 0.0);
    QVERIFY(!tiles.netSentiment.previous);
}

void tst_AnalyticsService::responseTimes_figures_areThoseComputedByHand()
{
    const auto brand = m->addBrand(u"B"_s, u"Europe/Paris"_s);
    // 10, 60, 120 and 190 minutes; two comments that one answer serves count each from their own time.
    const auto both = m->addConversation(brand);
    m->addMessage(both, u"2026-06-15T08:00:00Z"_s);
    m->addMessage(both, u"2026-06-15T08:50:00Z"_s);
    m->addMessage(both, u"2026-06-15T09:00:00Z"_s, u"outgoing"_s);
    m->addMessage(both, u"2026-06-15T09:30:00Z"_s, u"outgoing"_s);
    const auto late = m->addConversation(brand);
    m->addMessage(late, u"2026-06-15T08:00:00Z"_s);
    m->addMessage(late, u"2026-06-15T10:00:00Z"_s, u"outgoing"_s);
    const auto later = m->addConversation(brand);
    m->addMessage(later, u"2026-06-15T08:00:00Z"_s);
    m->addMessage(later, u"2026-06-15T11:10:00Z"_s, u"outgoing"_s);
    m->addMessage(m->addConversation(brand), u"2026-06-15T12:00:00Z"_s); // waits for 20 hours
    m->addMessage(m->addConversation(brand), u"2026-06-16T08:00:00Z"_s); // waits for 42 minutes: not yet late
    m->addMessage(m->addConversation(brand, 0, u"done"_s), u"2026-06-15T12:00:00Z"_s); // needed none
    const auto times = m->wait(service().responseTimes(period(u"2026-06-15"_s, u"2026-06-16"_s)));
    QCOMPARE(times.answered, 4);
    QCOMPARE(times.waiting, 2);
    QCOMPARE(times.medianMinutes.value(), 90.0); // between 60 and 120
    QCOMPARE(times.percentile90Minutes.value(), 169.0); // 120 + 0.7 × 70
    QCOMPARE(times.shareWithin2h.value(), 60.0); // three of five
    const auto before = m->wait(service().responseTimes(period(u"2026-06-01"_s, u"2026-06-02"_s)));
    QVERIFY(!before.medianMinutes && !before.percentile90Minutes && !before.shareWithin2h);
}

void tst_AnalyticsService::activityByHour_dayOfChangeOfTheClock_isThatOfTheWall()
{
    const auto paris = m->addConversation(m->addBrand(u"Paris"_s, u"Europe/Paris"_s));
    m->addMessage(paris, u"2026-03-29T00:30:00Z"_s); // Sunday 01:30, before the change
    m->addMessage(paris, u"2026-03-29T01:30:00Z"_s); // 03:30, after it
    m->addMessage(paris, u"2026-03-29T21:59:00Z"_s); // 23:59
    const auto india = m->addConversation(m->addBrand(u"India"_s, u"Asia/Kolkata"_s));
    m->addMessage(india, u"2026-03-29T18:45:00Z"_s); // Monday 00:15
    const auto grid = m->wait(service().activityByHour(period(u"2026-03-28"_s, u"2026-03-30"_s)));
    QCOMPARE(grid[6][1], 1);
    QCOMPARE(grid[6][2], 0);
    QCOMPARE(grid[6][3], 1);
    QCOMPARE(grid[6][23], 1);
    QCOMPARE(grid[0][0], 1);
    int all = 0;
    for (const auto &day : grid) {
        for (const int count : day)
            all += count;
    }
    QCOMPARE(all, 4);
}

void tst_AnalyticsService::topPosts_order_isCommentsThenViews()
{
    const auto brand = m->addBrand(u"B"_s, u"Europe/Paris"_s);
    const qint64 old = m->addPost(brand, u"Old"_s, u"2026-01-10T10:00:00Z"_s);
    const qint64 spoken = m->addPost(brand, u"Spoken"_s, u"2026-06-02T10:00:00Z"_s);
    m->addPost(brand, u"Read"_s, u"2026-06-03T10:00:00Z"_s);
    m->addPost(brand, u"Silent"_s, u"2026-01-11T10:00:00Z"_s); // nothing in the period
    const auto conversation = m->addConversation(brand, spoken);
    m->addSentiment(m->addMessage(conversation, u"2026-06-04T10:00:00Z"_s), u"positive"_s, 0.5);
    m->addSentiment(m->addMessage(conversation, u"2026-06-04T11:00:00Z"_s), u"positive"_s, 1.0);
    m->addMessage(m->addConversation(brand, old), u"2026-06-04T10:00:00Z"_s);
    m->addMessage(m->addConversation(brand, old), u"2026-05-04T10:00:00Z"_s); // before the period
    m->addViews(brand, QDate(2026, 5, 31), QDate(2026, 6, 2), 10, u"access-log"_s, u"/read/"_s);
    m->addViews(
        brand, QDate(2026, 6, 1), QDate(2026, 6, 1), 3, u"access-log"_s, u"/spoken"_s); // without its slash
    const auto posts = m->wait(service().topPosts(period(u"2026-06-01"_s, u"2026-06-16"_s), 10));
    QCOMPARE(posts.size(), 3);
    QCOMPARE(posts.at(0).title, u"Spoken"_s);
    QCOMPARE(posts.at(0).comments, 2);
    QCOMPARE(posts.at(0).sentiment.value(), 0.75);
    QCOMPARE(posts.at(0).pageViews.value(), 3.0);
    QCOMPARE(posts.at(0).network, u"wordpress"_s);
    QCOMPARE(posts.at(1).title, u"Old"_s);
    QCOMPARE(posts.at(1).comments, 1);
    QVERIFY(!posts.at(1).pageViews && !posts.at(1).sentiment);
    QCOMPARE(posts.at(2).title, u"Read"_s);
    QCOMPARE(posts.at(2).pageViews.value(), 20.0);
    QCOMPARE(m->wait(service().topPosts(period(u"2026-06-01"_s, u"2026-06-16"_s), 1)).size(), 1);
}

void tst_AnalyticsService::tiles_periodAndTheOneBefore_areThoseComputedByHand()
{
    const auto brand = m->addBrand(u"B"_s, u"Europe/Paris"_s);
    m->addViews(brand, QDate(2026, 6, 1), QDate(2026, 6, 16), 10);
    const qint64 post = m->addPost(brand, u"A"_s, u"2026-06-10T10:00:00Z"_s);
    const auto conversation = m->addConversation(brand, post);
    for (const QString &at :
         {u"2026-06-08T10:00:00Z"_s, u"2026-06-13T10:00:00Z"_s, u"2026-06-16T08:00:00Z"_s})
        m->addMessage(conversation, at);
    m->addMessage(conversation, u"2026-06-13T10:30:00Z"_s, u"outgoing"_s);
    m->addMember(brand, u"2026-06-01T10:00:00Z"_s);
    m->addMember(brand, u"2026-06-12T10:00:00Z"_s);
    // Eight days from the 9th; before them eight from the 1st.
    const auto tiles = m->wait(service().tiles(period(u"2026-06-09"_s, u"2026-06-16"_s)));
    QCOMPARE(tiles.pageViews.value.value(), 80.0);
    QCOMPARE(tiles.pageViews.previous.value(), 80.0);
    QCOMPARE(tiles.pageViews.source, u"access-log"_s);
    QCOMPARE(tiles.pageViews.series.size(), 8);
    QCOMPARE(tiles.comments.value.value(), 2.0);
    QCOMPARE(tiles.comments.previous.value(), 1.0);
    QCOMPARE(tiles.comments.series.at(4).value(), 1.0);
    QCOMPARE(tiles.comments.series.at(5).value(), 0.0);
    QCOMPARE(tiles.comments.source, u"wordpress"_s);
    QCOMPARE(tiles.commentsPerArticle.value.value(), 3.0);
    QVERIFY(!tiles.commentsPerArticle.previous); // no article before
    QCOMPARE(tiles.newMembers.value.value(), 1.0);
    QCOMPARE(tiles.newMembers.previous.value(), 1.0);
    QCOMPARE(tiles.responseMinutes.value.value(), 30.0);
    QCOMPARE(tiles.responseMinutes.previous.value(), (5 * 24 * 60 + 30) * 1.0);
    QVERIFY(!tiles.responseMinutes.series.at(0));
    const auto longer = m->wait(service().tiles(period(u"2026-05-01"_s, u"2026-06-30"_s)));
    QCOMPARE(longer.pageViews.series.size(), 12);
    QVERIFY(!longer.pageViews.series.at(0));
    QVERIFY(!longer.comments.series.at(11)); // to come
}

void tst_AnalyticsService::tiles_emptyBrand_hasNoZeros()
{
    m->addBrand(u"B"_s, u"Europe/Paris"_s);
    const auto tiles = m->wait(service().tiles(period(u"2026-06-01"_s, u"2026-06-16"_s)));
    for (const Tile &tile : {tiles.pageViews,
                             tiles.comments,
                             tiles.commentsPerArticle,
                             tiles.newMembers,
                             tiles.netSentiment,
                             tiles.responseMinutes}) {
        QVERIFY(!tile.value && !tile.previous);
        QCOMPARE(tile.series.size(), 12);
        for (const auto &point : tile.series)
            QVERIFY(!point);
    }
    QVERIFY(m->wait(service().topPosts(period(u"2026-06-01"_s, u"2026-06-16"_s), 5)).isEmpty());
}

void tst_AnalyticsService::period_endBeforeStart_isRefused()
{
    const auto wrong = m->answerOf(service().tiles(period(u"2026-06-16"_s, u"2026-06-15"_s)));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m->answerOf(service().messagesByDay(period(u"1700-01-01"_s, u"2026-06-15"_s))).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(m->answerOf(service().pageViewsByMonth(period({}, {}))).error().code,
             ErrorCode::InvalidArgument);
}

void tst_AnalyticsService::period_unknownBrand_isNotFound()
{
    Period unknown = period(u"2026-06-01"_s, u"2026-06-02"_s);
    unknown.brands = {domain::BrandId(99)};
    QCOMPARE(m->answerOf(service().sentiment(unknown)).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_AnalyticsService)
#include "tst_analyticsservice.moc"
