// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/wordwatch.h"

#include "core/moderation/textletters.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::moderation {

namespace {

/// Steps and memory (in kB) that a pattern may take for one text; a lower limit inside a pattern holds, too.
constexpr QLatin1StringView patternLimits("(*LIMIT_MATCH=50000)(*LIMIT_DEPTH=2000)(*LIMIT_HEAP=4096)");

/// A run of signs to be read as one word: a word of the text, or single letters with anything between.
struct Candidate
{
    QString letters;
    qsizetype from = 0; ///< in Letters::text
    qsizetype to = 0;
};

QList<Candidate> candidatesOf(const QString &text)
{
    const QList<Word> words = wordsOf(text);
    QList<Candidate> candidates;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Word &word = words.at(i);
        if (word.length > 1) {
            candidates << Candidate{text.mid(word.from, word.length), word.from, word.from + word.length};
            continue;
        }
        qsizetype last = i;
        QString spelt(text.at(word.from));
        while (last + 1 < words.size() && words.at(last + 1).length == 1
               && words.at(last + 1).from - words.at(last).from <= 4) {
            ++last;
            spelt += text.at(words.at(last).from);
        }
        candidates << Candidate{spelt, word.from, words.at(last).from + 1};
        i = last;
    }
    return candidates;
}

/// How many units at the beginning of `written` read as the whole of `meant`; nothing when they do not. What
/// is written three times or more may be meant once or twice.
std::optional<qsizetype> readPrefix(const QString &written, const QString &meant)
{
    qsizetype at = 0;
    int plain = 0;
    for (qsizetype i = 0; i < meant.size(); ++i) {
        if (at >= written.size() || !readsAs(written.at(at), meant.at(i)))
            return std::nullopt;
        // A mask stands for what is inside a word, never for how it begins.
        if (written.at(at) == u'*' && i == 0)
            return std::nullopt;
        plain += written.at(at) == meant.at(i) ? 1 : 0;
        qsizetype run = 1;
        while (at + run < written.size() && written.at(at + run) == written.at(at))
            ++run;
        const bool doubled = i + 1 < meant.size() && meant.at(i + 1) == meant.at(i);
        at += run >= 3 && !doubled ? run : 1;
    }
    // "455" is a number, whatever it could stand for.
    return plain * 2 >= meant.size() || plain >= 2 ? std::optional(at) : std::nullopt;
}

bool matches(const QString &written, const QString &meant, bool stem)
{
    const auto read = readPrefix(written, meant);
    return read && (stem || *read == written.size());
}

} // namespace

WordWatch::WordWatch(const QList<WatchedText> &texts)
    : m_texts(texts)
{
    for (const WatchedText &watched : texts) {
        Prepared prepared;
        const QString plain = lettersOf(watched.text).text.trimmed();
        if (watched.kind == WatchKind::Pattern) {
            // Without accents, as the text; but not in small letters: \D is not \d.
            QString pattern = watched.text.normalized(QString::NormalizationForm_D);
            pattern.removeIf([](QChar letter) { return letter.isMark(); });
            prepared.pattern = QRegularExpression(patternLimits + pattern,
                                                  QRegularExpression::CaseInsensitiveOption
                                                      | QRegularExpression::UseUnicodePropertiesOption);
            if (watched.text.trimmed().isEmpty())
                prepared.problem = u"empty"_s;
            else if (!prepared.pattern.isValid())
                prepared.problem
                    = u"%1 (%2)"_s.arg(prepared.pattern.errorString(),
                                       QString::number(std::max<qsizetype>(
                                           0, prepared.pattern.patternErrorOffset() - patternLimits.size())));
        } else {
            for (const Word &word : wordsOf(plain))
                prepared.words << plain.mid(word.from, word.length);
            if (prepared.words.isEmpty())
                prepared.problem = u"empty"_s;
        }
        m_prepared << prepared;
    }
}

WatchResult WordWatch::read(const QString &original) const
{
    WatchResult result;
    const Letters letters = lettersOf(original.left(longestText));
    const QList<Candidate> candidates = candidatesOf(letters.text);
    const auto add = [&](int index, qsizetype from, qsizetype to) {
        // To where the next letter begins: accents and invisible signs belong to the one before.
        const qsizetype begin = letters.at.at(from);
        const qsizetype end = letters.at.at(to);
        result.hits << WatchHit{index, begin, end - begin};
    };
    for (int index = 0; index < m_prepared.size(); ++index) {
        const Prepared &prepared = m_prepared.at(index);
        if (!prepared.problem.isEmpty())
            continue;
        if (m_texts.at(index).kind == WatchKind::Pattern) {
            auto found = prepared.pattern.globalMatch(letters.text);
            qsizetype hits = 0;
            bool gaveUp = false;
            constexpr qsizetype mostHits = 200;
            while (found.hasNext() && hits++ < mostHits) {
                const auto match = found.next();
                if (match.capturedLength() > 0)
                    add(index, match.capturedStart(), match.capturedEnd());
            }
            gaveUp = !found.isValid() || (hits == 0 && !prepared.pattern.match(letters.text).isValid());
            if (gaveUp)
                result.gaveUp << index;
            continue;
        }
        const bool stem = m_texts.at(index).kind == WatchKind::Stem;
        const QList<QString> &words = prepared.words;
        for (qsizetype i = 0; i + words.size() <= candidates.size(); ++i) {
            bool all = true;
            for (qsizetype j = 0; all && j < words.size(); ++j)
                all = matches(candidates.at(i + j).letters, words.at(j), stem && j + 1 == words.size());
            if (all)
                add(index, candidates.at(i).from, candidates.at(i + words.size() - 1).to);
        }
    }
    std::stable_sort(result.hits.begin(), result.hits.end(), [](const WatchHit &a, const WatchHit &b) {
        return a.from != b.from ? a.from < b.from : a.index < b.index;
    });
    return result;
}

QString WordWatch::problemOf(int index) const
{
    return m_prepared.value(index).problem;
}

QString WordWatch::replaced(const QString &original) const
{
    QString text;
    qsizetype done = 0;
    const WatchResult result = read(original);
    for (const WatchHit &hit : result.hits) {
        if (m_texts.at(hit.index).action != WatchAction::Replace || hit.from < done)
            continue;
        text += QStringView(original).mid(done, hit.from - done);
        text += m_texts.at(hit.index).with;
        done = hit.from + hit.length;
    }
    text += QStringView(original).mid(done);
    return text;
}

} // namespace ruche::moderation
