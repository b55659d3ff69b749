// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/careform.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/care/careplandialog.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/shell/pagecontext.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

CareForm::CareForm(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_care(context.workspace().storage())
    , m_title(new PlainLabel(this))
    , m_summary(new PlainLabel(this))
    , m_edit(new QPushButton(this))
{
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_summary->setObjectName(u"careSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextSize(TextSize::Small);
    m_summary->setInk(PlainLabel::Ink::Secondary);
    m_edit->setObjectName(u"editCare"_s);
    setButtonKind(m_edit, "secondary");
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_edit, 0, Qt::AlignRight);
    m_edit->setEnabled(false); // until it is known what is promised
    connect(m_edit, &QPushButton::clicked, this, &CareForm::edit);
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Brands))
            setBrand(m_brand, m_name);
    });
    retranslate();
}

void CareForm::retranslate()
{
    m_title->setText(tr("Answers to those who write"));
    m_edit->setText(tr("Hours and answers…"));
    if (m_edit->isEnabled())
        showPlan(m_plan);
}

void CareForm::setBrand(domain::BrandId brand, const QString &name)
{
    if (brand != m_brand) { // what another brand promises is nothing to begin with
        m_edit->setEnabled(false);
        m_plan = {};
        m_summary->clear();
    }
    m_brand = brand;
    m_name = name;
    setVisible(brand.isValid());
    if (!brand.isValid())
        return;
    async::deliver(m_care.plan(brand), this, [this, brand](const Result<domain::CarePlan> &plan) {
        if (brand != m_brand)
            return;
        m_edit->setEnabled(plan.has_value());
        if (plan)
            showPlan(*plan);
        else
            m_summary->setText(text::errorText(plan.error()).message);
    });
}

void CareForm::showPlan(const domain::CarePlan &plan)
{
    m_plan = plan;
    const int first = plan.of(domain::Priority::Normal).firstReply;
    if (plan.promisesNothing())
        m_summary->setText(tr("No times are promised: the inbox shows no clocks for this brand."));
    else if (first > 0)
        m_summary->setText(
            tr("A first reply within %1 at work.").arg(format::duration(std::chrono::minutes(first))));
    else
        m_summary->setText(tr("Times are promised for some priorities."));
}

void CareForm::edit()
{
    auto *const dialog = new CarePlanDialog(m_name, m_plan, window());
    connect(dialog,
            &CarePlanDialog::saveRequested,
            this,
            [this, brand = m_brand](const domain::CarePlan &plan) { save(brand, plan); });
    dialog->open();
}

void CareForm::save(domain::BrandId brand, const domain::CarePlan &plan)
{
    const auto saved = [this, brand, plan](const Result<domain::EventId> &event) {
        if (!event) {
            m_context.toastError(text::errorText(event.error()).message);
            return;
        }
        if (brand == m_brand)
            showPlan(plan);
        m_context.toastWithUndo(tr("Hours and answers saved."), *event);
        async::deliver(m_care.settle(), this, [](const Result<int> &) {});
    };
    async::deliver(m_care.setPlan(brand, plan), this, saved);
}

} // namespace ruche::ui
