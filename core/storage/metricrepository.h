// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/metric.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace ruche::storage {

class Connection;

/// Observations, and the sums by day and month, and by month of each subject, that charts and lists read. Observations are added, never changed. Of
/// several about the same (brand, account, metric, subject, day, source) the one observed last counts, of
/// equal times the one added last. The sums are refreshed in the same transaction, so they never differ from
/// the observations. Sums suit what is counted (views, reactions); of what is a level (followers) only the
/// sum of one day, over accounts, means something.
namespace metricrepository {

/// What became of the observations given to addObservations().
struct Added
{
    int created = 0; ///< nothing was known of the thing and day from that source
    int updated = 0; ///< superseded another value, or are themselves superseded by one observed later
    int unchanged = 0; ///< the value was known already
};

/// What the values of observations mean.
enum class Meaning {
    Totals, ///< the figure of the day as it is known now
    Differences, ///< what the day has more (or less) than is known from the same source; kept as the new
                 ///< total
};

/// Adds observations in bulk and refreshes the sums of the days they touch. Call it with whole days where you
/// can: each touched day is read again once a call. What is known already from the same import, or from none,
/// is not added twice. Errors: InvalidArgument (no brand, metric, source or day; a value that is not a
/// number).
[[nodiscard]] Result<Added> addObservations(Connection &connection,
                                            const QList<domain::Observation> &observations,
                                            Meaning meaning = Meaning::Totals);
/// Takes an import's observations back: what they superseded counts again. The answer is how many went.
[[nodiscard]] Result<int> removeImport(Connection &connection, domain::ImportId import);
/// Computes every sum anew, after observations came in another way than through addObservations().
[[nodiscard]] Result<void> rebuildSums(Connection &connection);

struct MonthSum
{
    QDate month; ///< its first day
    QString source;
    double value = 0;
    int days = 0; ///< of the month with at least one observation
};

struct DaySum
{
    QDate day;
    QString source;
    double value = 0;
};

/// Whole months from that of `from` to that of `to`, each source apart, by month.
[[nodiscard]] Result<QList<MonthSum>>
monthSums(Connection &connection, domain::BrandId brand, const QString &metric, QDate from, QDate to);
/// Days `from` to `to` inclusive, each source apart, by day.
[[nodiscard]] Result<QList<DaySum>>
daySums(Connection &connection, domain::BrandId brand, const QString &metric, QDate from, QDate to);
/// What one source says of each subject over days `from` to `to` inclusive: whole months from their sums, the
/// rest from the observations. Sums of months are changed by differences, so of values that are no whole
/// numbers they are right to rounding.
[[nodiscard]] Result<QHash<QString, double>> subjectSums(Connection &connection,
                                                         domain::BrandId brand,
                                                         const QString &metric,
                                                         const QString &source,
                                                         QDate from,
                                                         QDate to);
/// Whether anything of the metric was ever observed for the brand.
[[nodiscard]] Result<bool> hasAny(Connection &connection, domain::BrandId brand, const QString &metric);

} // namespace metricrepository

} // namespace ruche::storage
