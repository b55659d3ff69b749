// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/samplepicture.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

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

    [[nodiscard]] bool contains(double x, double y) const
    {
        if (round)
            return std::hypot(x - middle.x(), y - middle.y()) <= radius;
        bool inside = false;
        for (qsizetype i = 0, last = corners.size() - 1; i < corners.size(); last = i++) {
            const QPointF &a = corners.at(i);
            const QPointF &b = corners.at(last);
            if ((a.y() > y) != (b.y() > y) && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x())
                inside = !inside;
        }
        return inside;
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

/// Each point is looked at in four places, so that edges are smooth.
void paintShape(const Shape &shape, QSize size, QList<PixelColor> &pixels)
{
    static constexpr std::array<double, 2> places{0.25, 0.75};
    const int left = std::clamp(int(shape.bounds.left()) - 1, 0, size.width());
    const int right = std::clamp(int(shape.bounds.right()) + 2, 0, size.width());
    const int top = std::clamp(int(shape.bounds.top()) - 1, 0, size.height());
    const int bottom = std::clamp(int(shape.bounds.bottom()) + 2, 0, size.height());
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
            int hits = 0;
            for (const double down : places) {
                for (const double across : places)
                    hits += shape.contains(column + across, row + down) ? 1 : 0;
            }
            PixelColor &pixel = pixels[qsizetype(row) * size.width() + column];
            const auto mix = [hits](int below, int above) { return (below * (4 - hits) + above * hits) / 4; };
            pixel = {mix(pixel.red, shape.color.red),
                     mix(pixel.green, shape.color.green),
                     mix(pixel.blue, shape.color.blue)};
        }
    }
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// The checksum of PNG: CRC-32 of ISO 3309.
quint32 checksum(const QByteArray &bytes)
{
    quint32 sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
    }
    return ~sum;
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + name + content + bigEndian(checksum(name + content));
}

} // namespace

QByteArray paintPicture(const QJsonArray &shapes, QSize size)
{
    QList<PixelColor> pixels(qsizetype(size.width()) * size.height());
    for (const QJsonValue &value : shapes)
        paintShape(shapeFrom(value.toArray(), size), size, pixels);
    QByteArray lines;
    lines.reserve(qsizetype(size.height()) * (1 + 3 * size.width()));
    for (int row = 0; row < size.height(); ++row) {
        lines += '\0'; // no filter
        for (int column = 0; column < size.width(); ++column) {
            const PixelColor &pixel = pixels.at(qsizetype(row) * size.width() + column);
            lines += char(pixel.red);
            lines += char(pixel.green);
            lines += char(pixel.blue);
        }
    }
    constexpr int lengthPrefix = 4; // what Qt puts before a zlib stream
    const QByteArray header = bigEndian(quint32(size.width())) + bigEndian(quint32(size.height()))
        + QByteArray::fromHex("0802000000"); // 8 bits of red, green and blue
    return QByteArray("\x89PNG\r\n\x1A\n", 8) + pngChunk("IHDR", header)
        + pngChunk("IDAT", qCompress(lines).mid(lengthPrefix)) + pngChunk("IEND", {});
}

} // namespace ruche::services::sample
