// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QStringList>

namespace ruche::media {

/// How a picture is to leave.
struct PictureRecipe
{
    int turns = 0; ///< quarter turns to the right
    QRectF area{0, 0, 1, 1}; ///< of the turned picture, in fractions
    qint64 mostBytes = 0; ///< 0: as many as it has
    QStringList types = {}; ///< MIME types that are taken; empty: any

    friend bool operator==(const PictureRecipe &, const PictureRecipe &) = default;
};

struct MadePicture
{
    QByteArray bytes;
    QString mimeType;
    QSize pixels;
};

/// Makes pictures anew: turned, cut, in another type, small enough. An interface, because the core has no Qt
/// Gui: the programs hand the Publisher the one of ui/imaging/. Thread: any; many at a time.
class PictureMaker
{
public:
    virtual ~PictureMaker() = default;
    /// Errors: WrongFormat (cannot be read), TooLarge (over the limit of pixels, or however small it is made
    /// too many bytes), Unsupported (none of the types can be written).
    [[nodiscard]] virtual Result<MadePicture> make(const QByteArray &bytes,
                                                   const PictureRecipe &recipe) const = 0;
};

/// Whether a file has to be made anew to follow the recipe. Only pictures ever are, and
/// a moving one is not for its size or type alone.
[[nodiscard]] bool needsMaking(const QByteArray &bytes, const PictureRecipe &recipe);

} // namespace ruche::media
