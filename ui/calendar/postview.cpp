// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postview.h"

#include "core/domain/brand.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/campaignbars.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/media/postthumbnails.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int ghostWidth = 210;
constexpr int minutesOfAltKey = 15;

} // namespace

PostView::PostView(CalendarController &controller, PostListModel &model, QWidget *parent)
    : QAbstractItemView(parent)
    , m_controller(controller)
    , m_posts(model)
{
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setDropIndicatorShown(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    // After setModel(): the selection model forgets the posts first.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &PostView::keepSelection);
    connect(&model, &QAbstractItemModel::modelReset, this, &PostView::restoreSelection);
    connect(&controller, &CalendarController::changed, this, &PostView::invalidate);
    connect(&controller, &CalendarController::dayChanged, this, &PostView::invalidate);
    connect(&model, &QAbstractItemModel::dataChanged, this, &PostView::invalidate);
}

void PostView::setOverlay(const PlanOverlay *overlay)
{
    m_overlay = overlay;
    connect(overlay, &PlanOverlay::changed, this, &PostView::invalidate);
}

void PostView::setCampaigns(CampaignList *campaigns)
{
    m_campaigns = campaigns;
    m_bars = new CampaignBars(*campaigns, viewport());
    connect(campaigns, &CampaignList::changed, this, &PostView::invalidate);
    connect(m_bars, &CampaignBars::statusChanged, this, &PostView::statusChanged);
    connect(m_bars, &CampaignBars::leaveRequested, this, [this] { setFocus(Qt::OtherFocusReason); });
    invalidate();
}

void PostView::setThumbnails(PostThumbnails *thumbnails)
{
    m_thumbnails = thumbnails;
    connect(thumbnails, &PostThumbnails::loaded, this, &PostView::invalidate);
}

QPixmap PostView::pictureOf(int row, QSize size) const
{
    const domain::CalendarPost *const post = m_posts.postAt(m_posts.index(row));
    return m_thumbnails && post
        ? m_thumbnails->picture({post->id, post->updatedAt}, size, devicePixelRatioF())
        : QPixmap();
}

bool PostView::hasPicture(int row) const
{
    const domain::CalendarPost *const post = m_posts.postAt(m_posts.index(row));
    return m_thumbnails && post && m_thumbnails->has({post->id, post->updatedAt});
}

QStringList PostView::keyDatesOn(QDate day) const
{
    return m_overlay ? m_overlay->namesOn(day) : QStringList();
}

domain::PostId PostView::currentPost() const
{
    const domain::CalendarPost *const post = m_posts.postAt(currentIndex());
    return post ? post->id : domain::PostId();
}

QList<domain::PostId> PostView::selectedPosts() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() && currentIndex().isValid())
        rows << currentIndex();
    std::sort(rows.begin(), rows.end());
    QList<domain::PostId> ids;
    for (const QModelIndex &index : std::as_const(rows)) {
        if (const domain::CalendarPost *const post = m_posts.postAt(index))
            ids << post->id;
    }
    return ids;
}

int PostView::selectedCount() const
{
    return int(selectionModel()->selectedRows().size());
}

void PostView::selectPost(domain::PostId post)
{
    if (const QModelIndex index = m_posts.indexOf(post); index.isValid())
        choose(index.row());
}

void PostView::choose(int row)
{
    if (row < 0) {
        selectionModel()->clear();
        viewport()->update();
        return;
    }
    selectionModel()->setCurrentIndex(m_posts.index(row), QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

void PostView::keepSelection()
{
    m_kept = currentPost();
    m_keptSelection.clear();
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const domain::CalendarPost *const post = m_posts.postAt(index))
            m_keptSelection << post->id;
    }
}

void PostView::restoreSelection()
{
    invalidate();
    const domain::PostId kept = std::exchange(m_kept, {});
    const QList<domain::PostId> chosen = std::exchange(m_keptSelection, {});
    const QModelIndex current = kept.isValid() ? m_posts.indexOf(kept) : QModelIndex();
    if (!current.isValid()) {
        currentIsGone();
        return;
    }
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    QItemSelection selection;
    for (const domain::PostId post : chosen) {
        if (const QModelIndex index = m_posts.indexOf(post); index.isValid())
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void PostView::invalidate()
{
    m_arranged = false;
    m_late = isHidden(); // of the views of a calendar one is seen
    if (!m_late)
        placeAnew();
}

void PostView::placeAnew()
{
    updateGeometries();
    if (m_campaigns)
        placeBars();
    viewport()->update();
}

bool PostView::event(QEvent *event)
{
    if (m_late && (event->type() == QEvent::Show || event->type() == QEvent::ShowToParent)) {
        m_late = false;
        placeAnew();
    }
    return QAbstractItemView::event(event);
}

const QList<PostView::Place> &PostView::places() const
{
    if (!m_arranged) {
        m_places = arrange();
        m_placeOfRow.clear();
        m_placeOfRow.reserve(m_places.size());
        for (qsizetype i = 0; i < m_places.size(); ++i)
            m_placeOfRow.insert(m_places.at(i).row, i);
        m_arranged = true;
    }
    return m_places;
}

QRect PostView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QList<Place> &all = places();
    const auto place = m_placeOfRow.constFind(index.row());
    return place == m_placeOfRow.constEnd() ? QRect() : all.at(*place).rect.translated(-scrolled());
}

QModelIndex PostView::indexAt(const QPoint &point) const
{
    const QPoint onCanvas = point + scrolled();
    const QList<Place> &all = places();
    // What was painted last lies on top.
    const auto found = std::find_if(
        all.rbegin(), all.rend(), [&](const Place &place) { return place.rect.contains(onCanvas); });
    return found == all.rend() ? QModelIndex() : m_posts.index(found->row);
}

void PostView::scrollTo(const QModelIndex &index, ScrollHint)
{
    const QRect rect = visualRect(index);
    if (rect.isEmpty())
        return;
    QScrollBar *const bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top() - 8);
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height() + 8);
    QScrollBar *const across = horizontalScrollBar();
    if (rect.left() < 0)
        across->setValue(across->value() + rect.left() - 8);
    else if (rect.right() > viewport()->width())
        across->setValue(across->value() + rect.right() - viewport()->width() + 8);
}

void PostView::selectAll()
{
    QItemSelection selection;
    for (const Place &place : places())
        selection.select(m_posts.index(place.row), m_posts.index(place.row));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

PostChip PostView::chipOf(int row) const
{
    const QModelIndex index = m_posts.index(row);
    const domain::CalendarPost &post = *m_posts.postAt(index);
    PostChip chip;
    if (m_posts.dayAt(row).isValid())
        chip.time = format::time(m_posts.timeAt(row));
    chip.title = post.title;
    if (const domain::Brand *const brand = m_controller.brandOf(post))
        chip.brand = Theme::of(this).brandColor(brand->color);
    chip.networks = m_controller.networksOf(post);
    chip.state = post.state;
    chip.selected = selectionModel()->isSelected(index);
    chip.focused = hasFocus() && index == currentIndex();
    chip.faded = m_dragged.contains(post.id);
    return chip;
}

void PostView::paintPost(QPainter *painter, const QRect &rect, int row, bool small) const
{
    PostChip chip = chipOf(row);
    if (!small)
        chip.picture = pictureOf(row, chipPictureSize());
    paintPostChip(painter, rect, chip, small, Theme::of(this));
}

void PostView::paintBand(QPainter *painter) const
{
    if (m_band.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    QColor fill = theme.accent;
    fill.setAlphaF(0.12F);
    painter->setPen(QPen(theme.accent, 1));
    painter->setBrush(fill);
    painter->drawRect(QRectF(m_band).adjusted(0.5, 0.5, -0.5, -0.5));
}

int PostView::rowTowards(CursorAction action) const
{
    const QRect from = visualRect(currentIndex());
    int best = -1;
    qint64 bestDistance = 0;
    for (const Place &place : places()) {
        if (from.isEmpty())
            return place.row; // the first one
        const QPoint way = place.rect.translated(-scrolled()).center() - from.center();
        qint64 along = 0;
        qint64 across = 0;
        if (action == MoveUp || action == MoveDown) {
            along = action == MoveUp ? -way.y() : way.y();
            across = std::abs(way.x());
        } else {
            along = action == MoveLeft ? -way.x() : way.x();
            across = std::abs(way.y());
        }
        const qint64 distance = along + 4 * across;
        if (along > 0 && (best < 0 || distance < bestDistance)) {
            best = place.row;
            bestDistance = distance;
        }
    }
    return best;
}

int PostView::daysOfShift(int key) const
{
    return key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
}

bool PostView::actOnKey(QKeyEvent *event)
{
    const QList<domain::PostId> chosen = selectedPosts();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int key = event->key();
    if (key == Qt::Key_Escape && plain && selectedCount() > 1) {
        choose(currentIndex().isValid() ? currentIndex().row() : -1);
        return true;
    }
    if (chosen.isEmpty())
        return false;
    if (const int days = daysOfShift(key); event->modifiers() == Qt::ShiftModifier && days != 0) {
        emit shiftRequested(chosen, days, 0);
        return true;
    }
    if (event->modifiers() == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        emit shiftRequested(chosen, 0, key == Qt::Key_Up ? -minutesOfAltKey : minutesOfAltKey);
        return true;
    }
    const domain::PostId current = currentPost();
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid())
        emit openRequested(current);
    else if (plain && key == Qt::Key_Delete)
        emit removeRequested(chosen);
    else if (plain && key == Qt::Key_Space && current.isValid())
        emit previewRequested(current,
                              QRect(viewport()->mapToGlobal(visualRect(currentIndex()).topLeft()),
                                    visualRect(currentIndex()).size()),
                              true);
    else
        return false;
    return true;
}

void PostView::keyPressEvent(QKeyEvent *event)
{
    if (actOnKey(event))
        event->accept();
    else
        QAbstractItemView::keyPressEvent(event);
}

void PostView::mousePressEvent(QMouseEvent *event)
{
    emit previewRequested({}, {}, false);
    const QModelIndex index = indexAt(event->pos());
    m_grip = index.isValid() ? event->pos() - visualRect(index).topLeft() : QPoint();
    m_bandFrom.reset();
    if (!index.isValid() && event->button() == Qt::LeftButton) {
        m_bandFrom = event->pos() + scrolled();
        m_bandKept.clear();
        if (event->modifiers() != Qt::NoModifier)
            m_bandKept = selectedPosts();
        else
            selectionModel()->clear();
    }
    if (!index.isValid())
        pressedBeside(event->pos());
    QAbstractItemView::mousePressEvent(event);
    viewport()->update();
}

void PostView::drawBand(const QPoint &to)
{
    const QRect onCanvas = QRect(*m_bandFrom, to + scrolled()).normalized();
    m_band = onCanvas.translated(-scrolled());
    QItemSelection selection;
    for (const Place &place : places()) {
        if (place.rect.intersects(onCanvas))
            selection.select(m_posts.index(place.row), m_posts.index(place.row));
    }
    for (const domain::PostId post : std::as_const(m_bandKept)) {
        if (const QModelIndex index = m_posts.indexOf(post); index.isValid())
            selection.merge(QItemSelection(index, index), QItemSelectionModel::Select);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

void PostView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_bandFrom && event->buttons() & Qt::LeftButton)
        drawBand(event->pos()); // the base class selects only while the pointer is over a row
    else
        QAbstractItemView::mouseMoveEvent(event);
}

void PostView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool drew = !m_band.isEmpty();
    m_band = {};
    m_bandFrom.reset();
    viewport()->update();
    if (!drew)
        QAbstractItemView::mouseReleaseEvent(event);
}

void PostView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const domain::CalendarPost *const post = m_posts.postAt(indexAt(event->pos())))
        emit openRequested(post->id);
}

void PostView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (const domain::CalendarPost *const post = m_posts.postAt(index))
        emit menuRequested(
            post->id, byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void PostView::startDrag(Qt::DropActions)
{
    const QModelIndex grabbed = currentIndex();
    if (!m_posts.postAt(grabbed))
        return;
    QModelIndexList rows = selectionModel()->selectedRows();
    rows.removeAll(grabbed);
    rows.prepend(grabbed);
    PostChip chip = chipOf(grabbed.row());
    chip.picture = pictureOf(grabbed.row(), chipPictureSize());
    chip.faded = false;
    chip.selected = true;
    if (rows.size() > 1)
        chip.title = tr("%1 and %n more", "title of the dragged post", int(rows.size()) - 1).arg(chip.title);
    for (const QModelIndex &index : std::as_const(rows))
        m_dragged << m_posts.postAt(index)->id;
    const int height = scaled(metrics::calendarChip);
    QPixmap ghost(QSize(ghostWidth, height) * devicePixelRatioF());
    ghost.setDevicePixelRatio(devicePixelRatioF());
    ghost.fill(Qt::transparent);
    {
        QPainter painter(&ghost);
        paintPostChip(&painter, QRect(0, 0, ghostWidth, height), chip, false, Theme::of(this));
    }
    auto *const drag = new QDrag(this);
    drag->setMimeData(m_posts.mimeData(rows));
    drag->setPixmap(ghost);
    drag->setHotSpot({std::clamp(m_grip.x(), 0, ghostWidth - 1), std::clamp(m_grip.y(), 0, height - 1)});
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    m_dragged.clear();
    m_band = {};
    forgetDrop();
    emit statusChanged({});
    viewport()->update();
}

void PostView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedPosts(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PostView::dragMoveEvent(QDragMoveEvent *event)
{
    const bool copy = event->modifiers() & Qt::ControlModifier;
    const auto refused = considerDrop(draggedPosts(*event->mimeData()), event->position().toPoint(), copy);
    emit statusChanged(refused.value_or(QString()));
    event->setDropAction(copy ? Qt::CopyAction : Qt::MoveAction);
    if (refused && refused->isEmpty())
        event->accept();
    else
        event->ignore();
}

void PostView::dragLeaveEvent(QDragLeaveEvent *)
{
    forgetDrop();
    emit statusChanged({});
    viewport()->update();
}

void PostView::dropEvent(QDropEvent *event)
{
    const bool copy = event->modifiers() & Qt::ControlModifier;
    const QList<domain::PostId> dropped = draggedPosts(*event->mimeData());
    const auto refused = considerDrop(dropped, event->position().toPoint(), copy);
    if (refused && refused->isEmpty()) {
        event->setDropAction(copy ? Qt::CopyAction : Qt::MoveAction);
        event->accept();
        finishDrop(dropped, copy);
    }
    forgetDrop();
    emit statusChanged({});
    viewport()->update();
}

std::optional<PostView::DropPlace> PostView::dropPlaceAt(const QPoint &) const
{
    return std::nullopt;
}

QString PostView::dropText(const domain::CalendarPost &, const ZonedTime &, bool) const
{
    return {};
}

QRect PostView::dropArea(const DropPlace &) const
{
    return viewport()->rect();
}

QRegion PostView::dropChange(const Drop &before, const Drop &after) const
{
    QRegion changed;
    for (const Drop *const each : {&before, &after}) {
        if (each->place.day.isValid())
            changed += dropArea(each->place);
    }
    return changed;
}

void PostView::paintDropSlot(QPainter *painter, const QRect &slot) const
{
    const Theme &theme = Theme::of(this);
    painter->setPen(QPen(theme.accent, 1, Qt::DashLine));
    painter->setBrush(theme.soft);
    painter->drawRoundedRect(
        QRectF(slot).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusSmall, metrics::radiusSmall);
}

std::optional<QString>
PostView::considerDrop(const QList<domain::PostId> &dropped, const QPoint &pos, bool copy)
{
    const domain::CalendarPost *const grabbed
        = dropped.isEmpty() ? nullptr : m_controller.find(dropped.constFirst());
    const std::optional<DropPlace> place = grabbed ? dropPlaceAt(pos) : std::nullopt;
    if (place == m_drop.place && copy == m_drop.copies)
        return m_drop.refusal;
    const Drop before = std::exchange(m_drop, {});
    if (place) {
        const std::optional<QTime> time = place->time.isValid() ? std::optional(place->time) : std::nullopt;
        const MovePlan plan = m_controller.planDrop(dropped, place->day, time, copy);
        const bool stays = !copy && grabbed->day == place->day && (!time || grabbed->time == *time);
        m_drop.place = *place;
        m_drop.copies = copy;
        if (!stays)
            m_drop.refusal = m_controller.refusalText(plan);
        if (!plan.moves.isEmpty())
            m_drop.text = dropText(*grabbed, plan.moves.constFirst().time, copy);
    }
    viewport()->update(dropChange(before, m_drop));
    return place ? std::optional(m_drop.refusal) : std::nullopt;
}

void PostView::finishDrop(const QList<domain::PostId> &dropped, bool copy)
{
    const domain::CalendarPost *const grabbed
        = dropped.isEmpty() ? nullptr : m_controller.find(dropped.constFirst());
    const DropPlace &place = m_drop.place;
    const bool another
        = grabbed && (grabbed->day != place.day || (place.time.isValid() && grabbed->time != place.time));
    if (grabbed && place.day.isValid() && (copy || another))
        emit dropRequested(dropped, place.day, place.time, copy);
}

void PostView::resizeEvent(QResizeEvent *event)
{
    invalidate();
    QAbstractItemView::resizeEvent(event);
}

void PostView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PostView::updateGeometries()
{
    [[maybe_unused]] const QList<Place> &all = places();
    const QSize canvas = canvasSize();
    const QSize seen = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, canvas.height() - seen.height()));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setSingleStep(scaled(metrics::calendarChip));
    horizontalScrollBar()->setRange(0, std::max(0, canvas.width() - seen.width()));
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setSingleStep(scaled(metrics::calendarChip));
    QAbstractItemView::updateGeometries();
}

int PostView::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

int PostView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool PostView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QModelIndex index = indexAt(static_cast<QHelpEvent *>(event)->pos());
        const QRect rect = visualRect(index);
        const domain::CalendarPost *const post = m_posts.postAt(index);
        emit previewRequested(post ? post->id : domain::PostId(),
                              QRect(viewport()->mapToGlobal(rect.topLeft()), rect.size()),
                              false);
        return true;
    }
    if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel)
        emit previewRequested({}, {}, false);
    return QAbstractItemView::viewportEvent(event);
}

void PostView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    emit selectedChanged();
}

bool PostView::isIndexHidden(const QModelIndex &index) const
{
    return visualRect(index).isEmpty();
}

void PostView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    // A click, or with Shift everything between the two in the order of their places.
    const QList<Place> &all = places();
    QItemSelection selection;
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).rect.contains(rect.topLeft() + scrolled()))
            first = i;
        if (all.at(i).rect.contains(rect.bottomRight() + scrolled()))
            last = i;
    }
    if (first < 0)
        first = last;
    for (qsizetype i = std::min(first, last); last >= 0 && i <= std::max(first, last); ++i)
        selection.select(m_posts.index(all.at(i).row), m_posts.index(all.at(i).row));
    selectionModel()->select(selection, command);
}

QRegion PostView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

} // namespace ruche::ui
