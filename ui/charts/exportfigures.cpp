// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/exportfigures.h"

#include "core/base/async.h"
#include "core/base/files.h"
#include "core/text/errortext.h"
#include "ui/common/charttable.h"
#include "ui/common/prompts.h"
#include "ui/common/toasthost.h"
#include "ui/shell/pagecontext.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct ExportTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::ExportFigures)
};

} // namespace

void exportFigures(QWidget *page,
                   PageContext &context,
                   const QString &name,
                   const DaySpan &span,
                   const ChartFigures &figures)
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = ExportTr::tr("Export “%1”").arg(name);
    QString base = name;
    base.replace(u'/', u'-');
    question.fileName
        = base + u' ' + span.from.toString(Qt::ISODate) + u' ' + span.to.toString(Qt::ISODate) + u".csv"_s;
    question.filters = {ExportTr::tr("Tables as text (*.csv)")};
    context.prompts().chooseFile(page, question, [page, &context, figures](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        async::deliver(
            files::writeLater(paths.constFirst(), toCsv(figures)),
            page,
            [&context, rows = int(figures.rows.size())](const Result<void> &written) {
                if (written)
                    context.toast({ExportTr::tr("%n row(s) exported.", nullptr, rows), {}, {}, {}, false});
                else
                    context.toastError(text::errorText(written.error()).message);
            });
    });
}

} // namespace ruche::ui
