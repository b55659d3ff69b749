// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/httptransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPair>
#include <QStringList>

/// The client API of Mastodon, which other servers speak too, as pure functions: build a request, parse an
/// answer. Ids are opaque text everywhere: Mastodon has numbers, GoToSocial ULIDs, Pleroma letters. Thread:
/// any.
namespace ruche::connectors::mastodon {

using Query = QList<QPair<QString, QString>>;

/// Where the server is and who asks.
struct Access
{
    QUrl base; ///< "https://host/"
    QString token; ///< sent as Bearer; empty for what everybody may ask
};

/// Which program answers: what it counts and what it can do differs.
enum class Family { Mastodon, GoToSocial, Pleroma, Pixelfed, Other };

/// What the server says of itself to anybody.
struct Instance
{
    QString domain; ///< of its people's handles; empty when it does not say
    Family family = Family::Mastodon;
    domain::Limits limits;
};

/// The signed-in account.
struct Me
{
    QString id;
    QString acct; ///< "cap" on its own server
    QString name;
};

/// A post of anybody, as the API gives it.
struct Status
{
    QString id;
    QString parent; ///< the status it answers; empty at the top
    QString parentAuthor; ///< id of that one's account
    QString author; ///< id of the account
    QString authorAcct; ///< "lea" on this server, "lea@mer.example" elsewhere
    QString authorName;
    QUrl authorUrl;
    QString text; ///< plain
    QString warning; ///< the line that it is folded behind
    QString visibility; ///< the server's own word
    QStringList media; ///< ids of what is attached
    QUrl url;
    QDateTime at;
    QDateTime editedAt; ///< invalid when it never was
    bool boost = false; ///< passes on somebody else's
};

/// A post of our own that the server holds until its time.
struct Scheduled
{
    QString id;
    QString text;
    QString parent;
    QString warning;
    QString visibility;
    QString language;
    bool sensitive = false;
    QStringList media;
    QDateTime at;
};

/// `route` like "api/v1/statuses"; `query` is put behind it, percent-encoded already.
[[nodiscard]] QUrl routeUrl(const QUrl &base, const QString &route, const QString &query = {});
[[nodiscard]] QString encoded(const Query &query);
[[nodiscard]] HttpRequest buildGet(const Access &access, const QString &route, const QString &query = {});
/// POST or PUT of JSON. `key` is the Idempotency-Key, if any; with one the request creates something.
[[nodiscard]] HttpRequest buildSend(const Access &access,
                                    const QByteArray &method,
                                    const QString &route,
                                    const QJsonObject &body,
                                    const QString &key = {});
[[nodiscard]] HttpRequest buildDelete(const Access &access, const QString &route);
/// The file and its alternative text as multipart form.
[[nodiscard]] HttpRequest buildUpload(const Access &access, const MediaUpload &media);

/// What a new status, or a changed one, consists of; without visibility, parent and time, which an edit
/// cannot change.
[[nodiscard]] QJsonObject contentBody(const Draft &draft);
/// contentBody() with visibility, parent and, when the server is to hold it, its time.
[[nodiscard]] QJsonObject createBody(const Draft &draft, bool scheduled);
/// "public", "unlisted", "private".
[[nodiscard]] QString visibilityWord(domain::Visibility visibility);
/// "2026-06-16T18:30:00.000Z".
[[nodiscard]] QString utcText(const QDateTime &utc);

/// Ids of what the server holds share no space with those of statuses; here they carry a mark.
[[nodiscard]] domain::RemoteId scheduledRemoteId(const QString &id);
/// The server's id behind the mark; empty when the id is that of a status.
[[nodiscard]] QString scheduledId(const domain::RemoteId &id);

/// The query of the page that a `Link` header calls next; empty at the end of a list. Only the query is
/// taken, so that no header can send the token elsewhere.
[[nodiscard]] QString nextQuery(const HttpResponse &response);
/// As connectors::errorOf(), with what this API adds: a wait from X-RateLimit-Reset (an ISO 8601 time; there
/// is no Retry-After), and 501 as Unsupported, for nothing was made then. The words of an error are localized
/// and never read.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);
/// The body as JSON. Errors: MalformedAnswer, or Uncertain when the request created something.
[[nodiscard]] Result<QJsonDocument> parseJson(const HttpRequest &request, const HttpResponse &response);

/// Version 2 or 1 of the instance's description. Errors: NotThisNetwork.
[[nodiscard]] Result<Instance> parseInstance(const QJsonObject &instance);
/// Errors: MalformedAnswer, as of all the following.
[[nodiscard]] Result<Me> parseMe(const QJsonObject &account);
[[nodiscard]] Result<Status> parseStatus(const QJsonObject &status);
[[nodiscard]] Result<Scheduled> parseScheduled(const QJsonObject &scheduled);
/// What a create answered: a status, or one that the server holds.
[[nodiscard]] Result<Receipt> parseReceipt(const QJsonObject &object);
[[nodiscard]] Receipt receiptOf(const Status &status);
[[nodiscard]] Receipt receiptOf(const Scheduled &scheduled);
/// `host` completes the handles of people on the server itself.
[[nodiscard]] Result<RemoteMember> parseMember(const QJsonObject &account, const QString &host);
[[nodiscard]] RemotePost postOf(const Status &status);
/// Thread and kind are those of a message at the top of its own conversation.
[[nodiscard]] RemoteMessage messageOf(const Status &status, const QString &me);
/// What the scopes of an application's registration allow.
[[nodiscard]] domain::Capabilities capabilitiesOf(const QStringList &scopes);

/// The text of a status: markup reduced, mentions and hashtags as they read.
[[nodiscard]] QString textOf(const QString &html);
/// Text without the mentions that it begins with, as servers put them before an answer.
[[nodiscard]] QString withoutLeadingMentions(const QString &text);
/// What is left of a text when all that servers change in it is taken away: two texts are the same when these
/// are.
[[nodiscard]] QString comparable(const QString &text);

/// An id that may come as text or number; empty for anything else.
[[nodiscard]] QString idText(const QJsonValue &value);

/// The objects of a list, each through `parse`; the first that fails fails the list.
template <typename T, typename Parse>
[[nodiscard]] Result<QList<T>> parseList(const QJsonDocument &json, Parse parse)
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

} // namespace ruche::connectors::mastodon
