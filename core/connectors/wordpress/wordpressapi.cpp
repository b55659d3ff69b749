// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressapi.h"

#include "core/base/zonedtime.h"
#include "core/connectors/dates.h"
#include "core/connectors/html.h"
#include "core/connectors/uploadname.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::wordpress {

namespace {

constexpr auto apiRelation = "https://api.w.org/"_L1;
constexpr qsizetype headBytes = 256 * 1024; ///< of a page, in which its head is looked for
constexpr std::chrono::seconds floodWait{20}; ///< WordPress lets one person comment each 15 s

/// "12" for 12; empty for what is not an id.
QString idText(const QJsonValue &value)
{
    const qint64 id = value.toInteger();
    return id > 0 ? QString::number(id) : QString();
}

/// A field that is an object with "raw" (when we may edit) and "rendered".
QString rendered(const QJsonValue &field)
{
    return field.toObject().value("rendered"_L1).toString();
}

QDateTime gmt(const QJsonValue &field)
{
    const QDateTime instant = parseRfc3339(field.toString());
    return instant.isValid() && instant.date().year() > 1 ? instant : QDateTime();
}

/// A web address; empty for anything else, so that nothing odd is ever opened.
QUrl webUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1 ? url : QUrl();
}

/// First JSON object or array of the body: some sites print a byte order mark first.
QByteArray jsonBytes(const HttpResponse &response)
{
    return response.body.startsWith("\xEF\xBB\xBF") ? response.body.mid(3) : response.body;
}

QString zoneOfSite(const QJsonObject &index)
{
    const QString name = index.value("timezone_string"_L1).toString();
    if (isKnownZone(name))
        return name;
    // A site may have nothing but an offset; zones of whole hours exist for those (their sign is reversed).
    const QJsonValue value = index.value("gmt_offset"_L1);
    bool isNumber = value.isDouble();
    const double offset = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || std::floor(offset) != offset || offset < -12 || offset > 14)
        return {};
    if (offset == 0.0)
        return u"UTC"_s;
    return u"Etc/GMT%1%2"_s.arg(offset > 0 ? u"-"_s : u"+"_s).arg(int(std::abs(offset)));
}

domain::Capabilities capabilitiesOf(const QJsonObject &may)
{
    using enum domain::Capability;
    const auto allows = [&may](QLatin1StringView name) { return may.value(name).toBool(); };
    domain::Capabilities capabilities = ReadPosts | ReadComments | Reply;
    if (allows("publish_posts"_L1))
        capabilities |= Publish | ScheduleNatively;
    if (allows("upload_files"_L1))
        capabilities |= Media | AltText;
    if (allows("edit_published_posts"_L1))
        capabilities |= EditPost;
    if (allows("delete_published_posts"_L1))
        capabilities |= DeletePost;
    if (allows("moderate_comments"_L1))
        capabilities |= Approve | Hold | Spam | Trash;
    if (allows("list_users"_L1))
        capabilities |= Members;
    return capabilities;
}

/// Who wrote a comment, stable within the site: the user, else the mail address, else the name.
domain::RemoteId authorOf(const QJsonObject &comment, const QString &name, const QString &mail)
{
    const QString user = idText(comment.value("author"_L1));
    if (!user.isEmpty())
        return {u"user:"_s + user};
    if (!mail.isEmpty())
        return {u"mail:"_s + mail.toLower()};
    return {u"name:"_s + name.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified()};
}

HttpRequest
buildRequest(const Access &access, const QByteArray &method, const QString &route, const Query &query)
{
    HttpRequest request;
    request.method = method;
    request.url = routeUrl(access.apiUrl, route, query);
    request.headers = {{"Accept", "application/json"}};
    if (!access.credentials.secret.isEmpty()) {
        const QByteArray pair = (access.credentials.user + u':' + access.credentials.secret).toUtf8();
        request.headers << QPair<QByteArray, QByteArray>("Authorization", "Basic " + pair.toBase64());
    }
    return request;
}

} // namespace

QList<QUrl> apiCandidates(const HttpResponse &page)
{
    QList<QUrl> found;
    const auto add = [&found, &page](QUrl url) {
        url = page.url.resolved(url);
        url.setUserInfo({});
        url.setFragment({});
        // A site behind a proxy often believes itself to be on http.
        if (page.url.scheme() == "https"_L1 && url.scheme() == "http"_L1 && url.host() == page.url.host())
            url.setScheme(u"https"_s);
        if (url.isValid() && !found.contains(url))
            found << url;
    };
    static const QRegularExpression linkHeader(
        u"<([^<>\\s]+)>\\s*;[^,<]*?rel=\"?https://api\\.w\\.org/\"?"_s);
    for (const auto &[name, value] : page.headers) {
        if (name.compare("link", Qt::CaseInsensitive) != 0)
            continue;
        const auto match = linkHeader.match(QString::fromUtf8(value.left(8192)));
        if (match.hasMatch())
            add(QUrl(match.captured(1)));
    }
    const QString head = QString::fromUtf8(page.body.left(headBytes));
    const qsizetype relation = head.indexOf(apiRelation);
    if (relation >= 0) {
        static const QRegularExpression address(u"href=[\"']([^\"'<>\\s]+)[\"']"_s);
        const qsizetype begin = head.lastIndexOf(u'<', relation);
        const qsizetype end = head.indexOf(u'>', relation);
        const auto match = address.match(head.mid(qMax<qsizetype>(0, begin), end - begin));
        if (begin >= 0 && end > begin && match.hasMatch())
            add(QUrl(match.captured(1).replace(u"&amp;"_s, u"&"_s)));
    }
    QUrl base = page.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveFilename);
    if (base.path().isEmpty())
        base.setPath(u"/"_s);
    add(base.resolved(QUrl(u"wp-json/"_s)));
    base.setQuery(u"rest_route=/"_s);
    add(base);
    return found;
}

QUrl routeUrl(const QString &apiUrl, const QString &route, const Query &query)
{
    QUrl url(apiUrl);
    QByteArray text = url.query(QUrl::FullyEncoded).toLatin1();
    if (text.contains("rest_route="))
        text += QUrl::toPercentEncoding(route, "/");
    else if (!route.isEmpty())
        url.setPath(url.path() + (url.path().endsWith(u'/') ? u""_s : u"/"_s) + route);
    for (const auto &[name, value] : query) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name, "[]") + '=' + QUrl::toPercentEncoding(value, ",:");
    }
    url.setQuery(text.isEmpty() ? QString() : QString::fromLatin1(text), QUrl::StrictMode);
    return url;
}

HttpRequest buildGet(const Access &access, const QString &route, const Query &query)
{
    return buildRequest(access, "GET", route, query);
}

HttpRequest buildPost(const Access &access, const QString &route, const QJsonObject &body, bool creates)
{
    HttpRequest request = buildRequest(access, "POST", route, {});
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.creates = creates;
    return request;
}

HttpRequest buildDelete(const Access &access, const QString &route, const Query &query)
{
    return buildRequest(access, "DELETE", route, query);
}

HttpRequest buildUpload(const Access &access, const MediaUpload &media)
{
    Query query;
    if (!media.altText.isEmpty())
        query << QPair(u"alt_text"_s, media.altText);
    HttpRequest request = buildRequest(access, "POST", u"wp/v2/media"_s, query);
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", media.mimeType.toLatin1());
    request.headers << QPair<QByteArray, QByteArray>(
        "Content-Disposition", "attachment; filename=\"" + uploadName(media, u"file"_s) + '"');
    request.body = media.bytes;
    request.creates = true;
    request.timeout = std::chrono::minutes(5);
    return request;
}

QJsonObject postBody(const Draft &draft, const QString &figures)
{
    QJsonObject body{{u"title"_s, escapedText(draft.title)}};
    body.insert(u"content"_s, figures.isEmpty() ? draft.text : draft.text + u"\n\n"_s + figures);
    if (!draft.media.isEmpty())
        body.insert(u"featured_media"_s, draft.media.first().id.value.toLongLong());
    return body;
}

QString figuresFor(const QList<domain::RemoteId> &ids, const QJsonArray &media)
{
    QStringList figures;
    for (const domain::RemoteId &id : ids) {
        for (const QJsonValue &value : media) {
            const QJsonObject object = value.toObject();
            const QUrl source = webUrl(object.value("source_url"_L1).toString());
            if (idText(object.value("id"_L1)) != id.value || source.isEmpty())
                continue;
            figures
                << uR"(<figure class="wp-block-image"><img src="%1" alt="%2" class="wp-image-%3"/></figure>)"_s
                       .arg(QString::fromLatin1(source.toEncoded()).toHtmlEscaped(),
                            object.value("alt_text"_L1).toString().toHtmlEscaped(),
                            id.value);
        }
    }
    return figures.join(u"\n"_s);
}

QString escapedText(QString text)
{
    return text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

QString gmtText(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

QString slugOf(const QString &key)
{
    static const QRegularExpression odd(u"[^a-z0-9]+"_s);
    QString slug = key.toLower();
    slug.replace(odd, u"-"_s);
    while (slug.startsWith(u'-'))
        slug.remove(0, 1);
    slug.truncate(190);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString statusWord(domain::Moderation moderation)
{
    switch (moderation) {
    case domain::Moderation::Approved:
        return u"approved"_s;
    case domain::Moderation::Held:
        return u"hold"_s;
    case domain::Moderation::Spam:
        return u"spam"_s;
    case domain::Moderation::Trashed:
    case domain::Moderation::Gone:
        break;
    }
    return u"trash"_s;
}

Result<QJsonDocument> parseJson(const HttpRequest &request, const HttpResponse &response)
{
    QJsonParseError problem;
    QJsonDocument json = QJsonDocument::fromJson(jsonBytes(response), &problem);
    if (problem.error == QJsonParseError::NoError)
        return json;
    return fail(request.creates ? ErrorCode::Uncertain : ErrorCode::MalformedAnswer,
                u"%1 answered %2 without valid JSON: %3"_s.arg(
                    request.url.path(), QString::number(response.status), problem.errorString()),
                request.url.host());
}

QString errorCode(const HttpResponse &response)
{
    static const QRegularExpression word(u"^[a-z0-9_-]{1,64}$"_s);
    const QString code = QJsonDocument::fromJson(jsonBytes(response)).object().value("code"_L1).toString();
    return word.match(code).hasMatch() ? code : QString();
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    const QString code = errorCode(response);
    const QJsonObject body = QJsonDocument::fromJson(jsonBytes(response)).object();
    if (!code.isEmpty())
        error.detail += u" (%1)"_s.arg(code);
    else if (response.body.trimmed().startsWith('<'))
        error.detail += u" (a web page, as security plugins and maintenance mode send it)"_s;
    if (code == "comment_flood"_L1) {
        error.code = ErrorCode::Rate;
        error.retryAfter = floodWait;
    } else if (response.status == 404 && (code.isEmpty() || code == "rest_no_route"_L1)) {
        error.code = ErrorCode::NotThisNetwork;
    } else if (code == "rest_invalid_param"_L1) {
        const QJsonObject details = body.value("data"_L1).toObject().value("details"_L1).toObject();
        if (details.value("status"_L1).toObject().value("code"_L1).toString() == "rest_forbidden_status"_L1)
            error.code = ErrorCode::Auth;
    }
    return error;
}

Result<Site> parseSite(const QJsonDocument &json)
{
    const QJsonObject index = json.object();
    if (!index.value("namespaces"_L1).toArray().contains(QJsonValue(u"wp/v2"_s)))
        return fail(ErrorCode::NotThisNetwork, u"no index of a WordPress API"_s);
    Site site;
    site.name = plainTextOf(index.value("name"_L1).toString());
    site.home = webUrl(index.value("home"_L1).toString());
    site.zone = zoneOfSite(index);
    site.applicationPasswords
        = index.value("authentication"_L1).toObject().contains("application-passwords"_L1);
    return site;
}

Result<Me> parseMe(const QJsonDocument &json)
{
    const QJsonObject user = json.object();
    Me me;
    me.id = idText(user.value("id"_L1));
    if (me.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a user without id"_s);
    me.name = plainTextOf(user.value("name"_L1).toString());
    const QJsonObject may = user.value("capabilities"_L1).toObject();
    me.capabilities = capabilitiesOf(may);
    me.editsPosts = may.value("edit_posts"_L1).toBool();
    me.moderates = me.capabilities.testFlag(domain::Capability::Approve);
    me.listsUsers = me.capabilities.testFlag(domain::Capability::Members);
    return me;
}

Result<RemotePost> parsePost(const QJsonObject &post)
{
    RemotePost remote;
    remote.id.value = idText(post.value("id"_L1));
    remote.status = post.value("status"_L1).toString();
    if (remote.id.isEmpty() || remote.status.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a post without id or status"_s);
    const QJsonObject title = post.value("title"_L1).toObject();
    remote.title = plainTextOf(title.contains("raw"_L1) ? title.value("raw"_L1).toString() : rendered(title));
    const QJsonObject content = post.value("content"_L1).toObject();
    remote.text = content.contains("raw"_L1) ? content.value("raw"_L1).toString() : rendered(content);
    remote.url = webUrl(post.value("link"_L1).toString());
    remote.slug = post.value("slug"_L1).toString();
    remote.published = remote.status == "publish"_L1 || remote.status == "private"_L1;
    remote.planned = remote.status == "future"_L1;
    remote.gone = remote.status == "trash"_L1;
    remote.at = gmt(post.value("date_gmt"_L1));
    remote.modifiedAt = gmt(post.value("modified_gmt"_L1));
    const QJsonArray authors = post.value("_embedded"_L1).toObject().value("author"_L1).toArray();
    remote.authorName = plainTextOf(authors.first().toObject().value("name"_L1).toString());
    return remote;
}

Result<Receipt> parseReceipt(const QJsonObject &post)
{
    RUCHE_TRY_ASSIGN(const RemotePost remote, parsePost(post));
    const bool withdrawn = !remote.published && remote.status != "future"_L1;
    return Receipt{remote.id, remote.url, remote.status, remote.published, remote.at, withdrawn};
}

domain::Moderation parseStatus(const QString &status)
{
    if (status == "approved"_L1 || status == "approve"_L1)
        return domain::Moderation::Approved;
    if (status == "spam"_L1)
        return domain::Moderation::Spam;
    if (status == "trash"_L1 || status == "post-trashed"_L1)
        return domain::Moderation::Trashed;
    return domain::Moderation::Held;
}

Result<Comment> parseComment(const QJsonObject &comment, const QString &me)
{
    Comment parsed;
    parsed.id = idText(comment.value("id"_L1));
    if (parsed.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a comment without id"_s);
    parsed.parent = idText(comment.value("parent"_L1));
    RemoteMessage &message = parsed.message;
    message.id.value = parsed.id;
    message.parent.value = parsed.parent;
    message.post.value = idText(comment.value("post"_L1));
    const QJsonArray posts = comment.value("_embedded"_L1).toObject().value("up"_L1).toArray();
    message.subject = plainTextOf(rendered(posts.first().toObject().value("title"_L1)));
    // A user who may not see the status sees only what is approved.
    message.moderation = comment.contains("status"_L1) ? parseStatus(comment.value("status"_L1).toString())
                                                       : domain::Moderation::Approved;
    message.own = !me.isEmpty() && idText(comment.value("author"_L1)) == me;
    message.authorName = plainTextOf(comment.value("author_name"_L1).toString()).simplified();
    message.authorEmail = withoutInvisible(comment.value("author_email"_L1).toString()).trimmed();
    message.authorUrl = webUrl(comment.value("author_url"_L1).toString());
    message.author = authorOf(comment, message.authorName, message.authorEmail);
    const QJsonObject content = comment.value("content"_L1).toObject();
    message.text = content.contains("raw"_L1)
        ? plainTextOf(content.value("raw"_L1).toString(), LineBreaks::Keep)
        : plainTextOf(rendered(content));
    message.url = webUrl(comment.value("link"_L1).toString());
    message.writtenAt = gmt(comment.value("date_gmt"_L1));
    return parsed;
}

Result<RemoteMember> parseMember(const QJsonObject &user)
{
    RemoteMember member;
    const QString id = idText(user.value("id"_L1));
    if (id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a user without id"_s);
    member.id.value = u"user:"_s + id;
    member.handle = user.value("username"_L1).toString();
    if (member.handle.isEmpty())
        member.handle = user.value("slug"_L1).toString();
    member.name = plainTextOf(user.value("name"_L1).toString()).simplified();
    member.email = withoutInvisible(user.value("email"_L1).toString()).trimmed();
    member.url = webUrl(user.value("url"_L1).toString());
    member.role = user.value("roles"_L1).toArray().first().toString();
    member.since = parseRfc3339(user.value("registered_date"_L1).toString());
    return member;
}

} // namespace ruche::connectors::wordpress
