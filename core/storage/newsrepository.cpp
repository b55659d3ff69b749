// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/newsrepository.h"

#include "core/storage/brandfilter.h"
#include "core/storage/connection.h"
#include "core/storage/messageid.h"
#include "core/storage/values.h"
#include "core/storage/workspacefile.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::news {

namespace {

/// How long a message may have been on its way (an account that was paused, a site that did not answer) and
/// still count as new when it arrives. It bounds what has to be read.
constexpr std::chrono::milliseconds longestDelay = std::chrono::days(7);

QString visitKey(const QString &visitor)
{
    return u"visit:"_s + visitor;
}

Result<int>
countOf(Connection &connection, const QString &sql, std::initializer_list<Connection::Binding> bindings)
{
    RUCHE_TRY_ASSIGN(const QVariant count, connection.value(sql, bindings));
    return count.toInt();
}

Result<void> addBrand(Connection &connection,
                      domain::BrandId brand,
                      const QDateTime &since,
                      const QDateTime &missedSince,
                      const QDateTime &now,
                      Counts &sum)
{
    const Connection::Binding ofBrand{u":brand"_s, brand.value};
    const Connection::Binding after{u":since"_s, toColumn(since)};
    const qint64 lowest = messageid::firstAt(since.toMSecsSinceEpoch() - longestDelay.count());
    RUCHE_TRY_ASSIGN(const int messages,
                     countOf(connection,
                             u"SELECT count(*) FROM message WHERE brand_id = :brand AND id >= :lowest "
                             "AND received_at > :since AND direction = 'incoming' "
                             "AND moderation IN ('approved', 'held') AND import_id IS NULL"_s,
                             {ofBrand, after, {u":lowest"_s, lowest}}));
    RUCHE_TRY_ASSIGN(const int published,
                     countOf(connection,
                             u"SELECT count(*) FROM post WHERE brand_id = :brand AND deleted_at IS NULL "
                             "AND shown_at > :since AND shown_at <= :now "
                             "AND state IN ('published', 'partlyPublished') AND import_id IS NULL"_s,
                             {ofBrand, after, {u":now"_s, toColumn(now)}}));
    RUCHE_TRY_ASSIGN(
        const int failed,
        countOf(connection,
                u"SELECT count(DISTINCT p.id) FROM variant v JOIN post p ON p.id = v.post_id "
                "WHERE v.state = 'failed' AND v.removed_at IS NULL AND p.brand_id = :brand "
                "AND p.deleted_at IS NULL AND EXISTS (SELECT 1 FROM attempt t WHERE t.variant_id = v.id "
                "AND t.state = 'failed' AND t.ended_at > :since)"_s,
                {ofBrand, after}));
    RUCHE_TRY_ASSIGN(const int missed,
                     countOf(connection,
                             u"SELECT count(DISTINCT p.id) FROM variant v JOIN post p ON p.id = v.post_id "
                             "WHERE v.state = 'missed' AND v.removed_at IS NULL AND p.brand_id = :brand "
                             "AND p.deleted_at IS NULL AND p.planned_at > :since"_s,
                             {ofBrand, {u":since"_s, toColumn(missedSince)}}));
    RUCHE_TRY_ASSIGN(const int members,
                     countOf(connection,
                             u"SELECT count(*) FROM member WHERE brand_id = :brand AND merged_into IS NULL "
                             "AND erased_at IS NULL AND first_seen_at > :since AND first_seen_at <= :now "
                             "AND import_id IS NULL"_s,
                             {ofBrand, after, {u":now"_s, toColumn(now)}}));
    sum.messages += messages;
    sum.published += published;
    sum.failed += failed;
    sum.missed += missed;
    sum.members += members;
    return {};
}

} // namespace

Result<std::optional<Visit>> readVisit(Connection &connection, const QString &visitor)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT value FROM workspace WHERE key = :key"_s, {{u":key"_s, visitKey(visitor)}}));
    std::optional<QString> text;
    if (query->next())
        text = query->value(0).toString();
    query->finish();
    if (!text)
        return std::nullopt;
    // "<last look> <since>", UTC milliseconds; the second is absent during the first visit.
    bool known = false;
    const qint64 last = text->section(u' ', 0, 0).toLongLong(&known);
    if (!known)
        return std::nullopt;
    Visit visit;
    visit.lastLook = QDateTime::fromMSecsSinceEpoch(last, Qt::UTC);
    const qint64 since = text->section(u' ', 1, 1).toLongLong(&known);
    if (known)
        visit.since = QDateTime::fromMSecsSinceEpoch(since, Qt::UTC);
    return visit;
}

Result<void> writeVisit(Connection &connection, const QString &visitor, const Visit &visit)
{
    QString text = QString::number(visit.lastLook.toMSecsSinceEpoch());
    if (visit.since)
        text += u' ' + QString::number(visit.since->toMSecsSinceEpoch());
    return workspacefile::setValue(connection, visitKey(visitor), text);
}

Result<Counts> counts(Connection &connection,
                      const QList<domain::BrandId> &brands,
                      const QDateTime &since,
                      const QDateTime &missedSince,
                      const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<domain::BrandId> chosen, brandfilter::brands(connection, brands));
    Counts sum;
    for (const domain::BrandId brand : chosen)
        RUCHE_TRY(addBrand(connection, brand, since, missedSince, now, sum));
    return sum;
}

} // namespace ruche::storage::news
