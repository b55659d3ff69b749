// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/postservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/services/publishlog.h"
#include "tests/services/servicefixture.h"

#include <QFile>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using Kind = domain::PublishMatter::Kind;

/// What publishing came to, as it is read.
class tst_PublishLog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void find_byWordsAccountStateAndPost();
    void find_pagesFromTheNewestOn();
    void find_postInTheTrash_staysInTheLog();
    void exportCsv_holdsTextFilesAndAnswer();
    void exportCsv_folderMissing_isTold();
    void matters_byHandComesFirst_leavesWhenPosted();
    void matters_missed_untilDecided();
    void matters_failed_withItsProblem();
    void matters_late_untilItIsOut();
    void matters_warned_untilPutRight();
    void matters_accountPausedOrToldToWait_isWarnedOf();

private:
    domain::Post plan(const QString &title, int minutes, domain::Delivery delivery = domain::Delivery::Direct)
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.title = title;
        draft.text = u"Bonjour"_s;
        draft.newMedia = {{u"voile.png"_s, u"A"_s, "one"}};
        draft.variants[m_fixture->account].delivery = delivery;
        draft.plannedFor = fromUtc(m_fixture->clock.now().addSecs(60 * minutes), u"Europe/Paris"_s);
        return answerOf(m_posts->add(draft)).value();
    }
    QList<domain::PublishLogRow> find(const domain::PublishLogQuery &query)
    {
        return answerOf(m_log->find(query)).value();
    }
    QList<domain::PublishMatter> matters() { return answerOf(m_log->matters()).value(); }
    void advance(int seconds) { m_fixture->clock.advanceMs(1000LL * seconds); }
    void publishDue() { QVERIFY(answerOf(m_publisher->publishDue())); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::Publisher> m_publisher;
    std::unique_ptr<services::PublishLog> m_log;
};

void tst_PublishLog::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_publisher = std::make_unique<services::Publisher>(m_fixture->storage, m_fixture->pool);
    m_log = std::make_unique<services::PublishLog>(m_fixture->storage);
}

void tst_PublishLog::cleanup()
{
    m_log.reset();
    m_publisher.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_PublishLog::find_byWordsAccountStateAndPost()
{
    const domain::Post first = plan(u"L’été au port"_s, 5);
    const domain::Post second = plan(u"Hiver"_s, 6);
    advance(360);
    publishDue();
    QCOMPARE(find({}).size(), 2);
    domain::PublishLogQuery query;
    query.words = u"ETE port"_s;
    QCOMPARE(find(query).size(), 1);
    const domain::PublishLogRow row = find(query).constFirst();
    QCOMPARE(row.post, first.id);
    QCOMPARE(row.title, u"L’été au port"_s);
    QCOMPARE(row.attempt.state, domain::Attempt::State::Sent);
    QVERIFY(!row.url.isEmpty());
    QCOMPARE(row.media.size(), 1);
    QVERIFY(row.media.constFirst().startsWith(u"voile.png, "_s));
    QCOMPARE(row.media.constFirst().size(), u"voile.png, "_s.size() + 64);
    query.words = u"neige"_s;
    QVERIFY(find(query).isEmpty());
    query = {};
    query.post = second.id;
    QCOMPARE(find(query).size(), 1);
    query = {};
    query.accounts = {m_fixture->account};
    QCOMPARE(find(query).size(), 2);
    query.accounts = {m_fixture->addAccount(u"ailleurs.example"_s)};
    QVERIFY(find(query).isEmpty());
    query = {};
    query.states = {domain::Attempt::State::Failed};
    QVERIFY(find(query).isEmpty());
    query.states = {domain::Attempt::State::Failed, domain::Attempt::State::Sent};
    QCOMPARE(find(query).size(), 2);
}

void tst_PublishLog::find_pagesFromTheNewestOn()
{
    for (int i = 0; i < 5; ++i)
        plan(u"Number %1"_s.arg(i), 5 + i);
    advance(700);
    publishDue();
    domain::PublishLogQuery query;
    query.limit = 2;
    QList<domain::AttemptId> seen;
    while (true) {
        const auto rows = find(query);
        if (rows.isEmpty())
            break;
        for (const domain::PublishLogRow &row : rows) {
            QVERIFY(seen.isEmpty() || row.attempt.id.value < seen.constLast().value);
            seen << row.attempt.id;
        }
        query.before = seen.constLast();
    }
    QCOMPARE(seen.size(), 5);
}

void tst_PublishLog::find_postInTheTrash_staysInTheLog()
{
    const domain::Post post = plan(u"Sent"_s, 5);
    advance(300);
    publishDue();
    QVERIFY(answerOf(m_posts->remove(post.id)));
    QCOMPARE(find({}).size(), 1);
}

void tst_PublishLog::exportCsv_holdsTextFilesAndAnswer()
{
    plan(u"=SUM(A1) \"quoted\""_s, 5);
    advance(300);
    publishDue();
    const QString path = m_fixture->folder.filePath(u"log.csv"_s);
    const auto count = answerOf(m_log->exportCsv({}, path));
    QVERIFY(count);
    QCOMPARE(*count, 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(u"startedAt,"_s));
    QVERIFY2(text.contains(u"'=SUM(A1) \"\"quoted\"\""_s), qPrintable(text));
    QVERIFY(text.contains(u",sent,"_s));
    QVERIFY(text.contains(u"voile.png, "_s));
    QVERIFY(text.contains(u"Bonjour"_s));
}

void tst_PublishLog::exportCsv_folderMissing_isTold()
{
    const auto count = answerOf(m_log->exportCsv({}, m_fixture->folder.filePath(u"none/log.csv"_s)));
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::FileUnwritable);
}

void tst_PublishLog::matters_byHandComesFirst_leavesWhenPosted()
{
    plan(u"Direct"_s, 5);
    const domain::Post byHand = plan(u"By hand"_s, 6, domain::Delivery::Assisted);
    QVERIFY(matters().isEmpty());
    advance(3600);
    publishDue(); // the other one is missed
    const auto found = matters();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().kind, Kind::ByHand);
    QCOMPARE(found.first().post, byHand.id);
    QCOMPARE(found.first().title, u"By hand"_s);
    QCOMPARE(found.last().kind, Kind::Missed);
    QVERIFY(answerOf(
        m_publisher->desk().markPosted(byHand.id, m_fixture->account, u"https://cap-pertuis.example/a"_s)));
    QCOMPARE(matters().size(), 1);
}

void tst_PublishLog::matters_missed_untilDecided()
{
    const domain::Post post = plan(u"Missed"_s, 5);
    advance(3600);
    publishDue();
    QCOMPARE(matters().size(), 1);
    QVERIFY(!matters().constFirst().byPause);
    QVERIFY(answerOf(m_publisher->desk().skip(post.id)));
    QVERIFY(matters().isEmpty());
}

void tst_PublishLog::matters_failed_withItsProblem()
{
    plan(u"Refused"_s, 5);
    m_fixture->network.publishFaults = {FakeNetwork::Fault::Invalid};
    advance(300);
    publishDue();
    const auto found = matters();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, Kind::Failed);
    QCOMPARE(found.first().problem->code, ErrorCode::Invalid);
    domain::PublishLogQuery query;
    query.words = codeName(ErrorCode::Invalid);
    QCOMPARE(find(query).size(), 1);
}

void tst_PublishLog::matters_late_untilItIsOut()
{
    plan(u"Late"_s, 5);
    advance(300 + 150);
    QVERIFY(answerOf(m_publisher->desk().look()));
    QCOMPARE(matters().size(), 1);
    QCOMPARE(matters().constFirst().kind, Kind::Late);
    publishDue();
    QVERIFY(matters().isEmpty());
}

void tst_PublishLog::matters_warned_untilPutRight()
{
    const domain::Post post = plan(u"Without its file"_s, 30);
    const auto forget = [this] {
        return m_fixture->write([](storage::Connection &connection) -> Result<int> {
            return connection.change(u"DELETE FROM media_content"_s);
        });
    };
    QVERIFY(forget());
    QVERIFY(answerOf(m_publisher->desk().look()));
    QCOMPARE(matters().size(), 1);
    QCOMPARE(matters().constFirst().kind, Kind::Warned);
    QCOMPARE(matters().constFirst().warning->kind, domain::PublishWarning::Kind::FileMissing);
    services::PostDraft draft;
    draft.brand = post.brand;
    draft.accounts = {m_fixture->account};
    draft.title = post.title;
    draft.text = post.text;
    draft.plannedFor = post.plannedFor;
    QVERIFY(answerOf(m_posts->update(post.id, post.revision, draft)));
    QVERIFY(matters().isEmpty());
}

void tst_PublishLog::matters_accountPausedOrToldToWait_isWarnedOf()
{
    const domain::Post post = plan(u"Waits"_s, 30);
    const auto kinds = [&] {
        const QList<domain::PublishWarning> all = answerOf(m_publisher->desk().preflight(post.id)).value();
        QList<domain::PublishWarning::Kind> found;
        for (const domain::PublishWarning &warning : all)
            found << warning.kind;
        return found;
    };
    QVERIFY(kinds().isEmpty());
    const auto change = [this](const QString &sql) {
        return m_fixture->write(
            [sql](storage::Connection &connection) -> Result<int> { return connection.change(sql); });
    };
    const qint64 later = m_fixture->clock.now().addSecs(7200).toMSecsSinceEpoch();
    QVERIFY(
        change(u"UPDATE account SET retry_at = %1, problem_code = 'rate', problem_detail = ''"_s.arg(later)));
    QCOMPARE(kinds(), QList{domain::PublishWarning::Kind::RateLimited});
    QVERIFY(change(u"UPDATE account SET paused = 1"_s));
    QVERIFY(kinds().contains(domain::PublishWarning::Kind::AccountPaused));
    QVERIFY(answerOf(m_publisher->desk().look()));
    QCOMPARE(matters().size(), 1);
    QVERIFY(change(u"UPDATE account SET paused = 0, retry_at = NULL, problem_code = NULL"_s));
    QVERIFY(matters().isEmpty());
}

QTEST_GUILESS_MAIN(tst_PublishLog)
#include "tst_publishlog.moc"
