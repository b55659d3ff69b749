// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/campaign.h"

#include <QColor>
#include <QCoreApplication>
#include <QIcon>
#include <QString>

class QComboBox;
class QWidget;

namespace ruche::ui {

struct Theme;

/// The colour of a campaign or pillar in a theme: for edges and dots.
[[nodiscard]] QColor campaignInk(domain::CampaignColour colour, const Theme &theme);
/// What its bar is filled with: Theme::text on it is readable.
[[nodiscard]] QColor campaignFill(domain::CampaignColour colour, const Theme &theme);

/// Choosing such a colour. Thread: GUI.
class CampaignColours
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::CampaignColours)
public:
    [[nodiscard]] static QString nameOf(domain::CampaignColour colour);
    /// A small square of it, as `widget` shows it now.
    [[nodiscard]] static QIcon swatch(domain::CampaignColour colour, const QWidget *widget);
    /// All of them, with `chosen` as the current one; each item's data is the colour's number.
    static void fill(QComboBox *box, domain::CampaignColour chosen);
};

} // namespace ruche::ui
