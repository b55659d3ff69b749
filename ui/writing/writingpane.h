// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/composing/variables.h"
#include "core/domain/brand.h"
#include "core/domain/writing.h"

#include <QFuture>
#include <QList>
#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// Adds, changes and deletes what is kept to help writing: templates and snippets, sets of hashtags, words of
/// the dictionary. Each change is stored at once and can be undone. Thread: GUI.
class WritingPane final : public QWidget
{
    Q_OBJECT
public:
    enum class Section { Snippets, HashtagSets, Words };
    /// What variables stand for in a post of that brand.
    using Values = std::function<composing::VariableValues(domain::BrandId)>;

    WritingPane(PageContext &context, QWidget *parent);

    /// Whose things are shown, beside those of all brands; a new one is for the first.
    void setBrands(const QList<domain::Brand> &brands);
    void setValues(const Values &values);
    void setSection(Section section);
    [[nodiscard]] Section section() const;
    /// The choice of sections is shown unless somebody else offers it.
    void setSectionShown(bool shown);
    /// A button before the one that saves.
    void addButton(QPushButton *button);
    /// Offers to write a post with what is chosen: ends in postRequested().
    void offerPost();
    void focusList();

    /// Of the brands.
    [[nodiscard]] int snippetCount() const { return int(m_snippets.size()); }
    [[nodiscard]] int setCount() const { return int(m_sets.size()); }

signals:
    void countsChanged();
    void postRequested(ruche::domain::BrandId brand, const QString &text);

private:
    void buildLayout();
    void reload();
    void showList();
    void showCurrent();
    /// What stands in those that a person types into.
    [[nodiscard]] QStringList fields() const;
    void showSection();
    void update();
    void save();
    void remove();
    void requestPost();
    void answer(const QFuture<Result<domain::EventId>> &done, const QString &text);
    [[nodiscard]] bool isShown(domain::BrandId brand) const;
    [[nodiscard]] const domain::Snippet *currentSnippet() const;
    [[nodiscard]] const domain::HashtagSet *currentSet() const;
    [[nodiscard]] domain::BrandId typedBrand() const;
    [[nodiscard]] domain::Snippet typedSnippet() const;
    [[nodiscard]] domain::HashtagSet typedSet() const;

    PageContext &m_context;
    Values m_values;
    QList<domain::Brand> m_brands;
    QList<domain::Snippet> m_snippets;
    QList<domain::HashtagSet> m_sets;
    QList<domain::KnownWord> m_words;
    QStringList m_shown; ///< fields() as they were filled
    PlainLabel *m_sectionLabel;
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
    QHBoxLayout *m_buttons;
    QPushButton *m_new;
    QPushButton *m_remove;
    QPushButton *m_post = nullptr;
    QPushButton *m_save;
};

} // namespace ruche::ui
