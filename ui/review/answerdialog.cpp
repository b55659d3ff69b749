// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/answerdialog.h"

#include "core/text/reviewtext.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QIcon outcomeIcon(const domain::AnswerLine &line, const Theme &theme)
{
    using enum domain::AnswerLine::Outcome;
    if (line.outcome == Approves)
        return icon(statusIconName(domain::PostState::Approved), theme.approved.text);
    if (line.counts())
        return icon(statusIconName(domain::PostState::InReview), theme.text2);
    return line.outcome == Already ? QIcon() : icon(u"warning"_s, theme.failed.text);
}

} // namespace

AnswerDialog::AnswerDialog(const services::AnswerReading &reading, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"answer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Answer to a review pack"));
    resize(760, 420);
    auto *const who = new PlainLabel(tr("%1 answers:").arg(reading.reviewer), this);
    who->setTextSize(TextSize::Title, QFont::DemiBold);
    who->setWordWrap(true);
    auto *const note
        = new PlainLabel(tr("Whoever has the file may answer under any name. Nothing is changed yet."), this);
    note->setInk(PlainLabel::Ink::Secondary);
    note->setWordWrap(true);
    auto *const table = new QTableWidget(int(reading.lines.size()), 3, this);
    table->setObjectName(u"answerLines"_s);
    table->setAccessibleName(tr("Posts in the answer"));
    table->setHorizontalHeaderLabels({tr("Post"), tr("What happens"), tr("Comment")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setWordWrap(true);
    const Theme &theme = Theme::of(this);
    bool any = false;
    for (int row = 0; row < reading.lines.size(); ++row) {
        const domain::AnswerLine &line = reading.lines.at(row);
        any = any || line.counts() || line.keepsComment();
        table->setItem(row, 0, new QTableWidgetItem(line.title.isEmpty() ? line.written : line.title));
        table->setItem(row, 1, new QTableWidgetItem(outcomeIcon(line, theme), text::outcomeText(line)));
        auto *const comment = new QTableWidgetItem(line.comment.simplified().left(300));
        comment->setToolTip(line.comment.left(2000).toHtmlEscaped());
        table->setItem(row, 2, comment);
    }
    table->resizeRowsToContents();
    auto *const close = new QPushButton(any ? tr("Cancel") : tr("Close"), this);
    setButtonKind(close, "secondary");
    auto *const take = new QPushButton(tr("Take over %n decision(s)", nullptr, reading.taken()), this);
    take->setObjectName(u"takeOver"_s);
    setButtonKind(take, "primary");
    take->setVisible(any);
    take->setDefault(true);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(take);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(who);
    column->addWidget(note);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        emit takeOverRequested();
        accept();
    });
}

} // namespace ruche::ui
