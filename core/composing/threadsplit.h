// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limits.h"

#include <QString>
#include <QStringList>

/// Cuts a text that is too long for one post into the parts of a thread. Pure. Thread: any.
namespace ruche::composing {

/// Cuts at every manual break, then between paragraphs where that leaves parts of at least a third, else
/// between sentences, else between words, and in a word only when it alone is too long; never inside an
/// address, a mention, a hashtag or a grapheme. Each part fits with its number ("2/5", on a line of its own
/// at the end) when `numbered`. A text that fits is one part, without a number. Parts keep every word:
/// joined, they are the text but for white space, manual breaks and numbers. Empty for a blank text.
[[nodiscard]] QStringList
splitThread(const QString &text, const domain::Limits &limits, bool numbered = true);

/// A part of a text between manual breaks: a line of three dashes alone.
struct ManualPart
{
    qsizetype start = 0; ///< UTF-16 units
    qsizetype length = 0; ///< without the line break before the dashes

    friend bool operator==(const ManualPart &, const ManualPart &) = default;
};

/// At least one part; blank ones are left out, but for a text that is blank as a whole.
[[nodiscard]] QList<ManualPart> manualParts(const QString &text);
/// The text with manual breaks where splitThread() would cut it, so that a person sees and can move them.
/// splitThread() of the result gives the same parts.
[[nodiscard]] QString withManualBreaks(const QString &text, const domain::Limits &limits);

} // namespace ruche::composing
