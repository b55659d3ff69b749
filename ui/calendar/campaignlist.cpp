// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/campaignlist.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/common/format.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

CampaignList::CampaignList(services::Workspace &workspace, CalendarController &controller, QObject *parent)
    : QObject(parent)
    , m_service(workspace.storage())
    , m_controller(controller)
{
    connect(&workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        using domain::Change;
        if (changes & (domain::Changes(Change::Posts) | Change::Planning | Change::Brands))
            reload();
    });
    connect(&controller, &CalendarController::brandsChanged, this, &CampaignList::reload);
    connect(&controller, &CalendarController::filterChanged, this, &CampaignList::changed);
}

void CampaignList::reload()
{
    const int generation = ++m_generation;
    const QList<domain::BrandId> asked = brands();
    if (asked.isEmpty()) {
        m_all.clear();
        emit changed();
        return;
    }
    async::deliver(m_service.list(asked),
                   this,
                   [this, generation](const Result<QList<domain::CampaignStatus>> &campaigns) {
                       if (generation != m_generation)
                           return;
                       if (!campaigns)
                           emit failed(campaigns.error());
                       else if (*campaigns != m_all) {
                           m_all = *campaigns;
                           emit changed();
                       }
                   });
}

QList<domain::BrandId> CampaignList::brands() const
{
    QList<domain::BrandId> ids;
    for (const domain::Brand &brand : m_controller.brands())
        ids << brand.id;
    return ids;
}

QFuture<Result<QList<domain::CampaignStatus>>> CampaignList::withArchived()
{
    return m_service.list(brands(), true);
}

void CampaignList::countPosts(QDate first, QDate last)
{
    const int generation = ++m_countGeneration;
    const QList<domain::BrandId> asked = brands();
    if (asked.isEmpty())
        return;
    async::deliver(m_service.postsByDay(asked, first, last),
                   this,
                   [this, generation](const Result<QList<domain::DayCount>> &counts) {
                       if (generation != m_countGeneration)
                           return;
                       if (!counts)
                           emit failed(counts.error());
                       else if (*counts != m_counts) {
                           m_counts = *counts;
                           emit countsChanged();
                       }
                   });
}

QList<domain::Campaign> CampaignList::campaigns() const
{
    QList<domain::Campaign> campaigns;
    for (const domain::CampaignStatus &status : m_all)
        campaigns << status.campaign;
    return campaigns;
}

QList<domain::Campaign> CampaignList::shown() const
{
    const CalendarFilter &filter = m_controller.filter();
    QList<domain::Campaign> campaigns;
    for (const domain::CampaignStatus &status : m_all) {
        const bool named = filter.campaigns.isEmpty() || filter.campaigns.contains(status.campaign.id);
        if (named && !filter.hiddenBrands.contains(status.campaign.brand))
            campaigns << status.campaign;
    }
    return campaigns;
}

const domain::CampaignStatus *CampaignList::find(domain::CampaignId campaign) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [campaign](const auto &status) {
        return status.campaign.id == campaign;
    });
    return found == m_all.end() ? nullptr : &*found;
}

QString CampaignList::daysText(QDate first, QDate last)
{
    return first == last ? format::shortDate(first, first)
                         : tr("%1 – %2", "first and last day")
                               .arg(format::shortDate(first, first), format::shortDate(last, first));
}

QString CampaignList::description(domain::CampaignId campaign) const
{
    const domain::CampaignStatus *const status = find(campaign);
    if (!status)
        return {};
    return tr("Campaign %1, %2, %3, %4", "name, days, posts, published")
        .arg(status->campaign.name,
             daysText(status->campaign.startDay, status->campaign.endDay),
             tr("%n post(s)", nullptr, status->posts),
             tr("%n published", nullptr, status->published));
}

domain::Campaign CampaignList::moved(domain::Campaign campaign, CampaignEdge edge, int days)
{
    if (edge != CampaignEdge::End)
        campaign.startDay = campaign.startDay.addDays(days);
    if (edge != CampaignEdge::Start)
        campaign.endDay = campaign.endDay.addDays(days);
    if (edge == CampaignEdge::Start)
        campaign.startDay = std::min(campaign.startDay, campaign.endDay);
    else if (edge == CampaignEdge::End)
        campaign.endDay = std::max(campaign.startDay, campaign.endDay);
    return campaign;
}

void CampaignList::deliver(const QFuture<Result<domain::EventId>> &future, const QString &text)
{
    async::deliver(future, this, [this, text](const Result<domain::EventId> &event) {
        if (event)
            emit done(text, *event);
        else
            emit failed(event.error());
    });
}

void CampaignList::save(const domain::Campaign &campaign)
{
    if (campaign.id.isValid()) {
        deliver(m_service.update(campaign), tr("Campaign “%1” changed.").arg(campaign.name));
        return;
    }
    async::deliver(m_service.add(campaign), this, [this](const Result<services::AddedCampaign> &added) {
        if (added)
            emit done(tr("Campaign “%1” added.").arg(added->campaign.name), added->event);
        else
            emit failed(added.error());
    });
}

void CampaignList::shift(domain::CampaignId campaign, CampaignEdge edge, int days)
{
    const domain::CampaignStatus *const status = find(campaign);
    if (!status)
        return;
    const domain::Campaign to = moved(status->campaign, edge, days);
    if (to == status->campaign)
        return;
    deliver(m_service.update(to),
            tr("“%1” runs %2 now.", "name, days").arg(to.name, daysText(to.startDay, to.endDay)));
}

void CampaignList::archive(domain::CampaignId campaign, bool archived)
{
    deliver(m_service.archive(campaign, archived),
            archived ? tr("Campaign archived.") : tr("Campaign brought back from the archive."));
}

void CampaignList::remove(domain::CampaignId campaign)
{
    deliver(m_service.remove(campaign), tr("Campaign deleted. Its posts stay."));
}

void CampaignList::setPosts(const QList<domain::PostId> &posts, domain::CampaignId campaign)
{
    if (posts.isEmpty())
        return;
    const domain::CampaignStatus *const status = find(campaign);
    const int count = int(posts.size());
    deliver(m_service.setPosts(posts, campaign),
            status ? tr("%n post(s) put into “%1”.", nullptr, count).arg(status->campaign.name)
                   : tr("%n post(s) taken out of their campaign.", nullptr, count));
}

} // namespace ruche::ui
