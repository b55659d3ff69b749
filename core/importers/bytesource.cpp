// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/bytesource.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <limits>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

/// zlib's state and the packed bytes that wait for it.
class ByteSource::Inflater
{
public:
    static constexpr std::size_t bufferSize = 256 * 1024;

    Inflater()
        : m_input(bufferSize)
    {
        constexpr int gzipOnly = 16 + MAX_WBITS;
        m_ready = inflateInit2(&m_stream, gzipOnly) == Z_OK;
    }
    ~Inflater()
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool needsInput() const { return m_stream.avail_in == 0; }
    [[nodiscard]] char *inputBuffer() { return m_input.data(); }
    void setInput(qint64 size)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
        m_stream.avail_in = uInt(size);
    }
    /// Whether the stream may end here: between two members.
    [[nodiscard]] bool isBetweenMembers() const { return m_betweenMembers; }

    /// Unpacks what is there; -1 when it is no gzip.
    qint64 unpack(char *data, qint64 size)
    {
        if (m_betweenMembers && !startNextMember())
            return m_damaged ? -1 : 0;
        const auto wanted = uInt(std::min<qint64>(size, std::numeric_limits<int>::max()));
        m_stream.next_out = reinterpret_cast<Bytef *>(data);
        m_stream.avail_out = wanted;
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        if (code == Z_STREAM_END)
            m_betweenMembers = true;
        else if (code != Z_OK && code != Z_BUF_ERROR)
            return -1;
        return wanted - m_stream.avail_out;
    }

private:
    /// Skips the zeros that tapes and some tools put behind a member. Anything else but a member is damage.
    bool startNextMember()
    {
        while (m_stream.avail_in > 0 && *m_stream.next_in == 0) {
            ++m_stream.next_in;
            --m_stream.avail_in;
        }
        if (m_stream.avail_in == 0)
            return false;
        m_damaged = *m_stream.next_in != 0x1f || inflateReset(&m_stream) != Z_OK;
        m_betweenMembers = m_damaged;
        return !m_damaged;
    }

    z_stream m_stream{};
    std::vector<char> m_input;
    bool m_ready = false;
    bool m_betweenMembers = false;
    bool m_damaged = false;
};

ByteSource::ByteSource(const QString &path)
    : m_file(path)
{
}

ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString &path)
{
    std::unique_ptr<ByteSource> source(new ByteSource(path));
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::FileUnreadable, u"it is a folder"_s, path);
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, source->m_file.errorString(), path);
    source->m_fileBytesTotal = source->m_file.size();
    if (source->m_fileBytesTotal == 0)
        return fail(ErrorCode::WrongFormat, u"the file is empty"_s, path);

    std::array<char, 3> magic{};
    const qint64 got = source->m_file.read(magic.data(), qint64(magic.size()));
    if (got < 0)
        return fail(ErrorCode::FileUnreadable, source->m_file.errorString(), path);
    if (!source->m_file.seek(0))
        return fail(ErrorCode::FileUnreadable, u"it cannot be read twice"_s, path);
    if (got == 3 && magic[0] == '\x1f' && magic[1] == '\x8b' && magic[2] == '\x08') {
        source->m_inflater = std::make_unique<Inflater>();
        if (!source->m_inflater->isReady())
            return fail(ErrorCode::Internal, u"zlib does not start"_s);
    }
    return source;
}

Result<qint64> ByteSource::readFile(char *data, qint64 size)
{
    const qint64 got = m_file.read(data, size);
    if (got < 0)
        return fail(ErrorCode::FileUnreadable, m_file.errorString(), m_file.fileName());
    m_fileBytesDone += got;
    return got;
}

Result<qint64> ByteSource::read(char *data, qint64 size)
{
    return m_inflater ? readInflated(data, size) : readFile(data, size);
}

Result<qint64> ByteSource::readInflated(char *data, qint64 size)
{
    while (true) {
        if (m_inflater->needsInput()) {
            RUCHE_TRY_ASSIGN(const qint64 got,
                             readFile(m_inflater->inputBuffer(), qint64(Inflater::bufferSize)));
            if (got == 0 && m_inflater->isBetweenMembers())
                return 0;
            if (got == 0)
                return fail(ErrorCode::WrongFormat, u"the gzip file is cut off"_s, m_file.fileName());
            m_inflater->setInput(got);
        }
        const qint64 unpacked = m_inflater->unpack(data, size);
        if (unpacked < 0)
            return fail(ErrorCode::WrongFormat, u"the gzip file is damaged"_s, m_file.fileName());
        if (unpacked > 0)
            return unpacked;
    }
}

} // namespace ruche::importers
