// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/httptransport.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QPair>

#include <optional>

/// Words of the AT Protocol as pure functions: requests, records, answers and errors. Thread: any.
namespace ruche::connectors::bluesky {

using Query = QList<QPair<QString, QString>>;

inline constexpr QLatin1StringView postCollection("app.bsky.feed.post");
inline constexpr QLatin1StringView gateCollection("app.bsky.feed.threadgate");
inline constexpr QLatin1StringView blockCollection("app.bsky.graph.block");
constexpr int mostPictures = 4;

/// The address of a record: "at://did/collection/key". What the ids of posts and messages are.
struct AtUri
{
    QString repo; ///< the account (DID) whose record it is
    QString collection;
    QString key;

    [[nodiscard]] QString text() const;
    /// A bare key is one of the posts of `self`.
    [[nodiscard]] static std::optional<AtUri> parse(const QString &text, const QString &self = {});

    friend bool operator==(const AtUri &, const AtUri &) = default;
};

/// A certain version of a record, to which others point.
struct StrongRef
{
    QString uri;
    QString cid;

    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("uri"), uri}, {QStringLiteral("cid"), cid}};
    }
    friend bool operator==(const StrongRef &, const StrongRef &) = default;
};

/// The pair of tokens that signing in gives, and whose they are.
struct Tokens
{
    QString did;
    QString handle;
    QString access;
    QString refresh;

    [[nodiscard]] bool isEmpty() const { return did.isEmpty() || refresh.isEmpty(); }
    /// As kept in Endpoint::session: {"did", "handle", "accessJwt", "refreshJwt"}.
    [[nodiscard]] QString text() const;
    /// Empty ones for what is not of that form.
    [[nodiscard]] static Tokens fromText(const QString &text);

    friend bool operator==(const Tokens &, const Tokens &) = default;
};

/// What createSession, refreshSession and getSession answer.
struct SignedIn
{
    Tokens tokens; ///< without tokens after getSession
    QUrl pds; ///< the server that holds the account, of its DID document; empty when the answer has none
    bool active = true; ///< neither suspended nor deactivated
};

/// A file as uploadMedia() keeps it in a RemoteId: the blob, and how large the picture is.
struct Blob
{
    QString cid;
    QString mimeType;
    qint64 bytes = 0;
    QSize size; ///< pixels; empty when unknown

    [[nodiscard]] domain::RemoteId id() const;
    [[nodiscard]] static std::optional<Blob> fromId(const domain::RemoteId &id);
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const Blob &, const Blob &) = default;
};

/// A record as getRecord and listRecords have it.
struct Record
{
    AtUri uri;
    QString cid;
    QJsonObject value;

    [[nodiscard]] QString replyTo(QLatin1StringView which) const; ///< "root" or "parent"; empty if none
};

/// https://bsky.social for nothing and for addresses of the web site; the server of any other address.
[[nodiscard]] QUrl serviceOf(const QUrl &typed);
/// The identifier as the API wants it: without "@", invisible characters, and the web site's address.
[[nodiscard]] QString identifierOf(const QString &typed);

[[nodiscard]] HttpRequest buildQuery(const QUrl &server, const QString &method, const Query &query = {});
[[nodiscard]] HttpRequest
buildCall(const QUrl &server, const QString &method, const QJsonObject &body, bool creates);
[[nodiscard]] HttpRequest buildGetRecord(const QUrl &server, const AtUri &uri);

/// The body as an object. Errors: MalformedAnswer, or Uncertain when the request created something.
[[nodiscard]] Result<QJsonObject> parseObject(const HttpRequest &request, const HttpResponse &response);
/// "ExpiredToken"; empty when the answer is not an error in the protocol's own form.
[[nodiscard]] QString errorName(const HttpResponse &response);
/// The error of an answer that is not a success, by the protocol's names where they say more than the status.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);
/// Whether the access token is refused for its age or form: a fresh one may help.
[[nodiscard]] bool isStaleToken(const HttpResponse &response);

[[nodiscard]] Result<SignedIn> parseSession(const QJsonObject &answer);
[[nodiscard]] Result<Record> parseRecord(const QJsonObject &record);
[[nodiscard]] Result<RemoteMember> parseMember(const QJsonObject &actor);

/// How the web site's addresses name an account: by its handle, where it has a valid one.
[[nodiscard]] QString pageName(const QString &handle, const QString &did);
/// The page of a post or a profile on the web site.
[[nodiscard]] QUrl postPage(const QString &actor, const QString &key);
[[nodiscard]] QUrl profilePage(const QString &actor);
/// "2026-06-16T18:30:00.000Z"
[[nodiscard]] QString timeText(const QDateTime &utc);

/// Where a reply hangs.
struct ReplyTo
{
    StrongRef root;
    StrongRef parent;
};

/// The record of a post. `dids` are the accounts of the handles mentioned. Errors: Invalid for more pictures
/// than allowed, or one that was not uploaded here.
[[nodiscard]] Result<QJsonObject> postRecord(const Draft &draft,
                                             const QDateTime &createdAt,
                                             const QHash<QString, QString> &dids,
                                             const std::optional<ReplyTo> &reply);

} // namespace ruche::connectors::bluesky
