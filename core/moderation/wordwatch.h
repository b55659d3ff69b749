// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

/// Words and patterns that a brand wants to be told of. Pure. Thread: any.
namespace ruche::moderation {

/// How a watched text is compared.
enum class WatchKind {
    Word, ///< one or several whole words
    Stem, ///< the beginning of a word: "encul" finds all that is made of it
    Pattern, ///< a regular expression (PCRE2), on the text without accents and in small letters
};

/// What is to be done with a message that has it. Nothing of that is done here.
enum class WatchAction { Flag, Hold, Block, Replace, Label };

struct WatchedText
{
    QString text;
    WatchKind kind = WatchKind::Word;
    WatchAction action = WatchAction::Flag;
    QString with = {}; ///< what it is replaced by, or the label
    QString language = {}; ///< "fr"; empty for all

    friend bool operator==(const WatchedText &, const WatchedText &) = default;
};

/// A place in the original text, in UTF-16 units.
struct WatchHit
{
    int index = 0; ///< of the watched text
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const WatchHit &, const WatchHit &) = default;
};

/// What came of reading one text.
struct WatchResult
{
    QList<WatchHit> hits; ///< in the order of the text, then of the list
    QList<int> gaveUp; ///< patterns that took too long on this text: it is not known whether they match
};

/// A list made ready. Words are found however they are written: with or without accents, capitals, invisible
/// characters, look-alikes of other scripts, digits and signs for letters (m3rd€), drawn-out letters
/// (meeerde), and spelt with anything between single letters (m e r d e, m.e.r.d.e). Words that only stand
/// side by side are not joined: "la mer de" has nothing. A pattern is stopped after so many steps that no
/// text can hold up the program.
class WordWatch
{
public:
    /// Of longer texts only the beginning is read.
    static constexpr qsizetype longestText = 20000;

    explicit WordWatch(const QList<WatchedText> &texts);

    [[nodiscard]] WatchResult read(const QString &original) const;
    /// Why a watched text can never be found: an empty one, or a pattern that is wrong, with what is wrong
    /// and where (English, of the library). Empty when it is fine.
    [[nodiscard]] QString problemOf(int index) const;
    /// The text with each Replace done, the first of the list where two overlap.
    [[nodiscard]] QString replaced(const QString &original) const;

private:
    struct Prepared
    {
        QList<QString> words; ///< of a word or stem
        QRegularExpression pattern;
        QString problem;
    };
    QList<WatchedText> m_texts;
    QList<Prepared> m_prepared;
};

} // namespace ruche::moderation
