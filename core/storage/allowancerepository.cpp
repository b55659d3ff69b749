// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/allowancerepository.h"

#include "core/storage/connection.h"
#include "core/storage/reviewrepository.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::allowances {

Result<std::optional<QDateTime>> signInEnd(Connection &connection, domain::AccountId account)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT ends_at FROM account_sign_in WHERE account_id = :account"_s,
                                    {{u":account"_s, account.value}}));
    std::optional<QDateTime> end;
    if (query->next())
        end = instantFrom(query->value(0));
    query->finish();
    return end;
}

Result<void> setSignInEnd(Connection &connection,
                          domain::AccountId account,
                          const std::optional<QDateTime> &end,
                          const QDateTime &now)
{
    if (!end) {
        RUCHE_TRY(connection.change(u"DELETE FROM account_sign_in WHERE account_id = :account"_s,
                                    {{u":account"_s, account.value}}));
        return {};
    }
    RUCHE_TRY(connection.change(
        u"INSERT INTO account_sign_in (account_id, ends_at, noted_at) VALUES (:account, :end, :now) "
        "ON CONFLICT (account_id) DO UPDATE SET ends_at = excluded.ends_at, noted_at = excluded.noted_at"_s,
        {{u":account"_s, account.value}, {u":end"_s, toColumn(*end)}, {u":now"_s, toColumn(now)}}));
    return {};
}

Result<std::optional<domain::Allowance>>
allowance(Connection &connection, domain::AccountId account, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT most, remaining, cost, resets_at, noted_at FROM account_allowance "
                       "WHERE account_id = :account AND resets_at > :now"_s,
                       {{u":account"_s, account.value}, {u":now"_s, toColumn(now)}}));
    std::optional<domain::Allowance> found;
    if (query->next())
        found = domain::Allowance{query->value(0).toLongLong(),
                                  query->value(1).toLongLong(),
                                  query->value(2).toLongLong(),
                                  instantFrom(query->value(3)),
                                  instantFrom(query->value(4))};
    query->finish();
    return found;
}

Result<void>
setAllowance(Connection &connection, domain::AccountId account, const domain::Allowance &allowance)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO account_allowance (account_id, most, remaining, cost, resets_at, noted_at) "
        "VALUES (:account, :most, :left, :cost, :resets, :noted) ON CONFLICT (account_id) DO UPDATE SET "
        "most = excluded.most, remaining = excluded.remaining, cost = excluded.cost, "
        "resets_at = excluded.resets_at, noted_at = excluded.noted_at"_s,
        {{u":account"_s, account.value},
         {u":most"_s, allowance.most},
         {u":left"_s, allowance.left},
         {u":cost"_s, allowance.cost},
         {u":resets"_s, toColumn(allowance.resetsAt)},
         {u":noted"_s, toColumn(allowance.notedAt)}}));
    return {};
}

Result<int> postsBefore(Connection &connection,
                        domain::AccountId account,
                        domain::VariantId variant,
                        const QDateTime &from,
                        const QDateTime &slot,
                        bool waitingOnly)
{
    const QString leaves = u"(v.state IN ('scheduled', 'sending') OR "_s + reviews::waitsCondition() + u')';
    // Those that are out or held count by the same instant: a post is shown when it left, else when it is to.
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT count(*) FROM post p JOIN variant v ON v.post_id = p.id AND v.account_id = :account "
            "WHERE p.shown_at > :from AND p.shown_at <= :slot AND p.deleted_at IS NULL "
            "AND v.removed_at IS NULL AND (p.shown_at < :slot OR v.id < :variant) AND v.id <> :variant AND "_s
                + (waitingOnly
                       ? leaves
                       : u"(v.state IN ('published', 'handedOff', 'uncertain') OR "_s + leaves + u')'),
            {{u":account"_s, account.value},
             {u":variant"_s, variant.value},
             {u":from"_s, toColumn(from)},
             {u":slot"_s, toColumn(slot)}}));
    const int count = query->next() ? query->value(0).toInt() : 0;
    query->finish();
    return count;
}

} // namespace ruche::storage::allowances
