// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationdelegate.h"

#include "core/domain/mood.h"
#include "core/text/names.h"
#include "ui/common/icons.h"
#include "ui/inbox/carewords.h"
#include "ui/inbox/conversationmodel.h"

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct ConversationRowTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::ConversationDelegate)
};

QList<ConversationRowLayout::Chip> chipsOf(const domain::Conversation &row, const QString &priority)
{
    QList<ConversationRowLayout::Chip> chips;
    if (!priority.isEmpty())
        chips.append({{}, priority, ChipKind::Outlined});
    if (row.moderation == domain::Moderation::Held)
        chips.append({{}, text::name(row.moderation), ChipKind::Soft});
    else if (row.moderation != domain::Moderation::Approved)
        chips.append({{}, text::name(row.moderation), ChipKind::Bad});
    if (row.isQuestion)
        chips.append({{}, ConversationRowTr::tr("? Question"), ChipKind::Outlined});
    for (const QString &label : row.labels)
        chips.append({{}, label, ChipKind::Label});
    return chips;
}

/// Something was read in it, but not for certain: not the same as nothing.
bool isUnsure(const domain::Conversation &row)
{
    return domain::moodState(row.language, row.sentiment) == domain::MoodState::Unsure;
}

void placeChips(ConversationRowLayout &layout,
                const QList<ConversationRowLayout::Chip> &all,
                QPoint at,
                int right)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        ConversationRowLayout::Chip chip = all.at(i);
        chip.rect = QRect(at, chipSize(chip.text));
        const qsizetype left = all.size() - i;
        const QString rest = u"+%1"_s.arg(left);
        const int needed = left > 1 ? 4 + chipSize(u"+%1"_s.arg(left - 1)).width() : 0;
        if (chip.rect.right() + needed > right && !(i == 0 && left == 1)) {
            chip.text = rest;
            chip.kind = ChipKind::Label;
            chip.rect = QRect(at, chipSize(rest));
            if (chip.rect.right() <= right)
                layout.chips.append(chip);
            return;
        }
        layout.chips.append(chip);
        at.rx() += chip.rect.width() + 4;
    }
}

void paintTick(QPainter *painter, const QRect &area, bool on, const QWidget *widget)
{
    QStyleOptionButton box;
    const int side = scaled(16);
    box.rect = QRect(0, 0, side, side);
    box.rect.moveCenter(area.center());
    box.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, widget);
}

} // namespace

ConversationRowLayout layoutConversationRow(const domain::Conversation &row,
                                            const QString &timeText,
                                            const QRect &rect,
                                            bool hasClock,
                                            const QString &priority)
{
    ConversationRowLayout layout;
    const int line = scaled(20);
    const int top = rect.top() + scaled(9);
    const int disc = scaled(28);
    layout.avatar = QRect(rect.left() + 14, top, disc, disc);
    layout.unread = QRect(rect.left() + 5, top + disc / 2 - 3, 6, 6);
    const int left = layout.avatar.right() + 1 + 10;
    const int right = rect.right() - 12;
    const int timeWidth = textWidth(font(TextSize::Meta, QFont::Medium), timeText) + 2;
    layout.time = QRect(right - timeWidth, top, timeWidth, line);
    const int glyph = scaled(13);
    if (hasClock)
        layout.due = QRect(layout.time.left() - scaled(13) - 5, top, scaled(13), line);
    const int nameRoom = (hasClock ? layout.due.left() : layout.time.left()) - 8 - left - (6 + 8 + 6 + glyph);
    const int nameWidth = std::clamp(
        textWidth(font(TextSize::Base, QFont::DemiBold), row.author) + 1, 0, std::max(0, nameRoom));
    layout.author = QRect(left, top, nameWidth, line);
    layout.dot = QRect(layout.author.right() + 1 + 6, top, 8, line);
    layout.network = QRect(layout.dot.right() + 1 + 6, top, glyph, line);
    layout.lineHeight = scaled(16);
    layout.excerpt = QRect(left, top + line, right - left, 2 * layout.lineHeight);
    QPoint chips(left, layout.excerpt.bottom() + 1 + 4);
    if (row.sentiment || isUnsure(row)) {
        layout.sentiment = QRect(chips, QSize(scaled(14), scaled(20)));
        chips.rx() += scaled(14) + 6;
    }
    placeChips(layout, chipsOf(row, priority), chips, right);
    return layout;
}

ConversationDelegate::ConversationDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, scaled(metrics::inboxRow)};
}

void ConversationDelegate::paint(QPainter *painter,
                                 const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    using Role = ConversationModel::Role;
    const Theme &theme = Theme::of(option.widget);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool ticked = index.data(static_cast<int>(Role::Ticked)).toBool();
    paintRowBackground(painter, option.rect, option.state.testFlag(QStyle::State_Selected), hovered, theme);
    const QVariant value = index.data(static_cast<int>(Role::Row));
    if (!value.isValid()) {
        const QRect bar = option.rect.adjusted(52, scaled(14), -option.rect.width() / 3, -scaled(66));
        paintFrame(painter, bar, 4, theme.press, {});
        return;
    }
    const auto row = value.value<domain::Conversation>();
    const QString timeText = index.data(static_cast<int>(Role::TimeText)).toString();
    const auto stage = static_cast<DueStage>(index.data(static_cast<int>(Role::Due)).toInt());
    const ConversationRowLayout layout
        = layoutConversationRow(row,
                                timeText,
                                option.rect,
                                stage != DueStage::None,
                                index.data(static_cast<int>(Role::Priority)).toString());
    const bool unread = row.state == domain::ConversationState::New;
    if (unread) {
        const PainterState state(painter);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawEllipse(layout.unread);
    }
    if (m_ticking || hovered)
        paintTick(painter, layout.avatar, ticked, option.widget);
    else
        paintAvatar(painter, layout.avatar, row.author, theme);
    paintElided(painter, layout.author, row.author, font(TextSize::Base, QFont::DemiBold), theme.text);
    paintDot(
        painter, layout.dot, theme.brandColor(index.data(static_cast<int>(Role::BrandColor)).toString()));
    paintIcon(painter, layout.network, networkIconName(row.network), theme.text2);
    const bool presses = stage == DueStage::Soon || stage == DueStage::Late;
    const QColor timeInk = stage == DueStage::Late ? theme.failed.text
        : stage == DueStage::Soon                  ? theme.warn
                                                   : theme.text3;
    if (!layout.due.isNull())
        paintIcon(painter, layout.due, stage == DueStage::Late ? u"warning"_s : u"clock"_s, timeInk);
    paintTabular(painter,
                 layout.time,
                 timeText,
                 font(TextSize::Meta, presses ? QFont::DemiBold : QFont::Medium),
                 timeInk);
    paintParagraph(painter,
                   layout.excerpt,
                   row.excerpt.simplified(),
                   font(TextSize::Small),
                   theme.text2,
                   2,
                   layout.lineHeight);
    if (row.sentiment)
        paintSentiment(painter, layout.sentiment, *row.sentiment, false, theme);
    else if (isUnsure(row))
        paintIcon(painter, layout.sentiment, u"question"_s, theme.text3);
    for (const ConversationRowLayout::Chip &chip : layout.chips)
        paintChip(painter, chip.rect.topLeft(), chip.text, chip.kind, theme);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, 0, theme, -2);
}

} // namespace ruche::ui
