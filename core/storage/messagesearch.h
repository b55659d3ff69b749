// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"

#include <QByteArray>

namespace ruche::storage {

class Connection;

/// The full text rows of messages: an index over the message table itself, which must therefore be told the
/// old words before they change. Thread: the connection's.
namespace messagesearch {

/// What add() does, for NativeStatement: ?1 is the id, ?2 the text, ?3 the author's name.
[[nodiscard]] QByteArray insertStatement();
[[nodiscard]] Result<void> add(Connection &connection, const domain::Message &message);
/// `message` must be as it is indexed: id, author's name and text.
[[nodiscard]] Result<void> remove(Connection &connection, const domain::Message &message);
/// The MATCH expression for what somebody typed, empty for no word. A word means itself where a hundred
/// messages have it, else also what begins so: to gather all beginnings of a common word takes a hundred
/// times as long.
[[nodiscard]] Result<QString> matchFor(Connection &connection, const QString &words);
/// Leaves nothing of removed words in the index: SQLite only marks them as removed until their part of the
/// index is written anew. Takes seconds in millions of messages. Of people's names as well.
[[nodiscard]] Result<void> purge(Connection &connection);

/// Empties the write-ahead log, which holds former contents until it is written over. Outside a transaction.
[[nodiscard]] Result<void> emptyLog(Connection &connection);

} // namespace messagesearch

} // namespace ruche::storage
