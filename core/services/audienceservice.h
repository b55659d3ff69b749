// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace ruche::services {

struct AudienceData;

/// Who the user wants to reach.
struct AudienceProfile
{
    int ageFrom = 25;
    int ageTo = 40; ///< inclusive
    QString country = QStringLiteral("FR"); ///< ISO 3166-1 alpha-2
};

/// One published number that an advice rests on.
struct AudienceFigure
{
    double share = 0; ///< percent of `population`
    QString population; ///< translated, with its ages
    QString source;
    QUrl sourceUrl;
    int year = 0;
    QString certainty;
};

/// How near an advice is to the audience asked for. Networks are ranked within one basis, never across.
enum class AdviceBasis {
    Measured, ///< figures of the same country and ages
    MeasuredElsewhere, ///< the same, but of another survey than those before
    Estimated, ///< figures of the same country and all ages, weighted by an age pattern
    NoFigure,
};

/// One network's place in the advice, with everything needed to check it.
struct NetworkAdvice
{
    QString network; ///< "instagram"
    QString name; ///< "Instagram"
    AdviceBasis basis = AdviceBasis::NoFigure;
    std::optional<double> share; ///< percent of `population`, as published or, for several age groups, their
                                 ///< mean by years; empty: no figure exists, and none is invented
    std::optional<double>
        score; ///< what it is ranked by within its basis; an index, not a percentage, when estimated
    QString patternCountry; ///< ISO code of the country whose age pattern was borrowed; empty when none was
    QString population; ///< whom the share is of
    QString source;
    QUrl sourceUrl;
    int year = 0;
    QString certainty; ///< "A", "B" or "C" as in the data file: the worst of `figures`
    QString why; ///< a few sentences, translated: why this rank, the arithmetic, and how far it fits the
                 ///< audience asked for
    QList<AudienceFigure> figures; ///< all that the rank rests on, that of `share` first
    QStringList remarks; ///< translated, with source and certainty: what else is known, not used for the rank
};

/// Which networks an audience uses, from the figures in resources/data/audience.json (source, year,
/// population and certainty each). Pure; thread: any. Texts are in the language of the translators and of
/// QLocale().
///
/// The recipe, which `why` spells out with its numbers:
/// 1. A survey of the country with figures for the ages asked for (at least two thirds of the years) ranks
/// its networks by
///    those figures, blended by the years in common. Where several surveys have some, the one with most
///    networks leads and networks of the others come after it.
/// 2. For the remaining networks, the share over all ages in the country is multiplied by an affinity: how
/// much more, or
///    less, those ages use the network than all ages do in the same survey, blended by years: for 25 to 40,
///    (5 × 78/47 + 11 × 59/47) / 16 = 1.38 for Instagram in the United States in 2023. Both numbers of a
///    quotient are always of one survey, so that only the pattern is borrowed, never a level. The pattern is
///    of the country itself where there is one, else of another, which is said. Without a pattern for half of
///    the years, the factor is 1, which is said.
/// 3. What has no share comes last, with what is known of it.
///
/// Its limits, said where they matter: people are taken as evenly spread over the years of a group; ages may
/// be spread on a network differently from one country to another; "all ages" is not the same everywhere
/// (adults there, 16 to 64 here), which favours networks that older people use little: differences under 10 %
/// are therefore called equal. Between Instagram and Facebook for 25 to 40 in France the index is 83 to 77,
/// and the order would turn with a pattern measured on 16 to 64 only.
class AudienceService
{
public:
    /// On the figures of this build.
    AudienceService();
    /// On other figures in the format of audience.json.
    explicit AudienceService(const QByteArray &json);

    /// Best first; those without a figure last. Errors: InvalidArgument (ages or country), Damaged (the data
    /// file).
    [[nodiscard]] Result<QList<NetworkAdvice>> advise(const AudienceProfile &profile) const;
    /// Countries with any figure, ISO codes, sorted.
    [[nodiscard]] QStringList countries() const;

private:
    std::shared_ptr<const Result<AudienceData>> m_data;
};

} // namespace ruche::services
