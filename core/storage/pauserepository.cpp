// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/pauserepository.h"

#include "core/storage/brandrepository.h"
#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::pauses {

namespace {

const QString ofThisBrand = u"coalesce(brand_id, 0) = :brand AND ended_at IS NULL"_s;

} // namespace

QString condition(const QString &column)
{
    return u"EXISTS (SELECT 1 FROM publish_pause q WHERE q.ended_at IS NULL "
           "AND (q.brand_id IS NULL OR q.brand_id = %1))"_s.arg(column);
}

QString conditionAt(const QString &column, const QString &at)
{
    return u"EXISTS (SELECT 1 FROM publish_pause q WHERE (q.brand_id IS NULL OR q.brand_id = %1) "
           "AND q.started_at <= %2 AND (q.ended_at IS NULL OR q.ended_at >= %2))"_s.arg(column, at);
}

Result<QList<Pause>> list(Connection &connection, bool openOnly)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT id, brand_id, reason, started_at, ended_at FROM publish_pause "
                                    "WHERE :all = 1 OR ended_at IS NULL ORDER BY id DESC"_s,
                                    {{u":all"_s, openOnly ? 0 : 1}}));
    QList<Pause> found;
    while (query->next()) {
        found << Pause{query->value(0).toLongLong(),
                       domain::BrandId(query->value(1).toLongLong()),
                       query->value(2).toString(),
                       instantFrom(query->value(3)),
                       optionalInstantFrom(query->value(4))};
    }
    query->finish();
    return found;
}

Result<bool> isPaused(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(const QVariant count,
                     connection.value(u"SELECT count(*) FROM publish_pause WHERE ended_at IS NULL "
                                      "AND (brand_id IS NULL OR brand_id = :brand)"_s,
                                      {{u":brand"_s, brand.value}}));
    return count.toInt() > 0;
}

Result<void> begin(Connection &connection, domain::BrandId brand, const QString &reason, const QDateTime &now)
{
    if (brand.isValid())
        RUCHE_TRY(brands::read(connection, brand));
    RUCHE_TRY_ASSIGN(const QVariant open,
                     connection.value(u"SELECT count(*) FROM publish_pause WHERE "_s + ofThisBrand,
                                      {{u":brand"_s, brand.value}}));
    if (open.toInt() > 0)
        return fail(ErrorCode::AlreadyExists, u"paused already"_s);
    RUCHE_TRY(connection.change(
        u"INSERT INTO publish_pause (brand_id, reason, started_at) VALUES (:brand, :reason, :now)"_s,
        {{u":brand"_s, idOrNull(brand.value)},
         {u":reason"_s, textOrEmpty(reason)},
         {u":now"_s, toColumn(now)}}));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<bool> end(Connection &connection, domain::BrandId brand, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const int ended,
                     connection.change(u"UPDATE publish_pause SET ended_at = :now WHERE "_s + ofThisBrand,
                                       {{u":now"_s, toColumn(now)}, {u":brand"_s, brand.value}}));
    connection.touch(domain::Change::Posts);
    return ended > 0;
}

} // namespace ruche::storage::pauses
