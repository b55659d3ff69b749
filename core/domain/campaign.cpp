// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/campaign.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr std::array<std::pair<CampaignColour, QLatin1StringView>, 7> colourNames{{
    {CampaignColour::Amber, "amber"_L1},
    {CampaignColour::Teal, "teal"_L1},
    {CampaignColour::Blue, "blue"_L1},
    {CampaignColour::Violet, "violet"_L1},
    {CampaignColour::Rose, "rose"_L1},
    {CampaignColour::Green, "green"_L1},
    {CampaignColour::Grey, "grey"_L1},
}};

} // namespace

QString campaignColourName(CampaignColour colour)
{
    for (const auto &[known, name] : colourNames) {
        if (known == colour)
            return name;
    }
    return {};
}

std::optional<CampaignColour> campaignColourFromName(const QString &name)
{
    for (const auto &[colour, known] : colourNames) {
        if (known == name)
            return colour;
    }
    return std::nullopt;
}

QList<CampaignColour> campaignColours()
{
    QList<CampaignColour> colours;
    for (const auto &[colour, name] : colourNames)
        colours << colour;
    return colours;
}

QString campaignUtm(const QString &name)
{
    QString utm;
    bool gap = false;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        if (!letter.isLetterOrNumber()) {
            gap = true;
            continue;
        }
        if (gap && !utm.isEmpty())
            utm += u'-';
        gap = false;
        utm += letter.toLower();
    }
    return utm;
}

} // namespace ruche::domain
