// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connectorregistry.h"
#include "core/connectors/discord/discordapi.h"
#include "core/connectors/telegram/telegramapi.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::domain::Capability;
using ruche::test::answered;
using ruche::test::FakeTransport;

namespace {

const auto botToken = u"42:AbCdEfGhIjKlMnOpQrSt"_s;
const auto webhook = u"https://discord.com/api/webhooks/77/to-KEN_x"_s;

/// Single quotes stand for double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QJsonObject objectSent(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

DraftMedia picture(const QByteArray &bytes, const QString &alt = {}, const QString &type = u"image/png"_s)
{
    DraftMedia media;
    media.altText = alt;
    media.file = MediaUpload{u"pic.png"_s, type, alt, bytes};
    return media;
}

/// The value of a field of a form, with all that stands before it.
QByteArray fieldOf(const HttpRequest &request, const QByteArray &name)
{
    const qsizetype at = request.body.indexOf("name=\"" + name + '"');
    return at < 0 ? QByteArray() : request.body.mid(at, request.body.indexOf("\r\n--", at) - at);
}

} // namespace

/// Networks that are written to and cannot be read: a bot of Telegram, a webhook of Discord.
class tst_ChatNetworks : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void secrets_areInNoErrorAndNoLog();
    void whatWasSent_cannotBeFound();

    void refusals_areCertain();
    void telegram_addresses_nameTheChat_data();
    void telegram_addresses_nameTheChat();
    void telegram_signIn_tellsChatAndRights();
    void telegram_signIn_botThatMayNotPost_isForbidden();
    void telegram_signIn_badTokenOrAddress_sendsNothing();
    void telegram_text_isSentOnce();
    void telegram_picture_goesWithItsText();
    void telegram_album_isOnePost();
    void telegram_longTextUnderAPicture_isRefusedBeforeItLeaves();
    void telegram_thread_answersThePartBefore();
    void telegram_edit_knowsTextFromCaption();
    void telegram_delete_whatIsGoneIsDone();
    void telegram_wait_standsInTheBody();

    void discord_webhook_isTakenApart_data();
    void discord_webhook_isTakenApart();
    void discord_signIn_namesTheChannel();
    void discord_text_ringsNobody();
    void discord_files_carryTheirDescriptions();
    void discord_webhookDeleted_isAuth();
    void discord_editAndDelete_areOfItsOwn();

private:
    [[nodiscard]] std::unique_ptr<Connector>
    make(const QString &network, const QString &url, const QString &secret);
    [[nodiscard]] std::unique_ptr<Connector> telegram()
    {
        return make(u"telegram"_s, u"https://t.me/cap_pertuis"_s, botToken);
    }
    [[nodiscard]] std::unique_ptr<Connector> discord()
    {
        return make(u"discord"_s, u"https://discord.com/channels/1/2"_s, webhook);
    }
    [[nodiscard]] const HttpRequest &last() const { return m_transport->sent().constLast(); }
    [[nodiscard]] QString problems() const { return m_transport->problems().join(u'\n'); }

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeTransport> m_transport;
};

void tst_ChatNetworks::init()
{
    m_transport = std::make_unique<FakeTransport>();
}

std::unique_ptr<Connector>
tst_ChatNetworks::make(const QString &network, const QString &url, const QString &secret)
{
    Endpoint endpoint;
    endpoint.url = QUrl(url);
    endpoint.credentials.secret = secret;
    return makeConnector(network, endpoint, *m_transport, m_clock);
}

void tst_ChatNetworks::secrets_areInNoErrorAndNoLog()
{
    for (const auto &connector : {telegram(), discord()}) {
        for (const int status : {200, 400, 404, 500}) {
            m_transport->answerAll([status](const HttpRequest &request) -> Result<HttpResponse> {
                return HttpResponse{status, request.url, {}, request.url.toEncoded()};
            });
            Draft draft;
            draft.text = u"x"_s;
            const auto result = answered(connector->publish(draft));
            QVERIFY(!result);
            const QString told = result.error().detail + result.error().subject;
            QVERIFY2(!told.contains(u"AbCd"_s) && !told.contains(u"KEN"_s), qPrintable(told));
            QVERIFY(last().secretPath);
            QVERIFY(!pathToTell(last()).contains(u"KEN"_s) && !pathToTell(last()).contains(u"AbCd"_s));
        }
    }
}

void tst_ChatNetworks::whatWasSent_cannotBeFound()
{
    for (const auto &connector : {telegram(), discord()}) {
        QVERIFY(!connector->findsWhatWasSent());
        QVERIFY(connector->takesFilesWithPost());
        const auto found = answered(connector->reconcile({}));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Unsupported);
    }
    QVERIFY(m_transport->sent().isEmpty());
}

void tst_ChatNetworks::refusals_areCertain()
{
    for (const auto &connector : {telegram(), discord()}) {
        for (const int status : {302, 409, 413}) {
            m_transport->answerAll([status](const HttpRequest &request) -> Result<HttpResponse> {
                return HttpResponse{status, request.url, {}, "{}"};
            });
            Draft draft;
            draft.text = u"x"_s;
            const auto refused = answered(connector->publish(draft));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Invalid);
        }
    }
    const auto unknown = answered(make(u"discord"_s, u"https://discord.com"_s, u"no"_s)->publish({}));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::Auth);
}

void tst_ChatNetworks::telegram_addresses_nameTheChat_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("chat");
    QTest::addColumn<QString>("api");
    const auto own = u"https://api.telegram.org/"_s;
    QTest::newRow("name") << u"https://t.me/cap_pertuis"_s << u"@cap_pertuis"_s << own;
    QTest::newRow("a post") << u"https://t.me/cap_pertuis/12"_s << u"@cap_pertuis"_s << own;
    QTest::newRow("preview") << u"https://t.me/s/cap_pertuis"_s << u"@cap_pertuis"_s << own;
    QTest::newRow("other site") << u"https://telegram.me/cap_pertuis/"_s << u"@cap_pertuis"_s << own;
    QTest::newRow("private") << u"https://t.me/c/1234567890/5"_s << u"-1001234567890"_s << own;
    QTest::newRow("invitation") << u"https://t.me/+AbCdEf"_s << QString() << own;
    QTest::newRow("no chat") << u"https://t.me/"_s << QString() << own;
    QTest::newRow("odd path") << u"https://t.me/a/../../b"_s << QString() << own;
    QTest::newRow("own server") << u"https://bots.example:8081/cap_pertuis"_s << u"@cap_pertuis"_s
                                << u"https://bots.example:8081/"_s;
}

void tst_ChatNetworks::telegram_addresses_nameTheChat()
{
    QFETCH(const QString, address);
    const telegram::Place place = telegram::placeOf(QUrl(address));
    QTEST(place.chat, "chat");
    QTEST(place.apiUrl, "api");
}

void tst_ChatNetworks::telegram_signIn_tellsChatAndRights()
{
    m_transport->expect("POST", u"/getMe"_s, 200, json("{'ok':true,'result':{'id':42,'username':'b'}}"));
    m_transport->expect(
        "POST", u"/getChat"_s, 200, json("{'ok':true,'result':{'title':'Cap Pertuis','type':'channel'}}"));
    m_transport->expect("POST",
                        u"/getChatMember"_s,
                        200,
                        json("{'ok':true,'result':{'status':'administrator','can_post_messages':true}}"));
    const auto profile = answered(telegram()->signIn());
    QVERIFY2(profile, qPrintable(problems()));
    QCOMPARE(objectSent(last()).value("user_id"_L1).toInt(), 42);
    QCOMPARE(objectSent(last()).value("chat_id"_L1).toString(), u"@cap_pertuis"_s);
    QCOMPARE(profile->displayName, u"Cap Pertuis"_s);
    QCOMPARE(profile->handle, u"@cap_pertuis"_s);
    QCOMPARE(profile->url, QUrl(u"https://t.me/cap_pertuis"_s));
    QVERIFY(profile->capabilities.testFlag(Capability::Publish));
    QVERIFY(profile->capabilities.testFlag(Capability::EditPost));
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_ChatNetworks::telegram_signIn_botThatMayNotPost_isForbidden()
{
    m_transport->expect("POST", u"/getMe"_s, 200, json("{'ok':true,'result':{'id':42,'username':'b'}}"));
    m_transport->expect(
        "POST", u"/getChat"_s, 200, json("{'ok':true,'result':{'title':'Cap','type':'channel'}}"));
    m_transport->expect("POST", u"/getChatMember"_s, 200, json("{'ok':true,'result':{'status':'member'}}"));
    const auto refused = answered(telegram()->signIn());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    // Nobody knows that chat, or the bot was never asked in.
    m_transport->expect("POST", u"/getMe"_s, 200, json("{'ok':true,'result':{'id':42,'username':'b'}}"));
    m_transport->expect("POST",
                        u"/getChat"_s,
                        400,
                        json("{'ok':false,'error_code':400,'description':'Bad Request: chat not found'}"));
    const auto unknown = answered(telegram()->signIn());
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::Invalid);
    QCOMPARE(unknown.error().subject, u"url"_s);
}

void tst_ChatNetworks::telegram_signIn_badTokenOrAddress_sendsNothing()
{
    const auto badKey
        = answered(make(u"telegram"_s, u"https://t.me/cap_pertuis"_s, u"12345/../x"_s)->signIn());
    QVERIFY(!badKey);
    QCOMPARE(badKey.error().subject, u"key"_s);
    const auto badUrl = answered(make(u"telegram"_s, u"https://t.me/"_s, botToken)->signIn());
    QVERIFY(!badUrl);
    QCOMPARE(badUrl.error().subject, u"url"_s);
    QVERIFY(m_transport->sent().isEmpty());
}

void tst_ChatNetworks::telegram_text_isSentOnce()
{
    m_transport->expect("POST",
                        u"/sendMessage"_s,
                        200,
                        json("{'ok':true,'result':{'message_id':12,'date':1781611200,'text':'Hello'}}"));
    Draft draft;
    draft.text = u"Hello"_s;
    const auto receipt = answered(telegram()->publish(draft));
    QVERIFY2(receipt, qPrintable(problems()));
    QVERIFY(last().creates);
    QCOMPARE(objectSent(last()).value("text"_L1).toString(), u"Hello"_s);
    QCOMPARE(receipt->id.value, u"12"_s);
    QCOMPARE(receipt->url, QUrl(u"https://t.me/cap_pertuis/12"_s));
    QVERIFY(receipt->published);
    QCOMPARE(receipt->at, QDateTime::fromSecsSinceEpoch(1781611200, Qt::UTC));
}

void tst_ChatNetworks::telegram_picture_goesWithItsText()
{
    m_transport->expect(
        "POST", u"/sendPhoto"_s, 200, json("{'ok':true,'result':{'message_id':13,'caption':'Look'}}"));
    Draft draft;
    draft.text = u"Look"_s;
    draft.media = {picture("PNGBYTES")};
    const auto receipt = answered(telegram()->publish(draft));
    QVERIFY2(receipt, qPrintable(problems()));
    QVERIFY(fieldOf(last(), "caption").endsWith("Look"));
    QVERIFY(fieldOf(last(), "photo").endsWith("PNGBYTES"));
    QVERIFY(fieldOf(last(), "photo").contains("filename=\"pic.png\""));
    QCOMPARE(receipt->id.value, u"13+"_s);
    QCOMPARE(receipt->url, QUrl(u"https://t.me/cap_pertuis/13"_s));
}

void tst_ChatNetworks::telegram_album_isOnePost()
{
    m_transport->expect("POST",
                        u"/sendMediaGroup"_s,
                        200,
                        json("{'ok':true,'result':[{'message_id':14,'caption':'Two'},{'message_id':15}]}"));
    Draft draft;
    draft.text = u"Two"_s;
    draft.media = {picture("FIRST"), picture("SECOND", {}, u"video/mp4"_s)};
    const auto connector = telegram();
    const auto receipt = answered(connector->publish(draft));
    QVERIFY2(receipt, qPrintable(problems()));
    QCOMPARE(receipt->id.value, u"14+15"_s);
    const QByteArray album = fieldOf(last(), "media");
    QVERIFY(album.contains(json("'caption':'Two'")) && album.contains(json("'type':'video'")));
    QVERIFY(fieldOf(last(), "file1").endsWith("SECOND"));

    m_transport->expect("POST", u"/deleteMessages"_s, 200, json("{'ok':true,'result':true}"));
    QVERIFY(answered(connector->deletePost(receipt->id)));
    QCOMPARE(objectSent(last()).value("message_ids"_L1).toArray(), (QJsonArray{14, 15}));
}

void tst_ChatNetworks::telegram_longTextUnderAPicture_isRefusedBeforeItLeaves()
{
    Draft draft;
    draft.text = QString(1025, u'a');
    draft.media = {picture("PNG")};
    const auto refused = answered(telegram()->publish(draft));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QVERIFY(m_transport->sent().isEmpty());
}

void tst_ChatNetworks::telegram_thread_answersThePartBefore()
{
    m_transport->expect(
        "POST", u"/sendMessage"_s, 200, json("{'ok':true,'result':{'message_id':16,'text':'b'}}"));
    Draft draft;
    draft.text = u"b"_s;
    draft.thread = ThreadPlace{{u"14+15"_s}, {u"14+15"_s}};
    QVERIFY(answered(telegram()->publish(draft)));
    QCOMPARE(objectSent(last()).value("reply_parameters"_L1).toObject().value("message_id"_L1).toInt(), 14);
}

void tst_ChatNetworks::telegram_edit_knowsTextFromCaption()
{
    const auto connector = telegram();
    Draft draft;
    draft.text = u"New"_s;
    m_transport->expect(
        "POST", u"/editMessageText"_s, 200, json("{'ok':true,'result':{'message_id':12,'text':'New'}}"));
    QVERIFY(answered(connector->updatePost({u"12"_s}, draft)));
    QCOMPARE(objectSent(last()).value("text"_L1).toString(), u"New"_s);
    m_transport->expect("POST",
                        u"/editMessageCaption"_s,
                        400,
                        json("{'ok':false,'error_code':400,'description':'Bad Request: message is not "
                             "modified: the same'}"));
    QVERIFY(answered(connector->updatePost({u"13+"_s}, draft)));
    QCOMPARE(objectSent(last()).value("message_id"_L1).toInt(), 13);
    m_transport->expect("POST",
                        u"/editMessageText"_s,
                        400,
                        json("{'ok':false,'error_code':400,'description':'message to edit not found'}"));
    QVERIFY(!answered(connector->updatePost({u"99"_s}, draft)));
}

void tst_ChatNetworks::telegram_delete_whatIsGoneIsDone()
{
    m_transport->expect("POST",
                        u"/deleteMessages"_s,
                        400,
                        json("{'ok':false,'description':'Bad Request: message to delete not found'}"));
    QVERIFY(answered(telegram()->deletePost({u"12"_s})));
    m_transport->expect("POST",
                        u"/deleteMessages"_s,
                        400,
                        json("{'ok':false,'description':'Bad Request: message can\\u0027t be deleted'}"));
    QVERIFY(!answered(telegram()->deletePost({u"12"_s})));
}

void tst_ChatNetworks::telegram_wait_standsInTheBody()
{
    m_transport->expect("POST",
                        u"/sendMessage"_s,
                        429,
                        json("{'ok':false,'error_code':429,'parameters':{'retry_after':37}}"));
    Draft draft;
    draft.text = u"x"_s;
    const auto refused = answered(telegram()->publish(draft));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Rate);
    QCOMPARE(refused.error().retryAfter, std::optional(std::chrono::seconds(37)));
}

void tst_ChatNetworks::discord_webhook_isTakenApart_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");
    QTest::newRow("as copied") << webhook << true;
    QTest::newRow("with a version") << u"https://discord.com/api/v10/webhooks/77/to-KEN_x"_s << true;
    QTest::newRow("older host") << u" https://discordapp.com/api/webhooks/77/to-KEN_x\n"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no token") << u"https://discord.com/api/webhooks/77"_s << false;
    QTest::newRow("below it") << webhook + u"/slack"_s << false;
    QTest::newRow("credentials") << u"https://a:b@discord.com/api/webhooks/77/x"_s << false;
    QTest::newRow("odd letters") << u"https://discord.com/api/webhooks/77/..%2f..%2f"_s << false;
}

void tst_ChatNetworks::discord_webhook_isTakenApart()
{
    QFETCH(const QString, address);
    QFETCH(const bool, good);
    const auto parsed = discord::parseWebhook(address);
    QCOMPARE(parsed.has_value(), good);
    if (good) {
        QCOMPARE(parsed->id, u"77"_s);
        QCOMPARE(parsed->token, u"to-KEN_x"_s);
        QVERIFY(parsed->apiUrl.endsWith(u"/api/v10/"_s));
    } else {
        const auto refused = answered(make(u"discord"_s, u"https://discord.com"_s, address)->signIn());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY(m_transport->sent().isEmpty());
    }
}

void tst_ChatNetworks::discord_signIn_namesTheChannel()
{
    m_transport->expect(
        "GET",
        u"/api/v10/webhooks/77/to-KEN_x"_s,
        200,
        json("{'id':'77','name':'News of Cap Pertuis','guild_id':'1','channel_id':'2','token':'to-KEN_x'}"));
    const auto profile = answered(make(u"discord"_s, u"https://discord.com"_s, webhook)->signIn());
    QVERIFY2(profile, qPrintable(problems()));
    QCOMPARE(profile->url, QUrl(u"https://discord.com/channels/1/2"_s));
    QCOMPARE(profile->displayName, u"News of Cap Pertuis"_s);
    QVERIFY(!profile->apiUrl.contains(u"KEN"_s)); // it is stored in the workspace
}

void tst_ChatNetworks::discord_text_ringsNobody()
{
    m_transport->expect("POST",
                        u"wait=true"_s,
                        200,
                        json("{'id':'900','channel_id':'2','timestamp':'2026-06-16T12:00:00.000000+00:00'}"));
    Draft draft;
    draft.text = u"Hello @everyone"_s;
    const auto receipt = answered(discord()->publish(draft));
    QVERIFY2(receipt, qPrintable(problems()));
    QCOMPARE(receipt->url, QUrl(u"https://discord.com/channels/1/2/900"_s));
    QCOMPARE(receipt->at, m_clock.now());
    const QJsonObject body = objectSent(last());
    QCOMPARE(body.value("content"_L1).toString(), draft.text);
    const QJsonValue called = body.value("allowed_mentions"_L1).toObject().value("parse"_L1);
    QVERIFY(called.isArray() && called.toArray().isEmpty());
}

void tst_ChatNetworks::discord_files_carryTheirDescriptions()
{
    m_transport->expect("POST", u"/webhooks/77/"_s, 200, json("{'id':'901','channel_id':'2'}"));
    Draft draft;
    draft.text = u"Look"_s;
    draft.media = {picture("FIRST", u"A \"quay\" at dawn"_s), picture("SECOND")};
    QVERIFY2(answered(discord()->publish(draft)), qPrintable(problems()));
    const QByteArray payload = fieldOf(last(), "payload_json");
    const QJsonObject body = QJsonDocument::fromJson(payload.mid(payload.indexOf("\r\n\r\n") + 4)).object();
    const QJsonArray attachments = body.value("attachments"_L1).toArray();
    QCOMPARE(attachments.size(), 2);
    QCOMPARE(attachments.first().toObject().value("description"_L1).toString(), u"A \"quay\" at dawn"_s);
    QVERIFY(fieldOf(last(), "files[0]").endsWith("FIRST"));
    QVERIFY(fieldOf(last(), "files[1]").endsWith("SECOND"));
}

void tst_ChatNetworks::discord_webhookDeleted_isAuth()
{
    m_transport->expect("POST", u"/webhooks/77/"_s, 404, json("{'message':'Unknown Webhook','code':10015}"));
    Draft draft;
    draft.text = u"x"_s;
    const auto refused = answered(discord()->publish(draft));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Auth);
}

void tst_ChatNetworks::discord_editAndDelete_areOfItsOwn()
{
    const auto connector = discord();
    m_transport->expect(
        "PATCH", u"/messages/900"_s, 200, json("{'id':'900','timestamp':'2026-06-16T12:00:00+00:00'}"));
    Draft draft;
    draft.text = u"New"_s;
    const auto edited = answered(connector->updatePost({u"900"_s}, draft));
    QVERIFY2(edited, qPrintable(problems()));
    QCOMPARE(edited->id.value, u"900"_s);
    m_transport->expect("DELETE", u"/messages/900"_s, 204, {});
    QVERIFY(answered(connector->deletePost({u"900"_s})));
    m_transport->expect(
        "DELETE", u"/messages/900"_s, 404, json("{'message':'Unknown Message','code':10008}"));
    QVERIFY(answered(connector->deletePost({u"900"_s})));
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

QTEST_GUILESS_MAIN(tst_ChatNetworks)
#include "tst_chatnetworks.moc"
