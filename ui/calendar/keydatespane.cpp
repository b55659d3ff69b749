// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/keydatespane.h"

#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/planoverlay.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int paneMargin = 16;
constexpr int dayWidth = 36;

} // namespace

KeyDatesPane::KeyDatesPane(CalendarController &controller, PlanOverlay &overlay, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_overlay(overlay)
    , m_title(new PlainLabel(this))
    , m_count(new PlainLabel(this))
    , m_add(new QToolButton(this))
    , m_list(new QVBoxLayout)
    , m_none(new PlainLabel(this))
    , m_setsTitle(new PlainLabel(this))
{
    setObjectName(u"keyDatesPane"_s);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_count->setInk(PlainLabel::Ink::Meta);
    m_setsTitle->setTextSize(TextSize::Base, QFont::DemiBold);
    m_none->setInk(PlainLabel::Ink::Meta);
    m_none->setWordWrap(true);
    m_add->setObjectName(u"addKeyDate"_s);
    m_add->setIcon(icon(u"plus"_s));
    setButtonKind(m_add, "quiet", true);
    connect(m_add, &QToolButton::clicked, this, &KeyDatesPane::addRequested);
    auto *const header = new QHBoxLayout;
    header->setContentsMargins(paneMargin, 8, 8, 8);
    header->setSpacing(6);
    header->addWidget(m_title);
    header->addWidget(m_count);
    header->addStretch();
    header->addWidget(m_add);
    auto *const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *const content = new QWidget(scroll);
    content->setAutoFillBackground(false);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_none->setContentsMargins(paneMargin, 8, paneMargin, 8);
    auto *const sets = new QVBoxLayout;
    sets->setContentsMargins(paneMargin, 16, paneMargin, 16);
    sets->setSpacing(6);
    sets->addWidget(m_setsTitle);
    for (const domain::KeyDateKind kind : kinds()) {
        auto *const box = new QCheckBox(content);
        box->setObjectName(u"keyDates-"_s + domain::keyDateKindName(kind));
        connect(box, &QCheckBox::toggled, this, [this, kind](bool shown) {
            CalendarFilter filter = m_controller.filter();
            if (shown)
                filter.hiddenKeyDates.remove(kind);
            else
                filter.hiddenKeyDates.insert(kind);
            m_controller.setFilter(filter);
        });
        sets->addWidget(box);
        m_sets << box;
    }
    auto *const inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(m_list);
    inner->addWidget(m_none);
    inner->addLayout(sets);
    inner->addStretch();
    scroll->setWidget(content);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(scroll, 1);
    connect(&overlay, &PlanOverlay::changed, this, &KeyDatesPane::update);
    connect(&controller, &CalendarController::filterChanged, this, &KeyDatesPane::updateSets);
    retranslate();
}

QList<domain::KeyDateKind> KeyDatesPane::kinds()
{
    using enum domain::KeyDateKind;
    return {Holiday, Celebration, Commerce, Awareness, School, Own};
}

QString KeyDatesPane::nameOf(domain::KeyDateKind kind)
{
    switch (kind) {
    case domain::KeyDateKind::Holiday:
        return tr("Public holidays");
    case domain::KeyDateKind::Celebration:
        return tr("Celebrations");
    case domain::KeyDateKind::Commerce:
        return tr("Sales and commerce");
    case domain::KeyDateKind::Awareness:
        return tr("World days");
    case domain::KeyDateKind::School:
        return tr("School holidays");
    case domain::KeyDateKind::Own:
        return tr("Our own dates");
    }
    return {};
}

void KeyDatesPane::retranslate()
{
    m_title->setText(tr("Key dates to come"));
    m_add->setAccessibleName(tr("Add a key date…"));
    m_add->setToolTip(tr("Add a key date…"));
    m_none->setText(tr("No key date in the next 60 days in the sets that are shown."));
    m_setsTitle->setText(tr("Sets that are shown"));
    const QList<domain::KeyDateKind> all = kinds();
    for (qsizetype i = 0; i < all.size(); ++i)
        m_sets.at(i)->setText(nameOf(all.at(i)));
    updateSets();
    fill();
}

void KeyDatesPane::updateSets()
{
    const QList<domain::KeyDateKind> all = kinds();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QSignalBlocker quiet(m_sets.at(i));
        m_sets.at(i)->setChecked(!m_controller.filter().hiddenKeyDates.contains(all.at(i)));
    }
}

QString KeyDatesPane::remarkOf(const domain::KeyDate &date) const
{
    const int count = m_overlay.postsOn(date.from);
    return count == 0 ? tr("no post yet") : tr("%n post(s) on that day", nullptr, count);
}

QWidget *KeyDatesPane::rowOf(const domain::KeyDate &date)
{
    auto *const row = new QWidget(m_rows);
    auto *const weekday
        = new PlainLabel(QLocale().standaloneDayName(date.from.dayOfWeek(), QLocale::ShortFormat), row);
    weekday->setTextSize(TextSize::Meta);
    weekday->setInk(PlainLabel::Ink::Secondary);
    weekday->setAlignment(Qt::AlignCenter);
    auto *const number = new PlainLabel(QString::number(date.from.day()), row);
    number->setTextSize(TextSize::Reading, QFont::DemiBold);
    number->setAlignment(Qt::AlignCenter);
    auto *const day = new QVBoxLayout;
    day->setSpacing(0);
    day->addWidget(weekday);
    day->addWidget(number);
    weekday->setFixedWidth(dayWidth);
    auto *const name = new PlainLabel(date.name, row);
    name->setTextSize(TextSize::Base, QFont::DemiBold);
    name->setEliding(true);
    auto *const remark
        = new PlainLabel(tr("%1, %2", "date, how many posts")
                             .arg(format::shortDate(date.from, m_controller.today()), remarkOf(date)),
                         row);
    remark->setTextSize(TextSize::Small);
    remark->setInk(m_overlay.postsOn(date.from) == 0 ? PlainLabel::Ink::Accent : PlainLabel::Ink::Secondary);
    remark->setEliding(true);
    auto *const words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(name);
    words->addWidget(remark);
    const auto button = [row](const QString &iconName, const QString &text) {
        auto *const made = new QToolButton(row);
        made->setIcon(icon(iconName));
        setButtonKind(made, "quiet", true);
        made->setAccessibleName(text);
        made->setToolTip(text);
        return made;
    };
    auto *const show = button(u"calendar"_s, tr("Show the day of “%1”").arg(date.name));
    show->setObjectName(u"showKeyDate"_s);
    auto *const write = button(u"plus"_s, tr("Write a post for “%1”").arg(date.name));
    write->setObjectName(u"postForKeyDate"_s);
    connect(show, &QToolButton::clicked, this, [this, from = date.from] { emit dayRequested(from); });
    connect(write, &QToolButton::clicked, this, [this, date] { emit postRequested(date); });
    auto *const line = new QHBoxLayout(row);
    line->setContentsMargins(paneMargin - 6, 6, 8, 6);
    line->setSpacing(8);
    line->addLayout(day);
    line->addLayout(words, 1);
    line->addWidget(show);
    line->addWidget(write);
    return row;
}

void KeyDatesPane::update()
{
    updateSets();
    QList<std::pair<domain::KeyDate, int>> now;
    for (const domain::KeyDate &date : m_overlay.upcoming())
        now.append({date, m_overlay.postsOn(date.from)});
    // Rows that say the same stay: one of them may have the focus.
    if (m_rows && std::equal(now.cbegin(), now.cend(), m_shown.cbegin(), m_shown.cend()))
        return;
    m_shown = now;
    fill();
}

void KeyDatesPane::fill()
{
    const QList<domain::KeyDate> &upcoming = m_overlay.upcoming();
    m_count->setText(upcoming.isEmpty() ? QString() : QString::number(upcoming.size()));
    m_none->setVisible(upcoming.isEmpty());
    if (m_rows)
        m_rows->deleteLater();
    m_rows = new QWidget(m_none->parentWidget());
    auto *const column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const domain::KeyDate &date : upcoming)
        column->addWidget(rowOf(date));
    m_list->addWidget(m_rows);
    m_rows->show();
}

void KeyDatesPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.canvas);
    painter.fillRect(0, 0, 1, height(), theme.line);
}

} // namespace ruche::ui
