// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyimage.h"

#include <QtEndian>

#include <optional>

namespace ruche::connectors::bluesky {

namespace {

/// Reads numbers at any place, and nothing beyond the end.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] int byte(qsizetype at) const { return has(at, 1) ? quint8(m_bytes[at]) : 0; }
    [[nodiscard]] int big16(qsizetype at) const { return byte(at) << 8 | byte(at + 1); }
    [[nodiscard]] int little16(qsizetype at) const { return byte(at) | byte(at + 1) << 8; }
    [[nodiscard]] int little24(qsizetype at) const { return little16(at) | byte(at + 2) << 16; }
    [[nodiscard]] quint32 big32(qsizetype at) const
    {
        return has(at, 4) ? qFromBigEndian<quint32>(m_bytes.data() + at) : 0;
    }
    [[nodiscard]] bool has(qsizetype at, qsizetype count) const
    {
        return at >= 0 && at <= m_bytes.size() - count;
    }
    [[nodiscard]] bool is(qsizetype at, QByteArrayView word) const
    {
        return has(at, word.size()) && m_bytes.sliced(at, word.size()) == word;
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
};

/// How the EXIF block that begins at `start` says that the picture is to be turned (1 … 8); 0 if it does not.
int orientationOf(const Bytes &file, qsizetype start, qsizetype end)
{
    if (!file.is(start, QByteArrayView("Exif\0\0", 6)))
        return 0;
    const qsizetype tiff = start + 6;
    const bool little = file.is(tiff, "II");
    const auto number16 = [&](qsizetype at) { return little ? file.little16(at) : file.big16(at); };
    const qsizetype directory = tiff
        + (little ? qsizetype(file.little16(tiff + 4)) | qsizetype(file.little16(tiff + 6)) << 16
                  : qsizetype(file.big32(tiff + 4)));
    const int entries = number16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (entry + 12 > end)
            return 0;
        constexpr int orientationTag = 0x0112;
        if (number16(entry) == orientationTag)
            return number16(entry + 8);
    }
    return 0;
}

/// An EXIF block that says nothing but how to turn the picture.
QByteArray turnedBlock(int orientation)
{
    QByteArray block = QByteArray::fromHex("ffe100224578696600004d4d002a000000080001011200030000000100");
    block += char(orientation);
    return block + QByteArray(6, '\0');
}

QSize jpegSize(const Bytes &file)
{
    bool turned = false;
    for (qsizetype at = 2; file.has(at, 9) && file.byte(at) == 0xFF;) {
        const int marker = file.byte(at + 1);
        if (marker == 0xFF) {
            ++at; // a fill byte
            continue;
        }
        const qsizetype length = file.big16(at + 2);
        if (marker == 0xE1)
            turned = turned || orientationOf(file, at + 4, at + 2 + length) >= 5;
        const bool isFrame
            = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            const QSize size(file.big16(at + 7), file.big16(at + 5));
            return turned ? size.transposed() : size;
        }
        if (length < 2 || marker == 0xDA)
            return {};
        at += 2 + length;
    }
    return {};
}

QSize webpSize(const Bytes &file)
{
    if (file.is(12, "VP8X"))
        return {file.little24(24) + 1, file.little24(27) + 1};
    if (file.is(12, "VP8 "))
        return {file.little16(26) & 0x3FFF, file.little16(28) & 0x3FFF};
    if (file.is(12, "VP8L")) {
        const int low = file.little16(21);
        const int high = file.little16(23);
        return {(low & 0x3FFF) + 1, (low >> 14 | (high & 0x0FFF) << 2) + 1};
    }
    return {};
}

} // namespace

QSize imageSize(const QByteArray &bytes)
{
    const Bytes file{QByteArrayView(bytes)};
    QSize size;
    if (file.is(0, "\x89PNG\r\n\x1A\n") && file.is(12, "IHDR"))
        size = QSize(int(file.big32(16) & 0x7FFFFFFF), int(file.big32(20) & 0x7FFFFFFF));
    else if (file.is(0, "\xFF\xD8"))
        size = jpegSize(file);
    else if (file.is(0, "GIF8"))
        size = QSize(file.little16(6), file.little16(8));
    else if (file.is(0, "RIFF") && file.is(8, "WEBP") && file.has(12, 18))
        size = webpSize(file);
    return size.width() > 0 && size.height() > 0 ? size : QSize();
}

QByteArray withoutMetadata(const QByteArray &bytes)
{
    const Bytes file{QByteArrayView(bytes)};
    if (!file.is(0, "\xFF\xD8"))
        return bytes;
    QByteArray head;
    int orientation = 0;
    qsizetype at = 2;
    while (file.has(at, 4) && file.byte(at) == 0xFF && file.byte(at + 1) != 0xDA) {
        const int marker = file.byte(at + 1);
        const qsizetype length = file.big16(at + 2);
        if (length < 2 || !file.has(at, 2 + length))
            return bytes;
        constexpr int exif = 0xE1; // and XMP
        constexpr int iptc = 0xED;
        constexpr int comment = 0xFE;
        if (marker == exif && orientation == 0)
            orientation = orientationOf(file, at + 4, at + 2 + length);
        if (marker != exif && marker != iptc && marker != comment)
            head += bytes.mid(at, 2 + length);
        at += 2 + length;
    }
    if (!file.has(at, 2) || file.byte(at) != 0xFF || file.byte(at + 1) != 0xDA)
        return bytes; // not as it should be: better whole than broken
    const bool turns = orientation >= 2 && orientation <= 8;
    return bytes.left(2) + (turns ? turnedBlock(orientation) : QByteArray()) + head + bytes.mid(at);
}

} // namespace ruche::connectors::bluesky
