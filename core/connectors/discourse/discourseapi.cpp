// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"

#include "core/connectors/dates.h"
#include "core/connectors/formbody.h"
#include "core/connectors/html.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::discourse {

namespace {

constexpr qsizetype longestMadeTitle = 80;
constexpr int longestWait = 3600; ///< seconds

HttpRequest buildRequest(const QByteArray &method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

/// Text that may not end the brackets that it stands in.
QString inBrackets(const QString &text)
{
    QString clean = text.simplified();
    return clean.remove(u'[').remove(u']').remove(u'|');
}

/// The object of this id among those that an answer brings along.
QJsonObject besides(const QJsonObject &answer, QLatin1StringView kind, const QJsonValue &id)
{
    const QString wanted = idText(id);
    const QJsonArray list = answer.value(kind).toArray();
    for (const QJsonValue &one : list) {
        if (!wanted.isEmpty() && idText(one.toObject().value("id"_L1)) == wanted)
            return one.toObject();
    }
    return {};
}

void setAuthor(RemoteMessage &message, const QJsonObject &user, const QString &forum)
{
    const QString handle = lineOf(user.value("username"_L1));
    message.authorName = lineOf(user.value("name"_L1));
    if (message.authorName.isEmpty())
        message.authorName = handle;
    const QJsonValue number = user.contains("user_id"_L1) ? user.value("user_id"_L1) : user.value("id"_L1);
    message.author.value = idText(number);
    if (message.author.isEmpty())
        message.author.value = handle.isEmpty() ? u"post:"_s + message.id.value : u"name:"_s + handle;
    if (!handle.isEmpty())
        message.authorUrl = webUrlOf(forum + u"u/"_s + routePart(handle));
}

} // namespace

Place placeOf(const QUrl &address)
{
    static const QRegularExpression category(u"^(.*?/)(c/(?:[^/]+/)*?(\\d+))(?:/.*)?$"_s);
    static const QRegularExpression inside(
        u"^(.*?/)(?:t|u|latest|top|categories|new|admin|review|c)(?:/.*)?$"_s);
    QUrl base = address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    Place place;
    QString path = base.path();
    if (const auto match = category.match(path); match.hasMatch()) {
        path = match.captured(1);
        place.path = match.captured(2);
        place.category = match.captured(3);
    } else if (const auto other = inside.match(path); other.hasMatch()) {
        path = other.captured(1);
    }
    base.setPath(path.endsWith(u'/') ? path : path + u'/');
    place.forum = base.toString(QUrl::FullyEncoded);
    return place;
}

QUrl categoryUrl(const Place &place)
{
    return QUrl(place.forum + place.path);
}

HttpRequest buildGet(const QString &forum, const QString &route, const Query &query)
{
    return buildRequest("GET", apiRoute(forum, route, query));
}

HttpRequest build(const QByteArray &method,
                  const QString &forum,
                  const QString &route,
                  const QJsonObject &object,
                  bool creates)
{
    HttpRequest request = buildRequest(method, apiRoute(forum, route));
    request.creates = creates;
    if (method == "DELETE")
        return request;
    request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest buildLift(const QString &forum, const domain::RemoteId &author, domain::SanctionKind kind)
{
    const QString verb = kind == domain::SanctionKind::Mute ? u"unsilence"_s : u"unsuspend"_s;
    return build("PUT", forum, u"admin/users/%1/%2.json"_s.arg(routePart(author.value), verb));
}

HttpRequest buildUpload(const QString &forum, const MediaUpload &media)
{
    HttpRequest request = buildRequest("POST", apiRoute(forum, u"uploads.json"_s));
    setForm(request,
            {{"type", "composer"},
             {"upload_type", "composer"},
             {"synchronous", "true"},
             fileField("file", media, u"picture"_s)});
    request.creates = true;
    request.timeout = std::chrono::minutes(5);
    return request;
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

QString rawOf(const Draft &draft)
{
    QString raw = draft.text;
    for (const DraftMedia &file : draft.media) {
        const QString size
            = file.size.isEmpty() ? QString() : u"|%1x%2"_s.arg(file.size.width()).arg(file.size.height());
        raw += u"\n\n!["_s + inBrackets(file.altText) + size + u"]("_s + file.id.value + u')';
    }
    return raw;
}

QString keyOf(const QString &key)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9_-]+"_s);
    QString clean = key;
    return clean.replace(odd, u"-"_s).right(longestKey);
}

Error problemOf(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = connectors::errorOf(request, response, now);
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    const QString type = plainWord(json.object().value("error_type"_L1));
    if (!type.isEmpty())
        error.detail += u" (%1)"_s.arg(type);
    if (error.code == ErrorCode::Rate && response.header("Retry-After").isEmpty()) {
        const QJsonObject extras = json.object().value("extras"_L1).toObject();
        const int wait = extras.value("wait_seconds"_L1).toInt(0);
        if (wait > 0)
            error.retryAfter = std::chrono::seconds(std::clamp(wait, 1, longestWait));
    }
    if (response.status == 404 && !json.isObject())
        error.code = ErrorCode::NotThisNetwork;
    return error;
}

Result<QJsonArray> listIn(const QJsonValue &container, QLatin1StringView name)
{
    const QJsonValue list = container.toObject().value(name);
    if (!list.isArray())
        return fail(ErrorCode::MalformedAnswer, u"an answer without a list of %1"_s.arg(name));
    return list.toArray();
}

QUrl topicUrl(const QString &forum, const domain::RemoteId &topic)
{
    return webUrlOf(forum + u"t/"_s + routePart(topic.value));
}

Result<Receipt> parseTopicReceipt(const QJsonObject &topic, const QString &forum)
{
    Receipt receipt;
    receipt.id.value = idText(topic.value("id"_L1));
    if (receipt.id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a topic without number"_s);
    receipt.url = topicUrl(forum, receipt.id);
    receipt.withdrawn = topic.value("deleted_at"_L1).isString();
    receipt.published = !receipt.withdrawn;
    receipt.status = receipt.withdrawn ? u"deleted"_s : u"published"_s;
    receipt.at = parseRfc3339(topic.value("created_at"_L1).toString());
    return receipt;
}

Result<Receipt> parseCreated(const QJsonObject &answer, const QString &forum)
{
    if (answer.value("action"_L1).toString() == "enqueued"_L1) {
        Receipt queued;
        queued.id.value = reviewPrefix + idText(answer.value("pending_post"_L1).toObject().value("id"_L1));
        queued.status = u"enqueued"_s;
        return queued;
    }
    QJsonObject topic = answer;
    topic.insert("id"_L1, answer.value("topic_id"_L1));
    return parseTopicReceipt(topic, forum);
}

Result<Post> parsePost(const QJsonObject &post, const QString &forum, const QString &self)
{
    Post parsed;
    RemoteMessage &message = parsed.message;
    message.id.value = idText(post.value("id"_L1));
    message.thread.value = idText(post.value("topic_id"_L1));
    parsed.number = post.value("post_number"_L1).toInt(0);
    if (message.id.isEmpty() || message.thread.isEmpty() || parsed.number < 1)
        return fail(ErrorCode::MalformedAnswer, u"a post without number"_s);
    message.kind = domain::MessageKind::Topic;
    message.post = message.thread;
    message.subject = lineOf(post.value("topic_title"_L1));
    const QString handle = lineOf(post.value("username"_L1));
    QJsonObject user{{u"username"_s, handle}, {u"name"_s, post.value("name"_L1)}};
    user.insert("user_id"_L1, post.value("user_id"_L1));
    setAuthor(message, user, forum);
    message.own = !self.isEmpty() && handle.compare(self, Qt::CaseInsensitive) == 0;
    message.text = plainTextOf(post.value("cooked"_L1).toString());
    message.url = webUrlOf(forum + u"t/%1/%2"_s.arg(message.thread.value).arg(parsed.number));
    message.writtenAt = parseRfc3339(post.value("created_at"_L1).toString());
    parsed.hidden = post.value("hidden"_L1).toBool();
    parsed.deleted = post.value("deleted_at"_L1).isString() || post.value("user_deleted"_L1).toBool();
    if (parsed.deleted)
        message.moderation = domain::Moderation::Trashed;
    else if (parsed.hidden)
        message.moderation = domain::Moderation::Held;
    return parsed;
}

Result<QJsonObject> firstPost(const QJsonValue &topic)
{
    const QJsonObject stream = topic.toObject().value("post_stream"_L1).toObject();
    RUCHE_TRY_ASSIGN(const QJsonArray posts, listIn(stream, "posts"_L1));
    const QJsonObject first = posts.first().toObject();
    if (idText(first.value("id"_L1)).isEmpty() || first.value("post_number"_L1).toInt(0) != 1)
        return fail(ErrorCode::MalformedAnswer, u"a topic without opening post"_s);
    return first;
}

namespace {

/// What people and the forum itself say against it. Each of these scores stands in the review or beside it.
QList<domain::Flag> flagsOf(const QJsonObject &reviewable, const QJsonObject &answer)
{
    static const QHash<int, domain::FlagReason> reasons{{3, domain::FlagReason::OffTopic},
                                                        {4, domain::FlagReason::Abuse},
                                                        {8, domain::FlagReason::Spam},
                                                        {9, domain::FlagReason::HeldByNetwork},
                                                        {10, domain::FlagReason::Illegal}};
    QList<QJsonObject> scores;
    for (const QJsonValue &score : reviewable.value("reviewable_scores"_L1).toArray()) {
        if (score.isObject())
            scores << score.toObject();
    }
    for (const auto name : {"reviewable_scores"_L1, "reviewable_score_ids"_L1}) {
        for (const QJsonValue &id : reviewable.value(name).toArray()) {
            const QJsonObject score = besides(answer, "reviewable_scores"_L1, id);
            if (!id.isObject() && !score.isEmpty())
                scores << score;
        }
    }
    QList<domain::Flag> flags;
    for (const QJsonObject &score : std::as_const(scores)) {
        const QJsonObject type = score.value("score_type"_L1).toObject();
        const int number
            = type.isEmpty() ? score.value("score_type"_L1).toInt() : type.value("id"_L1).toInt();
        QJsonObject user = score.value("user"_L1).toObject();
        if (user.isEmpty())
            user = besides(answer, "users"_L1, score.value("user_id"_L1));
        domain::Flag flag;
        flag.reason = reasons.value(number, domain::FlagReason::Other);
        // The forum's own account, which stands for no person, has a number below one.
        if (user.value("id"_L1).toInteger(1) > 0)
            flag.reporter = lineOf(user.value("username"_L1));
        flag.note = plainTextOf(score.value("reason"_L1).toString()).simplified();
        if (flag.note.isEmpty())
            flag.note = lineOf(type.value("title"_L1));
        flag.at = parseRfc3339(score.value("created_at"_L1).toString());
        flags << flag;
    }
    return flags;
}

} // namespace

bool isReviewOfPost(const QJsonObject &reviewable)
{
    return reviewable.value("type"_L1).toString().contains("Post"_L1);
}

Result<RemoteMessage>
parseReview(const QJsonObject &reviewable, const QJsonObject &answer, const QString &forum)
{
    RemoteMessage message;
    const QString id = idText(reviewable.value("id"_L1));
    if (id.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a review without number"_s);
    message.id.value = reviewPrefix + id;
    message.kind = domain::MessageKind::Topic;
    message.moderation = domain::Moderation::Held;
    message.thread.value = idText(reviewable.value("topic_id"_L1));
    message.post = message.thread;
    if (message.thread.isEmpty())
        message.thread = message.id;
    const QJsonObject payload = reviewable.value("payload"_L1).toObject();
    message.subject = lineOf(payload.value("title"_L1));
    if (message.subject.isEmpty())
        message.subject
            = lineOf(besides(answer, "topics"_L1, reviewable.value("topic_id"_L1)).value("title"_L1));
    // Who wrote it; of what waits to be made, who asked for it.
    const QJsonValue writer = reviewable.contains("target_created_by_id"_L1)
        ? reviewable.value("target_created_by_id"_L1)
        : reviewable.value("created_by_id"_L1);
    setAuthor(message, besides(answer, "users"_L1, writer), forum);
    const QString cooked = reviewable.value("cooked"_L1).toString();
    const QString raw = payload.value("raw"_L1).toString(reviewable.value("raw"_L1).toString());
    message.text = cooked.isEmpty() ? withoutInvisible(raw) : plainTextOf(cooked);
    message.url = webUrlOf(reviewable.value("target_url"_L1).toString(), QUrl(forum));
    if (message.url.isEmpty())
        message.url = webUrlOf(forum + u"review/"_s + routePart(id));
    message.writtenAt = parseRfc3339(reviewable.value("created_at"_L1).toString());
    message.flags = flagsOf(reviewable, answer);
    return message;
}

Result<Reviewable> parseReviewable(const QJsonValue &answer)
{
    const QJsonObject object = answer.toObject();
    const QJsonObject reviewable = object.value("reviewable"_L1).toObject();
    Reviewable parsed;
    const QJsonValue version = reviewable.value("version"_L1);
    if (!version.isDouble())
        return fail(ErrorCode::MalformedAnswer, u"a review without version"_s);
    parsed.version = QString::number(version.toInteger());
    const QJsonValue status = reviewable.value("status"_L1);
    parsed.pending = status.isString() ? status.toString() == "pending"_L1 : status.toInt(0) == 0;
    // Actions stand beside the review, bundled for menus; only those of its own bundles count.
    QStringList own;
    const auto noteOwn = [&own](const QJsonArray &bundles) {
        for (const QJsonValue &bundle : bundles) {
            const QJsonArray ids = bundle.toObject().value("action_ids"_L1).toArray();
            for (const QJsonValue &id : ids)
                own << id.toString();
        }
    };
    noteOwn(reviewable.value("bundled_actions"_L1).toArray());
    noteOwn(object.value("bundled_actions"_L1).toArray());
    const QJsonArray actions = object.value("actions"_L1).toArray();
    for (const QJsonValue &action : actions) {
        const QString id = action.toObject().value("id"_L1).toString();
        const QString word = plainWord(action.toObject().value("server_action"_L1));
        if (own.isEmpty() || own.contains(id))
            parsed.actions << (word.isEmpty() ? plainWord(id) : word);
    }
    if (actions.isEmpty()) {
        for (const QString &id : std::as_const(own))
            parsed.actions << plainWord(id);
    }
    parsed.actions.removeAll(QString());
    return parsed;
}

QString actionFor(domain::ModerationAction wanted, const QStringList &offered)
{
    // By what they do, gentlest first; which of them there are depends on the forum and the review.
    static const QStringList shows{u"approve_post"_s,
                                   u"approve_and_restore"_s,
                                   u"disagree_and_restore"_s,
                                   u"disagree"_s,
                                   u"approve"_s,
                                   u"approve_post_closed"_s,
                                   u"ignore_and_do_nothing"_s,
                                   u"ignore"_s};
    static const QStringList removes{u"reject_post"_s,
                                     u"reject_and_keep_deleted"_s,
                                     u"agree_and_delete"_s,
                                     u"delete_and_agree"_s,
                                     u"agree_and_keep_hidden"_s,
                                     u"agree_and_hide"_s,
                                     u"reject_and_delete"_s,
                                     u"reject"_s};
    static const QStringList calls{u"agree_and_spam"_s, u"confirm_spam"_s};
    const QStringList lists = wanted == domain::ModerationAction::Approve ? shows
        : wanted == domain::ModerationAction::Spam                        ? calls + removes
                                                                          : removes;
    for (const QString &action : lists) {
        if (offered.contains(action))
            return action;
        // Older forums put what it is done to in front.
        for (const QString &one : offered) {
            if (one.endsWith(u'-' + action))
                return one.mid(one.size() - action.size());
        }
    }
    return {};
}

Result<RemoteMember> parseMember(const QJsonObject &item, const QString &forum)
{
    const QJsonObject user = item.value("user"_L1).toObject();
    RemoteMember member;
    member.id.value = idText(user.value("id"_L1));
    member.handle = lineOf(user.value("username"_L1));
    if (member.id.isEmpty() || member.handle.isEmpty())
        return fail(ErrorCode::MalformedAnswer, u"a member without name"_s);
    member.name = lineOf(user.value("name"_L1));
    if (member.name.isEmpty())
        member.name = member.handle;
    member.url = webUrlOf(forum + u"u/"_s + routePart(member.handle));
    member.role = user.value("admin"_L1).toBool() ? u"admin"_s
        : user.value("moderator"_L1).toBool()     ? u"moderator"_s
                                                  : u"member"_s;
    return member;
}

} // namespace ruche::connectors::discourse
