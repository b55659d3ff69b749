// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/bytesource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringDecoder>

#include <memory>

namespace ruche::importers {

/// How the characters of a file are written, told by a byte order mark, else by the bytes themselves.
enum class Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252, ///< bytes that are not UTF-8
};

/// A text file as a stream of bytes in which ASCII is ASCII: UTF-16 is turned into UTF-8, the mark at the
/// start is dropped, and everything else passes unchanged, because only the reader of the format knows what a
/// single broken character means. Offsets count the bytes that come out of it, so that they are the same for
/// a file and its gzip. Thread: one at a time.
class TextSource
{
public:
    /// Reads the first 64 KB, too. Errors: those of ByteSource.
    [[nodiscard]] static Result<std::unique_ptr<TextSource>> open(const QString &path);

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    /// The first bytes of the text, up to 64 KB; read() gives them again.
    [[nodiscard]] QByteArrayView head() const { return m_head; }
    /// Up to `size` bytes into `data`; 0 at the end and only there. Errors: those of ByteSource::read().
    [[nodiscard]] Result<qint64> read(char *data, qint64 size);

    [[nodiscard]] const ByteSource &bytes() const { return *m_bytes; }

private:
    explicit TextSource(std::unique_ptr<ByteSource> bytes);
    [[nodiscard]] Result<void> readHead();
    /// More bytes of the text; empty at the end.
    [[nodiscard]] Result<QByteArray> decodeMore();

    std::unique_ptr<ByteSource> m_bytes;
    Encoding m_encoding = Encoding::Utf8;
    QStringDecoder m_decoder;
    QByteArray m_head;
    QByteArray m_pending; ///< text that was decoded and not yet handed out
    qsizetype m_pendingFrom = 0;
};

/// Whether the bytes are UTF-8, a character cut off at the end apart.
[[nodiscard]] bool isUtf8(QByteArrayView bytes);
/// The character that a byte from 0x80 on stands for in Windows-1252; the five that it leaves open stay as
/// they are.
[[nodiscard]] char16_t fromWindows1252(unsigned char byte);
/// Text of bytes that are UTF-8 or, where they are not, Windows-1252 byte by byte.
[[nodiscard]] QString decodeLenient(QByteArrayView bytes);

/// The length of the well-formed UTF-8 sequence at the start of `bytes`; 0 when there is none, -1 when it may
/// be one that is cut off.
[[nodiscard]] int utf8SequenceLength(QByteArrayView bytes);

} // namespace ruche::importers
