// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/services/sampleworkspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

QJsonObject infoJson(const services::WorkspaceInfo &info)
{
    QJsonObject counts;
    for (auto it = info.counts.begin(); it != info.counts.end(); ++it)
        counts.insert(it.key(), it.value());
    return {{u"path"_s, info.path},
            {u"name"_s, info.name},
            {u"schemaVersion"_s, info.schemaVersion},
            {u"bytes"_s, info.bytes},
            {u"sample"_s, info.isSample},
            {u"counts"_s, counts}};
}

void printInfo(Context &context, const services::WorkspaceInfo &info)
{
    QJsonObject object = infoJson(info);
    if (context.out().json()) {
        context.out().object(object, {});
        return;
    }
    QStringList order{u"path"_s, u"name"_s, u"schemaVersion"_s, u"bytes"_s, u"sample"_s};
    const QJsonObject counts = object.take(u"counts"_s).toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        object.insert(it.key(), it.value());
        order << it.key();
    }
    context.out().object(object, order);
}

int runInit(Context &context, const Arguments &arguments)
{
    if (arguments.rest().size() != 1)
        return context.failed(missing(u"FILE"_s));
    const QString path = QFileInfo(arguments.rest().constFirst()).absoluteFilePath();
    const QString name = arguments.value(u"name"_s, QFileInfo(path).completeBaseName());
    CTL_TRY(services::Workspace *const workspace, context.createWorkspace(path, name));
    CTL_TRY(const services::WorkspaceInfo info, context.wait(workspace->info()));
    printInfo(context, info);
    return Done;
}

int runInfo(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::WorkspaceInfo info, context.wait(workspace->info()));
    printInfo(context, info);
    return Done;
}

int runCheck(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QStringList problems, context.wait(workspace->check()));
    if (!problems.isEmpty())
        return context.failed(
            Error{ErrorCode::Damaged, problems.constFirst(), context.workspacePath(), std::nullopt});
    if (context.out().json())
        context.out().object({{u"path"_s, context.workspacePath()}, {u"sound"_s, true}}, {});
    else
        context.out().sentence(QCoreApplication::translate("ruchectl", "The workspace is sound."));
    return Done;
}

int runBackup(Context &context, const Arguments &arguments)
{
    if (arguments.rest().size() != 1)
        return context.failed(missing(u"DEST"_s));
    const QString destination = QFileInfo(arguments.rest().constFirst()).absoluteFilePath();
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    if (auto done = context.wait(workspace->backup(destination)); !done)
        return context.failed(done.error());
    context.out().object({{u"path"_s, destination}, {u"bytes"_s, QFileInfo(destination).size()}},
                         {u"path"_s, u"bytes"_s});
    return Done;
}

int runRestore(Context &context, const Arguments &arguments)
{
    if (arguments.rest().size() != 1)
        return context.failed(missing(u"SRC"_s));
    const QString source = QFileInfo(arguments.rest().constFirst()).absoluteFilePath();
    if (auto done = context.wait(services::Workspace::restore(source, context.workspacePath())); !done)
        return context.failed(done.error());
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::WorkspaceInfo info, context.wait(workspace->info()));
    printInfo(context, info);
    return Done;
}

int runSample(Context &context, const Arguments &arguments)
{
    if (arguments.rest().size() != 1)
        return context.failed(missing(u"FILE"_s));
    const QString path = QFileInfo(arguments.rest().constFirst()).absoluteFilePath();
    CTL_TRY(services::Workspace *const workspace,
            context.createWorkspace(path, services::sampleWorkspaceName()));
    if (auto done = context.wait(services::fillSample(*workspace)); !done)
        return context.failed(done.error());
    CTL_TRY(const services::WorkspaceInfo info, context.wait(workspace->info()));
    printInfo(context, info);
    return Done;
}

} // namespace

Error wrongUsage(const char *sentence, const QString &subject)
{
    return {ErrorCode::InvalidArgument, QString::fromUtf8(sentence), subject, std::nullopt};
}

Error missing(const QString &what)
{
    return wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is missing."), what);
}

Result<QList<domain::AccountId>> accountsNamed(const QStringList &texts)
{
    QList<domain::AccountId> accounts;
    for (const QString &text : texts.join(u',').split(u',', Qt::SkipEmptyParts)) {
        const auto id = domain::AccountId::fromText(text);
        if (!id.isValid())
            return fail(wrongUsage(
                QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of an account, which looks like a7."), text));
        accounts << id;
    }
    return accounts;
}

QList<CommandSpec> workspaceCommands()
{
    return {
        {u"workspace init"_s,
         u"FILE [--name NAME]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Makes a new workspace."),
         {{{u"name"_s}}},
         runInit,
         1},
        {u"workspace info"_s, {}, QT_TRANSLATE_NOOP("ruchectl", "Describes the workspace."), {}, runInfo},
        {u"workspace check"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Verifies that the file is sound."),
         {},
         runCheck},
        {u"workspace backup"_s,
         u"DEST"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Copies the workspace while it is in use."),
         {},
         runBackup,
         1},
        {u"workspace restore"_s,
         u"SRC"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Puts a backup in the place of the workspace; the old file is kept."),
         {},
         runRestore,
         1},
        {u"workspace sample"_s,
         u"FILE"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Makes a sample workspace with two brands."),
         {},
         runSample,
         1},
    };
}

} // namespace ruche::ctl
