// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/moderationpage.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/queuetext.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/bulkbar.h"
#include "ui/common/chip.h"
#include "ui/common/drawer.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/sidelist.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/splitter.h"
#include "ui/common/style.h"
#include "ui/common/toastbutton.h"
#include "ui/common/toasthost.h"
#include "ui/moderation/decisionpanel.h"
#include "ui/moderation/groupstrip.h"
#include "ui/moderation/moderationcontroller.h"
#include "ui/moderation/reasonpane.h"
#include "ui/moderation/reviewlist.h"
#include "ui/moderation/rulespane.h"
#include "ui/moderation/rulinglog.h"
#include "ui/shell/keptsizes.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/preferences.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int queueViewsWidth = 176;
constexpr int reasonWidth = 372;
constexpr int threePanes = 160 + 420 + 320 + 2; ///< the least that they and the lines between them take
const QString inboxRow = u"inbox"_s;

/// Background and lower line of a pane's header.
class QueueHeader final : public QWidget
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

QString viewIcon(ModerationView view)
{
    switch (view) {
    case ModerationView::Check:
        return u"reputation"_s;
    case ModerationView::Spam:
        return u"spam"_s;
    case ModerationView::Hidden:
        return u"eye-off"_s;
    case ModerationView::Sanctions:
        return u"ban"_s;
    case ModerationView::Rules:
        return u"filter"_s;
    case ModerationView::Log:
        break;
    }
    return u"list"_s;
}

QString viewTitle(ModerationView view)
{
    switch (view) {
    case ModerationView::Check:
        return ModerationPage::tr("To check");
    case ModerationView::Spam:
        return ModerationPage::tr("Likely spam");
    case ModerationView::Hidden:
        return ModerationPage::tr("Hidden", "messages");
    case ModerationView::Sanctions:
        return ModerationPage::tr("Muted and banned");
    case ModerationView::Rules:
        return ModerationPage::tr("Rules");
    case ModerationView::Log:
        break;
    }
    return ModerationPage::tr("Decisions");
}

bool showsQueue(ModerationView view)
{
    return view == ModerationView::Check || view == ModerationView::Spam || view == ModerationView::Hidden;
}

} // namespace

ModerationPage::ModerationPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new ModerationController(context.workspace(), this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_views(new SideList(this))
    , m_drawer(new Drawer(this))
    , m_bulk(new BulkBar(this))
{
    setObjectName(u"moderationPage"_s);
    m_controller->setUser(context.preferences() ? context.preferences()->userName()
                                                : Preferences::systemUserName());
    addCommands();
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    m_views->setObjectName(u"moderationViews"_s);
    m_views->setMinimumWidth(160);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(makeListPane());
    m_splitter->addWidget(makeReasonSide());
    for (int i = 0; i < 3; ++i)
        m_splitter->setStretchFactor(i, i == 1 ? 1 : 0);
    m_splitter->setDefaultSizes({queueViewsWidth, 680, reasonWidth});
    rememberSizes(m_splitter, context, pages::moderation);
    m_drawer->setOverlay(this, reasonWidth + 28);
    m_drawer->hide();
    m_bulk->hide();
    connectController();
    retranslate();
    showListState();
}

ModerationPage::~ModerationPage() = default;

QWidget *ModerationPage::makeListPane()
{
    auto *pane = new QWidget(this);
    pane->setMinimumWidth(420);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new QueueHeader(pane);
    header->setMinimumHeight(scaled(metrics::paneHeader));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 6, 12, 7);
    row->setSpacing(8);
    m_viewButton = new QToolButton(header);
    m_viewButton->setObjectName(u"viewButton"_s);
    m_viewButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_viewButton->setIcon(icon(u"chevron-down"_s));
    setButtonKind(m_viewButton, "quiet", true);
    m_viewButton->hide();
    row->addWidget(m_viewButton);
    m_listTitle = new PlainLabel(header);
    m_listTitle->setTextSize(TextSize::Base, QFont::DemiBold);
    row->addWidget(m_listTitle);
    m_listCount = new PlainLabel(header);
    m_listCount->setTextSize(TextSize::Small, QFont::Medium);
    m_listCount->setInk(PlainLabel::Ink::Meta);
    row->addWidget(m_listCount);
    row->addStretch(1);
    m_kindChip = new Chip({}, ChipKind::Outlined, header);
    m_kindChip->setObjectName(u"kindFilter"_s);
    m_networkChip = new Chip({}, ChipKind::Outlined, header);
    m_networkChip->setObjectName(u"networkFilter"_s);
    for (Chip *chip : {m_kindChip, m_networkChip}) {
        chip->setFilter(true);
        chip->setMenuArrow(true);
        row->addWidget(chip);
    }
    column->addWidget(header);
    m_groups = new GroupStrip(pane);
    column->addWidget(m_groups);
    m_list = new ReviewList(m_controller->list(), pane);
    m_list->setObjectName(u"reviewList"_s);
    m_skeleton = new SkeletonList(scaled(52), true, pane);
    m_empty = new EmptyState(pane);
    m_log = new RulingLog(*m_controller, context(), pane);
    m_rules = new RulesPane(*m_controller, context(), pane);
    m_stack = new QStackedLayout;
    for (QWidget *widget : {static_cast<QWidget *>(m_list),
                            static_cast<QWidget *>(m_skeleton),
                            static_cast<QWidget *>(m_empty),
                            static_cast<QWidget *>(m_log),
                            static_cast<QWidget *>(m_rules)})
        m_stack->addWidget(widget);
    column->addLayout(m_stack, 1);
    return pane;
}

QWidget *ModerationPage::makeReasonSide()
{
    m_reasonSide = new QWidget(this);
    m_reasonSide->setObjectName(u"reasonSide"_s);
    m_reasonSide->setMinimumWidth(320);
    auto *column = new QVBoxLayout(m_reasonSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new QueueHeader(m_reasonSide);
    header->setMinimumHeight(scaled(metrics::paneHeader));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 6, 12, 7);
    m_reasonTitle = new PlainLabel(header);
    m_reasonTitle->setTextSize(TextSize::Base, QFont::DemiBold);
    m_reasonHeader = header;
    m_reasonTitle->setEliding(true);
    row->addWidget(m_reasonTitle, 1);
    column->addWidget(header);
    m_reason = new ReasonPane(*m_controller, context().clock(), m_reasonSide);
    m_reason->setObjectName(u"reasonPane"_s);
    column->addWidget(m_reason, 1);
    auto *panel = new DecisionPanel(*m_controller, context().commands(), m_reasonSide);
    panel->setObjectName(u"decisionPanel"_s);
    column->addWidget(panel);
    return m_reasonSide;
}

void ModerationPage::connectController()
{
    connect(m_views, &SideList::chosen, this, [this](const QString &id) {
        if (id == inboxRow)
            context().openPage(pages::inbox);
        else
            m_controller->setView(moderationViewFromId(id));
    });
    connect(m_viewButton, &QToolButton::clicked, this, &ModerationPage::chooseView);
    connect(m_kindChip, &QAbstractButton::clicked, this, &ModerationPage::chooseKind);
    connect(m_networkChip, &QAbstractButton::clicked, this, &ModerationPage::chooseNetwork);
    connect(m_groups, &GroupStrip::tickRequested, m_controller, &ModerationController::tickGroup);
    connect(m_list, &ReviewList::openRequested, m_controller, &ModerationController::open);
    connect(m_list, &ReviewList::readRequested, this, &ModerationPage::showReason);
    connect(m_reason, &ReasonPane::memberRequested, this, [this](domain::MemberId member) {
        context().openMember(member);
    });
    connect(m_reason,
            &ReasonPane::conversationRequested,
            this,
            [this](domain::ConversationId conversation, domain::MessageId message) {
                context().open(OpenConversation{conversation, message});
            });
    connect(m_reason, &ReasonPane::recordWanted, this, &ModerationPage::saveRecord);
    connect(m_controller, &ModerationController::viewChanged, this, [this] {
        showViews();
        showListState();
    });
    connect(m_controller, &ModerationController::countsChanged, this, &ModerationPage::showViews);
    connect(m_controller, &ModerationController::listStateChanged, this, &ModerationPage::showListState);
    connect(m_controller, &ModerationController::listChanged, this, [this] {
        m_list->setOpened(m_controller->current());
    });
    connect(m_controller, &ModerationController::currentChanged, this, [this] {
        m_list->setOpened(m_controller->current());
        context().commands().refresh();
    });
    connect(m_controller, &ModerationController::detailChanged, this, [this] {
        context().commands().refresh();
        showFilters();
    });
    connect(m_controller, &ModerationController::groupsChanged, this, [this] {
        m_groups->setGroups(showsQueue(m_controller->view()) ? m_controller->groups()
                                                             : QList<services::ReviewGroup>());
    });
    connect(&m_controller->list(), &ReviewModel::tickedChanged, this, &ModerationPage::showBulkBar);
    connect(m_bulk, &BulkBar::cleared, &m_controller->list(), &ReviewModel::clearTicks);
    connect(m_controller,
            &ModerationController::decided,
            this,
            [this](const QString &text, const QList<domain::RulingId> &rulings) {
                ToastMessage message;
                message.text = text;
                message.undo = [controller = QPointer(m_controller), rulings] {
                    if (controller)
                        controller->undo(rulings);
                };
                context().toast(message);
            });
    connect(m_controller,
            &ModerationController::done,
            this,
            [this](const QString &text, domain::EventId event) { context().toastWithUndo(text, event); });
    connect(m_controller, &ModerationController::told, this, [this](const QString &text) {
        ToastMessage message;
        message.text = text;
        context().toast(message);
    });
    connect(m_controller, &ModerationController::failed, this, [this](const QString &text) {
        context().toastError(text);
    });
}

QString ModerationPage::title() const
{
    return tr("Inbox");
}

QString ModerationPage::subtitle() const
{
    return tr("Moderation queue");
}

void ModerationPage::activate()
{
    m_controller->setActive(true);
    m_list->setFocus(Qt::OtherFocusReason); // not where Qt went when the page before was hidden
}

void ModerationPage::deactivate()
{
    m_controller->setActive(false);
}

void ModerationPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
    m_rules->setBrands(brands);
}

void ModerationPage::openObject(const Intent &intent)
{
    if (const auto *page = std::get_if<OpenPage>(&intent); page && !page->section.isEmpty())
        m_controller->setView(moderationViewFromId(page->section));
}

void ModerationPage::setCompact(bool compact)
{
    m_windowCompact = compact;
    arrange();
}

void ModerationPage::arrange()
{
    const bool compact = m_windowCompact || width() < threePanes;
    if (compact != m_compact) {
        m_compact = compact;
        m_views->setVisible(!compact);
        m_viewButton->setVisible(compact);
        m_listTitle->setVisible(!compact);
        m_reasonHeader->setVisible(!compact); // the drawer has one
        if (compact) {
            m_drawer->content()->addWidget(m_reasonSide);
        } else {
            m_drawer->hide();
            m_splitter->addWidget(m_reasonSide);
            m_splitter->setStretchFactor(2, 0);
            recallSizes(m_splitter, context(), pages::moderation);
        }
    }
    m_reasonSide->setVisible(m_compact || showsQueue(m_controller->view()));
}

void ModerationPage::showReason()
{
    if (m_compact)
        m_drawer->open();
    else
        m_reason->setFocus();
}

bool ModerationPage::isLoading() const
{
    return m_controller->isLoading()
        || (m_controller->current().isValid() && !m_controller->detail()
            && m_stack->currentWidget() == m_list);
}

QList<QWidget *> ModerationPage::panes() const
{
    QList<QWidget *> panes;
    if (!m_compact)
        panes << m_views;
    panes << m_stack->currentWidget();
    if (!m_compact && m_reasonSide->isVisible())
        panes << m_reason;
    return panes;
}

void ModerationPage::retranslate()
{
    addCommands();
    m_views->setAccessibleName(tr("Views"));
    m_list->setAccessibleName(tr("Messages to check"));
    m_reasonTitle->setText(tr("Why this message waits"));
    m_drawer->setTitle(tr("Why this message waits"));
    showViews();
    showListState();
    showBulkBar();
}

void ModerationPage::showViews()
{
    const domain::ReviewCounts &counts = m_controller->counts();
    QList<SideEntry> entries{{inboxRow, tr("Inbox"), u"arrow-left"_s, {}}, {{}, tr("Moderation"), {}, {}}};
    for (const auto view : {ModerationView::Check,
                            ModerationView::Spam,
                            ModerationView::Hidden,
                            ModerationView::Sanctions,
                            ModerationView::Rules,
                            ModerationView::Log}) {
        if (view == ModerationView::Log)
            entries << SideEntry{{}, tr("Log"), {}, {}};
        const int count = view == ModerationView::Check ? counts.check
            : view == ModerationView::Spam              ? counts.spam
            : view == ModerationView::Hidden            ? counts.hidden
                                                        : 0;
        entries << SideEntry{moderationViewId(view),
                             viewTitle(view),
                             viewIcon(view),
                             count > 0 ? format::number(count) : QString()};
    }
    m_views->setEntries(entries);
    m_views->setCurrent(moderationViewId(m_controller->view()));
    const QString name = viewTitle(m_controller->view());
    m_listTitle->setText(name);
    m_viewButton->setText(name);
    m_viewButton->setAccessibleName(tr("View: %1").arg(name));
    emit titleChanged();
}

void ModerationPage::showFilters()
{
    const auto kind = m_controller->kind();
    m_kindChip->setText(kind ? text::name(*kind) : tr("Reason: all"));
    m_kindChip->setKind(kind ? ChipKind::Soft : ChipKind::Outlined);
    m_kindChip->setAccessibleName(tr("Filter by reason: %1").arg(m_kindChip->text()));
    QString network = tr("Network");
    for (const domain::NetworkInfo &used : m_controller->networksInUse()) {
        if (used.key == m_controller->network())
            network = used.name;
    }
    m_networkChip->setText(network);
    m_networkChip->setKind(m_controller->network().isEmpty() ? ChipKind::Outlined : ChipKind::Soft);
    m_networkChip->setAccessibleName(tr("Filter by network: %1").arg(network));
    const bool queue = showsQueue(m_controller->view());
    m_kindChip->setVisible(queue && m_controller->view() != ModerationView::Spam);
    m_networkChip->setVisible(queue && m_controller->networksInUse().size() > 1);
}

void ModerationPage::showListState()
{
    showFilters();
    arrange();
    const ModerationView view = m_controller->view();
    if (!showsQueue(view)) {
        m_groups->setGroups({});
        m_listCount->clear();
        m_stack->setCurrentWidget(view == ModerationView::Rules ? static_cast<QWidget *>(m_rules) : m_log);
        return;
    }
    const int rows = m_controller->list().rowCount();
    const bool waiting = m_controller->isLoading() && rows == 0;
    m_skeleton->setLoading(waiting);
    if (waiting)
        m_stack->setCurrentWidget(m_skeleton);
    else if (rows > 0)
        m_stack->setCurrentWidget(m_list);
    else
        showEmpty();
    m_listCount->setText(rows > 0 ? format::number(rows) : QString());
}

void ModerationPage::showEmpty()
{
    m_stack->setCurrentWidget(m_empty);
    m_empty->clearActions();
    if (m_controller->problem()) {
        const text::ErrorText words = text::errorText(*m_controller->problem());
        m_empty->setContent(u"warning"_s, words.message, words.hint);
        return;
    }
    if (m_controller->kind() || !m_controller->network().isEmpty()) {
        m_empty->setContent(u"filter"_s,
                            tr("Nothing waits for this reason here"),
                            tr("Other messages may wait for other reasons, or on other networks."));
        QAbstractButton *all = m_empty->addAction(tr("Show all"));
        connect(all, &QAbstractButton::clicked, this, [this] {
            m_controller->setKind({});
            m_controller->setNetwork({});
        });
        return;
    }
    if (m_controller->view() == ModerationView::Hidden) {
        m_empty->setContent(u"eye-off"_s, tr("Nothing is hidden"));
        return;
    }
    m_empty->setContent(
        u"check"_s,
        tr("Nothing waits for a look"),
        tr("Reported and held messages, watched words and likely spam come here by themselves."));
    QAbstractButton *rules = m_empty->addAction(tr("Look at the rules"));
    connect(rules, &QAbstractButton::clicked, this, [this] { m_controller->setView(ModerationView::Rules); });
}

void ModerationPage::showBulkBar()
{
    const auto count = static_cast<int>(m_controller->list().ticked().size());
    m_bulk->setVisible(count > 0 && showsQueue(m_controller->view()));
    context().commands().refresh();
    if (count == 0)
        return;
    m_bulk->setText(tr("%n selected", nullptr, count));
    m_bulk->clearActions();
    const CommandRegistry &commands = context().commands();
    for (const QString &id : {u"moderation.approve"_s,
                              u"moderation.hide"_s,
                              u"moderation.delete"_s,
                              u"moderation.spam"_s,
                              u"moderation.ban"_s,
                              u"moderation.ignore"_s}) {
        const Command *command = commands.find(id);
        if (!command || !commands.isEnabled(id))
            continue; // not what all of their networks can do
        ToastButton *button = m_bulk->addAction(command->text, commands.keysText(id));
        button->setObjectName(u"bulk."_s + id);
        connect(button, &QAbstractButton::clicked, this, [this, id] { context().commands().run(id); });
    }
    m_bulk->placeIn(QRect(m_list->mapTo(this, QPoint()), m_list->size()));
}

void ModerationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
    if (m_bulk->isVisible())
        m_bulk->placeIn(QRect(m_list->mapTo(this, QPoint()), m_list->size()));
}

void registerModerationPage(PageRegistry &registry)
{
    registry.add(
        {pages::moderation,
         [] { return ModerationPage::tr("Moderation queue"); },
         u"reputation"_s,
         u"Q"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new ModerationPage(context, parent); },
         false});
}

} // namespace ruche::ui
