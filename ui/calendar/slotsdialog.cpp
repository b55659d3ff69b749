// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/slotsdialog.h"

#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int slotsFormWidth = 520;
constexpr int everyDay = 0; // of the box of weekdays

QString weekdayName(int weekday)
{
    QString name = QLocale().standaloneDayName(weekday);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace

SlotsDialog::SlotsDialog(const QList<domain::Account> &accounts,
                         const QList<domain::Slot> &weekSlots,
                         QWidget *parent)
    : QDialog(parent)
    , m_slots(weekSlots)
    , m_account(new QComboBox(this))
    , m_weekday(new QComboBox(this))
    , m_time(new QTimeEdit(QTime(9, 0), this))
    , m_save(new QPushButton(tr("Save the slots"), this))
{
    setObjectName(u"slots"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Posting slots"));
    m_account->setObjectName(u"slotAccount"_s);
    for (const domain::Account &account : accounts)
        m_account->addItem(account.displayName.isEmpty() ? account.handle : account.displayName,
                           account.id.value);
    m_weekday->setObjectName(u"slotWeekday"_s);
    m_weekday->addItem(tr("Every day"), everyDay);
    m_weekday->addItem(tr("Monday to Friday"), -1);
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    for (int weekday = 1; weekday <= 7; ++weekday) {
        m_weekday->addItem(weekdayName(weekday), weekday);
        auto *const name = new PlainLabel(weekdayName(weekday), this);
        name->setInk(PlainLabel::Ink::Secondary);
        auto *const times = new QWidget(this);
        times->setMinimumHeight(30);
        m_days.at(std::size_t(weekday - 1)) = new FlowLayout(times);
        grid->addWidget(name, weekday - 1, 0, Qt::AlignTop);
        grid->addWidget(times, weekday - 1, 1);
    }
    m_time->setObjectName(u"slotTime"_s);
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    auto *const add = new QPushButton(tr("Add the slot"), this);
    add->setObjectName(u"slotAdd"_s);
    add->setAutoDefault(false);
    m_save->setObjectName(u"slotSave"_s);
    setButtonKind(m_save, "primary");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    auto *const adding = new QHBoxLayout;
    adding->addWidget(new FormField(tr("Weekday"), m_weekday, this), 1);
    adding->addWidget(new FormField(tr("Time"), m_time, this));
    adding->addWidget(add, 0, Qt::AlignBottom);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(14);
    column->addWidget(new FormField(tr("Account"), m_account, this));
    column->addLayout(grid);
    column->addLayout(adding);
    column->addLayout(buttons);
    setMinimumWidth(slotsFormWidth);
    connect(m_account, &QComboBox::currentIndexChanged, this, &SlotsDialog::showAccount);
    connect(add, &QPushButton::clicked, this, &SlotsDialog::add);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit chosen(account(), shownSlots());
        accept();
    });
    m_save->setDefault(true);
    showAccount();
}

domain::AccountId SlotsDialog::account() const
{
    return domain::AccountId(m_account->currentData().toLongLong());
}

QList<domain::Slot> SlotsDialog::shownSlots() const
{
    QList<domain::Slot> shown;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (const QTime &time : m_times.at(std::size_t(weekday - 1)))
            shown << domain::Slot{{}, account(), weekday, time};
    }
    return shown;
}

void SlotsDialog::showAccount()
{
    for (QList<QTime> &times : m_times)
        times.clear();
    for (const domain::Slot &slot : m_slots) {
        if (slot.account == account())
            m_times.at(std::size_t(slot.weekday - 1)) << slot.time;
    }
    for (int weekday = 1; weekday <= 7; ++weekday)
        fillDay(weekday);
    m_save->setEnabled(account().isValid());
}

void SlotsDialog::add()
{
    const int chosenDay = m_weekday->currentData().toInt();
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const bool meant = chosenDay == everyDay || chosenDay == weekday || (chosenDay < 0 && weekday <= 5);
        QList<QTime> &times = m_times.at(std::size_t(weekday - 1));
        if (!meant || times.contains(m_time->time()))
            continue;
        times << m_time->time();
        fillDay(weekday);
    }
}

void SlotsDialog::fillDay(int weekday)
{
    QList<QTime> &times = m_times.at(std::size_t(weekday - 1));
    std::sort(times.begin(), times.end());
    FlowLayout *const row = m_days.at(std::size_t(weekday - 1));
    row->clear();
    QWidget *const parent = row->parentWidget();
    if (times.isEmpty()) {
        auto *const none = new PlainLabel(tr("no slot"), parent);
        none->setInk(PlainLabel::Ink::Meta);
        row->addWidget(none);
    }
    for (const QTime &time : std::as_const(times)) {
        auto *const chip = new Chip(format::time(time), ChipKind::Outlined, parent);
        chip->setObjectName(u"slot-%1-%2"_s.arg(weekday).arg(time.toString(u"HHmm"_s)));
        chip->setFilter(true);
        chip->setRemovable(true);
        chip->setAccessibleName(
            tr("Remove the slot %1, %2", "weekday, time").arg(weekdayName(weekday), format::time(time)));
        // Not at once: the chip is still at work.
        connect(
            chip,
            &Chip::removeRequested,
            this,
            [this, weekday, time] {
                m_times.at(std::size_t(weekday - 1)).removeAll(time);
                fillDay(weekday);
            },
            Qt::QueuedConnection);
        row->addWidget(chip);
    }
    parent->updateGeometry();
}

} // namespace ruche::ui
