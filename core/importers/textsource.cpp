// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/textsource.h"

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

constexpr qint64 headSize = 64 * 1024;

/// UTF-16 without a mark: ASCII text shows as every other byte zero.
Encoding guessUtf16(QByteArrayView bytes)
{
    const qsizetype length = std::min<qsizetype>(bytes.size() & ~qsizetype(1), 64);
    int evenZeros = 0;
    int oddZeros = 0;
    for (qsizetype i = 0; i < length; ++i) {
        if (bytes[i] == '\0')
            ++(i % 2 == 0 ? evenZeros : oddZeros);
    }
    if (length >= 8 && evenZeros == 0 && oddZeros * 2 >= length * 9 / 10)
        return Encoding::Utf16LittleEndian;
    if (length >= 8 && oddZeros == 0 && evenZeros * 2 >= length * 9 / 10)
        return Encoding::Utf16BigEndian;
    return Encoding::Utf8;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

int utf8SequenceLength(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return 0;
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xC2 && first <= 0xDF ? 2
        : first >= 0xE0 && first <= 0xEF              ? 3
        : first >= 0xF0 && first <= 0xF4              ? 4
                                                      : 0;
    for (int i = 1; i < length; ++i) {
        if (i >= bytes.size())
            return -1;
        if (!isContinuation(bytes[i]))
            return 0;
        const auto second = static_cast<unsigned char>(bytes[1]);
        // overlong forms, surrogates, beyond the last plane
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)
            || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
            return 0;
    }
    return length;
}

bool isUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = utf8SequenceLength(bytes.sliced(at));
        if (length < 0)
            return true;
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

char16_t fromWindows1252(unsigned char byte)
{
    constexpr std::array<char16_t, 32> from80{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                              0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    return byte >= 0x80 && byte < 0xA0 ? from80[byte - 0x80U] : char16_t(byte);
}

QString decodeLenient(QByteArrayView bytes)
{
    if (isUtf8(bytes))
        return QString::fromUtf8(bytes);
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = utf8SequenceLength(bytes.sliced(at));
        if (length > 0)
            text.append(QString::fromUtf8(bytes.sliced(at, length)));
        else
            text.append(QChar(fromWindows1252(static_cast<unsigned char>(bytes[at]))));
        at += std::max(length, 1);
    }
    return text;
}

TextSource::TextSource(std::unique_ptr<ByteSource> bytes)
    : m_bytes(std::move(bytes))
{
}

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path)
{
    RUCHE_TRY_ASSIGN(auto bytes, ByteSource::open(path));
    std::unique_ptr<TextSource> source(new TextSource(std::move(bytes)));
    RUCHE_TRY(source->readHead());
    return source;
}

Result<void> TextSource::readHead()
{
    QByteArray raw;
    while (raw.size() < headSize) {
        const qsizetype had = raw.size();
        raw.resize(headSize);
        RUCHE_TRY_ASSIGN(const qint64 got, m_bytes->read(raw.data() + had, headSize - had));
        raw.resize(had + got);
        if (got == 0)
            break;
    }
    if (raw.startsWith("\xEF\xBB\xBF")) {
        raw.remove(0, 3);
    } else if (raw.startsWith("\xFF\xFE")) {
        m_encoding = Encoding::Utf16LittleEndian;
        raw.remove(0, 2);
    } else if (raw.startsWith("\xFE\xFF")) {
        m_encoding = Encoding::Utf16BigEndian;
        raw.remove(0, 2);
    } else {
        m_encoding = guessUtf16(raw);
        if (m_encoding == Encoding::Utf8 && !isUtf8(raw))
            m_encoding = Encoding::Windows1252;
    }
    if (m_encoding == Encoding::Utf16LittleEndian)
        m_decoder = QStringDecoder(QStringDecoder::Utf16LE);
    else if (m_encoding == Encoding::Utf16BigEndian)
        m_decoder = QStringDecoder(QStringDecoder::Utf16BE);
    m_head = m_decoder.isValid() ? QString(m_decoder.decode(raw)).toUtf8() : raw;
    m_pending = m_head;
    if (m_head.isEmpty())
        return fail(ErrorCode::WrongFormat, u"the file is empty"_s, m_bytes->path());
    return {};
}

Result<QByteArray> TextSource::decodeMore()
{
    while (true) {
        QByteArray raw(headSize, Qt::Uninitialized);
        RUCHE_TRY_ASSIGN(const qint64 got, m_bytes->read(raw.data(), raw.size()));
        if (got == 0)
            return QByteArray();
        raw.resize(got);
        QByteArray text = QString(m_decoder.decode(raw)).toUtf8();
        if (!text.isEmpty())
            return text;
    }
}

Result<qint64> TextSource::read(char *data, qint64 size)
{
    if (m_pendingFrom >= m_pending.size()) {
        if (!m_decoder.isValid())
            return m_bytes->read(data, size);
        m_pendingFrom = 0;
        RUCHE_TRY_ASSIGN(m_pending, decodeMore());
        if (m_pending.isEmpty())
            return 0;
    }
    const qsizetype given = std::min<qsizetype>(size, m_pending.size() - m_pendingFrom);
    std::memcpy(data, m_pending.constData() + m_pendingFrom, std::size_t(given));
    m_pendingFrom += given;
    return given;
}

} // namespace ruche::importers
