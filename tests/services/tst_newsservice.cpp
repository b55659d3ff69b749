// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zonedtime.h"
#include "core/services/newsservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "core/storage/brandrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/postrepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using services::News;
using services::NewsService;

class tst_NewsService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void firstVisit_hasNothingNew();
    void look_withinTheGap_keepsTheVisit_afterIt_beginsANew();
    void look_afterAClockThatWasWrong_goesOn();
    void news_beforeTheLook_isTheSameAsAfter();
    void news_countsWhatArrivedWasSentAndWasMissed();
    void news_messagesThatArriveLate_areNew_oldOnesAreNot();
    void news_keepsToItsBrands_andLeavesArchivedOut();
    void visitors_haveVisitsOfTheirOwn();
    void thisVisitor_isStable_andTellsNoName();

private:
    void receive(const QString &remote, const QDateTime &writtenAt, const QString &author = u"lea"_s);
    domain::PostId plan(const QDateTime &at);
    std::optional<QDateTime> look() { return answerOf(m_news->look()).value(); }
    News news(const QList<domain::BrandId> &brands = {}) { return answerOf(m_news->news(brands)).value(); }
    void advance(int minutes) { m_fixture->clock.advanceMs(60000LL * minutes); }
    [[nodiscard]] QDateTime now() const { return m_fixture->clock.now(); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<NewsService> m_news;
};

void tst_NewsService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_news = std::make_unique<NewsService>(m_fixture->storage, u"anna"_s);
}

void tst_NewsService::cleanup()
{
    m_news.reset();
    m_fixture.reset();
}

void tst_NewsService::receive(const QString &remote, const QDateTime &writtenAt, const QString &author)
{
    domain::IncomingMessage message;
    message.id = {remote};
    message.thread = {remote};
    message.author = {u"name:"_s + author};
    message.authorName = author;
    message.text = u"Bonjour"_s;
    message.writtenAt = writtenAt;
    domain::Account known;
    known.id = m_fixture->account;
    known.brand = m_fixture->brand;
    known.network = u"fake"_s;
    QVERIFY(m_fixture->write([known, message, at = now()](storage::Connection &connection) {
        return storage::messages::storeMessages(connection, known, {message}, at);
    }));
}

domain::PostId tst_NewsService::plan(const QDateTime &at)
{
    return m_fixture
        ->write([at, brand = m_fixture->brand, account = m_fixture->account, made = now()](
                    storage::Connection &connection) -> Result<domain::PostId> {
            domain::Post post;
            post.brand = brand;
            post.title = u"Ouvert dimanche"_s;
            post.text = u"Venez."_s;
            post.state = domain::PostState::Scheduled;
            post.plannedFor = fromUtc(at, u"UTC"_s);
            post.plannedAt = at;
            domain::Variant variant;
            variant.account = account;
            variant.state = domain::PostState::Scheduled;
            post.variants = {variant};
            return storage::posts::add(connection, post, made);
        })
        .value();
}

void tst_NewsService::firstVisit_hasNothingNew()
{
    receive(u"c1"_s, now().addSecs(-60));
    QCOMPARE(news(), News());
    QVERIFY(!look());
    advance(5);
    receive(u"c2"_s, now());
    QVERIFY(!look());
    QVERIFY(news().isEmpty());
    QVERIFY(!news().since);
    QCOMPARE(m_fixture->value(u"SELECT value FROM workspace WHERE key = 'visit:anna'"_s).toString(),
             QString::number(now().toMSecsSinceEpoch()));
}

void tst_NewsService::look_withinTheGap_keepsTheVisit_afterIt_beginsANew()
{
    look();
    advance(10);
    look();
    const QDateTime left = now();
    advance(30);
    QCOMPARE(look(), std::optional(left));
    for (int i = 0; i < 20; ++i) {
        advance(29);
        QCOMPARE(look(), std::optional(left));
    }
    const QDateTime leftAgain = now();
    advance(60 * 14);
    QCOMPARE(look(), std::optional(leftAgain));
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM workspace WHERE key LIKE 'visit:%'"_s).toInt(), 1);
}

void tst_NewsService::look_afterAClockThatWasWrong_goesOn()
{
    look();
    advance(60 * 24 * 365);
    look();
    advance(-60 * 24 * 364);
    const auto since = look();
    QVERIFY(since && *since <= now());
    advance(60);
    QCOMPARE(look(), std::optional(now().addSecs(-3600)));
}

void tst_NewsService::news_beforeTheLook_isTheSameAsAfter()
{
    look();
    advance(600);
    receive(u"c1"_s, now().addSecs(-60));
    const News before = news();
    QCOMPARE(before.messages, 1);
    QCOMPARE(before.members, 1);
    look();
    QCOMPARE(news(), before);
    // An hour before the screen: what comes is new as well.
    for (int i = 0; i < 6; ++i) {
        advance(10);
        look();
    }
    receive(u"c2"_s, now());
    QCOMPARE(news().messages, 2);
    QCOMPARE(news().since, before.since);
}

void tst_NewsService::news_countsWhatArrivedWasSentAndWasMissed()
{
    receive(u"old"_s, now().addSecs(-60));
    look();
    const QDateTime left = now();
    const domain::PostId sent = plan(left.addSecs(3600));
    plan(left.addSecs(2 * 3600));
    services::Publisher publisher(m_fixture->storage, m_fixture->pool);
    advance(60);
    QCOMPARE(answerOf(publisher.publishDue())->size(), 1);
    m_fixture->network.publishFaults = {FakeNetwork::Fault::Invalid};
    advance(60);
    QCOMPARE(answerOf(publisher.publishDue())->first().state, domain::PostState::Failed);
    plan(left.addSecs(3 * 3600));
    advance(120);
    QCOMPARE(answerOf(publisher.publishDue())->first().state, domain::PostState::Missed);
    receive(u"c1"_s, now(), u"zoé"_s);
    receive(u"c2"_s, now(), u"lea"_s);
    const News found = news();
    QCOMPARE(found, (News{left, 2, 1, 1, 1, 1}));
    // Spam is nobody's news, and a failure that was dealt with is none either.
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE message SET moderation = 'spam' WHERE remote_id = 'c1'"_s);
    }));
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE variant SET state = 'draft' WHERE state IN ('failed', 'missed')"_s);
    }));
    QCOMPARE(news(), (News{left, 1, 1, 0, 0, 1}));
    QVERIFY(m_fixture->write([sent, at = now()](storage::Connection &connection) {
        return storage::posts::setDeleted(connection, sent, at);
    }));
    QCOMPARE(news().published, 0);
    look();
    advance(60);
    QVERIFY(news().isEmpty());
}

void tst_NewsService::news_messagesThatArriveLate_areNew_oldOnesAreNot()
{
    look();
    advance(60);
    receive(u"late"_s, now().addSecs(-3 * 24 * 3600));
    receive(u"ancient"_s, now().addDays(-40));
    QCOMPARE(news().messages, 1);
}

void tst_NewsService::news_keepsToItsBrands_andLeavesArchivedOut()
{
    look();
    advance(60);
    receive(u"c1"_s, now());
    domain::Brand made;
    made.name = u"Café Lila"_s;
    made.color = u"#0369A1"_s;
    made.zone = u"Europe/Paris"_s;
    const domain::BrandId other = m_fixture
                                      ->write([made, at = now()](storage::Connection &connection) {
                                          return storage::brands::add(connection, made, at);
                                      })
                                      .value();
    QCOMPARE(news({other}).messages, 0);
    QCOMPARE(news({m_fixture->brand}).messages, 1);
    QCOMPARE(news({m_fixture->brand, other}).messages, 1);
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE brand SET archived_at = 1 WHERE name = 'Cap Pertuis'"_s);
    }));
    QCOMPARE(news().messages, 0);
}

void tst_NewsService::visitors_haveVisitsOfTheirOwn()
{
    NewsService other(m_fixture->storage, u"béa"_s);
    look();
    advance(120);
    QVERIFY(!answerOf(other.look()).value());
    receive(u"c1"_s, now());
    QCOMPARE(news().messages, 1);
    QCOMPARE(answerOf(other.news())->messages, 0);
    advance(120);
    QCOMPARE(answerOf(other.look()).value(), std::optional(now().addSecs(-7200)));
    QCOMPARE(answerOf(other.news())->messages, 0);
}

void tst_NewsService::thisVisitor_isStable_andTellsNoName()
{
    const QString key = NewsService::thisVisitor(u"uuid"_s);
    QCOMPARE(key.size(), 16);
    QCOMPARE(NewsService::thisVisitor(u"uuid"_s), key);
    QVERIFY(NewsService::thisVisitor(u"another"_s) != key);
    QVERIFY(QRegularExpression(u"^[0-9a-f]+$"_s).match(key).hasMatch());
}

QTEST_GUILESS_MAIN(tst_NewsService)
#include "tst_newsservice.moc"
