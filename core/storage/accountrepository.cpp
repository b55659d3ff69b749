// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountrepository.h"

#include "core/domain/siteaddress.h"
#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::accounts {

namespace {

const QString accountColumns
    = u"SELECT a.id, a.brand_id, a.network, a.url, a.api_url, a.user_name, a.handle, a.display_name, a.zone, "
      "a.capabilities, a.paused, a.problem_code, a.problem_detail, a.retry_at, a.last_sync_at, a.sync_owner, "
      "a.sync_until, a.removed_at, b.zone, "
      "coalesce((SELECT l.limits FROM account_limits l WHERE l.account_id = a.id), a.limits) FROM account a JOIN brand b ON b.id = a.brand_id "_s;

std::optional<domain::Limits> limitsFrom(const QVariant &column)
{
    if (column.isNull())
        return std::nullopt;
    const auto limits = domain::limitsFromJson(QJsonDocument::fromJson(column.toString().toUtf8()).object(),
                                               domain::Limits());
    return limits ? std::optional(*limits) : std::nullopt;
}

QVariant limitsColumn(const std::optional<domain::Limits> &limits)
{
    if (!limits)
        return {};
    return QString::fromUtf8(QJsonDocument(domain::toJson(*limits)).toJson(QJsonDocument::Compact));
}

domain::Account accountFrom(const QSqlQuery &query, const QDateTime &now)
{
    domain::Account account;
    account.id = domain::AccountId(query.value(0).toLongLong());
    account.brand = domain::BrandId(query.value(1).toLongLong());
    account.network = query.value(2).toString();
    account.url = QUrl(query.value(3).toString());
    account.apiUrl = query.value(4).toString();
    account.user = query.value(5).toString();
    account.handle = query.value(6).toString();
    account.displayName = query.value(7).toString();
    account.zone = query.value(8).toString();
    if (account.zone.isEmpty())
        account.zone = query.value(18).toString();
    account.capabilities = domain::Capabilities::fromInt(query.value(9).toInt());
    account.problem = problemFrom(query.value(11), query.value(12));
    account.retryAt = optionalInstantFrom(query.value(13));
    account.lastSyncAt = optionalInstantFrom(query.value(14));
    account.removedAt = optionalInstantFrom(query.value(17));
    account.limits = limitsFrom(query.value(19));
    const bool paused = query.value(10).toInt() != 0;
    const std::optional<QDateTime> readUntil = optionalInstantFrom(query.value(16));
    if (paused)
        account.state = domain::AccountState::Paused;
    else if (!query.value(15).isNull() && readUntil && *readUntil > now)
        account.state = domain::AccountState::Syncing;
    else if (account.problem && account.problem->code == ErrorCode::Auth)
        account.state = domain::AccountState::ToReconnect;
    else if (account.problem && account.problem->code == ErrorCode::Rate)
        account.state = domain::AccountState::RateLimited;
    else if (account.problem)
        account.state = domain::AccountState::Failing;
    else
        account.state
            = account.lastSyncAt ? domain::AccountState::UpToDate : domain::AccountState::NeverSynced;
    return account;
}

Result<QList<domain::Account>> accountsOf(QSqlQuery *query, const QDateTime &now)
{
    QList<domain::Account> accounts;
    while (query->next())
        accounts << accountFrom(*query, now);
    query->finish();
    return accounts;
}

Result<void> changeOne(Result<int> changed, Connection &connection, domain::AccountId id)
{
    if (!changed)
        return fail(std::move(changed).error());
    if (*changed == 0)
        return fail(ErrorCode::NotFound, u"account"_s, id.text());
    connection.touch(domain::Change::Accounts);
    return {};
}

} // namespace

Result<QList<domain::Account>>
list(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &now)
{
    if (brands.isEmpty()) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                         connection.run(accountColumns
                                        + u"WHERE a.removed_at IS NULL AND b.archived_at IS NULL "
                                          "ORDER BY b.position, b.id, a.id"_s));
        return accountsOf(query, now);
    }
    QList<domain::Account> all;
    for (const domain::BrandId brand : brands) {
        RUCHE_TRY_ASSIGN(
            QSqlQuery *const query,
            connection.run(accountColumns
                               + u"WHERE a.brand_id = :brand AND a.removed_at IS NULL ORDER BY a.id"_s,
                           {{u":brand"_s, brand.value}}));
        RUCHE_TRY_ASSIGN(const QList<domain::Account> some, accountsOf(query, now));
        all += some;
    }
    return all;
}

Result<QList<domain::Account>>
readable(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(QList<domain::Account> accounts, list(connection, brands, now));
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(u"SELECT id FROM brand WHERE is_sample = 1"_s));
    QSet<domain::BrandId> samples;
    while (query->next())
        samples.insert(domain::BrandId(query->value(0).toLongLong()));
    query->finish();
    erase_if(accounts,
             [&samples](const domain::Account &account) { return samples.contains(account.brand); });
    return accounts;
}

Result<domain::Account> read(Connection &connection, domain::AccountId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(accountColumns + u"WHERE a.id = :id"_s, {{u":id"_s, id.value}}));
    RUCHE_TRY_ASSIGN(const QList<domain::Account> found, accountsOf(query, now));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, u"account"_s, id.text());
    return found.first();
}

Result<domain::AccountId>
addHidden(Connection &connection, const domain::Account &account, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO account (brand_id, network, url, api_url, user_name, handle, display_name, zone, "
            "capabilities, created_at, removed_at) VALUES (:brand, :network, :url, :api, :user, :handle, "
            ":name, :zone, :capabilities, :now, :now) RETURNING id"_s,
            {{u":brand"_s, account.brand.value},
             {u":network"_s, account.network},
             {u":url"_s, account.url.toString(QUrl::FullyEncoded)},
             {u":api"_s, textOrEmpty(account.apiUrl)},
             {u":user"_s, textOrEmpty(account.user)},
             {u":handle"_s, textOrEmpty(account.handle)},
             {u":name"_s, textOrEmpty(account.displayName)},
             {u":zone"_s, textOrEmpty(account.zone)},
             {u":capabilities"_s, account.capabilities.toInt()},
             {u":now"_s, toColumn(now)}}));
    return domain::AccountId(id.toLongLong());
}

Result<std::optional<domain::Account>> findPlace(Connection &connection,
                                                 domain::BrandId brand,
                                                 const QString &network,
                                                 const QUrl &url,
                                                 const QString &user,
                                                 const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            accountColumns
                + u"WHERE a.brand_id = :brand AND a.network = :network "
                  "AND (a.user_name = :user OR (a.user_name = '' AND a.removed_at IS NOT NULL)) "
                  "ORDER BY a.removed_at IS NULL DESC, a.user_name = :user DESC, a.id DESC"_s,
            {{u":brand"_s, brand.value}, {u":network"_s, network}, {u":user"_s, textOrEmpty(user)}}));
    RUCHE_TRY_ASSIGN(const QList<domain::Account> candidates, accountsOf(query, now));
    const QString key = domain::siteKey(url);
    const auto same = std::find_if(candidates.cbegin(), candidates.cend(), [&key](const auto &account) {
        return domain::siteKey(account.url) == key;
    });
    return same == candidates.cend() ? std::nullopt : std::optional(*same);
}

Result<void> updateProfile(Connection &connection, const domain::Account &account)
{
    return changeOne(
        connection.change(
            u"UPDATE account SET url = :url, api_url = :api, user_name = :user, handle = :handle, "
            "display_name = :name, zone = :zone, capabilities = :capabilities, limits = :limits, "
            "problem_code = NULL, "
            "problem_detail = NULL, retry_at = NULL, failures = 0 WHERE id = :id"_s,
            {{u":url"_s, account.url.toString(QUrl::FullyEncoded)},
             {u":api"_s, textOrEmpty(account.apiUrl)},
             {u":user"_s, textOrEmpty(account.user)},
             {u":handle"_s, textOrEmpty(account.handle)},
             {u":name"_s, textOrEmpty(account.displayName)},
             {u":zone"_s, textOrEmpty(account.zone)},
             {u":capabilities"_s, account.capabilities.toInt()},
             {u":limits"_s, limitsColumn(account.limits)},
             {u":id"_s, account.id.value}}),
        connection,
        account.id);
}

Result<void> setRemoved(Connection &connection, domain::AccountId id, const std::optional<QDateTime> &at)
{
    return changeOne(connection.change(u"UPDATE account SET removed_at = :at WHERE id = :id"_s,
                                       {{u":at"_s, toColumn(at)}, {u":id"_s, id.value}}),
                     connection,
                     id);
}

Result<void> setPaused(Connection &connection, domain::AccountId id, bool paused)
{
    return changeOne(connection.change(u"UPDATE account SET paused = :paused WHERE id = :id"_s,
                                       {{u":paused"_s, paused ? 1 : 0}, {u":id"_s, id.value}}),
                     connection,
                     id);
}

Result<void> erase(Connection &connection, domain::AccountId id)
{
    return changeOne(
        connection.change(u"DELETE FROM account WHERE id = :id"_s, {{u":id"_s, id.value}}), connection, id);
}

Result<void> noteFailure(Connection &connection,
                         domain::AccountId id,
                         const Error &error,
                         const std::optional<QDateTime> &retryAt)
{
    return changeOne(connection.change(u"UPDATE account SET problem_code = :code, problem_detail = :detail, "
                                       "retry_at = :retry, failures = failures + 1 WHERE id = :id"_s,
                                       {{u":code"_s, codeName(error.code)},
                                        {u":detail"_s, error.detail},
                                        {u":retry"_s, toColumn(retryAt)},
                                        {u":id"_s, id.value}}),
                     connection,
                     id);
}

Result<int> failures(Connection &connection, domain::AccountId id)
{
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(u"SELECT failures FROM account WHERE id = :id"_s, {{u":id"_s, id.value}}));
    return count.toInt();
}

Result<void> noteSuccess(Connection &connection, domain::AccountId id, const QDateTime &now)
{
    return changeOne(
        connection.change(u"UPDATE account SET problem_code = NULL, problem_detail = NULL, retry_at = NULL, "
                          "failures = 0, last_sync_at = :now WHERE id = :id"_s,
                          {{u":now"_s, toColumn(now)}, {u":id"_s, id.value}}),
        connection,
        id);
}

Result<bool> claimSync(Connection &connection,
                       domain::AccountId id,
                       const QString &owner,
                       const QDateTime &now,
                       const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(
        const int claimed,
        connection.change(u"UPDATE account SET sync_owner = :owner, sync_until = :until WHERE id = :id "
                          "AND (sync_owner IS NULL OR sync_owner = :owner OR sync_until <= :now)"_s,
                          {{u":owner"_s, owner},
                           {u":until"_s, toColumn(until)},
                           {u":id"_s, id.value},
                           {u":now"_s, toColumn(now)}}));
    if (claimed > 0)
        connection.touch(domain::Change::Accounts);
    return claimed > 0;
}

Result<bool>
renewSync(Connection &connection, domain::AccountId id, const QString &owner, const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(
        const int renewed,
        connection.change(u"UPDATE account SET sync_until = :until WHERE id = :id AND sync_owner = :owner"_s,
                          {{u":until"_s, toColumn(until)}, {u":id"_s, id.value}, {u":owner"_s, owner}}));
    return renewed > 0;
}

Result<void> releaseSync(Connection &connection, domain::AccountId id, const QString &owner)
{
    RUCHE_TRY_ASSIGN(const int released,
                     connection.change(u"UPDATE account SET sync_owner = NULL, sync_until = NULL "
                                       "WHERE id = :id AND sync_owner = :owner"_s,
                                       {{u":id"_s, id.value}, {u":owner"_s, owner}}));
    if (released > 0)
        connection.touch(domain::Change::Accounts);
    return {};
}

Result<QString> cursor(Connection &connection, domain::AccountId id, const QString &stream)
{
    auto found
        = connection.value(u"SELECT position FROM sync_cursor WHERE account_id = :id AND stream = :stream"_s,
                           {{u":id"_s, id.value}, {u":stream"_s, stream}});
    if (!found && found.error().code == ErrorCode::NotFound)
        return QString();
    if (!found)
        return fail(std::move(found).error());
    return found->toString();
}

Result<void> setCursor(Connection &connection,
                       domain::AccountId id,
                       const QString &stream,
                       const QString &cursor,
                       const QDateTime &now)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO sync_cursor (account_id, stream, position, updated_at) VALUES (:id, :stream, "
        u":position, :now) "
        "ON CONFLICT (account_id, stream) DO UPDATE SET position = excluded.position, updated_at = excluded.updated_at"_s,
        {{u":id"_s, id.value},
         {u":stream"_s, stream},
         {u":position"_s, textOrEmpty(cursor)},
         {u":now"_s, toColumn(now)}}));
    return {};
}

} // namespace ruche::storage::accounts
