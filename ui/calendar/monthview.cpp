// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"

#include "core/domain/brand.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int ghostWidth = 210;

} // namespace

MonthView::MonthView(CalendarController &controller, PostListModel &model, QWidget *parent)
    : QAbstractItemView(parent)
    , m_controller(controller)
    , m_posts(model)
    , m_day(controller.today())
{
    setModel(&model);
    setSelectionMode(SingleSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setDropIndicatorShown(false);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    // After setModel(): the selection model forgets the post first.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = currentPost(); });
    connect(&model, &QAbstractItemModel::modelReset, this, &MonthView::restoreCurrent);
    connect(&controller, &CalendarController::changed, viewport(), QOverload<>::of(&QWidget::update));
    connect(&controller, &CalendarController::monthChanged, this, [this] {
        if (m_controller.month().month() != m_day.month() || m_controller.month().year() != m_day.year())
            setCurrentDay(m_controller.today().month() == m_controller.month().month()
                                  && m_controller.today().year() == m_controller.month().year()
                              ? m_controller.today()
                              : m_controller.month());
    });
}

QList<int> MonthView::rowsOf(QDate day) const
{
    QList<int> rows;
    for (int row = 0; row < m_posts.rowCount(); ++row) {
        if (const domain::Post *const post = m_posts.postAt(m_posts.index(row));
            post && m_controller.dayOf(*post) == day)
            rows << row;
    }
    return rows;
}

MonthLayout MonthView::monthLayout() const
{
    QList<int> counts(m_controller.weeks() * 7, 0);
    for (int row = 0; row < m_posts.rowCount(); ++row) {
        const domain::Post *const post = m_posts.postAt(m_posts.index(row));
        const qint64 index = m_controller.firstShown().daysTo(m_controller.dayOf(*post));
        if (index >= 0 && index < counts.size())
            ++counts[index];
    }
    return MonthLayout::of(
        viewport()->rect(), m_controller.firstShown(), m_controller.weeks(), counts, m_compact);
}

QRect MonthView::visualRect(const QModelIndex &index) const
{
    const domain::Post *const post = m_posts.postAt(index);
    if (!post)
        return {};
    const MonthLayout layout = monthLayout();
    const QDate day = m_controller.dayOf(*post);
    const int cell = layout.cellOf(day);
    if (cell < 0)
        return {};
    const qsizetype place = rowsOf(day).indexOf(index.row());
    return layout.cells.at(cell).chips.value(place);
}

QModelIndex MonthView::indexAt(const QPoint &point) const
{
    const MonthLayout layout = monthLayout();
    const int cell = layout.cellAt(point);
    if (cell < 0)
        return {};
    const QList<int> rows = rowsOf(layout.cells.at(cell).day);
    for (qsizetype i = 0; i < layout.cells.at(cell).chips.size(); ++i) {
        if (layout.cells.at(cell).chips.at(i).contains(point))
            return m_posts.index(rows.at(i));
    }
    return {};
}

void MonthView::scrollTo(const QModelIndex &index, ScrollHint)
{
    if (const domain::Post *const post = m_posts.postAt(index)) {
        const QDate day = m_controller.dayOf(*post);
        if (day < m_controller.firstShown() || day > m_controller.lastShown())
            m_controller.setMonth(day);
        m_day = day;
        viewport()->update();
    }
}

void MonthView::restoreCurrent()
{
    const domain::PostId kept = std::exchange(m_kept, {});
    const QList<int> rows = rowsOf(m_day);
    if (const QModelIndex again = m_posts.indexOf(kept); kept.isValid() && again.isValid())
        setCurrentIndex(again);
    else if (!m_dayAlone && !rows.isEmpty())
        setCurrentIndex(m_posts.index(rows.constFirst()));
}

domain::PostId MonthView::currentPost() const
{
    const domain::Post *const post = m_posts.postAt(currentIndex());
    return post ? post->id : domain::PostId();
}

void MonthView::setCurrentDay(QDate day)
{
    if (!day.isValid())
        return;
    m_day = day;
    m_dayAlone = false;
    if (day < m_controller.month() || day >= m_controller.month().addMonths(1))
        m_controller.setMonth(day);
    const QList<int> rows = rowsOf(day);
    setCurrentIndex(rows.isEmpty() ? QModelIndex() : m_posts.index(rows.constFirst()));
    if (rows.isEmpty())
        clearSelection();
    emit dayChanged(day);
    viewport()->update();
}

void MonthView::setCompact(bool compact)
{
    m_compact = compact;
    viewport()->update();
}

PostChip MonthView::chipOf(int row) const
{
    const QModelIndex index = m_posts.index(row);
    const domain::Post &post = *m_posts.postAt(index);
    PostChip chip;
    chip.time = format::time(m_controller.timeOf(post));
    chip.title = post.title.isEmpty() ? post.text.simplified().left(100) : post.title;
    if (const domain::Brand *const brand = m_controller.brandOf(post))
        chip.brand = Theme::of(this).brandColor(brand->color);
    chip.networks = m_controller.networksOf(post);
    chip.state = post.state;
    chip.selected = selectionModel()->isSelected(index);
    chip.focused = hasFocus() && index == currentIndex();
    chip.faded = post.id == m_dragged && m_dragged.isValid();
    return chip;
}

QRect MonthView::moreRect(const MonthLayout::Cell &cell) const
{
    return {cell.header.right() - 30, cell.header.top(), 31, cell.header.height()};
}

void MonthView::paintWeekdays(QPainter *painter, const MonthLayout &layout) const
{
    const Theme &theme = Theme::of(this);
    const QFont strong = ui::font(TextSize::Meta, QFont::DemiBold);
    for (int column = 0; column < 7 && column < layout.cells.size(); ++column) {
        const MonthLayout::Cell &cell = layout.cells.at(column);
        QString name = QLocale().standaloneDayName(cell.day.dayOfWeek());
        name[0] = name.at(0).toUpper();
        paintElided(painter,
                    QRect(cell.rect.left() + 8,
                          layout.weekdayRow.top(),
                          cell.rect.width() - 12,
                          layout.weekdayRow.height()),
                    name,
                    strong,
                    theme.text2);
    }
    for (qsizetype first = 0; first < layout.cells.size(); first += 7) {
        const MonthLayout::Cell &cell = layout.cells.at(first);
        // ISO 8601 numbers a week by its Thursday.
        const QDate thursday
            = cell.day.addDays(4 - cell.day.dayOfWeek() + (cell.day.dayOfWeek() == 7 ? 7 : 0));
        paintTabular(
            painter,
            QRect(
                layout.weekColumn.left(), cell.header.top(), layout.weekColumn.width(), cell.header.height()),
            QString::number(thursday.weekNumber()),
            ui::font(TextSize::Meta),
            theme.text3,
            Qt::AlignCenter);
    }
}

void MonthView::paintCell(QPainter *painter, const MonthLayout &layout, const MonthLayout::Cell &cell) const
{
    const Theme &theme = Theme::of(this);
    const bool outside = cell.day.month() != m_controller.month().month();
    const bool weekend = cell.day.dayOfWeek() >= 6;
    const bool isDrop = cell.day == m_dropDay && !m_dropRefused;
    painter->fillRect(cell.rect.adjusted(1, 1, 0, 0),
                      isDrop        ? theme.soft
                          : outside ? theme.sunken
                          : weekend ? theme.canvas
                                    : theme.surface);

    const QFont strong = ui::font(TextSize::Meta, QFont::DemiBold);
    QString number = QString::number(cell.day.day());
    if (outside && cell.day.day() == 1)
        number = format::shortDate(cell.day, cell.day);
    const int numberWidth = std::max(20, textWidth(strong, number) + 8);
    QRect numberRect(cell.header.left(), cell.header.top(), numberWidth, cell.header.height());
    if (cell.day == m_controller.today()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawRoundedRect(QRectF(numberRect), numberRect.height() / 2.0, numberRect.height() / 2.0);
        paintElided(painter, numberRect, number, strong, theme.onAccent, Qt::AlignCenter);
    } else {
        paintElided(
            painter, numberRect.adjusted(4, 0, 0, 0), number, strong, outside ? theme.text3 : theme.text);
    }
    if (cell.hidden > 0)
        paintElided(painter,
                    moreRect(cell),
                    u"+%1"_s.arg(cell.hidden),
                    ui::font(TextSize::Meta, QFont::Medium),
                    theme.text2,
                    Qt::AlignRight | Qt::AlignVCenter);

    const QList<int> rows = rowsOf(cell.day);
    for (qsizetype i = 0; i < cell.chips.size(); ++i)
        paintPostChip(painter, cell.chips.at(i), chipOf(rows.at(i)), layout.small, theme);

    if (isDrop) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.rect.adjusted(2, 2, -1, -1));
        const int top = cell.chips.isEmpty() ? cell.header.bottom() + 4 : cell.chips.constLast().bottom() + 4;
        const QRect slot(cell.header.left(), std::min(top, cell.rect.bottom() - 24), cell.header.width(), 22);
        painter->setPen(QPen(theme.accent, 1, Qt::DashLine));
        painter->drawRoundedRect(
            QRectF(slot).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusSmall, metrics::radiusSmall);
        paintElided(painter, slot.adjusted(6, 0, -4, 0), m_dropText, strong, theme.accentText);
    } else if (cell.day == m_day && hasFocus() && !currentIndex().isValid()) {
        paintFocusRing(painter, cell.rect.adjusted(1, 1, 0, 0), 0, theme, -3);
    }
}

void MonthView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const MonthLayout layout = monthLayout();
    painter.fillRect(viewport()->rect(), theme.line);
    painter.fillRect(layout.weekdayRow, theme.surface);
    painter.fillRect(QRect(layout.weekColumn.left(),
                           layout.weekdayRow.bottom() + 2,
                           layout.weekColumn.width(),
                           layout.weekColumn.height()),
                     theme.sunken);
    for (const MonthLayout::Cell &cell : layout.cells)
        paintCell(&painter, layout, cell);
    paintWeekdays(&painter, layout);
}

void MonthView::moveDay(int days)
{
    setCurrentDay(m_day.addDays(days));
}

void MonthView::stepPost(int by)
{
    const QList<int> rows = rowsOf(m_day);
    if (rows.isEmpty())
        return;
    const qsizetype at = rows.indexOf(currentIndex().row());
    setCurrentIndex(m_posts.index(rows.at(std::clamp<qsizetype>(at + by, 0, rows.size() - 1))));
    viewport()->update();
}

bool MonthView::focusNextPrevChild(bool next)
{
    // Tab goes through the posts of the day before it leaves the grid.
    const QList<int> rows = rowsOf(m_day);
    const qsizetype at = rows.indexOf(currentIndex().row());
    const qsizetype to = at + (next ? 1 : -1);
    if (at >= 0 && to >= 0 && to < rows.size()) {
        stepPost(next ? 1 : -1);
        return true;
    }
    return QAbstractItemView::focusNextPrevChild(next);
}

QModelIndex MonthView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    switch (action) {
    case MoveLeft:
        moveDay(-1);
        break;
    case MoveRight:
        moveDay(1);
        break;
    case MoveUp:
        moveDay(-7);
        break;
    case MoveDown:
        moveDay(7);
        break;
    case MovePageUp:
        m_controller.previousMonth();
        break;
    case MovePageDown:
        m_controller.nextMonth();
        break;
    case MoveHome:
        setCurrentDay(m_controller.today());
        break;
    default:
        break;
    }
    return currentIndex();
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const domain::PostId post = currentPost();
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    const bool alt = event->modifiers() == Qt::AltModifier;
    const int key = event->key();
    if (post.isValid() && shift && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        emit moveRequested(post, m_day.addDays(key == Qt::Key_Left ? -1 : 1));
    } else if (post.isValid() && alt && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        emit moveByMinutesRequested(post, key == Qt::Key_Up ? -15 : 15);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (post.isValid())
            emit openRequested(post);
        else
            emit newPostRequested(m_day);
    } else if (post.isValid() && key == Qt::Key_Delete) {
        emit removeRequested(post);
    } else {
        QAbstractItemView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    const MonthLayout layout = monthLayout();
    const int cell = layout.cellAt(event->pos());
    if (cell >= 0) {
        m_day = layout.cells.at(cell).day;
        emit dayChanged(m_day);
        m_dayAlone = !indexAt(event->pos()).isValid();
        if (m_dayAlone) {
            setCurrentIndex({});
            clearSelection();
        }
        viewport()->update();
    }
    QAbstractItemView::mousePressEvent(event);
}

void MonthView::mouseReleaseEvent(QMouseEvent *event)
{
    const MonthLayout layout = monthLayout();
    const int cell = layout.cellAt(event->pos());
    if (cell >= 0 && layout.cells.at(cell).hidden > 0
        && moreRect(layout.cells.at(cell)).contains(event->pos()))
        emit wholeDayRequested(layout.cells.at(cell).day, event->globalPosition().toPoint());
    QAbstractItemView::mouseReleaseEvent(event);
}

void MonthView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const domain::Post *const post = m_posts.postAt(indexAt(event->pos())))
        emit openRequested(post->id);
    else if (const MonthLayout layout = monthLayout(); layout.cellAt(event->pos()) >= 0)
        emit newPostRequested(layout.cells.at(layout.cellAt(event->pos())).day);
}

void MonthView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (const domain::Post *const post = m_posts.postAt(index))
        emit menuRequested(
            post->id, byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void MonthView::startDrag(Qt::DropActions)
{
    const domain::Post *const post = m_posts.postAt(currentIndex());
    if (!post || !(m_posts.flags(currentIndex()) & Qt::ItemIsDragEnabled))
        return;
    m_dragged = post->id;
    PostChip chip = chipOf(currentIndex().row());
    chip.faded = false;
    chip.selected = true;
    const int height = scaled(metrics::calendarChip);
    QPixmap ghost(QSize(ghostWidth, height) * devicePixelRatioF());
    ghost.setDevicePixelRatio(devicePixelRatioF());
    ghost.fill(Qt::transparent);
    {
        QPainter painter(&ghost);
        paintPostChip(&painter, QRect(0, 0, ghostWidth, height), chip, false, Theme::of(this));
    }
    auto *const drag = new QDrag(this);
    drag->setMimeData(m_posts.mimeData({currentIndex()}));
    drag->setPixmap(ghost);
    drag->setHotSpot({16, height / 2});
    drag->exec(Qt::MoveAction);
    m_dragged = {};
    m_dropDay = {};
    emit statusChanged({});
    viewport()->update();
}

void MonthView::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedPost(*event->mimeData()).isValid())
        event->acceptProposedAction();
}

void MonthView::dragMoveEvent(QDragMoveEvent *event)
{
    const domain::Post *const post = m_controller.find(draggedPost(*event->mimeData()));
    const MonthLayout layout = monthLayout();
    const int cell = layout.cellAt(event->position().toPoint());
    if (!post || cell < 0) {
        event->ignore();
        return;
    }
    m_dropDay = layout.cells.at(cell).day;
    const MoveRefusal why
        = m_controller.dayOf(*post) == m_dropDay ? MoveRefusal::None : m_controller.refusal(*post, m_dropDay);
    m_dropRefused = why != MoveRefusal::None;
    m_dropText = tr("Drop at %1").arg(format::time(m_controller.plannedOn(*post, m_dropDay).wall.time()));
    emit statusChanged(CalendarController::refusalText(why));
    event->setDropAction(Qt::MoveAction);
    if (m_dropRefused)
        event->ignore();
    else
        event->accept();
    viewport()->update();
}

void MonthView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropDay = {};
    emit statusChanged({});
    viewport()->update();
}

void MonthView::dropEvent(QDropEvent *event)
{
    const domain::PostId post = draggedPost(*event->mimeData());
    const QDate day = m_dropDay;
    m_dropDay = {};
    emit statusChanged({});
    if (post.isValid() && day.isValid() && !m_dropRefused) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
        emit moveRequested(post, day);
    }
    viewport()->update();
}

bool MonthView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid())
            QToolTip::showText(
                help->globalPos(), index.data(Qt::AccessibleTextRole).toString(), this, visualRect(index));
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

bool MonthView::isIndexHidden(const QModelIndex &index) const
{
    return visualRect(index).isEmpty();
}

void MonthView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), command);
}

QRegion MonthView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

} // namespace ruche::ui
