// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/values.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::members {

namespace {

/// The person and everybody who was merged into them: those rows still have their former names.
Result<QList<qint64>> withMerged(Connection &connection, domain::MemberId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"WITH RECURSIVE same (id) AS (SELECT :id UNION SELECT m.id FROM member m "
                                    "JOIN same s ON m.merged_into = s.id) SELECT id FROM same"_s,
                                    {{u":id"_s, id.value}}));
    QList<qint64> all;
    while (query->next())
        all << query->value(0).toLongLong();
    query->finish();
    return all;
}

Result<void> eraseRow(Connection &connection, qint64 id, const QDateTime &now)
{
    RUCHE_TRY(connection.change(u"DELETE FROM note WHERE member_id = :id"_s, {{u":id"_s, id}}));
    RUCHE_TRY(connection.change(u"DELETE FROM member_tag WHERE member_id = :id"_s, {{u":id"_s, id}}));
    RUCHE_TRY(connection.change(u"DELETE FROM member_fts WHERE rowid = :id"_s, {{u":id"_s, id}}));
    // Former actions hold what was before in their images: those of this person go, the fact of the action
    // stays.
    RUCHE_TRY(connection.change(u"UPDATE event SET before_json = '[]', after_json = '[]' "
                                "WHERE action LIKE 'member.%' AND object_id = :id"_s,
                                {{u":id"_s, id}}));
    RUCHE_TRY(connection.change(u"UPDATE member SET name = '', erased_at = :now WHERE id = :id"_s,
                                {{u":now"_s, now.toMSecsSinceEpoch()}, {u":id"_s, id}}));
    return {};
}

} // namespace

Result<void> erase(Connection &connection, domain::MemberId id, const QDateTime &now)
{
    RUCHE_TRY(read(connection, id));
    RUCHE_TRY(messages::eraseWordsOf(connection, id));
    // An identity stays as an empty mark of its messages, so that the next sync does not bring their words
    // back.
    RUCHE_TRY(connection.change(
        u"UPDATE identity SET handle = '', display_name = '', email = '', url = '', role = '' "
        "WHERE member_id = :id"_s,
        {{u":id"_s, id.value}}));
    RUCHE_TRY(connection.change(u"UPDATE identity SET remote_id = 'erased:' || id WHERE member_id = :id"_s,
                                {{u":id"_s, id.value}}));
    RUCHE_TRY_ASSIGN(const QList<qint64> rows, withMerged(connection, id));
    for (const qint64 row : rows)
        RUCHE_TRY(eraseRow(connection, row, now));
    connection.touch(domain::Change::Members | domain::Change::Messages);
    return {};
}

Result<void> removeImport(Connection &connection, domain::ImportId import, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT m.id, EXISTS (SELECT 1 FROM identity i JOIN message g ON g.identity_id = i.id "
            "WHERE i.member_id = m.id) OR EXISTS (SELECT 1 FROM note n WHERE n.member_id = m.id) "
            "OR EXISTS (SELECT 1 FROM strike s WHERE s.member_id = m.id) OR EXISTS (SELECT 1 FROM sanction s "
            "JOIN identity i ON i.id = s.identity_id WHERE i.member_id = m.id) "
            "FROM member m WHERE m.import_id = :import"_s,
            {{u":import"_s, import.value}}));
    QList<qint64> unknown;
    QSet<domain::MemberId> kept;
    while (query->next()) {
        if (query->value(1).toBool())
            kept.insert(domain::MemberId(query->value(0).toLongLong()));
        else
            unknown << query->value(0).toLongLong();
    }
    query->finish();
    for (const qint64 id : std::as_const(unknown)) {
        for (const QString &table : {u"member_tag"_s, u"identity"_s})
            RUCHE_TRY(
                connection.change(u"DELETE FROM %1 WHERE member_id = :id"_s.arg(table), {{u":id"_s, id}}));
        RUCHE_TRY(connection.change(u"DELETE FROM member_fts WHERE rowid = :id"_s, {{u":id"_s, id}}));
        RUCHE_TRY(connection.change(u"DELETE FROM member WHERE id = :id"_s, {{u":id"_s, id}}));
    }
    connection.touch(domain::Change::Members);
    return refresh(connection, kept, now);
}

} // namespace ruche::storage::members
