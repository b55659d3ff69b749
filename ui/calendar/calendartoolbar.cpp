// SPDX-License-Identifier: GPL-3.0-or-later
// The toolbar of CalendarPage, and what of it gives way when there is no room.
#include "core/text/names.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/calendarviews.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/drafttray.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postview.h"
#include "ui/common/chip.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qsizetype longestOnChip = 18; // letters of a name

QString shortened(const QString &name)
{
    return name.size() <= longestOnChip ? name : name.left(longestOnChip - 1).trimmed() + u'…';
}

} // namespace

void CalendarPage::buildToolbar()
{
    m_toolbar->setFixedHeight(scaled(metrics::toolBar));
    m_toolbar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it fits itself: see fitToolbar()
    m_periodName->setTextSize(TextSize::Reading, QFont::DemiBold);
    for (Chip *const filter : {m_brandFilter, m_campaignFilter, m_labelFilter, m_networkFilter, m_stateFilter}) {
        filter->setFilter(true);
        filter->setMenuArrow(true);
    }
    m_findings->setFilter(true);
    m_findings->setMenuArrow(true);
    m_campaignFilter->setObjectName(u"campaignFilter"_s);
    m_labelFilter->setObjectName(u"labelFilter"_s);
    m_findings->setObjectName(u"findings"_s);
    connect(m_findings, &Chip::clicked, this, &CalendarPage::showFindings);
    connect(m_overlay, &PlanOverlay::changed, this, &CalendarPage::updateToolbar);
    m_search->setObjectName(u"calendarSearch"_s);
    m_search->setMaximumWidth(200);
    m_search->installEventFilter(this);
    m_density->setCheckable(true);
    m_switch->setObjectName(u"calendarView"_s);
    for (const QLatin1StringView id : calendarviews::ids)
        m_switch->addSegment(id, {});
    auto *const row = new QHBoxLayout(m_toolbar);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(8);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_periodName);
    row->addWidget(m_today);
    row->addWidget(m_brandFilter);
    row->addWidget(m_campaignFilter);
    row->addWidget(m_labelFilter);
    row->addWidget(m_networkFilter);
    row->addWidget(m_stateFilter);
    row->addWidget(m_findings);
    row->addWidget(m_search, 1);
    row->addStretch();
    row->addWidget(m_filterButton);
    row->addWidget(m_planButton);
    row->addWidget(m_density);
    row->addWidget(m_trayButton);
    row->addWidget(m_switch);

    connect(m_previous, &QToolButton::clicked, m_controller, &CalendarController::previousPeriod);
    connect(m_next, &QToolButton::clicked, m_controller, &CalendarController::nextPeriod);
    connect(m_today, &QToolButton::clicked, this, [this] { view()->goTo(m_controller->today()); });
    connect(m_brandFilter, &Chip::clicked, this, &CalendarPage::showBrandMenu);
    connect(m_campaignFilter, &Chip::clicked, this, &CalendarPage::showCampaignMenu);
    connect(m_labelFilter, &Chip::clicked, this, &CalendarPage::showLabelMenu);
    connect(m_networkFilter, &Chip::clicked, this, &CalendarPage::showNetworkMenu);
    connect(m_stateFilter, &Chip::clicked, this, &CalendarPage::showStateMenu);
    connect(m_search, &SearchField::textChanged, this, [this](const QString &words) {
        CalendarFilter filter = m_controller->filter();
        filter.words = words.trimmed();
        m_controller->setFilter(filter);
    });
    connect(m_filterButton, &QToolButton::clicked, this, [this] { showFilterMenu(); });
    connect(m_planButton, &QToolButton::clicked, this, &CalendarPage::showPlanMenu);
    connect(m_density, &QToolButton::toggled, this, &CalendarPage::setDense);
    connect(m_trayButton, &QToolButton::clicked, this, [this] { setTrayShown(!m_tray->isVisible()); });
    connect(m_switch, &SegmentedControl::currentChanged, this, [this](const QString &id) {
        m_controller->setView(calendarviews::viewOf(id));
    });
}

void CalendarPage::updateToolbar()
{
    const bool week = m_controller->view() == CalendarView::Week;
    const bool timeline = m_controller->view() == CalendarView::Timeline;
    const QString previous = timeline ? tr("Four weeks back")
        : week                        ? tr("Previous week")
                                      : tr("Previous month");
    const QString next = timeline ? tr("Four weeks on") : week ? tr("Next week") : tr("Next month");
    m_previous->setAccessibleName(previous);
    m_previous->setToolTip(previous);
    m_next->setAccessibleName(next);
    m_next->setToolTip(next);
    updateChips();
    m_trayButton->setVisible(!m_tray->isVisible() && m_controller->view() != CalendarView::Board
                             && !timeline);
    const QString drafts = tr("Drafts (%1)").arg(m_controller->drafts().size());
    m_trayButton->setToolTip(drafts);
    m_trayButton->setAccessibleName(drafts);
    m_trayButton->setText(drafts);
    m_trayButton->setToolButtonStyle(width() >= calendarviews::roomForSearch ? Qt::ToolButtonTextBesideIcon
                                                                             : Qt::ToolButtonIconOnly);
    fitToolbar();
}

void CalendarPage::updateChips()
{
    const CalendarFilter &filter = m_controller->filter();
    const auto hidden = filter.hiddenBrands.size();
    const auto all = m_controller->brands().size();
    m_brandFilter->setText(hidden == 0 ? tr("Brands") : tr("Brands: %1 of %2").arg(all - hidden).arg(all));
    m_brandFilter->setKind(hidden == 0 ? ChipKind::Outlined : ChipKind::Soft);
    const auto campaigns = filter.campaigns.size();
    const domain::CampaignStatus *const only
        = campaigns == 1 ? m_campaigns->find(*filter.campaigns.cbegin()) : nullptr;
    m_campaignFilter->setText(campaigns == 0 ? tr("Campaign")
                                  : only     ? tr("Campaign: %1").arg(shortened(only->campaign.name))
                                             : tr("Campaigns: %1").arg(campaigns));
    m_campaignFilter->setKind(campaigns == 0 ? ChipKind::Outlined : ChipKind::Soft);
    updateLabelChip();
    const auto without = filter.hiddenNetworks.size();
    const auto networks = m_controller->allNetworks().size();
    m_networkFilter->setText(without == 0 ? tr("Networks")
                                          : tr("Networks: %1 of %2").arg(networks - without).arg(networks));
    m_networkFilter->setKind(without == 0 ? ChipKind::Outlined : ChipKind::Soft);
    const int found = int(m_overlay->findings().size());
    m_findings->setText(tr("%n to check", "gaps and clashes", found));
    QStringList states;
    for (const domain::PostState state : filter.states)
        states << text::name(state);
    m_stateFilter->setText(states.isEmpty()        ? tr("Status")
                               : states.size() < 3 ? tr("Status: %1").arg(states.join(u", "_s))
                                                   : tr("Status: %1").arg(states.size()));
    m_stateFilter->setKind(states.isEmpty() ? ChipKind::Outlined : ChipKind::Soft);
}

void CalendarPage::fitToolbar()
{
    const bool room = width() >= calendarviews::roomForSearch;
    const bool chips = room || !m_searching;
    const bool isMonth = m_controller->view() == CalendarView::Month;
    m_periodName->setText(m_controller->periodText());
    m_periodName->setEliding(false);
    m_brandFilter->setVisible(chips && m_controller->brands().size() > 1);
    m_campaignFilter->setVisible(chips && !m_campaigns->all().isEmpty());
    m_labelFilter->setVisible(chips && !m_labelFilter->text().isEmpty());
    m_networkFilter->setVisible(chips);
    m_stateFilter->setVisible(chips);
    m_findings->setVisible(!m_overlay->findings().isEmpty() && !m_windowCompact && !m_searching);
    m_density->setVisible(isMonth && !m_windowCompact);
    m_today->setVisible(true);
    QLayout *const row = m_toolbar->layout();
    const auto isTooWide = [this, row] {
        row->invalidate();
        return row->minimumSize().width() > width();
    };
    if (!isTooWide())
        return;
    m_periodName->setText(m_controller->shortPeriodText());
    // The least needed goes first; what it offers is in the menu of filters, or has a key.
    const QList<QWidget *> giving{
        m_density, m_campaignFilter, m_findings, m_stateFilter, m_networkFilter, m_brandFilter, m_labelFilter, m_today};
    for (QWidget *const each : giving) {
        if (!isTooWide())
            return;
        each->hide();
    }
    if (isTooWide())
        m_periodName->setEliding(true);
}

QPoint CalendarPage::menuPlace(const QWidget *button) const
{
    const QWidget *const shown = button->isVisible() ? button : m_filterButton;
    return shown->mapToGlobal(QPoint(0, shown->height() + 4));
}

} // namespace ruche::ui
