// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filekind.h"

#include <QList>
#include <QMimeDatabase>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::media {

namespace {

/// Reads numbers at any place, and nothing beyond the end.
class Head
{
public:
    explicit Head(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] bool has(qsizetype at, qsizetype count) const
    {
        return at >= 0 && count >= 0 && at <= m_bytes.size() - count;
    }
    [[nodiscard]] bool is(qsizetype at, QByteArrayView word) const
    {
        return has(at, word.size()) && QByteArrayView(m_bytes).sliced(at, word.size()) == word;
    }
    [[nodiscard]] int byte(qsizetype at) const { return has(at, 1) ? quint8(m_bytes.at(at)) : 0; }
    [[nodiscard]] int big16(qsizetype at) const { return byte(at) << 8 | byte(at + 1); }
    [[nodiscard]] int little16(qsizetype at) const { return byte(at) | byte(at + 1) << 8; }
    [[nodiscard]] int little24(qsizetype at) const { return little16(at) | byte(at + 2) << 16; }
    [[nodiscard]] quint32 big32(qsizetype at) const
    {
        return has(at, 4) ? qFromBigEndian<quint32>(m_bytes.constData() + at) : 0;
    }
    [[nodiscard]] quint64 big64(qsizetype at) const
    {
        return has(at, 8) ? qFromBigEndian<quint64>(m_bytes.constData() + at) : 0;
    }
    [[nodiscard]] quint32 little32(qsizetype at) const
    {
        return has(at, 4) ? qFromLittleEndian<quint32>(m_bytes.constData() + at) : 0;
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    const QByteArray &m_bytes;
};

QSize sizeFrom(quint32 width, quint32 height)
{
    constexpr quint32 most = 1'000'000'000;
    return width == 0 || height == 0 || width > most || height > most ? QSize()
                                                                      : QSize(int(width), int(height));
}

FileKind lookAtPng(const Head &head, const QByteArray &bytes)
{
    FileKind kind{u"image/png"_s, {}, {}, false, false};
    if (head.is(12, "IHDR"))
        kind.pixels = sizeFrom(head.big32(16), head.big32(20));
    for (qsizetype at = 8; head.has(at, 12);) {
        const qsizetype length = qsizetype(head.big32(at));
        if (!head.has(at + 8, length))
            break;
        kind.animated = kind.animated || head.is(at + 4, "acTL");
        if (head.is(at + 4, "IEND")) {
            kind.complete = true;
            break;
        }
        at += length + 12;
    }
    Q_UNUSED(bytes)
    return kind;
}

FileKind lookAtJpeg(const Head &head, const QByteArray &bytes)
{
    FileKind kind{u"image/jpeg"_s, {}, {}, false, false};
    qsizetype at = 2;
    while (head.byte(at) == 0xFF) {
        const int marker = head.byte(at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == 0xDA || !head.has(at, 4))
            break;
        const bool frame
            = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            kind.pixels = sizeFrom(quint32(head.big16(at + 7)), quint32(head.big16(at + 5)));
        at += 2 + std::max(2, head.big16(at + 2));
    }
    kind.complete = bytes.indexOf(QByteArrayView("\xFF\xD9"), at) > 0;
    return kind;
}

FileKind lookAtGif(const Head &head, const QByteArray &bytes)
{
    FileKind kind{u"image/gif"_s, {}, {}, false, true};
    kind.pixels = sizeFrom(quint32(head.little16(6)), quint32(head.little16(8)));
    // Its delay and place stand before each picture of several.
    kind.animated = bytes.contains("NETSCAPE2.0") || bytes.count(QByteArrayView("\x21\xF9\x04")) > 1;
    kind.complete = bytes.lastIndexOf(';') > 12;
    return kind;
}

FileKind lookAtWebp(const Head &head)
{
    FileKind kind{u"image/webp"_s, {}, {}, false, true};
    if (head.is(12, "VP8X")) {
        kind.pixels = sizeFrom(quint32(head.little24(24)) + 1, quint32(head.little24(27)) + 1);
        kind.animated = (head.byte(20) & 0x02) != 0;
    } else if (head.is(12, "VP8L")) {
        const quint32 bits = head.little32(21);
        kind.pixels = sizeFrom((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    } else if (head.is(12, "VP8 ")) {
        kind.pixels = sizeFrom(quint32(head.little16(26)) & 0x3FFF, quint32(head.little16(28)) & 0x3FFF);
    }
    kind.complete = qint64(head.little32(4)) + 8 <= head.size();
    return kind;
}

/// A box of an MP4: where its content begins and ends.
struct Box
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::optional<Box> findBox(const Head &head, Box within, QByteArrayView name)
{
    constexpr int mostBoxes = 10000;
    qsizetype at = within.begin;
    for (int i = 0; i < mostBoxes && at + 8 <= within.end; ++i) {
        quint64 length = head.big32(at);
        qsizetype content = at + 8;
        if (length == 1) {
            length = head.big64(at + 8);
            content = at + 16;
        } else if (length == 0) {
            length = quint64(within.end - at);
        }
        if (length < quint64(content - at) || length > quint64(within.end - at))
            return std::nullopt;
        const qsizetype end = at + qsizetype(length);
        if (head.is(at + 4, name))
            return Box{content, end};
        at = end;
    }
    return std::nullopt;
}

/// The shown size of the first track that has one.
QSize trackPixels(const Head &head, Box movie)
{
    Box rest = movie;
    while (const auto track = findBox(head, rest, "trak")) {
        if (const auto box = findBox(head, *track, "tkhd"); box && box->end - box->begin >= 84) {
            const QSize size = sizeFrom(head.big32(box->end - 8) >> 16, head.big32(box->end - 4) >> 16);
            if (!size.isEmpty())
                return size;
        }
        rest.begin = track->end;
    }
    return {};
}

FileKind lookAtMovie(const Head &head, const QString &mimeType)
{
    FileKind kind{mimeType, {}, {}, false, true};
    const auto movie = findBox(head, {0, head.size()}, "moov");
    if (!movie) {
        kind.complete = false;
        return kind;
    }
    if (const auto box = findBox(head, *movie, "mvhd")) {
        const bool wide = head.byte(box->begin) == 1;
        const quint64 scale = head.big32(box->begin + (wide ? 20 : 12));
        const quint64 length = wide ? head.big64(box->begin + 24) : head.big32(box->begin + 16);
        constexpr quint64 longest = 1000ULL * 3600 * 24;
        if (scale > 0 && length / scale < longest)
            kind.duration = std::chrono::milliseconds(qint64(length * 1000 / scale));
    }
    kind.pixels = trackPixels(head, *movie);
    return kind;
}

FileKind lookAtFtyp(const Head &head)
{
    for (const QByteArrayView brand : {"avif", "avis"}) {
        if (head.is(8, brand))
            return {u"image/avif"_s, {}, {}, brand == "avis", true};
    }
    for (const QByteArrayView brand : {"heic", "heix", "heif", "hevc", "mif1", "msf1"}) {
        if (head.is(8, brand))
            return {u"image/heic"_s, {}, {}, false, true};
    }
    return lookAtMovie(head, head.is(8, "qt  ") ? u"video/quicktime"_s : u"video/mp4"_s);
}

bool looksLikeSvg(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(4096).toLower();
    return start.contains("<svg") || start.contains("!doctype svg");
}

struct Ending
{
    const char *mimeType;
    const char *ending; ///< what is added when another one is there
    const char *others;
};

constexpr std::array pictureEndings{
    Ending{"image/jpeg", "jpg", "jpeg jpe jfif"},
    Ending{"image/png", "png", "apng"},
    Ending{"image/gif", "gif", ""},
    Ending{"image/webp", "webp", ""},
    Ending{"image/avif", "avif", ""},
    Ending{"image/heic", "heic", "heif"},
    Ending{"video/mp4", "mp4", "m4v"},
    Ending{"video/quicktime", "mov", "qt"},
    Ending{"video/webm", "webm", ""},
    Ending{"application/pdf", "pdf", ""},
};

} // namespace

bool FileKind::isPicture() const
{
    return mimeType == "image/jpeg"_L1 || mimeType == "image/png"_L1 || mimeType == "image/gif"_L1
        || mimeType == "image/webp"_L1;
}

FileKind lookAt(const QByteArray &bytes, const QString &fileName)
{
    const Head head(bytes);
    if (head.is(0, "\x89PNG\r\n\x1A\n"))
        return lookAtPng(head, bytes);
    if (head.is(0, "\xFF\xD8\xFF"))
        return lookAtJpeg(head, bytes);
    if (head.is(0, "GIF87a") || head.is(0, "GIF89a"))
        return lookAtGif(head, bytes);
    if (head.is(0, "RIFF") && head.is(8, "WEBP"))
        return lookAtWebp(head);
    if (head.is(4, "ftyp"))
        return lookAtFtyp(head);
    if (head.is(0, "\x1A\x45\xDF\xA3"))
        return {
            bytes.left(64).contains("webm") ? u"video/webm"_s : u"video/x-matroska"_s, {}, {}, false, true};
    if (head.is(0, "%PDF-"))
        return {u"application/pdf"_s, {}, {}, false, true};
    if (looksLikeSvg(bytes))
        return {u"image/svg+xml"_s, {}, {}, false, true};
    FileKind kind;
    kind.mimeType = QMimeDatabase().mimeTypeForFileNameAndData(fileName, bytes).name();
    // The name alone makes no picture and no film.
    if (kind.isPicture() || kind.isVideo())
        kind.mimeType = u"application/octet-stream"_s;
    return kind;
}

bool isTaken(const FileKind &kind)
{
    return kind.isPicture() || kind.mimeType == "video/mp4"_L1 || kind.mimeType == "video/quicktime"_L1
        || kind.mimeType == "video/webm"_L1 || kind.mimeType == "application/pdf"_L1;
}

QString safeFileName(const QString &name, const QString &mimeType)
{
    QString base = name;
    base.replace(u'\\', u'/');
    base = base.section(u'/', -1);
    QString safe;
    for (const QChar character : std::as_const(base)) {
        const bool bidi = character.category() == QChar::Other_Format;
        const bool refused = character.unicode() < 0x20 || character.unicode() == 0x7F
            || u"<>:\"|?*"_s.contains(character) || bidi;
        if (!refused)
            safe += character;
    }
    safe = safe.trimmed();
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    constexpr qsizetype longest = 120;
    for (const Ending &known : pictureEndings) {
        if (mimeType != QLatin1StringView(known.mimeType))
            continue;
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString ending = dot >= 0 ? safe.mid(dot + 1).toLower() : QString();
        const bool right = ending == QLatin1StringView(known.ending)
            || (!ending.isEmpty()
                && QString::fromLatin1(known.others).split(u' ', Qt::SkipEmptyParts).contains(ending));
        if (!right) {
            constexpr qsizetype longestEnding = 5;
            if (dot >= 0 && ending.size() <= longestEnding)
                safe.truncate(dot);
            safe = safe.left(longest) + u'.' + QLatin1StringView(known.ending);
        }
    }
    if (safe.isEmpty() || safe.startsWith(u'.'))
        safe.prepend(u"file"_s);
    if (safe.size() > longest) {
        const QString end = safe.section(u'.', -1).left(8);
        safe = safe.left(longest - end.size() - 1) + u'.' + end;
    }
    return safe;
}

} // namespace ruche::media
