// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/domain/account.h"
#include "core/domain/incoming.h"

namespace ruche::storage {
class Connection;
}

/// What connectors read, as storage takes it: the seam between the two, which do not know each other.
namespace ruche::services {

[[nodiscard]] domain::IncomingPost toIncoming(const connectors::RemotePost &post);
[[nodiscard]] domain::IncomingMessage toIncoming(const connectors::RemoteMessage &message);
[[nodiscard]] domain::IncomingMember toIncoming(const connectors::RemoteMember &member);

/// Stores the objects of a page, whatever kinds it has. Thread: the connection's, inside the caller's
/// transaction.
[[nodiscard]] Result<domain::StoreCounts> storePage(storage::Connection &connection,
                                                    const domain::Account &account,
                                                    const connectors::Page &page,
                                                    const QDateTime &now);
/// The streams worth reading with what an account may do, in the order in which they refer to each other.
[[nodiscard]] QList<connectors::Stream> streamsOf(domain::Capabilities capabilities);
/// "posts", "messages", "members": under which a cursor is kept.
[[nodiscard]] QString streamName(connectors::Stream stream);

} // namespace ruche::services
