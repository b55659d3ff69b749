// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QHBoxLayout;
class QMenu;
class QPlainTextEdit;
class QSyntaxHighlighter;
class QToolButton;

namespace ruche::ui {

class ComposerController;
class PageContext;
class SpellHelp;

/// What stands beside the text of the composer to help writing it: buttons under the text, their menus and
/// keys. ComposerPage owns the editor, this what works on it. Thread: GUI.
class WritingTools final : public QObject
{
    Q_OBJECT
public:
    WritingTools(PageContext &context,
                 ComposerController &controller,
                 QPlainTextEdit *edit,
                 QSyntaxHighlighter *highlighter,
                 QWidget *page);

    /// Puts its buttons at the end of the row under the text.
    void addTo(QHBoxLayout *tools);
    void addCommands();
    void retranslate();
    [[nodiscard]] SpellHelp &spelling() const { return *m_spelling; }

private:
    PageContext &m_context;
    ComposerController &m_controller;
    QPlainTextEdit *m_edit;
    QWidget *m_page;
    SpellHelp *m_spelling;
    QToolButton *m_spellTool;
    QMenu *m_spellMenu;
};

} // namespace ruche::ui
