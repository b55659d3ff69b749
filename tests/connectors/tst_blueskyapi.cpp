// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyapi.h"
#include "core/connectors/bluesky/blueskyfacets.h"
#include "core/connectors/bluesky/blueskyimage.h"
#include "core/connectors/bluesky/blueskypull.h"
#include "core/connectors/bluesky/blueskytid.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::connectors::bluesky;

namespace {

/// Single quotes stand for double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QDateTime noon(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC);

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

HttpRequest reading()
{
    return buildQuery(QUrl(u"https://pds.example/"_s), u"a.b.c"_s);
}

HttpRequest creating()
{
    return buildCall(QUrl(u"https://pds.example/"_s), u"a.b.c"_s, {{u"x"_s, 1}}, true);
}

} // namespace

/// The protocol's words, without a network.
class tst_BlueskyApi : public QObject
{
    Q_OBJECT
private slots:
    void tid_knownTimes_giveKnownText();
    void tid_madeAtOnce_differAndTellTheTime();
    void tid_invalid_isNone_data();
    void tid_invalid_isNone();
    void derivedTid_sameSeed_isTheSame();
    void facets_text_areFound_data();
    void facets_text_areFound();
    void facets_loneSurrogate_countsAsSent();
    void facets_mentionOfNobody_isLeftOut();
    void address_text_isParsed();
    void identifier_typed_isReduced_data();
    void identifier_typed_isReduced();
    void service_typed_isServer_data();
    void service_typed_isServer();
    void query_values_areEncoded();
    void session_answer_tellsServer();
    void tokens_text_comesBack();
    void tokens_garbage_areNone();
    void blob_id_comesBack();
    void record_draft_isWhole();
    void record_withoutText_saysTitle();
    void record_foreignPicture_isInvalid();
    void error_answer_isTyped_data();
    void error_answer_isTyped();
    void error_reset_tellsTheWait();
    void message_place_givesKind_data();
    void message_place_givesKind();
    void image_head_givesSize_data();
    void image_head_givesSize();
    void image_metadata_isTakenOut();
};

void tst_BlueskyApi::tid_knownTimes_giveKnownText()
{
    QCOMPARE(tidOf(0, 0), u"2222222222222"_s);
    QCOMPARE(tidOf(1735689600000000, 5), u"3lenax2ss2227"_s);
    QCOMPARE(microsecondsOf(u"3lenax2ss2227"), std::optional<quint64>(1735689600000000));
    QCOMPARE(instantOf(u"3lenax2ss2227"), QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC));
}

void tst_BlueskyApi::tid_madeAtOnce_differAndTellTheTime()
{
    QSet<QString> made;
    for (int i = 0; i < 50; ++i) {
        const QString tid = makeTid(noon);
        QCOMPARE(instantOf(tid), noon);
        made << tid;
    }
    QVERIFY(made.size() >= 49); // one in a million is the same
    QVERIFY(makeTid(noon) < makeTid(noon.addMSecs(1)));
}

void tst_BlueskyApi::tid_invalid_isNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << u"3lenax2ss222"_s;
    QTest::newRow("long") << u"3lenax2ss22277"_s;
    QTest::newRow("letter") << u"3lenax2ss222A"_s;
    QTest::newRow("digit") << u"3lenax2ss2221"_s;
    QTest::newRow("first bit") << u"klenax2ss2227"_s;
    QTest::newRow("slug") << u"le-port-l-ete"_s;
}

void tst_BlueskyApi::tid_invalid_isNone()
{
    QFETCH(QString, text);
    QVERIFY(!microsecondsOf(text));
    QVERIFY(!instantOf(text).isValid());
}

void tst_BlueskyApi::derivedTid_sameSeed_isTheSame()
{
    const QString base = makeTid(noon);
    const QString one = derivedTid(base, "at://a\nThank you");
    QCOMPARE(derivedTid(base, "at://a\nThank you"), one);
    QVERIFY(derivedTid(base, "at://a\nThank you!") != one);
    QVERIFY(one > base);
    QVERIFY(noon.secsTo(instantOf(one)) <= 72 * 60);
    QVERIFY(microsecondsOf(derivedTid(u"no key", "x"))); // still one that servers take
}

void tst_BlueskyApi::facets_text_areFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // "kind start-end value"
    QTest::newRow("nothing") << u"Hello, world."_s << QStringList();
    QTest::newRow("link") << u"See https://example.com/a?b=c#d now"_s
                          << QStringList{u"link 4-31 https://example.com/a?b=c#d"_s};
    QTest::newRow("end of sentence") << u"(https://example.com/a)."_s
                                     << QStringList{u"link 1-22 https://example.com/a"_s};
    QTest::newRow("brackets inside") << u"https://example.com/a_(b)"_s
                                     << QStringList{u"link 0-25 https://example.com/a_(b)"_s};
    QTest::newRow("bare name") << u"On example.com/menu today"_s
                               << QStringList{u"link 3-19 https://example.com/menu"_s};
    QTest::newRow("bare name, end") << u"On cafe-lila.fr."_s
                                    << QStringList{u"link 3-15 https://cafe-lila.fr"_s};
    QTest::newRow("no ending of ours") << u"etc.and so.on 3.5"_s << QStringList();
    QTest::newRow("accents") << u"Été à https://example.com"_s
                             << QStringList{u"link 9-28 https://example.com"_s};
    QTest::newRow("emoji") << u"👨‍👩‍👧‍👦 #fête"_s << QStringList{u"tag 26-32 fête"_s};
    QTest::newRow("flag and mention")
        << u"🇫🇷 @Bob.Example.com!"_s << QStringList{u"mention 9-25 bob.example.com"_s};
    QTest::newRow("mail is no mention") << u"me@example.com"_s << QStringList();
    QTest::newRow("mention needs a dot") << u"@bob"_s << QStringList();
    QTest::newRow("tags") << u"#one #2 #3d ＃four, #-"_s
                          << QStringList{u"tag 0-4 one"_s, u"tag 8-11 3d"_s, u"tag 12-19 four"_s};
    QTest::newRow("tag in a link") << u"https://example.com/#top"_s
                                   << QStringList{u"link 0-24 https://example.com/#top"_s};
    QTest::newRow("all") << u"@a.test\nhttps://b.example #c"_s
                         << QStringList{
                                u"mention 0-7 a.test"_s, u"link 8-25 https://b.example"_s, u"tag 26-28 c"_s};
    QTest::newRow("tag too long") << u'#' + QString(65, u'x') << QStringList();
}

void tst_BlueskyApi::facets_text_areFound()
{
    QFETCH(QString, text);
    QStringList found;
    const QByteArray bytes = text.toUtf8();
    const QList<Facet> facets = facetsOf(text);
    for (const Facet &facet : facets) {
        static const QStringList kinds{u"link"_s, u"mention"_s, u"tag"_s};
        found << u"%1 %2-%3 %4"_s.arg(kinds.at(int(facet.kind)))
                     .arg(facet.byteStart)
                     .arg(facet.byteEnd)
                     .arg(facet.value);
        // What the numbers cut out is what is meant.
        const QString cut = QString::fromUtf8(bytes.mid(facet.byteStart, facet.byteEnd - facet.byteStart));
        if (facet.kind == Facet::Kind::Tag)
            QCOMPARE(cut.mid(1), facet.value);
        else if (facet.kind == Facet::Kind::Mention)
            QCOMPARE(cut.mid(1).toLower(), facet.value);
        else
            QVERIFY(facet.value.endsWith(cut));
    }
    QTEST(found, "expected");
}

void tst_BlueskyApi::facets_loneSurrogate_countsAsSent()
{
    const QString text = wellFormed(QString(QChar(0xD83D)) + u" #x"_s);
    const QList<Facet> facets = facetsOf(text);
    QCOMPARE(facets.size(), 1);
    QCOMPARE(text.toUtf8().mid(facets.first().byteStart), QByteArray("#x"));
}

void tst_BlueskyApi::facets_mentionOfNobody_isLeftOut()
{
    const QList<Facet> facets = facetsOf(u"@a.test and @b.test"_s);
    const QJsonArray found = toJson(facets, {{u"b.test"_s, u"did:plc:b"_s}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().toObject(),
             object(json("{'index':{'byteStart':12,'byteEnd':19},"
                         "'features':[{'$type':'app.bsky.richtext.facet#mention','did':'did:plc:b'}]}")));
}

void tst_BlueskyApi::address_text_isParsed()
{
    const AtUri uri{u"did:plc:a"_s, u"app.bsky.feed.post"_s, u"3lenax2ss2227"_s};
    QCOMPARE(uri.text(), u"at://did:plc:a/app.bsky.feed.post/3lenax2ss2227"_s);
    QCOMPARE(AtUri::parse(uri.text()), std::optional(uri));
    QCOMPARE(AtUri::parse(u"3lenax2ss2227"_s, u"did:plc:a"_s), std::optional(uri));
    QVERIFY(!AtUri::parse(u"3lenax2ss2227"_s));
    QVERIFY(!AtUri::parse(u"at://did:plc:a/app.bsky.feed.post"_s, u"did:plc:a"_s));
    QVERIFY(!AtUri::parse(u"https://bsky.app/"_s, u"did:plc:a"_s));
}

void tst_BlueskyApi::identifier_typed_isReduced_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("handle") << u"Lila.Example.com"_s << u"lila.example.com"_s;
    QTest::newRow("at") << u" @lila.example.com "_s << u"lila.example.com"_s;
    QTest::newRow("as copied") << u"\u202A@lila.example.com\u202C"_s << u"lila.example.com"_s;
    QTest::newRow("page") << u"https://bsky.app/profile/lila.example.com?x=1"_s << u"lila.example.com"_s;
    QTest::newRow("mail") << u"lila@example.com"_s << u"lila@example.com"_s;
    QTest::newRow("did") << u"did:web:Example.com"_s << u"did:web:Example.com"_s;
}

void tst_BlueskyApi::identifier_typed_isReduced()
{
    QFETCH(QString, typed);
    QTEST(identifierOf(typed), "expected");
}

void tst_BlueskyApi::service_typed_isServer_data()
{
    QTest::addColumn<QUrl>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QUrl() << u"https://bsky.social/"_s;
    QTest::newRow("web site") << QUrl(u"https://bsky.app/profile/a"_s) << u"https://bsky.social/"_s;
    QTest::newRow("own server") << QUrl(u"https://pds.example:8443/x?y"_s) << u"https://pds.example:8443/"_s;
    QTest::newRow("loopback") << QUrl(u"http://127.0.0.1:2583"_s) << u"http://127.0.0.1:2583/"_s;
}

void tst_BlueskyApi::service_typed_isServer()
{
    QFETCH(QUrl, typed);
    QTEST(serviceOf(typed).toString(), "expected");
}

void tst_BlueskyApi::query_values_areEncoded()
{
    const HttpRequest request = buildQuery(QUrl(u"https://pds.example/"_s),
                                           u"app.bsky.feed.getPosts"_s,
                                           {{u"uris"_s, u"at://a/b/c+d&e"_s}, {u"uris"_s, u"é"_s}});
    QCOMPARE(request.url.toEncoded(),
             QByteArray("https://pds.example/xrpc/app.bsky.feed.getPosts?uris=at%3A%2F%2Fa%2Fb%2Fc%2Bd%26e"
                        "&uris=%C3%A9"));
}

void tst_BlueskyApi::session_answer_tellsServer()
{
    const auto session = parseSession(
        object(json("{'did':'did:plc:a','handle':'a.test','accessJwt':'x','refreshJwt':'y','active':false,'"
                    "didDoc':{'service':[ {'id':'#other','serviceEndpoint':'https://other.example'}, "
                    "{'id':'did:plc:a#atproto_pds','serviceEndpoint':'https://pds.example'}]}}")));
    QVERIFY(session);
    QCOMPARE(session->pds, QUrl(u"https://pds.example"_s));
    QCOMPARE(session->tokens, (Tokens{u"did:plc:a"_s, u"a.test"_s, u"x"_s, u"y"_s}));
    QVERIFY(!session->active);
    QCOMPARE(parseSession(object(json("{'did':'plc:a','handle':'a.test'}"))).error().code,
             ErrorCode::MalformedAnswer);
}

void tst_BlueskyApi::tokens_text_comesBack()
{
    const Tokens tokens{u"did:plc:a"_s, u"a.test"_s, u"x\"y"_s, u"z"_s};
    QCOMPARE(Tokens::fromText(tokens.text()), tokens);
}

void tst_BlueskyApi::tokens_garbage_areNone()
{
    QVERIFY(Tokens::fromText(QString()).isEmpty());
    QVERIFY(Tokens::fromText(u"abcd-efgh"_s).isEmpty());
    QVERIFY(Tokens::fromText(u"{\"did\":\"did:plc:a\",\"accessJwt\":\"x\"}"_s).did.isEmpty());
}

void tst_BlueskyApi::blob_id_comesBack()
{
    const Blob blob{u"bafy"_s, u"image/png"_s, 12, QSize(3, 2)};
    QCOMPARE(Blob::fromId(blob.id()), std::optional(blob));
    QVERIFY(!Blob::fromId({u"17"_s}));
}

void tst_BlueskyApi::record_draft_isWhole()
{
    Draft draft;
    draft.title = u"Not said"_s;
    draft.text = u"Fête #port @b.test"_s;
    draft.options.language = u"fr"_s;
    draft.media = {{Blob{u"bafy"_s, u"image/png"_s, 12, QSize(3, 2)}.id(), u"Un chat"_s, {}}};
    const ReplyTo place{{u"at://a/b/1"_s, u"c1"_s}, {u"at://a/b/2"_s, u"c2"_s}};
    const auto record = postRecord(draft, noon.addMSecs(7), {{u"b.test"_s, u"did:plc:b"_s}}, place);
    QVERIFY(record);
    QCOMPARE(
        *record,
        object(json("{'$type':'app.bsky.feed.post','text':'Fête #port @b.test', "
                    "'createdAt':'2026-06-16T12:00:00.007Z','langs':['fr'], "
                    "'facets':[{'index':{'byteStart':6,'byteEnd':11}, "
                    "'features':[{'$type':'app.bsky.richtext.facet#tag','tag':'port'}]}, "
                    "{'index':{'byteStart':12,'byteEnd':19}, "
                    "'features':[{'$type':'app.bsky.richtext.facet#mention','did':'did:plc:b'}]}], "
                    "'reply':{'root':{'uri':'at://a/b/1','cid':'c1'},'parent':{'uri':'at://a/b/"
                    "2','cid':'c2'}}, 'embed':{'$type':'app.bsky.embed.images','images':[{'alt':'Un chat', "
                    "'image':{'$type':'blob','ref':{'$link':'bafy'},'mimeType':'image/png','size':12}, "
                    "'aspectRatio':{'width':3,'height':2}}]}}")));
}

void tst_BlueskyApi::record_withoutText_saysTitle()
{
    Draft draft;
    draft.title = u"Only this"_s;
    draft.text = u" \n"_s;
    const auto record = postRecord(draft, noon, {}, {});
    QVERIFY(record);
    QCOMPARE(record->value("text"_L1).toString(), u"Only this"_s);
    QVERIFY(!record->contains("langs"_L1) && !record->contains("embed"_L1) && !record->contains("reply"_L1));
}

void tst_BlueskyApi::record_foreignPicture_isInvalid()
{
    Draft draft;
    draft.media = {{{u"17"_s}, {}, {}}};
    QCOMPARE(postRecord(draft, noon, {}, {}).error().code, ErrorCode::Invalid);
    draft.media = QList<DraftMedia>(5, {Blob{u"b"_s, u"image/png"_s, 1, {}}.id(), {}, {}});
    QCOMPARE(postRecord(draft, noon, {}, {}).error().code, ErrorCode::Invalid);
}

void tst_BlueskyApi::error_answer_isTyped_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("reads");
    QTest::addColumn<ErrorCode>("creates");
    const auto row
        = [](const char *name, int status, const QByteArray &error, ErrorCode reads, ErrorCode creates) {
              QTest::newRow(name) << status << "{\"error\":\"" + error + "\",\"message\":\"why\"}" << reads
                                  << creates;
          };
    using enum ErrorCode;
    row("wrong password", 401, "AuthenticationRequired", Auth, Auth);
    row("broken token", 400, "InvalidToken", Auth, Auth);
    row("old token", 400, "ExpiredToken", Auth, Auth);
    row("code by mail", 401, "AuthFactorTokenRequired", Auth, Auth);
    row("suspended", 401, "AccountTakedown", Forbidden, Forbidden);
    row("no record", 400, "RecordNotFound", Gone, Gone);
    row("swap", 400, "InvalidSwap", Conflict, Conflict);
    row("content", 400, "InvalidRequest", Invalid, Invalid);
    row("too many", 429, "RateLimitExceeded", Rate, Rate);
    row("too big", 413, "PayloadTooLarge", TooLarge, TooLarge);
    row("key is taken", 500, "InternalServerError", Transient, Uncertain);
    row("upstream", 502, "UpstreamFailure", Transient, Uncertain);
    row("method", 501, "MethodNotImplemented", NotThisNetwork, NotThisNetwork);
    QTest::newRow("old words") << 400
                               << QByteArray(json(
                                      "{'error':'InvalidRequest','message':'Could not locate record: x'}"))
                               << Gone << Gone;
    QTest::newRow("proxy, 502") << 502 << QByteArray("<html>Bad gateway</html>") << Transient << Uncertain;
    QTest::newRow("proxy, 403") << 403 << QByteArray("<html>No</html>") << Forbidden << Forbidden;
    QTest::newRow("proxy, 404") << 404 << QByteArray("<html>?</html>") << NotThisNetwork << NotThisNetwork;
    QTest::newRow("cut") << 400 << QByteArray("{\"error\":\"Rec") << Invalid << Invalid;
}

void tst_BlueskyApi::error_answer_isTyped()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HttpResponse response{status, reading().url, {}, body};
    QTEST(problemOf(reading(), response, noon).code, "reads");
    QTEST(problemOf(creating(), response, noon).code, "creates");
    QCOMPARE(problemOf(reading(), response, noon).subject, u"pds.example"_s);
}

void tst_BlueskyApi::error_reset_tellsTheWait()
{
    const QByteArray date = "Tue, 16 Jun 2026 11:00:00 GMT"; // the local clock is an hour ahead
    const QByteArray reset = QByteArray::number(noon.addSecs(90 - 3600).toSecsSinceEpoch());
    HttpResponse response{429, reading().url, {{"RateLimit-Reset", reset}, {"Date", date}}, "{}"};
    QCOMPARE(problemOf(reading(), response, noon).retryAfter, std::optional(std::chrono::seconds(90)));
    response.headers << QPair<QByteArray, QByteArray>("Retry-After", "7");
    QCOMPARE(problemOf(reading(), response, noon).retryAfter, std::optional(std::chrono::seconds(7)));
    response.headers = {{"RateLimit-Reset", "1"}};
    QCOMPARE(problemOf(reading(), response, noon).retryAfter, std::optional(std::chrono::seconds(1)));
    response.headers.clear();
    QVERIFY(!problemOf(reading(), response, noon).retryAfter);
}

void tst_BlueskyApi::message_place_givesKind_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("thread");
    QTest::addColumn<QString>("post");
    QTest::addColumn<domain::MessageKind>("kind");
    const QString ours = u"at://did:plc:me/app.bsky.feed.post/1"_s;
    const QString theirs = u"at://did:plc:x/app.bsky.feed.post/1"_s;
    QTest::newRow("under ours") << ours << ours << ours << domain::MessageKind::Comment;
    QTest::newRow("under theirs") << theirs << theirs << QString() << domain::MessageKind::Mention;
    QTest::newRow("its own") << QString() << u"at://did:plc:b/app.bsky.feed.post/9"_s << QString()
                             << domain::MessageKind::Mention;
}

void tst_BlueskyApi::message_place_givesKind()
{
    QFETCH(QString, root);
    QJsonObject value{{u"text"_s, u"hi\u202E"_s}, {u"createdAt"_s, u"2026-06-16T14:00:00+02:00"_s}};
    if (!root.isEmpty())
        value.insert(u"reply"_s,
                     QJsonObject{{u"root"_s, QJsonObject{{u"uri"_s, root}}},
                                 {u"parent"_s, QJsonObject{{u"uri"_s, root}}}});
    const Record record{{u"did:plc:b"_s, postCollection, u"9"_s}, {}, value};
    const RemoteMessage message = messageOf(record, {u"did:plc:b"_s, u"b.test"_s, u"Bob"_s}, u"did:plc:me"_s);
    QTEST(message.thread.value, "thread");
    QTEST(message.post.value, "post");
    QTEST(message.kind, "kind");
    QCOMPARE(message.text, u"hi"_s);
    QCOMPARE(message.writtenAt, noon);
    QCOMPARE(message.authorName, u"Bob"_s);
    QCOMPARE(message.url, QUrl(u"https://bsky.app/profile/b.test/post/9"_s));
    QVERIFY(!message.own);
}

void tst_BlueskyApi::image_head_givesSize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    QTest::newRow("png") << hex("89504e470d0a1a0a0000000d4948445200000280000001e00806000000")
                         << QSize(640, 480);
    QTest::newRow("gif") << hex("474946383961400100f000").left(6) + hex("4001f000") << QSize(320, 240);
    QTest::newRow("jpeg") << hex("ffd8ffe000104a46494600010100000100010000ffc0001108012c0190030122")
                          << QSize(400, 300);
    const QByteArray exif
        = hex("ffd8ffe10022457869660000") + hex("4d4d002a00000008000101120003000000010006000000000000");
    QTest::newRow("jpeg, turned") << exif + hex("ffc0001108012c0190030122") << QSize(300, 400);
    QTest::newRow("webp") << QByteArray("RIFF") + hex("00000000") + "WEBPVP8X" + hex("0a00000000000000")
            + hex("7f02009f0100")
                          << QSize(640, 416);
    QTest::newRow("cut png") << hex("89504e470d0a1a0a0000000d49484452000002") << QSize();
    QTest::newRow("cut jpeg") << hex("ffd8ffe0ffff") << QSize();
    QTest::newRow("text") << QByteArray("hello") << QSize();
    QTest::newRow("empty") << QByteArray() << QSize();
}

void tst_BlueskyApi::image_head_givesSize()
{
    QFETCH(QByteArray, bytes);
    QTEST(imageSize(bytes), "size");
}

void tst_BlueskyApi::image_metadata_isTakenOut()
{
    const QByteArray jfif = QByteArray::fromHex("ffe000104a46494600010100000100010000");
    const QByteArray exif
        = QByteArray::fromHex("ffe100324578696600004d4d002a000000080002011200030000000100060000")
        + QByteArray::fromHex("8825000400000001") + "GPS at home" + "!";
    const QByteArray comment = QByteArray::fromHex("fffe0006") + "home";
    const QByteArray frame = QByteArray::fromHex("ffc0001108012c01900301220002110103110 0");
    const QByteArray scan
        = QByteArray::fromHex("ffda0008010100003f00") + "home is in the picture" + "\xFF\xD9";
    const QByteArray photo = "\xFF\xD8" + jfif + exif + comment + frame + scan;
    QCOMPARE(imageSize(photo), QSize(300, 400));
    const QByteArray clean = withoutMetadata(photo);
    QVERIFY(!clean.contains("GPS"));
    QCOMPARE(clean.count("home"), 1);
    QVERIFY(clean.endsWith(frame + scan));
    QCOMPARE(imageSize(clean), QSize(300, 400)); // turned as before
    QCOMPARE(withoutMetadata(clean), clean);
    QCOMPARE(withoutMetadata(photo.left(30)), photo.left(30));
    QCOMPARE(withoutMetadata("no picture"), QByteArray("no picture"));
}

QTEST_GUILESS_MAIN(tst_BlueskyApi)
#include "tst_blueskyapi.moc"
