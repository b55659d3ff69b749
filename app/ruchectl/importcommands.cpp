// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/services/importservice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

int runImport(Context &context, const Arguments &arguments)
{
    if (arguments.rest().size() != 1)
        return context.failed(missing(u"FILE"_s));
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ImportRequest request;
    request.brand = brand.id;
    request.path = QFileInfo(arguments.rest().constFirst()).absoluteFilePath();
    request.format = arguments.value(u"format"_s);
    request.dryRun = arguments.has(u"dry-run"_s);
    services::ImportService &imports = workspace->imports();
    const auto guard = context.onInterrupt([&imports] { imports.cancel(); });
    QObject::connect(
        &imports, &services::ImportService::progressed, guard.get(), [&context](qint64 done, qint64 total) {
            context.out().progress(
                u"%1 / %2"_s.arg(QLocale().formattedDataSize(done), QLocale().formattedDataSize(total)));
        });
    const auto answer = context.wait(imports.run(request));
    context.out().endProgress();
    if (!answer)
        return context.failed(answer.error());
    QJsonArray rejected;
    for (const services::RejectedRow &row : answer->rejected) {
        rejected.append(QJsonObject{{u"row"_s, row.row}, {u"reason"_s, row.reason}});
        context.out().item(
            QCoreApplication::translate("ruchectl", "Row %1: %2").arg(row.row).arg(row.reason));
    }
    context.out().object({{u"id"_s, idJson(answer->import)},
                          {u"format"_s, answer->format},
                          {u"created"_s, answer->created},
                          {u"updated"_s, answer->updated},
                          {u"unchanged"_s, answer->unchanged},
                          {u"rejected"_s, answer->rejectedCount},
                          {u"rejectedRows"_s, rejected},
                          {u"dryRun"_s, request.dryRun}},
                         {u"format"_s, u"created"_s, u"updated"_s, u"unchanged"_s, u"rejected"_s});
    return answer->rejectedCount > 0 ? DoneInPart : Done;
}

} // namespace

QList<CommandSpec> importCommands()
{
    return {{u"import"_s,
             u"FILE --brand B [--format F] [--dry-run]"_s,
             QT_TRANSLATE_NOOP("ruchectl",
                               "Reads a file into a brand; its format is recognised from the content."),
             {{{u"brand"_s}}, {{u"format"_s}}, {{u"dry-run"_s}, false}},
             runImport}};
}

} // namespace ruche::ctl
