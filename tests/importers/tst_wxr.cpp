// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/wxr.h"
#include "tests/importers/filewriter.h"

#include <QElapsedTimer>

using namespace ruche;
using namespace ruche::importers;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ReadExport
{
    Result<WxrSummary> summary = fail(ErrorCode::Internal);
    WxrSite site;
    QList<WxrAuthor> authors;
    QList<WxrPost> posts;
};

ReadExport readExport(const QString &path, const QString &zone = u"Europe/Paris"_s)
{
    ReadExport read;
    WxrOptions options;
    options.zone = zone;
    options.site = [&read](const WxrSite &site) { read.site = site; };
    options.author = [&read](const WxrAuthor &author) { read.authors.append(author); };
    options.post = [&read](const WxrPost &post) -> Result<void> {
        read.posts.append(post);
        return {};
    };
    auto source = TextSource::open(path);
    read.summary = source ? readWxr(**source, options) : Result<WxrSummary>(fail(source.error()));
    return read;
}

QByteArray field(const char *name, const QByteArray &value)
{
    return QByteArray("<") + name + "><![CDATA[" + value + "]]></" + name + ">\n";
}

QByteArray item(const QByteArray &id, const QByteArray &fields = {})
{
    return "<item>" + field("title", "Title " + id) + field("wp:post_id", id) + field("wp:status", "publish")
        + field("wp:post_type", "post") + field("wp:post_date_gmt", "2026-05-15 08:00:00") + fields
        + "</item>\n";
}

QByteArray comment(const QByteArray &id, const QByteArray &fields = {})
{
    return "<wp:comment>" + field("wp:comment_id", id) + field("wp:comment_author", "Yann")
        + field("wp:comment_date_gmt", "2026-05-15 09:00:00") + field("wp:comment_content", "Hello " + id)
        + field("wp:comment_approved", "1") + fields + "</wp:comment>\n";
}

QByteArray document(const QByteArray &items,
                    const QByteArray &declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
{
    return declaration
        + "<rss version=\"2.0\" "
          "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>T</title><link>https://mer.example</"
          "link>"
        + "<wp:wxr_version>1.2</wp:wxr_version>" + items + "</channel></rss>\n";
}

} // namespace

class tst_Wxr : public QObject
{
    Q_OBJECT
private slots:
    void read_fixture_givesEverything();
    void read_status_decidesTheState_data();
    void read_status_decidesTheState();
    void read_brokenItem_isRejectedAndTheRestStays_data();
    void read_brokenItem_isRejectedAndTheRestStays();
    void read_brokenComment_isRejectedAndTheRestStays_data();
    void read_brokenComment_isRejectedAndTheRestStays();
    void read_encodings_giveTheSameTitle_data();
    void read_encodings_giveTheSameTitle();
    void read_brokenFile_isAClearError_data();
    void read_brokenFile_isAClearError();
    void read_truncatedAnywhere_neverSucceeds();
    void read_hugeText_rejectsTheItem_data();
    void read_hugeText_rejectsTheItem();
    void read_errorOfTheReceiver_endsTheRead();
    void read_cancelled_stops();
    void read_versions_fromTheNamespaceToo();
};

void tst_Wxr::read_fixture_givesEverything()
{
    const ReadExport read = readExport(QFINDTESTDATA("../data/importers/export.xml"));
    QVERIFY2(read.summary.has_value(), qPrintable(read.summary ? QString() : read.summary.error().detail));
    QCOMPARE(read.site, (WxrSite{u"Le blog de la mer"_s, QUrl(u"https://mer.example"_s), u"1.2"_s}));
    QCOMPARE(read.authors, QList<WxrAuthor>({{u"1"_s, u"lea"_s, u"lea@mer.example"_s, u"Léa & Cie"_s}}));
    QCOMPARE(read.posts.size(), 2);
    const WxrPost &post = read.posts.at(0);
    QCOMPARE(post.id, u"12"_s);
    QCOMPARE(post.title, u"Brise de mai – le récit"_s);
    QCOMPARE(post.content, u"<!-- wp:paragraph --><p>Un texte & une image</p>]]>"_s);
    QCOMPARE(post.link, QUrl(u"https://mer.example/2026/05/brise-de-mai/"_s));
    QCOMPARE(post.guid, u"https://mer.example/?p=12"_s);
    QCOMPARE(post.slug, u"brise-de-mai"_s);
    QCOMPARE(post.author, u"lea"_s);
    QCOMPARE(post.state, domain::PostState::Published);
    QCOMPARE(post.date.value(), QDateTime(QDate(2026, 5, 15), QTime(8, 0), Qt::UTC));
    QCOMPARE(post.comments.size(), 3);
    const WxrComment &first = post.comments.at(0);
    QCOMPARE(first.id, u"101"_s);
    QCOMPARE(first.author, u"Yann"_s);
    QCOMPARE(first.email, u"yann@example.org"_s);
    QCOMPARE(first.url, QUrl(u"https://yann.example/"_s));
    QCOMPARE(first.text, u"Très beau !\nBravo"_s);
    QCOMPARE(first.writtenAt, QDateTime(QDate(2026, 5, 15), QTime(10, 30), Qt::UTC));
    QVERIFY(first.parentId.isEmpty() && first.userId.isEmpty());
    QCOMPARE(post.comments.at(1).parentId, u"101"_s);
    QCOMPARE(post.comments.at(1).userId, u"1"_s);
    QCOMPARE(post.comments.at(1).writtenAt,
             QDateTime(QDate(2026, 5, 15), QTime(11, 0), Qt::UTC)); // wall time of Paris
    QCOMPARE(post.comments.at(2).moderation, domain::Moderation::Spam);
    QCOMPARE(read.posts.at(1).state, domain::PostState::Draft);
    QVERIFY(!read.posts.at(1).date);
    QCOMPARE(read.summary->posts, 2);
    QCOMPARE(read.summary->comments, 3);
    QCOMPARE(read.summary->rejections.count, 0);
    QCOMPARE(read.summary->skipped.first,
             QList<Rejection>({{1, RejectReason::NotAComment, u"pingback"_s},
                               {2, RejectReason::NotAnArticle, u"page"_s},
                               {3, RejectReason::NotAnArticle, u"attachment"_s}}));
}

void tst_Wxr::read_status_decidesTheState_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("state"); // −1: skipped
    QTest::newRow("publish") << QByteArray("publish") << int(domain::PostState::Published);
    QTest::newRow("private") << QByteArray("private") << int(domain::PostState::Published);
    QTest::newRow("future") << QByteArray("future") << int(domain::PostState::HandedOff);
    QTest::newRow("pending") << QByteArray("pending") << int(domain::PostState::Draft);
    QTest::newRow("trash") << QByteArray("trash") << -1;
    QTest::newRow("auto-draft") << QByteArray("auto-draft") << -1;
    QTest::newRow("unknown") << QByteArray("archived-by-plugin") << -1;
}

void tst_Wxr::read_status_decidesTheState()
{
    QFETCH(QByteArray, status);
    QFETCH(int, state);
    const test::FileWriter files;
    const ReadExport read
        = readExport(files.write(u"x.xml"_s, document(item("5", field("wp:status", status)))));
    QVERIFY(read.summary.has_value());
    QCOMPARE(read.posts.isEmpty() ? -1 : int(read.posts.at(0).state), state);
    QCOMPARE(read.summary->skipped.count, state < 0 ? 1 : 0);
}

void tst_Wxr::read_brokenItem_isRejectedAndTheRestStays_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, const QByteArray &broken, RejectReason reason) {
        QTest::newRow(name) << broken << int(reason);
    };
    row("no id", item("7", field("wp:post_id", "")), RejectReason::NoId);
    row("id is no number", item("7", field("wp:post_id", "1e5; DROP TABLE")), RejectReason::NoId);
    row("no date", item("7", field("wp:post_date_gmt", "0000-00-00 00:00:00")), RejectReason::NoDate);
    row("impossible date", item("7", field("wp:post_date_gmt", "2026-02-30 25:00:00")), RejectReason::NoDate);
    row("empty",
        item("7", field("title", " ") + field("content:encoded", "\n")),
        RejectReason::NoTitleAndText);
    row("twice", item("1"), RejectReason::Duplicate);
}

void tst_Wxr::read_brokenItem_isRejectedAndTheRestStays()
{
    QFETCH(QByteArray, broken);
    QFETCH(int, reason);
    const test::FileWriter files;
    const ReadExport read = readExport(files.write(u"x.xml"_s, document(item("1") + broken + item("3"))));
    QVERIFY(read.summary.has_value());
    QCOMPARE(read.posts.size(), 2);
    QCOMPARE(read.summary->rejections.count, 1);
    QCOMPARE(read.summary->rejections.first.at(0).row, 2);
    QCOMPARE(int(read.summary->rejections.first.at(0).reason), reason);
    QVERIFY(!rejectionText(read.summary->rejections.first.at(0)).isEmpty());
}

void tst_Wxr::read_brokenComment_isRejectedAndTheRestStays_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, const QByteArray &broken, RejectReason reason) {
        QTest::newRow(name) << broken << int(reason);
    };
    row("no id", comment("0"), RejectReason::NoId);
    row("no date", comment("7", field("wp:comment_date_gmt", "0000-00-00 00:00:00")), RejectReason::NoDate);
    row("no text", comment("7", field("wp:comment_content", "<p> </p>")), RejectReason::EmptyText);
    row("twice", comment("1"), RejectReason::Duplicate);
}

void tst_Wxr::read_brokenComment_isRejectedAndTheRestStays()
{
    QFETCH(QByteArray, broken);
    QFETCH(int, reason);
    const test::FileWriter files;
    const ReadExport read
        = readExport(files.write(u"x.xml"_s, document(item("1", comment("1") + broken + comment("3")))));
    QVERIFY(read.summary.has_value());
    QCOMPARE(read.posts.size(), 1);
    QCOMPARE(read.posts.at(0).comments.size(), 2);
    QCOMPARE(read.summary->rejections.count, 1);
    QCOMPARE(int(read.summary->rejections.first.at(0).reason), reason);
}

void tst_Wxr::read_encodings_giveTheSameTitle_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray utf8 = item("1", field("title", "d\xC3\xA9j\xC3\xA0"));
    const QByteArray latin = item("1", field("title", "d\xE9j\xE0"));
    const auto declared = [](const char *encoding) {
        return QByteArray("<?xml version='1.0' encoding='") + encoding + "'?>";
    };
    QTest::newRow("UTF-8") << document(utf8);
    QTest::newRow("UTF-8 declared as Latin-1") << document(utf8, declared("ISO-8859-1"));
    QTest::newRow("Latin-1") << document(latin, declared("ISO-8859-1"));
    QTest::newRow("Latin-1 declared as UTF-8") << document(latin);
    QTest::newRow("Latin-1 without declaration") << document(latin, {});
    QTest::newRow("UTF-8 declared as UTF-16") << document(utf8, declared("UTF-16"));
    QTest::newRow("blank line before the declaration") << "\r\n" + document(utf8);
    QTest::newRow("control characters") << document(item("1", field("title", "d\xC3\xA9\x0Bj\x1F\xC3\xA0")));
    QByteArray wide("\xFF\xFE");
    const QString text = QString::fromUtf8(document(utf8));
    wide.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QTest::newRow("UTF-16LE") << wide;
}

void tst_Wxr::read_encodings_giveTheSameTitle()
{
    QFETCH(QByteArray, content);
    const test::FileWriter files;
    const ReadExport read = readExport(files.write(u"x.xml"_s, content));
    QVERIFY2(read.summary.has_value(), qPrintable(read.summary ? QString() : read.summary.error().detail));
    QCOMPARE(read.posts.size(), 1);
    QCOMPARE(read.posts.at(0).title, u"déjà"_s);
}

void tst_Wxr::read_brokenFile_isAClearError_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    const QByteArray bomb
        = R"(<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>)"
          R"(<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>&lol2;</title></channel></rss>)";
    const QByteArray outside
        = R"(<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>)";
    QTest::newRow("truncated") << document(item("1")).chopped(30) << u"ends in the middle"_s;
    QTest::newRow("truncated in an item")
        << document(item("1") + item("2")).chopped(120) << u"ends in the middle"_s;
    QTest::newRow("billion laughs") << bomb << u"document type"_s;
    QTest::newRow("external entity") << outside << u"document type"_s;
    QTest::newRow("unknown entity") << document(item("1", "<excerpt:encoded>&nope;</excerpt:encoded>"))
                                    << u"line"_s;
    QTest::newRow("crossed tags") << document("<item><title>x</item></title>") << u"line"_s;
    QTest::newRow("version 2") << document(item("1")).replace("<wp:wxr_version>1.2", "<wp:wxr_version>2.0")
                               << u"2.0"_s;
    QTest::newRow("feed") << QByteArray(
        "<rss version='2.0'><channel><title>x</title><item><title>y</title></item></channel></rss>")
                          << u"feed"_s;
    QTest::newRow("web page") << QByteArray("<html><body>502 Bad Gateway</body></html>")
                              << u"not an export"_s;
    QTest::newRow("nested too deep") << document(QByteArray("<a>").repeated(100'000)) << u"nested"_s;
    QTest::newRow("endless tag") << document("<item a='" + QByteArray(1'000'000, 'x') + "'/>")
                                 << u"tag is too long"_s;
    QTest::newRow("unknown encoding")
        << document(item("1"), "<?xml version='1.0' encoding='x-klingon'?>") << u"encoding"_s;
}

void tst_Wxr::read_brokenFile_isAClearError()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const test::FileWriter files;
    const QString path = files.write(u"x.xml"_s, content);
    const ReadExport read = readExport(path);
    QVERIFY(!read.summary.has_value());
    QCOMPARE(read.summary.error().code, ErrorCode::WrongFormat);
    QCOMPARE(read.summary.error().subject, path);
    QVERIFY2(read.summary.error().detail.contains(said), qPrintable(read.summary.error().detail));
}

void tst_Wxr::read_truncatedAnywhere_neverSucceeds()
{
    const test::FileWriter files;
    const QByteArray whole = document(item("1", comment("1"))).trimmed();
    for (qsizetype size = 60; size < whole.size(); ++size) {
        const ReadExport read = readExport(files.write(u"x.xml"_s, whole.left(size)));
        QVERIFY2(!read.summary.has_value(), whole.left(size).constData());
        QCOMPARE(read.summary.error().code, ErrorCode::WrongFormat);
    }
    QVERIFY(readExport(files.write(u"x.xml"_s, whole)).summary.has_value());
}

void tst_Wxr::read_hugeText_rejectsTheItem_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("posts");
    QTest::newRow("section") << QByteArray("<content:encoded><![CDATA[")
                             << QByteArray("]]></content:encoded>") << 2;
    QTest::newRow("text") << QByteArray("<content:encoded>") << QByteArray("</content:encoded>") << 2;
    QTest::newRow("comment of the file") << QByteArray("<!--") << QByteArray("-->") << 3;
}

void tst_Wxr::read_hugeText_rejectsTheItem()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, end);
    QFETCH(int, posts);
    const test::FileWriter files;
    const QByteArray filler = QByteArray("12 \xC3\xA9 4567 \xF0\x9F\x98\x80\n").repeated(800'000);
    const ReadExport read = readExport(
        files.write(u"x.xml"_s, document(item("1") + item("2", start + filler + end) + item("3"))));
    QVERIFY2(read.summary.has_value(), qPrintable(read.summary ? QString() : read.summary.error().detail));
    QCOMPARE(read.posts.size(), posts);
    QCOMPARE(read.summary->rejections.count, 3 - posts);
    if (posts < 3)
        QCOMPARE(read.summary->rejections.first.at(0), (Rejection{2, RejectReason::TooLong, {}}));
    QCOMPARE(read.posts.last().id, u"3"_s);
}

void tst_Wxr::read_errorOfTheReceiver_endsTheRead()
{
    const test::FileWriter files;
    auto source = TextSource::open(files.write(u"x.xml"_s, document(item("1") + item("2"))));
    QVERIFY(source.has_value());
    int given = 0;
    WxrOptions options;
    options.post = [&given](const WxrPost &) -> Result<void> {
        ++given;
        return fail(ErrorCode::DiskFull);
    };
    const auto summary = readWxr(**source, options);
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().code, ErrorCode::DiskFull);
    QCOMPARE(given, 1);
}

void tst_Wxr::read_cancelled_stops()
{
    const test::FileWriter files;
    auto source = TextSource::open(files.write(u"x.xml"_s, document(item("1") + item("2"))));
    QVERIFY(source.has_value());
    WxrOptions options;
    options.progressed = [](qint64 done, qint64 total) { return done > total; };
    const auto summary = readWxr(**source, options);
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().code, ErrorCode::Cancelled);
}

void tst_Wxr::read_versions_fromTheNamespaceToo()
{
    const test::FileWriter files;
    const QByteArray old = document(item("1"))
                               .replace("<wp:wxr_version>1.2</wp:wxr_version>", "")
                               .replace("export/1.2/", "export/1.0/");
    const ReadExport read = readExport(files.write(u"x.xml"_s, old));
    QVERIFY(read.summary.has_value());
    QCOMPARE(read.site.version, u"1.0"_s);
    QCOMPARE(read.posts.size(), 1);
}

QTEST_GUILESS_MAIN(tst_Wxr)
#include "tst_wxr.moc"
