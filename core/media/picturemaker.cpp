// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picturemaker.h"

#include "core/media/filekind.h"

namespace ruche::media {

bool needsMaking(const QByteArray &bytes, const PictureRecipe &recipe)
{
    const FileKind kind = lookAt(bytes);
    if (!kind.isPicture())
        return false;
    if (recipe.turns % 4 != 0 || recipe.area != QRectF(0, 0, 1, 1))
        return true;
    if (kind.animated)
        return false;
    return (recipe.mostBytes > 0 && bytes.size() > recipe.mostBytes)
        || (!recipe.types.isEmpty() && !recipe.types.contains(kind.mimeType));
}

} // namespace ruche::media
