// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/writingtools.h"

#include "core/base/async.h"
#include "core/composing/entities.h"
#include "core/composing/limitsfile.h"
#include "core/services/limitsinforce.h"
#include "core/text/errortext.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/toasthost.h"
#include "ui/composer/followuprow.h"
#include "ui/composer/hashtagrow.h"
#include "ui/composer/limitsdialog.h"
#include "ui/composer/spellhelp.h"
#include "ui/composer/textcompletion.h"
#include "ui/composer/writingdialog.h"
#include "ui/composer/writingshelf.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

WritingTools::WritingTools(PageContext &context,
                           ComposerController &controller,
                           QPlainTextEdit *edit,
                           QSyntaxHighlighter *highlighter,
                           QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_controller(controller)
    , m_edit(edit)
    , m_page(page)
    , m_spelling(new SpellHelp(context, controller, edit, highlighter))
    , m_shelf(new WritingShelf(context.workspace(), controller, this))
    , m_completion(new TextCompletion(
          edit, [this](QChar sign, const QString &typed) { return m_shelf->rows(sign, typed); }, page))
    , m_followUps(new FollowUpRow(context, controller, page))
    , m_hashtags(new HashtagRow(page))
    , m_spellTool(new QToolButton(page))
    , m_hashTool(new QToolButton(page))
    , m_templateTool(new QToolButton(page))
    , m_moreTool(new QToolButton(page))
{
    const auto prepare = [page](QToolButton *tool, const QString &name, const QString &picture) {
        tool->setObjectName(name);
        if (!picture.isEmpty())
            tool->setIcon(icon(picture));
        tool->setPopupMode(QToolButton::InstantPopup);
        tool->setMenu(new QMenu(page));
        setButtonKind(tool, "quiet", true);
    };
    prepare(m_spellTool, u"spelling"_s, u"spelling"_s);
    prepare(m_hashTool, u"hashtags"_s, u"hash"_s);
    prepare(m_templateTool, u"templates"_s, {});
    prepare(m_moreTool, u"writingMore"_s, u"more"_s);
    connectParts();
    loadLimits();
}

WritingTools::~WritingTools() = default;

void WritingTools::connectParts()
{
    connect(m_spellTool->menu(), &QMenu::aboutToShow, this, [this] {
        m_spelling->fillMenu(m_spellTool->menu());
    });
    connect(m_hashTool->menu(), &QMenu::aboutToShow, this, &WritingTools::fillHashtags);
    connect(m_templateTool->menu(), &QMenu::aboutToShow, this, &WritingTools::fillTemplates);
    connect(m_moreTool->menu(), &QMenu::aboutToShow, this, &WritingTools::fillMore);
    connect(m_completion, &TextCompletion::taken, this, &WritingTools::take);
    connect(m_shelf, &WritingShelf::changed, this, [this] { m_hashtags->setSets(m_shelf->sets()); });
    connect(m_hashtags, &HashtagRow::chosen, this, &WritingTools::toggleSet);
    connect(m_hashtags, &HashtagRow::manageRequested, this, [this] {
        manage(int(WritingDialog::Section::HashtagSets));
    });
    connect(
        m_spelling, &SpellHelp::wordsRequested, this, [this] { manage(int(WritingDialog::Section::Words)); });
    connect(
        m_edit, &QPlainTextEdit::textChanged, this, [this] { m_hashtags->setText(m_edit->toPlainText()); });
    connect(&m_controller, &ComposerController::loaded, this, [this] { m_dead.clear(); });
}

void WritingTools::addTo(QHBoxLayout *tools)
{
    for (QToolButton *const tool : {m_hashTool, m_spellTool, m_moreTool, m_templateTool})
        tools->addWidget(tool);
}

QList<QWidget *> WritingTools::rows() const
{
    return {m_followUps, m_hashtags};
}

void WritingTools::addCommands()
{
    const auto add = [this](const QString &id,
                            const QString &text,
                            const QStringList &keys,
                            const std::function<void()> &run) {
        Command command;
        command.id = id;
        command.text = text;
        command.shortcuts = keys;
        command.scope = CommandScope::Page;
        command.page = pages::composer;
        command.run = run;
        command.enabled = [this] { return m_controller.isEditable(); };
        m_context.commands().add(this, command);
    };
    add(u"composer.nextMistake"_s, tr("Next spelling mistake"), {u"F7"_s}, [this] {
        m_spelling->goToNext();
    });
    add(u"composer.followUp"_s, tr("Add a first comment"), {}, [this] { m_followUps->add(); });
    add(u"composer.checkLinks"_s, tr("Check the links"), {}, [this] { checkLinks(); });
    add(u"composer.limits"_s, tr("What networks accept…"), {}, [this] { openLimits(); });
    add(u"composer.manageWriting"_s, tr("Templates, hashtags and words…"), {}, [this] {
        manage(int(WritingDialog::Section::Snippets));
    });
}

void WritingTools::retranslate()
{
    const auto name = [](QToolButton *tool, const QString &text) {
        tool->setAccessibleName(text);
        tool->setToolTip(text);
    };
    name(m_spellTool, tr("Spelling"));
    name(m_hashTool, tr("Hashtags"));
    name(m_templateTool, tr("Templates and snippets"));
    m_templateTool->setText(tr("Templates"));
    name(m_moreTool, tr("More for writing"));
    m_completion->setAccessibleName(tr("What can be put in here"));
    m_followUps->retranslate();
    m_hashtags->retranslate();
    m_spelling->fillMenu(m_spellTool->menu());
    fillHashtags();
    fillTemplates();
    fillMore();
    addCommands();
}

void WritingTools::fillTemplates()
{
    QMenu *const menu = m_templateTool->menu();
    menu->clear();
    for (const auto kind : {domain::Snippet::Kind::Template, domain::Snippet::Kind::Piece}) {
        bool any = false;
        for (const domain::Snippet &snippet : m_shelf->snippets()) {
            if (snippet.kind != kind)
                continue;
            any = true;
            QAction *const action = menu->addAction(snippet.name);
            action->setToolTip(wordsOf(snippet));
            connect(action, &QAction::triggered, this, [this, id = snippet.id] {
                if (const domain::Snippet *const chosen = m_shelf->snippet(id))
                    insertSnippet(*chosen);
            });
        }
        if (any)
            menu->addSeparator();
    }
    menu->setToolTipsVisible(true);
    connect(menu->addAction(tr("Manage…")), &QAction::triggered, this, [this] {
        manage(int(WritingDialog::Section::Snippets));
    });
}

void WritingTools::fillHashtags()
{
    QMenu *const menu = m_hashTool->menu();
    menu->clear();
    for (const domain::HashtagSet &set : m_shelf->sets()) {
        connect(menu->addAction(set.name), &QAction::triggered, this, [this, id = set.id] { toggleSet(id); });
    }
    QList<CompletionRow> rows = m_shelf->rows(u'#', {});
    rows.removeIf([](const CompletionRow &row) { return row.kind != WritingShelf::TagRow; });
    if (!m_shelf->sets().isEmpty() && !rows.isEmpty())
        menu->addSeparator();
    for (const CompletionRow &row : rows.mid(0, 8)) {
        QAction *const action = menu->addAction(row.text);
        action->setProperty("keys", row.detail);
        connect(action, &QAction::triggered, this, [this, tag = row.text] {
            m_edit->textCursor().insertText(tag + u' ');
            m_edit->setFocus();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Manage…")), &QAction::triggered, this, [this] {
        manage(int(WritingDialog::Section::HashtagSets));
    });
}

void WritingTools::fillMore()
{
    QMenu *const menu = m_moreTool->menu();
    menu->clear();
    const bool editable = m_controller.isEditable();
    QAction *const follow = menu->addAction(tr("Add a first comment"));
    follow->setEnabled(editable);
    connect(follow, &QAction::triggered, this, [this] { m_followUps->add(); });
    const bool checking = m_checker && m_checker->isBusy();
    QAction *const check = menu->addAction(checking ? tr("Stop checking the links") : tr("Check the links"));
    connect(check, &QAction::triggered, this, &WritingTools::checkLinks);
    connect(
        menu->addAction(tr("What networks accept…")), &QAction::triggered, this, &WritingTools::openLimits);
}

QString WritingTools::wordsOf(const domain::Snippet &snippet) const
{
    return composing::expandVariables(snippet.text, m_shelf->values()).text;
}

void WritingTools::putTitle(const domain::Snippet &snippet)
{
    auto *const title = m_page->findChild<QLineEdit *>(u"title"_s);
    if (snippet.title.isEmpty() || !m_controller.title().isEmpty() || !title)
        return;
    const QString words = composing::expandVariables(snippet.title, m_shelf->values()).text;
    title->setText(words);
    m_controller.setTitle(words);
}

void WritingTools::insertSnippet(const domain::Snippet &snippet)
{
    if (m_edit->isReadOnly())
        return;
    putTitle(snippet);
    m_edit->textCursor().insertText(wordsOf(snippet));
    m_edit->setFocus();
}

void WritingTools::take(const CompletionRow &row)
{
    if (row.kind == WritingShelf::SnippetRow) {
        if (const domain::Snippet *const snippet = m_shelf->snippet(domain::SnippetId(row.id))) {
            const QString words = wordsOf(*snippet);
            putTitle(*snippet);
            m_completion->replaceTyped(words);
        }
    } else if (row.kind == WritingShelf::SetRow) {
        const domain::HashtagSet *const set = m_shelf->set(domain::HashtagSetId(row.id));
        if (!set)
            return;
        const QString tags = set->tags.join(u' ');
        const bool below = set->place == domain::HashtagSet::Place::Comment;
        m_completion->replaceTyped(below ? QString() : tags + u' ');
        if (below)
            m_followUps->addToFirst(tags);
    } else {
        m_completion->replaceTyped(row.text + u' ');
    }
}

void WritingTools::toggleSet(domain::HashtagSetId id)
{
    const domain::HashtagSet *const set = m_shelf->set(id);
    if (!set || m_edit->isReadOnly())
        return;
    if (set->place == domain::HashtagSet::Place::Comment) {
        m_followUps->addToFirst(set->tags.join(u' '));
        return;
    }
    const QString text = m_edit->toPlainText();
    QStringList missing;
    for (const QString &tag : set->tags) {
        if (!text.contains(tag, Qt::CaseInsensitive))
            missing << tag;
    }
    QTextCursor edits = m_edit->textCursor();
    edits.beginEditBlock();
    QTextCursor cursor = edits;
    if (!missing.isEmpty()) {
        cursor.movePosition(QTextCursor::End);
        const bool apart = !text.isEmpty() && !text.at(text.size() - 1).isSpace();
        cursor.insertText((apart ? u" "_s : QString()) + missing.join(u' '));
    } else {
        for (const QString &tag : set->tags) {
            const QRegularExpression word(u"\\s?"_s + QRegularExpression::escape(tag) + u"(?!\\w)"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::UseUnicodePropertiesOption);
            cursor = m_edit->document()->find(word);
            if (!cursor.isNull())
                cursor.removeSelectedText();
        }
    }
    edits.endEditBlock();
    m_hashtags->setText(m_edit->toPlainText());
    m_edit->setFocus();
}

void WritingTools::manage(int section)
{
    const domain::Brand *const brand = m_controller.currentBrand();
    if (!brand)
        return;
    auto *const dialog
        = new WritingDialog(m_context, *m_shelf, *brand, WritingDialog::Section(section), m_page);
    dialog->open();
}

void WritingTools::setLinkChecker(std::unique_ptr<services::LinkChecker> checker)
{
    m_checker = std::move(checker);
}

void WritingTools::checkLinks()
{
    if (!m_checker)
        m_checker = std::make_unique<services::LinkChecker>();
    if (m_checker->isBusy()) {
        m_checker->cancel();
        return;
    }
    QList<QUrl> links;
    QList<domain::AccountId> tabs{domain::AccountId()};
    for (const domain::Account &account : m_controller.chosenAccounts())
        tabs << account.id;
    for (const domain::AccountId tab : std::as_const(tabs)) {
        const QString text = m_controller.textOf(tab);
        for (const composing::Entity &link : composing::findUrls(text))
            links << QUrl(text.mid(link.start, link.length));
    }
    if (links.isEmpty()) {
        m_context.toast({tr("There is no link in this text yet."), {}, {}, {}, false});
        return;
    }
    async::deliver(m_checker->check(links),
                   this,
                   [this](const Result<QList<services::LinkVerdict>> &verdicts) { onChecked(verdicts); });
}

void WritingTools::onChecked(const Result<QList<services::LinkVerdict>> &verdicts)
{
    if (!verdicts)
        return; // stopped
    using State = services::LinkVerdict::State;
    const auto count = [&verdicts](State state) {
        return int(std::count_if(verdicts->begin(), verdicts->end(), [state](const auto &verdict) {
            return verdict.state == state;
        }));
    };
    m_dead.clear();
    for (const services::LinkVerdict &verdict : *verdicts) {
        if (verdict.state == State::Dead)
            m_dead << verdict.url;
    }
    QStringList parts;
    if (const int dead = count(State::Dead); dead > 0)
        parts << tr("%n link(s) lead nowhere.", nullptr, dead);
    if (const int alive = count(State::Alive); alive > 0)
        parts << tr("%n link(s) are good.", nullptr, alive);
    if (const int unclear = count(State::Unclear); unclear > 0)
        parts << tr("%n link(s) gave no clear answer.", nullptr, unclear);
    if (const int hidden = count(State::NotAsked); hidden > 0)
        parts << tr("%n link(s) were not asked: they are not public.", nullptr, hidden);
    m_context.toast({parts.join(u' '), {}, {}, {}, false});
    emit m_controller.changed();
}

QList<PostProblem> WritingTools::problems() const
{
    QList<PostProblem> found;
    const QString text = m_controller.text();
    for (const QUrl &link : m_dead) {
        if (text.contains(link.toString()) || m_controller.textOf({}).contains(link.toString()))
            found << PostProblem{.kind = PostProblem::Kind::Warning,
                                 .text = tr("This link leads nowhere: %1").arg(link.toDisplayString())};
    }
    const composing::ExpandedText expanded = composing::expandVariables(text, m_shelf->values());
    if (expanded.text != text)
        found << PostProblem{.kind = PostProblem::Kind::Warning,
                             .text = tr("There are variables in the text: they go out as they are written.")};
    return found;
}

void WritingTools::openLimits()
{
    auto *const dialog = new LimitsDialog(m_context, m_controller.accounts(), m_page);
    connect(dialog, &LimitsDialog::networksChanged, this, &WritingTools::loadLimits);
    dialog->open();
}

void WritingTools::loadLimits()
{
    const auto table = composing::LimitsFile(services::limitsPath()).table();
    m_controller.setLimits(table.value_or(composing::builtInLimits()));
    if (!table)
        m_context.toastError(tr("Your file of limits cannot be read, so it is left aside: %1, %2")
                                 .arg(table.error().subject, table.error().detail));
}

} // namespace ruche::ui
