// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/writingdialog.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/services/writingservice.h"
#include "core/text/errortext.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/composer/writingshelf.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

WritingDialog::WritingDialog(PageContext &context,
                             const WritingShelf &shelf,
                             const domain::Brand &brand,
                             Section section,
                             QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_shelf(shelf)
    , m_brand(brand)
    , m_section(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(this))
    , m_for(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_place(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_preview(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_new(new QPushButton(tr("New"), this))
    , m_remove(new QPushButton(tr("Delete"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"writing"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Templates, hashtags and words"));
    buildLayout();
    m_section->setCurrentIndex(int(section));
    connect(m_section, &QComboBox::currentIndexChanged, this, &WritingDialog::showSection);
    connect(m_list, &QListWidget::currentRowChanged, this, &WritingDialog::showCurrent);
    connect(m_name, &QLineEdit::textChanged, this, &WritingDialog::update);
    connect(m_text, &QPlainTextEdit::textChanged, this, &WritingDialog::update);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WritingDialog::update);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        showCurrent();
        m_name->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &WritingDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &WritingDialog::save);
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Planning)
            reload();
    });
    showSection();
    reload();
}

void WritingDialog::buildLayout()
{
    m_section->setObjectName(u"writingSection"_s);
    m_list->setObjectName(u"writingList"_s);
    m_list->setAccessibleName(tr("What is kept"));
    m_name->setObjectName(u"writingName"_s);
    m_for->setObjectName(u"writingFor"_s);
    m_kind->setObjectName(u"writingKind"_s);
    m_place->setObjectName(u"writingPlace"_s);
    m_title->setObjectName(u"writingTitle"_s);
    m_text->setObjectName(u"writingText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(110);
    m_preview->setObjectName(u"writingPreview"_s);
    m_new->setObjectName(u"writingNew"_s);
    m_remove->setObjectName(u"writingRemove"_s);
    m_save->setObjectName(u"writingSave"_s);
    m_section->addItems(
        {tr("Templates and snippets"), tr("Sets of hashtags"), tr("Words of your dictionary")});
    m_for->addItem(m_brand.name, m_brand.id.value);
    m_for->addItem(tr("All brands"), 0);
    m_kind->addItems({tr("Whole post"), tr("Piece of a text")});
    m_place->addItems({tr("In the text"), tr("In the first comment")});
    for (PlainLabel *const label : {m_preview, m_problem}) {
        label->setTextSize(TextSize::Small);
        label->setWordWrap(true);
    }
    m_preview->setInk(PlainLabel::Ink::Secondary);
    m_problem->setInk(PlainLabel::Ink::Failed);
    auto *const sectionLabel = new PlainLabel(tr("Show"), this);
    sectionLabel->setBuddy(m_section);
    auto *const head = new QHBoxLayout;
    head->addWidget(sectionLabel);
    head->addWidget(m_section, 1);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("For"), m_for);
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(tr("Goes"), m_place);
    m_form->addRow(tr("Title"), m_title);
    m_form->addRow(tr("Words"), m_text);
    auto *const right = new QVBoxLayout;
    right->addLayout(m_form);
    right->addWidget(m_preview);
    right->addStretch();
    m_list->setFixedWidth(200);
    auto *const middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list);
    middle->addLayout(right, 1);
    auto *const close = new QPushButton(tr("Close"), this);
    for (QPushButton *const button : {m_new, m_remove, close})
        setButtonKind(button, "secondary");
    setButtonKind(m_save, "primary");
    m_save->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    resize(680, 460);
}

WritingDialog::Section WritingDialog::section() const
{
    return Section(m_section->currentIndex());
}

void WritingDialog::reload()
{
    services::WritingService writing(m_context.workspace().storage());
    async::deliver(writing.snippets(m_brand.id), this, [this](const Result<QList<domain::Snippet>> &found) {
        m_snippets = found.value_or(QList<domain::Snippet>());
        if (section() == Section::Snippets)
            showList();
    });
    async::deliver(
        writing.hashtagSets(m_brand.id), this, [this](const Result<QList<domain::HashtagSet>> &found) {
            m_sets = found.value_or(QList<domain::HashtagSet>());
            if (section() == Section::HashtagSets)
                showList();
        });
    async::deliver(writing.words(), this, [this](const Result<QList<domain::KnownWord>> &found) {
        m_words = found.value_or(QList<domain::KnownWord>());
        if (section() == Section::Words)
            showList();
    });
}

void WritingDialog::showSection()
{
    const bool snippets = section() == Section::Snippets;
    const bool sets = section() == Section::HashtagSets;
    const auto setShown = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    for (QWidget *const field : QList<QWidget *>{m_for, m_text})
        setShown(field, snippets || sets);
    setShown(m_kind, snippets);
    setShown(m_title, snippets);
    setShown(m_place, sets);
    m_preview->setVisible(snippets);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
    }
    m_name->clear();
    showCurrent();
    showList();
}

void WritingDialog::showList()
{
    const bool wasChosen = m_list->currentItem() != nullptr;
    const QString kept = m_list->currentItem() ? m_list->currentItem()->text() : m_name->text();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        if (section() == Section::Snippets) {
            for (const domain::Snippet &snippet : std::as_const(m_snippets))
                m_list->addItem(snippet.name);
        } else if (section() == Section::HashtagSets) {
            for (const domain::HashtagSet &set : std::as_const(m_sets))
                m_list->addItem(set.name);
        } else {
            for (const domain::KnownWord &word : std::as_const(m_words))
                m_list->addItem(word.word);
        }
        const auto same = m_list->findItems(kept, Qt::MatchExactly);
        m_list->setCurrentRow(same.isEmpty() ? -1 : m_list->row(same.first()));
    }
    // What is being typed anew stays when an answer comes late.
    if (wasChosen || m_list->currentRow() >= 0)
        showCurrent();
}

void WritingDialog::showCurrent()
{
    const int row = m_list->currentRow();
    m_problem->setText({});
    m_name->setText(row < 0 ? QString() : m_list->item(row)->text());
    m_title->clear();
    m_text->clear();
    m_for->setCurrentIndex(0);
    if (section() == Section::Snippets && row >= 0 && row < m_snippets.size()) {
        const domain::Snippet &snippet = m_snippets.at(row);
        m_for->setCurrentIndex(snippet.brand.isValid() ? 0 : 1);
        m_kind->setCurrentIndex(snippet.kind == domain::Snippet::Kind::Template ? 0 : 1);
        m_title->setText(snippet.title);
        m_text->setPlainText(snippet.text);
    } else if (section() == Section::HashtagSets && row >= 0 && row < m_sets.size()) {
        const domain::HashtagSet &set = m_sets.at(row);
        m_for->setCurrentIndex(set.brand.isValid() ? 0 : 1);
        m_place->setCurrentIndex(set.place == domain::HashtagSet::Place::Comment ? 1 : 0);
        m_text->setPlainText(set.tags.join(u' '));
    }
    update();
}

void WritingDialog::update()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    const bool hasText = section() == Section::Words || !m_text->toPlainText().trimmed().isEmpty();
    m_save->setEnabled(!m_name->text().trimmed().isEmpty() && hasText);
    m_title->setEnabled(m_kind->currentIndex() == 0);
    if (section() != Section::Snippets)
        return;
    const composing::ExpandedText given = composing::expandVariables(m_text->toPlainText(), m_shelf.values());
    const QString left = given.left.isEmpty()
        ? QString()
        : u'\n' + tr("Stays as it is, for want of a value: %1").arg(given.left.join(u", "_s));
    m_preview->setText(given.text.isEmpty()
                           ? tr("Variables: %1").arg(composing::variableExamples().join(u"  "_s))
                           : tr("Gives: %1").arg(given.text) + left);
}

domain::Snippet WritingDialog::typedSnippet() const
{
    domain::Snippet snippet;
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_snippets.size())
        snippet.id = m_snippets.at(row).id;
    snippet.brand = domain::BrandId(m_for->currentData().toLongLong());
    snippet.kind
        = m_kind->currentIndex() == 0 ? domain::Snippet::Kind::Template : domain::Snippet::Kind::Piece;
    snippet.name = m_name->text();
    if (snippet.kind == domain::Snippet::Kind::Template)
        snippet.title = m_title->text();
    snippet.text = m_text->toPlainText();
    return snippet;
}

domain::HashtagSet WritingDialog::typedSet() const
{
    domain::HashtagSet set;
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_sets.size())
        set.id = m_sets.at(row).id;
    set.brand = domain::BrandId(m_for->currentData().toLongLong());
    set.place
        = m_place->currentIndex() == 1 ? domain::HashtagSet::Place::Comment : domain::HashtagSet::Place::Text;
    set.name = m_name->text();
    static const QRegularExpression between(u"[\\s,;]+"_s);
    set.tags = m_text->toPlainText().split(between, Qt::SkipEmptyParts);
    return set;
}

void WritingDialog::save()
{
    services::WritingService writing(m_context.workspace().storage());
    const QString saved = tr("“%1” is saved.").arg(m_name->text().simplified());
    switch (section()) {
    case Section::Snippets:
        return answer(writing.saveSnippet(typedSnippet()), saved);
    case Section::HashtagSets:
        return answer(writing.saveHashtagSet(typedSet()), saved);
    case Section::Words:
        return answer(writing.addWord(m_name->text()), saved);
    }
}

void WritingDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    services::WritingService writing(m_context.workspace().storage());
    const QString gone = tr("“%1” is deleted.").arg(m_list->item(row)->text());
    m_name->clear();
    switch (section()) {
    case Section::Snippets:
        return answer(writing.removeSnippet(m_snippets.at(row).id), gone);
    case Section::HashtagSets:
        return answer(writing.removeHashtagSet(m_sets.at(row).id), gone);
    case Section::Words:
        return answer(writing.removeWord(m_words.at(row).id), gone);
    }
}

void WritingDialog::answer(const QFuture<Result<domain::EventId>> &done, const QString &text)
{
    async::deliver(done, this, [this, text](const Result<domain::EventId> &event) {
        if (event) {
            m_problem->setText({});
            m_context.toastWithUndo(text, *event);
        } else if (event.error().subject == u"name"_s) {
            m_problem->setText(tr("That name is taken, or too long."));
        } else if (event.error().subject == u"tags"_s) {
            m_problem->setText(tr("Some of these words are no hashtags."));
        } else {
            m_problem->setText(::ruche::text::errorText(event.error()).message);
        }
    });
}

} // namespace ruche::ui
