// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/campaignservice.h"

#include "core/base/zonedtime.h"
#include "core/services/storage.h"
#include "core/storage/campaignrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/objectiverepository.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace campaigns = storage::campaignrepository;
using domain::Campaign;
using storage::EventRecorder;

namespace {

Result<void> checkCampaign(storage::Connection &connection, const Campaign &campaign)
{
    if (campaign.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a campaign needs a name"_s, u"name"_s);
    if (!campaign.startDay.isValid() || !campaign.endDay.isValid() || campaign.endDay < campaign.startDay)
        return fail(ErrorCode::InvalidArgument, u"a campaign ends before it begins"_s, u"endDay"_s);
    if (campaign.objective.isValid()) {
        RUCHE_TRY_ASSIGN(const domain::Objective objective,
                         storage::objectiverepository::read(connection, campaign.objective));
        if (objective.brand != campaign.brand)
            return fail(ErrorCode::InvalidArgument, u"an objective of another brand"_s, u"objective"_s);
    }
    return {};
}

/// What may change of a campaign itself.
Result<void> watchCampaign(EventRecorder &recorder, domain::CampaignId campaign)
{
    RUCHE_TRY(recorder.watch(u"campaign"_s, u"id"_s, campaign.value));
    return recorder.watch(u"campaign_objective"_s, u"campaign_id"_s, campaign.value);
}

} // namespace

CampaignService::CampaignService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::CampaignStatus>>> CampaignService::list(const QList<domain::BrandId> &brands,
                                                                     bool archived)
{
    return m_storage.read([brands, archived](storage::Connection &connection) {
        return campaigns::list(connection, brands, archived);
    });
}

QFuture<Result<Campaign>> CampaignService::read(domain::CampaignId campaign)
{
    return m_storage.read(
        [campaign](storage::Connection &connection) { return campaigns::read(connection, campaign); });
}

QFuture<Result<AddedCampaign>> CampaignService::add(const Campaign &campaign)
{
    return m_storage.write(
        [campaign, now = m_storage.clock().now()](storage::Connection &connection) -> Result<AddedCampaign> {
            RUCHE_TRY(checkCampaign(connection, campaign));
            Campaign added = campaign;
            RUCHE_TRY_ASSIGN(added.id, campaigns::addHidden(connection, campaign, now));
            // Its row is there already, in the trash: undone, it is in the trash again, with posts put into
            // it since.
            EventRecorder recorder(connection, u"campaign.add"_s, now);
            RUCHE_TRY(watchCampaign(recorder, added.id));
            RUCHE_TRY(campaigns::update(connection, added));
            RUCHE_TRY(campaigns::setDeleted(connection, added.id, std::nullopt));
            added.archived = false;
            RUCHE_TRY_ASSIGN(const domain::EventId event, recorder.finish(added.brand, added.id.value));
            return AddedCampaign{added, event};
        });
}

QFuture<Result<domain::EventId>> CampaignService::update(const Campaign &campaign)
{
    return m_storage.write([campaign, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const Campaign old, campaigns::read(connection, campaign.id));
        Campaign changed = campaign;
        changed.brand = old.brand;
        RUCHE_TRY(checkCampaign(connection, changed));
        EventRecorder recorder(connection, u"campaign.update"_s, now);
        RUCHE_TRY(watchCampaign(recorder, changed.id));
        RUCHE_TRY(campaigns::update(connection, changed));
        return recorder.finish(old.brand, changed.id.value);
    });
}

QFuture<Result<domain::EventId>> CampaignService::archive(domain::CampaignId campaign, bool archived)
{
    return m_storage.write([campaign, archived, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const Campaign old, campaigns::read(connection, campaign));
        EventRecorder recorder(connection, archived ? u"campaign.archive"_s : u"campaign.unarchive"_s, now);
        RUCHE_TRY(recorder.watch(u"campaign"_s, u"id"_s, campaign.value));
        RUCHE_TRY(campaigns::setArchived(connection, campaign, archived ? std::optional(now) : std::nullopt));
        return recorder.finish(old.brand, campaign.value);
    });
}

QFuture<Result<domain::EventId>> CampaignService::remove(domain::CampaignId campaign)
{
    return m_storage.write([campaign, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const Campaign old, campaigns::read(connection, campaign));
        EventRecorder recorder(connection, u"campaign.remove"_s, now);
        RUCHE_TRY(recorder.watch(u"campaign"_s, u"id"_s, campaign.value));
        RUCHE_TRY(campaigns::setDeleted(connection, campaign, now));
        return recorder.finish(old.brand, campaign.value);
    });
}

QFuture<Result<domain::EventId>> CampaignService::setPosts(const QList<domain::PostId> &posts,
                                                           domain::CampaignId campaign)
{
    return m_storage.write([posts, campaign, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        if (posts.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"no post"_s, u"posts"_s);
        domain::BrandId brand;
        if (campaign.isValid()) {
            RUCHE_TRY_ASSIGN(const Campaign found, campaigns::read(connection, campaign));
            brand = found.brand;
        }
        EventRecorder recorder(
            connection, campaign.isValid() ? u"campaign.posts"_s : u"campaign.posts:out"_s, now);
        for (const domain::PostId post : posts) {
            RUCHE_TRY_ASSIGN(const domain::BrandId own, campaigns::brandOf(connection, post));
            if (campaign.isValid() && own != brand)
                return fail(ErrorCode::InvalidArgument, u"a post of another brand"_s, u"brand"_s);
            brand = own;
            RUCHE_TRY(recorder.watch(u"post_campaign"_s, u"post_id"_s, post.value));
            RUCHE_TRY(campaigns::setCampaign(connection, post, campaign));
        }
        return recorder.finish(brand, posts.constFirst().value, int(posts.size()));
    });
}

QFuture<Result<domain::CampaignId>> CampaignService::ofPost(domain::PostId post)
{
    return m_storage.read(
        [post](storage::Connection &connection) { return campaigns::ofPost(connection, post); });
}

QFuture<Result<QList<domain::PostId>>> CampaignService::posts(domain::CampaignId campaign)
{
    return m_storage.read(
        [campaign](storage::Connection &connection) { return campaigns::posts(connection, campaign); });
}

QFuture<Result<QList<domain::DayCount>>>
CampaignService::postsByDay(const QList<domain::BrandId> &brands, QDate first, QDate last)
{
    return m_storage.read([brands, first, last](
                              storage::Connection &connection) -> Result<QList<domain::DayCount>> {
        // A zone is ahead or behind by less than a day; the day of each decides.
        RUCHE_TRY_ASSIGN(QList<domain::DayCount> days,
                         campaigns::postsByDay(connection,
                                               brands,
                                               startOfDay(first.addDays(-1), u"UTC"_s),
                                               startOfDay(last.addDays(2), u"UTC"_s)));
        days.removeIf([&](const domain::DayCount &count) { return count.day < first || count.day > last; });
        std::sort(days.begin(), days.end(), [](const domain::DayCount &a, const domain::DayCount &b) {
            return std::tie(a.brand, a.day) < std::tie(b.brand, b.day);
        });
        return days;
    });
}

} // namespace ruche::services
