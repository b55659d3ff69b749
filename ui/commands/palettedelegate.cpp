// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/palettedelegate.h"

#include "ui/commands/palettemodel.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

PaletteRow paletteRowAt(const QModelIndex &index)
{
    return index.data(static_cast<int>(PaletteModel::Role::Row)).value<PaletteRow>();
}

/// The title with the typed letters in the accent; returns the width used.
int paintMarked(QPainter *painter, const QRect &rect, const PaletteRow &row, const Theme &theme)
{
    const QFont plain = font(TextSize::Base);
    const QFont strong = font(TextSize::Base, QFont::DemiBold);
    int x = rect.left();
    qsizetype i = 0;
    while (i < row.title.size() && x < rect.right()) {
        const bool marked = row.marked.contains(static_cast<int>(i));
        qsizetype end = i + 1;
        while (end < row.title.size() && row.marked.contains(static_cast<int>(end)) == marked)
            ++end;
        const QString piece = row.title.mid(i, end - i);
        x += paintElided(painter,
                         QRect(x, rect.top(), rect.right() - x, rect.height()),
                         piece,
                         marked ? strong : plain,
                         marked ? theme.accentText : theme.text);
        i = end;
    }
    return x - rect.left();
}

} // namespace

void PaletteDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const PaletteRow row = paletteRowAt(index);
    if (row.kind == PaletteRow::Kind::Heading) {
        paintElided(painter,
                    option.rect.adjusted(16, scaled(10), -16, -4),
                    row.title,
                    font(TextSize::Meta, QFont::DemiBold),
                    theme.text3);
        return;
    }
    const QRect box = option.rect.adjusted(8, 0, -8, 0);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        paintFrame(painter, box, metrics::radiusSmall, theme.soft, theme.softLine);
    QRect content = box.adjusted(10, 0, -10, 0);
    if (!row.finding.avatar.isEmpty()) {
        paintAvatar(
            painter, QRectF(content.left(), content.center().y() - 9, 20, 20), row.finding.avatar, theme);
        content.setLeft(content.left() + 32);
    } else {
        paintIcon(painter,
                  QRectF(content.left(), content.top(), 16, content.height()),
                  row.icon.isEmpty() ? u"chevron-right"_s : row.icon,
                  theme.text2);
        content.setLeft(content.left() + 28);
    }
    if (row.finding.dot.isValid()) {
        paintDot(painter, QRectF(content.left(), content.top(), 8, content.height()), row.finding.dot);
        content.setLeft(content.left() + 18);
    }
    if (selected)
        content.setRight(content.right() - paintKeyHint(painter, content, u"↵"_s, theme) - 6);
    if (!row.keys.isEmpty())
        content.setRight(content.right() - paintKeyHint(painter, content, row.keys, theme) - 8);
    const auto glyph = [&](const QString &name, const QColor &color) {
        paintIcon(painter, QRectF(content.right() - 14, content.top(), 14, content.height()), name, color);
        content.setRight(content.right() - 20);
    };
    if (row.finding.state)
        glyph(statusIconName(*row.finding.state), theme.status(*row.finding.state).text);
    for (auto it = row.finding.networks.crbegin(); it != row.finding.networks.crend(); ++it)
        glyph(networkIconName(*it), theme.text2);
    const int used = paintMarked(painter, content, row, theme);
    paintElided(
        painter, content.adjusted(used + 12, 0, -4, 0), row.detail, font(TextSize::Small), theme.text3);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, scaled(paletteRowAt(index).kind == PaletteRow::Kind::Heading ? 30 : 36)};
}

} // namespace ruche::ui
