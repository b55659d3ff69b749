// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonapi.h"

#include "core/connectors/dates.h"
#include "core/connectors/formbody.h"
#include "core/connectors/html.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

constexpr auto scheduledMark = "scheduled:"_L1;
constexpr std::chrono::seconds shortestPause{1};
constexpr std::chrono::seconds longestPause = std::chrono::hours(1);

HttpRequest
requestTo(const Access &access, const QByteArray &method, const QString &route, const QString &query)
{
    HttpRequest request;
    request.method = method;
    request.url = routeUrl(access.base, route, query);
    request.headers = {{"Accept", "application/json"}};
    if (!access.token.isEmpty())
        request.headers << QPair<QByteArray, QByteArray>("Authorization", "Bearer " + access.token.toUtf8());
    return request;
}

/// A web address; empty for anything else, so that nothing odd is ever opened.
QUrl pageUrl(const QJsonValue &value)
{
    const QUrl url(value.toString().trimmed(), QUrl::StrictMode);
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1 ? url : QUrl();
}

QStringList idsOf(const QJsonArray &objects)
{
    QStringList ids;
    for (const QJsonValue &object : objects)
        ids << idText(object.toObject().value("id"_L1));
    return ids;
}

QString nameOf(const QJsonObject &account)
{
    const QString name = withoutInvisible(account.value("display_name"_L1).toString()).simplified();
    return name.isEmpty() ? account.value("username"_L1).toString() : name;
}

Family familyOf(const QString &version, const QString &source)
{
    const QString words = version.toLower();
    if (words.contains("compatible;"_L1)) {
        if (words.contains("pleroma"_L1) || words.contains("akkoma"_L1))
            return Family::Pleroma;
        return words.contains("pixelfed"_L1) ? Family::Pixelfed : Family::Other;
    }
    // GoToSocial gives its own version, which is below 1, and names its source in version 2 only.
    if (source.contains("gotosocial"_L1, Qt::CaseInsensitive) || words.startsWith("0."_L1))
        return Family::GoToSocial;
    return Family::Mastodon;
}

domain::CountRule countRuleOf(Family family)
{
    switch (family) {
    case Family::Mastodon:
        return domain::CountRule::Mastodon;
    case Family::Pleroma:
        return domain::CountRule::Graphemes;
    case Family::GoToSocial:
    case Family::Pixelfed:
    case Family::Other:
        break;
    }
    return domain::CountRule::CodePoints;
}

int positive(const QJsonValue &value, int otherwise)
{
    const int number = value.toInt();
    return number > 0 ? number : otherwise;
}

domain::Limits limitsOf(const QJsonObject &instance, Family family)
{
    const QJsonObject configuration = instance.value("configuration"_L1).toObject();
    const QJsonObject statuses = configuration.value("statuses"_L1).toObject();
    const QJsonObject media = configuration.value("media_attachments"_L1).toObject();
    domain::Limits limits;
    limits.rule = countRuleOf(family);
    limits.text
        = positive(statuses.value("max_characters"_L1),
                   positive(instance.value("max_toot_chars"_L1), family == Family::GoToSocial ? 5000 : 500));
    limits.urlLength = positive(statuses.value("characters_reserved_per_url"_L1), 23);
    limits.mediaCount
        = positive(statuses.value("max_media_attachments"_L1), family == Family::Pleroma ? 0 : 4);
    limits.altText = positive(media.value("description_limit"_L1), 1500);
    limits.imageBytes = std::max<qint64>(0, media.value("image_size_limit"_L1).toInteger());
    limits.videoBytes = std::max<qint64>(0, media.value("video_size_limit"_L1).toInteger());
    for (const QJsonValue &type : media.value("supported_mime_types"_L1).toArray()) {
        if (!type.toString().isEmpty())
            limits.mediaTypes << type.toString();
    }
    return limits;
}

} // namespace

QUrl routeUrl(const QUrl &base, const QString &route, const QString &query)
{
    QUrl url = base;
    url.setPath(u'/' + route);
    url.setQuery(query.isEmpty() ? QString() : query, QUrl::StrictMode);
    return url;
}

QString encoded(const Query &query)
{
    QByteArray text;
    for (const auto &[name, value] : query) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name, "[]") + '=' + QUrl::toPercentEncoding(value);
    }
    return QString::fromLatin1(text);
}

HttpRequest buildGet(const Access &access, const QString &route, const QString &query)
{
    return requestTo(access, "GET", route, query);
}

HttpRequest buildSend(const Access &access,
                      const QByteArray &method,
                      const QString &route,
                      const QJsonObject &body,
                      const QString &key)
{
    HttpRequest request = requestTo(access, method, route, {});
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    if (!key.isEmpty())
        request.headers << QPair<QByteArray, QByteArray>("Idempotency-Key", key.toUtf8());
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.creates = !key.isEmpty();
    return request;
}

HttpRequest buildDelete(const Access &access, const QString &route)
{
    return requestTo(access, "DELETE", route, {});
}

HttpRequest buildUpload(const Access &access, const MediaUpload &media)
{
    QList<FormField> fields;
    if (!media.altText.isEmpty())
        fields << FormField{"description", media.altText.toUtf8(), {}, "text/plain; charset=utf-8"};
    fields << fileField("file", media, u"file"_s);
    HttpRequest request = requestTo(access, "POST", u"api/v2/media"_s, {});
    setForm(request, fields);
    request.creates = true;
    request.timeout = std::chrono::minutes(5);
    return request;
}

QJsonObject contentBody(const Draft &draft)
{
    QJsonArray media;
    for (const DraftMedia &file : draft.media)
        media << file.id.value;
    QJsonObject body{{u"status"_s, draft.text},
                     {u"spoiler_text"_s, draft.options.contentWarning},
                     {u"sensitive"_s, draft.options.sensitiveMedia},
                     {u"media_ids"_s, media}};
    if (!draft.options.language.isEmpty())
        body.insert(u"language"_s, draft.options.language);
    return body;
}

QJsonObject createBody(const Draft &draft, bool scheduled)
{
    QJsonObject body = contentBody(draft);
    body.insert(u"visibility"_s, visibilityWord(draft.options.visibility));
    if (draft.thread)
        body.insert(u"in_reply_to_id"_s, draft.thread->parent.value);
    if (scheduled)
        body.insert(u"scheduled_at"_s, utcText(*draft.at));
    return body;
}

QString visibilityWord(domain::Visibility visibility)
{
    switch (visibility) {
    case domain::Visibility::Public:
        return u"public"_s;
    case domain::Visibility::Unlisted:
        return u"unlisted"_s;
    case domain::Visibility::Followers:
        break;
    }
    return u"private"_s;
}

QString utcText(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

domain::RemoteId scheduledRemoteId(const QString &id)
{
    return {scheduledMark + id};
}

QString scheduledId(const domain::RemoteId &id)
{
    return id.value.startsWith(scheduledMark) ? id.value.mid(scheduledMark.size()) : QString();
}

QString nextQuery(const HttpResponse &response)
{
    static const QRegularExpression next(u"<([^<>\\s]+)>\\s*;[^<]*?rel=\"?next\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (const auto &[name, value] : response.headers) {
        if (name.compare("link", Qt::CaseInsensitive) != 0)
            continue;
        const auto match = next.match(QString::fromUtf8(value.left(8192)));
        if (match.hasMatch())
            return QUrl(match.captured(1)).query(QUrl::FullyEncoded);
    }
    return {};
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    if (response.status == 501)
        error.code = ErrorCode::Unsupported;
    if (error.code == ErrorCode::Rate && !error.retryAfter) {
        const QDateTime until
            = parseRfc3339(QString::fromLatin1(response.header("X-RateLimit-Reset").left(64)));
        const QDateTime date = parseRfc822(QString::fromLatin1(response.header("Date").left(64)));
        if (until.isValid()) {
            const std::chrono::seconds wait((date.isValid() ? date : now).secsTo(until));
            error.retryAfter = std::clamp(wait, shortestPause, longestPause);
        }
    }
    return error;
}

Result<QJsonDocument> parseJson(const HttpRequest &request, const HttpResponse &response)
{
    QJsonParseError problem;
    QJsonDocument json = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error == QJsonParseError::NoError)
        return json;
    return fail(request.creates ? ErrorCode::Uncertain : ErrorCode::MalformedAnswer,
                u"%1 answered %2 without valid JSON: %3"_s.arg(
                    request.url.path(), QString::number(response.status), problem.errorString()),
                request.url.host());
}

Result<Instance> parseInstance(const QJsonObject &object)
{
    const QString version = object.value("version"_L1).toString();
    // Version 2 has a domain, version 1 an address that some servers write with its scheme.
    QString domain = object.value("domain"_L1).toString(object.value("uri"_L1).toString());
    if (domain.contains("://"_L1))
        domain = QUrl(domain).host();
    if (version.isEmpty() || domain.isEmpty())
        return fail(ErrorCode::NotThisNetwork, u"not the description of an instance"_s);
    Instance instance;
    instance.domain = domain;
    instance.family = familyOf(version, object.value("source_url"_L1).toString());
    instance.limits = limitsOf(object, instance.family);
    return instance;
}

Result<Me> parseMe(const QJsonObject &account)
{
    const Me me{idText(account.value("id"_L1)), account.value("acct"_L1).toString(), nameOf(account)};
    if (me.id.isEmpty() || me.acct.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"an account without id"_s);
    return me;
}

Result<Status> parseStatus(const QJsonObject &object)
{
    const QJsonObject account = object.value("account"_L1).toObject();
    Status status;
    status.id = idText(object.value("id"_L1));
    status.author = idText(account.value("id"_L1));
    status.at = parseRfc3339(object.value("created_at"_L1).toString());
    if (status.id.isEmpty() || status.author.isEmpty() || !status.at.isValid())
        return fail(ErrorCode::MalformedAnswer, u"a status without id, author or date"_s);
    status.parent = idText(object.value("in_reply_to_id"_L1));
    status.parentAuthor = idText(object.value("in_reply_to_account_id"_L1));
    status.authorAcct = account.value("acct"_L1).toString();
    status.authorName = nameOf(account);
    status.authorUrl = pageUrl(account.value("url"_L1));
    status.text = textOf(object.value("content"_L1).toString());
    status.warning = withoutInvisible(object.value("spoiler_text"_L1).toString()).simplified();
    status.visibility = object.value("visibility"_L1).toString();
    status.media = idsOf(object.value("media_attachments"_L1).toArray());
    status.url = pageUrl(object.value("url"_L1));
    status.editedAt = parseRfc3339(object.value("edited_at"_L1).toString());
    status.boost = object.value("reblog"_L1).isObject();
    return status;
}

Result<Scheduled> parseScheduled(const QJsonObject &object)
{
    const QJsonObject params = object.value("params"_L1).toObject();
    Scheduled scheduled;
    scheduled.id = idText(object.value("id"_L1));
    scheduled.at = parseRfc3339(object.value("scheduled_at"_L1).toString());
    if (scheduled.id.isEmpty() || !scheduled.at.isValid())
        return fail(ErrorCode::MalformedAnswer, u"a scheduled status without id or time"_s);
    scheduled.text = params.value("text"_L1).toString(params.value("status"_L1).toString());
    scheduled.parent = idText(params.value("in_reply_to_id"_L1));
    scheduled.warning = params.value("spoiler_text"_L1).toString();
    scheduled.visibility = params.value("visibility"_L1).toString();
    scheduled.language = params.value("language"_L1).toString();
    scheduled.sensitive = params.value("sensitive"_L1).toBool();
    scheduled.media = idsOf(object.value("media_attachments"_L1).toArray());
    return scheduled;
}

Result<Receipt> parseReceipt(const QJsonObject &object)
{
    if (object.contains("scheduled_at"_L1) && !object.contains("created_at"_L1)) {
        const Result<Scheduled> scheduled = parseScheduled(object);
        return scheduled ? Result<Receipt>(receiptOf(*scheduled)) : Result<Receipt>(fail(scheduled.error()));
    }
    const Result<Status> status = parseStatus(object);
    return status ? Result<Receipt>(receiptOf(*status)) : Result<Receipt>(fail(status.error()));
}

Receipt receiptOf(const Status &status)
{
    return {.id = {status.id},
            .url = status.url,
            .status = status.visibility,
            .published = true,
            .at = status.at};
}

Receipt receiptOf(const Scheduled &scheduled)
{
    return {.id = scheduledRemoteId(scheduled.id),
            .url = {},
            .status = u"scheduled"_s,
            .published = false,
            .at = scheduled.at};
}

Result<RemoteMember> parseMember(const QJsonObject &account, const QString &host)
{
    const QString acct = account.value("acct"_L1).toString();
    RemoteMember member;
    member.id.value = idText(account.value("id"_L1));
    if (member.id.isEmpty() || acct.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"an account without id"_s);
    member.handle = u'@' + (acct.contains(u'@') ? acct : acct + u'@' + host);
    member.name = nameOf(account);
    member.url = pageUrl(account.value("url"_L1));
    member.role = u"follower"_s;
    return member;
}

RemotePost postOf(const Status &status)
{
    RemotePost post;
    post.id.value = status.id;
    post.text = status.text;
    post.url = status.url;
    post.status = status.visibility;
    post.published = true;
    post.authorName = status.authorName;
    post.at = status.at;
    post.modifiedAt = status.editedAt.isValid() ? status.editedAt : status.at;
    return post;
}

RemoteMessage messageOf(const Status &status, const QString &me)
{
    RemoteMessage message;
    message.id.value = status.id;
    message.parent.value = status.parent;
    message.thread.value = status.id;
    message.kind
        = status.visibility == "direct"_L1 ? domain::MessageKind::Direct : domain::MessageKind::Mention;
    message.own = status.author == me;
    message.author.value = status.author;
    message.authorName = status.authorName;
    message.authorUrl = status.authorUrl;
    message.text = message.own ? withoutLeadingMentions(status.text) : status.text;
    if (!message.own && !status.warning.isEmpty())
        message.text = message.text.isEmpty() ? status.warning : status.warning + u"\n\n"_s + message.text;
    message.url = status.url;
    message.writtenAt = status.at;
    return message;
}

domain::Capabilities capabilitiesOf(const QStringList &scopes)
{
    using enum domain::Capability;
    const auto has = [&scopes](const QString &scope) {
        return scopes.contains(scope) || scopes.contains(scope.section(u':', 0, 0));
    };
    domain::Capabilities capabilities;
    if (has(u"read:statuses"_s))
        capabilities |= ReadPosts;
    if (has(u"read:notifications"_s) && has(u"read:statuses"_s))
        capabilities |= ReadComments;
    if (has(u"read:accounts"_s))
        capabilities |= Members;
    if (has(u"write:statuses"_s)) {
        capabilities |= EditPost | DeletePost;
        if (has(u"read:statuses"_s)) // to look for what was sent before it is sent again
            capabilities |= Publish | Reply | Thread | ContentWarning | Visibility | Language;
    }
    if (has(u"write:media"_s))
        capabilities |= Media | AltText;
    const bool follows = scopes.contains(u"follow"_s); // of older servers, for all three
    if (follows || has(u"write:mutes"_s))
        capabilities |= Mute | MuteTimed;
    if (follows || has(u"write:blocks"_s))
        capabilities |= Ban;
    return capabilities;
}

QString textOf(const QString &html)
{
    // Mentions and hashtags are links whose address says nothing that the text does not.
    static const QRegularExpression named(u"\\bclass=[\"'][^\"']*\\b(?:mention|hashtag)\\b"_s);
    constexpr qsizetype longestTag = 2048;
    const QString source = html.left(longestHtml);
    QString reduced;
    reduced.reserve(source.size());
    qsizetype at = 0;
    for (qsizetype open = source.indexOf("<a "_L1); open >= 0; open = source.indexOf("<a "_L1, at)) {
        const qsizetype close = source.indexOf(u'>', open);
        if (close < 0)
            break;
        const QString tag = source.mid(open, close + 1 - open);
        const bool drop = tag.size() <= longestTag && named.match(tag).hasMatch();
        reduced += QStringView(source).mid(at, (drop ? open : close + 1) - at);
        at = close + 1;
    }
    reduced += QStringView(source).mid(at);
    return plainTextOf(reduced);
}

QString withoutLeadingMentions(const QString &text)
{
    static const QRegularExpression mentions(u"^\\s*(?:@[\\w.-]+(?:@[\\w.:-]+)?\\s+)+"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString rest = text;
    rest.remove(mentions);
    return rest.isEmpty() ? text : rest;
}

QString comparable(const QString &text)
{
    static const QRegularExpression host(u"(@[\\w.-]+)@[\\w.:-]+"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.replace(host, u"\\1"_s);
    QString letters;
    for (const QChar unit : std::as_const(plain)) {
        if (unit.isLetterOrNumber() || unit.isSurrogate())
            letters += unit;
    }
    return letters.isEmpty() ? plain.simplified() : letters.toCaseFolded();
}

QString idText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    const QString text = value.toString();
    // What is to stand in an address is kept to what ids are made of.
    const bool plain = text.size() <= 128 && std::all_of(text.begin(), text.end(), [](QChar letter) {
                           const char16_t code = letter.unicode();
                           return (code >= u'0' && code <= u'9') || (code >= u'A' && code <= u'Z')
                               || (code >= u'a' && code <= u'z') || code == u'-' || code == u'_';
                       });
    return plain ? text : QString();
}

} // namespace ruche::connectors::mastodon
