// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace ruche::ui {

/// Where the typed letters were found in a text, and how well.
struct FuzzyMatch
{
    int score = 0; ///< higher is better
    QList<int> positions; ///< of the matched characters in the text, for highlighting
};

/// Finds `typed` in `text` without regard to case and accents: words from their beginning first, then
/// anywhere, then as letters in order. Nothing when it is not there; an empty `typed` matches everything with
/// score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text);

} // namespace ruche::ui
