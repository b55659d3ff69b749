// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/approvalform.h"

#include "core/base/async.h"
#include "core/services/approvalservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ApprovalForm::ApprovalForm(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_modeLabel(new PlainLabel(this))
    , m_mode(new QComboBox(this))
    , m_namesLabel(new PlainLabel(this))
    , m_names(new QLineEdit(this))
    , m_hint(new PlainLabel(this))
    , m_save(new QPushButton(this))
{
    m_mode->setObjectName(u"approvalMode"_s);
    m_names->setObjectName(u"approvers"_s);
    m_save->setObjectName(u"saveApproval"_s);
    m_modeLabel->setBuddy(m_mode);
    m_namesLabel->setBuddy(m_names);
    m_modeLabel->setTextSize(TextSize::Base, QFont::DemiBold);
    m_hint->setWordWrap(true);
    m_hint->setTextSize(TextSize::Small);
    m_hint->setInk(PlainLabel::Ink::Secondary);
    setButtonKind(m_save, "secondary");
    for (int i = 0; i < 3; ++i)
        m_mode->addItem(QString());
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_modeLabel);
    column->addWidget(m_mode);
    column->addWidget(m_namesLabel);
    column->addWidget(m_names);
    column->addWidget(m_hint);
    column->addWidget(m_save, 0, Qt::AlignRight);
    const auto update = [this] { m_save->setEnabled(typed() != m_rule); };
    connect(m_mode, &QComboBox::currentIndexChanged, this, update);
    connect(m_names, &QLineEdit::textChanged, this, update);
    connect(m_save, &QPushButton::clicked, this, &ApprovalForm::save);
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if ((changes & domain::Change::Planning) && typed() == m_rule)
            setBrand(m_rule.brand);
    });
    retranslate();
}

void ApprovalForm::retranslate()
{
    m_modeLabel->setText(tr("Approval before a post leaves"));
    m_mode->setItemText(0, tr("None"));
    m_mode->setItemText(1, tr("Optional: says so, and leaves"));
    m_mode->setItemText(2, tr("Required: nothing leaves without"));
    m_namesLabel->setText(tr("Approvers, in their order, with a comma between"));
    m_names->setPlaceholderText(tr("Anybody"));
    m_hint->setText(
        tr("An approval holds for the words, files, accounts and time as they are. Any change asks for "
           "a new one. Names are not checked: whoever uses this computer may approve."));
    m_save->setText(tr("Save the approval"));
}

void ApprovalForm::setBrand(domain::BrandId brand)
{
    setVisible(brand.isValid());
    if (!brand.isValid())
        return;
    services::ApprovalService approval(m_context.workspace().storage());
    async::deliver(approval.rule(brand), this, [this](const Result<domain::ApprovalRule> &rule) {
        if (rule)
            show(*rule);
    });
}

void ApprovalForm::show(const domain::ApprovalRule &rule)
{
    m_rule = rule;
    m_mode->setCurrentIndex(int(rule.mode));
    m_names->setText(rule.approvers.join(u", "_s));
    m_save->setEnabled(false);
}

domain::ApprovalRule ApprovalForm::typed() const
{
    domain::ApprovalRule rule;
    rule.brand = m_rule.brand;
    rule.mode = domain::ApprovalMode(m_mode->currentIndex());
    for (const QString &name : m_names->text().split(u',', Qt::SkipEmptyParts)) {
        if (!name.simplified().isEmpty())
            rule.approvers << name.simplified();
    }
    return rule;
}

void ApprovalForm::save()
{
    const domain::ApprovalRule rule = typed();
    services::ApprovalService approval(m_context.workspace().storage());
    async::deliver(approval.setRule(rule), this, [this, rule](const Result<domain::EventId> &event) {
        if (!event) {
            m_context.toastError(text::errorText(event.error()).message);
            return;
        }
        show(rule);
        m_context.toastWithUndo(tr("Approval of this brand saved."), *event);
    });
}

} // namespace ruche::ui
