// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/watchrepository.h"

#include "core/storage/connection.h"
#include "core/storage/messageid.h"
#include "core/storage/values.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::watch {

namespace {

constexpr qint64 recentMs = qint64(30) * 24 * 3600 * 1000;

QList<Unread> unreadFrom(QSqlQuery &query)
{
    QList<Unread> unread;
    while (query.next())
        unread << Unread{domain::MessageId(query.value(0).toLongLong()),
                         domain::BrandId(query.value(1).toLongLong()),
                         domain::IdentityId(query.value(2).toLongLong()),
                         query.value(3).toString(),
                         optionalInstantFrom(query.value(4)),
                         optionalInstantFrom(query.value(5)),
                         optionalInstantFrom(query.value(6)),
                         !query.value(7).isNull()};
    query.finish();
    return unread;
}

const QString unreadColumns
    = u"m.id, coalesce(m.brand_id, 0), coalesce(m.identity_id, 0), "
      "CASE WHEN m.direction = 'incoming' AND m.moderation IN ('approved', 'held') THEN m.body ELSE '' END, "
      "(SELECT u.first_seen_at FROM identity i JOIN member u ON u.id = i.member_id WHERE i.id = "
      "m.identity_id), m.received_at, (SELECT a.created_at FROM account a WHERE a.id = m.account_id), "
      "m.import_id"_s;

} // namespace

Result<QList<domain::WatchedWord>> words(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT id, word, kind, action, replacement, language, list, enabled FROM "
                       "watched_word WHERE brand_id = :brand ORDER BY id"_s,
                       {{u":brand"_s, brand.value}}));
    QList<domain::WatchedWord> all;
    while (query->next())
        all << domain::WatchedWord{domain::WatchedWordId(query->value(0).toLongLong()),
                                   brand,
                                   query->value(1).toString(),
                                   query->value(2).toString(),
                                   query->value(3).toString(),
                                   query->value(4).toString(),
                                   query->value(5).toString(),
                                   query->value(6).toString(),
                                   query->value(7).toBool()};
    query->finish();
    return all;
}

Result<domain::WatchedWordId> saveWord(Connection &connection, const domain::WatchedWord &word)
{
    const QString text = word.text.trimmed();
    if (text.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"an empty word is never found"_s, u"text"_s);
    connection.touch(domain::Change::Messages);
    if (word.id.isValid()) {
        RUCHE_TRY_ASSIGN(
            const int changed,
            connection.change(u"UPDATE watched_word SET word = :word, kind = :kind, action = :action, "
                              "replacement = :with, language = :language, enabled = :enabled "
                              "WHERE id = :id"_s,
                              {{u":word"_s, text},
                               {u":kind"_s, word.kind},
                               {u":action"_s, word.action},
                               {u":with"_s, textOrEmpty(word.with.trimmed())},
                               {u":language"_s, textOrEmpty(word.language)},
                               {u":enabled"_s, word.enabled ? 1 : 0},
                               {u":id"_s, word.id.value}}));
        if (changed == 0)
            return fail(ErrorCode::NotFound, u"watched word"_s, word.id.text());
        return word.id;
    }
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        connection.value(u"INSERT INTO watched_word (brand_id, word, kind, action, replacement, language, "
                         "list, enabled) VALUES (:brand, :word, :kind, :action, :with, :language, :list, "
                         ":enabled) RETURNING id"_s,
                         {{u":brand"_s, word.brand.value},
                          {u":word"_s, text},
                          {u":kind"_s, word.kind},
                          {u":action"_s, word.action},
                          {u":with"_s, textOrEmpty(word.with.trimmed())},
                          {u":language"_s, textOrEmpty(word.language)},
                          {u":list"_s, textOrEmpty(word.list)},
                          {u":enabled"_s, word.enabled ? 1 : 0}}));
    return domain::WatchedWordId(id.toLongLong());
}

Result<void> removeWord(Connection &connection, domain::WatchedWordId word)
{
    RUCHE_TRY_ASSIGN(
        const int removed,
        connection.change(u"DELETE FROM watched_word WHERE id = :id"_s, {{u":id"_s, word.value}}));
    if (removed == 0)
        return fail(ErrorCode::NotFound, u"watched word"_s, word.text());
    connection.touch(domain::Change::Messages);
    return {};
}

Result<int> addWords(Connection &connection, domain::BrandId brand, const QList<domain::WatchedWord> &added)
{
    int count = 0;
    for (const domain::WatchedWord &word : added) {
        RUCHE_TRY_ASSIGN(
            const int one,
            connection.change(
                u"INSERT INTO watched_word (brand_id, word, kind, action, replacement, language, list, "
                "enabled) VALUES (:brand, :word, :kind, :action, :with, :language, :list, 1) "
                "ON CONFLICT (brand_id, kind, word) DO NOTHING"_s,
                {{u":brand"_s, brand.value},
                 {u":word"_s, word.text.trimmed()},
                 {u":kind"_s, word.kind},
                 {u":action"_s, word.action},
                 {u":with"_s, textOrEmpty(word.with.trimmed())},
                 {u":language"_s, textOrEmpty(word.language)},
                 {u":list"_s, textOrEmpty(word.list)}}));
        count += one;
    }
    connection.touch(domain::Change::Messages);
    return count;
}

Result<double> threshold(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        const QVariant value,
        connection.value(u"SELECT (SELECT threshold FROM watch_setting WHERE brand_id = :brand)"_s,
                         {{u":brand"_s, brand.value}}));
    return value.isNull() ? domain::defaultReviewThreshold : value.toInt() / 1000.0;
}

Result<void> setThreshold(Connection &connection, domain::BrandId brand, double threshold)
{
    const int value = int(std::lround(std::clamp(threshold, 0.05, 1.0) * 1000));
    RUCHE_TRY(connection.change(u"INSERT INTO watch_setting (brand_id, threshold) VALUES (:brand, :value) "
                                "ON CONFLICT (brand_id) DO UPDATE SET threshold = excluded.threshold"_s,
                                {{u":brand"_s, brand.value}, {u":value"_s, value}}));
    connection.touch(domain::Change::Messages);
    return {};
}

Result<bool> useEngine(Connection &connection, const QString &version, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"INSERT INTO watch_engine (one, version) VALUES (1, :version) "
                                       "ON CONFLICT (one) DO UPDATE SET version = excluded.version "
                                       "WHERE watch_engine.version <> excluded.version"_s,
                                       {{u":version"_s, version}}));
    if (changed == 0)
        return false;
    RUCHE_TRY(connection.change(
        u"INSERT INTO watch_queue (message_id) SELECT id FROM message WHERE id >= :from AND direction = "
        "'incoming' ON CONFLICT DO NOTHING"_s,
        {{u":from"_s, messageid::firstAt(now.toMSecsSinceEpoch() - recentMs)}}));
    RUCHE_TRY(connection.change(u"INSERT INTO watch_queue (message_id) SELECT message_id FROM review_item "
                                "WHERE state <> 'done' ON CONFLICT DO NOTHING"_s));
    return true;
}

Result<QString> engine(Connection &connection)
{
    RUCHE_TRY_ASSIGN(
        const QVariant version,
        connection.value(u"SELECT coalesce((SELECT version FROM watch_engine WHERE one = 1), '')"_s));
    return version.toString();
}

Result<QList<Unread>> next(Connection &connection, int limit)
{
    static const QString sql = u"SELECT q.message_id, "_s + unreadColumns.mid(6)
        + u" FROM watch_queue q LEFT JOIN message m ON m.id = q.message_id "
          "ORDER BY q.message_id DESC LIMIT :limit"_s;
    RUCHE_TRY_ASSIGN(QSqlQuery *const query, connection.run(sql, {{u":limit"_s, limit}}));
    return unreadFrom(*query);
}

Result<QList<Unread>> newest(Connection &connection, domain::BrandId brand, int limit)
{
    static const QString sql = u"SELECT "_s + unreadColumns
        + u" FROM message m WHERE m.brand_id = :brand AND m.direction = 'incoming' "
          "ORDER BY m.id DESC LIMIT :limit"_s;
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(sql, {{u":brand"_s, brand.value}, {u":limit"_s, limit}}));
    return unreadFrom(*query);
}

Result<void> readAgain(Connection &connection, domain::MessageId message)
{
    RUCHE_TRY(connection.change(u"INSERT INTO watch_queue (message_id) VALUES (:id) ON CONFLICT DO NOTHING"_s,
                                {{u":id"_s, message.value}}));
    return {};
}

Result<void> readAgain(Connection &connection, domain::BrandId brand, int limit)
{
    RUCHE_TRY(connection.change(
        u"INSERT INTO watch_queue (message_id) SELECT id FROM message WHERE brand_id = :brand "
        "AND direction = 'incoming' ORDER BY id DESC LIMIT :limit ON CONFLICT DO NOTHING"_s,
        {{u":brand"_s, brand.value}, {u":limit"_s, limit}}));
    RUCHE_TRY(connection.change(u"INSERT INTO watch_queue (message_id) SELECT message_id FROM review_item "
                                "WHERE brand_id = :brand AND state <> 'done' ON CONFLICT DO NOTHING"_s,
                                {{u":brand"_s, brand.value}}));
    connection.touch(domain::Change::Messages);
    return {};
}

Result<void> takeOut(Connection &connection, domain::MessageId message)
{
    RUCHE_TRY(
        connection.change(u"DELETE FROM watch_queue WHERE message_id = :id"_s, {{u":id"_s, message.value}}));
    return {};
}

Result<bool> noteWave(Connection &connection, domain::MessageId message, int others)
{
    constexpr int enough = 11;
    RUCHE_TRY_ASSIGN(
        const QVariant reasons,
        connection.value(u"SELECT coalesce((SELECT reasons FROM review_item WHERE message_id = :id), '')"_s,
                         {{u":id"_s, message.value}}));
    // What was read says how many were alike, the author with them.
    static const QRegularExpression number(u"\"repeatedByOthers\",\"(\\d+)\""_s);
    const int known = number.match(reasons.toString()).captured(1).toInt();
    if (others < 2 || known >= std::min(others + 1, enough))
        return false;
    RUCHE_TRY(readAgain(connection, message));
    return true;
}

Result<QList<Neighbour>>
around(Connection &connection, domain::BrandId brand, qint64 fromMs, qint64 toMs, int limit)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT id, coalesce(identity_id, 0), body FROM message WHERE brand_id = :brand AND "
                       "id >= :from AND id < :to AND direction = 'incoming' ORDER BY id DESC LIMIT :limit"_s,
                       {{u":brand"_s, brand.value},
                        {u":from"_s, messageid::firstAt(fromMs)},
                        {u":to"_s, messageid::firstAt(toMs)},
                        {u":limit"_s, limit}}));
    QList<Neighbour> all;
    while (query->next())
        all << Neighbour{domain::MessageId(query->value(0).toLongLong()),
                         domain::IdentityId(query->value(1).toLongLong()),
                         query->value(2).toString()};
    query->finish();
    return all;
}

Result<QStringList> spamTexts(Connection &connection, domain::BrandId brand, int limit)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT j.body FROM ruling r JOIN ruling_message j ON j.ruling_id = r.id "
                       "WHERE r.brand_id = :brand AND r.undone = 0 AND j.action = 'spam' "
                       "ORDER BY r.id DESC LIMIT :limit"_s,
                       {{u":brand"_s, brand.value}, {u":limit"_s, limit}}));
    QStringList texts;
    while (query->next())
        texts << query->value(0).toString();
    query->finish();
    return texts;
}

Result<QSet<QString>> ownHosts(Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(u"SELECT url FROM account WHERE brand_id = :brand"_s, {{u":brand"_s, brand.value}}));
    QSet<QString> hosts;
    while (query->next()) {
        QString host = QUrl(query->value(0).toString()).host().toLower();
        if (host.startsWith("www."_L1))
            host = host.mid(4);
        if (!host.isEmpty())
            hosts.insert(host);
    }
    query->finish();
    return hosts;
}

} // namespace ruche::storage::watch
