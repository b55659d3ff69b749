// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ruche::storage {

/// What of a text to show beside a hit: about sixteen words around the first of those that were searched for,
/// with … where it is cut. Case and accents are ignored and words may be beginnings, as in the search itself.
/// Not SQLite's snippet(), which needs the length of every text in the index. Pure.
class SearchExcerpt
{
public:
    explicit SearchExcerpt(const QString &words);

    [[nodiscard]] QString of(const QString &text) const;

private:
    QStringList m_terms; ///< without case and accents
};

} // namespace ruche::storage
