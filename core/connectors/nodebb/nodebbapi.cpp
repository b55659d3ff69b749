// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/nodebb/nodebbapi.h"

#include "core/connectors/html.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::nodebb {

namespace {

constexpr qsizetype longestMadeTitle = 80;
constexpr int secondsBetweenPosts = 15; ///< of a forum that does not say how long to wait

/// Titles and names come with their entities.
QString plainLine(const QJsonValue &value)
{
    return plainTextOf(value.toString()).simplified();
}

/// A moment in milliseconds; invalid for anything that no clock shows.
QDateTime momentOf(const QJsonValue &value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    if (number < 1 || number > 253402300799000.0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(number), Qt::UTC);
}

/// Truths are true or 1.
bool isTrue(const QJsonValue &value)
{
    return value.toBool() || value.toInt() == 1;
}

HttpRequest buildRequest(const QByteArray &method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest withObject(HttpRequest request, const QJsonObject &object)
{
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return request;
}

void setAuthor(RemoteMessage &message, const QJsonObject &user, const QString &forum, const QString &self)
{
    message.author.value = idText(user.value("uid"_L1));
    message.authorName = plainLine(user.value("username"_L1));
    if (message.author.isEmpty())
        message.author.value = u"guest:"_s + message.id.value; // nobody in particular
    else
        message.own = message.author.value == self;
    const QString slug = user.value("userslug"_L1).toString();
    if (!slug.isEmpty())
        message.authorUrl = webUrlOf(forum + u"user/"_s + routePart(slug));
}

} // namespace

Place placeOf(const QUrl &address)
{
    static const QRegularExpression inside(
        u"^(.*?/)(?:(?:api/)?category/(\\d+)(?:/.*)?|(?:topic|user|post|users|"
        "recent|categories|admin|api)(?:/.*)?)$"_s);
    QUrl base = address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    Place place;
    QString path = base.path();
    if (const auto match = inside.match(path); match.hasMatch()) {
        path = match.captured(1);
        place.category = match.captured(2);
    }
    base.setPath(path.endsWith(u'/') ? path : path + u'/');
    place.forum = base.toString(QUrl::FullyEncoded);
    return place;
}

QUrl categoryUrl(const Place &place)
{
    return place.category.isEmpty() ? QUrl(place.forum) : QUrl(place.forum + u"category/"_s + place.category);
}

HttpRequest buildGet(const QString &forum, const QString &route, const Query &query)
{
    return buildRequest("GET", apiRoute(forum, route, query));
}

HttpRequest buildPost(const QString &forum, const QString &route, const QJsonObject &object, bool creates)
{
    HttpRequest request = withObject(buildRequest("POST", apiRoute(forum, route)), object);
    request.creates = creates;
    return request;
}

HttpRequest buildPut(const QString &forum, const QString &route, const QJsonObject &object)
{
    return withObject(buildRequest("PUT", apiRoute(forum, route)), object);
}

HttpRequest buildDelete(const QString &forum, const QString &route)
{
    return buildRequest("DELETE", apiRoute(forum, route));
}

QString titleOf(const Draft &draft)
{
    const QString title = draft.title.simplified();
    if (!title.isEmpty())
        return title;
    const QString line = plainTextOf(draft.text).section(u'\n', 0, 0).simplified();
    if (line.size() <= longestMadeTitle)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longestMadeTitle);
    return line.left(space > 20 ? space : longestMadeTitle) + u'…';
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    const QString word = plainWord(json.object().value("status"_L1).toObject().value("code"_L1));
    if (!word.isEmpty())
        error.detail += u" (%1)"_s.arg(word);
    if (response.status == 400 && response.body.contains("too-many-posts")) {
        error.code = ErrorCode::Rate;
        error.retryAfter = std::chrono::seconds(secondsBetweenPosts);
    } else if (response.status == 404 && !json.isObject()) {
        error.code = ErrorCode::NotThisNetwork;
    }
    return error;
}

Result<QJsonObject> unwrap(const QJsonValue &answer)
{
    const QJsonValue response = answer.toObject().value("response"_L1);
    if (!response.isObject())
        return fail(ErrorCode::MalformedAnswer, u"an answer without its wrapping"_s);
    return response.toObject();
}

Result<QJsonArray> listIn(const QJsonValue &answer, QLatin1StringView name)
{
    const QJsonValue list = name.isEmpty() ? answer : answer.toObject().value(name);
    if (!list.isArray())
        return fail(ErrorCode::MalformedAnswer, u"an answer without a list of %1"_s.arg(name));
    return list.toArray();
}

bool hasNextPage(const QJsonValue &answer, int page)
{
    const QJsonObject pages = answer.toObject().value("pagination"_L1).toObject();
    return pages.value("pageCount"_L1).toInt(0) > page;
}

Result<Topic> parseTopic(const QJsonObject &topic, const QString &forum)
{
    Topic parsed;
    parsed.id.value = idText(topic.value("tid"_L1));
    if (parsed.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a topic without number"_s);
    const QJsonValue raw = topic.value("titleRaw"_L1);
    parsed.title = raw.isString() ? lineOf(raw) : plainLine(topic.value("title"_L1));
    parsed.url = webUrlOf(forum + u"topic/"_s + routePart(parsed.id.value));
    parsed.mainPost = idText(topic.value("mainPid"_L1));
    parsed.at = momentOf(topic.value("timestamp"_L1));
    parsed.planned = isTrue(topic.value("scheduled"_L1));
    parsed.deleted = isTrue(topic.value("deleted"_L1));
    return parsed;
}

Receipt receiptOf(const Topic &topic)
{
    const bool withdrawn = topic.deleted && !topic.planned;
    const QString status = topic.planned ? u"scheduled"_s : withdrawn ? u"deleted"_s : u"published"_s;
    return {topic.id, topic.url, status, !topic.planned && !withdrawn, topic.at, withdrawn};
}

Result<Receipt> parseReceipt(const QJsonObject &topic, const QString &forum)
{
    if (isTrue(topic.value("queued"_L1))) {
        Receipt queued;
        queued.id.value = queuePrefix + idText(topic.value("id"_L1));
        queued.status = u"queued"_s;
        return queued;
    }
    RUCHE_TRY_ASSIGN(const Topic parsed, parseTopic(topic, forum));
    return receiptOf(parsed);
}

Result<RemoteMessage> parseMessage(const QJsonObject &post, const QString &forum, const QString &self)
{
    RemoteMessage message;
    message.id.value = idText(post.value("pid"_L1));
    if (message.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a post without number"_s);
    message.kind = domain::MessageKind::Topic;
    message.thread.value = idText(post.value("tid"_L1));
    message.post = message.thread;
    message.parent.value = idText(post.value("toPid"_L1));
    const QJsonObject topic = post.value("topic"_L1).toObject();
    const QJsonValue raw = topic.value("titleRaw"_L1);
    message.subject = raw.isString() ? lineOf(raw) : plainLine(topic.value("title"_L1));
    QJsonObject user = post.value("user"_L1).toObject();
    if (!user.contains("uid"_L1))
        user.insert("uid"_L1, post.value("uid"_L1));
    setAuthor(message, user, forum, self);
    message.text = plainTextOf(post.value("content"_L1).toString());
    message.url = webUrlOf(forum + u"post/"_s + routePart(message.id.value));
    message.writtenAt = momentOf(post.value("timestamp"_L1));
    if (isTrue(post.value("deleted"_L1)))
        message.moderation = domain::Moderation::Trashed;
    return message;
}

Result<RemoteMessage> parseQueued(const QJsonObject &entry, const QString &forum, const QString &self)
{
    RemoteMessage message;
    const QString id = idText(entry.value("id"_L1));
    if (id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a queued post without id"_s);
    message.id.value = queuePrefix + id;
    message.kind = domain::MessageKind::Topic;
    message.moderation = domain::Moderation::Held;
    const QJsonObject data = entry.value("data"_L1).toObject();
    message.thread.value = idText(data.value("tid"_L1));
    message.post = message.thread;
    message.parent.value = idText(data.value("toPid"_L1));
    if (message.thread.isEmpty())
        message.thread = message.id;
    message.subject = plainLine(data.value("title"_L1));
    if (message.subject.isEmpty())
        message.subject = plainLine(entry.value("topic"_L1).toObject().value("title"_L1));
    QJsonObject user = entry.value("user"_L1).toObject();
    if (!user.contains("uid"_L1))
        user.insert("uid"_L1, entry.value("uid"_L1));
    setAuthor(message, user, forum, self);
    const QJsonValue source = data.value("rawContent"_L1);
    message.text = source.isString() ? withoutInvisible(source.toString())
                                     : plainTextOf(data.value("content"_L1).toString());
    message.writtenAt = momentOf(data.value("timestamp"_L1));
    message.url = webUrlOf(forum + u"post-queue/"_s + routePart(id));
    return message;
}

Result<RemoteMember> parseMember(const QJsonObject &user, const QString &forum)
{
    RemoteMember member;
    member.id.value = idText(user.value("uid"_L1));
    if (member.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a user without number"_s);
    member.handle = plainLine(user.value("username"_L1));
    member.name = plainLine(user.value("displayname"_L1));
    if (member.name.isEmpty())
        member.name = member.handle;
    member.email = lineOf(user.value("email"_L1));
    const QString slug = user.value("userslug"_L1).toString();
    if (!slug.isEmpty())
        member.url = webUrlOf(forum + u"user/"_s + routePart(slug));
    member.role = isTrue(user.value("banned"_L1)) ? u"banned"_s : u"member"_s;
    member.since = momentOf(user.value("joindate"_L1));
    return member;
}

} // namespace ruche::connectors::nodebb
