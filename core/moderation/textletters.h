// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QList>
#include <QString>

/// How texts are read by moderation: as a person reads them, whatever is done to hide a word. Pure. Thread:
/// any.
namespace ruche::moderation {

/// A text in small letters without accents and without invisible characters, and where each of its UTF-16
/// units stood in the original. Letters of other scripts that look like Latin ones are those, in words that
/// have both; line breaks and blanks of all kinds are spaces.
struct Letters
{
    QString text;
    QList<qsizetype> at; ///< one entry a unit of `text`, and the length of the original at the end
    int invisible = 0; ///< characters that nobody sees, apart from those that belong to emoji
    int disguised = 0; ///< look-alikes of other scripts among Latin letters
};

[[nodiscard]] Letters lettersOf(const QString &original);

/// A word of Letters::text: letters, digits, and the signs that stand for letters (@, $, €, !, *, …).
struct Word
{
    qsizetype from = 0;
    qsizetype length = 0;
};

/// The words in order. Punctuation at their ends does not count as standing for a letter.
[[nodiscard]] QList<Word> wordsOf(const QString &text);

/// Whether `written`, a letter, digit or sign of Letters::text, can be read as `meant`, a plain letter: "3"
/// as e, "1" as i or l, "$" as s, "*" as any.
[[nodiscard]] bool readsAs(QChar written, QChar meant);

} // namespace ruche::moderation
