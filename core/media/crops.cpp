// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/crops.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::media {

QList<QString> ratioNames()
{
    return {u"1:1"_s, u"4:5"_s, u"16:9"_s, u"1.91:1"_s, u"9:16"_s};
}

std::optional<double> ratioValue(const QString &name)
{
    const QStringList parts = name.split(u':');
    if (parts.size() != 2)
        return std::nullopt;
    const double width = parts.first().toDouble();
    const double height = parts.last().toDouble();
    return width > 0 && height > 0 ? std::optional(width / height) : std::nullopt;
}

QString usualRatio(const QString &network)
{
    static const QHash<QString, QString> usual{{u"instagram"_s, u"4:5"_s},
                                               {u"facebook"_s, u"1.91:1"_s},
                                               {u"linkedin"_s, u"1.91:1"_s},
                                               {u"x"_s, u"16:9"_s},
                                               {u"bluesky"_s, u"1:1"_s},
                                               {u"mastodon"_s, u"16:9"_s},
                                               {u"threads"_s, u"4:5"_s},
                                               {u"youtube"_s, u"16:9"_s},
                                               {u"tiktok"_s, u"9:16"_s}};
    return usual.value(network);
}

QRectF largestArea(QSize picture, const QString &ratio, std::optional<QPointF> focus)
{
    const auto shape = ratioValue(ratio);
    if (!shape || picture.isEmpty())
        return {0, 0, 1, 1};
    const double own = double(picture.width()) / picture.height();
    const double width = std::min(1.0, *shape / own);
    const double height = std::min(1.0, own / *shape);
    const QPointF middle = focus.value_or(QPointF(0.5, 0.5));
    return {std::clamp(middle.x() - width / 2, 0.0, 1 - width),
            std::clamp(middle.y() - height / 2, 0.0, 1 - height),
            width,
            height};
}

QRectF bounded(QRectF area, QSize picture, const QString &ratio)
{
    if (picture.isEmpty())
        return {0, 0, 1, 1};
    area = area.normalized();
    double width = std::clamp(area.width(), 1.0 / picture.width(), 1.0);
    double height = std::clamp(area.height(), 1.0 / picture.height(), 1.0);
    if (const auto shape = ratioValue(ratio)) {
        const double inFractions = *shape * picture.height() / picture.width();
        height = width / inFractions;
        if (height > 1) {
            height = 1;
            width = inFractions;
        }
    }
    const double x = std::isfinite(area.x()) ? area.x() : 0;
    const double y = std::isfinite(area.y()) ? area.y() : 0;
    return {std::clamp(x, 0.0, 1 - width), std::clamp(y, 0.0, 1 - height), width, height};
}

QRect pixelArea(const QRectF &area, QSize picture)
{
    const int left = std::clamp(int(std::lround(area.left() * picture.width())), 0, picture.width() - 1);
    const int top = std::clamp(int(std::lround(area.top() * picture.height())), 0, picture.height() - 1);
    const int right = std::clamp(int(std::lround(area.right() * picture.width())), left + 1, picture.width());
    const int bottom
        = std::clamp(int(std::lround(area.bottom() * picture.height())), top + 1, picture.height());
    return {left, top, right - left, bottom - top};
}

QRectF turnedRight(const QRectF &area)
{
    return {1 - area.y() - area.height(), area.x(), area.height(), area.width()};
}

} // namespace ruche::media
