// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mailman/mailmanapi.h"

#include "core/connectors/dates.h"
#include "core/connectors/html.h"
#include "core/connectors/mailman/mailtext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mailman {

namespace {

constexpr auto newestVersion = "3.1"_L1;

QString withSlash(QString path)
{
    return path.endsWith(u'/') ? path : path + u'/';
}

} // namespace

Place placeOf(const QUrl &address)
{
    static const QRegularExpression resource(u"^(.*/3\\.[01])(?:/lists/([^/]+))?(?:/.*)?$"_s);
    static const QRegularExpression webPage(u"^.*/(?:lists|list)/([^/]+)(?:/.*)?$"_s);
    QUrl base = address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    Place place;
    place.list = address.fragment(QUrl::FullyDecoded).trimmed();
    const QString path = base.path();
    if (const auto match = resource.match(path); match.hasMatch()) {
        base.setPath(withSlash(match.captured(1)));
        if (!match.captured(2).isEmpty())
            place.list = match.captured(2);
    } else if (const auto page = webPage.match(path); page.hasMatch()) {
        // The web pages know nothing of the interface: it is looked for at the root.
        base.setPath(u'/' + newestVersion + u'/');
        place.list = page.captured(1);
    } else {
        base.setPath(withSlash(path) + newestVersion + u'/');
    }
    place.apiUrl = base.toString(QUrl::FullyEncoded);
    return place;
}

QUrl listUrl(const QString &apiUrl, const QString &list)
{
    return apiRoute(apiUrl, listRoute(list));
}

HttpRequest buildGet(const QString &apiUrl, const QString &route, const Query &query)
{
    HttpRequest request;
    request.url = apiRoute(apiUrl, route, query);
    request.headers = {{"Accept", "application/json"}};
    return request;
}

QString listRoute(const QString &list)
{
    return u"lists/"_s + routePart(list);
}

HttpRequest buildHeld(const QString &apiUrl, const QString &list, int count, int page)
{
    return buildGet(apiUrl,
                    listRoute(list) + u"/held"_s,
                    {{u"count"_s, QString::number(count)}, {u"page"_s, QString::number(page)}});
}

HttpRequest buildRoster(const QString &apiUrl, const QString &list, const QString &role, int page)
{
    return buildGet(apiUrl,
                    listRoute(list) + u"/roster/"_s + role,
                    {{u"count"_s, QString::number(memberPage)}, {u"page"_s, QString::number(page)}});
}

HttpRequest buildVerdict(const QString &apiUrl,
                         const QString &list,
                         const domain::RemoteId &message,
                         const QString &verdict)
{
    HttpRequest request = buildGet(apiUrl, listRoute(list) + u"/held/"_s + routePart(message.value));
    request.method = "POST";
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/x-www-form-urlencoded");
    request.body = "action=" + QUrl::toPercentEncoding(verdict);
    return request;
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    if (response.status == 404 && !json.object().contains("title"_L1))
        error.code = ErrorCode::NotThisNetwork;
    return error;
}

Result<QJsonArray> parseEntries(const QJsonValue &answer)
{
    const QJsonObject object = answer.toObject();
    const QJsonValue entries = object.value("entries"_L1);
    if (entries.isArray())
        return entries.toArray();
    if (object.value("total_size"_L1).isDouble() && entries.isUndefined())
        return QJsonArray();
    return fail(ErrorCode::MalformedAnswer, u"a page without entries"_s);
}

std::optional<int> parseTotal(const QJsonValue &answer)
{
    const int total = answer.toObject().value("total_size"_L1).toInt(-1);
    return total < 0 ? std::nullopt : std::optional(total);
}

Result<List> parseList(const QJsonValue &answer)
{
    const QJsonObject object = answer.toObject();
    List list;
    list.id = lineOf(object.value("list_id"_L1));
    list.address = lineOf(object.value("fqdn_listname"_L1));
    list.name = lineOf(object.value("display_name"_L1));
    if (list.id.isEmpty() || !list.address.contains(u'@'))
        return fail(ErrorCode::NotThisNetwork, u"no description of a mailing list"_s);
    return list;
}

Result<RemoteMessage> parseHeld(const QJsonObject &held)
{
    RemoteMessage message;
    message.id.value = idText(held.value("request_id"_L1));
    if (message.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a held message without number"_s);
    const Mail mail = readMail(held.value("msg"_L1).toString().toUtf8());
    message.kind = domain::MessageKind::Topic;
    message.moderation = domain::Moderation::Held;
    message.subject = mail.subject.isEmpty() ? lineOf(held.value("subject"_L1)) : mail.subject;
    message.authorEmail = lineOf(held.value("sender"_L1)).toLower();
    message.author.value
        = message.authorEmail.isEmpty() ? u"held:"_s + message.id.value : message.authorEmail;
    message.authorName = mail.fromName.isEmpty() ? message.authorEmail.section(u'@', 0, 0) : mail.fromName;
    message.thread.value = mail.thread.isEmpty() ? u"held:"_s + message.id.value : mail.thread;
    message.text = mail.text;
    for (const QString &name : mail.attachments)
        message.text += u"\n📎 "_s + name;
    message.text = message.text.trimmed();
    if (message.text.isEmpty())
        message.text = message.subject;
    message.writtenAt = parseRfc3339(held.value("hold_date"_L1).toString());
    return message;
}

Result<RemoteMember> parseMember(const QJsonObject &member)
{
    RemoteMember parsed;
    parsed.email = lineOf(member.value("email"_L1));
    parsed.id.value = parsed.email.toLower();
    if (parsed.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a member without address"_s);
    parsed.handle = parsed.email;
    parsed.name = lineOf(member.value("display_name"_L1));
    parsed.role = plainWord(member.value("role"_L1));
    return parsed;
}

} // namespace ruche::connectors::mailman
