// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Files for spreadsheets. Thread: any.
namespace ruche::csv {

/// One line of a file as in RFC 4180, its end included. A cell that a spreadsheet would take for a formula is
/// quoted by an apostrophe; a number stays one.
[[nodiscard]] QString line(const QStringList &cells);
/// Lines in UTF-8 with a byte order mark, without which spreadsheets take it for something else.
[[nodiscard]] QByteArray file(const QString &lines);

} // namespace ruche::csv
