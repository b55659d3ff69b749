// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/generalpane.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/toasthost.h"
#include "ui/preferences/settingscolumn.h"
#include "ui/shell/pagecontext.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QString errorSentence(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    return words.message + u' ' + words.hint;
}

} // namespace

GeneralPane::GeneralPane(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new PlainLabel(this))
    , m_info(new PlainLabel(this))
    , m_backup(new QPushButton(this))
    , m_check(new QPushButton(this))
{
    m_backup->setObjectName(u"backup"_s);
    m_info->setWordWrap(true);
    m_info->setInk(PlainLabel::Ink::Secondary);
    m_info->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QVBoxLayout *const column = settingsColumn(this);
    column->addWidget(settingsTitle(m_title));
    column->addWidget(m_info);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_backup);
    buttons->addWidget(m_check);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    connect(m_backup, &QPushButton::clicked, this, &GeneralPane::backUp);
    connect(m_check, &QPushButton::clicked, this, &GeneralPane::check);
    retranslate();
}

void GeneralPane::reload()
{
    async::deliver(m_context.workspace().info(), this, [this](const Result<services::WorkspaceInfo> &info) {
        if (info)
            showInfo(*info);
    });
}

void GeneralPane::showInfo(const services::WorkspaceInfo &info)
{
    QStringList lines{info.name};
    if (info.isSample)
        lines << tr("This is the sample workspace: its people, messages and figures are invented.");
    lines << info.path
          << tr("%1, %2 posts, %3 messages, %4 members")
                 .arg(format::fileSize(info.bytes),
                      format::number(info.counts.value(u"posts"_s)),
                      format::number(info.counts.value(u"messages"_s)),
                      format::number(info.counts.value(u"members"_s)));
    m_info->setText(lines.join(u'\n'));
}

void GeneralPane::backUp()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Back up the workspace");
    const QFileInfo file(m_context.workspace().identity().path);
    question.directory = file.absolutePath();
    question.fileName
        = u"%1-%2.ruche"_s.arg(file.completeBaseName(), m_context.clock().now().date().toString(Qt::ISODate));
    question.filters = {tr("Workspaces (*.ruche)")};
    m_context.prompts().chooseFile(this, question, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        m_backup->setEnabled(false);
        async::deliver(m_context.workspace().backup(paths.constFirst()),
                       this,
                       [this, path = paths.constFirst()](const Result<void> &done) {
                           m_backup->setEnabled(true);
                           if (done)
                               m_context.toast({tr("Backed up to %1.").arg(path), {}, {}, {}, false});
                           else
                               m_context.toastError(errorSentence(done.error()));
                       });
    });
}

void GeneralPane::check()
{
    m_check->setEnabled(false);
    async::deliver(m_context.workspace().check(), this, [this](const Result<QStringList> &problems) {
        m_check->setEnabled(true);
        if (!problems)
            m_context.toastError(errorSentence(problems.error()));
        else if (problems->isEmpty())
            m_context.toast({tr("The workspace is sound."), {}, {}, {}, false});
        else
            m_context.prompts().tellError(
                this,
                tr("The workspace is damaged"),
                tr("Restore the last backup; what is not damaged can still be read here."),
                problems->join(u'\n'));
    });
}

void GeneralPane::retranslate()
{
    m_title->setText(tr("Workspace"));
    m_backup->setText(tr("Back up…"));
    m_check->setText(tr("Check the file"));
}

} // namespace ruche::ui
