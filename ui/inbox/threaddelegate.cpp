// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threaddelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int sidePadding = 20;
constexpr int avatarGap = 10;

QString wordsKey(const ThreadItem &item)
{
    return u"%1:%2:%3:%4"_s.arg(static_cast<int>(item.kind))
        .arg(item.id)
        .arg(qHash(item.text))
        .arg(qHash(item.status));
}

bool isBoxed(const ThreadItem &item)
{
    return item.kind != ThreadItem::Kind::Message || item.own;
}

int textLineHeight(const ThreadItem &item)
{
    return scaled(item.kind == ThreadItem::Kind::Note ? 18 : 21);
}

QFont textFont(const ThreadItem &item)
{
    return font(item.kind == ThreadItem::Kind::Note ? TextSize::Small : TextSize::Reading);
}

} // namespace

int threadTextWidth(const ThreadItem &item, int width)
{
    const int left = sidePadding + scaled(32) + avatarGap;
    return std::max(80, width - left - sidePadding - (isBoxed(item) ? 24 : 0));
}

ThreadRowLayout layoutThreadRow(const ThreadItem &item, int width, int textHeight, int statusHeight)
{
    ThreadRowLayout layout;
    const int disc = scaled(32);
    if (item.kind == ThreadItem::Kind::Post) {
        layout.box = QRect(sidePadding, 12, width - 2 * sidePadding, scaled(52));
        layout.icon = QRect(layout.box.left() + 12, layout.box.top(), scaled(18), layout.box.height());
        const int left = layout.icon.right() + 1 + 12;
        const int room = layout.box.right() - 34 - left;
        layout.text = QRect(left, layout.box.top() + scaled(8), room, scaled(18));
        layout.header = QRect(left, layout.text.bottom() + 1, room, scaled(16));
        layout.height = layout.box.bottom() + 1 + 4;
        return layout;
    }
    const bool boxed = isBoxed(item);
    int left = sidePadding + disc + avatarGap;
    int y = 10;
    if (boxed) {
        layout.box = QRect(left, y, width - left - sidePadding, 0);
        y += 8;
        left += 12;
        layout.icon = QRect(left, y, scaled(14), scaled(20));
    } else {
        layout.avatar = QRect(sidePadding, y, disc, disc);
    }
    const int textRoom = threadTextWidth(item, width);
    const int headerLeft = boxed ? layout.icon.right() + 1 + 8 : left;
    layout.header = QRect(headerLeft, y, left + textRoom - headerLeft, scaled(20));
    y += scaled(20);
    layout.text = QRect(left, y, textRoom, textHeight);
    y += textHeight;
    if (statusHeight > 0) {
        y += 4;
        layout.status = QRect(left, y, textRoom, statusHeight);
        y += statusHeight;
    }
    if (item.canRetry || item.canCancel) {
        y += 2;
        const int height = scaled(metrics::compactHeight);
        int x = left;
        const QFont f = font(TextSize::Small, QFont::DemiBold);
        if (item.canRetry) {
            layout.retry = QRect(x, y, textWidth(f, ThreadDelegate::tr("Try again")) + 4, height);
            x = layout.retry.right() + 1 + 16;
        }
        if (item.canCancel)
            layout.cancel = QRect(x, y, textWidth(f, ThreadDelegate::tr("Take back")) + 4, height);
        y += height;
    }
    if (boxed) {
        y += 8;
        layout.box.setBottom(y - 1);
    }
    layout.height = std::max(y, layout.avatar.bottom() + 1) + 10;
    return layout;
}

ThreadDelegate::ThreadDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_words(80)
{
}

void ThreadDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    forget();
}

void ThreadDelegate::forget()
{
    m_words.clear();
    m_heights.clear();
}

ThreadDelegate::Words &ThreadDelegate::words(const ThreadItem &item) const
{
    const QString key = wordsKey(item);
    if (Words *known = m_words.object(key))
        return *known;
    const int width = threadTextWidth(item, m_width);
    auto *made = new Words{TextBlock(item.text, textFont(item), width, textLineHeight(item)),
                           TextBlock(item.status, font(TextSize::Small), width, scaled(17))};
    m_words.insert(key, made);
    return *made;
}

ThreadRowLayout ThreadDelegate::layoutOf(const ThreadItem &item) const
{
    if (item.kind == ThreadItem::Kind::Post)
        return layoutThreadRow(item, m_width, 0, 0);
    const Words &laidOut = words(item);
    return layoutThreadRow(item,
                           m_width,
                           item.text.isEmpty() ? 0 : laidOut.text.height(),
                           item.status.isEmpty() ? 0 : laidOut.status.height());
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto item = index.data(static_cast<int>(ThreadModel::Role::Item)).value<ThreadItem>();
    const QString key = wordsKey(item);
    auto known = m_heights.constFind(key);
    if (known == m_heights.constEnd())
        known = m_heights.insert(key, layoutOf(item).height);
    return {m_width, *known};
}

void ThreadDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto item = index.data(static_cast<int>(ThreadModel::Role::Item)).value<ThreadItem>();
    const Theme &theme = Theme::of(option.widget);
    const ThreadRowLayout layout = layoutOf(item);
    const PainterState state(painter);
    painter->fillRect(option.rect, item.newest ? theme.soft : theme.surface);
    painter->translate(option.rect.topLeft());
    if (item.kind == ThreadItem::Kind::Post) {
        paintPost(painter, item, layout, theme);
    } else {
        const bool note = item.kind == ThreadItem::Kind::Note;
        if (!layout.box.isNull()) {
            const QColor fill = note ? theme.sunken : theme.surface;
            paintFrame(
                painter, layout.box, metrics::radius, fill, item.failed ? theme.failedLine : theme.line2);
            const QString glyph = note ? u"lock"_s : (item.failed ? u"warning"_s : u"reply"_s);
            paintIcon(painter, layout.icon, glyph, item.failed ? theme.failed.text : theme.text3);
        } else {
            paintAvatar(painter, layout.avatar, item.author, theme);
        }
        paintHeader(painter, item, layout.header, theme);
        Words &laidOut = words(item);
        laidOut.text.paint(painter, layout.text.topLeft(), note ? theme.text2 : theme.text, theme.accentText);
        if (!layout.status.isNull())
            laidOut.status.paint(painter,
                                 layout.status.topLeft(),
                                 item.failed ? theme.failed.text : theme.text3,
                                 theme.accentText);
        const QFont action = font(TextSize::Small, QFont::DemiBold);
        if (!layout.retry.isNull())
            paintElided(painter, layout.retry, tr("Try again"), action, theme.accentText);
        if (!layout.cancel.isNull())
            paintElided(painter, layout.cancel, tr("Take back"), action, theme.accentText);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, QRect(QPoint(), option.rect.size()), 0, theme, -2);
}

void ThreadDelegate::paintPost(QPainter *painter,
                               const ThreadItem &item,
                               const ThreadRowLayout &layout,
                               const Theme &theme) const
{
    paintFrame(painter, layout.box, metrics::radius, theme.surface, theme.line);
    paintIcon(painter, layout.icon, u"file"_s, theme.text2);
    paintElided(painter, layout.text, item.text, font(TextSize::Small, QFont::DemiBold), theme.text);
    paintElided(painter, layout.header, item.when, font(TextSize::Meta), theme.text3);
    const int side = scaled(16);
    paintIcon(painter,
              QRectF(layout.box.right() - 12 - side, layout.box.top(), side, layout.box.height()),
              u"external"_s,
              theme.text3);
}

void ThreadDelegate::paintHeader(QPainter *painter,
                                 const ThreadItem &item,
                                 const QRect &header,
                                 const Theme &theme) const
{
    const bool note = item.kind == ThreadItem::Kind::Note;
    const QString who = note
        ? (item.author.isEmpty() ? tr("Internal note") : tr("Internal note, %1").arg(item.author))
        : item.author;
    QRect rest = header;
    const auto used = [&rest](int width) { rest.setLeft(rest.left() + width); };
    used(paintElided(painter, rest, who, font(TextSize::Base, QFont::DemiBold), theme.text) + 8);
    if (!item.when.isEmpty())
        used(paintElided(painter, rest, item.when, font(TextSize::Meta), theme.text3) + 8);
    if (item.sentiment && rest.width() > scaled(60))
        used(paintSentiment(painter, rest, *item.sentiment, true, theme) + 8);
    const auto chip = [&](const QString &text, ChipKind kind) {
        const QSize size = chipSize(text);
        if (size.width() > rest.width())
            return;
        paintChip(painter, QPoint(rest.left(), rest.center().y() - size.height() / 2 + 1), text, kind, theme);
        used(size.width() + 6);
    };
    if (item.isQuestion)
        chip(tr("? Question"), ChipKind::Outlined);
    if (!item.moderation.isEmpty())
        chip(item.moderation, ChipKind::Soft);
}

ThreadHit ThreadDelegate::hit(const ThreadItem &item, const QPoint &point) const
{
    const ThreadRowLayout layout = layoutOf(item);
    if (item.kind == ThreadItem::Kind::Post)
        return {layout.box.contains(point) ? ThreadHit::What::Post : ThreadHit::What::Nothing, {}};
    if (layout.retry.contains(point))
        return {ThreadHit::What::Retry, {}};
    if (layout.cancel.contains(point))
        return {ThreadHit::What::Cancel, {}};
    if (layout.text.contains(point)) {
        const QString link = words(item).text.linkAt(point - layout.text.topLeft());
        if (!link.isEmpty())
            return {ThreadHit::What::Link, link};
    }
    return {};
}

} // namespace ruche::ui
