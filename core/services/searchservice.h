// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/post.h"

#include <QDateTime>
#include <QFlags>
#include <QFuture>
#include <QList>

namespace ruche::services {

class Storage;

enum class SearchIn { Messages = 1, Posts = 2, Members = 4 };
Q_DECLARE_FLAGS(SearchScope, SearchIn)
Q_DECLARE_OPERATORS_FOR_FLAGS(SearchScope)

struct SearchHit
{
    SearchIn kind = SearchIn::Posts;
    qint64 id = 0; ///< of a message, post or member
    domain::ConversationId conversation; ///< of a message
    domain::BrandId brand;
    QString title; ///< author, post title or member's name
    QString excerpt;
    domain::PostState postState = domain::PostState::Draft;
    QDateTime at;
};

/// Finds by words, accents and case ignored, newest first. Thread: that of the Workspace.
class SearchService
{
public:
    explicit SearchService(Storage &storage);

    /// At most `limit` of each kind.
    [[nodiscard]] QFuture<Result<QList<SearchHit>>> find(const QString &words,
                                                         const QList<domain::BrandId> &brands,
                                                         SearchScope scope,
                                                         int limit);

private:
    Storage &m_storage;
};

} // namespace ruche::services
