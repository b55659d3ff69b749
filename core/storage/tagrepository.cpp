// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/tagrepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::tags {

Result<qint64> ensure(Connection &connection, domain::BrandId brand, const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a tag without name"_s);
    RUCHE_TRY(
        connection.change(u"INSERT INTO tag (brand_id, name) VALUES (:brand, :name) ON CONFLICT DO NOTHING"_s,
                          {{u":brand"_s, brand.value}, {u":name"_s, clean}}));
    RUCHE_TRY_ASSIGN(const QVariant id,
                     connection.value(u"SELECT id FROM tag WHERE brand_id = :brand AND name = :name"_s,
                                      {{u":brand"_s, brand.value}, {u":name"_s, clean}}));
    return id.toLongLong();
}

Result<QStringList> ofMembers(Connection &connection, const QList<domain::BrandId> &brands)
{
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"t.brand_id"_s, brands));
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT DISTINCT t.name FROM tag t JOIN member_tag mt ON mt.tag_id = t.id WHERE 1 = 1%1 "
            "ORDER BY t.name"_s.arg(filter)));
    QStringList names;
    while (query->next())
        names << query->value(0).toString();
    query->finish();
    return names;
}

Result<void> setMemberTags(Connection &connection,
                           domain::BrandId brand,
                           domain::MemberId member,
                           const QStringList &names)
{
    RUCHE_TRY(
        connection.change(u"DELETE FROM member_tag WHERE member_id = :id"_s, {{u":id"_s, member.value}}));
    for (const QString &name : names) {
        RUCHE_TRY_ASSIGN(const qint64 tag, ensure(connection, brand, name));
        RUCHE_TRY(connection.change(
            u"INSERT INTO member_tag (member_id, tag_id) VALUES (:id, :tag) ON CONFLICT DO NOTHING"_s,
            {{u":id"_s, member.value}, {u":tag"_s, tag}}));
    }
    connection.touch(domain::Change::Members);
    return {};
}

} // namespace ruche::storage::tags
