// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/csvrows.h"
#include "core/importers/rejection.h"

#include <QDate>
#include <QMap>
#include <QStringList>
#include <QTime>

#include <functional>
#include <optional>

namespace ruche::importers {

/// What a column of a table of posts may hold.
enum class SheetField { Title, Text, Date, Time, Accounts, Link, State };

/// "title", "text", …: the words of `ruchectl import --columns`.
[[nodiscard]] QString sheetFieldName(SheetField field);
[[nodiscard]] const QList<SheetField> &sheetFields();

/// Which column of a table holds what, from 0.
using SheetColumns = QMap<SheetField, int>;

/// How a date of two small numbers is read: "03/04/2027".
enum class DateOrder { DayFirst, MonthFirst };

/// A table as it lies there, to show which column is what.
struct SheetLook
{
    QStringList headers; ///< the first row
    QList<QStringList> rows; ///< the next few
    SheetColumns columns; ///< as the headers' words say, French or English
    DateOrder order = DateOrder::DayFirst;
};

/// A row that can become a post.
struct SheetPost
{
    qint64 row = 0; ///< as a spreadsheet counts, from 1
    QString title;
    QString text; ///< with the link at its end, unless it is there already
    std::optional<QDate> date;
    std::optional<QTime> time; ///< nothing: none was given
    std::optional<QDateTime>
        instant; ///< when the row names its own offset from UTC, instead of date and time
    QStringList accounts; ///< names as written
    std::optional<bool> draft; ///< nothing: none was given
};

/// Rows that are read of one table; more is no plan of posts.
inline constexpr int mostSheetRows = 10'000;
/// Rows that SheetLook shows.
inline constexpr int sheetLookRows = 20;

/// The columns that headers name: title, text (message, caption, texte…), date, time (heure), accounts
/// (network, profil…), link (url, lien), state (status, statut).
[[nodiscard]] SheetColumns columnsNamed(const QStringList &headers);
/// Day first unless a date of the column says otherwise by a second number over 12 (and none by its first).
[[nodiscard]] DateOrder dateOrderOf(const QStringList &dates);

/// Reads the beginning. Errors: those of readCsv(), WrongFormat (no row under the headers).
[[nodiscard]] Result<SheetLook> lookAtSheet(TextSource &source);

struct SheetOptions
{
    SheetColumns columns; ///< empty: columnsNamed()
    std::optional<DateOrder> order; ///< nothing: dateOrderOf()
    std::function<bool(qint64 done, qint64 total)> progressed; ///< as that of readCsv()
};

struct Sheet
{
    QList<SheetPost> posts;
    Rejections rejections;
};

/// Reads the whole. Errors: those of readCsv(), WrongFormat (no column for title or text, more than
/// mostSheetRows).
[[nodiscard]] Result<Sheet> readSheet(TextSource &source, const SheetOptions &options);

} // namespace ruche::importers
