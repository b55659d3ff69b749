// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/weekview.h"

#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/campaignbars.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int axisWidth = 52;
constexpr int weekHeaderHeight = 36;
constexpr int keyDateLine = 16; // below the day, when the week has any
constexpr int mostWeekLanes = 3; // of campaigns
constexpr int leastHour = 44;
constexpr int mostHour = 72;
constexpr int snapMinutes = 15;
constexpr int chipInset = 4;
constexpr int leastLane
    = 46; // posts stand beside each other while a time fits; the rest is counted in the header

int minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

WeekView::WeekView(CalendarController &controller, PostListModel &model, QWidget *parent)
    : PostView(controller, model, parent)
{
    m_hidden.fill(0, 7);
}

int WeekView::headerHeight() const
{
    const int lanes = m_lanes.lanes.value(0);
    return daysHeight() + (lanes > 0 ? lanes * CampaignBars::laneHeight() + chipInset : 0);
}

int WeekView::daysHeight() const
{
    for (int column = 0; column < 7; ++column) {
        if (!keyDatesOn(controller().weekStart().addDays(column)).isEmpty())
            return scaled(weekHeaderHeight + keyDateLine);
    }
    return scaled(weekHeaderHeight);
}

int WeekView::hourHeight() const
{
    // Sixteen hours fill what is seen, within the bounds.
    return std::clamp((viewport()->height() - headerHeight()) / 16, scaled(leastHour), scaled(mostHour));
}

QSize WeekView::canvasSize() const
{
    return {viewport()->width(), headerHeight() + 24 * hourHeight() + chipInset};
}

int WeekView::columnX(int column) const
{
    return axisWidth + (viewport()->width() - axisWidth) * column / 7;
}

WeekView::HourScale WeekView::hourScale() const
{
    return {headerHeight(), hourHeight()};
}

int WeekView::HourScale::yOf(QTime time) const
{
    return top + minuteOf(time) * hour / 60;
}

int WeekView::yOf(QTime time) const
{
    return hourScale().yOf(time);
}

QPoint WeekView::pointOf(QDate day, QTime time) const
{
    return QPoint(columnX(int(controller().weekStart().daysTo(day))) + 1, yOf(time)) - scrolled();
}

QDate WeekView::dayAt(const QPoint &pos) const
{
    for (int column = 0; column < 7; ++column) {
        if (pos.x() >= columnX(column) && pos.x() < columnX(column + 1))
            return controller().weekStart().addDays(column);
    }
    return {};
}

QTime WeekView::timeAt(const QPoint &pos) const
{
    const int y = pos.y() + verticalOffset() - headerHeight();
    const int minutes = (y * 60 / hourHeight() + snapMinutes / 2) / snapMinutes * snapMinutes;
    const int bounded = std::clamp(minutes, 0, 24 * 60 - snapMinutes);
    return {bounded / 60, bounded % 60};
}

void WeekView::arrangeDay(QDate day, QList<Place> &places) const
{
    const int column = int(controller().weekStart().daysTo(day));
    const int left = columnX(column) + chipInset;
    const int width = columnX(column + 1) - chipInset - left;
    const int height = scaled(metrics::calendarChip);
    const int mostLanes = std::max(1, width / scaled(leastLane));
    QList<int> rows = posts().rowsOf(day);
    std::stable_sort(
        rows.begin(), rows.end(), [this](int a, int b) { return posts().timeAt(a) < posts().timeAt(b); });
    const HourScale scale = hourScale(); // once: it asks for the key dates of the week
    qsizetype at = 0;
    while (at < rows.size()) {
        // Those that would cover one another stand in lanes; a post takes the first lane that is free.
        QList<Place> group;
        QList<int> lanes;
        QList<int> laneOf;
        int bottom = -1;
        for (; at < rows.size(); ++at) {
            const int y = scale.yOf(posts().timeAt(rows.at(at)));
            if (bottom >= 0 && y >= bottom)
                break;
            qsizetype lane = 0;
            while (lane < lanes.size() && lanes.at(lane) > y)
                ++lane;
            if (lane == mostLanes) {
                ++m_hidden[column];
                // What needs a person is never the one that has no place.
                const auto waits = [this](int row) {
                    return CalendarController::columnOf(posts().postAt(posts().index(row))->state)
                        == BoardColumn::Attention;
                };
                const auto gives = std::find_if(group.rbegin(), group.rend(), [&](const Place &place) {
                    return !waits(place.row) && place.rect.bottom() >= y;
                });
                if (!waits(rows.at(at)) || gives == group.rend())
                    continue;
                const qsizetype place = std::distance(gives, group.rend()) - 1;
                lane = laneOf.at(place);
                group.removeAt(place);
                laneOf.removeAt(place);
            }
            if (lane == lanes.size())
                lanes << 0;
            lanes[lane] = y + height;
            bottom = std::max(bottom, y + height);
            laneOf << int(lane);
            group << Place{rows.at(at), QRect(0, y, 0, height)};
        }
        const int count = int(lanes.size());
        for (qsizetype i = 0; i < group.size(); ++i) {
            QRect &rect = group[i].rect;
            rect.setLeft(left + width * laneOf.at(i) / count);
            rect.setWidth(width / count - (count > 1 ? 1 : 0));
        }
        places << group;
    }
}

QList<PostView::Place> WeekView::arrange() const
{
    QList<Place> places;
    m_hidden.fill(0, 7);
    if (campaigns()) // before the posts: the header is higher with bars
        m_lanes = CampaignLanes::of(campaigns()->shown(), controller().weekStart(), 1, 7, mostWeekLanes);
    for (int column = 0; column < 7; ++column)
        arrangeDay(controller().weekStart().addDays(column), places);
    return places;
}

void WeekView::placeBars()
{
    [[maybe_unused]] const QList<Place> &arranged = places();
    CampaignBars::Geometry geometry;
    geometry.bar = [this](const CampaignLanes::Bar &bar) {
        const int left = columnX(bar.first) + (bar.before ? 1 : chipInset);
        const int right = columnX(bar.last + 1) - (bar.after ? 0 : chipInset);
        return QRect(left,
                     daysHeight() + bar.lane * CampaignBars::laneHeight(),
                     right - left,
                     CampaignBars::barHeight());
    };
    geometry.more = [this](int row) {
        const int last = std::max(0, m_lanes.lanes.value(row) - 1);
        return QRect(chipInset,
                     daysHeight() + last * CampaignBars::laneHeight(),
                     axisWidth - 2 * chipInset,
                     CampaignBars::barHeight());
    };
    geometry.dayAt = [this](const QPoint &pos) { return dayAt(pos); };
    bars()->place(campaigns()->shown(), m_lanes, geometry);
}

void WeekView::showUsualPlace()
{
    if (m_shownBefore || viewport()->height() < headerHeight())
        return;
    m_shownBefore = true;
    QTime first(7, 0);
    for (const Place &place : places())
        first = std::min(first, posts().timeAt(place.row));
    verticalScrollBar()->setValue(std::max(0, yOf(first) - headerHeight() - hourHeight()));
}

void WeekView::selectAll()
{
    QItemSelection selection;
    for (int column = 0; column < 7; ++column) {
        for (const int row : posts().rowsOf(controller().weekStart().addDays(column)))
            selection.select(posts().index(row), posts().index(row));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void WeekView::currentIsGone()
{
    choose(posts().rowsOf(controller().day()).value(0, -1));
}

void WeekView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    PostView::currentChanged(current, previous);
    const QDate day = current.isValid() ? posts().dayAt(current.row()) : QDate();
    if (day >= controller().weekStart() && day <= controller().weekStart().addDays(6))
        controller().chooseDay(day);
}

QRect WeekView::moreRect(int column) const
{
    return {columnX(column + 1) - 34, 0, 30, scaled(weekHeaderHeight)};
}

void WeekView::paintHours(QPainter *painter) const
{
    const Theme &theme = Theme::of(this);
    const int height = viewport()->height();
    const HourScale scale = hourScale();
    for (int column = 0; column < 7; ++column) {
        const QDate day = controller().weekStart().addDays(column);
        const QRect rect(columnX(column), 0, columnX(column + 1) - columnX(column), height);
        const bool isDrop = isDropDay(day);
        painter->fillRect(rect, isDrop ? theme.soft : day.dayOfWeek() >= 6 ? theme.canvas : theme.surface);
        for (int hour = 0; overlay() && hour < 24; ++hour) {
            const int level = overlay()->levelOf(day.dayOfWeek(), hour);
            if (level == 0)
                continue;
            const int top = scale.yOf(QTime(hour, 0)) - verticalOffset();
            painter->fillRect(QRect(rect.left(), top, rect.width(), scale.hour),
                              level == 2 ? theme.softLine : theme.soft);
        }
        painter->fillRect(QRect(rect.left(), 0, 1, height), theme.line);
    }
    const QFont font = ui::font(TextSize::Meta);
    for (int hour = 0; hour < 24; ++hour) {
        const int y = scale.yOf(QTime(hour, 0)) - verticalOffset();
        if (y < scale.top || y > height + scale.hour)
            continue;
        painter->fillRect(QRect(axisWidth, y, viewport()->width() - axisWidth, 1), theme.line);
        paintTabular(
            painter, QRect(0, y - 8, axisWidth - 8, 16), format::time(QTime(hour, 0)), font, theme.text3);
    }
}

void WeekView::paintHeader(QPainter *painter) const
{
    const Theme &theme = Theme::of(this);
    const QFont strong = ui::font(TextSize::Base, QFont::DemiBold);
    painter->fillRect(QRect(0, 0, viewport()->width(), headerHeight()), theme.surface);
    painter->fillRect(QRect(0, headerHeight() - 1, viewport()->width(), 1), theme.line);
    for (int column = 0; column < 7; ++column) {
        const QDate day = controller().weekStart().addDays(column);
        painter->fillRect(QRect(columnX(column), 0, 1, headerHeight()), theme.line);
        const QString text = format::weekdayAndDay(day);
        const QRect rect(
            columnX(column) + 8, 0, columnX(column + 1) - columnX(column) - 12, scaled(weekHeaderHeight));
        if (const QStringList names = keyDatesOn(day); !names.isEmpty()) {
            const int y = rect.bottom() - 4;
            paintIcon(painter, QRectF(rect.left(), y + 2, 12, 12), u"flag"_s, theme.accentText);
            paintElided(painter,
                        QRect(rect.left() + 16, y, rect.width() - 16, scaled(keyDateLine)),
                        names.join(u", "_s),
                        ui::font(TextSize::Meta),
                        theme.text2);
        }
        if (day == controller().today()) {
            const int width = textWidth(strong, text) + 16;
            const QRectF pill(
                rect.left() - 2, (scaled(weekHeaderHeight) - scaled(22)) / 2.0, width, scaled(22));
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
            paintElided(painter, pill.toRect(), text, strong, theme.onAccent, Qt::AlignCenter);
        } else {
            paintElided(painter, rect, text, strong, theme.text);
        }
        if (m_hidden.at(column) > 0)
            paintElided(painter,
                        moreRect(column),
                        u"+%1"_s.arg(m_hidden.at(column)),
                        ui::font(TextSize::Meta, QFont::Medium),
                        theme.text2,
                        Qt::AlignRight | Qt::AlignVCenter);
        if (day == controller().day() && hasFocus() && !currentIndex().isValid())
            paintFocusRing(painter,
                           QRect(columnX(column), 0, columnX(column + 1) - columnX(column), headerHeight()),
                           0,
                           theme,
                           -3);
    }
}

void WeekView::paintNow(QPainter *painter) const
{
    const qint64 column = controller().weekStart().daysTo(controller().today());
    const QTime now = controller().timeNow();
    const int y = yOf(now) - verticalOffset();
    if (column < 0 || column > 6 || y < headerHeight())
        return;
    const Theme &theme = Theme::of(this);
    painter->fillRect(QRect(axisWidth, y, viewport()->width() - axisWidth, 1), theme.accent);
    painter->fillRect(QRect(columnX(int(column)), y - 1, columnX(int(column) + 1) - columnX(int(column)), 3),
                      theme.accent);
    const QRect label(0, y - 8, axisWidth - 8, 16);
    painter->fillRect(label.adjusted(0, 0, 8, 0), theme.surface);
    paintTabular(
        painter, label, format::time(now), ui::font(TextSize::Meta, QFont::DemiBold), theme.accentText);
}

void WeekView::paintDrop(QPainter *painter) const
{
    if (!drop().place.day.isValid() || !drop().refusal.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    paintDropSlot(painter, dropSlot(drop().place));
    const QRect label = dropLabel(drop());
    paintFrame(painter, label, metrics::radiusSmall, theme.toast, theme.toast);
    paintElided(painter,
                label,
                drop().text,
                ui::font(TextSize::Meta, QFont::DemiBold),
                theme.toastText,
                Qt::AlignCenter);
}

QRect WeekView::dropSlot(const DropPlace &place) const
{
    const int column = int(controller().weekStart().daysTo(place.day));
    return {columnX(column) + chipInset,
            yOf(place.time) - verticalOffset(),
            columnX(column + 1) - columnX(column) - 2 * chipInset,
            scaled(metrics::calendarChip)};
}

QRect WeekView::dropLabel(const Drop &drop) const
{
    // Beside the ghost, on the side that has room.
    const QRect slot = dropSlot(drop.place);
    const int width = textWidth(ui::font(TextSize::Meta, QFont::DemiBold), drop.text) + 16;
    const bool right = slot.right() + 8 + width < viewport()->width();
    return {right ? slot.right() + 6 : slot.left() - 6 - width, slot.top() - scaled(26), width, scaled(22)};
}

void WeekView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.fillRect(viewport()->rect(), theme.surface);
    paintHours(&painter);
    const QRect seen(0, headerHeight(), viewport()->width(), viewport()->height() - headerHeight());
    painter.save();
    painter.setClipRect(seen);
    paintNow(&painter);
    for (const Place &place : places()) {
        const QRect rect = place.rect.translated(-scrolled());
        if (rect.intersects(seen) && event->region().intersects(rect))
            paintPost(&painter, rect, place.row, false);
    }
    paintDrop(&painter);
    painter.restore();
    if (event->region().intersects(QRect(0, 0, viewport()->width(), headerHeight())))
        paintHeader(&painter);
    paintBand(&painter);
}

void WeekView::goTo(QDate day)
{
    controller().setDay(day);
    QList<int> rows = posts().rowsOf(day);
    const auto first = std::min_element(
        rows.begin(), rows.end(), [this](int a, int b) { return posts().timeAt(a) < posts().timeAt(b); });
    choose(first == rows.end() ? -1 : *first);
    if (currentIndex().isValid())
        scrollTo(currentIndex(), EnsureVisible);
}

QModelIndex WeekView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    switch (action) {
    case MoveLeft:
        goTo(controller().day().addDays(-1));
        break;
    case MoveRight:
        goTo(controller().day().addDays(1));
        break;
    case MoveUp:
    case MoveDown: {
        // Through the posts of the day.
        int best = -1;
        const int from = currentIndex().isValid() ? minuteOf(posts().timeAt(currentIndex().row())) : -1;
        for (const Place &place : places()) {
            const int at = minuteOf(posts().timeAt(place.row));
            if (posts().dayAt(place.row) != controller().day()
                || (action == MoveDown ? at <= from : at >= from))
                continue;
            const int known = best < 0 ? 0 : minuteOf(posts().timeAt(best));
            if (best < 0 || (action == MoveDown ? at < known : at > known))
                best = place.row;
        }
        if (best >= 0) {
            choose(best);
            scrollTo(currentIndex(), EnsureVisible);
        }
        break;
    }
    case MovePageUp:
        controller().previousPeriod();
        break;
    case MovePageDown:
        controller().nextPeriod();
        break;
    case MoveHome:
        goTo(controller().today());
        break;
    default:
        break;
    }
    return currentIndex();
}

bool WeekView::focusNextPrevChild(bool next)
{
    const QModelIndex before = currentIndex();
    if (before.isValid() && moveCursor(next ? MoveDown : MoveUp, {}) != before)
        return true;
    return PostView::focusNextPrevChild(next);
}

void WeekView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !currentPost().isValid()) {
        emit newPostRequested(controller().day(), {});
        event->accept();
        return;
    }
    PostView::keyPressEvent(event);
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    if (event->pos().y() < headerHeight()) {
        const QDate day = dayAt(event->pos());
        const int column = int(controller().weekStart().daysTo(day));
        if (day.isValid() && m_hidden.at(column) > 0 && moreRect(column).contains(event->pos()))
            emit wholeDayRequested(day, event->globalPosition().toPoint());
        else if (day.isValid())
            goTo(day);
        return;
    }
    PostView::mousePressEvent(event);
}

void WeekView::pressedBeside(const QPoint &pos)
{
    if (const QDate day = dayAt(pos); day.isValid())
        controller().chooseDay(day);
}

void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    if (!indexAt(event->pos()).isValid() && day.isValid() && event->pos().y() >= headerHeight())
        emit newPostRequested(day, timeAt(event->pos()));
    else
        PostView::mouseDoubleClickEvent(event);
}

std::optional<PostView::DropPlace> WeekView::dropPlaceAt(const QPoint &pos) const
{
    const QDate day = dayAt(pos);
    // The upper edge of the ghost is the time.
    const int top = std::clamp(grip().y(), 0, scaled(metrics::calendarChip));
    return day.isValid() ? std::optional(DropPlace{day, timeAt(pos - QPoint(0, top))}) : std::nullopt;
}

QString WeekView::dropText(const domain::CalendarPost &grabbed, const ZonedTime &, bool) const
{
    const QTime to = drop().place.time;
    return grabbed.time.isValid() && grabbed.time != to
        ? u"%1 → %2"_s.arg(format::time(grabbed.time), format::time(to))
        : format::time(to);
}

QRegion WeekView::dropChange(const Drop &before, const Drop &after) const
{
    const auto marked = [](const Drop &drop) { return drop.refusal.isEmpty() ? drop.place.day : QDate(); };
    QRegion changed;
    for (const Drop *const each : {&before, &after}) {
        if (!each->place.day.isValid())
            continue;
        changed += dropSlot(each->place).adjusted(-1, -1, 1, 1);
        changed += dropLabel(*each).adjusted(-1, -1, 1, 1);
        if (marked(before) == marked(after))
            continue;
        const int column = int(controller().weekStart().daysTo(each->place.day));
        changed += QRect(columnX(column),
                         headerHeight(),
                         columnX(column + 1) - columnX(column),
                         viewport()->height() - headerHeight());
    }
    return changed;
}

} // namespace ruche::ui
