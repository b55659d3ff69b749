// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberdelegate.h"

#include "core/domain/member.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/members/membermodel.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

void paintName(QPainter *painter,
               const QRect &cell,
               const domain::Member &row,
               const QString &brandColor,
               const Theme &theme)
{
    const int disc = scaled(24);
    const QRect avatar(cell.left() + 16, cell.top() + (cell.height() - disc) / 2, disc, disc);
    paintAvatar(painter, avatar, row.name, theme);
    const int left = avatar.right() + 1 + 8;
    const int used = paintElided(painter,
                                 QRect(left, cell.top(), cell.right() - left - 22, cell.height()),
                                 row.name,
                                 font(TextSize::Base, QFont::Medium),
                                 theme.text);
    if (!brandColor.isEmpty())
        paintDot(
            painter, QRectF(left + used + 8, cell.top(), 8, cell.height()), theme.brandColor(brandColor));
}

void paintIdentities(QPainter *painter, const QRect &cell, const domain::Member &row, const Theme &theme)
{
    QStringList networks;
    for (const domain::Identity &identity : row.identities)
        networks.append(identity.network);
    networks.removeDuplicates();
    const int side = scaled(14);
    int x = cell.left() + 8;
    for (const QString &network : networks) {
        if (x + side > cell.right())
            break;
        paintIcon(painter, QRectF(x, cell.top(), side, cell.height()), networkIconName(network), theme.text2);
        x += side + 5;
    }
}

void paintTags(QPainter *painter, const QRect &cell, const domain::Member &row, const Theme &theme)
{
    int x = cell.left() + 8;
    for (qsizetype i = 0; i < row.tags.size(); ++i) {
        const QSize size = chipSize(row.tags.at(i));
        const qsizetype after = row.tags.size() - i - 1;
        const QString rest = u"+%1"_s.arg(after + 1);
        const int needed = after > 0 ? chipSize(u"+%1"_s.arg(after)).width() + 4 : 0;
        const bool fits = x + size.width() + needed <= cell.right();
        const QPoint at(x, cell.top() + (cell.height() - size.height()) / 2);
        if (!fits) {
            paintChip(painter, at, rest, ChipKind::Label, theme);
            return;
        }
        paintChip(painter, at, row.tags.at(i), ChipKind::Label, theme);
        x += size.width() + 4;
    }
}

void paintScore(QPainter *painter, const QRect &cell, const domain::Member &row, const Theme &theme)
{
    const QFont strong = font(TextSize::Small, QFont::DemiBold);
    const int figure = 3 * textWidth(strong, u"0"_s);
    paintTabular(painter,
                 QRect(cell.left() + 8, cell.top(), figure, cell.height()),
                 QString::number(row.score),
                 strong,
                 theme.text,
                 Qt::AlignLeft | Qt::AlignVCenter);
    paintProgress(painter,
                  QRectF(cell.left() + 8 + figure + 6, cell.top(), scaled(36), cell.height()),
                  row.score / 100.0,
                  -1,
                  theme,
                  theme.chart.at(5));
}

} // namespace

MemberDelegate::MemberDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void MemberDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? theme.soft : theme.surface);
    if (selected && index.column() == MemberModel::Name)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QVariant value = index.data(static_cast<int>(MemberModel::Role::Row));
    if (!value.isValid()) {
        if (index.column() == MemberModel::Name)
            paintFrame(painter, option.rect.adjusted(48, 14, -60, -14), 4, theme.press, {});
        return;
    }
    const auto row = value.value<domain::Member>();
    const PainterState state(painter);
    painter->setClipRect(option.rect);
    switch (index.column()) {
    case MemberModel::Name:
        paintName(painter,
                  option.rect,
                  row,
                  index.data(static_cast<int>(MemberModel::Role::BrandColor)).toString(),
                  theme);
        break;
    case MemberModel::Identities:
        paintIdentities(painter, option.rect, row, theme);
        break;
    case MemberModel::Tags:
        paintTags(painter, option.rect, row, theme);
        break;
    case MemberModel::Score:
        paintScore(painter, option.rect, row, theme);
        break;
    case MemberModel::Messages:
        paintTabular(painter,
                     option.rect.adjusted(8, 0, -16, 0),
                     index.data().toString(),
                     font(TextSize::Small),
                     theme.text2);
        break;
    default:
        paintElided(painter,
                    option.rect.adjusted(8, 0, -8, 0),
                    index.data().toString(),
                    font(TextSize::Small),
                    theme.text3);
        break;
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, 0, theme, -2);
}

} // namespace ruche::ui
