// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

/// Discord's webhooks (API v10: POST, PATCH and DELETE below webhooks/ID/TOKEN) as pure functions: build a
/// request, parse an answer. Thread: any.
namespace ruche::connectors::discord {

/// The address of a webhook, taken apart. All of it is secret: who knows it may write.
struct Webhook
{
    QString apiUrl; ///< "https://discord.com/api/v10/"
    QString id;
    QString token;

    friend bool operator==(const Webhook &, const Webhook &) = default;
};

/// Where a webhook writes.
struct Channel
{
    QString guild;
    QString channel;
    QString name; ///< of the webhook: under it the posts appear
};

/// Of "https://discord.com/api/webhooks/ID/TOKEN", with or without a version. Errors: InvalidArgument
/// (subject: key), which says nothing of what was given.
[[nodiscard]] Result<Webhook> parseWebhook(const QString &address);

[[nodiscard]] HttpRequest buildRead(const Webhook &webhook);
/// With the files of the draft in it. Nobody is called by what the text holds: no @everyone rings.
[[nodiscard]] HttpRequest buildPublish(const Webhook &webhook, const Draft &draft);
/// The text alone: files stay.
[[nodiscard]] HttpRequest
buildEdit(const Webhook &webhook, const domain::RemoteId &message, const QString &text);
[[nodiscard]] HttpRequest buildDelete(const Webhook &webhook, const domain::RemoteId &message);

/// As connectors::errorOf(); a webhook that is not there any more is Auth: it has to be made anew.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);

/// Errors: NotThisNetwork.
[[nodiscard]] Result<Channel> parseChannel(const QJsonValue &answer);
/// "https://discord.com/channels/GUILD/CHANNEL".
[[nodiscard]] QUrl channelUrl(const Channel &channel);
/// `channel` is where messages have their addresses. Errors: Uncertain (no id: it may be there).
[[nodiscard]] Result<Receipt> parseReceipt(const QJsonValue &answer, const QUrl &channel);

} // namespace ruche::connectors::discord
