// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostapi.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::domain::Moderation;

namespace {

const auto api = u"https://blog.example/ghost/api/admin/"_s;
const auto keyText = u"6748592f4b9b7700010f6564:"_s + u"0123456789abcdef"_s.repeated(4);

HttpResponse answerOf(int status, const QByteArray &body)
{
    return {status, QUrl(api), {}, body};
}

} // namespace

/// Requests and answers of Ghost's Admin API as values.
class tst_GhostApi : public QObject
{
    Q_OBJECT
private slots:
    void key_text_isParsed_data();
    void key_text_isParsed();
    void token_ofKey_isSigned();
    void apiCandidates_address_isFoundBelow_data();
    void apiCandidates_address_isFoundBelow();
    void routeOf_oddId_staysInItsPlace();
    void html_ofText_isShownAsWritten_data();
    void html_ofText_isShownAsWritten();
    void postBody_titleless_takesTheBeginning();
    void postBody_pictures_haveTheirTexts();
    void upload_multipart_isWhole();
    void problem_ofAnswer_hasCode_data();
    void problem_ofAnswer_hasCode();
    void post_states_areTold_data();
    void post_states_areTold();
    void comment_inThread_knowsItsPlace();
    void comment_formerMember_isNobodyElse();
    void filter_values_areQuoted();
};

void tst_GhostApi::key_text_isParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("as shown") << keyText << true;
    QTest::newRow("with spaces around") << u"  "_s + keyText + u"\n"_s << true;
    QTest::newRow("of the Content API") << u"22444f78447824223cefc48062"_s << false;
    QTest::newRow("no hexadecimal") << u"6748592f4b9b7700010f6564:secret-secret-secret-secret-secret"_s
                                    << false;
    QTest::newRow("half a byte") << keyText.chopped(1) << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_GhostApi::key_text_isParsed()
{
    QFETCH(QString, text);
    QTEST(ghost::Key::parse(text).has_value(), "good");
}

void tst_GhostApi::token_ofKey_isSigned()
{
    // What another program (HMAC-SHA-256) makes of the same two parts with the key's 32 bytes.
    const auto key = ghost::Key::parse(keyText);
    QVERIFY(key);
    const QList<QByteArray> parts
        = key->token(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)).split('.');
    QCOMPARE(parts.size(), 3);
    QCOMPARE(QByteArray::fromBase64(parts[0], QByteArray::Base64UrlEncoding),
             QByteArray("{\"alg\":\"HS256\",\"kid\":\"6748592f4b9b7700010f6564\",\"typ\":\"JWT\"}"));
    QCOMPARE(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding),
             QByteArray("{\"aud\":\"/admin/\",\"exp\":1781611440,\"iat\":1781611200}"));
    QCOMPARE(parts[2], QByteArray("G3JGlBulofPkXT0hlziOPpLUJZ_WxytqP0xGUsP6On4"));
}

void tst_GhostApi::apiCandidates_address_isFoundBelow_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("candidates");
    QTest::newRow("site") << u"https://blog.example"_s << QStringList{api};
    QTest::newRow("with a slash, user and query")
        << u"https://me:pw@blog.example/?a=1#b"_s << QStringList{api};
    QTest::newRow("administration") << u"https://blog.example/ghost/#/settings"_s << QStringList{api};
    QTest::newRow("administration without a slash") << u"https://blog.example/ghost"_s << QStringList{api};
    QTest::newRow("below a path") << u"https://blog.example/journal/"_s
                                  << QStringList{u"https://blog.example/journal/ghost/api/admin/"_s, api};
    QTest::newRow("administration below a path")
        << u"https://blog.example/journal/ghost/#/posts"_s
        << QStringList{u"https://blog.example/journal/ghost/api/admin/"_s, api};
}

void tst_GhostApi::apiCandidates_address_isFoundBelow()
{
    QFETCH(QString, address);
    QStringList found;
    for (const QUrl &url : ghost::apiCandidates(QUrl(address)))
        found << url.toString();
    QTEST(found, "candidates");
}

void tst_GhostApi::routeOf_oddId_staysInItsPlace()
{
    const HttpRequest request = ghost::buildDelete(api, ghost::routeOf(u"posts"_s, {u"../users/1?x#y"_s}));
    QCOMPARE(request.url.toEncoded(), api.toLatin1() + "posts/..%2Fusers%2F1%3Fx%23y/");
}

void tst_GhostApi::html_ofText_isShownAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::newRow("plain") << u"One\ntwo\n\n\nThree"_s << u"<p>One<br>two</p>\n<p>Three</p>"_s;
    QTest::newRow("signs") << u"1 < 2 & I <3 it"_s << u"<p>1 &lt; 2 &amp; I &lt;3 it</p>"_s;
    QTest::newRow("address") << u"See https://a.example/x?b=1&c=2."_s
                             << u"<p>See <a href=\"https://a.example/x?b=1&amp;c=2\">"
                                "https://a.example/x?b=1&amp;c=2</a>.</p>"_s;
    QTest::newRow("HTML") << u"<h2>A</h2><p>b & c</p>"_s << u"<h2>A</h2><p>b & c</p>"_s;
    QTest::newRow("words marked") << u"So <strong>big</strong>\n\nB"_s
                                  << u"<p>So <strong>big</strong></p>\n<p>B</p>"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_GhostApi::html_ofText_isShownAsWritten()
{
    QFETCH(QString, text);
    QTEST(ghost::htmlOf(text), "html");
}

void tst_GhostApi::postBody_titleless_takesTheBeginning()
{
    Draft draft;
    draft.text = u"The market opens on Saturday.\nBring a basket."_s;
    QCOMPARE(ghost::postBody(draft).value("title"_L1).toString(), u"The market opens on Saturday."_s);
    draft.text = u"word "_s.repeated(40);
    const QString title = ghost::postBody(draft).value("title"_L1).toString();
    QVERIFY(title.endsWith(u"word…"_s) && title.size() <= 81);
    draft.title = u" Market "_s;
    QCOMPARE(ghost::postBody(draft).value("title"_L1).toString(), u"Market"_s);
}

void tst_GhostApi::postBody_pictures_haveTheirTexts()
{
    Draft draft;
    draft.text = u"x"_s;
    draft.media = {{{u"https://blog.example/1.png"_s}, u"A \"red\" dot"_s, {}},
                   {{u"https://blog.example/2.png?a=1&b=2"_s}, u"A \"blue\" <dot>"_s, {}}};
    const QJsonObject body = ghost::postBody(draft);
    QCOMPARE(body.value("feature_image"_L1).toString(), u"https://blog.example/1.png"_s);
    QCOMPARE(body.value("feature_image_alt"_L1).toString(), u"A \"red\" dot"_s);
    const QString html = body.value("html"_L1).toString();
    QVERIFY(html.contains(
        u"src=\"https://blog.example/2.png?a=1&amp;b=2\" alt=\"A &quot;blue&quot; &lt;dot&gt;\""_s));
    QVERIFY(!html.contains(u"1.png"_s));
}

void tst_GhostApi::upload_multipart_isWhole()
{
    const HttpRequest request
        = ghost::buildUpload(api, {u"été \"1\"\r\n"_s, u"image/jpeg"_s, u"alt"_s, QByteArray("a\0b", 3)});
    QByteArray type;
    for (const auto &[name, value] : request.headers) {
        if (name == "Content-Type")
            type = value;
    }
    const QByteArray boundary = "--" + type.mid(type.indexOf('=') + 1);
    QVERIFY(request.body.startsWith(boundary + "\r\n"));
    QVERIFY(request.body.endsWith("\r\n\r\n" + QByteArray("a\0b", 3) + "\r\n" + boundary + "--\r\n"));
    QVERIFY2(request.body.contains("filename=\"ete-1-.jpg\"\r\nContent-Type: image/jpeg\r\n"),
             request.body.constData());
    QVERIFY(request.creates);
}

void tst_GhostApi::problem_ofAnswer_hasCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const auto error = [](const char *type, const char *code) {
        return QByteArray("{\"errors\":[{\"message\":\"no\",\"type\":\"") + type + "\",\"code\":" + code
            + "}]}";
    };
    QTest::newRow("malformed token") << 400 << error("BadRequestError", "\"INVALID_JWT\"") << ErrorCode::Auth;
    QTest::newRow("expired token") << 401 << error("UnauthorizedError", "\"INVALID_JWT\"") << ErrorCode::Auth;
    QTest::newRow("other bad request") << 400 << error("BadRequestError", "null") << ErrorCode::Invalid;
    QTest::newRow("not allowed") << 403 << error("NoPermissionError", "null") << ErrorCode::Forbidden;
    QTest::newRow("no comments there")
        << 405 << error("MethodNotAllowedError", "null") << ErrorCode::Forbidden;
    QTest::newRow("not there") << 404 << error("NotFoundError", "null") << ErrorCode::Gone;
    QTest::newRow("nothing of Ghost's") << 404 << QByteArray("<html>") << ErrorCode::NotThisNetwork;
    QTest::newRow("changed meanwhile")
        << 409 << error("UpdateCollisionError", "\"UPDATE_COLLISION\"") << ErrorCode::Conflict;
    QTest::newRow("too long") << 422 << error("ValidationError", "null") << ErrorCode::Invalid;
    QTest::newRow("maintenance") << 503 << error("MaintenanceError", "null") << ErrorCode::Transient;
}

void tst_GhostApi::problem_ofAnswer_hasCode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const HttpRequest request = ghost::buildGet(api, u"posts/"_s);
    QTEST(ghost::problemOf(request, answerOf(status, body), {}).code, "code");
}

void tst_GhostApi::post_states_areTold_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("published");
    QTest::addColumn<bool>("planned");
    QTest::addColumn<bool>("withdrawn");
    QTest::newRow("out") << u"published"_s << true << false << false;
    QTest::newRow("sent by mail") << u"sent"_s << true << false << false;
    QTest::newRow("planned") << u"scheduled"_s << false << true << false;
    QTest::newRow("draft") << u"draft"_s << false << false << true;
}

void tst_GhostApi::post_states_areTold()
{
    QFETCH(QString, status);
    const QJsonObject object{{u"id"_s, u"a1"_s},
                             {u"status"_s, status},
                             {u"title"_s, u"T\u202Eitle"_s},
                             {u"url"_s, u"javascript:alert(1)"_s},
                             {u"published_at"_s, u"2026-06-16T14:00:00.000+02:00"_s},
                             {u"authors"_s, QJsonArray{QJsonObject{{u"name"_s, u"Lila"_s}}}}};
    const auto post = ghost::parsePost(object);
    const auto receipt = ghost::parseReceipt(object);
    QVERIFY(post && receipt);
    QTEST(post->published, "published");
    QTEST(post->planned, "planned");
    QTEST(receipt->withdrawn, "withdrawn");
    QCOMPARE(post->title, u"Title"_s);
    QCOMPARE(post->authorName, u"Lila"_s);
    QVERIFY(post->url.isEmpty());
    QCOMPARE(post->at, QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC));
    QVERIFY(!ghost::parsePost({{u"id"_s, u"a1"_s}}));
}

void tst_GhostApi::comment_inThread_knowsItsPlace()
{
    QJsonObject object{{u"id"_s, u"c3"_s},
                       {u"parent_id"_s, u"c1"_s},
                       {u"in_reply_to_id"_s, u"c2"_s},
                       {u"status"_s, u"hidden"_s},
                       {u"html"_s, u"<p>No &amp; no</p><script>x</script>"_s},
                       {u"created_at"_s, u"2026-06-16T12:00:00.000Z"_s},
                       {u"member"_s, QJsonObject{{u"id"_s, u"m1"_s}, {u"email"_s, u"Lila@example.test"_s}}},
                       {u"post"_s,
                        QJsonObject{{u"id"_s, u"p1"_s},
                                    {u"title"_s, u"Market"_s},
                                    {u"url"_s, u"https://blog.example/market/"_s}}}};
    const auto message = ghost::parseComment(object, u"lila@example.test"_s);
    QVERIFY(message);
    QCOMPARE(message->thread.value, u"c1"_s);
    QCOMPARE(message->parent.value, u"c2"_s);
    QCOMPARE(message->post.value, u"p1"_s);
    QCOMPARE(message->subject, u"Market"_s);
    QCOMPARE(message->author.value, u"m1"_s);
    QCOMPARE(message->authorName, u"Lila"_s);
    QCOMPARE(message->moderation, Moderation::Held);
    QCOMPARE(message->text, u"No & no"_s);
    QVERIFY(message->own);
    object.insert(u"parent_id"_s, QJsonValue());
    object.insert(u"in_reply_to_id"_s, QJsonValue());
    const auto top = ghost::parseComment(object, {});
    QVERIFY(top && !top->own);
    QCOMPARE(top->thread.value, u"c3"_s);
    QVERIFY(top->parent.isEmpty());
}

void tst_GhostApi::comment_formerMember_isNobodyElse()
{
    const QJsonObject object{{u"id"_s, u"c1"_s}, {u"member"_s, QJsonValue()}, {u"status"_s, u"published"_s}};
    QJsonObject other = object;
    other.insert(u"id"_s, u"c2"_s);
    QVERIFY(ghost::parseComment(object, {})->author.value != ghost::parseComment(other, {})->author.value);
    QVERIFY(!ghost::parseComment(object, {})->own);
}

void tst_GhostApi::filter_values_areQuoted()
{
    QCOMPARE(ghost::quoted(u"o'neill\\@example.test"_s), u"'o\\'neill\\\\@example.test'"_s);
    QCOMPARE(ghost::filterTime(QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)),
             u"2026-06-16 12:00:00"_s);
}

QTEST_GUILESS_MAIN(tst_GhostApi)
#include "tst_ghostapi.moc"
