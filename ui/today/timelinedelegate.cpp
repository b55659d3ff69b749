// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/timelinedelegate.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/media/postthumbnails.h"
#include "ui/today/timelinemodel.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int timeWidth = 46;
constexpr int lineX = 70; // centre of the line of the day
constexpr int textX = 90;
constexpr int scrollBarRoom = 16;
constexpr int pictureSide = 36;
constexpr int pictureRoom = pictureSide + 10;

int timelineWidth(const QStyleOptionViewItem &option)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

TodayEntry entryOf(const QModelIndex &index)
{
    return index.data(int(TimelineModel::Role::Entry)).value<TodayEntry>();
}

} // namespace

TimelineDelegate::TimelineDelegate(PostThumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = timelineWidth(option);
    if (index.data(int(TimelineModel::Role::IsNow)).toBool())
        return {width, scaled(26)};
    const TodayEntry entry = entryOf(index);
    const int left = textX + (m_thumbnails.has({entry.post, entry.updatedAt}) ? scaled(pictureRoom) : 0);
    // The scroll bar may come once the rows are laid out.
    const bool two = textWidth(ui::font(TextSize::Base, QFont::Medium), entry.title)
        > width - scrollBarRoom - left - metrics::rowPadding;
    return {width, scaled(two ? 74 : 56)};
}

void TimelineDelegate::paint(QPainter *painter,
                             const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const QRect &rect = option.rect;
    const int x = rect.left() + lineX;
    const bool first = index.row() == 0;
    const bool last = index.row() == index.model()->rowCount() - 1;
    if (index.data(int(TimelineModel::Role::IsNow)).toBool()) {
        const int y = rect.center().y();
        paintTabular(painter,
                     QRect(rect.left() + 8, rect.top(), timeWidth, rect.height()),
                     index.data(int(TimelineModel::Role::NowText)).toString(),
                     ui::font(TextSize::Small, QFont::DemiBold),
                     theme.accentText);
        painter->fillRect(QRect(rect.left() + 62, y, rect.width() - 62 - 12, 2), theme.accent);
        return;
    }
    const TodayEntry entry = entryOf(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.soft : theme.hover);
        painter->drawRoundedRect(rect.adjusted(textX - 8, 1, -10, -1), metrics::radius, metrics::radius);
    }
    const int top = rect.top() + scaled(8);
    const int line = scaled(18);
    const int mid = top + line / 2;
    painter->fillRect(QRect(x, first ? mid : rect.top(), 1, last ? mid - rect.top() : rect.height()),
                      theme.line2);
    const QRect mark(x - 8, mid - 8, 17, 16);
    painter->fillRect(mark, theme.surface);
    paintIcon(painter,
              QRectF(x - 6.5, mid - 7, 14, 14),
              statusIconName(entry.state),
              theme.status(entry.state).text);
    paintTabular(painter,
                 QRect(rect.left() + 8, top, timeWidth, line),
                 format::time(entry.time),
                 ui::font(TextSize::Base),
                 theme.text2);

    int left = rect.left() + textX;
    if (const PostVersion version{entry.post, entry.updatedAt}; m_thumbnails.has(version)) {
        const QRect place(left,
                          rect.top() + (rect.height() - scaled(pictureSide)) / 2,
                          scaled(pictureSide),
                          scaled(pictureSide));
        const QPixmap picture
            = m_thumbnails.picture(version, place.size(), painter->device()->devicePixelRatioF());
        if (!picture.isNull())
            painter->drawPixmap(place.topLeft(), picture);
        left += scaled(pictureRoom);
    }
    const int width = rect.right() + 1 - metrics::rowPadding - left;
    const QFont titleFont = ui::font(TextSize::Base, QFont::Medium);
    // A row may be high for the width that a scroll bar would have left.
    const int lines = textWidth(titleFont, entry.title) > width && rect.height() > scaled(60) ? 2 : 1;
    paintParagraph(
        painter, QRect(left, top, width, line * lines), entry.title, titleFont, theme.text, lines, line);
    const int metaY = top + line * lines + scaled(3);
    int metaX = left;
    paintDot(painter,
             QRectF(metaX, metaY, 8, line),
             theme.brandColor(index.data(int(TimelineModel::Role::BrandColor)).toString()));
    metaX += 14;
    for (const QString &network : entry.networks.mid(0, 3)) {
        paintIcon(
            painter, QRectF(metaX, metaY + (line - 14) / 2, 14, 14), networkIconName(network), theme.text2);
        metaX += 20;
    }
    paintElided(painter,
                QRect(metaX, metaY, rect.right() - metrics::rowPadding - metaX, line),
                index.data(int(TimelineModel::Role::Meta)).toString(),
                ui::font(TextSize::Small),
                theme.text2);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect.adjusted(textX - 8, 1, -10, -1), metrics::radius, theme, -2);
}

} // namespace ruche::ui
