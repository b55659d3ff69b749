// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/noterepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::notes {

namespace {

Result<QList<domain::Note>> notesWhere(Connection &connection, const QString &column, qint64 id)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT id, conversation_id, member_id, body, author, written_at FROM note "
                       "WHERE %1 = :id AND deleted_at IS NULL ORDER BY written_at, id"_s.arg(column),
                       {{u":id"_s, id}}));
    QList<domain::Note> list;
    while (query->next()) {
        list << domain::Note{domain::NoteId(query->value(0).toLongLong()),
                             domain::ConversationId(query->value(1).toLongLong()),
                             domain::MemberId(query->value(2).toLongLong()),
                             query->value(3).toString(),
                             query->value(4).toString(),
                             instantFrom(query->value(5))};
    }
    query->finish();
    return list;
}

} // namespace

Result<domain::NoteId> add(Connection &connection, const domain::Note &note)
{
    const auto reference = [](auto id) { return id.isValid() ? QVariant(id.value) : QVariant(); };
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO note (conversation_id, member_id, body, author, written_at) "
                         "VALUES (:conversation, :member, :body, :author, :at) RETURNING id"_s,
                         {{u":conversation"_s, reference(note.conversation)},
                          {u":member"_s, reference(note.member)},
                          {u":body"_s, textOrEmpty(note.text)},
                          {u":author"_s, textOrEmpty(note.author)},
                          {u":at"_s, toColumn(note.writtenAt)}}));
    connection.touch(domain::Change::Messages | domain::Change::Members);
    return domain::NoteId(id.toLongLong());
}

Result<QList<domain::Note>> ofConversation(Connection &connection, domain::ConversationId id)
{
    return notesWhere(connection, u"conversation_id"_s, id.value);
}

Result<QList<domain::Note>> ofMember(Connection &connection, domain::MemberId id)
{
    return notesWhere(connection, u"member_id"_s, id.value);
}

} // namespace ruche::storage::notes
