// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discord/discordapi.h"

#include "core/connectors/certainrefusal.h"
#include "core/connectors/dates.h"
#include "core/connectors/formbody.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::discord {

namespace {

constexpr int unknownMessage = 10008; // of the list of JSON error codes
constexpr int unknownWebhook = 10015;

HttpRequest
request(const Webhook &webhook, const QByteArray &method, const QString &below, const Query &query = {})
{
    HttpRequest made;
    made.method = method;
    made.url = apiRoute(webhook.apiUrl,
                        u"webhooks/%1/%2"_s.arg(routePart(webhook.id), routePart(webhook.token)) + below,
                        query);
    made.headers = {{"Accept", "application/json"}};
    made.secretPath = true;
    made.followsRedirects = false;
    return made;
}

void setJson(HttpRequest &request, const QJsonObject &body)
{
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QJsonObject contentOf(const QString &text)
{
    return {{u"content"_s, text}, {u"allowed_mentions"_s, QJsonObject{{u"parse"_s, QJsonArray()}}}};
}

QString messageRoute(const domain::RemoteId &message)
{
    return u"/messages/"_s + routePart(message.value);
}

} // namespace

Result<Webhook> parseWebhook(const QString &address)
{
    static const QRegularExpression form(
        u"^(https?://[^/?#@\\s]+)/api/(?:v[0-9]+/)?webhooks/([0-9]{1,20})/([A-Za-z0-9_-]{1,200})/?$"_s);
    const auto match = form.match(address.trimmed());
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidArgument, u"not the address of a webhook"_s, u"key"_s);
    return Webhook{match.captured(1) + u"/api/v10/"_s, match.captured(2), match.captured(3)};
}

HttpRequest buildRead(const Webhook &webhook)
{
    return request(webhook, "GET", {});
}

HttpRequest buildPublish(const Webhook &webhook, const Draft &draft)
{
    // Without "wait" there is no answer that says whether it was taken.
    HttpRequest made = request(webhook, "POST", {}, {{u"wait"_s, u"true"_s}});
    made.creates = true;
    QJsonObject body = contentOf(draft.text);
    QJsonArray attachments;
    QList<FormField> files;
    for (const DraftMedia &media : draft.media) {
        if (!media.file)
            continue;
        QJsonObject attachment{{u"id"_s, int(files.size())}};
        if (!media.altText.isEmpty())
            attachment.insert(u"description"_s, media.altText);
        attachments << attachment;
        files << fileField("files[" + QByteArray::number(files.size()) + ']', *media.file, u"picture"_s);
    }
    if (files.isEmpty()) {
        setJson(made, body);
        return made;
    }
    body.insert(u"attachments"_s, attachments);
    files.prepend(
        {"payload_json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}, "application/json"});
    setForm(made, files);
    made.timeout = std::chrono::minutes(5);
    return made;
}

HttpRequest buildEdit(const Webhook &webhook, const domain::RemoteId &message, const QString &text)
{
    HttpRequest made = request(webhook, "PATCH", messageRoute(message));
    setJson(made, contentOf(text));
    return made;
}

HttpRequest buildDelete(const Webhook &webhook, const domain::RemoteId &message)
{
    return request(webhook, "DELETE", messageRoute(message));
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    if (request.creates)
        error.code = certainRefusal(error.code);
    const int code = QJsonDocument::fromJson(response.body).object().value("code"_L1).toInt();
    if (response.status == 404 && code == unknownWebhook)
        error.code = ErrorCode::Auth;
    else if (response.status == 404 && code != unknownMessage && request.method == "GET")
        error.code = ErrorCode::NotThisNetwork;
    return error;
}

Result<Channel> parseChannel(const QJsonValue &answer)
{
    const QJsonObject webhook = answer.toObject();
    Channel channel{idText(webhook.value("guild_id"_L1)),
                    idText(webhook.value("channel_id"_L1)),
                    lineOf(webhook.value("name"_L1))};
    if (channel.channel.isEmpty() || idText(webhook.value("id"_L1)).isEmpty())
        return fail(ErrorCode::NotThisNetwork, u"no description of a webhook"_s);
    return channel;
}

QUrl channelUrl(const Channel &channel)
{
    return apiRoute(u"https://discord.com/"_s,
                    u"channels/%1/%2"_s.arg(channel.guild.isEmpty() ? u"@me"_s : routePart(channel.guild),
                                            routePart(channel.channel)));
}

Result<Receipt> parseReceipt(const QJsonValue &answer, const QUrl &channel)
{
    const QJsonObject message = answer.toObject();
    Receipt receipt;
    receipt.id.value = idText(message.value("id"_L1));
    if (receipt.id.isEmpty())
        return fail(ErrorCode::Uncertain, u"a message without id"_s);
    if (channel.path().startsWith("/channels/"_L1))
        receipt.url = apiRoute(channel.toString(QUrl::FullyEncoded), u'/' + routePart(receipt.id.value));
    receipt.published = true;
    receipt.at = parseRfc3339(message.value("timestamp"_L1).toString());
    return receipt;
}

} // namespace ruche::connectors::discord
