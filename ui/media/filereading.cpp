// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/filereading.h"

#include "core/media/filekind.h"
#include "core/text/errortext.h"
#include "ui/imaging/qtpicturemaker.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::filereading {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::FileIntake)
};

} // namespace

Result<services::MediaFile> checked(const services::MediaFile &file)
{
    if (file.bytes.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"an empty file"_s, file.fileName);
    if (file.bytes.size() > media::mostBytes)
        return fail(ErrorCode::TooLarge, u"bytes"_s, file.fileName);
    const media::FileKind kind = media::lookAt(file.bytes, file.fileName);
    if (!media::isTaken(kind)) {
        const QString what = kind.mimeType == "image/svg+xml"_L1                   ? u"svg"_s
            : kind.mimeType == "image/heic"_L1 || kind.mimeType == "image/avif"_L1 ? u"heic"_s
                                                                                   : QString();
        return fail(ErrorCode::Unsupported, what, file.fileName);
    }
    if (qint64(kind.pixels.width()) * kind.pixels.height() > media::mostPixels)
        return fail(ErrorCode::TooLarge, u"pixels"_s, file.fileName);
    constexpr QSize probe(256, 256);
    if (!kind.complete || (kind.isPicture() && !imaging::readPicture(file.bytes, probe)))
        return fail(ErrorCode::Damaged, u"cut off, or not readable"_s, file.fileName);
    return file;
}

Result<services::MediaFile> readFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (info.isDir())
        return fail(ErrorCode::Unsupported, u"folder"_s, name);
    if (!info.exists())
        return fail(ErrorCode::NotFound, u"no such file"_s, name);
    if (!info.isFile()) // a pipe or a device would be read for ever
        return fail(ErrorCode::FileUnreadable, u"not a regular file"_s, name);
    if (info.size() > media::mostBytes)
        return fail(ErrorCode::TooLarge, u"bytes"_s, name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), name);
    return checked({name, {}, file.read(media::mostBytes + 1)});
}

Result<services::MediaFile> fromImage(const QImage &image, const QString &name)
{
    if (qint64(image.width()) * image.height() > media::mostPixels)
        return fail(ErrorCode::TooLarge, u"pixels"_s, name);
    return checked({name, {}, imaging::asPng(image)});
}

QStringList filesIn(const QString &folder, int most)
{
    QStringList paths;
    QDirIterator files(
        folder, QDir::Files | QDir::NoSymLinks | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext() && paths.size() < most)
        paths << files.next();
    paths.sort();
    return paths;
}

Dropped droppedIn(const QMimeData &data)
{
    Dropped dropped;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            dropped.paths << url.toLocalFile();
        else
            ++dropped.others;
    }
    return dropped;
}

QString notAFileText()
{
    return Intake::tr(
        "That is an address, not a file, and nothing is fetched from elsewhere. Your post stays as "
        "it is. Save the picture on this computer, then add it from there.");
}

QString refusalText(const Error &error)
{
    const QString &name = error.subject;
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::FileUnreadable:
        return Intake::tr(
                   "“%1” cannot be read. Everything else stays as it is. Look whether it is still there and "
                   "yours to read, then add it again.")
            .arg(name);
    case ErrorCode::InvalidArgument:
        return Intake::tr(
                   "“%1” is empty. Everything else stays as it is. Save it again where it comes from, then "
                   "add it.")
            .arg(name);
    case ErrorCode::TooLarge:
        if (error.detail == "pixels"_L1 || error.detail.contains("pixels"_L1))
            return Intake::tr(
                       "“%1” has more than 100 million pixels. Everything else stays as it is. Make it "
                       "smaller, then add it.")
                .arg(name);
        return Intake::tr(
                   "“%1” is larger than %2. Everything else stays as it is. Make it smaller, then add it "
                   "again.")
            .arg(name, format::fileSize(media::mostBytes));
    case ErrorCode::Unsupported:
        if (error.detail == "folder"_L1)
            return Intake::tr("“%1” is a folder. Everything else stays as it is. Choose the files in it.")
                .arg(name);
        if (error.detail == "svg"_L1 || error.detail == "SVG"_L1)
            return Intake::tr(
                       "“%1” is an SVG drawing, which no network takes. Everything else stays as it is. "
                       "Export it as PNG, then add that.")
                .arg(name);
        if (error.detail == "heic"_L1)
            return Intake::tr(
                       "“%1” is a picture that few networks take (HEIC or AVIF). Everything else stays as it "
                       "is. Save it as JPEG, then add that.")
                .arg(name);
        return Intake::tr(
                   "“%1” is neither picture nor video nor PDF. Everything else stays as it is. JPEG, PNG, "
                   "GIF, WebP, MP4, MOV, WebM and PDF can be added.")
            .arg(name);
    case ErrorCode::Damaged:
    case ErrorCode::WrongFormat:
        return Intake::tr(
                   "“%1” is damaged or cut off. Everything else stays as it is. Fetch it again where it "
                   "comes from, then add it.")
            .arg(name);
    default:
        return text::errorText(error).message;
    }
}

} // namespace ruche::ui::filereading
