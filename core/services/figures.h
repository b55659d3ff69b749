// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dayscale.h"
#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::storage {
class Connection;
}

/// Figures of one brand by day, on which charts, tiles and objectives agree because they all come from here.
/// Used inside a job on a storage thread.
namespace ruche::services::figures {

/// Beside each other the days of a stretch; empty where nothing was collected, which is not zero.
using Days = QList<std::optional<double>>;

/// A brand's days, and which of them is today.
struct BrandDays
{
    domain::BrandId brand;
    DayScale scale;
    QDate today; ///< in the brand's zone

    BrandDays(domain::BrandId whose, const QString &zone, QDate from, QDate to, const QDateTime &now);
    [[nodiscard]] QDate from() const { return scale.day(0); }
    [[nodiscard]] QDate to() const { return scale.day(scale.days() - 1); }
};

/// Page views of a month, from the source that counts for it.
struct Month
{
    QDate month; ///< its first day
    std::optional<double> value;
    bool partial = false;
    QString source;
};

/// Days of a brand for figures that are kept by day: no instants are needed for them.
struct Stretch
{
    domain::BrandId brand;
    QDate from;
    QDate to; ///< inclusive
    QDate today; ///< in the brand's zone
};

/// One entry a month that the days touch; a month that they cut has only their part.
[[nodiscard]] Result<QList<Month>> pageViewsByMonth(storage::Connection &connection, const Stretch &days);
/// From the source that counts for the whole month of each day. `sources` receives those that were used.
[[nodiscard]] Result<Days>
pageViewsByDay(storage::Connection &connection, const BrandDays &days, QStringList *sources = nullptr);
/// Empty before the first message of the brand that is known, and after today. The same holds for members.
[[nodiscard]] Result<Days> commentsByDay(storage::Connection &connection, const BrandDays &days);
[[nodiscard]] Result<Days> newMembersByDay(storage::Connection &connection, const BrandDays &days);
/// Empty after today.
[[nodiscard]] Result<Days> postsByDay(storage::Connection &connection, const BrandDays &days);

struct SentimentDays
{
    QList<int> negative;
    QList<int> neutral;
    QList<int> positive;

    /// Positive minus negative in percent of all, of days `first` up to but without `end`; empty without any.
    [[nodiscard]] std::optional<double> net(qsizetype first, qsizetype end) const;
    SentimentDays &operator+=(const SentimentDays &other);
};

[[nodiscard]] Result<SentimentDays> sentimentByDay(storage::Connection &connection, const BrandDays &days);

/// A comment that is answered, or waits.
struct Answer
{
    qsizetype day = 0; ///< index of the day of the comment
    std::optional<double> minutes; ///< until our first message after it
    bool overdue = false; ///< not answered, and older than two hours
};

/// Those that were closed without an answer needed none and are left out.
[[nodiscard]] Result<QList<Answer>>
answers(storage::Connection &connection, const BrandDays &days, const QDateTime &now);
/// Percentage answered within two hours, of those answered and overdue; only comments of days `first` up to
/// but without `end`. Empty without any.
[[nodiscard]] std::optional<double>
shareWithin2h(const QList<Answer> &answers, qsizetype first, qsizetype end);
/// The minutes of those answered.
[[nodiscard]] QList<double> minutesOf(const QList<Answer> &answers, qsizetype first, qsizetype end);

/// The sum of days `first` up to but without `end`; empty when all of them are.
[[nodiscard]] std::optional<double> sum(const Days &days, qsizetype first, qsizetype end);
/// Adds day by day; what only one of them has counts alone.
void add(Days &days, const Days &others);

} // namespace ruche::services::figures
