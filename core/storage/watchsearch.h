// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"
#include "core/domain/watch.h"

#include <QList>
#include <QString>

#include <optional>

namespace ruche::storage {

class Connection;

/// Finds what is watched in the texts of approved messages of others. Stretches of time are [from, to) in UTC
/// milliseconds. Thread: the connection's.
namespace watchsearch {

/// One message in which a watch was found.
struct Hit
{
    domain::MessageId id;
    qint64 writtenMs = 0; ///< UTC
    std::optional<domain::Sentiment::Label> label; ///< when it is known
};

/// The newest `limit` of the brand of the watch, newest first.
[[nodiscard]] Result<QList<Hit>>
hits(Connection &connection, const domain::Watch &watch, qint64 fromMs, qint64 toMs, int limit);
/// As a MATCH expression on the text alone; empty when nothing in it can be searched for.
[[nodiscard]] QString matchOf(const domain::Watch &watch);

} // namespace watchsearch
} // namespace ruche::storage
