// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/planningseries.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::seriesrepository {

namespace {

const QString seriesWall = u"yyyy-MM-ddTHH:mm:ss"_s;

const QString seriesSql = u"SELECT s.id, s.brand_id, s.start_wall, s.start_zone, s.rule, s.title, s.body, "
                          "s.filled_to, s.deleted_at FROM series s "_s;

domain::Series seriesFrom(const QSqlQuery &query)
{
    domain::Series series;
    series.id = domain::SeriesId(query.value(0).toLongLong());
    series.brand = domain::BrandId(query.value(1).toLongLong());
    series.start = {QDateTime::fromString(query.value(2).toString(), seriesWall), query.value(3).toString()};
    series.rule = query.value(4).toString();
    series.title = query.value(5).toString();
    series.text = query.value(6).toString();
    series.filledTo = optionalInstantFrom(query.value(7));
    series.deletedAt = optionalInstantFrom(query.value(8));
    return series;
}

std::optional<QString> optionalWords(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.toString());
}

/// Adds the accounts and media.
Result<void> completeSeries(Connection &connection, domain::Series &series)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const accounts,
                     connection.run(u"SELECT account_id, title, body, delivery, options FROM series_account "
                                    "WHERE series_id = :id ORDER BY account_id"_s,
                                    {{u":id"_s, series.id.value}}));
    while (accounts->next()) {
        domain::Variant variant;
        variant.account = domain::AccountId(accounts->value(0).toLongLong());
        variant.title = optionalWords(accounts->value(1));
        variant.text = optionalWords(accounts->value(2));
        variant.delivery
            = domain::deliveryFromName(accounts->value(3).toString()).value_or(domain::Delivery::Direct);
        variant.options = domain::optionsFromJson(
            QJsonDocument::fromJson(accounts->value(4).toString().toUtf8()).object());
        series.variants << variant;
    }
    accounts->finish();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const media,
        connection.run(
            u"SELECT m.id, m.brand_id, m.file_name, m.mime_type, m.alt_text, m.byte_count, m.sha256 "
            "FROM series_media sm JOIN media m ON m.id = sm.media_id WHERE sm.series_id = :id "
            "ORDER BY sm.position"_s,
            {{u":id"_s, series.id.value}}));
    while (media->next())
        series.media << domain::Media{domain::MediaId(media->value(0).toLongLong()),
                                      domain::BrandId(media->value(1).toLongLong()),
                                      media->value(2).toString(),
                                      media->value(3).toString(),
                                      media->value(4).toString(),
                                      media->value(5).toLongLong(),
                                      QByteArray::fromHex(media->value(6).toString().toLatin1())};
    media->finish();
    return {};
}

QVariant wordsOrNull(const std::optional<QString> &words)
{
    return words ? QVariant(textOrEmpty(*words)) : QVariant();
}

Result<void> writeParts(Connection &connection, domain::SeriesId id, const domain::Series &series)
{
    RUCHE_TRY(
        connection.change(u"DELETE FROM series_account WHERE series_id = :id"_s, {{u":id"_s, id.value}}));
    for (const domain::Variant &variant : series.variants) {
        const QJsonObject options = domain::toJson(variant.options);
        const QVariant stored = options.isEmpty()
            ? QVariant()
            : QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
        RUCHE_TRY(
            connection.change(u"INSERT INTO series_account (series_id, account_id, title, body, delivery, "
                              "options) VALUES (:id, :account, :title, :body, :delivery, :options)"_s,
                              {{u":id"_s, id.value},
                               {u":account"_s, variant.account.value},
                               {u":title"_s, wordsOrNull(variant.title)},
                               {u":body"_s, wordsOrNull(variant.text)},
                               {u":delivery"_s, domain::deliveryName(variant.delivery)},
                               {u":options"_s, stored}}));
    }
    RUCHE_TRY(connection.change(u"DELETE FROM series_media WHERE series_id = :id"_s, {{u":id"_s, id.value}}));
    int position = 0;
    for (const domain::Media &file : series.media) {
        RUCHE_TRY(connection.change(
            u"INSERT INTO series_media (series_id, media_id, position) VALUES (:id, :media, :position)"_s,
            {{u":id"_s, id.value}, {u":media"_s, file.id.value}, {u":position"_s, position++}}));
    }
    return {};
}

} // namespace

Result<QList<domain::Series>> list(Connection &connection, const QList<domain::BrandId> &brands)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            seriesSql
                + u"JOIN brand b ON b.id = s.brand_id WHERE s.deleted_at IS NULL AND (b.archived_at IS "
                  "NULL OR :named = 1) ORDER BY s.id"_s,
            {{u":named"_s, brands.isEmpty() ? 0 : 1}}));
    QList<domain::Series> found;
    while (query->next()) {
        const domain::Series series = seriesFrom(*query);
        if (brands.isEmpty() || brands.contains(series.brand))
            found << series;
    }
    query->finish();
    for (domain::Series &series : found)
        RUCHE_TRY(completeSeries(connection, series));
    return found;
}

Result<domain::Series> read(Connection &connection, domain::SeriesId id)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(seriesSql + u"WHERE s.id = :id"_s, {{u":id"_s, id.value}}));
    if (!query->next()) {
        query->finish();
        return fail(ErrorCode::NotFound, u"series"_s, id.text());
    }
    domain::Series series = seriesFrom(*query);
    query->finish();
    RUCHE_TRY(completeSeries(connection, series));
    return series;
}

Result<domain::SeriesId> addHidden(Connection &connection, const domain::Series &series, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(
        const QVariant number,
        connection.value(
            u"INSERT INTO series (brand_id, start_wall, start_zone, rule, title, body, filled_to, "
            "created_at, deleted_at) VALUES (:brand, :wall, :zone, :rule, :title, :body, :filled, "
            ":now, :now) RETURNING id"_s,
            {{u":brand"_s, series.brand.value},
             {u":wall"_s, series.start.wall.toString(seriesWall)},
             {u":zone"_s, series.start.zone},
             {u":rule"_s, textOrEmpty(series.rule)},
             {u":title"_s, textOrEmpty(series.title)},
             {u":body"_s, textOrEmpty(series.text)},
             {u":filled"_s, toColumn(series.filledTo)},
             {u":now"_s, toColumn(now)}}));
    const domain::SeriesId id(number.toLongLong());
    RUCHE_TRY(writeParts(connection, id, series));
    return id;
}

Result<void> update(Connection &connection, const domain::Series &series)
{
    RUCHE_TRY_ASSIGN(
        const int changed,
        connection.change(u"UPDATE series SET start_wall = :wall, start_zone = :zone, rule = :rule, "
                          "title = :title, body = :body, filled_to = :filled WHERE id = :id"_s,
                          {{u":wall"_s, series.start.wall.toString(seriesWall)},
                           {u":zone"_s, series.start.zone},
                           {u":rule"_s, textOrEmpty(series.rule)},
                           {u":title"_s, textOrEmpty(series.title)},
                           {u":body"_s, textOrEmpty(series.text)},
                           {u":filled"_s, toColumn(series.filledTo)},
                           {u":id"_s, series.id.value}}));
    if (changed == 0)
        return fail(ErrorCode::NotFound, u"series"_s, series.id.text());
    connection.touch(domain::Change::Planning);
    return writeParts(connection, series.id, series);
}

Result<void> setDeleted(Connection &connection, domain::SeriesId series, const std::optional<QDateTime> &at)
{
    RUCHE_TRY_ASSIGN(const int changed,
                     connection.change(u"UPDATE series SET deleted_at = :at WHERE id = :id"_s,
                                       {{u":at"_s, toColumn(at)}, {u":id"_s, series.value}}));
    if (changed == 0)
        return fail(ErrorCode::NotFound, u"series"_s, series.text());
    connection.touch(domain::Change::Planning);
    return {};
}

Result<void>
setFilledTo(Connection &connection, domain::SeriesId series, const std::optional<QDateTime> &at)
{
    RUCHE_TRY(connection.change(u"UPDATE series SET filled_to = :at WHERE id = :id"_s,
                                {{u":at"_s, toColumn(at)}, {u":id"_s, series.value}}));
    return {};
}

Result<QList<Member>> members(Connection &connection, domain::SeriesId series, const QDateTime &from)
{
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT id, series_at, deleted_at FROM post WHERE series_id = :series AND series_at >= :from "
            "ORDER BY series_at, id"_s,
            {{u":series"_s, series.value}, {u":from"_s, toColumn(from)}}));
    QList<Member> found;
    while (query->next())
        found << Member{domain::PostId(query->value(0).toLongLong()),
                        instantFrom(query->value(1)),
                        !query->value(2).isNull()};
    query->finish();
    return found;
}

} // namespace ruche::storage::seriesrepository
