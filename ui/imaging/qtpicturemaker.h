// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/picturemaker.h"

#include <QImage>

/// Pictures with QImage. Every reader here looks at the size that a file claims before it makes room for it.
/// Thread: any.
namespace ruche::imaging {

/// Makes pictures for networks: JPEG where it can, PNG where a picture is see-through or small enough; of
/// several qualities the best that fits, then smaller and smaller. Colours become those of sRGB.
class QtPictureMaker final : public media::PictureMaker
{
public:
    [[nodiscard]] Result<media::MadePicture> make(const QByteArray &bytes,
                                                  const media::PictureRecipe &recipe) const override;
};

/// The picture as it is shown, upright, at most `within` large (decoded at that size where its format
/// allows); an empty size: whole. Errors: WrongFormat, TooLarge.
[[nodiscard]] Result<QImage> readPicture(const QByteArray &bytes, QSize within = {});

/// A part of a picture that was turned first, as a network gets it.
[[nodiscard]] QImage edited(const QImage &picture, int turns, const QRectF &area);

/// As a PNG, for pictures without a file (the clipboard's). Null when there is no picture.
[[nodiscard]] QByteArray asPng(const QImage &picture);

} // namespace ruche::imaging
