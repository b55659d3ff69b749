// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/attemptrepository.h"

#include "core/domain/network.h"
#include "core/domain/publishing.h"
#include "core/storage/connection.h"
#include "core/storage/pauserepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/values.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::attempts {

namespace {

using AttemptState = domain::Attempt::State;

const QString attemptColumns
    = u"SELECT t.id, t.variant_id, t.slot_at, t.state, t.owner, t.claimed_until, t.started_at, t.ended_at, "
      "t.problem_code, t.problem_detail, t.remote_id, v.account_id, v.post_id, v.reconcile_key, a.handle, "
      "a.display_name FROM attempt t JOIN variant v ON v.id = t.variant_id "
      "JOIN account a ON a.id = v.account_id "_s;

domain::Attempt attemptFrom(const QSqlQuery &query)
{
    domain::Attempt attempt;
    attempt.id = domain::AttemptId(query.value(0).toLongLong());
    attempt.variant = domain::VariantId(query.value(1).toLongLong());
    attempt.slot = instantFrom(query.value(2));
    attempt.state = domain::attemptStateFromName(query.value(3).toString()).value_or(AttemptState::Failed);
    attempt.owner = query.value(4).toString();
    attempt.claimedUntil = instantFrom(query.value(5));
    attempt.startedAt = instantFrom(query.value(6));
    attempt.endedAt = optionalInstantFrom(query.value(7));
    attempt.problem = problemFrom(query.value(8), query.value(9));
    attempt.remoteId = {query.value(10).toString()};
    return attempt;
}

Result<QList<Open>> openAttempts(Result<QSqlQuery *> result)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<Open> open;
    while (query->next()) {
        open << Open{attemptFrom(*query),
                     domain::PostId(query->value(12).toLongLong()),
                     domain::AccountId(query->value(11).toLongLong()),
                     query->value(13).toString()};
    }
    query->finish();
    return open;
}

/// Scheduled variants that nothing is at, of posts and accounts in use.
const QString scheduledTasks
    = u"SELECT v.id, v.post_id, v.account_id, p.planned_at FROM variant v JOIN post p ON p.id = v.post_id "
      "JOIN account a ON a.id = v.account_id JOIN brand b ON b.id = p.brand_id "
      "WHERE v.state = 'scheduled' AND v.removed_at IS NULL AND p.deleted_at IS NULL AND p.origin <> "
      "'remote' AND v.delivery <> 'assisted' AND (a.capabilities & "_s
    + QString::number(int(domain::Capability::Assisted))
    + u") = 0 "
      "AND a.removed_at IS NULL AND a.paused = 0 AND b.archived_at IS NULL "
      "AND NOT EXISTS (SELECT 1 FROM attempt t WHERE t.variant_id = v.id "
      "AND t.state IN ('claimed', 'sending', 'uncertain', 'sent')) "_s;

/// No wait lasts an hour and more: one that does was set while the clock was ahead.
const QString mayBeTried = u"(v.retry_at IS NULL OR v.retry_at <= :now OR v.retry_at > :now + 3660000) "_s;

/// Of brands that are not paused, nor part of the sample.
const QString mayLeave = u"AND b.is_sample = 0 AND "_s + mayBeTried
    + u"AND (a.problem_code IS NULL OR a.problem_code <> 'rate' "
      "OR a.retry_at IS NULL OR a.retry_at <= :now) AND NOT "_s
    + pauses::condition(u"p.brand_id"_s) + u" "_s;

Result<QList<Task>> tasksOf(Result<QSqlQuery *> result)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<Task> tasks;
    while (query->next()) {
        tasks << Task{domain::VariantId(query->value(0).toLongLong()),
                      domain::PostId(query->value(1).toLongLong()),
                      domain::AccountId(query->value(2).toLongLong()),
                      instantFrom(query->value(3))};
    }
    query->finish();
    return tasks;
}

Result<void>
writeOutcome(Connection &connection, domain::VariantId variant, const Outcome &outcome, const QDateTime &now)
{
    const domain::PostState state
        = outcome.published ? domain::PostState::Published : domain::PostState::HandedOff;
    const QDateTime at = outcome.at.isValid() ? outcome.at : now;
    RUCHE_TRY_ASSIGN(
        const QVariant post,
        connection.value(u"UPDATE variant SET state = :state, remote_id = coalesce(:remote, remote_id), "
                         "remote_url = :url, published_at = :at, problem_code = NULL, problem_detail = NULL, "
                         "retry_at = NULL WHERE id = :id RETURNING post_id"_s,
                         {{u":state"_s, domain::stateName(state)},
                          {u":remote"_s, textOrNull(outcome.remoteId.value)},
                          {u":url"_s, textOrEmpty(outcome.url.toString(QUrl::FullyEncoded))},
                          {u":at"_s, outcome.published ? toColumn(at) : QVariant()},
                          {u":id"_s, variant.value}}));
    return posts::refresh(connection, domain::PostId(post.toLongLong()));
}

Result<void> setVariant(Connection &connection,
                        domain::AttemptId attempt,
                        domain::PostState state,
                        const std::optional<Error> &problem,
                        const std::optional<QDateTime> &retryAt)
{
    RUCHE_TRY_ASSIGN(
        const QVariant variant,
        connection.value(u"SELECT variant_id FROM attempt WHERE id = :id"_s, {{u":id"_s, attempt.value}}));
    return posts::setVariantState(
        connection, domain::VariantId(variant.toLongLong()), state, problem, retryAt);
}

} // namespace

Result<void>
takeOver(Connection &connection, domain::VariantId ours, const domain::RemoteId &remote, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT o.id, o.post_id, v.post_id FROM variant v JOIN variant o ON o.account_id = v.account_id "
            "AND o.id <> v.id AND o.remote_id = :remote WHERE v.id = :ours"_s,
            {{u":remote"_s, remote.value}, {u":ours"_s, ours.value}}));
    if (!query->next()) {
        query->finish();
        return {};
    }
    const QVariant otherVariant = query->value(0);
    const QVariant otherPost = query->value(1);
    const QVariant ourPost = query->value(2);
    query->finish();
    RUCHE_TRY(connection.change(u"UPDATE variant SET remote_id = NULL, removed_at = :now WHERE id = :id"_s,
                                {{u":now"_s, toColumn(now)}, {u":id"_s, otherVariant}}));
    RUCHE_TRY(connection.change(u"UPDATE conversation SET post_id = :ours WHERE post_id = :other"_s,
                                {{u":ours"_s, ourPost}, {u":other"_s, otherPost}}));
    RUCHE_TRY(connection.change(u"UPDATE post SET comment_count = comment_count + (SELECT o.comment_count "
                                u"FROM post o WHERE o.id = :other) "
                                "WHERE id = :ours"_s,
                                {{u":other"_s, otherPost}, {u":ours"_s, ourPost}}));
    RUCHE_TRY(connection.change(
        u"UPDATE post SET deleted_at = :now, comment_count = 0 WHERE id = :other AND origin = 'remote'"_s,
        {{u":now"_s, toColumn(now)}, {u":other"_s, otherPost}}));
    return {};
}

Result<bool> isTaken(Connection &connection, domain::VariantId ours, const domain::RemoteId &remote)
{
    RUCHE_TRY_ASSIGN(
        const QVariant found,
        connection.value(
            u"SELECT COUNT(*) FROM variant v JOIN variant o ON o.account_id = v.account_id AND o.id <> v.id "
            "AND o.remote_id = :remote JOIN post p ON p.id = o.post_id AND p.origin <> 'remote' "
            "WHERE v.id = :ours"_s,
            {{u":remote"_s, remote.value}, {u":ours"_s, ours.value}}));
    return found.toInt() > 0;
}

Result<QList<Logged>> log(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(attemptColumns + u"WHERE v.post_id = :post ORDER BY t.id DESC"_s,
                                    {{u":post"_s, post.value}}));
    QList<Logged> entries;
    while (query->next()) {
        const QString handle = query->value(14).toString();
        entries << Logged{attemptFrom(*query),
                          domain::AccountId(query->value(11).toLongLong()),
                          handle.isEmpty() ? query->value(15).toString() : handle};
    }
    query->finish();
    return entries;
}

Result<domain::Attempt> read(Connection &connection, domain::AttemptId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(attemptColumns + u"WHERE t.id = :id"_s, {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"attempt"_s, id.text());
    }
    const domain::Attempt attempt = attemptFrom(*query);
    query->finish();
    return attempt;
}

Result<QList<Task>> due(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow)
{
    return tasksOf(connection.run(
        scheduledTasks + mayLeave
            + u"AND p.planned_at <= :now AND p.planned_at >= :earliest ORDER BY p.planned_at, v.id"_s,
        {{u":now"_s, toColumn(now)}, {u":earliest"_s, toColumn(now.addMSecs(-lateWindow.count()))}}));
}

Result<QList<Task>> toHandOver(Connection &connection, const QDateTime &now)
{
    return tasksOf(connection.run(
        scheduledTasks + mayLeave
            + u"AND v.delivery = 'native' AND (a.capabilities & %1) <> 0 AND p.planned_at > :now "
              "ORDER BY p.planned_at, v.id"_s.arg(int(domain::Capability::ScheduleNatively)),
        {{u":now"_s, toColumn(now)}}));
}

Result<QList<Task>>
markMissed(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow)
{
    RUCHE_TRY_ASSIGN(
        const QList<Task> missed,
        tasksOf(connection.run(scheduledTasks + u"AND p.planned_at < :earliest ORDER BY p.planned_at, v.id"_s,
                               {{u":earliest"_s, toColumn(now.addMSecs(-lateWindow.count()))}})));
    for (const Task &task : missed) {
        RUCHE_TRY_ASSIGN(const domain::Variant variant, posts::readVariant(connection, task.variant));
        RUCHE_TRY(
            posts::setVariantState(connection, task.variant, domain::PostState::Missed, variant.problem));
    }
    return missed;
}

Result<std::optional<QDateTime>>
nextTime(Connection &connection, const QDateTime &now, std::chrono::milliseconds lateWindow)
{
    RUCHE_TRY_ASSIGN(const QList<Task> dueNow, due(connection, now, lateWindow));
    if (!dueNow.isEmpty())
        return now;
    RUCHE_TRY_ASSIGN(
        const QVariant planned,
        connection.value(u"SELECT min(p.planned_at) FROM variant v JOIN post p ON p.id = v.post_id "
                         "WHERE v.state = 'scheduled' AND p.deleted_at IS NULL AND p.planned_at > :now"_s,
                         {{u":now"_s, toColumn(now)}}));
    RUCHE_TRY_ASSIGN(
        const QVariant again,
        connection.value(u"SELECT min(retry_at) FROM variant WHERE state IN ('scheduled', 'uncertain') "
                         "AND retry_at > :now"_s,
                         {{u":now"_s, toColumn(now)}}));
    if (planned.isNull() || (!again.isNull() && again.toLongLong() < planned.toLongLong()))
        return optionalInstantFrom(again);
    return optionalInstantFrom(planned);
}

Result<QDateTime> firstTriedAt(Connection &connection, domain::VariantId variant)
{
    RUCHE_TRY_ASSIGN(const QVariant at,
                     connection.value(u"SELECT min(started_at) FROM attempt "
                                      "WHERE variant_id = :variant AND state <> 'released'"_s,
                                      {{u":variant"_s, variant.value}}));
    return instantFrom(at);
}

Result<std::optional<domain::AttemptId>> claim(Connection &connection,
                                               domain::VariantId variant,
                                               const QDateTime &slot,
                                               const QString &owner,
                                               const QDateTime &now,
                                               const QDateTime &until)
{
    const auto id = connection.value(
        u"INSERT INTO attempt (variant_id, slot_at, state, owner, claimed_until, started_at) "
        "VALUES (:variant, :slot, 'claimed', :owner, :until, :now) ON CONFLICT DO NOTHING RETURNING id"_s,
        {{u":variant"_s, variant.value},
         {u":slot"_s, toColumn(slot)},
         {u":owner"_s, owner},
         {u":until"_s, toColumn(until)},
         {u":now"_s, toColumn(now)}});
    if (!id && id.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!id)
        return fail(id.error());
    connection.touch(domain::Change::Posts);
    return domain::AttemptId(id->toLongLong());
}

Result<bool> renew(Connection &connection, domain::AttemptId id, const QString &owner, const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(
        const int renewed,
        connection.change(u"UPDATE attempt SET claimed_until = :until WHERE id = :id AND owner = :owner "
                          "AND state IN ('claimed', 'sending')"_s,
                          {{u":until"_s, toColumn(until)}, {u":id"_s, id.value}, {u":owner"_s, owner}}));
    return renewed > 0;
}

Result<bool> beginSending(Connection &connection,
                          domain::AttemptId id,
                          const QString &owner,
                          const QString &key,
                          const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(
        const int begun,
        connection.change(u"UPDATE attempt SET state = 'sending', claimed_until = :until "
                          "WHERE id = :id AND owner = :owner AND state = 'claimed'"_s,
                          {{u":until"_s, toColumn(until)}, {u":id"_s, id.value}, {u":owner"_s, owner}}));
    if (begun == 0)
        return false;
    RUCHE_TRY(connection.change(u"UPDATE variant SET reconcile_key = :key "
                                "WHERE id = (SELECT variant_id FROM attempt WHERE id = :id)"_s,
                                {{u":key"_s, textOrEmpty(key)}, {u":id"_s, id.value}}));
    RUCHE_TRY(setVariant(connection, id, domain::PostState::Sending, std::nullopt, std::nullopt));
    return true;
}

Result<bool> setUncertain(Connection &connection,
                          domain::AttemptId id,
                          const Error &problem,
                          const QDateTime &askAt,
                          const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE attempt SET state = 'uncertain', claimed_until = :now, "
                                       "problem_code = :code, problem_detail = :detail "
                                       "WHERE id = :id AND state = 'sending'"_s,
                                       {{u":now"_s, toColumn(now)},
                                        {u":code"_s, codeName(problem.code)},
                                        {u":detail"_s, problem.detail},
                                        {u":id"_s, id.value}}));
    if (changed == 0)
        return false;
    RUCHE_TRY(setVariant(connection, id, domain::PostState::Uncertain, problem, askAt));
    return true;
}

Result<bool>
setSent(Connection &connection, domain::AttemptId id, const Outcome &outcome, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Attempt attempt, read(connection, id));
    if (attempt.state == AttemptState::Sent)
        return false;
    // A late answer can show that what was given up had arrived after all: then nothing else may leave.
    RUCHE_TRY(connection.change(
        u"UPDATE attempt SET state = 'released', ended_at = :now "
        "WHERE variant_id = :variant AND id <> :id AND state = 'claimed'"_s,
        {{u":now"_s, toColumn(now)}, {u":variant"_s, attempt.variant.value}, {u":id"_s, id.value}}));
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(
            u"UPDATE attempt SET state = 'sent', ended_at = :now, claimed_until = :now, remote_id = :remote, "
            "problem_code = NULL, problem_detail = NULL WHERE id = :id AND NOT EXISTS "
            "(SELECT 1 FROM attempt o WHERE o.variant_id = attempt.variant_id AND o.id <> attempt.id "
            "AND o.state IN ('sending', 'uncertain', 'sent'))"_s,
            {{u":now"_s, toColumn(now)}, {u":remote"_s, outcome.remoteId.value}, {u":id"_s, id.value}}));
    if (changed == 0)
        return false;
    if (!outcome.remoteId.isEmpty())
        RUCHE_TRY(takeOver(connection, attempt.variant, outcome.remoteId, now));
    RUCHE_TRY(writeOutcome(connection, attempt.variant, outcome, now));
    return true;
}

Result<bool> setFailed(Connection &connection,
                       domain::AttemptId id,
                       const Error &problem,
                       domain::PostState next,
                       const std::optional<QDateTime> &retryAt,
                       const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(u"UPDATE attempt SET state = 'failed', ended_at = :now, problem_code = :code, "
                          "problem_detail = :detail "
                          "WHERE id = :id AND state IN ('claimed', 'sending', 'uncertain')"_s,
                          {{u":now"_s, toColumn(now)},
                           {u":code"_s, codeName(problem.code)},
                           {u":detail"_s, problem.detail},
                           {u":id"_s, id.value}}));
    if (changed == 0)
        return false;
    RUCHE_TRY(setVariant(connection, id, next, problem, retryAt));
    return true;
}

Result<void> fallBackToDirect(Connection &connection, domain::VariantId variant, const Error &note)
{
    RUCHE_TRY(connection.change(u"UPDATE variant SET delivery = 'direct' WHERE id = :id"_s,
                                {{u":id"_s, variant.value}}));
    return posts::setVariantState(connection, variant, domain::PostState::Scheduled, note);
}

Result<bool> setReleased(Connection &connection, domain::AttemptId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE attempt SET state = 'released', ended_at = :now "
                                       "WHERE id = :id AND state = 'claimed'"_s,
                                       {{u":now"_s, toColumn(now)}, {u":id"_s, id.value}}));
    if (changed > 0)
        connection.touch(domain::Change::Posts);
    return changed > 0;
}

Result<int> releaseDead(Connection &connection,
                        const QDateTime &now,
                        std::chrono::milliseconds claimTime,
                        const QDateTime &askAt)
{
    RUCHE_TRY_ASSIGN(
        const QList<Open> dead,
        openAttempts(connection.run(
            attemptColumns
                + u"WHERE t.state IN ('claimed', 'sending') "
                  "AND (t.claimed_until <= :now OR t.claimed_until > :far) ORDER BY t.id"_s,
            {{u":now"_s, toColumn(now)}, {u":far"_s, toColumn(now.addMSecs(2 * claimTime.count()))}})));
    for (const Open &open : dead) {
        if (open.attempt.state == AttemptState::Claimed) {
            RUCHE_TRY(setReleased(connection, open.attempt.id, now));
            continue;
        }
        const Error problem{ErrorCode::Uncertain, u"the program ended while sending"_s, {}, std::nullopt};
        RUCHE_TRY(setUncertain(connection, open.attempt.id, problem, askAt, now));
    }
    return int(dead.size());
}

Result<QList<Open>>
uncertain(Connection &connection, const QDateTime &now, std::optional<domain::PostId> post)
{
    if (post) {
        return openAttempts(connection.run(
            attemptColumns + u"WHERE t.state = 'uncertain' AND v.post_id = :post ORDER BY t.id"_s,
            {{u":post"_s, post->value}}));
    }
    return openAttempts(connection.run(attemptColumns
                                           + u"JOIN brand b ON b.id = a.brand_id WHERE v.state = 'uncertain' "
                                             "AND t.state = 'uncertain' AND b.is_sample = 0 AND "_s
                                           + mayBeTried + u"AND a.removed_at IS NULL ORDER BY t.id"_s,
                                       {{u":now"_s, toColumn(now)}}));
}

Result<void> setUncertainSince(Connection &connection, domain::AttemptId id, const QDateTime &now)
{
    RUCHE_TRY(
        connection.change(u"UPDATE attempt SET claimed_until = :now WHERE id = :id AND state = 'uncertain'"_s,
                          {{u":now"_s, toColumn(now)}, {u":id"_s, id.value}}));
    return {};
}

Result<void>
postpone(Connection &connection, domain::VariantId variant, const Error &problem, const QDateTime &askAt)
{
    RUCHE_TRY(connection.change(
        u"UPDATE variant SET problem_code = :code, problem_detail = :detail, retry_at = :at "
        "WHERE id = :id AND state IN ('uncertain', 'handedOff')"_s,
        {{u":code"_s, codeName(problem.code)},
         {u":detail"_s, problem.detail},
         {u":at"_s, toColumn(askAt)},
         {u":id"_s, variant.value}}));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<QList<Open>>
heldPastTime(Connection &connection, const QDateTime &now, std::chrono::milliseconds grace)
{
    return openAttempts(
        connection.run(attemptColumns
                           + u"JOIN post p ON p.id = v.post_id JOIN brand b ON b.id = a.brand_id "
                             "WHERE v.state = 'handedOff' AND b.is_sample = 0 "
                             "AND t.state = 'sent' AND p.origin <> 'remote' AND p.planned_at <= :due "
                             "AND "_s
                           + mayBeTried
                           + u"AND a.removed_at IS NULL AND a.paused = 0 AND p.deleted_at IS NULL "
                             "AND NOT "_s
                           + pauses::condition(u"p.brand_id"_s) + u" ORDER BY t.id"_s,
                       {{u":now"_s, toColumn(now)}, {u":due"_s, toColumn(now.addMSecs(-grace.count()))}}));
}

Result<void> setHeldPublished(Connection &connection, domain::VariantId variant, const Outcome &outcome)
{
    // On some networks what was held gets another id when it is out, and a sync may have read it under that.
    if (!outcome.remoteId.isEmpty())
        RUCHE_TRY(takeOver(connection, variant, outcome.remoteId, outcome.at));
    return writeOutcome(connection, variant, outcome, outcome.at);
}

Result<bool> setHeldMissed(
    Connection &connection, domain::AttemptId id, const Error &problem, bool newKey, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(
            u"UPDATE attempt SET state = 'failed', ended_at = :now, problem_code = :code, "
            "problem_detail = :detail WHERE id = :id AND state = 'sent' AND EXISTS "
            "(SELECT 1 FROM variant v WHERE v.id = attempt.variant_id AND v.state = 'handedOff')"_s,
            {{u":now"_s, toColumn(now)},
             {u":code"_s, codeName(problem.code)},
             {u":detail"_s, problem.detail},
             {u":id"_s, id.value}}));
    if (changed == 0)
        return false;
    RUCHE_TRY(connection.change(u"UPDATE variant SET remote_id = NULL, remote_url = '', "
                                "reconcile_key = CASE WHEN :new_key THEN '' ELSE reconcile_key END "
                                "WHERE id = (SELECT variant_id FROM attempt WHERE id = :id)"_s,
                                {{u":new_key"_s, newKey ? 1 : 0}, {u":id"_s, id.value}}));
    RUCHE_TRY(setVariant(connection, id, domain::PostState::Missed, problem, std::nullopt));
    return true;
}

Result<QHash<domain::MediaId, domain::RemoteId>> uploaded(Connection &connection, domain::VariantId variant)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT media_id, remote_id FROM variant_media WHERE variant_id = :variant"_s,
                       {{u":variant"_s, variant.value}}));
    QHash<domain::MediaId, domain::RemoteId> known;
    while (query->next())
        known.insert(domain::MediaId(query->value(0).toLongLong()), {query->value(1).toString()});
    query->finish();
    return known;
}

Result<void> setUploaded(Connection &connection,
                         domain::VariantId variant,
                         domain::MediaId media,
                         const domain::RemoteId &remote)
{
    RUCHE_TRY(connection.change(u"INSERT INTO variant_media (variant_id, media_id, remote_id) "
                                "VALUES (:variant, :media, :remote) ON CONFLICT (variant_id, media_id) "
                                "DO UPDATE SET remote_id = excluded.remote_id"_s,
                                {{u":variant"_s, variant.value},
                                 {u":media"_s, media.value},
                                 {u":remote"_s, textOrEmpty(remote.value)}}));
    return {};
}

} // namespace ruche::storage::attempts
