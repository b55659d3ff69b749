// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/composing/spellingdesk.h"

#include <QObject>
#include <QSyntaxHighlighter>
#include <QTextBlockUserData>
#include <QTimer>

#include <optional>

class QPlainTextEdit;

namespace ruche::ui {

/// What is known of the spelling of one paragraph; PostHighlighter draws it.
class SpellData final : public QTextBlockUserData
{
public:
    QString text; ///< that was read
    QString language; ///< in which; empty where there is no dictionary
    QList<composing::TextRange> wrong; ///< in `text`
    int round = 0; ///< of SpellMarks: what was read before the languages changed is read again
    bool waits = false; ///< the word under the caret is wrong, but may not be finished yet

    /// Where the mistakes are in a text that was typed on since: those whose word is still there.
    [[nodiscard]] QList<composing::TextRange> wrongIn(const QString &now) const;
};

/// Keeps the marks under misspelt words of an editor: each paragraph is read again a moment after it changed,
/// on the desk's thread. The word that is just being typed is marked when the caret has left it. Thread: GUI.
class SpellMarks final : public QObject
{
    Q_OBJECT
public:
    /// `highlighter` draws the marks of `edit`.
    SpellMarks(QPlainTextEdit *edit, QSyntaxHighlighter *highlighter, composing::SpellingDesk &desk);

    /// In which the text may be, likeliest first; none: no marks.
    void setLanguages(const QStringList &languages);
    [[nodiscard]] const QStringList &languages() const { return m_languages; }
    /// Words that are right.
    void setKnown(const QStringList &words);

    struct Mistake
    {
        int start = 0; ///< in the document
        int length = 0;
        QString word;
        QString language;
        friend bool operator==(const Mistake &, const Mistake &) = default;
    };
    /// All that is marked, in the order of the text.
    [[nodiscard]] QList<Mistake> mistakes() const;
    /// The one at a place of the document, its end included.
    [[nodiscard]] std::optional<Mistake> at(int position) const;
    /// The first that begins after a place, else the first of all.
    [[nodiscard]] std::optional<Mistake> after(int position) const;
    /// Nothing is being read.
    [[nodiscard]] bool isSettled() const { return m_reading == 0 && !m_timer.isActive(); }

signals:
    /// What is marked has changed.
    void changed();

private:
    void readAll();
    void read(int block, const QString &text);
    void onRead(int block, const QString &text, int round, const composing::SpellingVerdict &verdict);
    void again(int milliseconds);

    QPlainTextEdit *m_edit;
    QSyntaxHighlighter *m_highlighter;
    composing::SpellingDesk &m_desk;
    QStringList m_languages;
    QStringList m_known;
    QTimer m_timer;
    int m_round = 1;
    int m_reading = 0;
    int m_typedAt = -1; ///< the caret after the last key that changed the text
};

} // namespace ruche::ui
