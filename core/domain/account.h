// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/ids.h"
#include "core/domain/network.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace ruche::domain {

/// How an account is doing, as Settings › Accounts and the health of a sync show it.
enum class AccountState {
    UpToDate,
    NeverSynced,
    Syncing,
    RateLimited, ///< see Account::retryAt
    ToReconnect, ///< the credentials were refused: only this disconnects, a network fault never does
    Failing, ///< the last sync failed otherwise; see Account::problem
    Paused, ///< the user stopped it
};

/// One profile of a brand on one network. Its secret is in the SecretStore under its id, never in the workspace.
struct Account
{
    AccountId id;
    BrandId brand;
    QString network; ///< NetworkInfo::key
    QUrl url; ///< as discovered: the site, without path to an API
    QString apiUrl; ///< what discovery found, so that it is not asked for each call
    QString user; ///< sign-in name, empty for SignIn::None
    QString handle; ///< how people know it: "@cap@mer.example", "cap-pertuis.example"
    QString displayName;
    QString zone; ///< the site's IANA zone, when it says; else the brand's
    Capabilities capabilities; ///< what sign-in found to be allowed, not what the network could do
    std::optional<Limits> limits; ///< what its server said of lengths and files; nothing: those of the network
    AccountState state = AccountState::NeverSynced;
    std::optional<Error> problem; ///< of the last sync; cleared by a good one
    std::optional<QDateTime> lastSyncAt; ///< last success
    std::optional<QDateTime> retryAt; ///< not before this instant, as told by the server or by backoff
    std::optional<QDateTime> removedAt;

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Account)
