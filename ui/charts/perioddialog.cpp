// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/perioddialog.h"

#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

PeriodDialog::PeriodDialog(const DaySpan &span, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_from(new QDateEdit(span.from, this))
    , m_to(new QDateEdit(span.to, this))
{
    setObjectName(u"periodDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Which days?"));
    auto *const title = new PlainLabel(windowTitle(), this);
    title->setTextSize(TextSize::Title, QFont::DemiBold);
    for (QDateEdit *const edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setMaximumDate(today);
    }
    m_from->setObjectName(u"periodFrom"_s);
    m_to->setObjectName(u"periodTo"_s);
    auto *const fromField = new FormField(tr("First day"), m_from, this);
    m_toField = new FormField(tr("Last day"), m_to, this);
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    auto *const show = new QPushButton(tr("Show"), this);
    show->setObjectName(u"periodShow"_s);
    show->setDefault(true);
    setButtonKind(show, "primary");
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(show, &QPushButton::clicked, this, &PeriodDialog::accept);
    auto *const fields = new QHBoxLayout;
    fields->setSpacing(12);
    fields->addWidget(fromField, 1);
    fields->addWidget(m_toField, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(show);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(title);
    column->addLayout(fields);
    column->addLayout(buttons);
    setMinimumWidth(400);
}

void PeriodDialog::accept()
{
    if (m_to->date() < m_from->date()) {
        m_toField->setError(tr("The last day is before the first."));
        return;
    }
    emit chosen(m_from->date(), m_to->date());
    QDialog::accept();
}

} // namespace ruche::ui
