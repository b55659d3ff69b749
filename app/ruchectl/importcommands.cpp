// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/zonedtime.h"
#include "core/services/importservice.h"
#include "core/text/importtext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

/// What was left out on purpose, for people: each reason once.
void printSkipped(Context &context, const services::ImportReport &report)
{
    QMap<QString, QStringList> rows;
    for (const services::RejectedRow &row : report.skipped)
        rows[row.reason] << QString::number(row.row);
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        constexpr qsizetype most = 5;
        QString which = it->mid(0, most).join(u", "_s);
        if (it->size() > most)
            which += u" …"_s;
        context.out().aside(
            QCoreApplication::translate("ruchectl", "Left out, row %1: %2").arg(which, it.key()));
    }
}

/// "text=2,date=1": which column of a table holds what, counted from 1.
Result<QMap<QString, int>> columnsOf(const QString &list)
{
    QMap<QString, int> columns;
    for (const QString &pair : list.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = pair.section(u'=', 1).toInt(&isNumber);
        if (!isNumber || number < 1)
            return fail(ErrorCode::InvalidArgument, u"a column is a number from 1"_s, u"--columns"_s);
        columns.insert(pair.section(u'=', 0, 0).trimmed(), number - 1);
    }
    return columns;
}

int runImport(Context &context, const Arguments &arguments)
{
    if (arguments.rest().size() != 1)
        return context.failed(missing(u"FILE"_s));
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ImportRequest request;
    request.brand = brand.id;
    request.path = QFileInfo(arguments.rest().constFirst()).absoluteFilePath();
    const QString fileName = QFileInfo(request.path).fileName();
    request.format = arguments.value(u"format"_s);
    request.dryRun = arguments.has(u"dry-run"_s);
    CTL_TRY(request.columns, columnsOf(arguments.value(u"columns"_s)));
    CTL_TRY(request.accounts, accountsNamed(arguments.values(u"account"_s)));
    services::ImportService &imports = workspace->imports();
    const auto guard = context.onInterrupt([&imports] { imports.cancel(); });
    QObject::connect(
        &imports, &services::ImportService::progressed, guard.get(), [&context](qint64 done, qint64 total) {
            context.out().progress(
                u"%1 / %2"_s.arg(QLocale().formattedDataSize(done), QLocale().formattedDataSize(total)));
        });
    const auto answer = context.wait(imports.run(request));
    context.out().endProgress();
    if (!answer && answer.error().code == ErrorCode::AlreadyExists) {
        context.out().error(answer.error().code, text::importErrorText(answer.error()));
        return Failed;
    }
    if (!answer)
        return context.failed(answer.error());
    if (!request.dryRun)
        readMoods(context, *workspace);
    QJsonArray rejected;
    for (const services::RejectedRow &row : answer->rejected) {
        rejected.append(QJsonObject{{u"row"_s, row.row}, {u"reason"_s, row.reason}});
        context.out().error(
            ErrorCode::Invalid,
            {QCoreApplication::translate("ruchectl", "Row %1: %2").arg(row.row).arg(row.reason), {}},
            fileName);
    }
    QJsonArray skipped;
    for (const services::RejectedRow &row : answer->skipped)
        skipped.append(QJsonObject{{u"row"_s, row.row}, {u"reason"_s, row.reason}});
    if (answer->importedBefore)
        context.out().aside(
            QCoreApplication::translate(
                "ruchectl",
                "All that is in “%1” was imported on %2. It is kept as it is, and nothing is counted "
                "twice.")
                .arg(fileName, toIsoWithOffset(*answer->importedBefore, brand.zone)));
    printSkipped(context, *answer);
    context.out().object(
        {{u"id"_s, idJson(answer->import)},
         {u"format"_s, answer->format},
         {u"created"_s, answer->created},
         {u"updated"_s, answer->updated},
         {u"unchanged"_s, answer->unchanged},
         {u"rejected"_s, answer->rejectedCount},
         {u"rejectedRows"_s, rejected},
         {u"skipped"_s, answer->skippedCount},
         {u"skippedRows"_s, skipped},
         {u"importedBefore"_s, timeJson(answer->importedBefore, brand.zone)},
         {u"dryRun"_s, request.dryRun}},
        {u"format"_s, u"created"_s, u"updated"_s, u"unchanged"_s, u"rejected"_s, u"skipped"_s});
    return answer->rejectedCount > 0 && !answer->importedBefore ? DoneInPart : Done;
}

} // namespace

QList<CommandSpec> importCommands()
{
    return {{u"import"_s,
             u"FILE --brand B [--format F] [--columns NAME=N,…] [--account ID…] [--dry-run]"_s,
             QT_TRANSLATE_NOOP("ruchectl",
                               "Reads a file into a brand; its format is recognised from the content."),
             {{{u"brand"_s}}, {{u"format"_s}}, {{u"columns"_s}}, {{u"account"_s}}, {{u"dry-run"_s}, false}},
             runImport,
             1}};
}

} // namespace ruche::ctl
