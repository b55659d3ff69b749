// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// Accounts, how far each has been read, and who is reading it. AccountState is derived from the columns and
/// the instant that is given, never stored. Thread: the connection's, inside the caller's transaction.
namespace accounts {

/// Not the removed ones, in the order of their brands; with no brand named, those of all that are not
/// archived.
[[nodiscard]] Result<QList<domain::Account>>
list(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &now);
/// Those of list() that lead to a network: the accounts of the sample's brands do not, and are never read.
[[nodiscard]] Result<QList<domain::Account>>
readable(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &now);
/// A removed one too. Errors: NotFound.
[[nodiscard]] Result<domain::Account>
read(Connection &connection, domain::AccountId id, const QDateTime &now);

/// Writes a new account that is not shown until setRemoved(…, nullopt): its secret comes first.
[[nodiscard]] Result<domain::AccountId>
addHidden(Connection &connection, const domain::Account &account, const QDateTime &now);
/// The account of a brand at that place, however its address is written (see domain::siteKey()), shown or not;
/// of several the one that is shown, else the newest.
/// Else the hidden one without a user that an import from a file made for the same address: connecting the
/// site continues it.
[[nodiscard]] Result<std::optional<domain::Account>> findPlace(Connection &connection,
                                                               domain::BrandId brand,
                                                               const QString &network,
                                                               const QUrl &url,
                                                               const QString &user,
                                                               const QDateTime &now);
/// What sign-in found: address, names, zone, capabilities, user; clears a refusal of the credentials and the
/// backoff.
[[nodiscard]] Result<void> updateProfile(Connection &connection, const domain::Account &account);
[[nodiscard]] Result<void>
setRemoved(Connection &connection, domain::AccountId id, const std::optional<QDateTime> &at);
[[nodiscard]] Result<void> setPaused(Connection &connection, domain::AccountId id, bool paused);
/// Takes back an account that never was shown. Nothing may refer to it.
[[nodiscard]] Result<void> erase(Connection &connection, domain::AccountId id);

/// Notes a failure with the instant before which the account is not asked again.
[[nodiscard]] Result<void> noteFailure(Connection &connection,
                                       domain::AccountId id,
                                       const Error &error,
                                       const std::optional<QDateTime> &retryAt);
/// Failures in a row, for the backoff.
[[nodiscard]] Result<int> failures(Connection &connection, domain::AccountId id);
/// A sync went through: clears problem, backoff and failures.
[[nodiscard]] Result<void> noteSuccess(Connection &connection, domain::AccountId id, const QDateTime &now);

/// Takes the right to read an account until `until`; also renews one's own. False when another has it.
[[nodiscard]] Result<bool> claimSync(Connection &connection,
                                     domain::AccountId id,
                                     const QString &owner,
                                     const QDateTime &now,
                                     const QDateTime &until);
/// Renews one's own right. False when it was lost: nothing may be stored then.
[[nodiscard]] Result<bool>
renewSync(Connection &connection, domain::AccountId id, const QString &owner, const QDateTime &until);
[[nodiscard]] Result<void> releaseSync(Connection &connection, domain::AccountId id, const QString &owner);

/// "" before the first page.
[[nodiscard]] Result<QString> cursor(Connection &connection, domain::AccountId id, const QString &stream);
[[nodiscard]] Result<void> setCursor(Connection &connection,
                                     domain::AccountId id,
                                     const QString &stream,
                                     const QString &cursor,
                                     const QDateTime &now);

} // namespace accounts

} // namespace ruche::storage
