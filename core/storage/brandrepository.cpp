// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/brandrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::brands {

namespace {

const QString brandColumns
    = u"SELECT id, name, color, zone, languages, position, is_sample, archived_at FROM brand "_s;

domain::Brand brandFrom(const QSqlQuery &query)
{
    domain::Brand brand;
    brand.id = domain::BrandId(query.value(0).toLongLong());
    brand.name = query.value(1).toString();
    brand.color = query.value(2).toString();
    brand.zone = query.value(3).toString();
    brand.languages = query.value(4).toString().split(u',', Qt::SkipEmptyParts);
    brand.position = query.value(5).toInt();
    brand.isSample = query.value(6).toInt() != 0;
    brand.archivedAt = optionalInstantFrom(query.value(7));
    return brand;
}

} // namespace

Result<QList<domain::Brand>> list(Connection &connection, bool withArchived)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(brandColumns
                                    + (withArchived ? u"ORDER BY position, id"_s
                                                    : u"WHERE archived_at IS NULL ORDER BY position, id"_s)));
    QList<domain::Brand> brands;
    while (query->next())
        brands << brandFrom(*query);
    query->finish();
    return brands;
}

Result<domain::Brand> read(Connection &connection, domain::BrandId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(brandColumns + u"WHERE id = :id"_s, {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"brand"_s, id.text());
    }
    const domain::Brand brand = brandFrom(*query);
    query->finish();
    return brand;
}

Result<domain::BrandId> add(Connection &connection, const domain::Brand &brand, const QDateTime &now)
{
    auto id = connection.value(
        u"INSERT INTO brand (name, color, zone, languages, position, is_sample, created_at) VALUES (:name, "
        u":color, "
        ":zone, :languages, (SELECT coalesce(max(position), 0) + 1 FROM brand), :sample, :now) RETURNING id"_s,
        {{u":name"_s, brand.name},
         {u":color"_s, brand.color},
         {u":zone"_s, brand.zone},
         {u":languages"_s, textOrEmpty(brand.languages.join(u','))},
         {u":sample"_s, brand.isSample ? 1 : 0},
         {u":now"_s, toColumn(now)}});
    if (!id) {
        Error error = id.error();
        error.subject = brand.name;
        return fail(std::move(error));
    }
    connection.touch(domain::Change::Brands);
    return domain::BrandId(id->toLongLong());
}

Result<void> update(Connection &connection, const domain::Brand &brand)
{
    auto changed = connection.change(u"UPDATE brand SET name = :name, color = :color, zone = :zone, "
                                     "languages = :languages, position = :position WHERE id = :id"_s,
                                     {{u":name"_s, brand.name},
                                      {u":color"_s, brand.color},
                                      {u":zone"_s, brand.zone},
                                      {u":languages"_s, textOrEmpty(brand.languages.join(u','))},
                                      {u":position"_s, brand.position},
                                      {u":id"_s, brand.id.value}});
    if (!changed) {
        Error error = changed.error();
        error.subject = brand.name;
        return fail(std::move(error));
    }
    if (*changed == 0)
        return fail(ErrorCode::NotFound, u"brand"_s, brand.id.text());
    connection.touch(domain::Change::Brands);
    return {};
}

Result<void> setArchived(Connection &connection, domain::BrandId id, const std::optional<QDateTime> &at)
{
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE brand SET archived_at = :at WHERE id = :id"_s,
                                       {{u":at"_s, toColumn(at)}, {u":id"_s, id.value}}));
    if (changed == 0)
        return fail(ErrorCode::NotFound, u"brand"_s, id.text());
    connection.touch(domain::Change::Brands | domain::Change::Accounts | domain::Change::Posts
                     | domain::Change::Messages | domain::Change::Members);
    return {};
}

Result<int> count(Connection &connection)
{
    RUCHE_TRY_ASSIGN(const QVariant number, connection.value(u"SELECT count(*) FROM brand"_s));
    return number.toInt();
}

} // namespace ruche::storage::brands
