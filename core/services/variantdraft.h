// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/domain/post.h"

#include <QHash>

namespace ruche::storage {
class Connection;
}

/// A variant as a network gets it: its own words or those of its post, the key, the files. Used to send it,
/// and to ask for it afterwards. Thread: that of the connection.
namespace ruche::services {

[[nodiscard]] Result<connectors::Draft>
variantDraft(storage::Connection &connection, const domain::Post &post, const domain::Variant &variant);
/// Puts in the files that the network has by now.
void attachMedia(connectors::Draft &draft,
                 const QList<domain::Media> &files,
                 const QHash<domain::MediaId, domain::RemoteId> &uploaded);

} // namespace ruche::services
