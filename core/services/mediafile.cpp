// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/mediafile.h"

#include "core/media/filekind.h"
#include "core/media/picturecleaner.h"
#include "core/storage/mediarepository.h"
#include "core/storage/postrepository.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

Result<KeptFile> keepCleanFile(storage::Connection &connection,
                               domain::BrandId brand,
                               const MediaFile &file,
                               const QDateTime &now)
{
    if (file.bytes.size() > media::mostBytes)
        return fail(ErrorCode::TooLarge, u"over 32 MB"_s, file.fileName);
    if (file.bytes.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"an empty file"_s, file.fileName);
    const QString mimeType = media::lookAt(file.bytes, file.fileName).mimeType;
    if (mimeType == "image/svg+xml"_L1)
        return fail(ErrorCode::InvalidArgument,
                    u"an SVG drawing, which no network takes: export it as PNG"_s,
                    file.fileName);
    const media::Cleaned cleaned = media::clean(file.bytes, mimeType);
    const media::FileKind kind = media::lookAt(cleaned.bytes, file.fileName);
    if (qint64(kind.pixels.width()) * kind.pixels.height() > media::mostPixels)
        return fail(ErrorCode::TooLarge, u"over 100 million pixels"_s, file.fileName);
    KeptFile kept;
    kept.cleaned = cleaned.cleaned;
    kept.hadPlace = cleaned.hadPlace;
    const QByteArray sha256 = QCryptographicHash::hash(cleaned.bytes, QCryptographicHash::Sha256);
    RUCHE_TRY_ASSIGN(const auto same, storage::media::same(connection, brand, sha256));
    if (same) {
        kept.media = *same;
        kept.known = true;
        if (same->altText.isEmpty() && !file.altText.isEmpty()) {
            kept.media.altText = file.altText;
            RUCHE_TRY(storage::posts::setAltText(connection, same->id, file.altText));
        }
        return kept;
    }
    kept.media.brand = brand;
    kept.media.fileName = media::safeFileName(file.fileName, kind.mimeType);
    kept.media.mimeType = kind.mimeType;
    kept.media.altText = file.altText;
    kept.media.bytes = cleaned.bytes.size();
    kept.media.sha256 = sha256;
    RUCHE_TRY_ASSIGN(kept.media.id, storage::posts::addMedia(connection, kept.media, cleaned.bytes, now));
    const storage::media::Head head{kind.pixels, kind.duration.count(), cleaned.turns};
    RUCHE_TRY(storage::media::setHead(connection, kept.media.id, head));
    return kept;
}

Result<domain::Media>
keepFile(storage::Connection &connection, domain::BrandId brand, const MediaFile &file, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const KeptFile kept, keepCleanFile(connection, brand, file, now));
    return kept.media;
}

Result<domain::Media> libraryFile(storage::Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(const domain::MediaItem item, storage::media::read(connection, id));
    if (item.deletedAt)
        return fail(ErrorCode::NotFound, u"not in the library any more"_s, id.text());
    return item.file;
}

} // namespace ruche::services
