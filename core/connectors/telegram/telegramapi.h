// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

/// Telegram's Bot API (https://core.telegram.org/bots/api) as pure functions: build a request, parse an
/// answer. Thread: any.
namespace ruche::connectors::telegram {

constexpr int longestText = 4096; ///< UTF-16 units, of a message
constexpr int longestCaption = 1024; ///< of one with files
constexpr int mostFiles = 10; ///< in one album

/// Which chat, and where its bots are served: Telegram's own server or one that somebody runs.
struct Place
{
    QString apiUrl; ///< ends with a slash
    QString
        chat; ///< "@name", or the number of a private channel ("-100…"); empty when the address names none
    QUrl web; ///< where its messages can be read

    friend bool operator==(const Place &, const Place &) = default;
};

/// What a bot may do in a chat.
struct Rights
{
    bool publish = false;
    bool edit = false;
    bool remove = false;
};

/// Reads "https://t.me/name", "https://t.me/s/name", "https://t.me/c/123" and, on a server of one's own,
/// "https://bots.example/name".
[[nodiscard]] Place placeOf(const QUrl &address);
/// A bot's token: digits, a colon and letters. It stands in the path of each request.
[[nodiscard]] bool isToken(const QString &token);

/// Calls `method`; `body` as JSON. With `creates` a lost answer leaves open what became of it.
[[nodiscard]] HttpRequest buildCall(const QString &apiUrl,
                                    const QString &token,
                                    const QString &method,
                                    const QJsonObject &body,
                                    bool creates = false);
/// A message, a message with one file, or an album, whatever the draft has; under the part before it in a
/// thread. Errors: Invalid (subject: text or media) for what Telegram does not take.
[[nodiscard]] Result<HttpRequest>
buildPublish(const QString &apiUrl, const QString &token, const QString &chat, const Draft &draft);
/// The text, or what stands under the file of one that has files.
[[nodiscard]] HttpRequest buildEdit(const QString &apiUrl,
                                    const QString &token,
                                    const QString &chat,
                                    const domain::RemoteId &post,
                                    const Draft &draft);
/// All messages of an album at once.
[[nodiscard]] HttpRequest
buildDelete(const QString &apiUrl, const QString &token, const QString &chat, const domain::RemoteId &post);

/// As connectors::errorOf(), with the wait that the answer asks for in its body.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);
/// Whether a refusal says that there is no such message.
[[nodiscard]] bool saysMessageGone(const HttpResponse &response);

/// The "result" of an answer. Errors: NotThisNetwork.
[[nodiscard]] Result<QJsonValue> parseResult(const QJsonValue &answer);
/// Of a member of a chat of `type` ("channel", "supergroup", …) as getChatMember tells it.
[[nodiscard]] Rights parseRights(const QJsonObject &member, const QString &type);
/// The id of an album holds those of its messages: "12+13"; "12+" is one with a file. Errors: Uncertain (no
/// id: it may be there).
[[nodiscard]] Result<Receipt> parseReceipt(const QJsonValue &result, const QUrl &web);

/// Whether a change was taken; a text that is so already was. Errors: those of problemOf(), MalformedAnswer.
[[nodiscard]] Result<void>
parseEdited(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);
/// Of a post below the address of its chat.
[[nodiscard]] QUrl messageUrl(const QUrl &web, const domain::RemoteId &post);

} // namespace ruche::connectors::telegram
