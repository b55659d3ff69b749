// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/worddiff.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace ruche::composing {

namespace {

constexpr int mostChanges = 1000;

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        words << text.mid(from, at - from);
        from = at;
    }
    return words;
}

class Script
{
public:
    void add(DiffPart::Kind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_parts.isEmpty() && m_parts.last().kind == kind)
            m_parts.last().text += text;
        else
            m_parts << DiffPart{kind, text};
    }
    [[nodiscard]] QList<DiffPart> parts() const { return m_parts; }

private:
    QList<DiffPart> m_parts;
};

/// The furthest places reached after each number of changes; empty when it takes too many.
QList<QList<int>> furthestPlaces(const QStringList &before, const QStringList &after)
{
    const int most = std::min(int(before.size() + after.size()), mostChanges);
    const int middle = most + 1;
    QList<int> reach(2 * middle + 1, 0);
    QList<QList<int>> history;
    for (int changes = 0; changes <= most; ++changes) {
        history << reach.mid(middle - changes - 1, 2 * changes + 3);
        for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
            const bool down = diagonal == -changes
                || (diagonal != changes && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
            int x = down ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
            int y = x - diagonal;
            while (x < before.size() && y < after.size() && before[x] == after[y]) {
                ++x;
                ++y;
            }
            reach[middle + diagonal] = x;
            if (x >= before.size() && y >= after.size())
                return history;
        }
    }
    return {};
}

} // namespace

QList<DiffPart> wordDiff(const QString &before, const QString &after)
{
    Script whole;
    if (before == after) {
        whole.add(DiffPart::Kind::Same, before);
        return whole.parts();
    }
    const QStringList old = wordsOf(before);
    const QStringList fresh = wordsOf(after);
    const QList<QList<int>> history = furthestPlaces(old, fresh);
    if (history.isEmpty()) {
        whole.add(DiffPart::Kind::Removed, before);
        whole.add(DiffPart::Kind::Added, after);
        return whole.parts();
    }
    // Back from the end, one change at a time.
    QList<DiffPart> backwards;
    int x = int(old.size());
    int y = int(fresh.size());
    for (int changes = int(history.size()) - 1; changes >= 0; --changes) {
        const QList<int> &reach = history[changes];
        const auto at = [&reach, changes](int diagonal) { return reach[diagonal + changes + 1]; };
        const int diagonal = x - y;
        const bool down
            = diagonal == -changes || (diagonal != changes && at(diagonal - 1) < at(diagonal + 1));
        const int previous = down ? diagonal + 1 : diagonal - 1;
        const int fromX = changes == 0 ? 0 : at(previous);
        const int fromY = changes == 0 ? 0 : fromX - previous;
        while (x > fromX && y > fromY) {
            backwards << DiffPart{DiffPart::Kind::Same, old[--x]};
            --y;
        }
        if (changes > 0)
            backwards << (down ? DiffPart{DiffPart::Kind::Added, fresh[--y]}
                               : DiffPart{DiffPart::Kind::Removed, old[--x]});
    }
    for (auto part = backwards.crbegin(); part != backwards.crend(); ++part)
        whole.add(part->kind, part->text);
    return whole.parts();
}

} // namespace ruche::composing
