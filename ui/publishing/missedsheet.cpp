// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/missedsheet.h"

#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/networkglyph.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/publishing/missedcontroller.h"
#include "ui/shell/pagecontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MissedSheet::MissedSheet(PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_controller(new MissedController(context.workspace(), context.clock(), this))
    , m_title(new PlainLabel(this))
    , m_about(new PlainLabel(this))
    , m_stack(new QStackedLayout)
    , m_area(new QScrollArea(this))
    , m_rows(nullptr)
    , m_empty(new EmptyState(this))
    , m_skeleton(new SkeletonList(scaled(84), false, this))
    , m_more(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_allRow(new QWidget(this))
    , m_allLabel(new PlainLabel(m_allRow))
    , m_publishAll(new QPushButton(m_allRow))
    , m_nextDayAll(new QPushButton(m_allRow))
    , m_nextSlotAll(new QPushButton(m_allRow))
    , m_skipAll(new QPushButton(m_allRow))
    , m_close(new QPushButton(this))
{
    setObjectName(u"missedSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(scaled(760), scaled(560));
    m_title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_about->setInk(PlainLabel::Ink::Secondary);
    m_about->setWordWrap(true);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->setTextSize(TextSize::Small);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"missedProblem"_s);
    m_problem->hide();
    m_more->setInk(PlainLabel::Ink::Meta);
    m_more->setTextSize(TextSize::Small);
    auto *const body = new QWidget(m_area);
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(0);
    m_area->setWidget(body);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_skeleton->setLoading(true);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_empty);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addLayout(m_stack, 1);
    column->addWidget(m_more);
    column->addWidget(m_problem);
    buildFooter(column);
    connect(m_controller, &MissedController::changed, this, &MissedSheet::update);
    connect(m_controller,
            &MissedController::undoable,
            this,
            [this](const QString &text, domain::EventId event) { m_context.toastWithUndo(text, event); });
    connect(m_controller, &MissedController::said, this, [this](const QString &text) {
        m_problem->hide();
        m_context.toast({text, {}, {}, {}, false});
    });
    connect(m_controller, &MissedController::failed, this, [this](const QString &text) {
        m_problem->setText(text);
        m_problem->show();
    });
    retranslate();
}

void MissedSheet::buildFooter(QVBoxLayout *column)
{
    m_allLabel->setTextSize(TextSize::Small);
    m_allLabel->setInk(PlainLabel::Ink::Secondary);
    auto *const all = new QHBoxLayout(m_allRow);
    all->setContentsMargins(0, 4, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_allLabel);
    const QList<QPair<QPushButton *, QString>> buttons{{m_publishAll, u"publishAll"_s},
                                                       {m_nextDayAll, u"nextDayAll"_s},
                                                       {m_nextSlotAll, u"nextSlotAll"_s},
                                                       {m_skipAll, u"skipAll"_s}};
    for (const auto &[button, name] : buttons) {
        button->setObjectName(name);
        button->setAutoDefault(false);
        setButtonKind(button, "secondary", true);
        all->addWidget(button);
    }
    all->addStretch(1);
    m_close->setObjectName(u"missedClose"_s);
    setButtonKind(m_close, "secondary");
    auto *const last = new QHBoxLayout;
    last->addStretch(1);
    last->addWidget(m_close);
    column->addWidget(m_allRow);
    column->addLayout(last);
    connect(m_publishAll, &QPushButton::clicked, this, [this] { askPublish(m_controller->all()); });
    connect(
        m_nextDayAll, &QPushButton::clicked, this, [this] { m_controller->nextDay(m_controller->all()); });
    connect(
        m_nextSlotAll, &QPushButton::clicked, this, [this] { m_controller->nextSlot(m_controller->all()); });
    connect(m_skipAll, &QPushButton::clicked, this, [this] { m_controller->skip(m_controller->all()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void MissedSheet::askPublish(const QList<domain::PostId> &posts)
{
    Confirmation question;
    question.title = tr("Publish %n post(s) now?", nullptr, int(posts.size()));
    question.text = tr("They leave one after the other, late as they are. What is out cannot be taken back.");
    question.confirmText = tr("Publish now");
    m_context.prompts().confirm(this, question, [this, posts](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->publishNow(posts);
    });
}

void MissedSheet::update()
{
    if (!m_controller->problem().isEmpty()) {
        m_problem->setText(m_controller->problem());
        m_problem->show();
    }
    rebuild();
    const qsizetype count = m_controller->rows().size();
    m_skeleton->setLoading(!m_controller->isKnown());
    m_stack->setCurrentIndex(!m_controller->isKnown() ? 0 : count > 0 ? 1 : 2);
    m_allRow->setVisible(count > 1);
    m_allLabel->setText(tr("All %1:").arg(count));
    m_more->setVisible(count > mostRows);
    m_more->setText(tr("And %n more post(s).", nullptr, int(count) - mostRows));
    m_title->setText(count > 0 ? tr("%n post(s) missed while nothing could send", nullptr, int(count))
                               : tr("Missed while away"));
    setAccessibleName(m_title->text());
    m_about->setVisible(count > 0);
}

QPushButton *
MissedSheet::addRowButton(QWidget *row, const QString &name, const QString &text, const QString &of)
{
    auto *const button = new QPushButton(text, row);
    button->setObjectName(name);
    button->setAccessibleName(tr("%1: %2", "action, post").arg(text, of));
    button->setAutoDefault(false);
    setButtonKind(button, "secondary", true);
    return button;
}

void MissedSheet::rebuild()
{
    QString focused;
    int focusedRow = -1;
    for (int i = 0; i < m_rows->count(); ++i) {
        const QWidget *const widget = m_rows->itemAt(i)->widget();
        if (widget && focusWidget() && widget->isAncestorOf(focusWidget())) {
            focused = focusWidget()->objectName();
            focusedRow = i;
        }
    }
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const auto &rows = m_controller->rows();
    const qsizetype count = std::min<qsizetype>(rows.size(), mostRows);
    for (qsizetype i = 0; i < count; ++i) {
        QWidget *const row = rowOf(rows.at(i));
        m_rows->addWidget(row);
        row->show();
    }
    m_rows->addStretch(1);
    if (focusedRow < 0)
        return;
    // The row that took the place of the one decided about.
    QWidget *const next
        = count > 0 ? m_rows->itemAt(int(std::min<qsizetype>(focusedRow, count - 1)))->widget() : nullptr;
    QWidget *const button = next ? next->findChild<QWidget *>(focused) : nullptr;
    (button ? button : static_cast<QWidget *>(m_close))->setFocus();
}

QWidget *MissedSheet::rowOf(const MissedRow &row)
{
    auto *const widget = new QWidget(this);
    auto *const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 10, 0, 10);
    column->setSpacing(4);
    auto *const head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new NetworkGlyph(row.network, widget));
    auto *const title = new PlainLabel(row.title, widget);
    title->setTextSize(TextSize::Base, QFont::DemiBold);
    title->setEliding(true);
    head->addWidget(title, 1);
    auto *const age = new PlainLabel(format::relative(row.slot, m_controller->now()), widget);
    age->setTextSize(TextSize::Small);
    age->setInk(PlainLabel::Ink::Failed);
    head->addWidget(age);
    column->addLayout(head);
    const QString why = row.byPause ? tr("Publishing was paused then.") : tr("Nothing was running then.");
    auto *const facts
        = new PlainLabel(tr("%1. Planned for %2. %3", "where, when, why")
                             .arg((QStringList{row.brand} + row.places).join(u" · "_s),
                                  format::nearDayAndTime(row.slot, row.zone, m_controller->now()),
                                  why),
                         widget);
    facts->setTextSize(TextSize::Small);
    facts->setInk(PlainLabel::Ink::Secondary);
    facts->setWordWrap(true);
    column->addWidget(facts);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const QList<domain::PostId> post{row.post.id};
    auto *const now = addRowButton(widget, u"publishNow"_s, tr("Publish now"), row.title);
    connect(now, &QPushButton::clicked, this, [this, post] { m_controller->publishNow(post); });
    auto *const day = addRowButton(
        widget, u"nextDay"_s, row.nextTime.isEmpty() ? tr("The next day") : row.nextTime, row.title);
    day->setToolTip(tr("The same time on the next day"));
    day->setVisible(!row.nextTime.isEmpty());
    connect(day, &QPushButton::clicked, this, [this, post] { m_controller->nextDay(post); });
    auto *const slot = addRowButton(widget, u"nextSlot"_s, tr("Next free slot"), row.title);
    connect(slot, &QPushButton::clicked, this, [this, post] { m_controller->nextSlot(post); });
    auto *const skip = addRowButton(widget, u"skip"_s, tr("Skip"), row.title);
    skip->setToolTip(tr("Puts it back among the drafts, without a date"));
    setButtonKind(skip, "quiet", true);
    connect(skip, &QPushButton::clicked, this, [this, post] { m_controller->skip(post); });
    for (QPushButton *const button : {now, day, slot, skip}) {
        button->setEnabled(!row.busy);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    widget->setAccessibleName(row.title);
    return widget;
}

void MissedSheet::retranslate()
{
    setWindowTitle(tr("Missed while away"));
    m_about->setText(tr("Nothing leaves late by itself. Decide about each, or about all."));
    m_empty->setContent(
        u"check"_s, tr("Nothing is missed"), tr("Every post left at its time, or was decided about."));
    m_publishAll->setText(tr("Publish now…"));
    m_nextDayAll->setText(tr("To the next day"));
    m_nextSlotAll->setText(tr("To the next free slots"));
    m_skipAll->setText(tr("Skip"));
    const QList<QPushButton *> buttons{m_publishAll, m_nextDayAll, m_nextSlotAll, m_skipAll};
    for (QPushButton *const button : buttons)
        button->setAccessibleName(tr("All posts: %1").arg(button->text()));
    m_close->setText(tr("Close"));
    update();
}

void MissedSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_controller->reload(); // its words are in the old language
        retranslate();
    }
}

} // namespace ruche::ui
