// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"
#include "core/domain/post.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace ruche::storage {

class Connection;

/// Finding by words across kinds, newest first. Thread: the connection's.
namespace search {

struct MessageHit
{
    domain::MessageId message;
    domain::ConversationId conversation;
    domain::BrandId brand;
    QString author;
    QDateTime writtenAt;
    QString excerpt; ///< the words with a little around them
};
/// A word means itself; where that does not fill the list, also what begins so.
[[nodiscard]] Result<QList<MessageHit>>
messages(Connection &connection, const QString &words, const QList<domain::BrandId> &brands, int limit);
[[nodiscard]] Result<QList<domain::MemberId>>
members(Connection &connection, const QString &words, const QList<domain::BrandId> &brands, int limit);

} // namespace search

} // namespace ruche::storage
