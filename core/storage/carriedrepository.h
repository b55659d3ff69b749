// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/campaign.h"
#include "core/domain/followup.h"
#include "core/domain/label.h"
#include "core/domain/planning.h"

#include <QList>

namespace ruche::storage {

class Connection;

/// What a post has beside words, files and accounts, and hands on to its copies and, through its series, to
/// the posts to come. Thread: the connection's, inside the caller's transaction.
namespace carried {

struct Carried
{
    QList<domain::FollowUp> followUps; ///< without ids, in order
    domain::CampaignId campaign; ///< invalid for none
    domain::PostLabels labels;

    friend bool operator==(const Carried &, const Carried &) = default;
};

/// What a post has now; a campaign or pillar that was removed is none.
[[nodiscard]] Result<Carried> ofPost(Connection &connection, domain::PostId post);
/// In place of what it has; what is the same is not touched. Errors: Refused (a follow-up has begun to
/// leave).
[[nodiscard]] Result<void> giveToPost(Connection &connection, domain::PostId post, const Carried &carried);

/// What a series gives to its posts; a campaign or pillar that was removed is none.
[[nodiscard]] Result<Carried> ofSeries(Connection &connection, domain::SeriesId series);
/// In place of what it has.
[[nodiscard]] Result<void>
giveToSeries(Connection &connection, domain::SeriesId series, const Carried &carried);

/// What a new post gets of it: a campaign that was put away takes no more posts.
[[nodiscard]] Result<Carried> forNewPost(Connection &connection, Carried carried);

} // namespace carried

} // namespace ruche::storage
