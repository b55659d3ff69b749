// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/settings/settings.h"
#include "core/text/names.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/boardview.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarviews.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/drafttray.h"
#include "ui/calendar/keydatespane.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postdetails.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/calendar/timelineview.h"
#include "ui/calendar/tipbar.h"
#include "ui/calendar/weekview.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/bulkbar.h"
#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/common/toastbutton.h"
#include "ui/common/toasthost.h"
#include "ui/media/postthumbnails.h"
#include "ui/publishing/postpublishing.h"
#include "ui/publishing/publishguide.h"
#include "ui/publishing/publishnotices.h"
#include "ui/publishing/publishwords.h"
#include "ui/labels/labellist.h"
#include "ui/repeat/repeatactions.h"
#include "ui/review/reviewactions.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int trayWidth = 244;
constexpr int inspectorWidth = 292;
constexpr int keyDatesWidth = 300;
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
    , m_boardModel(new PostListModel(*m_controller, PostListModel::Source::Board, this))
    , m_draftModel(new PostListModel(*m_controller, PostListModel::Source::Drafts, this))
    , m_toolbar(new Surface(Qt::BottomEdge, this))
    , m_previous(toolButton(u"previousMonth"_s, u"chevron-left"_s, m_toolbar))
    , m_next(toolButton(u"nextMonth"_s, u"chevron-right"_s, m_toolbar))
    , m_today(toolButton(u"today"_s, {}, m_toolbar))
    , m_periodName(new PlainLabel(m_toolbar))
    , m_brandFilter(new Chip({}, ChipKind::Outlined, m_toolbar))
    , m_campaignFilter(new Chip({}, ChipKind::Outlined, m_toolbar))
    , m_labelFilter(new Chip({}, ChipKind::Soft, m_toolbar))
    , m_networkFilter(new Chip({}, ChipKind::Outlined, m_toolbar))
    , m_stateFilter(new Chip({}, ChipKind::Outlined, m_toolbar))
    , m_findings(new Chip({}, ChipKind::Bad, m_toolbar))
    , m_overlay(new PlanOverlay(context.workspace(), *m_controller, this))
    , m_campaigns(new CampaignList(context.workspace(), *m_controller, this))
    , m_labels(new LabelList(context.workspace(), this))
    , m_thumbnails(new PostThumbnails(context.workspace(), this))
    , m_search(new SearchField(m_toolbar))
    , m_filterButton(toolButton(u"filterButton"_s, u"filter"_s, m_toolbar))
    , m_planButton(toolButton(u"planButton"_s, u"flag"_s, m_toolbar))
    , m_density(toolButton(u"density"_s, u"list"_s, m_toolbar))
    , m_trayButton(toolButton(u"trayButton"_s, u"file"_s, m_toolbar))
    , m_switch(new SegmentedControl(m_toolbar))
    , m_views(new QStackedWidget(this))
    , m_month(new MonthView(*m_controller, *m_monthModel, this))
    , m_week(new WeekView(*m_controller, *m_monthModel, this))
    , m_agenda(new AgendaView(*m_controller, *m_monthModel, this))
    , m_board(new BoardView(*m_controller, *m_boardModel, this))
    , m_noPosts(new PostListModel(*m_controller, PostListModel::Source::Drafts, this))
    , m_timeline(new TimelineView(*m_controller, *m_noPosts, this))
    , m_tray(new DraftTray(*m_controller, *m_draftModel, *m_thumbnails, this))
    , m_keyDates(new KeyDatesPane(*m_controller, *m_overlay, this))
    , m_inspector(new Surface(Qt::LeftEdge, this))
    , m_preview(new PostPreview(*m_controller, *m_thumbnails, this))
    , m_bulk(new BulkBar(this))
    , m_repeats(new RepeatActions(context, this))
    , m_reviews(new ReviewActions(context, this))
    , m_tip(new TipBar(this))
{
    buildToolbar();
    buildInspector();
    m_tray->setFixedWidth(trayWidth);
    m_keyDates->setFixedWidth(keyDatesWidth);
    m_bulk->hide();
    for (PostView *const each : {static_cast<PostView *>(m_month),
                                 static_cast<PostView *>(m_week),
                                 static_cast<PostView *>(m_agenda),
                                 static_cast<PostView *>(m_board),
                                 static_cast<PostView *>(m_timeline)}) {
        m_views->addWidget(each);
        each->setThumbnails(m_thumbnails);
    }
    m_month->setOverlay(m_overlay);
    m_week->setOverlay(m_overlay);
    m_agenda->setOverlay(m_overlay);
    m_noPosts->setActive(false);
    connectCampaigns();
    connectLabels();
    auto *const body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_views, 1);
    body->addWidget(m_inspector);
    body->addWidget(m_tray);
    body->addWidget(m_keyDates);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addLayout(body, 1);

    connectViews();
    restore();
    CalendarPage::retranslate();
    showView();
}

CalendarPage::~CalendarPage() = default;

void CalendarPage::buildInspector()
{
    m_inspector->setObjectName(u"inspector"_s);
    m_inspector->setFixedWidth(inspectorWidth);
    m_details = new PostDetails(*m_controller, *m_thumbnails, m_inspector);
    m_publishing = new PostPublishing(context(), m_inspector);
    m_editPost = new QToolButton(m_inspector);
    m_editPost->setIcon(icon(u"edit"_s));
    m_closeInspector = new QToolButton(m_inspector);
    m_closeInspector->setIcon(icon(u"close"_s));
    for (QToolButton *const button : {m_editPost, m_closeInspector}) {
        setButtonKind(button, "quiet", true);
        m_details->header()->addWidget(button);
    }
    auto *const column = new QVBoxLayout(m_inspector);
    column->setContentsMargins(16, 10, 10, 16);
    column->addWidget(m_details);
    column->addWidget(m_publishing);
    column->addStretch();
    connect(m_editPost, &QToolButton::clicked, this, [this] {
        if (m_week->currentPost().isValid())
            context().openPost(m_week->currentPost());
    });
    connect(m_closeInspector, &QToolButton::clicked, this, [this] { setInspectorShown(false); });
}

void CalendarPage::connectViews()
{
    m_month->setObjectName(u"month"_s);
    m_week->setObjectName(u"week"_s);
    m_agenda->setObjectName(u"agenda"_s);
    m_board->setObjectName(u"board"_s);
    m_timeline->setObjectName(u"timeline"_s);
    connectView(m_month);
    connectView(m_week);
    connectView(m_agenda);
    connectView(m_board);
    connectView(m_timeline);
    connect(m_board, &BoardView::columnRequested, m_controller, &CalendarController::moveToColumn);
    connect(m_controller,
            &CalendarController::reviewRequested,
            this,
            [this](const QList<domain::PostId> &posts, BoardColumn column) {
                if (column == BoardColumn::Approved)
                    m_reviews->approve(posts);
                else
                    m_reviews->request(posts);
            });
    connect(
        m_tray, &DraftTray::openRequested, this, [this](domain::PostId post) { context().openPost(post); });
    connect(m_tray, &DraftTray::removeRequested, this, [this](domain::PostId post) { askRemove({post}); });
    connect(m_tray, &DraftTray::dropped, m_controller, &CalendarController::unschedule);
    connect(m_tray, &DraftTray::closeRequested, this, [this] { setTrayShown(false); });
    connect(m_keyDates, &KeyDatesPane::dayRequested, this, [this](QDate day) { view()->goTo(day); });
    connect(m_keyDates, &KeyDatesPane::postRequested, this, &CalendarPage::newPostFor);
    connect(m_keyDates, &KeyDatesPane::addRequested, this, [this] {
        askKeyDate({}, std::max(m_controller->day(), m_controller->today()));
    });
    connect(m_bulk, &BulkBar::cleared, this, [this] { view()->selectPost(view()->currentPost()); });

    for (const auto signal : {&CalendarController::changed, &CalendarController::monthChanged}) {
        connect(m_controller, signal, this, [this] {
            updateToolbar();
            updateSelection();
            emit titleChanged();
        });
    }
    connect(m_controller, &CalendarController::dayChanged, this, [this] {
        updateToolbar();
        emit titleChanged();
    });
    connect(m_controller, &CalendarController::viewChanged, this, [this] {
        showView();
        keep();
    });
    connect(m_controller, &CalendarController::filterChanged, this, [this] {
        updateToolbar();
        keep();
    });
    connect(
        m_controller, &CalendarController::moved, this, [this](const QString &text, domain::EventId event) {
            this->context().toastWithUndo(text, event);
        });
    connect(m_controller, &CalendarController::refused, this, [this](const QString &reason) {
        this->context().toast({reason, {}, {}, {}, false});
    });
    connect(m_controller, &CalendarController::scopeAsked, this, &CalendarPage::askScopeOf);
    connect(m_controller, &CalendarController::soonAsked, this, [this](const MovePlan &plan, bool copy) {
        askSoon(plan, copy, [this, plan, copy] { m_controller->runNow(plan, copy); });
    });
}

void CalendarPage::connectView(PostView *each)
{
    connect(each, &PostView::openRequested, this, [this](domain::PostId post) { context().openPost(post); });
    connect(each, &PostView::newPostRequested, this, &CalendarPage::newPostOn);
    connect(each,
            &PostView::shiftRequested,
            m_controller,
            [this](const QList<domain::PostId> &posts, int days, int minutes) {
                m_controller->run(m_controller->planShift(posts, days, minutes));
            });
    connect(each,
            &PostView::dropRequested,
            m_controller,
            [this](const QList<domain::PostId> &posts, QDate day, QTime time, bool copy) {
                const std::optional<QTime> at = time.isValid() ? std::optional(time) : std::nullopt;
                m_controller->run(m_controller->planDrop(posts, day, at, copy), copy);
            });
    connect(each, &PostView::removeRequested, this, &CalendarPage::askRemove);
    connect(each, &PostView::wholeDayRequested, this, &CalendarPage::showWholeDay);
    connect(each, &PostView::menuRequested, this, &CalendarPage::showPostMenu);
    connect(each, &PostView::statusChanged, m_tip, &TipBar::say);
    connect(each, &PostView::previewRequested, this, &CalendarPage::showPreview);
    connect(each, &PostView::selectedChanged, this, &CalendarPage::updateSelection);
}

void CalendarPage::newPostOn(QDate day, QTime time)
{
    NewPost wish;
    domain::CalendarPost blank;
    blank.brand
        = m_controller->brands().isEmpty() ? domain::BrandId() : m_controller->brands().constFirst().id;
    wish.brand = blank.brand;
    ZonedTime planned = m_controller->plannedOn(blank, day);
    if (time.isValid())
        planned.wall.setTime(time);
    if (const auto at = toUtc(planned); at && *at > context().clock().now())
        wish.plannedFor = planned;
    context().newPost(wish);
}

void CalendarPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    const auto hasPost = [this] { return !chosenPosts().isEmpty(); };
    add(u"calendar.today"_s, tr("Go to today"), u"calendar"_s, {u"Home"_s}, [this] {
        view()->goTo(m_controller->today());
    });
    add(u"calendar.previous"_s, tr("Previous period"), u"chevron-left"_s, {u"PgUp"_s}, [this] {
        m_controller->previousPeriod();
    });
    add(u"calendar.next"_s, tr("Next period"), u"chevron-right"_s, {u"PgDown"_s}, [this] {
        m_controller->nextPeriod();
    });
    add(
        u"calendar.date"_s,
        tr("Choose the date…"),
        u"clock"_s,
        {u"D"_s},
        [this] { askDate(chosenPosts()); },
        hasPost);
    add(
        u"calendar.later"_s,
        tr("Move one day later"),
        u"arrow-right"_s,
        {},
        [this] { m_controller->run(m_controller->planShift(chosenPosts(), 1, 0)); },
        hasPost);
    add(u"calendar.shift"_s, tr("Shift everything after this day…"), u"calendar"_s, {}, [this] {
        askShift();
    });
    add(u"calendar.tray"_s, tr("Show or hide the drafts"), u"file"_s, {u"B"_s}, [this] {
        setTrayShown(!m_tray->isVisible());
    });
    add(
        u"calendar.unschedule"_s,
        tr("Move to the drafts without a date"),
        u"file"_s,
        {},
        [this] { m_controller->unschedule(chosenPosts()); },
        hasPost);
    add(
        u"calendar.remove"_s,
        tr("Move the post to the trash…"),
        u"trash"_s,
        {},
        [this] { askRemove(chosenPosts()); },
        hasPost);
    addRepeatCommands();
    addReviewCommands();
    addCampaignCommands();
    addLabelCommands();
    addViewCommands();
    addPlanCommands();
    addFileCommands();
}

void CalendarPage::addViewCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    add(u"calendar.nextView"_s, tr("Next view"), u"calendar"_s, {u"V"_s}, [this] { stepView(1); });
    add(u"calendar.previousView"_s, tr("Previous view"), u"calendar"_s, {u"Shift+V"_s}, [this] {
        stepView(-1);
    });
    add(u"calendar.month"_s, tr("Show the month"), u"calendar"_s, {}, [this] {
        m_controller->setView(CalendarView::Month);
    });
    add(u"calendar.week"_s, tr("Show the week"), u"calendar"_s, {}, [this] {
        m_controller->setView(CalendarView::Week);
    });
    add(u"calendar.agenda"_s, tr("Show the agenda"), u"list"_s, {}, [this] {
        m_controller->setView(CalendarView::Agenda);
    });
    add(u"calendar.board"_s, tr("Show the board"), u"board"_s, {}, [this] {
        m_controller->setView(CalendarView::Board);
    });
    add(u"calendar.timeline"_s, tr("Show twelve weeks with their campaigns"), u"calendar"_s, {}, [this] {
        m_controller->setView(CalendarView::Timeline);
    });
    add(u"calendar.density"_s, tr("Compact or roomy posts"), u"list"_s, {}, [this] { setDense(!m_dense); });
    add(u"calendar.details"_s, tr("Show or hide the post beside the week"), u"sidebar"_s, {}, [this] {
        setInspectorShown(!m_inspectorWanted);
    });
    add(u"calendar.keyDates"_s, tr("Show or hide the key dates"), u"flag"_s, {}, [this] {
        m_overlay->setKeyDatesShown(!m_overlay->keyDatesShown());
    });
    add(u"calendar.unfilter"_s, tr("Show everything"), u"filter"_s, {}, [this] {
        m_search->clear();
        m_controller->setFilter({});
    });
}

QString CalendarPage::title() const
{
    return tr("Calendar");
}

QString CalendarPage::subtitle() const
{
    return m_controller->summary();
}

PostView *CalendarPage::view() const
{
    return static_cast<PostView *>(m_views->currentWidget());
}

void CalendarPage::restore()
{
    const settings::SettingsStore *const state = context().windowState();
    if (!state)
        return;
    async::deliver(
        context().workspace().info(), this, [this, state](const Result<services::WorkspaceInfo> &info) {
            if (!info)
                return;
            m_workspace = info->uuid;
            m_controller->setFilter(
                CalendarFilter::fromText(settings::calendarFilter(m_workspace).read(*state)));
            m_controller->setView(calendarviews::viewOf(settings::calendarView(m_workspace).read(*state)));
            setDense(settings::calendarDense().read(*state));
        });
}

void CalendarPage::keep() const
{
    settings::SettingsStore *const state = context().windowState();
    if (!state || m_workspace.isEmpty())
        return;
    state->setValue(settings::calendarView(m_workspace).key,
                    QString(calendarviews::idOf(m_controller->view())));
    state->setValue(settings::calendarFilter(m_workspace).key, m_controller->filter().toText());
    state->setValue(settings::calendarDense().key, m_dense);
}

void CalendarPage::setDense(bool dense)
{
    m_dense = dense;
    m_density->setChecked(dense);
    m_month->setCompact(dense || m_windowCompact);
    keep();
}

void CalendarPage::stepView(int by)
{
    const int count = int(calendarviews::ids.size());
    m_controller->setView(CalendarView((int(m_controller->view()) + by + count) % count));
}

void CalendarPage::showView()
{
    const bool focused = view()->hasFocus();
    const domain::PostId post = view()->currentPost();
    m_switch->setCurrent(calendarviews::idOf(m_controller->view()));
    m_boardModel->setActive(m_controller->view() == CalendarView::Board);
    m_views->setCurrentIndex(int(m_controller->view()));
    if (post.isValid())
        view()->selectPost(post);
    view()->showUsualPlace();
    if (focused)
        view()->setFocus(Qt::OtherFocusReason);
    m_preview->hide();
    arrange();
    updateToolbar();
    updateSelection();
    emit titleChanged();
}

void CalendarPage::activate()
{
    m_controller->reload();
    view()->setFocus(Qt::OtherFocusReason); // the arrows go from day to day at once
}

void CalendarPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
}

void CalendarPage::openObject(const Intent &intent)
{
    if (const auto *const day = std::get_if<OpenDay>(&intent)) {
        if (m_controller->view() == CalendarView::Board || m_controller->view() == CalendarView::Timeline)
            m_controller->setView(CalendarView::Month);
        view()->goTo(day->day);
        view()->setFocus();
    }
}

void CalendarPage::setCompact(bool compact)
{
    m_windowCompact = compact;
    m_month->setCompact(m_dense || compact);
    m_switch->setCompact(compact);
    arrange();
}

void CalendarPage::focusSearch()
{
    m_searching = true;
    arrange();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool CalendarPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::FocusOut && m_searching
        && m_search->text().isEmpty()) {
        m_searching = false;
        arrange();
    }
    return Page::eventFilter(object, event);
}

void CalendarPage::arrange()
{
    // Beside the wide rail days and tray do not fit a window that is just not compact.
    const bool compact = m_windowCompact || width() < daysAndTray;
    const bool isMonth = m_controller->view() == CalendarView::Month;
    const bool isWeek = m_controller->view() == CalendarView::Week;
    m_compact = compact;
    m_tray->setVisible(isMonth && !compact && m_trayWanted);
    m_inspector->setVisible(isWeek && !compact && m_inspectorWanted);
    m_keyDates->setVisible(m_controller->view() == CalendarView::Agenda && !compact);
    const bool room = width() >= calendarviews::roomForSearch;
    m_search->setVisible(room || m_searching);
    updateToolbar();
    placeOverlays();
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
    view()->showUsualPlace();
}

void CalendarPage::placeOverlays()
{
    layout()->activate();
    const QRect area(m_views->mapTo(this, QPoint()), m_views->size());
    if (m_bulk->isVisible())
        m_bulk->placeIn(area);
    m_tip->placeIn(area);
}

bool CalendarPage::isLoading() const
{
    return m_controller->isLoading();
}

QList<QWidget *> CalendarPage::panes() const
{
    QList<QWidget *> list{m_previous, view()};
    if (m_inspector->isVisible())
        list << m_editPost;
    if (m_tray->isVisible())
        list << m_tray->list();
    if (m_keyDates->isVisible())
        list << m_keyDates->findChild<QWidget *>(u"addKeyDate"_s);
    return list;
}

void CalendarPage::setTrayShown(bool shown)
{
    m_tray->setVisible(shown);
    if (!m_compact && m_controller->view() == CalendarView::Month)
        m_trayWanted = shown;
    updateToolbar();
    placeOverlays();
}

void CalendarPage::setInspectorShown(bool shown)
{
    m_inspectorWanted = shown;
    arrange();
    view()->setFocus();
}

QList<domain::PostId> CalendarPage::chosenPosts() const
{
    if (!m_tray->list()->hasFocus())
        return view()->selectedPosts();
    const domain::PostId post = m_tray->currentPost();
    return post.isValid() ? QList{post} : QList<domain::PostId>();
}

void CalendarPage::updateSelection()
{
    m_preview->hide();
    const domain::PostId post = m_week->currentPost();
    m_details->setPost(post.isValid() ? m_controller->find(post) : nullptr);
    m_publishing->setPost(post);
    m_editPost->setEnabled(post.isValid());
    const int count = view()->selectedCount();
    if (count > 1)
        m_bulk->setText(tr("%n post(s) chosen", nullptr, count));
    m_bulk->setVisible(count > 1);
    placeOverlays();
}

void CalendarPage::fillBulkBar()
{
    m_bulk->clearActions();
    const CommandRegistry &commands = context().commands();
    const auto add = [this](const QString &id, const QString &text, const QString &keys) {
        connect(m_bulk->addAction(text, keys), &QAbstractButton::clicked, this, [this, id] {
            context().commands().run(id);
        });
    };
    add(u"calendar.date"_s, tr("Date…"), commands.keysText(u"calendar.date"_s));
    add(u"calendar.later"_s, tr("One day later"), shortcutText(u"Shift+Right"_s));
    add(u"calendar.nextSlot"_s, tr("Next free slot"), commands.keysText(u"calendar.nextSlot"_s));
    add(u"calendar.unschedule"_s, tr("Without a date"), {});
    add(u"calendar.postLabels"_s, tr("About…"), commands.keysText(u"calendar.postLabels"_s));
    add(u"calendar.remove"_s, tr("Trash…"), shortcutText(u"Delete"_s));
}

QStringList CalendarPage::waitingOf(domain::PostId post) const
{
    QStringList lines;
    const PublishGuide *const guide = PublishGuide::of(context());
    for (const domain::PublishMatter &matter :
         guide ? guide->notices().mattersOf(post) : QList<domain::PublishMatter>())
        lines << publishwords::reasonOf(
            matter, guide->notices().zoneOf(matter.brand), context().clock().now());
    return lines;
}

void CalendarPage::showPreview(domain::PostId post, const QRect &place, bool byKey)
{
    const domain::CalendarPost *const found = m_controller->find(post);
    const bool again = byKey && m_preview->post() == post;
    if (!found || again || (m_inspector->isVisible() && !byKey))
        m_preview->hide();
    else
        m_preview->showFor(*found, place, waitingOf(post));
}

void CalendarPage::retranslate()
{
    m_today->setText(tr("Today"));
    m_switch->setAccessibleName(tr("View"));
    m_switch->setSegmentText(calendarviews::ids[0], tr("Month"));
    m_switch->setSegmentText(calendarviews::ids[1], tr("Week"));
    m_switch->setSegmentText(calendarviews::ids[2], tr("Agenda"));
    m_switch->setSegmentText(calendarviews::ids[3], tr("Board"));
    m_switch->setSegmentText(calendarviews::ids[4], tr("Timeline"));
    m_search->setPlaceholder(tr("Find in the posts"));
    for (const auto &[button, text] : {std::pair(m_filterButton, tr("Saved filters")),
                                       std::pair(m_planButton, tr("Key dates, slots and best times"))}) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    }
    m_density->setAccessibleName(tr("Compact posts"));
    m_density->setToolTip(tr("Compact posts"));
    m_month->setAccessibleName(tr("Month"));
    m_week->setAccessibleName(tr("Week"));
    m_agenda->setAccessibleName(tr("Agenda"));
    m_board->setAccessibleName(tr("Board"));
    m_timeline->setAccessibleName(tr("Timeline"));
    m_editPost->setAccessibleName(tr("Open the post"));
    m_editPost->setToolTip(tr("Open the post"));
    m_closeInspector->setAccessibleName(tr("Hide the post"));
    m_closeInspector->setToolTip(tr("Hide the post"));
    m_tray->retranslate();
    m_keyDates->retranslate();
    addCommands();
    fillBulkBar();
    updateToolbar();
    updateSelection();
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
