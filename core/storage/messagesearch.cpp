// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagesearch.h"

#include "core/storage/connection.h"
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
