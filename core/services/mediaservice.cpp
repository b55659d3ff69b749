// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/mediaservice.h"

#include "core/media/filekind.h"
#include "core/services/mediafile.h"
#include "core/services/storage.h"
#include "core/storage/brandrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/mediarepository.h"
#include "core/storage/postrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

/// Changes one file as one event: `change(connection, item)`.
template <typename Change>
QFuture<Result<domain::EventId>>
changeFile(Storage &storage, const QString &action, domain::MediaId id, Change change)
{
    return storage.write(
        [=, now = storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::MediaItem item, storage::media::read(connection, id));
            storage::EventRecorder recorder(connection, action, now);
            RUCHE_TRY(recorder.watch(u"media"_s, u"id"_s, id.value));
            RUCHE_TRY(recorder.watch(u"media_tag"_s, u"media_id"_s, id.value));
            RUCHE_TRY(recorder.watch(u"media_crop"_s, u"media_id"_s, id.value));
            RUCHE_TRY(change(connection, item));
            return recorder.finish(item.file.brand, id.value);
        });
}

Result<void> checkArea(const QRectF &area)
{
    constexpr double tolerance = 1e-6;
    const bool inside = area.width() > 0 && area.height() > 0 && area.left() >= -tolerance
        && area.top() >= -tolerance && area.right() <= 1 + tolerance && area.bottom() <= 1 + tolerance;
    if (!inside)
        return fail(ErrorCode::InvalidArgument, u"an area outside the picture"_s, u"area"_s);
    return {};
}

Result<void> checkNotNeeded(storage::Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(const auto need, storage::media::neededBy(connection, id));
    if (need)
        return fail(ErrorCode::Refused,
                    u"a post that is still to leave needs it"_s,
                    need->post.isValid() ? need->post.text() : QString());
    return {};
}

} // namespace

MediaService::MediaService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::MediaId>>> MediaService::list(const domain::MediaQuery &query)
{
    return m_storage.read([query, today = m_storage.clock().now().date()](storage::Connection &connection) {
        return storage::media::list(connection, query, today);
    });
}

QFuture<Result<QList<domain::MediaItem>>> MediaService::rows(const QList<domain::MediaId> &ids)
{
    return m_storage.read(
        [ids](storage::Connection &connection) { return storage::media::rows(connection, ids); });
}

QFuture<Result<domain::MediaItem>> MediaService::read(domain::MediaId id)
{
    return m_storage.read(
        [id](storage::Connection &connection) { return storage::media::read(connection, id); });
}

QFuture<Result<QByteArray>> MediaService::content(domain::MediaId id)
{
    return m_storage.read(
        [id](storage::Connection &connection) { return storage::posts::mediaContent(connection, id); });
}

QFuture<Result<domain::MediaCounts>> MediaService::counts(const QList<domain::BrandId> &brands)
{
    return m_storage.read([brands, today = m_storage.clock().now().date()](storage::Connection &connection) {
        return storage::media::counts(connection, brands, today);
    });
}

QFuture<Result<QList<domain::MediaUse>>> MediaService::uses(domain::MediaId id)
{
    return m_storage.read(
        [id](storage::Connection &connection) { return storage::media::uses(connection, id); });
}

QFuture<Result<AddedMedia>>
MediaService::add(domain::BrandId brand, domain::MediaFolderId folder, const MediaFile &file)
{
    return m_storage.write([brand, folder, file, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<AddedMedia> {
        RUCHE_TRY_ASSIGN(const domain::Brand owner, storage::brands::read(connection, brand));
        RUCHE_TRY_ASSIGN(const KeptFile kept, keepCleanFile(connection, owner.id, file, now));
        if (folder.isValid() && !kept.known) {
            RUCHE_TRY(storage::media::readFolder(connection, folder));
            RUCHE_TRY(storage::media::setFolder(connection, kept.media.id, folder));
        }
        RUCHE_TRY_ASSIGN(const domain::MediaItem item, storage::media::read(connection, kept.media.id));
        return AddedMedia{item, kept.known, kept.cleaned, kept.hadPlace};
    });
}

QFuture<Result<domain::EventId>> MediaService::rename(domain::MediaId id, const QString &name)
{
    return changeFile(
        m_storage,
        u"media.name"_s,
        id,
        [id, name](storage::Connection &connection, const domain::MediaItem &item) -> Result<void> {
            if (name.trimmed().isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no name"_s, u"name"_s);
            return storage::media::setName(connection, id, media::safeFileName(name, item.file.mimeType));
        });
}

QFuture<Result<domain::EventId>> MediaService::setAltText(domain::MediaId id, const QString &text)
{
    return changeFile(m_storage,
                      u"media.alt"_s,
                      id,
                      [id, text](storage::Connection &connection, const domain::MediaItem &) -> Result<void> {
                          RUCHE_TRY(storage::media::forgetUploads(connection, id));
                          return storage::posts::setAltText(connection, id, text.trimmed());
                      });
}

QFuture<Result<domain::EventId>> MediaService::setTags(domain::MediaId id, const QStringList &tags)
{
    return changeFile(m_storage,
                      u"media.tags"_s,
                      id,
                      [id, tags](storage::Connection &connection, const domain::MediaItem &) {
                          return storage::media::setTags(connection, id, tags);
                      });
}

QFuture<Result<domain::EventId>> MediaService::setRights(domain::MediaId id,
                                                         const QString &credit,
                                                         const QString &rights,
                                                         const std::optional<QDate> &until)
{
    return changeFile(
        m_storage, u"media.rights"_s, id, [=](storage::Connection &connection, const domain::MediaItem &) {
            return storage::media::setRights(connection, id, credit.simplified(), rights.trimmed(), until);
        });
}

QFuture<Result<domain::EventId>> MediaService::setEdits(domain::MediaId id, const domain::MediaEdits &edits)
{
    return changeFile(
        m_storage,
        u"media.edit"_s,
        id,
        [id, edits](storage::Connection &connection, const domain::MediaItem &) -> Result<void> {
            for (const domain::MediaCrop &crop : edits.crops)
                RUCHE_TRY(checkArea(crop.area));
            if (edits.focus && !QRectF(0, 0, 1, 1).contains(*edits.focus))
                return fail(ErrorCode::InvalidArgument, u"a point outside the picture"_s, u"focus"_s);
            RUCHE_TRY(storage::media::forgetUploads(connection, id));
            return storage::media::setEdits(connection, id, edits);
        });
}

QFuture<Result<domain::EventId>> MediaService::move(const QList<domain::MediaId> &ids,
                                                    domain::MediaFolderId folder)
{
    return m_storage.write([ids, folder, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        if (ids.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"no file"_s);
        std::optional<domain::BrandId> owner;
        if (folder.isValid()) {
            RUCHE_TRY_ASSIGN(const domain::MediaFolder target,
                             storage::media::readFolder(connection, folder));
            owner = target.brand;
        }
        storage::EventRecorder recorder(connection, u"media.move"_s, now);
        domain::BrandId brand;
        for (const domain::MediaId id : ids) {
            RUCHE_TRY_ASSIGN(const domain::MediaItem item, storage::media::read(connection, id));
            brand = item.file.brand;
            if (owner && *owner != brand)
                return fail(ErrorCode::Refused, u"a folder of another brand"_s, id.text());
            RUCHE_TRY(recorder.watch(u"media"_s, u"id"_s, id.value));
            RUCHE_TRY(storage::media::setFolder(connection, id, folder));
        }
        return recorder.finish(brand, ids.first().value, int(ids.size()));
    });
}

QFuture<Result<domain::EventId>> MediaService::remove(const QList<domain::MediaId> &ids)
{
    return m_storage.write(
        [ids, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            if (ids.isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no file"_s);
            storage::EventRecorder recorder(connection, u"media.remove"_s, now);
            domain::BrandId brand;
            for (const domain::MediaId id : ids) {
                RUCHE_TRY_ASSIGN(const domain::MediaItem item, storage::media::read(connection, id));
                if (item.deletedAt)
                    return fail(ErrorCode::NotFound, u"deleted already"_s, id.text());
                RUCHE_TRY(checkNotNeeded(connection, id));
                brand = item.file.brand;
                RUCHE_TRY(recorder.watch(u"media"_s, u"id"_s, id.value));
                RUCHE_TRY(storage::media::setDeleted(connection, id, now));
            }
            return recorder.finish(brand, ids.first().value, int(ids.size()));
        });
}

QFuture<Result<LeftoverMedia>> MediaService::leftovers()
{
    return m_storage.read([](storage::Connection &connection) -> Result<LeftoverMedia> {
        RUCHE_TRY_ASSIGN(const storage::media::Leftovers found, storage::media::leftovers(connection));
        return LeftoverMedia{found.files, found.bytes};
    });
}

QFuture<Result<LeftoverMedia>> MediaService::purge()
{
    return m_storage.write(
        [now = m_storage.clock().now()](storage::Connection &connection) -> Result<LeftoverMedia> {
            RUCHE_TRY_ASSIGN(const storage::media::Leftovers gone, storage::media::purge(connection, now));
            return LeftoverMedia{gone.files, gone.bytes};
        });
}

QFuture<Result<domain::MediaFolderId>> MediaService::addFolder(domain::BrandId brand, const QString &name)
{
    return m_storage.write([brand, name = name.simplified(), now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::MediaFolderId> {
        if (name.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"a folder without name"_s, u"name"_s);
        RUCHE_TRY_ASSIGN(const domain::Brand owner, storage::brands::read(connection, brand));
        return storage::media::addFolder(connection, owner.id, name, now);
    });
}

QFuture<Result<domain::EventId>> MediaService::renameFolder(domain::MediaFolderId id, const QString &name)
{
    return m_storage.write([id, name = name.simplified(), now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        if (name.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"a folder without name"_s, u"name"_s);
        RUCHE_TRY_ASSIGN(const domain::MediaFolder folder, storage::media::readFolder(connection, id));
        storage::EventRecorder recorder(connection, u"media.folder"_s, now);
        RUCHE_TRY(recorder.watch(u"media_folder"_s, u"id"_s, id.value));
        RUCHE_TRY(storage::media::setFolderName(connection, id, name));
        return recorder.finish(folder.brand, id.value);
    });
}

QFuture<Result<domain::EventId>> MediaService::removeFolder(domain::MediaFolderId id)
{
    return m_storage.write(
        [id, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::MediaFolder folder, storage::media::readFolder(connection, id));
            storage::EventRecorder recorder(connection, u"media.folder"_s, now);
            RUCHE_TRY(recorder.watch(u"media_folder"_s, u"id"_s, id.value));
            RUCHE_TRY(recorder.watchMoving(u"media"_s, u"folder_id"_s, id.value));
            RUCHE_TRY(storage::media::setFolderDeleted(connection, id, now));
            return recorder.finish(folder.brand, id.value);
        });
}

QFuture<Result<bool>> MediaService::altRequired(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return storage::media::altRequired(connection, brand); });
}

QFuture<Result<void>> MediaService::setAltRequired(domain::BrandId brand, bool required)
{
    return m_storage.write([brand, required](storage::Connection &connection) {
        return storage::media::setAltRequired(connection, brand, required);
    });
}

} // namespace ruche::services
