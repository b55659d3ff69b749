// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/domain/post.h"
#include "core/storage/partrepository.h"

#include <QHash>
#include <QList>

namespace ruche::storage {
class Connection;
}

/// A variant as a network gets it: its own words or those of its post, the key, the files, the options, and
/// with Delivery::Native the time until which it is to be held. Used to send it, and to ask for it
/// afterwards. Thread: that of the connection.
namespace ruche::services {

[[nodiscard]] Result<connectors::Draft>
variantDraft(storage::Connection &connection, const domain::Post &post, const domain::Variant &variant);
/// One part of a thread, made of the draft of the whole: only the first has the files. The parts before it
/// must be out.
[[nodiscard]] connectors::Draft
partDraft(const connectors::Draft &whole, const QList<storage::parts::Part> &parts, qsizetype part);
/// The first part that is not out; their number when all are.
[[nodiscard]] qsizetype nextPart(const QList<storage::parts::Part> &parts);
/// Puts in the files that the network has by now, and those that go with the post.
void attachMedia(connectors::Draft &draft,
                 const QList<domain::Media> &files,
                 const QHash<domain::MediaId, domain::RemoteId> &uploaded,
                 const QHash<domain::MediaId, connectors::MediaUpload> &carried = {});

} // namespace ruche::services
