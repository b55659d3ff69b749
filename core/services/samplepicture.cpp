// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/samplepicture.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <vector>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::sample {

namespace {

struct PixelColor
{
    int red = 0;
    int green = 0;
    int blue = 0;
};

struct Shape
{
    PixelColor color;
    bool round = false;
    QPointF middle; ///< of a disc
    double radius = 0;
    QList<QPointF> corners; ///< of anything else
    QRectF bounds;

    /// Where the line at `y` goes in and out of it, from left to right: an even number of places.
    [[nodiscard]] std::vector<double> crossings(double y) const
    {
        std::vector<double> places;
        if (round) {
            const double away = std::abs(y - middle.y());
            if (away <= radius) {
                const double half = std::sqrt(radius * radius - away * away);
                places = {middle.x() - half, middle.x() + half};
            }
            return places;
        }
        for (qsizetype i = 0, last = corners.size() - 1; i < corners.size(); last = i++) {
            const QPointF &a = corners.at(i);
            const QPointF &b = corners.at(last);
            if ((a.y() > y) != (b.y() > y))
                places.push_back((b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x());
        }
        std::sort(places.begin(), places.end());
        return places;
    }
};

PixelColor colorFrom(const QString &text)
{
    const uint value = text.mid(1).toUInt(nullptr, 16);
    return {int(value >> 16 & 0xFF), int(value >> 8 & 0xFF), int(value & 0xFF)};
}

Shape shapeFrom(const QJsonArray &words, QSize size)
{
    Shape shape;
    const QString kind = words.at(0).toString();
    shape.color = colorFrom(words.at(1).toString());
    const auto x = [&](int at) { return words.at(at).toDouble() / 100 * size.width(); };
    const auto y = [&](int at) { return words.at(at).toDouble() / 100 * size.height(); };
    if (kind == "disc"_L1) {
        shape.round = true;
        shape.middle = {x(2), y(3)};
        shape.radius = y(4);
        shape.bounds = QRectF(shape.middle.x() - shape.radius,
                              shape.middle.y() - shape.radius,
                              2 * shape.radius,
                              2 * shape.radius);
        return shape;
    }
    if (kind == "rect"_L1) {
        const QRectF rect(x(2), y(3), x(4), y(5));
        shape.corners = {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
        shape.bounds = rect;
        return shape;
    }
    double right = 0;
    double bottom = 0;
    QPointF first(size.width(), size.height());
    for (int at = 2; at + 1 < words.size(); at += 2) {
        const QPointF corner(x(at), y(at + 1));
        shape.corners << corner;
        first = {std::min(first.x(), corner.x()), std::min(first.y(), corner.y())};
        right = std::max(right, corner.x());
        bottom = std::max(bottom, corner.y());
    }
    shape.bounds = QRectF(first, QPointF(right, bottom));
    return shape;
}

/// Each point is looked at in four places, at a quarter and three quarters of its width and height, so that
/// edges are smooth.
void paintShape(const Shape &shape, QSize size, std::vector<PixelColor> &pixels)
{
    const int width = size.width();
    const int top = std::clamp(int(shape.bounds.top()) - 1, 0, size.height());
    const int bottom = std::clamp(int(shape.bounds.bottom()) + 2, 0, size.height());
    std::vector<int> counts(size_t(width), 0);
    int *const hits = counts.data();
    // How many of the places of a line, two a point, lie before x.
    const auto placesBefore
        = [width](double x) { return std::clamp(int(std::ceil(2 * x - 0.5)), 0, 2 * width); };
    for (int row = top; row < bottom; ++row) {
        std::fill(counts.begin(), counts.end(), 0);
        for (const double down : {0.25, 0.75}) {
            const std::vector<double> edges = shape.crossings(row + down);
            for (size_t i = 0; i + 1 < edges.size(); i += 2) {
                const int end = placesBefore(edges[i + 1]);
                for (int place = placesBefore(edges[i]); place < end; ++place)
                    ++hits[place / 2];
            }
        }
        PixelColor *pixel = pixels.data() + size_t(row) * size_t(width);
        for (int column = 0; column < width; ++column, ++pixel) {
            const int above = hits[column];
            if (above == 0)
                continue;
            pixel->red = (pixel->red * (4 - above) + shape.color.red * above) / 4;
            pixel->green = (pixel->green * (4 - above) + shape.color.green * above) / 4;
            pixel->blue = (pixel->blue * (4 - above) + shape.color.blue * above) / 4;
        }
    }
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    const QByteArray both = name + content;
    const uLong sum = crc32(0, reinterpret_cast<const Bytef *>(both.constData()), uInt(both.size()));
    return bigEndian(quint32(content.size())) + both + bigEndian(quint32(sum));
}

} // namespace

QByteArray paintPicture(const QJsonArray &shapes, QSize size)
{
    std::vector<PixelColor> pixels(size_t(size.width()) * size_t(size.height()));
    for (const QJsonValue &value : shapes)
        paintShape(shapeFrom(value.toArray(), size), size, pixels);
    QByteArray lines(qsizetype(size.height()) * (1 + 3 * size.width()), Qt::Uninitialized);
    char *out = lines.data();
    const PixelColor *pixel = pixels.data();
    for (int row = 0; row < size.height(); ++row) {
        *out++ = '\0'; // no filter
        for (int column = 0; column < size.width(); ++column, ++pixel) {
            *out++ = char(pixel->red);
            *out++ = char(pixel->green);
            *out++ = char(pixel->blue);
        }
    }
    constexpr int lengthPrefix = 4; // what Qt puts before a zlib stream
    const QByteArray header = bigEndian(quint32(size.width())) + bigEndian(quint32(size.height()))
        + QByteArray::fromHex("0802000000"); // 8 bits of red, green and blue
    return QByteArray("\x89PNG\r\n\x1A\n", 8) + pngChunk("IHDR", header)
        + pngChunk("IDAT", qCompress(lines).mid(lengthPrefix)) + pngChunk("IEND", {});
}

} // namespace ruche::services::sample
