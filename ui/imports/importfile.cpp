// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importfile.h"

#include "core/services/workspace.h"
#include "ui/common/prompts.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importrunner.h"
#include "ui/shell/pagecontext.h"

#include <QCoreApplication>

namespace ruche::ui {

namespace {

struct ImportFile
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::ImportFile)
};

FileQuestion questionFor(ImportKind kind)
{
    FileQuestion question;
    if (kind == ImportKind::PostTable) {
        question.title = ImportFile::tr("Import a table of posts");
        question.filters = {ImportFile::tr("Tables as text (*.csv *.tsv)")};
    } else {
        question.title = ImportFile::tr("Import an access log, a WordPress export or a table of posts");
        question.filters
            = {ImportFile::tr("Access logs, WordPress exports and tables of posts (*.log *.log.* "
                              "*.gz *.txt *.xml *.csv *.tsv)")};
    }
    question.filters << ImportFile::tr("All files (*)");
    return question;
}

} // namespace

void importFile(QWidget *page, PageContext &context, const domain::Brand &brand, ImportKind kind)
{
    context.prompts().chooseFile(page, questionFor(kind), [page, &context, brand](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        auto *const runner = new ImportRunner(context.workspace().imports());
        runner->check(brand.id, paths.constFirst());
        auto *const dialog = new ImportDialog(runner, brand.name, page);
        QObject::connect(dialog, &ImportDialog::undoRequested, &context, &PageContext::undo);
        QObject::connect(dialog, &ImportDialog::kept, &context, [&context, runner](domain::EventId event) {
            const services::ImportReport &report = runner->report();
            context.toastWithUndo(
                ImportFile::tr("%n row(s) imported", nullptr, report.created + report.updated), event);
        });
        dialog->open();
    });
}

} // namespace ruche::ui
