// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressapi.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::connectors::wordpress;
using domain::Moderation;

class tst_WordPressApi : public QObject
{
    Q_OBJECT
private slots:
    void apiCandidates_page_areFound_data();
    void apiCandidates_page_areFound();
    void routeUrl_query_isEncoded_data();
    void routeUrl_query_isEncoded();
    void buildPost_body_isJsonWithCredentials();
    void buildUpload_name_isSafe_data();
    void buildUpload_name_isSafe();
    void slugOf_key_isWhatWordPressKeeps_data();
    void slugOf_key_isWhatWordPressKeeps();
    void figuresFor_media_areEscapedInOrder();
    void problemOf_answer_givesCode_data();
    void problemOf_answer_givesCode();
    void errorCode_hostile_isIgnored();
    void parseSite_zone_isNamed_data();
    void parseSite_zone_isNamed();
    void parseSite_somethingElse_isNotThisNetwork();
    void parsePost_fields_areRead();
    void parseReceipt_whatWillNotGoOut_isWithdrawn();
    void parsePost_incomplete_isMalformed_data();
    void parsePost_incomplete_isMalformed();
    void parseComment_author_isStable_data();
    void parseComment_author_isStable();
    void parseComment_unknownStatus_isHeld();
    void parseList_oneBroken_failsTheList();
    void parseJson_broken_isTyped();

private:
    [[nodiscard]] static QJsonObject object(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).object();
    }
};

void tst_WordPressApi::apiCandidates_page_areFound_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("candidates");
    const QStringList guesses{u"https://a.example/wp-json/"_s, u"https://a.example/?rest_route=/"_s};
    QTest::newRow("nothing said") << u"https://a.example"_s << QByteArray() << QByteArray() << guesses;
    QTest::newRow("link header") << u"https://a.example/"_s
                                 << QByteArray("<https://a.example/api/>; rel=\"https://api.w.org/\"")
                                 << QByteArray() << QStringList{u"https://a.example/api/"_s} + guesses;
    QTest::newRow("among other links")
        << u"https://a.example/"_s
        << QByteArray(
               "<https://a.example/?p=1>; rel=shortlink, </wp-json/>; rel=\"https://api.w.org/\", <x>; rel=y")
        << QByteArray() << guesses;
    QTest::newRow("link in the page")
        << u"https://a.example/"_s << QByteArray()
        << QByteArray("<head><link rel=\"https://api.w.org/\" "
                      "href=\"https://b.example/x?rest_route=/&amp;y=1\" /></head>")
        << QStringList{u"https://b.example/x?rest_route=/&y=1"_s} + guesses;
    QTest::newRow("behind a proxy") << u"https://a.example/"_s
                                    << QByteArray("<http://a.example/wp-json/>; rel=\"https://api.w.org/\"")
                                    << QByteArray() << guesses;
    QTest::newRow("in a folder") << u"https://a.example/blog/"_s << QByteArray() << QByteArray()
                                 << QStringList{u"https://a.example/blog/wp-json/"_s,
                                                u"https://a.example/blog/?rest_route=/"_s};
    QTest::newRow("a page with a query")
        << u"https://a.example/?p=7#x"_s << QByteArray() << QByteArray() << guesses;
    QTest::newRow("broken header") << u"https://a.example/"_s << QByteArray("<<;;rel=\"https://api.w.org/\"")
                                   << QByteArray() << guesses;
}

void tst_WordPressApi::apiCandidates_page_areFound()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, body);
    HttpResponse page;
    page.url = QUrl(address);
    page.body = body;
    if (!link.isEmpty())
        page.headers = {{"link", link}};
    QStringList found;
    for (const QUrl &url : apiCandidates(page))
        found << url.toString();
    QTEST(found, "candidates");
}

void tst_WordPressApi::routeUrl_query_isEncoded_data()
{
    QTest::addColumn<QString>("api");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("pretty")
        << u"https://a.example/blog/wp-json/"_s
        << QByteArray("https://a.example/blog/wp-json/wp/v2/posts?slug=a%2Bb%26c%20%C3%A9&status=x,y");
    QTest::newRow("plain")
        << u"https://a.example/?rest_route=/"_s
        << QByteArray("https://a.example/?rest_route=/wp/v2/posts&slug=a%2Bb%26c%20%C3%A9&status=x,y");
    QTest::newRow("index.php")
        << u"https://a.example/index.php/wp-json"_s
        << QByteArray("https://a.example/index.php/wp-json/wp/v2/posts?slug=a%2Bb%26c%20%C3%A9&status=x,y");
}

void tst_WordPressApi::routeUrl_query_isEncoded()
{
    QFETCH(QString, api);
    const QUrl url = routeUrl(api, u"wp/v2/posts"_s, {{u"slug"_s, u"a+b&c é"_s}, {u"status"_s, u"x,y"_s}});
    QTEST(url.toEncoded(), "url");
}

void tst_WordPressApi::buildPost_body_isJsonWithCredentials()
{
    const Access access{u"https://a.example/wp-json/"_s, {u"me"_s, u"abcd efgh"_s}};
    const HttpRequest request = buildPost(access, u"wp/v2/posts"_s, {{u"title"_s, u"é"_s}}, true);
    QCOMPARE(request.method, QByteArray("POST"));
    QVERIFY(request.creates);
    QCOMPARE(request.body, QByteArray("{\"title\":\"é\"}"));
    QVERIFY(
        request.headers.contains(QPair<QByteArray, QByteArray>("Authorization", "Basic bWU6YWJjZCBlZmdo")));
    QVERIFY(request.headers.contains(QPair<QByteArray, QByteArray>("Content-Type", "application/json")));
    QVERIFY(!request.url.toString().contains(u"abcd"_s));
    QVERIFY(!buildPost(access, u"wp/v2/posts/1"_s, {}, false).creates);
}

void tst_WordPressApi::buildUpload_name_isSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("plain") << u"port.png"_s << QByteArray("attachment; filename=\"port.png\"");
    QTest::newRow("accents and spaces")
        << u"Été à la plage.png"_s << QByteArray("attachment; filename=\"Ete-a-la-plage.png\"");
    QTest::newRow("header injection")
        << u"a\"\r\nX-Evil: 1.png"_s << QByteArray("attachment; filename=\"a-X-Evil-1.png\"");
    QTest::newRow("path") << u"../../etc/passwd.png"_s
                          << QByteArray("attachment; filename=\"etc-passwd.png\"");
    QTest::newRow("no ending") << u"photo"_s << QByteArray("attachment; filename=\"photo.png\"");
    QTest::newRow("nothing Latin") << u"写真"_s << QByteArray("attachment; filename=\"file.png\"");
}

void tst_WordPressApi::buildUpload_name_isSafe()
{
    QFETCH(QString, name);
    const HttpRequest request
        = buildUpload({u"https://a.example/wp-json/"_s, {}}, {name, u"image/png"_s, u"x & y"_s, "bytes"});
    HttpResponse asResponse;
    asResponse.headers = request.headers;
    QTEST(asResponse.header("Content-Disposition"), "header");
    QCOMPARE(asResponse.header("Content-Type"), QByteArray("image/png"));
    QCOMPARE(request.body, QByteArray("bytes"));
    QVERIFY(request.creates);
    QVERIFY(request.url.toEncoded().endsWith("?alt_text=x%20%26%20y"));
}

void tst_WordPressApi::slugOf_key_isWhatWordPressKeeps_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("slug");
    QTest::newRow("kept") << u"ruche-12-ab"_s << u"ruche-12-ab"_s;
    QTest::newRow("capitals") << u"Ruche-12-AB"_s << u"ruche-12-ab"_s;
    QTest::newRow("signs") << u"{a_b/c}.d"_s << u"a-b-c-d"_s;
    QTest::newRow("nothing left") << u"///"_s << QString();
    QTest::newRow("long") << QString(300, u'a') << QString(190, u'a');
}

void tst_WordPressApi::slugOf_key_isWhatWordPressKeeps()
{
    QFETCH(QString, key);
    QTEST(slugOf(key), "slug");
}

void tst_WordPressApi::figuresFor_media_areEscapedInOrder()
{
    const QJsonArray media = QJsonDocument::fromJson(R"([
        {"id":1,"source_url":"https://a.example/1.png?a=1&b=2","alt_text":"\"><script>"},
        {"id":2,"source_url":"javascript:alert","alt_text":""},
        {"id":3,"source_url":"https://a.example/3.png","alt_text":"trois"}])")
                                 .array();
    const QString html = figuresFor({{u"3"_s}, {u"2"_s}, {u"1"_s}, {u"9"_s}}, media);
    QVERIFY(html.indexOf(u"3.png"_s) < html.indexOf(u"1.png"_s));
    QVERIFY(!html.contains(u"javascript"_s));
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(html.contains(u"alt=\"&quot;&gt;&lt;script&gt;\""_s));
    QVERIFY(html.contains(u"?a=1&amp;b=2"_s));
    QCOMPARE(html.count(u"<figure"_s), 2);
}

void tst_WordPressApi::problemOf_answer_givesCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("not signed in") << 401
                                   << QByteArray(R"({"code":"rest_not_logged_in","data":{"status":401}})")
                                   << ErrorCode::Auth << u"rest_not_logged_in"_s;
    QTest::newRow("statuses refused")
        << 400 << QByteArray(R"({"code":"rest_invalid_param","data":{"status":400,"params":{"status":"x"},
              "details":{"status":{"code":"rest_forbidden_status","data":{"status":401}}}}})")
        << ErrorCode::Auth << u"rest_invalid_param"_s;
    QTest::newRow("other parameter") << 400
                                     << QByteArray(
                                            R"({"code":"rest_invalid_param","data":{"params":{"x":"y"}}})")
                                     << ErrorCode::Invalid << u"rest_invalid_param"_s;
    QTest::newRow("flood") << 400 << QByteArray(R"({"code":"comment_flood"})") << ErrorCode::Rate
                           << u"comment_flood"_s;
    QTest::newRow("duplicate") << 409 << QByteArray(R"({"code":"comment_duplicate"})") << ErrorCode::Conflict
                               << u"comment_duplicate"_s;
    QTest::newRow("comment gone") << 404 << QByteArray(R"({"code":"rest_comment_invalid_id"})")
                                  << ErrorCode::Gone << u"rest_comment_invalid_id"_s;
    QTest::newRow("API gone") << 404 << QByteArray(R"({"code":"rest_no_route"})") << ErrorCode::NotThisNetwork
                              << u"rest_no_route"_s;
    QTest::newRow("page gone") << 404 << QByteArray("<html>404</html>") << ErrorCode::NotThisNetwork
                               << u"web page"_s;
    QTest::newRow("security plug-in")
        << 403 << QByteArray("<!doctype html>Blocked") << ErrorCode::Forbidden << u"web page"_s;
    QTest::newRow("maintenance") << 503 << QByteArray("\n<html>back soon") << ErrorCode::Uncertain
                                 << u"web page"_s;
    QTest::newRow("fatal error") << 500 << QByteArray(R"({"code":"internal_server_error"})")
                                 << ErrorCode::Uncertain << u"internal_server_error"_s;
    QTest::newRow("byte order mark") << 401 << QByteArray("\xEF\xBB\xBF{\"code\":\"rest_forbidden\"}")
                                     << ErrorCode::Auth << u"rest_forbidden"_s;
}

void tst_WordPressApi::problemOf_answer_givesCode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    HttpRequest request;
    request.url = QUrl(u"https://a.example/wp-json/wp/v2/posts"_s);
    request.creates = true;
    const Error error = problemOf(request, {status, request.url, {}, body}, {});
    QTEST(error.code, "code");
    QVERIFY2(error.detail.contains(says), qPrintable(error.detail));
    QCOMPARE(error.retryAfter.has_value(), error.code == ErrorCode::Rate);
}

void tst_WordPressApi::errorCode_hostile_isIgnored()
{
    for (const QByteArray &body : {QByteArray(R"({"code":"Basic aHVzaA=="})"),
                                   QByteArray(R"({"code":17})"),
                                   QByteArray("[1]"),
                                   QByteArray("{\"code\":\"" + QByteArray(100, 'a') + "\"}"),
                                   QByteArray("{\"code\":")})
        QVERIFY2(errorCode({400, {}, {}, body}).isEmpty(), body.constData());
}

void tst_WordPressApi::parseSite_zone_isNamed_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("zone");
    QTest::newRow("named") << QByteArray(R"("timezone_string":"Europe/Paris","gmt_offset":2)")
                           << u"Europe/Paris"_s;
    QTest::newRow("east") << QByteArray(R"("timezone_string":"","gmt_offset":2)") << u"Etc/GMT-2"_s;
    QTest::newRow("west, as text") << QByteArray(R"("timezone_string":"","gmt_offset":"-5")")
                                   << u"Etc/GMT+5"_s;
    QTest::newRow("zero") << QByteArray(R"("timezone_string":"","gmt_offset":0)") << u"UTC"_s;
    QTest::newRow("half hour") << QByteArray(R"("timezone_string":"","gmt_offset":5.5)") << QString();
    QTest::newRow("nonsense") << QByteArray(R"("timezone_string":"Mars/Base","gmt_offset":"x")") << QString();
}

void tst_WordPressApi::parseSite_zone_isNamed()
{
    QFETCH(QByteArray, fields);
    const auto site = parseSite(QJsonDocument::fromJson(
        R"({"name":"A &#038; B","home":"https://a.example","namespaces":["wp/v2"],)" + fields + "}"));
    QVERIFY(site);
    QTEST(site->zone, "zone");
    QCOMPARE(site->name, u"A & B"_s);
    QVERIFY(!site->applicationPasswords);
}

void tst_WordPressApi::parseSite_somethingElse_isNotThisNetwork()
{
    for (const QByteArray &body : {QByteArray("{}"),
                                   QByteArray("[]"),
                                   QByteArray(R"({"namespaces":["other/v1"]})"),
                                   QByteArray(R"({"namespaces":"wp/v2"})")}) {
        const auto site = parseSite(QJsonDocument::fromJson(body));
        QVERIFY(!site);
        QCOMPARE(site.error().code, ErrorCode::NotThisNetwork);
    }
}

void tst_WordPressApi::parsePost_fields_areRead()
{
    const auto post = parsePost(
        object(R"({"id":12,"status":"future","slug":"s","link":"https://a.example/?p=12","unknown":{"x":[1]},
        "title":{"raw":"A &amp; <b>B</b>","rendered":"no"},"content":{"rendered":"<p>x</p>"},
        "date_gmt":"2026-06-16T16:30:00","modified_gmt":"2026-06-15T10:00:00",
        "_embedded":{"author":[{"name":"L&eacute;a"}]}})"));
    QVERIFY(post);
    QCOMPARE(post->id.value, u"12"_s);
    QCOMPARE(post->title, u"A & B"_s);
    QCOMPARE(post->text, u"<p>x</p>"_s);
    QCOMPARE(post->authorName, u"Léa"_s);
    QVERIFY(post->planned && !post->published && !post->gone);
    QCOMPARE(post->at, QDateTime(QDate(2026, 6, 16), QTime(16, 30), Qt::UTC));
    const auto draft = parsePost(object(R"({"id":13,"status":"draft","date_gmt":null,"link":"javascript:alert"
})"));
    QVERIFY(draft);
    QVERIFY(!draft->at.isValid());
    QVERIFY(draft->url.isEmpty());
    QVERIFY(
        !parsePost(object(R"({"id":14,"status":"draft","date_gmt":"0000-00-00T00:00:00"})"))->at.isValid());
}

void tst_WordPressApi::parseReceipt_whatWillNotGoOut_isWithdrawn()
{
    const auto receipt = [](const QByteArray &status) {
        return parseReceipt(
            object(QByteArray(R"({"id":13,"date_gmt":"2026-06-16T08:00:00","status":")") + status + R"("})"));
    };
    for (const QByteArray &status : {QByteArray("draft"), QByteArray("pending"), QByteArray("trash")})
        QVERIFY2(receipt(status)->withdrawn && !receipt(status)->published, status.constData());
    QVERIFY(!receipt("future")->withdrawn && !receipt("future")->published);
    QVERIFY(!receipt("publish")->withdrawn && receipt("publish")->published);
}

void tst_WordPressApi::parsePost_incomplete_isMalformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no status") << QByteArray(R"({"id":1})");
    QTest::newRow("no id") << QByteArray(R"({"status":"publish"})");
    QTest::newRow("negative id") << QByteArray(R"({"id":-1,"status":"publish"})");
    QTest::newRow("id of another type") << QByteArray(R"({"id":"x","status":"publish"})");
    QTest::newRow("status of another type") << QByteArray(R"({"id":1,"status":["publish"]})");
}

void tst_WordPressApi::parsePost_incomplete_isMalformed()
{
    QFETCH(QByteArray, json);
    const auto post = parsePost(object(json));
    QVERIFY(!post);
    QCOMPARE(post.error().code, ErrorCode::MalformedAnswer);
    QVERIFY(!parseReceipt(object(json)));
}

void tst_WordPressApi::parseComment_author_isStable_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("author");
    QTest::addColumn<bool>("own");
    QTest::newRow("user") << QByteArray(R"("author":12,"author_name":"X","author_email":"x@a.example")")
                          << u"user:12"_s << false;
    QTest::newRow("ourselves") << QByteArray(R"("author":2,"author_name":"Me")") << u"user:2"_s << true;
    QTest::newRow("mail") << QByteArray(R"("author":0,"author_name":"X","author_email":" Lea@A.Example ")")
                          << u"mail:lea@a.example"_s << false;
    QTest::newRow("name") << QByteArray(R"("author":0,"author_name":"  L&eacute;A  Straße ")")
                          << u"name:léa straße"_s << false;
    QTest::newRow("nothing") << QByteArray(R"("author":0)") << u"name:"_s << false;
}

void tst_WordPressApi::parseComment_author_isStable()
{
    QFETCH(QByteArray, fields);
    const auto comment
        = parseComment(object(R"({"id":5,"post":1,"parent":0,"status":"approved",)" + fields + "}"), u"2"_s);
    QVERIFY(comment);
    QTEST(comment->message.author.value, "author");
    QTEST(comment->message.own, "own");
    QVERIFY(comment->message.parent.isEmpty());
}

void tst_WordPressApi::parseComment_unknownStatus_isHeld()
{
    const auto status = [this](const QByteArray &word) {
        return parseComment(object(R"({"id":5,"status":")" + word + "\"}"), {})->message.moderation;
    };
    QCOMPARE(status("approved"), Moderation::Approved);
    QCOMPARE(status("hold"), Moderation::Held);
    QCOMPARE(status("spam"), Moderation::Spam);
    QCOMPARE(status("trash"), Moderation::Trashed);
    QCOMPARE(status("post-trashed"), Moderation::Trashed);
    QCOMPARE(status("from a plug-in"), Moderation::Held);
    // Who may not moderate is not told the status.
    QCOMPARE(parseComment(object(R"({"id":5})"), {})->message.moderation, Moderation::Approved);
}

void tst_WordPressApi::parseList_oneBroken_failsTheList()
{
    const auto good
        = parseList<RemotePost>(QJsonDocument::fromJson(R"([{"id":1,"status":"publish"}])"), parsePost);
    QVERIFY(good);
    QCOMPARE(good->size(), 1);
    for (const QByteArray &body :
         {QByteArray(R"([{"id":1,"status":"publish"},{}])"), QByteArray("{}"), QByteArray("[null]")}) {
        const auto bad = parseList<RemotePost>(QJsonDocument::fromJson(body), parsePost);
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, ErrorCode::MalformedAnswer);
    }
}

void tst_WordPressApi::parseJson_broken_isTyped()
{
    HttpRequest request;
    request.url = QUrl(u"https://a.example/x"_s);
    for (const QByteArray &body :
         {QByteArray("[{\"id\":1,"), QByteArray("<html>"), QByteArray(), QByteArray("{\"a\":\"\xFF\"}{")}) {
        request.creates = false;
        QCOMPARE(parseJson(request, {200, {}, {}, body}).error().code, ErrorCode::MalformedAnswer);
        request.creates = true;
        QCOMPARE(parseJson(request, {201, {}, {}, body}).error().code, ErrorCode::Uncertain);
    }
    QVERIFY(parseJson(request, {200, {}, {}, "\xEF\xBB\xBF[]"}));
}

QTEST_GUILESS_MAIN(tst_WordPressApi)
#include "tst_wordpressapi.moc"
