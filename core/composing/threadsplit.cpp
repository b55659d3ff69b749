// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/threadsplit.h"

#include "core/composing/entities.h"
#include "core/composing/graphemes.h"
#include "core/composing/textlength.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

/// Places where a text may be cut, ascending, each good for one kind of cut.
struct Cuts
{
    QList<qsizetype> paragraphs;
    QList<qsizetype> sentences;
    QList<qsizetype> words;
    QList<qsizetype> graphemes;
};

QList<qsizetype>
boundaries(const QString &text, QTextBoundaryFinder::BoundaryType type, const QList<Entity> &whole)
{
    QList<qsizetype> places;
    QTextBoundaryFinder finder(type, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        const bool inside = std::any_of(whole.begin(), whole.end(), [at](const Entity &entity) {
            return entity.start < at && at < entity.end();
        });
        if (!inside)
            places << at;
    }
    return places;
}

Cuts cutsOf(const QString &text)
{
    const QList<Entity> whole = findEntities(text, Scheme::Optional);
    Cuts cuts;
    cuts.sentences = boundaries(text, QTextBoundaryFinder::Sentence, whole);
    cuts.graphemes = boundaries(text, QTextBoundaryFinder::Grapheme, whole);
    // After white space only: else a full stop would go to the next part.
    for (qsizetype at = 1; at <= text.size(); ++at) {
        if (at == text.size() || (text.at(at - 1).isSpace() && !text.at(at).isSpace()))
            cuts.words << at;
    }
    for (qsizetype at = text.indexOf("\n\n"_L1); at >= 0; at = text.indexOf("\n\n"_L1, at + 2))
        cuts.paragraphs << at + 2;
    return cuts;
}

class Splitter
{
public:
    Splitter(const QString &text, const domain::Limits &limits)
        : m_text(text)
        , m_limits(limits)
        , m_cuts(cutsOf(text))
    {
    }

    /// Adds the parts of this text; with numbers, up to `count` parts in all: false when it takes more.
    bool split(int count, QStringList &parts) const
    {
        qsizetype from = 0;
        while (from < m_text.size()) {
            const QString number = count == 0 ? QString() : numberOf(int(parts.size()) + 1, count);
            const qsizetype end = endOfPart(from, number);
            const QString part = m_text.mid(from, end - from).trimmed();
            if (!part.isEmpty())
                parts << part + number;
            from = end;
            if (count != 0 && parts.size() > count)
                return false;
        }
        return true;
    }

    static QString numberOf(int part, int count)
    {
        return u"\n%1/%2"_s.arg(QString::number(part), QString::number(count));
    }

private:
    [[nodiscard]] bool fits(qsizetype from, qsizetype to, const QString &number) const
    {
        return measure(m_text.mid(from, to - from).trimmed() + number, m_limits).fits();
    }

    /// The last of the places up to which a part fits; 0 when none does. Length grows with the end, so half
    /// at a time.
    [[nodiscard]] qsizetype
    lastFit(const QList<qsizetype> &places, qsizetype from, const QString &number) const
    {
        auto low = std::upper_bound(places.begin(), places.end(), from);
        auto high = places.end();
        qsizetype best = 0;
        while (low != high) {
            const auto middle = low + (high - low) / 2;
            if (fits(from, *middle, number)) {
                best = *middle;
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return best;
    }

    [[nodiscard]] qsizetype endOfPart(qsizetype from, const QString &number) const
    {
        if (fits(from, m_text.size(), number))
            return m_text.size();
        const qsizetype word = lastFit(m_cuts.words, from, number);
        const qsizetype enough = from + (std::max(word, from) - from) / 3;
        if (const qsizetype paragraph = lastFit(m_cuts.paragraphs, from, number); paragraph > enough)
            return paragraph;
        if (const qsizetype sentence = lastFit(m_cuts.sentences, from, number); sentence > enough)
            return sentence;
        if (word > from)
            return word;
        if (const qsizetype grapheme = lastFit(m_cuts.graphemes, from, number); grapheme > from)
            return grapheme;
        // An address that is too long by itself goes whole: cut, it would lead nowhere.
        const auto next = std::upper_bound(m_cuts.graphemes.begin(), m_cuts.graphemes.end(), from);
        return next == m_cuts.graphemes.end() ? m_text.size() : *next;
    }

    QString m_text;
    domain::Limits m_limits;
    Cuts m_cuts;
};

/// Parts between manual breaks, each cut further where it is too long.
class ThreadSplitter
{
public:
    ThreadSplitter(const QString &text, const domain::Limits &limits)
    {
        for (const ManualPart &part : manualParts(text))
            m_splitters.emplace_back(text.mid(part.start, part.length).trimmed(), limits);
    }

    [[nodiscard]] std::optional<QStringList> split(int count) const
    {
        QStringList parts;
        for (const Splitter &splitter : m_splitters) {
            if (!splitter.split(count, parts))
                return std::nullopt;
        }
        return parts;
    }

private:
    std::vector<Splitter> m_splitters;
};

/// The parts without their numbers.
QStringList unnumbered(const QStringList &numbered)
{
    QStringList parts = numbered;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString number = Splitter::numberOf(int(i) + 1, int(parts.size()));
        if (parts.at(i).endsWith(number))
            parts[i].chop(number.size());
    }
    return parts;
}

} // namespace

QList<ManualPart> manualParts(const QString &text)
{
    static const QRegularExpression dashes(u"^[ \\t]*---[ \\t]*$"_s, QRegularExpression::MultilineOption);
    QList<ManualPart> parts;
    const auto add = [&parts, &text](qsizetype from, qsizetype to) {
        if (!QStringView(text).mid(from, to - from).trimmed().isEmpty())
            parts << ManualPart{from, to - from};
    };
    qsizetype from = 0;
    auto breaks = dashes.globalMatch(text);
    while (breaks.hasNext()) {
        const QRegularExpressionMatch line = breaks.next();
        add(from, std::max(from, line.capturedStart() - 1));
        from = std::min(text.size(), line.capturedEnd() + 1);
    }
    add(from, text.size());
    return parts.isEmpty() ? QList<ManualPart>{{0, text.size()}} : parts;
}

QStringList splitThread(const QString &text, const domain::Limits &limits, bool numbered)
{
    const QString whole = text.trimmed();
    if (whole.isEmpty())
        return {};
    const ThreadSplitter splitter(whole, limits);
    const QStringList plain = *splitter.split(0);
    if (!numbered || plain.size() < 2)
        return plain;
    // Numbers take room, so there may be more parts with them, and longer numbers then.
    for (int count = int(plain.size()); count <= int(plain.size()) * 2 + 10; ++count) {
        const auto parts = splitter.split(count);
        if (parts && parts->size() == count)
            return *parts;
    }
    return plain;
}

QString withManualBreaks(const QString &text, const domain::Limits &limits)
{
    return unnumbered(splitThread(text, limits)).join("\n---\n"_L1);
}

} // namespace ruche::composing
