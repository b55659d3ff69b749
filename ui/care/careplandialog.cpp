// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/careplandialog.h"

#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int longestPromise = 60 * 24 * 30;
using enum domain::Priority;
constexpr std::array rowOrder{Urgent, High, Normal, Low};

QSpinBox *minuteBox(int minutes, const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(0, longestPromise);
    box->setSingleStep(15);
    box->setSuffix(u' ' + CarePlanDialog::tr("min", "minutes"));
    box->setSpecialValueText(CarePlanDialog::tr("none", "no promised time"));
    box->setValue(minutes);
    box->setAccessibleName(name);
    return box;
}

std::array<int *, 3> fieldsOf(domain::CareTargets &targets)
{
    return {&targets.firstReply, &targets.nextReply, &targets.resolution};
}

} // namespace

CarePlanDialog::CarePlanDialog(const QString &brand, const domain::CarePlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_holidays(new QLineEdit(this))
    , m_warn(minuteBox(plan.warnMinutes, tr("Tell me before a time is up"), this))
    , m_problem(new PlainLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"carePlan"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Hours and answers of %1").arg(brand));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(makeHours());
    column->addWidget(makeTargets());
    m_problem->setObjectName(u"careProblem"_s);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    setButtonKind(cancel, "secondary");
    m_save->setObjectName(u"saveCare"_s);
    setButtonKind(m_save, "primary");
    m_save->setDefault(true);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const auto read = typed()) {
            emit saveRequested(*read);
            accept();
        }
    });
    check();
}

QWidget *CarePlanDialog::makeHours()
{
    auto *const group = new QWidget(this);
    auto *const form = new QFormLayout(group);
    form->setContentsMargins(0, 0, 0, 0);
    auto *const title = new PlainLabel(tr("Working hours"), group);
    title->setTextSize(TextSize::Base, QFont::DemiBold);
    form->addRow(title);
    auto *const hint = new PlainLabel(
        tr("Clocks stand still outside of them. Several periods a day have a comma between: 9:00-12:30, "
           "14:00-18:00. Without any, somebody is there around the clock. Time zone: %1.")
            .arg(m_plan.hours.zone),
        group);
    hint->setWordWrap(true);
    hint->setTextSize(TextSize::Small);
    hint->setInk(PlainLabel::Ink::Secondary);
    form->addRow(hint);
    for (size_t day = 0; day < m_days.size(); ++day) {
        auto *const edit = new QLineEdit(domain::periodsText(m_plan.hours.week.at(day)), group);
        edit->setObjectName(u"careDay%1"_s.arg(day));
        edit->setPlaceholderText(tr("free", "a day without working hours"));
        m_days.at(day) = edit;
        form->addRow(QLocale().standaloneDayName(int(day) + 1), edit);
        connect(edit, &QLineEdit::textChanged, this, &CarePlanDialog::check);
    }
    QStringList holidays;
    for (const QDate day : m_plan.hours.holidays)
        holidays.append(day.toString(Qt::ISODate));
    m_holidays->setText(holidays.join(u", "_s));
    m_holidays->setObjectName(u"careHolidays"_s);
    m_holidays->setPlaceholderText(u"2026-12-25, 2027-01-01"_s);
    form->addRow(tr("Holidays"), m_holidays);
    connect(m_holidays, &QLineEdit::textChanged, this, &CarePlanDialog::check);
    return group;
}

QWidget *CarePlanDialog::makeTargets()
{
    auto *const group = new QWidget(this);
    auto *const grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *const title = new PlainLabel(tr("Answers within, at work"), group);
    title->setTextSize(TextSize::Base, QFont::DemiBold);
    grid->addWidget(title, 0, 0, 1, 4);
    const QStringList columns{tr("First reply"), tr("Each further reply"), tr("Solved")};
    const QStringList rows{tr("Urgent"), tr("High"), tr("Normal"), tr("Low")};
    for (int column = 0; column < 3; ++column) {
        auto *const head = new PlainLabel(columns.at(column), group);
        head->setTextSize(TextSize::Small);
        grid->addWidget(head, 1, column + 1);
    }
    for (int row = 0; row < domain::priorityCount; ++row) {
        grid->addWidget(new PlainLabel(rows.at(row), group), row + 2, 0);
        const auto priority = size_t(rowOrder.at(size_t(row)));
        const auto fields = fieldsOf(m_plan.targets.at(priority));
        for (int column = 0; column < 3; ++column) {
            QSpinBox *const box = minuteBox(
                *fields.at(size_t(column)), u"%1, %2"_s.arg(rows.at(row), columns.at(column)), group);
            box->setObjectName(
                u"care_%1_%2"_s.arg(domain::priorityName(domain::Priority(priority))).arg(column));
            m_targets.at(priority).at(size_t(column)) = box;
            grid->addWidget(box, row + 2, column + 1);
        }
    }
    grid->addWidget(new PlainLabel(tr("Tell me before a time is up"), group), 6, 0, 1, 3);
    grid->addWidget(m_warn, 6, 3);
    return group;
}

Result<domain::CarePlan> CarePlanDialog::typed() const
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    domain::CarePlan plan;
    plan.hours.zone = m_plan.hours.zone;
    for (size_t day = 0; day < m_days.size(); ++day) {
        RUCHE_TRY_ASSIGN(plan.hours.week.at(day), domain::readPeriods(m_days.at(day)->text()));
    }
    for (const QString &text : m_holidays->text().split(between, Qt::SkipEmptyParts)) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            return fail(ErrorCode::InvalidArgument, u"no date"_s, text);
        if (!plan.hours.holidays.contains(day))
            plan.hours.holidays.append(day);
    }
    for (size_t priority = 0; priority < m_targets.size(); ++priority) {
        const auto fields = fieldsOf(plan.targets.at(priority));
        for (size_t column = 0; column < fields.size(); ++column)
            *fields.at(column) = m_targets.at(priority).at(column)->value();
    }
    plan.warnMinutes = m_warn->value();
    return plan;
}

void CarePlanDialog::check()
{
    const auto read = typed();
    m_save->setEnabled(read.has_value());
    m_problem->setVisible(!read);
    if (!read)
        m_problem->setText(tr("“%1” cannot be read. Write hours like 9:00-12:30, 14:00-18:00 and days like "
                              "2026-12-25.")
                               .arg(read.error().subject));
}

} // namespace ruche::ui
