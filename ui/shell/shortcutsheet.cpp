// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/commands/commandregistry.h"
#include "ui/common/keyhint.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ShortcutSheet::ShortcutSheet(const CommandRegistry &commands, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(scaled(560), scaled(520));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    auto *heading = new PlainLabel(tr("Keyboard shortcuts"), this);
    heading->setTextSize(TextSize::Title, QFont::DemiBold);
    column->addWidget(heading);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(heading->text());
    auto *body = new QWidget(area);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int line = 0;
    QStringList groups;
    const auto groupOf = [](const Command *command) {
        if (!command->group.isEmpty())
            return command->group;
        return command->scope == CommandScope::Everywhere ? tr("Everywhere") : tr("This page");
    };
    for (const Command *command : commands.applicable()) {
        if (!command->shortcuts.isEmpty() && !groups.contains(groupOf(command)))
            groups.append(groupOf(command));
    }
    for (const QString &group : groups) {
        auto *title = new PlainLabel(group, body);
        title->setTextSize(TextSize::Meta, QFont::DemiBold);
        title->setInk(PlainLabel::Ink::Meta);
        title->setContentsMargins(0, line > 0 ? 10 : 0, 0, 0);
        grid->addWidget(title, line++, 0, 1, 2);
        for (const Command *command : commands.applicable()) {
            if (command->shortcuts.isEmpty() || groupOf(command) != group)
                continue;
            grid->addWidget(new PlainLabel(command->text, body), line, 0);
            grid->addWidget(new KeyHint(commands.keysText(command->id), body), line++, 1, Qt::AlignRight);
        }
    }
    grid->setRowStretch(line, 1);
    area->setWidget(body);
    column->addWidget(area, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    setButtonKind(close, "secondary", true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace ruche::ui
