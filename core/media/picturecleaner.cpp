// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picturecleaner.h"

#include "core/base/log.h"
#include "core/media/jpegturn.h"

#include <QMutex>
#include <QtEndian>

#include <exception>
#include <exiv2/exiv2.hpp>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::media {

namespace {

/// Its parser of XMP has state of its own, to be set up once and used by one at a time.
QMutex &exivLock()
{
    static QMutex mutex;
    return mutex;
}

struct Stripped
{
    QByteArray bytes;
    int orientation = 1;
    bool hadPlace = false;
    bool read = false;
};

/// What Exiv2 makes of it.
Stripped strippedByExiv(const QByteArray &bytes)
{
    const QMutexLocker lock(&exivLock());
    static const bool ready = [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        return Exiv2::XmpParser::initialize();
    }();
    Q_UNUSED(ready)
    Stripped result{.bytes = bytes};
    try {
        const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()),
                                                     static_cast<long>(bytes.size()));
        image->readMetadata();
        const Exiv2::ExifData &exif = image->exifData();
        const auto turn = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
        if (turn != exif.end() && turn->count() > 0)
            result.orientation = std::stoi(turn->toString());
        for (const Exiv2::Exifdatum &entry : exif)
            result.hadPlace = result.hadPlace || entry.groupName() == "GPSInfo";
        for (const Exiv2::Xmpdatum &entry : image->xmpData())
            result.hadPlace = result.hadPlace || entry.tagName().rfind("GPS", 0) == 0;
        image->clearExifData();
        image->clearIptcData();
        image->clearXmpPacket();
        image->clearXmpData();
        image->clearComment();
        image->writeMetadata();
        Exiv2::BasicIo &io = image->io();
        if (io.open() != 0)
            return result;
        std::vector<Exiv2::byte> written(size_t(io.size()));
        const auto count = io.read(written.data(), static_cast<long>(written.size()));
        io.close();
        if (size_t(count) == written.size() && !written.empty()) {
            result.bytes = QByteArray(reinterpret_cast<const char *>(written.data()), qsizetype(count));
            result.read = true;
        }
    } catch (const std::exception &problem) {
        qCDebug(lcBase) << "a picture that Exiv2 does not read:" << problem.what();
    }
    return result;
}

/// Quarter turns to the right; a mirrored picture stays mirrored.
int turnsOf(int orientation)
{
    switch (orientation) {
    case 3:
    case 4:
        return 2;
    case 5:
    case 6:
        return 1;
    case 7:
    case 8:
        return 3;
    default:
        return 0;
    }
}

/// A PNG with the chunks that make the picture alone; null when it is none to its end.
QByteArray withoutPngTexts(const QByteArray &bytes)
{
    QByteArray result = bytes.left(8);
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const quint32 length = qFromBigEndian<quint32>(bytes.constData() + at);
        if (qint64(length) > bytes.size() - at - 12)
            return {};
        const QByteArray name = bytes.mid(at + 4, 4);
        const qsizetype whole = qsizetype(length) + 12;
        const bool told
            = name == "tEXt" || name == "zTXt" || name == "iTXt" || name == "tIME" || name == "eXIf";
        if (!told)
            result += bytes.mid(at, whole);
        if (name == "IEND")
            return result;
        at += whole;
    }
    return {};
}

/// Where the entropy-coded part that begins at `at` ends: at the next real marker.
qsizetype endOfScan(const QByteArray &bytes, qsizetype at)
{
    while (at + 1 < bytes.size()) {
        at = bytes.indexOf('\xFF', at);
        if (at < 0 || at + 1 >= bytes.size())
            return -1;
        const quint8 next = quint8(bytes.at(at + 1));
        if (next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7))
            return at;
        at += next == 0xFF ? 1 : 2;
    }
    return -1;
}

/// A JPEG with the segments that make the picture alone, ended at its end: previews, films and notes of
/// cameras stand in others and behind it. Null when it is none.
QByteArray withoutJpegNotes(const QByteArray &bytes)
{
    QByteArray result = bytes.left(2);
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && bytes.at(at) == '\xFF') {
        const quint8 marker = quint8(bytes.at(at + 1));
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == 0xD9)
            break;
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at + 2) + 2;
        if (length < 4 || at + length > bytes.size())
            return {};
        const QByteArrayView content = QByteArrayView(bytes).sliced(at + 4, length - 4);
        const bool application = marker >= 0xE0 && marker <= 0xEF;
        const bool needed = (marker == 0xE0 && content.startsWith("JFIF"))
            || (marker == 0xE2 && content.startsWith("ICC_PROFILE"))
            || (marker == 0xEE && content.startsWith("Adobe"));
        if (marker != 0xFE && (!application || needed))
            result += bytes.mid(at, length);
        at += length;
        if (marker == 0xDA) {
            const qsizetype end = endOfScan(bytes, at);
            if (end < 0)
                return {};
            result += bytes.mid(at, end - at);
            at = end;
        }
    }
    if (at + 2 > bytes.size() || bytes.at(at) != '\xFF' || bytes.at(at + 1) != '\xD9')
        return {};
    return result.append("\xFF\xD9");
}

} // namespace

Cleaned clean(const QByteArray &bytes, const QString &mimeType)
{
    Cleaned result{.bytes = bytes};
    const bool jpeg = mimeType == "image/jpeg"_L1;
    const bool png = mimeType == "image/png"_L1;
    if (!jpeg && !png && mimeType != "image/webp"_L1)
        return result;
    const Stripped stripped = strippedByExiv(bytes);
    result.hadPlace = stripped.hadPlace;
    result.cleaned = stripped.read;
    result.bytes = stripped.bytes;
    // Exiv2 leaves what it has no name for; so this comes after it, and in its place where it gave up.
    const QByteArray bare = jpeg ? withoutJpegNotes(result.bytes)
        : png                    ? withoutPngTexts(result.bytes)
                                 : QByteArray();
    if (!bare.isEmpty()) {
        result.bytes = bare;
        result.cleaned = true;
    }
    if (jpeg && stripped.orientation > 1) {
        if (const QByteArray upright = turnedJpeg(result.bytes, stripped.orientation); !upright.isEmpty()) {
            result.bytes = upright;
            result.turned = true;
        }
    }
    if (!result.turned)
        result.turns = turnsOf(stripped.orientation);
    return result;
}

} // namespace ruche::media
