// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/campaign.h"
#include "core/domain/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace ruche::domain {

struct PillarTag
{
    static constexpr char letter = 'z';
};
using PillarId = Id<PillarTag>;

/// What a brand speaks of again and again, and how much of what it says that is to be.
struct Pillar
{
    static constexpr int longestName = 80;

    PillarId id;
    BrandId brand;
    QString name;
    CampaignColour colour = CampaignColour::Teal;
    int share = 0; ///< of a hundred posts; 0: nobody said

    friend bool operator==(const Pillar &, const Pillar &) = default;
};

/// How many posts of a brand are about a pillar.
struct PillarCount
{
    BrandId brand;
    PillarId pillar; ///< invalid: about none
    int posts = 0;

    friend bool operator==(const PillarCount &, const PillarCount &) = default;
};

/// What a post is about.
struct PostLabels
{
    PillarId pillar; ///< invalid for none
    QStringList tags; ///< by name

    friend bool operator==(const PostLabels &, const PostLabels &) = default;
};

/// Which posts to show by what they are about. Several pillars, or several tags, are alternatives; both
/// conditions hold together.
struct LabelQuery
{
    QList<PillarId> pillars; ///< an invalid one among them: posts without a pillar too
    QStringList tags; ///< case does not matter

    [[nodiscard]] bool isEmpty() const { return pillars.isEmpty() && tags.isEmpty(); }
    friend bool operator==(const LabelQuery &, const LabelQuery &) = default;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::PillarId)
Q_DECLARE_METATYPE(ruche::domain::Pillar)
