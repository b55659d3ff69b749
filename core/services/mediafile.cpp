// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/mediafile.h"

#include "core/storage/postrepository.h"

#include <QCryptographicHash>
#include <QMimeDatabase>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr qint64 mediaLimit = 32LL * 1024 * 1024;

} // namespace

Result<domain::Media>
keepFile(storage::Connection &connection, domain::BrandId brand, const MediaFile &file, const QDateTime &now)
{
    if (file.bytes.size() > mediaLimit)
        return fail(ErrorCode::TooLarge, u"over 32 MB"_s, file.fileName);
    if (file.bytes.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"an empty file"_s, file.fileName);
    domain::Media entry;
    entry.brand = brand;
    entry.fileName = file.fileName;
    entry.mimeType = QMimeDatabase().mimeTypeForFileNameAndData(file.fileName, file.bytes).name();
    entry.altText = file.altText;
    entry.bytes = file.bytes.size();
    entry.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    RUCHE_TRY_ASSIGN(entry.id, storage::posts::addMedia(connection, entry, file.bytes, now));
    return entry;
}

} // namespace ruche::services
