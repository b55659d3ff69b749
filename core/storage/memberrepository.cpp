// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/memberrepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/ftsmatch.h"
#include "core/storage/messageid.h"
#include "core/storage/moodsql.h"
#include "core/storage/values.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::members {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

const QString memberColumns
    = u"SELECT m.id, m.brand_id, m.name, m.first_seen_at, m.last_active_at, m.message_count, m.score "
      "FROM member m "_s;

domain::Member readMember(const QSqlQuery &query)
{
    domain::Member member;
    member.id = domain::MemberId(query.value(0).toLongLong());
    member.brand = domain::BrandId(query.value(1).toLongLong());
    member.name = query.value(2).toString();
    member.firstSeenAt = instantFrom(query.value(3));
    member.lastActiveAt = optionalInstantFrom(query.value(4));
    member.messageCount = query.value(5).toInt();
    member.score = query.value(6).toInt();
    return member;
}

Result<void>
addIdentities(Connection &connection, const QString &list, QHash<qint64, domain::Member *> &members)
{
    QSqlQuery &query = connection.prepared(
        u"SELECT i.id, i.member_id, i.account_id, a.network, i.remote_id, i.handle, i.display_name, i.email, "
        u"i.url, i.role "
        "FROM identity i JOIN account a ON a.id = i.account_id WHERE i.member_id IN (SELECT value FROM json_each(:ids)) ORDER BY i.id"_s);
    query.bindValue(u":ids"_s, list);
    if (!query.exec())
        return fail(errorOf(query));
    while (query.next()) {
        domain::Identity identity;
        identity.id = domain::IdentityId(query.value(0).toLongLong());
        identity.member = domain::MemberId(query.value(1).toLongLong());
        identity.account = domain::AccountId(query.value(2).toLongLong());
        identity.network = query.value(3).toString();
        identity.remoteId = {query.value(4).toString()};
        identity.handle = query.value(5).toString();
        identity.displayName = query.value(6).toString();
        identity.email = query.value(7).toString();
        identity.url = QUrl(query.value(8).toString());
        identity.role = query.value(9).toString();
        if (domain::Member *const member = members.value(identity.member.value))
            member->identities << identity;
    }
    query.finish();
    return {};
}

Result<void> addTags(Connection &connection, const QString &list, QHash<qint64, domain::Member *> &members)
{
    QSqlQuery &query = connection.prepared(
        u"SELECT mt.member_id, t.name FROM member_tag mt JOIN tag t ON t.id = mt.tag_id "
        "WHERE mt.member_id IN (SELECT value FROM json_each(:ids)) ORDER BY t.name"_s);
    query.bindValue(u":ids"_s, list);
    if (!query.exec())
        return fail(errorOf(query));
    while (query.next()) {
        if (domain::Member *const member = members.value(query.value(0).toLongLong()))
            member->tags << query.value(1).toString();
    }
    query.finish();
    return {};
}

QString groupCondition(domain::MemberGroup group)
{
    switch (group) {
    case domain::MemberGroup::All:
        return {};
    case domain::MemberGroup::NewIn30Days:
        return u" AND m.first_seen_at >= :days30"_s;
    case domain::MemberGroup::VeryActive:
        return u" AND m.score >= 70"_s;
    case domain::MemberGroup::Unhappy:
        return u" AND m.negative_count >= 2 AND m.negative_count * 2 >= m.message_count"_s;
    case domain::MemberGroup::Silent60Days:
        return u" AND m.last_active_at < :days60"_s;
    }
    return {};
}

/// One column for each order, so that the brands of a list can be read apart and merged.
QString sortColumn(domain::MemberQuery::Sort sort)
{
    switch (sort) {
    case domain::MemberQuery::Sort::Score:
        return u"m.score"_s;
    case domain::MemberQuery::Sort::Name:
        return u"m.name"_s;
    case domain::MemberQuery::Sort::LastActive:
        return u"m.last_active_at"_s;
    case domain::MemberQuery::Sort::Messages:
        return u"m.message_count"_s;
    }
    return {};
}

struct SortedMember
{
    qint64 number = 0; ///< the value sorted by, unless it is the name
    QString name;
    qint64 id = 0;

    friend bool operator<(const SortedMember &a, const SortedMember &b)
    {
        return std::tie(a.number, a.name, a.id) < std::tie(b.number, b.name, b.id);
    }
};

const QString living = u"m.merged_into IS NULL AND m.erased_at IS NULL"_s;

} // namespace

Result<Who> resolve(Connection &connection,
                    const domain::Account &account,
                    const domain::IncomingMember &person,
                    const QDateTime &seenAt,
                    domain::ImportId import)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const found,
                     connection.run(u"SELECT id, member_id, email, handle, role FROM identity "
                                    "WHERE account_id = :account AND remote_id = :remote"_s,
                                    {{u":account"_s, account.id.value}, {u":remote"_s, person.id.value}}));
    if (found->next()) {
        const Who who{domain::IdentityId(found->value(0).toLongLong()),
                      domain::MemberId(found->value(1).toLongLong())};
        const bool learns = (found->value(2).toString().isEmpty() && !person.email.isEmpty())
            || (!person.handle.isEmpty() && found->value(3).toString() != person.handle)
            || (!person.role.isEmpty() && found->value(4).toString() != person.role);
        found->finish();
        if (learns) {
            RUCHE_TRY(connection.change(
                u"UPDATE identity SET email = CASE WHEN email = '' THEN :email ELSE email END, "
                "handle = CASE WHEN :handle = '' THEN handle ELSE :handle END, "
                "role = CASE WHEN :role = '' THEN role ELSE :role END WHERE id = :id"_s,
                {{u":email"_s, textOrEmpty(person.email)},
                 {u":handle"_s, textOrEmpty(person.handle)},
                 {u":role"_s, textOrEmpty(person.role)},
                 {u":id"_s, who.identity.value}}));
        }
        return who;
    }
    found->finish();
    const QString name = person.name.trimmed().isEmpty() ? textOrEmpty(person.handle) : person.name.trimmed();
    const QVariant importColumn = import.isValid() ? QVariant(import.value) : QVariant();
    RUCHE_TRY_ASSIGN(const QVariant member,
                     connection.value(u"INSERT INTO member (brand_id, name, first_seen_at, import_id) "
                                      "VALUES (:brand, :name, :seen, :import) RETURNING id"_s,
                                      {{u":brand"_s, account.brand.value},
                                       {u":name"_s, name},
                                       {u":seen"_s, seenAt.toMSecsSinceEpoch()},
                                       {u":import"_s, importColumn}}));
    RUCHE_TRY_ASSIGN(
        const QVariant identity,
        connection.value(
            u"INSERT INTO identity (member_id, account_id, remote_id, handle, display_name, email, url, "
            "role, import_id) VALUES (:member, :account, :remote, :handle, :name, :email, :url, :role, "
            ":import) RETURNING id"_s,
            {{u":member"_s, member},
             {u":account"_s, account.id.value},
             {u":remote"_s, person.id.value},
             {u":handle"_s, textOrEmpty(person.handle)},
             {u":name"_s, name},
             {u":email"_s, textOrEmpty(person.email)},
             {u":url"_s, textOrEmpty(person.url.toString())},
             {u":role"_s, textOrEmpty(person.role)},
             {u":import"_s, importColumn}}));
    connection.touch(domain::Change::Members);
    return Who{domain::IdentityId(identity.toLongLong()), domain::MemberId(member.toLongLong())};
}

Result<domain::StoreCounts> store(Connection &connection,
                                  const domain::Account &account,
                                  const QList<domain::IncomingMember> &people,
                                  const QDateTime &now,
                                  domain::ImportId import)
{
    domain::StoreCounts result;
    QSet<domain::MemberId> touched;
    for (const domain::IncomingMember &person : people) {
        RUCHE_TRY_ASSIGN(
            const QVariant known,
            connection.value(
                u"SELECT count(*) FROM identity WHERE account_id = :account AND remote_id = :remote"_s,
                {{u":account"_s, account.id.value}, {u":remote"_s, person.id.value}}));
        RUCHE_TRY_ASSIGN(
            const Who who,
            resolve(connection, account, person, person.since.isValid() ? person.since : now, import));
        if (known.toInt() == 0) {
            ++result.created;
            touched.insert(who.member);
        } else {
            ++result.unchanged;
        }
    }
    RUCHE_TRY(refresh(connection, touched, now));
    return result;
}

Result<void> reindex(Connection &connection, domain::MemberId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT m.name, i.handle, i.display_name, i.email FROM member m "
                                    "LEFT JOIN identity i ON i.member_id = m.id WHERE m.id = :id"_s,
                                    {{u":id"_s, id.value}}));
    QSet<QString> names;
    while (query->next()) {
        for (int column = 0; column < 4; ++column)
            names.insert(query->value(column).toString());
    }
    query->finish();
    names.remove(QString());
    RUCHE_TRY(
        connection.change(u"INSERT OR REPLACE INTO member_fts (rowid, names) VALUES (:id, :names)"_s,
                          {{u":id"_s, id.value}, {u":names"_s, textOrEmpty(names.values().join(u' '))}}));
    return {};
}

Result<void> refresh(Connection &connection, const QSet<domain::MemberId> &members, const QDateTime &now)
{
    const qint64 recentFrom = messageid::firstAt(now.toMSecsSinceEpoch() - recentDays * dayMs);
    QList<domain::MemberId> ordered(members.begin(), members.end());
    std::sort(ordered.begin(), ordered.end());
    static const QString figures
        = u"SELECT count(*), count(CASE WHEN g.id >= :recent THEN 1 END), max(g.id), min(g.id), (%1) "
          "FROM message g WHERE g.identity_id IN (SELECT id FROM identity WHERE member_id = :member) "
          "AND g.direction = 'incoming'"_s.arg(moodsql::negativesOfMember());
    for (const domain::MemberId member : std::as_const(ordered)) {
        RUCHE_TRY_ASSIGN(
            QSqlQuery *const query,
            connection.run(figures, {{u":recent"_s, recentFrom}, {u":member"_s, member.value}}));
        if (!query->next()) {
            query->finish();
            continue;
        }
        const int messages = query->value(0).toInt();
        const int recent = query->value(1).toInt();
        const QVariant newest = query->value(2).isNull()
            ? QVariant()
            : QVariant(messageid::timeOf(query->value(2).toLongLong()));
        const QVariant oldest = query->value(3).isNull()
            ? QVariant()
            : QVariant(messageid::timeOf(query->value(3).toLongLong()));
        const int negative = query->value(4).toInt();
        query->finish();
        RUCHE_TRY(connection.change(
            u"UPDATE member SET message_count = :messages, recent_count = :recent, last_active_at = :newest, "
            "first_seen_at = min(first_seen_at, coalesce(:oldest, first_seen_at)), negative_count = "
            ":negative, score = :score "
            "WHERE id = :id"_s,
            {{u":messages"_s, messages},
             {u":recent"_s, recent},
             {u":newest"_s, newest},
             {u":oldest"_s, oldest},
             {u":negative"_s, negative},
             {u":score"_s, domain::engagementScore(recent, optionalInstantFrom(newest), now)},
             {u":id"_s, member.value}}));
        RUCHE_TRY(reindex(connection, member));
    }
    if (!ordered.isEmpty())
        connection.touch(domain::Change::Members);
    return {};
}

Result<Counts> counts(Connection &connection, const QList<domain::BrandId> &brands, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QString filter, brandfilter::condition(connection, u"m.brand_id"_s, brands));
    QSqlQuery &query = connection.prepared(
        u"SELECT count(*), count(CASE WHEN m.first_seen_at >= :days30 THEN 1 END), count(CASE WHEN m.score "
        u">= 70 THEN 1 END), "
        "count(CASE WHEN m.negative_count >= 2 AND m.negative_count * 2 >= m.message_count THEN 1 END), "
        "count(CASE WHEN m.last_active_at < :days60 THEN 1 END), "
        "coalesce(sum((SELECT count(*) FROM identity i WHERE i.member_id = m.id)), 0) FROM member m WHERE "_s
        + living + filter);
    query.bindValue(u":days30"_s, now.toMSecsSinceEpoch() - 30 * dayMs);
    query.bindValue(u":days60"_s, now.toMSecsSinceEpoch() - 60 * dayMs);
    if (!query.exec())
        return fail(errorOf(query));
    Counts result;
    if (query.next()) {
        result.people = query.value(0).toInt();
        result.newIn30Days = query.value(1).toInt();
        result.veryActive = query.value(2).toInt();
        result.unhappy = query.value(3).toInt();
        result.silent60Days = query.value(4).toInt();
        result.identities = query.value(5).toInt();
    }
    query.finish();
    return result;
}

Result<QList<domain::MemberId>>
ids(Connection &connection, const domain::MemberQuery &query, int limit, const QDateTime &now)
{
    // A brand at a time: each is then one walk along an index of its own, however many people the others
    // have.
    QString sql
        = u"SELECT m.id, %1 FROM member m WHERE m.brand_id = :brand AND "_s.arg(sortColumn(query.sort))
        + living + groupCondition(query.group);
    QList<Connection::Binding> bindings;
    if (query.group == domain::MemberGroup::NewIn30Days)
        bindings.append({u":days30"_s, now.toMSecsSinceEpoch() - 30 * dayMs});
    if (query.group == domain::MemberGroup::Silent60Days)
        bindings.append({u":days60"_s, now.toMSecsSinceEpoch() - 60 * dayMs});
    if (!query.tag.isEmpty()) {
        sql += u" AND m.id IN (SELECT mt.member_id FROM member_tag mt JOIN tag t ON t.id = mt.tag_id WHERE t.name = :tag)"_s;
        bindings.append({u":tag"_s, query.tag});
    }
    if (!query.network.isEmpty()) {
        sql += u" AND EXISTS (SELECT 1 FROM identity i JOIN account a ON a.id = i.account_id WHERE "
               u"i.member_id = m.id "
               "AND a.network = :network)"_s;
        bindings.append({u":network"_s, query.network});
    }
    if (!query.words.trimmed().isEmpty()) {
        const QString match = ftsMatch(query.words);
        if (match.isEmpty())
            return QList<domain::MemberId>{}; // nothing of what was typed can be searched for
        sql += u" AND m.id IN (SELECT rowid FROM member_fts WHERE member_fts MATCH :match)"_s;
        bindings.append({u":match"_s, match});
    }
    const QString direction = query.descending ? u"DESC"_s : u"ASC"_s;
    sql += u" ORDER BY %1 %2, m.id %2"_s.arg(sortColumn(query.sort), direction);
    if (limit > 0)
        sql += u" LIMIT "_s + QString::number(limit);
    std::vector<SortedMember> found;
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> brands, brandfilter::brands(connection, query.brands));
    for (const domain::BrandId brand : brands) {
        QSqlQuery &statement = connection.prepared(sql);
        statement.bindValue(u":brand"_s, brand.value);
        for (const auto &[name, value] : std::as_const(bindings))
            statement.bindValue(name, value);
        if (!statement.exec())
            return fail(errorOf(statement));
        while (statement.next()) {
            const QVariant value = statement.value(1);
            const bool byName = query.sort == domain::MemberQuery::Sort::Name;
            found.push_back({byName || value.isNull() ? 0 : value.toLongLong(),
                             byName ? value.toString() : QString(),
                             statement.value(0).toLongLong()});
        }
        statement.finish();
    }
    if (brands.size() > 1) {
        std::sort(found.begin(), found.end(), [&query](const SortedMember &a, const SortedMember &b) {
            return query.descending ? b < a : a < b;
        });
    }
    if (limit > 0 && found.size() > size_t(limit))
        found.resize(size_t(limit));
    QList<domain::MemberId> result;
    result.reserve(qsizetype(found.size()));
    for (const SortedMember &member : found)
        result << domain::MemberId(member.id);
    return result;
}

Result<QList<domain::Member>> rows(Connection &connection, const QList<domain::MemberId> &ids)
{
    if (ids.isEmpty())
        return QList<domain::Member>{};
    const QString list = idArray(ids);
    QHash<qint64, domain::Member> found;
    {
        QSqlQuery &query = connection.prepared(
            memberColumns + u"WHERE m.id IN (SELECT value FROM json_each(:ids)) AND m.merged_into IS NULL"_s);
        query.bindValue(u":ids"_s, list);
        if (!query.exec())
            return fail(errorOf(query));
        while (query.next()) {
            const domain::Member member = readMember(query);
            found.insert(member.id.value, member);
        }
        query.finish();
    }
    QHash<qint64, domain::Member *> byId;
    for (auto it = found.begin(); it != found.end(); ++it)
        byId.insert(it.key(), &it.value());
    RUCHE_TRY(addIdentities(connection, list, byId));
    RUCHE_TRY(addTags(connection, list, byId));
    QList<domain::Member> result;
    for (const domain::MemberId id : ids) {
        if (const auto it = found.constFind(id.value); it != found.constEnd())
            result << *it;
    }
    return result;
}

Result<domain::Member> read(Connection &connection, domain::MemberId id)
{
    RUCHE_TRY_ASSIGN(const QList<domain::Member> list, rows(connection, {id}));
    if (list.isEmpty())
        return fail(ErrorCode::NotFound, u"member"_s, id.text());
    return list.constFirst();
}

Result<int> replyCount(Connection &connection, domain::MemberId id)
{
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(u"SELECT count(*) FROM message g JOIN conversation c ON c.id = g.conversation_id "
                         "WHERE c.member_id = :id AND g.direction = 'outgoing'"_s,
                         {{u":id"_s, id.value}}));
    return count.toInt();
}

Result<QList<int>> messagesByMonth(Connection &connection, domain::MemberId id, const QDateTime &now)
{
    QList<int> result;
    const QDate thisMonth(now.date().year(), now.date().month(), 1);
    for (int back = 11; back >= 0; --back) {
        const QDateTime from(thisMonth.addMonths(-back), QTime(0, 0), Qt::UTC);
        const QDateTime to(thisMonth.addMonths(1 - back), QTime(0, 0), Qt::UTC);
        RUCHE_TRY_ASSIGN(
            const QVariant count,
            connection.value(
                u"SELECT count(*) FROM message WHERE direction = 'incoming' AND id >= :from AND id < :to "
                "AND identity_id IN (SELECT id FROM identity WHERE member_id = :member)"_s,
                {{u":from"_s, messageid::firstAt(from.toMSecsSinceEpoch())},
                 {u":to"_s, messageid::firstAt(to.toMSecsSinceEpoch())},
                 {u":member"_s, id.value}}));
        result << count.toInt();
    }
    return result;
}

Result<void>
merge(Connection &connection, domain::MemberId keep, domain::MemberId other, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Member kept, read(connection, keep));
    RUCHE_TRY_ASSIGN(const domain::Member gone, read(connection, other));
    if (keep == other || kept.brand != gone.brand)
        return fail(ErrorCode::Refused, u"not two members of one brand"_s);
    const std::initializer_list<Connection::Binding> both{{u":keep"_s, keep.value},
                                                          {u":other"_s, other.value}};
    RUCHE_TRY(connection.change(u"UPDATE identity SET member_id = :keep WHERE member_id = :other"_s, both));
    RUCHE_TRY(
        connection.change(u"UPDATE conversation SET member_id = :keep WHERE member_id = :other"_s, both));
    RUCHE_TRY(connection.change(u"UPDATE note SET member_id = :keep WHERE member_id = :other"_s, both));
    RUCHE_TRY(
        connection.change(u"INSERT INTO member_tag (member_id, tag_id) SELECT :keep, tag_id FROM member_tag "
                          "WHERE member_id = :other ON CONFLICT DO NOTHING"_s,
                          both));
    RUCHE_TRY(connection.change(u"UPDATE member SET merged_into = :keep WHERE id = :other"_s, both));
    return refresh(connection, {keep, other}, now);
}

} // namespace ruche::storage::members
