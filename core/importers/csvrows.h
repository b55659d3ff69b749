// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/textsource.h"

#include <QStringList>

#include <functional>

namespace ruche::importers {

/// What reads the rows of a file of separated values.
struct CsvOptions
{
    char separator = ','; ///< see csvSeparator()
    /// A row that has anything in it, and its number as a spreadsheet shows it, from 1; false stops. Fields
    /// are without quotation marks and surrounding spaces; what is not UTF-8 is read as Windows-1252.
    std::function<bool(qint64 row, const QStringList &fields)> row;
    std::function<bool(qint64 done, qint64 total)>
        progressed; ///< bytes of the file; false cancels; may be empty
};

/// Bytes that one row may have: beyond it a quotation mark is missing.
inline constexpr qint64 mostRowBytes = qint64(4) << 20;

/// "," ";" or a tab: the one that stands most in the first line, outside of quotation marks. A first line
/// "sep=;", as spreadsheets write it, decides.
[[nodiscard]] char csvSeparator(QByteArrayView head);

/// The first row of a text that has anything in it; empty when there is none.
[[nodiscard]] QStringList csvHeaders(QByteArrayView head);

/// Reads separated values as RFC 4180 and the programs that ignore it write them, by libcsv. Streams. Errors:
/// WrongFormat (a quotation mark that is never closed, a row over mostRowBytes; the subject is the row),
/// Cancelled, those of TextSource.
[[nodiscard]] Result<void> readCsv(TextSource &source, const CsvOptions &options);

} // namespace ruche::importers
