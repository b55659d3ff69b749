// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruche {

/// The days of a stretch in one zone, with the instants at which they begin: turns many instants into days
/// and hours without asking the zone for each. Days have 23 to 25 hours, and need not begin at midnight.
/// Thread: any.
class DayScale
{
public:
    /// `to` inclusive; without days when `to` is before `from`.
    DayScale(QDate from, QDate to, const QString &zone);

    [[nodiscard]] qsizetype days() const { return m_starts.size() - 1; }
    [[nodiscard]] QDate day(qsizetype index) const { return m_from.addDays(index); }
    /// UTC milliseconds at which a day begins; days() is the end of the last.
    [[nodiscard]] qint64 startMs(qsizetype index) const { return m_starts.at(index); }
    [[nodiscard]] qint64 beginMs() const { return m_starts.first(); }
    [[nodiscard]] qint64 endMs() const { return m_starts.last(); }
    /// Index of the day of an instant; empty outside the stretch.
    [[nodiscard]] std::optional<qsizetype> indexOf(qint64 utcMs) const;
    /// Hour of the wall clock, 0 … 23, of an instant within the stretch.
    [[nodiscard]] int hourOf(qint64 utcMs) const;

private:
    QDate m_from;
    QString m_zone;
    QList<qint64> m_starts; ///< one more than days
};

} // namespace ruche
