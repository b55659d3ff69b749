// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/heldrepository.h"

#include "core/storage/connection.h"
#include "core/storage/pauserepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::held {

namespace {

/// An end further away than that is the mark of a clock that was wrong.
constexpr qint64 longestLease = 360;

/// A held variant is one whose attempt was successful and that is not out.
const QString heldVariants
    = u"FROM variant v JOIN attempt t ON t.variant_id = v.id AND t.state = 'sent' "
      "JOIN post p ON p.id = v.post_id JOIN account a ON a.id = v.account_id "
      "JOIN brand b ON b.id = p.brand_id LEFT JOIN held_change h ON h.variant_id = v.id "
      "LEFT JOIN held_post g ON g.variant_id = v.id "
      "WHERE v.published_at IS NULL AND v.remote_id IS NOT NULL AND p.origin <> 'remote' "_s;

/// What shows that the network has it otherwise: a note, or another revision of the post than it was given.
const QString changedHere = u"(h.number IS NOT NULL OR g.revision <> p.revision)"_s;

/// What shows that it is to be taken back.
const QString unwanted = u"(v.state <> 'handedOff' OR v.removed_at IS NOT NULL OR p.deleted_at IS NOT NULL "
                         "OR v.delivery <> 'native' AND "_s
    + changedHere + u" OR "_s + pauses::condition(u"p.brand_id"_s) + u")"_s;

} // namespace

Result<void> note(Connection &connection, domain::VariantId variant, bool words)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO held_change (variant_id, words) VALUES (:variant, :words) "
        "ON CONFLICT (variant_id) DO UPDATE SET number = number + 1, words = max(words, excluded.words)"_s,
        {{u":variant"_s, variant.value}, {u":words"_s, words ? 1 : 0}}));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<void> noteHeld(Connection &connection, domain::VariantId variant, qint64 revision)
{
    RUCHE_TRY(connection.change(u"INSERT INTO held_post (variant_id, revision) VALUES (:variant, :revision) "
                                "ON CONFLICT (variant_id) DO UPDATE SET revision = excluded.revision"_s,
                                {{u":variant"_s, variant.value}, {u":revision"_s, revision}}));
    return {};
}

Result<QList<Difference>> differences(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT t.id, v.id, v.post_id, v.account_id, v.reconcile_key, t.slot_at, "_s
                           + unwanted + u", coalesce(h.words, 0), coalesce(h.number, 0) "_s + heldVariants
                           + u"AND ("_s + unwanted + u" OR "_s + changedHere
                           + u") AND b.is_sample = 0 "
                             "AND a.removed_at IS NULL AND a.paused = 0 "
                             "AND v.state IN ('handedOff', 'draft', 'inReview', 'approved', 'scheduled') "
                             "AND (v.retry_at IS NULL OR v.retry_at <= :now) "
                             "AND (t.claimed_until <= :now OR t.claimed_until > :far) ORDER BY t.id"_s,
                       {{u":now"_s, toColumn(now)}, {u":far"_s, toColumn(now.addSecs(longestLease))}}));
    QList<Difference> found;
    while (query->next()) {
        Difference difference;
        difference.open.attempt.id = domain::AttemptId(query->value(0).toLongLong());
        difference.open.attempt.variant = domain::VariantId(query->value(1).toLongLong());
        difference.open.attempt.slot = instantFrom(query->value(5));
        difference.open.post = domain::PostId(query->value(2).toLongLong());
        difference.open.account = domain::AccountId(query->value(3).toLongLong());
        difference.open.key = query->value(4).toString();
        difference.withdraw = query->value(6).toBool();
        difference.words = query->value(7).toBool();
        difference.number = query->value(8).toInt();
        found << difference;
    }
    query->finish();
    return found;
}

Result<bool> isBehind(Connection &connection, domain::VariantId variant)
{
    RUCHE_TRY_ASSIGN(const QVariant count,
                     connection.value(u"SELECT count(*) "_s + heldVariants + u"AND v.id = :id AND ("_s
                                          + unwanted + u" OR "_s + changedHere + u")"_s,
                                      {{u":id"_s, variant.value}}));
    return count.toInt() > 0;
}

Result<bool> lease(Connection &connection,
                   domain::AttemptId attempt,
                   const QString &owner,
                   const QDateTime &now,
                   std::chrono::milliseconds time)
{
    RUCHE_TRY_ASSIGN(
        const int taken,
        connection.change(u"UPDATE attempt SET owner = :owner, claimed_until = :until WHERE id = :id "
                          "AND state = 'sent' AND (claimed_until <= :now OR claimed_until > :far)"_s,
                          {{u":owner"_s, owner},
                           {u":until"_s, toColumn(now.addMSecs(time.count()))},
                           {u":id"_s, attempt.value},
                           {u":now"_s, toColumn(now)},
                           {u":far"_s, toColumn(now.addSecs(longestLease))}}));
    return taken > 0;
}

Result<void>
giveBack(Connection &connection, domain::AttemptId attempt, const QString &owner, const QDateTime &now)
{
    RUCHE_TRY(connection.change(
        u"UPDATE attempt SET claimed_until = :now WHERE id = :id AND owner = :owner AND state = 'sent'"_s,
        {{u":now"_s, toColumn(now)}, {u":id"_s, attempt.value}, {u":owner"_s, owner}}));
    return {};
}

Result<void> setCarried(Connection &connection,
                        const Difference &difference,
                        const attempts::Outcome &outcome,
                        const QDateTime &slot,
                        qint64 revision)
{
    const domain::VariantId variant = difference.open.attempt.variant;
    RUCHE_TRY(
        connection.change(u"UPDATE attempt SET slot_at = :slot WHERE id = :id AND state = 'sent'"_s,
                          {{u":slot"_s, toColumn(slot)}, {u":id"_s, difference.open.attempt.id.value}}));
    RUCHE_TRY(connection.change(
        u"UPDATE variant SET remote_id = coalesce(:remote, remote_id), "
        "remote_url = CASE WHEN :url = '' THEN remote_url ELSE :url END, problem_code = NULL, "
        "problem_detail = NULL, retry_at = NULL WHERE id = :id"_s,
        {{u":remote"_s, textOrNull(outcome.remoteId.value)},
         {u":url"_s, textOrEmpty(outcome.url.toString(QUrl::FullyEncoded))},
         {u":id"_s, variant.value}}));
    RUCHE_TRY(noteHeld(connection, variant, revision));
    RUCHE_TRY(connection.change(u"DELETE FROM held_change WHERE variant_id = :variant AND number = :number"_s,
                                {{u":variant"_s, variant.value}, {u":number"_s, difference.number}}));
    return posts::refresh(connection, difference.open.post);
}

Result<void> setWithdrawn(Connection &connection, const attempts::Open &open, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const int released,
        connection.change(u"UPDATE attempt SET state = 'released', ended_at = :now, "
                          "problem_code = 'cancelled', problem_detail = 'taken back from the network' "
                          "WHERE id = :id AND state = 'sent'"_s,
                          {{u":now"_s, toColumn(now)}, {u":id"_s, open.attempt.id.value}}));
    if (released == 0)
        return {};
    // Networks throw away what was attached to it; and another try must not be taken for this one.
    RUCHE_TRY(connection.change(u"DELETE FROM variant_media WHERE variant_id = :id"_s,
                                {{u":id"_s, open.attempt.variant.value}}));
    RUCHE_TRY(connection.change(u"DELETE FROM held_change WHERE variant_id = :id"_s,
                                {{u":id"_s, open.attempt.variant.value}}));
    RUCHE_TRY(connection.change(
        u"UPDATE variant SET remote_id = NULL, remote_url = '', reconcile_key = '', retry_at = NULL, "
        "problem_code = NULL, problem_detail = NULL, "
        "state = CASE WHEN state <> 'handedOff' THEN state WHEN removed_at IS NULL THEN 'scheduled' "
        "ELSE 'draft' END WHERE id = :id"_s,
        {{u":id"_s, open.attempt.variant.value}}));
    return posts::refresh(connection, open.post);
}

Result<void>
postpone(Connection &connection, domain::VariantId variant, const Error &problem, const QDateTime &at)
{
    RUCHE_TRY(connection.change(u"UPDATE variant SET problem_code = :code, problem_detail = :detail, "
                                "retry_at = :at WHERE id = :id"_s,
                                {{u":code"_s, codeName(problem.code)},
                                 {u":detail"_s, problem.detail},
                                 {u":at"_s, toColumn(at)},
                                 {u":id"_s, variant.value}}));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<void> followUndo(Connection &connection, domain::PostId post)
{
    RUCHE_TRY(connection.change(u"INSERT INTO held_change (variant_id, words) SELECT v.id, 1 FROM variant v "
                                "JOIN attempt t ON t.variant_id = v.id AND t.state = 'sent' "
                                "WHERE v.post_id = :post AND v.state = 'handedOff' "
                                "ON CONFLICT (variant_id) DO UPDATE SET number = number + 1, words = 1"_s,
                                {{u":post"_s, post.value}}));
    RUCHE_TRY(connection.change(
        u"UPDATE variant SET state = 'scheduled', problem_code = NULL, problem_detail = NULL, "
        "retry_at = NULL WHERE post_id = :post AND state = 'handedOff' AND NOT EXISTS "
        "(SELECT 1 FROM attempt t WHERE t.variant_id = variant.id AND t.state = 'sent') "
        "AND EXISTS (SELECT 1 FROM post p WHERE p.id = :post AND p.origin <> 'remote')"_s,
        {{u":post"_s, post.value}}));
    return {};
}

} // namespace ruche::storage::held
