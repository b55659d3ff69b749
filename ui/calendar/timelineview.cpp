// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/timelineview.h"

#include "core/domain/brand.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/campaignbars.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int labelWidth = 148;
constexpr int timelineHeader = 44;
constexpr int brandRowHeight = 64;
constexpr int lanesPadding = 10;
constexpr int mostTimelineLanes = 10;
constexpr int timelineDays = 7 * CalendarController::timelineWeeks;
constexpr int dayColumns = 26; // height of the columns of days in a cell

} // namespace

WeekCountCell::WeekCountCell(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"weekCount"_s);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

int WeekCountCell::posts() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

void WeekCountCell::setWeek(const domain::Brand &brand,
                            QDate first,
                            const std::array<int, 7> &counts,
                            int most)
{
    m_brand = brand.id;
    m_colour = brand.color;
    m_first = first;
    m_counts = counts;
    m_most = std::max(1, most);
    const QString week = tr("%1, week %2, %3 – %4", "brand, number, first and last day")
                             .arg(brand.name,
                                  QString::number(CalendarController::weekNumber(first)),
                                  format::shortDate(first, first),
                                  format::shortDate(first.addDays(6), first));
    const QString count = tr("%n post(s)", nullptr, posts());
    setAccessibleName(tr("%1: %2", "week of a brand, count of posts").arg(week, count));
    QStringList days{accessibleName()};
    for (int day = 0; day < 7; ++day) {
        if (m_counts.at(std::size_t(day)) > 0)
            days << tr("%1: %n post(s)", nullptr, m_counts.at(std::size_t(day)))
                        .arg(format::weekdayAndDay(first.addDays(day)));
    }
    setToolTip(days.join(u'\n'));
    update();
}

void WeekCountCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), isDown() ? theme.press : theme.hover);
    const int count = posts();
    paintElided(&painter,
                rect().adjusted(8, 6, -4, -height() + 24),
                format::number(count),
                ui::font(TextSize::Base, count > 0 ? QFont::DemiBold : QFont::Normal),
                count > 0 ? theme.text : theme.text3);
    const QColor ink = theme.brandColor(m_colour);
    const int room = width() - 16;
    const int base = height() - 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (int day = 0; day < 7; ++day) {
        const int x = 8 + room * day / 7;
        const int next = 8 + room * (day + 1) / 7;
        const int posts = m_counts.at(std::size_t(day));
        painter.fillRect(QRect(x, base, std::max(1, next - x - 2), 1), theme.line2);
        if (posts == 0)
            continue;
        const int high = std::max(4, scaled(dayColumns) * posts / m_most);
        painter.drawRoundedRect(QRectF(x, base - high, std::max(2, next - x - 2), high), 1.5, 1.5);
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), metrics::radiusTiny, theme, -3);
}

void WeekCountCell::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        emit arrowPressed(-1, 0);
        break;
    case Qt::Key_Right:
        emit arrowPressed(1, 0);
        break;
    case Qt::Key_Up:
        emit arrowPressed(0, -1);
        break;
    case Qt::Key_Down:
        emit arrowPressed(0, 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

TimelineView::TimelineView(CalendarController &controller, PostListModel &model, QWidget *parent)
    : PostView(controller, model, parent)
{
    setFocusPolicy(Qt::NoFocus); // its bars and weeks have it
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    const auto reload = [this] {
        invalidate();
        load();
    };
    connect(&controller, &CalendarController::dayChanged, this, reload);
    connect(&controller, &CalendarController::changed, this, reload);
}

QList<domain::Brand> TimelineView::shownBrands() const
{
    QList<domain::Brand> brands;
    for (const domain::Brand &brand : controller().brands()) {
        if (!controller().filter().hiddenBrands.contains(brand.id))
            brands << brand;
    }
    return brands;
}

void TimelineView::load()
{
    if (isVisible() && campaigns())
        campaigns()->countPosts(controller().timelineStart(), controller().timelineEnd());
}

void TimelineView::showEvent(QShowEvent *event)
{
    PostView::showEvent(event);
    connect(campaigns(), &CampaignList::countsChanged, this, &TimelineView::invalidate, Qt::UniqueConnection);
    load();
}

void TimelineView::goTo(QDate day)
{
    controller().setDay(day);
    showUsualPlace();
}

void TimelineView::showUsualPlace()
{
    if (WeekCountCell *const cell = currentCell(); cell && hasFocus())
        cell->setFocus(Qt::OtherFocusReason);
}

QList<PostView::Place> TimelineView::arrange() const
{
    if (campaigns())
        m_lanes = CampaignLanes::of(
            campaigns()->shown(), controller().timelineStart(), 1, timelineDays, mostTimelineLanes);
    return {};
}

int TimelineView::dayX(int day) const
{
    const int left = scaled(labelWidth);
    return left + (viewport()->width() - left) * day / timelineDays;
}

QDate TimelineView::dayAt(const QPoint &pos) const
{
    const int left = scaled(labelWidth);
    const int width = viewport()->width() - left;
    if (pos.x() < left || width <= 0 || pos.x() >= viewport()->width())
        return {};
    return controller().timelineStart().addDays((pos.x() - left) * timelineDays / width);
}

int TimelineView::lanesHeight() const
{
    return std::max(2, m_lanes.lanes.value(0)) * CampaignBars::laneHeight() + 2 * lanesPadding;
}

int TimelineView::rowTop(int row) const
{
    return scaled(timelineHeader) + lanesHeight() + row * scaled(brandRowHeight);
}

QSize TimelineView::canvasSize() const
{
    return {viewport()->width(), rowTop(int(shownBrands().size())) + 1};
}

void TimelineView::placeBars()
{
    [[maybe_unused]] const QList<Place> &arranged = places();
    const int top = scaled(timelineHeader) + lanesPadding - verticalOffset();
    CampaignBars::Geometry geometry;
    geometry.bar = [this, top](const CampaignLanes::Bar &bar) {
        const int left = dayX(bar.first) + 1;
        return QRect(left,
                     top + bar.lane * CampaignBars::laneHeight(),
                     std::max(4, dayX(bar.last + 1) - left),
                     CampaignBars::barHeight());
    };
    geometry.more = [this, top](int row) {
        const int last = std::max(0, m_lanes.lanes.value(row) - 1);
        return QRect(
            scaled(labelWidth) - 40, top + last * CampaignBars::laneHeight(), 32, CampaignBars::barHeight());
    };
    geometry.dayAt = [this](const QPoint &pos) { return dayAt(pos); };
    bars()->place(campaigns()->shown(), m_lanes, geometry);
    placeCells();
}

void TimelineView::placeCells()
{
    const QList<domain::Brand> brands = shownBrands();
    const QDate first = controller().timelineStart();
    QHash<std::pair<qint64, qint64>, int> counts;
    int most = 1;
    for (const domain::DayCount &count : campaigns()->counts()) {
        counts.insert({count.brand.value, count.day.toJulianDay()}, count.posts);
        most = std::max(most, count.posts);
    }
    const qsizetype wanted = brands.size() * CalendarController::timelineWeeks;
    while (m_cells.size() < wanted) {
        auto *const cell = new WeekCountCell(viewport());
        m_cells << cell;
        connect(cell, &WeekCountCell::clicked, this, [this, cell] { emit weekRequested(cell->first()); });
        connect(cell, &WeekCountCell::arrowPressed, this, [this, cell](int columns, int rows) {
            const qsizetype at = m_cells.indexOf(cell);
            const qsizetype week = at % CalendarController::timelineWeeks + columns;
            const qsizetype to = at + columns + rows * CalendarController::timelineWeeks;
            if (week < 0 || week >= CalendarController::timelineWeeks)
                controller().setDay(controller().day().addDays(7 * columns));
            else if (to >= 0 && to < m_cells.size())
                m_cells.at(to)->setFocus(Qt::TabFocusReason);
        });
    }
    while (m_cells.size() > wanted) {
        m_cells.constLast()->hide();
        m_cells.takeLast()->deleteLater();
    }
    const WeekCountCell *const current = currentCell();
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const auto row = int(i / CalendarController::timelineWeeks);
        const auto week = int(i % CalendarController::timelineWeeks);
        const domain::Brand &brand = brands.at(row);
        std::array<int, 7> days{};
        for (int day = 0; day < 7; ++day)
            days.at(std::size_t(day))
                = counts.value({brand.id.value, first.addDays(7 * week + day).toJulianDay()});
        WeekCountCell *const cell = m_cells.at(i);
        cell->setWeek(brand, first.addDays(7 * week), days, most);
        cell->setGeometry(QRect(QPoint(dayX(7 * week) + 1, rowTop(row) - verticalOffset()),
                                QPoint(dayX(7 * week + 7) - 1, rowTop(row + 1) - 2 - verticalOffset())));
        cell->setFocusPolicy(cell == current ? Qt::StrongFocus : Qt::ClickFocus); // one tab stop
        cell->show();
    }
}

WeekCountCell *TimelineView::currentCell() const
{
    const qint64 week = controller().timelineStart().daysTo(controller().weekStart()) / 7;
    return m_cells.value(std::clamp<qsizetype>(week, 0, CalendarController::timelineWeeks - 1));
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    PostView::focusInEvent(event);
    if (WeekCountCell *const cell = currentCell())
        cell->setFocus(event->reason());
}

QModelIndex TimelineView::moveCursor(CursorAction, Qt::KeyboardModifiers)
{
    return {}; // arrows are those of its weeks
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    PostView::scrollContentsBy(dx, dy);
    if (campaigns())
        placeBars();
}

void TimelineView::paintHeader(QPainter *painter) const
{
    const Theme &theme = Theme::of(this);
    const int high = scaled(timelineHeader);
    const int top = -verticalOffset();
    painter->fillRect(QRect(0, top, viewport()->width(), high), theme.surface);
    const QDate first = controller().timelineStart();
    for (int week = 0; week < CalendarController::timelineWeeks; ++week) {
        const QDate day = first.addDays(7 * week);
        const QRect rect(dayX(7 * week) + 8, top, dayX(7 * week + 7) - dayX(7 * week) - 10, high);
        const bool current = controller().today() >= day && controller().today() <= day.addDays(6);
        paintElided(painter,
                    rect.adjusted(0, 4, 0, -high / 2),
                    format::shortDate(day, day),
                    ui::font(TextSize::Meta, QFont::DemiBold),
                    current ? theme.accentText : theme.text2);
        paintElided(
            painter,
            rect.adjusted(0, high / 2 - 2, 0, -4),
            tr("Wk %1", "number of a week, in a narrow column").arg(CalendarController::weekNumber(day)),
            ui::font(TextSize::Meta),
            theme.text3);
    }
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.fillRect(viewport()->rect(), theme.surface);
    paintHeader(&painter);
    const QList<domain::Brand> brands = shownBrands();
    const int bottom = rowTop(int(brands.size())) - verticalOffset();
    for (int week = 0; week < CalendarController::timelineWeeks; ++week)
        painter.fillRect(QRect(dayX(7 * week), -verticalOffset(), 1, bottom + verticalOffset()), theme.line);
    const auto lineAt = [&](int y) {
        painter.fillRect(QRect(0, y - verticalOffset(), viewport()->width(), 1), theme.line);
    };
    lineAt(scaled(timelineHeader) - 1);
    const QFont strong = ui::font(TextSize::Meta, QFont::DemiBold);
    const QRect lanes(metrics::rowPadding,
                      scaled(timelineHeader) - verticalOffset() + lanesPadding,
                      scaled(labelWidth) - metrics::rowPadding - 44,
                      CampaignBars::barHeight());
    paintElided(&painter, lanes, tr("Campaigns"), strong, theme.text2);
    if (m_lanes.bars.isEmpty())
        paintElided(&painter,
                    QRect(dayX(0) + 8, lanes.top(), viewport()->width() - dayX(0) - 16, lanes.height()),
                    tr("No campaign in these weeks."),
                    ui::font(TextSize::Meta),
                    theme.text3);
    for (qsizetype row = 0; row < brands.size(); ++row) {
        lineAt(rowTop(int(row)) - 1);
        const QRect label(metrics::rowPadding,
                          rowTop(int(row)) - verticalOffset(),
                          scaled(labelWidth) - metrics::rowPadding - 8,
                          scaled(brandRowHeight));
        paintDot(&painter,
                 QRectF(label.left(), label.top(), 10, label.height()),
                 theme.brandColor(brands.at(row).color));
        paintElided(&painter,
                    label.adjusted(18, 0, 0, 0),
                    brands.at(row).name,
                    ui::font(TextSize::Base, QFont::Medium),
                    theme.text);
    }
    lineAt(rowTop(int(brands.size())) - 1);
    const qint64 today = controller().timelineStart().daysTo(controller().today());
    if (today >= 0 && today < timelineDays)
        painter.fillRect(QRect(dayX(int(today)), scaled(timelineHeader) - verticalOffset(), 2, lanesHeight()),
                         theme.accent);
}

} // namespace ruche::ui
