// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/logline.h"
#include "core/importers/logrules.h"

#include <QTest>

using namespace ruche;
using namespace ruche::importers;
using namespace Qt::Literals::StringLiterals;

class tst_LogRules : public QObject
{
    Q_OBJECT
private slots:
    void pageOf_target_isThePageOrNothing_data();
    void pageOf_target_isThePageOrNothing();
    void isRobot_agent_isToldFromBrowsers_data();
    void isRobot_agent_isToldFromBrowsers();
    void fromJson_brokenRules_saysWhatIsWrong_data();
    void fromJson_brokenRules_saysWhatIsWrong();
    void matcher_overlappingWords_findsEach();
    void parse_line_givesItsPieces_data();
    void parse_line_givesItsPieces();
    void parse_brokenLine_saysWhy_data();
    void parse_brokenLine_saysWhy();
};

void tst_LogRules::pageOf_target_isThePageOrNothing_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("page");
    const auto row = [](const char *name, const char *target, const QString &page) {
        QTest::newRow(name) << QByteArray(target) << page;
    };
    row("home", "/", u"/"_s);
    row("article", "/2026/06/brise/", u"/2026/06/brise/"_s);
    row("case kept", "/About", u"/About"_s);
    row("html", "/contact.html", u"/contact.html"_s);
    row("php", "/page.PHP", u"/page.PHP"_s);
    row("index", "/blog/index.html", u"/blog/"_s);
    row("root index", "/index.html", u"/"_s);
    row("not an index", "/myindex.html", u"/myindex.html"_s);
    row("picture", "/photo.jpg", {});
    row("script", "/app.js?v=3", {});
    row("version is no extension", "/release-2.0", u"/release-2.0"_s);
    row("dots in words", "/about-node.js-and-more", u"/about-node.js-and-more"_s);
    row("query stripped", "/a/?utm_source=x&fbclid=1", u"/a/"_s);
    row("plain permalink", "/?p=12&utm_source=x", u"/?p=12"_s);
    row("page id and category", "/?cat=3&page_id=7", u"/?page_id=7&cat=3"_s);
    row("plain feed", "/?feed=rss2", {});
    row("preview", "/?p=12&preview=true", {});
    row("rest route", "/?rest_route=/wp/v2/posts", {});
    row("percent once", "/caf%C3%A9/%2541", u"/café/%41"_s);
    row("windows-1252", "/caf%E9/", u"/café/"_s);
    row("control stays escaped", "/a%0Ab", u"/a%0Ab"_s);
    row("broken escape", "/100%/x%zz", u"/100%/x%zz"_s);
    row("fragment", "/a/#top", u"/a/"_s);
    row("absolute", "https://mer.example/a/?p=1", u"/a/?p=1"_s);
    row("absolute without path", "https://mer.example", u"/"_s);
    row("nginx quote", "/a\\x22b", u"/a\"b"_s);
    row("api", "/api/users", {});
    row("api alone", "/api", {});
    row("apiculture is a page", "/apiculture/", u"/apiculture/"_s);
    row("feed", "/feed/", {});
    row("article feed", "/2026/06/brise/feed/", {});
    row("feedback is a page", "/feedback", u"/feedback"_s);
    row("wp-json", "/wp-json/wp/v2/posts", {});
    row("wp-json below a folder", "/blog/wp-json/wp/v2/posts", {});
    row("login", "/wp-login.php", {});
    row("xmlrpc", "/xmlrpc.php", {});
    row("sitemap", "/sitemap_index.xml", {});
    row("well-known", "/.well-known/security.txt", {});
    row("robots", "/robots.txt", {});
    row("favicon", "/favicon.ico", {});
    row("star", "*", {});
    row("garbage", "example.com:443", {});
}

void tst_LogRules::pageOf_target_isThePageOrNothing()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, page);
    QCOMPARE(LogRules::bundled().pageOf(target.toStdString()).value_or(QString()), page);
}

void tst_LogRules::isRobot_agent_isToldFromBrowsers_data()
{
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<bool>("robot");
    const auto row
        = [](const char *agent, bool robot) { QTest::newRow(agent) << QByteArray(agent) << robot; };
    row("", true);
    row("-", true);
    row("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", true);
    row("Mozilla/5.0 (compatible; bingbot/2.0)", true);
    row("curl/8.5.0", true);
    row("Wget/1.21", true);
    row("python-requests/2.31", true);
    row("Mastodon/4.2.8 (http.rb/5.1.1; +https://mer.example/)", true);
    row("facebookexternalhit/1.1", true);
    row("WhatsApp/2.23", true);
    row("WordPress/6.5; https://mer.example", true);
    row("HEADLESSCHROME/120", true);
    row("Feedly/1.0", true);
    row("Java/17.0.2", true);
    row("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
        "Safari/537.36",
        false);
    row("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", false);
    row("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 "
        "Mobile/15E148 Safari/604.1",
        false);
    row("Mozilla/5.0 (Linux; Android 11; CUBOT X50) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
        false);
    row("Mozilla/5.0 (Linux; Android 13; Pixel 7) Instagram 330.0.0.40.92 Android (33/13; 420dpi)", false);
}

void tst_LogRules::isRobot_agent_isToldFromBrowsers()
{
    QFETCH(QByteArray, agent);
    QFETCH(bool, robot);
    QCOMPARE(LogRules::bundled().isRobot(agent.toStdString()), robot);
}

void tst_LogRules::fromJson_brokenRules_saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no json") << QByteArray("robots:");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no limits") << QByteArray("{}");
    QTest::newRow("no robots") << QByteArray(R"({"limits":{"pagesPerMinute":1,"pagesPerDay":1}})");
    QTest::newRow("number as word") << QByteArray(
        R"({"limits":{"pagesPerMinute":1,"pagesPerDay":1},"pageExtensions":[1]})");
}

void tst_LogRules::fromJson_brokenRules_saysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    const auto rules = LogRules::fromJson(json);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!rules.error().detail.isEmpty());
}

void tst_LogRules::matcher_overlappingWords_findsEach()
{
    const AgentMatcher matcher({"she", "hers", "his", "", "a/b"});
    QVERIFY(matcher.matches("ushers"));
    QVERIFY(matcher.matches("xHERSx"));
    QVERIFY(matcher.matches("thishis"));
    QVERIFY(matcher.matches("aa/b"));
    QVERIFY(!matcher.matches("sh e her hi s a/"));
    QVERIFY(!matcher.matches(""));
    QVERIFY(!AgentMatcher({}).matches("anything"));
}

void tst_LogRules::parse_line_givesItsPieces_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("pieces"); // vhost|host|seconds|method|target|status|agent or none
    const auto row = [](const char *name, const char *line, const char *pieces) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(pieces);
    };
    row("combined",
        R"(1.2.3.4 - - [16/Jun/2026:18:30:00 +0200] "GET /a/ HTTP/1.1" 200 512 "https://x.example/" "Mozilla/5.0")",
        "|1.2.3.4|1781627400|GET|/a/|200|Mozilla/5.0");
    row("common",
        R"(1.2.3.4 - frank [01/Jan/1970:00:00:00 +0000] "GET / HTTP/1.0" 304 -)",
        "|1.2.3.4|0|GET|/|304|none");
    row("virtual host",
        R"(mer.example:443 2001:db8::1 - - [16/Jun/2026:18:30:00 -0330] "GET / HTTP/2.0" 200 5 "-" "A")",
        "mer.example:443|2001:db8::1|1781647200|GET|/|200|A");
    row("virtual host without port",
        R"(mer.example 1.2.3.4 - - [16/Jun/2026:16:30:00 +0000] "GET / HTTP/2.0" 200 5 "-" "A")",
        "mer.example|1.2.3.4|1781627400|GET|/|200|A");
    row("version 6 is no virtual host",
        R"(2001:db8::1 - a b [16/Jun/2026:16:30:00 +0000] "GET / HTTP/2.0" 200 5 "-" "A")",
        "|2001:db8::1|1781627400|GET|/|200|A");
    row("user with a bracket",
        R"(h - [x] y [16/Jun/2026:16:30:00 +0000] "GET / HTTP/2.0" 200 5 "-" "A")",
        "|h|1781627400|GET|/|200|A");
    row("quotes escaped",
        R"(h - - [16/Jun/2026:16:30:00 +0000] "GET /\"a\" HTTP/1.1" 200 5 "\"\\" "A \"B\" \x22C\x22")",
        R"(|h|1781627400|GET|/\"a\"|200|A \"B\" \x22C\x22)");
    row("no version", R"(h - - [16/Jun/2026:16:30:00 +0000] "GET /" 200 5)", "|h|1781627400|GET|/|200|none");
    row("space in target",
        R"(h - - [16/Jun/2026:16:30:00 +0000] "GET /a b HTTP/1.1" 200 5)",
        "|h|1781627400|GET|/a b|200|none");
    row("no request", R"(h - - [16/Jun/2026:16:30:00 +0000] "-" 408 0 "-" "-")", "|h|1781627400|||408|-");
    row("garbage request",
        R"(h - - [16/Jun/2026:16:30:00 +0000] "\x16\x03\x01 \x02" 400 0 "-" "-")",
        "|h|1781627400|||400|-");
    row("more fields",
        R"(h - - [16/Jun/2026:16:30:00 +0000] "GET / HTTP/1.1" 200 5 "-" "A" "1.1.1.1" 0.003)",
        "|h|1781627400|GET|/|200|A");
}

void tst_LogRules::parse_line_givesItsPieces()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, pieces);
    const std::string text = line.toStdString();
    const auto parsed = LogLineParser().parse(text);
    QVERIFY(parsed.has_value());
    const auto part = [](std::string_view view) { return QByteArray(view.data(), qsizetype(view.size())); };
    const QByteArray found = part(parsed->virtualHost) + '|' + part(parsed->host) + '|'
        + QByteArray::number(parsed->utcSeconds) + '|' + part(parsed->method) + '|' + part(parsed->target)
        + '|' + QByteArray::number(parsed->status) + '|' + (parsed->hasAgent ? part(parsed->agent) : "none");
    QCOMPARE(found, pieces);
}

void tst_LogRules::parse_brokenLine_saysWhy_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, const char *line, RejectReason reason) {
        QTest::newRow(name) << QByteArray(line) << int(reason);
    };
    row("words", "Hello, world", RejectReason::NotALogLine);
    row("no time", R"(h - - "GET / HTTP/1.1" 200 5)", RejectReason::NotALogLine);
    row("cut in the time", "h - - [16/Jun/2026:16:3", RejectReason::NotALogLine);
    row("cut in the request", R"(h - - [16/Jun/2026:16:30:00 +0000] "GET /)", RejectReason::NotALogLine);
    row("cut in the agent",
        R"(h - - [16/Jun/2026:16:30:00 +0000] "GET / HTTP/1.1" 200 5 "-" "Mozi)",
        RejectReason::NotALogLine);
    row("no status", R"(h - - [16/Jun/2026:16:30:00 +0000] "GET / HTTP/1.1" - 5)", RejectReason::NotALogLine);
    row("no host", R"([16/Jun/2026:16:30:00 +0000] "GET / HTTP/1.1" 200 5)", RejectReason::NotALogLine);
    row("31 June", R"(h - - [31/Jun/2026:16:30:00 +0000] "GET / HTTP/1.1" 200 5)", RejectReason::BadTime);
    row("25 h", R"(h - - [16/Jun/2026:25:30:00 +0000] "GET / HTTP/1.1" 200 5)", RejectReason::BadTime);
    row("French month",
        R"(h - - [16/Fev/2026:16:30:00 +0000] "GET / HTTP/1.1" 200 5)",
        RejectReason::BadTime);
    row("letters for digits",
        R"(h - - [xx/Jun/2026:16:30:00 +0000] "GET / HTTP/1.1" 200 5)",
        RejectReason::BadTime);
}

void tst_LogRules::parse_brokenLine_saysWhy()
{
    QFETCH(QByteArray, line);
    QFETCH(int, reason);
    const std::string text = line.toStdString();
    const auto parsed = LogLineParser().parse(text);
    QVERIFY(!parsed.has_value());
    QCOMPARE(int(parsed.error()), reason);
}

QTEST_GUILESS_MAIN(tst_LogRules)
#include "tst_logrules.moc"
