// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/postrepository.h"

#include "core/storage/connection.h"
#include "core/storage/postsearch.h"
#include "core/storage/values.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::posts {

namespace {

constexpr int postChunk = 100;
const QString wallFormat = u"yyyy-MM-ddTHH:mm:ss"_s;

const QString postColumns
    = u"SELECT p.id, p.brand_id, p.title, p.body, p.state, p.origin, p.planned_wall, "
      u"p.planned_zone, p.planned_at, "
      "p.created_at, p.updated_at, p.deleted_at, p.revision, p.series_id, p.series_at FROM post p "_s;

const QString variantColumns = u"SELECT v.id, v.post_id, v.account_id, v.title, v.body, v.state, "
                               u"v.reconcile_key, v.remote_id, v.remote_url, "
                               "v.published_at, v.problem_code, v.problem_detail, v.retry_at, "
                               "(SELECT count(*) FROM attempt t WHERE t.variant_id = v.id), v.delivery, "
                               "v.options FROM variant v "_s;

std::optional<QString> optionalText(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.toString());
}

QVariant nullableText(const std::optional<QString> &text)
{
    return text ? QVariant(textOrEmpty(*text)) : QVariant();
}

QVariant optionsColumn(const domain::PostOptions &options)
{
    const QJsonObject object = domain::toJson(options);
    return object.isEmpty() ? QVariant()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString originName(domain::PostOrigin origin)
{
    switch (origin) {
    case domain::PostOrigin::Local:
        return u"local"_s;
    case domain::PostOrigin::Remote:
        return u"remote"_s;
    case domain::PostOrigin::Imported:
        return u"imported"_s;
    }
    return {};
}

domain::Post postFrom(const QSqlQuery &query)
{
    domain::Post post;
    post.id = domain::PostId(query.value(0).toLongLong());
    post.brand = domain::BrandId(query.value(1).toLongLong());
    post.title = query.value(2).toString();
    post.text = query.value(3).toString();
    post.state = domain::stateFromName(query.value(4).toString()).value_or(domain::PostState::Draft);
    const QString origin = query.value(5).toString();
    post.origin = origin == "remote"_L1 ? domain::PostOrigin::Remote
        : origin == "imported"_L1       ? domain::PostOrigin::Imported
                                        : domain::PostOrigin::Local;
    if (!query.value(6).isNull())
        post.plannedFor = ZonedTime{QDateTime::fromString(query.value(6).toString(), wallFormat),
                                    query.value(7).toString()};
    post.plannedAt = optionalInstantFrom(query.value(8));
    post.createdAt = instantFrom(query.value(9));
    post.updatedAt = instantFrom(query.value(10));
    post.deletedAt = optionalInstantFrom(query.value(11));
    post.revision = query.value(12).toLongLong();
    post.series = domain::SeriesId(query.value(13).toLongLong());
    post.occurrence = optionalInstantFrom(query.value(14));
    return post;
}

domain::Variant variantFrom(const QSqlQuery &query)
{
    domain::Variant variant;
    variant.id = domain::VariantId(query.value(0).toLongLong());
    variant.post = domain::PostId(query.value(1).toLongLong());
    variant.account = domain::AccountId(query.value(2).toLongLong());
    variant.title = optionalText(query.value(3));
    variant.text = optionalText(query.value(4));
    variant.state = domain::stateFromName(query.value(5).toString()).value_or(domain::PostState::Draft);
    variant.reconcileKey = query.value(6).toString();
    variant.remoteId = {query.value(7).toString()};
    variant.remoteUrl = QUrl(query.value(8).toString());
    variant.publishedAt = optionalInstantFrom(query.value(9));
    variant.problem = problemFrom(query.value(10), query.value(11));
    variant.retryAt = optionalInstantFrom(query.value(12));
    variant.attempts = query.value(13).toInt();
    variant.delivery
        = domain::deliveryFromName(query.value(14).toString()).value_or(domain::Delivery::Direct);
    variant.options
        = domain::optionsFromJson(QJsonDocument::fromJson(query.value(15).toString().toUtf8()).object());
    return variant;
}

/// ":i0, :i1, …": one statement for every chunk of posts, whatever their number.
QString chunkPlaceholders()
{
    QStringList names;
    for (int i = 0; i < postChunk; ++i)
        names << u":i%1"_s.arg(i);
    return names.join(u", "_s);
}

Result<QSqlQuery *>
runForChunk(Connection &connection, const QString &sql, const QList<domain::Post> &posts, qsizetype from)
{
    QSqlQuery &query = connection.prepared(sql);
    for (int i = 0; i < postChunk; ++i)
        query.bindValue(u":i%1"_s.arg(i), from + i < posts.size() ? posts.at(from + i).id.value : qint64(0));
    if (!query.exec())
        return fail(errorOf(query));
    return &query;
}

/// Adds variants and media to posts, a hundred posts at a time.
Result<void> complete(Connection &connection, QList<domain::Post> &posts)
{
    static const QString variantsSql = variantColumns
        + u"WHERE v.removed_at IS NULL AND v.post_id IN (%1) ORDER BY v.post_id, v.id"_s.arg(
            chunkPlaceholders());
    static const QString mediaSql
        = u"SELECT pm.post_id, m.id, m.brand_id, m.file_name, m.mime_type, m.alt_text, m.byte_count, "
          u"m.sha256 "
          "FROM post_media pm JOIN media m ON m.id = pm.media_id WHERE pm.post_id IN (%1) "
          "ORDER BY pm.post_id, pm.position"_s.arg(chunkPlaceholders());
    for (qsizetype from = 0; from < posts.size(); from += postChunk) {
        QHash<domain::PostId, qsizetype> places;
        for (qsizetype i = from; i < std::min(posts.size(), from + postChunk); ++i)
            places.insert(posts.at(i).id, i);
        RUCHE_TRY_ASSIGN(QSqlQuery *const variants, runForChunk(connection, variantsSql, posts, from));
        while (variants->next()) {
            const domain::Variant variant = variantFrom(*variants);
            posts[places.value(variant.post)].variants << variant;
        }
        variants->finish();
        RUCHE_TRY_ASSIGN(QSqlQuery *const media, runForChunk(connection, mediaSql, posts, from));
        while (media->next()) {
            domain::Media file;
            file.id = domain::MediaId(media->value(1).toLongLong());
            file.brand = domain::BrandId(media->value(2).toLongLong());
            file.fileName = media->value(3).toString();
            file.mimeType = media->value(4).toString();
            file.altText = media->value(5).toString();
            file.bytes = media->value(6).toLongLong();
            file.sha256 = QByteArray::fromHex(media->value(7).toString().toLatin1());
            posts[places.value(domain::PostId(media->value(0).toLongLong()))].media << file;
        }
        media->finish();
    }
    return {};
}

/// The conditions of a query as SQL with what is bound to them.
struct PostConditions
{
    QStringList clauses;
    QList<Connection::Binding> bindings;

    template <typename T> [[nodiscard]] QString bindAll(const QString &prefix, const QList<T> &values)
    {
        QStringList names;
        for (const T &value : values) {
            const QString name = u":%1%2"_s.arg(prefix).arg(names.size());
            names << name;
            bindings.append({name, value});
        }
        return names.join(u", "_s);
    }
};

template <typename IdType> QList<qint64> numbersOf(const QList<IdType> &ids)
{
    QList<qint64> numbers;
    for (const IdType id : ids)
        numbers << id.value;
    return numbers;
}

PostConditions conditionsOf(const domain::PostQuery &query)
{
    // A "+" keeps the planner from an index other than that of the order: a calendar is read in order, never
    // sorted.
    PostConditions conditions;
    conditions.clauses << u"p.deleted_at IS NULL"_s;
    if (query.brands.size() == 1)
        conditions.clauses << u"p.brand_id = "_s + conditions.bindAll(u"brand"_s, numbersOf(query.brands));
    else if (!query.brands.isEmpty())
        conditions.clauses << u"+p.brand_id IN (%1)"_s.arg(
            conditions.bindAll(u"brand"_s, numbersOf(query.brands)));
    else
        conditions.clauses << u"+p.brand_id NOT IN (SELECT id FROM brand WHERE archived_at IS NOT NULL)"_s;
    if (!query.accounts.isEmpty())
        conditions.clauses
            << u"EXISTS (SELECT 1 FROM variant w WHERE w.post_id = p.id AND w.removed_at IS NULL "
               "AND w.account_id IN (%1))"_s.arg(conditions.bindAll(u"account"_s, numbersOf(query.accounts)));
    if (!query.states.isEmpty()) {
        QStringList names;
        for (const domain::PostState state : query.states)
            names << domain::stateName(state);
        conditions.clauses << u"+p.state IN (%1)"_s.arg(conditions.bindAll(u"state"_s, names));
    }
    if (!query.campaigns.isEmpty())
        conditions.clauses << u"EXISTS (SELECT 1 FROM post_campaign pc JOIN campaign c "
                              "ON c.id = pc.campaign_id AND c.deleted_at IS NULL "
                              "WHERE pc.post_id = p.id AND pc.campaign_id IN (%1))"_s.arg(
                                  conditions.bindAll(u"campaign"_s, numbersOf(query.campaigns)));
    if (query.from) {
        conditions.clauses << u"p.shown_at >= :from"_s;
        conditions.bindings.append({u":from"_s, toColumn(query.from)});
    }
    if (query.to) {
        conditions.clauses << u"p.shown_at < :to"_s;
        conditions.bindings.append({u":to"_s, toColumn(query.to)});
    }
    if (query.withoutDate)
        conditions.clauses << u"p.shown_at IS NULL"_s;
    return conditions;
}

Result<void> writeVariants(Connection &connection, domain::PostId id, const QList<domain::Variant> &variants)
{
    for (const domain::Variant &variant : variants) {
        RUCHE_TRY(connection.change(
            u"INSERT INTO variant (post_id, account_id, title, body, delivery, options, state) "
            u"VALUES (:post, :account, :title, :body, :delivery, :options, :state) "
            "ON CONFLICT (post_id, account_id) DO UPDATE SET title = excluded.title, body = excluded.body, "
            "delivery = excluded.delivery, options = excluded.options, state = excluded.state, removed_at = NULL, problem_code = NULL, problem_detail = NULL, retry_at = NULL"_s,
            {{u":post"_s, id.value},
             {u":account"_s, variant.account.value},
             {u":title"_s, nullableText(variant.title)},
             {u":body"_s, nullableText(variant.text)},
             {u":delivery"_s, domain::deliveryName(variant.delivery)},
             {u":options"_s, optionsColumn(variant.options)},
             {u":state"_s, domain::stateName(variant.state)}}));
    }
    return {};
}

Result<void> writeMedia(Connection &connection, domain::PostId id, const QList<domain::Media> &media)
{
    RUCHE_TRY(connection.change(u"DELETE FROM post_media WHERE post_id = :post"_s, {{u":post"_s, id.value}}));
    int position = 0;
    for (const domain::Media &file : media) {
        RUCHE_TRY(connection.change(
            u"INSERT INTO post_media (post_id, media_id, position) VALUES (:post, :media, :position)"_s,
            {{u":post"_s, id.value}, {u":media"_s, file.id.value}, {u":position"_s, position++}}));
    }
    return {};
}

QVariant wallColumn(const std::optional<ZonedTime> &time)
{
    return time ? QVariant(time->wall.toString(wallFormat)) : QVariant();
}

QVariant zoneColumn(const std::optional<ZonedTime> &time)
{
    return time ? QVariant(time->zone) : QVariant();
}

} // namespace

Result<QList<domain::Post>> list(Connection &connection, const domain::PostQuery &query)
{
    PostConditions conditions = conditionsOf(query);
    if (!query.words.trimmed().isEmpty()) {
        const QString match = postsearch::matchOf(query.words);
        if (match.isEmpty())
            return QList<domain::Post>();
        conditions.clauses << postsearch::condition();
        conditions.bindings.append({u":words"_s, match});
    }
    QString sql
        = postColumns + u"WHERE "_s + conditions.clauses.join(u" AND "_s) + u" ORDER BY p.shown_at, p.id"_s;
    if (query.limit > 0) {
        sql += u" LIMIT :limit"_s;
        conditions.bindings.append({u":limit"_s, query.limit});
    }
    QSqlQuery &rows = connection.prepared(sql);
    for (const auto &[name, value] : std::as_const(conditions.bindings))
        rows.bindValue(name, value);
    if (!rows.exec())
        return fail(errorOf(rows));
    QList<domain::Post> posts;
    while (rows.next())
        posts << postFrom(rows);
    rows.finish();
    RUCHE_TRY(complete(connection, posts));
    return posts;
}

Result<domain::Post> read(Connection &connection, domain::PostId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(postColumns + u"WHERE p.id = :id"_s, {{u":id"_s, id.value}}));
    QList<domain::Post> posts;
    if (query->next())
        posts << postFrom(*query);
    query->finish();
    if (posts.isEmpty())
        return fail(ErrorCode::NotFound, u"post"_s, id.text());
    RUCHE_TRY(complete(connection, posts));
    return posts.first();
}

Result<domain::Variant> readVariant(Connection &connection, domain::VariantId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(variantColumns + u"WHERE v.id = :id"_s, {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"variant"_s, id.text());
    }
    const domain::Variant variant = variantFrom(*query);
    query->finish();
    return variant;
}

Result<domain::PostId> postOf(Connection &connection, domain::VariantId id)
{
    RUCHE_TRY_ASSIGN(
        const QVariant post,
        connection.value(u"SELECT post_id FROM variant WHERE id = :id"_s, {{u":id"_s, id.value}}));
    return domain::PostId(post.toLongLong());
}

Result<domain::PostId> add(Connection &connection, const domain::Post &post, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QVariant number,
                     connection.value(u"INSERT INTO post (brand_id, title, body, state, origin, "
                                      u"planned_wall, planned_zone, planned_at, series_id, series_at, "
                                      "created_at, updated_at) VALUES (:brand, :title, :body, :state, "
                                      ":origin, :wall, :zone, :at, :series, :occurrence, :now, "
                                      ":now) RETURNING id"_s,
                                      {{u":brand"_s, post.brand.value},
                                       {u":title"_s, textOrEmpty(post.title)},
                                       {u":body"_s, textOrEmpty(post.text)},
                                       {u":state"_s, domain::stateName(post.state)},
                                       {u":origin"_s, originName(post.origin)},
                                       {u":wall"_s, wallColumn(post.plannedFor)},
                                       {u":zone"_s, zoneColumn(post.plannedFor)},
                                       {u":at"_s, toColumn(post.plannedAt)},
                                       {u":series"_s, idOrNull(post.series.value)},
                                       {u":occurrence"_s, toColumn(post.occurrence)},
                                       {u":now"_s, toColumn(now)}}));
    const domain::PostId id(number.toLongLong());
    RUCHE_TRY(writeVariants(connection, id, post.variants));
    RUCHE_TRY(writeMedia(connection, id, post.media));
    RUCHE_TRY(refresh(connection, id));
    return id;
}

Result<void> update(Connection &connection, const domain::Post &post, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(
            u"UPDATE post SET title = :title, body = :body, state = :state, planned_wall = :wall, "
            "planned_zone = :zone, planned_at = :at, series_id = :series, series_at = :occurrence, "
            "updated_at = :now, revision = revision + 1 WHERE id = :id AND revision = :revision"_s,
            {{u":title"_s, textOrEmpty(post.title)},
             {u":body"_s, textOrEmpty(post.text)},
             {u":state"_s, domain::stateName(post.state)},
             {u":wall"_s, wallColumn(post.plannedFor)},
             {u":zone"_s, zoneColumn(post.plannedFor)},
             {u":at"_s, toColumn(post.plannedAt)},
             {u":series"_s, idOrNull(post.series.value)},
             {u":occurrence"_s, toColumn(post.occurrence)},
             {u":now"_s, toColumn(now)},
             {u":id"_s, post.id.value},
             {u":revision"_s, post.revision}}));
    if (changed == 0) {
        RUCHE_TRY(read(connection, post.id));
        return fail(ErrorCode::Conflict, u"the post was saved meanwhile"_s, post.id.text());
    }
    RUCHE_TRY(connection.change(
        u"UPDATE variant SET removed_at = :now WHERE post_id = :id AND removed_at IS NULL"_s,
        {{u":now"_s, toColumn(now)}, {u":id"_s, post.id.value}}));
    RUCHE_TRY(writeVariants(connection, post.id, post.variants));
    RUCHE_TRY(writeMedia(connection, post.id, post.media));
    return refresh(connection, post.id);
}

Result<void> setPlan(Connection &connection,
                     domain::PostId id,
                     const std::optional<ZonedTime> &plannedFor,
                     const std::optional<QDateTime> &plannedAt,
                     const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(u"UPDATE post SET planned_wall = :wall, planned_zone = :zone, planned_at = :at, "
                          "updated_at = :now, revision = revision + 1 WHERE id = :id"_s,
                          {{u":wall"_s, wallColumn(plannedFor)},
                           {u":zone"_s, zoneColumn(plannedFor)},
                           {u":at"_s, toColumn(plannedAt)},
                           {u":now"_s, toColumn(now)},
                           {u":id"_s, id.value}}));
    if (changed == 0)
        return fail(ErrorCode::NotFound, u"post"_s, id.text());
    return refresh(connection, id);
}

Result<void> setDeleted(Connection &connection, domain::PostId id, const std::optional<QDateTime> &at)
{
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE post SET deleted_at = :at WHERE id = :id"_s,
                                       {{u":at"_s, toColumn(at)}, {u":id"_s, id.value}}));
    if (changed == 0)
        return fail(ErrorCode::NotFound, u"post"_s, id.text());
    connection.touch(domain::Change::Posts);
    return {};
}

Result<void> setVariantState(Connection &connection,
                             domain::VariantId id,
                             domain::PostState state,
                             const std::optional<Error> &problem,
                             const std::optional<QDateTime> &retryAt)
{
    RUCHE_TRY_ASSIGN(
        const QVariant post,
        connection.value(
            u"UPDATE variant SET state = :state, problem_code = :code, problem_detail = :detail, "
            "retry_at = :retry WHERE id = :id RETURNING post_id"_s,
            {{u":state"_s, domain::stateName(state)},
             {u":code"_s, problemCode(problem)},
             {u":detail"_s, problemDetail(problem)},
             {u":retry"_s, toColumn(retryAt)},
             {u":id"_s, id.value}}));
    return refresh(connection, domain::PostId(post.toLongLong()));
}

Result<void> setOwnState(Connection &connection, domain::PostId id, domain::PostState state)
{
    RUCHE_TRY(connection.change(u"UPDATE post SET state = :state WHERE id = :id"_s,
                                {{u":state"_s, domain::stateName(state)}, {u":id"_s, id.value}}));
    return refresh(connection, id);
}

Result<void> refresh(Connection &connection, domain::PostId id)
{
    RUCHE_TRY_ASSIGN(const domain::Post post, read(connection, id));
    std::optional<QDateTime> shownAt;
    for (const domain::Variant &variant : post.variants) {
        if (variant.publishedAt && (!shownAt || *variant.publishedAt < *shownAt))
            shownAt = variant.publishedAt;
    }
    if (!shownAt)
        shownAt = post.plannedAt;
    RUCHE_TRY(
        connection.change(u"UPDATE post SET state = :state, shown_at = :shown WHERE id = :id"_s,
                          {{u":state"_s, domain::stateName(domain::combinedState(post.variants, post.state))},
                           {u":shown"_s, toColumn(shownAt)},
                           {u":id"_s, id.value}}));
    RUCHE_TRY(postsearch::index(connection, id, post.title, post.text));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<domain::MediaId>
addMedia(Connection &connection, const domain::Media &media, const QByteArray &content, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant number,
        connection.value(
            u"INSERT INTO media (brand_id, file_name, mime_type, alt_text, byte_count, sha256, created_at) "
            "VALUES (:brand, :name, :type, :alt, :bytes, :sha, :now) RETURNING id"_s,
            {{u":brand"_s, media.brand.value},
             {u":name"_s, textOrEmpty(media.fileName)},
             {u":type"_s, textOrEmpty(media.mimeType)},
             {u":alt"_s, textOrEmpty(media.altText)},
             {u":bytes"_s, media.bytes},
             {u":sha"_s, QString::fromLatin1(media.sha256.toHex())},
             {u":now"_s, toColumn(now)}}));
    RUCHE_TRY(connection.change(u"INSERT INTO media_content (media_id, content) VALUES (:id, :content)"_s,
                                {{u":id"_s, number}, {u":content"_s, content}}));
    return domain::MediaId(number.toLongLong());
}

Result<void> setAltText(Connection &connection, domain::MediaId id, const QString &altText)
{
    RUCHE_TRY(connection.change(u"UPDATE media SET alt_text = :alt WHERE id = :id"_s,
                                {{u":alt"_s, textOrEmpty(altText)}, {u":id"_s, id.value}}));
    connection.touch(domain::Change::Posts);
    return {};
}

Result<bool> hasContent(Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(
        const QVariant count,
        connection.value(u"SELECT count(*) FROM media m JOIN media_content c ON c.media_id = m.id "
                         "WHERE m.id = :id AND length(c.content) = m.byte_count"_s,
                         {{u":id"_s, id.value}}));
    return count.toInt() > 0;
}

Result<QByteArray> mediaContent(Connection &connection, domain::MediaId id)
{
    RUCHE_TRY_ASSIGN(const QVariant content,
                     connection.value(u"SELECT content FROM media_content WHERE media_id = :id"_s,
                                      {{u":id"_s, id.value}}));
    return content.toByteArray();
}

} // namespace ruche::storage::posts
