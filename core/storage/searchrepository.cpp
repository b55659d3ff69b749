// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchrepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/ftsmatch.h"
#include "core/storage/messageid.h"
#include "core/storage/nativestatement.h"
#include "core/storage/searchexcerpt.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::search {

namespace {

Result<QList<MessageHit>> messagesWith(Connection &connection,
                                       const QString &match,
                                       const QString &words,
                                       const QString &brandCondition,
                                       int limit)
{
    NativeStatement statement(
        connection,
        u"SELECT f.rowid, g.conversation_id, g.brand_id, g.author_name, g.body "
        "FROM message_fts f JOIN message g ON g.id = f.rowid WHERE f.message_fts MATCH ?1%1 "
        "ORDER BY f.rowid DESC LIMIT ?2"_s.arg(brandCondition)
            .toUtf8());
    const SearchExcerpt excerpt(words);
    QList<MessageHit> hits;
    RUCHE_TRY_ASSIGN(bool more, statement.run({match.toUtf8(), qint64(limit)}));
    while (more) {
        const qint64 id = statement.number(0);
        hits << MessageHit{domain::MessageId(id),
                           domain::ConversationId(statement.number(1)),
                           domain::BrandId(statement.number(2)),
                           statement.text(3),
                           QDateTime::fromMSecsSinceEpoch(messageid::timeOf(id), Qt::UTC),
                           excerpt.of(statement.text(4))};
        RUCHE_TRY_ASSIGN(more, statement.next());
    }
    return hits;
}

} // namespace

Result<QList<MessageHit>>
messages(Connection &connection, const QString &words, const QList<domain::BrandId> &brands, int limit)
{
    const QString begun = ftsMatch(words);
    const QString whole = ftsMatch(words, FtsWords::Whole);
    if (begun.isEmpty())
        return QList<MessageHit>{};
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"g.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(const QList<MessageHit> hits, messagesWith(connection, whole, words, filter, limit));
    if (hits.size() >= limit || whole == begun)
        return hits;
    return messagesWith(connection, begun, words, filter, limit);
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
