// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/tododelegate.h"

#include "core/domain/message.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/today/todomodel.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace ruche::ui {

namespace {

constexpr int todoTextX = 54;

bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->selectionModel() && view->selectionModel()->isSelected(index);
}

QColor waitingInk(TodoModel::Urgency urgency, const Theme &theme)
{
    switch (urgency) {
    case TodoModel::Urgency::Late:
        return theme.failed.text;
    case TodoModel::Urgency::Soon:
        return theme.warn;
    case TodoModel::Urgency::Calm:
        break;
    }
    return theme.text3;
}

void paintHeading(QPainter *painter, const QRect &rect, const QModelIndex &index, const Theme &theme)
{
    painter->fillRect(rect, theme.sunken);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const auto urgency = TodoModel::Urgency(index.data(int(TodoModel::Role::Urgency)).toInt());
    const QRect area = rect.adjusted(metrics::rowPadding, 0, -metrics::rowPadding, 0);
    const int used = paintElided(painter,
                                 area,
                                 index.data(Qt::DisplayRole).toString(),
                                 ui::font(TextSize::Meta, QFont::DemiBold),
                                 urgency == TodoModel::Urgency::Late ? theme.failed.text : theme.text2);
    paintElided(painter,
                area.adjusted(used + 8, 0, 0, 0),
                format::number(index.data(int(TodoModel::Role::Count)).toInt()),
                ui::font(TextSize::Meta),
                theme.text3);
}

} // namespace

QRect TodoDelegate::buttonRect(const QRect &row) const
{
    const int width = textWidth(ui::font(TextSize::Base, QFont::DemiBold), tr("Reply")) + 24;
    const int height = scaled(metrics::compactHeight);
    return {row.left() + todoTextX, row.bottom() - height - scaled(9), width, height};
}

QSize TodoDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(int(TodoModel::Role::IsHeading)).toBool())
        return {200, scaled(metrics::groupHeader)};
    return {200, scaled(isCurrentRow(option, index) ? 106 : 54)};
}

void TodoDelegate::paint(QPainter *painter,
                         const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const QRect &rect = option.rect;
    if (index.data(int(TodoModel::Role::IsHeading)).toBool()) {
        paintHeading(painter, rect, index, theme);
        return;
    }
    const auto conversation = index.data(int(TodoModel::Role::Conversation)).value<domain::Conversation>();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintRowBackground(painter, rect, selected, option.state.testFlag(QStyle::State_MouseOver), theme);
    paintAvatar(painter,
                QRectF(rect.left() + metrics::rowPadding, rect.top() + scaled(10), 28, 28),
                conversation.author,
                theme);

    const QString waiting = index.data(int(TodoModel::Role::Waiting)).toString();
    const auto urgency = TodoModel::Urgency(index.data(int(TodoModel::Role::Urgency)).toInt());
    const QColor ink = waitingInk(urgency, theme);
    const QFont waitingFont
        = ui::font(TextSize::Small, urgency == TodoModel::Urgency::Calm ? QFont::Normal : QFont::DemiBold);
    const int waitingWidth = textWidth(waitingFont, waiting) + 2;
    const int right = rect.right() - metrics::rowPadding;
    const QRect waitingRect(right - waitingWidth, rect.top(), waitingWidth + 1, scaled(54));
    paintElided(painter, waitingRect, waiting, waitingFont, ink, Qt::AlignRight | Qt::AlignVCenter);
    paintIcon(painter,
              QRectF(waitingRect.left() - 20, waitingRect.center().y() - 7, 14, 14),
              urgency == TodoModel::Urgency::Late ? QStringLiteral("warning") : QStringLiteral("clock"),
              ink);

    const int left = rect.left() + todoTextX;
    const int room = waitingRect.left() - 28 - left;
    const int line = scaled(18);
    int y = rect.top() + scaled(8);
    const int marks = 56 + (conversation.sentiment ? 56 : 0);
    int x = left
        + paintElided(painter,
                      QRect(left, y, std::max(40, room - marks), line),
                      conversation.author,
                      ui::font(TextSize::Base, QFont::DemiBold),
                      theme.text);
    paintDot(painter,
             QRectF(x + 8, y, 8, line),
             theme.brandColor(index.data(int(TodoModel::Role::BrandColor)).toString()));
    x += 22;
    paintIcon(
        painter, QRectF(x, y + (line - 14) / 2, 14, 14), networkIconName(conversation.network), theme.text2);
    x += 20;
    if (conversation.sentiment)
        paintSentiment(painter, QRect(x, y, 60, line), *conversation.sentiment, true, theme);
    y += scaled(20);
    paintParagraph(painter,
                   QRect(left, y, room, line * (selected ? 2 : 1)),
                   conversation.excerpt,
                   ui::font(TextSize::Small),
                   theme.text2,
                   selected ? 2 : 1,
                   line);
    if (selected) {
        const QRect button = buttonRect(rect);
        paintFrame(painter, button, metrics::radius, theme.accent, theme.accent);
        paintElided(painter,
                    button,
                    tr("Reply"),
                    ui::font(TextSize::Base, QFont::DemiBold),
                    theme.onAccent,
                    Qt::AlignCenter);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect, 0, theme, -2);
}

bool TodoDelegate::editorEvent(QEvent *event,
                               QAbstractItemModel *model,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *const mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && isCurrentRow(option, index)
            && buttonRect(option.rect).contains(mouse->position().toPoint())) {
            emit replyRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace ruche::ui
