// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/planpane.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/composer/composercontroller.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

void clearLayout(QVBoxLayout *layout)
{
    while (QLayoutItem *const item = layout->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

PlanPane::PlanPane(ComposerController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_accountsTitle(new PlainLabel(this))
    , m_accounts(new QVBoxLayout)
    , m_dateTitle(new PlainLabel(this))
    , m_dated(new QCheckBox(this))
    , m_dateLabel(new PlainLabel(this))
    , m_date(new QDateEdit(this))
    , m_timeLabel(new PlainLabel(this))
    , m_time(new QTimeEdit(this))
    , m_zone(new PlainLabel(this))
    , m_repeat(new QPushButton(this))
    , m_repeats(new PlainLabel(this))
{
    for (PlainLabel *const title : {m_accountsTitle, m_dateTitle})
        title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_zone->setInk(PlainLabel::Ink::Meta);
    m_zone->setTextSize(TextSize::Meta);
    m_zone->setWordWrap(true);
    m_repeats->setTextSize(TextSize::Meta);
    m_repeats->setInk(PlainLabel::Ink::Secondary);
    m_repeats->setWordWrap(true);
    m_repeats->setObjectName(u"repeats"_s);
    m_repeat->setObjectName(u"repeatButton"_s);
    m_repeat->setIcon(icon(u"refresh"_s));
    setButtonKind(m_repeat, "secondary", true);
    m_dated->setObjectName(u"dated"_s);
    m_date->setObjectName(u"date"_s);
    m_date->setCalendarPopup(true);
    m_time->setObjectName(u"time"_s);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_dateLabel->setBuddy(m_date);
    m_timeLabel->setBuddy(m_time);
    for (PlainLabel *const label : {m_dateLabel, m_timeLabel}) {
        label->setTextSize(TextSize::Meta);
        label->setInk(PlainLabel::Ink::Secondary);
    }
    m_accounts->setSpacing(2);

    auto *const dateColumn = new QVBoxLayout;
    dateColumn->setSpacing(2);
    dateColumn->addWidget(m_dateLabel);
    dateColumn->addWidget(m_date);
    auto *const timeColumn = new QVBoxLayout;
    timeColumn->setSpacing(2);
    timeColumn->addWidget(m_timeLabel);
    timeColumn->addWidget(m_time);
    auto *const when = new QHBoxLayout;
    when->setSpacing(8);
    when->addLayout(dateColumn, 3);
    when->addLayout(timeColumn, 2);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(17, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_accountsTitle);
    column->addLayout(m_accounts);
    column->addSpacing(16);
    column->addWidget(m_dateTitle);
    column->addWidget(m_dated);
    column->addLayout(when);
    column->addWidget(m_zone);
    column->addWidget(m_repeat, 0, Qt::AlignLeft);
    column->addWidget(m_repeats);
    column->addStretch();

    connect(m_repeat, &QPushButton::clicked, this, &PlanPane::repeatRequested);
    connect(m_dated, &QCheckBox::toggled, this, &PlanPane::onDateEdited);
    connect(m_date, &QDateEdit::dateChanged, this, &PlanPane::onDateEdited);
    connect(m_time, &QTimeEdit::timeChanged, this, &PlanPane::onDateEdited);
    connect(&m_controller, &ComposerController::changed, this, &PlanPane::update);
    retranslate();
}

void PlanPane::retranslate()
{
    m_accountsTitle->setText(tr("Accounts"));
    m_dateTitle->setText(tr("Date"));
    m_dated->setText(tr("Publish at a set time"));
    m_dateLabel->setText(tr("Day"));
    m_timeLabel->setText(tr("Time"));
    m_repeat->setText(tr("Repeat…"));
    m_repeats->setText(tr("One of a post that repeats."));
    m_shownAccounts.clear();
    update();
}

void PlanPane::addSection(QWidget *section)
{
    auto *const column = static_cast<QVBoxLayout *>(layout());
    column->insertSpacing(column->count() - 1, 16);
    column->insertWidget(column->count() - 1, section);
}

void PlanPane::reload()
{
    m_updating = true;
    const auto &planned = m_controller.plannedFor();
    m_dated->setChecked(planned.has_value());
    if (planned) {
        m_date->setDate(planned->wall.date());
        m_time->setTime(planned->wall.time());
    } else {
        m_date->setDate(m_controller.today().addDays(1));
        m_time->setTime(QTime(9, 0));
    }
    m_updating = false;
    update();
}

void PlanPane::onDateEdited()
{
    if (m_updating)
        return;
    if (!m_dated->isChecked()) {
        m_controller.setPlannedFor(std::nullopt);
        return;
    }
    const domain::Brand *const brand = m_controller.currentBrand();
    const QString zone = brand ? brand->zone : systemZone();
    if (!m_controller.plannedFor()) { // just ticked: tomorrow at nine is a date to change from
        const QDate tomorrow = m_controller.today().addDays(1);
        m_updating = true;
        m_date->setDate(tomorrow);
        m_time->setTime(QTime(9, 0));
        m_updating = false;
    }
    m_controller.setPlannedFor(ZonedTime{QDateTime(m_date->date(), m_time->time(), Qt::UTC), zone});
}

void PlanPane::update()
{
    const bool editable = m_controller.isEditable();
    m_dated->setEnabled(editable);
    m_date->setEnabled(editable && m_dated->isChecked());
    m_time->setEnabled(editable && m_dated->isChecked());
    const domain::Brand *const brand = m_controller.currentBrand();
    m_zone->setText(brand ? tr("Time of %1.").arg(brand->zone) : QString());
    const auto &post = m_controller.post();
    const bool repeats = post && post->series.isValid();
    m_repeat->setVisible(!repeats);
    m_repeat->setEnabled(m_controller.canRepeat());
    m_repeat->setToolTip(m_controller.canRepeat()
                             ? QString()
                             : tr("It needs a date to come, a text and accounts that can get it."));
    m_repeats->setVisible(repeats);
    updateAccounts();
}

void PlanPane::updateAccounts()
{
    const QList<domain::Account> accounts = m_controller.accounts();
    QStringList key{u"accounts"_s};
    for (const domain::Account &account : accounts)
        key << account.id.text() + account.handle;
    if (key == m_shownAccounts) { // the boxes stay, and with them the focus
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            auto *const box = m_accounts->itemAt(int(i))->widget()->findChild<QCheckBox *>();
            const QSignalBlocker blocker(box);
            box->setChecked(m_controller.isChosen(accounts.at(i).id));
            box->setEnabled(m_controller.isEditable());
        }
        updateBlocked();
        return;
    }
    m_shownAccounts = key;
    clearLayout(m_accounts);
    if (accounts.isEmpty()) {
        auto *const none = new PlainLabel(tr("No account of this brand can publish."), this);
        none->setWordWrap(true);
        none->setInk(PlainLabel::Ink::Secondary);
        m_accounts->addWidget(none);
    }
    for (const domain::Account &account : accounts) {
        auto *const row = new QWidget(this);
        auto *const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *const box = new QCheckBox(account.handle, row);
        box->setObjectName(u"account-"_s + account.id.text());
        box->setAccessibleName(tr("Publish to %1").arg(account.handle));
        box->setIcon(icon(networkIconName(account.network)));
        box->setChecked(m_controller.isChosen(account.id));
        box->setEnabled(m_controller.isEditable());
        connect(box, &QCheckBox::toggled, this, [this, id = account.id](bool on) {
            m_controller.setChosen(id, on);
        });
        auto *const blocked = new PlainLabel(row);
        blocked->setObjectName(u"blocked-"_s + account.id.text());
        line->addWidget(box, 1);
        line->addWidget(blocked);
        m_accounts->addWidget(row);
    }
    updateBlocked();
}

void PlanPane::updateBlocked()
{
    // Nobody has done anything wrong before the first word.
    const QList<domain::Account> blocked = m_controller.isEmpty() && !m_controller.post()
        ? QList<domain::Account>{}
        : m_controller.blockedAccounts();
    for (const domain::Account &account : m_controller.accounts()) {
        auto *const mark = findChild<PlainLabel *>(u"blocked-"_s + account.id.text());
        if (!mark)
            continue;
        mark->setVisible(blocked.contains(account));
        mark->setPixmap(iconPixmap(u"warning"_s, Theme::of(this).failed.text, 16, devicePixelRatioF()));
        mark->setAccessibleName(tr("%1 cannot get the post as it is").arg(account.handle));
        mark->setToolTip(mark->accessibleName());
    }
}

void PlanPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(0, 0, 1, height(), theme.line);
}

} // namespace ruche::ui
