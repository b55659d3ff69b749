// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::storage {

/// What of a text to show beside a hit: about sixteen words around the first of `words`, with … where it is
/// cut. Case and accents are ignored and words may be beginnings, as in the search itself. Not SQLite's
/// snippet(), which needs the length of every text in the index. Pure.
[[nodiscard]] QString searchExcerpt(const QString &text, const QString &words);

} // namespace ruche::storage
