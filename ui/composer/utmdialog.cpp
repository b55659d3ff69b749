// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/utmdialog.h"

#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

UtmDialog::UtmDialog(const composing::Utm &usual, const QUrl &example, QWidget *parent)
    : QDialog(parent)
    , m_example(example)
    , m_source(new QLineEdit(usual.source, this))
    , m_medium(new QLineEdit(usual.medium, this))
    , m_campaign(new QLineEdit(usual.campaign, this))
    , m_result(new PlainLabel(this))
    , m_apply(new QPushButton(tr("Mark the links"), this))
{
    setObjectName(u"utm"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mark the links of a campaign"));
    m_source->setObjectName(u"utmSource"_s);
    m_medium->setObjectName(u"utmMedium"_s);
    m_campaign->setObjectName(u"utmCampaign"_s);
    m_apply->setObjectName(u"utmApply"_s);
    m_result->setWordWrap(true);
    m_result->setTextSize(TextSize::Small);
    m_result->setInk(PlainLabel::Ink::Secondary);
    m_result->setMinimumWidth(420);
    setButtonKind(m_apply, "primary");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    setButtonKind(cancel, "secondary");
    auto *const form = new QFormLayout;
    form->addRow(tr("Source"), m_source);
    form->addRow(tr("Medium"), m_medium);
    form->addRow(tr("Campaign"), m_campaign);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_result);
    column->addLayout(buttons);
    for (QLineEdit *const field : {m_source, m_medium, m_campaign})
        connect(field, &QLineEdit::textChanged, this, &UtmDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        emit chosen(utm());
        accept();
    });
    m_apply->setDefault(true);
    update();
    m_campaign->setFocus();
}

composing::Utm UtmDialog::utm() const
{
    composing::Utm marks;
    marks.source = m_source->text().trimmed();
    marks.medium = m_medium->text().trimmed();
    marks.campaign = m_campaign->text().trimmed();
    return marks;
}

void UtmDialog::update()
{
    m_result->setText(composing::markedLink(m_example, utm()).toString(QUrl::FullyEncoded));
    m_apply->setEnabled(utm() != composing::Utm());
}

} // namespace ruche::ui
