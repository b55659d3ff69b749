// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

#include <QJsonArray>
#include <QJsonObject>

/// The interface of Discourse as pure functions: build a request, parse an answer. Thread: any.
namespace ruche::connectors::discourse {

constexpr int directoryPage = 50;
constexpr int latestPage = 50; ///< the posts that one answer spans
constexpr int reviewPage = 10;
constexpr qsizetype longestKey = 50; ///< of an external id

/// A forum, and the category into which topics go.
struct Place
{
    QString forum; ///< its address, ending with a slash
    QString category; ///< its number; empty when the address names none
    QString path; ///< "c/news/5", as the address has it
};

/// A post with what its author, readers and moderators may know of it.
struct Post
{
    RemoteMessage message;
    int number = 0; ///< its place in the topic, from 1
    bool hidden = false; ///< until somebody has looked at it
    bool deleted = false;
};

/// Somebody or something that waits for a decision.
struct Reviewable
{
    QString version; ///< which state of it is decided on
    QStringList actions; ///< what may be done with it, in the forum's words
    bool pending = true; ///< nobody has decided yet
};

/// Ids of what waits for a moderator, so that they are never taken for posts.
constexpr QLatin1StringView reviewPrefix("review:");

/// The forum behind an address: of itself, or of a category or topic in it.
[[nodiscard]] Place placeOf(const QUrl &address);
[[nodiscard]] QUrl categoryUrl(const Place &place);

[[nodiscard]] HttpRequest buildGet(const QString &forum, const QString &route, const Query &query = {});
/// With an object as its body, unless it deletes; `creates`: a repeat would make a second one.
[[nodiscard]] HttpRequest build(const QByteArray &method,
                                const QString &forum,
                                const QString &route,
                                const QJsonObject &object = {},
                                bool creates = false);
[[nodiscard]] HttpRequest buildUpload(const QString &forum, const MediaUpload &media);
/// Ends a silence or a suspension.
[[nodiscard]] HttpRequest
buildLift(const QString &forum, const domain::RemoteId &author, domain::SanctionKind kind);
/// A draft without title has the beginning of its text for one.
[[nodiscard]] QString titleOf(const Draft &draft);
/// The text with its pictures, in Markdown.
[[nodiscard]] QString rawOf(const Draft &draft);
/// As an external id may be: letters, digits, hyphens, at most `longestKey`.
[[nodiscard]] QString keyOf(const QString &key);

/// As connectors::errorOf(); how long to wait is also in the answer, and a key that is none is Auth though
/// the status is 403. What is not Discourse's "not found" is NotThisNetwork.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);

/// Errors: MalformedAnswer.
[[nodiscard]] Result<QJsonArray> listIn(const QJsonValue &container, QLatin1StringView name);
[[nodiscard]] QUrl topicUrl(const QString &forum, const domain::RemoteId &topic);
/// Of a topic as it is shown or was made. Errors: MalformedAnswer.
[[nodiscard]] Result<Receipt> parseTopicReceipt(const QJsonObject &topic, const QString &forum);
/// What became of a new topic; one that waits for a moderator is held without a moment.
[[nodiscard]] Result<Receipt> parseCreated(const QJsonObject &answer, const QString &forum);
/// `self`: the account's user name.
[[nodiscard]] Result<Post> parsePost(const QJsonObject &post, const QString &forum, const QString &self);
/// The first post of a topic as it is shown. Errors: MalformedAnswer.
[[nodiscard]] Result<QJsonObject> firstPost(const QJsonValue &topic);
/// Whether a message can be made of it: people who wait to be let in are none.
[[nodiscard]] bool isReviewOfPost(const QJsonObject &reviewable);
/// `answer` holds the users and topics that it names.
[[nodiscard]] Result<RemoteMessage>
parseReview(const QJsonObject &reviewable, const QJsonObject &answer, const QString &forum);
/// Errors: MalformedAnswer.
[[nodiscard]] Result<Reviewable> parseReviewable(const QJsonValue &answer);
/// The one of the offered actions that does what is wanted; empty when none does.
[[nodiscard]] QString actionFor(domain::ModerationAction wanted, const QStringList &offered);
[[nodiscard]] Result<RemoteMember> parseMember(const QJsonObject &item, const QString &forum);

} // namespace ruche::connectors::discourse
