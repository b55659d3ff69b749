// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postchip.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int brandBar = 3;
constexpr int statusSize = 14;
constexpr int networkSize = 12;
constexpr int networkStep = 15;
constexpr int leastWithPicture = 112; // a chip as narrow as that keeps time and network instead
constexpr int minimumTitle = 24; // of a one-line chip, before networks may take room

bool isDraft(domain::PostState state)
{
    return state == domain::PostState::Draft;
}

/// What stands behind the words of a chip.
struct ChipFrame
{
    QColor edge;
    QColor fill;
    QColor brand;
    Qt::PenStyle line = Qt::SolidLine;
};

ChipFrame frameOf(const PostChip &chip, const Theme &theme)
{
    const bool failed = chip.state == domain::PostState::Failed
        || chip.state == domain::PostState::PartlyPublished || chip.state == domain::PostState::Missed;
    return {.edge = chip.selected ? theme.accent
                : failed          ? theme.failed.text
                                  : theme.line,
            .fill = chip.selected     ? theme.soft
                : isDraft(chip.state) ? theme.sunken
                                      : theme.surface,
            .brand = chip.brand,
            .line = isDraft(chip.state) || chip.faded ? Qt::DashLine : Qt::SolidLine};
}

void paintFrameAnew(QPainter *painter, const QRect &rect, const ChipFrame &frame)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(frame.edge, 1, frame.line));
    painter->setBrush(frame.fill);
    painter->drawRoundedRect(
        QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusSmall, metrics::radiusSmall);
    painter->setClipRect(QRect(rect.left(), rect.top(), brandBar, rect.height()), Qt::IntersectClip);
    painter->setPen(Qt::NoPen);
    painter->setBrush(frame.brand);
    painter->drawRoundedRect(rect, metrics::radiusSmall, metrics::radiusSmall);
}

/// Hundreds of chips share a few frames, and round corners are dear: each frame is drawn once.
void paintChipFrame(QPainter *painter, const QRect &rect, const ChipFrame &frame)
{
    if (rect.isEmpty())
        return;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString key = u"ruche/chip/%1x%2/%3/%4/%5/%6/%7"_s.arg(rect.width())
                            .arg(rect.height())
                            .arg(frame.edge.rgba())
                            .arg(frame.fill.rgba())
                            .arg(frame.brand.rgba())
                            .arg(int(frame.line))
                            .arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap((QSizeF(rect.size()) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter framePainter(&pixmap);
        paintFrameAnew(&framePainter, QRect(QPoint(0, 0), rect.size()), frame);
        framePainter.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(rect.topLeft(), pixmap);
}

/// Paints as many network glyphs as fit between x and limit; returns where it stopped.
int paintNetworks(QPainter *painter,
                  int x,
                  int limit,
                  int centerY,
                  const QStringList &networks,
                  int most,
                  const Theme &theme)
{
    const auto shown = std::min<qsizetype>(networks.size(), most);
    for (qsizetype i = 0; i < shown && x + networkSize <= limit; ++i) {
        paintIcon(painter,
                  QRectF(x, centerY - networkSize / 2, networkSize, networkSize),
                  networkIconName(networks.at(i)),
                  theme.text2);
        x += networkStep;
    }
    if (networks.size() > shown) {
        const QString more = QStringLiteral("+%1").arg(networks.size() - shown);
        const QFont small = font(TextSize::Meta);
        if (x + textWidth(small, more) <= limit)
            x += paintElided(painter, QRect(x, centerY - 8, limit - x, 16), more, small, theme.text2);
    }
    return x;
}

} // namespace

QSize chipPictureSize()
{
    return {scaled(28), scaled(28)};
}

QSize draftPictureSize()
{
    return {scaled(40), scaled(40)};
}

void paintPostChip(QPainter *painter, const QRect &rect, const PostChip &chip, bool small, const Theme &theme)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    if (chip.faded)
        painter->setOpacity(0.45);
    paintChipFrame(painter, rect, frameOf(chip, theme));

    const QFont meta = font(TextSize::Meta);
    const QFont strong = font(TextSize::Meta, QFont::DemiBold);
    int left = rect.left() + brandBar + 6;
    const int right = rect.right() - 5;
    if (!small && !chip.picture.isNull() && rect.width() >= leastWithPicture) {
        painter->drawPixmap(
            left, rect.top() + (rect.height() - chipPictureSize().height()) / 2, chip.picture);
        left += chipPictureSize().width() + 6;
    }
    const int firstLine = small ? rect.height() : rect.height() / 2;
    QRect status(right - statusSize + 1,
                 rect.top() + (firstLine - statusSize) / 2 + (small ? 0 : 2),
                 statusSize,
                 statusSize);
    // In a lane of the week the time takes the whole first line, and the status goes beside the title.
    const bool narrow = !small && right - left - statusSize - 4 < textWidth(strong, chip.time);
    if (narrow)
        status.moveTop(rect.top() + rect.height() / 2 + (rect.height() / 2 - 2 - statusSize) / 2);
    paintIcon(painter, status, statusIconName(chip.state), theme.status(chip.state).text);

    const QRect line(
        left, rect.top() + (small ? 0 : 2), (narrow ? right + 1 : status.left() - 4) - left, firstLine);
    int x = left;
    if (!chip.time.isEmpty())
        x += paintElided(painter, line, chip.time, strong, theme.text) + 5;
    if (small) {
        const QRect title(x, rect.top(), std::max(0, line.right() - x), rect.height());
        const int wanted = textWidth(meta, chip.title);
        const int room = title.width() - std::max(minimumTitle, wanted);
        int titleWidth = title.width();
        if (!chip.networks.isEmpty() && room >= networkStep) {
            titleWidth -= networkStep;
            paintNetworks(painter,
                          line.right() - networkSize,
                          line.right() + 1,
                          rect.center().y() + 1,
                          chip.networks.mid(0, 1),
                          1,
                          theme);
        }
        paintElided(painter,
                    QRect(title.left(), title.top(), titleWidth, title.height()),
                    chip.title,
                    meta,
                    theme.text);
    } else {
        paintNetworks(painter, x, line.right() + 1, line.center().y() + 1, chip.networks, 2, theme);
        paintElided(painter,
                    QRect(left,
                          rect.top() + rect.height() / 2,
                          (narrow ? status.left() - 2 : right + 1) - left,
                          rect.height() / 2 - 2),
                    chip.title,
                    meta,
                    theme.text);
    }
    if (chip.focused)
        paintFocusRing(painter, rect, metrics::radiusSmall, theme, -1);
}

void paintDraftRow(QPainter *painter, const QRect &rect, const PostChip &chip, const Theme &theme)
{
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    if (chip.faded)
        painter->setOpacity(0.45);
    paintFrame(painter,
               rect,
               metrics::radius,
               chip.selected ? theme.soft : theme.surface,
               chip.selected ? theme.softLine : theme.line);
    QRect inner = rect.adjusted(10, 8, -10, -8);
    if (!chip.picture.isNull()) {
        painter->drawPixmap(inner.topLeft(), chip.picture);
        inner.setLeft(inner.left() + draftPictureSize().width() + 10);
    }
    const int lineHeight = scaled(17);
    paintParagraph(painter,
                   QRect(inner.left(), inner.top(), inner.width(), 2 * lineHeight),
                   chip.title,
                   font(TextSize::Small, QFont::Medium),
                   theme.text,
                   2,
                   lineHeight);
    const QRect meta(inner.left(), inner.bottom() - scaled(16) + 1, inner.width(), scaled(16));
    paintDot(painter, QRectF(meta.left(), meta.top(), 8, meta.height()), chip.brand);
    const int x = paintNetworks(
        painter, meta.left() + 14, meta.right(), meta.center().y() + 1, chip.networks, 3, theme);
    paintElided(painter,
                QRect(x + 3, meta.top(), meta.right() - x - 2, meta.height()),
                chip.meta,
                font(TextSize::Meta),
                theme.text2);
    if (chip.focused)
        paintFocusRing(painter, rect, metrics::radius, theme, -1);
}

} // namespace ruche::ui
