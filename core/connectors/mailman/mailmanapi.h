// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

/// The administration interface (REST 3.1) of Mailman 3's core as pure functions: build a request, parse an
/// answer. Thread: any.
namespace ruche::connectors::mailman {

constexpr int heldPage = 10; ///< each comes with its whole mail, files included
constexpr int memberPage = 200;

/// Where a list is: "https://lists.example/3.1/" and "forum.lists.example" (or its address).
struct Place
{
    QString apiUrl; ///< ends with a slash
    QString list; ///< empty when the address names none

    friend bool operator==(const Place &, const Place &) = default;
};

/// A list as the server describes it.
struct List
{
    QString id; ///< "forum.lists.example"
    QString address; ///< "forum@lists.example"
    QString name;
};

/// Reads "https://lists.example/3.1/lists/forum.lists.example", the address of the interface alone, one with
/// the list behind "#", and the page of a list in Postorius.
[[nodiscard]] Place placeOf(const QUrl &address);
/// The address of a list's resource: what placeOf() reads back.
[[nodiscard]] QUrl listUrl(const QString &apiUrl, const QString &list);

[[nodiscard]] HttpRequest buildGet(const QString &apiUrl, const QString &route, const Query &query = {});
/// "lists/ID", with whatever an id holds made harmless.
[[nodiscard]] QString listRoute(const QString &list);
[[nodiscard]] HttpRequest buildHeld(const QString &apiUrl, const QString &list, int count, int page);
[[nodiscard]] HttpRequest
buildRoster(const QString &apiUrl, const QString &list, const QString &role, int page);
/// "accept" or "discard". Of a held message nothing is created: a repeat finds it gone.
[[nodiscard]] HttpRequest buildVerdict(const QString &apiUrl,
                                       const QString &list,
                                       const domain::RemoteId &message,
                                       const QString &verdict);

/// As connectors::errorOf(); what is not Mailman's "not found" is NotThisNetwork.
[[nodiscard]] Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now);

/// Errors: MalformedAnswer. A page without entries has no list of them.
[[nodiscard]] Result<QJsonArray> parseEntries(const QJsonValue &answer);
/// Of all pages; nothing when it is not said.
[[nodiscard]] std::optional<int> parseTotal(const QJsonValue &answer);
/// Errors: NotThisNetwork.
[[nodiscard]] Result<List> parseList(const QJsonValue &answer);
[[nodiscard]] Result<RemoteMessage> parseHeld(const QJsonObject &held);
/// Owner, moderator or member, known by the address: so somebody who is two of these is one person.
[[nodiscard]] Result<RemoteMember> parseMember(const QJsonObject &member);

} // namespace ruche::connectors::mailman
