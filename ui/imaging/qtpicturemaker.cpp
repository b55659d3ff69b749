// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imaging/qtpicturemaker.h"

#include "core/media/crops.h"
#include "core/media/filekind.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTransform>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::imaging {

namespace {

constexpr QLatin1StringView jpegType("image/jpeg");
constexpr QLatin1StringView pngType("image/png");

Result<QByteArray> encoded(const QImage &picture, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    if (!writer.write(picture))
        return fail(ErrorCode::Unsupported, writer.errorString());
    return bytes;
}

/// Without see-through parts: JPEG has none.
QImage onWhite(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_RGB32);
    QImage flat(picture.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, picture);
    painter.end();
    return flat;
}

/// The formats that QImage reads here, by content: a plug-in for anything else is never asked.
QByteArray formatOf(const media::FileKind &kind)
{
    if (kind.mimeType == jpegType)
        return "jpeg";
    if (kind.mimeType == pngType)
        return "png";
    return kind.mimeType == "image/gif"_L1 ? "gif" : "webp";
}

} // namespace

Result<QImage> readPicture(const QByteArray &bytes, QSize within)
{
    const media::FileKind kind = media::lookAt(bytes);
    if (!kind.isPicture() || kind.pixels.isEmpty())
        return fail(ErrorCode::WrongFormat, u"not a picture that is read here: %1"_s.arg(kind.mimeType));
    if (qint64(kind.pixels.width()) * kind.pixels.height() > media::mostPixels)
        return fail(ErrorCode::TooLarge,
                    u"%1 × %2 pixels"_s.arg(kind.pixels.width()).arg(kind.pixels.height()));
    // Each picture that passes is below this, whatever it hides behind its head.
    constexpr int mostMegabytes = int(media::mostPixels * 8 / (1024 * 1024)) + 1;
    static const bool limited = [] {
        QImageReader::setAllocationLimit(mostMegabytes);
        return true;
    }();
    Q_UNUSED(limited)
    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatOf(kind));
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    if (reader.size().isValid() && reader.size() != kind.pixels)
        return fail(ErrorCode::WrongFormat, u"two sizes in one picture"_s);
    if (!within.isEmpty()
        && (kind.pixels.width() > within.width() || kind.pixels.height() > within.height())) {
        const bool lies = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        reader.setScaledSize(
            kind.pixels.scaled(lies ? within.transposed() : within, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    QImage picture = reader.read();
    if (picture.isNull())
        return fail(ErrorCode::WrongFormat, reader.errorString());
    return picture;
}

QImage edited(const QImage &picture, int turns, const QRectF &area)
{
    QImage result = picture;
    if (turns % 4 != 0)
        result = result.transformed(QTransform().rotate(90.0 * (turns % 4)));
    if (area != QRectF(0, 0, 1, 1) && !result.isNull())
        result = result.copy(media::pixelArea(area, result.size()));
    return result;
}

QByteArray asPng(const QImage &picture)
{
    constexpr int best = 60; // of PNG's compression, not of its looks
    return picture.isNull() ? QByteArray() : encoded(picture, "png", best).value_or(QByteArray());
}

Result<media::MadePicture> QtPictureMaker::make(const QByteArray &bytes,
                                                const media::PictureRecipe &recipe) const
{
    RUCHE_TRY_ASSIGN(QImage picture, readPicture(bytes));
    if (picture.colorSpace().isValid() && picture.colorSpace() != QColorSpace(QColorSpace::SRgb))
        picture.convertToColorSpace(QColorSpace::SRgb);
    picture = edited(picture, recipe.turns, recipe.area);
    const auto takes
        = [&recipe](QLatin1StringView type) { return recipe.types.isEmpty() || recipe.types.contains(type); };
    const auto fits = [&recipe](const QByteArray &made) {
        return recipe.mostBytes <= 0 || made.size() <= recipe.mostBytes;
    };
    const bool drawn = media::lookAt(bytes).mimeType == pngType || picture.hasAlphaChannel();
    if (!takes(jpegType) && !takes(pngType))
        return fail(ErrorCode::Unsupported, u"neither JPEG nor PNG is taken"_s);
    constexpr int smallestSide = 64;
    for (QImage step = picture; !step.isNull();) {
        if (takes(pngType) && (drawn || !takes(jpegType))) {
            RUCHE_TRY_ASSIGN(const QByteArray made, encoded(step, "png", 60));
            if (fits(made))
                return media::MadePicture{made, QString(pngType), step.size()};
        }
        if (takes(jpegType)) {
            const QImage flat = onWhite(step);
            for (const int quality : {92, 85, 78, 70}) {
                RUCHE_TRY_ASSIGN(const QByteArray made, encoded(flat, "jpeg", quality));
                if (fits(made))
                    return media::MadePicture{made, QString(jpegType), step.size()};
            }
        }
        const QSize smaller = step.size() * 0.8;
        if (smaller.width() < smallestSide || smaller.height() < smallestSide)
            break;
        step = step.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return fail(ErrorCode::TooLarge, u"over %1 bytes however small it is made"_s.arg(recipe.mostBytes));
}

} // namespace ruche::imaging
