// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/campaign.h"

#include <QFuture>
#include <QList>

namespace ruche::services {

class Storage;

/// A campaign that was just added, and the step that undoes it.
struct AddedCampaign
{
    domain::Campaign campaign;
    domain::EventId event;
};

/// Campaigns: what they are, when they run, which posts are in them. What changes the workspace is one step
/// that can be undone. Thread: that of the Workspace.
class CampaignService
{
public:
    explicit CampaignService(Storage &storage);

    /// By first day; those archived only when `archived`. Empty brands: all that are not archived.
    [[nodiscard]] QFuture<Result<QList<domain::CampaignStatus>>> list(const QList<domain::BrandId> &brands,
                                                                      bool archived = false);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::Campaign>> read(domain::CampaignId campaign);
    /// Errors: InvalidArgument (empty name, end before start, an objective of another brand), NotFound
    /// (brand, objective).
    [[nodiscard]] QFuture<Result<AddedCampaign>> add(const domain::Campaign &campaign);
    /// The brand stays, and whether it is archived. Errors: NotFound and those of add().
    [[nodiscard]] QFuture<Result<domain::EventId>> update(const domain::Campaign &campaign);
    /// Puts it away, or brings it back. Its posts stay in it. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> archive(domain::CampaignId campaign, bool archived);
    /// Its posts stay, in no campaign until this is undone. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> remove(domain::CampaignId campaign);

    /// Puts posts into a campaign, and out of any other, all or none; an invalid one takes them out. Errors:
    /// InvalidArgument (no post; one of another brand), NotFound (campaign, post).
    [[nodiscard]] QFuture<Result<domain::EventId>> setPosts(const QList<domain::PostId> &posts,
                                                            domain::CampaignId campaign);
    /// The campaign that a post is in; invalid for none.
    [[nodiscard]] QFuture<Result<domain::CampaignId>> ofPost(domain::PostId post);
    /// Those not in the trash.
    [[nodiscard]] QFuture<Result<QList<domain::PostId>>> posts(domain::CampaignId campaign);

    /// How many posts stand on each day from `first` to `last`, by the wall clocks of their brands, by brand
    /// and day; days without posts are left out. Empty brands: all that are not archived.
    [[nodiscard]] QFuture<Result<QList<domain::DayCount>>>
    postsByDay(const QList<domain::BrandId> &brands, QDate first, QDate last);

private:
    Storage &m_storage;
};

} // namespace ruche::services
