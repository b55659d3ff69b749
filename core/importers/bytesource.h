// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <memory>
#include <vector>

namespace ruche::importers {

/// The bytes of a file from its start to its end, unpacked when the file is gzip (told by its first bytes,
/// not its name; several members in a row are one stream, as `cat a.gz b.gz` makes them). Memory does not
/// depend on the size of the file. Thread: one at a time.
class ByteSource
{
public:
    /// Errors: FileUnreadable (subject: the path), WrongFormat for an empty file.
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> open(const QString &path);
    ~ByteSource();
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    /// Up to `size` bytes into `data`; 0 at the end and only there. Errors: FileUnreadable, WrongFormat when
    /// the gzip stream is damaged or cut off.
    [[nodiscard]] Result<qint64> read(char *data, qint64 size);

    [[nodiscard]] bool isGzip() const { return m_inflater != nullptr; }
    /// Of the file as it lies on the disk, for progress.
    [[nodiscard]] qint64 fileBytesDone() const { return m_fileBytesDone; }
    [[nodiscard]] qint64 fileBytesTotal() const { return m_fileBytesTotal; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    class Inflater;

    explicit ByteSource(const QString &path);
    [[nodiscard]] Result<qint64> readFile(char *data, qint64 size);
    [[nodiscard]] Result<qint64> readInflated(char *data, qint64 size);

    QFile m_file;
    qint64 m_fileBytesDone = 0;
    qint64 m_fileBytesTotal = 0;
    std::unique_ptr<Inflater> m_inflater;
};

} // namespace ruche::importers
