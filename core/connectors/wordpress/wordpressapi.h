// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/httptransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPair>

/// The REST API of WordPress (5.6 and newer) as pure functions: build a request, parse an answer. Times of
/// the API without a zone are its "_gmt" fields, taken for UTC. Thread: any.
namespace ruche::connectors::wordpress {

using Query = QList<QPair<QString, QString>>;

/// Where the API is and who asks.
struct Access
{
    QString apiUrl; ///< "https://site/wp-json/" or, without pretty links, "https://site/?rest_route=/"
    Credentials credentials; ///< a user name and an application password; sent as HTTP Basic
};

/// What the index of the API says of the site, to anybody.
struct Site
{
    QString name;
    QUrl home;
    QString zone; ///< IANA; empty when the site only has an offset that no zone stands for
    bool applicationPasswords = false; ///< whether they can be used there (https, not switched off)
};

/// The signed-in user.
struct Me
{
    QString id;
    QString name;
    domain::Capabilities capabilities;
    bool editsPosts = false; ///< sees what is not public yet, and raw texts
    bool moderates = false; ///< sees held comments, spam and trash
    bool listsUsers = false;
};

/// A comment with what its thread is made from.
struct Comment
{
    RemoteMessage message;
    QString id;
    QString parent; ///< empty at the top
};

/// Addresses under which the API may be found, best first: from the `Link` header of a page of the site, from
/// its head, and by the two well-known paths. `page` is the answer to the address that the user gave.
[[nodiscard]] QList<QUrl> apiCandidates(const HttpResponse &page);

/// `route` like "wp/v2/posts".
[[nodiscard]] QUrl routeUrl(const QString &apiUrl, const QString &route, const Query &query = {});
[[nodiscard]] HttpRequest buildGet(const Access &access, const QString &route, const Query &query = {});
/// `creates`: a repeat would make a second one.
[[nodiscard]] HttpRequest
buildPost(const Access &access, const QString &route, const QJsonObject &body, bool creates);
[[nodiscard]] HttpRequest buildDelete(const Access &access, const QString &route, const Query &query = {});
/// The file as raw body; its alternative text rides in the query, so that there is no picture without it.
[[nodiscard]] HttpRequest buildUpload(const Access &access, const MediaUpload &media);

/// Title, text, pictures; the moment and status are added by who knows what is to happen. `figures` is HTML
/// for the pictures that are not the main one.
[[nodiscard]] QJsonObject postBody(const Draft &draft, const QString &figures);
/// HTML that shows media objects (as listed by "wp/v2/media") in the order of `ids`.
[[nodiscard]] QString figuresFor(const QList<domain::RemoteId> &ids, const QJsonArray &media);
/// Plain text as HTML that shows it: titles and comments are HTML there.
[[nodiscard]] QString escapedText(QString text);
/// "2026-06-16T18:30:00": UTC without a zone, as the API wants it.
[[nodiscard]] QString gmtText(const QDateTime &utc);
/// The slug that WordPress makes of a key: lower case, digits and hyphens.
[[nodiscard]] QString slugOf(const QString &key);
/// "approved", "hold", "spam", "trash".
[[nodiscard]] QString statusWord(domain::Moderation moderation);

/// The body as JSON. Errors: MalformedAnswer, or Uncertain when the request created something.
[[nodiscard]] Result<QJsonDocument> parseJson(const HttpRequest &request, const HttpResponse &response);
/// As connectors::errorOf(), with what the code in the body adds: a comment flood is Rate, a list that is
/// refused because nobody is signed in is Auth, a route that is not there is NotThisNetwork.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);
/// The machine-readable code in an error body ("rest_forbidden"); empty when there is none.
[[nodiscard]] QString errorCode(const HttpResponse &response);

/// Errors: NotThisNetwork when it is not the index of a WordPress.
[[nodiscard]] Result<Site> parseSite(const QJsonDocument &json);
[[nodiscard]] Result<Me> parseMe(const QJsonDocument &json);
[[nodiscard]] Result<RemotePost> parsePost(const QJsonObject &post);
[[nodiscard]] Result<Receipt> parseReceipt(const QJsonObject &post);
/// `me`: whose comments are our own. The thread is still empty.
[[nodiscard]] Result<Comment> parseComment(const QJsonObject &comment, const QString &me);
[[nodiscard]] Result<RemoteMember> parseMember(const QJsonObject &user);
[[nodiscard]] domain::Moderation parseStatus(const QString &status);

/// The objects of a list, each through `parse`; the first that fails fails the list.
template <typename T, typename Parse>
[[nodiscard]] Result<QList<T>> parseList(const QJsonDocument &json, Parse parse);

} // namespace ruche::connectors::wordpress

#include <QJsonArray>

template <typename T, typename Parse>
ruche::Result<QList<T>> ruche::connectors::wordpress::parseList(const QJsonDocument &json, Parse parse)
{
    if (!json.isArray())
        return fail(ErrorCode::MalformedAnswer, QStringLiteral("the answer is not a list"));
    QList<T> list;
    const QJsonArray array = json.array();
    for (const QJsonValue &value : array) {
        Result<T> item = parse(value.toObject());
        if (!item)
            return fail(item.error());
        list << *std::move(item);
    }
    return list;
}
