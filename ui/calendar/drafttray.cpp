// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/drafttray.h"

#include "core/domain/brand.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchfield.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/media/postthumbnails.h"

#include <QDragMoveEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int draftRowGap = 8;

class DraftDelegate final : public QStyledItemDelegate
{
public:
    DraftDelegate(const CalendarController &controller, PostThumbnails &thumbnails, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_controller(controller)
        , m_thumbnails(thumbnails)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto post = index.data(int(PostListModel::Role::Row)).value<domain::CalendarPost>();
        const Theme &theme = Theme::of(option.widget);
        PostChip chip;
        chip.title = index.data(Qt::DisplayRole).toString();
        chip.state = post.state;
        const domain::Brand *const brand = m_controller.brandOf(post);
        chip.brand = brand ? theme.brandColor(brand->color) : theme.text3;
        chip.networks = m_controller.networksOf(post);
        chip.picture = m_thumbnails.picture(
            {post.id, post.updatedAt}, draftPictureSize(), painter->device()->devicePixelRatioF());
        chip.meta = (post.isIdea ? DraftTray::tr("Idea, %1") : DraftTray::tr("Edited %1"))
                        .arg(format::shortDate(dayIn(post.updatedAt, brand ? brand->zone : systemZone()),
                                               m_controller.today()));
        chip.selected = option.state & QStyle::State_Selected;
        chip.focused = option.state & QStyle::State_HasFocus;
        paintDraftRow(painter, option.rect.adjusted(12, 0, -12, -draftRowGap), chip, theme);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, 16 + 2 * scaled(17) + scaled(16) + 4 + draftRowGap};
    }

private:
    const CalendarController &m_controller;
    PostThumbnails &m_thumbnails;
};

} // namespace

DraftTray::DraftTray(CalendarController &controller,
                     PostListModel &model,
                     PostThumbnails &thumbnails,
                     QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(model)
    , m_title(new PlainLabel(this))
    , m_count(new PlainLabel(this))
    , m_close(new QToolButton(this))
    , m_search(new SearchField(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_hint(new PlainLabel(this))
{
    setObjectName(u"draftTray"_s);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_count->setInk(PlainLabel::Ink::Meta);
    m_close->setIcon(icon(u"close"_s));
    setButtonKind(m_close, "quiet", true);
    connect(m_close, &QToolButton::clicked, this, &DraftTray::closeRequested);

    m_list->setObjectName(u"drafts"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new DraftDelegate(controller, thumbnails, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setDragEnabled(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAcceptDrops(true);
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, [this] { emit openRequested(currentPost()); });
    connect(&thumbnails, &PostThumbnails::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_search, &SearchField::textChanged, &m_model, &PostListModel::setFilter);

    m_hint->setWordWrap(true);
    m_hint->setInk(PlainLabel::Ink::Meta);
    m_hint->setTextSize(TextSize::Small);
    m_hint->setContentsMargins(12, 12, 12, 12);

    auto *const header = new QHBoxLayout;
    header->setContentsMargins(16, 8, 8, 8);
    header->setSpacing(6);
    header->addWidget(m_title);
    header->addWidget(m_count);
    header->addStretch();
    header->addWidget(m_close);
    auto *const searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(12, 0, 12, 10);
    searchRow->addWidget(m_search);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addLayout(searchRow);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_hint);

    connect(&m_controller, &CalendarController::changed, this, &DraftTray::update);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DraftTray::update);
    retranslate();
}

domain::PostId DraftTray::currentPost() const
{
    const domain::CalendarPost *const post = m_model.postAt(m_list->currentIndex());
    return post ? post->id : domain::PostId();
}

void DraftTray::retranslate()
{
    m_title->setText(tr("Drafts without a date"));
    m_close->setAccessibleName(tr("Hide the drafts"));
    m_close->setToolTip(tr("Hide the drafts"));
    m_search->setPlaceholder(tr("Filter the drafts"));
    m_list->setAccessibleName(tr("Drafts without a date"));
    m_hint->setText(tr("Drag a draft onto a day, or select it and press D to choose its date."));
    m_empty->setContent(
        u"calendar"_s, tr("No draft is waiting"), tr("What you write without a date is kept here."));
    update();
}

void DraftTray::update()
{
    const bool none = m_controller.drafts().isEmpty();
    m_count->setText(none ? QString() : QString::number(m_controller.drafts().size()));
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    m_hint->setVisible(!none);
    m_search->setVisible(!none);
}

bool DraftTray::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list->viewport()) {
        switch (event->type()) {
        case QEvent::DragEnter:
        case QEvent::DragMove: {
            auto *const move = static_cast<QDragMoveEvent *>(event);
            const QList<domain::PostId> posts = draggedPosts(*move->mimeData());
            const bool all = std::all_of(posts.begin(), posts.end(), [this](domain::PostId id) {
                const domain::CalendarPost *const post = m_controller.find(id);
                return post && post->plannedFor && domain::isEditable(*post);
            });
            if (all && !posts.isEmpty())
                move->acceptProposedAction();
            else
                move->ignore();
            return true;
        }
        case QEvent::Drop: {
            auto *const drop = static_cast<QDropEvent *>(event);
            drop->acceptProposedAction();
            emit dropped(draggedPosts(*drop->mimeData()));
            return true;
        }
        default:
            break;
        }
    } else if (object == m_list && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (!currentPost().isValid())
            return false;
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit openRequested(currentPost());
            return true;
        case Qt::Key_Delete:
            emit removeRequested(currentPost());
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

void DraftTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(0, 0, 1, height(), theme.line);
}

} // namespace ruche::ui
