// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

/// What a reader takes for one character: Unicode's extended grapheme clusters (UAX #29), as ICU finds them.
/// Pure. Thread: any.
namespace ruche::composing {

/// Where clusters end, in UTF-16 units, ascending; the last one is the length of the text. Empty for an empty
/// text.
[[nodiscard]] QList<qsizetype> graphemeEnds(QStringView text);
[[nodiscard]] int graphemeCount(QStringView text);
/// Whether a text is one emoji as Unicode recommends it for interchange (families, flags, keycaps, skin
/// tones).
[[nodiscard]] bool isEmoji(QStringView text);

} // namespace ruche::composing
