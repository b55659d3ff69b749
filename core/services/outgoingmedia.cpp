// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/outgoingmedia.h"

#include "core/media/filekind.h"
#include "core/services/limitsinforce.h"
#include "core/services/storage.h"
#include "core/storage/mediarepository.h"
#include "core/storage/postrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

struct KeptPicture
{
    QByteArray content;
    domain::MediaEdits edits;
};

} // namespace

media::PictureRecipe recipeFor(const domain::MediaEdits &edits, const domain::Account &account)
{
    const domain::Limits limits = composing::limitsOf(account, limitsInForce());
    media::PictureRecipe recipe;
    recipe.turns = edits.turns;
    if (const auto crop = edits.cropFor(account.network))
        recipe.area = crop->area;
    recipe.mostBytes = limits.imageBytes;
    recipe.types = limits.mediaTypes;
    return recipe;
}

Result<connectors::MediaUpload> madeFor(const SharedPictureMaker &maker,
                                        const domain::Media &file,
                                        const QByteArray &content,
                                        const media::PictureRecipe &recipe)
{
    connectors::MediaUpload upload{
        .fileName = file.fileName, .mimeType = file.mimeType, .altText = file.altText, .bytes = content};
    if (!media::needsMaking(content, recipe))
        return upload;
    if (!maker) {
        if (recipe.turns % 4 == 0 && recipe.area == QRectF(0, 0, 1, 1))
            return upload; // the network says itself what is too large for it
        return fail(ErrorCode::Unsupported, u"nothing here can turn or cut a picture"_s, file.fileName);
    }
    auto made = maker->make(content, recipe);
    if (!made) {
        made.error().subject = file.fileName;
        return fail(made.error());
    }
    upload.bytes = made->bytes;
    upload.mimeType = made->mimeType;
    upload.fileName = media::safeFileName(file.fileName, made->mimeType);
    return upload;
}

QFuture<Result<connectors::MediaUpload>> outgoingMedia(const Storage &storage,
                                                       const SharedPictureMaker &maker,
                                                       const domain::Media &file,
                                                       const domain::Account &account)
{
    auto kept = storage.read([id = file.id](storage::Connection &connection) -> Result<KeptPicture> {
        RUCHE_TRY_ASSIGN(const QByteArray content, storage::posts::mediaContent(connection, id));
        RUCHE_TRY_ASSIGN(const domain::MediaEdits edits, storage::media::edits(connection, id));
        return KeptPicture{content, edits};
    });
    return kept.then(
        QtFuture::Launch::Async,
        [maker, file, account](const Result<KeptPicture> &picture) -> Result<connectors::MediaUpload> {
            if (!picture)
                return fail(picture.error());
            return madeFor(maker, file, picture->content, recipeFor(picture->edits, account));
        });
}

} // namespace ruche::services
