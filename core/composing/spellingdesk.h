// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/composing/postcheck.h"

#include <QFuture>
#include <QStringList>

#include <memory>

namespace ruche::composing {

/// What is wrong in a paragraph.
struct SpellingVerdict
{
    QString language; ///< in which it was read; empty: none of those asked for has a dictionary
    QList<TextRange> wrong; ///< UTF-16 units of the paragraph, ascending
};

/// Checks paragraphs on a thread of its own, in the order of asking: opening a dictionary takes tenths of a
/// second, and nobody who types waits for it. Each dictionary is opened once. Thread: any; destroying it
/// waits for the paragraph that is being read.
class SpellingDesk
{
public:
    explicit SpellingDesk(const QStringList &folders);
    ~SpellingDesk();

    /// Of several languages the one in which the fewest words are wrong; the first of equals. `known` are
    /// words that are right in each.
    [[nodiscard]] QFuture<Result<SpellingVerdict>>
    check(const QString &paragraph, const QStringList &languages, const QStringList &known);
    /// Errors: NotFound (no dictionary).
    [[nodiscard]] QFuture<Result<QStringList>> suggestions(const QString &word, const QString &language);
    [[nodiscard]] const QStringList &folders() const { return m_folders; }

private:
    class Shelf;
    QStringList m_folders;
    std::shared_ptr<Shelf> m_shelf;
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

/// Whether a word that a dictionary does not know is among those that are right: as it is written, or with a
/// capital at the beginning of a sentence.
[[nodiscard]] bool isKnownWord(const QString &word, const QStringList &known);

} // namespace ruche::composing
