// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/planningrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::planningrepository {

namespace {

const QString slotSql = u"SELECT s.id, s.account_id, s.weekday, s.minute FROM slot s "_s;

domain::Slot slotFrom(const QSqlQuery &query)
{
    return {domain::SlotId(query.value(0).toLongLong()),
            domain::AccountId(query.value(1).toLongLong()),
            query.value(2).toInt(),
            QTime(0, 0).addSecs(query.value(3).toInt() * 60)};
}

const QString keyDateSql
    = u"SELECT id, built_in, brand_id, name, kind, rules, days, hidden, uid FROM key_date "_s;

domain::StoredKeyDate keyDateFrom(const QSqlQuery &query)
{
    domain::StoredKeyDate date;
    date.id = domain::KeyDateId(query.value(0).toLongLong());
    date.key = query.value(1).toString();
    date.brand = domain::BrandId(query.value(2).toLongLong());
    date.name = query.value(3).toString();
    date.kind = domain::keyDateKindFromName(query.value(4).toString()).value_or(domain::KeyDateKind::Own);
    date.rules = query.value(5).toString();
    date.days = query.value(6).toInt();
    date.hidden = query.value(7).toInt() != 0;
    date.uid = query.value(8).toString();
    return date;
}

Result<void> changedPlanning(Connection &connection, const Result<int> &rows, const QString &what)
{
    if (!rows)
        return fail(rows.error());
    if (*rows == 0)
        return fail(ErrorCode::NotFound, what);
    connection.touch(domain::Change::Planning);
    return {};
}

} // namespace

Result<QList<domain::Slot>> weekSlots(Connection &connection, const QList<domain::AccountId> &accounts)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(slotSql
                                    + u"JOIN account a ON a.id = s.account_id WHERE a.removed_at IS NULL "
                                      "ORDER BY s.account_id, s.weekday, s.minute"_s));
    QList<domain::Slot> found;
    while (query->next()) {
        const domain::Slot slot = slotFrom(*query);
        if (accounts.isEmpty() || accounts.contains(slot.account))
            found << slot;
    }
    query->finish();
    return found;
}

Result<domain::Slot> readSlot(Connection &connection, domain::SlotId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(slotSql + u"WHERE s.id = :id"_s, {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"slot"_s, id.text());
    }
    const domain::Slot slot = slotFrom(*query);
    query->finish();
    return slot;
}

Result<void> addSlot(Connection &connection, const domain::Slot &slot)
{
    RUCHE_TRY(connection.change(u"INSERT INTO slot (account_id, weekday, minute) VALUES (:account, :weekday, "
                                ":minute) ON CONFLICT (account_id, weekday, minute) DO NOTHING"_s,
                                {{u":account"_s, slot.account.value},
                                 {u":weekday"_s, slot.weekday},
                                 {u":minute"_s, slot.time.hour() * 60 + slot.time.minute()}}));
    connection.touch(domain::Change::Planning);
    return {};
}

Result<void> removeSlot(Connection &connection, domain::SlotId slot)
{
    return changedPlanning(connection,
                           connection.change(u"DELETE FROM slot WHERE id = :id"_s, {{u":id"_s, slot.value}}),
                           u"slot"_s);
}

Result<QList<domain::StoredKeyDate>> keyDates(Connection &connection)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(keyDateSql + u"WHERE deleted_at IS NULL ORDER BY id"_s));
    QList<domain::StoredKeyDate> found;
    while (query->next())
        found << keyDateFrom(*query);
    query->finish();
    return found;
}

Result<domain::StoredKeyDate> readKeyDate(Connection &connection, domain::KeyDateId id)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(keyDateSql + u"WHERE id = :id AND deleted_at IS NULL"_s, {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"key date"_s, id.text());
    }
    const domain::StoredKeyDate date = keyDateFrom(*query);
    query->finish();
    return date;
}

Result<domain::KeyDateId>
addHiddenKeyDate(Connection &connection, const domain::StoredKeyDate &date, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO key_date (built_in, brand_id, name, kind, rules, days, hidden, uid, "
            "created_at, deleted_at) VALUES (:key, :brand, :name, :kind, :rules, :days, :hidden, "
            ":uid, :now, :now) RETURNING id"_s,
            {{u":key"_s, textOrEmpty(date.key)},
             {u":brand"_s, idOrNull(date.brand.value)},
             {u":name"_s, textOrEmpty(date.name)},
             {u":kind"_s, domain::keyDateKindName(date.kind)},
             {u":rules"_s, textOrEmpty(date.rules)},
             {u":days"_s, date.days},
             {u":hidden"_s, date.hidden ? 1 : 0},
             {u":uid"_s, textOrEmpty(date.uid)},
             {u":now"_s, toColumn(now)}}));
    return domain::KeyDateId(id.toLongLong());
}

Result<void> updateKeyDate(Connection &connection, const domain::StoredKeyDate &date)
{
    return changedPlanning(
        connection,
        connection.change(u"UPDATE key_date SET name = :name, kind = :kind, rules = :rules, days = :days, "
                          "hidden = :hidden, uid = :uid WHERE id = :id"_s,
                          {{u":name"_s, textOrEmpty(date.name)},
                           {u":kind"_s, domain::keyDateKindName(date.kind)},
                           {u":rules"_s, textOrEmpty(date.rules)},
                           {u":days"_s, date.days},
                           {u":hidden"_s, date.hidden ? 1 : 0},
                           {u":uid"_s, textOrEmpty(date.uid)},
                           {u":id"_s, date.id.value}}),
        u"key date"_s);
}

Result<void>
setKeyDateDeleted(Connection &connection, domain::KeyDateId date, const std::optional<QDateTime> &at)
{
    return changedPlanning(connection,
                           connection.change(u"UPDATE key_date SET deleted_at = :at WHERE id = :id"_s,
                                             {{u":at"_s, toColumn(at)}, {u":id"_s, date.value}}),
                           u"key date"_s);
}

Result<std::optional<domain::KeyDateId>> findBuiltIn(Connection &connection, const QString &key)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT id FROM key_date WHERE built_in = :key AND built_in <> ''"_s,
                                    {{u":key"_s, key}}));
    std::optional<domain::KeyDateId> found;
    if (query->next())
        found = domain::KeyDateId(query->value(0).toLongLong());
    query->finish();
    return found;
}

Result<QList<domain::SavedFilter>> savedFilters(Connection &connection, const QString &page)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT id, page, name, filter FROM saved_filter WHERE page = :page "
                                    "ORDER BY position, id"_s,
                                    {{u":page"_s, page}}));
    QList<domain::SavedFilter> found;
    while (query->next())
        found << domain::SavedFilter{domain::SavedFilterId(query->value(0).toLongLong()),
                                     query->value(1).toString(),
                                     query->value(2).toString(),
                                     query->value(3).toString()};
    query->finish();
    return found;
}

Result<domain::SavedFilterId> saveFilter(Connection &connection, const domain::SavedFilter &filter)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO saved_filter (page, name, filter) VALUES (:page, :name, :filter) "
                         "ON CONFLICT (page, name) DO UPDATE SET filter = excluded.filter RETURNING id"_s,
                         {{u":page"_s, textOrEmpty(filter.page)},
                          {u":name"_s, textOrEmpty(filter.name)},
                          {u":filter"_s, textOrEmpty(filter.filter)}}));
    connection.touch(domain::Change::Planning);
    return domain::SavedFilterId(id.toLongLong());
}

Result<void> removeFilter(Connection &connection, domain::SavedFilterId filter)
{
    return changedPlanning(
        connection,
        connection.change(u"DELETE FROM saved_filter WHERE id = :id"_s, {{u":id"_s, filter.value}}),
        u"filter"_s);
}

Result<QList<OutPost>>
outPosts(Connection &connection, domain::BrandId brand, const QDateTime &from, const QDateTime &to)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT shown_at, comment_count FROM post WHERE brand_id = :brand AND deleted_at IS NULL "
            "AND shown_at >= :from AND shown_at < :to AND +state IN ('published', 'partlyPublished')"_s,
            {{u":brand"_s, brand.value}, {u":from"_s, toColumn(from)}, {u":to"_s, toColumn(to)}}));
    QList<OutPost> found;
    while (query->next())
        found << OutPost{instantFrom(query->value(0)), query->value(1).toInt()};
    query->finish();
    return found;
}

Result<std::optional<domain::PostId>>
postOfEvent(Connection &connection, domain::BrandId brand, const QString &uid)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT post_id FROM calendar_event WHERE brand_id = :brand AND uid = :uid"_s,
                       {{u":brand"_s, brand.value}, {u":uid"_s, uid}}));
    std::optional<domain::PostId> found;
    if (query->next())
        found = domain::PostId(query->value(0).toLongLong());
    query->finish();
    return found;
}

Result<void>
rememberEvent(Connection &connection, domain::BrandId brand, const QString &uid, domain::PostId post)
{
    RUCHE_TRY(
        connection.change(u"INSERT INTO calendar_event (brand_id, uid, post_id) VALUES (:brand, :uid, :post) "
                          "ON CONFLICT (brand_id, uid) DO UPDATE SET post_id = excluded.post_id"_s,
                          {{u":brand"_s, brand.value}, {u":uid"_s, uid}, {u":post"_s, post.value}}));
    return {};
}

} // namespace ruche::storage::planningrepository
