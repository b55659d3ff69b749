// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/importservice.h"
#include "core/storage/accountrepository.h"
#include "tests/services/servicefixture.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace ruche;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray field(const char *name, const QByteArray &value)
{
    return QByteArray("<") + name + "><![CDATA[" + value + "]]></" + name + ">";
}

QByteArray comment(const QByteArray &id,
                   const QByteArray &author,
                   const QByteArray &parent = "0",
                   const QByteArray &user = "0")
{
    return "<wp:comment>" + field("wp:comment_id", id) + field("wp:comment_author", author)
        + field("wp:comment_author_email", author + "@example.org")
        + field("wp:comment_date_gmt", "2026-05-15 09:00:00")
        + field("wp:comment_content", "Words of " + author + ", comment " + id + "?")
        + field("wp:comment_approved", "1") + field("wp:comment_parent", parent)
        + field("wp:comment_user_id", user) + "</wp:comment>";
}

QByteArray post(const QByteArray &id, const QByteArray &comments = {}, const QByteArray &fields = {})
{
    return "<item>" + field("title", "Title " + id) + field("link", "https://cap-pertuis.example/" + id + "/")
        + field("content:encoded", "<p>Text " + id + "</p>") + field("wp:post_id", id)
        + field("wp:status", "publish") + field("wp:post_type", "post")
        + field("wp:post_date_gmt", "2026-05-15 08:00:00") + fields + comments + "</item>";
}

QByteArray document(const QByteArray &items)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Cap</title>"
           "<link>https://cap-pertuis.example</link><wp:wxr_version>1.2</wp:wxr_version>"
           "<wp:author><wp:author_id>1</wp:author_id><wp:author_login>lea</wp:author_login></wp:author>"
        + items + "</channel></rss>";
}

} // namespace

class tst_WxrImport : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void import_writesArticlesCommentsAndPeople();
    void import_laterExport_addsOnlyWhatIsNew();
    void import_afterASync_doublesNothingAndChangesNothing();
    void import_articleKnownByItsAddress_isTheSame();
    void import_thenConnected_isOneAccount();
    void import_addressWrittenOtherwise_isOneAccount_data();
    void import_addressWrittenOtherwise_isOneAccount();
    void import_diskFull_keepsNothing_andSaysSo();
    void import_fileMayNotGrow_keepsNothing_andSaysSo();
    void import_plannedArticle_isNeverSentByUs();
    void import_pagesAndPictures_areSkippedAndNotRejected();
    void import_truncated_keepsNothing();
    void dryRun_saysAllAndKeepsNothing();
    void cancel_midway_keepsNothing();
    void undo_takesBackExactlyThat();
    void undo_ofAnUpdate_bringsTheFormerTextBack();
    void undo_ofWhatIsInUse_isRefused();
    void import_severalThousand_knowsPeopleAgain();

private:
    QString write(const QByteArray &content);
    Result<ImportReport> import(const QByteArray &content, bool dryRun = false);
    Result<void> undo(const ImportReport &report);
    QString all(const QString &sql);
    QStringList holdings();
    static QByteArray largeDocument();

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<ImportService> m_imports;
    int m_files = 0;
};

void tst_WxrImport::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_imports = std::make_unique<ImportService>(m_fixture->storage);
}

void tst_WxrImport::cleanup()
{
    m_imports.reset();
    m_fixture.reset();
}

QString tst_WxrImport::write(const QByteArray &content)
{
    const QString path = m_fixture->folder.filePath(u"export%1.xml"_s.arg(++m_files));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

Result<ImportReport> tst_WxrImport::import(const QByteArray &content, bool dryRun)
{
    m_fixture->clock.advanceMs(1000);
    return tests::answerOf(m_imports->run({m_fixture->brand, write(content), {}, dryRun}));
}

Result<void> tst_WxrImport::undo(const ImportReport &report)
{
    const domain::EventId event(
        m_fixture
            ->value(u"SELECT id FROM event WHERE action = 'import.run' AND object_id = %1"_s.arg(
                report.import.value))
            .toLongLong());
    HistoryService history(m_fixture->storage, m_fixture->pool);
    const auto undone = tests::answerOf(history.undo(event));
    if (!undone)
        return fail(undone.error());
    return {};
}

QString tst_WxrImport::all(const QString &sql)
{
    return m_fixture->value(u"SELECT coalesce(group_concat(line, ' | '), '') FROM ("_s + sql + u")"_s)
        .toString();
}

QStringList tst_WxrImport::holdings()
{
    QStringList counts;
    const QStringList tables{u"account"_s,
                             u"post"_s,
                             u"variant"_s,
                             u"conversation"_s,
                             u"message"_s,
                             u"member"_s,
                             u"identity"_s,
                             u"post_fts"_s,
                             u"member_fts"_s};
    for (const QString &table : tables)
        counts << table + u' ' + m_fixture->value(u"SELECT count(*) FROM "_s + table).toString();
    counts << u"found "_s
            + m_fixture->value(u"SELECT count(*) FROM message_fts WHERE message_fts MATCH 'words'"_s)
                  .toString();
    return counts;
}

void tst_WxrImport::import_writesArticlesCommentsAndPeople()
{
    const auto report = import(document(
        post("12", comment("101", "Yann") + comment("102", "Lea", "101", "1") + comment("103", "Anne"))
        + post("13", comment("104", "Yann"))));
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
    QCOMPARE(report->format, u"wxr"_s);
    QCOMPARE(report->created, 6);
    QCOMPARE(report->updated + report->unchanged + report->rejectedCount, 0);
    QCOMPARE(
        all(u"SELECT p.title || ',' || p.state || ',' || p.origin || ',' || p.comment_count || ',' || "
            u"v.remote_id || ',' || v.remote_url AS line "
            "FROM post p JOIN variant v ON v.post_id = p.id ORDER BY p.id"_s),
        u"Title 12,published,imported,2,12,https://cap-pertuis.example/12/ | Title 13,published,imported,1,13,https://cap-pertuis.example/13/"_s);
    QCOMPARE(
        all(u"SELECT remote_id || ',' || state || ',' || todo || ',' || message_count || ',' || author_name || ',' || is_question AS line FROM conversation ORDER BY id"_s),
        u"101,done,0,2,Yann,1 | 103,done,0,1,Anne,1 | 104,done,0,1,Yann,1"_s);
    QCOMPARE(
        all(u"SELECT remote_id || ',' || direction || ',' || parent_remote_id || ',' || (identity_id IS NULL) AS line FROM message ORDER BY remote_id"_s),
        u"101,incoming,,0 | 102,outgoing,101,1 | 103,incoming,,0 | 104,incoming,,0"_s);
    QCOMPARE(
        all(u"SELECT u.name || ',' || i.remote_id || ',' || u.message_count AS line FROM member u JOIN identity i ON i.member_id = u.id ORDER BY u.id"_s),
        u"Yann,mail:yann@example.org,2 | Anne,mail:anne@example.org,1"_s);
    QCOMPARE(m_fixture->value(u"SELECT id >> 20 FROM message WHERE remote_id = '101'"_s).toLongLong(),
             QDateTime(QDate(2026, 5, 15), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM message_fts WHERE message_fts MATCH 'yann'"_s).toInt(),
             2);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post_fts WHERE post_fts MATCH 'text'"_s).toInt(), 2);
    // The site has no account of its network here: it gets one that is not shown.
    QCOMPARE(
        all(u"SELECT url || ',' || (removed_at IS NOT NULL) AS line FROM account WHERE network = 'wordpress'"_s),
        u"https://cap-pertuis.example,1"_s);
}

void tst_WxrImport::import_laterExport_addsOnlyWhatIsNew()
{
    QVERIFY(import(document(post("12", comment("101", "Yann")))).has_value());
    const auto same = import(document(post("12", comment("101", "Yann"))));
    QVERIFY(same.has_value());
    QVERIFY(same->importedBefore);
    QCOMPARE(same->created + same->updated, 0);
    QCOMPARE(same->unchanged, 2);
    const auto later = import(document(
        post("12", comment("101", "Yann") + comment("105", "Anne", "101"), field("title", "New title"))
        + post("14")));
    QVERIFY(later.has_value());
    QCOMPARE(later->created, 2);
    QCOMPARE(later->updated, 1);
    QCOMPARE(later->unchanged, 1);
    QCOMPARE(all(u"SELECT title AS line FROM post ORDER BY id"_s), u"New title | Title 14"_s);
    QCOMPARE(
        all(u"SELECT remote_id || ',' || message_count || ',' || author_name AS line FROM conversation"_s),
        u"101,2,Anne"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM account WHERE network = 'wordpress'"_s).toInt(), 1);
}

void tst_WxrImport::import_afterASync_doublesNothingAndChangesNothing()
{
    const auto synced = m_fixture->write([](storage::Connection &connection) -> Result<void> {
        for (
            const QString &sql :
            {u"UPDATE account SET network = 'wordpress', url = 'https://www.cap-pertuis.example/'"_s,
             u"INSERT INTO post (id, brand_id, title, body, state, origin, created_at, updated_at) SELECT 500, brand_id, 'Fresh', 'Fresh', 'published', 'remote', 0, 0 FROM account"_s,
             u"INSERT INTO variant (post_id, account_id, state, remote_id) SELECT 500, id, 'published', '12' FROM account"_s,
             u"INSERT INTO member (id, brand_id, name, first_seen_at) SELECT 600, brand_id, 'Yann', 0 FROM account"_s,
             u"INSERT INTO identity (id, member_id, account_id, remote_id) SELECT 700, 600, id, 'mail:yann@example.org' FROM account"_s,
             u"INSERT INTO conversation (id, brand_id, account_id, kind, remote_id, state, todo, post_id, newest_id, moderation) SELECT 800, brand_id, id, 'comment', '101', 'new', 1, 500, 900, 'approved' FROM account"_s,
             u"INSERT INTO message (id, conversation_id, account_id, brand_id, identity_id, kind, direction, moderation, remote_id, body, received_at) SELECT 900, 800, id, brand_id, 700, 'comment', 'incoming', 'approved', '101', 'Synced', 0 FROM account"_s}) {
            RUCHE_TRY(connection.change(sql));
        }
        return {};
    });
    QVERIFY2(synced.has_value(), qPrintable(synced ? QString() : synced.error().detail));
    const auto report = import(document(post("12", comment("101", "Yann") + comment("102", "Yann", "101"))));
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
    QCOMPARE(report->created, 1);
    QCOMPARE(report->updated, 0);
    QCOMPARE(report->unchanged, 2);
    QCOMPARE(all(u"SELECT title AS line FROM post"_s), u"Fresh"_s);
    QCOMPARE(all(u"SELECT conversation_id || ',' || identity_id AS line FROM message ORDER BY id"_s),
             u"800,700 | 800,700"_s);
    QCOMPARE(all(u"SELECT state || ',' || todo || ',' || message_count AS line FROM conversation"_s),
             u"new,1,2"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM account"_s).toInt(), 1);
    // Taken back, all that the sync had stored is as before.
    QVERIFY(undo(*report).has_value());
    QCOMPARE(
        all(u"SELECT state || ',' || todo || ',' || message_count || ',' || newest_id AS line FROM conversation"_s),
        u"new,1,1,900"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM member"_s).toInt(), 1);
}

void tst_WxrImport::import_articleKnownByItsAddress_isTheSame()
{
    const auto known = m_fixture->write([](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(
            u"INSERT INTO post (id, brand_id, title, body, state, origin, created_at, updated_at) SELECT 500, brand_id, 'Ours', 'Ours', 'published', 'local', 0, 0 FROM account"_s));
        RUCHE_TRY(connection.change(
            u"INSERT INTO variant (post_id, account_id, state, remote_id, remote_url) SELECT 500, id, 'published', 'x', 'https://cap-pertuis.example/12/' FROM account"_s));
        return {};
    });
    QVERIFY(known.has_value());
    const auto report = import(document(post("12", comment("101", "Yann"))));
    QVERIFY(report.has_value());
    QCOMPARE(report->unchanged, 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post"_s).toInt(), 1);
    QCOMPARE(m_fixture->value(u"SELECT post_id FROM conversation"_s).toInt(), 500);
}

void tst_WxrImport::import_thenConnected_isOneAccount()
{
    QVERIFY(import(document(post("12"))).has_value());
    const auto place = m_fixture->write([this](storage::Connection &connection) {
        return storage::accounts::findPlace(connection,
                                            m_fixture->brand,
                                            u"wordpress"_s,
                                            QUrl(u"https://cap-pertuis.example/"_s),
                                            u"lea"_s,
                                            m_fixture->clock.now());
    });
    QVERIFY(place.has_value() && place->has_value());
    QCOMPARE((*place)->id.value, m_fixture->value(u"SELECT account_id FROM variant"_s).toLongLong());
    QVERIFY((*place)->removedAt.has_value());
    const auto other = m_fixture->write([this](storage::Connection &connection) {
        return storage::accounts::findPlace(connection,
                                            m_fixture->brand,
                                            u"wordpress"_s,
                                            QUrl(u"https://other.example"_s),
                                            u"lea"_s,
                                            m_fixture->clock.now());
    });
    QVERIFY(other.has_value() && !other->has_value());
}

void tst_WxrImport::import_addressWrittenOtherwise_isOneAccount_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("http") << u"http://cap-pertuis.example"_s;
    QTest::newRow("www") << u"https://www.cap-pertuis.example"_s;
    QTest::newRow("http, www and slash") << u"http://www.Cap-Pertuis.example/"_s;
    QTest::newRow("port") << u"https://cap-pertuis.example:443"_s;
    QTest::newRow("index") << u"https://cap-pertuis.example/index.php"_s;
}

void tst_WxrImport::import_addressWrittenOtherwise_isOneAccount()
{
    QFETCH(QString, address);
    const int before = m_fixture->value(u"SELECT count(*) FROM account"_s).toInt();
    QVERIFY(import(document(post("12"))).has_value());
    QVERIFY(import(document(post("12") + post("13"))
                       .replace("<link>https://cap-pertuis.example</link>",
                                "<link>" + address.toUtf8() + "</link>"))
                .has_value());
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM account"_s).toInt(), before + 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post"_s).toInt(), 2);
    // Who connects the site goes on with it, whatever the site calls itself today.
    const auto place = m_fixture->write([this, address](storage::Connection &connection) {
        return storage::accounts::findPlace(
            connection, m_fixture->brand, u"wordpress"_s, QUrl(address), u"lea"_s, m_fixture->clock.now());
    });
    QVERIFY(place.has_value() && place->has_value());
    QCOMPARE((*place)->id.value, m_fixture->value(u"SELECT max(id) FROM account"_s).toLongLong());
}

/// Enough articles to outgrow what room is left.
QByteArray tst_WxrImport::largeDocument()
{
    QByteArray items;
    for (int i = 1; i <= 400; ++i) {
        QByteArray item
            = post(QByteArray::number(i), comment(QByteArray::number(1000 + i), "p" + QByteArray::number(i)));
        items += item.replace("<p>Text ", QByteArray(2000, 'x') + " <p>Text ");
    }
    return document(items);
}

void tst_WxrImport::import_diskFull_keepsNothing_andSaysSo()
{
    const QByteArray content = largeDocument();
    const QStringList before = holdings();
    const int pages = m_fixture->value(u"PRAGMA page_count"_s).toInt();
    const auto limitTo = [this](int count) {
        return tests::answerOf(m_fixture->storage.exclusive([count](storage::Connection &connection) {
            return connection.execute(u"PRAGMA max_page_count=%1"_s.arg(count));
        }));
    };
    QVERIFY(limitTo(pages + 40));
    const auto full = import(content);
    QVERIFY(!full.has_value());
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(holdings(), before);
    QCOMPARE(
        m_fixture->value(u"SELECT (SELECT count(*) FROM import) + (SELECT count(*) FROM event)"_s).toInt(),
        0);
    QCOMPARE(m_fixture->value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    // With room again the same file goes in.
    QVERIFY(limitTo(1000000));
    QCOMPARE(import(content)->created, 800);
}

void tst_WxrImport::import_fileMayNotGrow_keepsNothing_andSaysSo()
{
#ifdef Q_OS_UNIX
    const QByteArray content = largeDocument();
    const QString path = write(content);
    const QStringList before = holdings();
    struct rlimit usual
    {
    };
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN); // else the system ends the process
    const qint64 room = QFileInfo(m_fixture->path + u"-wal"_s).size() + 200000;
    struct rlimit small = usual;
    small.rlim_cur = rlim_t(room);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    m_fixture->clock.advanceMs(1000);
    const auto full = tests::answerOf(m_imports->run({m_fixture->brand, path, {}, false}));
    const QStringList after = holdings();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(!full.has_value());
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(after, before);
    QCOMPARE(m_fixture->value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    m_fixture->clock.advanceMs(1000);
    QCOMPARE(tests::answerOf(m_imports->run({m_fixture->brand, path, {}, false}))->created, 800);
#else
    QSKIP("this system has no limit for the size of files");
#endif
}

void tst_WxrImport::import_plannedArticle_isNeverSentByUs()
{
    const auto report = import(document(
        post("20", {}, field("wp:status", "future") + field("wp:post_date_gmt", "2030-01-01 08:00:00"))
        + post("21", {}, field("wp:status", "draft"))));
    QVERIFY(report.has_value());
    QCOMPARE(
        all(u"SELECT p.state || ',' || v.state || ',' || (p.shown_at IS NOT NULL) AS line FROM post p JOIN variant v ON v.post_id = p.id ORDER BY p.id"_s),
        u"draft,draft,1 | draft,draft,0"_s);
}

void tst_WxrImport::import_pagesAndPictures_areSkippedAndNotRejected()
{
    const auto report = import(document(post("12") + post("2", {}, field("wp:post_type", "page"))
                                        + post("3", {}, field("wp:post_type", "attachment")) + post("x")));
    QVERIFY(report.has_value());
    QCOMPARE(report->created, 1);
    QCOMPARE(report->skippedCount, 2);
    QVERIFY(report->skipped.at(0).reason.contains(u"page"_s));
    QCOMPARE(report->rejectedCount, 1);
    QCOMPARE(report->rejected.at(0).row, 4);
}

void tst_WxrImport::import_truncated_keepsNothing()
{
    const QStringList before = holdings();
    const auto report = import(document(post("12", comment("101", "Yann")) + post("13")).chopped(20));
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::WrongFormat);
    QCOMPARE(holdings(), before);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM import"_s).toInt(), 0);
}

void tst_WxrImport::dryRun_saysAllAndKeepsNothing()
{
    const QStringList before = holdings();
    const QByteArray content = document(post("12", comment("101", "Yann")));
    const auto rehearsal = import(content, true);
    QVERIFY(rehearsal.has_value());
    QVERIFY(!rehearsal->import.isValid());
    QCOMPARE(rehearsal->created, 2);
    QCOMPARE(holdings(), before);
    QVERIFY(import(content).has_value());
}

void tst_WxrImport::cancel_midway_keepsNothing()
{
    const QStringList before = holdings();
    QByteArray items;
    for (int i = 1; i <= 3000; ++i)
        items += post(QByteArray::number(i), comment(QByteArray::number(i), "Yann"));
    bool cancelled = false;
    connect(m_imports.get(), &ImportService::progressed, this, [this, &cancelled](qint64 done, qint64 total) {
        if (done * 2 > total && !cancelled) {
            cancelled = true;
            m_imports->cancel();
        }
    });
    const auto report = import(document(items));
    QVERIFY(cancelled);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(holdings(), before);
}

void tst_WxrImport::undo_takesBackExactlyThat()
{
    QVERIFY(import(document(post("12", comment("101", "Yann")))).has_value());
    const QStringList before = holdings();
    const QString derived
        = u"SELECT comment_count AS line FROM post UNION ALL SELECT message_count FROM conversation UNION ALL SELECT message_count FROM member"_s;
    const QString figures = all(derived);
    const auto second = import(
        document(post("12", comment("101", "Yann") + comment("102", "Yann", "101") + comment("103", "Anne"))
                 + post("13", comment("104", "Anne"))));
    QVERIFY(second.has_value());
    QVERIFY(holdings() != before);
    QVERIFY(undo(*second).has_value());
    QCOMPARE(holdings(), before);
    QCOMPARE(all(derived), figures);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM pragma_foreign_key_check"_s).toInt(), 0);
}

void tst_WxrImport::undo_ofAnUpdate_bringsTheFormerTextBack()
{
    QVERIFY(import(document(post("12", comment("101", "Yann")))).has_value());
    const auto second = import(
        document(post("12", comment("101", "Yann") + comment("102", "Anne"), field("title", "Changed"))));
    QVERIFY(second.has_value());
    QCOMPARE(second->updated, 1);
    QCOMPARE(all(u"SELECT title || comment_count AS line FROM post"_s), u"Changed2"_s);
    const auto undone = undo(*second);
    QVERIFY2(undone.has_value(), qPrintable(undone ? QString() : undone.error().detail));
    QCOMPARE(all(u"SELECT title || comment_count AS line FROM post"_s), u"Title 121"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post_fts WHERE post_fts MATCH 'changed'"_s).toInt(), 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post_fts WHERE post_fts MATCH 'title'"_s).toInt(), 1);
}

void tst_WxrImport::undo_ofWhatIsInUse_isRefused()
{
    const auto report = import(document(post("12", comment("101", "Yann"))));
    QVERIFY(report.has_value());
    QVERIFY(
        m_fixture
            ->write([](storage::Connection &connection) {
                return connection.change(
                    u"INSERT INTO note (conversation_id, body, written_at) SELECT id, 'Call back', 0 FROM conversation"_s);
            })
            .has_value());
    const QStringList before = holdings();
    const auto refused = undo(*report);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(holdings(), before);
}

void tst_WxrImport::import_severalThousand_knowsPeopleAgain()
{
    QByteArray items;
    for (int i = 1; i <= 250; ++i) {
        QByteArray comments;
        for (int j = 0; j < 10; ++j)
            comments
                += comment(QByteArray::number(i * 100 + j), "Person" + QByteArray::number((i * 7 + j) % 400));
        items += post(QByteArray::number(i), comments);
    }
    const auto report = import(document(items));
    QVERIFY(report.has_value());
    QCOMPARE(report->created, 2750);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM member"_s).toInt(), 400);
}

QTEST_GUILESS_MAIN(tst_WxrImport)
#include "tst_wxrimport.moc"
