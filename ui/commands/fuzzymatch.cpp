// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/fuzzymatch.h"

#include <QStringList>

namespace ruche::ui {

namespace {

/// One plain lower-case letter a character, so that positions stay those of the text.
QString foldedForMatch(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const QString parts = QString(c).normalized(QString::NormalizationForm_KD);
        result.append(parts.isEmpty() ? c : parts.at(0).toLower());
    }
    return result;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

std::optional<FuzzyMatch> matchWord(const QString &word, const QString &text)
{
    const auto found = [&](qsizetype at, int score) {
        FuzzyMatch match;
        match.score = score - static_cast<int>(std::min<qsizetype>(at, 20));
        for (qsizetype i = 0; i < word.size(); ++i)
            match.positions.append(static_cast<int>(at + i));
        return match;
    };
    qsizetype anywhere = -1;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return found(at, 100);
        if (anywhere < 0)
            anywhere = at;
    }
    if (anywhere >= 0)
        return found(anywhere, 50);
    // Letters in order: at least three, the first at the beginning of a word, not scattered over everything.
    if (word.size() < 3)
        return std::nullopt;
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar c : word) {
        qsizetype at = text.indexOf(c, from);
        if (match.positions.isEmpty()) {
            while (at >= 0 && !startsWord(text, at))
                at = text.indexOf(c, at + 1);
        }
        if (at < 0)
            return std::nullopt;
        match.positions.append(static_cast<int>(at));
        from = at + 1;
    }
    const int spread = match.positions.last() - match.positions.first();
    if (spread > 3 * word.size())
        return std::nullopt;
    match.score = 20 - spread;
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text)
{
    FuzzyMatch result;
    const QString folded = foldedForMatch(text);
    for (const QString &word : foldedForMatch(typed).split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<FuzzyMatch> match = matchWord(word, folded);
        if (!match)
            return std::nullopt;
        result.score += match->score;
        result.positions += match->positions;
    }
    return result;
}

} // namespace ruche::ui
