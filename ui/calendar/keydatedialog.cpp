// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/keydatedialog.h"

#include "core/planning/keydates.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int longestKeyDate = 120; // days
constexpr int keyDateFormWidth = 380;

} // namespace

KeyDateDialog::KeyDateDialog(const domain::StoredKeyDate &old,
                             QDate day,
                             const QList<domain::Brand> &brands,
                             QWidget *parent)
    : QDialog(parent)
    , m_old(old)
    , m_oldDay(day)
    , m_name(new QLineEdit(old.name, this))
    , m_day(new QDateEdit(day, this))
    , m_days(new QSpinBox(this))
    , m_yearly(new QCheckBox(tr("Comes back each year"), this))
    , m_brand(new QComboBox(this))
    , m_save(new QPushButton(old.id.isValid() ? tr("Save") : tr("Add the key date"), this))
{
    setObjectName(u"keyDate"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(old.id.isValid() ? tr("Key date") : tr("New key date"));
    m_name->setObjectName(u"keyDateName"_s);
    m_name->setMaxLength(120);
    m_day->setObjectName(u"keyDateDay"_s);
    m_day->setCalendarPopup(true);
    m_days->setObjectName(u"keyDateDays"_s);
    m_days->setRange(1, longestKeyDate);
    m_days->setValue(old.days);
    m_yearly->setObjectName(u"keyDateYearly"_s);
    m_yearly->setChecked(old.id.isValid() && old.rules == planning::yearlyRule(day));
    m_brand->setObjectName(u"keyDateBrand"_s);
    m_brand->addItem(tr("All brands"), 0);
    for (const domain::Brand &brand : brands) {
        m_brand->addItem(brand.name, brand.id.value);
        if (brand.id == old.brand)
            m_brand->setCurrentIndex(m_brand->count() - 1);
    }
    m_save->setObjectName(u"keyDateSave"_s);
    setButtonKind(m_save, "primary");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    auto *const buttons = new QHBoxLayout;
    if (old.id.isValid()) {
        auto *const remove = new QPushButton(tr("Remove"), this);
        remove->setObjectName(u"keyDateRemove"_s);
        remove->setAutoDefault(false);
        setButtonKind(remove, "danger");
        connect(remove, &QPushButton::clicked, this, [this] {
            emit removeRequested(m_old.id);
            accept();
        });
        buttons->addWidget(remove);
    }
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(14);
    column->addWidget(new FormField(tr("Name"), m_name, this));
    column->addWidget(new FormField(tr("First day"), m_day, this));
    column->addWidget(new FormField(tr("Days that it lasts"), m_days, this));
    column->addWidget(m_yearly);
    column->addWidget(new FormField(tr("Brand"), m_brand, this));
    column->addLayout(buttons);
    setMinimumWidth(keyDateFormWidth);
    connect(m_name, &QLineEdit::textChanged, this, &KeyDateDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit chosen(date());
        accept();
    });
    m_save->setDefault(true);
    update();
    m_name->setFocus();
}

domain::StoredKeyDate KeyDateDialog::date() const
{
    domain::StoredKeyDate date = m_old;
    date.name = m_name->text().simplified();
    date.days = m_days->value();
    date.brand = domain::BrandId(m_brand->currentData().toLongLong());
    const QString rule
        = m_yearly->isChecked() ? planning::yearlyRule(m_day->date()) : planning::onceRule(m_day->date());
    // Rules that this form cannot show stay while nothing that it shows of them was touched.
    const bool shown = m_old.rules.isEmpty() || m_old.rules == planning::yearlyRule(m_oldDay)
        || m_old.rules == planning::onceRule(m_oldDay);
    if (shown || m_day->date() != m_oldDay || m_yearly->isChecked())
        date.rules = rule;
    return date;
}

void KeyDateDialog::update()
{
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
}

} // namespace ruche::ui
