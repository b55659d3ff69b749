// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sitederived.h"

#include "core/domain/member.h"
#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::sitederived {

Result<void> refreshConversation(Connection &connection, qint64 conversation)
{
    RUCHE_TRY(
        connection.change(u"UPDATE conversation SET message_count = (SELECT count(*) FROM message WHERE "
                          u"conversation_id = :id), "
                          "newest_id = coalesce((SELECT max(id) FROM message WHERE conversation_id = :id AND "
                          "direction = 'incoming'), "
                          "(SELECT max(id) FROM message WHERE conversation_id = :id), 0) WHERE id = :id"_s,
                          {{u":id"_s, conversation}}));
    RUCHE_TRY(connection.change(
        u"UPDATE conversation SET author_name = m.author_name, excerpt = substr(m.body, 1, 200), moderation "
        u"= m.moderation, "
        "language = m.language, is_question = (instr(m.body, '?') > 0), member_id = i.member_id "
        "FROM message AS m LEFT JOIN identity AS i ON i.id = m.identity_id "
        "WHERE conversation.id = :id AND m.id = conversation.newest_id"_s,
        {{u":id"_s, conversation}}));
    return {};
}

Result<void> refreshMember(Connection &connection, qint64 member, const QDateTime &now)
{
    // A message id holds the millisecond in which it was written.
    constexpr qint64 recentMs = qint64(90) * 86'400'000;
    const qint64 recentFrom = (now.toMSecsSinceEpoch() - recentMs) << 20;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT count(*), coalesce(sum(m.id >= :recent), 0), min(m.id >> 20), max(m.id >> 20) "
            "FROM message m JOIN identity i ON i.id = m.identity_id WHERE i.member_id = :member"_s,
            {{u":recent"_s, recentFrom}, {u":member"_s, member}}));
    int count = 0;
    int recent = 0;
    QVariant first;
    QVariant last;
    if (query->next()) {
        count = query->value(0).toInt();
        recent = query->value(1).toInt();
        first = query->value(2);
        last = query->value(3);
    }
    query->finish();
    RUCHE_TRY(connection.change(
        u"UPDATE member SET message_count = :count, recent_count = :recent, "
        "first_seen_at = min(first_seen_at, coalesce(:first, first_seen_at)), last_active_at = :last, "
        "score = :score WHERE id = :member"_s,
        {{u":count"_s, count},
         {u":recent"_s, recent},
         {u":first"_s, first},
         {u":last"_s, last},
         {u":score"_s, domain::engagementScore(recent, optionalInstantFrom(last), now)},
         {u":member"_s, member}}));
    return {};
}

Result<void> refreshCommentCount(Connection &connection, qint64 post)
{
    RUCHE_TRY(connection.change(
        u"UPDATE post SET comment_count = (SELECT count(*) FROM message m JOIN conversation c "
        "ON c.id = m.conversation_id WHERE c.post_id = :post AND m.kind = 'comment' "
        "AND m.direction = 'incoming' AND m.moderation = 'approved') WHERE id = :post"_s,
        {{u":post"_s, post}}));
    return {};
}

} // namespace ruche::storage::sitederived
