// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/spellingdesk.h"
#include "core/domain/writing.h"
#include "ui/composer/spellmarks.h"

#include <QObject>

class QContextMenuEvent;
class QMenu;
class QPlainTextEdit;
class QSyntaxHighlighter;

namespace ruche::ui {

class ComposerController;
class PageContext;

/// The spelling of the text that is written: in which language it is read, the menu over a marked word, the
/// words of the workspace, and what was chosen about it. A language without a dictionary on this system is
/// said in the menu. Thread: GUI.
class SpellHelp final : public QObject
{
    Q_OBJECT
public:
    SpellHelp(PageContext &context,
              ComposerController &controller,
              QPlainTextEdit *edit,
              QSyntaxHighlighter *highlighter);
    ~SpellHelp() override;

    [[nodiscard]] SpellMarks &marks() const { return *m_marks; }
    /// "auto", "off" or a language: kept for the next start.
    [[nodiscard]] QString choice() const;
    void setChoice(const QString &choice);
    /// Those of the text that have no dictionary here, in words for people.
    [[nodiscard]] QStringList missing() const;
    /// Selects the next marked word, and says so when there is none.
    void goToNext();
    /// Fills the menu of choices anew.
    void fillMenu(QMenu *menu);
    void update();
    /// "Français", as the language calls itself.
    [[nodiscard]] static QString languageName(const QString &code);

signals:
    /// The words of the workspace are to be shown.
    void wordsRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QStringList wantedLanguages() const;
    void reloadWords();
    void openMenu(const QContextMenuEvent &event);
    void addWordRows(QMenu *menu, const SpellMarks::Mistake &mistake, const QStringList &suggestions);
    void replace(const SpellMarks::Mistake &mistake, const QString &word);
    void addWord(const QString &word);
    void ignore(const QString &word);
    void showKnown();

    PageContext &m_context;
    ComposerController &m_controller;
    QPlainTextEdit *m_edit;
    composing::SpellingDesk m_desk;
    SpellMarks *m_marks;
    QStringList m_words; ///< of the workspace
    QStringList m_ignored; ///< in this post
    QString m_choice;
};

} // namespace ruche::ui
