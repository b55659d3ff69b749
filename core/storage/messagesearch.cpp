// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagesearch.h"

#include "core/storage/connection.h"
#include "core/storage/ftsmatch.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::messagesearch {

QByteArray insertStatement()
{
    return "INSERT INTO message_fts (rowid, body, author_name) VALUES (?1, ?2, ?3)";
}

Result<void> add(Connection &connection, const domain::Message &message)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO message_fts (rowid, body, author_name) VALUES (:id, :body, :author)"_s,
        {{u":id"_s, message.id.value},
         {u":body"_s, textOrEmpty(message.text)},
         {u":author"_s, textOrEmpty(message.authorName)}}));
    return {};
}

Result<void> remove(Connection &connection, const domain::Message &message)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO message_fts (message_fts, rowid, body, author_name) VALUES ('delete', :id, :body, :author)"_s,
        {{u":id"_s, message.id.value},
         {u":body"_s, textOrEmpty(message.text)},
         {u":author"_s, textOrEmpty(message.authorName)}}));
    return {};
}

Result<QString> matchFor(Connection &connection, const QString &words)
{
    constexpr int enough = 100;
    const QString whole = ftsMatch(words, FtsWords::Whole);
    const QString begun = ftsMatch(words);
    if (whole == begun)
        return whole;
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(u"SELECT count(*) FROM (SELECT 1 FROM message_fts WHERE message_fts MATCH "
                         ":match LIMIT :enough) AS first"_s,
                         {{u":match"_s, whole}, {u":enough"_s, enough}}));
    return count.toInt() < enough ? begun : whole;
}

Result<void> purge(Connection &connection)
{
    RUCHE_TRY(connection.execute(u"INSERT INTO message_fts (message_fts) VALUES ('optimize')"_s));
    return connection.execute(u"INSERT INTO member_fts (member_fts) VALUES ('optimize')"_s);
}

Result<void> emptyLog(Connection &connection)
{
    return connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

} // namespace ruche::storage::messagesearch
