// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyapi.h"

#include "core/connectors/bluesky/blueskyfacets.h"
#include "core/connectors/dates.h"
#include "core/connectors/html.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::bluesky {

namespace {

constexpr std::chrono::seconds leastWait{1};
constexpr std::chrono::seconds mostWait = std::chrono::hours(1);

QJsonObject bodyOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

HttpRequest buildRequest(const QByteArray &verb, const QUrl &server, const QString &method)
{
    HttpRequest request;
    request.method = verb;
    request.url = server.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    request.url.setPath(u"/xrpc/"_s + method);
    request.headers = {{"Accept", "application/json"}};
    return request;
}

/// The wait until the moment when the count of requests begins anew: seconds since 1970 on the server's
/// clock, which its Date header tells.
std::optional<std::chrono::seconds> waitUntilReset(const HttpResponse &response, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 reset = response.header("RateLimit-Reset").trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const QDateTime date = parseRfc822(QString::fromLatin1(response.header("Date")));
    const qint64 present = (date.isValid() ? date : now).toSecsSinceEpoch();
    return std::clamp(std::chrono::seconds(reset - present), leastWait, mostWait);
}

/// What the names of the protocol say that the status does not.
ErrorCode codeOfName(const QString &name, const QString &message, ErrorCode otherwise)
{
    static const QHash<QString, ErrorCode> codes{
        {u"ExpiredToken"_s, ErrorCode::Auth},
        {u"InvalidToken"_s, ErrorCode::Auth},
        {u"AuthMissing"_s, ErrorCode::Auth},
        {u"AuthFactorTokenRequired"_s, ErrorCode::Auth},
        {u"AuthenticationRequired"_s, ErrorCode::Auth},
        {u"AccountTakedown"_s, ErrorCode::Forbidden},
        {u"AccountDeactivated"_s, ErrorCode::Forbidden},
        {u"AccountSuspended"_s, ErrorCode::Forbidden},
        {u"RepoDeactivated"_s, ErrorCode::Gone},
        {u"RepoTakendown"_s, ErrorCode::Gone},
        {u"RepoNotFound"_s, ErrorCode::Gone},
        {u"RecordNotFound"_s, ErrorCode::Gone},
        {u"NotFound"_s, ErrorCode::Gone},
        {u"InvalidSwap"_s, ErrorCode::Conflict},
        {u"RateLimitExceeded"_s, ErrorCode::Rate},
        {u"PayloadTooLarge"_s, ErrorCode::TooLarge},
        {u"BlobTooLarge"_s, ErrorCode::TooLarge},
    };
    if (codes.contains(name))
        return codes.value(name);
    // Servers before 2024 have no name of its own for it.
    if (name == "InvalidRequest"_L1 && message.startsWith("Could not locate record"_L1))
        return ErrorCode::Gone;
    return otherwise;
}

QJsonObject imageEmbed(const Blob &blob, const DraftMedia &media)
{
    QJsonObject image{{u"image"_s, blob.toJson()}, {u"alt"_s, media.altText}};
    const QSize size = media.size.isEmpty() ? blob.size : media.size;
    if (!size.isEmpty())
        image.insert(u"aspectRatio"_s, QJsonObject{{u"width"_s, size.width()}, {u"height"_s, size.height()}});
    return image;
}

} // namespace

QString AtUri::text() const
{
    return u"at://%1/%2/%3"_s.arg(repo, collection, key);
}

std::optional<AtUri> AtUri::parse(const QString &text, const QString &self)
{
    static const QRegularExpression form(u"^at://([^/\\s]+)/([A-Za-z0-9.-]+)/([A-Za-z0-9._~:-]+)$"_s);
    static const QRegularExpression bareKey(u"^[A-Za-z0-9._~:-]+$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (match.hasMatch())
        return AtUri{match.captured(1), match.captured(2), match.captured(3)};
    if (!self.isEmpty() && bareKey.match(text).hasMatch())
        return AtUri{self, postCollection, text};
    return std::nullopt;
}

QString Tokens::text() const
{
    const QJsonObject object{
        {u"did"_s, did}, {u"handle"_s, handle}, {u"accessJwt"_s, access}, {u"refreshJwt"_s, refresh}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Tokens Tokens::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    Tokens tokens{object.value("did"_L1).toString(),
                  object.value("handle"_L1).toString(),
                  object.value("accessJwt"_L1).toString(),
                  object.value("refreshJwt"_L1).toString()};
    return tokens.isEmpty() ? Tokens() : tokens;
}

domain::RemoteId Blob::id() const
{
    QJsonObject object{{u"cid"_s, cid}, {u"type"_s, mimeType}, {u"bytes"_s, bytes}};
    if (!size.isEmpty()) {
        object.insert(u"width"_s, size.width());
        object.insert(u"height"_s, size.height());
    }
    return {QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))};
}

std::optional<Blob> Blob::fromId(const domain::RemoteId &id)
{
    const QJsonObject object = QJsonDocument::fromJson(id.value.toUtf8()).object();
    Blob blob;
    blob.cid = object.value("cid"_L1).toString();
    blob.mimeType = object.value("type"_L1).toString();
    blob.bytes = object.value("bytes"_L1).toInteger();
    blob.size = QSize(object.value("width"_L1).toInt(), object.value("height"_L1).toInt());
    return blob.cid.isEmpty() ? std::nullopt : std::optional(blob);
}

QJsonObject Blob::toJson() const
{
    return {{u"$type"_s, u"blob"_s},
            {u"ref"_s, QJsonObject{{u"$link"_s, cid}}},
            {u"mimeType"_s, mimeType},
            {u"size"_s, bytes}};
}

QString Record::replyTo(QLatin1StringView which) const
{
    return value.value("reply"_L1).toObject().value(which).toObject().value("uri"_L1).toString();
}

QUrl serviceOf(const QUrl &typed)
{
    const QString host = typed.host();
    if (host.isEmpty() || host == "bsky.app"_L1 || host == "www.bsky.app"_L1 || host == "www.bsky.social"_L1)
        return QUrl(u"https://bsky.social/"_s);
    QUrl service;
    service.setScheme(typed.scheme());
    service.setHost(host);
    service.setPort(typed.port());
    service.setPath(u"/"_s);
    return service;
}

QString identifierOf(const QString &typed)
{
    static const QRegularExpression invisible(u"[\\p{Cf}\\p{Cc}\\s]"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression profile(u"^https?://[^/]+/profile/([^/?#]+).*$"_s);
    QString identifier = typed;
    identifier.remove(invisible);
    identifier.replace(profile, u"\\1"_s);
    if (identifier.startsWith(u'@'))
        identifier.remove(0, 1);
    return identifier.startsWith("did:"_L1) ? identifier : identifier.toLower();
}

HttpRequest buildQuery(const QUrl &server, const QString &method, const Query &query)
{
    HttpRequest request = buildRequest("GET", server, method);
    QByteArray encoded;
    for (const auto &[name, value] : query) {
        if (!encoded.isEmpty())
            encoded += '&';
        // QUrlQuery would leave a "+" as it is, which servers read as a space.
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    if (!encoded.isEmpty())
        request.url.setQuery(QString::fromLatin1(encoded), QUrl::StrictMode);
    return request;
}

HttpRequest buildCall(const QUrl &server, const QString &method, const QJsonObject &body, bool creates)
{
    HttpRequest request = buildRequest("POST", server, method);
    request.creates = creates;
    if (!body.isEmpty()) {
        request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

HttpRequest buildGetRecord(const QUrl &server, const AtUri &uri)
{
    return buildQuery(server,
                      u"com.atproto.repo.getRecord"_s,
                      {{u"repo"_s, uri.repo}, {u"collection"_s, uri.collection}, {u"rkey"_s, uri.key}});
}

Result<QJsonObject> parseObject(const HttpRequest &request, const HttpResponse &response)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(response.body, &problem);
    if (json.isObject())
        return json.object();
    return fail(request.creates ? ErrorCode::Uncertain : ErrorCode::MalformedAnswer,
                u"%1 answered no JSON object: %2"_s.arg(request.url.path(), problem.errorString()),
                request.url.host());
}

QString errorName(const HttpResponse &response)
{
    static const QRegularExpression form(u"^[A-Za-z]{1,60}$"_s);
    const QString name = bodyOf(response).value("error"_L1).toString();
    return form.match(name).hasMatch() ? name : QString();
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = errorOf(request, response, now);
    const QString name = errorName(response);
    if (name.isEmpty()) {
        error.detail += u" (not in the protocol's words)"_s;
        // Something in between does not know the path; that says nothing of the record asked for.
        if (response.status == 404 || response.status == 405 || response.status == 410)
            error.code = ErrorCode::NotThisNetwork;
    } else {
        const QString message = bodyOf(response).value("message"_L1).toString().left(200).simplified();
        error.detail += u" (%1%2)"_s.arg(name, message.isEmpty() ? QString() : u": "_s + message);
        if (response.status < 500)
            error.code = codeOfName(name, message, error.code);
        else if (response.status == 501)
            error.code = ErrorCode::NotThisNetwork;
    }
    if (error.code == ErrorCode::Rate && !error.retryAfter)
        error.retryAfter = waitUntilReset(response, now);
    return error;
}

bool isStaleToken(const HttpResponse &response)
{
    if (response.status != 400 && response.status != 401)
        return false;
    const QString name = errorName(response);
    return name == "ExpiredToken"_L1 || name == "InvalidToken"_L1;
}

Result<SignedIn> parseSession(const QJsonObject &answer)
{
    SignedIn session;
    session.tokens.did = answer.value("did"_L1).toString();
    session.tokens.handle = answer.value("handle"_L1).toString();
    session.tokens.access = answer.value("accessJwt"_L1).toString();
    session.tokens.refresh = answer.value("refreshJwt"_L1).toString();
    session.active = answer.value("active"_L1).toBool(true);
    if (!session.tokens.did.startsWith("did:"_L1) || session.tokens.handle.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a session of nobody"_s);
    const QJsonArray services = answer.value("didDoc"_L1).toObject().value("service"_L1).toArray();
    for (const QJsonValue &service : services) {
        const QString id = service.toObject().value("id"_L1).toString();
        if (id.endsWith("#atproto_pds"_L1) && session.pds.isEmpty())
            session.pds = QUrl(service.toObject().value("serviceEndpoint"_L1).toString(), QUrl::StrictMode);
    }
    return session;
}

Result<Record> parseRecord(const QJsonObject &record)
{
    const auto uri = AtUri::parse(record.value("uri"_L1).toString());
    const QJsonObject value = record.value("value"_L1).toObject();
    if (!uri || value.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a record without address or value"_s);
    return Record{*uri, record.value("cid"_L1).toString(), value};
}

Result<RemoteMember> parseMember(const QJsonObject &actor)
{
    RemoteMember member;
    member.id.value = actor.value("did"_L1).toString();
    if (!member.id.value.startsWith("did:"_L1))
        return fail(ErrorCode::MalformedAnswer, u"a person without identifier"_s);
    member.handle = actor.value("handle"_L1).toString();
    member.name = withoutInvisible(actor.value("displayName"_L1).toString()).simplified();
    if (member.name.isEmpty())
        member.name = member.handle;
    member.url = profilePage(pageName(member.handle, member.id.value));
    return member;
}

QString pageName(const QString &handle, const QString &did)
{
    return handle.isEmpty() || handle == "handle.invalid"_L1 ? did : handle;
}

QUrl profilePage(const QString &actor)
{
    QUrl url(u"https://bsky.app/"_s);
    url.setPath(u"/profile/"_s + actor, QUrl::DecodedMode);
    return url;
}

QUrl postPage(const QString &actor, const QString &key)
{
    QUrl url(u"https://bsky.app/"_s);
    url.setPath(u"/profile/%1/post/%2"_s.arg(actor, key), QUrl::DecodedMode);
    return url;
}

QString timeText(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

Result<QJsonObject> postRecord(const Draft &draft,
                               const QDateTime &createdAt,
                               const QHash<QString, QString> &dids,
                               const std::optional<ReplyTo> &reply)
{
    // There are no titles here; a post that has nothing else says that.
    const QString text = wellFormed(draft.text.trimmed().isEmpty() ? draft.title : draft.text);
    QJsonObject record{
        {u"$type"_s, QString(postCollection)}, {u"text"_s, text}, {u"createdAt"_s, timeText(createdAt)}};
    const QJsonArray facets = toJson(facetsOf(text), dids);
    if (!facets.isEmpty())
        record.insert(u"facets"_s, facets);
    if (!draft.options.language.isEmpty())
        record.insert(u"langs"_s, QJsonArray{draft.options.language});
    if (reply)
        record.insert(u"reply"_s,
                      QJsonObject{{u"root"_s, reply->root.toJson()}, {u"parent"_s, reply->parent.toJson()}});
    if (draft.media.size() > mostPictures)
        return fail(ErrorCode::Invalid,
                    u"%1 pictures, at most %2"_s.arg(draft.media.size()).arg(mostPictures));
    QJsonArray images;
    for (const DraftMedia &media : draft.media) {
        const auto blob = Blob::fromId(media.id);
        if (!blob)
            return fail(ErrorCode::Invalid, u"a picture that was not uploaded here"_s);
        images << imageEmbed(*blob, media);
    }
    if (!images.isEmpty())
        record.insert(u"embed"_s,
                      QJsonObject{{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}});
    return record;
}

} // namespace ruche::connectors::bluesky
