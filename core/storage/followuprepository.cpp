// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/followuprepository.h"

#include "core/storage/connection.h"
#include "core/storage/pauserepository.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::followups {

namespace {

/// Follow-ups under variants that are out, with their one row of sending where there is one.
const QString openFollowUps
    = u"FROM follow_up f JOIN post p ON p.id = f.post_id JOIN variant v ON v.post_id = f.post_id "
      "JOIN account a ON a.id = v.account_id JOIN brand b ON b.id = p.brand_id "
      "LEFT JOIN follow_up_send s ON s.follow_up_id = f.id AND s.variant_id = v.id "
      "WHERE v.state = 'published' AND v.removed_at IS NULL AND v.remote_id IS NOT NULL "
      "AND v.published_at IS NOT NULL AND p.deleted_at IS NULL AND p.origin <> 'remote' "
      "AND a.removed_at IS NULL AND a.paused = 0 AND b.archived_at IS NULL AND b.is_sample = 0 "
      "AND (a.capabilities & %1) <> 0 AND (a.capabilities & %2) <> 0 AND NOT "_s
          .arg(int(domain::Capability::Publish))
          .arg(int(domain::Capability::Thread) | int(domain::Capability::Reply))
    + pauses::condition(u"p.brand_id"_s) + u" "_s;

const QString dueAt = u"(v.published_at + f.minutes * 60000)"_s;

/// The row of one sending: (:follow, :variant).
const QString ofSend = u"WHERE follow_up_id = :follow AND variant_id = :variant "_s;

domain::FollowUpStanding::State standingFrom(const QString &word)
{
    using enum domain::FollowUpStanding::State;
    return word == u"sent"_s                           ? Sent
        : word == u"failed"_s                          ? Failed
        : word == u"uncertain"_s                       ? Uncertain
        : word == u"sending"_s || word == u"claimed"_s ? Sending
                                                       : Waiting;
}

} // namespace

Result<QList<domain::FollowUp>> list(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT id, minutes, body FROM follow_up WHERE post_id = :post ORDER BY position"_s,
                       {{u":post"_s, post.value}}));
    QList<domain::FollowUp> found;
    while (query->next()) {
        found << domain::FollowUp{domain::FollowUpId(query->value(0).toLongLong()),
                                  query->value(1).toInt(),
                                  query->value(2).toString()};
    }
    query->finish();
    return found;
}

Result<void> replace(Connection &connection, domain::PostId post, const QList<domain::FollowUp> &followUps)
{
    RUCHE_TRY_ASSIGN(const QVariant begun,
                     connection.value(u"SELECT count(*) FROM follow_up_send s JOIN follow_up f "
                                      "ON f.id = s.follow_up_id WHERE f.post_id = :post"_s,
                                      {{u":post"_s, post.value}}));
    if (begun.toInt() > 0)
        return fail(ErrorCode::Refused, u"what follows the post has begun to leave"_s, post.text());
    // In place: what is undone finds each by its id, and an id that is free is given to the next one.
    RUCHE_TRY_ASSIGN(const QList<domain::FollowUp> before, list(connection, post));
    for (qsizetype i = followUps.size(); i < before.size(); ++i)
        RUCHE_TRY(connection.change(u"DELETE FROM follow_up WHERE id = :id"_s,
                                    {{u":id"_s, before.at(i).id.value}}));
    for (qsizetype i = 0; i < followUps.size(); ++i) {
        if (i < before.size()) {
            RUCHE_TRY(connection.change(
                u"UPDATE follow_up SET position = :position, minutes = :minutes, body = :body WHERE id = :id"_s,
                {{u":position"_s, int(i)},
                 {u":minutes"_s, followUps.at(i).minutes},
                 {u":body"_s, followUps.at(i).text},
                 {u":id"_s, before.at(i).id.value}}));
            continue;
        }
        RUCHE_TRY(connection.change(u"INSERT INTO follow_up (post_id, position, minutes, body) "
                                    "VALUES (:post, :position, :minutes, :body)"_s,
                                    {{u":post"_s, post.value},
                                     {u":position"_s, int(i)},
                                     {u":minutes"_s, followUps.at(i).minutes},
                                     {u":body"_s, followUps.at(i).text}}));
    }
    connection.touch(domain::Change::Posts);
    return {};
}

Result<QList<domain::FollowUpStanding>> standings(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT f.id, v.account_id, s.state, s.remote_url, s.problem_code, s.problem_detail "
                       "FROM follow_up f JOIN variant v ON v.post_id = f.post_id "
                       "JOIN account a ON a.id = v.account_id LEFT JOIN follow_up_send s "
                       "ON s.follow_up_id = f.id AND s.variant_id = v.id "
                       "WHERE f.post_id = :post AND v.removed_at IS NULL AND (a.capabilities & :can) <> 0 "
                       "ORDER BY f.position, v.id"_s,
                       {{u":post"_s, post.value},
                        {u":can"_s, int(domain::Capability::Thread) | int(domain::Capability::Reply)}}));
    QList<domain::FollowUpStanding> found;
    while (query->next()) {
        found << domain::FollowUpStanding{domain::FollowUpId(query->value(0).toLongLong()),
                                          domain::AccountId(query->value(1).toLongLong()),
                                          standingFrom(query->value(2).toString()),
                                          QUrl(query->value(3).toString()),
                                          problemFrom(query->value(4), query->value(5))};
    }
    query->finish();
    return found;
}

Result<QList<Due>> due(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT f.id, v.id, v.account_id, v.remote_id, f.body "_s + openFollowUps + u"AND "_s + dueAt
                + u" <= :now AND ((s.state IS NULL AND "_s + dueAt
                + u" >= :earliest) OR (s.state IN ('waiting', 'uncertain') "
                  "AND s.claimed_until IS NULL AND s.retry_at <= :now) "
                  "OR (s.state IN ('claimed', 'sending', 'uncertain') AND s.claimed_until <= :now)) "
                  "ORDER BY "_s
                + dueAt + u", f.position, v.id"_s,
            {{u":now"_s, toColumn(now)}, {u":earliest"_s, toColumn(now.addMSecs(-lateWindow.count()))}}));
    QList<Due> found;
    while (query->next()) {
        found << Due{domain::FollowUpId(query->value(0).toLongLong()),
                     domain::VariantId(query->value(1).toLongLong()),
                     domain::AccountId(query->value(2).toLongLong()),
                     {query->value(3).toString()},
                     query->value(4).toString()};
    }
    query->finish();
    return found;
}

Result<int> markLate(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow)
{
    RUCHE_TRY_ASSIGN(
        const int late,
        connection.change(
            u"INSERT INTO follow_up_send (follow_up_id, variant_id, state, started_at, since, "
            "problem_code, problem_detail) SELECT f.id, v.id, 'failed', :now, :now, :code, :detail "_s
                + openFollowUps + u"AND s.state IS NULL AND "_s + dueAt + u" < :earliest"_s,
            {{u":now"_s, toColumn(now)},
             {u":code"_s, codeName(ErrorCode::Refused)},
             {u":detail"_s, u"its time passed while nothing was running"_s},
             {u":earliest"_s, toColumn(now.addMSecs(-lateWindow.count()))}}));
    if (late > 0)
        connection.touch(domain::Change::Posts);
    return late;
}

Result<std::optional<QDateTime>>
nextTime(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow)
{
    RUCHE_TRY_ASSIGN(const QVariant next,
                     connection.value(u"SELECT min(CASE WHEN s.state IS NULL THEN "_s + dueAt
                                          + u" ELSE coalesce(s.claimed_until, s.retry_at) END) "_s
                                          + openFollowUps + u"AND (s.state IS NULL AND "_s + dueAt
                                          + u" >= :earliest OR s.state NOT IN ('sent', 'failed'))"_s,
                                      {{u":earliest"_s, toColumn(now.addMSecs(-lateWindow.count()))}}));
    return optionalInstantFrom(next);
}

Result<std::optional<Claim>> claim(Connection &connection,
                                   const Due &due,
                                   const QString &owner,
                                   const QDateTime &now,
                                   const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"INSERT INTO follow_up_send (follow_up_id, variant_id, state, body, owner, claimed_until, "
            "started_at, since) VALUES (:follow, :variant, 'claimed', :body, :owner, :until, :now, :now) "
            "ON CONFLICT (follow_up_id, variant_id) DO UPDATE SET "
            "state = CASE WHEN state IN ('sending', 'uncertain') THEN 'uncertain' ELSE 'claimed' END, "
            "owner = excluded.owner, claimed_until = excluded.claimed_until "
            "WHERE (state IN ('waiting', 'uncertain') AND claimed_until IS NULL AND retry_at <= :now) "
            "OR (state IN ('claimed', 'sending', 'uncertain') AND claimed_until <= :now) "
            "RETURNING state, reconcile_key, body, started_at, since, tries"_s,
            {{u":follow"_s, due.followUp.value},
             {u":variant"_s, due.variant.value},
             {u":body"_s, due.text},
             {u":owner"_s, owner},
             {u":until"_s, toColumn(until)},
             {u":now"_s, toColumn(now)}}));
    std::optional<Claim> claimed;
    if (query->next()) {
        claimed = Claim{query->value(0).toString() == u"uncertain"_s,
                        query->value(1).toString(),
                        query->value(2).toString(),
                        instantFrom(query->value(3)),
                        instantFrom(query->value(4)),
                        query->value(5).toInt()};
    }
    query->finish();
    if (claimed)
        connection.touch(domain::Change::Posts);
    return claimed;
}

Result<bool> beginSending(Connection &connection,
                          const Due &due,
                          const QString &owner,
                          const QString &key,
                          const QDateTime &now,
                          const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(
        const int begun,
        connection.change(u"UPDATE follow_up_send SET state = 'sending', reconcile_key = :key, since = :now, "
                          "claimed_until = :until, tries = tries + 1 "_s
                              + ofSend + u"AND owner = :owner AND state IN ('claimed', 'uncertain')"_s,
                          {{u":key"_s, textOrEmpty(key)},
                           {u":now"_s, toColumn(now)},
                           {u":until"_s, toColumn(until)},
                           {u":follow"_s, due.followUp.value},
                           {u":variant"_s, due.variant.value},
                           {u":owner"_s, owner}}));
    return begun > 0;
}

Result<bool> setSent(Connection &connection,
                     const Due &due,
                     const domain::RemoteId &remote,
                     const QUrl &url,
                     const QDateTime &now)
{
    // It is there: that holds whoever has the claim by now.
    RUCHE_TRY_ASSIGN(const int sent,
                     connection.change(
                         u"UPDATE follow_up_send SET state = 'sent', remote_id = :remote, remote_url = :url, "
                         "since = :now, claimed_until = NULL, retry_at = NULL, problem_code = NULL, "
                         "problem_detail = NULL "_s
                             + ofSend + u"AND state <> 'sent'"_s,
                         {{u":remote"_s, textOrNull(remote.value)},
                          {u":url"_s, textOrEmpty(url.toString(QUrl::FullyEncoded))},
                          {u":now"_s, toColumn(now)},
                          {u":follow"_s, due.followUp.value},
                          {u":variant"_s, due.variant.value}}));
    connection.touch(domain::Change::Posts);
    return sent > 0;
}

Result<bool> setNotSent(Connection &connection,
                        const Due &due,
                        const QString &owner,
                        const Error &problem,
                        bool uncertain,
                        const std::optional<QDateTime> &retryAt,
                        const QDateTime &now)
{
    const QString state = uncertain ? u"uncertain"_s : retryAt ? u"waiting"_s : u"failed"_s;
    // What is uncertain stays so since its create left.
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(
            u"UPDATE follow_up_send SET since = CASE WHEN state IN ('sending', 'uncertain') AND :keeps = 1 "
            "THEN since ELSE :now END, state = :state, claimed_until = NULL, retry_at = :retry, "
            "problem_code = :code, problem_detail = :detail "_s
                + ofSend + u"AND owner = :owner AND state IN ('claimed', 'sending', 'uncertain')"_s,
            {{u":keeps"_s, uncertain ? 1 : 0},
             {u":now"_s, toColumn(now)},
             {u":state"_s, state},
             {u":retry"_s, toColumn(retryAt)},
             {u":code"_s, codeName(problem.code)},
             {u":detail"_s, problem.detail},
             {u":follow"_s, due.followUp.value},
             {u":variant"_s, due.variant.value},
             {u":owner"_s, owner}}));
    connection.touch(domain::Change::Posts);
    return changed > 0;
}

Result<bool> isFollowUp(Connection &connection, domain::AccountId account, const domain::RemoteId &remote)
{
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(u"SELECT count(*) FROM follow_up_send s JOIN variant v ON v.id = s.variant_id "
                         "WHERE s.remote_id = :remote AND v.account_id = :account"_s,
                         {{u":remote"_s, remote.value}, {u":account"_s, account.value}}));
    return count.toInt() > 0;
}

} // namespace ruche::storage::followups
