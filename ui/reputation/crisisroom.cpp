// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/crisisroom.h"

#include "core/base/async.h"
#include "core/base/files.h"
#include "core/base/zonedtime.h"
#include "core/text/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/common/toasthost.h"
#include "ui/reputation/crisiscontroller.h"
#include "ui/reputation/crisistext.h"
#include "ui/shell/pagecontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

PlainLabel *headingOf(const QString &text, QWidget *parent)
{
    auto *const label = new PlainLabel(text, parent);
    label->setTextSize(TextSize::Base, QFont::DemiBold);
    return label;
}

QPushButton *roomButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setButtonKind(button, "secondary", true);
    return button;
}

} // namespace

CrisisRoom::CrisisRoom(const domain::Brand &brand,
                       const QString &suggestion,
                       PageContext &context,
                       QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_controller(new CrisisController(context.workspace(), brand, this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"crisisRoom"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Crisis room: %1").arg(brand.name));
    m_beginning = buildBeginning(suggestion);
    m_room = buildRoom();
    m_stack->addWidget(m_beginning);
    m_stack->addWidget(m_room);
    auto *const close = roomButton(tr("Close"), u"crisisClose"_s, this);
    m_export = roomButton(tr("Export the log…"), u"crisisExport"_s, this);
    m_end = roomButton(tr("End the crisis…"), u"crisisEnd"_s, this);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_end);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(12);
    column->addLayout(m_stack, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_export, &QPushButton::clicked, this, &CrisisRoom::exportLog);
    connect(m_end, &QPushButton::clicked, this, &CrisisRoom::askEnd);
    connect(m_controller, &CrisisController::changed, this, &CrisisRoom::refresh);
    connect(m_controller, &CrisisController::failed, this, [this](const QString &text) {
        m_context.toastError(text);
    });
    refresh();
    resize(900, 600);
}

QWidget *CrisisRoom::buildBeginning(const QString &suggestion)
{
    auto *const page = new QWidget(this);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *const title = new PlainLabel(windowTitle(), page);
    title->setTextSize(TextSize::Title, QFont::DemiBold);
    auto *const help
        = new PlainLabel(tr("The room keeps a timeline of what happens, says who does what, holds back what "
                            "is planned and keeps "
                            "what you say at hand. Every step is written down for the day after."),
                         page);
    help->setWordWrap(true);
    help->setInk(PlainLabel::Ink::Secondary);
    m_title = new QLineEdit(suggestion, page);
    m_title->setObjectName(u"crisisTitle"_s);
    auto *const field = new FormField(tr("What is it about?"), m_title, page);
    m_begin = new QPushButton(tr("Begin"), page);
    m_begin->setObjectName(u"crisisBegin"_s);
    m_begin->setDefault(true);
    setButtonKind(m_begin, "primary");
    column->addWidget(title);
    column->addWidget(help);
    column->addWidget(field);
    column->addWidget(m_begin, 0, Qt::AlignLeft);
    column->addStretch(1);
    const auto check
        = [this] { m_begin->setEnabled(m_controller->isKnown() && !m_title->text().trimmed().isEmpty()); };
    connect(m_title, &QLineEdit::textChanged, this, check);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        m_controller->begin(m_title->text(), crisistext::usualTasks());
    });
    return page;
}

QWidget *CrisisRoom::buildRoom()
{
    auto *const page = new QWidget(this);
    m_heading = new PlainLabel(page);
    m_heading->setTextSize(TextSize::Title, QFont::DemiBold);
    m_heading->setEliding(true);
    m_state = new PlainLabel(page);
    m_state->setTextSize(TextSize::Small);
    m_state->setInk(PlainLabel::Ink::Secondary);
    m_pause = roomButton({}, u"crisisPause"_s, page);
    m_log = new QListWidget(page);
    m_log->setObjectName(u"crisisLog"_s);
    m_log->setAccessibleName(tr("Timeline"));
    m_log->setWordWrap(true);
    m_kind = new QComboBox(page);
    m_kind->setObjectName(u"crisisKind"_s);
    using Kind = domain::CrisisEntry::Kind;
    for (const Kind kind : {Kind::Note, Kind::Decision})
        m_kind->addItem(crisistext::kindName(kind), int(kind));
    m_line = new QLineEdit(page);
    m_line->setObjectName(u"crisisLine"_s);
    m_line->setAccessibleName(tr("What happened or was decided"));
    m_line->setPlaceholderText(tr("What happened or was decided"));
    m_addLine = roomButton(tr("Add"), u"crisisAdd"_s, page);
    auto *const kindLabel = new PlainLabel(tr("Kind"), page);
    kindLabel->setBuddy(m_kind);
    kindLabel->setTextSize(TextSize::Small);
    auto *const adding = new QHBoxLayout;
    adding->addWidget(kindLabel);
    adding->addWidget(m_kind);
    adding->addWidget(m_line, 1);
    adding->addWidget(m_addLine);
    m_templates = new QComboBox(page);
    m_templates->setObjectName(u"crisisTemplates"_s);
    m_templates->addItem(tr("Template…"));
    for (const auto &[name, text] : crisistext::statements())
        m_templates->addItem(name, text);
    auto *const statementTitle = headingOf(tr("Holding statement"), page);
    statementTitle->setBuddy(m_templates);
    m_statement = new QPlainTextEdit(page);
    m_statement->setObjectName(u"crisisStatement"_s);
    m_statement->setAccessibleName(tr("Holding statement"));
    m_statement->setTabChangesFocus(true);
    m_statement->setFixedHeight(scaled(110));
    m_keepStatement = roomButton(tr("Keep"), u"crisisKeep"_s, page);
    m_post = roomButton(tr("Write a post with it"), u"crisisPost"_s, page);
    m_tasks = new QWidget(page);
    m_taskRows = new QVBoxLayout(m_tasks);
    m_taskRows->setContentsMargins(0, 0, 0, 0);
    m_taskRows->setSpacing(4);
    m_taskRows->addStretch(1);
    auto *const scroll = new QScrollArea(page);
    scroll->setWidget(m_tasks);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_newTask = new QLineEdit(page);
    m_newTask->setObjectName(u"crisisNewTask"_s);
    m_newTask->setAccessibleName(tr("Another task"));
    m_newTask->setPlaceholderText(tr("Another task, then Enter"));

    auto *const head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_state);
    head->addWidget(m_pause);
    auto *const left = new QVBoxLayout;
    left->addWidget(headingOf(tr("Timeline"), page));
    left->addWidget(m_log, 1);
    left->addLayout(adding);
    auto *const statementHead = new QHBoxLayout;
    statementHead->addWidget(statementTitle, 1);
    statementHead->addWidget(m_templates);
    auto *const statementEnd = new QHBoxLayout;
    statementEnd->addWidget(m_keepStatement);
    statementEnd->addWidget(m_post);
    statementEnd->addStretch(1);
    auto *const right = new QVBoxLayout;
    right->addLayout(statementHead);
    right->addWidget(m_statement);
    right->addLayout(statementEnd);
    right->addSpacing(8);
    right->addWidget(headingOf(tr("Who does what"), page));
    right->addWidget(scroll, 1);
    right->addWidget(m_newTask);
    auto *const body = new QHBoxLayout;
    body->setSpacing(20);
    body->addLayout(left, 1);
    body->addLayout(right, 1);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(body, 1);
    connect(m_addLine, &QPushButton::clicked, this, &CrisisRoom::addLine);
    connect(m_line, &QLineEdit::returnPressed, this, &CrisisRoom::addLine);
    connect(m_pause, &QPushButton::clicked, this, &CrisisRoom::togglePause);
    connect(m_templates, &QComboBox::activated, this, &CrisisRoom::useTemplate);
    connect(m_keepStatement, &QPushButton::clicked, this, [this] {
        m_controller->setStatement(m_statement->toPlainText());
    });
    connect(m_post, &QPushButton::clicked, this, [this] {
        m_controller->setStatement(m_statement->toPlainText());
        NewPost post;
        post.brand = m_controller->brand().id;
        post.text = m_statement->toPlainText();
        m_context.newPost(post);
        accept();
    });
    connect(m_newTask, &QLineEdit::returnPressed, this, [this] {
        if (m_newTask->text().trimmed().isEmpty())
            return;
        m_controller->addTask(m_newTask->text());
        m_newTask->clear();
    });
    const auto hasWords = [this] {
        const bool any = !m_statement->toPlainText().trimmed().isEmpty();
        m_keepStatement->setEnabled(any);
        m_post->setEnabled(any);
    };
    connect(m_statement, &QPlainTextEdit::textChanged, this, hasWords);
    hasWords();
    return page;
}

void CrisisRoom::refresh()
{
    const auto &crisis = m_controller->crisis();
    m_stack->setCurrentWidget(crisis ? m_room : m_beginning);
    m_export->setVisible(crisis.has_value());
    m_end->setVisible(crisis && !crisis->endedAt);
    m_begin->setEnabled(m_controller->isKnown() && !m_title->text().trimmed().isEmpty());
    if (!crisis)
        return;
    const bool goesOn = !crisis->endedAt;
    m_heading->setText(crisis->title);
    m_state->setText(!goesOn                        ? tr("Ended")
                         : m_controller->isPaused() ? tr("Publishing is paused")
                                                    : tr("Publishing goes on"));
    m_pause->setText(m_controller->isPaused() ? tr("Resume publishing") : tr("Pause publishing"));
    for (QWidget *const part : std::initializer_list<QWidget *>{
             m_pause, m_line, m_addLine, m_kind, m_templates, m_newTask, m_tasks})
        part->setEnabled(goesOn);
    if (m_log->count() != crisis->log.size()) {
        m_log->clear();
        for (const domain::CrisisEntry &entry : crisis->log)
            m_log->addItem(crisistext::lineOf(entry, m_controller->brand().zone, m_context.clock().now()));
        m_log->scrollToBottom();
    }
    if (m_statement->toPlainText().trimmed().isEmpty() && !crisis->statement.isEmpty())
        m_statement->setPlainText(crisis->statement);
    refreshTasks();
}

void CrisisRoom::refreshTasks()
{
    const domain::Crisis &crisis = *m_controller->crisis();
    QString shown;
    for (const domain::CrisisTask &task : crisis.tasks)
        shown += u"%1/%2/%3\n"_s.arg(task.id).arg(task.person).arg(task.doneAt.has_value());
    if (shown == m_shownTasks)
        return;
    m_shownTasks = shown;
    for (QWidget *const widget : std::as_const(m_madeTasks)) {
        widget->hide();
        widget->deleteLater();
    }
    m_madeTasks.clear();
    for (const domain::CrisisTask &task : crisis.tasks) {
        auto *const row = new QWidget(m_tasks);
        auto *const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *const done = new QCheckBox(row);
        done->setObjectName(u"crisisTask"_s);
        done->setChecked(task.doneAt.has_value());
        done->setAccessibleName(task.task);
        auto *const what = new PlainLabel(task.task, row);
        what->setTextSize(TextSize::Small);
        what->setWordWrap(true);
        auto *const person = new QLineEdit(task.person, row);
        person->setObjectName(u"crisisPerson"_s);
        person->setPlaceholderText(tr("Who"));
        person->setAccessibleName(tr("Who does: %1").arg(task.task));
        person->setFixedWidth(scaled(110));
        line->addWidget(done);
        line->addWidget(what, 1);
        line->addWidget(person);
        const auto save = [this, id = task.id, done, person] {
            m_controller->setTask(id, person->text(), done->isChecked());
        };
        connect(done, &QCheckBox::clicked, this, save);
        connect(person, &QLineEdit::editingFinished, this, save);
        m_taskRows->insertWidget(m_taskRows->count() - 1, row);
        row->show();
        m_madeTasks << row;
    }
}

void CrisisRoom::addLine()
{
    if (m_line->text().trimmed().isEmpty())
        return;
    m_controller->note(domain::CrisisEntry::Kind(m_kind->currentData().toInt()), m_line->text());
    m_line->clear();
}

void CrisisRoom::togglePause()
{
    if (m_controller->isPaused())
        m_controller->resume(tr("What is planned is published again."));
    else
        m_controller->pause(tr("Crisis: %1").arg(m_controller->crisis()->title),
                            tr("Nothing of %1 is published meanwhile.").arg(m_controller->brand().name));
}

void CrisisRoom::useTemplate(int index)
{
    const QString text = m_templates->itemData(index).toString();
    if (text.isEmpty())
        return;
    const QString before = m_statement->toPlainText().trimmed();
    m_statement->setPlainText(before.isEmpty() ? text : before + u"\n\n"_s + text);
    m_templates->setCurrentIndex(0);
}

void CrisisRoom::askEnd()
{
    TextQuestion question;
    question.title = tr("End the crisis?");
    question.label = tr("What is to be done otherwise next time (kept in the log)");
    question.confirmText = tr("End it");
    question.multiLine = true;
    m_context.prompts().askText(this, question, [this](const std::optional<QString> &lesson) {
        if (lesson)
            m_controller->end(*lesson);
    });
}

void CrisisRoom::exportLog()
{
    const domain::Crisis &crisis = *m_controller->crisis();
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Export the log of the crisis");
    const domain::Brand &brand = m_controller->brand();
    question.fileName
        = u"%1 %2.md"_s.arg(QString(brand.name).replace(u'/', u'-'),
                            fromUtc(crisis.beganAt, brand.zone).wall.date().toString(Qt::ISODate));
    question.filters = {tr("Text with Markdown (*.md)")};
    const QByteArray text
        = crisistext::report(crisis, m_controller->brand().name, m_controller->brand().zone).toUtf8();
    m_context.prompts().chooseFile(this, question, [this, text](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        async::deliver(
            files::writeLater(paths.constFirst(), text), this, [this](const Result<void> &written) {
                if (written)
                    m_context.toast({tr("The log was exported."), {}, {}, {}, false});
                else
                    m_context.toastError(text::errorText(written.error()).message);
            });
    });
}

} // namespace ruche::ui
