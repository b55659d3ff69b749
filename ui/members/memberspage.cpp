// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberspage.h"

#include "core/services/inboxservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchfield.h"
#include "ui/common/sidelist.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/splitter.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/members/memberdelegate.h"
#include "ui/members/memberdrawer.h"
#include "ui/members/memberscontroller.h"
#include "ui/shell/keptsizes.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <chrono>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int groupsWidth = 184;
constexpr int drawerWidth = 348;
constexpr qsizetype mostTagRows = 20;

struct GroupEntry
{
    domain::MemberGroup group;
    const char *id;
    const char *icon;
};

constexpr std::array memberGroups{
    GroupEntry{domain::MemberGroup::All, "all", "members"},
    GroupEntry{domain::MemberGroup::NewIn30Days, "new", "plus"},
    GroupEntry{domain::MemberGroup::VeryActive, "active", "bolt"},
    GroupEntry{domain::MemberGroup::Unhappy, "unhappy", "sentiment-negative"},
    GroupEntry{domain::MemberGroup::Silent60Days, "silent", "clock"},
};

QString groupTitle(domain::MemberGroup group)
{
    switch (group) {
    case domain::MemberGroup::All:
        return MembersPage::tr("All", "members");
    case domain::MemberGroup::NewIn30Days:
        return MembersPage::tr("New, 30 days");
    case domain::MemberGroup::VeryActive:
        return MembersPage::tr("Very active");
    case domain::MemberGroup::Unhappy:
        return MembersPage::tr("Unhappy");
    case domain::MemberGroup::Silent60Days:
        return MembersPage::tr("Silent, 60 days");
    }
    return {};
}

int groupCount(domain::MemberGroup group, const services::MemberCounts &counts)
{
    switch (group) {
    case domain::MemberGroup::All:
        return counts.people;
    case domain::MemberGroup::NewIn30Days:
        return counts.newIn30Days;
    case domain::MemberGroup::VeryActive:
        return counts.veryActive;
    case domain::MemberGroup::Unhappy:
        return counts.unhappy;
    case domain::MemberGroup::Silent60Days:
        return counts.silent60Days;
    }
    return 0;
}

std::optional<domain::MemberQuery::Sort> sortOf(int column)
{
    switch (column) {
    case MemberModel::Name:
        return domain::MemberQuery::Sort::Name;
    case MemberModel::Score:
        return domain::MemberQuery::Sort::Score;
    case MemberModel::Activity:
        return domain::MemberQuery::Sort::LastActive;
    case MemberModel::Messages:
        return domain::MemberQuery::Sort::Messages;
    default:
        return std::nullopt;
    }
}

/// Background and lower line of the tool bar over the table.
class MembersBar final : public QWidget
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

MembersPage::MembersPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new MembersController(context.workspace(), this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_groups(new SideList(this))
{
    setObjectName(u"membersPage"_s);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    m_groups->setObjectName(u"memberGroups"_s);
    m_groups->setMinimumWidth(160);
    m_splitter->addWidget(m_groups);
    m_splitter->addWidget(makeTablePane());
    addCommands();
    m_drawer = new MemberDrawer(context.commands(), context.clock(), this);
    m_drawer->setMinimumWidth(320);
    m_drawer->hide();
    m_splitter->addWidget(m_drawer);
    for (int i = 0; i < 3; ++i)
        m_splitter->setStretchFactor(i, i == 1 ? 1 : 0);
    m_splitter->setDefaultSizes({groupsWidth, 700, drawerWidth});
    rememberSizes(m_splitter, context, pages::members);
    connectController();
    retranslate();
    showListState();
}

MembersPage::~MembersPage() = default;

QWidget *MembersPage::makeTablePane()
{
    auto *pane = new QWidget(this);
    pane->setMinimumWidth(480);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new MembersBar(pane);
    bar->setFixedHeight(scaled(metrics::toolBar));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    m_groupButton = new QToolButton(bar);
    m_groupButton->setObjectName(u"groupButton"_s);
    m_groupButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_groupButton->setIcon(icon(u"chevron-down"_s));
    setButtonKind(m_groupButton, "quiet", true);
    m_groupButton->hide();
    row->addWidget(m_groupButton);
    m_search = new SearchField(bar);
    m_search->setObjectName(u"memberSearch"_s);
    m_search->setMaximumWidth(scaled(280));
    row->addWidget(m_search, 1);
    row->addStretch(1);
    m_results = new PlainLabel(bar);
    m_results->setTextSize(TextSize::Small);
    m_results->setInk(PlainLabel::Ink::Meta);
    row->addWidget(m_results);
    column->addWidget(bar);

    makeTable(pane);
    m_skeleton = new SkeletonList(scaled(metrics::memberRow), true, pane);
    m_empty = new EmptyState(pane);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);

    m_searchDelay = new QTimer(this);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(std::chrono::milliseconds(200));
    connect(m_search, &QLineEdit::textChanged, m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_searchDelay, &QTimer::timeout, this, [this] { m_controller->setSearch(m_search->text()); });
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_groupButton, &QToolButton::clicked, this, &MembersPage::showGroupMenu);
    return pane;
}

void MembersPage::makeTable(QWidget *parent)
{
    m_table = new QTableView(parent);
    m_table->setObjectName(u"memberTable"_s);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setItemDelegate(new MemberDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::memberRow));
    m_table->setModel(&m_controller->table());
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setFixedHeight(scaled(32));
    header->setMinimumSectionSize(60);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(MemberModel::Name, QHeaderView::Stretch);
    header->resizeSection(MemberModel::Identities, scaled(92));
    header->resizeSection(MemberModel::Tags, scaled(170));
    header->resizeSection(MemberModel::Score, scaled(100));
    header->resizeSection(MemberModel::Activity, scaled(110));
    header->resizeSection(MemberModel::Messages, scaled(96));
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (const auto sort = sortOf(section))
            m_controller->sortBy(*sort);
        else
            showGroups(); // puts the arrow back
    });
}

void MembersPage::connectController()
{
    connect(m_groups, &SideList::chosen, this, [this](const QString &id) {
        if (id.startsWith("tag:"_L1)) {
            m_controller->setTag(id.mid(4));
            return;
        }
        for (const GroupEntry &entry : memberGroups) {
            if (id == QLatin1StringView(entry.id))
                m_controller->setGroup(entry.group);
        }
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &row) {
                if (!m_quiet && row.isValid())
                    m_controller->open(m_controller->table().idAt(row.row()));
            });
    connect(m_controller, &MembersController::listAboutToChange, this, [this] { m_quiet = true; });
    connect(m_controller, &MembersController::listChanged, this, [this] {
        m_quiet = false;
        selectCurrent();
        showListState();
    });
    connect(m_controller, &MembersController::listStateChanged, this, &MembersPage::showListState);
    connect(m_controller, &MembersController::queryChanged, this, &MembersPage::showGroups);
    connect(m_controller, &MembersController::countsChanged, this, [this] {
        showGroups();
        emit titleChanged();
    });
    connect(m_controller, &MembersController::currentChanged, this, &MembersPage::selectCurrent);
    connect(m_controller, &MembersController::detailChanged, this, &MembersPage::showDetail);
    connect(m_drawer, &MemberDrawer::closed, m_controller, &MembersController::close);
    connect(m_drawer, &MemberDrawer::tagRemoved, this, [this](const QString &tag) {
        m_controller->setTagOfCurrent(tag, false);
    });
    connect(m_drawer, &MemberDrawer::messageRequested, this, [this](domain::MessageId message) {
        context().open(OpenConversation{{}, message});
    });
    connect(m_controller, &MembersController::done, this, [this](const QString &text, domain::EventId event) {
        context().toastWithUndo(text, event);
    });
    connect(m_controller, &MembersController::told, this, [this](const QString &text) {
        ToastMessage message;
        message.text = text;
        context().toast(message);
    });
    connect(m_controller, &MembersController::failed, this, [this](const QString &text) {
        context().toastError(text);
    });
}

QString MembersPage::title() const
{
    return tr("Members");
}

QString MembersPage::subtitle() const
{
    const services::MemberCounts &counts = m_controller->counts();
    if (counts.people == 0)
        return {};
    //: %1: "12,486 people", %2: "15,930 identities"
    return tr("%1, %2").arg(tr("%Ln person(s)", nullptr, counts.people),
                            tr("%Ln identity(ies)", nullptr, counts.identities));
}

void MembersPage::activate()
{
    m_controller->setActive(true);
    m_table->setFocus(Qt::OtherFocusReason); // not where Qt went when the page before was hidden
}

void MembersPage::deactivate()
{
    m_controller->setActive(false);
}

void MembersPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
}

void MembersPage::openObject(const Intent &intent)
{
    if (const auto *open = std::get_if<OpenMember>(&intent))
        m_controller->open(open->member);
}

void MembersPage::setCompact(bool compact)
{
    m_compact = compact;
    m_groups->setVisible(!compact);
    m_groupButton->setVisible(compact);
    m_table->setColumnHidden(MemberModel::Tags, compact);
}

void MembersPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool MembersPage::isLoading() const
{
    return m_controller->isLoading();
}

QList<QWidget *> MembersPage::panes() const
{
    QList<QWidget *> panes;
    if (!m_compact)
        panes.append(m_groups);
    panes.append(m_table);
    if (m_drawer->isVisible())
        panes.append(m_drawer);
    return panes;
}

void MembersPage::retranslate()
{
    addCommands();
    m_groups->setAccessibleName(tr("Groups of members"));
    m_table->setAccessibleName(tr("Members"));
    m_search->setPlaceholder(tr("Name, handle or e-mail"));
    m_controller->table().retranslate();
    m_drawer->retranslate();
    showGroups();
    showListState();
}

void MembersPage::showGroups()
{
    QList<SideEntry> entries;
    QString chosen;
    for (const GroupEntry &entry : memberGroups) {
        const int count = groupCount(entry.group, m_controller->counts());
        const QString id = QString::fromLatin1(entry.id);
        entries.append({id, groupTitle(entry.group), QString::fromLatin1(entry.icon), format::number(count)});
        if (m_controller->tag().isEmpty() && entry.group == m_controller->group()) {
            chosen = id;
            m_groupButton->setText(groupTitle(entry.group));
        }
    }
    const QStringList &tags = m_controller->knownTags();
    if (!tags.isEmpty())
        entries.append({{}, tr("Tags"), {}, {}});
    for (const QString &tag : tags.mid(0, mostTagRows))
        entries.append({u"tag:"_s + tag, tag, u"tag"_s, {}});
    if (!m_controller->tag().isEmpty()) {
        chosen = u"tag:"_s + m_controller->tag();
        m_groupButton->setText(m_controller->tag());
    }
    m_groups->setEntries(entries);
    m_groups->setCurrent(chosen);
    m_groupButton->setAccessibleName(tr("Group: %1").arg(m_groupButton->text()));
    int column = MemberModel::Score;
    for (int i = 0; i < MemberModel::ColumnCount; ++i) {
        if (sortOf(i) == m_controller->sort())
            column = i;
    }
    m_table->horizontalHeader()->setSortIndicator(
        column, m_controller->descending() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void MembersPage::showListState()
{
    const int rows = m_controller->table().rowCount();
    const bool waiting = m_controller->isLoading() && rows == 0;
    m_skeleton->setLoading(waiting);
    if (waiting)
        m_stack->setCurrentWidget(m_skeleton);
    else if (rows > 0)
        m_stack->setCurrentWidget(m_table);
    else
        showEmpty();
    m_results->setText(rows > 0 ? tr("%Ln result(s)", nullptr, rows) : QString());
}

void MembersPage::showEmpty()
{
    m_stack->setCurrentWidget(m_empty);
    m_empty->clearActions();
    if (m_controller->problem()) {
        const text::ErrorText words = text::errorText(*m_controller->problem());
        m_empty->setContent(u"warning"_s, words.message, words.hint);
    } else if (!m_controller->search().isEmpty()) {
        m_empty->setContent(u"search"_s, tr("Nobody found for “%1”").arg(m_controller->search()));
        QAbstractButton *clear = m_empty->addAction(tr("Clear the search"));
        connect(clear, &QAbstractButton::clicked, m_search, &QLineEdit::clear);
    } else if (m_controller->counts().people == 0) {
        m_empty->setContent(u"members"_s,
                            tr("No member yet"),
                            tr("Everybody who writes under your posts shows up here by themselves."));
        QAbstractButton *account = m_empty->addAction(tr("Connect an account"), true);
        connect(account, &QAbstractButton::clicked, this, [this] {
            context().openPage(pages::settings, u"accounts"_s);
        });
    } else {
        m_empty->setContent(u"members"_s, tr("Nobody in this group"));
        QAbstractButton *all = m_empty->addAction(tr("Show all members"));
        connect(all, &QAbstractButton::clicked, this, [this] {
            m_controller->setGroup(domain::MemberGroup::All);
        });
    }
}

void MembersPage::selectCurrent()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row
        = m_controller->current().isValid() ? m_controller->table().rowOf(m_controller->current()) : -1;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (m_table->currentIndex().row() != row || !m_table->selectionModel()->isRowSelected(row, {})) {
        m_table->setCurrentIndex(
            m_controller->table().index(row, std::max(0, m_table->currentIndex().column())));
    }
    if (!m_controller->current().isValid())
        m_drawer->hide();
}

void MembersPage::showDetail()
{
    const auto &detail = m_controller->detail();
    m_drawer->setDetail(detail, detail ? m_controller->zoneOf(detail->member.brand) : QString());
    if (detail)
        m_drawer->show();
}

bool MembersPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::NoModifier && m_controller->detail()) {
            m_drawer->open();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_controller->current().isValid()) {
            m_controller->close();
            return true;
        }
        // Letters are commands here; the table's own search by letter would fight them.
        if (!key->text().isEmpty() && key->text().at(0).isPrint() && key->key() != Qt::Key_Space) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ContextMenu && (object == m_table || object == m_table->viewport())) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const QModelIndex index = menu->reason() == QContextMenuEvent::Keyboard
            ? m_table->currentIndex()
            : m_table->indexAt(menu->pos());
        if (index.isValid()) {
            m_table->setCurrentIndex(index);
            showContextMenu(menu->reason() == QContextMenuEvent::Keyboard
                                ? m_table->viewport()->mapToGlobal(m_table->visualRect(index).center())
                                : menu->globalPos());
        }
        return true;
    }
    return Page::eventFilter(object, event);
}

void registerMembersPage(PageRegistry &registry)
{
    registry.add(
        {pages::members,
         [] { return MembersPage::tr("Members"); },
         u"members"_s,
         u"M"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new MembersPage(context, parent); },
         true});
}

} // namespace ruche::ui
