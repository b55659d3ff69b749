// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/searchservice.h"

#include "core/services/storage.h"
#include "core/storage/memberrepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/searchrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr int excerptLength = 120;

Result<void> addMessages(storage::Connection &connection,
                         const QString &words,
                         const QList<domain::BrandId> &brands,
                         int limit,
                         QList<SearchHit> &hits)
{
    RUCHE_TRY_ASSIGN(const auto found, storage::search::messages(connection, words, brands, limit));
    for (const auto &hit : found) {
        SearchHit row;
        row.kind = SearchIn::Messages;
        row.id = hit.message.value;
        row.conversation = hit.conversation;
        row.brand = hit.brand;
        row.title = hit.author;
        row.excerpt = hit.excerpt;
        row.at = hit.writtenAt;
        hits << row;
    }
    return {};
}

Result<void> addPosts(storage::Connection &connection,
                      const QString &words,
                      const QList<domain::BrandId> &brands,
                      int limit,
                      QList<SearchHit> &hits)
{
    domain::PostQuery query;
    query.brands = brands;
    query.words = words;
    RUCHE_TRY_ASSIGN(QList<domain::Post> found, storage::posts::list(connection, query));
    std::reverse(found.begin(), found.end()); // newest first
    for (const domain::Post &post : found.mid(0, limit)) {
        SearchHit row;
        row.kind = SearchIn::Posts;
        row.id = post.id.value;
        row.brand = post.brand;
        row.title = post.title.isEmpty() ? post.text.simplified().left(excerptLength) : post.title;
        row.excerpt = post.title.isEmpty() ? QString() : post.text.simplified().left(excerptLength);
        row.postState = post.state;
        row.at = post.plannedAt.value_or(post.createdAt);
        hits << row;
    }
    return {};
}

Result<void> addMembers(storage::Connection &connection,
                        const QString &words,
                        const QList<domain::BrandId> &brands,
                        int limit,
                        QList<SearchHit> &hits)
{
    RUCHE_TRY_ASSIGN(const auto found, storage::search::members(connection, words, brands, limit));
    RUCHE_TRY_ASSIGN(const QList<domain::Member> rows, storage::members::rows(connection, found));
    for (const domain::Member &member : rows) {
        SearchHit row;
        row.kind = SearchIn::Members;
        row.id = member.id.value;
        row.brand = member.brand;
        row.title = member.name;
        QStringList handles;
        for (const domain::Identity &identity : member.identities) {
            if (!identity.handle.isEmpty() && identity.handle != member.name)
                handles << identity.handle;
        }
        row.excerpt = handles.join(u", "_s);
        row.at = member.lastActiveAt.value_or(member.firstSeenAt);
        hits << row;
    }
    return {};
}

} // namespace

SearchService::SearchService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<SearchHit>>>
SearchService::find(const QString &words, const QList<domain::BrandId> &brands, SearchScope scope, int limit)
{
    return m_storage.read([=](storage::Connection &connection) -> Result<QList<SearchHit>> {
        QList<SearchHit> hits;
        if (words.trimmed().isEmpty())
            return hits;
        if (scope.testFlag(SearchIn::Posts))
            RUCHE_TRY(addPosts(connection, words, brands, limit, hits));
        if (scope.testFlag(SearchIn::Members))
            RUCHE_TRY(addMembers(connection, words, brands, limit, hits));
        if (scope.testFlag(SearchIn::Messages))
            RUCHE_TRY(addMessages(connection, words, brands, limit, hits));
        return hits;
    });
}

} // namespace ruche::services
