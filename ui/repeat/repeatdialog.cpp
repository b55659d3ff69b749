// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repeat/repeatdialog.h"

#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using planning::Repeat;

constexpr int shownTimes = 10;
constexpr int longestPause = 999; // units between two posts
constexpr int usualCount = 10;
constexpr int usualWeeks = 12; // until the last day that is proposed
constexpr int formWidth = 300;
constexpr int timesWidth = 270;
constexpr int timesHeight = 286;
constexpr int longMonth = 28; // a later day is not in all months

enum class End { Never, Count, Day };

/// As the rule has it: of a fifth one, the last is meant.
int weekOfMonth(QDate day)
{
    return (day.day() - 1) / 7 + 1;
}

} // namespace

RepeatDialog::RepeatDialog(const ZonedTime &start, const QString &rule, const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_start(start)
    , m_now(now)
    , m_every(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_weekdayRow(new QWidget(this))
    , m_monthBy(new QComboBox(this))
    , m_end(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_until(new QDateEdit(this))
    , m_timesTitle(new PlainLabel(tr("Next dates"), this))
    , m_times(new QListWidget(this))
    , m_note(new PlainLabel(this))
    , m_save(new QPushButton(rule.isEmpty() ? tr("Repeat the post") : tr("Save"), this))
{
    setObjectName(u"repeat"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Repeat the post"));
    const QDate first = start.wall.date();
    buildForm(rule.isEmpty());
    Repeat proposal;
    proposal.weekdays = {first.dayOfWeek()};
    Repeat shown = proposal;
    if (!rule.isEmpty())
        shown = planning::repeatOf(rule, first).value_or(proposal);
    if (shown.unit == Repeat::Unit::Week && shown.weekdays.isEmpty())
        shown.weekdays = proposal.weekdays;
    fill(shown);
    for (QSpinBox *const box : {m_every, m_count})
        connect(box, &QSpinBox::valueChanged, this, &RepeatDialog::update);
    for (QComboBox *const box : {m_unit, m_monthBy, m_end})
        connect(box, &QComboBox::currentIndexChanged, this, &RepeatDialog::update);
    for (const QCheckBox *const box : m_weekdays)
        connect(box, &QCheckBox::toggled, this, &RepeatDialog::update);
    connect(m_until, &QDateEdit::dateChanged, this, &RepeatDialog::update);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit chosen(planning::ruleOf(repeat(), m_start.wall.date()));
        accept();
    });
    update();
    m_every->setFocus();
    m_every->selectAll();
}

void RepeatDialog::buildForm(bool isNew)
{
    m_every->setObjectName(u"repeatEvery"_s);
    m_every->setRange(1, longestPause);
    m_unit->setObjectName(u"repeatUnit"_s);
    m_unit->addItem(tr("days"), int(Repeat::Unit::Day));
    m_unit->addItem(tr("weeks"), int(Repeat::Unit::Week));
    m_unit->addItem(tr("months"), int(Repeat::Unit::Month));
    m_unit->addItem(tr("years"), int(Repeat::Unit::Year));
    m_monthBy->setObjectName(u"repeatMonthBy"_s);
    fillMonthWays();
    m_end->setObjectName(u"repeatEnd"_s);
    m_end->addItem(tr("Never"), int(End::Never));
    m_end->addItem(tr("After a number of posts"), int(End::Count));
    m_end->addItem(tr("After a day"), int(End::Day));
    m_count->setObjectName(u"repeatCount"_s);
    m_count->setRange(1, 9999);
    m_until->setObjectName(u"repeatUntil"_s);
    m_until->setCalendarPopup(true);
    m_times->setObjectName(u"repeatTimes"_s);
    m_times->setSelectionMode(QAbstractItemView::NoSelection);
    m_times->setMinimumSize(scaled(timesWidth), scaled(timesHeight));
    m_times->setAccessibleName(tr("Next dates"));
    m_timesTitle->setBuddy(m_times);
    m_timesTitle->setTextSize(TextSize::Small, QFont::Medium);
    m_timesTitle->setInk(PlainLabel::Ink::Secondary);
    m_note->setObjectName(u"repeatNote"_s);
    m_note->setTextSize(TextSize::Small);
    m_note->setWordWrap(true);
    m_save->setObjectName(u"repeatSave"_s);
    m_save->setDefault(true);
    setButtonKind(m_save, "primary");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *const often = new QHBoxLayout;
    often->setSpacing(12);
    often->addWidget(new FormField(tr("Every"), m_every, this));
    often->addWidget(new FormField(tr("Unit"), m_unit, this), 1);
    m_weekdayRow->setLayout(weekdayBoxes());
    m_monthField = new FormField(tr("On"), m_monthBy, this);
    m_countField = new FormField(tr("Posts in all, with this one"), m_count, this);
    m_untilField = new FormField(tr("Last day"), m_until, this);
    auto *const form = new QVBoxLayout;
    form->setSpacing(14);
    form->addLayout(often);
    form->addWidget(m_weekdayRow);
    form->addWidget(m_monthField);
    form->addWidget(new FormField(tr("Ends"), m_end, this));
    form->addWidget(m_countField);
    form->addWidget(m_untilField);
    form->addStretch();
    auto *const left = new QWidget(this);
    left->setFixedWidth(scaled(formWidth));
    left->setLayout(form);
    form->setContentsMargins(0, 0, 0, 0);
    auto *const zone = new PlainLabel(tr("Time of %1.").arg(m_start.zone), this);
    zone->setTextSize(TextSize::Meta);
    zone->setInk(PlainLabel::Ink::Meta);
    auto *const right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_timesTitle);
    right->addWidget(m_times, 1);
    right->addWidget(zone);
    auto *const body = new QHBoxLayout;
    body->setSpacing(24);
    body->addWidget(left);
    body->addLayout(right, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(14);
    column->addLayout(body, 1);
    if (isNew) {
        auto *const ahead = new PlainLabel(
            tr("The posts of the next eight weeks are scheduled at once, the later ones as time goes by."),
            this);
        ahead->setTextSize(TextSize::Small);
        ahead->setInk(PlainLabel::Ink::Secondary);
        ahead->setWordWrap(true);
        column->addWidget(ahead);
    }
    column->addWidget(m_note);
    column->addLayout(buttons);
}

QLayout *RepeatDialog::weekdayBoxes()
{
    auto *const title = new PlainLabel(tr("On these weekdays"), m_weekdayRow);
    title->setTextSize(TextSize::Small, QFont::Medium);
    title->setInk(PlainLabel::Ink::Secondary);
    auto *const grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addWidget(title, 0, 0, 1, 4);
    const QLocale locale;
    for (int place = 0; place < 7; ++place) {
        const int weekday = (int(locale.firstDayOfWeek()) - 1 + place) % 7 + 1;
        auto *const box
            = new QCheckBox(locale.standaloneDayName(weekday, QLocale::ShortFormat), m_weekdayRow);
        box->setObjectName(u"repeatWeekday-%1"_s.arg(weekday));
        box->setAccessibleName(locale.standaloneDayName(weekday));
        m_weekdays.at(std::size_t(weekday - 1)) = box;
        grid->addWidget(box, 1 + place / 4, place % 4);
    }
    return grid;
}

void RepeatDialog::fillMonthWays()
{
    const QDate first = m_start.wall.date();
    const QString weekday = QLocale().dayName(first.dayOfWeek());
    m_monthBy->addItem(tr("day %1 of the month").arg(first.day()), int(Repeat::MonthBy::Day));
    QString name;
    switch (weekOfMonth(first)) {
    case 1:
        name = tr("the first %1 of the month", "weekday").arg(weekday);
        break;
    case 2:
        name = tr("the second %1 of the month", "weekday").arg(weekday);
        break;
    case 3:
        name = tr("the third %1 of the month", "weekday").arg(weekday);
        break;
    case 4:
        name = tr("the fourth %1 of the month", "weekday").arg(weekday);
        break;
    default:
        name = tr("the last %1 of the month", "weekday").arg(weekday);
        break;
    }
    m_monthBy->addItem(name, int(Repeat::MonthBy::Weekday));
    if (first.day() == first.daysInMonth())
        m_monthBy->addItem(tr("the last day of the month"), int(Repeat::MonthBy::LastDay));
}

void RepeatDialog::fill(const planning::Repeat &repeat)
{
    m_every->setValue(repeat.every);
    m_unit->setCurrentIndex(m_unit->findData(int(repeat.unit)));
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const bool on = repeat.weekdays.contains(weekday)
            || (repeat.weekdays.isEmpty() && weekday == m_start.wall.date().dayOfWeek());
        m_weekdays.at(std::size_t(weekday - 1))->setChecked(on);
    }
    m_monthBy->setCurrentIndex(std::max(0, m_monthBy->findData(int(repeat.monthBy))));
    const End end = repeat.count ? End::Count : repeat.until ? End::Day : End::Never;
    m_end->setCurrentIndex(m_end->findData(int(end)));
    m_count->setValue(repeat.count.value_or(usualCount));
    m_until->setDate(repeat.until.value_or(m_start.wall.date().addDays(7 * usualWeeks)));
}

Repeat RepeatDialog::repeat() const
{
    Repeat repeat;
    repeat.unit = Repeat::Unit(m_unit->currentData().toInt());
    repeat.every = m_every->value();
    if (repeat.unit == Repeat::Unit::Week) {
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if (m_weekdays.at(std::size_t(weekday - 1))->isChecked())
                repeat.weekdays << weekday;
        }
    }
    if (repeat.unit == Repeat::Unit::Month)
        repeat.monthBy = Repeat::MonthBy(m_monthBy->currentData().toInt());
    const End end = End(m_end->currentData().toInt());
    if (end == End::Count)
        repeat.count = m_count->value();
    if (end == End::Day)
        repeat.until = m_until->date();
    return repeat;
}

QString RepeatDialog::problemOf(const Repeat &repeat, const Result<QList<planning::Occurrence>> &times) const
{
    const QDate first = m_start.wall.date();
    if (repeat.unit == Repeat::Unit::Week && repeat.weekdays.isEmpty())
        return tr("Choose at least one weekday.");
    if (repeat.unit == Repeat::Unit::Week && !repeat.weekdays.contains(first.dayOfWeek()))
        return tr("This post goes out on a %1: keep that day, or give the post another date first.",
                  "weekday")
            .arg(QLocale().dayName(first.dayOfWeek()));
    if (repeat.until && *repeat.until < first)
        return tr("The last day is before the post itself, which goes out on %1.")
            .arg(format::longDate(first));
    if (repeat.count.value_or(0) > planning::mostCount)
        return tr("That is too many: a post repeats at most %1 times, or without an end.")
            .arg(format::number(planning::mostCount));
    if (!times)
        return tr("This names no date that could be found.");
    if (times->isEmpty())
        return tr("All of these dates are past: choose a later end.");
    if (repeat.count == 1 || (repeat.until && times->size() == 1 && times->constFirst().time == m_start))
        return tr("With this end the post does not repeat: only its own date is left.");
    return {};
}

void RepeatDialog::update()
{
    const Repeat chosenNow = repeat();
    const auto end = End(m_end->currentData().toInt());
    m_weekdayRow->setVisible(chosenNow.unit == Repeat::Unit::Week);
    m_monthField->setVisible(chosenNow.unit == Repeat::Unit::Month);
    const QDate first = m_start.wall.date();
    m_monthField->setHelp(chosenNow.monthBy == Repeat::MonthBy::Day && first.day() > longMonth
                              ? tr("Months without a day %1 are left out.").arg(first.day())
                              : QString());
    m_countField->setVisible(end == End::Count);
    m_untilField->setVisible(end == End::Day);
    const auto times = planning::next(m_start, planning::ruleOf(chosenNow, first), m_now, shownTimes);
    m_problem = problemOf(chosenNow, times);
    showTimes(times ? *times : QList<planning::Occurrence>());
    m_note->setText(m_problem);
    m_note->setInk(PlainLabel::Ink::Failed);
    m_note->setVisible(!m_problem.isEmpty());
    m_save->setEnabled(m_problem.isEmpty());
}

void RepeatDialog::showTimes(const QList<planning::Occurrence> &times)
{
    m_times->clear();
    for (const planning::Occurrence &time : times) {
        m_times->addItem(
            tr("%1, %2", "day, time")
                .arg(format::longDate(time.time.wall.date()), format::time(time.time.wall.time())));
    }
    if (times.isEmpty())
        m_times->addItem(tr("None"));
}

} // namespace ruche::ui
