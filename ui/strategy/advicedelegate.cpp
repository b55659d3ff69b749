// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/advicedelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/strategy/advicemodel.h"

#include <QPainter>

#include <algorithm>

namespace ruche::ui {

QSize AdviceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, scaled(metrics::twoLineRow)};
}

void AdviceDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const QRect &rect = option.rect;
    const auto advice = index.data(int(AdviceModel::Role::Advice)).value<services::NetworkAdvice>();
    paintRowBackground(painter,
                       rect,
                       option.state.testFlag(QStyle::State_Selected),
                       option.state.testFlag(QStyle::State_MouseOver),
                       theme);
    const QRect area = rect.adjusted(metrics::rowPadding, 0, -metrics::rowPadding, 0);
    const int line = scaled(18);
    const int top = rect.center().y() - line;
    const QFont small = ui::font(TextSize::Small);
    paintTabular(painter,
                 QRect(area.left(), top, 18, line),
                 QString::number(index.row() + 1),
                 small,
                 theme.text3,
                 Qt::AlignLeft | Qt::AlignVCenter);
    paintIcon(painter,
              QRectF(area.left() + 24, top + (line - 14) / 2, 14, 14),
              networkIconName(advice.network),
              theme.text2);
    const int textX = area.left() + 46;
    const int nameWidth = std::min(140, area.width() / 3);
    paintElided(painter,
                QRect(textX, top, nameWidth, line),
                advice.name,
                ui::font(TextSize::Base, QFont::DemiBold),
                theme.text);
    const QString share = adviceShare(advice);
    const QFont bold = ui::font(TextSize::Base, QFont::DemiBold);
    const int shareWidth = std::max(52, textWidth(bold, share) + 4);
    paintElided(painter,
                QRect(area.right() - shareWidth, top, shareWidth + 1, line),
                share,
                advice.share ? bold : small,
                advice.share ? theme.text : theme.text3,
                Qt::AlignRight | Qt::AlignVCenter);
    const QRectF track(textX + nameWidth + 12,
                       top + line / 2.0 - 5,
                       area.right() - shareWidth - 12 - (textX + nameWidth + 12),
                       10);
    painter->setRenderHint(QPainter::Antialiasing);
    if (advice.share) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.press);
        painter->drawRoundedRect(track, 3, 3);
        QRectF bar = track;
        bar.setWidth(std::max(3.0, track.width() * std::clamp(*advice.share / 100, 0.0, 1.0)));
        painter->setBrush(theme.chart.at(1));
        painter->drawRoundedRect(bar, 3, 3);
    } else {
        painter->setPen(QPen(theme.line2, 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(track, 3, 3);
    }
    paintElided(painter,
                QRect(textX, top + line, area.right() - textX, line),
                adviceStanding(advice),
                small,
                theme.text2);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect, 0, theme, -2);
}

} // namespace ruche::ui
