// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/campaignrepository.h"

#include "core/base/zoneconverter.h"
#include "core/storage/connection.h"
#include "core/storage/nativestatement.h"
#include "core/storage/values.h"

#include <QHash>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::campaignrepository {

namespace {

constexpr auto campaignColumns
    = "c.id, c.brand_id, c.name, c.goal, c.colour, c.start_day, c.end_day, c.utm, c.notes, c.archived_at, "
      "(SELECT MIN(objective_id) FROM campaign_objective WHERE campaign_id = c.id)"_L1;
constexpr int countsColumn = 11;

int campaignDay(QDate day)
{
    return day.year() * 10000 + day.month() * 100 + day.day();
}

QDate campaignDayFrom(const QVariant &column)
{
    const int number = column.toInt();
    return {number / 10000, number / 100 % 100, number % 100};
}

domain::Campaign campaignFrom(const QSqlQuery &query)
{
    domain::Campaign campaign;
    campaign.id = domain::CampaignId(query.value(0).toLongLong());
    campaign.brand = domain::BrandId(query.value(1).toLongLong());
    campaign.name = query.value(2).toString();
    campaign.goal = query.value(3).toString();
    campaign.colour
        = domain::campaignColourFromName(query.value(4).toString()).value_or(domain::CampaignColour::Teal);
    campaign.startDay = campaignDayFrom(query.value(5));
    campaign.endDay = campaignDayFrom(query.value(6));
    campaign.utm = query.value(7).toString();
    campaign.notes = query.value(8).toString();
    campaign.archived = !query.value(9).isNull();
    campaign.objective = domain::ObjectiveId(query.value(10).toLongLong());
    return campaign;
}

Result<void> changedCampaign(Connection &connection, const Result<int> &rows)
{
    if (!rows)
        return fail(rows.error());
    if (*rows == 0)
        return fail(ErrorCode::NotFound, u"campaign"_s);
    connection.touch(domain::Change::Planning);
    return {};
}

Result<void> setObjective(Connection &connection, const domain::Campaign &campaign)
{
    RUCHE_TRY(connection.change(u"DELETE FROM campaign_objective WHERE campaign_id = :id"_s,
                                {{u":id"_s, campaign.id.value}}));
    if (campaign.objective.isValid())
        RUCHE_TRY(connection.change(
            u"INSERT INTO campaign_objective (campaign_id, objective_id) VALUES (:id, :objective)"_s,
            {{u":id"_s, campaign.id.value}, {u":objective"_s, campaign.objective.value}}));
    return {};
}

} // namespace

Result<QList<domain::CampaignStatus>>
list(Connection &connection, const QList<domain::BrandId> &brands, bool archived)
{
    static const QString sql
        = u"SELECT %1, COUNT(p.id), "
          "SUM(CASE WHEN p.planned_at IS NOT NULL AND p.state NOT IN ('published', 'partlyPublished') THEN 1 "
          "ELSE 0 END), "
          "SUM(CASE WHEN p.state IN ('published', 'partlyPublished') THEN 1 ELSE 0 END) "
          "FROM campaign c JOIN brand b ON b.id = c.brand_id "
          "LEFT JOIN post_campaign pc ON pc.campaign_id = c.id "
          "LEFT JOIN post p ON p.id = pc.post_id AND p.deleted_at IS NULL "
          "WHERE c.deleted_at IS NULL AND (c.archived_at IS NULL OR :archived = 1) "
          "AND (b.archived_at IS NULL OR :named = 1) "
          "GROUP BY c.id ORDER BY c.start_day, c.id"_s.arg(campaignColumns);
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(sql, {{u":archived"_s, archived ? 1 : 0}, {u":named"_s, brands.isEmpty() ? 0 : 1}}));
    QList<domain::CampaignStatus> campaigns;
    while (query->next()) {
        domain::CampaignStatus status{campaignFrom(*query),
                                      query->value(countsColumn).toInt(),
                                      query->value(countsColumn + 1).toInt(),
                                      query->value(countsColumn + 2).toInt()};
        if (brands.isEmpty() || brands.contains(status.campaign.brand))
            campaigns << std::move(status);
    }
    query->finish();
    return campaigns;
}

Result<domain::Campaign> read(Connection &connection, domain::CampaignId campaign)
{
    static const QString sql
        = u"SELECT %1 FROM campaign c WHERE c.id = :id AND c.deleted_at IS NULL"_s.arg(campaignColumns);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":id"_s, campaign.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"campaign"_s, campaign.text());
    }
    domain::Campaign found = campaignFrom(*query);
    query->finish();
    return found;
}

Result<domain::CampaignId>
addHidden(Connection &connection, const domain::Campaign &campaign, const QDateTime &now)
{
    RUCHE_TRY(
        connection.value(u"SELECT id FROM brand WHERE id = :brand"_s, {{u":brand"_s, campaign.brand.value}}));
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO campaign (brand_id, name, start_day, end_day, created_at, deleted_at) "
                         "VALUES (:brand, :name, :start, :end, :now, :now) RETURNING id"_s,
                         {{u":brand"_s, campaign.brand.value},
                          {u":name"_s, campaign.name},
                          {u":start"_s, campaignDay(campaign.startDay)},
                          {u":end"_s, campaignDay(campaign.endDay)},
                          {u":now"_s, toColumn(now)}}));
    return domain::CampaignId(id.toLongLong());
}

Result<void> update(Connection &connection, const domain::Campaign &campaign)
{
    RUCHE_TRY(changedCampaign(
        connection,
        connection.change(u"UPDATE campaign SET name = :name, goal = :goal, colour = :colour, "
                          "start_day = :start, end_day = :end, utm = :utm, notes = :notes WHERE id = :id"_s,
                          {{u":name"_s, textOrEmpty(campaign.name)},
                           {u":goal"_s, textOrEmpty(campaign.goal)},
                           {u":colour"_s, domain::campaignColourName(campaign.colour)},
                           {u":start"_s, campaignDay(campaign.startDay)},
                           {u":end"_s, campaignDay(campaign.endDay)},
                           {u":utm"_s, textOrEmpty(campaign.utm)},
                           {u":notes"_s, textOrEmpty(campaign.notes)},
                           {u":id"_s, campaign.id.value}})));
    return setObjective(connection, campaign);
}

Result<void>
setDeleted(Connection &connection, domain::CampaignId campaign, const std::optional<QDateTime> &at)
{
    connection.touch(domain::Change::Posts); // whose campaign it was
    return changedCampaign(connection,
                           connection.change(u"UPDATE campaign SET deleted_at = :at WHERE id = :id"_s,
                                             {{u":at"_s, toColumn(at)}, {u":id"_s, campaign.value}}));
}

Result<void>
setArchived(Connection &connection, domain::CampaignId campaign, const std::optional<QDateTime> &at)
{
    return changedCampaign(
        connection,
        connection.change(u"UPDATE campaign SET archived_at = :at WHERE id = :id AND deleted_at IS NULL"_s,
                          {{u":at"_s, toColumn(at)}, {u":id"_s, campaign.value}}));
}

Result<void> setCampaign(Connection &connection, domain::PostId post, domain::CampaignId campaign)
{
    RUCHE_TRY(
        connection.change(u"DELETE FROM post_campaign WHERE post_id = :post AND campaign_id <> :campaign"_s,
                          {{u":post"_s, post.value}, {u":campaign"_s, campaign.value}}));
    if (campaign.isValid())
        RUCHE_TRY(
            connection.change(u"INSERT INTO post_campaign (post_id, campaign_id) VALUES (:post, :campaign) "
                              "ON CONFLICT (post_id, campaign_id) DO NOTHING"_s,
                              {{u":post"_s, post.value}, {u":campaign"_s, campaign.value}}));
    connection.touch(domain::Change::Posts);
    connection.touch(domain::Change::Planning);
    return {};
}

Result<domain::CampaignId> ofPost(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT c.id FROM post_campaign pc JOIN campaign c ON c.id = pc.campaign_id "
                       "WHERE pc.post_id = :post AND c.deleted_at IS NULL"_s,
                       {{u":post"_s, post.value}}));
    domain::CampaignId found;
    if (query->next())
        found = domain::CampaignId(query->value(0).toLongLong());
    query->finish();
    return found;
}

Result<QList<domain::PostId>> posts(Connection &connection, domain::CampaignId campaign)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT p.id FROM post_campaign pc JOIN post p ON p.id = pc.post_id "
                       "WHERE pc.campaign_id = :campaign AND p.deleted_at IS NULL ORDER BY pc.post_id"_s,
                       {{u":campaign"_s, campaign.value}}));
    QList<domain::PostId> found;
    while (query->next())
        found << domain::PostId(query->value(0).toLongLong());
    query->finish();
    return found;
}

Result<domain::BrandId> brandOf(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT brand_id FROM post WHERE id = :id AND deleted_at IS NULL"_s,
                                    {{u":id"_s, post.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"post"_s, post.text());
    }
    const domain::BrandId brand(query->value(0).toLongLong());
    query->finish();
    return brand;
}

Result<QList<domain::DayCount>> postsByDay(Connection &connection,
                                           const QList<domain::BrandId> &brands,
                                           const QDateTime &from,
                                           const QDateTime &to)
{
    QHash<qint64, ZoneConverter> zones;
    NativeStatement brandRows(connection, "SELECT id, zone, archived_at IS NOT NULL FROM brand");
    RUCHE_TRY_ASSIGN(bool more, brandRows.run({}));
    while (more) {
        const domain::BrandId brand(brandRows.number(0));
        if (brands.isEmpty() ? brandRows.number(2) == 0 : brands.contains(brand)) {
            if (auto zone = ZoneConverter::make(brandRows.text(1), from, to))
                zones.insert(brand.value, *zone);
        }
        RUCHE_TRY_ASSIGN(more, brandRows.next());
    }
    NativeStatement rows(
        connection,
        "SELECT brand_id, shown_at FROM post WHERE deleted_at IS NULL AND shown_at >= ?1 AND shown_at < ?2");
    RUCHE_TRY_ASSIGN(more,
                     rows.run({NativeStatement::Value(from.toMSecsSinceEpoch()),
                               NativeStatement::Value(to.toMSecsSinceEpoch())}));
    QHash<std::pair<qint64, qint64>, int> counts; ///< by brand and day since the epoch
    constexpr qint64 msPerDay = 24LL * 3600 * 1000;
    while (more) {
        if (const auto zone = zones.constFind(rows.number(0)); zone != zones.constEnd())
            ++counts[{rows.number(0), zone->toWallMs(rows.number(1)) / msPerDay}];
        RUCHE_TRY_ASSIGN(more, rows.next());
    }
    QList<domain::DayCount> days;
    const QDate epoch(1970, 1, 1);
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        days << domain::DayCount{
            domain::BrandId(count.key().first), epoch.addDays(count.key().second), count.value()};
    return days;
}

} // namespace ruche::storage::campaignrepository
