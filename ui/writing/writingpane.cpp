// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/writingpane.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/services/writingservice.h"
#include "core/text/errortext.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int keptListWidth = 220;

qint64 idOf(const QListWidgetItem *item)
{
    return item ? item->data(Qt::UserRole).toLongLong() : 0;
}

/// Of that id, or null.
template <typename Kept> const Kept *withId(const QList<Kept> &all, qint64 id)
{
    for (const Kept &one : all) {
        if (one.id.value == id)
            return &one;
    }
    return nullptr;
}

} // namespace

WritingPane::WritingPane(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sectionLabel(new PlainLabel(tr("Show"), this))
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
    , m_buttons(new QHBoxLayout)
    , m_new(new QPushButton(tr("New"), this))
    , m_remove(new QPushButton(tr("Delete"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    buildLayout();
    connect(m_section, &QComboBox::currentIndexChanged, this, &WritingPane::showSection);
    connect(m_list, &QListWidget::currentRowChanged, this, &WritingPane::showCurrent);
    connect(m_name, &QLineEdit::textChanged, this, &WritingPane::update);
    connect(m_text, &QPlainTextEdit::textChanged, this, &WritingPane::update);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WritingPane::update);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        showCurrent();
        m_name->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &WritingPane::remove);
    connect(m_save, &QPushButton::clicked, this, &WritingPane::save);
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Planning)
            reload();
    });
    showSection();
}

void WritingPane::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    const bool known = m_for->count() > 0;
    const domain::BrandId before = typedBrand();
    const QSignalBlocker quiet(m_for);
    m_for->clear();
    for (const domain::Brand &brand : brands)
        m_for->addItem(brand.name, brand.id.value);
    m_for->addItem(tr("All brands"), 0);
    m_for->setCurrentIndex(known ? std::max(0, m_for->findData(before.value)) : 0);
    reload();
}

void WritingPane::setValues(const Values &values)
{
    m_values = values;
    update();
}

void WritingPane::setSection(Section section)
{
    m_section->setCurrentIndex(int(section));
}

void WritingPane::setSectionShown(bool shown)
{
    m_section->setVisible(shown);
    m_sectionLabel->setVisible(shown);
}

void WritingPane::addButton(QPushButton *button)
{
    m_buttons->insertWidget(m_buttons->indexOf(m_save), button);
}

void WritingPane::offerPost()
{
    m_post = new QPushButton(tr("Post with this text"), this);
    m_post->setObjectName(u"writingPost"_s);
    m_post->setAutoDefault(false);
    setButtonKind(m_post, "secondary");
    addButton(m_post);
    connect(m_post, &QPushButton::clicked, this, &WritingPane::requestPost);
    update();
}

void WritingPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void WritingPane::buildLayout()
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
    m_kind->addItems({tr("Whole post"), tr("Piece of a text")});
    m_place->addItems({tr("In the text"), tr("In the first comment")});
    for (PlainLabel *const label : {m_preview, m_problem}) {
        label->setTextSize(TextSize::Small);
        label->setWordWrap(true);
    }
    m_preview->setInk(PlainLabel::Ink::Secondary);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_sectionLabel->setBuddy(m_section);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_sectionLabel);
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
    m_list->setFixedWidth(scaled(keptListWidth));
    auto *const middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list);
    middle->addLayout(right, 1);
    for (QPushButton *const button : {m_new, m_remove})
        setButtonKind(button, "secondary");
    setButtonKind(m_save, "primary");
    m_save->setDefault(true);
    m_buttons->addWidget(m_new);
    m_buttons->addWidget(m_remove);
    m_buttons->addStretch();
    m_buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addLayout(m_buttons);
}

WritingPane::Section WritingPane::section() const
{
    return Section(m_section->currentIndex());
}

bool WritingPane::isShown(domain::BrandId brand) const
{
    return !brand.isValid() || std::any_of(m_brands.begin(), m_brands.end(), [brand](const auto &one) {
        return one.id == brand;
    });
}

void WritingPane::reload()
{
    services::WritingService writing(m_context.workspace().storage());
    const auto shown = [this](auto all) {
        all.removeIf([this](const auto &one) { return !isShown(one.brand); });
        return all;
    };
    async::deliver(writing.snippets({}), this, [this, shown](const Result<QList<domain::Snippet>> &found) {
        m_snippets = shown(found.value_or(QList<domain::Snippet>()));
        emit countsChanged();
        if (section() == Section::Snippets)
            showList();
    });
    async::deliver(
        writing.hashtagSets({}), this, [this, shown](const Result<QList<domain::HashtagSet>> &found) {
            m_sets = shown(found.value_or(QList<domain::HashtagSet>()));
            emit countsChanged();
            if (section() == Section::HashtagSets)
                showList();
        });
    async::deliver(writing.words(), this, [this](const Result<QList<domain::KnownWord>> &found) {
        m_words = found.value_or(QList<domain::KnownWord>());
        if (section() == Section::Words)
            showList();
    });
}

void WritingPane::showSection()
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

void WritingPane::showList()
{
    const bool wasChosen = m_list->currentItem() != nullptr;
    const bool isTouched = wasChosen && fields() != m_shown;
    const qint64 chosen = idOf(m_list->currentItem());
    const QString typed = m_name->text().simplified();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const auto add = [this](const QString &name, qint64 id, const QString &tip = {}) {
            auto *const item = new QListWidgetItem(name, m_list);
            item->setData(Qt::UserRole, id);
            item->setToolTip(tip);
        };
        if (section() == Section::Snippets) {
            for (const domain::Snippet &snippet : std::as_const(m_snippets))
                add(snippet.name, snippet.id.value, snippet.text.left(300));
        } else if (section() == Section::HashtagSets) {
            for (const domain::HashtagSet &set : std::as_const(m_sets))
                add(set.name, set.id.value, set.tags.join(u' '));
        } else {
            for (const domain::KnownWord &word : std::as_const(m_words))
                add(word.word, word.id.value);
        }
        // The one that was chosen, or that has just been saved under the name that still stands there.
        int row = -1;
        for (int i = 0; i < m_list->count(); ++i) {
            const bool same = wasChosen ? idOf(m_list->item(i)) == chosen : m_list->item(i)->text() == typed;
            if (same && row < 0)
                row = i;
        }
        m_list->setCurrentRow(row);
    }
    // What is being typed stays when somebody else changes what is kept.
    if (!isTouched && (wasChosen || m_list->currentRow() >= 0))
        showCurrent();
}

const domain::Snippet *WritingPane::currentSnippet() const
{
    return section() == Section::Snippets ? withId(m_snippets, idOf(m_list->currentItem())) : nullptr;
}

const domain::HashtagSet *WritingPane::currentSet() const
{
    return section() == Section::HashtagSets ? withId(m_sets, idOf(m_list->currentItem())) : nullptr;
}

void WritingPane::showCurrent()
{
    const QListWidgetItem *const item = m_list->currentItem();
    m_problem->setText({});
    m_name->setText(item ? item->text() : QString());
    m_title->clear();
    m_text->clear();
    m_for->setCurrentIndex(0);
    if (const domain::Snippet *const snippet = currentSnippet()) {
        m_for->setCurrentIndex(std::max(0, m_for->findData(snippet->brand.value)));
        m_kind->setCurrentIndex(snippet->kind == domain::Snippet::Kind::Template ? 0 : 1);
        m_title->setText(snippet->title);
        m_text->setPlainText(snippet->text);
    } else if (const domain::HashtagSet *const set = currentSet()) {
        m_for->setCurrentIndex(std::max(0, m_for->findData(set->brand.value)));
        m_place->setCurrentIndex(set->place == domain::HashtagSet::Place::Comment ? 1 : 0);
        m_text->setPlainText(set->tags.join(u' '));
    }
    m_shown = fields();
    update();
}

QStringList WritingPane::fields() const
{
    return {m_name->text(), m_title->text(), m_text->toPlainText()};
}

domain::BrandId WritingPane::typedBrand() const
{
    return domain::BrandId(m_for->currentData().toLongLong());
}

void WritingPane::requestPost()
{
    const domain::BrandId brand
        = typedBrand().isValid() || m_brands.isEmpty() ? typedBrand() : m_brands.constFirst().id;
    const QString written = m_text->toPlainText();
    emit postRequested(brand, m_values ? composing::expandVariables(written, m_values(brand)).text : written);
}

void WritingPane::update()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    const bool hasText = section() == Section::Words || !m_text->toPlainText().trimmed().isEmpty();
    m_save->setEnabled(!m_name->text().trimmed().isEmpty() && hasText);
    m_title->setEnabled(m_kind->currentIndex() == 0);
    if (m_post) {
        m_post->setVisible(section() != Section::Words);
        m_post->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
    }
    if (section() != Section::Snippets)
        return;
    const composing::ExpandedText given = m_values
        ? composing::expandVariables(m_text->toPlainText(), m_values(typedBrand()))
        : composing::ExpandedText{m_text->toPlainText(), {}};
    const QString left = given.left.isEmpty()
        ? QString()
        : u'\n' + tr("Stays as it is, for want of a value: %1").arg(given.left.join(u", "_s));
    m_preview->setText(given.text.isEmpty()
                           ? tr("Variables: %1").arg(composing::variableExamples().join(u"  "_s))
                           : tr("Gives: %1").arg(given.text) + left);
}

domain::Snippet WritingPane::typedSnippet() const
{
    domain::Snippet snippet;
    if (const domain::Snippet *const old = currentSnippet())
        snippet.id = old->id;
    snippet.brand = typedBrand();
    snippet.kind
        = m_kind->currentIndex() == 0 ? domain::Snippet::Kind::Template : domain::Snippet::Kind::Piece;
    snippet.name = m_name->text();
    if (snippet.kind == domain::Snippet::Kind::Template)
        snippet.title = m_title->text();
    snippet.text = m_text->toPlainText();
    return snippet;
}

domain::HashtagSet WritingPane::typedSet() const
{
    domain::HashtagSet set;
    if (const domain::HashtagSet *const old = currentSet())
        set.id = old->id;
    set.brand = typedBrand();
    set.place
        = m_place->currentIndex() == 1 ? domain::HashtagSet::Place::Comment : domain::HashtagSet::Place::Text;
    set.name = m_name->text();
    static const QRegularExpression between(u"[\\s,;]+"_s);
    set.tags = m_text->toPlainText().split(between, Qt::SkipEmptyParts);
    return set;
}

void WritingPane::save()
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

void WritingPane::remove()
{
    const QListWidgetItem *const item = m_list->currentItem();
    if (!item)
        return;
    services::WritingService writing(m_context.workspace().storage());
    const QString gone = tr("“%1” is deleted.").arg(item->text());
    const qint64 id = idOf(item);
    m_name->clear();
    switch (section()) {
    case Section::Snippets:
        return answer(writing.removeSnippet(domain::SnippetId(id)), gone);
    case Section::HashtagSets:
        return answer(writing.removeHashtagSet(domain::HashtagSetId(id)), gone);
    case Section::Words:
        return answer(writing.removeWord(domain::WordId(id)), gone);
    }
}

void WritingPane::answer(const QFuture<Result<domain::EventId>> &done, const QString &text)
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
