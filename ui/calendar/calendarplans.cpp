// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage offers around the plan: key dates, posting slots, best times, saved filters.
#include "core/base/async.h"
#include "core/domain/queryparser.h"
#include "core/services/planningservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/calendar/besttimes.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/keydatedialog.h"
#include "ui/calendar/keydatespane.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postview.h"
#include "ui/calendar/slotsdialog.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/prompts.h"
#include "ui/common/searchfield.h"
#include "ui/common/toasthost.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

const QString filterPage = u"calendar"_s;

QString menuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

void CalendarPage::toastFailure(const Error &error)
{
    context().toastError(text::errorText(error).message);
}

void CalendarPage::showPlanMenu()
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"planMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Key dates"));
    for (const domain::KeyDateKind kind : KeyDatesPane::kinds()) {
        QAction *const action = menu->addAction(KeyDatesPane::nameOf(kind));
        action->setCheckable(true);
        action->setChecked(!m_controller->filter().hiddenKeyDates.contains(kind));
        connect(action, &QAction::toggled, this, [this, kind](bool shown) {
            CalendarFilter filter = m_controller->filter();
            if (shown)
                filter.hiddenKeyDates.remove(kind);
            else
                filter.hiddenKeyDates.insert(kind);
            m_controller->setFilter(filter);
        });
    }
    menu->addSeparator();
    for (const char *const id : {"calendar.addKeyDate",
                                 "calendar.editKeyDates",
                                 "calendar.slots",
                                 "calendar.bestTimes",
                                 "calendar.newCampaign",
                                 "calendar.editCampaigns",
                                 "calendar.pillars",
                                 "calendar.queue"}) {
        menu->addAction(context().commands().action(QString::fromLatin1(id), menu));
    }
    menu->addSection(tr("Files"));
    for (const char *const id :
         {"calendar.importKeyDates", "calendar.importPosts", "calendar.importTable", "calendar.export"})
        menu->addAction(context().commands().action(QString::fromLatin1(id), menu));
    menu->popup(m_planButton->mapToGlobal(QPoint(0, m_planButton->height() + 4)));
}

void CalendarPage::askKeyDate(const domain::StoredKeyDate &old, QDate day)
{
    auto *const dialog = new KeyDateDialog(old, day, m_controller->brands(), this);
    connect(dialog, &KeyDateDialog::chosen, this, [this](const domain::StoredKeyDate &date) {
        async::deliver(
            context().workspace().planning().saveKeyDate(date),
            this,
            [this, name = date.name](const Result<domain::KeyDateId> &saved) {
                if (saved)
                    context().toast({tr("“%1” is kept among the key dates.").arg(name), {}, {}, {}, false});
                else
                    toastFailure(saved.error());
            });
    });
    connect(dialog, &KeyDateDialog::removeRequested, this, [this](domain::KeyDateId date) {
        async::deliver(context().workspace().planning().removeKeyDate(date),
                       this,
                       [this](const Result<domain::EventId> &event) {
                           if (event)
                               context().toastWithUndo(tr("Key date removed."), *event);
                           else
                               toastFailure(event.error());
                       });
    });
    dialog->open();
}

void CalendarPage::showOwnKeyDates()
{
    async::deliver(context().workspace().planning().storedKeyDates(),
                   this,
                   [this](const Result<QList<domain::StoredKeyDate>> &stored) {
                       if (!stored) {
                           toastFailure(stored.error());
                           return;
                       }
                       auto *const menu = new QMenu(this);
                       menu->setObjectName(u"ownKeyDates"_s);
                       menu->setAttribute(Qt::WA_DeleteOnClose);
                       for (const domain::StoredKeyDate &date : *stored) {
                           if (!date.key.isEmpty() || date.hidden)
                               continue;
                           const QDate today = m_controller->today();
                           const QDate day
                               = planning::daysOf(date.rules, date.days, today.addDays(-1), today.addYears(2))
                                     .value(0,
                                            planning::daysOf(date.rules, date.days, today.addYears(-5), today)
                                                .value(0, today));
                           connect(menu->addAction(menuText(
                                       tr("%1, %2", "name, day").arg(date.name, format::longDate(day)))),
                                   &QAction::triggered,
                                   this,
                                   [this, date, day] { askKeyDate(date, day); });
                       }
                       if (menu->isEmpty())
                           menu->addAction(tr("There are none of your own yet."))->setEnabled(false);
                       menu->popup(m_planButton->mapToGlobal(QPoint(0, m_planButton->height() + 4)));
                   });
}

void CalendarPage::newPostFor(const domain::KeyDate &date)
{
    NewPost wish;
    domain::CalendarPost blank;
    blank.brand = date.brand.isValid()     ? date.brand
        : m_controller->brands().isEmpty() ? domain::BrandId()
                                           : m_controller->brands().constFirst().id;
    wish.brand = blank.brand;
    wish.text = date.name;
    const ZonedTime planned = m_controller->plannedOn(blank, date.from);
    if (const auto at = toUtc(planned); at && *at > context().clock().now())
        wish.plannedFor = planned;
    context().newPost(wish);
}

void CalendarPage::showSlots()
{
    async::deliver(context().workspace().planning().weekSlots({}),
                   this,
                   [this](const Result<QList<domain::Slot>> &weekSlots) {
                       if (!weekSlots) {
                           toastFailure(weekSlots.error());
                           return;
                       }
                       QList<domain::Account> accounts;
                       for (const domain::Brand &brand : m_controller->brands())
                           accounts << m_controller->accountsOfBrand(brand.id);
                       auto *const dialog = new SlotsDialog(accounts, *weekSlots, this);
                       connect(dialog, &SlotsDialog::chosen, this, &CalendarPage::keepSlots);
                       dialog->open();
                   });
}

void CalendarPage::keepSlots(domain::AccountId account, const QList<domain::Slot> &weekSlots)
{
    async::deliver(context().workspace().planning().setSlots(account, weekSlots),
                   this,
                   [this, name = m_controller->accountName(account)](const Result<domain::EventId> &event) {
                       if (event)
                           context().toastWithUndo(tr("Posting slots of %1 saved.").arg(name), *event);
                       else
                           toastFailure(event.error());
                   });
}

void CalendarPage::showBestTimes()
{
    if (m_controller->brands().isEmpty())
        return;
    auto *const dialog = new BestTimesDialog(m_controller->brands(), this);
    const auto load = [this, dialog](domain::BrandId brand) {
        async::deliver(context().workspace().planning().bestTimes(brand),
                       dialog,
                       [this, dialog, brand](const Result<planning::HeatMap> &map) {
                           if (!map)
                               toastFailure(map.error());
                           else if (dialog->brand() == brand)
                               dialog->setMap(*map);
                       });
    };
    connect(dialog, &BestTimesDialog::brandChosen, dialog, load);
    load(dialog->brand());
    dialog->open();
}

void CalendarPage::showFilterMenu()
{
    async::deliver(context().workspace().planning().savedFilters(filterPage),
                   this,
                   [this](const Result<QList<domain::SavedFilter>> &filters) {
                       if (filters)
                           showFilterMenu(*filters);
                       else
                           toastFailure(filters.error());
                   });
}

void CalendarPage::showFilterMenu(const QList<domain::SavedFilter> &filters)
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"filterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString current
        = m_controller->filter().toQuery(m_controller->brands(), m_controller->allNetworks());
    for (const domain::SavedFilter &filter : filters) {
        QAction *const action = menu->addAction(menuText(filter.name));
        action->setCheckable(true);
        action->setChecked(!current.isEmpty() && filter.filter == current);
        action->setToolTip(filter.filter);
        connect(action, &QAction::triggered, this, [this, filter] { applyFilter(filter.filter); });
    }
    if (!filters.isEmpty())
        menu->addSeparator();
    addHiddenFilters(menu);
    addLabelFilters(menu);
    menu->addSeparator();
    QAction *const save = menu->addAction(tr("Save this filter…"));
    save->setObjectName(u"saveFilter"_s);
    save->setEnabled(!current.isEmpty());
    connect(save, &QAction::triggered, this, [this, current] { askFilterName(current); });
    connect(menu->addAction(tr("Write a filter…")), &QAction::triggered, this, [this, current] {
        askFilterText(current);
    });
    if (!filters.isEmpty()) {
        QMenu *const remove = menu->addMenu(tr("Remove"));
        remove->setObjectName(u"removeFilter"_s);
        for (const domain::SavedFilter &filter : filters)
            connect(remove->addAction(menuText(filter.name)), &QAction::triggered, this, [this, filter] {
                removeFilter(filter);
            });
    }
    QAction *const all = menu->addAction(tr("Show everything"));
    all->setEnabled(!current.isEmpty());
    connect(all, &QAction::triggered, this, [this] { applyFilter({}); });
    menu->popup(m_filterButton->mapToGlobal(QPoint(0, m_filterButton->height() + 4)));
}

void CalendarPage::addHiddenFilters(QMenu *menu)
{
    const std::array<std::tuple<Chip *, QString, void (CalendarPage::*)()>, 4> chips{{
        {m_brandFilter, tr("Brands…"), &CalendarPage::showBrandMenu},
        {m_campaignFilter, tr("Campaign…"), &CalendarPage::showCampaignMenu},
        {m_networkFilter, tr("Networks…"), &CalendarPage::showNetworkMenu},
        {m_stateFilter, tr("Status…"), &CalendarPage::showStateMenu},
    }};
    bool any = false;
    for (const auto &[chip, text, show] : chips) {
        const bool useless = chip == m_brandFilter && m_controller->brands().size() < 2;
        if (chip->isVisible() || useless)
            continue;
        connect(menu->addAction(text), &QAction::triggered, this, show);
        any = true;
    }
    if (any)
        menu->addSeparator();
}

void CalendarPage::applyFilter(const QString &query)
{
    auto filter = CalendarFilter::fromQuery(query, filterNames(), m_controller->allNetworks());
    if (!filter) {
        context().toastError(tr("This filter cannot be read: %1").arg(filter.error().subject));
        return;
    }
    filter->hiddenKeyDates = m_controller->filter().hiddenKeyDates;
    m_search->setText(filter->words);
    m_controller->setFilter(*filter);
}

void CalendarPage::askFilterName(const QString &query)
{
    TextQuestion question;
    question.title = tr("Save this filter");
    question.label = tr("Name");
    question.confirmText = tr("Save");
    question.problem
        = [](const QString &text) { return text.trimmed().isEmpty() ? tr("It needs a name.") : QString(); };
    context().prompts().askText(this, question, [this, query](const std::optional<QString> &name) {
        if (!name)
            return;
        domain::SavedFilter filter;
        filter.page = filterPage;
        filter.name = name->simplified();
        filter.filter = query;
        async::deliver(context().workspace().planning().saveFilter(filter),
                       this,
                       [this, kept = filter.name](const Result<domain::SavedFilterId> &saved) {
                           if (saved)
                               context().toast({tr("Filter “%1” saved.").arg(kept), {}, {}, {}, false});
                           else
                               toastFailure(saved.error());
                       });
    });
}

void CalendarPage::askFilterText(const QString &query)
{
    TextQuestion question;
    question.title = tr("Write a filter");
    question.label = tr("is:scheduled brand:NAME network:KEY account:NAME campaign:NAME pillar:NAME tag:NAME "
                        "and words, as in the inbox");
    question.value = query;
    question.confirmText = tr("Show");
    question.problem
        = [names = filterNames(), networks = m_controller->allNetworks()](const QString &text) {
              const auto read = CalendarFilter::fromQuery(text, names, networks);
              return read ? QString() : tr("This cannot be read: %1").arg(read.error().subject);
          };
    context().prompts().askText(this, question, [this](const std::optional<QString> &text) {
        if (text)
            applyFilter(*text);
    });
}

void CalendarPage::removeFilter(const domain::SavedFilter &filter)
{
    async::deliver(context().workspace().planning().removeFilter(filter.id),
                   this,
                   [this, name = filter.name](const Result<domain::EventId> &event) {
                       if (event)
                           context().toastWithUndo(tr("Filter “%1” removed.").arg(name), *event);
                       else
                           toastFailure(event.error());
                   });
}

void CalendarPage::addPlanCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    add(
        u"calendar.nextSlot"_s,
        tr("Move to the next free slot"),
        u"bolt"_s,
        {u"Shift+D"_s},
        [this] { m_controller->moveToNextSlots(chosenPosts()); },
        [this] { return !chosenPosts().isEmpty(); });
    add(u"calendar.slots"_s, tr("Posting slots…"), u"clock"_s, {}, [this] { showSlots(); });
    add(u"calendar.bestTimes"_s, tr("Best times…"), u"bolt"_s, {}, [this] { showBestTimes(); });
    add(u"calendar.addKeyDate"_s, tr("Add a key date…"), u"flag"_s, {}, [this] {
        askKeyDate({}, std::max(m_controller->day(), m_controller->today()));
    });
    add(u"calendar.editKeyDates"_s, tr("Change our own key dates…"), u"edit"_s, {}, [this] {
        showOwnKeyDates();
    });
    add(u"calendar.filters"_s, tr("Saved filters…"), u"filter"_s, {}, [this] { showFilterMenu(); });
}

} // namespace ruche::ui
