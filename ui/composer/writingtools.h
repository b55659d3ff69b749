// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/writing.h"
#include "core/services/linkchecker.h"
#include "ui/composer/composercontroller.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QHBoxLayout;
class QMenu;
class QPlainTextEdit;
class QSyntaxHighlighter;
class QToolButton;

namespace ruche::ui {

class FollowUpRow;
class HashtagRow;
class PageContext;
class SpellHelp;
class TextCompletion;
class WritingShelf;
struct CompletionRow;

/// What stands beside the text of the composer to help writing it: spelling, templates and snippets,
/// hashtags, what follows the post, dead links, limits; their buttons under the text, menus and keys.
/// ComposerPage owns the editor, this what works on it. Thread: GUI.
class WritingTools final : public QObject
{
    Q_OBJECT
public:
    WritingTools(PageContext &context,
                 ComposerController &controller,
                 QPlainTextEdit *edit,
                 QSyntaxHighlighter *highlighter,
                 QWidget *page);
    ~WritingTools() override;

    /// Puts its buttons at the end of the row under the text.
    void addTo(QHBoxLayout *tools);
    /// What stands below that row, from top to bottom.
    [[nodiscard]] QList<QWidget *> rows() const;
    void addCommands();
    void retranslate();
    /// What was found in the text beside what the controller knows: links that are dead, variables that were
    /// not replaced.
    [[nodiscard]] QList<PostProblem> problems() const;
    [[nodiscard]] SpellHelp &spelling() const { return *m_spelling; }
    /// In place of the one with the transport of the program.
    void setLinkChecker(std::unique_ptr<services::LinkChecker> checker);

private:
    void connectParts();
    void fillTemplates();
    void fillHashtags();
    void fillMore();
    void take(const CompletionRow &row);
    void insertSnippet(const domain::Snippet &snippet);
    void putTitle(const domain::Snippet &snippet);
    [[nodiscard]] QString wordsOf(const domain::Snippet &snippet) const;
    void toggleSet(domain::HashtagSetId id);
    void manage(int section);
    void checkLinks();
    void onChecked(const Result<QList<services::LinkVerdict>> &verdicts);
    void openLimits();
    void loadLimits();

    PageContext &m_context;
    ComposerController &m_controller;
    QPlainTextEdit *m_edit;
    QWidget *m_page;
    SpellHelp *m_spelling;
    WritingShelf *m_shelf;
    TextCompletion *m_completion;
    FollowUpRow *m_followUps;
    HashtagRow *m_hashtags;
    QToolButton *m_spellTool;
    QToolButton *m_hashTool;
    QToolButton *m_templateTool;
    QToolButton *m_moreTool;
    std::unique_ptr<services::LinkChecker> m_checker;
    QList<QUrl> m_dead;
};

} // namespace ruche::ui
