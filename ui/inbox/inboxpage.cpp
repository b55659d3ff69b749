// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/bulkbar.h"
#include "ui/common/drawer.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchfield.h"
#include "ui/common/sidelist.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/splitter.h"
#include "ui/common/style.h"
#include "ui/common/toastbutton.h"
#include "ui/common/toasthost.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/inboxmenus.h"
#include "ui/inbox/memberpane.h"
#include "ui/inbox/moodbar.h"
#include "ui/inbox/moodcontroller.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/shell/keptsizes.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int viewsWidth = 176;
constexpr int listWidth = 328;
constexpr int listWidthCompact = 300;
constexpr int memberWidth = 272;
constexpr int fourPanes = 160 + 280 + 400 + 260 + 3; ///< the least that they and the lines between them take
/// A page of its own, reached from here.
const QString moderationRow = u"moderation"_s;

/// Background and lower line of the list's header.
class ListHeader final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        painter.fillRect(rect(), theme.surface);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }
};

} // namespace

InboxPage::InboxPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new InboxController(context.workspace(), this))
    , m_menus(new InboxMenus(*m_controller, context, this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_views(new SideList(this))
    , m_memberDrawer(new Drawer(this))
    , m_bulk(new BulkBar(this))
{
    setObjectName(u"inboxPage"_s);
    addCommands();
    addModerationCommands();
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    m_views->setObjectName(u"inboxViews"_s);
    m_views->setMinimumWidth(160);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(makeListPane());
    m_thread = new ThreadPane(*m_controller, context.commands(), this);
    m_thread->setMinimumWidth(400);
    auto *mood = new MoodBar(*m_controller, context, m_thread);
    m_thread->addBar(mood);
    connect(m_thread->view()->selectionModel(),
            &QItemSelectionModel::currentChanged,
            &mood->controller(),
            [this, mood](const QModelIndex &index) {
                const auto item = index.data(int(ThreadModel::Role::Item)).value<ThreadItem>();
                const bool isMessage = index.isValid() && item.kind == ThreadItem::Kind::Message;
                mood->controller().choose(isMessage ? domain::MessageId(item.id) : domain::MessageId());
            });
    m_splitter->addWidget(m_thread);
    m_member = new MemberPane(context.clock(), this);
    m_member->setObjectName(u"memberPane"_s);
    m_member->setMinimumWidth(260);
    m_splitter->addWidget(m_member);
    for (int i = 0; i < 4; ++i)
        m_splitter->setStretchFactor(i, i == 2 ? 1 : 0);
    m_splitter->setDefaultSizes({viewsWidth, listWidth, 600, memberWidth});
    rememberSizes(m_splitter, context, pages::inbox);
    m_memberDrawer->setOverlay(this, memberWidth + 48);
    m_memberDrawer->hide();
    m_bulk->hide();
    connectController();
    retranslate();
    showListState();
}

InboxPage::~InboxPage() = default;

QWidget *InboxPage::makeListPane()
{
    auto *pane = new QWidget(this);
    pane->setMinimumWidth(280);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *header = new ListHeader(pane);
    auto *rows = new QVBoxLayout(header);
    rows->setContentsMargins(14, 6, 12, 8);
    rows->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_viewButton = new QToolButton(header);
    m_viewButton->setObjectName(u"viewButton"_s);
    m_viewButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_viewButton->setIcon(icon(u"chevron-down"_s));
    setButtonKind(m_viewButton, "quiet", true);
    m_viewButton->hide();
    row->addWidget(m_viewButton);
    m_viewTitle = new PlainLabel(header);
    m_viewTitle->setTextSize(TextSize::Base, QFont::DemiBold);
    row->addWidget(m_viewTitle);
    m_viewCount = new PlainLabel(header);
    m_viewCount->setTextSize(TextSize::Meta, QFont::Medium);
    m_viewCount->setInk(PlainLabel::Ink::Meta);
    row->addWidget(m_viewCount);
    row->addStretch(1);
    m_sort = new QToolButton(header);
    m_sort->setObjectName(u"sortButton"_s);
    m_sort->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sort->setIcon(icon(u"sort"_s));
    setButtonKind(m_sort, "quiet", true);
    row->addWidget(m_sort);
    rows->addLayout(row);
    m_search = new SearchField(header);
    m_search->setObjectName(u"inboxSearch"_s);
    rows->addWidget(m_search);
    m_searchProblem = new PlainLabel(header);
    m_searchProblem->setObjectName(u"searchProblem"_s);
    m_searchProblem->setTextSize(TextSize::Small);
    m_searchProblem->setInk(PlainLabel::Ink::Failed);
    m_searchProblem->setWordWrap(true);
    m_searchProblem->hide();
    rows->addWidget(m_searchProblem);
    column->addWidget(header);

    m_list = new ConversationList(m_controller->list(), pane);
    m_list->setObjectName(u"conversationList"_s);
    m_skeleton = new SkeletonList(scaled(metrics::inboxRow), true, pane);
    m_empty = new EmptyState(pane);
    m_listStack = new QStackedLayout;
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_skeleton);
    m_listStack->addWidget(m_empty);
    column->addLayout(m_listStack, 1);

    m_searchDelay = new QTimer(this);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(std::chrono::milliseconds(200));
    connect(m_search, &QLineEdit::textChanged, m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_searchDelay, &QTimer::timeout, this, [this] { m_controller->setSearch(m_search->text()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_searchDelay->stop();
        m_controller->setSearch(m_search->text());
        m_list->setFocus();
    });
    connect(m_viewButton, &QToolButton::clicked, this, [this] {
        m_menus->showViews(m_viewButton->mapToGlobal(QPoint(0, m_viewButton->height())));
    });
    connect(m_sort, &QToolButton::clicked, this, [this] {
        m_menus->showSort(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
    });
    return pane;
}

void InboxPage::connectController()
{
    const auto moreMenu = [this] {
        QToolButton *button = m_thread->moreButton();
        m_menus->showActions(button->mapToGlobal(QPoint(0, button->height())));
    };
    connect(m_thread->moreButton(), &QToolButton::clicked, this, moreMenu);
    connect(m_views, &SideList::chosen, this, &InboxPage::chooseView);
    connect(m_controller, &InboxController::savedViewsChanged, this, &InboxPage::showViews);
    connect(m_list, &ConversationList::openRequested, m_controller, &InboxController::open);
    connect(m_list, &ConversationList::readRequested, m_thread->view(), qOverload<>(&QWidget::setFocus));
    connect(m_list, &ConversationList::contextMenuWanted, m_menus, &InboxMenus::showActions);
    connect(m_thread, &ThreadPane::memberPaneRequested, m_memberDrawer, &Drawer::open);
    connect(m_thread->view(), &ThreadView::linkActivated, this, &InboxPage::openLink);
    connect(m_thread->view(), &ThreadView::postActivated, this, [this](domain::PostId post) {
        context().openPost(post);
    });
    connect(m_member, &MemberPane::memberRequested, this, [this](domain::MemberId member) {
        context().openMember(member);
    });
    connect(m_member, &MemberPane::messageRequested, m_controller, &InboxController::openMessage);
    connect(m_controller, &InboxController::listAboutToChange, m_list, &ConversationList::keepPlace);
    connect(m_controller, &InboxController::listChanged, this, [this] {
        m_list->restorePlace(m_controller->current());
        showListState();
    });
    connect(m_controller, &InboxController::listStateChanged, this, &InboxPage::showListState);
    connect(m_controller, &InboxController::currentChanged, this, [this] {
        m_list->setOpened(m_controller->current());
        context().commands().refresh();
    });
    connect(m_controller, &InboxController::threadChanged, this, [this] { context().commands().refresh(); });
    connect(m_controller, &InboxController::memberChanged, this, &InboxPage::showMember);
    connect(m_controller, &InboxController::viewChanged, this, &InboxPage::showViews);
    connect(m_controller, &InboxController::countsChanged, this, &InboxPage::showViews);
    connect(&m_controller->list(), &ConversationModel::tickedChanged, this, &InboxPage::showBulkBar);
    connect(m_bulk, &BulkBar::cleared, &m_controller->list(), &ConversationModel::clearTicks);
    connect(m_controller, &InboxController::done, this, [this](const QString &text, domain::EventId event) {
        context().toastWithUndo(text, event);
    });
    connect(m_controller, &InboxController::told, this, [this](const QString &text) {
        ToastMessage message;
        message.text = text;
        context().toast(message);
    });
    // Sorting goes on with single letters, which in the box would be typed.
    const auto backToList = [this] { m_list->setFocus(Qt::OtherFocusReason); };
    connect(m_controller, &InboxController::written, this, backToList);
    connect(m_thread->replyBox(), &ReplyBox::leaveRequested, this, backToList);
    connect(m_controller, &InboxController::failed, this, [this](const QString &text) {
        context().toastError(text);
    });
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

QString InboxPage::subtitle() const
{
    const int count = m_controller->counts().toAnswer;
    const int late = m_controller->dueCounts().overdue;
    if (count == 0)
        return {};
    const QString text = tr("%L1 to answer", nullptr, count).arg(count);
    return late > 0 ? tr("%1, %L2 overdue", nullptr, late).arg(text).arg(late) : text;
}

void InboxPage::activate()
{
    m_controller->setActive(true);
    m_list->setFocus(Qt::OtherFocusReason); // not where Qt went when the page before was hidden
}

void InboxPage::deactivate()
{
    m_controller->setActive(false);
}

void InboxPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
}

void InboxPage::openObject(const Intent &intent)
{
    if (const auto *page = std::get_if<OpenPage>(&intent); page && !page->section.isEmpty()) {
        // "all?brioche": a view, and what to search for in it.
        const qsizetype mark = page->section.indexOf(u'?');
        m_controller->setView(inboxViewFromId(page->section.left(mark)));
        if (mark >= 0) {
            m_search->setText(page->section.mid(mark + 1));
            m_controller->setSearch(m_search->text());
        }
    } else if (const auto *open = std::get_if<OpenConversation>(&intent)) {
        if (open->conversation.isValid())
            m_controller->open(open->conversation);
        else
            m_controller->openMessage(open->message);
    }
}

void InboxPage::setCompact(bool compact)
{
    m_windowCompact = compact;
    arrange();
}

void InboxPage::arrange()
{
    // Beside the wide rail four panes do not fit a window that is just not compact.
    const bool compact = m_windowCompact || width() < fourPanes;
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_views->setVisible(!compact);
    m_viewButton->setVisible(compact);
    m_viewTitle->setVisible(!compact);
    m_thread->setMemberButtonVisible(compact && m_controller->member().has_value());
    if (compact) {
        m_memberDrawer->content()->addWidget(m_member);
        m_splitter->setSizes({0, listWidthCompact, 600});
    } else {
        m_memberDrawer->hide();
        m_splitter->addWidget(m_member);
        m_splitter->setStretchFactor(3, 0);
        recallSizes(m_splitter, context(), pages::inbox);
    }
    m_member->show();
}

void InboxPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool InboxPage::isLoading() const
{
    return m_controller->isLoading();
}

QList<QWidget *> InboxPage::panes() const
{
    QList<QWidget *> panes;
    if (!m_compact)
        panes.append(m_views);
    panes.append({m_list, m_thread->view()});
    if (!m_compact)
        panes.append(m_member);
    return panes;
}

void InboxPage::retranslate()
{
    addCommands();
    addModerationCommands();
    m_views->setAccessibleName(tr("Views"));
    m_list->setAccessibleName(tr("Conversations"));
    m_search->setPlaceholder(tr("Search conversations"));
    m_search->setToolTip(tr("Words, “a phrase”, from:name, network:wordpress, label:press, is:question…"));
    m_memberDrawer->setTitle(tr("Member"));
    m_thread->retranslate();
    showViews();
    showListState();
    showBulkBar();
}

void InboxPage::addSavedViews(QList<SideEntry> &entries) const
{
    if (m_controller->savedViews().isEmpty())
        return;
    entries.append({{}, tr("Saved views"), {}, {}});
    for (const domain::SavedView &view : m_controller->savedViews()) {
        const int count = m_controller->savedCount(view.id).value_or(0);
        const QString number
            = InboxController::isCountExact(count) ? format::number(count) : format::number(count - 1) + u'+';
        entries.append({view.id.text(), view.name, u"tag"_s, count > 0 ? number : QString()});
    }
}

void InboxPage::chooseView(const QString &id)
{
    if (id == moderationRow) { // a page of its own
        showViews();
        context().openPage(moderationRow);
        return;
    }
    const auto wanted = domain::SavedViewId::fromText(id);
    for (const domain::SavedView &view : m_controller->savedViews()) {
        if (view.id != wanted)
            continue;
        // The search stays in sight: it can be changed, and saved anew.
        m_search->setText(view.query);
        m_searchDelay->stop();
        m_controller->showSavedView(view);
        showViews();
        return;
    }
    if (m_controller->savedView().isValid())
        m_search->clear();
    m_controller->setView(inboxViewFromId(id));
}

void InboxPage::showViews()
{
    const services::InboxCounts &counts = m_controller->counts();
    QList<SideEntry> entries;
    for (const InboxView view : inboxViews()) {
        if (view == InboxView::Held) {
            entries << SideEntry{{}, tr("Moderation"), {}, {}}
                    << SideEntry{moderationRow, tr("Moderation queue"), u"reputation"_s, {}};
        } else if (view == InboxView::Snoozed) {
            addSavedViews(entries);
            entries.append({{}, tr("Folders"), {}, {}});
        }
        const int count = inboxViewCount(view, counts, m_controller->dueCounts());
        const bool onlyWhenAny = view == InboxView::Negative || view == InboxView::Overdue;
        if (onlyWhenAny && count == 0 && m_controller->view() != view)
            continue;
        const bool counted = view != InboxView::Done && view != InboxView::All;
        entries.append({inboxViewId(view),
                        inboxViewTitle(view),
                        inboxViewIcon(view),
                        counted && count > 0 ? format::number(count) : QString()});
    }
    m_views->setEntries(entries);
    const domain::SavedViewId saved = m_controller->savedView();
    m_views->setCurrent(saved.isValid() ? saved.text() : inboxViewId(m_controller->view()));
    const QString name = inboxViewTitle(m_controller->view());
    m_viewTitle->setText(name);
    m_viewButton->setText(name);
    m_viewButton->setAccessibleName(tr("View: %1").arg(name));
    emit titleChanged();
    emit context().badgeChanged(pages::inbox, counts.toAnswer, true);
}

void InboxPage::showListState()
{
    const int rows = m_controller->list().rowCount();
    const bool waiting = m_controller->isLoading() && rows == 0;
    m_skeleton->setLoading(waiting);
    if (waiting)
        m_listStack->setCurrentWidget(m_skeleton);
    else if (rows > 0)
        m_listStack->setCurrentWidget(m_list);
    else
        showEmpty();
    m_viewCount->setText(rows > 0 ? format::number(rows) : QString());
    const QString &problem = m_controller->searchProblem();
    m_searchProblem->setText(problem);
    m_searchProblem->setVisible(!problem.isEmpty());
    m_search->setProperty("invalid", !problem.isEmpty());
    m_search->update();
    switch (m_controller->order()) {
    case InboxOrder::Due:
        m_sort->setText(tr("Due", "order of the list"));
        break;
    case InboxOrder::Newest:
        m_sort->setText(tr("Newest"));
        break;
    case InboxOrder::Oldest:
        m_sort->setText(tr("Oldest"));
        break;
    }
    m_sort->setAccessibleName(tr("Order: %1").arg(InboxMenus::orderTitle(m_controller->order())));
}

void InboxPage::showEmpty()
{
    m_listStack->setCurrentWidget(m_empty);
    m_empty->clearActions();
    if (m_controller->problem()) {
        const text::ErrorText words = text::errorText(*m_controller->problem());
        m_empty->setContent(u"warning"_s, words.message, words.hint);
        return;
    }
    if (!m_controller->search().isEmpty()) {
        m_empty->setContent(u"search"_s,
                            tr("No conversation for “%1”").arg(m_controller->search()),
                            tr("Searched in: %1").arg(inboxViewTitle(m_controller->view())));
        QAbstractButton *clear = m_empty->addAction(tr("Clear the search"));
        connect(clear, &QAbstractButton::clicked, m_search, &QLineEdit::clear);
        return;
    }
    const services::InboxCounts &counts = m_controller->counts();
    const InboxView view = m_controller->view();
    if (counts.all == 0) {
        m_empty->setContent(u"inbox"_s,
                            tr("No conversation yet"),
                            tr("Comments and messages show up here once an account is connected and read."));
        QAbstractButton *connectAccount = m_empty->addAction(tr("Connect an account"), true);
        connect(connectAccount, &QAbstractButton::clicked, this, [this] {
            context().openPage(pages::settings, u"accounts"_s);
        });
    } else if (view == InboxView::ToAnswer || view == InboxView::Overdue || view == InboxView::Questions
               || view == InboxView::Negative) {
        m_empty->setContent(
            u"check"_s, tr("Everything is answered"), tr("New messages show up here by themselves."));
        QAbstractButton *show = m_empty->addAction(tr("Show the done ones"));
        connect(show, &QAbstractButton::clicked, this, [this] { m_controller->setView(InboxView::Done); });
    } else {
        m_empty->setContent(inboxViewIcon(view), tr("Nothing in “%1”").arg(inboxViewTitle(view)));
    }
}

void InboxPage::showMember()
{
    const auto &detail = m_controller->member();
    m_member->setMember(detail, detail ? m_controller->zoneOf(detail->member.brand) : QString());
    m_thread->setMemberButtonVisible(m_compact && detail.has_value());
}

void InboxPage::showBulkBar()
{
    const auto count = static_cast<int>(m_controller->list().ticked().size());
    m_bulk->setVisible(count > 0);
    context().commands().refresh();
    if (count == 0)
        return;
    m_bulk->setText(tr("%n conversation(s)", nullptr, count));
    m_bulk->clearActions();
    const CommandRegistry &commands = context().commands();
    const domain::Capabilities can = m_controller->allowed();
    QStringList ids{u"inbox.done"_s, u"inbox.snooze"_s, u"inbox.label"_s};
    if (can.testFlag(domain::Capability::Approve))
        ids.append(u"inbox.approve"_s);
    if (can.testFlag(domain::Capability::Spam))
        ids.append(u"inbox.spam"_s);
    if (can.testFlag(domain::Capability::Trash))
        ids.append(u"inbox.trash"_s);
    for (const QString &id : ids) {
        const Command *command = commands.find(id);
        if (!command)
            continue;
        ToastButton *button = m_bulk->addAction(command->text, commands.keysText(id));
        button->setObjectName(u"bulk."_s + id);
        connect(button, &QAbstractButton::clicked, this, [this, id] { context().commands().run(id); });
    }
    m_bulk->placeIn(QRect(m_list->mapTo(this, QPoint()), m_list->size()));
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
    if (m_bulk->isVisible())
        m_bulk->placeIn(QRect(m_list->mapTo(this, QPoint()), m_list->size()));
}

void registerInboxPage(PageRegistry &registry)
{
    registry.add(
        {pages::inbox,
         [] { return InboxPage::tr("Inbox"); },
         u"inbox"_s,
         u"I"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new InboxPage(context, parent); },
         true});
}

} // namespace ruche::ui
