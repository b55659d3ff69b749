// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zonedtime.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>

/// Numbers, dates and durations as people of the interface language write them: French with its own spaces,
/// signs and order, English likewise. All texts come from here, none is put together in a page. The locale is
/// QLocale()'s default, which main() and the language switch set.
namespace ruche::ui::format {

/// "12 480" / "12,480".
[[nodiscard]] QString number(qint64 value);
/// "4,7" / "4.7", at most `decimals` decimals; a minus is U+2212.
[[nodiscard]] QString decimal(double value, int decimals = 1);
/// "84 k", "1,2 M" from 10 000 on; plain below.
[[nodiscard]] QString compactNumber(double value);
/// 47 → "47 %" / "47%".
[[nodiscard]] QString percent(double value, int decimals = 0);
/// "+12 %", "−3 %", "0 %".
[[nodiscard]] QString signedPercent(double value, int decimals = 0);
/// A sentiment score: "+0,56", "−0,82", "0,00".
[[nodiscard]] QString score(double value);
/// "412 ko" / "412 kB".
[[nodiscard]] QString fileSize(qint64 bytes);

/// "38 min", "2 h 14", "3 j" / "38 min", "2 h 14 min", "3 d". Rounded down to minutes.
[[nodiscard]] QString duration(std::chrono::seconds length);
/// "à l’instant", "il y a 2 min", "dans 1 h 33", then the date when more than a week apart.
[[nodiscard]] QString relative(const QDateTime &instant, const QDateTime &now);

/// "18:30".
[[nodiscard]] QString time(QTime time);
/// "mardi 16 juin 2026" / "Tuesday 16 June 2026".
[[nodiscard]] QString longDate(QDate day);
/// "16 juin" / "16 Jun"; with the year when it is not that of `today`.
[[nodiscard]] QString shortDate(QDate day, QDate today = {});
/// "lun. 16" / "Mon 16".
[[nodiscard]] QString weekdayAndDay(QDate day);
/// "juin 2026" / "June 2026".
[[nodiscard]] QString month(QDate day);
/// "24 juin, 07:30", in the zone given: of a brand for its posts and messages.
[[nodiscard]] QString dayAndTime(const QDateTime &utc, const QString &zone, QDate today = {});
/// "aujourd’hui, 18:30", "demain, 09:30", "hier, 21:00", else as dayAndTime().
[[nodiscard]] QString nearDayAndTime(const QDateTime &utc, const QString &zone, const QDateTime &now);

} // namespace ruche::ui::format
