// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "core/base/zonedtime.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/keyhint.h"
#include "ui/common/objectiveitem.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/media/postthumbnails.h"
#include "ui/publishing/publishguide.h"
#include "ui/review/reviewstrip.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/today/failurestrip.h"
#include "ui/today/newsline.h"
#include "ui/today/timelinedelegate.h"
#include "ui/today/timelinemodel.h"
#include "ui/today/tododelegate.h"
#include "ui/today/todomodel.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int timelineColumn = 336;
constexpr int timelineNarrow = 320;
constexpr int sideColumn = 316;
constexpr int listMinimum = 380;
constexpr int threeColumns
    = timelineColumn + listMinimum + sideColumn + 2 * metrics::cardGap + 2 * metrics::pageMargin;
constexpr int mostObjectives = 4;

QListView *todayList(const QString &name, QWidget *parent)
{
    auto *const list = new QListView(parent);
    list->setObjectName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setResizeMode(QListView::Adjust);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    return list;
}

QPushButton *quietButton(const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    setButtonKind(button, "quiet", true);
    return button;
}

QHBoxLayout *footOf(Card *card)
{
    auto *const foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::cardPadding, 6, 12, 6);
    card->content()->addLayout(foot);
    return foot;
}

} // namespace

TodayPage::TodayPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new TodayController(context.workspace(), context.clock(), this))
    , m_thumbnails(new PostThumbnails(context.workspace(), this))
    , m_timelineModel(new TimelineModel(*m_controller, this))
    , m_todoModel(new TodoModel(*m_controller, this))
    , m_todoDelegate(new TodoDelegate(this))
    , m_minute(new QTimer(this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_strip(new FailureStrip(m_body))
    , m_reviews(new ReviewStrip(context, m_body))
    , m_news(new NewsLine(m_body))
    , m_grid(new QGridLayout)
{
    m_minute->setInterval(std::chrono::minutes(1));
    connect(m_minute, &QTimer::timeout, this, &TodayPage::tick);
    buildTimeline();
    buildToAnswer();
    buildSide();
    connectStrip();

    m_grid->setSpacing(metrics::cardGap);
    auto *const column = new QVBoxLayout(m_body);
    column->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 16);
    column->setSpacing(metrics::cardGap);
    column->addWidget(m_strip);
    column->addWidget(m_reviews);
    column->addWidget(m_news);
    column->addLayout(m_grid, 1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);

    connect(m_controller, &TodayController::postsChanged, this, &TodayPage::updatePosts);
    connect(m_controller, &TodayController::toAnswerChanged, this, &TodayPage::updateToAnswer);
    connect(m_controller, &TodayController::objectivesChanged, this, &TodayPage::updateObjectives);
    connect(m_controller, &TodayController::stepsChanged, this, &TodayPage::updateSteps);
    connect(m_controller, &TodayController::newsChanged, this, &TodayPage::updateNews);
    connect(
        m_controller, &TodayController::undoable, this, [this](const QString &text, domain::EventId event) {
            this->context().toastWithUndo(text, event);
        });
    connect(m_controller, &TodayController::said, this, [this](const QString &text) {
        this->context().toast({text, {}, {}, {}, false});
    });
    connect(m_controller, &TodayController::failed, this, [this](const QString &text) {
        this->context().toastError(text);
    });
    place();
    TodayPage::retranslate();
}

TodayPage::~TodayPage() = default;

void TodayPage::buildTimeline()
{
    m_timelineCard = new Card(u" "_s, m_body);
    m_calendarButton = quietButton(u"openCalendar"_s, m_timelineCard);
    m_timelineCard->addHeaderWidget(m_calendarButton);
    connect(m_calendarButton, &QPushButton::clicked, this, [this] {
        context().open(OpenDay{m_controller->today()});
    });
    auto *const content = new QWidget(m_timelineCard);
    m_timelineStack = new QStackedLayout(content);
    m_timeline = todayList(u"timeline"_s, content);
    m_timeline->setModel(m_timelineModel);
    m_timeline->setItemDelegate(new TimelineDelegate(*m_thumbnails, m_timeline));
    // The room of a title depends on the picture beside it.
    connect(m_thumbnails, &PostThumbnails::loaded, m_timeline, &QListView::doItemsLayout);
    m_timelineEmpty = new EmptyState(content);
    m_timelineSkeleton = new SkeletonList(scaled(64), false, content);
    m_timelineStack->addWidget(m_timelineSkeleton);
    m_timelineStack->addWidget(m_timeline);
    m_timelineStack->addWidget(m_timelineEmpty);
    m_timelineCard->content()->setSpacing(0);
    m_timelineCard->content()->addWidget(content, 1);
    m_timelineFoot = new PlainLabel(m_timelineCard);
    m_timelineFoot->setTextSize(TextSize::Small);
    m_timelineFoot->setInk(PlainLabel::Ink::Secondary);
    m_timelineFoot->setEliding(true);
    m_timelineFoot->setMinimumHeight(scaled(metrics::compactHeight));
    footOf(m_timelineCard)->addWidget(m_timelineFoot, 1);
    m_timelineSkeleton->setLoading(true);
    connect(m_timeline, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const domain::PostId post = m_timelineModel->postAt(index); post.isValid())
            context().openPost(post);
    });
}

void TodayPage::buildToAnswer()
{
    m_todoCard = new Card(u" "_s, m_body);
    m_todoCard->setHeaderLine(true);
    auto *const content = new QWidget(m_todoCard);
    m_todoStack = new QStackedLayout(content);
    m_todo = todayList(u"toAnswer"_s, content);
    m_todo->setModel(m_todoModel);
    m_todo->setItemDelegate(m_todoDelegate);
    m_todoEmpty = new EmptyState(content);
    m_todoSkeleton = new SkeletonList(scaled(54), true, content);
    m_todoStack->addWidget(m_todoSkeleton);
    m_todoStack->addWidget(m_todo);
    m_todoStack->addWidget(m_todoEmpty);
    m_todoSkeleton->setLoading(true);
    m_todoCard->content()->setSpacing(0);
    m_todoCard->content()->addWidget(content, 1);
    m_todoFoot = new PlainLabel(m_todoCard);
    m_todoFoot->setTextSize(TextSize::Small);
    m_todoFoot->setInk(PlainLabel::Ink::Secondary);
    m_todoFoot->setEliding(true);
    m_sequence = quietButton(u"answerInSequence"_s, m_todoCard);
    QHBoxLayout *const foot = footOf(m_todoCard);
    foot->addWidget(m_todoFoot, 1);
    foot->addWidget(m_sequence);
    foot->addWidget(new KeyHint(u"T"_s, m_todoCard));
    connect(m_sequence, &QPushButton::clicked, this, [this] {
        openConversation(m_todoModel->conversationAt(m_todoModel->firstConversation()));
    });
    connect(m_todo, &QListView::activated, this, [this](const QModelIndex &index) {
        openConversation(m_todoModel->conversationAt(index));
    });
    connect(m_todoDelegate, &TodoDelegate::replyRequested, this, [this](const QModelIndex &index) {
        openConversation(m_todoModel->conversationAt(index));
    });
    connect(m_todo, &QListView::customContextMenuRequested, this, &TodayPage::showTodoMenu);
    connect(m_todo->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            [this](const QItemSelection &now, const QItemSelection &before) {
                for (const QModelIndex &index : now.indexes() + before.indexes())
                    m_todoDelegate->relayout(index);
                if (!now.isEmpty())
                    m_keptConversation = m_todoModel->conversationAt(now.indexes().constFirst());
            });
}

void TodayPage::buildSide()
{
    m_side = new QWidget(m_body);
    auto *const column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::cardGap);
    m_stepsCard = new Card(u" "_s, m_side);
    m_stepsCard->setObjectName(u"firstSteps"_s);
    m_stepsCard->setHeaderLine(true);
    m_steps = new QVBoxLayout;
    m_steps->setContentsMargins(metrics::cardPadding, 10, metrics::cardPadding, 12);
    m_steps->setSpacing(metrics::grid);
    m_stepsCard->content()->addLayout(m_steps);
    m_stepsCard->hide();
    m_objectivesCard = new Card(u" "_s, m_side);
    m_objectivesCard->setHeaderLine(true);
    m_strategyButton = quietButton(u"openStrategy"_s, m_objectivesCard);
    m_objectivesCard->addHeaderWidget(m_strategyButton);
    connect(m_strategyButton, &QPushButton::clicked, this, [this] { context().openPage(pages::strategy); });
    m_objectiveRows = new QVBoxLayout;
    m_objectiveRows->setSpacing(0);
    m_objectivesCard->content()->addLayout(m_objectiveRows);
    m_allObjectives = quietButton(u"allObjectives"_s, m_objectivesCard);
    connect(m_allObjectives, &QPushButton::clicked, this, [this] { context().openPage(pages::strategy); });
    m_objectivesCard->content()->addWidget(m_allObjectives, 0, Qt::AlignLeft);
    m_objectivesCard->content()->addStretch(1);
    column->addWidget(m_stepsCard);
    column->addWidget(m_objectivesCard, 1);
}

void TodayPage::connectStrip()
{
    connect(m_strip, &FailureStrip::publishRequested, this, &TodayPage::askPublish);
    connect(m_strip, &FailureStrip::rescheduleRequested, this, &TodayPage::showLater);
    connect(m_strip, &FailureStrip::openRequested, this, [this](domain::PostId post) {
        context().openPost(post);
    });
    connect(m_strip, &FailureStrip::byHandRequested, this, [this](domain::PostId post) {
        if (PublishGuide *const guide = PublishGuide::of(context()))
            guide->postByHand(post);
        else
            context().openPost(post);
    });
    connect(m_strip, &FailureStrip::presenceSaid, this, &TodayPage::askPresence);
    connect(m_strip, &FailureStrip::reconnectRequested, this, [this](domain::AccountId) {
        context().openPage(pages::settings, u"accounts"_s);
    });
    connect(
        m_news, &NewsLine::messagesRequested, this, [this] { context().openPage(pages::inbox, u"all"_s); });
    connect(
        m_news, &NewsLine::postsRequested, this, [this] { context().open(OpenDay{m_controller->today()}); });
    connect(m_news, &NewsLine::membersRequested, this, [this] { context().openPage(pages::members); });
}

void TodayPage::updateNews()
{
    m_news->setNews(m_controller->news(), m_controller->zone(), m_controller->now());
}

void TodayPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::today);
    const auto someone = [this] { return currentConversation().isValid(); };
    add(
        u"today.sequence"_s,
        tr("Answer in sequence"),
        u"reply"_s,
        {u"T"_s},
        [this] { openConversation(m_todoModel->conversationAt(m_todoModel->firstConversation())); },
        someone);
    add(
        u"today.reply"_s,
        tr("Reply"),
        u"reply"_s,
        {u"R"_s},
        [this] { openConversation(currentConversation()); },
        someone);
    add(
        u"today.done"_s,
        tr("Mark as done"),
        u"check"_s,
        {u"E"_s},
        [this] { m_controller->markDone(currentConversation()); },
        someone);
    add(
        u"today.snooze"_s,
        tr("Snooze until tomorrow"),
        u"snooze"_s,
        {u"Z"_s},
        [this] { m_controller->snooze(currentConversation()); },
        someone);
}

QString TodayPage::title() const
{
    return tr("Today");
}

QString TodayPage::subtitle() const
{
    return format::longDate(m_controller->today());
}

void TodayPage::activate()
{
    m_minute->start();
    tick();
    setFocus(Qt::OtherFocusReason); // not where Qt went when the page before was hidden
    focusList();
}

void TodayPage::focusList()
{
    const bool free = QApplication::focusWidget() == this; // nobody has gone elsewhere meanwhile
    if (free && m_todoStack->currentWidget() == m_todo)
        m_todo->setFocus(Qt::OtherFocusReason);
}

void TodayPage::deactivate()
{
    m_minute->stop();
}

void TodayPage::setBrands(const QList<domain::Brand> &brands)
{
    m_reviews->setBrands(brands);
    m_controller->setBrands(brands);
}

void TodayPage::setCompact(bool compact)
{
    m_windowCompact = compact;
    m_strip->setCompact(compact);
    arrange();
}

void TodayPage::arrange()
{
    // Beside the wide rail three columns do not fit a window that is just not compact.
    const bool compact = m_windowCompact || width() < threeColumns;
    if (m_compact == compact)
        return;
    m_compact = compact;
    place();
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

bool TodayPage::isLoading() const
{
    return m_controller->isLoadingPosts() || m_controller->isLoadingToAnswer();
}

QList<QWidget *> TodayPage::panes() const
{
    QList<QWidget *> panes;
    if (m_timelineStack->currentWidget() == m_timeline)
        panes << m_timeline;
    if (m_todoStack->currentWidget() == m_todo)
        panes << m_todo;
    panes << m_strategyButton;
    return panes;
}

void TodayPage::place()
{
    while (QLayoutItem *const item = m_grid->takeAt(0))
        delete item;
    m_timelineCard->setFixedWidth(m_compact ? timelineNarrow : timelineColumn);
    m_timelineCard->setMinimumHeight(listMinimum);
    m_todoCard->setMinimumHeight(listMinimum);
    m_side->setMinimumWidth(m_compact ? 0 : sideColumn);
    m_side->setMaximumWidth(m_compact ? QWIDGETSIZE_MAX : sideColumn);
    m_grid->addWidget(m_timelineCard, 0, 0, m_compact ? 2 : 1, 1);
    m_grid->addWidget(m_todoCard, 0, 1);
    m_grid->addWidget(m_side, m_compact ? 1 : 0, m_compact ? 1 : 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(0, 1);
}

void TodayPage::updatePosts()
{
    QHash<domain::BrandId, domain::Brand> brands;
    for (const domain::Brand &brand : m_controller->brands())
        brands.insert(brand.id, brand);
    m_strip->setFailures(m_controller->failures(), brands);
    if (!PublishGuide::of(context())) // it counts over all brands
        emit context().badgeChanged(pages::today, int(m_controller->failures().size()), true);
    const int count = int(m_controller->timeline().size());
    m_timelineCard->setCount(count > 0 ? format::number(count) : QString());
    m_timelineSkeleton->setLoading(m_controller->isLoadingPosts());
    if (m_controller->isLoadingPosts())
        m_timelineStack->setCurrentWidget(m_timelineSkeleton);
    else
        m_timelineStack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_timeline)
                                                    : static_cast<QWidget *>(m_timelineEmpty));
    const TodayFacts &facts = m_controller->facts();
    m_timelineFoot->setText(facts.tomorrowPosts > 0
                                ? tr("Tomorrow: %n post(s), the first at %1", nullptr, facts.tomorrowPosts)
                                      .arg(format::time(*facts.tomorrowFirst))
                                : tr("Nothing is planned for tomorrow"));
}

void TodayPage::updateToAnswer()
{
    const int count = m_controller->toAnswerCount();
    m_todoCard->setCount(count > 0 ? format::number(count) : QString());
    m_todoSkeleton->setLoading(m_controller->isLoadingToAnswer());
    const bool some = m_todoModel->rowCount() > 0;
    if (m_controller->isLoadingToAnswer())
        m_todoStack->setCurrentWidget(m_todoSkeleton);
    else
        m_todoStack->setCurrentWidget(some ? static_cast<QWidget *>(m_todo)
                                           : static_cast<QWidget *>(m_todoEmpty));
    focusList();
    const TodayFacts &facts = m_controller->facts();
    const QString waiting = tr("%n to answer", nullptr, count);
    m_todoFoot->setText(
        facts.medianMinutes
            ? tr("%1, median response time today: %2")
                  .arg(waiting, format::duration(std::chrono::seconds(qRound64(*facts.medianMinutes * 60))))
            : waiting);
    m_sequence->setEnabled(some);
    if (some && !m_todo->selectionModel()->hasSelection()) {
        QModelIndex again = m_todoModel->indexOf(m_keptConversation);
        if (!again.isValid())
            again = m_todoModel->firstConversation();
        m_todo->setCurrentIndex(again);
    }
}

void TodayPage::updateObjectives()
{
    while (QLayoutItem *const item = m_objectiveRows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto &objectives = m_controller->objectives();
    m_objectivesCard->setCount(objectives.isEmpty() ? QString() : format::number(objectives.size()));
    for (const services::ObjectiveStatus &status : objectives.mid(0, mostObjectives)) {
        auto *const item = new ObjectiveItem(m_objectivesCard);
        item->setObjective(status.objective,
                           status.progress,
                           m_controller->brand(status.objective.brand),
                           m_controller->today());
        connect(item, &ObjectiveItem::clicked, this, [this] { context().openPage(pages::strategy); });
        m_objectiveRows->addWidget(item);
        item->show();
    }
    if (objectives.isEmpty()) {
        auto *const empty = new EmptyState(m_objectivesCard);
        empty->setContent(u"target"_s,
                          tr("No objective runs at the moment"),
                          tr("An objective says what your work should bring, and by when."));
        connect(empty->addAction(tr("Set an objective")), &QAbstractButton::clicked, this, [this] {
            context().openPage(pages::strategy);
        });
        m_objectiveRows->addWidget(empty);
        empty->show();
    }
    const int more = int(objectives.size()) - mostObjectives;
    m_allObjectives->setVisible(more > 0);
    m_allObjectives->setText(tr("Show %n more", nullptr, std::max(0, more)));
}

void TodayPage::updateSteps()
{
    const FirstSteps &steps = m_controller->firstSteps();
    m_stepsCard->setVisible(steps.known && !steps.allDone());
    while (QLayoutItem *const item = m_steps->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString &text, bool done, const QString &name, const auto &go) {
        auto *const step = new QPushButton(done ? tr("%1: done").arg(text) : text, m_stepsCard);
        step->setObjectName(name);
        step->setIcon(icon(done ? u"status-published"_s : u"chevron-right"_s));
        setButtonKind(step, done ? "quiet" : "secondary");
        step->setEnabled(!done);
        connect(step, &QPushButton::clicked, this, go);
        m_steps->addWidget(step);
        step->show();
    };
    add(tr("Add a brand"), steps.hasBrand, u"stepBrand"_s, [this] {
        context().openPage(pages::settings, u"brands"_s);
    });
    add(tr("Connect an account"), steps.hasAccount, u"stepAccount"_s, [this] {
        context().openPage(pages::settings, u"accounts"_s);
    });
    add(tr("Write a first post"), steps.hasPost, u"stepPost"_s, [this] { context().newPost(); });
}

void TodayPage::tick()
{
    m_timelineModel->tick();
    m_todoModel->tick();
    emit titleChanged();
}

void TodayPage::askPublish(const TodayFailure &failure)
{
    Confirmation question;
    question.title = tr("Publish it now?");
    question.text
        = tr("“%1” will leave at once for every account where it is not out yet.").arg(failure.title);
    question.confirmText = tr("Publish now");
    context().prompts().confirm(
        this, question, [this, post = failure.post](const ConfirmationAnswer &answer) {
            if (answer.confirmed)
                m_controller->publishNow(post);
        });
}

void TodayPage::askPresence(const TodayFailure &failure, bool there)
{
    if (there) {
        TextQuestion question;
        question.title = tr("“%1” is out").arg(failure.title);
        question.label = tr("Its address on the network");
        question.confirmText = tr("It is out");
        question.problem = [](const QString &address) {
            return address.trimmed().isEmpty() ? tr("Copy the address of the post there.") : QString();
        };
        context().prompts().askText(this, question, [this, failure](const std::optional<QString> &address) {
            if (address)
                m_controller->settleByWord(failure, address);
        });
        return;
    }
    Confirmation question;
    question.title = tr("Send it again?");
    question.text
        = tr("“%1” leaves a second time. If it is on the network after all, it will be there twice.")
              .arg(failure.title);
    question.confirmText = tr("It is not there");
    context().prompts().confirm(this, question, [this, failure](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->settleByWord(failure, std::nullopt);
    });
}

void TodayPage::showLater(const TodayFailure &failure, QWidget *below)
{
    QString zone = m_controller->brand(failure.brand).zone;
    if (zone.isEmpty())
        zone = systemZone();
    const ZonedTime now = fromUtc(m_controller->now(), zone);
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"laterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, const QDateTime &wall) {
        connect(menu->addAction(tr("%1 (%2)").arg(text, format::time(wall.time()))),
                &QAction::triggered,
                this,
                [this, post = failure.post, time = ZonedTime{wall, zone}] {
                    m_controller->reschedule(post, time);
                });
    };
    const QDateTime later = now.wall.addSecs(3600);
    offer(tr("In an hour"),
          QDateTime(later.date(), QTime(later.time().hour(), later.time().minute()), Qt::UTC));
    if (now.wall.time() < QTime(17, 30))
        offer(tr("This evening"), QDateTime(now.wall.date(), QTime(18, 30), Qt::UTC));
    offer(tr("Tomorrow morning"), QDateTime(now.wall.date().addDays(1), QTime(9, 0), Qt::UTC));
    menu->addSeparator();
    connect(menu->addAction(tr("Another time…")), &QAction::triggered, this, [this, failure, zone] {
        askTime(failure, zone);
    });
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 2)));
}

void TodayPage::askTime(const TodayFailure &failure, const QString &zone)
{
    TextQuestion question;
    question.title = tr("When should it go out?");
    question.label = tr("Date and time, time of %1").arg(zone);
    question.value = fromUtc(m_controller->now(), zone).wall.addSecs(7200).toString(u"yyyy-MM-dd HH:'00'"_s);
    question.confirmText = tr("Plan");
    question.problem = [zone, clock = &context().clock()](const QString &text) -> QString {
        const auto time = parseIso(text, zone);
        const auto utc = time ? toUtc(*time) : Result<QDateTime>(fail(ErrorCode::InvalidArgument));
        if (!utc)
            return tr("Write it as 2026-06-18 18:30.");
        return *utc <= clock->now() ? tr("That time is in the past.") : QString();
    };
    context().prompts().askText(
        this, question, [this, post = failure.post, zone](const std::optional<QString> &text) {
            if (!text)
                return;
            if (const auto time = parseIso(*text, zone))
                m_controller->reschedule(post, *time);
        });
}

void TodayPage::showTodoMenu(const QPoint &at)
{
    const QModelIndex index = m_todo->indexAt(at);
    if (m_todoModel->conversationAt(index).isValid())
        m_todo->setCurrentIndex(index);
    if (!currentConversation().isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {u"today.reply"_s, u"today.done"_s, u"today.snooze"_s})
        menu->addAction(context().commands().action(id, menu));
    menu->popup(m_todo->viewport()->mapToGlobal(at));
}

domain::ConversationId TodayPage::currentConversation() const
{
    const QModelIndexList chosen = m_todo->selectionModel()->selectedIndexes();
    if (!chosen.isEmpty() && m_todoModel->conversationAt(chosen.constFirst()).isValid())
        return m_todoModel->conversationAt(chosen.constFirst());
    return m_todoModel->conversationAt(m_todoModel->firstConversation());
}

void TodayPage::openConversation(domain::ConversationId conversation)
{
    if (conversation.isValid())
        context().openConversation(conversation);
}

void TodayPage::retranslate()
{
    m_reviews->retranslate();
    m_timelineCard->setTitle(tr("Posts of the day"));
    m_timeline->setAccessibleName(tr("Posts of the day"));
    m_calendarButton->setText(tr("Calendar"));
    m_timelineEmpty->setContent(u"calendar"_s,
                                tr("Nothing goes out today"),
                                tr("What you plan for today appears here, with its state."));
    m_timelineEmpty->clearActions();
    connect(m_timelineEmpty->addAction(tr("New post")), &QAbstractButton::clicked, this, [this] {
        context().newPost();
    });
    m_todoCard->setTitle(tr("To answer"));
    m_todo->setAccessibleName(tr("To answer, longest wait first"));
    m_todoEmpty->setContent(
        u"check"_s, tr("Everyone has an answer"), tr("New messages appear here, the longest wait first."));
    m_todoEmpty->clearActions();
    connect(m_todoEmpty->addAction(tr("Open the inbox")), &QAbstractButton::clicked, this, [this] {
        context().openPage(pages::inbox);
    });
    m_sequence->setText(tr("Answer in sequence"));
    m_stepsCard->setTitle(tr("First steps"));
    m_objectivesCard->setTitle(tr("Objectives"));
    m_strategyButton->setText(tr("Strategy"));
    addCommands();
    m_todoModel->retranslate();
    updatePosts();
    updateToAnswer();
    updateObjectives();
    updateSteps();
    updateNews();
    m_controller->reload(); // its sentences are in the old language
}

void registerTodayPage(PageRegistry &registry)
{
    registry.add(
        {pages::today,
         [] { return TodayPage::tr("Today"); },
         u"today"_s,
         u"T"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new TodayPage(context, parent); },
         true});
}

} // namespace ruche::ui
