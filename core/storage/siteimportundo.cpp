// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/sitederived.h"
#include "core/storage/siteimport.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::siteimport {

namespace {

Result<QList<qint64>> idsOf(Connection &connection, const QString &sql, domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":import"_s, import.value}}));
    QList<qint64> ids;
    while (query->next())
        ids << query->value(0).toLongLong();
    query->finish();
    return ids;
}

/// What people did with it since cannot be taken back with it.
Result<bool> isInUse(Connection &connection, domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(const QVariant used,
                     connection.value(u"SELECT EXISTS (SELECT 1 FROM outbox WHERE message_id IN (SELECT id "
                                      u"FROM message WHERE import_id = :import)) "
                                      "OR EXISTS (SELECT 1 FROM note WHERE conversation_id IN (SELECT id "
                                      "FROM conversation WHERE import_id = :import) "
                                      "OR member_id IN (SELECT id FROM member WHERE import_id = :import)) "
                                      "OR EXISTS (SELECT 1 FROM attempt t JOIN variant v ON v.id = "
                                      "t.variant_id JOIN post p ON p.id = v.post_id "
                                      "WHERE p.import_id = :import)"_s,
                                      {{u":import"_s, import.value}}));
    return used.toBool();
}

Result<void>
runAll(Connection &connection, domain::ImportId import, std::initializer_list<QString> statements)
{
    for (const QString &statement : statements)
        RUCHE_TRY(connection.change(statement, {{u":import"_s, import.value}}));
    return {};
}

} // namespace

Result<void> takeBack(Connection &connection, domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(const bool used, isInUse(connection, import));
    if (used)
        return fail(ErrorCode::Refused, u"something of the import is in use"_s);
    const QString mine = u"SELECT id FROM message WHERE import_id = :import"_s;
    RUCHE_TRY_ASSIGN(const QList<qint64> conversations,
                     idsOf(connection,
                           u"SELECT DISTINCT conversation_id FROM message WHERE import_id = :import"_s,
                           import));
    RUCHE_TRY_ASSIGN(
        const QList<qint64> posts,
        idsOf(connection,
              u"SELECT DISTINCT c.post_id FROM message m JOIN conversation c ON c.id = m.conversation_id "
              "WHERE m.import_id = :import AND c.post_id IS NOT NULL"_s,
              import));
    RUCHE_TRY_ASSIGN(
        const QList<qint64> members,
        idsOf(connection,
              u"SELECT DISTINCT i.member_id FROM message m JOIN identity i ON i.id = m.identity_id "
              "WHERE m.import_id = :import"_s,
              import));
    RUCHE_TRY_ASSIGN(const QVariant started,
                     connection.value(u"SELECT started_at FROM import WHERE id = :import"_s,
                                      {{u":import"_s, import.value}}));

    const QString emptyConversations
        = u"SELECT c.id FROM conversation c WHERE c.import_id = :import "
          "AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id)"_s;
    const QString barePosts = u"SELECT p.id FROM post p WHERE p.import_id = :import "
                              "AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.post_id = p.id)"_s;
    const QString silentIdentities = u"SELECT i.id FROM identity i WHERE i.import_id = :import "
                                     "AND NOT EXISTS (SELECT 1 FROM message m WHERE m.identity_id = i.id)"_s;
    const QString lonelyMembers = u"SELECT u.id FROM member u WHERE u.import_id = :import "
                                  "AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.member_id = u.id) "
                                  "AND NOT EXISTS (SELECT 1 FROM member o WHERE o.merged_into = u.id)"_s;
    RUCHE_TRY_ASSIGN(
        const QList<qint64> accounts,
        idsOf(
            connection,
            u"SELECT DISTINCT v.account_id FROM variant v JOIN post p ON p.id = v.post_id WHERE p.import_id = :import"_s,
            import));
    RUCHE_TRY(runAll(
        connection,
        import,
        {u"INSERT INTO message_fts (message_fts, rowid, body, author_name) SELECT 'delete', id, body, "
         u"author_name FROM message "
         "WHERE import_id = :import"_s,
         u"DELETE FROM sentiment WHERE message_id IN (%1)"_s.arg(mine),
         u"DELETE FROM sentiment_correction WHERE message_id IN (%1)"_s.arg(mine),
         u"DELETE FROM message WHERE import_id = :import"_s,
         u"DELETE FROM conversation_tag WHERE conversation_id IN (%1)"_s.arg(emptyConversations),
         u"DELETE FROM conversation WHERE id IN (%1)"_s.arg(emptyConversations),
         u"DELETE FROM post_fts WHERE rowid IN (%1)"_s.arg(barePosts),
         u"DELETE FROM post_objective WHERE post_id IN (%1)"_s.arg(barePosts),
         u"DELETE FROM post_campaign WHERE post_id IN (%1)"_s.arg(barePosts),
         u"DELETE FROM post_media WHERE post_id IN (%1)"_s.arg(barePosts),
         u"DELETE FROM variant WHERE post_id IN (%1)"_s.arg(barePosts),
         u"DELETE FROM post WHERE id IN (%1)"_s.arg(barePosts),
         u"UPDATE conversation SET member_id = NULL WHERE member_id IN (SELECT member_id FROM identity WHERE id IN (%1))"_s
             .arg(silentIdentities),
         u"DELETE FROM identity WHERE id IN (%1)"_s.arg(silentIdentities),
         u"DELETE FROM member_fts WHERE rowid IN (%1)"_s.arg(lonelyMembers),
         u"DELETE FROM member_tag WHERE member_id IN (%1)"_s.arg(lonelyMembers),
         u"DELETE FROM member WHERE id IN (%1)"_s.arg(lonelyMembers)}));
    for (const qint64 account : accounts) {
        RUCHE_TRY(connection.change(
            u"DELETE FROM account WHERE id = :account AND user_name = '' AND removed_at IS NOT NULL "
            "AND created_at = :started AND NOT EXISTS (SELECT 1 FROM variant WHERE account_id = :account) "
            "AND NOT EXISTS (SELECT 1 FROM identity WHERE account_id = :account) "
            "AND NOT EXISTS (SELECT 1 FROM conversation WHERE account_id = :account)"_s,
            {{u":account"_s, account}, {u":started"_s, started}}));
    }
    for (const qint64 conversation : conversations)
        RUCHE_TRY(sitederived::refreshConversation(connection, conversation));
    for (const qint64 member : members)
        RUCHE_TRY(sitederived::refreshMember(
            connection, member, QDateTime::fromMSecsSinceEpoch(started.toLongLong(), Qt::UTC)));
    for (const qint64 post : posts)
        RUCHE_TRY(sitederived::refreshCommentCount(connection, post));
    connection.touch(domain::Change::Posts | domain::Change::Messages | domain::Change::Members
                     | domain::Change::Accounts);
    return {};
}

} // namespace ruche::storage::siteimport
