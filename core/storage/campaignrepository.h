// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/campaign.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// Campaigns and which posts are in them. Thread: the connection's, inside the caller's transaction.
namespace campaignrepository {

/// By first day, then id; those removed left out, those archived too unless `archived`. Empty brands: all
/// that are not archived.
[[nodiscard]] Result<QList<domain::CampaignStatus>>
list(Connection &connection, const QList<domain::BrandId> &brands, bool archived);
/// Errors: NotFound.
[[nodiscard]] Result<domain::Campaign> read(Connection &connection, domain::CampaignId campaign);
/// Writes a new one that is not shown until setDeleted(…, nullopt). Errors: NotFound (the brand).
[[nodiscard]] Result<domain::CampaignId>
addHidden(Connection &connection, const domain::Campaign &campaign, const QDateTime &now);
/// All but the brand, and whether it is archived. Errors: NotFound.
[[nodiscard]] Result<void> update(Connection &connection, const domain::Campaign &campaign);
/// Errors: NotFound.
[[nodiscard]] Result<void>
setDeleted(Connection &connection, domain::CampaignId campaign, const std::optional<QDateTime> &at);
/// Errors: NotFound.
[[nodiscard]] Result<void>
setArchived(Connection &connection, domain::CampaignId campaign, const std::optional<QDateTime> &at);

/// Puts a post into a campaign, and out of any other; an invalid campaign leaves it in none.
[[nodiscard]] Result<void>
setCampaign(Connection &connection, domain::PostId post, domain::CampaignId campaign);
/// The campaign that a post is in; invalid when it is in none, or in one that was removed.
[[nodiscard]] Result<domain::CampaignId> ofPost(Connection &connection, domain::PostId post);
/// Those not in the trash.
[[nodiscard]] Result<QList<domain::PostId>> posts(Connection &connection, domain::CampaignId campaign);
/// The brand of a post that is not in the trash. Errors: NotFound.
[[nodiscard]] Result<domain::BrandId> brandOf(Connection &connection, domain::PostId post);

/// How many posts stand on each day, of those from `from` and before `to` (UTC), by the wall clocks of their
/// brands; days without posts are left out. Empty brands: all that are not archived.
[[nodiscard]] Result<QList<domain::DayCount>> postsByDay(Connection &connection,
                                                         const QList<domain::BrandId> &brands,
                                                         const QDateTime &from,
                                                         const QDateTime &to);

} // namespace campaignrepository

} // namespace ruche::storage
