// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/savedviewrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::savedviews {

Result<QList<domain::SavedView>> list(Connection &connection)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT id, name, query, base FROM inbox_view ORDER BY position, id"_s));
    QList<domain::SavedView> views;
    while (query->next())
        views.append({domain::SavedViewId(query->value(0).toLongLong()),
                      query->value(1).toString(),
                      query->value(2).toString(),
                      query->value(3).toString()});
    query->finish();
    return views;
}

Result<domain::SavedViewId> save(Connection &connection, const domain::SavedView &view, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO inbox_view (name, query, base, position, created_at) VALUES (:name, "
                         ":query, :base, (SELECT coalesce(max(position), 0) + 1 FROM inbox_view), :now) "
                         "ON CONFLICT (name) DO UPDATE SET query = excluded.query, base = excluded.base "
                         "RETURNING id"_s,
                         {{u":name"_s, textOrEmpty(view.name)},
                          {u":query"_s, textOrEmpty(view.query)},
                          {u":base"_s, textOrEmpty(view.base)},
                          {u":now"_s, toColumn(now)}}));
    connection.touch(domain::Change::Planning);
    return domain::SavedViewId(id.toLongLong());
}

Result<void> remove(Connection &connection, domain::SavedViewId id)
{
    RUCHE_TRY_ASSIGN(const int removed,
                     connection.change(u"DELETE FROM inbox_view WHERE id = :id"_s, {{u":id"_s, id.value}}));
    if (removed == 0)
        return fail(ErrorCode::NotFound, u"view"_s, id.text());
    connection.touch(domain::Change::Planning);
    return {};
}

} // namespace ruche::storage::savedviews
