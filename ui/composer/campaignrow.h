// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/campaign.h"
#include "core/services/campaignservice.h"

#include <QList>
#include <QWidget>

class QComboBox;

namespace ruche::ui {

class ComposerController;
class PageContext;
class PlainLabel;

/// Which campaign of its brand the post is in: stored at once for a stored post, else with the post. Not
/// shown while the brand has none. Thread: GUI.
class CampaignRow final : public QWidget
{
    Q_OBJECT
public:
    CampaignRow(PageContext &context, ComposerController &controller, QWidget *parent = nullptr);

    /// What utm_campaign is to say in the links of the post; empty for none.
    [[nodiscard]] QString utm() const;
    void retranslate();

private:
    /// Another post, or another brand.
    void load();
    void reloadList();
    void fill();
    void choose(int index);
    void save();

    PageContext &m_context;
    ComposerController &m_controller;
    services::CampaignService m_service;
    PlainLabel *m_title;
    QComboBox *m_choice;
    QList<domain::Campaign> m_campaigns;
    domain::CampaignId m_campaign;
    domain::BrandId m_brand;
    domain::PostId m_post; ///< invalid: of one that is not stored yet
    bool m_dirty = false; ///< chosen, and not stored yet
};

} // namespace ruche::ui
