// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/postservice.h"

namespace ruche::storage {
class Connection;
}

namespace ruche::services {

/// What became of a file that was added.
struct KeptFile
{
    domain::Media media;
    bool known = false; ///< the brand had the same bytes: this is that file
    bool cleaned = true; ///< false: what cameras write could not be taken out of it, if there is any
    bool hadPlace = false; ///< it said where it was taken, and says it no more
};

/// Keeps a file for a brand, clean of what its camera wrote (see media::clean()), under a harmless name and
/// with the type that it is by its content. The same file again is the one that is there; it gets the
/// alternative text if it had none. Errors: TooLarge (over 32 MB, or a picture of more than 100 million
/// pixels), InvalidArgument (empty, or SVG: that can fetch from elsewhere and run programs, and no network
/// takes it). Thread: that of the connection.
[[nodiscard]] Result<KeptFile> keepCleanFile(storage::Connection &connection,
                                             domain::BrandId brand,
                                             const MediaFile &file,
                                             const QDateTime &now);
/// The same for those that need not know more.
[[nodiscard]] Result<domain::Media>
keepFile(storage::Connection &connection, domain::BrandId brand, const MediaFile &file, const QDateTime &now);

/// A file of the library. Errors: NotFound (also when it was deleted).
[[nodiscard]] Result<domain::Media> libraryFile(storage::Connection &connection, domain::MediaId id);

} // namespace ruche::services
