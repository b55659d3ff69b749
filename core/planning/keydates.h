// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/planning.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// Days worth knowing when one plans: public holidays, Mother's day, sales, world days. They are data
/// (resources/data/keydates.json), each with one or several rules for its first day:
///   06-21            the same day each year
///   2027-02-06       once
///   easter+39        so many days after (or, easter-2, before) Easter Sunday
///   SU>=05-25        the first Sunday on or after 25 May (MO TU WE TH FR SA SU)
///   mothersday-fr    the last Sunday of May, or the first of June when Pentecost is that day
/// Thread: any.
namespace ruche::planning {

/// A key date that comes with the program.
struct BuiltInKeyDate
{
    QString key; ///< "mothers-day", for good: what the user changes refers to it
    domain::KeyDateKind kind = domain::KeyDateKind::Awareness;
    QString region; ///< "FR", "FR-AM" (Alsace and Moselle); empty: everywhere
    QHash<QString, QString> names; ///< by language
    QString rules; ///< separated by spaces
    int days = 1;

    /// In a language, else in English.
    [[nodiscard]] QString name(const QString &language) const;
};

/// What comes with this program.
[[nodiscard]] const QList<BuiltInKeyDate> &builtInKeyDates();
/// Reads the form of keydates.json. Errors: WrongFormat, naming the key.
[[nodiscard]] Result<QList<BuiltInKeyDate>> parseKeyDates(const QByteArray &json);

/// Easter Sunday of the Gregorian calendar.
[[nodiscard]] QDate easterSunday(int year);
/// Errors: InvalidArgument (subject "rule").
[[nodiscard]] Result<void> checkKeyRules(const QString &rules);
/// The first days that the rules name, of those whose `days` days touch `from` to `to` (inclusive), in order.
[[nodiscard]] QList<QDate> daysOf(const QString &rules, int days, QDate from, QDate to);
/// "06-21": the same day each year.
[[nodiscard]] QString yearlyRule(QDate day);
/// "2026-06-21": once.
[[nodiscard]] QString onceRule(QDate day);

/// What is asked of key dates.
struct KeyDateQuery
{
    QList<domain::BrandId> brands; ///< empty: all
    QDate from;
    QDate to; ///< inclusive
    QString language; ///< "fr", "en": of the names
    QStringList regions = {QStringLiteral("FR")}; ///< whose public holidays and customs
    QList<domain::KeyDateKind> kinds; ///< empty: all
    bool withHidden = false;
};

/// The built-in ones, as the user's changed or hid them, and the user's own; by first day, then name.
[[nodiscard]] QList<domain::KeyDate> keyDates(const QList<BuiltInKeyDate> &builtIn,
                                              const QList<domain::StoredKeyDate> &stored,
                                              const KeyDateQuery &query);

} // namespace ruche::planning
