// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::storage {

enum class FtsWords {
    Begun, ///< those of three letters and more also stand for what begins so
    Whole
};

/// What people type, as a MATCH expression of SQLite's full text search: all words, quoted ones as a phrase.
/// Every term is quoted, so that nothing typed is taken for an operator. Empty when nothing in it can be
/// searched for.
[[nodiscard]] QString ftsMatch(const QString &words, FtsWords meaning = FtsWords::Begun);

} // namespace ruche::storage
