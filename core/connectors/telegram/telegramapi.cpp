// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramapi.h"

#include "core/connectors/certainrefusal.h"
#include "core/connectors/formbody.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::telegram {

namespace {

constexpr auto ownServer = "https://api.telegram.org/"_L1;
constexpr QChar albumJoint = u'+';

bool isTelegramSite(const QString &host)
{
    return host == "t.me"_L1 || host == "telegram.me"_L1 || host == "telegram.dog"_L1;
}

QString chatOf(const QString &path)
{
    static const QRegularExpression named(u"^/(?:s/)?@?([A-Za-z][A-Za-z0-9_]{3,31})(?:/[0-9]*)?/?$"_s);
    static const QRegularExpression numbered(u"^/c/([0-9]{1,15})(?:/[0-9]*)?/?$"_s);
    if (const auto match = numbered.match(path); match.hasMatch())
        return u"-100"_s + match.captured(1);
    const auto match = named.match(path);
    return match.hasMatch() ? u'@' + match.captured(1) : QString();
}

QJsonArray numbersOf(const domain::RemoteId &post)
{
    QJsonArray numbers;
    for (const QString &id : post.value.split(albumJoint, Qt::SkipEmptyParts))
        numbers << id.toLongLong();
    return numbers;
}

/// A description is the server's text: it is compared and never shown.
QString descriptionOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object().value("description"_L1).toString().toLower();
}

/// "photo", "video" or "document".
QString kindOf(const MediaUpload &file)
{
    const bool picture = file.mimeType == "image/jpeg"_L1 || file.mimeType == "image/png"_L1
        || file.mimeType == "image/webp"_L1;
    return picture ? u"photo"_s : file.mimeType.startsWith("video/"_L1) ? u"video"_s : u"document"_s;
}

QJsonObject replyTo(const ThreadPlace &thread)
{
    return {{u"message_id"_s, numbersOf(thread.parent).first()}};
}

QByteArray compact(const QJsonDocument &json)
{
    return json.toJson(QJsonDocument::Compact);
}

HttpRequest
formCall(const QString &apiUrl, const QString &token, const QString &method, const QList<FormField> &fields)
{
    HttpRequest request = buildCall(apiUrl, token, method, {}, true);
    request.headers = {{"Accept", "application/json"}};
    setForm(request, fields);
    request.timeout = std::chrono::minutes(5);
    return request;
}

} // namespace

Place placeOf(const QUrl &address)
{
    Place place;
    place.chat = chatOf(address.path());
    const bool telegram = isTelegramSite(address.host().toLower());
    if (telegram || address.host().isEmpty()) {
        place.apiUrl = ownServer;
    } else {
        QUrl root = address.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                     | QUrl::RemoveUserInfo);
        root.setPath(u"/"_s);
        place.apiUrl = root.toString(QUrl::FullyEncoded);
    }
    if (place.chat.startsWith(u'@'))
        place.web = QUrl(u"https://t.me/"_s + place.chat.mid(1));
    else if (!place.chat.isEmpty())
        place.web = QUrl(u"https://t.me/c/"_s + place.chat.mid(4));
    return place;
}

bool isToken(const QString &token)
{
    static const QRegularExpression form(u"^[0-9]{1,20}:[A-Za-z0-9_-]{10,200}$"_s);
    return form.match(token).hasMatch();
}

HttpRequest buildCall(
    const QString &apiUrl, const QString &token, const QString &method, const QJsonObject &body, bool creates)
{
    HttpRequest request;
    request.method = "POST";
    request.url = apiRoute(apiUrl, u"bot"_s + token + u'/' + method);
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    request.body = compact(QJsonDocument(body));
    request.secretPath = true;
    request.followsRedirects = false;
    request.creates = creates;
    return request;
}

Result<HttpRequest>
buildPublish(const QString &apiUrl, const QString &token, const QString &chat, const Draft &draft)
{
    QList<MediaUpload> files;
    for (const DraftMedia &media : draft.media) {
        if (media.file)
            files << *media.file;
    }
    if (draft.text.size() > (files.isEmpty() ? longestText : longestCaption))
        return fail(ErrorCode::Invalid, u"the text is too long for a message with files"_s, u"text"_s);
    if (files.size() > mostFiles)
        return fail(ErrorCode::Invalid, u"an album holds ten files"_s, u"media"_s);
    if (files.isEmpty()) {
        QJsonObject body{{u"chat_id"_s, chat}, {u"text"_s, draft.text}};
        if (draft.thread)
            body.insert(u"reply_parameters"_s, replyTo(*draft.thread));
        return buildCall(apiUrl, token, u"sendMessage"_s, body, true);
    }
    QList<FormField> fields{{"chat_id", chat.toUtf8()}};
    if (draft.thread)
        fields << FormField{"reply_parameters", compact(QJsonDocument(replyTo(*draft.thread)))};
    if (files.size() == 1) {
        const QString kind = kindOf(files.first());
        fields << FormField{"caption", draft.text.toUtf8()}
               << fileField(kind.toLatin1(), files.first(), u"picture"_s);
        QString method = u"send"_s + kind;
        method[4] = method.at(4).toUpper();
        return formCall(apiUrl, token, method, fields);
    }
    // Documents cannot stand beside pictures: with one among them, all go as documents.
    const bool documents = std::any_of(
        files.begin(), files.end(), [](const MediaUpload &file) { return kindOf(file) == "document"_L1; });
    QJsonArray album;
    for (qsizetype at = 0; at < files.size(); ++at) {
        const QString name = u"file%1"_s.arg(at);
        QJsonObject item{{u"type"_s, documents ? u"document"_s : kindOf(files.at(at))},
                         {u"media"_s, u"attach://"_s + name}};
        if (at == 0)
            item.insert(u"caption"_s, draft.text);
        album << item;
        fields << fileField(name.toLatin1(), files.at(at), u"picture"_s);
    }
    fields.insert(1, {"media", compact(QJsonDocument(album))});
    return formCall(apiUrl, token, u"sendMediaGroup"_s, fields);
}

HttpRequest buildEdit(const QString &apiUrl,
                      const QString &token,
                      const QString &chat,
                      const domain::RemoteId &post,
                      const Draft &draft)
{
    const bool files = post.value.contains(albumJoint);
    return buildCall(apiUrl,
                     token,
                     files ? u"editMessageCaption"_s : u"editMessageText"_s,
                     {{u"chat_id"_s, chat},
                      {u"message_id"_s, numbersOf(post).first()},
                      {files ? u"caption"_s : u"text"_s, draft.text}});
}

HttpRequest
buildDelete(const QString &apiUrl, const QString &token, const QString &chat, const domain::RemoteId &post)
{
    return buildCall(
        apiUrl, token, u"deleteMessages"_s, {{u"chat_id"_s, chat}, {u"message_ids"_s, numbersOf(post)}});
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    const int seconds = answer.value("parameters"_L1).toObject().value("retry_after"_L1).toInt();
    if (error.code == ErrorCode::Rate && seconds > 0)
        error.retryAfter = std::chrono::seconds(std::clamp(seconds, 1, 3600));
    if (request.creates)
        error.code = certainRefusal(error.code);
    // The path of a token that is none, and whatever is no Bot API.
    if (response.status == 404)
        error.code = answer.contains("ok"_L1) ? ErrorCode::Auth : ErrorCode::NotThisNetwork;
    return error;
}

bool saysMessageGone(const HttpResponse &response)
{
    return response.status == 400 && descriptionOf(response).contains("message to delete not found"_L1);
}

Result<QJsonValue> parseResult(const QJsonValue &answer)
{
    const QJsonObject object = answer.toObject();
    if (!object.value("ok"_L1).toBool() || object.value("result"_L1).isUndefined())
        return fail(ErrorCode::NotThisNetwork, u"no answer of a Bot API"_s);
    return object.value("result"_L1);
}

Rights parseRights(const QJsonObject &member, const QString &type)
{
    const QString status = plainWord(member.value("status"_L1));
    if (status == "creator"_L1)
        return {true, true, true};
    const bool admin = status == "administrator"_L1;
    if (type == "channel"_L1)
        return {admin && member.value("can_post_messages"_L1).toBool(),
                admin && member.value("can_post_messages"_L1).toBool(),
                admin};
    const bool writes = admin || status == "member"_L1
        || (status == "restricted"_L1 && member.value("can_send_messages"_L1).toBool());
    return {writes, writes, writes}; // its own messages
}

Result<Receipt> parseReceipt(const QJsonValue &result, const QUrl &web)
{
    const QJsonArray messages = result.isArray() ? result.toArray() : QJsonArray{result};
    QStringList ids;
    for (const QJsonValue &message : messages) {
        if (const QString id = idText(message.toObject().value("message_id"_L1)); !id.isEmpty())
            ids << id;
    }
    if (ids.isEmpty())
        return fail(ErrorCode::Uncertain, u"a message without number"_s);
    Receipt receipt;
    receipt.id.value = ids.join(albumJoint);
    // What stands under a file is changed by another method than a text.
    if (ids.size() == 1 && !messages.first().toObject().contains("text"_L1))
        receipt.id.value += albumJoint;
    receipt.url = messageUrl(web, receipt.id);
    receipt.published = true;
    const qint64 date = messages.first().toObject().value("date"_L1).toInteger();
    if (date > 0)
        receipt.at = QDateTime::fromSecsSinceEpoch(date, Qt::UTC);
    return receipt;
}

Result<void> parseEdited(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    if (response.status == 400 && descriptionOf(response).contains("message is not modified"_L1))
        return {};
    if (response.status < 200 || response.status > 299)
        return fail(problemOf(request, response, now));
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    if (!json.isObject())
        return fail(ErrorCode::MalformedAnswer, u"no answer of a Bot API"_s);
    RUCHE_TRY(parseResult(json.object()));
    return {};
}

QUrl messageUrl(const QUrl &web, const domain::RemoteId &post)
{
    return web.isEmpty() ? QUrl() : QUrl(web.toString() + u'/' + post.value.section(albumJoint, 0, 0));
}

} // namespace ruche::connectors::telegram
