// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchrepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/ftsmatch.h"
#include "core/storage/messagerepository.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::search {

Result<QList<MessageHit>>
messages(Connection &connection, const QString &words, const QList<domain::BrandId> &brands, int limit)
{
    const QString match = ftsMatch(words);
    if (match.isEmpty())
        return QList<MessageHit>{};
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"g.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT f.rowid, snippet(message_fts, 0, '', '', '…', 16) FROM message_fts f "
                       "JOIN message g ON g.id = f.rowid WHERE f.message_fts MATCH :match%1 "
                       "ORDER BY f.rowid DESC LIMIT :limit"_s.arg(filter),
                       {{u":match"_s, match}, {u":limit"_s, limit}}));
    QList<QPair<domain::MessageId, QString>> found;
    while (query->next())
        found.append({domain::MessageId(query->value(0).toLongLong()), query->value(1).toString()});
    query->finish();
    QList<MessageHit> hits;
    for (const auto &[id, excerpt] : std::as_const(found)) {
        RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(connection, id));
        hits << MessageHit{message, excerpt.simplified()};
    }
    return hits;
}

Result<QList<domain::MemberId>>
members(Connection &connection, const QString &words, const QList<domain::BrandId> &brands, int limit)
{
    const QString match = ftsMatch(words);
    if (match.isEmpty())
        return QList<domain::MemberId>{};
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"m.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT m.id FROM member_fts f JOIN member m ON m.id = f.rowid WHERE f.member_fts MATCH :match "
            "AND m.merged_into IS NULL AND m.erased_at IS NULL%1 ORDER BY f.rowid DESC LIMIT :limit"_s.arg(
                filter),
            {{u":match"_s, match}, {u":limit"_s, limit}}));
    QList<domain::MemberId> found;
    while (query->next())
        found << domain::MemberId(query->value(0).toLongLong());
    query->finish();
    return found;
}

} // namespace ruche::storage::search
