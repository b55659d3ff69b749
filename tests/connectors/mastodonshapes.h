// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPair>
#include <QString>

/// Answers of the Mastodon client API in the shapes that its documentation gives, as small as a test needs
/// them.
namespace ruche::test::shapes {

using Headers = QList<QPair<QByteArray, QByteArray>>;

inline QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray text(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

inline QJsonObject account(const QString &id, const QString &acct)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("username"), acct.section(u'@', 0, 0)},
            {QStringLiteral("acct"), acct},
            {QStringLiteral("display_name"), acct.section(u'@', 0, 0).toUpper()},
            {QStringLiteral("url"), QStringLiteral("https://mer.example/@") + acct}};
}

/// A public status of the account 1 ("cap"), which signs in here.
inline QJsonObject
status(const QString &id, const QString &html, const QString &at = QStringLiteral("2026-06-16T10:00:00.000Z"))
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("created_at"), at},
            {QStringLiteral("in_reply_to_id"), QJsonValue::Null},
            {QStringLiteral("in_reply_to_account_id"), QJsonValue::Null},
            {QStringLiteral("visibility"), QStringLiteral("public")},
            {QStringLiteral("spoiler_text"), QString()},
            {QStringLiteral("url"), QStringLiteral("https://mer.example/@cap/") + id},
            {QStringLiteral("content"), html},
            {QStringLiteral("reblog"), QJsonValue::Null},
            {QStringLiteral("media_attachments"), QJsonArray()},
            {QStringLiteral("edited_at"), QJsonValue::Null},
            {QStringLiteral("account"), account(QStringLiteral("1"), QStringLiteral("cap"))}};
}

inline QJsonObject by(QJsonObject status, const QString &id, const QString &acct)
{
    status.insert(QStringLiteral("account"), account(id, acct));
    return status;
}

inline QJsonObject answering(QJsonObject status, const QString &parent, const QString &parentAuthor)
{
    status.insert(QStringLiteral("in_reply_to_id"), parent);
    status.insert(QStringLiteral("in_reply_to_account_id"), parentAuthor);
    return status;
}

inline QJsonObject with(QJsonObject object, const QString &name, const QJsonValue &value)
{
    object.insert(name, value);
    return object;
}

inline QJsonObject mention(const QString &id, const QJsonObject &status)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("type"), QStringLiteral("mention")},
            {QStringLiteral("status"), status}};
}

inline QJsonObject scheduled(const QString &id, const QString &words, const QString &at)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("scheduled_at"), at},
            {QStringLiteral("params"),
             QJsonObject{{QStringLiteral("text"), words},
                         {QStringLiteral("visibility"), QStringLiteral("public")}}},
            {QStringLiteral("media_attachments"), QJsonArray()}};
}

inline QByteArray me()
{
    return text(account(QStringLiteral("1"), QStringLiteral("cap")));
}

/// Version 2 of the instance's description.
inline QJsonObject instance(const QString &version, int characters, const QString &source = {})
{
    return {{QStringLiteral("domain"), QStringLiteral("mer.example")},
            {QStringLiteral("version"), version},
            {QStringLiteral("source_url"), source},
            {QStringLiteral("configuration"),
             QJsonObject{{QStringLiteral("statuses"),
                          QJsonObject{{QStringLiteral("max_characters"), characters},
                                      {QStringLiteral("max_media_attachments"), 6},
                                      {QStringLiteral("characters_reserved_per_url"), 25}}},
                         {QStringLiteral("media_attachments"),
                          QJsonObject{{QStringLiteral("supported_mime_types"),
                                       QJsonArray{QStringLiteral("image/png"), QStringLiteral("image/webp")}},
                                      {QStringLiteral("description_limit"), 1400},
                                      {QStringLiteral("image_size_limit"), 10485760},
                                      {QStringLiteral("video_size_limit"), 41943040}}}}}};
}

} // namespace ruche::test::shapes
