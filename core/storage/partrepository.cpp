// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/partrepository.h"

#include "core/storage/connection.h"
#include "core/storage/followuprepository.h"
#include "core/storage/values.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::parts {

Result<QList<Part>> list(Connection &connection, domain::VariantId variant)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT position, body, reconcile_key, remote_id, remote_url "
                                    "FROM variant_part WHERE variant_id = :variant ORDER BY position"_s,
                                    {{u":variant"_s, variant.value}}));
    QList<Part> parts;
    while (query->next()) {
        parts << Part{query->value(0).toInt(),
                      query->value(1).toString(),
                      query->value(2).toString(),
                      {query->value(3).toString()},
                      QUrl(query->value(4).toString())};
    }
    query->finish();
    return parts;
}

Result<void> replace(Connection &connection, domain::VariantId variant, const QStringList &texts)
{
    RUCHE_TRY_ASSIGN(const QList<Part> known, list(connection, variant));
    if (std::any_of(known.begin(), known.end(), [](const Part &part) { return !part.remote.isEmpty(); }))
        return {};
    RUCHE_TRY(
        connection.change(u"DELETE FROM variant_part WHERE variant_id = :variant AND position >= :count"_s,
                          {{u":variant"_s, variant.value}, {u":count"_s, int(texts.size())}}));
    for (int position = 0; position < int(texts.size()); ++position) {
        RUCHE_TRY(connection.change(
            u"INSERT INTO variant_part (variant_id, position, body) VALUES (:variant, :position, :body) "
            "ON CONFLICT (variant_id, position) DO UPDATE SET body = excluded.body"_s,
            {{u":variant"_s, variant.value},
             {u":position"_s, position},
             {u":body"_s, textOrEmpty(texts.at(position))}}));
    }
    return {};
}

Result<void> setKey(Connection &connection, domain::VariantId variant, int position, const QString &key)
{
    RUCHE_TRY(connection.change(
        u"UPDATE variant_part SET reconcile_key = :key "
        "WHERE variant_id = :variant AND position = :position"_s,
        {{u":key"_s, textOrEmpty(key)}, {u":variant"_s, variant.value}, {u":position"_s, position}}));
    return {};
}

Result<void> setSent(Connection &connection,
                     domain::VariantId variant,
                     int position,
                     const attempts::Outcome &outcome,
                     const QDateTime &now)
{
    RUCHE_TRY(
        connection.change(u"UPDATE variant_part SET remote_id = :remote, remote_url = :url "
                          "WHERE variant_id = :variant AND position = :position AND remote_id IS NULL"_s,
                          {{u":remote"_s, outcome.remoteId.value},
                           {u":url"_s, textOrEmpty(outcome.url.toString(QUrl::FullyEncoded))},
                           {u":variant"_s, variant.value},
                           {u":position"_s, position}}));
    RUCHE_TRY(attempts::takeOver(connection, variant, outcome.remoteId, now));
    if (position == 0) {
        RUCHE_TRY(connection.change(
            u"UPDATE variant SET remote_id = :remote, remote_url = :url WHERE id = :variant"_s,
            {{u":remote"_s, outcome.remoteId.value},
             {u":url"_s, textOrEmpty(outcome.url.toString(QUrl::FullyEncoded))},
             {u":variant"_s, variant.value}}));
    }
    connection.touch(domain::Change::Posts);
    return {};
}

Result<bool> isPart(Connection &connection, domain::AccountId account, const domain::RemoteId &remote)
{
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(u"SELECT count(*) FROM variant_part p JOIN variant v ON v.id = p.variant_id "
                         "WHERE p.remote_id = :remote AND v.account_id = :account AND p.position > 0"_s,
                         {{u":remote"_s, remote.value}, {u":account"_s, account.value}}));
    if (count.toInt() > 0)
        return true;
    return followups::isFollowUp(connection, account, remote);
}

} // namespace ruche::storage::parts
