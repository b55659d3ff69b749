// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/medialibrary.h"
#include "core/services/postservice.h"

#include <QFuture>

namespace ruche::services {

class Storage;

/// A file that was added to the library, and what is to be said about it.
struct AddedMedia
{
    domain::MediaItem item;
    bool known = false; ///< the brand had it already: `item` is that file
    bool cleaned = true; ///< false: place and owner could not be taken out of it, if they are in it
    bool hadPlace = false; ///< it said where it was taken, and says it no more
};

/// Deleted files that nothing uses any more, and the room that their bytes take.
struct LeftoverMedia
{
    int files = 0;
    qint64 bytes = 0;
};

/// The library of pictures and files of each brand: what is kept, where, how it is described, what may be
/// done with it, how networks get it, and which posts have it. Bytes are never changed once they are kept.
/// All that returns an event can be undone. Thread: that of the Workspace.
class MediaService
{
public:
    explicit MediaService(Storage &storage);

    /// Newest first.
    [[nodiscard]] QFuture<Result<QList<domain::MediaId>>> list(const domain::MediaQuery &query);
    [[nodiscard]] QFuture<Result<QList<domain::MediaItem>>> rows(const QList<domain::MediaId> &ids);
    /// Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::MediaItem>> read(domain::MediaId id);
    [[nodiscard]] QFuture<Result<QByteArray>> content(domain::MediaId id);
    [[nodiscard]] QFuture<Result<domain::MediaCounts>> counts(const QList<domain::BrandId> &brands);
    [[nodiscard]] QFuture<Result<QList<domain::MediaUse>>> uses(domain::MediaId id);

    /// Keeps one file, clean and under a harmless name. Errors: those of keepCleanFile(), NotFound (the brand
    /// or the folder).
    [[nodiscard]] QFuture<Result<AddedMedia>>
    add(domain::BrandId brand, domain::MediaFolderId folder, const MediaFile &file);
    /// Errors: InvalidArgument (no name), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> rename(domain::MediaId id, const QString &name);
    [[nodiscard]] QFuture<Result<domain::EventId>> setAltText(domain::MediaId id, const QString &text);
    [[nodiscard]] QFuture<Result<domain::EventId>> setTags(domain::MediaId id, const QStringList &tags);
    [[nodiscard]] QFuture<Result<domain::EventId>> setRights(domain::MediaId id,
                                                             const QString &credit,
                                                             const QString &rights,
                                                             const std::optional<QDate> &until);
    /// How networks get it. What is on one already for a post that is not out is uploaded again. Errors:
    /// InvalidArgument (an area outside the picture), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> setEdits(domain::MediaId id,
                                                            const domain::MediaEdits &edits);
    /// Into a folder of their brand, or out of all with an invalid one. Errors: Refused (another brand's).
    [[nodiscard]] QFuture<Result<domain::EventId>> move(const QList<domain::MediaId> &ids,
                                                        domain::MediaFolderId folder);
    /// Out of the library; posts that are out, or drafts, keep them. Errors: Refused (a post that is still to
    /// leave needs one: its id is the subject, empty for a repeating post); then none of them goes.
    [[nodiscard]] QFuture<Result<domain::EventId>> remove(const QList<domain::MediaId> &ids);

    /// Of all brands: those that no post, not even one in the trash, and no repeating one has.
    [[nodiscard]] QFuture<Result<LeftoverMedia>> leftovers();
    /// Throws their bytes away for good, and answers what it was: their deletion can no longer be undone.
    /// What they took in the workspace's file is used again for what comes.
    [[nodiscard]] QFuture<Result<LeftoverMedia>> purge();

    /// Errors: InvalidArgument (no name).
    [[nodiscard]] QFuture<Result<domain::MediaFolderId>> addFolder(domain::BrandId brand,
                                                                   const QString &name);
    [[nodiscard]] QFuture<Result<domain::EventId>> renameFolder(domain::MediaFolderId id,
                                                                const QString &name);
    /// Its files stay, in no folder.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeFolder(domain::MediaFolderId id);

    /// Whether a brand schedules no picture without alternative text.
    [[nodiscard]] QFuture<Result<bool>> altRequired(domain::BrandId brand);
    [[nodiscard]] QFuture<Result<void>> setAltRequired(domain::BrandId brand, bool required);

private:
    Storage &m_storage;
};

} // namespace ruche::services
