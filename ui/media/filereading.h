// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/services/postservice.h"

#include <QMimeData>
#include <QStringList>

class QImage;

/// Files of this computer on their way into the library. What is refused is refused before it is read where
/// that is possible. Thread: any, unless said otherwise.
namespace ruche::ui::filereading {

/// A file that may be added. Errors: NotFound, FileUnreadable, InvalidArgument (empty), TooLarge (detail
/// "bytes" or "pixels"), Unsupported (detail: "folder", "svg", "heic", or nothing), Damaged (cut off or not
/// readable). The subject is its name.
[[nodiscard]] Result<services::MediaFile> readFile(const QString &path);
/// The same of bytes in hand.
[[nodiscard]] Result<services::MediaFile> checked(const services::MediaFile &file);
/// A picture without a file, as a PNG.
[[nodiscard]] Result<services::MediaFile> fromImage(const QImage &image, const QString &name);

/// The files below a folder, hidden ones and links left out, at most `most`.
[[nodiscard]] QStringList filesIn(const QString &folder, int most = 10000);
/// What was dropped or pasted, as paths; `others` counts what is no file of this computer.
struct Dropped
{
    QStringList paths;
    int others = 0;
};
[[nodiscard]] Dropped droppedIn(const QMimeData &data);

/// Why a file was not added, in whole sentences: what is wrong with it, what is kept, what to do. Thread:
/// GUI.
[[nodiscard]] QString refusalText(const Error &error);
/// The same for what is not a file of this computer. Thread: GUI.
[[nodiscard]] QString notAFileText();

} // namespace ruche::ui::filereading
