// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonapi.h"
#include "tests/connectors/mastodonshapes.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::connectors::mastodon;
namespace shapes = ruche::test::shapes;
using domain::Capability;

/// Requests and answers of the Mastodon client API as values.
class tst_MastodonApi : public QObject
{
    Q_OBJECT
private slots:
    void nextQuery_link_isTakenWithoutItsHost_data();
    void nextQuery_link_isTakenWithoutItsHost();
    void problemOf_resetTime_becomesWait();
    void problemOf_status_givesCode_data();
    void problemOf_status_givesCode();
    void parseInstance_family_givesRuleAndLimits_data();
    void parseInstance_family_givesRuleAndLimits();
    void parseInstance_versionOne_isRead();
    void parseInstance_otherThing_isNotThisNetwork();
    void parseStatus_full_isRead();
    void parseStatus_lettersAndNumbersAsIds_areKept();
    void parseStatus_broken_isMalformed_data();
    void parseStatus_broken_isMalformed();
    void parseReceipt_scheduled_isHeld();
    void textOf_markup_isReduced_data();
    void textOf_markup_isReduced();
    void textOf_hostileTags_staysText();
    void comparable_sameWords_areEqual_data();
    void comparable_sameWords_areEqual();
    void comparable_otherWords_differ();
    void createBody_options_areSent();
    void buildSend_key_makesItACreate();
    void buildUpload_file_isMultipart();
    void parseMember_localAccount_getsHost();
    void capabilitiesOf_scopes_areWhatTheySay();
    void idText_pathInId_isRefused();
};

void tst_MastodonApi::nextQuery_link_isTakenWithoutItsHost_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("query");
    QTest::newRow("both") << QByteArray(
        "<https://mer.example/api/v1/x?limit=40&max_id=7163058>; rel=\"next\", "
        "<https://mer.example/api/v1/x?min_id=7275607>; rel=\"prev\"")
                          << u"limit=40&max_id=7163058"_s;
    QTest::newRow("prev first") << QByteArray(
        "<https://mer.example/x?min_id=01H>; rel=\"prev\", <https://mer.example/x?max_id=01F>; rel=next")
                                << u"max_id=01F"_s;
    QTest::newRow("elsewhere") << QByteArray("<https://evil.example/steal?max_id=3>; rel=\"next\"")
                               << u"max_id=3"_s;
    QTest::newRow("only prev") << QByteArray("<https://mer.example/x?min_id=1>; rel=\"prev\"") << QString();
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("broken") << QByteArray("<<<>;rel=next") << QString();
}

void tst_MastodonApi::nextQuery_link_isTakenWithoutItsHost()
{
    QFETCH(QByteArray, header);
    HttpResponse response;
    response.headers = {{"link", header}};
    QTEST(nextQuery(response), "query");
}

void tst_MastodonApi::problemOf_resetTime_becomesWait()
{
    const QDateTime now(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC);
    HttpResponse response;
    response.status = 429;
    response.headers = {{"X-RateLimit-Reset", "2026-06-16T12:05:00.123Z"}};
    QCOMPARE(problemOf({}, response, now).code, ErrorCode::Rate);
    QCOMPARE(problemOf({}, response, now).retryAfter, std::optional(std::chrono::seconds(300)));
    // The server's own clock counts.
    response.headers << QPair<QByteArray, QByteArray>("Date", "Tue, 16 Jun 2026 12:04:00 GMT");
    QCOMPARE(problemOf({}, response, now).retryAfter, std::optional(std::chrono::seconds(60)));
    response.headers = {{"X-RateLimit-Reset", "2030-01-01T00:00:00Z"}};
    QCOMPARE(problemOf({}, response, now).retryAfter, std::optional(std::chrono::seconds(3600)));
    response.headers = {{"X-RateLimit-Reset", "soon"}};
    QCOMPARE(problemOf({}, response, now).retryAfter, std::nullopt);
    response.headers = {{"Retry-After", "30"}, {"X-RateLimit-Reset", "2026-06-16T12:05:00Z"}};
    QCOMPARE(problemOf({}, response, now).retryAfter, std::optional(std::chrono::seconds(30)));
}

void tst_MastodonApi::problemOf_status_givesCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("not allowed") << 401 << int(ErrorCode::Auth);
    QTest::newRow("too long, GoToSocial") << 400 << int(ErrorCode::Invalid);
    QTest::newRow("too long, Mastodon") << 422 << int(ErrorCode::Invalid);
    QTest::newRow("scheduled_at, GoToSocial") << 501 << int(ErrorCode::Unsupported);
    QTest::newRow("remote fails") << 503 << int(ErrorCode::Uncertain);
}

void tst_MastodonApi::problemOf_status_givesCode()
{
    QFETCH(int, status);
    QFETCH(int, code);
    HttpRequest request;
    request.creates = true;
    HttpResponse response;
    response.status = status;
    response.body = "{\"error\":\"Le texte est trop long\"}";
    QCOMPARE(int(problemOf(request, response, {}).code), code);
}

void tst_MastodonApi::parseInstance_family_givesRuleAndLimits_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("family");
    QTest::addColumn<int>("rule");
    const auto row = [](const char *name,
                        const QString &version,
                        const QString &source,
                        Family family,
                        domain::CountRule rule) {
        QTest::newRow(name) << version << source << int(family) << int(rule);
    };
    using domain::CountRule;
    row("Mastodon",
        u"4.3.1"_s,
        u"https://github.com/mastodon/mastodon"_s,
        Family::Mastodon,
        CountRule::Mastodon);
    row("a fork", u"4.4.0+glitch"_s, {}, Family::Mastodon, CountRule::Mastodon);
    row("GoToSocial",
        u"0.19.2 git-abcdef"_s,
        u"https://codeberg.org/superseriousbusiness/gotosocial"_s,
        Family::GoToSocial,
        CountRule::CodePoints);
    row("GoToSocial, version 1", u"0.17.0"_s, {}, Family::GoToSocial, CountRule::CodePoints);
    row("Pleroma", u"2.7.2 (compatible; Pleroma 2.6.0)"_s, {}, Family::Pleroma, CountRule::Graphemes);
    row("Akkoma", u"2.7.2 (compatible; Akkoma 3.13.2)"_s, {}, Family::Pleroma, CountRule::Graphemes);
    row("Pixelfed", u"3.5.3 (compatible; Pixelfed 0.12.4)"_s, {}, Family::Pixelfed, CountRule::CodePoints);
    row("something else", u"4.0.0 (compatible; Iceshrimp 1)"_s, {}, Family::Other, CountRule::CodePoints);
}

void tst_MastodonApi::parseInstance_family_givesRuleAndLimits()
{
    QFETCH(QString, version);
    QFETCH(QString, source);
    QFETCH(int, family);
    QFETCH(int, rule);
    const auto instance = parseInstance(shapes::instance(version, 700, source));
    QVERIFY(instance);
    QCOMPARE(int(instance->family), family);
    QCOMPARE(int(instance->limits.rule), rule);
    QCOMPARE(instance->limits.text, 700);
    QCOMPARE(instance->limits.urlLength, 25);
    QCOMPARE(instance->limits.mediaCount, 6);
    QCOMPARE(instance->limits.altText, 1400);
    QCOMPARE(instance->limits.imageBytes, 10485760);
    QCOMPARE(instance->limits.videoBytes, 41943040);
    QCOMPARE(instance->limits.mediaTypes, (QStringList{u"image/png"_s, u"image/webp"_s}));
}

void tst_MastodonApi::parseInstance_versionOne_isRead()
{
    const auto old = parseInstance({{u"uri"_s, u"https://mer.example"_s},
                                    {u"version"_s, u"2.7.2 (compatible; Pleroma 2.2.0)"_s},
                                    {u"max_toot_chars"_s, 5000}});
    QVERIFY(old);
    QCOMPARE(old->domain, u"mer.example"_s);
    QCOMPARE(old->limits.text, 5000);
    QCOMPARE(old->limits.mediaCount, 0);
    const auto bare = parseInstance({{u"uri"_s, u"mer.example"_s}, {u"version"_s, u"3.5.0"_s}});
    QVERIFY(bare);
    QCOMPARE(bare->limits.text, 500);
    QCOMPARE(bare->limits.mediaCount, 4);
}

void tst_MastodonApi::parseInstance_otherThing_isNotThisNetwork()
{
    for (const QJsonObject &object : {QJsonObject(),
                                      QJsonObject{{u"version"_s, u"4.3"_s}},
                                      QJsonObject{{u"domain"_s, u"x.example"_s}},
                                      QJsonObject{{u"version"_s, 4}, {u"uri"_s, u"x.example"_s}}}) {
        const auto instance = parseInstance(object);
        QVERIFY(!instance);
        QCOMPARE(instance.error().code, ErrorCode::NotThisNetwork);
    }
}

void tst_MastodonApi::parseStatus_full_isRead()
{
    QJsonObject object = shapes::by(
        shapes::answering(shapes::status(u"11"_s, u"<p>Bonjour &amp; merci</p>"_s), u"9"_s, u"1"_s),
        u"5"_s,
        u"lea@terre.example"_s);
    object.insert(u"spoiler_text"_s, u"  photos "_s);
    object.insert(u"visibility"_s, u"unlisted"_s);
    object.insert(u"edited_at"_s, u"2026-06-16T11:00:00Z"_s);
    object.insert(u"media_attachments"_s, QJsonArray{QJsonObject{{u"id"_s, u"77"_s}}});
    object.insert(u"something_new"_s, QJsonArray{1, 2});
    const auto status = parseStatus(object);
    QVERIFY(status);
    QCOMPARE(status->id, u"11"_s);
    QCOMPARE(status->parent, u"9"_s);
    QCOMPARE(status->parentAuthor, u"1"_s);
    QCOMPARE(status->author, u"5"_s);
    QCOMPARE(status->authorAcct, u"lea@terre.example"_s);
    QCOMPARE(status->authorName, u"LEA"_s);
    QCOMPARE(status->text, u"Bonjour & merci"_s);
    QCOMPARE(status->warning, u"photos"_s);
    QCOMPARE(status->visibility, u"unlisted"_s);
    QCOMPARE(status->media, QStringList{u"77"_s});
    QCOMPARE(status->at, QDateTime(QDate(2026, 6, 16), QTime(10, 0), Qt::UTC));
    QCOMPARE(status->editedAt, QDateTime(QDate(2026, 6, 16), QTime(11, 0), Qt::UTC));
    const RemoteMessage message = messageOf(*status, u"1"_s);
    QCOMPARE(message.text, u"photos\n\nBonjour & merci"_s);
    QVERIFY(!message.own);
    QCOMPARE(message.kind, domain::MessageKind::Mention);
    const RemoteMessage own = messageOf(*status, u"5"_s);
    QVERIFY(own.own);
    QCOMPARE(own.text, u"Bonjour & merci"_s);
    const RemotePost post = postOf(*status);
    QCOMPARE(post.modifiedAt, status->editedAt);
    QVERIFY(post.published);
}

void tst_MastodonApi::parseStatus_lettersAndNumbersAsIds_areKept()
{
    for (const QString &id : {u"01J9YVJ2K5S1T4QPA8ZHBM3XN7"_s, u"A1b2C3-_"_s, u"113456789012345678"_s}) {
        const auto status = parseStatus(shapes::status(id, u"x"_s));
        QVERIFY(status);
        QCOMPARE(status->id, id);
    }
    const auto number = parseStatus(shapes::with(shapes::status(u"1"_s, u"x"_s), u"id"_s, 42));
    QVERIFY(number);
    QCOMPARE(number->id, u"42"_s);
}

void tst_MastodonApi::parseStatus_broken_isMalformed_data()
{
    QTest::addColumn<QJsonObject>("object");
    const QJsonObject good = shapes::status(u"1"_s, u"x"_s);
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("no id") << shapes::with(good, u"id"_s, QJsonValue::Null);
    QTest::newRow("no date") << shapes::with(good, u"created_at"_s, u"yesterday"_s);
    QTest::newRow("no account") << shapes::with(good, u"account"_s, u"cap"_s);
}

void tst_MastodonApi::parseStatus_broken_isMalformed()
{
    QFETCH(QJsonObject, object);
    const auto status = parseStatus(object);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::MalformedAnswer);
}

void tst_MastodonApi::parseReceipt_scheduled_isHeld()
{
    const auto held = parseReceipt(shapes::scheduled(u"3221"_s, u"x"_s, u"2026-06-20T08:00:00.000Z"_s));
    QVERIFY(held);
    QVERIFY(!held->published);
    QCOMPARE(scheduledId(held->id), u"3221"_s);
    QCOMPARE(held->at, QDateTime(QDate(2026, 6, 20), QTime(8, 0), Qt::UTC));
    const auto out = parseReceipt(shapes::status(u"3221"_s, u"x"_s));
    QVERIFY(out);
    QVERIFY(out->published);
    QVERIFY(scheduledId(out->id).isEmpty());
    QVERIFY(!parseReceipt({{u"scheduled_at"_s, u"2026"_s}}));
}

void tst_MastodonApi::textOf_markup_isReduced_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("Mastodon's mention")
        << u"<p><span class=\"h-card\" translate=\"no\"><a href=\"https://mer.example/@cap\" class=\"u-url "
           "mention\">@<span>cap</span></a></span> bravo !</p>"_s
        << u"@cap bravo !"_s;
    QTest::newRow("Pleroma's mention") << u"<span class=\"h-card\"><a class=\"u-url mention\" "
                                          u"data-user=\"9\" href=\"https://x.example/cap\" "
                                          "rel=\"ugc\">@<span>cap</span></a></span> oui<br/>non"_s
                                       << u"@cap oui\nnon"_s;
    QTest::newRow("hashtag") << u"<p>Au <a href=\"https://mer.example/tags/port\" class=\"mention hashtag\" "
                                "rel=\"tag\">#<span>port</span></a></p>"_s
                             << u"Au #port"_s;
    QTest::newRow("address") << u"<p><a href=\"https://www.port.example/a/long/way\" rel=\"nofollow\"><span "
                                "class=\"invisible\">https://www.</span><span "
                                "class=\"ellipsis\">port.example/a/</span><span "
                                "class=\"invisible\">long/way</span></a></p>"_s
                             << u"https://www.port.example/a/long/way"_s;
    QTest::newRow("paragraphs") << u"<p>Un</p><p>Deux<br>trois</p>"_s << u"Un\n\nDeux\ntrois"_s;
    QTest::newRow("disguised link") << u"<p><a href=\"https://evil.example/\">mer.example</a></p>"_s
                                    << u"mer.example (https://evil.example/)"_s;
    QTest::newRow("script") << u"<p>a<script>alert(1)</script>b</p>"_s << u"ab"_s;
}

void tst_MastodonApi::textOf_markup_isReduced()
{
    QFETCH(QString, html);
    QTEST(textOf(html), "text");
}

void tst_MastodonApi::textOf_hostileTags_staysText()
{
    const QString open = u"<a class=\"mention "_s;
    QVERIFY(textOf(open.repeated(20'000)).size() < 1'000'000);
    QVERIFY(!textOf(u"<a href=\"https://evil.example/\" title=\"class='mention'\">x</a>"_s).contains(u'<'));
    QCOMPARE(textOf(u"1 <a 2"_s).left(1), u"1"_s);
}

void tst_MastodonApi::comparable_sameWords_areEqual_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("mention") << u"Merci @lea@terre.example !"_s << u"Merci @lea !"_s;
    QTest::newRow("lines") << u"a\n\n\n b "_s << u"a\n\nb"_s;
    QTest::newRow("quotes") << u"l'été \"vert\""_s << u"l’été “vert”"_s;
    QTest::newRow("address") << u"Voir https://x.example/a?b=1"_s << u"Voir https://x.example/a?b=1"_s;
    QTest::newRow("composed") << u"e\u0301te\u0301"_s << u"été"_s;
    QTest::newRow("emoji alone") << u"👋 "_s << u"👋"_s;
    QTest::newRow("signs alone") << u" !! "_s << u"!!"_s;
}

void tst_MastodonApi::comparable_sameWords_areEqual()
{
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QCOMPARE(comparable(ours), comparable(theirs));
}

void tst_MastodonApi::comparable_otherWords_differ()
{
    QVERIFY(comparable(u"Ouvert 9 h"_s) != comparable(u"Ouvert 8 h"_s));
    QVERIFY(comparable(u"👋"_s) != comparable(u"👍"_s));
    QVERIFY(comparable(u"!"_s) != comparable(u"?"_s));
    QVERIFY(comparable(u"@lea oui"_s) != comparable(u"@leo oui"_s));
}

void tst_MastodonApi::createBody_options_areSent()
{
    Draft draft;
    draft.title = u"not sent"_s;
    draft.text = u"Bonjour"_s;
    draft.media = {{.id = {u"77"_s}, .altText = u"Le port"_s, .size = {}}};
    draft.thread = ThreadPlace{{u"1"_s}, {u"2"_s}};
    draft.options = {domain::Visibility::Unlisted, u"photos"_s, u"fr"_s, true};
    draft.at = QDateTime(QDate(2026, 6, 20), QTime(8, 0), Qt::UTC);
    const QJsonObject body = createBody(draft, true);
    QCOMPARE(body,
             (QJsonObject{{u"status"_s, u"Bonjour"_s},
                          {u"spoiler_text"_s, u"photos"_s},
                          {u"sensitive"_s, true},
                          {u"media_ids"_s, QJsonArray{u"77"_s}},
                          {u"language"_s, u"fr"_s},
                          {u"visibility"_s, u"unlisted"_s},
                          {u"in_reply_to_id"_s, u"2"_s},
                          {u"scheduled_at"_s, u"2026-06-20T08:00:00.000Z"_s}}));
    QCOMPARE(visibilityWord(domain::Visibility::Public), u"public"_s);
    QCOMPARE(visibilityWord(domain::Visibility::Followers), u"private"_s);
    QVERIFY(!createBody(draft, false).contains(u"scheduled_at"_s));
}

void tst_MastodonApi::buildSend_key_makesItACreate()
{
    const Access access{QUrl(u"https://mer.example/"_s), u"token"_s};
    const HttpRequest create = buildSend(access, "POST", u"api/v1/statuses"_s, {}, u"k-1"_s);
    QVERIFY(create.creates);
    QVERIFY(create.headers.contains(QPair<QByteArray, QByteArray>("Idempotency-Key", "k-1")));
    QVERIFY(create.headers.contains(QPair<QByteArray, QByteArray>("Authorization", "Bearer token")));
    QCOMPARE(create.url, QUrl(u"https://mer.example/api/v1/statuses"_s));
    QVERIFY(!buildSend(access, "PUT", u"api/v1/statuses/1"_s, {}).creates);
    const HttpRequest anybody = buildGet({access.base, {}}, u"x"_s, encoded({{u"types[]"_s, u"a b"_s}}));
    QCOMPARE(anybody.url.query(QUrl::FullyEncoded), u"types[]=a%20b"_s);
    QCOMPARE(anybody.headers.size(), 1);
}

void tst_MastodonApi::buildUpload_file_isMultipart()
{
    const HttpRequest request = buildUpload({QUrl(u"https://mer.example/"_s), u"t"_s},
                                            {u"le port\"\r\n.png"_s, u"image/png"_s, u"Été"_s, "bytes"});
    QVERIFY(request.creates);
    QByteArray boundary;
    for (const auto &[name, value] : request.headers) {
        if (name == "Content-Type")
            boundary = value.mid(value.indexOf("boundary=") + 9);
    }
    QVERIFY(!boundary.isEmpty());
    QCOMPARE(request.body.count("--" + boundary), 3);
    QVERIFY(request.body.endsWith("\r\n--" + boundary + "--\r\n"));
    QVERIFY(request.body.contains("name=\"description\""));
    QVERIFY(request.body.contains(u"\r\n\r\nÉté\r\n"_s.toUtf8()));
    QVERIFY(request.body.contains("filename=\"le-port-.png\"\r\nContent-Type: image/png\r\n\r\nbytes\r\n"));
}

void tst_MastodonApi::parseMember_localAccount_getsHost()
{
    const auto local = parseMember(shapes::account(u"4"_s, u"noa"_s), u"mer.example"_s);
    QVERIFY(local);
    QCOMPARE(local->handle, u"@noa@mer.example"_s);
    const auto remote = parseMember(shapes::account(u"5"_s, u"lea@terre.example"_s), u"mer.example"_s);
    QVERIFY(remote);
    QCOMPARE(remote->handle, u"@lea@terre.example"_s);
    QCOMPARE(remote->id, domain::RemoteId{u"5"_s});
    QVERIFY(!parseMember({}, u"mer.example"_s));
}

void tst_MastodonApi::capabilitiesOf_scopes_areWhatTheySay()
{
    const auto reading = capabilitiesOf({u"read"_s});
    QVERIFY(reading.testFlag(Capability::ReadPosts) && reading.testFlag(Capability::ReadComments)
            && reading.testFlag(Capability::Members));
    QVERIFY(!reading.testFlag(Capability::Publish) && !reading.testFlag(Capability::Media)
            && !reading.testFlag(Capability::DeletePost));
    const auto fine = capabilitiesOf({u"read:statuses"_s, u"write:statuses"_s});
    QVERIFY(fine.testFlag(Capability::Publish) && !fine.testFlag(Capability::Media)
            && !fine.testFlag(Capability::ReadComments));
    // Without looking there is no "sent at most once".
    QVERIFY(!capabilitiesOf({u"write"_s}).testFlag(Capability::Publish));
}

void tst_MastodonApi::idText_pathInId_isRefused()
{
    QCOMPARE(idText(u"../../admin"_s), QString());
    QCOMPARE(idText(u"1?x=1"_s), QString());
    QCOMPARE(idText(QJsonValue::Null), QString());
    QCOMPARE(idText(u"01J9_-a"_s), u"01J9_-a"_s);
}

QTEST_GUILESS_MAIN(tst_MastodonApi)
#include "tst_mastodonapi.moc"
