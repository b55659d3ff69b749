// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/postsheet.h"

#include <utility>

namespace ruche::importers {

/// When a row of a table says that something is.
struct SheetTime
{
    std::optional<QDate> date;
    std::optional<QTime> time;
    std::optional<QDateTime> instant; ///< UTC, when the text names its offset; then without date and time
};

/// The first two numbers of a date that does not begin with its year; zeros for one that does, or for none.
[[nodiscard]] std::pair<int, int> leadingNumbers(const QString &date);

/// Reads "2027-03-04", "04/03/2027", "4.3.27", with a time behind it or in `time`: "9:00", "09:00:30", "9h",
/// "9h30", "9:30 PM"; with "Z" or "+02:00" it is an instant. Nothing for what is no time. Pure.
[[nodiscard]] std::optional<SheetTime>
readSheetTime(const QString &date, const QString &time, DateOrder order);

} // namespace ruche::importers
