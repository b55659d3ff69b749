// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/watchsearch.h"

#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/ftsmatch.h"
#include "core/storage/messageid.h"
#include "core/storage/moodsql.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::watchsearch {

namespace {

/// Each term as a phrase of whole words, between `or`s.
QString anyOf(const QStringList &terms)
{
    QStringList phrases;
    for (QString term : terms) {
        const QString match = ftsMatch(u'"' + term.remove(u'"') + u'"');
        if (!match.isEmpty())
            phrases << match;
    }
    return phrases.join(" OR "_L1);
}

} // namespace

QString matchOf(const domain::Watch &watch)
{
    const QString wanted = anyOf(watch.terms);
    if (wanted.isEmpty())
        return {};
    const QString excluded = anyOf(watch.excluded);
    const QString match = u"body : (%1)"_s.arg(wanted);
    return excluded.isEmpty() ? match : u"(%1) NOT (body : (%2))"_s.arg(match, excluded);
}

Result<QList<Hit>>
hits(Connection &connection, const domain::Watch &watch, qint64 fromMs, qint64 toMs, int limit)
{
    QList<Hit> found;
    const QString match = matchOf(watch);
    if (match.isEmpty())
        return found;
    static const QString sql
        = u"SELECT m.id, %2 FROM message_fts f JOIN message m ON m.id = f.rowid %1 "
          "WHERE f.message_fts MATCH :match AND f.rowid >= :from AND f.rowid < :to AND m.brand_id = :brand "
          "AND m.direction = 'incoming' AND m.moderation = 'approved' ORDER BY f.rowid DESC LIMIT :limit"_s
              .arg(moodsql::join(u"m"_s), moodsql::counted());
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(sql,
                                    {{u":match"_s, match},
                                     {u":from"_s, messageid::firstAt(fromMs)},
                                     {u":to"_s, messageid::firstAt(toMs)},
                                     {u":brand"_s, watch.brand.value},
                                     {u":limit"_s, limit}}));
    while (query->next()) {
        Hit hit;
        hit.id = domain::MessageId(query->value(0).toLongLong());
        hit.writtenMs = messageid::timeOf(hit.id.value);
        if (!query->value(1).isNull())
            hit.label = conversations::sentimentFrom(query->value(1).toString());
        found << hit;
    }
    query->finish();
    return found;
}

} // namespace ruche::storage::watchsearch
