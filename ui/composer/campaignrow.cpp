// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/campaignrow.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/plainlabel.h"
#include "ui/composer/composercontroller.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

CampaignRow::CampaignRow(PageContext &context, ComposerController &controller, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_service(context.workspace().storage())
    , m_title(new PlainLabel(this))
    , m_choice(new QComboBox(this))
{
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_title->setBuddy(m_choice);
    m_choice->setObjectName(u"postCampaign"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(10);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_choice);
    connect(m_choice, &QComboBox::activated, this, &CampaignRow::choose);
    connect(&m_controller, &ComposerController::loaded, this, &CampaignRow::load);
    connect(&m_controller, &ComposerController::saved, this, &CampaignRow::save);
    connect(&m_controller, &ComposerController::changed, this, [this] {
        if (m_controller.brand() != m_brand)
            load();
    });
    connect(&context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Planning)
            reloadList();
    });
    hide();
    retranslate();
}

void CampaignRow::retranslate()
{
    m_title->setText(tr("Campaign"));
    fill();
}

QString CampaignRow::utm() const
{
    for (const domain::Campaign &campaign : m_campaigns) {
        if (campaign.id == m_campaign)
            return campaign.utm;
    }
    return {};
}

void CampaignRow::load()
{
    m_brand = m_controller.brand();
    m_post = m_controller.post() ? m_controller.post()->id : domain::PostId();
    m_campaign = {};
    m_dirty = false;
    m_campaigns.clear();
    fill();
    reloadList();
}

void CampaignRow::reloadList()
{
    if (!m_brand.isValid())
        return;
    async::deliver(m_service.list({m_brand}, true),
                   this,
                   [this, brand = m_brand](const Result<QList<domain::CampaignStatus>> &found) {
                       if (brand != m_brand || !found)
                           return;
                       m_campaigns.clear();
                       for (const domain::CampaignStatus &status : *found)
                           m_campaigns << status.campaign;
                       fill();
                   });
    if (!m_post.isValid())
        return;
    async::deliver(
        m_service.ofPost(m_post), this, [this, post = m_post](const Result<domain::CampaignId> &found) {
            if (post != m_post || !found || m_dirty)
                return;
            m_campaign = *found;
            fill();
        });
}

void CampaignRow::fill()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("None"), 0);
    for (const domain::Campaign &campaign : std::as_const(m_campaigns)) {
        // An archived one takes no more posts, but this one may be in it.
        if (!campaign.archived || campaign.id == m_campaign)
            m_choice->addItem(campaign.name, campaign.id.value);
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(m_campaign.value)));
    setVisible(m_choice->count() > 1);
}

void CampaignRow::choose(int index)
{
    const domain::CampaignId chosen(m_choice->itemData(index).toLongLong());
    if (chosen == m_campaign)
        return;
    m_campaign = chosen;
    m_dirty = true;
    if (m_post.isValid())
        save();
    else
        m_controller.noteChange();
}

void CampaignRow::save()
{
    if (m_controller.post())
        m_post = m_controller.post()->id;
    if (!m_dirty || !m_post.isValid())
        return;
    m_dirty = false;
    async::deliver(
        m_service.setPosts({m_post}, m_campaign), this, [this](const Result<domain::EventId> &event) {
            if (event)
                return;
            m_context.toastError(text::errorText(event.error()).message);
            reloadList(); // shows what is stored
        });
}

} // namespace ruche::ui
