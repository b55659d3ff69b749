// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/remotepostrepository.h"

#include "core/base/htmltext.h"
#include "core/base/zonedtime.h"
#include "core/domain/post.h"
#include "core/storage/attemptrepository.h"
#include "core/storage/connection.h"
#include "core/storage/heldrepository.h"
#include "core/storage/partrepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::remoteposts {

namespace {

enum class Stored { Created, Updated, Removed, Unchanged };

/// What is kept of a post that the network has, and of the variant through which it is known.
struct Known
{
    domain::VariantId variant;
    domain::PostId post;
    QString state;
    QString url;
    std::optional<QDateTime> publishedAt;
    QVariant variantTitle;
    QVariant variantText;
    QString title;
    QString text;
    bool local = false;
    bool deleted = false;
    bool gone = false;
    std::optional<QDateTime> plannedAt;
};

Result<std::optional<Known>>
findKnown(Connection &connection, domain::AccountId account, const domain::RemoteId &remote)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT v.id, v.post_id, v.state, v.remote_url, v.published_at, v.title, v.body, p.title, "
            u"p.body, "
            "p.origin, p.deleted_at, v.problem_code, p.planned_at FROM variant v "
            "JOIN post p ON p.id = v.post_id WHERE v.account_id = :account AND v.remote_id = :remote"_s,
            {{u":account"_s, account.value}, {u":remote"_s, textOrEmpty(remote.value)}}));
    if (!query->next()) {
        query->finish();
        return std::nullopt;
    }
    Known known;
    known.variant = domain::VariantId(query->value(0).toLongLong());
    known.post = domain::PostId(query->value(1).toLongLong());
    known.state = query->value(2).toString();
    known.url = query->value(3).toString();
    known.publishedAt = optionalInstantFrom(query->value(4));
    known.variantTitle = query->value(5);
    known.variantText = query->value(6);
    known.title = query->value(7).toString();
    known.text = query->value(8).toString();
    known.local = query->value(9).toString() == "local"_L1;
    known.deleted = !query->value(10).isNull();
    known.gone = query->value(11).toString() == codeName(ErrorCode::Gone);
    known.plannedAt = optionalInstantFrom(query->value(12));
    query->finish();
    return known;
}

/// A post of ours whose answer was lost, found again by its key.
Result<bool> settleByKey(Connection &connection,
                         domain::AccountId account,
                         const domain::IncomingPost &post,
                         const QDateTime &now)
{
    if (post.slug.isEmpty() || post.gone)
        return false;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT (SELECT max(t.id) FROM attempt t WHERE t.variant_id = v.id) FROM variant v "
                       "WHERE v.account_id = :account AND v.reconcile_key = :key AND v.reconcile_key <> '' "
                       "AND v.remote_id IS NULL"_s,
                       {{u":account"_s, account.value}, {u":key"_s, post.slug}}));
    const bool found = query->next();
    const domain::AttemptId attempt(found ? query->value(0).toLongLong() : 0);
    query->finish();
    if (!attempt.isValid())
        return false;
    return attempts::setSent(
        connection,
        attempt,
        {.remoteId = post.id, .url = post.url, .published = post.published, .at = post.at},
        now);
}

QString stateOf(const domain::IncomingPost &post)
{
    if (post.published)
        return domain::stateName(domain::PostState::Published);
    return domain::stateName(post.planned ? domain::PostState::HandedOff : domain::PostState::Draft);
}

QVariant publishedColumn(const domain::IncomingPost &post)
{
    return post.published ? toColumn(post.at) : QVariant();
}

Result<void> writePlan(Connection &connection,
                       domain::PostId id,
                       const domain::Account &account,
                       const domain::IncomingPost &post)
{
    const bool planned = post.planned && post.at.isValid();
    const ZonedTime time = planned ? fromUtc(post.at, account.zone) : ZonedTime();
    RUCHE_TRY(connection.change(
        u"UPDATE post SET planned_wall = :wall, planned_zone = :zone, planned_at = :at WHERE id = :id"_s,
        {{u":wall"_s, planned ? QVariant(time.wall.toString(u"yyyy-MM-ddTHH:mm:ss"_s)) : QVariant()},
         {u":zone"_s, planned ? QVariant(time.zone) : QVariant()},
         {u":at"_s, planned ? toColumn(post.at) : QVariant()},
         {u":id"_s, id.value}}));
    return {};
}

Result<void> addRemote(Connection &connection,
                       const domain::Account &account,
                       const domain::IncomingPost &post,
                       const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant number,
        connection.value(u"INSERT INTO post (brand_id, title, body, state, origin, created_at, updated_at) "
                         "VALUES (:brand, :title, :body, :state, 'remote', :now, :modified) RETURNING id"_s,
                         {{u":brand"_s, account.brand.value},
                          {u":title"_s, textOrEmpty(post.title)},
                          {u":body"_s, textOrEmpty(post.text)},
                          {u":state"_s, stateOf(post)},
                          {u":now"_s, toColumn(now)},
                          {u":modified"_s, toColumn(post.modifiedAt.isValid() ? post.modifiedAt : now)}}));
    const domain::PostId id(number.toLongLong());
    RUCHE_TRY(connection.change(
        u"INSERT INTO variant (post_id, account_id, state, remote_id, remote_url, published_at) "
        "VALUES (:post, :account, :state, :remote, :url, :published)"_s,
        {{u":post"_s, id.value},
         {u":account"_s, account.id.value},
         {u":state"_s, stateOf(post)},
         {u":remote"_s, post.id.value},
         {u":url"_s, textOrEmpty(post.url.toString(QUrl::FullyEncoded))},
         {u":published"_s, publishedColumn(post)}}));
    if (post.planned)
        RUCHE_TRY(writePlan(connection, id, account, post));
    return posts::refresh(connection, id);
}

Result<Stored>
markGone(Connection &connection, const Known &known, const QString &status, const QDateTime &now)
{
    if (known.gone)
        return Stored::Unchanged;
    RUCHE_TRY(connection.change(
        u"UPDATE variant SET problem_code = :code, problem_detail = :status WHERE id = :id"_s,
        {{u":code"_s, codeName(ErrorCode::Gone)},
         {u":status"_s, textOrEmpty(status)},
         {u":id"_s, known.variant.value}}));
    if (!known.local && !known.deleted)
        RUCHE_TRY(posts::setDeleted(connection, known.post, now));
    connection.touch(domain::Change::Posts);
    return Stored::Removed;
}

Result<Stored> updateRemote(Connection &connection,
                            const domain::Account &account,
                            const Known &known,
                            const domain::IncomingPost &post,
                            const QDateTime &now)
{
    const QString url = post.url.toString(QUrl::FullyEncoded);
    const std::optional<QDateTime> publishedAt = post.published ? std::optional(post.at) : std::nullopt;
    const std::optional<QDateTime> plannedAt = post.planned ? std::optional(post.at) : std::nullopt;
    if (known.title == post.title && known.text == post.text && known.url == url
        && known.state == stateOf(post) && known.publishedAt == publishedAt && known.plannedAt == plannedAt
        && !known.gone)
        return Stored::Unchanged;
    RUCHE_TRY(
        connection.change(u"UPDATE variant SET state = :state, remote_url = :url, published_at = :published, "
                          "problem_code = NULL, problem_detail = NULL WHERE id = :id"_s,
                          {{u":state"_s, stateOf(post)},
                           {u":url"_s, textOrEmpty(url)},
                           {u":published"_s, publishedColumn(post)},
                           {u":id"_s, known.variant.value}}));
    RUCHE_TRY(connection.change(
        u"UPDATE post SET title = :title, body = :body, updated_at = :now, revision = revision + 1, "
        "deleted_at = CASE WHEN :restored = 1 THEN NULL ELSE deleted_at END WHERE id = :id"_s,
        {{u":title"_s, textOrEmpty(post.title)},
         {u":body"_s, textOrEmpty(post.text)},
         {u":now"_s, toColumn(post.modifiedAt.isValid() ? post.modifiedAt : now)},
         {u":restored"_s, known.gone ? 1 : 0},
         {u":id"_s, known.post.value}}));
    RUCHE_TRY(writePlan(connection, known.post, account, post));
    RUCHE_TRY(posts::refresh(connection, known.post));
    return Stored::Updated;
}

/// Networks give back what was sent in their own markup: only other words are a change.
bool saysTheSame(const QString &ours, const QString &theirs)
{
    const auto words
        = [](const QString &text) { return html::toPlainText(text, html::SourceBreaks::Keep).simplified(); };
    return ours == theirs || words(ours) == words(theirs);
}

Result<Stored>
updateOurs(Connection &connection, const Known &known, const domain::IncomingPost &post, const QDateTime &now)
{
    if (!post.published && !post.planned)
        return markGone(connection, known, post.status, now);
    const QString ourTitle = known.variantTitle.isNull() ? known.title : known.variantTitle.toString();
    const QString ourText = known.variantText.isNull() ? known.text : known.variantText.toString();
    const bool sameTitle = post.title.isEmpty() || saysTheSame(ourTitle, post.title);
    const bool sameText = post.text.isEmpty() || saysTheSame(ourText, post.text);
    const QString url = post.url.toString(QUrl::FullyEncoded);
    const std::optional<QDateTime> publishedAt = post.published ? std::optional(post.at) : std::nullopt;
    if (sameTitle && sameText && known.url == url && known.state == stateOf(post)
        && known.publishedAt == publishedAt && !known.gone)
        return Stored::Unchanged;
    RUCHE_TRY(
        connection.change(u"UPDATE variant SET state = :state, remote_url = :url, published_at = :published, "
                          "title = :title, body = :body, problem_code = NULL, problem_detail = NULL, "
                          "retry_at = NULL WHERE id = :id"_s,
                          {{u":state"_s, stateOf(post)},
                           {u":url"_s, textOrEmpty(url)},
                           {u":published"_s, publishedColumn(post)},
                           {u":title"_s, sameTitle ? known.variantTitle : QVariant(post.title)},
                           {u":body"_s, sameText ? known.variantText : QVariant(post.text)},
                           {u":id"_s, known.variant.value}}));
    RUCHE_TRY(posts::refresh(connection, known.post));
    return Stored::Updated;
}

Result<Stored> storePost(Connection &connection,
                         const domain::Account &account,
                         const domain::IncomingPost &post,
                         const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const std::optional<Known> known, findKnown(connection, account.id, post.id));
    if (!known) {
        if (post.gone)
            return Stored::Unchanged;
        RUCHE_TRY_ASSIGN(const bool ours, settleByKey(connection, account.id, post, now));
        if (ours)
            return Stored::Updated;
        RUCHE_TRY_ASSIGN(const bool part, parts::isPart(connection, account.id, post.id));
        if (part)
            return Stored::Unchanged;
        RUCHE_TRY(addRemote(connection, account, post, now));
        return Stored::Created;
    }
    RUCHE_TRY_ASSIGN(const bool behind, held::isBehind(connection, known->variant));
    if (behind && !post.published)
        return Stored::Unchanged; // it is about to be told otherwise
    if (post.gone)
        return markGone(connection, *known, post.status, now);
    return known->local ? updateOurs(connection, *known, post, now)
                        : updateRemote(connection, account, *known, post, now);
}

} // namespace

Result<domain::StoreCounts> storePosts(Connection &connection,
                                       const domain::Account &account,
                                       const QList<domain::IncomingPost> &posts,
                                       const QDateTime &now)
{
    domain::StoreCounts counts;
    for (const domain::IncomingPost &post : posts) {
        if (post.id.isEmpty())
            return fail(ErrorCode::MalformedAnswer, u"a post without id"_s, account.handle);
        RUCHE_TRY_ASSIGN(const Stored stored, storePost(connection, account, post, now));
        counts.created += stored == Stored::Created;
        counts.updated += stored == Stored::Updated;
        counts.removed += stored == Stored::Removed;
        counts.unchanged += stored == Stored::Unchanged;
    }
    return counts;
}

Result<std::optional<domain::PostId>>
find(Connection &connection, domain::AccountId account, const domain::RemoteId &remote)
{
    RUCHE_TRY_ASSIGN(const std::optional<Known> known, findKnown(connection, account, remote));
    return known ? std::optional(known->post) : std::nullopt;
}

} // namespace ruche::storage::remoteposts
