// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

/// Whole files, read and written the one way that loses nothing. The plain functions block: not for the GUI
/// thread, which has the two that end in Later (they work in a thread of the global pool; see
/// async::deliver). Thread: any.
namespace ruche::files {

enum class Access {
    Default,
    OwnerOnly, ///< set before the first byte, so that nobody else can open the file in between
};

/// All of a file, a pipe too, when it is no longer than `largest` bytes. Errors: FileUnreadable, TooLarge;
/// the subject is the path.
[[nodiscard]] Result<QByteArray> read(const QString &path, qint64 largest);
/// All or nothing: whatever stood at `path` stays until the new content is wholly on the disk. The folder
/// must be there. Errors: FileUnwritable, DiskFull; the subject is the path.
[[nodiscard]] Result<void>
write(const QString &path, const QByteArray &content, Access access = Access::Default);

/// As read(), but only regular files: nothing is waited for that may never end.
[[nodiscard]] QFuture<Result<QByteArray>> readLater(const QString &path, qint64 largest);
[[nodiscard]] QFuture<Result<void>> writeLater(const QString &path, const QByteArray &content);

} // namespace ruche::files
