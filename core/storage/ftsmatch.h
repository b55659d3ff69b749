// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::storage {

/// What people type, as a MATCH expression of SQLite's full text search: all words, those of three letters
/// and more as a beginning, quoted ones as a phrase. Every term is quoted, so that nothing typed is taken for
/// an operator. Empty when nothing in it can be searched for.
[[nodiscard]] QString ftsMatch(const QString &words);

} // namespace ruche::storage
