// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/planning.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// Slots, key dates, filters under a name, and what becomes of past posts. Thread: the connection's, inside
/// the caller's transaction.
namespace planningrepository {

/// By account, weekday and time; of no account named: of all that are shown.
[[nodiscard]] Result<QList<domain::Slot>> weekSlots(Connection &connection,
                                                    const QList<domain::AccountId> &accounts);
/// Errors: NotFound.
[[nodiscard]] Result<domain::Slot> readSlot(Connection &connection, domain::SlotId slot);
/// Leaves those of the account that are there already as they are. Errors: Refused (no such account).
[[nodiscard]] Result<void> addSlot(Connection &connection, const domain::Slot &slot);
[[nodiscard]] Result<void> removeSlot(Connection &connection, domain::SlotId slot);

/// All of the user's.
[[nodiscard]] Result<QList<domain::StoredKeyDate>> keyDates(Connection &connection);
/// Errors: NotFound.
[[nodiscard]] Result<domain::StoredKeyDate> readKeyDate(Connection &connection, domain::KeyDateId date);
/// Writes a new one that is not shown until setKeyDateDeleted(…, nullopt).
[[nodiscard]] Result<domain::KeyDateId>
addHiddenKeyDate(Connection &connection, const domain::StoredKeyDate &date, const QDateTime &now);
/// All but the brand and the key. Errors: NotFound.
[[nodiscard]] Result<void> updateKeyDate(Connection &connection, const domain::StoredKeyDate &date);
/// Errors: NotFound.
[[nodiscard]] Result<void>
setKeyDateDeleted(Connection &connection, domain::KeyDateId date, const std::optional<QDateTime> &at);
/// Also one that was removed: what changes a built-in one.
[[nodiscard]] Result<std::optional<domain::KeyDateId>> findBuiltIn(Connection &connection,
                                                                   const QString &key);

/// In the order in which they were saved.
[[nodiscard]] Result<QList<domain::SavedFilter>> savedFilters(Connection &connection, const QString &page);
/// Over the one of the same page and name, when there is one.
[[nodiscard]] Result<domain::SavedFilterId> saveFilter(Connection &connection,
                                                       const domain::SavedFilter &filter);
/// Errors: NotFound.
[[nodiscard]] Result<void> removeFilter(Connection &connection, domain::SavedFilterId filter);

/// A post that is out, and how many comments it has.
struct OutPost
{
    QDateTime publishedAt;
    int comments = 0;
};
/// Published from `from` and before `to`.
[[nodiscard]] Result<QList<OutPost>>
outPosts(Connection &connection, domain::BrandId brand, const QDateTime &from, const QDateTime &to);

/// The post that an event of a calendar file became.
[[nodiscard]] Result<std::optional<domain::PostId>>
postOfEvent(Connection &connection, domain::BrandId brand, const QString &uid);
[[nodiscard]] Result<void>
rememberEvent(Connection &connection, domain::BrandId brand, const QString &uid, domain::PostId post);

} // namespace planningrepository

} // namespace ruche::storage
