// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"

namespace ruche::storage {

class Connection;

/// The full text rows of messages: an index over the message table itself, which must therefore be told the
/// old words before they change. Thread: the connection's.
namespace messagesearch {

[[nodiscard]] Result<void> add(Connection &connection, const domain::Message &message);
/// `message` must be as it is indexed: id, author's name and text.
[[nodiscard]] Result<void> remove(Connection &connection, const domain::Message &message);

} // namespace messagesearch

} // namespace ruche::storage
