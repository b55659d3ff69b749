// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagesearch.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::messagesearch {

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

} // namespace ruche::storage::messagesearch
