// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ruche::domain {

/// One name of a person on one account's network. A person has one or more; two people never share one.
struct Identity
{
    IdentityId id;
    MemberId member;
    AccountId account;
    QString network;
    RemoteId remoteId; ///< unique within the account; for visitors without an account of their own "mail:…" or "name:…"
    QString handle;
    QString displayName;
    QString email;
    QUrl url;
    QString role; ///< what the network calls them: "editor", "subscriber"; empty for visitors

    friend bool operator==(const Identity &, const Identity &) = default;
};

/// A person of a brand's community, apart from the identities under which they write. People are kept per brand: what one
/// client knows of a person is not another client's.
struct Member
{
    MemberId id;
    BrandId brand;
    QString name;
    QStringList tags;
    QList<Identity> identities;
    int messageCount = 0;
    int score = 0; ///< 0 … 100, see engagementScore()
    QDateTime firstSeenAt;
    std::optional<QDateTime> lastActiveAt;

    friend bool operator==(const Member &, const Member &) = default;
};

/// 0 … 100: how present a person is. 70 % for messages of the last 90 days (saturating: 10 give the whole part), 30 % for
/// recency (halved every 30 days of silence). A first, stated recipe; the editable one belongs to the scoring feature.
int engagementScore(int messagesIn90Days, std::optional<QDateTime> lastActiveAt, const QDateTime &now);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Member)
