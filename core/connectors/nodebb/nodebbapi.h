// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

#include <QJsonArray>
#include <QJsonObject>

/// The interfaces of NodeBB (3 and newer) as pure functions: build a request, parse an answer. What is read
/// mirrors the forum's pages (/api), what is written has an interface of its own (/api/v3), whose answers are
/// wrapped. Thread: any.
namespace ruche::connectors::nodebb {

/// A forum, and the category into which topics go.
struct Place
{
    QString forum; ///< its address, ending with a slash
    QString category; ///< its number; empty when the address names none
};

/// What a post needs to be answered, edited or found.
struct Topic
{
    domain::RemoteId id;
    QString title;
    QUrl url;
    QString mainPost; ///< id of the post that opens it
    QDateTime at;
    bool planned = false;
    bool deleted = false;
};

/// Ids of what waits for a moderator, so that they are never taken for posts.
constexpr QLatin1StringView queuePrefix("queue:");

/// The forum behind an address: of itself, or of a category, topic, user or post in it.
[[nodiscard]] Place placeOf(const QUrl &address);
[[nodiscard]] QUrl categoryUrl(const Place &place);

[[nodiscard]] HttpRequest buildGet(const QString &forum, const QString &route, const Query &query = {});
/// `creates`: a repeat would make a second one.
[[nodiscard]] HttpRequest
buildPost(const QString &forum, const QString &route, const QJsonObject &object, bool creates);
[[nodiscard]] HttpRequest buildPut(const QString &forum, const QString &route, const QJsonObject &object);
[[nodiscard]] HttpRequest buildDelete(const QString &forum, const QString &route);
/// A draft without title has the beginning of its text for one.
[[nodiscard]] QString titleOf(const Draft &draft);

/// As connectors::errorOf(); who posts too fast is told so with 400, and what is not NodeBB's "not found" is
/// NotThisNetwork.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);

/// What the wrapping of a write holds. Errors: MalformedAnswer.
[[nodiscard]] Result<QJsonObject> unwrap(const QJsonValue &answer);
/// Errors: MalformedAnswer.
[[nodiscard]] Result<QJsonArray> listIn(const QJsonValue &answer, QLatin1StringView name);
/// Whether a page follows the one that was asked for.
[[nodiscard]] bool hasNextPage(const QJsonValue &answer, int page);
[[nodiscard]] Result<Topic> parseTopic(const QJsonObject &topic, const QString &forum);
/// What became of a topic; one in the post queue is held without a moment.
[[nodiscard]] Result<Receipt> parseReceipt(const QJsonObject &topic, const QString &forum);
[[nodiscard]] Receipt receiptOf(const Topic &topic);
/// `self`: the number of the account's user.
[[nodiscard]] Result<RemoteMessage>
parseMessage(const QJsonObject &post, const QString &forum, const QString &self);
[[nodiscard]] Result<RemoteMessage>
parseQueued(const QJsonObject &entry, const QString &forum, const QString &self);
[[nodiscard]] Result<RemoteMember> parseMember(const QJsonObject &user, const QString &forum);

} // namespace ruche::connectors::nodebb
