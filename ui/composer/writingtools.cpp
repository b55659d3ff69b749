// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/writingtools.h"

#include "ui/commands/commandregistry.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/spellhelp.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

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
    , m_spellTool(new QToolButton(page))
    , m_spellMenu(new QMenu(page))
{
    m_spellTool->setObjectName(u"spelling"_s);
    m_spellTool->setIcon(icon(u"spelling"_s));
    m_spellTool->setPopupMode(QToolButton::InstantPopup);
    m_spellTool->setMenu(m_spellMenu);
    setButtonKind(m_spellTool, "quiet", true);
    connect(m_spellMenu, &QMenu::aboutToShow, this, [this] { m_spelling->fillMenu(m_spellMenu); });
}

void WritingTools::addTo(QHBoxLayout *tools)
{
    tools->addWidget(m_spellTool);
}

void WritingTools::addCommands()
{
    Command next;
    next.id = u"composer.nextMistake"_s;
    next.text = tr("Next spelling mistake");
    next.shortcuts = {u"F7"_s};
    next.scope = CommandScope::Page;
    next.page = pages::composer;
    next.run = [this] { m_spelling->goToNext(); };
    next.enabled = [this] { return m_controller.isEditable(); };
    m_context.commands().add(this, next);
}

void WritingTools::retranslate()
{
    m_spellTool->setAccessibleName(tr("Spelling"));
    m_spellTool->setToolTip(tr("Spelling"));
    m_spelling->fillMenu(m_spellMenu);
    addCommands();
}

} // namespace ruche::ui
