// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/siteimport.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::siteimport {

namespace {

/// What people did with it since cannot be taken back with it.
Result<bool> isInUse(Connection &connection, domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(const QVariant used,
                     connection.value(u"SELECT EXISTS (SELECT 1 FROM outbox WHERE message_id IN (SELECT id "
                                      u"FROM message WHERE import_id = :import)) "
                                      "OR EXISTS (SELECT 1 FROM note WHERE conversation_id IN (SELECT id "
                                      "FROM conversation WHERE import_id = :import) "
                                      "OR member_id IN (SELECT id FROM member WHERE import_id = :import)) "
                                      "OR EXISTS (SELECT 1 FROM sentiment_correction WHERE message_id IN "
                                      "(SELECT id FROM message WHERE import_id = :import)) "
                                      "OR EXISTS (SELECT 1 FROM attempt t JOIN variant v ON v.id = "
                                      "t.variant_id JOIN post p ON p.id = v.post_id "
                                      "WHERE p.import_id = :import)"_s,
                                      {{u":import"_s, import.value}}));
    return used.toBool();
}

/// Who wrote something that the import added: also people who were known before.
Result<QSet<domain::MemberId>> authorsOf(Connection &connection, domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT DISTINCT i.member_id FROM message m JOIN identity i ON i.id = m.identity_id "
                       "WHERE m.import_id = :import"_s,
                       {{u":import"_s, import.value}}));
    QSet<domain::MemberId> people;
    while (query->next())
        people.insert(domain::MemberId(query->value(0).toLongLong()));
    query->finish();
    return people;
}

Result<QSet<domain::MemberId>> stillThere(Connection &connection, const QSet<domain::MemberId> &people)
{
    QSet<domain::MemberId> left;
    for (const domain::MemberId member : people) {
        RUCHE_TRY_ASSIGN(const QVariant there,
                         connection.value(u"SELECT EXISTS (SELECT 1 FROM member WHERE id = :id)"_s,
                                          {{u":id"_s, member.value}}));
        if (there.toBool())
            left.insert(member);
    }
    return left;
}

/// Articles under which nothing is left; one that got comments from elsewhere stays.
Result<void> removePosts(Connection &connection, domain::ImportId import)
{
    const QString bare = u"SELECT p.id FROM post p WHERE p.import_id = :import "
                         "AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.post_id = p.id)"_s;
    for (const QString &statement : {u"DELETE FROM post_fts WHERE rowid IN (%1)"_s,
                                     u"DELETE FROM post_objective WHERE post_id IN (%1)"_s,
                                     u"DELETE FROM post_campaign WHERE post_id IN (%1)"_s,
                                     u"DELETE FROM post_pillar WHERE post_id IN (%1)"_s,
                                     u"DELETE FROM post_tag WHERE post_id IN (%1)"_s,
                                     u"DELETE FROM post_media WHERE post_id IN (%1)"_s,
                                     u"DELETE FROM variant WHERE post_id IN (%1)"_s,
                                     u"DELETE FROM post WHERE id IN (%1)"_s})
        RUCHE_TRY(connection.change(statement.arg(bare), {{u":import"_s, import.value}}));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<void> refreshUpdatedPosts(Connection &connection, domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(
        const QVariant mark,
        connection.value(
            u"SELECT CASE format WHEN 'wxr' THEN mark ELSE '' END FROM import WHERE id = :import"_s,
            {{u":import"_s, import.value}}));
    const QStringList ids = mark.toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : ids) {
        const Result<void> refreshed = posts::refresh(connection, domain::PostId(id.toLongLong()));
        if (!refreshed && refreshed.error().code != ErrorCode::NotFound)
            return refreshed;
    }
    return {};
}

/// The account that the import made for a site without one, when nothing refers to it any more.
Result<void> removeSite(Connection &connection, domain::ImportId import)
{
    RUCHE_TRY(connection.change(
        u"DELETE FROM account WHERE user_name = '' AND network = 'wordpress' AND removed_at = created_at "
        "AND created_at = (SELECT started_at FROM import WHERE id = :import) "
        "AND brand_id = (SELECT brand_id FROM import WHERE id = :import) "
        "AND NOT EXISTS (SELECT 1 FROM variant WHERE account_id = account.id) "
        "AND NOT EXISTS (SELECT 1 FROM identity WHERE account_id = account.id) "
        "AND NOT EXISTS (SELECT 1 FROM conversation WHERE account_id = account.id)"_s,
        {{u":import"_s, import.value}}));
    return {};
}

} // namespace

Result<void> takeBack(Connection &connection, domain::ImportId import, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const bool used, isInUse(connection, import));
    if (used)
        return fail(ErrorCode::Refused, u"something of the import is in use"_s);
    RUCHE_TRY_ASSIGN(const QSet<domain::MemberId> people, authorsOf(connection, import));
    RUCHE_TRY(messages::removeImport(connection, import, now));
    RUCHE_TRY_ASSIGN(const QSet<domain::MemberId> left, stillThere(connection, people));
    RUCHE_TRY(members::refresh(connection, left, now));
    RUCHE_TRY(removePosts(connection, import));
    RUCHE_TRY(refreshUpdatedPosts(connection, import));
    return removeSite(connection, import);
}

} // namespace ruche::storage::siteimport
