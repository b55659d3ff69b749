// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/medialibrary.h"

#include <QList>

#include <optional>

namespace ruche::storage {

class Connection;

/// The library: what stands beside the kept bytes of files. Files themselves are added and read by
/// storage::posts. Thread: the connection's, inside the caller's transaction.
namespace media {

/// Newest first. `today` decides which rights are over.
[[nodiscard]] Result<QList<domain::MediaId>>
list(Connection &connection, const domain::MediaQuery &query, QDate today);
/// In the order asked for; those that are not there (or deleted) are left out.
[[nodiscard]] Result<QList<domain::MediaItem>> rows(Connection &connection,
                                                    const QList<domain::MediaId> &ids);
/// A deleted one too. Errors: NotFound.
[[nodiscard]] Result<domain::MediaItem> read(Connection &connection, domain::MediaId id);
[[nodiscard]] Result<domain::MediaCounts>
counts(Connection &connection, const QList<domain::BrandId> &brands, QDate today);
/// Posts that have it, without those in the trash: the latest first.
[[nodiscard]] Result<QList<domain::MediaUse>> uses(Connection &connection, domain::MediaId id);
/// A post that is still to leave, or a repeating one, that needs the file; nothing when there is none.
struct Need
{
    domain::PostId post; ///< invalid for a repeating one
};
[[nodiscard]] Result<std::optional<Need>> neededBy(Connection &connection, domain::MediaId id);
/// The same bytes, kept before by the brand and not deleted.
[[nodiscard]] Result<std::optional<domain::Media>>
same(Connection &connection, domain::BrandId brand, const QByteArray &sha256);

/// What was read from the file itself when it was added.
struct Head
{
    QSize pixels;
    qint64 durationMs = 0;
    int turns = 0;
};
[[nodiscard]] Result<void> setHead(Connection &connection, domain::MediaId id, const Head &head);
[[nodiscard]] Result<void> setName(Connection &connection, domain::MediaId id, const QString &name);
[[nodiscard]] Result<void> setRights(Connection &connection,
                                     domain::MediaId id,
                                     const QString &credit,
                                     const QString &rights,
                                     const std::optional<QDate> &until);
[[nodiscard]] Result<void>
setFolder(Connection &connection, domain::MediaId id, domain::MediaFolderId folder);
[[nodiscard]] Result<void> setTags(Connection &connection, domain::MediaId id, const QStringList &tags);
[[nodiscard]] Result<void>
setDeleted(Connection &connection, domain::MediaId id, const std::optional<QDateTime> &at);
/// Deleted files whose bytes are still kept though no post, not even one in the trash, and no repeating one
/// has them.
struct Leftovers
{
    int files = 0;
    qint64 bytes = 0;
};
[[nodiscard]] Result<Leftovers> leftovers(Connection &connection);
/// Throws their bytes away for good; what they were stays known, and cannot be undeleted from now on. Answers
/// what it was.
[[nodiscard]] Result<Leftovers> purge(Connection &connection, const QDateTime &now);
/// Errors: NotFound.
[[nodiscard]] Result<domain::MediaEdits> edits(Connection &connection, domain::MediaId id);
[[nodiscard]] Result<void>
setEdits(Connection &connection, domain::MediaId id, const domain::MediaEdits &edits);
/// What of it is on networks already for posts that are not out is uploaded again.
[[nodiscard]] Result<void> forgetUploads(Connection &connection, domain::MediaId id);

[[nodiscard]] Result<domain::MediaFolderId>
addFolder(Connection &connection, domain::BrandId brand, const QString &name, const QDateTime &now);
/// Errors: NotFound (also when deleted).
[[nodiscard]] Result<domain::MediaFolder> readFolder(Connection &connection, domain::MediaFolderId id);
[[nodiscard]] Result<void>
setFolderName(Connection &connection, domain::MediaFolderId id, const QString &name);
/// Its files are in none then.
[[nodiscard]] Result<void>
setFolderDeleted(Connection &connection, domain::MediaFolderId id, const QDateTime &at);

/// Whether the brand schedules no picture without alternative text.
[[nodiscard]] Result<bool> altRequired(Connection &connection, domain::BrandId brand);
[[nodiscard]] Result<void> setAltRequired(Connection &connection, domain::BrandId brand, bool required);

} // namespace media

} // namespace ruche::storage
