// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostapi.h"

#include "core/base/zonedtime.h"
#include "core/connectors/dates.h"
#include "core/connectors/html.h"
#include "core/connectors/uploadname.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::ghost {

namespace {

constexpr auto apiPath = "ghost/api/admin/"_L1;
constexpr qsizetype longestSlug = 185;
constexpr qsizetype longestTitle = 255;
constexpr qsizetype longestMadeTitle = 80;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString escaped(QString text)
{
    return text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

/// A web address; empty for anything else, so that nothing odd is ever opened.
QUrl webUrl(const QJsonValue &value)
{
    const QUrl url(value.toString().trimmed(), QUrl::StrictMode);
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1 ? url : QUrl();
}

QDateTime instant(const QJsonValue &value)
{
    return parseRfc3339(value.toString());
}

HttpRequest buildRequest(const QByteArray &method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Accept", "application/json"}, {"Accept-Version", "v5.0"}};
    return request;
}

HttpRequest withObject(HttpRequest request, const QString &kind, const QJsonObject &object)
{
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = QJsonDocument(QJsonObject{{kind, QJsonArray{object}}}).toJson(QJsonDocument::Compact);
    return request;
}

/// Escaped text in which web addresses are links.
QString linked(const QString &text)
{
    static const QRegularExpression address(u"https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]}»…]"_s);
    QString html;
    qsizetype done = 0;
    for (auto found = address.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        html += escaped(text.mid(done, match.capturedStart() - done));
        const QString target = match.captured().toHtmlEscaped();
        html += u"<a href=\"%1\">%1</a>"_s.arg(target);
        done = match.capturedEnd();
    }
    return html + escaped(text.mid(done));
}

/// Paragraphs where blank lines are, and line breaks where lines end.
QString paragraphs(QString html)
{
    static const QRegularExpression blankLines(u"\\n[ \\t]*\\n\\s*"_s);
    html.replace(u"\r\n"_s, u"\n"_s);
    QStringList made;
    const QStringList parts = html.trimmed().split(blankLines, Qt::SkipEmptyParts);
    for (QString part : parts)
        made << u"<p>"_s + part.trimmed().replace(u"\n"_s, u"<br>"_s) + u"</p>"_s;
    return made.join(u'\n');
}

QString figure(const DraftMedia &file)
{
    return uR"(<figure class="kg-card kg-image-card"><img class="kg-image" src="%1" alt="%2"></figure>)"_s
        .arg(file.id.value.toHtmlEscaped(), file.altText.toHtmlEscaped());
}

/// Every post has a title there: the beginning of the text when it has none of its own.
QString titleOf(const Draft &draft)
{
    if (!draft.title.trimmed().isEmpty())
        return draft.title.trimmed().left(longestTitle);
    const QString line = plainTextOf(htmlOf(draft.text)).section(u'\n', 0, 0).simplified();
    if (line.size() <= longestMadeTitle)
        return line.isEmpty() ? u"…"_s : line;
    const qsizetype space = line.lastIndexOf(u' ', longestMadeTitle);
    return line.left(space > 20 ? space : longestMadeTitle) + u'…';
}

/// One of the machine-readable words in Ghost's error: "type" or "code".
QString errorWord(const HttpResponse &response, QLatin1StringView name)
{
    static const QRegularExpression word(u"^[A-Za-z0-9_]{1,64}$"_s);
    const QJsonArray errors = QJsonDocument::fromJson(response.body).object().value("errors"_L1).toArray();
    const QString text = errors.first().toObject().value(name).toString();
    return word.match(text).hasMatch() ? text : QString();
}

} // namespace

std::optional<Key> Key::parse(const QString &text)
{
    static const QRegularExpression form(u"^([0-9a-fA-F]{8,64}):((?:[0-9a-fA-F]{2}){16,64})$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return Key{match.captured(1).toLatin1(), QByteArray::fromHex(match.captured(2).toLatin1())};
}

QByteArray Key::token(const QDateTime &now) const
{
    const qint64 seconds = now.toSecsSinceEpoch();
    const QJsonObject header{
        {u"alg"_s, u"HS256"_s}, {u"kid"_s, QString::fromLatin1(id)}, {u"typ"_s, u"JWT"_s}};
    const QJsonObject claims{
        {u"aud"_s, u"/admin/"_s}, {u"exp"_s, seconds + tokenSeconds}, {u"iat"_s, seconds}};
    const QByteArray text = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.'
        + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return text + '.' + base64Url(QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256));
}

QList<QUrl> apiCandidates(const QUrl &address)
{
    QUrl base = address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const auto apiUnder = [&base](QString path) {
        if (!path.endsWith(u'/'))
            path += u'/';
        QUrl url = base;
        url.setPath(path + apiPath);
        return url;
    };
    // Its administration is at "/ghost/" below the site.
    const qsizetype administration = (base.path() + u'/').indexOf("/ghost/"_L1);
    QList<QUrl> candidates{apiUnder(administration < 0 ? base.path() : base.path().left(administration))};
    if (const QUrl atRoot = apiUnder({}); !candidates.contains(atRoot))
        candidates << atRoot;
    return candidates;
}

QUrl routeUrl(const QString &apiUrl, const QString &route, const Query &query)
{
    QUrl url(apiUrl);
    url.setPath(url.path(QUrl::FullyEncoded) + route, QUrl::TolerantMode);
    QByteArray text;
    for (const auto &[name, value] : query) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value, ",:");
    }
    url.setQuery(text.isEmpty() ? QString() : QString::fromLatin1(text), QUrl::StrictMode);
    return url;
}

HttpRequest buildGet(const QString &apiUrl, const QString &route, const Query &query)
{
    return buildRequest("GET", routeUrl(apiUrl, route, query));
}

HttpRequest
buildPost(const QString &apiUrl, const QString &kind, const QJsonObject &object, const Query &query)
{
    HttpRequest request
        = withObject(buildRequest("POST", routeUrl(apiUrl, kind + u'/', query)), kind, object);
    request.creates = true;
    return request;
}

HttpRequest buildPut(const QString &apiUrl,
                     const QString &kind,
                     const domain::RemoteId &id,
                     const QJsonObject &object,
                     const Query &query)
{
    return withObject(buildRequest("PUT", routeUrl(apiUrl, routeOf(kind, id), query)), kind, object);
}

HttpRequest buildDelete(const QString &apiUrl, const QString &route)
{
    return buildRequest("DELETE", routeUrl(apiUrl, route));
}

HttpRequest buildUpload(const QString &apiUrl, const MediaUpload &media)
{
    HttpRequest request = buildRequest("POST", routeUrl(apiUrl, u"images/upload/"_s));
    // What separates the parts must not be in them.
    const QByteArray boundary
        = "ruche-" + QCryptographicHash::hash(media.bytes, QCryptographicHash::Sha256).toHex();
    request.headers << QPair<QByteArray, QByteArray>("Content-Type",
                                                     "multipart/form-data; boundary=" + boundary);
    request.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nimage\r\n--"
        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + uploadName(media, u"picture"_s) + "\"\r\nContent-Type: " + media.mimeType.toLatin1() + "\r\n\r\n"
        + media.bytes + "\r\n--" + boundary + "--\r\n";
    request.creates = true;
    request.timeout = std::chrono::minutes(5);
    return request;
}

QString routeOf(const QString &kind, const domain::RemoteId &id)
{
    return kind + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id.value)) + u'/';
}

QString quoted(const QString &text)
{
    QString value = text;
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString filterTime(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString htmlOf(const QString &text)
{
    static const QRegularExpression blocks(
        u"<(?:p|div|h[1-6]|ul|ol|blockquote|figure|pre|table|hr|section)\\b[^>]*>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inlines(u"</(?:a|strong|em|b|i|u|s|code|span)>|<(?:br|img)\\b[^>]*>"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (blocks.match(text).hasMatch())
        return text;
    return paragraphs(inlines.match(text).hasMatch() ? text : linked(text));
}

QString commentHtml(const QString &text)
{
    return paragraphs(linked(text));
}

QJsonObject postBody(const Draft &draft)
{
    QString html = htmlOf(draft.text);
    for (const DraftMedia &file : draft.media.mid(1))
        html += u'\n' + figure(file);
    QJsonObject body{{u"title"_s, titleOf(draft)}, {u"html"_s, html}};
    if (!draft.media.isEmpty()) {
        body.insert(u"feature_image"_s, draft.media.first().id.value);
        body.insert(u"feature_image_alt"_s, draft.media.first().altText);
    }
    return body;
}

QString slugOf(const QString &key)
{
    static const QRegularExpression odd(u"[^a-z0-9]+"_s);
    QString slug = key.toLower();
    slug.replace(odd, u"-"_s);
    while (slug.startsWith(u'-'))
        slug.remove(0, 1);
    slug.truncate(longestSlug);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString statusWord(domain::Moderation moderation)
{
    switch (moderation) {
    case domain::Moderation::Approved:
        return u"published"_s;
    case domain::Moderation::Held:
        return u"hidden"_s;
    case domain::Moderation::Spam:
    case domain::Moderation::Trashed:
    case domain::Moderation::Gone:
        break;
    }
    return u"deleted"_s;
}

Result<QJsonObject> parseJson(const HttpRequest &request, const HttpResponse &response)
{
    if (response.status == 204)
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(response.body, &problem);
    if (json.isObject())
        return json.object();
    return fail(request.creates ? ErrorCode::Uncertain : ErrorCode::MalformedAnswer,
                u"%1 answered %2 without a JSON object: %3"_s.arg(
                    request.url.path(), QString::number(response.status), problem.errorString()),
                request.url.host());
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    const QString type = errorWord(response, "type"_L1);
    const QString code = errorWord(response, "code"_L1);
    if (!type.isEmpty())
        error.detail += code.isEmpty() ? u" (%1)"_s.arg(type) : u" (%1, %2)"_s.arg(type, code);
    else if (response.body.trimmed().startsWith('<'))
        error.detail += u" (a web page)"_s;
    if (response.status == 400 && code == "INVALID_JWT"_L1)
        error.code = ErrorCode::Auth;
    else if (response.status == 405 && type == "MethodNotAllowedError"_L1)
        error.code = ErrorCode::Forbidden;
    else if (response.status == 404 && type.isEmpty())
        error.code = ErrorCode::NotThisNetwork;
    return error;
}

Result<Site> parseSite(const QJsonObject &answer)
{
    const QJsonObject object = answer.value("site"_L1).toObject();
    Site site;
    site.title = plainTextOf(object.value("title"_L1).toString()).simplified();
    site.url = webUrl(object.value("url"_L1));
    site.zone = object.value("timezone"_L1).toString();
    if (!isKnownZone(site.zone))
        site.zone.clear();
    if (site.url.isEmpty() || object.value("version"_L1).toString().isEmpty())
        return fail(ErrorCode::NotThisNetwork, u"no description of a Ghost site"_s);
    return site;
}

Result<QJsonArray> parseList(const QJsonObject &answer, QLatin1StringView kind)
{
    const QJsonValue list = answer.value(kind);
    if (!list.isArray())
        return fail(ErrorCode::MalformedAnswer, u"an answer without %1"_s.arg(kind));
    return list.toArray();
}

Result<QJsonObject> parseOne(const QJsonObject &answer, QLatin1StringView kind)
{
    RUCHE_TRY_ASSIGN(const QJsonArray list, parseList(answer, kind));
    if (list.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"an answer with no %1"_s.arg(kind));
    return list.first().toObject();
}

Result<RemotePost> parsePost(const QJsonObject &post)
{
    RemotePost remote;
    remote.id.value = post.value("id"_L1).toString();
    remote.status = post.value("status"_L1).toString();
    if (remote.id.isEmpty() || remote.status.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a post without id or status"_s);
    remote.title = withoutInvisible(post.value("title"_L1).toString()).simplified();
    remote.text = post.value("html"_L1).toString();
    remote.url = webUrl(post.value("url"_L1));
    remote.slug = post.value("slug"_L1).toString();
    // "sent": to the members by mail alone.
    remote.published = remote.status == "published"_L1 || remote.status == "sent"_L1;
    remote.planned = remote.status == "scheduled"_L1;
    remote.at = instant(post.value("published_at"_L1));
    remote.modifiedAt = instant(post.value("updated_at"_L1));
    const QJsonArray authors = post.value("authors"_L1).toArray();
    remote.authorName = withoutInvisible(authors.first().toObject().value("name"_L1).toString()).simplified();
    return remote;
}

Result<Receipt> parseReceipt(const QJsonObject &post)
{
    RUCHE_TRY_ASSIGN(const RemotePost remote, parsePost(post));
    const bool withdrawn = !remote.published && !remote.planned;
    return Receipt{remote.id, remote.url, remote.status, remote.published, remote.at, withdrawn};
}

domain::Moderation parseStatus(const QString &status)
{
    if (status == "published"_L1)
        return domain::Moderation::Approved;
    return status == "deleted"_L1 ? domain::Moderation::Trashed : domain::Moderation::Held;
}

Result<RemoteMessage> parseComment(const QJsonObject &comment, const QString &self)
{
    RUCHE_TRY_ASSIGN(const CommentPlace place, parsePlace(comment));
    RemoteMessage message;
    message.id.value = place.id;
    message.thread.value = place.top;
    message.post.value = place.post;
    message.parent.value = comment.value("in_reply_to_id"_L1).toString();
    if (message.parent.isEmpty())
        message.parent.value = comment.value("parent_id"_L1).toString();
    const QJsonObject post = comment.value("post"_L1).toObject();
    message.subject = withoutInvisible(post.value("title"_L1).toString()).simplified();
    message.moderation = parseStatus(comment.value("status"_L1).toString());
    const QJsonObject member = comment.value("member"_L1).toObject();
    message.author.value = member.value("id"_L1).toString();
    if (message.author.isEmpty())
        message.author.value = u"comment:"_s + place.id; // of somebody who is no member any more
    message.authorName = withoutInvisible(member.value("name"_L1).toString()).simplified();
    message.authorEmail = withoutInvisible(member.value("email"_L1).toString()).trimmed();
    if (message.authorName.isEmpty())
        message.authorName = message.authorEmail.section(u'@', 0, 0);
    message.own = !self.isEmpty() && message.authorEmail.compare(self, Qt::CaseInsensitive) == 0;
    message.text = plainTextOf(comment.value("html"_L1).toString());
    message.url = webUrl(post.value("url"_L1));
    if (!message.url.isEmpty())
        message.url.setFragment(u"ghost-comments-"_s + place.id);
    message.writtenAt = instant(comment.value("created_at"_L1));
    return message;
}

Result<CommentPlace> parsePlace(const QJsonObject &comment)
{
    CommentPlace place;
    place.id = comment.value("id"_L1).toString();
    if (place.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a comment without id"_s);
    place.top = comment.value("parent_id"_L1).toString();
    if (place.top.isEmpty())
        place.top = place.id;
    place.post = comment.value("post"_L1).toObject().value("id"_L1).toString();
    return place;
}

Result<RemoteMember> parseMember(const QJsonObject &member)
{
    RemoteMember parsed;
    parsed.id.value = member.value("id"_L1).toString();
    if (parsed.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a member without id"_s);
    parsed.email = withoutInvisible(member.value("email"_L1).toString()).trimmed();
    parsed.handle = parsed.email;
    parsed.name = withoutInvisible(member.value("name"_L1).toString()).simplified();
    parsed.role = member.value("status"_L1).toString();
    parsed.since = instant(member.value("created_at"_L1));
    return parsed;
}

} // namespace ruche::connectors::ghost
