// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace ruche::services {

/// A text in the languages of the data file.
struct AudienceText
{
    QString english;
    QString french;

    /// In the language of QLocale().
    [[nodiscard]] QString text() const;
};

/// Ages, both inclusive; without an end for "65 and over".
struct AgeSpan
{
    int from = 0;
    std::optional<int> to;

    /// Years that both have in common.
    [[nodiscard]] int yearsWith(int otherFrom, int otherTo) const;

    friend bool operator==(const AgeSpan &, const AgeSpan &) = default;
};

/// One published number: the share of a survey's population, or of one age group of it, that uses a network.
struct AudienceShare
{
    QString network;
    double percent = 0;
    std::optional<AgeSpan> ages; ///< empty: of the whole population
    QString certainty;
};

/// Figures that may be compared with each other: one source, one population, one year.
struct AudienceSurvey
{
    QString id;
    QString country;
    AudienceText population;
    QString source;
    QUrl url;
    int year = 0;
    QList<AudienceShare> shares;

    [[nodiscard]] const AudienceShare *total(const QString &network) const;
    [[nodiscard]] QList<const AudienceShare *> byAge(const QString &network) const;
};

/// Something known of a network in a country that is not a share of a population, and so cannot rank it.
struct AudienceRemark
{
    QString network;
    QString country;
    std::optional<AgeSpan> ages; ///< empty: of interest for every age
    AudienceText text;
    QString source;
    QUrl url;
    int year = 0;
    QString certainty;
};

/// The content of resources/data/audience.json. Certainty: "A" read in two places that agree, "B" read in one
/// place, "C" known from the original report and not read again.
struct AudienceData
{
    struct Network
    {
        QString key;
        QString name;
    };

    QList<Network> networks;
    QHash<QString, AudienceText> countries; ///< ISO code → "in France"
    QList<AudienceSurvey> surveys;
    QList<AudienceRemark> remarks;

    [[nodiscard]] QString nameOf(const QString &network) const;

    /// Reads and checks the file: every figure needs a known network, a percentage, a certainty, a survey
    /// with source, address, year and population; ages of one network in one survey may not overlap. Errors:
    /// Damaged (the detail names the place).
    [[nodiscard]] static Result<AudienceData> parse(const QByteArray &json);
    /// The file of this build.
    [[nodiscard]] static Result<AudienceData> bundled();
};

} // namespace ruche::services
