// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage offers about campaigns.
#include "core/base/async.h"
#include "core/services/objectiveservice.h"
#include "core/services/workspace.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/campaignbars.h"
#include "ui/calendar/campaigndialog.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/timelineview.h"
#include "ui/calendar/weekview.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/chip.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int usualCampaignDays = 14;

QString campaignMenuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

void CalendarPage::connectCampaigns()
{
    for (PostView *const each : {static_cast<PostView *>(m_month),
                                 static_cast<PostView *>(m_week),
                                 static_cast<PostView *>(m_timeline)}) {
        each->setCampaigns(m_campaigns);
        connect(each->bars(), &CampaignBars::openRequested, this, &CalendarPage::openCampaign);
        connect(each->bars(), &CampaignBars::moreRequested, this, &CalendarPage::showMoreCampaigns);
    }
    connect(m_timeline, &TimelineView::weekRequested, this, [this](QDate first) {
        m_controller->setView(CalendarView::Week);
        view()->goTo(first);
        view()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_campaigns, &CampaignList::changed, this, &CalendarPage::updateToolbar);
    connect(m_campaigns, &CampaignList::failed, this, &CalendarPage::toastFailure);
    connect(m_campaigns, &CampaignList::done, this, [this](const QString &text, domain::EventId event) {
        context().toastWithUndo(text, event);
    });
}

void CalendarPage::openCampaign(domain::CampaignId campaign)
{
    if (const domain::CampaignStatus *const status = m_campaigns->find(campaign))
        askCampaign(status->campaign);
}

void CalendarPage::newCampaign()
{
    if (m_controller->brands().isEmpty())
        return;
    domain::Campaign campaign;
    const domain::BrandId brand = brandFor(chosenPosts());
    campaign.brand = brand.isValid() ? brand : m_controller->brands().constFirst().id;
    campaign.startDay = std::max(m_controller->day(), m_controller->today());
    campaign.endDay = campaign.startDay.addDays(usualCampaignDays - 1);
    const auto colours = domain::campaignColours();
    campaign.colour = colours.at(m_campaigns->all().size() % colours.size());
    askCampaign(campaign);
}

void CalendarPage::askCampaign(const domain::Campaign &campaign)
{
    QList<domain::BrandId> brands;
    for (const domain::Brand &brand : m_controller->brands())
        brands << brand.id;
    async::deliver(
        context().workspace().objectives().list(brands),
        this,
        [this, campaign](const Result<QList<services::ObjectiveStatus>> &found) {
            QList<domain::Objective> objectives;
            for (const services::ObjectiveStatus &status : found.value_or(QList<services::ObjectiveStatus>()))
                objectives << status.objective;
            const domain::CampaignStatus *const status = m_campaigns->find(campaign.id);
            const QString posts = status ? tr("%n post(s)", nullptr, status->posts) + u" · "_s
                    + tr("%n planned", nullptr, status->planned) + u" · "_s
                    + tr("%n published", nullptr, status->published)
                                         : QString();
            auto *const dialog
                = new CampaignDialog(campaign, posts, m_controller->brands(), objectives, this);
            connect(dialog, &CampaignDialog::chosen, m_campaigns, &CampaignList::save);
            connect(dialog, &CampaignDialog::archiveRequested, this, [this](domain::CampaignId id) {
                m_campaigns->archive(id, true);
            });
            connect(dialog, &CampaignDialog::removeRequested, m_campaigns, &CampaignList::remove);
            connect(dialog, &CampaignDialog::postsRequested, this, [this](domain::CampaignId id) {
                CalendarFilter filter = m_controller->filter();
                filter.campaigns = {id};
                m_controller->setFilter(filter);
            });
            dialog->open();
        });
}

void CalendarPage::showMoreCampaigns(const QList<domain::CampaignId> &campaigns, const QPoint &globalPos)
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"moreCampaignsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::CampaignId id : campaigns) {
        if (const domain::CampaignStatus *const status = m_campaigns->find(id))
            connect(menu->addAction(campaignMenuText(status->campaign.name)),
                    &QAction::triggered,
                    this,
                    [this, id] { openCampaign(id); });
    }
    menu->popup(globalPos);
}

void CalendarPage::showCampaignMenu()
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"campaignMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Campaign &campaign : m_campaigns->campaigns()) {
        QAction *const action = menu->addAction(campaignMenuText(campaign.name));
        action->setCheckable(true);
        action->setChecked(m_controller->filter().campaigns.contains(campaign.id));
        connect(action, &QAction::toggled, this, [this, id = campaign.id](bool shown) {
            CalendarFilter filter = m_controller->filter();
            if (shown)
                filter.campaigns.insert(id);
            else
                filter.campaigns.remove(id);
            m_controller->setFilter(filter);
        });
    }
    menu->addSeparator();
    QAction *const all = menu->addAction(tr("All posts"));
    all->setEnabled(!m_controller->filter().campaigns.isEmpty());
    connect(all, &QAction::triggered, this, [this] {
        CalendarFilter filter = m_controller->filter();
        filter.campaigns.clear();
        m_controller->setFilter(filter);
    });
    menu->addAction(context().commands().action(u"calendar.editCampaigns"_s, menu));
    menu->addAction(context().commands().action(u"calendar.newCampaign"_s, menu));
    menu->popup(menuPlace(m_campaignFilter));
}

void CalendarPage::showCampaigns()
{
    async::deliver(
        m_campaigns->withArchived(), this, [this](const Result<QList<domain::CampaignStatus>> &found) {
            if (!found) {
                toastFailure(found.error());
                return;
            }
            auto *const menu = new QMenu(this);
            menu->setObjectName(u"campaignsMenu"_s);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            QMenu *archive = nullptr;
            for (const domain::CampaignStatus &status : *found) {
                const domain::CampaignId id = status.campaign.id;
                const QString text = campaignMenuText(
                    tr("%1, %2", "name of a campaign, its days")
                        .arg(status.campaign.name,
                             CampaignList::daysText(status.campaign.startDay, status.campaign.endDay)));
                if (!status.campaign.archived) {
                    connect(
                        menu->addAction(text), &QAction::triggered, this, [this, id] { openCampaign(id); });
                    continue;
                }
                if (!archive)
                    archive = new QMenu(tr("Bring back from the archive"), menu);
                connect(archive->addAction(text), &QAction::triggered, this, [this, id] {
                    m_campaigns->archive(id, false);
                });
            }
            if (menu->isEmpty())
                menu->addAction(tr("There are no campaigns yet."))->setEnabled(false);
            menu->addSeparator();
            if (archive)
                menu->addMenu(archive);
            menu->addAction(context().commands().action(u"calendar.newCampaign"_s, menu));
            menu->popup(menuPlace(m_planButton));
        });
}

void CalendarPage::addCampaignsTo(QMenu *menu, const QList<domain::PostId> &posts)
{
    const domain::BrandId brand = postsBrand(posts);
    if (!brand.isValid())
        return;
    QMenu *const all = menu->addMenu(tr("Campaign"));
    all->setObjectName(u"postCampaign"_s);
    const auto campaignOf = [this](domain::PostId id) {
        const domain::CalendarPost *const post = m_controller->find(id);
        return post ? post->campaign : domain::CampaignId();
    };
    const auto areIn = [&](domain::CampaignId campaign) {
        return std::all_of(
            posts.begin(), posts.end(), [&](domain::PostId post) { return campaignOf(post) == campaign; });
    };
    const auto add = [&](const QString &text, domain::CampaignId campaign) {
        QAction *const action = all->addAction(text);
        action->setCheckable(true);
        action->setChecked(areIn(campaign));
        connect(action, &QAction::triggered, this, [this, posts, campaign] {
            m_campaigns->setPosts(posts, campaign);
        });
    };
    add(tr("None"), {});
    for (const domain::Campaign &campaign : m_campaigns->campaigns()) {
        if (campaign.brand == brand)
            add(campaignMenuText(campaign.name), campaign.id);
    }
    all->addSeparator();
    connect(all->addAction(tr("New campaign…")), &QAction::triggered, this, &CalendarPage::newCampaign);
}

domain::BrandId CalendarPage::postsBrand(const QList<domain::PostId> &posts) const
{
    domain::BrandId brand;
    for (const domain::PostId id : posts) {
        const domain::CalendarPost *const post = m_controller->find(id);
        if (!post || (brand.isValid() && post->brand != brand))
            return {};
        brand = post->brand;
    }
    return brand;
}

void CalendarPage::addCampaignCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    add(u"calendar.newCampaign"_s, tr("New campaign…"), u"plus"_s, {}, [this] { newCampaign(); });
    add(u"calendar.editCampaigns"_s, tr("Campaigns…"), u"flag"_s, {}, [this] { showCampaigns(); });
    add(
        u"calendar.postCampaign"_s,
        tr("Put into a campaign…"),
        u"flag"_s,
        {},
        [this] {
            auto *const menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            addCampaignsTo(menu, chosenPosts());
            if (menu->isEmpty()) {
                menu->addAction(tr("These posts are of several brands."))->setEnabled(false);
                menu->popup(menuPlace(m_planButton));
                return;
            }
            QMenu *const inner = menu->actions().constFirst()->menu();
            connect(inner, &QMenu::aboutToHide, menu, &QObject::deleteLater);
            inner->popup(menuPlace(m_planButton));
        },
        [this] { return !chosenPosts().isEmpty(); });
}

} // namespace ruche::ui
