// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"
#include "core/domain/member.h"
#include "core/domain/queries.h"

#include <QDateTime>
#include <QList>
#include <QSet>

namespace ruche::storage {

class Connection;

/// People and their identities. What is derived of a person (counts, last activity, score, search row) is
/// brought up to date by refresh(). Thread: the connection's, inside the caller's transaction.
namespace members {

/// Messages of this many days count as recent.
constexpr int recentDays = 90;

/// An identity and the person behind it; both invalid for nobody.
struct Who
{
    domain::IdentityId identity;
    domain::MemberId member;
};

/// Finds the identity by its account and remote id, or makes it with a person of its own; fills what was not
/// known before.
[[nodiscard]] Result<Who> resolve(Connection &connection,
                                  const domain::Account &account,
                                  const domain::IncomingMember &person,
                                  const QDateTime &seenAt,
                                  domain::ImportId import = {});
/// What a network lists as its users.
[[nodiscard]] Result<domain::StoreCounts> store(Connection &connection,
                                                const domain::Account &account,
                                                const QList<domain::IncomingMember> &people,
                                                const QDateTime &now,
                                                domain::ImportId import = {});
[[nodiscard]] Result<void>
refresh(Connection &connection, const QSet<domain::MemberId> &members, const QDateTime &now);

/// How many people each group holds.
struct Counts
{
    int people = 0;
    int identities = 0;
    int newIn30Days = 0;
    int veryActive = 0;
    int unhappy = 0;
    int silent60Days = 0;
};
[[nodiscard]] Result<Counts>
counts(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &now);
[[nodiscard]] Result<QList<domain::MemberId>>
ids(Connection &connection, const domain::MemberQuery &query, int limit, const QDateTime &now);
/// In the order of the ids; what is gone or merged into another is left out. One who was erased is there
/// without a name.
[[nodiscard]] Result<QList<domain::Member>> rows(Connection &connection, const QList<domain::MemberId> &ids);
[[nodiscard]] Result<domain::Member> read(Connection &connection, domain::MemberId id);
/// Our answers in the person's conversations.
[[nodiscard]] Result<int> replyCount(Connection &connection, domain::MemberId id);
/// Messages of each of the last twelve months, oldest first; months of UTC.
[[nodiscard]] Result<QList<int>>
messagesByMonth(Connection &connection, domain::MemberId id, const QDateTime &now);

/// Moves the identities, tags and notes of `other` to `keep`. Errors: Refused (not of one brand, the same
/// person), NotFound.
[[nodiscard]] Result<void>
merge(Connection &connection, domain::MemberId keep, domain::MemberId other, const QDateTime &now);
/// Takes names, identities, notes, tags and the words of their messages away; rows stay, so that counts do.
[[nodiscard]] Result<void> erase(Connection &connection, domain::MemberId id, const QDateTime &now);
/// Takes back the people that an import made and that nothing else knows; refreshes the others it had
/// touched.
[[nodiscard]] Result<void>
removeImport(Connection &connection, domain::ImportId import, const QDateTime &now);
/// Writes the row of the full text search anew.
[[nodiscard]] Result<void> reindex(Connection &connection, domain::MemberId id);

} // namespace members

} // namespace ruche::storage
