// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/audiencedata.h"
#include "core/services/audienceservice.h"

namespace ruche::services {

/// One run of the recipe of AudienceService, for one profile.
class AudienceAdvisor
{
public:
    AudienceAdvisor(const AudienceData &data, const AudienceProfile &profile);

    [[nodiscard]] QList<NetworkAdvice> advise() const;

private:
    /// A mean over age groups, weighted by the years that they share with the profile.
    struct Blend
    {
        QList<const AudienceShare *> shares;
        QList<int> years;
        int covered = 0;
        double mean = 0;
    };
    /// How the profile's ages use a network, against all ages of the same survey.
    struct Pattern
    {
        const AudienceSurvey *survey = nullptr;
        Blend blend;
        double affinity = 1;
    };

    [[nodiscard]] Blend blendOf(const AudienceSurvey &survey, const QString &network) const;
    /// Whether a survey has figures for enough of the profile's years.
    [[nodiscard]] bool measures(const AudienceSurvey &survey, const QString &network) const;
    [[nodiscard]] std::optional<Pattern> patternOf(const QString &network) const;
    /// The surveys of the country for which `answers` holds for some network, most networks first, then
    /// newest.
    template <typename Fn> [[nodiscard]] QList<const AudienceSurvey *> ranked(Fn answers) const;

    [[nodiscard]] NetworkAdvice
    measured(const AudienceSurvey &survey, const QString &network, bool elsewhere) const;
    [[nodiscard]] NetworkAdvice
    estimated(const AudienceSurvey &survey, const QString &network, bool afterOthers) const;
    [[nodiscard]] NetworkAdvice withoutFigure(const QString &network) const;
    void compareEstimates(QList<NetworkAdvice> &estimates) const;
    void addFigure(NetworkAdvice &advice, const AudienceSurvey &survey, const AudienceShare &share) const;
    [[nodiscard]] QStringList remarksOn(const QString &network) const;
    [[nodiscard]] QString where(const QString &country) const;

    const AudienceData &m_data;
    const AudienceProfile &m_profile;
};

} // namespace ruche::services
