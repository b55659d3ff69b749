// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QList>
#include <QSet>
#include <QString>

namespace ruche::storage {

class Connection;
class ConversationFilter;

/// The words of an inbox query. Thread: the connection's.
namespace conversationsearch {

/// Conversations that pass the filter, by their newest message with the words; `limit` 0 for all.
[[nodiscard]] Result<QList<domain::ConversationId>>
ids(Connection &connection, const QString &words, ConversationFilter &filter, int limit);
/// The members with such a name.
[[nodiscard]] Result<QSet<qint64>> authors(Connection &connection, const QString &name);

} // namespace conversationsearch

} // namespace ruche::storage
