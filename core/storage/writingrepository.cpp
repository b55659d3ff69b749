// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/writingrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::writing {

namespace {

const QString snippetSql = u"SELECT id, brand_id, kind, name, title, body FROM snippet "_s;
const QString hashtagSetSql = u"SELECT id, brand_id, name, tags, place FROM hashtag_set "_s;
const QString ofBrand = u"WHERE :brand IS NULL OR brand_id IS NULL OR brand_id = :brand ORDER BY name, id"_s;

QString kindName(domain::Snippet::Kind kind)
{
    return kind == domain::Snippet::Kind::Template ? u"template"_s : u"snippet"_s;
}

domain::Snippet snippetFrom(const QSqlQuery &query)
{
    return {domain::SnippetId(query.value(0).toLongLong()),
            domain::BrandId(query.value(1).toLongLong()),
            query.value(2).toString() == u"template"_s ? domain::Snippet::Kind::Template
                                                       : domain::Snippet::Kind::Piece,
            query.value(3).toString(),
            query.value(4).toString(),
            query.value(5).toString()};
}

QString placeName(domain::HashtagSet::Place place)
{
    return place == domain::HashtagSet::Place::Comment ? u"comment"_s : u"text"_s;
}

domain::HashtagSet hashtagSetFrom(const QSqlQuery &query)
{
    return {domain::HashtagSetId(query.value(0).toLongLong()),
            domain::BrandId(query.value(1).toLongLong()),
            query.value(2).toString(),
            query.value(3).toString().split(u' ', Qt::SkipEmptyParts),
            query.value(4).toString() == u"comment"_s ? domain::HashtagSet::Place::Comment
                                                      : domain::HashtagSet::Place::Text};
}

Result<void> changedWriting(Connection &connection, const Result<int> &rows, const QString &what)
{
    if (!rows)
        return fail(rows.error());
    if (*rows == 0)
        return fail(ErrorCode::NotFound, what);
    connection.touch(domain::Change::Planning);
    return {};
}

template <typename Value>
Result<QList<Value>> listOf(Result<QSqlQuery *> result, Value (*from)(const QSqlQuery &))
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, std::move(result));
    QList<Value> values;
    while (query->next())
        values << from(*query);
    query->finish();
    return values;
}

template <typename Value>
Result<Value> oneOf(Result<QSqlQuery *> result, Value (*from)(const QSqlQuery &), const QString &what)
{
    RUCHE_TRY_ASSIGN(const QList<Value> values, listOf(std::move(result), from));
    if (values.isEmpty())
        return fail(ErrorCode::NotFound, what);
    return values.first();
}

domain::KnownWord wordFrom(const QSqlQuery &query)
{
    return {domain::WordId(query.value(0).toLongLong()), query.value(1).toString()};
}

domain::PostEngagement engagementFrom(const QSqlQuery &query)
{
    return {query.value(0).toString() + u'\n' + query.value(1).toString(), query.value(2).toInt()};
}

} // namespace

Result<QList<domain::KnownWord>> words(Connection &connection)
{
    return listOf(connection.run(u"SELECT id, word FROM dictionary_word ORDER BY word"_s), wordFrom);
}

Result<std::optional<domain::WordId>>
addWord(Connection &connection, const QString &word, const QDateTime &now)
{
    const auto id = connection.value(u"INSERT INTO dictionary_word (word, added_at) VALUES (:word, :now) "
                                     "ON CONFLICT DO NOTHING RETURNING id"_s,
                                     {{u":word"_s, word}, {u":now"_s, toColumn(now)}});
    if (!id && id.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!id)
        return fail(id.error());
    connection.touch(domain::Change::Planning);
    return domain::WordId(id->toLongLong());
}

Result<void> removeWord(Connection &connection, domain::WordId word)
{
    return changedWriting(
        connection,
        connection.change(u"DELETE FROM dictionary_word WHERE id = :id"_s, {{u":id"_s, word.value}}),
        u"word"_s);
}

Result<QList<domain::Snippet>> snippets(Connection &connection, domain::BrandId brand)
{
    return listOf(connection.run(snippetSql + ofBrand, {{u":brand"_s, idOrNull(brand.value)}}), snippetFrom);
}

Result<domain::Snippet> readSnippet(Connection &connection, domain::SnippetId id)
{
    return oneOf(
        connection.run(snippetSql + u"WHERE id = :id"_s, {{u":id"_s, id.value}}), snippetFrom, u"snippet"_s);
}

Result<domain::SnippetId>
addSnippet(Connection &connection, const domain::Snippet &snippet, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QVariant id,
                     connection.value(u"INSERT INTO snippet (brand_id, kind, name, title, body, created_at) "
                                      "VALUES (:brand, :kind, :name, :title, :body, :now) RETURNING id"_s,
                                      {{u":brand"_s, idOrNull(snippet.brand.value)},
                                       {u":kind"_s, kindName(snippet.kind)},
                                       {u":name"_s, textOrEmpty(snippet.name)},
                                       {u":title"_s, textOrEmpty(snippet.title)},
                                       {u":body"_s, textOrEmpty(snippet.text)},
                                       {u":now"_s, toColumn(now)}}));
    connection.touch(domain::Change::Planning);
    return domain::SnippetId(id.toLongLong());
}

Result<void> updateSnippet(Connection &connection, const domain::Snippet &snippet)
{
    return changedWriting(
        connection,
        connection.change(
            u"UPDATE snippet SET brand_id = :brand, kind = :kind, name = :name, title = :title, "
            "body = :body WHERE id = :id"_s,
            {{u":brand"_s, idOrNull(snippet.brand.value)},
             {u":kind"_s, kindName(snippet.kind)},
             {u":name"_s, textOrEmpty(snippet.name)},
             {u":title"_s, textOrEmpty(snippet.title)},
             {u":body"_s, textOrEmpty(snippet.text)},
             {u":id"_s, snippet.id.value}}),
        u"snippet"_s);
}

Result<void> removeSnippet(Connection &connection, domain::SnippetId id)
{
    return changedWriting(connection,
                          connection.change(u"DELETE FROM snippet WHERE id = :id"_s, {{u":id"_s, id.value}}),
                          u"snippet"_s);
}

Result<QList<domain::HashtagSet>> hashtagSets(Connection &connection, domain::BrandId brand)
{
    return listOf(connection.run(hashtagSetSql + ofBrand, {{u":brand"_s, idOrNull(brand.value)}}),
                  hashtagSetFrom);
}

Result<domain::HashtagSet> readHashtagSet(Connection &connection, domain::HashtagSetId id)
{
    return oneOf(connection.run(hashtagSetSql + u"WHERE id = :id"_s, {{u":id"_s, id.value}}),
                 hashtagSetFrom,
                 u"hashtag set"_s);
}

Result<domain::HashtagSetId>
addHashtagSet(Connection &connection, const domain::HashtagSet &set, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QVariant id,
                     connection.value(u"INSERT INTO hashtag_set (brand_id, name, tags, place, created_at) "
                                      "VALUES (:brand, :name, :tags, :place, :now) RETURNING id"_s,
                                      {{u":brand"_s, idOrNull(set.brand.value)},
                                       {u":name"_s, textOrEmpty(set.name)},
                                       {u":tags"_s, textOrEmpty(set.tags.join(u' '))},
                                       {u":place"_s, placeName(set.place)},
                                       {u":now"_s, toColumn(now)}}));
    connection.touch(domain::Change::Planning);
    return domain::HashtagSetId(id.toLongLong());
}

Result<void> updateHashtagSet(Connection &connection, const domain::HashtagSet &set)
{
    return changedWriting(
        connection,
        connection.change(
            u"UPDATE hashtag_set SET brand_id = :brand, name = :name, tags = :tags, place = :place WHERE id = :id"_s,
            {{u":brand"_s, idOrNull(set.brand.value)},
             {u":name"_s, textOrEmpty(set.name)},
             {u":tags"_s, textOrEmpty(set.tags.join(u' '))},
             {u":place"_s, placeName(set.place)},
             {u":id"_s, set.id.value}}),
        u"hashtag set"_s);
}

Result<void> removeHashtagSet(Connection &connection, domain::HashtagSetId id)
{
    return changedWriting(
        connection,
        connection.change(u"DELETE FROM hashtag_set WHERE id = :id"_s, {{u":id"_s, id.value}}),
        u"hashtag set"_s);
}

Result<QList<domain::PostEngagement>> taggedPosts(Connection &connection, domain::BrandId brand, int limit)
{
    return listOf(connection.run(
                      u"SELECT p.body, coalesce((SELECT group_concat(v.body, char(10)) FROM variant v WHERE "
                      u"v.post_id = p.id "
                      "AND v.removed_at IS NULL), ''), p.comment_count FROM post p "
                      "WHERE p.brand_id = :brand AND p.state = 'published' AND p.deleted_at IS NULL "
                      "AND (instr(p.body, '#') > 0 OR EXISTS (SELECT 1 FROM variant w WHERE w.post_id = p.id "
                      "AND instr(w.body, '#') > 0)) ORDER BY p.id DESC LIMIT :limit"_s,
                      {{u":brand"_s, brand.value}, {u":limit"_s, limit}}),
                  engagementFrom);
}

Result<std::optional<domain::Limits>> ownLimits(Connection &connection, domain::AccountId account)
{
    const auto stored = connection.value(u"SELECT limits FROM account_limits WHERE account_id = :id"_s,
                                         {{u":id"_s, account.value}});
    if (!stored && stored.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!stored)
        return fail(stored.error());
    RUCHE_TRY_ASSIGN(
        domain::Limits limits,
        domain::limitsFromJson(QJsonDocument::fromJson(stored->toString().toUtf8()).object(), {}));
    return limits;
}

Result<void>
setOwnLimits(Connection &connection, domain::AccountId account, const std::optional<domain::Limits> &limits)
{
    connection.touch(domain::Change::Accounts);
    if (!limits) {
        RUCHE_TRY(connection.change(u"DELETE FROM account_limits WHERE account_id = :id"_s,
                                    {{u":id"_s, account.value}}));
        return {};
    }
    const QString json
        = QString::fromUtf8(QJsonDocument(domain::toJson(*limits)).toJson(QJsonDocument::Compact));
    RUCHE_TRY(connection.change(u"INSERT INTO account_limits (account_id, limits) VALUES (:id, :limits) "
                                "ON CONFLICT (account_id) DO UPDATE SET limits = excluded.limits"_s,
                                {{u":id"_s, account.value}, {u":limits"_s, json}}));
    return {};
}

} // namespace ruche::storage::writing
