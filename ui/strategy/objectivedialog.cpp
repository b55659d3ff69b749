// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/objectivedialog.h"

#include "core/text/names.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using enum domain::ObjectiveMetric;
constexpr std::array<domain::ObjectiveMetric, 6> metricsOffered{
    PageViews, Comments, PostsPublished, NewMembers, ReplyShare2h, NetSentiment};

} // namespace

ObjectiveDialog::ObjectiveDialog(const domain::Objective &objective,
                                 const QList<domain::Brand> &brands,
                                 QWidget *parent)
    : QDialog(parent)
    , m_objective(objective)
    , m_brands(brands)
    , m_brand(new QComboBox(this))
    , m_name(new QLineEdit(objective.name, this))
    , m_purpose(new QLineEdit(objective.purpose, this))
    , m_metric(new QComboBox(this))
    , m_start(new QDoubleSpinBox(this))
    , m_target(new QDoubleSpinBox(this))
    , m_startDay(new QDateEdit(objective.startDay, this))
    , m_endDay(new QDateEdit(objective.endDay, this))
    , m_problem(new PlainLabel(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"objectiveDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(objective.id.isValid() ? tr("Change the objective") : tr("New objective"));
    m_name->setObjectName(u"objectiveName"_s);
    m_purpose->setObjectName(u"objectivePurpose"_s);
    m_metric->setObjectName(u"objectiveMetric"_s);
    m_start->setObjectName(u"objectiveStart"_s);
    m_target->setObjectName(u"objectiveTarget"_s);
    m_startDay->setObjectName(u"objectiveFrom"_s);
    m_endDay->setObjectName(u"objectiveTo"_s);
    m_save->setObjectName(u"objectiveSave"_s);
    for (const domain::Brand &brand : brands)
        m_brand->addItem(brand.name, QVariant::fromValue(brand.id));
    m_brand->setCurrentIndex(0);
    for (int i = 0; i < brands.size(); ++i) {
        if (brands.at(i).id == objective.brand)
            m_brand->setCurrentIndex(i);
    }
    for (const domain::ObjectiveMetric metric : metricsOffered)
        m_metric->addItem(text::name(metric), int(metric));
    m_metric->setCurrentIndex(m_metric->findData(int(objective.metric)));
    for (QDateEdit *const edit : {m_startDay, m_endDay})
        edit->setCalendarPopup(true);
    build();
    updateUnits();
    m_start->setValue(objective.startValue);
    m_target->setValue(objective.targetValue);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &ObjectiveDialog::updateUnits);
    connect(m_save, &QPushButton::clicked, this, &ObjectiveDialog::save);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->text().trimmed().isEmpty())
            m_nameField->setError({});
    });
}

void ObjectiveDialog::build()
{
    auto *const title = new PlainLabel(windowTitle(), this);
    title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_nameField = new FormField(tr("Name"), m_name, this);
    auto *const purpose = new FormField(tr("What it is for"), m_purpose, this);
    purpose->setHelp(tr("The goal it serves, in your words: “Make the workshop known”."));
    m_brandField = new FormField(tr("Brand"), m_brand, this);
    m_brandField->setVisible(m_brands.size() > 1);
    m_brand->setEnabled(!m_objective.id.isValid()); // the brand of an objective stays
    auto *const metric = new FormField(tr("What is counted"), m_metric, this);
    auto *const start = new FormField(tr("Start value"), m_start, this);
    m_targetField = new FormField(tr("Target value"), m_target, this);
    auto *const from = new FormField(tr("First day"), m_startDay, this);
    m_endField = new FormField(tr("Last day"), m_endDay, this);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->setTextSize(TextSize::Small);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *const pairs = new QGridLayout;
    pairs->setSpacing(12);
    pairs->addWidget(start, 0, 0, Qt::AlignTop);
    pairs->addWidget(m_targetField, 0, 1, Qt::AlignTop);
    pairs->addWidget(from, 1, 0, Qt::AlignTop);
    pairs->addWidget(m_endField, 1, 1, Qt::AlignTop);
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_save->setText(m_objective.id.isValid() ? tr("Save") : tr("Add the objective"));
    m_save->setDefault(true);
    setButtonKind(m_save, "primary");
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_nameField);
    column->addWidget(purpose);
    column->addWidget(m_brandField);
    column->addWidget(metric);
    column->addLayout(pairs);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(460);
    m_name->setFocus();
}

void ObjectiveDialog::updateUnits()
{
    const auto metric = domain::ObjectiveMetric(m_metric->currentData().toInt());
    const bool share = domain::isShare(metric);
    for (QDoubleSpinBox *const box : {m_start, m_target}) {
        box->setDecimals(0);
        box->setGroupSeparatorShown(true);
        box->setRange(metric == NetSentiment ? -100 : 0, share ? 100 : 1'000'000'000);
        box->setSuffix(metric == ReplyShare2h ? u" %"_s : QString());
    }
}

domain::Objective ObjectiveDialog::objective() const
{
    domain::Objective objective = m_objective;
    objective.brand = m_brand->currentData().value<domain::BrandId>();
    objective.name = m_name->text().trimmed();
    objective.purpose = m_purpose->text().trimmed();
    objective.metric = domain::ObjectiveMetric(m_metric->currentData().toInt());
    objective.startValue = m_start->value();
    objective.targetValue = m_target->value();
    objective.startDay = m_startDay->date();
    objective.endDay = m_endDay->date();
    return objective;
}

bool ObjectiveDialog::check()
{
    const domain::Objective objective = this->objective();
    m_nameField->setError(objective.name.isEmpty() ? tr("A name is missing.") : QString());
    m_targetField->setError(qFuzzyCompare(objective.targetValue + 1, objective.startValue + 1)
                                ? tr("The target must differ from the start value.")
                                : QString());
    m_endField->setError(objective.endDay < objective.startDay ? tr("The last day is before the first.")
                                                               : QString());
    m_problem->hide();
    for (FormField *const field : {m_nameField, m_targetField, m_endField}) {
        if (!field->error().isEmpty()) {
            field->field()->setFocus();
            return false;
        }
    }
    return true;
}

void ObjectiveDialog::save()
{
    if (!check())
        return;
    m_save->setEnabled(false);
    emit saveRequested(objective());
}

void ObjectiveDialog::showProblem(const QString &field, const QString &reason)
{
    m_save->setEnabled(true);
    FormField *const named = field == "name"_L1 ? m_nameField
        : field == "endDay"_L1                  ? m_endField
        : field == "targetValue"_L1             ? m_targetField
                                                : nullptr;
    if (named) {
        named->setError(reason);
        named->field()->setFocus();
        return;
    }
    m_problem->setText(reason);
    m_problem->show();
}

} // namespace ruche::ui
