// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/httptransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPair>

/// The Admin API of Ghost (5 and newer) as pure functions: build a request, parse an answer. Thread: any.
namespace ruche::connectors::ghost {

using Query = QList<QPair<QString, QString>>;

constexpr int fullPage = 100; ///< the most that Ghost gives at once

/// A key of the Admin API as the site shows it: "id:secret", both hexadecimal.
struct Key
{
    QByteArray id;
    QByteArray secret; ///< the bytes that the hexadecimal text stands for

    /// Nothing when the text is no such key, like one of the Content API, which has no colon.
    [[nodiscard]] static std::optional<Key> parse(const QString &text);
    /// What signs a request in: a token that is good for `tokenSeconds` from `now` on.
    [[nodiscard]] QByteArray token(const QDateTime &now) const;
};

constexpr qint64 tokenSeconds = 240; ///< Ghost accepts 300 at most

/// What the site says of itself to anybody.
struct Site
{
    QString title;
    QUrl url;
    QString zone; ///< IANA; empty before Ghost 6
};

/// A comment's place in its thread, which has two levels: what is answered, and under which comment it hangs.
struct CommentPlace
{
    QString id;
    QString top; ///< the comment at the top of the thread; `id` itself there
    QString post;
};

/// The API of the site at an address: "https://site/ghost/api/admin/". Best first: an address deep in the
/// site, or in its administration, is tried as it is and at its root.
[[nodiscard]] QList<QUrl> apiCandidates(const QUrl &address);

/// `route` like "posts/", with its final slash.
[[nodiscard]] QUrl routeUrl(const QString &apiUrl, const QString &route, const Query &query = {});
[[nodiscard]] HttpRequest buildGet(const QString &apiUrl, const QString &route, const Query &query = {});
/// An object of a kind ("posts", "comments", "members"), wrapped as the API wants it. `creates`: a repeat
/// would make a second one.
[[nodiscard]] HttpRequest
buildPost(const QString &apiUrl, const QString &kind, const QJsonObject &object, const Query &query = {});
[[nodiscard]] HttpRequest buildPut(const QString &apiUrl,
                                   const QString &kind,
                                   const domain::RemoteId &id,
                                   const QJsonObject &object,
                                   const Query &query = {});
[[nodiscard]] HttpRequest buildDelete(const QString &apiUrl, const QString &route);
[[nodiscard]] HttpRequest buildUpload(const QString &apiUrl, const MediaUpload &media);

/// "posts/ID/", with whatever an id holds made harmless.
[[nodiscard]] QString routeOf(const QString &kind, const domain::RemoteId &id);
/// A text as a value of a filter: in quotes.
[[nodiscard]] QString quoted(const QString &text);
/// "2026-06-16 18:30:00", as filters compare moments.
[[nodiscard]] QString filterTime(const QDateTime &utc);
/// Title, text and pictures; the moment and status are added by who knows what is to happen.
[[nodiscard]] QJsonObject postBody(const Draft &draft);
/// What is shown for a text: HTML stays (with its blank lines as paragraphs where it has none of its own),
/// anything else becomes paragraphs, with addresses that can be followed.
[[nodiscard]] QString htmlOf(const QString &text);
/// An answer as the HTML of a comment.
[[nodiscard]] QString commentHtml(const QString &text);
/// The slug that Ghost makes of a key: lower case, digits and hyphens.
[[nodiscard]] QString slugOf(const QString &key);
/// "published", "hidden", "deleted".
[[nodiscard]] QString statusWord(domain::Moderation moderation);

/// The body as JSON; an empty object for an answer without one (204). Errors: MalformedAnswer, or Uncertain
/// when the request created something.
[[nodiscard]] Result<QJsonObject> parseJson(const HttpRequest &request, const HttpResponse &response);
/// As connectors::errorOf(), with what Ghost's own error adds: a token that is none is Auth though the status
/// is 400, comments that are switched off are Forbidden, and what is not Ghost's "not found" is
/// NotThisNetwork.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);

/// Errors: NotThisNetwork when it is not what a Ghost says.
[[nodiscard]] Result<Site> parseSite(const QJsonObject &answer);
/// The list or the single object of a kind in an answer. Errors: MalformedAnswer.
[[nodiscard]] Result<QJsonArray> parseList(const QJsonObject &answer, QLatin1StringView kind);
[[nodiscard]] Result<QJsonObject> parseOne(const QJsonObject &answer, QLatin1StringView kind);
[[nodiscard]] Result<RemotePost> parsePost(const QJsonObject &post);
[[nodiscard]] Result<Receipt> parseReceipt(const QJsonObject &post);
/// `self`: the address of the member that writes for us; may be empty.
[[nodiscard]] Result<RemoteMessage> parseComment(const QJsonObject &comment, const QString &self);
[[nodiscard]] Result<CommentPlace> parsePlace(const QJsonObject &comment);
[[nodiscard]] Result<RemoteMember> parseMember(const QJsonObject &member);
[[nodiscard]] domain::Moderation parseStatus(const QString &status);

} // namespace ruche::connectors::ghost
