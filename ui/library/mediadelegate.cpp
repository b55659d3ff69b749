// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/mediadelegate.h"

#include "core/domain/medialibrary.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/library/mediamodel.h"
#include "ui/media/filethumbnails.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int cardGapHalf = 7;
constexpr int narrowestCard = 148;
constexpr int lineHeight = 44;
constexpr int lineInset = 12;
constexpr int stateWidth = 180;
constexpr int factsWidth = 160;
constexpr int usesWidth = 100;
constexpr int roomForFacts = 520;
constexpr int roomForUses = 640;

/// The middle part of a picture that fills the place.
void paintFilling(QPainter *painter, const QRect &place, const QImage &picture)
{
    const QSize size = picture.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
    const QRectF source((size.width() - place.width()) * 0.5 * picture.width() / size.width(),
                        (size.height() - place.height()) * 0.5 * picture.height() / size.height(),
                        double(place.width()) * picture.width() / size.width(),
                        double(place.height()) * picture.height() / size.height());
    painter->drawImage(QRectF(place), picture, source);
}

void paintDuration(QPainter *painter, const QRect &place, const domain::MediaItem &item, const Theme &theme)
{
    const int disc = scaled(40);
    const QRect play(place.center() - QPoint(disc / 2, disc / 2), QSize(disc, disc));
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.surface);
    painter->drawEllipse(play);
    paintIcon(painter, QRectF(play).adjusted(11, 11, -11, -11), u"play"_s, theme.text);
    if (item.duration.count() <= 0)
        return;
    const QString text = MediaModel::durationText(item.duration);
    const QFont small = font(TextSize::Meta, QFont::Medium);
    const int width = textWidth(small, text) + 10;
    const QRect chip(place.right() - width - 5, place.bottom() - scaled(18) - 5, width, scaled(18));
    painter->setBrush(theme.toast);
    painter->drawRoundedRect(chip, 4, 4);
    paintElided(painter, chip, text, small, theme.toastText, Qt::AlignCenter);
}

} // namespace

QSize mediaCellSize(int width)
{
    const int cell = scaled(narrowestCard) + 2 * cardGapHalf;
    const int columns = std::max(1, width / cell);
    const int wide = std::max(cell, width / columns);
    const int card = wide - 2 * cardGapHalf;
    return {wide, card * 7 / 10 + scaled(48) + 2 * cardGapHalf};
}

MediaCardLayout layoutMediaCard(const QRect &cell)
{
    MediaCardLayout layout;
    layout.card = cell.adjusted(cardGapHalf, cardGapHalf, -cardGapHalf, -cardGapHalf);
    const int words = scaled(48);
    layout.picture = layout.card.adjusted(0, 0, 0, -words);
    const int left = layout.card.left() + 10;
    const int width = layout.card.width() - 20;
    layout.name = QRect(left, layout.picture.bottom() + 1 + 5, width, scaled(20));
    layout.state = QRect(left, layout.name.bottom() + 1, width, scaled(16));
    return layout;
}

QSize mediaLineSize(int width)
{
    return {std::max(1, width), scaled(lineHeight)};
}

MediaLineLayout layoutMediaLine(const QRect &line)
{
    MediaLineLayout layout;
    const QRect inner = line.adjusted(lineInset, 0, -lineInset, 0);
    const int high = inner.height() - 8;
    layout.picture = QRect(inner.left(), inner.top() + 4, high * 4 / 3, high);
    int right = inner.right() + 1;
    const auto column = [&](int wide) {
        right -= scaled(wide);
        return QRect(right, inner.top(), scaled(wide) - lineInset, inner.height());
    };
    // The name keeps its room; the least needed gives way.
    if (inner.width() >= scaled(roomForUses))
        layout.uses = column(usesWidth);
    if (inner.width() >= scaled(roomForFacts))
        layout.facts = column(factsWidth);
    layout.state = column(stateWidth);
    const int left = layout.picture.right() + 1 + lineInset;
    layout.name = QRect(left, inner.top(), std::max(0, right - left - lineInset), inner.height());
    return layout;
}

MediaDelegate::MediaDelegate(FileThumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

QSize MediaDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

void MediaDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (m_listed) {
        paintLine(painter, option, index);
        return;
    }
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const MediaCardLayout layout = layoutMediaCard(option.rect);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    paintFrame(painter, layout.card, metrics::radius, theme.surface, hovered ? theme.line2 : theme.line);
    const QVariant value = index.data(static_cast<int>(MediaModel::Role::Row));
    QPainterPath clip;
    clip.addRoundedRect(QRectF(layout.card).adjusted(1, 1, -1, -1), metrics::radius - 1, metrics::radius - 1);
    painter->save();
    painter->setClipPath(clip);
    painter->fillRect(layout.picture, theme.sunken);
    if (value.isValid()) {
        const auto item = value.value<domain::MediaItem>();
        paintPicture(painter, layout.picture, item, option.widget);
        if (item.isVideo())
            paintDuration(painter, layout.picture, item, theme);
    }
    painter->restore();
    painter->setPen(QPen(theme.line, 1));
    painter->drawLine(layout.picture.bottomLeft() + QPoint(1, 1),
                      layout.picture.bottomRight() + QPoint(-1, 1));
    if (value.isValid()) {
        const auto item = value.value<domain::MediaItem>();
        const QString color = index.data(static_cast<int>(MediaModel::Role::BrandColor)).toString();
        QRect name = layout.name;
        if (!color.isEmpty()) {
            paintDot(painter, QRectF(name.left(), name.top(), 8, name.height()), theme.brandColor(color));
            name.setLeft(name.left() + 14);
        }
        paintElided(painter,
                    name,
                    item.file.fileName,
                    font(TextSize::Small, QFont::Medium),
                    theme.text,
                    Qt::AlignLeft | Qt::AlignVCenter,
                    Qt::ElideMiddle);
        const bool missing = item.isPicture() && item.file.altText.isEmpty();
        paintElided(painter,
                    layout.state,
                    MediaModel::stateText(item),
                    font(TextSize::Meta, missing ? QFont::Medium : QFont::Normal),
                    missing ? theme.accentText : theme.text3);
    }
    if (selected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRoundedRect(
            QRectF(layout.card).adjusted(-1, -1, 1, 1), metrics::radius + 1, metrics::radius + 1);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && !selected)
        paintFocusRing(painter, layout.card, metrics::radius, theme, 1);
}

void MediaDelegate::paintPicture(QPainter *painter,
                                 const QRect &place,
                                 const domain::MediaItem &item,
                                 const QWidget *widget) const
{
    const qreal ratio = widget ? widget->devicePixelRatioF() : 1.0;
    // One size for all widths of the window: a picture is not made anew while it is resized.
    const QSize within = QSize(320, 320) * (ratio > 1.2 ? 2 : 1);
    const QImage picture = m_thumbnails.picture(item, within);
    if (!picture.isNull())
        paintFilling(painter, place, picture);
    else if (m_listed || !item.isVideo())
        paintIcon(painter,
                  QRectF(place.center() - QPoint(12, 12), QSizeF(24, 24)),
                  item.isVideo()         ? u"video"_s
                      : item.isPicture() ? u"image"_s
                                         : u"file"_s,
                  Theme::of(widget).text3);
}

void MediaDelegate::paintLine(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const MediaLineLayout layout = layoutMediaLine(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, selected ? theme.soft : hovered ? theme.hover : theme.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    painter->fillRect(layout.picture, theme.sunken);
    const QVariant value = index.data(static_cast<int>(MediaModel::Role::Row));
    if (value.isValid()) {
        const auto item = value.value<domain::MediaItem>();
        painter->save();
        painter->setClipRect(layout.picture);
        paintPicture(painter, layout.picture, item, option.widget);
        painter->restore();
        const QString color = index.data(static_cast<int>(MediaModel::Role::BrandColor)).toString();
        QRect name = layout.name;
        if (!color.isEmpty()) {
            paintDot(painter, QRectF(name.left(), name.top(), 8, name.height()), theme.brandColor(color));
            name.setLeft(name.left() + 14);
        }
        const auto left = Qt::AlignLeft | Qt::AlignVCenter;
        paintElided(painter,
                    name,
                    item.file.fileName,
                    font(TextSize::Base, QFont::Medium),
                    theme.text,
                    left,
                    Qt::ElideMiddle);
        const bool missing = item.isPicture() && item.file.altText.isEmpty();
        paintElided(painter,
                    layout.state,
                    MediaModel::stateText(item),
                    font(TextSize::Small, missing ? QFont::Medium : QFont::Normal),
                    missing ? theme.accentText : theme.text2,
                    left);
        paintElided(
            painter, layout.facts, MediaModel::factsText(item), font(TextSize::Small), theme.text2, left);
        paintElided(
            painter, layout.uses, MediaModel::usesText(item), font(TextSize::Small), theme.text2, left);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, metrics::radiusSmall, theme, -2);
}

} // namespace ruche::ui
