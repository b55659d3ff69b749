// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDate>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace ruche::domain {

/// What a campaign is painted in. Names, not values: each theme has its own.
enum class CampaignColour { Amber, Teal, Blue, Violet, Rose, Green, Grey };

/// Posts of a brand that serve one purpose between two days. A post is in one campaign at most.
struct Campaign
{
    CampaignId id;
    BrandId brand;
    QString name;
    QString goal; ///< what it is to bring, in the user's words
    CampaignColour colour = CampaignColour::Teal;
    QDate startDay;
    QDate endDay; ///< inclusive
    ObjectiveId objective; ///< that it serves; invalid for none
    QString utm; ///< what utm_campaign says in its links; empty for none
    QString notes;
    bool archived = false; ///< kept, but shown nowhere unless asked for

    friend bool operator==(const Campaign &, const Campaign &) = default;
};

/// A campaign and how many posts it has. Those in the trash do not count.
struct CampaignStatus
{
    Campaign campaign;
    int posts = 0;
    int planned = 0; ///< have a date and are not out yet
    int published = 0; ///< are out, on all networks or some

    friend bool operator==(const CampaignStatus &, const CampaignStatus &) = default;
};

/// How many posts of a brand stand on a day, by its wall clock.
struct DayCount
{
    BrandId brand;
    QDate day;
    int posts = 0;

    friend bool operator==(const DayCount &, const DayCount &) = default;
};

/// "amber", "teal", …: stored.
[[nodiscard]] QString campaignColourName(CampaignColour colour);
[[nodiscard]] std::optional<CampaignColour> campaignColourFromName(const QString &name);
[[nodiscard]] QList<CampaignColour> campaignColours();
/// What utm_campaign says of a campaign of that name: lower case, letters and digits, words joined by "-".
[[nodiscard]] QString campaignUtm(const QString &name);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::CampaignId)
Q_DECLARE_METATYPE(ruche::domain::Campaign)
