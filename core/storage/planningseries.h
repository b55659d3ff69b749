// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/planning.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Repeating posts and which posts are theirs. Thread: the connection's, inside the caller's transaction.
namespace seriesrepository {

/// Not the removed ones, by id; of no brand named: of all that are not archived.
[[nodiscard]] Result<QList<domain::Series>> list(Connection &connection,
                                                 const QList<domain::BrandId> &brands);
/// A removed one too. Errors: NotFound.
[[nodiscard]] Result<domain::Series> read(Connection &connection, domain::SeriesId series);
/// Writes a new one that is not shown until setDeleted(…, nullopt).
[[nodiscard]] Result<domain::SeriesId>
addHidden(Connection &connection, const domain::Series &series, const QDateTime &now);
/// Start, rule, words, accounts, media and how far it is filled. Errors: NotFound.
[[nodiscard]] Result<void> update(Connection &connection, const domain::Series &series);
/// Errors: NotFound.
[[nodiscard]] Result<void>
setDeleted(Connection &connection, domain::SeriesId series, const std::optional<QDateTime> &at);
/// Not a change that anybody has to see. Nothing: all that is to come is looked through again.
[[nodiscard]] Result<void>
setFilledTo(Connection &connection, domain::SeriesId series, const std::optional<QDateTime> &at);

/// A post of a series.
struct Member
{
    domain::PostId post;
    QDateTime occurrence;
    bool inTrash = false;
};
/// Those that fill `from` or later, by what they fill; the ones in the trash too.
[[nodiscard]] Result<QList<Member>>
members(Connection &connection, domain::SeriesId series, const QDateTime &from);

} // namespace seriesrepository

} // namespace ruche::storage
