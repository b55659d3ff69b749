// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"

#include "core/domain/brand.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/campaignbars.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int roomForTwoLanes = 130; // height of a week
constexpr int barInset = 4;

} // namespace

MonthView::MonthView(CalendarController &controller, PostListModel &model, QWidget *parent)
    : PostView(controller, model, parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&controller, &CalendarController::monthChanged, this, [this] {
        m_dayAlone = false;
        choose(posts().rowsOf(currentDay()).value(0, -1));
    });
}

QDate MonthView::currentDay() const
{
    return controller().day();
}

QList<PostView::Place> MonthView::arrange() const
{
    const QDate first = controller().firstShown();
    const int days = controller().weeks() * 7;
    QList<int> counts(days, 0);
    for (int i = 0; i < days; ++i)
        counts[i] = int(posts().rowsOf(first.addDays(i)).size());
    QList<int> above;
    if (campaigns()) {
        const int most
            = viewport()->height() / std::max(1, controller().weeks()) < scaled(roomForTwoLanes) ? 1 : 2;
        m_lanes = CampaignLanes::of(campaigns()->shown(), first, controller().weeks(), 7, most);
        for (const int lanes : std::as_const(m_lanes.lanes))
            above << lanes * CampaignBars::laneHeight();
    }
    m_layout = MonthLayout::of(viewport()->rect(), first, controller().weeks(), counts, m_compact, above);
    QList<Place> places;
    for (const MonthLayout::Cell &cell : m_layout.cells) {
        const QList<int> rows = posts().rowsOf(cell.day);
        for (qsizetype i = 0; i < cell.chips.size(); ++i)
            places << Place{rows.at(i), cell.chips.at(i)};
    }
    return places;
}

void MonthView::placeBars()
{
    const MonthLayout &layout = monthLayout();
    CampaignBars::Geometry geometry;
    const auto yOf = [&layout](int row, int lane) {
        return layout.cells.at(qsizetype(row) * 7).rect.top() + layout.laneTop
            + lane * CampaignBars::laneHeight();
    };
    geometry.bar = [&](const CampaignLanes::Bar &bar) {
        const QRect first = layout.cells.at(qsizetype(bar.row) * 7 + bar.first).rect;
        const QRect last = layout.cells.at(qsizetype(bar.row) * 7 + bar.last).rect;
        const int left = first.left() + (bar.before ? 1 : barInset);
        const int right = last.right() - (bar.after ? 0 : barInset);
        return QRect(left, yOf(bar.row, bar.lane), right - left + 1, CampaignBars::barHeight());
    };
    geometry.more = [&](int row) {
        const int last = std::max(0, m_lanes.lanes.value(row) - 1);
        return QRect(layout.weekColumn.left() + 1,
                     yOf(row, last),
                     layout.weekColumn.width() - 2,
                     CampaignBars::barHeight());
    };
    geometry.dayAt = [this](const QPoint &pos) {
        const int cell = monthLayout().cellAt(pos);
        return cell < 0 ? QDate() : monthLayout().cells.at(cell).day;
    };
    bars()->place(campaigns()->shown(), m_lanes, geometry);
}

const MonthLayout &MonthView::monthLayout() const
{
    [[maybe_unused]] const QList<Place> &arranged = places();
    return m_layout;
}

void MonthView::setCurrentDay(QDate day)
{
    if (!day.isValid())
        return;
    m_dayAlone = false;
    controller().setDay(day);
    choose(posts().rowsOf(day).value(0, -1));
}

void MonthView::setCompact(bool compact)
{
    m_compact = compact;
    invalidate();
}

void MonthView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    PostView::currentChanged(current, previous);
    if (current.isValid())
        controller().chooseDay(posts().dayAt(current.row()));
}

void MonthView::currentIsGone()
{
    // The first of the day, unless the day alone was chosen.
    if (!m_dayAlone)
        choose(posts().rowsOf(currentDay()).value(0, -1));
}

void MonthView::selectAll()
{
    QItemSelection selection;
    const QDate first = controller().month();
    for (QDate day = first; day < first.addMonths(1); day = day.addDays(1)) {
        for (const int row : posts().rowsOf(day)) // those without a place too
            selection.select(posts().index(row), posts().index(row));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
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
        paintTabular(
            painter,
            QRect(
                layout.weekColumn.left(), cell.header.top(), layout.weekColumn.width(), cell.header.height()),
            QString::number(CalendarController::weekNumber(cell.day)),
            ui::font(TextSize::Meta),
            theme.text3,
            Qt::AlignCenter);
    }
}

void MonthView::paintCell(QPainter *painter, const MonthLayout &layout, const MonthLayout::Cell &cell) const
{
    const Theme &theme = Theme::of(this);
    const bool outside = cell.day.month() != controller().month().month();
    const bool weekend = cell.day.dayOfWeek() >= 6;
    const bool isDrop = isDropDay(cell.day);
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
    if (cell.day == controller().today()) {
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

    if (const QStringList names = keyDatesOn(cell.day); !names.isEmpty()) {
        const int x = numberRect.right() + 6;
        const int end = cell.hidden > 0 ? moreRect(cell).left() : cell.header.right();
        paintIcon(painter, QRectF(x, cell.header.center().y() - 5, 12, 12), u"flag"_s, theme.accentText);
        paintElided(painter,
                    QRect(x + 16, cell.header.top(), end - x - 16, cell.header.height()),
                    names.join(u", "_s),
                    ui::font(TextSize::Meta),
                    theme.text2);
    }

    const QList<int> rows = posts().rowsOf(cell.day);
    for (qsizetype i = 0; i < cell.chips.size(); ++i)
        paintPost(painter, cell.chips.at(i), rows.at(i), layout.small);

    if (isDrop)
        paintDropTarget(painter, cell);
    else if (cell.day == currentDay() && hasFocus() && !currentIndex().isValid())
        paintFocusRing(painter, cell.rect.adjusted(1, 1, 0, 0), 0, theme, -3);
}

void MonthView::paintDropTarget(QPainter *painter, const MonthLayout::Cell &cell) const
{
    const Theme &theme = Theme::of(this);
    painter->setPen(QPen(theme.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.rect.adjusted(2, 2, -1, -1));
    const int top = cell.chips.isEmpty() ? cell.header.bottom() + 4 : cell.chips.constLast().bottom() + 4;
    const QRect slot(cell.header.left(), std::min(top, cell.rect.bottom() - 24), cell.header.width(), 22);
    paintDropSlot(painter, slot);
    paintElided(painter,
                slot.adjusted(6, 0, -4, 0),
                drop().text,
                ui::font(TextSize::Meta, QFont::DemiBold),
                theme.accentText);
}

void MonthView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const MonthLayout &layout = monthLayout();
    painter.fillRect(viewport()->rect(), theme.line);
    painter.fillRect(layout.weekdayRow, theme.surface);
    painter.fillRect(QRect(layout.weekColumn.left(),
                           layout.weekdayRow.bottom() + 2,
                           layout.weekColumn.width(),
                           layout.weekColumn.height()),
                     theme.sunken);
    for (const MonthLayout::Cell &cell : layout.cells) {
        if (event->region().intersects(cell.rect)) // a drag changes two of them
            paintCell(&painter, layout, cell);
    }
    if (event->region().intersects(layout.weekdayRow) || event->region().intersects(layout.weekColumn))
        paintWeekdays(&painter, layout);
    paintBand(&painter);
}

void MonthView::stepPost(int by)
{
    const QList<int> rows = posts().rowsOf(currentDay());
    if (rows.isEmpty())
        return;
    const qsizetype at = rows.indexOf(currentIndex().row());
    choose(rows.at(std::clamp<qsizetype>(at + by, 0, rows.size() - 1)));
}

bool MonthView::focusNextPrevChild(bool next)
{
    // Tab goes through the posts of the day before it leaves the grid.
    const QList<int> rows = posts().rowsOf(currentDay());
    const qsizetype at = rows.indexOf(currentIndex().row());
    const qsizetype to = at + (next ? 1 : -1);
    if (at >= 0 && to >= 0 && to < rows.size()) {
        stepPost(next ? 1 : -1);
        return true;
    }
    return PostView::focusNextPrevChild(next);
}

int MonthView::daysOfShift(int key) const
{
    return key == Qt::Key_Up ? -7 : key == Qt::Key_Down ? 7 : PostView::daysOfShift(key);
}

QModelIndex MonthView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    switch (action) {
    case MoveLeft:
        setCurrentDay(currentDay().addDays(-1));
        break;
    case MoveRight:
        setCurrentDay(currentDay().addDays(1));
        break;
    case MoveUp:
        setCurrentDay(currentDay().addDays(-7));
        break;
    case MoveDown:
        setCurrentDay(currentDay().addDays(7));
        break;
    case MovePageUp:
        controller().setMonth(controller().month().addMonths(-1));
        break;
    case MovePageDown:
        controller().setMonth(controller().month().addMonths(1));
        break;
    case MoveHome:
        setCurrentDay(controller().today());
        break;
    default:
        break;
    }
    return currentIndex();
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !currentPost().isValid()) {
        emit newPostRequested(currentDay(), {});
        event->accept();
        return;
    }
    PostView::keyPressEvent(event);
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    m_dayAlone = false;
    PostView::mousePressEvent(event);
}

void MonthView::pressedBeside(const QPoint &pos)
{
    const MonthLayout &layout = monthLayout();
    if (const int cell = layout.cellAt(pos); cell >= 0) {
        m_dayAlone = true;
        controller().chooseDay(layout.cells.at(cell).day);
    }
}

void MonthView::mouseReleaseEvent(QMouseEvent *event)
{
    const MonthLayout &layout = monthLayout();
    const int cell = layout.cellAt(event->pos());
    if (cell >= 0 && layout.cells.at(cell).hidden > 0
        && moreRect(layout.cells.at(cell)).contains(event->pos()))
        emit wholeDayRequested(layout.cells.at(cell).day, event->globalPosition().toPoint());
    PostView::mouseReleaseEvent(event);
}

void MonthView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const MonthLayout &layout = monthLayout();
    const int cell = layout.cellAt(event->pos());
    if (!indexAt(event->pos()).isValid() && cell >= 0)
        emit newPostRequested(layout.cells.at(cell).day, {});
    else
        PostView::mouseDoubleClickEvent(event);
}

std::optional<PostView::DropPlace> MonthView::dropPlaceAt(const QPoint &pos) const
{
    const int cell = monthLayout().cellAt(pos);
    return cell < 0 ? std::nullopt : std::optional(DropPlace{monthLayout().cells.at(cell).day, {}});
}

QString MonthView::dropText(const domain::CalendarPost &, const ZonedTime &to, bool copy) const
{
    const QString time = format::time(to.wall.time());
    return copy ? tr("Copy at %1").arg(time) : tr("Drop at %1").arg(time);
}

QRect MonthView::dropArea(const DropPlace &place) const
{
    const int cell = monthLayout().cellOf(place.day);
    return cell < 0 ? QRect() : monthLayout().cells.at(cell).rect.adjusted(-1, -1, 1, 1);
}

} // namespace ruche::ui
