// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/calendarpost.h"
#include "core/domain/label.h"
#include "core/domain/queries.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// Posts as calendars show them, read by the ten thousand: light rows by the C API, from indexes that hold
/// all of them but the beginning of a text. Thread: the connection's.
namespace calendarposts {

/// Those of the query that are not in the trash: what needs a person first, then by planned or published
/// time, then id.
[[nodiscard]] Result<QList<domain::CalendarPost>>
list(Connection &connection, const domain::PostQuery &query, const domain::LabelQuery &labels = {});
/// A post on one account, planned or out, with what a look at the whole plan needs of it.
struct PlannedVariant
{
    domain::PostId post;
    domain::BrandId brand;
    domain::AccountId account;
    domain::SeriesId series;
    domain::PostState state = domain::PostState::Draft; ///< on this account
    std::optional<QDateTime> plannedAt; ///< UTC
    std::optional<QDateTime> publishedAt; ///< UTC
    QString text; ///< title and text as this account has them, a line break between; empty when not asked for
};
/// Those of list(), by planned or published time, then post and account.
[[nodiscard]] Result<QList<PlannedVariant>>
planned(Connection &connection, const domain::PostQuery &query, bool withTexts);
/// The first picture of each of these posts that has one.
[[nodiscard]] Result<QHash<domain::PostId, domain::MediaId>>
firstPictures(Connection &connection, const QList<domain::PostId> &posts);

} // namespace calendarposts

} // namespace ruche::storage
