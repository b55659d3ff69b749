// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruche::storage {

class Connection;

/// A file that was read into a brand.
struct StoredImport
{
    domain::ImportId id;
    domain::BrandId brand;
    QString format; ///< "wxr", "access-log", "csv"
    QString fileName;
    QString sha256; ///< of the bytes as they lie on the disk, hexadecimal
    qint64 bytes = 0;
    QString mark; ///< how far a growing file was read; the format's own text
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int rejected = 0;
    QDateTime startedAt;
};

/// The files that were read in, so that none is read twice and each can be taken back. An import is written
/// in one transaction with its rows: there is none that is half in. Thread: the connection's, inside the
/// caller's transaction.
namespace imports {

/// What an import has to know of its brand.
struct Target
{
    QString zone; ///< of the brand
    QStringList hosts; ///< of its accounts' sites, lower case
};
/// Errors: NotFound.
[[nodiscard]] Result<Target> target(Connection &connection, domain::BrandId brand);

/// Of a brand, not taken back, oldest first.
[[nodiscard]] Result<QList<StoredImport>>
list(Connection &connection, domain::BrandId brand, const QString &format);
/// The import of this very file into the brand, unless it was taken back since.
[[nodiscard]] Result<std::optional<StoredImport>>
ofFile(Connection &connection, domain::BrandId brand, const QString &sha256);
/// `import.id` is ignored. The counts may come later, by setCounts().
[[nodiscard]] Result<domain::ImportId> add(Connection &connection, const StoredImport &import);
[[nodiscard]] Result<void> setCounts(Connection &connection, const StoredImport &import);

/// Whether the brand has such a post that is not in the trash: so a corrected table adds what is new in it
/// alone.
[[nodiscard]] Result<bool> isPlanned(Connection &connection,
                                     domain::BrandId brand,
                                     const QString &title,
                                     const QString &text,
                                     const std::optional<QDateTime> &at);

/// Takes back what an import added. Comes after the undo of its event ("import.run"), which puts back what it
/// replaced. Errors: NotFound, Conflict (taken back already), Refused (a later import builds on it, or
/// something of it is in use: an answer was written, a note taken).
[[nodiscard]] Result<void> takeBack(Connection &connection, domain::ImportId id, const QDateTime &now);

} // namespace imports

} // namespace ruche::storage
