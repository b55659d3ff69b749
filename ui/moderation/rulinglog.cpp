// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/rulinglog.h"

#include "core/base/async.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/zonedtime.h"
#include "core/text/errortext.h"
#include "core/text/queuetext.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/moderation/moderationcontroller.h"
#include "ui/shell/pagecontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int logColumns = 7;

QString wordsOf(const domain::Ruling &ruling)
{
    return ruling.messages.isEmpty() ? QString() : ruling.messages.first().text.simplified();
}

QString authorsOf(const domain::Ruling &ruling)
{
    QStringList names;
    for (const domain::RuledMessage &message : ruling.messages) {
        if (!names.contains(message.author))
            names << message.author;
    }
    return names.mid(0, 3).join(u", "_s) + (names.size() > 3 ? u"…"_s : QString());
}

} // namespace

RulingLog::RulingLog(ModerationController &controller, PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_context(context)
    , m_filter(new QLineEdit(this))
    , m_export(new QPushButton(this))
    , m_table(new QTableView(this))
    , m_model(new QStandardItemModel(this))
    , m_empty(new EmptyState(this))
    , m_text(new PlainLabel(this))
    , m_undo(new QPushButton(this))
    , m_appeal(new QPushButton(this))
{
    setObjectName(u"rulingLog"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 8, 12, 8);
    m_filter->setObjectName(u"logFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setProperty("compact", true);
    top->addWidget(m_filter, 1);
    m_export->setObjectName(u"exportLog"_s);
    setButtonKind(m_export, "secondary", true);
    top->addWidget(m_export);
    column->addLayout(top);
    m_table->setObjectName(u"rulingTable"_s);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::tableRow));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    m_text->setObjectName(u"rulingText"_s);
    m_text->setTextSize(TextSize::Small);
    m_text->setWordWrap(true);
    m_text->setContentsMargins(16, 8, 16, 2);
    column->addWidget(m_text);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 4, 12, 10);
    m_undo->setObjectName(u"undoRuling"_s);
    m_appeal->setObjectName(u"appealRuling"_s);
    for (QPushButton *button : {m_undo, m_appeal}) {
        setButtonKind(button, "secondary", true);
        bottom->addWidget(button);
    }
    bottom->addStretch(1);
    column->addLayout(bottom);
    connect(m_filter, &QLineEdit::textChanged, this, &RulingLog::show);
    connect(m_export, &QPushButton::clicked, this, &RulingLog::exportTable);
    connect(m_undo, &QPushButton::clicked, this, &RulingLog::undo);
    connect(m_appeal, &QPushButton::clicked, this, &RulingLog::askAppeal);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulingLog::showActions);
    connect(&controller, &ModerationController::logChanged, this, &RulingLog::show);
    retranslate();
}

void RulingLog::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RulingLog::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).surface);
}

void RulingLog::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by author, words, rule or colleague"));
    m_filter->setAccessibleName(tr("Filter the decisions"));
    m_export->setText(tr("Export…"));
    m_undo->setText(tr("Undo this decision"));
    m_appeal->setText(tr("Appeal…"));
    m_table->setAccessibleName(tr("Decisions"));
    m_empty->setContent(u"list"_s,
                        tr("No decision here"),
                        tr("What is decided about messages and people is kept here, undone or not."));
    show();
}

bool RulingLog::canUndo(const domain::Ruling &ruling) const
{
    return !ruling.undone && ruling.at.daysTo(m_context.clock().now()) <= domain::rulingUndoDays;
}

QStringList RulingLog::cellsOf(const domain::Ruling &ruling) const
{
    const QString zone = m_controller.zoneOf(ruling.brand);
    const QDate today = dayIn(m_context.clock().now(), zone);
    QString state;
    if (ruling.undone)
        state = tr("Undone");
    for (const domain::Sanction &sanction : ruling.sanctions) {
        if (sanction.wanted && sanction.endsAt)
            state = tr("until %1").arg(format::dayAndTime(*sanction.endsAt, zone, today));
    }
    const QString why = ruling.rule.isEmpty() ? ruling.reason : ruling.rule;
    return {format::dayAndTime(ruling.at, zone, today),
            text::rulingSummary(ruling),
            authorsOf(ruling),
            wordsOf(ruling),
            ruling.automatic ? tr("Watched word “%1”").arg(ruling.reason) : why,
            ruling.automatic ? tr("By itself") : ruling.by,
            state};
}

void RulingLog::show()
{
    const domain::Ruling *before = chosen();
    const domain::RulingId kept = before ? before->id : domain::RulingId();
    m_shown.clear();
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {tr("When"), tr("Decision"), tr("Author"), tr("Message"), tr("Why"), tr("By"), tr("Now")});
    const QString wanted = m_filter->text().trimmed();
    int select = 0;
    for (const domain::Ruling &ruling : m_controller.rulings()) {
        const QStringList cells = cellsOf(ruling);
        if (!wanted.isEmpty() && !cells.join(u'\n').contains(wanted, Qt::CaseInsensitive))
            continue;
        QList<QStandardItem *> row;
        for (const QString &cell : cells) {
            auto *item = new QStandardItem(cell);
            item->setToolTip(u"<p>"_s + cell.toHtmlEscaped()
                             + u"</p>"_s); // the words of others, never as markup
            row << item;
        }
        if (ruling.id == kept)
            select = int(m_shown.size());
        m_model->appendRow(row);
        m_shown << ruling;
    }
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < logColumns; ++column)
        header->setSectionResizeMode(column, column == 3 ? QHeaderView::Stretch : QHeaderView::Interactive);
    const QList<int> widths{118, 150, 120, 200, 120, 100, 110};
    for (int column = 0; column < logColumns; ++column) {
        if (column != 3)
            m_table->setColumnWidth(column, scaled(widths.at(column)));
    }
    const bool any = !m_shown.isEmpty();
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_export->setEnabled(any);
    if (any)
        m_table->selectRow(select);
    showActions();
}

const domain::Ruling *RulingLog::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_shown.size() ? &m_shown.at(index.row()) : nullptr;
}

void RulingLog::showActions()
{
    const domain::Ruling *ruling = chosen();
    m_text->setVisible(ruling != nullptr);
    m_undo->setVisible(ruling != nullptr);
    m_appeal->setVisible(ruling != nullptr);
    if (!ruling)
        return;
    QStringList lines;
    for (const domain::RuledMessage &message : ruling->messages.mid(0, 3))
        lines << tr("%1: “%2”").arg(message.author, message.text.simplified().left(300));
    if (!ruling->warning.isEmpty())
        lines << tr("Warning sent: “%1”").arg(ruling->warning);
    if (!ruling->note.isEmpty())
        lines << tr("Note: %1").arg(ruling->note);
    m_text->setText(lines.join(u'\n'));
    m_undo->setEnabled(canUndo(*ruling));
    m_undo->setToolTip(ruling->undone ? tr("It has been undone already.")
                                      : tr("The message comes back, and only what this decision caused ends. "
                                           "Possible for 30 days."));
}

void RulingLog::undo()
{
    if (const domain::Ruling *ruling = chosen())
        m_controller.undo({ruling->id});
}

void RulingLog::exportTable()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Export the decisions");
    question.fileName = tr("decisions.csv");
    question.filters = {tr("Table (*.csv)")};
    m_context.prompts().chooseFile(this, question, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        QString lines = csv::line({tr("When (UTC)"),
                                   tr("Decision"),
                                   tr("Author"),
                                   tr("Message"),
                                   tr("Rule"),
                                   tr("Reason"),
                                   tr("By"),
                                   tr("Warning"),
                                   tr("Undone")});
        for (const domain::Ruling &ruling : std::as_const(m_shown)) {
            for (const domain::RuledMessage &message : ruling.messages)
                lines += csv::line({ruling.at.toUTC().toString(Qt::ISODate),
                                    text::rulingSummary(ruling),
                                    message.author,
                                    message.text,
                                    ruling.rule,
                                    ruling.reason,
                                    ruling.automatic ? tr("By itself") : ruling.by,
                                    ruling.warning,
                                    ruling.undone ? tr("yes") : QString()});
        }
        async::deliver(
            files::writeLater(paths.first(), csv::file(lines)), this, [this](const Result<void> &saved) {
                if (!saved) {
                    m_context.toastError(text::errorText(saved.error()).message);
                    return;
                }
                ToastMessage message;
                message.text = tr("Decisions exported");
                m_context.toast(message);
            });
    });
}

void RulingLog::askAppeal()
{
    const domain::Ruling *ruling = chosen();
    if (!ruling)
        return;
    async::deliver(m_controller.queue().appeal(ruling->id),
                   this,
                   [this, ruled = *ruling](const Result<std::optional<domain::Appeal>> &known) {
                       if (!known) {
                           m_context.toastError(text::errorText(known.error()).message);
                           return;
                       }
                       domain::Appeal appeal = known->value_or(domain::Appeal());
                       appeal.ruling = ruled.id;
                       TextQuestion question;
                       question.title = tr("Appeal against this decision");
                       question.label = tr("What they say against it, and what you answer");
                       question.value = appeal.text;
                       question.multiLine = true;
                       question.confirmText = tr("Go on");
                       m_context.prompts().askText(
                           this, question, [this, appeal, ruled](const std::optional<QString> &text) {
                               if (!text)
                                   return;
                               domain::Appeal answered = appeal;
                               answered.text = *text;
                               answered.answeredBy = m_controller.user();
                               answered.answeredAt.reset();
                               askOutcome(answered, ruled);
                           });
                   });
}

void RulingLog::askOutcome(const domain::Appeal &appeal, const domain::Ruling &ruling)
{
    const bool undoable = canUndo(ruling);
    Confirmation outcome;
    outcome.title = tr("Does the decision stand?");
    outcome.confirmText = undoable || ruling.undone ? tr("Go on") : tr("It stands");
    if (undoable) {
        outcome.text = tr("If it does not, it is undone: the message comes back, and what this "
                          "decision caused ends.");
        outcome.checkText = tr("Undo the decision");
    }
    m_context.prompts().confirm(
        this, outcome, [this, appeal, undoable, undone = ruling.undone](const ConfirmationAnswer &answer) {
            if (!answer.confirmed)
                return;
            if (answer.checked && undoable) {
                m_controller.reverse(appeal);
                return;
            }
            domain::Appeal kept = appeal;
            kept.outcome = undone ? domain::Appeal::Outcome::Reversed : domain::Appeal::Outcome::Upheld;
            async::deliver(m_controller.queue().saveAppeal(kept), this, [this](const Result<void> &saved) {
                if (!saved)
                    m_context.toastError(text::errorText(saved.error()).message);
            });
        });
}

} // namespace ruche::ui
