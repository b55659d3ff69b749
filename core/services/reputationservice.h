// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/analyticsservice.h"

#include <QDateTime>

namespace ruche::services {

/// The net sentiment of the seven days that end with a day.
struct NetDay
{
    QDate day;
    int messages = 0; ///< of that day, read for certain
    std::optional<double> net; ///< −100 … 100; empty without any in the seven days
    std::optional<double> low; ///< where the true figure lies in 95 of 100 cases
    std::optional<double> high;
};

/// A word that stands in more of the negative messages than in the period before.
struct NegativeDriver
{
    QString word;
    int now = 0;
    int before = 0;
    double strength = 0; ///< log-likelihood ratio (G²)
};

/// More negative messages than a brand has on such a weekday at such an hour. One an episode, however long.
struct NegativeAlert
{
    domain::BrandId brand;
    QDateTime from; ///< UTC; of its first hour
    QDateTime to; ///< end of its last
    int negative = 0; ///< of the 24 hours up to the worst
    int usualLow = 0; ///< the same 24 hours of up to eight weeks before
    int usualHigh = 0;
    bool isOpen = false; ///< still going on
};

struct ReputationReport
{
    QList<NetDay> days;
    std::optional<double> net; ///< of the whole period
    std::optional<double> previous; ///< of the period of equal length just before
    int negative = 0;
    int neutral = 0;
    int positive = 0;
    QList<NegativeDriver> drivers; ///< the strongest first
    QList<NegativeAlert> alerts; ///< newest first
};

/// How a brand is spoken of: approved messages of others, a person's word before the engine's, and nothing of
/// what is unsure. Thread: that of the Workspace.
class ReputationService
{
public:
    static constexpr int mostDrivers = 12;
    /// The newest negative messages whose words are counted, of each of the two periods.
    static constexpr int mostTexts = 5000;

    explicit ReputationService(Storage &storage);

    /// Errors: InvalidArgument (a period without days), WrongFormat (no weights: the lexicon is with them).
    [[nodiscard]] QFuture<Result<ReputationReport>> report(const Period &period);

private:
    Storage &m_storage;
};

} // namespace ruche::services
