// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "core/text/errortext.h"
#include "core/text/names.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/drafttray.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int trayWidth = 244;
constexpr int daysAndTray = 28 + 7 * 110 + trayWidth; ///< the least that both take

QToolButton *toolButton(const QString &name, const QString &iconName, QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setObjectName(name);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    setButtonKind(button, "secondary", true);
    return button;
}

} // namespace

CalendarPage::CalendarPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new CalendarController(context.workspace(), context.clock(), this))
    , m_monthModel(new PostListModel(*m_controller, PostListModel::Source::Month, this))
    , m_draftModel(new PostListModel(*m_controller, PostListModel::Source::Drafts, this))
    , m_toolbar(new Surface(Qt::BottomEdge, this))
    , m_previous(toolButton(u"previousMonth"_s, u"chevron-left"_s, m_toolbar))
    , m_next(toolButton(u"nextMonth"_s, u"chevron-right"_s, m_toolbar))
    , m_today(toolButton(u"today"_s, {}, m_toolbar))
    , m_monthName(new PlainLabel(m_toolbar))
    , m_brandFilter(new Chip({}, ChipKind::Outlined, m_toolbar))
    , m_stateFilter(new Chip({}, ChipKind::Outlined, m_toolbar))
    , m_trayButton(toolButton(u"trayButton"_s, {}, m_toolbar))
    , m_status(new PlainLabel(m_toolbar))
    , m_month(new MonthView(*m_controller, *m_monthModel, this))
    , m_tray(new DraftTray(*m_controller, *m_draftModel, this))
{
    m_month->setObjectName(u"month"_s);
    buildToolbar();
    m_tray->setFixedWidth(trayWidth);

    auto *const body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_month, 1);
    body->addWidget(m_tray);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addLayout(body, 1);

    connectMonth();
    connect(m_controller, &CalendarController::changed, this, [this] {
        updateToolbar();
        emit titleChanged();
    });
    connect(m_controller, &CalendarController::monthChanged, this, [this] {
        updateToolbar();
        emit titleChanged();
    });
    connect(
        m_controller, &CalendarController::moved, this, [this](const QString &text, domain::EventId event) {
            this->context().toastWithUndo(text, event);
        });
    connect(m_controller, &CalendarController::refused, this, [this](const QString &reason) {
        this->context().toast({reason, {}, {}, {}, false});
    });
    CalendarPage::retranslate();
}

CalendarPage::~CalendarPage() = default;

void CalendarPage::buildToolbar()
{
    m_toolbar->setFixedHeight(scaled(metrics::toolBar));
    m_monthName->setTextSize(TextSize::Reading, QFont::DemiBold);
    m_status->setInk(PlainLabel::Ink::Warn);
    m_status->setTextSize(TextSize::Small);
    m_status->setEliding(true);
    for (Chip *const filter : {m_brandFilter, m_stateFilter}) {
        filter->setFilter(true);
        filter->setMenuArrow(true);
    }
    auto *const row = new QHBoxLayout(m_toolbar);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(8);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_monthName);
    row->addWidget(m_today);
    row->addWidget(m_brandFilter);
    row->addWidget(m_stateFilter);
    row->addWidget(m_status, 1);
    row->addWidget(m_trayButton);

    connect(m_previous, &QToolButton::clicked, m_controller, &CalendarController::previousMonth);
    connect(m_next, &QToolButton::clicked, m_controller, &CalendarController::nextMonth);
    connect(m_today, &QToolButton::clicked, this, [this] { m_month->setCurrentDay(m_controller->today()); });
    connect(m_brandFilter, &Chip::clicked, this, &CalendarPage::showBrandMenu);
    connect(m_stateFilter, &Chip::clicked, this, &CalendarPage::showStateMenu);
    connect(m_trayButton, &QToolButton::clicked, this, [this] { setTrayShown(!m_tray->isVisible()); });
}

void CalendarPage::connectMonth()
{
    connect(
        m_month, &MonthView::openRequested, this, [this](domain::PostId post) { context().openPost(post); });
    connect(m_month, &MonthView::newPostRequested, this, [this](QDate day) {
        NewPost wish;
        domain::Post blank;
        blank.brand
            = m_controller->brands().isEmpty() ? domain::BrandId() : m_controller->brands().constFirst().id;
        wish.brand = blank.brand;
        if (m_controller->refusal(blank, day) == MoveRefusal::None)
            wish.plannedFor = m_controller->plannedOn(blank, day);
        context().newPost(wish);
    });
    connect(m_month, &MonthView::moveRequested, m_controller, &CalendarController::moveTo);
    connect(m_month, &MonthView::moveByMinutesRequested, m_controller, &CalendarController::moveByMinutes);
    connect(m_month, &MonthView::pickDateRequested, this, &CalendarPage::askDate);
    connect(m_month, &MonthView::removeRequested, this, &CalendarPage::askRemove);
    connect(m_month, &MonthView::wholeDayRequested, this, &CalendarPage::showWholeDay);
    connect(m_month, &MonthView::menuRequested, this, &CalendarPage::showPostMenu);
    connect(m_month, &MonthView::statusChanged, m_status, &PlainLabel::setText);
    connect(
        m_tray, &DraftTray::openRequested, this, [this](domain::PostId post) { context().openPost(post); });
    connect(m_tray, &DraftTray::removeRequested, this, &CalendarPage::askRemove);
    connect(m_tray, &DraftTray::dropped, m_controller, &CalendarController::unschedule);
    connect(m_tray, &DraftTray::closeRequested, this, [this] { setTrayShown(false); });
}

void CalendarPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    const auto hasPost = [this] { return currentPost().isValid(); };
    add(u"calendar.today"_s, tr("Go to today"), u"calendar"_s, {u"Home"_s}, [this] {
        m_month->setCurrentDay(m_controller->today());
    });
    add(u"calendar.previous"_s, tr("Previous month"), u"chevron-left"_s, {u"PgUp"_s}, [this] {
        m_controller->previousMonth();
    });
    add(u"calendar.next"_s, tr("Next month"), u"chevron-right"_s, {u"PgDown"_s}, [this] {
        m_controller->nextMonth();
    });
    add(
        u"calendar.date"_s,
        tr("Choose the date…"),
        u"clock"_s,
        {u"D"_s},
        [this] { askDate(currentPost()); },
        hasPost);
    add(u"calendar.tray"_s, tr("Show or hide the drafts"), u"file"_s, {u"B"_s}, [this] {
        setTrayShown(!m_tray->isVisible());
    });
    add(
        u"calendar.unschedule"_s,
        tr("Move to the drafts without a date"),
        u"file"_s,
        {},
        [this] { m_controller->unschedule(currentPost()); },
        hasPost);
    add(
        u"calendar.remove"_s,
        tr("Move the post to the trash…"),
        u"trash"_s,
        {},
        [this] { askRemove(currentPost()); },
        hasPost);
}

QString CalendarPage::title() const
{
    return tr("Calendar");
}

QString CalendarPage::subtitle() const
{
    return tr("%n post(s) in %1", nullptr, m_controller->postsInMonth())
        .arg(format::month(m_controller->month()));
}

void CalendarPage::activate()
{
    m_controller->reload();
    m_month->setFocus(Qt::OtherFocusReason); // the arrows go from day to day at once
}

void CalendarPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
}

void CalendarPage::openObject(const Intent &intent)
{
    if (const auto *const day = std::get_if<OpenDay>(&intent)) {
        m_month->setCurrentDay(day->day);
        m_month->setFocus();
    }
}

void CalendarPage::setCompact(bool compact)
{
    m_windowCompact = compact;
    m_month->setCompact(compact);
    arrange();
}

void CalendarPage::arrange()
{
    // Beside the wide rail days and tray do not fit a window that is just not compact.
    const bool compact = m_windowCompact || width() < daysAndTray;
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_tray->setVisible(!compact && m_trayWanted);
    updateToolbar();
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

bool CalendarPage::isLoading() const
{
    return m_controller->isLoading();
}

QList<QWidget *> CalendarPage::panes() const
{
    QList<QWidget *> list{m_previous, m_month};
    if (m_tray->isVisible())
        list << m_tray->list();
    return list;
}

void CalendarPage::setTrayShown(bool shown)
{
    m_tray->setVisible(shown);
    if (!m_compact)
        m_trayWanted = shown;
    updateToolbar();
}

domain::PostId CalendarPage::currentPost() const
{
    return m_tray->list()->hasFocus() ? m_tray->currentPost() : m_month->currentPost();
}

void CalendarPage::updateToolbar()
{
    QString month = format::month(m_controller->month());
    if (!month.isEmpty())
        month[0] = month.at(0).toUpper();
    m_monthName->setText(month);
    const auto hidden = m_controller->hiddenBrands().size();
    const auto all = m_controller->brands().size();
    m_brandFilter->setVisible(all > 1);
    m_brandFilter->setText(hidden == 0 ? tr("Brands") : tr("Brands: %1 of %2").arg(all - hidden).arg(all));
    m_brandFilter->setKind(hidden == 0 ? ChipKind::Outlined : ChipKind::Soft);
    QStringList states;
    for (const domain::PostState state : m_controller->states())
        states << text::name(state);
    m_stateFilter->setText(states.isEmpty() ? tr("Status") : tr("Status: %1").arg(states.join(u", "_s)));
    m_stateFilter->setKind(states.isEmpty() ? ChipKind::Outlined : ChipKind::Soft);
    m_trayButton->setVisible(!m_tray->isVisible());
    m_trayButton->setText(tr("Drafts (%1)").arg(m_controller->drafts().size()));
}

void CalendarPage::showBrandMenu()
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Brand &brand : m_controller->brands()) {
        QAction *const action = menu->addAction(brand.name);
        action->setCheckable(true);
        action->setChecked(!m_controller->hiddenBrands().contains(brand.id));
        connect(action, &QAction::toggled, this, [this, id = brand.id](bool shown) {
            QSet<domain::BrandId> hidden = m_controller->hiddenBrands();
            if (shown)
                hidden.remove(id);
            else
                hidden.insert(id);
            m_controller->setHiddenBrands(hidden);
        });
    }
    menu->popup(m_brandFilter->mapToGlobal(QPoint(0, m_brandFilter->height() + 4)));
}

void CalendarPage::showStateMenu()
{
    using enum domain::PostState;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::PostState state :
         {Draft, Scheduled, HandedOff, Sending, Uncertain, Published, Failed, Missed}) {
        QAction *const action = menu->addAction(
            icon(statusIconName(state), Theme::of(this).status(state).text), text::name(state));
        action->setCheckable(true);
        action->setChecked(m_controller->states().contains(state));
        connect(action, &QAction::toggled, this, [this, state](bool on) {
            QList<domain::PostState> states = m_controller->states();
            states.removeAll(state);
            if (on)
                states << state;
            m_controller->setStates(states);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("All statuses")), &QAction::triggered, this, [this] {
        m_controller->setStates({});
    });
    menu->popup(m_stateFilter->mapToGlobal(QPoint(0, m_stateFilter->height() + 4)));
}

void CalendarPage::showPostMenu(domain::PostId post, const QPoint &globalPos)
{
    const domain::Post *const found = m_controller->find(post);
    if (!found)
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        menu->addAction(tr("Open")), &QAction::triggered, this, [this, post] { context().openPost(post); });
    if (domain::isEditable(*found)) {
        connect(menu->addAction(tr("Choose the date…")), &QAction::triggered, this, [this, post] {
            askDate(post);
        });
        if (found->plannedFor)
            connect(menu->addAction(tr("Move to the drafts without a date")),
                    &QAction::triggered,
                    this,
                    [this, post] { m_controller->unschedule(post); });
        menu->addSeparator();
        connect(menu->addAction(tr("Move the post to the trash…")), &QAction::triggered, this, [this, post] {
            askRemove(post);
        });
    }
    menu->popup(globalPos);
}

void CalendarPage::showWholeDay(QDate day, const QPoint &globalPos)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(format::longDate(day));
    for (const domain::Post &post : m_controller->posts()) {
        if (m_controller->dayOf(post) != day)
            continue;
        QString label = post.title.isEmpty() ? post.text.simplified() : post.title;
        label = u"%1  %2"_s.arg(format::time(m_controller->timeOf(post)), label.left(60))
                    .replace(u'&', u"&&"_s);
        QAction *const action = menu->addAction(
            icon(statusIconName(post.state), Theme::of(this).status(post.state).text), label);
        connect(action, &QAction::triggered, this, [this, id = post.id] { context().openPost(id); });
    }
    menu->popup(globalPos);
}

void CalendarPage::askDate(domain::PostId post)
{
    const domain::Post *const found = m_controller->find(post);
    if (!found)
        return;
    if (!domain::isEditable(*found)) {
        context().toast(
            {CalendarController::refusalText(m_controller->refusal(*found, m_controller->today())),
             {},
             {},
             {},
             false});
        return;
    }
    const domain::Brand *const brand = m_controller->brandOf(*found);
    const QString zone = brand ? brand->zone : systemZone();
    const ZonedTime proposal
        = found->plannedFor ? *found->plannedFor : m_controller->plannedOn(*found, m_month->currentDay());
    TextQuestion question;
    question.title = tr("When should it go out?");
    question.label = tr("Date and time, time of %1").arg(zone);
    question.value = proposal.wall.toString(u"yyyy-MM-dd HH:mm"_s);
    question.confirmText = tr("Move");
    question.problem = [zone, clock = &context().clock()](const QString &text) -> QString {
        const auto time = parseIso(text, zone);
        const auto utc = time ? toUtc(*time) : Result<QDateTime>(fail(ErrorCode::InvalidArgument));
        if (!utc)
            return tr("Write it as 2026-06-18 18:30.");
        return *utc <= clock->now() ? tr("That time is in the past.") : QString();
    };
    context().prompts().askText(this, question, [this, post, zone](const std::optional<QString> &text) {
        if (!text)
            return;
        if (const auto time = parseIso(*text, zone))
            m_controller->setTime(post, *time);
    });
}

void CalendarPage::askRemove(domain::PostId post)
{
    const domain::Post *const found = m_controller->find(post);
    if (!found)
        return;
    Confirmation question;
    question.title = tr("Move this post to the trash?");
    question.text = tr("“%1” will not go out. What is on a network already stays there. You can undo this.")
                        .arg(found->title.isEmpty() ? found->text.simplified().left(60) : found->title);
    question.confirmText = tr("Move to the trash");
    question.destructive = true;
    context().prompts().confirm(this, question, [this, post](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->remove(post);
    });
}

void CalendarPage::retranslate()
{
    m_previous->setAccessibleName(tr("Previous month"));
    m_previous->setToolTip(tr("Previous month"));
    m_next->setAccessibleName(tr("Next month"));
    m_next->setToolTip(tr("Next month"));
    m_today->setText(tr("Today"));
    m_month->setAccessibleName(tr("Month"));
    m_tray->retranslate();
    addCommands();
    updateToolbar();
    emit titleChanged();
}

void registerCalendarPage(PageRegistry &registry)
{
    registry.add(
        {pages::calendar,
         [] { return CalendarPage::tr("Calendar"); },
         u"calendar"_s,
         u"C"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new CalendarPage(context, parent); },
         true});
}

} // namespace ruche::ui
