// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/hive.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int hiveRows = 7;
constexpr int hiveColumns = 8;
constexpr double hiveRadius = 29;
constexpr double columnStep = 55.4;
constexpr double rowStep = 48;
constexpr double hiveGlyph = 18;

struct WarmCell
{
    int column;
    int row;
};
constexpr WarmCell heart{5, 3};
constexpr std::array warmCells{
    WarmCell{4, 4}, WarmCell{6, 4}, WarmCell{5, 5}, WarmCell{3, 5}, WarmCell{6, 2}};

QPolygonF hexagonAround(const QPointF &centre)
{
    QPolygonF shape;
    for (int corner = 0; corner < 6; ++corner) {
        const double angle = std::numbers::pi / 3 * corner - std::numbers::pi / 2;
        shape << centre + QPointF(hiveRadius * std::cos(angle), hiveRadius * std::sin(angle));
    }
    return shape;
}

} // namespace

void paintHive(QPainter *painter, const QPointF &bottomRight, const Theme &theme)
{
    static constexpr std::array glyphs{"instagram",
                                       "facebook",
                                       "mastodon",
                                       "bluesky",
                                       "youtube",
                                       "linkedin",
                                       "blog",
                                       "forum",
                                       "discord",
                                       "reddit",
                                       "pinterest",
                                       "reviews",
                                       "tiktok"};
    const PainterState state(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF origin = bottomRight - QPointF(hiveWidth, hiveHeight);
    std::size_t next = 0;
    for (int row = 0; row < hiveRows; ++row) {
        for (int column = 0; column < hiveColumns; ++column) {
            if (column + row < hiveRows)
                continue; // the comb grows from the corner
            const QPointF centre
                = origin + QPointF(30 + column * columnStep + (row % 2) * columnStep / 2, 40 + row * rowStep);
            const bool hot = column == heart.column && row == heart.row;
            const bool warm = std::any_of(warmCells.begin(), warmCells.end(), [&](const WarmCell &cell) {
                return cell.column == column && cell.row == row;
            });
            painter->setBrush(hot ? theme.accent : warm ? theme.soft : theme.canvas);
            painter->setPen(QPen(hot || warm ? theme.softLine : theme.line, 1));
            painter->drawPolygon(hexagonAround(centre));
            paintIcon(painter,
                      QRectF(centre - QPointF(hiveGlyph / 2, hiveGlyph / 2), QSizeF(hiveGlyph, hiveGlyph)),
                      u"network-"_s + QString::fromLatin1(glyphs.at(next % glyphs.size())),
                      hot        ? theme.onAccent
                          : warm ? theme.accentText
                                 : theme.line2);
            ++next;
        }
    }
}

} // namespace ruche::ui
