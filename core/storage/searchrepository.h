// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"
#include "core/domain/post.h"

#include <QList>

namespace ruche::storage {

class Connection;

/// Finding by words across kinds, newest first. Thread: the connection's.
namespace search {

struct MessageHit
{
    domain::Message message;
    QString excerpt; ///< the words with a little around them
};
[[nodiscard]] Result<QList<MessageHit>>
messages(Connection &connection, const QString &words, const QList<domain::BrandId> &brands, int limit);
[[nodiscard]] Result<QList<domain::MemberId>>
members(Connection &connection, const QString &words, const QList<domain::BrandId> &brands, int limit);

} // namespace search

} // namespace ruche::storage
