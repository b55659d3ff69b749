// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of MembersPage, and what they ask before they act.
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/common/sidelist.h"
#include "ui/members/memberdrawer.h"
#include "ui/members/memberscontroller.h"
#include "ui/members/memberspage.h"
#include "ui/members/mergedialog.h"
#include "ui/shell/pagecontext.h"

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void MembersPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::members, tr("Members"));
    const auto one = [this] { return m_controller->detail().has_value(); };
    const auto move = [this](int by) {
        const int row = std::max(0, m_table->currentIndex().row() + by);
        if (row < m_controller->table().rowCount())
            m_table->setCurrentIndex(m_controller->table().index(row, 0));
    };
    const auto listed = [this] { return m_controller->table().rowCount() > 0; };
    add(
        u"members.label"_s, tr("Tag…"), u"tag"_s, {u"L"_s}, [this] { showTagMenu(); }, one);
    add(
        u"members.note"_s, tr("Note…"), u"note"_s, {u"Shift+N"_s}, [this] { askNote(); }, one);
    add(
        u"members.merge"_s, tr("Compare and merge…"), u"merge"_s, {u"M"_s}, [this] { askMerge(); }, one);
    add(
        u"members.export"_s,
        tr("Export personal data…"),
        u"download"_s,
        {u"Ctrl+E"_s},
        [this] { askExport(); },
        one);
    add(
        u"members.erase"_s, tr("Erase personal data…"), u"trash"_s, {}, [this] { askErase(); }, one);
    add(
        u"members.next"_s, tr("Next member"), {}, {u"J"_s}, [move] { move(1); }, listed, false);
    add(
        u"members.previous"_s, tr("Previous member"), {}, {u"K"_s}, [move] { move(-1); }, listed, false);
}

void MembersPage::showContextMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"memberMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {u"members.label"_s, u"members.note"_s, u"members.merge"_s})
        menu->addAction(context().commands().action(id, menu));
    menu->addSeparator();
    for (const QString &id : {u"members.export"_s, u"members.erase"_s})
        menu->addAction(context().commands().action(id, menu));
    menu->popup(globalPosition);
}

void MembersPage::showGroupMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"groupMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *choice = new QActionGroup(menu);
    for (const SideEntry &entry : m_groups->entries()) {
        if (entry.id.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QString shown = entry.text;
        QAction *action = menu->addAction(icon(entry.icon), shown.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(entry.id == m_groups->current());
        action->setProperty("keys", entry.count);
        choice->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { emit m_groups->chosen(id); });
    }
    menu->popup(m_groupButton->mapToGlobal(QPoint(0, m_groupButton->height())));
}

void MembersPage::showTagMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"tagMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList set = m_controller->detail()->member.tags;
    QStringList known = m_controller->knownTags();
    for (const QString &tag : set) {
        if (!known.contains(tag))
            known.append(tag);
    }
    for (const QString &tag : known) {
        QString shown = tag;
        QAction *action = menu->addAction(shown.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(set.contains(tag));
        connect(action, &QAction::triggered, this, [this, tag](bool on) {
            m_controller->setTagOfCurrent(tag, on);
        });
    }
    if (!known.isEmpty())
        menu->addSeparator();
    menu->addAction(icon(u"plus"_s), tr("New tag…"), this, &MembersPage::askTag);
    QPushButton *button = m_drawer->tagButton();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void MembersPage::askTag()
{
    TextQuestion question;
    question.title = tr("New tag");
    question.label = tr("Name");
    question.confirmText = tr("Add tag");
    question.problem = [](const QString &text) {
        return text.trimmed().isEmpty() ? tr("A tag needs a name.") : QString();
    };
    context().prompts().askText(this, question, [this](const std::optional<QString> &text) {
        if (text)
            m_controller->setTagOfCurrent(*text, true);
    });
}

void MembersPage::askNote()
{
    TextQuestion question;
    question.title = tr("Note on %1").arg(m_controller->detail()->member.name);
    question.label = tr("Only your team reads it");
    question.confirmText = tr("Add note");
    question.multiLine = true;
    question.problem = [](const QString &text) {
        return text.trimmed().isEmpty() ? tr("Write something first.") : QString();
    };
    context().prompts().askText(this, question, [this](const std::optional<QString> &text) {
        if (text)
            m_controller->addNote(*text);
    });
}

void MembersPage::askMerge()
{
    const domain::Member &member = m_controller->detail()->member;
    auto *dialog = new MergeDialog(*m_controller, member, m_controller->zoneOf(member.brand), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::mergeRequested, m_controller, &MembersController::merge);
    dialog->open();
}

void MembersPage::askExport()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Export personal data");
    QString name = m_controller->detail()->member.name;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = u'-';
    }
    question.fileName = name + u".json"_s;
    question.filters = {tr("JSON (*.json)")};
    context().prompts().chooseFile(this, question, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            m_controller->exportTo(paths.first());
    });
}

void MembersPage::askErase()
{
    const domain::Member &member = m_controller->detail()->member;
    Confirmation question;
    question.title = tr("Erase %1?").arg(member.name);
    question.text
        = tr("Names, identities, notes and the words of %n message(s) are removed from this workspace. "
             "Counts stay right. This cannot be undone.",
             nullptr,
             member.messageCount);
    question.confirmText = tr("Erase");
    question.destructive = true;
    context().prompts().confirm(this, question, [this](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->eraseCurrent();
    });
}

} // namespace ruche::ui
