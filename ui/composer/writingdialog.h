// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/brand.h"
#include "core/domain/writing.h"

#include <QDialog>
#include <QFuture>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ruche::ui {

class PageContext;
class PlainLabel;
class WritingShelf;

/// Adds, changes and deletes what is kept to help writing: templates and snippets, sets of hashtags, words of
/// the dictionary. Each change is stored at once and can be undone. Thread: GUI.
class WritingDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Section { Snippets, HashtagSets, Words };

    /// `shelf` says what variables become, and which brand is written for.
    WritingDialog(PageContext &context,
                  const WritingShelf &shelf,
                  const domain::Brand &brand,
                  Section section,
                  QWidget *parent);

private:
    void buildLayout();
    void reload();
    void showList();
    void showCurrent();
    void showSection();
    void update();
    void save();
    void remove();
    void answer(const QFuture<Result<domain::EventId>> &done, const QString &text);
    [[nodiscard]] Section section() const;
    [[nodiscard]] domain::Snippet typedSnippet() const;
    [[nodiscard]] domain::HashtagSet typedSet() const;

    PageContext &m_context;
    const WritingShelf &m_shelf;
    domain::Brand m_brand;
    QList<domain::Snippet> m_snippets;
    QList<domain::HashtagSet> m_sets;
    QList<domain::KnownWord> m_words;
    QComboBox *m_section;
    QListWidget *m_list;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_for;
    QComboBox *m_kind;
    QComboBox *m_place;
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
    PlainLabel *m_preview;
    PlainLabel *m_problem;
    QPushButton *m_new;
    QPushButton *m_remove;
    QPushButton *m_save;
};

} // namespace ruche::ui
