// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limits.h"

#include <QString>
#include <QStringList>

/// Cuts a text that is too long for one post into the parts of a thread. Pure. Thread: any.
namespace ruche::composing {

/// Cuts between paragraphs where that leaves parts of at least a third, else between sentences, else between
/// words, and in a word only when it alone is too long; never inside an address, a mention, a hashtag or a
/// grapheme. Each part fits with its number ("2/5", on a line of its own at the end) when `numbered`. A text
/// that fits is one part, without a number. Parts keep every word: joined, they are the text but for white
/// space and numbers. Empty for a blank text.
[[nodiscard]] QStringList
splitThread(const QString &text, const domain::Limits &limits, bool numbered = true);

} // namespace ruche::composing
