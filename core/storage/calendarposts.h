// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/calendarpost.h"
#include "core/domain/queries.h"

#include <QHash>
#include <QList>

namespace ruche::storage {

class Connection;

/// Posts as calendars show them, read by the ten thousand: one statement of the C API, light rows. Thread:
/// the connection's.
namespace calendarposts {

/// Those of the query that are not in the trash: what needs a person first, then by planned or published
/// time, then id.
[[nodiscard]] Result<QList<domain::CalendarPost>> list(Connection &connection,
                                                       const domain::PostQuery &query);
/// The first picture of each of these posts that has one.
[[nodiscard]] Result<QHash<domain::PostId, domain::MediaId>>
firstPictures(Connection &connection, const QList<domain::PostId> &posts);

} // namespace calendarposts

} // namespace ruche::storage
