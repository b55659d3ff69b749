// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importdialog.h"

#include "ui/common/charttable.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/progressbar.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/imports/importrunner.h"
#include "ui/imports/sheetcolumnsbox.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ImportDialog::ImportDialog(ImportRunner *runner, const QString &brandName, QWidget *parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_brandName(brandName)
    , m_title(new PlainLabel(this))
    , m_file(new PlainLabel(this))
    , m_sentence(new PlainLabel(this))
    , m_counts(new PlainLabel(this))
    , m_progress(new ProgressBar(this))
    , m_columns(new SheetColumnsBox(this))
    , m_rejectedTitle(new PlainLabel(this))
    , m_rejected(new QTableView(this))
    , m_rows(new ChartTable(this))
    , m_undo(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_go(new QPushButton(this))
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    runner->setParent(this);
    resize(560, 420);
    m_title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_file->setInk(PlainLabel::Ink::Secondary);
    m_file->setEliding(true, Qt::ElideMiddle);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"importSentence"_s);
    m_counts->setWordWrap(true);
    m_counts->setInk(PlainLabel::Ink::Secondary);
    m_counts->setObjectName(u"importCounts"_s);
    m_rejectedTitle->setTextSize(TextSize::Small, QFont::DemiBold);
    m_rejected->setModel(m_rows);
    m_rejected->verticalHeader()->hide();
    m_rejected->verticalHeader()->setDefaultSectionSize(scaled(metrics::tableRowDense));
    m_rejected->setShowGrid(false);
    m_rejected->setTabKeyNavigation(false);
    m_rejected->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rejected->horizontalHeader()->setStretchLastSection(true);
    m_rejectedTitle->setBuddy(m_rejected);
    m_cancel->setObjectName(u"importCancel"_s);
    m_go->setObjectName(u"importGo"_s);
    setButtonKind(m_go, "primary");
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_file);
    column->addWidget(m_sentence);
    column->addWidget(m_columns);
    column->addWidget(m_progress);
    column->addWidget(m_counts);
    column->addWidget(m_rejectedTitle);
    column->addWidget(m_rejected, 1);
    column->addStretch(0);
    auto *const buttons = new QHBoxLayout;
    m_undo->setObjectName(u"importUndo"_s);
    m_undo->setIcon(icon(u"undo"_s));
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undoing = true;
        accept();
    });
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_runner->state() == ImportRunner::State::Checked && m_runner->hasNews())
            m_runner->import();
        else
            accept();
    });
    connect(m_columns, &SheetColumnsBox::chosen, m_runner, &ImportRunner::checkWith);
    connect(m_runner, &ImportRunner::changed, this, &ImportDialog::update);
    connect(m_runner, &ImportRunner::progressed, this, &ImportDialog::updateProgress);
    update();
}

void ImportDialog::reject()
{
    m_runner->cancel();
    QDialog::reject();
}

void ImportDialog::done(int result)
{
    if (isVisible() && event().isValid()) {
        if (m_undoing)
            emit undoRequested(event());
        else
            emit kept(event());
    }
    QDialog::done(result);
}

domain::EventId ImportDialog::event() const
{
    return m_runner->state() == ImportRunner::State::Done ? m_runner->report().event : domain::EventId();
}

QString ImportDialog::sentence() const
{
    switch (m_runner->state()) {
    case ImportRunner::State::Idle:
    case ImportRunner::State::Checking:
        return tr("Reading the file. Nothing is kept yet.");
    case ImportRunner::State::Checked:
        return m_runner->hasNews() ? tr("This is what the import would do. Nothing is kept yet.")
                                   : tr("There is nothing new in this file.");
    case ImportRunner::State::Importing:
        return tr("Importing. Stopping keeps nothing of it.");
    case ImportRunner::State::Done:
        return tr("The import is done. It can be undone in one step.");
    case ImportRunner::State::Failed:
        return (m_runner->problem() + u' ' + m_runner->hint()).trimmed();
    case ImportRunner::State::Cancelled:
        break;
    }
    return tr("Stopped. Nothing of the file was kept.");
}

void ImportDialog::update()
{
    const services::ImportReport &report = m_runner->report();
    const bool reported
        = m_runner->state() == ImportRunner::State::Checked || m_runner->state() == ImportRunner::State::Done;
    const bool toImport = m_runner->state() == ImportRunner::State::Checked && m_runner->hasNews();
    const QString title = m_brandName.isEmpty() ? tr("Import") : tr("Import into %1").arg(m_brandName);
    setWindowTitle(title);
    m_title->setText(title);
    m_file->setText(QFileInfo(m_runner->path()).fileName());
    m_sentence->setText(sentence());
    m_sentence->setInk(m_runner->state() == ImportRunner::State::Failed ? PlainLabel::Ink::Failed
                                                                        : PlainLabel::Ink::Text);
    m_progress->setVisible(m_runner->isRunning());
    m_columns->setSheet(m_runner->sheet());
    m_columns->setVisible(!m_runner->sheet().headers.isEmpty()
                          && m_runner->state() != ImportRunner::State::Done);
    m_columns->setEnabled(!m_runner->isRunning());
    m_counts->setVisible(reported);
    QStringList counts{tr("%n new", nullptr, report.created),
                       tr("%n updated", nullptr, report.updated),
                       tr("%n unchanged", nullptr, report.unchanged),
                       tr("%n rejected", nullptr, report.rejectedCount)};
    if (report.skippedCount > 0)
        counts << tr("%n left out: not what is imported", nullptr, report.skippedCount);
    m_counts->setText(counts.join(u" · "_s));
    ChartFigures rows;
    rows.columns = {tr("Row"), tr("Reason")};
    for (const services::RejectedRow &row : report.rejected)
        rows.rows << QStringList{format::number(row.row), row.reason};
    m_rows->setFigures(rows);
    const bool someRejected = reported && !report.rejected.isEmpty();
    m_rejectedTitle->setVisible(someRejected);
    m_rejected->setVisible(someRejected);
    m_rejectedTitle->setText(report.rejectedCount > int(report.rejected.size())
                                 ? tr("Rejected rows (the first %1)").arg(report.rejected.size())
                                 : tr("Rejected rows"));
    m_rejected->setAccessibleName(m_rejectedTitle->text());
    m_undo->setVisible(event().isValid());
    m_undo->setText(tr("Undo the import"));
    m_cancel->setVisible(m_runner->isRunning() || toImport);
    m_cancel->setText(m_runner->isRunning() ? tr("Stop") : tr("Cancel"));
    m_go->setVisible(!m_runner->isRunning());
    m_go->setText(toImport ? tr("Import") : tr("Close"));
    m_go->setDefault(true);
    updateProgress();
}

void ImportDialog::updateProgress()
{
    m_progress->setValue(std::max(0.0, m_runner->progress()));
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

} // namespace ruche::ui
