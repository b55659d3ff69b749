// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/carriedrepository.h"

#include "core/storage/campaignrepository.h"
#include "core/storage/connection.h"
#include "core/storage/followuprepository.h"
#include "core/storage/labelrepository.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::carried {

Result<Carried> ofPost(Connection &connection, domain::PostId post)
{
    Carried found;
    RUCHE_TRY_ASSIGN(found.followUps, followups::list(connection, post));
    for (domain::FollowUp &followUp : found.followUps)
        followUp.id = {};
    RUCHE_TRY_ASSIGN(found.campaign, campaignrepository::ofPost(connection, post));
    RUCHE_TRY_ASSIGN(found.labels, labels::ofPost(connection, post));
    return found;
}

Result<void> giveToPost(Connection &connection, domain::PostId post, const Carried &carried)
{
    RUCHE_TRY_ASSIGN(const Carried before, ofPost(connection, post));
    if (before.followUps != carried.followUps)
        RUCHE_TRY(followups::replace(connection, post, carried.followUps));
    if (before.campaign != carried.campaign)
        RUCHE_TRY(campaignrepository::setCampaign(connection, post, carried.campaign));
    if (before.labels.pillar != carried.labels.pillar)
        RUCHE_TRY(labels::setPillar(connection, post, carried.labels.pillar));
    if (before.labels.tags != carried.labels.tags)
        RUCHE_TRY(labels::setTags(connection, post, carried.labels.tags));
    return {};
}

Result<Carried> ofSeries(Connection &connection, domain::SeriesId series)
{
    Carried found;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const rows,
        connection.run(
            u"SELECT minutes, body FROM series_follow_up WHERE series_id = :series ORDER BY position"_s,
            {{u":series"_s, series.value}}));
    while (rows->next())
        found.followUps << domain::FollowUp{{}, rows->value(0).toInt(), rows->value(1).toString()};
    rows->finish();
    RUCHE_TRY_ASSIGN(QSqlQuery *const campaign,
                     connection.run(u"SELECT c.id FROM series s JOIN campaign c ON c.id = s.campaign_id "
                                    "WHERE s.id = :series AND c.deleted_at IS NULL"_s,
                                    {{u":series"_s, series.value}}));
    if (campaign->next())
        found.campaign = domain::CampaignId(campaign->value(0).toLongLong());
    campaign->finish();
    RUCHE_TRY_ASSIGN(found.labels, labels::ofSeries(connection, series));
    return found;
}

Result<void> giveToSeries(Connection &connection, domain::SeriesId series, const Carried &carried)
{
    RUCHE_TRY(connection.change(u"DELETE FROM series_follow_up WHERE series_id = :series"_s,
                                {{u":series"_s, series.value}}));
    int position = 0;
    for (const domain::FollowUp &followUp : carried.followUps) {
        RUCHE_TRY(connection.change(u"INSERT INTO series_follow_up (series_id, position, minutes, body) "
                                    "VALUES (:series, :position, :minutes, :body)"_s,
                                    {{u":series"_s, series.value},
                                     {u":position"_s, position++},
                                     {u":minutes"_s, followUp.minutes},
                                     {u":body"_s, followUp.text}}));
    }
    RUCHE_TRY(connection.change(
        u"UPDATE series SET campaign_id = :campaign WHERE id = :series"_s,
        {{u":campaign"_s, carried.campaign.isValid() ? QVariant(carried.campaign.value) : QVariant()},
         {u":series"_s, series.value}}));
    return labels::giveToSeries(connection, series, carried.labels);
}

Result<Carried> forNewPost(Connection &connection, Carried carried)
{
    if (!carried.campaign.isValid())
        return carried;
    RUCHE_TRY_ASSIGN(const domain::Campaign campaign, campaignrepository::read(connection, carried.campaign));
    if (campaign.archived)
        carried.campaign = {};
    return carried;
}

} // namespace ruche::storage::carried
