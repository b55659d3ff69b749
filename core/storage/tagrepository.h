// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QList>
#include <QStringList>

namespace ruche::storage {

class Connection;

/// The tags of a brand: one space for members and conversations. Thread: the connection's.
namespace tags {

/// The tag of that name, made when it is new. Errors: InvalidArgument (empty).
[[nodiscard]] Result<qint64> ensure(Connection &connection, domain::BrandId brand, const QString &name);
/// All names in use on members, by name.
[[nodiscard]] Result<QStringList> ofMembers(Connection &connection, const QList<domain::BrandId> &brands);
/// Replaces the tags of a member.
[[nodiscard]] Result<void> setMemberTags(Connection &connection,
                                         domain::BrandId brand,
                                         domain::MemberId member,
                                         const QStringList &names);

} // namespace tags

} // namespace ruche::storage
