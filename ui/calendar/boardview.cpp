// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/boardview.h"

#include "core/domain/brand.h"
#include "core/text/names.h"
#include "ui/calendar/postchip.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int boardMargin = 20;
constexpr int columnGap = 12;
constexpr int leastColumn = 190;
constexpr int foldedWidth = 44;
constexpr int cardInset = 8;
constexpr int cardGap = 8;
constexpr int cardPad = 10;
constexpr int titleLine = 18;
constexpr int cardPicture = 74;
constexpr qsizetype measuredCards = 200; // in larger columns every title has two lines

} // namespace

QString BoardView::columnIcon(BoardColumn column)
{
    return column == BoardColumn::Idea ? u"bolt"_s : statusIconName(columnState(column));
}

BoardView::BoardView(CalendarController &controller, PostListModel &model, QWidget *parent)
    : PostView(controller, model, parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

QString BoardView::columnName(BoardColumn column)
{
    switch (column) {
    case BoardColumn::Idea:
        return tr("Ideas");
    case BoardColumn::Draft:
        return tr("Drafts");
    case BoardColumn::Attention:
        return tr("To decide", "column of posts that failed or were missed");
    default:
        return text::name(columnState(column));
    }
}

domain::PostState BoardView::columnState(BoardColumn column)
{
    switch (column) {
    case BoardColumn::Idea:
    case BoardColumn::Draft:
        return domain::PostState::Draft;
    case BoardColumn::Review:
        return domain::PostState::InReview;
    case BoardColumn::Approved:
        return domain::PostState::Approved;
    case BoardColumn::Scheduled:
        return domain::PostState::Scheduled;
    case BoardColumn::Attention:
        return domain::PostState::Failed;
    case BoardColumn::Published:
        return domain::PostState::Published;
    }
    return domain::PostState::Draft;
}

int BoardView::headerHeight() const
{
    return scaled(columnGap + 40);
}

bool BoardView::isFolded(BoardColumn column) const
{
    return column == BoardColumn::Published && !m_publishedShown;
}

void BoardView::setPublishedShown(bool shown)
{
    m_publishedShown = shown;
    invalidate();
}

QList<PostView::Place> BoardView::arrange() const
{
    constexpr int columns = 7;
    std::array<QList<int>, columns> rows;
    for (int row = 0; row < posts().rowCount(); ++row) {
        const domain::CalendarPost *const post = posts().postAt(posts().index(row));
        rows.at(std::size_t(CalendarController::columnOf(*post))) << row;
    }
    m_columns.clear();
    int shown = 0;
    for (int i = 0; i < columns; ++i) {
        Column column;
        column.column = BoardColumn(i);
        column.count = int(rows.at(std::size_t(i)).size());
        column.folded = isFolded(column.column);
        if (column.column == BoardColumn::Attention && column.count == 0)
            continue; // good news needs no column
        shown += column.folded ? 0 : 1;
        m_columns << column;
    }
    const int folded = int(m_columns.size()) - shown;
    const int room = viewport()->width() - 2 * boardMargin - folded * (foldedWidth + columnGap)
        - (shown - 1) * columnGap;
    const int width = std::max(scaled(leastColumn), room / std::max(1, shown));
    QList<Place> places;
    int x = boardMargin;
    m_height = 0;
    const QFont titleFont = ui::font(TextSize::Base, QFont::Medium);
    for (Column &column : m_columns) {
        column.left = x;
        column.width = column.folded ? foldedWidth : width;
        x += column.width + columnGap;
        if (column.folded)
            continue;
        const QList<int> &own = rows.at(std::size_t(column.column));
        const int cardWidth = column.width - 2 * cardInset;
        int y = headerHeight();
        for (const int row : own) {
            int lines = 2;
            if (own.size() <= measuredCards)
                lines = textWidth(titleFont, posts().index(row).data().toString()) > cardWidth - 2 * cardPad
                    ? 2
                    : 1;
            const bool picture = own.size() <= measuredCards && hasPicture(row);
            const int height = 2 * cardPad + lines * scaled(titleLine) + scaled(20)
                + (picture ? scaled(cardPicture) + cardGap : 0);
            places << Place{row, QRect(column.left + cardInset, y, cardWidth, height)};
            y += height + cardGap;
        }
        m_height = std::max(m_height, y + boardMargin);
    }
    m_width = x - columnGap + boardMargin;
    return places;
}

QSize BoardView::canvasSize() const
{
    return {m_width, m_height};
}

QRect BoardView::columnRect(BoardColumn column) const
{
    [[maybe_unused]] const QList<Place> &arranged = places();
    for (const Column &known : m_columns) {
        if (known.column == column)
            return {known.left - horizontalOffset(),
                    columnGap,
                    known.width,
                    viewport()->height() - columnGap - 8};
    }
    return {};
}

int BoardView::countOf(BoardColumn column) const
{
    [[maybe_unused]] const QList<Place> &arranged = places();
    for (const Column &known : m_columns) {
        if (known.column == column)
            return known.count;
    }
    return 0;
}

const BoardView::Column *BoardView::columnAt(const QPoint &pos) const
{
    [[maybe_unused]] const QList<Place> &arranged = places();
    const int x = pos.x() + horizontalOffset();
    for (const Column &column : m_columns) {
        if (x >= column.left && x < column.left + column.width)
            return &column;
    }
    return nullptr;
}

int BoardView::daysOfShift(int) const
{
    return 0; // here arrows go from card to card, and Shift takes more of them
}

void BoardView::paintColumn(QPainter *painter, const Column &column) const
{
    const Theme &theme = Theme::of(this);
    const bool isDrop = m_dropColumn == column.column && m_dropRefusal.isEmpty();
    const QRect rect = columnRect(column.column);
    paintFrame(painter,
               rect,
               metrics::radius,
               isDrop ? theme.soft : theme.sunken,
               isDrop ? theme.accent : theme.line);
    if (!column.folded)
        return;
    const PainterState saved(painter);
    paintIcon(painter,
              QRectF(rect.center().x() - 7, rect.top() + 12, 14, 14),
              columnIcon(column.column),
              theme.status(columnState(column.column)).text);
    const QFont strong = ui::font(TextSize::Base, QFont::DemiBold);
    const QString name = columnName(column.column);
    painter->translate(rect.center().x() + 1, rect.top() + 36);
    painter->rotate(90);
    const int width = paintElided(painter, QRect(0, -10, rect.height() - 90, 20), name, strong, theme.text);
    paintElided(painter,
                QRect(width + 8, -10, 60, 20),
                format::number(column.count),
                ui::font(TextSize::Base),
                theme.text2);
}

void BoardView::paintColumnHeader(QPainter *painter, const Column &column) const
{
    const Theme &theme = Theme::of(this);
    const QRect rect = columnRect(column.column);
    const QRect header(rect.left() + 1, rect.top() + 1, rect.width() - 2, headerHeight() - columnGap - 2);
    // Over what scrolls by below it.
    painter->fillRect(QRect(rect.left(), 0, rect.width(), columnGap), theme.canvas);
    const bool isDrop = m_dropColumn == column.column && m_dropRefusal.isEmpty();
    painter->fillRect(header.adjusted(metrics::radius, 0, -metrics::radius, 0),
                      isDrop ? theme.soft : theme.sunken);
    painter->fillRect(header.adjusted(0, metrics::radius, 0, 0), isDrop ? theme.soft : theme.sunken);
    paintIcon(painter,
              QRectF(header.left() + 12, header.center().y() - 6, 14, 14),
              columnIcon(column.column),
              theme.status(columnState(column.column)).text);
    const QRect line(header.left() + 34, header.top(), header.width() - 44, header.height());
    const QString count = format::number(column.count);
    const int width = paintElided(painter,
                                  line.adjusted(0, 0, -40, 0),
                                  columnName(column.column),
                                  ui::font(TextSize::Base, QFont::DemiBold),
                                  theme.text);
    paintElided(painter, line.adjusted(width + 8, 0, 0, 0), count, ui::font(TextSize::Base), theme.text2);
}

void BoardView::paintCard(QPainter *painter, const QRect &rect, int row) const
{
    const Theme &theme = Theme::of(this);
    const PostChip chip = chipOf(row);
    const domain::CalendarPost &post = *posts().postAt(posts().index(row));
    const PainterState saved(painter);
    if (chip.faded)
        painter->setOpacity(0.45);
    paintFrame(painter,
               rect,
               metrics::radiusSmall,
               chip.selected ? theme.soft : theme.surface,
               chip.selected ? theme.accent : theme.line);
    painter->save();
    painter->setClipRect(QRect(rect.left(), rect.top(), 3, rect.height()), Qt::IntersectClip);
    painter->setPen(Qt::NoPen);
    painter->setBrush(chip.brand);
    painter->drawRoundedRect(rect, metrics::radiusSmall, metrics::radiusSmall);
    painter->restore();
    QRect inner = rect.adjusted(cardPad + 2, cardPad, -cardPad, -cardPad);
    if (inner.height() > scaled(cardPicture)) {
        painter->drawPixmap(inner.topLeft(), pictureOf(row, QSize(inner.width(), scaled(cardPicture))));
        inner.setTop(inner.top() + scaled(cardPicture) + cardGap);
    }
    const int lines = inner.height() > scaled(20) + scaled(titleLine) ? 2 : 1;
    paintParagraph(painter,
                   QRect(inner.left(), inner.top(), inner.width(), lines * scaled(titleLine)),
                   chip.title,
                   ui::font(TextSize::Base, QFont::Medium),
                   theme.text,
                   lines,
                   scaled(titleLine));
    const QRect meta(inner.left(), inner.bottom() - scaled(16) + 1, inner.width(), scaled(16));
    int x = meta.left();
    for (const QString &network : chip.networks.mid(0, 4)) {
        paintIcon(painter, QRectF(x, meta.top() + 1, 14, 14), networkIconName(network), theme.text2);
        x += 19;
    }
    const domain::Brand *const brand = controller().brandOf(post);
    const QString when = post.plannedAt && brand
        ? format::nearDayAndTime(*post.plannedAt, brand->zone, controller().clock().now())
        : tr("no date");
    const int icon = meta.right() - 14;
    paintElided(painter,
                QRect(x, meta.top(), icon - x - 6, meta.height()),
                when,
                ui::font(TextSize::Small),
                theme.text2);
    if (CalendarController::columnOf(chip.state) == BoardColumn::Attention
        || CalendarController::columnOf(chip.state) == BoardColumn::Scheduled)
        paintIcon(painter,
                  QRectF(icon, meta.top() + 1, 14, 14),
                  statusIconName(chip.state),
                  theme.status(chip.state).text);
    if (chip.focused)
        paintFocusRing(painter, rect, metrics::radiusSmall, theme, 1);
}

void BoardView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), Theme::of(this).canvas);
    const QList<Place> &all = places();
    for (const Column &column : m_columns)
        paintColumn(&painter, column);
    const QRect seen(0, headerHeight() - 4, viewport()->width(), viewport()->height() - headerHeight() - 5);
    painter.save();
    painter.setClipRect(seen);
    for (const Place &place : all) {
        const QRect rect = place.rect.translated(-scrolled());
        if (rect.intersects(seen))
            paintCard(&painter, rect, place.row);
    }
    painter.restore();
    for (const Column &column : m_columns) {
        if (!column.folded)
            paintColumnHeader(&painter, column);
    }
    paintBand(&painter);
}

QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    switch (action) {
    case MoveUp:
    case MoveDown:
    case MoveLeft:
    case MoveRight: {
        const int row = rowTowards(action);
        return row < 0 ? currentIndex() : posts().index(row);
    }
    case MovePageUp:
        controller().previousPeriod();
        break;
    case MovePageDown:
        controller().nextPeriod();
        break;
    case MoveHome:
        controller().setDay(controller().today());
        break;
    default:
        break;
    }
    return currentIndex();
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    // Alt and an arrow take the chosen cards to the next column, as a drag does.
    const bool left = event->key() == Qt::Key_Left;
    const bool right = event->key() == Qt::Key_Right;
    const domain::CalendarPost *const post = posts().postAt(currentIndex());
    if (post && event->modifiers() == Qt::AltModifier && (left || right)) {
        const BoardColumn from = CalendarController::columnOf(*post);
        if (right && from == BoardColumn::Review) {
            emit columnRequested(selectedPosts(), BoardColumn::Approved);
            event->accept();
            return;
        }
        const bool towardsDraft = left && from != BoardColumn::Draft;
        if (towardsDraft || (right && (from == BoardColumn::Draft || from == BoardColumn::Approved)))
            emit columnRequested(selectedPosts(), towardsDraft ? BoardColumn::Draft : BoardColumn::Scheduled);
        event->accept();
        return;
    }
    PostView::keyPressEvent(event);
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    const Column *const column = columnAt(event->pos());
    const bool header = event->pos().y() < headerHeight();
    if (column && column->column == BoardColumn::Published && (column->folded || header)) {
        setPublishedShown(column->folded);
        return;
    }
    if (!header)
        PostView::mousePressEvent(event);
}

std::optional<QString> BoardView::considerDrop(const QList<domain::PostId> &dropped, const QPoint &pos, bool)
{
    const Column *const column = columnAt(pos);
    if (!column || dropped.isEmpty())
        return std::nullopt;
    if (m_dropColumn != column->column) {
        m_dropColumn = column->column;
        viewport()->update();
        m_dropRefusal = controller().refusalText(controller().planColumn(dropped, column->column));
    }
    return m_dropRefusal;
}

void BoardView::finishDrop(const QList<domain::PostId> &dropped, bool)
{
    if (m_dropColumn)
        emit columnRequested(dropped, *m_dropColumn);
}

void BoardView::forgetDrop()
{
    m_dropColumn.reset();
    m_dropRefusal.clear();
}

} // namespace ruche::ui
