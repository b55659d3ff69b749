// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/reviewrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::reviews {

namespace {

const QString decisionColumns
    = u"SELECT id, post_id, kind, level, hash, form, decided_by, comment, answer_id, decided_at, undone "
      u"FROM review_decision "_s;
const QString commentColumns
    = u"SELECT id, post_id, parent_id, audience, author, body, answer_id, created_at, resolved_at, "
      u"resolved_by FROM post_comment "_s;

/// Posts whose review is over once they are out, on their way, or away.
const QString stillHere = u"p.deleted_at IS NULL AND p.state NOT IN ('published', 'partlyPublished', "
                          "'sending', 'uncertain') "_s;

domain::ReviewDecision decisionFrom(const QSqlQuery &query)
{
    domain::ReviewDecision decision;
    decision.id = domain::DecisionId(query.value(0).toLongLong());
    decision.post = domain::PostId(query.value(1).toLongLong());
    decision.kind = domain::decisionFromName(query.value(2).toString())
                        .value_or(domain::ReviewDecision::Kind::Requested);
    decision.level = query.value(3).toInt();
    decision.hash = query.value(4).toString().toLatin1();
    decision.form = QJsonDocument::fromJson(query.value(5).toString().toUtf8()).object();
    decision.by = query.value(6).toString();
    decision.comment = query.value(7).toString();
    decision.answer = query.value(8).toString();
    decision.at = instantFrom(query.value(9));
    decision.undone = query.value(10).toBool();
    return decision;
}

domain::PostComment commentFrom(const QSqlQuery &query)
{
    domain::PostComment comment;
    comment.id = domain::CommentId(query.value(0).toLongLong());
    comment.post = domain::PostId(query.value(1).toLongLong());
    comment.parent = domain::CommentId(query.value(2).toLongLong());
    comment.audience = domain::audienceFromName(query.value(3).toString())
                           .value_or(domain::PostComment::Audience::Internal);
    comment.author = query.value(4).toString();
    comment.text = query.value(5).toString();
    comment.answer = query.value(6).toString();
    comment.createdAt = instantFrom(query.value(7));
    comment.resolvedAt = optionalInstantFrom(query.value(8));
    comment.resolvedBy = query.value(9).toString();
    return comment;
}

template <typename Value, typename Read> Result<QList<Value>> rowsOf(Result<QSqlQuery *> result, Read readRow)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<Value> rows;
    while (query->next())
        rows << readRow(*query);
    query->finish();
    return rows;
}

domain::PostId postIdFrom(const QSqlQuery &query)
{
    return domain::PostId(query.value(0).toLongLong());
}

QString waitingWhere(const QString &modes)
{
    return u"FROM variant v JOIN post p ON p.id = v.post_id JOIN review r ON r.post_id = p.id "
           "LEFT JOIN approval_rule ar ON ar.brand_id = p.brand_id WHERE r.is_open = 1 AND r.schedules = 1 "
           "AND v.state = 'inReview' AND v.removed_at IS NULL AND p.deleted_at IS NULL AND %1 "_s.arg(modes);
}

const QString holdsNothing = u"coalesce(ar.mode, 'none') <> 'required'"_s;

} // namespace

Result<domain::ApprovalRule> rule(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT mode, approvers FROM approval_rule WHERE brand_id = :brand"_s,
                                    {{u":brand"_s, brand.value}}));
    domain::ApprovalRule rule;
    rule.brand = brand;
    if (query->next()) {
        rule.mode = domain::modeFromName(query->value(0).toString()).value_or(domain::ApprovalMode::Required);
        for (const QJsonValue &name : QJsonDocument::fromJson(query->value(1).toString().toUtf8()).array())
            rule.approvers << name.toString();
    }
    query->finish();
    return rule;
}

Result<void> setRule(Connection &connection, const domain::ApprovalRule &rule)
{
    const QByteArray names
        = QJsonDocument(QJsonArray::fromStringList(rule.approvers)).toJson(QJsonDocument::Compact);
    RUCHE_TRY(connection.change(
        u"INSERT INTO approval_rule (brand_id, mode, approvers) VALUES (:brand, :mode, :names) "
        "ON CONFLICT (brand_id) DO UPDATE SET mode = excluded.mode, approvers = excluded.approvers"_s,
        {{u":brand"_s, rule.brand.value},
         {u":mode"_s, domain::modeName(rule.mode)},
         {u":names"_s, QString::fromUtf8(names)}}));
    connection.touch(domain::Change::Planning | domain::Change::Posts);
    return {};
}

Result<std::optional<Standing>> read(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT is_open, schedules, asked_by, asked_at FROM review WHERE post_id = :post"_s,
                       {{u":post"_s, post.value}}));
    std::optional<Standing> found;
    if (query->next())
        found = Standing{post,
                         query->value(0).toBool(),
                         query->value(1).toBool(),
                         query->value(2).toString(),
                         instantFrom(query->value(3))};
    query->finish();
    return found;
}

Result<void> write(Connection &connection, const Standing &standing)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO review (post_id, is_open, schedules, asked_by, asked_at) "
        "VALUES (:post, :open, :schedules, :by, :at) ON CONFLICT (post_id) DO UPDATE SET "
        "is_open = excluded.is_open, schedules = excluded.schedules, asked_by = excluded.asked_by, "
        "asked_at = excluded.asked_at"_s,
        {{u":post"_s, standing.post.value},
         {u":open"_s, standing.open ? 1 : 0},
         {u":schedules"_s, standing.schedules ? 1 : 0},
         {u":by"_s, textOrEmpty(standing.askedBy)},
         {u":at"_s, toColumn(standing.askedAt)}}));
    connection.touch(domain::Change::Planning | domain::Change::Posts);
    return {};
}

Result<QList<domain::PostId>> open(Connection &connection, const QList<domain::BrandId> &brands)
{
    return rowsOf<domain::PostId>(
        connection.run(u"SELECT p.id FROM review r JOIN post p ON p.id = r.post_id "
                       "JOIN brand b ON b.id = p.brand_id WHERE r.is_open = 1 AND "_s
                           + stillHere
                           + u"AND b.archived_at IS NULL AND (:all = 1 OR p.brand_id IN "
                             "(SELECT value FROM json_each(:brands))) "
                             "ORDER BY p.planned_at IS NULL, p.planned_at, p.id"_s,
                       {{u":all"_s, brands.isEmpty() ? 1 : 0}, {u":brands"_s, idArray(brands)}}),
        postIdFrom);
}

Result<QList<domain::PostId>> leaving(Connection &connection, domain::BrandId brand)
{
    return rowsOf<domain::PostId>(
        connection.run(u"SELECT DISTINCT p.id FROM variant v JOIN post p ON p.id = v.post_id "
                       "WHERE v.state IN ('scheduled', 'handedOff') AND v.removed_at IS NULL "
                       "AND p.deleted_at IS NULL AND p.origin <> 'remote' AND p.brand_id = :brand"_s,
                       {{u":brand"_s, brand.value}}),
        postIdFrom);
}

Result<QList<domain::VariantId>> releasable(Connection &connection, const QDateTime &now)
{
    return rowsOf<domain::VariantId>(
        connection.run(u"SELECT v.id "_s + waitingWhere(holdsNothing)
                           + u"AND p.planned_at <= :now ORDER BY p.planned_at, v.id"_s,
                       {{u":now"_s, toColumn(now)}}),
        [](const QSqlQuery &query) { return domain::VariantId(query.value(0).toLongLong()); });
}

Result<std::optional<QDateTime>> nextRelease(Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QVariant at,
                     connection.value(u"SELECT min(p.planned_at) "_s + waitingWhere(holdsNothing)));
    if (at.isNull())
        return std::nullopt;
    return std::max(instantFrom(at), now);
}

QString waitsCondition()
{
    return u"(v.state = 'inReview' AND EXISTS (SELECT 1 FROM review wr WHERE wr.post_id = p.id "
           "AND wr.is_open = 1 AND wr.schedules = 1))"_s;
}

Result<domain::LeavingExtras> extras(Connection &connection, const domain::Post &post)
{
    domain::LeavingExtras extras;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const followUps,
        connection.run(u"SELECT minutes, body FROM follow_up WHERE post_id = :post ORDER BY position, id"_s,
                       {{u":post"_s, post.id.value}}));
    while (followUps->next())
        extras.followUps << domain::LeavingExtras::FollowUp{followUps->value(0).toInt(),
                                                            followUps->value(1).toString()};
    followUps->finish();
    for (const domain::Media &file : post.media) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const turns,
                         connection.run(u"SELECT turns, focus_x, focus_y FROM media WHERE id = :id"_s,
                                        {{u":id"_s, file.id.value}}));
        QJsonObject cut;
        if (turns->next()) {
            if (turns->value(0).toInt() != 0)
                cut.insert(u"turns"_s, turns->value(0).toInt());
            if (!turns->value(1).isNull())
                cut.insert(u"focus"_s, QJsonArray{turns->value(1).toDouble(), turns->value(2).toDouble()});
        }
        turns->finish();
        RUCHE_TRY_ASSIGN(QSqlQuery *const crops,
                         connection.run(u"SELECT network, ratio, x, y, width, height FROM media_crop "
                                        "WHERE media_id = :id ORDER BY network"_s,
                                        {{u":id"_s, file.id.value}}));
        while (crops->next())
            cut.insert(u"crop "_s + crops->value(0).toString(),
                       QJsonArray{crops->value(1).toString(),
                                  crops->value(2).toDouble(),
                                  crops->value(3).toDouble(),
                                  crops->value(4).toDouble(),
                                  crops->value(5).toDouble()});
        crops->finish();
        if (!cut.isEmpty())
            extras.media.insert(file.id, cut);
    }
    return extras;
}

Result<QList<domain::ReviewDecision>> decisions(Connection &connection, domain::PostId post, bool withUndone)
{
    return rowsOf<domain::ReviewDecision>(
        connection.run(decisionColumns + u"WHERE post_id = :post AND (undone = 0 OR :all = 1) ORDER BY id"_s,
                       {{u":post"_s, post.value}, {u":all"_s, withUndone ? 1 : 0}}),
        decisionFrom);
}

Result<domain::DecisionId> add(Connection &connection, const domain::ReviewDecision &decision)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(
            u"INSERT INTO review_decision (post_id, kind, level, hash, form, decided_by, comment, "
            "answer_id, decided_at, undone) VALUES (:post, :kind, :level, :hash, :form, :by, :comment, "
            ":answer, :at, :undone) RETURNING id"_s,
            {{u":post"_s, decision.post.value},
             {u":kind"_s, domain::decisionName(decision.kind)},
             {u":level"_s, decision.level},
             {u":hash"_s, textOrEmpty(QString::fromLatin1(decision.hash))},
             {u":form"_s, QString::fromUtf8(QJsonDocument(decision.form).toJson(QJsonDocument::Compact))},
             {u":by"_s, textOrEmpty(decision.by)},
             {u":comment"_s, textOrEmpty(decision.comment)},
             {u":answer"_s, textOrEmpty(decision.answer)},
             {u":at"_s, toColumn(decision.at)},
             {u":undone"_s, decision.undone ? 1 : 0}}));
    connection.touch(domain::Change::Planning | domain::Change::Posts);
    return domain::DecisionId(id.toLongLong());
}

Result<void> setUndone(Connection &connection, domain::DecisionId id, bool undone)
{
    RUCHE_TRY(connection.change(u"UPDATE review_decision SET undone = :undone WHERE id = :id"_s,
                                {{u":undone"_s, undone ? 1 : 0}, {u":id"_s, id.value}}));
    return {};
}

Result<QList<domain::ReviewDecision>> answered(Connection &connection, const QDateTime &since, int limit)
{
    return rowsOf<domain::ReviewDecision>(
        connection.run(decisionColumns
                           + u"WHERE answer_id <> '' AND undone = 0 AND decided_at >= :since "
                             "ORDER BY decided_at DESC, id DESC LIMIT :limit"_s,
                       {{u":since"_s, toColumn(since)}, {u":limit"_s, limit}}),
        decisionFrom);
}

Result<QList<domain::PostComment>> comments(Connection &connection, domain::PostId post)
{
    return rowsOf<domain::PostComment>(
        connection.run(commentColumns + u"WHERE post_id = :post AND undone = 0 ORDER BY id"_s,
                       {{u":post"_s, post.value}}),
        commentFrom);
}

Result<domain::PostComment> comment(Connection &connection, domain::CommentId id)
{
    RUCHE_TRY_ASSIGN(
        const QList<domain::PostComment> found,
        rowsOf<domain::PostComment>(
            connection.run(commentColumns + u"WHERE id = :id"_s, {{u":id"_s, id.value}}), commentFrom));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, u"comment"_s, id.text());
    return found.first();
}

Result<domain::CommentId> add(Connection &connection, const domain::PostComment &comment, bool undone)
{
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO post_comment (post_id, parent_id, audience, author, body, answer_id, "
                         "created_at, undone) VALUES (:post, :parent, :audience, :author, :body, :answer, "
                         ":at, :undone) RETURNING id"_s,
                         {{u":post"_s, comment.post.value},
                          {u":parent"_s, idOrNull(comment.parent.value)},
                          {u":audience"_s, domain::audienceName(comment.audience)},
                          {u":author"_s, textOrEmpty(comment.author)},
                          {u":body"_s, textOrEmpty(comment.text)},
                          {u":answer"_s, textOrEmpty(comment.answer)},
                          {u":at"_s, toColumn(comment.createdAt)},
                          {u":undone"_s, undone ? 1 : 0}}));
    connection.touch(domain::Change::Planning);
    return domain::CommentId(id.toLongLong());
}

Result<void> setUndone(Connection &connection, domain::CommentId id, bool undone)
{
    RUCHE_TRY(connection.change(u"UPDATE post_comment SET undone = :undone WHERE id = :id"_s,
                                {{u":undone"_s, undone ? 1 : 0}, {u":id"_s, id.value}}));
    return {};
}

Result<void> setResolved(Connection &connection,
                         domain::CommentId id,
                         const std::optional<QDateTime> &at,
                         const QString &by)
{
    RUCHE_TRY(
        connection.change(u"UPDATE post_comment SET resolved_at = :at, resolved_by = :by WHERE id = :id"_s,
                          {{u":at"_s, toColumn(at)}, {u":by"_s, textOrEmpty(by)}, {u":id"_s, id.value}}));
    connection.touch(domain::Change::Planning);
    return {};
}

Result<int> openThreads(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(const QVariant count,
                     connection.value(u"SELECT count(*) FROM post_comment WHERE post_id = :post "
                                      "AND parent_id IS NULL AND resolved_at IS NULL AND undone = 0"_s,
                                      {{u":post"_s, post.value}}));
    return count.toInt();
}

Result<void> addPack(Connection &connection, const Pack &pack)
{
    RUCHE_TRY(connection.change(u"INSERT INTO review_pack (id, brand_id, seal_key, language, made_at) "
                                "VALUES (:id, :brand, :key, :language, :at)"_s,
                                {{u":id"_s, pack.id},
                                 {u":brand"_s, pack.brand.value},
                                 {u":key"_s, QString::fromLatin1(pack.sealKey.toHex())},
                                 {u":language"_s, pack.language},
                                 {u":at"_s, toColumn(pack.madeAt)}}));
    return {};
}

Result<std::optional<Pack>> pack(Connection &connection, const QString &id)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT brand_id, seal_key, language, made_at FROM review_pack WHERE id = :id"_s,
                       {{u":id"_s, textOrEmpty(id)}}));
    std::optional<Pack> found;
    if (query->next())
        found = Pack{id,
                     domain::BrandId(query->value(0).toLongLong()),
                     QByteArray::fromHex(query->value(1).toString().toLatin1()),
                     query->value(2).toString(),
                     instantFrom(query->value(3))};
    query->finish();
    return found;
}

Result<void>
addPackPost(Connection &connection, const QString &pack, domain::PostId post, const QByteArray &hash)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO review_pack_post (pack_id, post_id, hash) VALUES (:pack, :post, :hash)"_s,
        {{u":pack"_s, pack}, {u":post"_s, post.value}, {u":hash"_s, QString::fromLatin1(hash)}}));
    return {};
}

Result<bool> isAnswerRead(Connection &connection, const QString &answer)
{
    RUCHE_TRY_ASSIGN(const QVariant count,
                     connection.value(u"SELECT count(*) FROM review_answer WHERE id = :id AND undone = 0"_s,
                                      {{u":id"_s, textOrEmpty(answer)}}));
    return count.toInt() > 0;
}

Result<void> addAnswer(Connection &connection,
                       const QString &answer,
                       const QString &pack,
                       const QString &reviewer,
                       const QDateTime &now,
                       bool undone)
{
    RUCHE_TRY(
        connection.change(u"INSERT INTO review_answer (id, pack_id, reviewer, read_at, undone) "
                          "VALUES (:id, :pack, :reviewer, :now, :undone) ON CONFLICT (id) DO UPDATE SET "
                          "read_at = excluded.read_at, reviewer = excluded.reviewer"_s,
                          {{u":id"_s, answer},
                           {u":pack"_s, pack},
                           {u":reviewer"_s, textOrEmpty(reviewer)},
                           {u":now"_s, toColumn(now)},
                           {u":undone"_s, undone ? 1 : 0}}));
    return {};
}

Result<void> setAnswerUndone(Connection &connection, const QString &answer, bool undone)
{
    RUCHE_TRY(connection.change(u"UPDATE review_answer SET undone = :undone WHERE id = :id"_s,
                                {{u":undone"_s, undone ? 1 : 0}, {u":id"_s, answer}}));
    connection.touch(domain::Change::Planning);
    return {};
}

} // namespace ruche::storage::reviews
