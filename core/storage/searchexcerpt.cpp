// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchexcerpt.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <vector>

namespace ruche::storage {

namespace {

constexpr qsizetype excerptWords = 16;
constexpr char16_t ellipsis = u'…';

struct WordSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    [[nodiscard]] bool isEmpty() const { return begin == end; }
};

/// Without case and accents, one letter for one, so that places stay the same.
QChar foldedSlowly(QChar letter)
{
    const QString parts = letter.decomposition();
    return (parts.isEmpty() ? letter : parts.at(0)).toCaseFolded();
}

QChar folded(QChar letter)
{
    static const auto table = [] {
        std::array<QChar, 0x250> letters{}; // Latin with its extensions: nearly all that is ever folded
        for (size_t code = 0; code < letters.size(); ++code)
            letters.at(code) = foldedSlowly(QChar(char16_t(code)));
        return letters;
    }();
    return letter.unicode() < table.size() ? table.at(letter.unicode()) : foldedSlowly(letter);
}

bool isOfWord(QChar letter)
{
    if (letter.unicode() < 0x80)
        return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
            || (letter >= u'0' && letter <= u'9');
    return letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate();
}

/// The first word at or after `from`; empty at the end.
WordSpan nextWord(QStringView text, qsizetype from)
{
    while (from < text.size() && !isOfWord(text.at(from)))
        ++from;
    qsizetype end = from;
    while (end < text.size() && isOfWord(text.at(end)))
        ++end;
    return {from, end};
}

bool beginsWith(QStringView word, QStringView foldedTerm)
{
    return word.size() >= foldedTerm.size()
        && std::equal(foldedTerm.begin(), foldedTerm.end(), word.begin(), [](QChar wanted, QChar letter) {
               return folded(letter) == wanted;
           });
}

QStringList foldedTerms(const QString &words)
{
    QStringList terms;
    for (WordSpan span = nextWord(words, 0); !span.isEmpty(); span = nextWord(words, span.end)) {
        QString term = words.mid(span.begin, span.end - span.begin);
        std::transform(term.begin(), term.end(), term.begin(), folded);
        terms << term;
    }
    return terms;
}

} // namespace

SearchExcerpt::SearchExcerpt(const QString &words)
    : m_terms(foldedTerms(words))
{
}

QString SearchExcerpt::of(const QString &text) const
{
    const auto isWanted = [this](QStringView word) {
        return std::any_of(
            m_terms.begin(), m_terms.end(), [word](const QString &term) { return beginsWith(word, term); });
    };
    std::vector<WordSpan> spans; // no more of a long text than the excerpt needs
    spans.reserve(size_t(2 * excerptWords));
    std::optional<qsizetype> hit;
    qsizetype enough = std::numeric_limits<qsizetype>::max();
    for (WordSpan span = nextWord(text, 0); !span.isEmpty() && qsizetype(spans.size()) < enough;
         span = nextWord(text, span.end)) {
        spans.push_back(span);
        if (!hit && isWanted(QStringView(text).mid(span.begin, span.end - span.begin))) {
            hit = qsizetype(spans.size()) - 1;
            enough = std::max<qsizetype>(0, *hit - excerptWords / 2) + excerptWords + 1;
        }
    }
    const auto count = qsizetype(spans.size());
    const qsizetype place = hit.value_or(0);
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
