// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sanctionrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::sanctions {

namespace {

using domain::SanctionState;

constexpr std::array<std::pair<SanctionState, const char *>, 5> sanctionStates{{
    {SanctionState::Waiting, "waiting"},
    {SanctionState::Uncertain, "uncertain"},
    {SanctionState::Applied, "applied"},
    {SanctionState::Lifted, "lifted"},
    {SanctionState::Failed, "failed"},
}};

SanctionState sanctionStateFrom(const QString &name)
{
    for (const auto &[state, known] : sanctionStates) {
        if (name == QLatin1StringView(known))
            return state;
    }
    return SanctionState::Failed;
}

/// Whether a sanction s of a ruling r is wanted at :now.
const QString wantedAtNow
    = u"(r.undone = 0 AND s.lifted_by_hand = 0 AND (s.ends_at IS NULL OR s.ends_at > :now))"_s;

const QString sanctionColumns
    = u"SELECT s.id, s.ruling_id, s.account_id, s.identity_id, i.remote_id, s.kind, s.ends_at, s.state, "_s
    + wantedAtNow
    + u", r.reason, s.problem_code, s.problem_detail, s.attempts FROM sanction s JOIN ruling r ON r.id = "
      "s.ruling_id JOIN identity i ON i.id = s.identity_id "_s;

domain::Sanction sanctionFrom(const QSqlQuery &query)
{
    domain::Sanction sanction;
    sanction.id = domain::SanctionId(query.value(0).toLongLong());
    sanction.ruling = domain::RulingId(query.value(1).toLongLong());
    sanction.account = domain::AccountId(query.value(2).toLongLong());
    sanction.identity = domain::IdentityId(query.value(3).toLongLong());
    sanction.author = {query.value(4).toString()};
    sanction.kind
        = domain::sanctionKindFromName(query.value(5).toString()).value_or(domain::SanctionKind::Mute);
    sanction.endsAt = optionalInstantFrom(query.value(6));
    sanction.state = sanctionStateFrom(query.value(7).toString());
    sanction.wanted = query.value(8).toBool();
    sanction.reason = query.value(9).toString();
    sanction.problem = problemFrom(query.value(10), query.value(11));
    return sanction;
}

Result<QList<domain::Sanction>> sanctionsOf(Result<QSqlQuery *> result)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<domain::Sanction> sanctions;
    while (query->next())
        sanctions << sanctionFrom(*query);
    query->finish();
    return sanctions;
}

void touchSanctions(Connection &connection)
{
    connection.touch(domain::Change::Outbox | domain::Change::Members);
}

} // namespace

Result<domain::SanctionId>
add(Connection &connection, const domain::Sanction &sanction, const QDateTime &notBefore)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO sanction (ruling_id, account_id, identity_id, kind, ends_at, not_before) "
            "VALUES (:ruling, :account, :identity, :kind, :ends, :not_before) RETURNING id"_s,
            {{u":ruling"_s, sanction.ruling.value},
             {u":account"_s, sanction.account.value},
             {u":identity"_s, sanction.identity.value},
             {u":kind"_s, domain::sanctionKindName(sanction.kind)},
             {u":ends"_s, toColumn(sanction.endsAt)},
             {u":not_before"_s, toColumn(notBefore)}}));
    touchSanctions(connection);
    return domain::SanctionId(id.toLongLong());
}

Result<QList<domain::Sanction>>
ofRuling(Connection &connection, domain::RulingId ruling, const QDateTime &now)
{
    return sanctionsOf(connection.run(sanctionColumns + u"WHERE s.ruling_id = :ruling ORDER BY s.id"_s,
                                      {{u":ruling"_s, ruling.value}, {u":now"_s, toColumn(now)}}));
}

Result<QList<domain::Sanction>>
activeOf(Connection &connection, domain::MemberId member, const QDateTime &now)
{
    return sanctionsOf(connection.run(sanctionColumns + u"WHERE i.member_id = :member AND "_s + wantedAtNow
                                          + u" ORDER BY s.ends_at IS NULL, s.ends_at, s.id"_s,
                                      {{u":member"_s, member.value}, {u":now"_s, toColumn(now)}}));
}

Result<void> liftByHand(Connection &connection, domain::SanctionId sanction, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(u"UPDATE sanction SET lifted_by_hand = 1, not_before = :now WHERE id = :id"_s,
                          {{u":id"_s, sanction.value}, {u":now"_s, toColumn(now)}}));
    if (changed == 0)
        return ruche::fail(ErrorCode::NotFound, u"sanction"_s, sanction.text());
    touchSanctions(connection);
    return {};
}

Result<std::optional<Work>>
claimNext(Connection &connection, const QString &owner, const QDateTime &now, std::chrono::milliseconds time)
{
    // Wanted and not there, or there and not wanted. What is uncertain is told again, whatever is wanted.
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            sanctionColumns
                + u"JOIN account a ON a.id = s.account_id JOIN brand b ON b.id = a.brand_id "
                  "WHERE s.state IN ('waiting', 'uncertain', 'applied', 'lifted') AND s.not_before <= :now "
                  "AND (s.owner IS NULL OR s.claimed_until <= :now) AND a.removed_at IS NULL AND a.paused = "
                  "0 "
                  "AND b.archived_at IS NULL AND b.is_sample = 0 AND (s.state = 'uncertain' OR (s.state IN "
                  "('waiting', 'lifted') AND "_s
                + wantedAtNow + u") OR (s.state = 'applied' AND NOT "_s + wantedAtNow
                + u")) ORDER BY s.not_before, s.id LIMIT 1"_s,
            {{u":now"_s, toColumn(now)}}));
    if (!query->next()) {
        query->finish();
        return std::nullopt;
    }
    Work work;
    work.sanction = sanctionFrom(*query);
    work.attempts = query->value(12).toInt();
    query->finish();
    RUCHE_TRY(
        connection.change(u"UPDATE sanction SET state = 'uncertain', owner = :owner, claimed_until = :until, "
                          "attempts = attempts + 1 WHERE id = :id"_s,
                          {{u":owner"_s, owner},
                           {u":until"_s, toColumn(now.addMSecs(time.count()))},
                           {u":id"_s, work.sanction.id.value}}));
    // All that stands against this person, whatever decision it came of: the network knows only one end.
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const standing,
        connection.run(u"SELECT count(*), count(s.ends_at), max(s.ends_at) FROM sanction s JOIN ruling r "
                       "ON r.id = s.ruling_id WHERE s.identity_id = :identity AND s.kind = :kind "
                       "AND s.state <> 'failed' AND "_s
                           + wantedAtNow,
                       {{u":identity"_s, work.sanction.identity.value},
                        {u":kind"_s, domain::sanctionKindName(work.sanction.kind)},
                        {u":now"_s, toColumn(now)}}));
    if (standing->next()) {
        work.stands = standing->value(0).toInt() > 0;
        if (standing->value(0).toInt() == standing->value(1).toInt())
            work.until = optionalInstantFrom(standing->value(2));
    }
    standing->finish();
    touchSanctions(connection);
    return work;
}

Result<void> settle(Connection &connection, const Work &work, const QString &owner)
{
    RUCHE_TRY(connection.change(
        u"UPDATE sanction SET state = :state, owner = NULL, claimed_until = NULL, attempts = 0, "
        "problem_code = NULL, problem_detail = NULL WHERE id = :id AND owner = :owner"_s,
        {{u":state"_s, work.sanction.wanted ? u"applied"_s : u"lifted"_s},
         {u":id"_s, work.sanction.id.value},
         {u":owner"_s, owner}}));
    touchSanctions(connection);
    return {};
}

Result<void> fail(Connection &connection,
                  const Work &work,
                  const QString &owner,
                  const Error &problem,
                  const std::optional<QDateTime> &retryAt)
{
    RUCHE_TRY(connection.change(
        u"UPDATE sanction SET state = :state, owner = NULL, claimed_until = NULL, "
        "not_before = coalesce(:retry, not_before), problem_code = :code, problem_detail = :detail "
        "WHERE id = :id AND owner = :owner"_s,
        {{u":state"_s, retryAt ? u"uncertain"_s : u"failed"_s},
         {u":retry"_s, toColumn(retryAt)},
         {u":code"_s, codeName(problem.code)},
         {u":detail"_s, textOrEmpty(problem.detail)},
         {u":id"_s, work.sanction.id.value},
         {u":owner"_s, owner}}));
    touchSanctions(connection);
    return {};
}

Result<std::optional<QDateTime>> nextTime(Connection &connection, const QDateTime &now)
{
    // One that stands is due at its end; one that waits and is not wanted any more, never.
    RUCHE_TRY_ASSIGN(
        const QVariant first,
        connection.value(u"SELECT min(CASE WHEN s.state = 'applied' AND "_s + wantedAtNow
                             + u" THEN s.ends_at ELSE s.not_before END) FROM sanction s JOIN ruling r ON "
                               u"r.id = s.ruling_id "
                               "WHERE s.state IN ('uncertain', 'applied') OR (s.state = 'waiting' AND "_s
                             + wantedAtNow + u')',
                         {{u":now"_s, toColumn(now)}}));
    return optionalInstantFrom(first);
}

} // namespace ruche::storage::sanctions
