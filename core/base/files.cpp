// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace ruche::files {

Result<QByteArray> read(const QString &path, qint64 largest)
{
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::FileUnreadable, u"a folder"_s, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), path);
    QByteArray content = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, file.errorString(), path);
    if (content.size() > largest)
        return fail(ErrorCode::TooLarge, u"over %1 bytes"_s.arg(largest), path);
    return content;
}

Result<void> write(const QString &path, const QByteArray &content, Access access)
{
    QSaveFile file(path);
    const auto failure = [&] {
        const bool full = file.error() == QFileDevice::ResourceError;
        return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.errorString(), path);
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    if (access == Access::OwnerOnly)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(content) != content.size() || !file.commit())
        return failure();
    return {};
}

QFuture<Result<QByteArray>> readLater(const QString &path, qint64 largest)
{
    return QtConcurrent::run([path, largest]() -> Result<QByteArray> {
        const QFileInfo info(path);
        if (info.exists() && !info.isFile())
            return fail(ErrorCode::FileUnreadable, u"not a regular file"_s, path);
        return read(path, largest);
    });
}

QFuture<Result<void>> writeLater(const QString &path, const QByteArray &content)
{
    return QtConcurrent::run([path, content] { return write(path, content); });
}

} // namespace ruche::files
