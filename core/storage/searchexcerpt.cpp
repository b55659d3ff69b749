// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchexcerpt.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace ruche::storage {

namespace {

constexpr qsizetype excerptWords = 16;
constexpr char16_t ellipsis = u'…';

struct WordSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Without case and accents, one letter for one, so that places stay the same.
QString foldedLetters(const QString &text)
{
    QString result = text;
    for (QChar &letter : result) {
        if (letter.unicode() < 0x80) {
            letter = letter.toLower();
            continue;
        }
        const QString parts = letter.decomposition();
        letter = (parts.isEmpty() ? letter : parts.at(0)).toCaseFolded();
    }
    return result;
}

std::vector<WordSpan> wordSpans(const QString &text)
{
    std::vector<WordSpan> spans;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (!letter.isLetterOrNumber() && !letter.isMark() && !letter.isSurrogate())
            continue;
        if (!spans.empty() && spans.back().end == i)
            spans.back().end = i + 1;
        else
            spans.push_back({i, i + 1});
    }
    return spans;
}

} // namespace

QString searchExcerpt(const QString &text, const QString &words)
{
    const QString wanted = foldedLetters(words);
    const std::vector<WordSpan> terms = wordSpans(wanted);
    const QString folded = foldedLetters(text);
    const std::vector<WordSpan> spans = wordSpans(folded);
    const auto hit = std::find_if(spans.begin(), spans.end(), [&](const WordSpan &span) {
        const auto word = QStringView(folded).mid(span.begin, span.end - span.begin);
        return std::any_of(terms.begin(), terms.end(), [&](const WordSpan &term) {
            return word.startsWith(QStringView(wanted).mid(term.begin, term.end - term.begin));
        });
    });
    const auto count = qsizetype(spans.size());
    const qsizetype place = hit == spans.end() ? 0 : qsizetype(hit - spans.begin());
    const qsizetype first
        = std::clamp<qsizetype>(place - excerptWords / 2, 0, std::max<qsizetype>(0, count - excerptWords));
    const qsizetype last = std::min(count, first + excerptWords);
    const qsizetype begin = first == 0 ? 0 : spans.at(size_t(first)).begin;
    const qsizetype end = last == count ? text.size() : spans.at(size_t(last - 1)).end;
    QString excerpt = text.mid(begin, end - begin).simplified();
    if (begin > 0)
        excerpt.prepend(ellipsis);
    if (end < text.size())
        excerpt.append(ellipsis);
    return excerpt;
}

} // namespace ruche::storage
