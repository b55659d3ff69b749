// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/agendaview.h"

#include "core/domain/brand.h"
#include "core/text/names.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int agendaRow = 44;
constexpr int dayColumn = 112; // name of the day, with the margin of the page
constexpr int timeColumn = 60;
constexpr int pictureSide = 32;
constexpr int networkColumn = 110;
constexpr int statusColumn = 136;
constexpr int remarkColumn = 110;
constexpr int remarkFrom = 700; // width from which there is room for it

} // namespace

AgendaView::AgendaView(CalendarController &controller, PostListModel &model, QWidget *parent)
    : PostView(controller, model, parent)
{
}

QList<PostView::Place> AgendaView::arrange() const
{
    const int height = scaled(agendaRow);
    const int width = viewport()->width();
    QList<Place> places;
    m_groups.clear();
    int y = 0;
    const QDate first = controller().month();
    for (QDate day = first; day < first.addMonths(1); day = day.addDays(1)) {
        QList<int> rows = posts().rowsOf(day);
        if (rows.isEmpty())
            continue;
        std::stable_sort(
            rows.begin(), rows.end(), [this](int a, int b) { return posts().timeAt(a) < posts().timeAt(b); });
        const int top = y;
        for (const int row : std::as_const(rows)) {
            places << Place{row, QRect(dayColumn, y, width - dayColumn, height)};
            y += height;
        }
        m_groups << Group{day, top, y};
        ++y;
    }
    m_height = y;
    return places;
}

QSize AgendaView::canvasSize() const
{
    return {viewport()->width(), m_height};
}

void AgendaView::showUsualPlace()
{
    [[maybe_unused]] const QList<Place> &arranged = places();
    const QDate from = std::max(controller().day(), controller().month());
    const auto group
        = std::find_if(m_groups.begin(), m_groups.end(), [from](const Group &g) { return g.day >= from; });
    if (group != m_groups.end())
        verticalScrollBar()->setValue(group->top);
}

void AgendaView::goTo(QDate day)
{
    controller().setDay(day);
    [[maybe_unused]] const QList<Place> &arranged = places();
    const auto group
        = std::find_if(m_groups.begin(), m_groups.end(), [day](const Group &g) { return g.day >= day; });
    if (group == m_groups.end())
        return;
    for (const Place &place : places()) {
        if (place.rect.top() == group->top) {
            choose(place.row);
            verticalScrollBar()->setValue(group->top);
            return;
        }
    }
}

void AgendaView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    PostView::currentChanged(current, previous);
    if (current.isValid())
        controller().chooseDay(posts().dayAt(current.row()));
}

int AgendaView::daysOfShift(int key) const
{
    return PostView::daysOfShift(key); // up and down extend the selection, as in every list
}

QString AgendaView::remark(const domain::CalendarPost &post) const
{
    using enum domain::PostState;
    if (post.state == Failed || post.state == Missed)
        return tr("to decide");
    if (post.plannedAt && *post.plannedAt > controller().clock().now())
        return format::relative(*post.plannedAt, controller().clock().now());
    return {};
}

void AgendaView::paintRow(QPainter *painter, const QRect &rect, int row) const
{
    const Theme &theme = Theme::of(this);
    const PostChip chip = chipOf(row);
    const domain::CalendarPost &post = *posts().postAt(posts().index(row));
    const PainterState saved(painter);
    if (chip.faded)
        painter->setOpacity(0.45);
    painter->fillRect(rect, chip.selected ? theme.soft : theme.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const QFont base = ui::font(TextSize::Base);
    int x = rect.left();
    paintTabular(painter,
                 QRect(x + 4, rect.top(), timeColumn - 4, rect.height()),
                 chip.time,
                 ui::font(TextSize::Base, QFont::DemiBold),
                 theme.text,
                 Qt::AlignLeft | Qt::AlignVCenter);
    x += timeColumn;
    if (const QPixmap picture = pictureOf(row, QSize(scaled(pictureSide), scaled(pictureSide)));
        !picture.isNull()) {
        painter->drawPixmap(x, rect.center().y() - scaled(pictureSide) / 2, picture);
        x += scaled(pictureSide) + 12;
    }
    const bool roomy = viewport()->width() >= remarkFrom;
    const int end = rect.right() - metrics::pageMargin - (roomy ? remarkColumn : 0);
    const int status = end - statusColumn;
    const int networks = status - networkColumn;
    paintElided(
        painter, QRect(x, rect.top(), networks - x - 12, rect.height()), chip.title, base, theme.text);
    paintDot(painter, QRectF(networks, rect.top(), 8, rect.height()), chip.brand);
    int glyph = networks + 16;
    for (const QString &network : chip.networks) {
        if (glyph + 14 > status - 8)
            break;
        paintIcon(
            painter, QRectF(glyph, rect.center().y() - 6, 14, 14), networkIconName(network), theme.text2);
        glyph += 20;
    }
    const QString word = text::name(chip.state);
    const QSize pill = statusPillSize(word);
    painter->save();
    painter->setClipRect(QRect(status, rect.top(), statusColumn - 8, rect.height()), Qt::IntersectClip);
    paintStatusPill(
        painter, QPoint(status, rect.center().y() - pill.height() / 2 + 1), chip.state, word, theme);
    painter->restore();
    if (roomy)
        paintElided(painter,
                    QRect(end, rect.top(), remarkColumn, rect.height()),
                    remark(post),
                    ui::font(TextSize::Small),
                    theme.text2);
    if (chip.focused)
        paintFocusRing(painter, rect, 0, theme, -2);
}

void AgendaView::paintGroup(QPainter *painter, const Group &group) const
{
    const Theme &theme = Theme::of(this);
    const bool today = group.day == controller().today();
    const QRect rect(0, group.top - verticalOffset(), viewport()->width(), group.bottom - group.top);
    const bool isDrop = isDropDay(group.day);
    painter->fillRect(QRect(0, rect.top(), dayColumn, rect.height()), isDrop ? theme.soft : theme.surface);
    // The name stays in sight while its posts scroll by.
    const int top = std::clamp(0, rect.top(), std::max(rect.top(), rect.bottom() - scaled(agendaRow)));
    paintElided(painter,
                QRect(metrics::pageMargin, top + scaled(12), dayColumn - metrics::pageMargin, scaled(18)),
                format::weekdayAndDay(group.day),
                ui::font(TextSize::Base, QFont::DemiBold),
                today ? theme.accentText : theme.text);
    const QStringList dates = keyDatesOn(group.day);
    if ((today || !dates.isEmpty()) && rect.bottom() - top >= scaled(agendaRow) - 2)
        paintElided(painter,
                    QRect(metrics::pageMargin, top + scaled(29), dayColumn - metrics::pageMargin, scaled(15)),
                    today ? tr("today") : dates.join(u", "_s),
                    ui::font(TextSize::Meta),
                    theme.text2);
    painter->fillRect(QRect(0, rect.bottom() + 1, viewport()->width(), 1), theme.line2);
}

void AgendaView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.fillRect(viewport()->rect(), theme.surface);
    const int from = verticalOffset();
    const int to = from + viewport()->height();
    const QList<Place> &all = places();
    auto place = std::lower_bound(
        all.begin(), all.end(), from, [](const Place &p, int y) { return p.rect.bottom() < y; });
    for (; place != all.end() && place->rect.top() <= to; ++place) {
        if (const QRect rect = place->rect.translated(-scrolled()); event->region().intersects(rect))
            paintRow(&painter, rect, place->row);
    }
    for (const Group &group : m_groups) {
        if (group.bottom >= from && group.top <= to)
            paintGroup(&painter, group);
        if (isDropDay(group.day)) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(
                QRect(1, group.top - from + 1, viewport()->width() - 2, group.bottom - group.top - 2));
        }
    }
    paintBand(&painter);
}

QModelIndex AgendaView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QList<Place> &all = places();
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const auto here
        = std::find_if(all.begin(), all.end(), [row](const Place &place) { return place.row == row; });
    const auto at = here == all.end() ? qsizetype(-1) : std::distance(all.begin(), here);
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return all.isEmpty() ? QModelIndex() : posts().index(all.at(std::max<qsizetype>(0, at - 1)).row);
    case MoveDown:
    case MoveNext:
        return all.isEmpty() ? QModelIndex()
                             : posts().index(all.at(std::min<qsizetype>(all.size() - 1, at + 1)).row);
    case MoveLeft:
        goTo(controller().day().addDays(-1));
        break;
    case MoveRight:
        goTo(controller().day().addDays(1));
        break;
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

std::optional<PostView::DropPlace> AgendaView::dropPlaceAt(const QPoint &pos) const
{
    const int y = pos.y() + verticalOffset();
    for (const Group &group : m_groups) {
        if (y >= group.top && y < group.bottom)
            return DropPlace{group.day, {}};
    }
    return std::nullopt;
}

QRect AgendaView::dropArea(const DropPlace &place) const
{
    for (const Group &group : m_groups) {
        if (group.day == place.day)
            return {0, group.top - verticalOffset() - 2, viewport()->width(), group.bottom - group.top + 4};
    }
    return {};
}

} // namespace ruche::ui
