// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace ruche::services {

/// Who the user wants to reach.
struct AudienceProfile
{
    int ageFrom = 25;
    int ageTo = 40; ///< inclusive
    QString country = QStringLiteral("FR"); ///< ISO 3166-1 alpha-2
};

/// One network's place in the advice, with everything needed to check it.
struct NetworkAdvice
{
    QString network; ///< "instagram"
    QString name; ///< "Instagram"
    std::optional<double> share; ///< percent of `population`; empty: no figure exists, and none is invented
    QString population; ///< whom the share is of
    QString source;
    QUrl sourceUrl;
    int year = 0;
    QString certainty; ///< "A", "B" or "C", see the data file
    QString why; ///< one sentence, translated: why this rank, and how far the figure fits the audience asked for
};

/// Which networks an audience uses, from the figures in resources/data/audience.json (source, year, population and certainty
/// each). Figures of different populations are never ranked against each other without saying so. Pure; thread: any.
class AudienceService
{
public:
    /// Best first; those without a figure last.
    [[nodiscard]] Result<QList<NetworkAdvice>> advise(const AudienceProfile &profile) const;
    /// Countries with any figure, ISO codes.
    [[nodiscard]] QStringList countries() const;
};

} // namespace ruche::services
