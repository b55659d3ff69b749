// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/composingrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::composing {

namespace {

constexpr qint64 oneVersionSeconds = 60;

QString ownWordsColumn(const domain::Post &post)
{
    QJsonObject object;
    for (const domain::Variant &variant : post.variants) {
        QJsonObject words;
        if (variant.title)
            words.insert("title"_L1, *variant.title);
        if (variant.text)
            words.insert("text"_L1, *variant.text);
        if (!words.isEmpty())
            object.insert(variant.account.text(), words);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHash<domain::AccountId, domain::OwnWords> ownWordsFrom(const QString &column)
{
    QHash<domain::AccountId, domain::OwnWords> all;
    const QJsonObject object = QJsonDocument::fromJson(column.toUtf8()).object();
    for (auto at = object.begin(); at != object.end(); ++at) {
        const QJsonObject words = at.value().toObject();
        domain::OwnWords own;
        if (words.contains("title"_L1))
            own.title = words.value("title"_L1).toString();
        if (words.contains("text"_L1))
            own.text = words.value("text"_L1).toString();
        all.insert(domain::AccountId::fromText(at.key()), own);
    }
    return all;
}

domain::WritingPlace placeFrom(const QSqlQuery &query)
{
    return {domain::PostId(query.value(0).toLongLong()),
            domain::AccountId(query.value(1).toLongLong()),
            query.value(2).toInt()};
}

} // namespace

Result<void> recordVersion(Connection &connection, const domain::Post &post, const QDateTime &now)
{
    const QString own = ownWordsColumn(post);
    RUCHE_TRY_ASSIGN(QSqlQuery *const newest,
                     connection.run(u"SELECT id, title, body, variants, begun_at FROM post_version "
                                    "WHERE post_id = :post ORDER BY id DESC LIMIT 1"_s,
                                    {{u":post"_s, post.id.value}}));
    const bool known = newest->next();
    const qint64 id = known ? newest->value(0).toLongLong() : 0;
    const bool same = known && newest->value(1).toString() == post.title
        && newest->value(2).toString() == post.text && newest->value(3).toString() == own;
    const bool recent = known && instantFrom(newest->value(4)).secsTo(now) < oneVersionSeconds;
    newest->finish();
    if (same)
        return {};
    if (recent) {
        RUCHE_TRY(connection.change(u"UPDATE post_version SET title = :title, body = :body, "
                                    "variants = :own, saved_at = :now WHERE id = :id"_s,
                                    {{u":title"_s, textOrEmpty(post.title)},
                                     {u":body"_s, textOrEmpty(post.text)},
                                     {u":own"_s, own},
                                     {u":now"_s, toColumn(now)},
                                     {u":id"_s, id}}));
        return {};
    }
    RUCHE_TRY(
        connection.change(u"INSERT INTO post_version (post_id, title, body, variants, begun_at, saved_at) "
                          "VALUES (:post, :title, :body, :own, :begun, :now)"_s,
                          {{u":post"_s, post.id.value},
                           {u":title"_s, textOrEmpty(post.title)},
                           {u":body"_s, textOrEmpty(post.text)},
                           {u":own"_s, own},
                           {u":begun"_s, toColumn(now)},
                           {u":now"_s, toColumn(now)}}));
    RUCHE_TRY(connection.change(
        u"DELETE FROM post_version WHERE post_id = :post AND id <= (SELECT id FROM post_version "
        "WHERE post_id = :same ORDER BY id DESC LIMIT 1 OFFSET :most)"_s,
        {{u":post"_s, post.id.value}, {u":same"_s, post.id.value}, {u":most"_s, mostVersions}}));
    return {};
}

Result<QList<domain::PostVersion>> versions(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT id, title, body, variants, saved_at FROM post_version "
                                    "WHERE post_id = :post ORDER BY id DESC"_s,
                                    {{u":post"_s, post.value}}));
    QList<domain::PostVersion> list;
    while (query->next())
        list << domain::PostVersion{query->value(0).toLongLong(),
                                    query->value(1).toString(),
                                    query->value(2).toString(),
                                    ownWordsFrom(query->value(3).toString()),
                                    instantFrom(query->value(4))};
    query->finish();
    return list;
}

Result<void> keepPlace(Connection &connection, const domain::WritingPlace &place)
{
    RUCHE_TRY(closePlaces(connection));
    RUCHE_TRY(connection.change(
        u"INSERT INTO writing_place (post_id, account_id, caret, is_open) VALUES (:post, :tab, :caret, 1) "
        "ON CONFLICT (post_id) DO UPDATE SET account_id = excluded.account_id, caret = excluded.caret, "
        "is_open = 1"_s,
        {{u":post"_s, place.post.value},
         {u":tab"_s, idOrNull(place.tab.value)},
         {u":caret"_s, place.caret}}));
    return {};
}

Result<std::optional<domain::WritingPlace>> place(Connection &connection, domain::PostId post)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT post_id, account_id, caret FROM writing_place WHERE post_id = :post"_s,
                       {{u":post"_s, post.value}}));
    std::optional<domain::WritingPlace> found;
    if (query->next())
        found = placeFrom(*query);
    query->finish();
    return found;
}

Result<std::optional<domain::WritingPlace>> openPlace(Connection &connection)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT w.post_id, w.account_id, w.caret FROM writing_place w "
                                    "JOIN post p ON p.id = w.post_id "
                                    "WHERE w.is_open = 1 AND p.deleted_at IS NULL AND p.state = :draft"_s,
                                    {{u":draft"_s, domain::stateName(domain::PostState::Draft)}}));
    std::optional<domain::WritingPlace> found;
    if (query->next())
        found = placeFrom(*query);
    query->finish();
    return found;
}

Result<void> closePlaces(Connection &connection)
{
    RUCHE_TRY(connection.change(u"UPDATE writing_place SET is_open = 0 WHERE is_open = 1"_s));
    return {};
}

} // namespace ruche::storage::composing
