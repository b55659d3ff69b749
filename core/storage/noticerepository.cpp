// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/noticerepository.h"

#include "core/domain/network.h"
#include "core/storage/connection.h"
#include "core/storage/pauserepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/reviewrepository.h"
#include "core/storage/values.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::notices {

namespace {

const QString plannedVariants
    = u"SELECT v.id, v.post_id, v.account_id, p.planned_at, 0 FROM variant v JOIN post p ON p.id = v.post_id "
      "JOIN account a ON a.id = v.account_id JOIN brand b ON b.id = p.brand_id "
      "WHERE v.removed_at IS NULL AND p.deleted_at IS NULL AND p.origin <> 'remote' "
      "AND a.removed_at IS NULL AND b.archived_at IS NULL AND b.is_sample = 0 "_s;

QString plannedWithSamples()
{
    return QString(plannedVariants).remove(u"AND b.is_sample = 0 "_s);
}

/// A person posts these.
const QString goesByHandSql
    = u"(v.delivery = 'assisted' OR (a.capabilities & %1) <> 0) "_s.arg(int(domain::Capability::Assisted));

Result<QList<Planned>> plannedOf(Result<QSqlQuery *> result)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<Planned> found;
    while (query->next()) {
        found << Planned{domain::VariantId(query->value(0).toLongLong()),
                         domain::PostId(query->value(1).toLongLong()),
                         domain::AccountId(query->value(2).toLongLong()),
                         instantFrom(query->value(3)),
                         query->value(4).toBool()};
    }
    query->finish();
    return found;
}

int stageOf(const QDateTime &slot, const QDateTime &now)
{
    const qint64 ahead = now.secsTo(slot);
    return ahead <= 300 ? 300 : ahead <= 3600 ? 3600 : 86400;
}

} // namespace

Result<QList<domain::PublishWarning>>
list(Connection &connection, std::optional<domain::PostId> post, const QDateTime &since)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT n.kind, n.variant_id, v.post_id, v.account_id, n.detail, n.slot_at, n.found_at "
            "FROM publish_notice n JOIN variant v ON v.id = n.variant_id JOIN post p ON p.id = v.post_id "
            "WHERE n.slot_at = p.planned_at AND v.removed_at IS NULL AND p.deleted_at IS NULL "
            "AND v.state <> 'published' AND (v.post_id = :post OR (:post IS NULL AND n.slot_at >= :since)) "
            "ORDER BY n.found_at DESC, n.variant_id"_s,
            {{u":post"_s, post ? QVariant(post->value) : QVariant()}, {u":since"_s, toColumn(since)}}));
    QList<domain::PublishWarning> found;
    while (query->next()) {
        const auto kind = domain::warningFromName(query->value(0).toString());
        if (!kind)
            continue; // of a later version
        found << domain::PublishWarning{*kind,
                                        domain::PostId(query->value(2).toLongLong()),
                                        domain::VariantId(query->value(1).toLongLong()),
                                        domain::AccountId(query->value(3).toLongLong()),
                                        query->value(4).toString(),
                                        instantFrom(query->value(5)),
                                        instantFrom(query->value(6))};
    }
    query->finish();
    return found;
}

Result<bool> add(Connection &connection, const domain::PublishWarning &warning)
{
    RUCHE_TRY_ASSIGN(
        const int added,
        connection.change(u"INSERT INTO publish_notice (variant_id, slot_at, kind, detail, found_at) "
                          "VALUES (:variant, :slot, :kind, :detail, :now) ON CONFLICT DO NOTHING"_s,
                          {{u":variant"_s, warning.variant.value},
                           {u":slot"_s, toColumn(warning.slot)},
                           {u":kind"_s, domain::warningName(warning.kind)},
                           {u":detail"_s, textOrEmpty(warning.detail)},
                           {u":now"_s, toColumn(warning.foundAt)}}));
    if (added > 0)
        connection.touch(domain::Change::Posts);
    return added > 0;
}

Result<void>
replaceChecks(Connection &connection, const Planned &planned, const QList<domain::PublishWarning> &found)
{
    RUCHE_TRY(connection.change(u"DELETE FROM publish_notice WHERE variant_id = :variant "
                                "AND kind NOT IN ('late', 'byHand')"_s,
                                {{u":variant"_s, planned.variant.value}}));
    for (const domain::PublishWarning &warning : found)
        RUCHE_TRY(add(connection, warning));
    return {};
}

Result<QList<ToCheck>> toCheck(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QList<Planned> near,
        plannedOf(connection.run(
            QString(plannedVariants)
                    .replace(u"WHERE v.removed_at"_s,
                             u"LEFT JOIN publish_check c ON c.variant_id = v.id AND c.slot_at = p.planned_at "
                             "WHERE v.removed_at"_s)
                + u"AND v.state IN ('scheduled', 'inReview') AND (v.state = 'scheduled' OR "_s
                + reviews::waitsCondition()
                + u") AND p.planned_at > :now AND p.planned_at <= :day "
                  "AND (c.stage IS NULL OR c.stage > CASE WHEN p.planned_at <= :minutes THEN 300 "
                  "WHEN p.planned_at <= :hour THEN 3600 ELSE 86400 END) ORDER BY p.planned_at, v.id"_s,
            {{u":now"_s, toColumn(now)},
             {u":day"_s, toColumn(now.addSecs(86400))},
             {u":hour"_s, toColumn(now.addSecs(3600))},
             {u":minutes"_s, toColumn(now.addSecs(300))}})));
    QList<ToCheck> found;
    for (const Planned &planned : near)
        found << ToCheck{planned, stageOf(planned.slot, now)};
    return found;
}

Result<void> setChecked(Connection &connection, const ToCheck &checked)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO publish_check (variant_id, slot_at, stage) VALUES (:variant, :slot, :stage) "
        "ON CONFLICT (variant_id) DO UPDATE SET slot_at = excluded.slot_at, stage = excluded.stage"_s,
        {{u":variant"_s, checked.planned.variant.value},
         {u":slot"_s, toColumn(checked.planned.slot)},
         {u":stage"_s, checked.stage}}));
    return {};
}

Result<QList<Planned>> late(Connection &connection, const QDateTime &now, std::chrono::seconds after)
{
    return plannedOf(connection.run(
        plannedVariants + u"AND NOT "_s + goesByHandSql
            + u"AND v.state IN ('scheduled', 'sending', 'uncertain', 'failed', 'missed', 'inReview') "
              "AND (v.state <> 'inReview' OR "_s
            + reviews::waitsCondition()
            + u") "
              "AND p.planned_at <= :due AND p.planned_at > :old AND NOT EXISTS (SELECT 1 FROM publish_notice "
              "n "
              "WHERE n.variant_id = v.id AND n.slot_at = p.planned_at AND n.kind = 'late') AND NOT "_s
            + pauses::condition(u"p.brand_id"_s) + u" ORDER BY p.planned_at, v.id"_s,
        {{u":due"_s, toColumn(now.addSecs(-after.count()))}, {u":old"_s, toColumn(now.addDays(-2))}}));
}

Result<QList<Planned>> dueByHand(Connection &connection, const QDateTime &now, Samples samples)
{
    const QString sql = samples == Samples::With ? plannedWithSamples() : plannedVariants;
    return plannedOf(connection.run(sql + u"AND "_s + goesByHandSql
                                        + u"AND v.state = 'scheduled' AND p.planned_at <= :now AND NOT "_s
                                        + pauses::condition(u"p.brand_id"_s)
                                        + u" ORDER BY p.planned_at, v.id"_s,
                                    {{u":now"_s, toColumn(now)}}));
}

Result<QList<Planned>> missed(Connection &connection, Samples samples)
{
    QString sql = samples == Samples::With ? plannedWithSamples() : plannedVariants;
    sql.replace(u"0 FROM"_s, pauses::conditionAt(u"p.brand_id"_s, u"p.planned_at"_s) + u" FROM"_s);
    return plannedOf(connection.run(sql + u"AND v.state = 'missed' ORDER BY p.planned_at DESC, v.id DESC"_s));
}

Result<QList<Planned>> stuck(Connection &connection)
{
    return plannedOf(connection.run(
        plannedWithSamples() + u"AND v.state IN ('failed', 'uncertain') ORDER BY p.planned_at, v.id"_s));
}

Result<int> missPaused(Connection &connection, domain::BrandId brand, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<Planned> due,
                     plannedOf(connection.run(plannedVariants + u"AND NOT "_s + goesByHandSql
                                                  + u"AND v.state = 'scheduled' AND p.planned_at <= :now "
                                                    "AND (:brand = 0 OR p.brand_id = :brand) AND "_s
                                                  + pauses::conditionAt(u"p.brand_id"_s, u"p.planned_at"_s)
                                                  + u" ORDER BY v.id"_s,
                                              {{u":now"_s, toColumn(now)}, {u":brand"_s, brand.value}})));
    for (const Planned &planned : due) {
        const Error why{ErrorCode::Refused, u"publishing was paused"_s, {}, std::nullopt};
        RUCHE_TRY(posts::setVariantState(connection, planned.variant, domain::PostState::Missed, why));
    }
    return int(due.size());
}

Result<QList<Health>> health(Connection &connection)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT a.id, (SELECT max(t.ended_at) FROM attempt t JOIN variant v ON v.id = t.variant_id "
            "WHERE v.account_id = a.id AND t.state = 'sent'), f.ended_at, f.problem_code, f.problem_detail, "
            "(SELECT count(*) FROM variant v JOIN post p ON p.id = v.post_id WHERE v.account_id = a.id "
            "AND v.state IN ('scheduled', 'handedOff') AND v.removed_at IS NULL AND p.deleted_at IS NULL "
            "AND p.origin <> 'remote') FROM account a LEFT JOIN attempt f ON f.id = "
            "(SELECT max(t.id) FROM attempt t JOIN variant v ON v.id = t.variant_id "
            "WHERE v.account_id = a.id AND t.state = 'failed') WHERE a.removed_at IS NULL ORDER BY a.id"_s));
    QList<Health> found;
    while (query->next()) {
        found << Health{domain::AccountId(query->value(0).toLongLong()),
                        optionalInstantFrom(query->value(1)),
                        optionalInstantFrom(query->value(2)),
                        problemFrom(query->value(3), query->value(4)),
                        query->value(5).toInt()};
    }
    query->finish();
    return found;
}

Result<void> setPostedByHand(Connection &connection,
                             const Planned &planned,
                             const QUrl &address,
                             const QString &owner,
                             const QDateTime &now)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO attempt (variant_id, slot_at, state, owner, claimed_until, started_at, ended_at) "
        "VALUES (:variant, :slot, 'sent', :owner, :now, :now, :now)"_s,
        {{u":variant"_s, planned.variant.value},
         {u":slot"_s, toColumn(planned.slot)},
         {u":owner"_s, owner},
         {u":now"_s, toColumn(now)}}));
    RUCHE_TRY(connection.change(u"UPDATE variant SET state = 'published', remote_url = :url, published_at = "
                                u":now, problem_code = NULL, "
                                "problem_detail = NULL, retry_at = NULL WHERE id = :id"_s,
                                {{u":url"_s, textOrEmpty(address.toString(QUrl::FullyEncoded))},
                                 {u":now"_s, toColumn(now)},
                                 {u":id"_s, planned.variant.value}}));
    return posts::refresh(connection, planned.post);
}

} // namespace ruche::storage::notices
