// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/spellhelp.h"

#include "core/base/async.h"
#include "core/composing/spelling.h"
#include "core/services/workspace.h"
#include "core/services/writingservice.h"
#include "core/settings/settings.h"
#include "core/text/errortext.h"
#include "ui/common/toasthost.h"
#include "ui/composer/composercontroller.h"
#include "ui/shell/pagecontext.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

const QString automaticChoice = u"auto"_s;
const QString offChoice = u"off"_s;

} // namespace

SpellHelp::SpellHelp(PageContext &context,
                     ComposerController &controller,
                     QPlainTextEdit *edit,
                     QSyntaxHighlighter *highlighter)
    : QObject(edit)
    , m_context(context)
    , m_controller(controller)
    , m_edit(edit)
    , m_desk(composing::Spelling::systemFolders())
    , m_marks(new SpellMarks(edit, highlighter, m_desk))
    , m_choice(context.windowState() ? settings::spelling().read(*context.windowState()) : automaticChoice)
{
    m_edit->installEventFilter(this);
    m_edit->viewport()->installEventFilter(this);
    connect(&m_controller, &ComposerController::changed, this, &SpellHelp::update);
    connect(&m_controller, &ComposerController::loaded, this, [this] {
        m_ignored.clear();
        showKnown();
        update();
    });
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Planning)
            reloadWords();
    });
    reloadWords();
    update();
}

SpellHelp::~SpellHelp()
{
    delete m_marks; // before the desk that reads for it
}

QString SpellHelp::languageName(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.at(0).toUpper() + name.mid(1);
}

QString SpellHelp::choice() const
{
    return m_choice;
}

void SpellHelp::setChoice(const QString &choice)
{
    m_choice = choice;
    if (settings::SettingsStore *const store = m_context.windowState())
        (void)settings::spelling().write(*store, choice);
    update();
}

QStringList SpellHelp::wantedLanguages() const
{
    if (m_choice == offChoice)
        return {};
    if (m_choice != automaticChoice)
        return {m_choice};
    const domain::Account *const account = m_controller.account(m_controller.tab());
    if (account) {
        const QString language = m_controller.options(account->id).language;
        if (!language.isEmpty())
            return {language};
    }
    const domain::Brand *const brand = m_controller.currentBrand();
    if (brand && !brand->languages.isEmpty())
        return brand->languages;
    return {QLocale().name().section(u'_', 0, 0)};
}

QStringList SpellHelp::missing() const
{
    QStringList names;
    for (const QString &language : wantedLanguages()) {
        if (!composing::Spelling::isInstalled(language, m_desk.folders()))
            names << languageName(language);
    }
    return names;
}

void SpellHelp::update()
{
    m_marks->setLanguages(m_edit->isReadOnly() ? QStringList() : wantedLanguages());
}

void SpellHelp::reloadWords()
{
    async::deliver(services::WritingService(m_context.workspace().storage()).words(),
                   this,
                   [this](const Result<QList<domain::KnownWord>> &words) {
                       if (!words)
                           return;
                       m_words.clear();
                       for (const domain::KnownWord &word : *words)
                           m_words << word.word;
                       showKnown();
                   });
}

void SpellHelp::showKnown()
{
    m_marks->setKnown(m_words + m_ignored);
}

void SpellHelp::goToNext()
{
    const auto mistake = m_marks->after(m_edit->textCursor().selectionEnd());
    if (!mistake) {
        const QStringList without = missing();
        m_context.toast({m_choice == offChoice ? tr("Spelling is not checked.")
                             : without.isEmpty()
                             ? tr("No mistake was found.")
                             : tr("This computer has no dictionary for %1.").arg(without.join(u", "_s)),
                         {},
                         {},
                         {},
                         false});
        return;
    }
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(mistake->start);
    cursor.setPosition(mistake->start + mistake->length, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

void SpellHelp::fillMenu(QMenu *menu)
{
    menu->clear();
    auto *const on = menu->addAction(tr("Check spelling"));
    on->setCheckable(true);
    on->setChecked(m_choice != offChoice);
    connect(on, &QAction::toggled, this, [this](bool checked) {
        setChoice(checked ? automaticChoice : offChoice);
    });
    menu->addSeparator();
    auto *const languages = new QActionGroup(menu);
    const auto addLanguage = [this, menu, languages](const QString &text, const QString &code) {
        QAction *const action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_choice == code);
        action->setEnabled(m_choice != offChoice);
        languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { setChoice(code); });
    };
    addLanguage(tr("Language of the account or brand"), automaticChoice);
    for (const QString &code : composing::Spelling::installed(m_desk.folders()))
        addLanguage(languageName(code), code);
    for (const QString &name : missing()) {
        QAction *const note = menu->addAction(tr("This computer has no dictionary for %1.").arg(name));
        note->setEnabled(false);
    }
    menu->addSeparator();
    QAction *const next = menu->addAction(tr("Next mistake"));
    next->setShortcut(QKeySequence(Qt::Key_F7));
    next->setEnabled(!m_marks->mistakes().isEmpty());
    connect(next, &QAction::triggered, this, &SpellHelp::goToNext);
    connect(menu->addAction(tr("Words of your dictionary…")),
            &QAction::triggered,
            this,
            &SpellHelp::wordsRequested);
}

bool SpellHelp::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(object, event);
    openMenu(static_cast<const QContextMenuEvent &>(*event));
    return true;
}

void SpellHelp::openMenu(const QContextMenuEvent &event)
{
    const bool byMouse = event.reason() == QContextMenuEvent::Mouse;
    const QTextCursor cursor = byMouse ? m_edit->cursorForPosition(event.pos()) : m_edit->textCursor();
    const QPoint place
        = byMouse ? event.globalPos() : m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft());
    auto *const menu = m_edit->createStandardContextMenu();
    menu->setObjectName(u"textMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_edit->accessibleName());
    const auto mistake = m_marks->at(byMouse ? cursor.position() : cursor.selectionStart());
    if (!mistake || m_edit->isReadOnly()) {
        menu->popup(place);
        return;
    }
    async::deliver(m_desk.suggestions(mistake->word, mistake->language),
                   menu,
                   [this, menu, place, mistake = *mistake](const Result<QStringList> &suggestions) {
                       addWordRows(menu, mistake, suggestions.value_or(QStringList()));
                       menu->popup(place);
                   });
}

void SpellHelp::addWordRows(QMenu *menu, const SpellMarks::Mistake &mistake, const QStringList &suggestions)
{
    QAction *const first = menu->actions().value(0);
    QList<QAction *> rows;
    for (const QString &suggestion : suggestions) {
        rows << new QAction(suggestion, menu);
        connect(rows.constLast(), &QAction::triggered, this, [this, mistake, suggestion] {
            replace(mistake, suggestion);
        });
    }
    if (suggestions.isEmpty()) {
        rows << new QAction(tr("No suggestion"), menu);
        rows.constLast()->setEnabled(false);
    }
    const auto separator = [menu] {
        auto *const line = new QAction(menu);
        line->setSeparator(true);
        return line;
    };
    rows << separator();
    rows << new QAction(tr("Add “%1” to your dictionary").arg(mistake.word), menu);
    connect(rows.constLast(), &QAction::triggered, this, [this, word = mistake.word] { addWord(word); });
    rows << new QAction(tr("Ignore in this post"), menu);
    connect(rows.constLast(), &QAction::triggered, this, [this, word = mistake.word] { ignore(word); });
    rows << separator();
    menu->insertActions(first, rows);
}

void SpellHelp::replace(const SpellMarks::Mistake &mistake, const QString &word)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(mistake.start);
    cursor.setPosition(mistake.start + mistake.length, QTextCursor::KeepAnchor);
    if (cursor.selectedText() != mistake.word)
        return; // the text is another one by now
    cursor.insertText(word);
    m_edit->setTextCursor(cursor);
}

void SpellHelp::addWord(const QString &word)
{
    async::deliver(services::WritingService(m_context.workspace().storage()).addWord(word),
                   this,
                   [this, word](const Result<domain::EventId> &event) {
                       if (event)
                           m_context.toastWithUndo(tr("“%1” is in your dictionary.").arg(word), *event);
                       else if (event.error().code != ErrorCode::AlreadyExists)
                           m_context.toastError(text::errorText(event.error()).message);
                   });
}

void SpellHelp::ignore(const QString &word)
{
    m_ignored << word;
    showKnown();
}

} // namespace ruche::ui
