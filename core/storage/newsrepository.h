// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// What came since a moment, and when each user of the file last looked at it. Thread: the connection's.
namespace news {

/// The looks of one user at one machine, kept in the table `workspace` under "visit:" and the visitor's key.
struct Visit
{
    std::optional<QDateTime> since; ///< the last look of the visit before; nothing during the first visit
    QDateTime lastLook;

    friend bool operator==(const Visit &, const Visit &) = default;
};

struct Counts
{
    int messages = 0;
    int published = 0;
    int failed = 0;
    int missed = 0;
    int members = 0;
};

/// Nothing when that user never looked.
[[nodiscard]] Result<std::optional<Visit>> readVisit(Connection &connection, const QString &visitor);
[[nodiscard]] Result<void> writeVisit(Connection &connection, const QString &visitor, const Visit &visit);

/// What services::News tells, after `since` and up to `now`; posts count as missed when their time came after
/// `missedSince`. No brands means all that are not archived. Reads by index what is new, never the whole.
[[nodiscard]] Result<Counts> counts(Connection &connection,
                                    const QList<domain::BrandId> &brands,
                                    const QDateTime &since,
                                    const QDateTime &missedSince,
                                    const QDateTime &now);

} // namespace news

} // namespace ruche::storage
